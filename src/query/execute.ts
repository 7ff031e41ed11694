import type { ContactData, Table } from '../data/contact-data.js';
import { isSpanTable, type SpanTable } from '../data/part-tables.js';
import type { Cancellation } from '../platform.js';
import { BlockReader } from './block.js';
import { answerOf, consolidate, rowsKey } from './consolidate.js';
import { eachBlock } from './each-block.js';
import { cutsOf, cutSpans } from './cut-spans.js';
import { type Factor, factorMeasures } from './factors.js';
import { fieldClasses } from './field-classes.js';
import type { Partial } from './partial.js';
import { hasSeveralLegs, legPlan } from './leg-plan.js';
import { type Measure, type QueryPlan, measureKey } from './plan.js';
import type { Zone } from '../time/zone.js';
import { RowFilter } from './row-filter.js';
import { RowValues } from './row-values.js';
import { Scan } from './scan.js';
import { scanResult } from './scan-result.js';
import { type TableView, tableView } from './table-view.js';

/** The plans of one pass that read the same rows: what they need of a block is made once. */
class Selection {
  readonly filter: RowFilter;
  readonly scans: Scan[] = [];
  readonly #view: TableView;
  readonly #values: RowValues;
  readonly #factors = new Map<string, readonly Factor[]>();

  constructor(plan: QueryPlan, view: TableView, reader: BlockReader) {
    this.filter = new RowFilter(plan, view, reader);
    this.#view = view;
    this.#values = new RowValues(view);
  }

  add(plan: QueryPlan, zone: Zone): Scan {
    const key = plan.measures.map(measureKey).join();
    const factors = this.#factors.get(key) ?? factorsOf(plan.measures, this.#view);
    this.#factors.set(key, factors);
    const scan = new Scan(plan, factors, this.#view, this.#values, zone);
    this.scans.push(scan);
    return scan;
  }
}

/** One pass over the rows of a part for all plans that ask about it. */
class Pass {
  readonly #rows: number;
  readonly #view: TableView;
  readonly #reader = new BlockReader();
  readonly #selections = new Map<string, Selection>();

  constructor(table: Table) {
    this.#rows = table.rows;
    this.#view = tableView(table);
  }

  add(plan: QueryPlan, zone: Zone): Scan {
    const key = rowsKey(plan);
    const selection = this.#selections.get(key) ?? new Selection(plan, this.#view, this.#reader);
    this.#selections.set(key, selection);
    return selection.add(plan, zone);
  }

  run(signal: Cancellation | undefined): Promise<void> {
    return eachBlock(this.#reader, this.#rows, signal, () => {
      for (const { filter, scans } of this.#selections.values()) {
        const block = filter.block();
        if (block !== null) for (const scan of scans) scan.add(block);
      }
    });
  }
}

/** What plans are run on: the whole of a data set, or some of its rows with what plans need of them. */
export type PlanData = Pick<ContactData, 'contacts' | 'table' | 'zone'>;

/**
 * Runs plans over a data set in this thread: one pass over the rows of a part for all of them (of rows that last, for
 * those that are cut alike), in blocks, giving the host a turn every 8 ms, and then rejecting with an AbortError if the
 * signal has fired. The answers come in the order of the plans.
 */
export async function execute(
  data: PlanData,
  asked: readonly QueryPlan[],
  options: { readonly signal?: Cancellation } = {},
): Promise<Partial[]> {
  const isOfLegs = asked.every(({ unit }) => unit === 'leg');
  const several = !isOfLegs && hasSeveralLegs(data.contacts);
  const run = asked.map((plan) => legPlan(plan, several));
  const { plans, answeredBy } = consolidate(run);
  const passes = new Map<string, Pass>();
  const scans = plans.map((plan) => {
    const table = data.table(plan.part);
    const cuts = isSpanTable(table) ? cutsOf(plan) : null;
    const key = JSON.stringify([plan.part, cuts]);
    const pass =
      passes.get(key) ??
      new Pass(cuts === null ? table : cutSpans(table as SpanTable, cuts, data.zone, plan.weekStart));
    passes.set(key, pass);
    return pass.add(plan, data.zone);
  });
  for (const pass of passes.values()) await pass.run(options.signal);
  const partials = scans.map(scanResult);
  return asked.map((plan, index) =>
    answerOf(plan, run[index] as QueryPlan, partials[answeredBy[index] as number] as Partial),
  );
}

function factorsOf(measures: readonly Measure[], view: TableView): readonly Factor[] {
  const classes = fieldClasses(
    view,
    measures.map((measure) => measure.where),
  );
  return factorMeasures(measures, classes);
}
