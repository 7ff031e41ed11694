import {
  booleanValues,
  type CodeArray,
  type CodeColumn,
  type Column,
  type NumberColumn,
  type RawArray,
} from './column.js';
import { type Conversations, type LegChoice, takenFrom } from './conversations.js';
import type { CustomerRuns } from './customer-runs.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import { PrefixMemory } from './prefix-memory.js';
import { rowWiseCodes, rowWiseNumbers } from './row-wise.js';

/** The columns of contacts by name, derived ones too, and which of their rows belong together. */
export interface ContactColumns {
  readonly rows: number;
  get(name: string): Column | undefined;
  readonly conversations: Conversations;
  /** Undefined where no row has a customer. */
  readonly customers: CustomerRuns | undefined;
}

/** Makes a derived column; undefined where the contacts lack what it is made of. */
export type Derivation = (contacts: ContactColumns) => Column | undefined;

const handled = ['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'];

/** `endedAt`, else `startedAt` + queue + talk + hold + wrap, absent ones 0. */
export function effectiveEnds(stored: ContactColumns): NumberColumn {
  const names = ['startedAt', ...handled].filter((name) => stored.get(name) !== undefined);
  const added = names.map((name) => stored.get(name) as NumberColumn);
  const given = stored.get('endedAt') as NumberColumn | undefined;
  const arrays = [...added, ...(given === undefined ? [] : [given])].map(({ raw }) => raw);
  return rowWiseNumbers(`${names.join()} ${given !== undefined}`, arrays, stored.rows, (from) => {
    const ends = new Float64Array(stored.rows - from);
    for (const column of added) addTo(ends, column, from);
    if (given !== undefined) {
      const { raw, base, step } = given;
      for (let i = 0; i < ends.length; i++) {
        const code = raw[from + i] as number;
        if (code !== 0) ends[i] = base + code * step;
      }
    }
    return ends;
  });
}

/** @param from the row of the first sum */
function addTo(sums: Float64Array, { raw, base, step }: NumberColumn, from: number): void {
  for (let i = 0; i < sums.length; i++) {
    const code = raw[from + i] as number;
    if (code !== 0) sums[i] = (sums[i] as number) + base + code * step;
  }
}

/** 'true' on the first leg of each conversation, by `startedAt`, then `id`; a contact without one is its own. */
export function firstLegs(contacts: ContactColumns): CodeColumn {
  const { count, legs, starts } = contacts.conversations;
  const { raw } = contacts.get('startedAt') as NumberColumn;
  const codes = rowWiseCodes('firstLeg', [raw, legs], contacts.rows, new Uint8Array(0), (all, from) => {
    all.fill(isTrue, from);
    if (from > 0) return;
    for (let k = 0; k < count; k++) {
      for (let i = (starts[k] as number) + 1; i < (starts[k + 1] as number); i++)
        all[legs[i] as number] = isFalse;
    }
  });
  return { kind: 'code', codes, values: booleanValues };
}

const isFalse = 1;
const isTrue = 2;

/**
 * A field of the first leg that an agent took: one that was answered, or whose outcome is not known and whose agent is.
 * Null where none was taken.
 */
export function ofFirstTakenLeg(field: string): Derivation {
  return (contacts) => {
    const column = codesOf(contacts, field);
    if (column === undefined) return undefined;
    const isTaken = takenTest(contacts);
    const asked = ['outcome', 'agent'].flatMap((name) => codesOf(contacts, name)?.codes ?? []);
    const codes = rowWiseCodes(
      `taken ${field}`,
      [column.codes, ...asked],
      contacts.rows,
      column.codes,
      (all, from) => {
        for (let row = from; row < all.length; row++)
          if (column.codes[row] !== 0 && isTaken(row)) all[row] = column.codes[row] as number;
      },
    );
    // The column itself, so that what is asked by either is asked once.
    if (contacts.conversations.count === 0 && isSame(codes, column.codes)) return column;
    const firstTaken: LegChoice = (legs, from, to) => {
      for (let i = from; i < to; i++) if (isTaken(legs[i] as number)) return legs[i] as number;
      return -1;
    };
    return { ...column, codes: takenFrom(codes, contacts.conversations, firstTaken) };
  };
}

