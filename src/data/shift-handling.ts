import type { CodeColumn } from './column.js';
import type { Table } from './contact-data.js';
import { noShift, shiftsOfContacts, takenAt, timesOf } from './contact-shifts.js';
import type { PartRows } from './part-ingest.js';

/** What a row of the table of shifts is, as its column `shift.row` says. */
export const shiftRows = {
  shift: 'shift',
  /** A contact, by the time in which its agent handled it. */
  handling: 'handling',
  /** One that its agent handled, nobody knows how long. */
  untimed: 'untimed',
  /** One of an agent without any shift. */
  noShift: 'no-shift',
} as const;

/** Codes of `shift.row`. */
export const shiftRowValues: readonly (string | null)[] = [null, ...Object.values(shiftRows)];

/** Contacts as rows of the table of shifts, in the order of the contacts. */
export interface HandlingRows {
  readonly contact: Int32Array;
  /** By `shiftRowValues`. */
  readonly kind: Uint8Array;
  /** The row of the shift that it was taken in, else `noShift` or `offShift`. */
  readonly shift: Int32Array;
  readonly from: Float64Array;
  /** Those whose handling is not known last a millisecond: long enough to be counted. */
  readonly to: Float64Array;
}

/** Where the handling seconds of a shift are told: by itself, by the contacts of its agent, or nowhere. */
export type HandlingSource = 'shift' | 'contacts' | null;

export function handlingSources(shifts: PartRows, contacts: Table): readonly HandlingSource[] {
  const { columns, rows } = shifts;
  const own = timesOf(columns.get('handlingSeconds'), rows);
  const agents = columns.get('agent') as CodeColumn | undefined;
  const says = new Uint8Array(agents?.values.length ?? 1);
  own.forEach((time, shift) => {
    if (!Number.isNaN(time)) says[agents?.codes[shift] ?? 0] = 1;
  });
  const contactsTell = contacts.column('agent') !== undefined && contacts.column('talkSeconds') !== undefined;
  return Array.from(own, (time, shift) => {
    if (!Number.isNaN(time)) return 'shift';
    const agent = agents?.codes[shift] ?? 0;
    return contactsTell && agent !== 0 && says[agent] === 0 ? 'contacts' : null;
  });
}

/**
 * The contacts that tell the handling of agents whose shifts do not, each from when it was taken for talk, hold and wrap
 * together, whatever its outcome; and beside them what has to be left out. None, where every shift tells its own.
 */
export function handlingRows(
  shifts: PartRows,
  contacts: Table,
  sources: readonly HandlingSource[],
): HandlingRows {
  const { rows } = contacts;
  const kindOf = new Uint8Array(rows);
  const shiftOf = shiftsOfContacts(contacts, shifts);
  const time = handlingTimes(contacts);
  const agents = contacts.column('agent') as CodeColumn | undefined;
  if (agents !== undefined && sources.includes('contacts')) {
    const told = toldByContacts(shifts, sources);
    const isTold = agents.values.map((agent) => agent !== null && told.has(agent));
    const isHandled = handledOnes(contacts);
    for (let contact = 0; contact < rows; contact++) {
      const agent = agents.codes[contact] as number;
      const known = time[contact] as number;
      if (shiftOf[contact] === noShift) {
        // Time that no agent is named for may be a machine's.
        if (isHandled[contact] === 1 || (agent !== 0 && known > 0)) kindOf[contact] = noShiftCode;
      } else if (isTold[agent] === true) {
        if (known > 0) kindOf[contact] = handlingCode;
        else if (Number.isNaN(known) && isHandled[contact] === 1) kindOf[contact] = untimedCode;
      }
    }
  }
  return taken(contacts, kindOf, shiftOf, time);
}

const [handlingCode, untimedCode, noShiftCode] = [
  shiftRows.handling,
  shiftRows.untimed,
  shiftRows.noShift,
].map((kind) => shiftRowValues.indexOf(kind)) as [number, number, number];

function taken(contacts: Table, kindOf: Uint8Array, shiftOf: Int32Array, time: Float64Array): HandlingRows {
  const contact = new Int32Array(kindOf.reduce((count, kind) => count + (kind === 0 ? 0 : 1), 0));
  let found = 0;
  kindOf.forEach((kind, row) => {
    if (kind !== 0) contact[found++] = row;
  });
  const instants = contact.length === 0 ? new Float64Array(0) : takenAt(contacts);
  const from = Float64Array.from(contact, (row) => instants[row] as number);
  return {
    contact,
    kind: Uint8Array.from(contact, (row) => kindOf[row] as number),
    shift: Int32Array.from(contact, (row) => shiftOf[row] as number),
    from,
    to: Float64Array.from(contact, (row, at) => {
      const length = kindOf[row] === handlingCode ? (time[row] as number) : 1;
      return (from[at] as number) + length;
    }),
  };
}

/**
 * Talk, hold and wrap of each contact, ms. One that an agent took and has no talk time is not known (NaN), as in its
 * average; on others, and of hold and wrap, what is absent was not.
 */
function handlingTimes(contacts: Table): Float64Array {
  const [talk, hold, wrap] = ['talkSeconds', 'holdSeconds', 'wrapSeconds'].map((field) =>
    timesOf(contacts.column(field), contacts.rows),
  ) as [Float64Array, Float64Array, Float64Array];
  const isHandled = handledOnes(contacts);
  return talk.map((time, contact) =>
    isHandled[contact] === 1 && Number.isNaN(time)
      ? NaN
      : (time || 0) + (hold[contact] || 0) + (wrap[contact] || 0),
  );
}

/** 1 for each contact that an agent took. */
function handledOnes(contacts: Table): Uint8Array {
  const outcomes = contacts.column('outcome') as CodeColumn | undefined;
  if (outcomes === undefined) return new Uint8Array(contacts.rows);
  const answered = outcomes.values.indexOf('answered');
  const isHandled = new Uint8Array(contacts.rows);
  outcomes.codes.forEach((code, row) => {
    if (code === answered) isHandled[row] = 1;
  });
  return isHandled;
}

/** Agents with shifts whose handling their contacts tell. */
function toldByContacts({ columns }: PartRows, sources: readonly HandlingSource[]): ReadonlySet<string> {
  const agents = columns.get('agent') as CodeColumn;
  return new Set(
    sources.flatMap((source, shift) =>
      source === 'contacts' ? [agents.values[agents.codes[shift] as number] as string] : [],
    ),
  );
}
