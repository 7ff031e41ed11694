import type { Range } from './naive-parts.js';
import type { NaiveRow } from './naive-rows.js';

/** Who came back: conversations held against all others of their customer, whatever a query asks about. */

export interface NaiveWindow {
  readonly windowDays: number;
  readonly sameTopic: boolean;
}

/** All conversations of the data, and the time that the data cover. */
export interface NaiveWorld {
  readonly conversations: readonly NaiveRow[];
  readonly covers: Range;
}

const dayMs = 24 * 3_600_000;

export function windowOf(parameters: Readonly<Record<string, unknown>>): NaiveWindow {
  const { windowDays = 7, sameTopic = false } = parameters as Partial<NaiveWindow>;
  return { windowDays, sameTopic };
}

/** Whose it is, and on what, where topics matter, are known. */
export function isTold({ text }: NaiveRow, { sameTopic }: NaiveWindow): boolean {
  return text['customer'] !== null && (!sameTopic || text['topic'] !== null);
}

/** Those that start before another inbound one of the customer, by at most the window, or together with it by their ids. */
export function conversationsBefore(row: NaiveRow, window: NaiveWindow, world: NaiveWorld): NaiveRow[] {
  return ofSame(row, window, world).filter(
    (other) => isEarlier(other, row) && row.startedAt - other.startedAt <= window.windowDays * dayMs,
  );
}

/** Those that start after it, by at most the window. */
export function conversationsAfter(row: NaiveRow, window: NaiveWindow, world: NaiveWorld): NaiveRow[] {
  return ofSame(row, window, world).filter(
    (other) => isEarlier(row, other) && other.startedAt - row.startedAt <= window.windowDays * dayMs,
  );
}

/** In the first window of the data, of which nobody knows what came before. */
export function isTooEarly({ startedAt }: NaiveRow, { windowDays }: NaiveWindow, { covers }: NaiveWorld) {
  return startedAt < covers.from + windowDays * dayMs;
}

/** In the last window of the data, of which nobody knows what comes after. */
export function isTooRecent({ startedAt }: NaiveRow, { windowDays }: NaiveWindow, { covers }: NaiveWorld) {
  return startedAt >= covers.to - windowDays * dayMs;
}

function ofSame(row: NaiveRow, window: NaiveWindow, { conversations }: NaiveWorld): NaiveRow[] {
  if (!isTold(row, window)) return [];
  return conversations.filter(
    (other) =>
      other.id !== row.id &&
      other.text['direction'] === 'inbound' &&
      other.text['customer'] === row.text['customer'] &&
      (!window.sameTopic || other.text['topic'] === row.text['topic']),
  );
}

function isEarlier(a: NaiveRow, b: NaiveRow): boolean {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt;
  return (a.id as string) < (b.id as string);
}
