import type { AbortSignalLike } from '../../platform.js';
import type { Contact } from '../../data/contact.js';
import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { MetricValue, ReasonCode } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import { meetsWhere } from './meets-where.js';
import { type Leg, readConversations } from './read-conversations.js';
import { type LegShare, splitResolution } from './split-resolution.js';

export const bottleneckKeys = ['queue', 'team', 'topic'] as const;
export type BottleneckKey = (typeof bottleneckKeys)[number];

/** What goes on in the time to a resolution. */
export const resolutionParts = ['waiting', 'handling', 'between', 'outside'] as const;
export type ResolutionPart = (typeof resolutionParts)[number];

export interface BottlenecksOptions {
  /** What legs are told apart by: `queue` by default. */
  readonly by?: BottleneckKey;
  /** Of conversations, as their metrics take it: queue and topic of the first leg, team and agent of the first one taken. */
  readonly where?: Readonly<Record<string, Condition>>;
  /** In which the conversations began. */
  readonly period?: Period;
  readonly signal?: AbortSignalLike;
}

/** Parts of the resolution time in milliseconds, whole ones. */
export interface BottleneckRow extends LegShare {
  /** Of the legs; null: not known. */
  readonly key: string | null;
  /** Legs, and Σ of the parts. */
  readonly legs: number;
  readonly total: number;
}

/** One part at one value. */
export interface Bottleneck {
  readonly key: string | null;
  readonly part: ResolutionPart;
  readonly ms: number;
  /** Of all resolution time, 0 to 1. */
  readonly share: number;
}

export interface Bottlenecks {
  readonly by: BottleneckKey;
  /** Longest first; equals by key, what is not known last. */
  readonly rows: readonly BottleneckRow[];
  readonly total: LegShare & { readonly legs: number; readonly total: number };
  /** Where most of the time goes, largest first: no more than five. */
  readonly largest: readonly Bottleneck[];
  /** Resolved conversations, and of these the ones that are split. */
  readonly coverage: {
    readonly used: number;
    readonly eligible: number;
    readonly excluded: readonly { readonly reason: ReasonCode; readonly rows: number }[];
  };
  readonly reason?: ReasonCode | 'no-rows';
  readonly version: string;
  /** The same conversations' mean time to resolution. */
  readonly queries: readonly MetricQuery[];
}

const fields = [
  ...[
    'id',
    'conversation',
    'startedAt',
    'direction',
    'outcome',
    'channel',
    'queue',
    'team',
    'topic',
    'agent',
  ],
  ...['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds', 'resolved', 'resolutionSeconds'],
];
const most = 5;
const members = ['by', 'where', 'period', 'signal'];

/**
 * Where the time to a resolution goes: that of each resolved conversation split over its legs into waiting, handling and
 * the time between legs, added up by what the legs have; a conversation is of the time and the filters that
 * `resolution-time` counts it in. The parts add up to the time exactly. A conversation is left out where a leg lacks its
 * wait, or a leg that was answered its talk time: what lies in between could not be told from what is not known.
 */
