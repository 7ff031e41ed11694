import type { BalancedMetric, BalancedScore } from '../analysis/balanced-scorecard/balanced-result.js';
import type { Locale } from '../i18n/locale.js';
import { balancedWords } from '../i18n/topics/balanced.js';
import { scoresWords } from '../i18n/topics/scores.js';
import { changeTermText, pointsText, type ScoreTerm, stepTerms } from './score-terms.js';
import type { Subject } from './subject.js';

export { pointsText, signedPoints } from './score-terms.js';

/** The steps from a metric's value to what it adds to its perspective; the last says why it adds nothing. */
export function metricTerms(subject: Subject, metric: BalancedMetric, weight: number): readonly ScoreTerm[] {
  return stepTerms(subject, metric, weight);
}

/** How points come about of parts, with their interval and their change. */
export function partTerms(
  locale: Locale,
  { score, low, high, reason, change }: BalancedScore,
  parts: readonly (number | null)[],
): readonly ScoreTerm[] {
  const { messages } = locale;
  const scores = scoresWords(locale);
  const balanced = balancedWords(locale);
  const amount = (points: number): string => pointsText(locale, points, 1);
  if (score === null || low === null || high === null)
    return [{ label: '', text: scores.reasons[reason ?? 'no-value'] }];
  const sum = parts.flatMap((part) => (part === null ? [] : [amount(part)])).join(' + ');
  return [
    { label: scores.sum, text: `${sum} = ${amount(score)}` },
    { label: balanced.interval, text: messages.interval.between(amount(low), amount(high)) },
    ...(change && change.change !== null
      ? [{ label: balanced.change, text: changeTermText(locale, change) }]
      : []),
  ];
}
