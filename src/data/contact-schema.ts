import type { Scales } from './contact-data.js';

/**
 * What a field of a contact is and which rule it has. For all fields: null, undefined and empty text are "not known",
 * silently; a value of another type is not known, as `wrong-type`; numbers in text are text. Unknown fields whose value
 * is text are dimensions (as `dimension` below); unknown fields with any other value are left out, silently.
 */
export type ContactField =
  /**
   * Text that is shown, never grouped. With `integers`, a whole number is taken as its decimal text, since hosts deliver
   * ids so: 17 and "17" are one value.
   */
  | { readonly name: string; readonly kind: 'text'; readonly integers?: true }
  /**
   * An instant: ISO 8601 text (without an offset on the data set's wall clock) or epoch milliseconds, in the years 1 to
   * 9999. `required`: without it the row is rejected. `notBefore`: earlier than that field, it is not known.
   */
  | {
      readonly name: string;
      readonly kind: 'time';
      readonly required?: true;
      readonly notBefore?: 'startedAt';
    }
  /**
   * Text that is grouped and filtered by. `absent` is filled in where it is not given. `identity`: has as many values as
   * there are rows, so the limit of distinct values is not for it. `values`: all that it may be; anything else is not
   * known, as `impossible-value`.
   */
  | {
      readonly name: string;
      readonly kind: 'dimension';
      readonly integers?: true;
      readonly absent?: string;
      readonly identity?: true;
      readonly values?: readonly string[];
    }
  /** One of `values`, else not known, as `unknown-direction`; `absent` is filled in where it is not given. */
  | {
      readonly name: 'direction';
      readonly kind: 'direction';
      readonly values: readonly string[];
      readonly absent: string;
    }
  /**
   * One of the values of the row's direction, else not known, as `unknown-outcome`. Not given, it is told from the
   * boolean `from`: true = answered, false = the direction's `unanswered`.
   */
  | {
      readonly name: 'outcome';
      readonly kind: 'outcome';
      readonly from: string;
      readonly values: Readonly<Record<string, readonly string[]>>;
      readonly unanswered: Readonly<Record<string, string>>;
    }
  /** A boolean that only tells the outcome and is no column of its own. */
  | { readonly name: string; readonly kind: 'outcome-boolean' }
  /**
   * `only: 'answered'`: left out (not known) on a contact whose outcome is known and not answered. `unreached`: where it
   * is not given on an attempt of that direction with one of these outcomes, false (if any row at all has the field).
   */
  | {
      readonly name: string;
      readonly kind: 'boolean';
      readonly only?: 'answered';
      readonly unreached?: { readonly direction: string; readonly outcomes: readonly string[] };
    }
  /** Stored × `factor`, rounded to a whole number; outside `least` … `most` (or not finite) an `impossible-value`. */
  | {
      readonly name: string;
      readonly kind: 'number';
      readonly factor: number;
      readonly least: number;
      readonly most: number;
    }
  /** As a number, in the row's currency: in another one than the data set's it is not known, as `mixed-currency`. */
  | {
      readonly name: string;
      readonly kind: 'money';
      readonly factor: number;
      readonly least: number;
      readonly most: number;
    }
  /** As a number, on the data set's scale of that name. */
  | { readonly name: string; readonly kind: 'score'; readonly factor: number; readonly scale: keyof Scales }
  /** The row's currency, for the money above; grouped and filtered by like any dimension. */
  | { readonly name: 'currency'; readonly kind: 'currency' };

/** Seconds are kept as whole milliseconds; beyond 10⁹ s (31 years) they are not believed, and their sums stay exact. */
const seconds = { kind: 'number', factor: 1000, least: 0, most: 1e9 } as const;
/** Money is kept as ten-thousandths, and may be negative (a refund). */
const money = { kind: 'money', factor: 10_000, least: -1e11, most: 1e11 } as const;
const score = { kind: 'score', factor: 10_000 } as const;
const flag = { kind: 'boolean' } as const;
const name = { kind: 'dimension', integers: true } as const;
const word = { kind: 'dimension' } as const;

const unreached = ['no-answer', 'busy', 'failed', 'voicemail'];

/** Every field of a contact, in the order in which they are read: one that another depends on comes first. */
export const contactFields: readonly ContactField[] = [
  { name: 'id', kind: 'text', integers: true },
  { name: 'conversation', ...name, identity: true },
  { name: 'startedAt', kind: 'time', required: true },
  { name: 'endedAt', kind: 'time', notBefore: 'startedAt' },
  { name: 'updatedAt', kind: 'time' },
  { name: 'channel', ...word, absent: 'voice' },
  { name: 'direction', kind: 'direction', values: ['inbound', 'outbound'], absent: 'inbound' },
  { name: 'queue', ...name },
  { name: 'team', ...name },
  { name: 'agent', ...name },
  { name: 'customer', ...name, identity: true },
  { name: 'topic', ...name },
  { name: 'language', ...word },
  { name: 'site', ...name },
  { name: 'segment', ...name },
  { name: 'answered', kind: 'outcome-boolean' },
  {
    name: 'outcome',
    kind: 'outcome',
    from: 'answered',
    values: {
      inbound: [
        'answered',
        'abandoned',
        'callback',
        'voicemail',
        'timeout',
        'overflow',
        'key-exit',
        'no-agents',
        'blocked',
        'self-service',
        'open',
      ],
      outbound: ['answered', ...unreached],
    },
    unanswered: { inbound: 'abandoned', outbound: 'no-answer' },
  },
  { name: 'queueSeconds', ...seconds },
  { name: 'ringSeconds', ...seconds },
  { name: 'talkSeconds', ...seconds },
  { name: 'holdSeconds', ...seconds },
  { name: 'wrapSeconds', ...seconds },
  { name: 'firstResponseSeconds', ...seconds },
  { name: 'resolutionSeconds', ...seconds },
  { name: 'transferred', ...flag },
  { name: 'resolved', ...flag },
  { name: 'resolvedFirstContact', ...flag },
  { name: 'closedFirstContact', ...flag },
  { name: 'reopened', ...flag },
  { name: 'followedScript', ...flag },
  { name: 'complaint', ...flag },
  { name: 'rightParty', ...flag, unreached: { direction: 'outbound', outcomes: unreached } },
  { name: 'sale', ...flag, only: 'answered' },
  { name: 'currency', kind: 'currency' },
  { name: 'revenue', ...money },
  { name: 'cost', ...money },
  { name: 'csat', ...score, scale: 'csat' },
  { name: 'nps', ...score, scale: 'nps' },
  { name: 'ces', ...score, scale: 'ces' },
  { name: 'comment', kind: 'text' },
];

/** Names of the boolean fields, which `absentIsFalse` may list. */
export const booleanFields: readonly string[] = contactFields
  .filter((field) => field.kind === 'boolean')
  .map((field) => field.name);
