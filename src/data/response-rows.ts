import type { CodeColumn, NumberColumn } from './column.js';
import type { Table } from './contact-data.js';
import { contactRows } from './named-contacts.js';
import type { PartRows } from './part-ingest.js';
import { contactKinds, surveyKinds } from './survey-kinds.js';

/** The dictionary of the kinds of responses. */
export const kindValues: readonly (string | null)[] = Object.freeze([null, ...surveyKinds]);

/** Which responses there are: first those that stand on contacts, in their order, then the rows of the part `surveys`. */
export interface ResponseRows {
  readonly rows: number;
  /** How many stand on contacts. */
  readonly onContacts: number;
  /** The contact of each, −1 where it is not known. */
  readonly contactRow: Int32Array;
  /** Codes of `kindValues`. */
  readonly kind: Uint8Array;
}

/**
 * Finds them: a row of `surveys` is one, and beats the score of its kind on its contact; a score that none beats is one.
 */
export function findResponses(contacts: Table, surveys: PartRows | undefined): ResponseRows {
  const named = surveys === undefined ? new Int32Array(0) : contactRows(contacts, surveys);
  const beaten = surveys && named.length > 0 ? beatenScores(contacts.rows, surveys, named) : undefined;
  const standing = standingScores(contacts, beaten);
  let onContacts = 0;
  for (let row = 0; row < standing.length; row++) onContacts += bitCount[standing[row] as number] as number;
  const rows = onContacts + named.length;
  const contactRow = new Int32Array(rows);
  const kind = new Uint8Array(rows);
  let next = 0;
  for (let row = 0; next < onContacts; row++) {
    for (let at = 0, bits = standing[row] as number; bits !== 0; at++, bits >>= 1) {
      if ((bits & 1) === 0) continue;
      contactRow[next] = row;
      kind[next] = codeOfContactKind[at] as number;
      next++;
    }
  }
  contactRow.set(named, onContacts);
  if (surveys !== undefined && named.length > 0) {
    const { codes, values } = surveys.columns.get('kind') as CodeColumn;
    const codeOf = values.map((text) => kindValues.indexOf(text));
    codes.forEach((code: number, row: number) => (kind[onContacts + row] = codeOf[code] as number));
  }
  return { rows, onContacts, contactRow, kind };
}

const codeOfContactKind = contactKinds.map((kind) => kindValues.indexOf(kind));
const bitCount = Uint8Array.from({ length: 8 }, (_, bits) => (bits & 1) + ((bits >> 1) & 1) + (bits >> 2));

/** By contact, a bit for each of the `contactKinds` whose score stands on it and is not beaten. */
function standingScores(contacts: Table, beaten: Uint8Array | undefined): Uint8Array {
  const standing = new Uint8Array(contacts.rows);
  contactKinds.forEach((kind, at) => {
    const column = contacts.column(kind) as NumberColumn | undefined;
    if (column === undefined) return;
    const { raw } = column;
    const bit = 1 << at;
    for (let row = 0; row < raw.length; row++) {
      if (raw[row] !== 0) standing[row] = (standing[row] as number) | bit;
    }
  });
  if (beaten === undefined) return standing;
  for (let row = 0; row < standing.length; row++) {
    standing[row] = (standing[row] as number) & ~(beaten[row] as number);
  }
  return standing;
}

/** By contact, a bit for each of the `contactKinds` whose overall score a survey of the contact has. */
function beatenScores(contacts: number, { columns }: PartRows, contactRow: Int32Array): Uint8Array {
  const beaten = new Uint8Array(contacts);
  const kinds = columns.get('kind') as CodeColumn;
  const aspects = columns.get('aspect') as CodeColumn | undefined;
  const bitOf = kinds.values.map((kind) => {
    const at = (contactKinds as readonly (string | null)[]).indexOf(kind);
    return at < 0 ? 0 : 1 << at;
  });
  contactRow.forEach((row, survey) => {
    if (row === -1 || (aspects?.codes[survey] ?? 0) !== 0) return;
    beaten[row] = (beaten[row] as number) | (bitOf[kinds.codes[survey] as number] as number);
  });
  return beaten;
}
