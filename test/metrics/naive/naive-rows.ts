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

const texts = ['channel', 'direction', 'queue', 'team', 'agent', 'customer', 'topic', 'outcome'];
const durations = [
  ...['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'],
  ...['firstResponseSeconds', 'resolutionSeconds'],
];
/** Those that a contact without an end has spent after its start. */
const spent = durations.slice(0, 4);
const scores = ['csat', 'nps', 'ces'];
export const flags = [
  ...['transferred', 'resolved', 'resolvedFirstContact', 'closedFirstContact', 'reopened', 'followedScript'],
  ...['complaint', 'rightParty', 'sale'],
];

/** Delivered contacts as rows: of those with one id the one with the greatest `updatedAt` stays, else the last. */
export function naiveRows(contacts: readonly Contact[], absentIsFalse: readonly string[]): NaiveRow[] {
  const rows = contacts
    .filter((contact, place) => !contacts.some((other, at) => replaces(other, at, contact, place)))
    .map((contact) => toRow(contact, absentIsFalse));
  const tellsRightParty = rows.some(({ text }) => text['rightParty'] !== null);
  return tellsRightParty ? rows.map(unreached) : rows;
}

/** An attempt that reached nobody did not reach the right party. */
function unreached(row: NaiveRow): NaiveRow {
  const { direction, outcome, rightParty } = row.text;
  const failed = direction === 'outbound' && outcome !== null && outcome !== 'answered';
  return failed && rightParty === null ? { ...row, text: { ...row.text, rightParty: 'false' } } : row;
}

function replaces(other: Contact, at: number, contact: Contact, place: number): boolean {
  if (contact.id === undefined || other.id !== contact.id || at === place) return false;
  const [theirs, ours] = [Number(other.updatedAt ?? -Infinity), Number(contact.updatedAt ?? -Infinity)];
  return theirs > ours || (theirs === ours && at > place);
}

function toRow(contact: Contact, absentIsFalse: readonly string[]): NaiveRow {
  const text: Record<string, string | null> = {};
  for (const name of texts) text[name] = (contact[name] as string | null | undefined) ?? null;
  text['direction'] ??= 'inbound';
  text['channel'] ??= 'voice';
  for (const name of flags) {
    const given = contact[name] as boolean | null | undefined;
    const value = given ?? (absentIsFalse.includes(name) ? false : null);
    text[name] = value === null ? null : String(value);
  }
  // No agent took it, no sale.
  if (text['outcome'] !== null && text['outcome'] !== 'answered') text['sale'] = null;
  const number: Record<string, number | null> = {};
  for (const name of durations) {
    const seconds = contact[name] as number | null | undefined;
    number[name] = seconds === null || seconds === undefined ? null : Math.round(seconds * 1000);
  }
  for (const name of scores) number[name] = (contact[name] as number | null | undefined) ?? null;
  const startedAt = contact.startedAt as number;
  const took = spent.reduce((sum, name) => sum + (number[name] ?? 0), 0);
  return {
    text,
    number,
    id: contact.id ?? null,
    conversation: contact.conversation ?? null,
    startedAt,
    endedAt: (contact.endedAt as number | null | undefined) ?? startedAt + took,
  };
}

/** Conversations as rows: the first leg, with what all of them say together. */
export function naiveConversations(rows: readonly NaiveRow[]): NaiveRow[] {
  return rows
    .map((row) =>
      row.conversation === null ? [row] : rows.filter((other) => other.conversation === row.conversation),
    )
    .map((legs) => legs.toSorted(before))
    .filter((legs, at) => legs[0] === rows[at])
    .map(toConversation);
}

function toConversation(legs: readonly NaiveRow[]): NaiveRow {
  const first = legs[0] as NaiveRow;
  const taken = legs.find(({ text }) =>
    text['outcome'] === null ? text['agent'] !== null : text['outcome'] === 'answered',
  );
  const text: Record<string, string | null> = {
    ...first.text,
    agent: taken?.text['agent'] ?? null,
    team: taken?.text['team'] ?? null,
    outcome: outcomeOf(legs),
  };
  for (const flag of ['resolved', 'resolvedFirstContact', 'closedFirstContact']) {
    text[flag] =
      legs.map((leg) => leg.text[flag] as string | null).findLast((value) => value !== null) ?? null;
  }
  for (const flag of ['complaint', 'sale', 'reopened', 'surveyed']) {
    text[flag] = anyOf(legs.map((leg) => leg.text[flag] ?? null));
  }
  text['conversationTransferred'] = anyOf(legs.map((leg) => leg.text['transferred'] ?? null));
  // Inbound or outbound: a callback that was kept is handled.
  text['handled'] = anyOf(
    legs.map(({ text: { outcome = null } }) => (outcome === null ? null : String(outcome === 'answered'))),
  );
  return {
    ...first,
    text,
    number: {
      ...first.number,
      queueSeconds: (queuedLegs(legs)[0] ?? first).number['queueSeconds'] as number | null,
      resolutionSeconds:
        legs
          .map(({ number }) => number['resolutionSeconds'] as number | null)
          .findLast((ms) => ms !== null) ?? null,
    },
    endedAt: Math.max(...legs.map(({ endedAt }) => endedAt)),
  };
}

/** True if any is, else false if any is known. */
function anyOf(flagsOfLegs: readonly (string | null)[]): string | null {
  return flagsOfLegs.includes('true') ? 'true' : flagsOfLegs.includes('false') ? 'false' : null;
}

const unqueued = ['blocked', 'self-service'];

/** Of the legs of its own direction: answered if one was; else the last known, one in a queue before others. */
function outcomeOf(legs: readonly NaiveRow[]): string | null {
  const outcomes = legs
    .filter(({ text }) => text['direction'] === legs[0]?.text['direction'])
    .flatMap(({ text: { outcome } }) => outcome ?? []);
  if (outcomes.includes('answered')) return 'answered';
  return outcomes.findLast((outcome) => !unqueued.includes(outcome)) ?? outcomes.at(-1) ?? null;
}

/** Those that were in a queue; of unknown outcome those with a wait. */
function queuedLegs(legs: readonly NaiveRow[]): NaiveRow[] {
  return legs.filter(({ text: { direction, outcome }, number }) => {
    if (direction !== 'inbound') return false;
    return outcome === null || outcome === undefined
      ? number['queueSeconds'] !== null
      : !unqueued.includes(outcome);
  });
}

function before(a: NaiveRow, b: NaiveRow): number {
  if (a.startedAt !== b.startedAt) return a.startedAt - b.startedAt;
  return (a.id as string) < (b.id as string) ? -1 : 1;
}
