import type { ScoreCell, ScoreChange, ScoredAgent } from '../analysis/scorecard/scorecard-result.js';
import type { Locale } from '../i18n/locale.js';
import { formatsOf } from '../i18n/formats.js';
import { scoresWords } from '../i18n/topics/scores.js';
import type { AgentScores } from './agent-scores.js';
import type { Subject } from './subject.js';
import { valueText } from './value-text.js';

/** A step of the way to a score: what it is, and its arithmetic in numbers. */
export interface ScoreTerm {
  readonly label: string;
  readonly text: string;
}

/** A score or points, with a decimal only where somebody reckons with it. */
export function pointsText(locale: Locale, points: number, decimals = 0): string {
  return formatsOf(locale).number(points, decimals);
}

/** The steps from one observed value to what it adds to the score, in their order; the last says why it adds nothing. */
export function cellTerms(subject: Subject, cell: ScoreCell, { weight }: ScoredAgent): readonly ScoreTerm[] {
  const { locale, formats } = subject;
  const scores = scoresWords(locale);
  const { observed, mix, shrinkage } = cell;
  const text = (value: number): string => valueText(subject, { ...observed, value }, exact(subject));
  const terms: ScoreTerm[] = [];
  if (observed.value !== null && (mix || shrinkage))
    terms.push({ label: scores.observed, text: text(observed.value) });
  if (mix) {
    const { centre, expected, adjusted } = mix;
    const sum = `${text(centre)} + ${text(observed.value as number)} − ${text(expected)} = ${text(adjusted)}`;
    terms.push({ label: scores.adjusted, text: sum });
  }
  if (shrinkage) {
    const { pooled, kept, shrunk, peers } = shrinkage;
    const from = mix?.adjusted ?? (observed.value as number);
    const product = `${text(pooled)} + (${text(from)} − ${text(pooled)}) × ${formats.number(kept, 3)}`;
    terms.push({
      label: scores.shrunk(formats.quantity(peers)),
      text: `${product} = ${text(shrunk)}`,
    });
  }
  return [...terms, ...stepTerms(subject, cell, weight.present)];
}

/** The steps from what is scored to what it adds, among so much weight; or why it adds nothing. */
export function stepTerms(
  subject: Subject,
  {
    observed,
    scored,
    attainment,
    floor,
    target,
    reason,
    weight,
    points: adds,
  }: Omit<ScoreCell, 'mix' | 'shrinkage'>,
  present: number,
): readonly ScoreTerm[] {
  const { locale, formats } = subject;
  const scores = scoresWords(locale);
  const text = (value: number): string => valueText(subject, { ...observed, value }, exact(subject));
  const terms: ScoreTerm[] = [];
  if (attainment !== null && scored !== null && floor !== null && target !== null) {
    const points = pointsText(locale, attainment.value, 1);
    const way = `100 × (${text(scored.value)} − ${text(floor)}) ÷ (${text(target)} − ${text(floor)})`;
    terms.push({ label: scores.attained, text: `${way} → ${points}` });
    const [own, all] = [weight, present].map((one) => formats.number(one, Number.isInteger(one) ? 0 : 2)) as [
      string,
      string,
    ];
    terms.push({
      label: scores.weighted,
      text: `${points} × ${own} ÷ ${all} = ${pointsText(locale, adds ?? 0, 1)}`,
    });
  }
  if (reason !== undefined) terms.push({ label: '', text: scores.reasons[reason] });
  return terms;
}

