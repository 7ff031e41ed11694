import { rollUp } from '../../query/roll-up.js';
import { selectGroups } from '../../query/select-groups.js';
import type { Partial } from '../../query/partial.js';
import type { TimeGrain } from '../../time/grain.js';
import type { Coverage, MetricColumn, MetricRow, MetricTable, ResolvedQuery } from '../table.js';
import { orderRows } from './order-rows.js';
import { RowsAnswer, type Evaluated } from './rows-answer.js';

/** The answer to a query. Everything is computed when it is first asked for, from the sums. */
export class EvaluatedTable implements MetricTable {
  readonly length: number;
  readonly query: ResolvedQuery;
  readonly version: string;
  readonly #evaluated: Evaluated;
  readonly #current: readonly Partial[];
  readonly #previous: readonly Partial[];
  readonly #answer: RowsAnswer;
  /** Rows of the answer, in the order asked for; the table has the first `length` of them. */
  readonly #order: Uint32Array;
  readonly #shown: Uint32Array;
  readonly #columns = new Map<string, MetricColumn>();
  #rows: readonly MetricRow[] | undefined;
  #whole: RowsAnswer | undefined;
  #total: MetricRow | undefined;
  #other: MetricRow | undefined;

  constructor(evaluated: Evaluated, current: readonly Partial[], previous: readonly Partial[]) {
    const { query, facts } = evaluated;
    this.query = query;
    this.version = facts.version;
    this.#evaluated = evaluated;
    this.#current = current;
    this.#previous = previous;
    const answer = new RowsAnswer(evaluated, query.by, current, previous, true);
    this.#answer = answer;
    const orders = query.orderBy.map(({ by, direction }) => ({
      values: query.metrics.some(({ as }) => as === by) ? answer.metric(by).values() : answer.keyOrder(by),
      descending: direction === 'descending',
    }));
    this.#order = orderRows(answer.layout.rows, orders);
    this.#shown = this.#order.subarray(0, query.limit ?? this.#order.length);
    this.length = this.#shown.length;
  }

  get coverage(): Coverage {
    const first = this.query.metrics[0]?.as as string;
    return this.#all().metric(first).coverage([0]);
  }

  get rows(): readonly MetricRow[] {
    this.#rows ??= Array.from(this.#shown, (row) => this.#answer.row(row));
    return this.#rows;
  }

  get total(): MetricRow | undefined {
    if (!this.query.total) return undefined;
    this.#total ??= this.#all().row(0);
    return this.#total;
  }

  get other(): MetricRow | undefined {
    if (!this.query.other || this.#order.length === this.length) return undefined;
    this.#other ??= this.#beyond().row(0);
    return this.#other;
  }

  column(metric: string): MetricColumn {
    let column = this.#columns.get(metric);
    if (column === undefined) {
      column = this.#answer.metric(metric).column(this.#shown);
      this.#columns.set(metric, column);
    }
    return column;
  }

  key(row: number): Readonly<Record<string, string | null>> {
    return this.#answer.key(this.#rowAt(row));
  }

  nameOf(dimension: string, value: string): string | undefined {
    return this.#evaluated.facts.names.get(dimension)?.get(value);
  }

  buckets():
    { readonly grain: TimeGrain; readonly starts: Float64Array; readonly ends: Float64Array } | undefined {
    const grain = this.query.by.flatMap((by) => (typeof by === 'object' && 'time' in by ? [by.time] : []))[0];
    if (grain === undefined) return undefined;
    const { layout, parts } = this.#answer;
    const edgeOf = (row: number, edge: number) => parts.edges[(layout.part[row] as number) + edge] as number;
    return {
      grain,
      starts: Float64Array.from(this.#shown, (row) => edgeOf(row, 0)),
      ends: Float64Array.from(this.#shown, (row) => edgeOf(row, 1)),
    };
  }

  toJSON(): unknown {
    const { query, version, coverage, rows, total, other } = this;
    return {
      query,
      version,
      coverage,
      rows,
      ...(total === undefined ? {} : { total }),
      ...(other === undefined ? {} : { other }),
    };
  }

  #rowAt(row: number): number {
    const at = this.#shown[row];
    if (at === undefined) throw new RangeError(`no such row in a table of ${this.length}: ${row}`);
    return at;
  }

  #all(): RowsAnswer {
    this.#whole ??= this.#rolledUp(this.#current, this.#previous, false);
    return this.#whole;
  }

  /** All groups that no shown row is; of the period compared with also those that are no row now. */
  #beyond(): RowsAnswer {
    const { layout } = this.#answer;
    const rest = (partials: readonly Partial[], groupsOf: readonly Int32Array[]): readonly Partial[] =>
      partials.map((partial, at) => {
        const isShown = new Uint8Array(partial.groups);
        for (const row of this.#shown) {
          const group = groupsOf[at]?.[row] as number;
          if (group >= 0) isShown[group] = 1;
        }
        const groups = Uint32Array.from({ length: partial.groups }, (_, group) => group);
        return selectGroups(
          partial,
          groups.filter((group) => isShown[group] === 0),
        );
      });
    return this.#rolledUp(rest(this.#current, layout.current), rest(this.#previous, layout.previous), true);
  }

  #rolledUp(current: readonly Partial[], previous: readonly Partial[], grouped: boolean): RowsAnswer {
    const up = (partials: readonly Partial[]) => partials.map((partial) => rollUp(partial, []));
    return new RowsAnswer(this.#evaluated, [], up(current), up(previous), grouped);
  }
}
