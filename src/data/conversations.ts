import type { CodeColumn, NumberColumn, RawArray, TextColumn } from './column.js';

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

/** Finds them in two passes over the rows. A contact without a conversation is its own, and so is one named once. */
export function findConversations({ conversation, startedAt, id }: LegColumns): Conversations {
  if (conversation === undefined) return { count: 0, legs: new Uint32Array(0), starts: new Uint32Array(1) };
  const { codes, values } = conversation;
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
  orderLegs(found, startedAt.raw, id);
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

/** Few legs are quicker put in their places one by one than handed to a sort. */
const few = 24;

function orderLegs({ count, legs, starts }: Conversations, startedAt: RawArray, ids: LegColumns['id']): void {
  // Raw values order as the instants do: all are known, on one base and step.
  const compare = (a: number, b: number): number =>
    (startedAt[a] as number) - (startedAt[b] as number) || compareIds(ids, a, b) || a - b;
  for (let k = 0; k < count; k++) {
    const from = starts[k] as number;
    const to = starts[k + 1] as number;
    if (to - from > few) {
      legs.subarray(from, to).sort(compare);
      continue;
    }
    for (let i = from + 1; i < to; i++) {
      const row = legs[i] as number;
      let at = i;
      for (; at > from && compare(legs[at - 1] as number, row) > 0; at--) legs[at] = legs[at - 1] as number;
      legs[at] = row;
    }
  }
}

/** By UTF-16 units; a contact without an id comes last. */
function compareIds(ids: LegColumns['id'], a: number, b: number): number {
  const ours = ids?.at(a) ?? null;
  const theirs = ids?.at(b) ?? null;
  if (ours === theirs) return 0;
  if (ours === null || theirs === null) return ours === null ? 1 : -1;
  return ours < theirs ? -1 : 1;
}
