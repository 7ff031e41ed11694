import { valueParts, type ValuePart } from '../i18n/formats.js';
import type { JudgementName, StatusName } from '../i18n/messages.js';
import type { MetricValue } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import { absences } from './notices.js';
import { periodText } from './period-text.js';
import { changeSentence, valueSentence } from './spoken.js';
import type { Subject } from './subject.js';
import { boundText, changeText, intervalText, judgedText, sampleText, valueText } from './value-text.js';

/** Shapes by which a status is told without its colour. */
export const statusShapes = { met: 'disc', near: 'triangle', missed: 'square', unclear: 'ring' } as const;
export type StatusShape = (typeof statusShapes)[StatusName];

/** One number with what it takes to judge it, as text. */
export interface NumberView {
  /** The value with its unit, or the sign for none. */
  readonly value: string;
  /** The same cut into digits and units, for a picture that sets units smaller. */
  readonly valueParts: readonly ValuePart[];
  /** Why there is no value, as a sentence that also stands first in the notices; null where there is one. */
  readonly absent: string | null;
  readonly change: NumberChange | null;
  /** `Target ≥ 80%`; null without one. */
  readonly target: string | null;
  readonly status: NumberStatus | null;
  /** `95% interval 51.5% to 52.6%`; null where there is none. */
  readonly interval: string | null;
  /** `31,125 offered contacts`. */
  readonly sample: string;
}

export interface NumberChange {
  /** `+2.3 pp vs September 2025`, or that nothing changed, or that there is nothing to compare with. */
  readonly text: string;
  /** `+2.3 pp` alone; empty where there is nothing to compare with. */
  readonly amount: string;
  /** Null where there is nothing to compare with. */
  readonly direction: 'up' | 'down' | 'same' | null;
  readonly judgement: JudgementName;
  /** `better`, `worse` in words, and whether the change is clear; empty where there is nothing to say. */
  readonly judgementText: string;
}

export interface NumberStatus {
  readonly name: StatusName;
  readonly text: string;
  readonly shape: StatusShape;
}

/** The number of a value, all of it in words. */
export function numberView(subject: Subject, value: MetricValue, data: DataNote): NumberView {
  const { locale } = subject;
  const text = valueText(subject, value);
  const interval = intervalText(subject, value);
  return {
    value: text,
    valueParts: valueParts(text),
    absent: value.value === null ? (absences(subject, value, data)[0] ?? '') : null,
    change: changeOf(subject, value),
    target: value.target === undefined ? null : locale.messages.target.line(boundText(subject, value.target)),
    status:
      value.status === undefined
        ? null
        : {
            name: value.status,
            text: locale.messages.status[value.status],
            shape: statusShapes[value.status],
          },
    interval: interval === null ? null : locale.messages.interval.labelled(interval),
    sample: sampleText(subject, value),
  };
}

/** The number and its change as sentences to be read aloud. */
export function numberSentences(subject: Subject, value: MetricValue, data: DataNote): string[] {
  return [valueSentence(subject, value, data), changeSentence(subject, value)].filter((one) => one !== null);
}

function changeOf(subject: Subject, value: MetricValue): NumberChange | null {
  const { table, locale } = subject;
  const { change: words } = locale.messages;
  if (table.query.compare === null || value.value === null) return null;
  const period = periodText(subject, table.query.compare);
  const change = changeText(subject, value);
  if (change === null) {
    return { text: words.none(period), amount: '', direction: null, judgement: 'neutral', judgementText: '' };
  }
  const { amount, direction, judgement: name } = change;
  const text = direction === 'same' ? words.same(period) : words.against(amount, period);
  return { text, amount, direction, judgement: name, judgementText: judgedText(locale, change) };
}
