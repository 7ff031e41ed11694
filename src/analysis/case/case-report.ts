import type { Contact } from '../../data/contact.js';
import {
  type CaseChange,
  caseChanges,
  type CaseLeg,
  caseLegs,
  endOf,
  inOrder,
  startOf,
} from './case-legs.js';

export const scoreKinds = ['csat', 'nps', 'ces'] as const;
export type ScoreKind = (typeof scoreKinds)[number];

/** One conversation as it went. Plain JSON, in seconds; null is not known. */
export interface CaseReport {
  /** Null where the contact names none: it is its own. */
  readonly conversation: string | null;
  /** By which score it was picked; null where the host picked it. */
  readonly pickedBy: ScoreKind | null;
  /** The place of the leg that was picked; null where a whole conversation was. */
  readonly picked: number | null;
  readonly legs: readonly CaseLeg[];
  /** How many there are in all: of very many only the first are told. */
  readonly legsInAll: number;
  /** What each leg has otherwise than the one before. */
  readonly changes: readonly CaseChange[];
  /** Of all legs, from the first one's start to the last one's end; null where one of these is not known. */
  readonly seconds: {
    readonly waiting: number | null;
    readonly handling: number | null;
    readonly between: number | null;
    readonly whole: number | null;
  };
  /** The last that was given, on the data's scales. */
  readonly scores: Readonly<Record<ScoreKind, number | null>>;
  /** Points earned of those possible in the evaluations of its legs, 0…1. */
  readonly quality: number | null;
  /** By leg, in their order. */
  readonly comments: readonly { readonly leg: number; readonly text: string }[];
  /** `resolved`: the last that is known; the others: of any leg. */
  readonly flags: Readonly<Record<'resolved' | 'reopened' | 'complaint' | 'sale', boolean | null>>;
}

/** How the conversation came to be the one that is told. */
export interface CasePick {
  readonly by: ScoreKind | null;
  /** The contact that was picked; null: the whole conversation. */
  readonly id: string | null;
  readonly legsInAll: number;
  readonly quality: number | null;
}

/** The report of a conversation's rows, in whatever order these are. */
export function caseReport(rows: readonly Contact[], pick: CasePick): CaseReport {
  const ordered = inOrder(rows);
  const legs = caseLegs(ordered);
  const values = (name: string): readonly unknown[] =>
    ordered.flatMap((row) => (row as Readonly<Record<string, unknown>>)[name] ?? []);
  const lastNumber = (name: string): number | null => {
    const last = values(name).at(-1);
    return typeof last === 'number' ? last : null;
  };
  const any = (name: string): boolean | null => {
    const known = values(name);
    return known.length === 0 ? null : known.includes(true);
  };
  const sum = (name: 'waitSeconds' | 'handleSeconds' | 'betweenSeconds'): number | null => {
    const known = legs.flatMap((leg) => leg[name] ?? []);
    return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  };
  const resolved = values('resolved').at(-1);
  const conversation = rows[0]?.conversation;
  const picked = pick.id === null ? -1 : legs.findIndex(({ id }) => id === pick.id);
  return {
    conversation: typeof conversation === 'string' ? conversation : null,
    pickedBy: pick.by,
    picked: picked < 0 ? null : picked,
    legs,
    legsInAll: pick.legsInAll,
    changes: caseChanges(legs),
    seconds: {
      waiting: sum('waitSeconds'),
      handling: sum('handleSeconds'),
      between: sum('betweenSeconds'),
      whole: wholeSeconds(ordered),
    },
    scores: {
      csat: lastNumber('response.csat'),
      nps: lastNumber('response.nps'),
      ces: lastNumber('response.ces'),
    },
    quality: pick.quality,
    comments: legs.flatMap(({ comment }, leg) => (isText(comment) ? [{ leg, text: comment }] : [])),
    flags: {
      resolved: typeof resolved === 'boolean' ? resolved : null,
      reopened: any('reopened'),
      complaint: any('complaint'),
      sale: any('sale'),
    },
  };
}

/** Whether there is anything to read. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function wholeSeconds(rows: readonly Contact[]): number | null {
  const begin = Math.min(...rows.map(startOf));
  const whole = (Math.max(...rows.map(endOf)) - begin) / 1000;
  return Number.isFinite(whole) ? whole : null;
}
