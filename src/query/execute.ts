import type { ContactData, Table } from '../data/contact-data.js';
import { isSpanTable, type SpanTable } from '../data/part-tables.js';
import type { Cancellation } from '../platform.js';
import { type Block, BlockReader } from './block.js';
import { answerOf, consolidate, rowsKey } from './consolidate.js';
import { eachBlock } from './each-block.js';
import type { BlockBuffers } from './block-buffers.js';
import { cutsOf, cutSpans } from './cut-spans.js';
import type { Factors } from './factors.js';
import { byFirstFields, joinCoarser } from './join-coarser.js';
import { type KeyCoder, keyCoder } from './key-codes.js';
import { keptFactors } from './kept-factors.js';
import { keptWords } from './kept-words.js';
import type { Partial } from './partial.js';
import { hasSeveralLegs, legPlan } from './leg-plan.js';
import { canonicalText, type PlanKey, type QueryPlan } from './plan.js';
import type { Zone } from '../time/zone.js';
import { rollUp } from './roll-up.js';
import { RowFilter } from './row-filter.js';
import { RowValues } from './row-values.js';
import type { BlockWords, RowWords } from './row-words.js';
import { Scan } from './scan.js';
import { SelectedWords } from './selected-words.js';
import { type TableView, tableView } from './table-view.js';

/** The plans of one pass that read the same rows: what they need of a block is made once. */
class Selection {
  readonly #filter: RowFilter;
  readonly #view: TableView;
  readonly #values: RowValues;
  readonly #scans: Scan[] = [];
  readonly #words = new Map<RowWords, SelectedWords>();
  readonly #coders = new Map<string, KeyCoder>();
  readonly #buffers: BlockBuffers;

  constructor(plan: QueryPlan, view: TableView, reader: BlockReader) {
    this.#buffers = reader.buffers;
    this.#filter = new RowFilter(plan, view, reader);
    this.#view = view;
    this.#values = new RowValues(view, (words, block) => this.#wordsOf(words, block), this.#buffers);
  }

  add(plan: QueryPlan, factors: Factors, zone: Zone): Scan {
    const coderOf = (key: PlanKey): KeyCoder => this.#coderOf(key, plan, zone);
    const scan = new Scan(plan.keys, factors, coderOf, this.#values, this.#buffers);
    this.#scans.push(scan);
    return scan;
  }

  /** Whether the block was read. */
  scan(): boolean {
    if (this.#filter.passesOver) return false;
    const block = this.#filter.block();
    if (block !== null)
      for (const scan of this.#scans) scan.add(block, (words) => this.#wordsOf(words, block));
    return true;
  }

  /** Plans of the same rows differ in the time of their keys where all rows are read. */
  #coderOf(key: PlanKey, plan: QueryPlan, zone: Zone): KeyCoder {
    const text = canonicalText([{ ...key, name: '' }, plan.time, plan.weekStart]);
    let coder = this.#coders.get(text);
    if (coder === undefined) {
      coder = keyCoder(key, this.#view, plan, zone, this.#buffers);
      this.#coders.set(text, coder);
    }
    return coder;
  }

  #wordsOf(words: RowWords, block: Block): BlockWords {
    let selected = this.#words.get(words);
    if (selected === undefined) {
      selected = new SelectedWords(words);
      this.#words.set(words, selected);
    }
    return selected.of(block);
  }
}

/** One pass over the rows of a part for all plans that ask about it. */
class Pass {
  readonly plans: QueryPlan[] = [];
  readonly #table: Table;
  readonly #zone: Zone;

  constructor(table: Table, zone: Zone) {
    this.#table = table;
    this.#zone = zone;
  }

  /** The partials of the plans, in their order. */
  async run(signal: Cancellation | undefined): Promise<readonly Partial[]> {
    const view = tableView(this.#table, this.#zone);
    const reader = new BlockReader();
    const words = keptWords(this.#table, view).for(this.plans.flatMap(({ measures }) => measures));
    const unfilled = words.filter(({ isFilled }) => !isFilled);
    if (unfilled.length > 0) {
      await eachBlock(reader, this.#table.rows, signal, () => {
        let isRead = false;
        for (const some of unfilled) isRead = some.meet(reader) || isRead;
        return isRead;
      });
    }
    const selections = new Map<string, Selection>();
    const fields = new Map<object, string>();
    const plans = this.plans.map((plan) => byFirstFields(plan, view, fields));
    const { scanned, scanOf } = joinCoarser(plans, view, this.#table.rows);
    const scans = scanned.map((plan) => {
      const rows = rowsKey(plan);
      const selection = selections.get(rows) ?? new Selection(plan, view, reader);
      selections.set(rows, selection);
      return selection.add(plan, keptFactors(plan.measures, words), this.#zone);
    });
    await eachBlock(reader, this.#table.rows, signal, () => {
      let isRead = false;
      for (const selection of selections.values()) isRead = selection.scan() || isRead;
      return isRead;
    });
    const partials = scans.map((scan) => scan.result());
    reader.buffers.release();
    return this.plans.map(({ keys }, at) => {
      const partial = partials[scanOf[at] as number] as Partial;
      return keys.length === partial.keys.length
        ? partial
        : rollUp(
            partial,
            keys.map(({ name }) => name),
          );
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
  const places = plans.map((plan) => {
    const table = data.table(plan.part);
    const cuts = isSpanTable(table) ? cutsOf(plan) : null;
    const key = JSON.stringify([plan.part, cuts]);
    const pass =
      passes.get(key) ??
      new Pass(
        cuts === null ? table : cutSpans(table as SpanTable, cuts, data.zone, plan.weekStart),
        data.zone,
      );
    passes.set(key, pass);
    return { pass, place: pass.plans.push(plan) - 1 };
  });
  const partials = new Map<Pass, readonly Partial[]>();
  for (const pass of passes.values()) partials.set(pass, await pass.run(options.signal));
  return asked.map((plan, index) => {
    const { pass, place } = places[answeredBy[index] as number] as (typeof places)[number];
    return answerOf(plan, run[index] as QueryPlan, partials.get(pass)?.[place] as Partial);
  });
}