const equal = new PrefixMemory<boolean>();

function isSame(codes: CodeArray, others: CodeArray): boolean {
  const before = equal.before(codes);
  let row = before?.length ?? 0;
  if (before?.found !== false) while (row < codes.length && codes[row] === others[row]) row++;
  const found = row === codes.length && before?.found !== false;
  equal.keep(codes, found);
  return found;
}

function takenTest(contacts: ContactColumns): (row: number) => boolean {
  const outcomes = codesOf(contacts, 'outcome');
  const agents = codesOf(contacts, 'agent');
  const answered = codeOf(outcomes, 'answered');
  return (row) => {
    const outcome = outcomes?.codes[row] ?? 0;
    return outcome === 0 ? (agents?.codes[row] ?? 0) !== 0 : outcome === answered;
  };
}

/** A field's last value that is known: what a later leg says of the conversation replaces what an earlier one said. */
export function ofLastKnownLeg(field: string): Derivation {
  return (contacts) => {
    const column = contacts.get(field) as CodeColumn | NumberColumn | undefined;
    if (column === undefined) return undefined;
    const values = column.kind === 'code' ? column.codes : column.raw;
    return withValues(column, takenFrom(values, contacts.conversations, lastKnown(values)));
  };
}

/** Of a flag: true if it is on any leg, else false if it is known of any, else not known. */
export function ofAnyLeg(field: string): Derivation {
  return (contacts) => {
    const column = codesOf(contacts, field);
    return (
      column && { ...column, codes: takenFrom(column.codes, contacts.conversations, anyTrue(column.codes)) }
    );
  };
}

/** Whether an agent took any leg: one that was answered, inbound or outbound (a callback that was kept). */
export function handledAnyLeg(contacts: ContactColumns): CodeColumn | undefined {
  const outcomes = codesOf(contacts, 'outcome');
  if (outcomes === undefined) return undefined;
  const answered = codeOf(outcomes, 'answered');
  const directions = codesOf(contacts, 'direction') as CodeColumn;
  const arrays = [outcomes.codes, directions.codes];
  const codes = rowWiseCodes('handled', arrays, contacts.rows, new Uint8Array(0), (all, from) => {
    for (let row = from; row < all.length; row++) {
      const outcome = outcomes.codes[row] as number;
      if (outcome !== 0 && directions.codes[row] !== 0) all[row] = outcome === answered ? isTrue : isFalse;
    }
  });
  return {
    kind: 'code',
    codes: takenFrom(codes, contacts.conversations, anyTrue(codes)),
    values: booleanValues,
  };
}

/**
 * What became of the conversation, told by its legs of the first one's direction: `answered` if any of them was, else the
 * last known outcome of those that were in a queue, else the last known one.
 */
export function outcomeOfLegs(contacts: ContactColumns): CodeColumn | undefined {
  const outcomes = codesOf(contacts, 'outcome');
  if (outcomes === undefined) return undefined;
  const { codes } = outcomes;
  const directions = (codesOf(contacts, 'direction') as CodeColumn).codes;
  const answered = codeOf(outcomes, 'answered');
  const isUnqueued = unqueuedCodes(outcomes);
  const choose: LegChoice = (legs, from, to) => {
    const direction = directions[legs[from] as number];
    let queued = -1;
    let known = -1;
    for (let i = from; i < to; i++) {
      const row = legs[i] as number;
      const outcome = codes[row] as number;
      if (outcome === 0 || directions[row] !== direction) continue;
      if (outcome === answered) return row;
      known = row;
      if (isUnqueued[outcome] === 0) queued = row;
    }
    return queued < 0 ? known : queued;
  };
  return { ...outcomes, codes: takenFrom(codes, contacts.conversations, choose) };
}

