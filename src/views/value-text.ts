import { decimalsFor, precisionOf, stepOf } from '../i18n/precision.js';
import type { Locale } from '../i18n/locale.js';
import type { JudgementName } from '../i18n/messages.js';
import type { MetricValue } from '../metrics/table.js';
import type { Subject } from './subject.js';

/** The value as the sample supports it, or the sign for none. */
export function valueText(
  { definition, formats, locale }: Subject,
  value: MetricValue,
  decimals?: number,
): string {
  if (value.value === null) return locale.numbers.absent;
  return formats.value(definition.unit, value.value, decimals ?? decimalsFor(precisionOf(definition), value));
}

/** The value as it is said aloud, or the sign for none. */
export function valueAloud({ definition, formats, locale }: Subject, value: MetricValue): string {
  if (value.value === null) return locale.numbers.absent;
  return formats.aloud(definition.unit, value.value, decimalsFor(precisionOf(definition), value));
}

/** The 95 % interval, or null where there is none. Its ends have the value's decimals. */
export function intervalText(
  subject: Subject,
  value: Pick<MetricValue, 'value' | 'n' | 'low' | 'high'>,
  decimals?: number,
): string | null {
  const { definition, formats, locale } = subject;
  if (value.low === null || value.high === null) return null;
  const places = decimals ?? decimalsFor(precisionOf(definition), value);
  const end = (bound: number): string => formats.value(definition.unit, bound, places);
  return locale.messages.interval.between(end(value.low), end(value.high));
}

/** A value's text with its interval and its sample behind it, where it has them; that of a count is the count. */
export function basedText(
  subject: Subject,
  text: string,
  value: Pick<MetricValue, 'value' | 'n' | 'low' | 'high'>,
  decimals?: number,
): string {
  const { heading, interval } = subject.locale.messages;
  const bounds = intervalText(subject, value, decimals);
  return heading.list([
    text,
    ...(bounds === null ? [] : [interval.labelled(bounds)]),
    ...(subject.definition.unit === 'count' ? [] : [sampleText(subject, value)]),
  ]);
}

/** What n counts, and how many. */
export function sampleText(
  { definition, metric, words, formats, locale }: Subject,
  value: Pick<MetricValue, 'n'>,
): string {
  const counts = definition.countsOf?.(metric.parameters) ?? definition.counts;
  const chosen = counts === 'conversation' && counts !== definition.counts;
  return (chosen ? locale.terms.conversations : words.sample)(formats.quantity(value.n));
}

/** What changed since the period compared with. */
export interface ChangeText {
  /** With its sign and unit: `+2.3 pp`, `−22 s`; counts and money with their share: `+1,204 (+4.0%)`. Empty where there is nothing to compare. */
  readonly amount: string;
  /** The amount and whether it is a clear change. */
  readonly noted: string;
  /** Whether it is more than chance alone would make; null where that is not known, or nothing changed. */
  readonly clear: boolean | null;
  /** `clear change` in words; empty where it is not known. */
  readonly clearText: string;
  /** Without a sign, as it is said aloud. */
  readonly aloud: string;
  /** A count of each day, as the lengths compared differ. */
  readonly perDay: boolean;
  readonly direction: 'up' | 'down' | 'same';
  /** A change that is not clear is neither for the better nor for the worse. */
  readonly judgement: JudgementName;
}

