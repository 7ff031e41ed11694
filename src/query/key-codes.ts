import type { CodeColumn, NumberColumn } from '../data/column.js';
import type { TimeCycle } from '../time/grain.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import { cycleCells, cycleGrain, cycleSize } from '../time/cycles.js';
import type { Block } from './block.js';
import { type BlockBuffers, blockRows } from './block-buffers.js';
import { findIntervals, type Intervals, intervalsOf, rawCuts } from './intervals.js';
import type { PartialKey } from './partial.js';
import type { PlanKey, QueryPlan } from './plan.js';
import { compareTexts } from './compare-texts.js';
import { edgesOfRows } from './row-edges.js';
import type { TableView } from './table-view.js';

/**
 * One key of a plan over one table: gives each row a code 0…size − 1, and reads codes back as the key's values.
 * Code 0 is "not known".
 */
export interface KeyCoder {
  readonly size: number;
  /** The codes of the block's rows, made once a block whoever asks. The buffer is shared: read it, never write it. */
  codes(block: Block): Int32Array;
  /** All codes in the order of results (nulls last). */
  order(): Int32Array;
  /** The key column, by some name, of the groups that have these codes. */
  decode(name: string, codes: Float64Array): PartialKey;
}

/** The coder of a key; a field that no row has gives the key null for all. */
export function keyCoder(
  key: PlanKey,
  view: TableView,
  plan: QueryPlan,
  zone: Zone,
  buffers: BlockBuffers,
): KeyCoder {
  if ('field' in key) {
    const column = view(key.field);
    return column?.kind === 'code' ? codeKey(column) : unknownKey;
  }
  if ('bin' in key) {
    const column = view(key.bin);
    return column?.kind === 'number' ? binKey(column, key.edges, buffers) : unknownNumberKey;
  }
  const column = view(plan.time);
  if (column?.kind !== 'number' || column.min > column.max) return unknownNumberKey;
  const span = plan.range ?? { from: column.min, to: column.max + 1 };
  if ('cycle' in key) return cycleKey(key.cycle, column, plan, span, zone, buffers);
  const edges = edgesOfRows(column, zone, key.time, span, plan.weekStart);
  const intervals = intervalsOf(column, edges, null);
  return numberKey(column, intervals, edges.subarray(0, edges.length - 1), buffers);
}

/** Up to this long a time, the cells of a cycle are found for all rows of a column, whatever the range: eight years. */
const mostCycleMs = 8 * 366 * 86_400_000;

const keptCycles = new WeakMap<NumberColumn, Map<string, Intervals>>();

function cycleKey(
  cycle: TimeCycle,
  column: NumberColumn,
  { weekStart }: QueryPlan,
  span: InstantRange,
  zone: Zone,
  buffers: BlockBuffers,
): KeyCoder {
  const make = (within: InstantRange): Intervals => {
    const edges = edgesOfRows(column, zone, cycleGrain(cycle), within, weekStart);
    return intervalsOf(column, edges, cycleCells(zone, cycle, edges, weekStart));
  };
  const labels = Float64Array.from({ length: cycleSize(cycle) }, (_, cell) => cell);
  if (column.max - column.min > mostCycleMs) return numberKey(column, make(span), labels, buffers);
  const kept = keptCycles.get(column) ?? new Map<string, Intervals>();
  keptCycles.set(column, kept);
  const key = `${cycle} ${weekStart} ${zone.name}`;
  const intervals = kept.get(key) ?? make({ from: column.min, to: column.max + 1 });
  kept.set(key, intervals);
  return numberKey(column, intervals, labels, buffers);
}

function codeKey(column: CodeColumn): KeyCoder {
  return {
    size: column.values.length,
    codes: (block) => block.read(column) as Int32Array,
    order: () => textOrder(column),
    decode(name, codes) {
      // Only the values that occur travel with the result.
      const values: (string | null)[] = [null];
      const newCodes = new Uint32Array(column.values.length);
      const result = codes.map((code) => {
        if (code !== 0 && newCodes[code] === 0) {
          newCodes[code] = values.length;
          values.push(column.values[code] as string | null);
        }
        return newCodes[code] as number;
      });
      return { name, kind: 'code', codes: Uint32Array.from(result), values };
    },
  };
}

const textOrders = new WeakMap<CodeColumn['values'], Int32Array>();

/** Found once a dictionary: of customers there are many. */
function textOrder({ values }: CodeColumn): Int32Array {
  let order = textOrders.get(values);
  if (order === undefined || order.length !== values.length) {
    order = new Int32Array(values.length).map((_, code) => code);
    order.sort((a, b) => compareTexts(values[a] as string | null, values[b] as string | null));
    textOrders.set(values, order);
  }
  return order;
}

/** Codes 1… are: below the first edge, each bin, from the last edge on. */
function binKey(column: NumberColumn, edges: readonly number[], buffers: BlockBuffers): KeyCoder {
  const cuts = rawCuts(column, Float64Array.from(edges));
  const codeOf = Int32Array.from({ length: cuts.length + 1 }, (_, interval) => interval + 1);
  const labels = Float64Array.from({ length: cuts.length + 1 }, (_, interval) => interval - 1);
  return numberKey(column, { kind: 'cuts', cuts, codeOf }, labels, buffers);
}

function numberKey(
  column: NumberColumn,
  intervals: Intervals,
  labels: Float64Array,
  buffers: BlockBuffers,
): KeyCoder {
  const codes = buffers.ints();
  let from = -1;
  return {
    size: labels.length + 1,
    codes(block) {
      if (from !== block.from) {
        from = block.from;
        findIntervals(codes, block.read(column), block.length, intervals);
      }
      return codes;
    },
    order: () => new Int32Array(labels.length + 1).map((_, rank) => (rank === labels.length ? 0 : rank + 1)),
    decode: (name, of) => ({
      name,
      kind: 'number',
      values: of.map((code) => (code === 0 ? NaN : (labels[code - 1] as number))),
    }),
  };
}

const zeros = new Int32Array(blockRows);

const unknownKey: KeyCoder = {
  size: 1,
  codes: () => zeros,
  order: () => Int32Array.of(0),
  decode: (name, codes) => ({ name, kind: 'code', codes: new Uint32Array(codes.length), values: [null] }),
};

const unknownNumberKey: KeyCoder = {
  ...unknownKey,
  decode: (name, codes) => ({ name, kind: 'number', values: new Float64Array(codes.length).fill(NaN) }),
};
