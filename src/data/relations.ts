import { booleanValues, type CodeColumn, type Column, type NumberColumn, type TextColumn } from './column.js';
import { encodeNumbers } from './number-column.js';

/** The stored columns of contacts, by name. */
export interface StoredColumns {
  readonly rows: number;
  get(name: string): Column | undefined;
}

const handled = ['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'];

/** `endedAt`, else `startedAt` + queue + talk + hold + wrap, absent ones 0. */
export function effectiveEnds(stored: StoredColumns): NumberColumn {
  const ends = addTo(new Float64Array(stored.rows), stored.get('startedAt') as NumberColumn);
  for (const name of handled) {
    const column = stored.get(name) as NumberColumn | undefined;
    if (column !== undefined) addTo(ends, column);
  }
  const given = stored.get('endedAt') as NumberColumn | undefined;
  if (given !== undefined) {
    const { raw, base, step } = given;
    for (let row = 0; row < ends.length; row++) {
      const code = raw[row] as number;
      if (code !== 0) ends[row] = base + code * step;
    }
  }
  return encodeNumbers(ends);
}

function addTo(sums: Float64Array, { raw, base, step }: NumberColumn): Float64Array {
  for (let row = 0; row < sums.length; row++) {
    const code = raw[row] as number;
    if (code !== 0) sums[row] = (sums[row] as number) + base + code * step;
  }
  return sums;
}

/** 'true' on the first leg of each conversation, by `startedAt`, then `id`; a contact without one is its own. */
export function firstLegs(stored: StoredColumns): CodeColumn {
  const conversations = stored.get('conversation') as CodeColumn | undefined;
  const codes = new Uint8Array(stored.rows).fill(2);
  if (conversations === undefined) return { kind: 'code', codes, values: booleanValues };
  const first = firstRows(stored, conversations, () => true);
  for (let row = 0; row < codes.length; row++) {
    const conversation = conversations.codes[row] as number;
    if (conversation !== 0 && first[conversation] !== row) codes[row] = 1;
  }
  return { kind: 'code', codes, values: booleanValues };
}

/**
 * A field of the first leg of the row's conversation that an agent took: one that was answered, or whose outcome is not
 * known and whose agent is. Null where none was taken.
 */
export function ofAnsweringLeg(stored: StoredColumns, field: string): CodeColumn | undefined {
  const column = stored.get(field) as CodeColumn | undefined;
  if (column === undefined) return undefined;
  const isTaken = takenTest(stored);
  const codes = column.codes.map((code, row) => (isTaken(row) ? code : 0));
  const conversations = stored.get('conversation') as CodeColumn | undefined;
  if (conversations !== undefined) {
    const first = firstRows(stored, conversations, isTaken);
    for (let row = 0; row < codes.length; row++) {
      const conversation = conversations.codes[row] as number;
      if (conversation === 0) continue;
      const leg = first[conversation] as number;
      codes[row] = leg < 0 ? 0 : (column.codes[leg] as number);
    }
  }
  return { kind: 'code', codes, values: column.values };
}

function takenTest(stored: StoredColumns): (row: number) => boolean {
  const outcomes = stored.get('outcome') as CodeColumn | undefined;
  const agents = stored.get('agent') as CodeColumn | undefined;
  const answered = outcomes?.values.indexOf('answered') ?? -1;
  return (row) => {
    const outcome = outcomes?.codes[row] ?? 0;
    return outcome === 0 ? (agents?.codes[row] ?? 0) !== 0 : outcome === answered;
  };
}

/** By conversation's code: the first of its rows that pass, or −1. */
function firstRows(
  stored: StoredColumns,
  conversations: CodeColumn,
  passes: (row: number) => boolean,
): Int32Array {
  const started = (stored.get('startedAt') as NumberColumn).raw;
  const ids = stored.get('id') as TextColumn | undefined;
  const first = new Int32Array(conversations.values.length).fill(-1);
  for (let row = 0; row < stored.rows; row++) {
    const conversation = conversations.codes[row] as number;
    if (conversation === 0 || !passes(row)) continue;
    const other = first[conversation] as number;
    // Raw values order as the instants do: all are known, on one base and step.
    if (other >= 0 && (started[row] as number) > (started[other] as number)) continue;
    if (other < 0 || (started[row] as number) < (started[other] as number) || comesFirst(ids, row, other)) {
      first[conversation] = row;
    }
  }
  return first;
}

/** By id, a contact without one last; of equals the one delivered first, which is `other`. */
function comesFirst(ids: TextColumn | undefined, row: number, other: number): boolean {
  const id = ids?.at(row) ?? null;
  if (id === null) return false;
  const theirs = ids?.at(other) ?? null;
  return theirs === null || id < theirs;
}
