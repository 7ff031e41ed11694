import type { Contact } from '../../data/contact.js';
import { compareTexts } from '../../query/compare-texts.js';
import { parseIsoText } from '../../time/iso-text.js';

/** One stay of the customer with a queue or an agent; null is not known. */
export interface CaseLeg {
  readonly id: string | null;
  /** ISO text with the zone's offset. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly channel: string | null;
  readonly direction: string | null;
  readonly queue: string | null;
  readonly team: string | null;
  readonly agent: string | null;
  readonly topic: string | null;
  readonly outcome: string | null;
  readonly waitSeconds: number | null;
  readonly talkSeconds: number | null;
  readonly holdSeconds: number | null;
  readonly wrapSeconds: number | null;
  /** Talk, hold and wrap, absent ones as 0; null where none of them is known. */
  readonly handleSeconds: number | null;
  /** From the end of the leg before to this one's start, 0 where they overlap; null for the first, and where one is not known. */
  readonly betweenSeconds: number | null;
  readonly comment: string | null;
}

/** What is another one than in the leg before. */
export interface CaseChange {
  /** Place of the leg, from 1 on: the first has none before it. */
  readonly leg: number;
  readonly field: (typeof changing)[number];
  readonly from: string | null;
  readonly to: string | null;
}

const changing = ['channel', 'queue', 'team', 'agent', 'topic', 'outcome'] as const;

/** Fields of contacts that a case reads. */
export const caseFields = [
  ...['id', 'conversation', 'startedAt', 'endedAt', 'direction', ...changing],
  ...['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'],
  ...['resolved', 'reopened', 'complaint', 'sale'],
  ...['response.comment', 'response.csat', 'response.nps', 'response.ces'],
] as const;

/** Rows of one conversation by when they began, then by id: those of which it is not known last. */
export function inOrder(rows: readonly Contact[]): readonly Contact[] {
  return rows.toSorted(
    (a, b) => compare(startOf(a), startOf(b)) || compareTexts(text(a, 'id'), text(b, 'id')),
  );
}

/** The legs of a conversation, of its rows in their order. */
export function caseLegs(rows: readonly Contact[]): readonly CaseLeg[] {
  return rows.map((row, at): CaseLeg => {
    const before = at === 0 ? NaN : endOf(rows[at - 1] as Contact);
    const between = (startOf(row) - before) / 1000;
    return {
      id: text(row, 'id'),
      startedAt: text(row, 'startedAt'),
      endedAt: text(row, 'endedAt'),
      channel: text(row, 'channel'),
      direction: text(row, 'direction'),
      queue: text(row, 'queue'),
      team: text(row, 'team'),
      agent: text(row, 'agent'),
      topic: text(row, 'topic'),
      outcome: text(row, 'outcome'),
      waitSeconds: number(row, 'queueSeconds'),
      talkSeconds: number(row, 'talkSeconds'),
      holdSeconds: number(row, 'holdSeconds'),
      wrapSeconds: number(row, 'wrapSeconds'),
      handleSeconds: handling(row),
      betweenSeconds: Number.isNaN(between) ? null : Math.max(0, between),
      comment: text(row, 'response.comment'),
    };
  });
}

/** What one leg has otherwise than the one before; what becomes unknown, or known, has not changed. */
export function caseChanges(legs: readonly CaseLeg[]): readonly CaseChange[] {
  return legs.flatMap((leg, at) => {
    const before = legs[at - 1];
    if (before === undefined) return [];
    return changing
      .filter((field) => leg[field] !== null && before[field] !== null && leg[field] !== before[field])
      .map((field) => ({ leg: at, field, from: before[field], to: leg[field] }));
  });
}

/** Epoch milliseconds; NaN where it is not known. */
export function startOf(row: Contact): number {
  return instant(row.startedAt);
}

/** As `attribution: 'end'` has it: when it ended, else what is known of its length after its start. */
export function endOf(row: Contact): number {
  const ended = instant(row.endedAt);
  if (!Number.isNaN(ended)) return ended;
  return startOf(row) + 1000 * ((number(row, 'queueSeconds') ?? 0) + (handling(row) ?? 0));
}

function instant(value: unknown): number {
  const time = typeof value === 'string' ? parseIsoText(value) : undefined;
  return time?.ms ?? NaN;
}

function handling(row: Contact): number | null {
  const parts = ['talkSeconds', 'holdSeconds', 'wrapSeconds'].flatMap((name) => number(row, name) ?? []);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

function text(row: Contact, name: string): string | null {
  const value = (row as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}

function number(row: Contact, name: string): number | null {
  const value = (row as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'number' ? value : null;
}
