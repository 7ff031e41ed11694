import type { NumericField } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { amountText } from './field-text.js';
import { beside } from './histogram-query.js';
import { plainShare, shareInterval } from './plain-share.js';
import { subjectIn, type Subject } from './subject.js';
import { intervalText, sampleText } from './value-text.js';

/** A value that is marked on the axis, and what is said of it. */
export interface Marked {
  readonly at: number;
  readonly label: string;
  readonly role: 'target' | 'muted';
  /** A whole sentence that says it aloud; null where there is nothing to say. */
  readonly sentence: string | null;
  /** Its interval and its sample; null where there are none. */
  readonly basis: string | null;
}

/** The threshold with what is within it, and the quantiles, where they are of the same contacts as the bins. */
export function marksOf(
  subject: Subject,
  asked: MetricTable,
  field: NumericField,
  threshold: number | undefined,
  known: number,
): readonly Marked[] {
  const { locale, formats, table } = subject;
  const categories = categoryWords(locale);
  const amount = (value: number): string => amountText(locale, formats, field, value, table.query.timeZone);
  const total = (as: string): MetricValue | undefined => asked.total?.values[as];
  const marks: Marked[] = [];
  if (threshold !== undefined) {
    const count = total(beside.within)?.value ?? null;
    const text = amount(threshold);
    if (count === null || known === 0)
      marks.push({ at: threshold, label: text, role: 'target', sentence: null, basis: null });
    else {
      const share = plainShare(subject, count, known);
      const said = {
        threshold: text,
        share,
        within: formats.number(count, 0),
        known: formats.number(known, 0),
      };
      marks.push({
        at: threshold,
        label: categories.within(text, share),
        role: 'target',
        sentence: categories.withinSentence(said),
        basis: basisOf(subject, shareInterval(subject, count, known), known),
      });
    }
  }
  for (const [as, label, sentence] of [
    [beside.median, categories.median, categories.medianSentence],
    [beside.ninetieth, categories.ninetieth, categories.ninetiethSentence],
  ] as const) {
    const value = total(as);
    if (value && value.value !== null && value.n === known) {
      const text = amount(rounded(value.value));
      const interval = intervalText(subjectIn(asked, as, locale), value);
      const basis = basisOf(subject, interval, value.n);
      marks.push({ at: value.value, label: label(text), role: 'muted', sentence: sentence(text), basis });
    }
  }
  return marks;
}

function basisOf(subject: Subject, interval: string | null, n: number): string {
  const { heading, interval: words } = subject.locale.messages;
  return heading.list([...(interval === null ? [] : [words.labelled(interval)]), sampleText(subject, { n })]);
}

/** Quantiles are within a hundredth: more digits say nothing. */
function rounded(seconds: number): number {
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
}
