import { booleanValues, type CodeColumn, type Column, type NumberColumn } from '../data/column.js';
import type { Table } from '../data/contact-data.js';
import { gather } from '../data/gather.js';
import { decodeNumbers, encodeNumbers } from '../data/number-column.js';
import { pieceFields, type SpanTable } from '../data/part-tables.js';
import { bucketEdges } from '../time/buckets.js';
import { timedCycle } from '../time/cycle-field.js';
import { cycleGrain } from '../time/cycles.js';
import { timeGrains, type TimeGrain } from '../time/grain.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import { checkBuckets } from './bucket-limit.js';
import { fieldTests } from './field-tests.js';
import type { QueryPlan } from './plan.js';

/** What of a plan says where rows that last are cut. Plans with equal ones can share the pieces. */
export interface Cuts {
  /** Buckets; null where a plan has no time among its keys, and no cells of it in its filter. */
  readonly grain: TimeGrain | null;
  readonly range: InstantRange | null;
}

/** Buckets of the finest of a plan's time keys, and of the cells it filters by, each lie in one bucket, or cell, of every other. */
export function cutsOf({ keys, range, where }: QueryPlan): Cuts {
  const filters = [...fieldTests(where)].flatMap(({ field }) => timedCycle(field)?.cycle ?? []);
  const grains = [
    ...keys.flatMap((key) => ('time' in key ? [key.time] : 'cycle' in key ? [cycleGrain(key.cycle)] : [])),
    ...filters.map(cycleGrain),
  ];
  return { grain: timeGrains.find((grain) => grains.includes(grain)) ?? null, range };
}

/**
 * A table of spans as one of pieces, each in one bucket and in the range; what lies outside the range is none. A piece is
 * placed in time by its first instant. A number that is spread is allotted by cumulative rounding, so that the pieces of a
 * row add up to it to the last unit, wherever it was cut.
 */
export function cutSpans(
  table: SpanTable,
  { grain, range }: Cuts,
  zone: Zone,
  weekStart: QueryPlan['weekStart'],
): Table {
  const within = range ?? spanOf(table);
  if (grain !== null) checkBuckets(grain, within);
  const edges =
    grain === null ? Float64Array.of(within.from, within.to) : bucketEdges(zone, grain, within, weekStart);
  return new PieceTable(table, piecesOf(table, edges, within), edges);
}

/** Which row each piece is of, and its time. */
interface Pieces {
  readonly row: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function piecesOf(table: SpanTable, edges: Float64Array, within: InstantRange): Pieces {
  const row: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let span = 0; span < table.rows; span++) {
    const end = Math.min(table.to[span] as number, within.to);
    let start = Math.max(table.from[span] as number, within.from);
    for (let bucket = bucketAt(edges, start); start < end; bucket++) {
      const edge = Math.min(end, edges[bucket + 1] ?? end);
      row.push(span);
      from.push(start);
      to.push(edge);
      start = edge;
    }
  }
  return { row: Int32Array.from(row), from: Float64Array.from(from), to: Float64Array.from(to) };
}

