import { type Days, dayAfter, monthOf, year } from './calendar.js';

/** The figures of a dashboard, by the ids of the metric catalogue, which defines them. */
export const kpis = [
  'contact-volume',
  'answered',
  'abandon-rate',
  'average-speed-of-answer',
  'average-handle-time',
  'service-level',
  'fcr',
  'transfer-rate',
  'csat',
  'nps',
  'cost-per-contact',
  'revenue-per-contact',
] as const;

export const waitPercentiles = ['wait-p50', 'wait-p90'] as const;

/**
 * Numerator, denominator and value of the catalogue's `repeat-contact-rate`: inbound contacts that start at most seven
 * times 24 hours after the inbound one of the same customer before them, among inbound contacts from the eighth day of the
 * year on. How many customers they are of is not asked: no metric of the catalogue says it.
 */
export const repeatFigures = ['repeats', 'repeat-base', 'repeat-contact-rate'] as const;

export type Metric =
  | (typeof kpis)[number]
  | (typeof waitPercentiles)[number]
  | (typeof repeatFigures)[number];

/** What a question groups by. */
export type Key = 'day' | 'agent' | 'queue' | 'quarter-hour-of-week';

export interface Question {
  readonly what: string;
  readonly metrics: readonly Metric[];
  readonly by: readonly Key[];
  /** Its period is a month, and each value has that of the month before beside it. */
  readonly months?: true;
}

export const questions = {
  q1: { what: 'all rows', metrics: kpis, by: [] },
  q2: { what: 'by day', metrics: kpis, by: ['day'] },
  q3: { what: 'by agent', metrics: kpis, by: ['agent'] },
  q4: {
    what: 'queue × quarter hour of the week',
    metrics: ['contact-volume', 'answered', 'average-speed-of-answer', 'service-level'],
    by: ['queue', 'quarter-hour-of-week'],
  },
  q5: { what: 'wait percentiles by queue', metrics: waitPercentiles, by: ['queue'] },
  q6: { what: 'repeat contacts within 7 days', metrics: repeatFigures, by: [] },
  q7: { what: 'by queue, a month against the month before', metrics: kpis, by: ['queue'], months: true },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as readonly QuestionId[];
const fastIds = questionIds.filter((id) => id !== 'q6');

/** Days that a repeat may come after, and the first day before which nobody knows whether it is one. */
export const repeatWindowDays = 7;
export const repeatsFrom = dayAfter(year.from, repeatWindowDays);

/** What the dashboard's filters are set to, and what it asks. q6 is only ever asked of the whole year and all queues. */
export interface View {
  readonly name: string;
  /** Null: all. */
  readonly queues: readonly string[] | null;
  /** Null: the whole year. */
  readonly period: Days | null;
  readonly questions: readonly QuestionId[];
}

export const queues = [
  'accounts',
  'billing',
  'business',
  'complaints',
  'delivery',
  'orders',
  'premium',
  'retention',
  'returns',
  'sales',
  'technical',
  'warranty',
] as const;

const threeQueues = ['billing', 'delivery', 'technical'];
const twoMonths: Days = { from: '2025-05-01', to: '2025-07-01' };

/** No filter: all questions, repeat contacts alone, and all but those. */
export const everything: View = { name: 'Q', queues: null, period: null, questions: questionIds };
export const repeatsAlone: View = { name: 'q6', queues: null, period: null, questions: ['q6'] };
export const unfiltered: View = { name: 'F0', queues: null, period: null, questions: fastIds };

/** The filters, in the order in which a reader sets them. */
export const filters: readonly View[] = [
  { name: 'F1', queues: threeQueues, period: null, questions: fastIds },
  { name: 'F2', queues: threeQueues, period: twoMonths, questions: fastIds },
  { name: 'F3', queues: threeQueues, period: moved(twoMonths, 1), questions: fastIds },
  { name: 'F4', queues: null, period: moved(twoMonths, 1), questions: fastIds },
  unfiltered,
];

/** The two months dragged along the year by a day a step. */
export const brushSteps: readonly View[] = Array.from({ length: 60 }, (_, i) => ({
  name: `brush ${i + 1}`,
  queues: threeQueues,
  period: moved(twoMonths, i + 1),
  questions: fastIds,
}));

/** Each queue in turn added to F2, or taken from it. */
export const queueToggles: readonly View[] = queues.map((queue) => ({
  name: `toggle ${queue}`,
  queues: threeQueues.includes(queue)
    ? threeQueues.filter((other) => other !== queue)
    : [...threeQueues, queue].toSorted(),
  period: twoMonths,
  questions: fastIds,
}));

/** The months of q7: the one that a view's period ends in, and the one before. */
export function monthsOf(view: View): { readonly month: Days; readonly before: Days } {
  const month = monthOf(dayAfter((view.period ?? year).to, -1));
  return { month, before: monthOf(dayAfter(month.from, -1)) };
}

function moved(days: Days, by: number): Days {
  return { from: dayAfter(days.from, by), to: dayAfter(days.to, by) };
}