/** Null where there is no change to tell: one of the two has no value. What rounds to nothing is no change. */
export function changeText(subject: Subject, value: MetricValue): ChangeText | null {
  const { definition, formats, locale } = subject;
  const { change, changeRatio, previous, perDay } = value;
  if (change === undefined || change === null || previous === undefined) return null;
  const { unit, better } = definition;
  const decimals =
    unit === 'count'
      ? countDecimals(change)
      : Math.min(...[value, previous].map((one) => decimalsFor(precisionOf(definition), one)));
  const same = Math.abs(change) < stepOf(unit, decimals) / 2;
  const plain = formats.change(unit, same ? 0 : change, decimals);
  const dated = perDay ? locale.numbers.perDay(plain) : plain;
  // Of amounts below nothing (a loss) a percentage would say the opposite of what it seems to.
  const isAmount =
    unit === 'count' || (unit === 'money' && Math.min(previous.value ?? 0, value.value ?? 0) > 0);
  const share = isAmount && !same && typeof changeRatio === 'number' ? formats.share(changeRatio) : null;
  const aloud = formats.changeAloud(unit, change, decimals);
  const direction = same ? 'same' : change > 0 ? 'up' : 'down';
  const wanted = better === 'higher' ? 'up' : 'down';
  const { change: words } = locale.messages;
  const amount = share === null ? dated : words.withShare(dated, share);
  const clear = same ? null : (value.significant ?? null);
  const clearText = clear === null ? '' : clear ? words.clear : words.unclear;
  const isNeutral = better === 'none' || direction === 'same' || clear === false;
  return {
    amount,
    noted: clearText === '' ? amount : words.noted(amount, clearText),
    clear,
    clearText,
    aloud,
    perDay: perDay === true,
    direction,
    judgement: isNeutral ? 'neutral' : direction === wanted ? 'better' : 'worse',
  };
}

/** Whether a change is for the better, and whether it is clear, in words; empty where there is nothing to say. */
export function judgedText(
  { messages: { judgement: words, change } }: Locale,
  { judgement, clearText }: Pick<ChangeText, 'judgement' | 'clearText'>,
): string {
  const judged = words[judgement];
  if (judged === '' || clearText === '') return judged + clearText;
  return change.noted(judged, clearText);
}

/** The 95 % interval of the change, or null where there is none. */
export function changeIntervalText(subject: Subject, value: MetricValue): string | null {
  const { definition, formats, locale } = subject;
  const { changeLow: low, changeHigh: high, previous } = value;
  if (typeof low !== 'number' || typeof high !== 'number' || previous === undefined) return null;
  const { unit } = definition;
  const decimals = Math.min(...[value, previous].map((one) => decimalsFor(precisionOf(definition), one)));
  const end = (bound: number): string => formats.change(unit, bound, decimals);
  return locale.messages.interval.between(end(low), end(high));
}

/** A target or floor with the side that it bounds: `≥ 80%`; of what has no better side, the plain value. */
export function boundText(subject: Subject, bound: number): string {
  const { definition, locale } = subject;
  const { target } = locale.messages;
  const text = plainBoundText(subject, bound);
  if (definition.better === 'none') return text;
  return definition.better === 'lower' ? target.atMost(text) : target.atLeast(text);
}

/** The same in words, for sentences. */
export function boundAloud({ definition, formats, locale }: Subject, bound: number): string {
  const { spoken } = locale.messages;
  const text = formats.aloud(definition.unit, bound, boundDecimals(definition.unit, bound));
  if (definition.better === 'none') return text;
  return definition.better === 'lower' ? spoken.atMost(text) : spoken.atLeast(text);
}

/** A value that someone has set (a target, a floor, the end of a scale), as finely as it was set. */
export function plainBoundText({ definition, formats }: Subject, bound: number): string {
  return formats.value(definition.unit, bound, boundDecimals(definition.unit, bound));
}

/** A share of rows, rounded down, so that only all of them is 100%. */
export function shareText({ formats }: Pick<Subject, 'formats'>, used: number, eligible: number): string {
  const share = used / eligible;
  return formats.value('ratio', share === 1 ? 1 : Math.floor(share * 1000) / 1000, 1);
}

/** As many decimals as a target was written with, two at most. */
function boundDecimals(unit: Subject['definition']['unit'], bound: number): number {
  const shown = unit === 'ratio' ? bound * 100 : bound;
  if (unit === 'money') return Number.isInteger(bound) ? 0 : 2;
  return (
    [0, 1].find((decimals) => Math.abs(shown - Math.round(shown * 10 ** decimals) / 10 ** decimals) < 1e-9) ??
    2
  );
}

/** Decimals of a count that may be a mean or a difference of means. */
export function countDecimals(change: number): number {
  return Number.isInteger(change) || Math.abs(change) >= 10 ? 0 : 1;
}