/** The last edge at or before an instant. */
function bucketAt(edges: Float64Array, instant: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

class PieceTable implements Table {
  readonly rows: number;
  readonly fields: readonly string[];
  readonly #spans: SpanTable;
  readonly #pieces: Pieces;
  readonly #edges: Float64Array;
  readonly #columns = new Map<string, Column | undefined>();
  /** First and last instant of all pieces of each row. */
  #reach: { readonly from: Float64Array; readonly to: Float64Array } | undefined;

  constructor(spans: SpanTable, pieces: Pieces, edges: Float64Array) {
    this.rows = pieces.row.length;
    this.fields = spans.fields;
    this.#spans = spans;
    this.#pieces = pieces;
    this.#edges = edges;
  }

  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#make(name));
    return this.#columns.get(name);
  }

  #make(name: string): Column | undefined {
    const { from, to } = this.#spans;
    const pieces = this.#pieces;
    switch (name) {
      case 'startedAt':
        return encodeNumbers(pieces.from);
      case pieceFields.first:
        return this.#flags((piece, row) => pieces.from[piece] === from[row]);
      case pieceFields.firstInRange:
        // The pieces of a row follow each other.
        return this.#flags((piece, row) => piece === 0 || pieces.row[piece - 1] !== row);
      case pieceFields.inBucket:
        return this.#flags((piece, row) => pieces.from[piece] === from[row] && pieces.to[piece] === to[row]);
      case pieceFields.inRange:
        return this.#flags((_, row) => this.#covered(row));
      case pieceFields.latestInBucket:
        return this.#latest((piece) => bucketAt(this.#edges, pieces.from[piece] as number));
      case pieceFields.latestInRange:
        return this.#latest(() => 0);
    }
    const column = this.#spans.column(name);
    if (column === undefined) return undefined;
    return column.kind === 'number' && this.#spans.spread.has(name)
      ? this.#allotted(column)
      : gather(column, pieces.row);
  }

  /** Whether the pieces of a row are all of it. */
  #covered(row: number): boolean {
    this.#reach ??= reachOf(this.#pieces, this.#spans.rows);
    return this.#reach.from[row] === this.#spans.from[row] && this.#reach.to[row] === this.#spans.to[row];
  }

  /** The last of the pieces of each series in each stretch. */
  #latest(stretchOf: (piece: number) => number): CodeColumn {
    const { row, from } = this.#pieces;
    const fields = (this.#spans.series ?? []).map(
      (field) => this.#spans.column(field) as CodeColumn | undefined,
    );
    const latest = new Map<string, number>();
    row.forEach((span, piece) => {
      const series = [stretchOf(piece), ...fields.map((column) => column?.codes[span] ?? 0)].join();
      const other = latest.get(series);
      if (other === undefined || (from[other] as number) < (from[piece] as number)) latest.set(series, piece);
    });
    const found = new Set(latest.values());
    return this.#flags((piece) => found.has(piece));
  }

  #flags(of: (piece: number, row: number) => boolean): CodeColumn {
    const { row } = this.#pieces;
    const codes = new Uint8Array(row.length);
    for (let piece = 0; piece < codes.length; piece++) codes[piece] = of(piece, row[piece] as number) ? 2 : 1;
    return { kind: 'code', codes, values: booleanValues };
  }

  #allotted(column: NumberColumn): NumberColumn {
    const { from, to } = this.#spans;
    const pieces = this.#pieces;
    const whole = decodeNumbers(column);
    const shares = new Float64Array(pieces.row.length);
    // A plain loop: pieces may be a million, of which most are whole rows or have no amount.
    for (let piece = 0; piece < shares.length; piece++) {
      const row = pieces.row[piece] as number;
      const amount = whole[row] as number;
      const start = from[row] as number;
      const end = to[row] as number;
      const first = pieces.from[piece] as number;
      const last = pieces.to[piece] as number;
      shares[piece] =
        Number.isNaN(amount) || (first === start && last === end)
          ? amount
          : cumulative(amount, last - start, end - start) - cumulative(amount, first - start, end - start);
    }
    return encodeNumbers(shares);
  }
}

/** How much of an amount falls into the first part of its time. */
function cumulative(amount: number, elapsed: number, length: number): number {
  return elapsed === length ? amount : Math.round((amount * elapsed) / length);
}

function reachOf({ row, from, to }: Pieces, rows: number): { from: Float64Array; to: Float64Array } {
  const reach = { from: new Float64Array(rows).fill(Infinity), to: new Float64Array(rows).fill(-Infinity) };
  row.forEach((span, piece) => {
    reach.from[span] = Math.min(reach.from[span] as number, from[piece] as number);
    reach.to[span] = Math.max(reach.to[span] as number, to[piece] as number);
  });
  return reach;
}

function spanOf({ from, to }: SpanTable): InstantRange {
  if (from.length === 0) return { from: 0, to: 0 };
  return { from: from.reduce((a, b) => Math.min(a, b)), to: to.reduce((a, b) => Math.max(a, b)) };
}