/** The wait of its first leg that was in a queue; of a conversation without one, of its first leg. */
export function waitOfFirstQueuedLeg(contacts: ContactColumns): NumberColumn | undefined {
  const waits = contacts.get('queueSeconds') as NumberColumn | undefined;
  if (waits === undefined) return undefined;
  const outcomes = codesOf(contacts, 'outcome');
  const isUnqueued = unqueuedCodes(outcomes);
  const { codes, values } = codesOf(contacts, 'direction') as CodeColumn;
  const inbound = values.indexOf('inbound');
  const choose: LegChoice = (legs, from, to) => {
    for (let i = from; i < to; i++) {
      const row = legs[i] as number;
      const outcome = outcomes?.codes[row] ?? 0;
      // Of a leg whose outcome is not known, a wait says that it was in a queue.
      const isQueued = outcome === 0 ? waits.raw[row] !== 0 : isUnqueued[outcome] === 0;
      if (isQueued && codes[row] === inbound) return row;
    }
    return legs[from] as number;
  };
  return withRaw(waits, takenFrom(waits.raw, contacts.conversations, choose));
}

/** Its last leg's end. */
export function endOfLegs(contacts: ContactColumns): NumberColumn {
  const ends = contacts.get('effectiveEndedAt') as NumberColumn;
  const latest: LegChoice = (legs, from, to) => {
    let row = legs[from] as number;
    for (let i = from + 1; i < to; i++) {
      const other = legs[i] as number;
      if ((ends.raw[other] as number) > (ends.raw[row] as number)) row = other;
    }
    return row;
  };
  return withRaw(ends, takenFrom(ends.raw, contacts.conversations, latest));
}

/** Σ over its legs of those that are known; not known where none is. */
export function sumOfLegs(field: string): Derivation {
  return (contacts) => {
    const column = contacts.get(field) as NumberColumn | undefined;
    const { count, legs, starts } = contacts.conversations;
    if (column === undefined || count === 0) return column;
    const sums = decodeNumbers(column);
    for (let k = 0; k < count; k++) {
      const rows = legs.subarray(starts[k], starts[k + 1]);
      let sum = NaN;
      for (const row of rows) {
        const value = sums[row] as number;
        if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
      }
      for (const row of rows) sums[row] = sum;
    }
    return encodeNumbers(sums);
  };
}

function lastKnown(values: ArrayLike<number>): LegChoice {
  return (legs, from, to) => {
    for (let i = to - 1; i >= from; i--) if (values[legs[i] as number] !== 0) return legs[i] as number;
    return -1;
  };
}

function anyTrue(codes: ArrayLike<number>): LegChoice {
  return (legs, from, to) => {
    let known = -1;
    for (let i = from; i < to; i++) {
      const row = legs[i] as number;
      if (codes[row] === isTrue) return row;
      if (codes[row] === isFalse) known = row;
    }
    return known;
  };
}

/** 1 for the outcomes of those who never were in a queue. */
function unqueuedCodes(outcomes: CodeColumn | undefined): Uint8Array {
  const values = outcomes?.values ?? [];
  return Uint8Array.from(values, (outcome) => (outcome === 'blocked' || outcome === 'self-service' ? 1 : 0));
}

function codesOf(contacts: ContactColumns, name: string): CodeColumn | undefined {
  return contacts.get(name) as CodeColumn | undefined;
}

/** −1, which is no code, where no row has the value. */
function codeOf(column: CodeColumn | undefined, value: string): number {
  return column?.values.indexOf(value) ?? -1;
}

function withValues(column: CodeColumn | NumberColumn, values: RawArray): CodeColumn | NumberColumn {
  return column.kind === 'number' ? withRaw(column, values) : { ...column, codes: values as CodeArray };
}

/** The column with other values of its own. */
function withRaw(column: NumberColumn, raw: RawArray): NumberColumn {
  if (raw === column.raw) return column;
  const { base, step } = column;
  let least = Infinity;
  let most = 0;
  for (let row = 0; row < raw.length; row++) {
    const value = raw[row] as number;
    if (value === 0) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most === 0
    ? { ...column, raw, min: Infinity, max: -Infinity }
    : { ...column, raw, min: base + least * step, max: base + most * step };
}