export async function bottlenecks(
  source: Pick<MetricSource, 'query' | 'contacts'>,
  options: BottlenecksOptions = {},
): Promise<Bottlenecks> {
  for (const name of Object.keys(options)) {
    if (!members.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { by = 'queue', where = {}, period, signal } = options;
  if (!bottleneckKeys.includes(by)) throw new RangeError(`legs are not told apart by: ${by}`);
  const query: MetricQuery = {
    metrics: ['resolution-time'],
    ...(options.where && { where }),
    ...(period && { period }),
  };
  const signalled = signal === undefined ? {} : { signal };
  const table = await source.query(query, signalled);
  const mean = table.rows[0]?.values['resolution-time'] as MetricValue;
  const found = await readConversations(
    source,
    { fields: [...fields, ...Object.keys(where)], ...(period && { period }) },
    signal,
  );
  const told = { by, version: table.version, queries: [query] };
  if (typeof found === 'string') return { ...told, ...summed(new Map(), new Map(), 0, 0), reason: found };

  const span = table.query.period;
  const sums = new Map<string | null, BottleneckRow>();
  const excluded = new Map<ReasonCode, number>();
  let [used, eligible] = [0, 0];
  for (const legs of found) {
    const [first] = legs as [Leg];
    if (span !== null && !(first.start >= span.fromMs && first.start < span.toMs)) continue;
    if (!meetsWhere((field) => ofConversation(legs, field), where)) continue;
    const resolved = lastKnown(legs, 'resolved');
    if (resolved !== true) continue;
    eligible += 1;
    const resolution = lastKnown(legs, 'resolutionSeconds');
    const lack = typeof resolution === 'number' ? lackOf(legs) : 'no-resolution-time';
    if (lack !== null) {
      excluded.set(lack, (excluded.get(lack) ?? 0) + 1);
      continue;
    }
    used += 1;
    const shares = splitResolution(legs.map(timed), toMs(resolution as number));
    shares.forEach((share, at) => {
      const key = text(legs[at]?.row[by]);
      sums.set(key, added(sums.get(key) ?? nothing(key), share));
    });
  }
  return {
    ...told,
    ...summed(sums, excluded, used, eligible),
    ...(used === 0 && { reason: mean.reason ?? 'no-resolved' }),
  };
}

function summed(
  sums: ReadonlyMap<string | null, BottleneckRow>,
  excluded: ReadonlyMap<ReasonCode, number>,
  used: number,
  eligible: number,
): Pick<Bottlenecks, 'rows' | 'total' | 'largest' | 'coverage'> {
  const rows = [...sums.values()].sort((a, b) => b.total - a.total || compareKeys(a.key, b.key));
  const { key: _, ...total } = rows.reduce(
    (sum, row) => ({ ...added(sum, row), legs: sum.legs + row.legs }),
    nothing(null),
  );
  const parts = rows.flatMap((row) =>
    resolutionParts.map((part): Bottleneck => ({
      key: row.key,
      part,
      ms: row[part],
      share: row[part] / total.total,
    })),
  );
  return {
    rows,
    total,
    largest: parts
      .filter(({ ms }) => ms > 0)
      .sort((a, b) => b.ms - a.ms)
      .slice(0, most),
    coverage: { used, eligible, excluded: [...excluded].map(([reason, count]) => ({ reason, rows: count })) },
  };
}

function nothing(key: string | null): BottleneckRow {
  return { key, legs: 0, waiting: 0, handling: 0, between: 0, outside: 0, total: 0 };
}

/** With one leg more. */
function added(sum: BottleneckRow, share: LegShare): BottleneckRow {
  const waiting = sum.waiting + share.waiting;
  const handling = sum.handling + share.handling;
  const between = sum.between + share.between;
  const outside = sum.outside + share.outside;
  const total = waiting + handling + between + outside;
  return { key: sum.key, legs: sum.legs + 1, waiting, handling, between, outside, total };
}

function timed({ start, row }: Leg): {
  readonly start: number;
  readonly wait: number;
  readonly handling: number;
} {
  const { queueSeconds, talkSeconds, holdSeconds, wrapSeconds } = row;
  const handling = isTaken(row)
    ? toMs(talkSeconds ?? 0) + toMs(holdSeconds ?? 0) + toMs(wrapSeconds ?? 0)
    : 0;
  return { start, wait: toMs(queueSeconds ?? 0), handling };
}

/** As `average-handle-time`, a hold or wrap that is not said is none; an outbound contact waits in no queue. */
function lackOf(legs: readonly Leg[]): ReasonCode | null {
  for (const { row } of legs) {
    if (row.direction !== 'outbound' && typeof row.queueSeconds !== 'number') return 'no-wait';
    if (isTaken(row) && typeof row.talkSeconds !== 'number') return 'no-talk-time';
  }
  return null;
}

function isTaken({ outcome }: Contact): boolean {
  return outcome === 'answered';
}

/** As metrics of conversations take it. */
function ofConversation(legs: readonly Leg[], field: string): string | null {
  const taken = field === 'agent' || field === 'team';
  const leg = taken ? legs.find(({ row }) => isTaken(row)) : legs[0];
  return text(leg?.row[field]);
}

function lastKnown(legs: readonly Leg[], field: 'resolved' | 'resolutionSeconds'): boolean | number | null {
  return legs.findLast(({ row }) => row[field] !== undefined && row[field] !== null)?.row[field] ?? null;
}

function toMs(seconds: number): number {
  return Math.round(seconds * 1000);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function compareKeys(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
