import type { Finding } from '../analysis/insights/insights-result.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { insightListWords } from '../i18n/topics/insight-list.js';
import type { Unit } from '../metrics/define.js';
import type { CellMark } from './grid-view.js';
import { type InsightSide, insightWriting } from './insight-writing.js';

/** A number of a finding under its name. */
export interface InsightFact {
  readonly id: 'value' | 'other' | 'difference' | 'sample' | 'adjusted';
  readonly label: string;
  readonly text: string;
}

/** Below this a p-value is as good as none. */
const leastP = 0.001;

/** The numbers of a finding; of one that is only described, what its detail does not say by itself. */
export function insightFacts(finding: Finding, locale: Locale, currency: string | null): InsightFact[] {
  const formats = formatsOf(locale, currency);
  const { messages } = locale;
  const words = insightListWords(locale);
  const fact = (id: InsightFact['id'], label: string, text: string): InsightFact => ({ id, label, text });
  const count = (n: number): string => formats.number(n, 0);
  if (finding.class === 'described') return signalFacts(finding, locale, formats);
  const { value, other, difference, low, high, n, otherN, q } = finding;
  const { unit, decimals } = writing(finding, [
    { value, n },
    { value: other, n: otherN },
  ]);
  const change = (amount: number): string => formats.change(unit, amount, decimals);
  const interval =
    low === null || high === null ? null : messages.interval.between(change(low), change(high));
  return [
    fact('value', messages.table.value, formats.value(unit, value, decimals)),
    fact('other', otherLabel(finding, locale), formats.value(unit, other, decimals)),
    fact(
      'difference',
      words.difference,
      interval === null ? change(difference) : words.withInterval(change(difference), interval),
    ),
    fact('sample', messages.table.sample, words.samples(count(n), count(otherN))),
    fact('adjusted', words.adjusted, adjustedText(q, locale, formats)),
  ];
}

/** What a finding's value is held against, as a label. */
export function otherLabel({ kind }: Finding, locale: Locale): string {
  const { messages } = locale;
  const words = insightListWords(locale);
  if (kind === 'difference') return words.rest;
  return kind === 'event' ? words.weeksBefore : messages.table.previous;
}

/** To which side, and whether that is better, as a shape with its word; null where a finding has no sides. */
export function insightMark(finding: Finding, locale: Locale): CellMark | null {
  const { messages } = locale;
  const words = insightListWords(locale);
  if (finding.class === 'described' && finding.kind !== 'signal') return null;
  const up = finding.kind === 'signal' ? finding.above : finding.difference > 0;
  const { better } = finding;
  return {
    shape: up ? 'up' : 'down',
    tone: better === null ? 'neutral' : better ? 'met' : 'missed',
    text:
      better === null ? (up ? words.higher : words.lower) : messages.judgement[better ? 'better' : 'worse'],
  };
}

function adjustedText(q: number, locale: Locale, formats: Formats): string {
  const words = insightListWords(locale);
  return q < leastP ? words.below(formats.number(leastP, 3)) : formats.number(q, 3);
}

function signalFacts(finding: Finding, locale: Locale, formats: Formats): InsightFact[] {
  const { messages } = locale;
  const words = insightListWords(locale);
  if (finding.kind !== 'signal') return [];
  const { value, centre, low, high, n } = finding;
  const { unit, decimals } = writing(finding, [{ value, n }]);
  const text = (amount: number): string => formats.value(unit, amount, decimals);
  return [
    { id: 'value', label: messages.table.value, text: text(value) },
    { id: 'other', label: words.expected, text: text(centre) },
    { id: 'difference', label: words.limits, text: messages.interval.between(text(low), text(high)) },
    { id: 'sample', label: messages.table.sample, text: formats.number(n, 0) },
  ];
}

/** As `insightWriting`; counts that are means have a decimal where they are few. */
function writing(
  finding: Finding,
  sides: readonly InsightSide[],
): { readonly unit: Unit; readonly decimals: number } {
  const { unit, decimals } = insightWriting(finding, sides);
  const whole = sides.every(({ value }) => Number.isInteger(value) || Math.abs(value) >= 10);
  return { unit, decimals: unit === 'count' && !whole ? 1 : decimals };
}
