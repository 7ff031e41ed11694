import type { Measure, PlanKey, QueryPlan, Test } from '../../src/query/plan.js';
import { type PlainRow, responseOf } from './random-table.js';

/** A plan's answer by the plainest means: a loop over row objects, clocks read by Intl, bins found by search. */
export interface NaiveGroup {
  readonly key: readonly (string | number | null)[];
  readonly values: readonly (number | null | ReadonlyMap<number, number>)[];
}

export function naiveExecute(rows: readonly PlainRow[], plan: QueryPlan): NaiveGroup[] {
  const groups = new Map<string, { key: (string | number | null)[]; rows: PlainRow[] }>();
  for (const row of plan.part === 'surveys' ? rows.map(responseOf) : rows) {
    const startedAt = (row.startedAt ?? null) as number | null;
    if (plan.range !== null) {
      if (startedAt === null || startedAt < plan.range.from || startedAt >= plan.range.to) continue;
    }
    if (plan.unit === 'conversation' && row.firstLeg !== 'true') continue;
    if (!passes(plan.where, row, plan)) continue;
    const key = plan.keys.map((planKey) => keyOf(planKey, row, plan));
    const text = JSON.stringify(key);
    const group = groups.get(text) ?? { key, rows: [] };
    groups.set(text, group);
    group.rows.push(row);
  }
  return [...groups.values()].map((group) => ({
    key: group.key,
    values: plan.measures.map((measure) =>
      measureOf(
        measure,
        group.rows.filter((row) => passes(measure.where, row, plan)),
        plan,
      ),
    ),
  }));
}

function fieldOf(row: PlainRow, field: string, plan: QueryPlan): string | number | null {
  // These tables have no agent of the conversation.
  if (plan.unit === 'conversation' && field === 'agent') return null;
  if (field.startsWith('time.')) return cellOf(field.slice('time.'.length), row, plan);
  return row[field] ?? null;
}

/** Where on the clock a row began, by the names that cells have. */
function cellOf(cycle: string, { startedAt = null }: PlainRow, { zone }: QueryPlan): string | null {
  if (startedAt === null) return null;
  const { weekday, hour, minute } = wallClock(startedAt as number, zone);
  const two = (number: number): string => String(number).padStart(2, '0');
  if (cycle === 'day-of-week') return String(weekday);
  if (cycle === 'hour-of-day') return two(hour);
  if (cycle === 'hour-of-week') return `${weekday}T${two(hour)}`;
  return `${weekday}T${two(hour)}:${two(Math.floor(minute / 15) * 15)}`;
}

function passes(test: Test, row: PlainRow, plan: QueryPlan): boolean {
  if ('all' in test) return !test.all.some((part) => !passes(part, row, plan));
  if ('any' in test) return test.any.some((part) => passes(part, row, plan));
  if ('not' in test) return !passes(test.not, row, plan);
  const value = fieldOf(row, test.field, plan);
  if ('in' in test) return test.in.includes(value as string | null);
  if ('notIn' in test) return !test.notIn.includes(value as string | null);
  if (value === null) return false;
  if (test.from !== undefined && (value as number) < test.from) return false;
  return test.below === undefined || (value as number) < test.below;
}

function measureOf(
  measure: Measure,
  rows: readonly PlainRow[],
  plan: QueryPlan,
): number | null | ReadonlyMap<number, number> {
  if (measure.kind === 'count') return rows.length;
  if (measure.kind === 'histogram') {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const low = bucketLow(row[measure.of] as number);
      counts.set(low, (counts.get(low) ?? 0) + 1);
    }
    return counts;
  }
  if (measure.kind === 'distinct') {
    const found = new Set(rows.map((row) => (fieldOf(row, measure.of, plan) as number | null) ?? 0));
    const ascending = [...found].sort((a, b) => a - b);
    return new Map(ascending.slice(0, measure.atMost).map((id) => [id, 1]));
  }
  const values = rows.map((row) =>
    measure.of.reduce((sum, field) => sum + ((fieldOf(row, field, plan) as number | null) ?? 0), 0),
  );
  if (measure.kind === 'max') return values.length === 0 ? null : Math.max(...values);
  if (measure.kind === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return values.reduce((sum, value) => sum + (value / measure.unit) ** 2, 0);
}

/** Lowest whole number of the bucket: 64 equal steps to each power of two, single numbers below 128. */
function bucketLow(value: number): number {
  let width = 1;
  while (value >= 128 * width) width *= 2;
  return Math.floor(value / width) * width;
}

function keyOf(key: PlanKey, row: PlainRow, plan: QueryPlan): string | number | null {
  if ('field' in key) return fieldOf(row, key.field, plan);
  if ('bin' in key) {
    const value = fieldOf(row, key.bin, plan) as number | null;
    return value === null ? null : key.edges.filter((edge) => edge <= value).length - 1;
  }
  const { startedAt = null } = row;
  if (startedAt === null) return null;
  const clock = wallClock(startedAt as number, plan.zone);
  if ('time' in key) return bucketText(key.time, clock);
  const day = (clock.weekday - plan.weekStart + 7) % 7;
  return key.cycle === 'hour-of-day' ? clock.hour : day * 24 + clock.hour;
}

interface WallClock {
  day: string;
  hour: number;
  minute: number;
  /** ISO: 1 is Monday. */
  weekday: number;
  /** Tells a repeated hour's two runs apart. */
  offset: string;
}

/** A name for the bucket that holds an instant: its day, hour or five minutes on the wall clock. */
export function bucketText(grain: string, clock: WallClock): string {
  if (grain === 'day') return clock.day;
  if (grain === 'hour') return `${clock.day} ${clock.hour} ${clock.offset}`;
  return `${clock.day} ${clock.hour}:${Math.floor(clock.minute / 5) * 5} ${clock.offset}`;
}

const clocks = new Map<string, WallClock>();
const formats = new Map<string, Intl.DateTimeFormat>();

export function wallClock(instant: number, zone: string): WallClock {
  const name = `${zone} ${instant}`;
  const clock = clocks.get(name) ?? readClock(instant, zone);
  clocks.set(name, clock);
  return clock;
}

function readClock(instant: number, zone: string): WallClock {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
      timeZoneName: 'longOffset',
    });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    hour: Number(parts.get('hour')),
    minute: Number(parts.get('minute')),
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.get('weekday')!) + 1,
    offset: parts.get('timeZoneName')!,
  };
}
