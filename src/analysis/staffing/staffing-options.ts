import type { AbortSignalLike } from '../../platform.js';
import type { Condition, Period } from '../../metrics/query.js';
import { parseIsoText } from '../../time/iso-text.js';

/** Intervals that are staffed: a queue needs time to settle, so none are finer. */
export const staffingGrains = ['15-minutes', '30-minutes', 'hour'] as const;
export type StaffingGrain = (typeof staffingGrains)[number];

/** What is asked of a day's staffing, as plain JSON. */
export interface StaffingAsk {
  readonly where?: Readonly<Record<string, Condition>>;
  /** From what is learned: nothing before or after it is asked. */
  readonly period?: Period;
  /** The date to be staffed; by default the first day with calls after the data or the period end. */
  readonly day?: string;
  /** Default 30 minutes. */
  readonly grain?: StaffingGrain;
  /** How many weeks before the day are learned from. Default 4. */
  readonly weeks?: number;
  /** Whose contacts; default `voice`. */
  readonly channel?: string;
  /** Contacts that an agent has at once (chat): the handling time counts for that part, and the result is approximate. Default 1. */
  readonly concurrency?: number;
  /** Calls expected, as from a forecast, by wall clock of the day (`2026-10-05T09:00`); by default the mean of the weeks before. */
  readonly calls?: readonly { readonly from: string; readonly calls: number }[];
  /** Calls expected are a forecast from all that lies before the day, not the mean of the weeks before. */
  readonly forecast?: boolean;
  /** By default that of the weeks before. */
  readonly ahtSeconds?: number;
  /** By default that of the weeks before; null: callers wait without end. */
  readonly patienceSeconds?: number | null;
  /** By default that of the shifts of the weeks before, else 0. */
  readonly shrinkage?: number;
  /** Default 0.8. */
  readonly serviceLevel?: number;
  /** Default 20. */
  readonly thresholdSeconds?: number;
  /** Default 0.85. */
  readonly maxOccupancy?: number;
}

export interface StaffingOptions extends StaffingAsk {
  readonly signal?: AbortSignalLike;
}

/** What holds where nothing else is asked. */
export const staffingDefaults = {
  grain: '30-minutes',
  weeks: 4,
  channel: 'voice',
  concurrency: 1,
  serviceLevel: 0.8,
  thresholdSeconds: 20,
  maxOccupancy: 0.85,
} as const satisfies StaffingAsk;

const names: readonly string[] = [
  'where',
  'period',
  'day',
  'calls',
  'forecast',
  'ahtSeconds',
  'patienceSeconds',
  'shrinkage',
  'signal',
  ...Object.keys(staffingDefaults),
];

/** The bounds of each number: least, and below which; the least itself may be left out. */
const bounds = {
  weeks: [1, 53],
  concurrency: [1, 100],
  ahtSeconds: [0, Infinity],
  patienceSeconds: [Number.MIN_VALUE, Infinity],
  shrinkage: [0, 1],
  serviceLevel: [0, 1],
  thresholdSeconds: [0, Infinity],
} as const satisfies Partial<Record<keyof StaffingAsk, readonly [number, number]>>;

/** Throws a RangeError that names what cannot be meant. */
export function checkStaffingOptions(options: StaffingOptions): void {
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  for (const [name, [least, below]] of Object.entries(bounds)) {
    const value = options[name as keyof typeof bounds];
    if (value === undefined || (name === 'patienceSeconds' && value === null)) continue;
    if (!(typeof value === 'number' && value >= least && value < below)) {
      throw new RangeError(`invalid ${name}: ${String(value)}`);
    }
  }
  const { weeks = 1, grain = '30-minutes', maxOccupancy = 1, day, calls = [] } = options;
  if (!Number.isInteger(weeks)) throw new RangeError(`invalid weeks: ${weeks}`);
  if (!(maxOccupancy > 0 && maxOccupancy <= 1)) throw new RangeError(`invalid maxOccupancy: ${maxOccupancy}`);
  if (!(staffingGrains as readonly string[]).includes(grain)) throw new RangeError(`invalid grain: ${grain}`);
  if (options.forecast === true && options.calls !== undefined)
    throw new RangeError('calls are given, and not to be forecast');
  if (day !== undefined && !isDate(day)) throw new RangeError(`invalid day: ${String(day)}`);
  for (const one of calls) {
    if (!(one.calls >= 0 && one.calls < Infinity)) throw new RangeError(`invalid calls: ${one.calls}`);
  }
}

/** Whether a text is a date as `2026-10-05`. */
export function isDate(text: string): boolean {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/u.test(text) && parseIsoText(text) !== undefined;
}
