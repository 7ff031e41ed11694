import type { CodeColumn, NumberColumn, RawArray, TextColumn } from './column.js';
import { CustomerChains } from './customer-chains.js';
import { goesOn } from './extended-array.js';
import { encodeNumbers, joinNumbers } from './number-column.js';
import { orderRuns } from './order-runs.js';

/** What gaps are told by; `topic` where they are of one topic. */
export interface GapColumns {
  readonly customer: CodeColumn;
  readonly direction: CodeColumn;
  readonly firstLeg: CodeColumn;
  readonly topic: CodeColumn | undefined;
  readonly startedAt: NumberColumn;
  readonly id: TextColumn | undefined;
}

interface Known {
  readonly arrays: readonly RawArray[];
  readonly gaps: NumberColumn;
}

/** By the buffer of the customers' codes. */
const known = new WeakMap<
  ArrayBufferLike,
  { readonly chains: CustomerChains; readonly gaps: Map<string, Known> }
>();

/** Remembers gaps for when rows are appended. */
export function keepGaps(columns: GapColumns, to: string, gaps: NumberColumn): void {
  const { buffer, length } = columns.customer.codes;
  const kept = known.get(buffer) ?? { chains: new CustomerChains(), gaps: new Map<string, Known>() };
  const key = keyOf(columns, to);
  if ((kept.gaps.get(key)?.gaps.raw.length ?? 0) > length) return;
  kept.gaps.set(key, { arrays: arraysOf(columns), gaps });
  known.set(buffer, kept);
}

/**
 * The gaps of rows to which some were appended, by those of the rows before: only customers of rows appended are looked
 * at. Undefined where nothing is remembered of the rows before, or appending changed more of them than it put behind them.
 */
export function goOnWithGaps(columns: GapColumns, to: 'previous' | 'next'): NumberColumn | undefined {
  const { codes, values } = columns.customer;
  const kept = known.get(codes.buffer);
  const before = kept?.gaps.get(keyOf(columns, to));
  if (kept === undefined || before === undefined || kept.chains.rows > codes.length) return undefined;
  const arrays = arraysOf(columns);
  if (!before.arrays.every((array, at) => goesOn(array, arrays[at] as RawArray))) return undefined;
  const first = before.gaps.raw.length;
  kept.chains.add(codes, values.length);
  const later = new Float64Array(codes.length - first).fill(NaN);
  const changed: { readonly row: number; readonly gap: number }[] = [];
  for (const code of new Set(codes.subarray(first))) {
    if (code === 0) continue;
    for (const [row, gap] of gapsOfCustomer(columns, kept.chains.rowsOf(code), to)) {
      if (row >= first) later[row - first] = gap;
      else if (!Object.is(gap, gapAt(before.gaps, row))) changed.push({ row, gap });
    }
  }
  const gaps = withLater(before.gaps, later, changed);
  keepGaps(columns, to, gaps);
  return gaps;
}

/** By row, of all of a customer's. */
function gapsOfCustomer(
  columns: GapColumns,
  all: readonly number[],
  to: 'previous' | 'next',
): Map<number, number> {
  const { direction, firstLeg, topic, startedAt, id } = columns;
  const inbound = direction.values.indexOf('inbound');
  const isFirst = firstLeg.values.indexOf('true');
  const gaps = new Map(all.map((row) => [row, NaN]));
  const rows = Uint32Array.from(
    all.filter((row) => direction.codes[row] === inbound && firstLeg.codes[row] === isFirst),
  );
  orderRuns({ count: 1, rows, starts: Uint32Array.of(0, rows.length) }, startedAt.raw, id);
  const lastOf = new Map<number, number>();
  for (const row of rows) {
    const of = topic?.codes[row] ?? -1;
    if (of === 0) continue;
    const earlier = lastOf.get(of);
    lastOf.set(of, row);
    if (earlier === undefined) continue;
    const gap = instantAt(startedAt, row) - instantAt(startedAt, earlier);
    gaps.set(to === 'previous' ? row : earlier, gap);
  }
  return gaps;
}

function withLater(
  before: NumberColumn,
  later: Float64Array,
  changed: readonly { readonly row: number; readonly gap: number }[],
): NumberColumn {
  if (changed.length === 0) return joinNumbers([before, encodeNumbers(later)], true);
  const { length } = before.raw;
  const rows = length + later.length;
  // Of a gap that was known and is another one now, the encoding may be too wide.
  if (changed.some(({ row }) => before.raw[row] !== 0)) {
    const gaps = new Float64Array(rows);
    for (let row = 0; row < length; row++) gaps[row] = gapAt(before, row);
    gaps.set(later, length);
    for (const { row, gap } of changed) gaps[row] = gap;
    return encodeNumbers(gaps);
  }
  // Behind the rows stand the new gaps of those before, in the encoding that has room for them, to be put in their places.
  const more = new Float64Array(later.length + changed.length);
  more.set(later);
  more.set(
    changed.map(({ gap }) => gap),
    later.length,
  );
  const joined = joinNumbers([before, encodeNumbers(more)]);
  changed.forEach(({ row }, at) => (joined.raw[row] = joined.raw[rows + at] as number));
  return { ...joined, raw: joined.raw.subarray(0, rows) };
}

function instantAt({ raw, base, step }: NumberColumn, row: number): number {
  return base + (raw[row] as number) * step;
}

function gapAt({ raw, base, step }: NumberColumn, row: number): number {
  const code = raw[row] as number;
  return code === 0 ? NaN : base + code * step;
}

function keyOf({ topic }: GapColumns, to: string): string {
  return topic === undefined ? to : `${to} on a topic`;
}

function arraysOf({ customer, direction, firstLeg, topic, startedAt }: GapColumns): RawArray[] {
  const codes = [customer, direction, firstLeg, ...(topic === undefined ? [] : [topic])].map(
    (of) => of.codes,
  );
  return [startedAt.raw, ...codes];
}
