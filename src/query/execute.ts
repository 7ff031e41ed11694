import type { ContactData } from '../data/contact-data.js';
import type { Cancellation } from '../platform.js';
import { BlockReader } from './block.js';
import { answerOf, consolidate, rowsKey } from './consolidate.js';
import { eachBlock } from './each-block.js';
import { type Factor, factorMeasures } from './factors.js';
import { fieldClasses } from './field-classes.js';
import type { Partial } from './partial.js';
import { hasSeveralLegs, legPlan } from './leg-plan.js';
import { type Measure, type QueryPlan, measureKey } from './plan.js';
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

  add(plan: QueryPlan, data: ContactData): Scan {
    const key = plan.measures.map(measureKey).join();
    const factors = this.#factors.get(key) ?? factorsOf(plan.measures, this.#view);
    this.#factors.set(key, factors);
    const scan = new Scan(plan, factors, this.#view, this.#values, data.zone);
    this.scans.push(scan);
    return scan;
  }
}

/**
 * Runs plans over a data set in this thread: one pass over the rows for all of them, in blocks, giving the host a turn
 * every 8 ms, and then rejecting with an AbortError if the signal has fired. The answers come in the order of the plans.
 */
export async function execute(
  data: ContactData,
  asked: readonly QueryPlan[],
  options: { readonly signal?: Cancellation } = {},
): Promise<Partial[]> {
  const isOfLegs = asked.every(({ unit }) => unit === 'leg');
  const several = !isOfLegs && hasSeveralLegs(data.contacts);
  const run = asked.map((plan) => legPlan(plan, several));
  const { plans, answeredBy } = consolidate(run);
  const view = tableView(data.contacts);
  const reader = new BlockReader();
  const selections = new Map<string, Selection>();
  const scans = plans.map((plan) => {
    const key = rowsKey(plan);
    const selection = selections.get(key) ?? new Selection(plan, view, reader);
    selections.set(key, selection);
    return selection.add(plan, data);
  });
  await eachBlock(reader, data.contacts.rows, options.signal, () => {
    for (const { filter, scans: sharing } of selections.values()) {
      const block = filter.block();
      if (block !== null) for (const scan of sharing) scan.add(block);
    }
  });
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
