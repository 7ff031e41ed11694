import type { ContactData } from '../data/contact-data.js';
import { type Cancellation, now, throwIfAborted, yieldToHost } from '../platform.js';
import { BlockReader, SelectedBlock, blockRows } from './block.js';
import { answerOf, consolidate, readsAllRows, rowsKey } from './consolidate.js';
import { allOf } from './field-tests.js';
import { FlagWords } from './flag-words.js';
import type { Partial } from './partial.js';
import type { Measure, QueryPlan, Test } from './plan.js';
import { Scan } from './scan.js';
import { scanResult } from './scan-result.js';
import { type TableView, tableView } from './table-view.js';

/** Longest time that the thread is held between two turns of the host's event loop. */
const sliceMs = 8;
/** Above this many different flag words the table of a plan's words would no longer be small: measures are split. */
const mostWords = 1 << 18;
const mostFilterWords = 1 << 20;

/** The plans of one pass that read the same rows. */
interface Selection {
  readonly filter: {
    readonly words: FlagWords;
    readonly kept: Uint8Array;
    readonly block: SelectedBlock;
  } | null;
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
  throwIfAborted(options.signal);
  const { plans, answeredBy } = consolidate(asked);
  const reader = new BlockReader();
  const words = new Int32Array(blockRows);
  const selections = new Map<string, Selection>();
  const scansOfPlan = plans.map((plan) => {
    const view = tableView(data.contacts, plan.unit);
    const key = rowsKey(plan);
    const selection = selections.get(key) ?? { filter: makeFilter(plan, view, reader), scans: [] };
    selections.set(key, selection);
    const scans = makeScans(view, plan, plan.measures, data);
    selection.scans.push(...scans);
    return scans;
  });

  let sliceStart = now();
  for (let from = 0; from < data.contacts.rows; from += blockRows) {
    reader.move(from, Math.min(blockRows, data.contacts.rows - from));
    for (const { filter, scans } of selections.values()) {
      if (filter !== null) {
        filter.words.write(words, reader);
        filter.block.select(words, filter.kept);
      }
      const block = filter === null ? reader : filter.block;
      if (block.length > 0) for (const scan of scans) scan.add(block);
    }
    if (now() - sliceStart > sliceMs) {
      await yieldToHost();
      throwIfAborted(options.signal);
      sliceStart = now();
    }
  }

  const partials = plans.map((_, index) =>
    joinScans((scansOfPlan[index] as Scan[]).map((scan) => scanResult(scan))),
  );
  return asked.map((plan, index) => answerOf(plan, partials[answeredBy[index] as number] as Partial));
}

function makeFilter(plan: QueryPlan, view: TableView, reader: BlockReader): Selection['filter'] {
  if (readsAllRows(plan)) return null;
  const tests: Test[] = [plan.where];
  if (plan.range !== null) tests.push({ field: plan.time, from: plan.range.from, below: plan.range.to });
  if (plan.unit === 'conversation') tests.push({ field: 'firstLeg', in: ['true'] });
  const test = allOf(...tests);
  const words = new FlagWords(view, [test]);
  if (words.size > mostFilterWords)
    throw new RangeError(`too many conditions at once: ${words.size} combinations`);
  const kept = Uint8Array.from({ length: words.size }, (_, word) => (words.holds(test, word) ? 1 : 0));
  return { words, kept, block: new SelectedBlock(reader) };
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
