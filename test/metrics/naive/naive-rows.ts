import type { Contact } from '../../../src/data/contact.js';

/** A contact with what the data format fills in, seconds as whole milliseconds. */
export interface NaiveRow {
  readonly text: Readonly<Record<string, string | null>>;
  /** Durations in ms, scores as delivered. */
  readonly number: Readonly<Record<string, number | null>>;
  readonly id: string | null;
  readonly conversation: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
}

const texts = ['channel', 'direction', 'queue', 'team', 'agent', 'topic', 'outcome'];
const durations = ['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'];
const scores = ['csat', 'nps'];

/** Delivered contacts as rows: of those with one id the one with the greatest `updatedAt` stays, else the last. */
export function naiveRows(contacts: readonly Contact[]): NaiveRow[] {
  return contacts
    .filter((contact, place) => !contacts.some((other, at) => replaces(other, at, contact, place)))
    .map(toRow);
}

function replaces(other: Contact, at: number, contact: Contact, place: number): boolean {
  if (contact.id === undefined || other.id !== contact.id || at === place) return false;
  const [theirs, ours] = [Number(other.updatedAt ?? -Infinity), Number(contact.updatedAt ?? -Infinity)];
  return theirs > ours || (theirs === ours && at > place);
}

function toRow(contact: Contact): NaiveRow {
  const text: Record<string, string | null> = {};
  for (const name of texts) text[name] = (contact[name] as string | null | undefined) ?? null;
  text['direction'] ??= 'inbound';
  text['channel'] ??= 'voice';
  const number: Record<string, number | null> = {};
  for (const name of durations) {
    const seconds = contact[name] as number | null | undefined;
    number[name] = seconds === null || seconds === undefined ? null : Math.round(seconds * 1000);
  }
  for (const name of scores) number[name] = (contact[name] as number | null | undefined) ?? null;
  const startedAt = contact.startedAt as number;
  const spent = durations.reduce((sum, name) => sum + (number[name] ?? 0), 0);
  return {
    text,
    number,
    id: contact.id ?? null,
    conversation: contact.conversation ?? null,
    startedAt,
    endedAt: (contact.endedAt as number | null | undefined) ?? startedAt + spent,
  };
}

/** Conversations as rows: the first leg, with agent and team of the first leg that an agent took. */
export function naiveConversations(rows: readonly NaiveRow[]): NaiveRow[] {
  return rows
    .map((row) =>
      row.conversation === null ? [row] : rows.filter((other) => other.conversation === row.conversation),
    )
    .map((legs) => legs.toSorted(before))
    .filter((legs, at) => legs[0] === rows[at])
    .map((legs) => {
      const first = legs[0] as NaiveRow;
      const taken = legs.find(({ text }) =>
        text['outcome'] === null ? text['agent'] !== null : text['outcome'] === 'answered',
      );
      return {
        ...first,
        text: { ...first.text, agent: taken?.text['agent'] ?? null, team: taken?.text['team'] ?? null },
      };
    });
}

function before(a: NaiveRow, b: NaiveRow): number {
  if (a.startedAt !== b.startedAt) return a.startedAt - b.startedAt;
  return (a.id as string) < (b.id as string) ? -1 : 1;
}
