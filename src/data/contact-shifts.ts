import { booleanValues, type CodeColumn, type Column, type NumberColumn } from './column.js';
import type { Table } from './contact-data.js';
import { decodeNumbers } from './number-column.js';
import type { PartRows } from './part-ingest.js';

/** In place of a shift's row: the contact's agent has no shift at all, or it has no agent. */
export const noShift = -1;
/** The agent has shifts, but was on none of them then. */
export const offShift = -2;

/** When an agent took each contact, had it been taken: arrival and the wait (0 where that is not known), epoch ms. */
export function takenAt(contacts: Table): Float64Array {
  const instants = decodeNumbers(contacts.column('startedAt') as NumberColumn);
  const waits = contacts.column('queueSeconds') as NumberColumn | undefined;
  if (waits === undefined) return instants;
  decodeNumbers(waits).forEach((wait, row) => {
    if (!Number.isNaN(wait)) instants[row] = (instants[row] as number) + wait;
  });
  return instants;
}

/**
 * Which of its agent's shifts each contact was taken in: the row of the last one that had begun, if it had not ended;
 * else `noShift` or `offShift`.
 */
export function shiftsOfContacts(contacts: Table, shifts: PartRows): Int32Array {
  const found = new Int32Array(contacts.rows).fill(noShift);
  const agents = contacts.column('agent') as CodeColumn | undefined;
  if (agents === undefined) return found;
  const byAgent = shiftsByAgent(shifts);
  const shiftsOf = agents.values.map((agent) => (agent === null ? undefined : byAgent.get(agent)));
  const taken = takenAt(contacts);
  for (let contact = 0; contact < found.length; contact++) {
    const own = shiftsOf[agents.codes[contact] as number];
    if (own !== undefined) found[contact] = shiftAt(own, taken[contact] as number);
  }
  return found;
}

/**
 * Whether the worked time of the shift that a contact was taken in is known, boolean codes: true where its agent was on
 * none of his shifts, not known where he has none. Undefined where there is no shift.
 */
export function shiftsWorked(contacts: Table, shifts: PartRows | undefined): Column | undefined {
  if (shifts === undefined || shifts.rows === 0) return undefined;
  const worked = workedTimes(shifts);
  const codes = Uint8Array.from(shiftsOfContacts(contacts, shifts), (shift) => {
    if (shift === noShift) return 0;
    return shift !== offShift && Number.isNaN(worked[shift]) ? 1 : 2;
  });
  return { kind: 'code', codes, values: booleanValues };
}

/** Milliseconds that each shift was worked: logged in or, where that is not told, paid; NaN where neither is. */
export function workedTimes({ columns, rows }: PartRows): Float64Array {
  const worked = timesOf(columns.get('workedSeconds'), rows);
  const paid = timesOf(columns.get('paidSeconds'), rows);
  return worked.map((time, shift) => (Number.isNaN(time) ? (paid[shift] as number) : time));
}

/** The values of a column that some row may have; NaN where it is not known. */
export function timesOf(column: Column | undefined, rows: number): Float64Array {
  return column === undefined ? new Float64Array(rows).fill(NaN) : decodeNumbers(column as NumberColumn);
}

interface OwnShifts {
  /** Ascending by `from`. */
  readonly rows: readonly number[];
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function shiftsByAgent({ columns, rows }: PartRows): ReadonlyMap<string, OwnShifts> {
  const agents = columns.get('agent') as CodeColumn | undefined;
  const from = timesOf(columns.get('from'), rows);
  const to = timesOf(columns.get('to'), rows);
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const agent = agents?.values[agents.codes[row] as number] ?? null;
    if (agent === null) continue;
    const own = rowsOf.get(agent);
    if (own === undefined) rowsOf.set(agent, [row]);
    else own.push(row);
  }
  return new Map(
    [...rowsOf].map(([agent, own]) => {
      own.sort((a, b) => (from[a] as number) - (from[b] as number));
      return [
        agent,
        {
          rows: own,
          from: Float64Array.from(own, (row) => from[row] as number),
          to: Float64Array.from(own, (row) => to[row] as number),
        },
      ];
    }),
  );
}

function shiftAt({ rows, from, to }: OwnShifts, instant: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] as number) <= instant) low = middle + 1;
    else high = middle;
  }
  return low > 0 && instant < (to[low - 1] as number) ? (rows[low - 1] as number) : offShift;
}
