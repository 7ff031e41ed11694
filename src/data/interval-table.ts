import { teamsOf } from './agents.js';
import { arrivalsOf } from './arrivals.js';
import type { CodeColumn, Column, NumberColumn } from './column.js';
import type { Agent, InstantRange, Table } from './contact-data.js';
import { gather } from './gather.js';
import { type Made, made } from './interval-made.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import type { PartRows } from './part-ingest.js';
import type { SpanTable } from './part-tables.js';

/** What holds of a row as a whole, wherever it is cut. */
const unspread: ReadonlySet<string> = new Set(['from', 'to', 'minutes', 'updatedAt']);
const limits: ReadonlySet<string> = new Set(['thresholdSeconds', 'shortAbandonSeconds']);

/**
 * The rows of intervals that count: those that lie wholly outside the time of the contacts, from the first to the last of
 * them. Inside it the contacts tell the same, and more; nothing is counted twice.
 */
export class IntervalTable implements SpanTable {
  readonly rows: number;
  readonly fields: readonly string[];
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly spread: ReadonlySet<string>;
  readonly #columns = new Map<string, Column | undefined>();

  constructor(
    part: PartRows,
    { contacts, agents }: { readonly contacts: Table; readonly agents: ReadonlyMap<string, Agent> },
  ) {
    const rows = rowsOutside(part, arrivalsOf(contacts));
    this.rows = rows.length;
    for (const [name, column] of part.columns) {
      this.#columns.set(name, rows.length === part.rows ? column : gather(column, rows));
    }
    const code = (name: string) => this.#columns.get(name) as CodeColumn | undefined;
    const team = teamsOf(code('team'), code('agent'), agents);
    if (team !== undefined) this.#columns.set('team', team);
    // When a row ends is what its minutes say.
    this.fields = rows.length === 0 ? [] : [...this.#columns.keys()].filter((name) => name !== 'to');
    this.from = this.#numbers('from') ?? new Float64Array(0);
    this.to = this.#numbers('to') ?? new Float64Array(0);
    const numbers = [...this.#columns].flatMap(([name, column]) => (column?.kind === 'number' ? [name] : []));
    this.spread = new Set([
      ...numbers.filter((name) => !unspread.has(name) && !limits.has(name)),
      ...Object.keys(made),
    ]);
  }

  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#make(name));
    return this.#columns.get(name);
  }

  #make(name: string): NumberColumn | undefined {
    const of: Made | undefined = (made as Readonly<Record<string, Made>>)[name];
    if (of === undefined) return undefined;
    const sum = new Float64Array(this.rows);
    for (const [fields, sign] of [[of.plus, 1] as const, [of.less ?? [], -1] as const]) {
      for (const field of fields) {
        const values = this.#numbers(field);
        if (values === undefined) return undefined;
        for (let row = 0; row < sum.length; row++) {
          sum[row] = (sum[row] as number) + sign * (values[row] as number);
        }
      }
    }
    return encodeNumbers(sum);
  }

  #numbers(name: string): Float64Array | undefined {
    const column = this.#columns.get(name);
    return column?.kind === 'number' ? decodeNumbers(column) : undefined;
  }
}

/** The rows that have none of a stretch of time, as they stand in the part. */
function rowsOutside(part: PartRows, within: InstantRange | null): Int32Array {
  const all = Int32Array.from({ length: part.rows }, (_, row) => row);
  if (within === null || part.rows === 0) return all;
  const [from, to] = ['from', 'to'].map((name) => decodeNumbers(part.columns.get(name) as NumberColumn)) as [
    Float64Array,
    Float64Array,
  ];
  return all.filter((row) => (to[row] as number) <= within.from || (from[row] as number) >= within.to);
}
