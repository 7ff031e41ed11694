import type { CodeColumn, NumberColumn, RawArray, TextColumn } from './column.js';
import { PrefixMemory } from './prefix-memory.js';
import { orderRuns } from './order-runs.js';

/** The legs of the conversations that have more than one, each conversation's by `startedAt`, then `id`. */
export interface Conversations {
  readonly count: number;
  /** Rows: the legs of conversation k stand from `starts[k]` to `starts[k + 1]`. */
  readonly legs: Uint32Array;
  readonly starts: Uint32Array;
}

/** What tells which rows are legs of one conversation, and their order. */
export interface LegColumns {
  readonly conversation: CodeColumn | undefined;
  readonly startedAt: NumberColumn;
  readonly id: TextColumn | undefined;
}

/** A row of a conversation's legs, those from `from` to `to`, or −1 for none of them. */
export type LegChoice = (legs: Uint32Array, from: number, to: number) => number;

const none: Conversations = { count: 0, legs: new Uint32Array(0), starts: new Uint32Array(1) };

/** What was found, and by code of a conversation 1 where it has a leg. */
const known = new PrefixMemory<{ readonly conversations: Conversations; readonly met: Uint8Array }>();

/**
 * Finds them in two passes over the rows. A contact without a conversation is its own, and so is one named once. Where
 * rows were appended that are all the first of their conversations, what was found before holds.
 */
export function findConversations(columns: LegColumns): Conversations {
  const { conversation } = columns;
  if (conversation === undefined) return none;
  const { codes, values } = conversation;
  const before = known.before(codes);
  const met = new Uint8Array(values.length);
  if (before !== undefined) met.set(before.found.met.subarray(0, met.length));
  let isKnown = before !== undefined;
  for (let row = before?.length ?? 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code !== 0 && met[code] === 1) isKnown = false;
    met[code] = 1;
  }
  const conversations = isKnown && before !== undefined ? before.found.conversations : foundAmong(columns);
  known.keep(codes, { conversations, met });
  return conversations;
}

function foundAmong({ conversation, startedAt, id }: LegColumns): Conversations {
  const { codes, values } = conversation as CodeColumn;
  const legsOf = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) legsOf[codes[row] as number]!++;
  legsOf[0] = 0;
  // Where the next leg of each conversation goes; no place for those of one leg.
  const next = new Int32Array(values.length).fill(-1);
  const starts = [0];
  let total = 0;
  for (let code = 1; code < legsOf.length; code++) {
    const count = legsOf[code] as number;
    if (count < 2) continue;
    next[code] = total;
    total += count;
    starts.push(total);
  }
  const legs = new Uint32Array(total);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const place = next[code] as number;
    if (place < 0) continue;
    legs[place] = row;
    next[code] = place + 1;
  }
  const found = { count: starts.length - 1, legs, starts: Uint32Array.from(starts) };
  orderRuns({ count: found.count, rows: legs, starts: found.starts }, startedAt.raw, id);
  return found;
}

/** A column's codes or raw values with, on each leg of a conversation, the one of the leg chosen; 0 where none is. */
export function takenFrom<A extends RawArray>(values: A, found: Conversations, choose: LegChoice): A {
  const { count, legs, starts } = found;
  if (count === 0) return values;
  const taken = values.slice() as A;
  for (let k = 0; k < count; k++) {
    const from = starts[k] as number;
    const to = starts[k + 1] as number;
    const row = choose(legs, from, to);
    const value = row < 0 ? 0 : (values[row] as number);
    for (let i = from; i < to; i++) taken[legs[i] as number] = value;
  }
  return taken;
}
