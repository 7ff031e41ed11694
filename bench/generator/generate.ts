import { timeZone, year } from '../calendar.js';
import { drawContacts, type DrawnContact } from './draw-contacts.js';
import { offsetAt } from './season.js';
import { SeededRandom } from './seeded-random.js';

/** Rows that come in afterwards, for the question how fast an append is. */
export const appendedRows = 1000;

export interface Generated {
  /** The JSON that contenders ingest: `{timeZone, currency, covers, contacts}`. */
  readonly bytes: Uint8Array;
  /** The last contacts of the year, as a JSON array. */
  readonly appended: Uint8Array;
  /** How many bytes of `bytes` are the comments' texts. */
  readonly commentBytes: number;
}

/**
 * A year of contacts as JSON, the same bytes on every machine. Rows stand in the order in which they end, as a source
 * system writes them, so that `startedAt` is only nearly sorted.
 */
export function generate(rows: number, seed = 1): Generated {
  const contacts = drawContacts(rows + appendedRows, new SeededRandom(seed)).sort(
    (a, b) => endOf(a) - endOf(b) || a.number - b.number,
  );
  const settings = JSON.stringify({ timeZone, currency: 'EUR', covers: year });
  return {
    bytes: join(`${settings.slice(0, -1)},"contacts":[\n`, contacts.slice(0, rows), '\n]}\n'),
    appended: join('[\n', contacts.slice(rows), '\n]\n'),
    commentBytes: contacts.slice(0, rows).reduce((sum, { comment }) => sum + bytesOf(comment), 0),
  };
}

function bytesOf(comment: string | null): number {
  return comment === null ? 0 : new TextEncoder().encode(comment).length;
}

function endOf(contact: DrawnContact): number {
  const { startedAt, queueSeconds, talkSeconds, holdSeconds, wrapSeconds } = contact;
  return startedAt + (queueSeconds + talkSeconds + holdSeconds + wrapSeconds) * 1000;
}

/** Rows as JSON between two texts, in pieces: a million of them do not fit into one string on every engine. */
function join(before: string, contacts: readonly DrawnContact[], after: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(before)];
  const rowsAPiece = 4096;
  for (let from = 0; from < contacts.length; from += rowsAPiece) {
    const text = contacts
      .slice(from, from + rowsAPiece)
      .map(toJson)
      .join(',\n');
    pieces.push(encoder.encode(from === 0 ? text : `,\n${text}`));
  }
  pieces.push(encoder.encode(after));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function toJson(contact: DrawnContact): string {
  // All texts but comments are made here of letters, digits and hyphens: nothing needs escaping.
  return (
    `{"id":"c-${padded(contact.number, 8)}","startedAt":"${isoText(contact.startedAt)}"` +
    `,"channel":"${contact.channel}","direction":"${contact.outbound ? 'outbound' : 'inbound'}"` +
    `,"queue":"${contact.queue}","agent":${contact.agent === null ? null : `"agent-${padded(contact.agent + 1, 3)}"`}` +
    `,"customer":"customer-${padded(contact.customer, 7)}","topic":"topic-${padded(contact.topic + 1, 2)}"` +
    `,"outcome":"${contact.answered ? 'answered' : 'abandoned'}","queueSeconds":${contact.queueSeconds}` +
    `,"talkSeconds":${contact.talkSeconds},"holdSeconds":${contact.holdSeconds}` +
    `,"wrapSeconds":${contact.wrapSeconds},"transferred":${contact.transferred}` +
    `,"resolvedFirstContact":${contact.resolvedFirstContact},"csat":${contact.csat},"nps":${contact.nps}` +
    `,"cost":${money(contact.costCents)},"revenue":${money(contact.revenueCents)}` +
    `,"comment":${JSON.stringify(contact.comment)}}`
  );
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function money(cents: number): string {
  return `${Math.floor(cents / 100)}.${padded(cents % 100, 2)}`;
}

function isoText(instant: number): string {
  const offset = offsetAt(instant);
  return `${new Date(instant + offset).toISOString().slice(0, 19)}+0${offset / 3_600_000}:00`;
}
