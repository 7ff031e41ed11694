/** Lengths of time buckets, finest first. */
export const timeGrains = [
  '5-minutes',
  '15-minutes',
  '30-minutes',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const;
export type TimeGrain = (typeof timeGrains)[number];

/** Cycles of the wall clock. Cells count from 0: hour 0…23; day 0 = the data set's first day of the week; hour of week 0…167; quarter hour of week 0…671. */
export const timeCycles = ['hour-of-day', 'day-of-week', 'hour-of-week', 'quarter-hour-of-week'] as const;
export type TimeCycle = (typeof timeCycles)[number];

/** First day of the week, in ISO 8601 numbers: 1 = Monday … 7 = Sunday. */
export type WeekStart = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function isTimeGrain(text: string): text is TimeGrain {
  return (timeGrains as readonly string[]).includes(text);
}

export function isTimeCycle(text: string): text is TimeCycle {
  return (timeCycles as readonly string[]).includes(text);
}
