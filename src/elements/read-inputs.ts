import { checkedPolicy, type DataPolicy } from '../data/policy/data-policy.js';
import type { Condition, Period } from '../metrics/query.js';
import type { Attributes } from './attributes.js';
import type { WeekStart } from '../time/grain.js';
import { isMovingName, minuteOf } from '../time/moving-period.js';
import type { Theme } from './context.js';
import type { DataProperties } from './data-properties.js';
import type { ShownPeriod } from './narrow.js';
import type { LoadOptions, WorkerUse } from './shared-load.js';

export const themes: readonly Theme[] = ['light', 'dark', 'auto'];

type Where = Readonly<Record<string, Condition>>;

/** What the page says of data that do not say it themselves. */
export function readLoadOptions(
  from: Pick<DataProperties, 'timeZone' | 'currency' | 'weekStart'>,
  attributes: Attributes,
): LoadOptions {
  const timeZone = attributes.text('time-zone', from.timeZone);
  const currency = attributes.text('currency', from.currency);
  const weekStart = attributes.oneOf('week-start', from.weekStart, weekDays);
  return {
    ...(timeZone !== undefined && { timeZone }),
    ...(currency !== undefined && { currency }),
    ...(weekStart !== undefined && { weekStart: Number(weekStart) as WeekStart }),
  };
}

/** What the page says of workers, as a `cb-data` has it. */
export interface WorkerProperties {
  workers: string | undefined;
  workerUrl: string | object | undefined;
  allowBlobWorker: boolean;
}

/** Whether and from where the page lets workers be used; undefined where it says nothing of them. */
export function readWorkerUse(from: WorkerProperties, attributes: Attributes): WorkerUse | undefined {
  const workers = attributes.oneOf('workers', from.workers, ['off'] as const);
  const workerUrl = readAddress(from.workerUrl, attributes);
  const { allowBlobWorker } = from;
  if (workers === undefined && workerUrl === undefined && !allowBlobWorker) return undefined;
  return {
    ...(workers !== undefined && { workers: 0 }),
    ...(workerUrl !== undefined && { workerUrl }),
    ...(allowBlobWorker && { allowBlobWorker }),
  };
}

function readAddress(
  given: string | object | undefined,
  attributes: Attributes,
): string | object | undefined {
  if (typeof given === 'object' && given !== null) return given;
  const text = attributes.text('worker-url', given);
  if (text === undefined) return undefined;
  const base = document.baseURI;
  return URL.canParse(text, base) ? new URL(text, base).href : attributes.refuse('worker-url', given);
}

/**
 * What the page keeps back of the data it loads. One that cannot be read counts as a problem, and nothing must be loaded
 * then: what it was to keep back would be shown.
 */
export function readPolicy(policy: unknown, attributes: Attributes): DataPolicy | undefined {
  const given = attributes.object('policy', policy);
  if (given === undefined) return undefined;
  try {
    return checkedPolicy(given);
  } catch {
    // Which of its members is wrong is plain from the whole; its key is a secret.
    return attributes.refuse('policy', 'key' in given ? { ...given, key: '…' } : given);
  }
}

const weekDays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The rows that the page wants counted, undefined where it wants all. */
export function readWhere(from: Pick<DataProperties, 'where'>, attributes: Attributes): Where | undefined {
  return attributes.object('where', from.where) as Where | undefined;
}

/** The time that the page wants shown: one that goes along with the clock by its name, or as `readPeriod` has it. */
export function readShownPeriod(
  given: Pick<DataProperties, 'period' | 'periodFrom' | 'periodTo'>,
  attributes: Attributes,
  now: () => number,
): ShownPeriod | undefined {
  const moving = typeof given.period === 'string' ? given.period.trim() : '';
  return isMovingName(moving) ? { moving, now: minuteOf(now()) } : readPeriod(given, attributes);
}

/** The time that the page wants shown: `period`, or the pair of attributes; undefined where it wants all. */
export function readPeriod(
  given: Pick<DataProperties, 'period' | 'periodFrom' | 'periodTo'>,
  attributes: Attributes,
): Period | undefined {
  const whole = attributes.object('period', given.period);
  const from = attributes.text('period-from', whole?.from ?? given.periodFrom);
  const to = attributes.text('period-to', whole?.to ?? given.periodTo);
  if (from !== undefined && to !== undefined) return { from, to };
  // Half a period is a mistake, not a wish for everything.
  if (from !== undefined) attributes.refuse('period-to', given.periodTo ?? '');
  else if (to !== undefined) attributes.refuse('period-from', given.periodFrom ?? '');
  else if (whole !== undefined) attributes.refuse('period', given.period);
  return undefined;
}
