import { rollUp } from '../../query/roll-up.js';
import { selectGroups } from '../../query/select-groups.js';
import type { Partial } from '../../query/partial.js';
import type { TimeGrain } from '../../time/grain.js';
import { isWithinDay } from '../plan-days.js';
import type { By } from '../query.js';
import type { Coverage, MetricColumn, MetricRow, MetricTable, MetricValue, ResolvedQuery } from '../table.js';
import { orderRows } from './order-rows.js';
import { RowsAnswer, type Evaluated, type TablePartials } from './rows-answer.js';

/** The answer to a query. Everything is computed when it is first asked for, from the sums. */
export class EvaluatedTable implements MetricTable {
  readonly length: number;
  readonly query: ResolvedQuery;
  readonly version: string;
  readonly #evaluated: Evaluated;
  readonly #partials: TablePartials;
  readonly #answer: RowsAnswer;
  /** Rows of the answer, in the order asked for; the table has the first `length` of them. */
  readonly #order: Uint32Array;
  readonly #shown: Uint32Array;
  readonly #columns = new Map<string, MetricColumn>();
  #rows: readonly MetricRow[] | undefined;
  #whole: RowsAnswer | undefined;
  #total: MetricRow | undefined;
  #other: MetricRow | undefined;

  constructor(evaluated: Evaluated, partials: TablePartials) {
    const { query, facts } = evaluated;
    this.query = query;
    this.version = facts.version;
    this.#evaluated = evaluated;
    this.#partials = partials;
    const answer = new RowsAnswer(evaluated, query.by, partials, true);
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
    this.#other ??= this.#withoutFew(this.#beyond().row(0));
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
    | { readonly grain: TimeGrain; readonly starts: Float64Array; readonly ends: Float64Array }
    | undefined {
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

  /** The row of what is not shown, without values that with the total would tell of those withheld among the shown. */
  #withoutFew(row: MetricRow): MetricRow {
    const values = Object.create(null) as Record<string, MetricValue>;
    for (const [as, value] of Object.entries(row.values)) {
      const answer = this.#answer.metric(as);
      values[as] = answer.hidesFew(this.#shown) ? answer.withheld : value;
    }
    return { ...row, values };
  }

  #rowAt(row: number): number {
    const at = this.#shown[row];
    if (at === undefined) throw new RangeError(`no such row in a table of ${this.length}: ${row}`);
    return at;
  }

  #all(): RowsAnswer {
    this.#whole ??= this.#rolledUp(this.#partials, false);
    return this.#whole;
  }

  /** All groups that no shown row is; of the period compared with also those that are no row now. */
  #beyond(): RowsAnswer {
    const { layout } = this.#answer;
    const isShown = new Uint8Array(layout.rows);
    for (const row of this.#shown) isShown[row] = 1;
    const rest = (partials: readonly Partial[], rowsOf: readonly Int32Array[]): readonly Partial[] =>
      partials.map((partial, at) => {
        const groups = Uint32Array.from({ length: partial.groups }, (_, group) => group);
        const rowOf = rowsOf[at] as Int32Array;
        return selectGroups(
          partial,
          groups.filter((group) => isShown[rowOf[group] as number] !== 1),
        );
      });
    const { current, previous, days } = this.#partials;
    return this.#rolledUp(
      {
        current: rest(current, layout.current.map(rowsOfGroups(current))),
        previous: rest(previous, layout.previous.map(rowsOfGroups(previous))),
        // Some buckets of a day may be shown and others not.
        days:
          days === null || this.query.by.some(isOfHours)
            ? null
            : {
                current: rest(days.current, layout.days.current),
                previous: rest(days.previous, layout.days.previous),
              },
      },
      true,
    );
  }

  #rolledUp({ current, previous, days }: TablePartials, grouped: boolean): RowsAnswer {
    const up = (partials: readonly Partial[], keep: readonly string[] = []) =>
      partials.map((partial) => rollUp(partial, keep));
    const day = this.#evaluated.plans.days?.day as string;
    return new RowsAnswer(
      this.#evaluated,
      [],
      {
        current: up(current),
        previous: up(previous),
        days: days && { current: up(days.current, [day]), previous: up(days.previous, [day]) },
      },
      grouped,
    );
  }
}

function isOfHours(by: By): boolean {
  return typeof by === 'object' && 'time' in by && isWithinDay(by.time);
}

/** Turns round which group a row is; −1 for groups of no row. */
function rowsOfGroups(partials: readonly Partial[]): (groupOf: Int32Array, at: number) => Int32Array {
  return (groupOf, at) => {
    const rowOf = new Int32Array((partials[at] as Partial).groups).fill(-1);
    groupOf.forEach((group, row) => {
      if (group >= 0) rowOf[group] = row;
    });
    return rowOf;
  };
}