/** How an agent's score comes about of its cells, what holds it down, and where it stands. */
export function agentTerms(
  subjects: readonly Subject[],
  agent: ScoredAgent,
  { card }: AgentScores,
): readonly ScoreTerm[] {
  const { locale, formats } = subjects[0]!;
  const { messages } = locale;
  const scores = scoresWords(locale);
  const { score, low, high, uncapped, reason, weight, rank, band, change } = agent;
  const amount = (points: number): string => pointsText(locale, points, 1);
  const terms: ScoreTerm[] = [];
  const parts = agent.cells.flatMap(({ attainment, points }) =>
    attainment === null || points === null ? [] : [amount(points)],
  );
  if (uncapped !== null && parts.length > 0) {
    terms.push({ label: scores.sum, text: `${parts.join(' + ')} = ${amount(uncapped)}` });
  }
  terms.push(...gateTerms(subjects, agent, card.gateCap));
  if (score !== null && low !== null && high !== null) {
    terms.push({ label: scores.score, text: amount(score) });
    terms.push({ label: scores.interval, text: messages.interval.between(amount(low), amount(high)) });
  }
  if (reason !== undefined) terms.push({ label: scores.score, text: scores.reasons[reason] });
  if (weight.present < weight.of) {
    const [present, of] = [weight.present, weight.of].map((one) =>
      formats.number(one, Number.isInteger(one) ? 0 : 2),
    ) as [string, string];
    terms.push({ label: scores.weightPresent, text: `${present} ÷ ${of}` });
  }
  if (rank !== null) terms.push({ label: scores.rank, text: rankAloud(locale, agent, card.scored) });
  if (band !== null) terms.push({ label: scores.band, text: band });
  if (change && change.change !== null)
    terms.push({ label: scores.change, text: changeTermText(locale, change) });
  return terms;
}

function gateTerms(
  subjects: readonly Subject[],
  { gates, uncapped, score }: ScoredAgent,
  gateCap: number,
): readonly ScoreTerm[] {
  const { locale } = subjects[0]!;
  const said = gateTexts(subjects, gates);
  if (said.length === 0) return [];
  const isCut = uncapped !== null && score !== null && uncapped > score;
  const cut = isCut
    ? [scoresWords(locale).cut(pointsText(locale, uncapped, 1), pointsText(locale, gateCap, 0))]
    : [];
  return [{ label: scoresWords(locale).held, text: locale.messages.heading.list([...said, ...cut]) }];
}

/** Which gates an agent did not pass, in words. */
export function gateTexts(subjects: readonly Subject[], gates: ScoredAgent['gates']): readonly string[] {
  return gates.flatMap(({ as, value, floor }) => {
    const subject = subjects.find(({ metric }) => metric.as === as);
    if (subject === undefined) return [];
    const { definition, formats, locale, words } = subject;
    const text = (amount: number): string => formats.value(definition.unit, amount, exact(subject));
    return [scoresWords(locale).gate({ metric: words.name, value: text(value), floor: text(floor) })];
  });
}

/** `3–5`, or `3`; read from left to right in any direction of text. */
export function rankText({ formats }: Subject, rank: NonNullable<ScoredAgent['rank']>): string {
  const [from, to] = [formats.number(rank.from, 0), formats.number(rank.to, 0)];
  return from === to ? from : `${from}–${to}`;
}

export function rankAloud(locale: Locale, { rank }: ScoredAgent, scored: number): string {
  if (rank === null) return '';
  const formats = formatsOf(locale);
  const [from, to] = [formats.number(rank.from, 0), formats.number(rank.to, 0)];
  const all = formats.quantity(scored);
  return from === to ? scoresWords(locale).place(from, all) : scoresWords(locale).shared(from, to, all);
}

/** With its sign; what rounds to nothing has none. */
export function signedPoints(locale: Locale, change: number, decimals = 0): string {
  const formats = formatsOf(locale);
  const isNothing = Math.abs(change) < 0.5 * 10 ** -decimals;
  return formats.change('points', isNothing ? 0 : change, decimals);
}

/** Whether the change of a score is a clear one; empty where that is not known. */
export function changeJudged(locale: Locale, change: ScoreChange | undefined): string {
  const scores = scoresWords(locale);
  if (!change || change.change === null || change.significant === null) return '';
  if (!change.significant) return scores.unclear;
  return change.change > 0 ? scores.better : scores.worse;
}

/** A change that is known, with its judgement. */
export function changeTermText(locale: Locale, change: ScoreChange): string {
  const judged = changeJudged(locale, change);
  const amount = signedPoints(locale, change.change ?? 0, 1);
  return judged === '' ? amount : locale.messages.heading.list([amount, judged]);
}

/** Terms are read to be reckoned with: a rate with a decimal of its percent, seconds without. */
function exact({ definition: { unit } }: Subject): number {
  return unit === 'seconds' || unit === 'count' ? 0 : unit === 'score' || unit === 'money' ? 2 : 1;
}
