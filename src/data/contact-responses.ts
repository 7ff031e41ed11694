import type { CodeColumn, Column, NumberColumn, TextColumn } from './column.js';
import type { Scales, Table } from './contact-data.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import { type ContactKind, contactKinds, scaleText } from './survey-kinds.js';

/** What responses say of contacts: derived columns of contacts, which `contacts()` gives where they are asked for by name. */
export const responseFields = [
  'response.comment',
  ...contactKinds.map((kind) => `response.${kind}` as const),
] as const;
export type ResponseField = (typeof responseFields)[number];

/** Responses with the contact of each, −1 where it is not known. */
interface Responses extends Table {
  readonly contactRow: Int32Array;
}

/**
 * Of each contact, its overall score of a kind on the data set's scale (what a survey says comes before what stands on the
 * contact; on another scale it is not known), or what was written in its surveys, each text once and a line each, else on
 * the contact.
 */
export function responsesOfContacts(
  field: ResponseField,
  contacts: Table,
  responses: Responses,
  scales: Scales,
): Column | undefined {
  return field === 'response.comment'
    ? commentsOf(contacts, responses)
    : scoresOf(field.slice('response.'.length) as ContactKind, contacts, responses, scales);
}

function commentsOf(contacts: Table, responses: Responses): TextColumn | undefined {
  const own = contacts.column('comment') as TextColumn | undefined;
  const written = responses.column('comment') as TextColumn | undefined;
  if (written === undefined) return own;
  const texts = new Map<number, string>();
  responses.contactRow.forEach((row, i) => {
    const text = row === -1 ? null : written.at(i);
    if (text === null) return;
    const before = texts.get(row);
    if (before === undefined) texts.set(row, text);
    else if (!before.split('\n').includes(text)) texts.set(row, `${before}\n${text}`);
  });
  return { kind: 'text', at: (row) => texts.get(row) ?? own?.at(row) ?? null };
}

function scoresOf(
  kind: ContactKind,
  contacts: Table,
  responses: Responses,
  scales: Scales,
): NumberColumn | undefined {
  const { rows, contactRow } = responses;
  const stored = contacts.column(kind) as NumberColumn | undefined;
  const kinds = responses.column('response.kind') as CodeColumn;
  const ofKind = kinds.values.indexOf(kind);
  const aspects = (responses.column('response.aspect') as CodeColumn | undefined)?.codes;
  const scores = decodeNumbers(responses.column('response.score') as NumberColumn);
  const { codes, values } = responses.column('response.scale') as CodeColumn;
  const usual = values.indexOf(scaleText(scales[kind].min, scales[kind].max));
  const found = stored ? decodeNumbers(stored) : new Float64Array(contacts.rows).fill(NaN);
  let isAny = stored !== undefined;
  for (let i = 0; i < rows; i++) {
    const row = contactRow[i] as number;
    if (row === -1 || kinds.codes[i] !== ofKind || (aspects?.[i] ?? 0) !== 0) continue;
    isAny = true;
    found[row] = codes[i] === usual ? (scores[i] as number) : NaN;
  }
  return isAny ? encodeNumbers(found) : undefined;
}
