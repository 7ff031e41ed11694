import type { ContactData } from '../data/contact-data.js';
import type { Cancellation } from '../platform.js';
import { BlockReader } from './block.js';
import { answerOf, consolidate, rowsKey } from './consolidate.js';
import { eachBlock } from './each-block.js';
import { FlagWords } from './flag-words.js';
import type { Partial } from './partial.js';
import type { Measure, QueryPlan } from './plan.js';
import { RowFilter } from './row-filter.js';
import { Scan } from './scan.js';
import { scanResult } from './scan-result.js';
import { type TableView, tableView } from './table-view.js';

/** Above this many different flag words the table of a plan's words would no longer be small: measures are split. */
const mostWords = 1 << 18;

/** The scans of one pass that read the same rows. */
interface Selection {
  readonly filter: RowFilter;
  readonly scans: Scan[];
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
  const { plans, answeredBy } = consolidate(asked);
  const reader = new BlockReader();
  const selections = new Map<string, Selection>();
  const scansOfPlan = plans.map((plan) => {
    const view = tableView(data.contacts, plan.unit);
    const key = rowsKey(plan);
    const selection = selections.get(key) ?? { filter: new RowFilter(plan, view, reader), scans: [] };
    selections.set(key, selection);
    const scans = makeScans(view, plan, plan.measures, data);
    selection.scans.push(...scans);
    return scans;
  });

  await eachBlock(reader, data.contacts.rows, options.signal, () => {
    for (const { filter, scans } of selections.values()) {
      const block = filter.block();
      if (block.length > 0) for (const scan of scans) scan.add(block);
    }
  });

  const partials = plans.map((_, index) =>
    joinScans((scansOfPlan[index] as Scan[]).map((scan) => scanResult(scan))),
  );
  return asked.map((plan, index) => answerOf(plan, partials[answeredBy[index] as number] as Partial));
}

/** One scan, or several where the measures ask about too many things at once. */
function makeScans(
  view: TableView,
  plan: QueryPlan,
  measures: readonly Measure[],
  data: ContactData,
): Scan[] {
  const size = new FlagWords(
    view,
    measures.map((measure) => measure.where),
  ).size;
  if (size > mostWords && measures.length > 1) {
    const half = measures.length >> 1;
    return [
      ...makeScans(view, plan, measures.slice(0, half), data),
      ...makeScans(view, plan, measures.slice(half), data),
    ];
  }
  return [new Scan(view, plan, measures, data.zone)];
}

/** The scans of one plan saw the same rows, so they have the same groups in the same order. */
function joinScans(results: readonly Partial[]): Partial {
  const [first, ...others] = results as [Partial, ...Partial[]];
  return { ...first, measures: new Map([first, ...others].flatMap((partial) => [...partial.measures])) };
}
