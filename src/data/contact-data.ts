import type { Zone } from '../time/zone.js';
import type { WeekStart } from '../time/grain.js';
import type { InstantRange } from '../time/range.js';
import type { Problem } from '../problem.js';
import type { Column } from './column.js';
import type { TablePart } from './part-tables.js';

export type { InstantRange };

/** A score's scale; scores themselves are stored as ten-thousandths. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly better: 'higher' | 'lower';
}

export interface Scales {
  readonly csat: Scale;
  readonly nps: Scale;
  readonly ces: Scale;
}

export interface TargetSetting {
  readonly target: number;
  readonly floor?: number;
}

/** What is known of an agent beside what contacts say. */
export interface Agent {
  readonly name: string | null;
  readonly team: string | null;
  /** Epoch milliseconds. */
  readonly startedOn: number | null;
}

/** Something that happened to the centre as a whole, and that numbers of its time are read by. */
export interface DataEvent {
  readonly label: string | null;
  /** `promotion`, `outage`, `holiday` or `change`. */
  readonly kind: string | null;
  /** Epoch milliseconds, half-open. */
  readonly from: number;
  readonly to: number;
}

/** What was read, and what became of it. All counts are rows: read = kept + rejected + deduplicated. */
export interface ReadCounts {
  readonly read: number;
  readonly kept: number;
  readonly rejected: number;
  /** Rows of which a value was set right or taken as not known; some of them may be duplicates, too. */
  readonly repaired: number;
  readonly deduplicated: number;
}

/** The same of all parts together, part by part, and what was wrong. */
export interface DataQuality extends ReadCounts {
  /** Contacts, then the parts beside them that the host gave; a source of the host's own may not tell them apart. */
  readonly parts?: readonly ({ readonly part: string } & ReadCounts)[];
  readonly problems: readonly Problem[];
}

/**
 * The rows of one part as columns. Rows stand in the order of delivery, duplicates already settled.
 * `column` answers stored fields and the derived ones (`derivedFields`), which are made when first asked for.
 */
export interface Table {
  readonly rows: number;
  /** Names of the stored fields that at least one row has (known or the host's own dimensions), in schema order. */
  readonly fields: readonly string[];
  column(name: string): Column | undefined;
}

/**
 * What a conversation says, by the field of its legs that it is made of: derived columns with the conversation's value on
 * each of its legs. A contact that is a conversation of its own has its own values, but agent and team only if taken.
 * Agent and team are those of the first leg that an agent took, legs ordered by startedAt, then id; the outcome is
 * `answered` if any leg was; the wait is that of the first leg in a queue; resolutions are the last that is known; flags
 * are true if on any leg, else false if known of any; money is the sum. Dimensions not listed are those of the first leg.
 */
export const conversationFields = {
  agent: 'conversationAgent',
  team: 'conversationTeam',
  outcome: 'conversationOutcome',
  queueSeconds: 'conversationQueueSeconds',
  resolutionSeconds: 'conversationResolutionSeconds',
  resolved: 'conversationResolved',
  resolvedFirstContact: 'conversationResolvedFirstContact',
  closedFirstContact: 'conversationClosedFirstContact',
  reopened: 'conversationReopened',
  complaint: 'conversationComplaint',
  sale: 'conversationSale',
  surveyed: 'conversationSurveyed',
  revenue: 'conversationRevenue',
  cost: 'conversationCost',
  foreignMoney: 'conversationForeignMoney',
  effectiveEndedAt: 'conversationEndedAt',
  'response.csat': 'conversationCsat',
  'response.nps': 'conversationNps',
  'response.ces': 'conversationCes',
} as const;
export type ConversationField = (typeof conversationFields)[keyof typeof conversationFields];

/** From the start of an inbound conversation to that of the customer's previous or next one, on any channel. */
export const gapFields = [
  'previousOfCustomer',
  'nextOfCustomer',
  'previousOfCustomerAndTopic',
  'nextOfCustomerAndTopic',
] as const;

/**
 * Derived columns of contacts:
 * `effectiveEndedAt` (number, ms): endedAt, else startedAt + queue + talk + hold + wrap (absent ones 0);
 * `firstLeg` (boolean codes): 'true' on the first leg of its conversation by startedAt, then id; never null;
 * `surveyed` (boolean codes): whether the leg has a customer's response with a score; undefined if no response has one;
 * `shiftWorked` (boolean codes): whether the worked time of the shift that its agent took it in is known: see
 * `contact-shifts.ts`; undefined where there is no shift;
 * `conversationHandled` (boolean codes): whether an agent took any leg of the conversation, inbound or outbound;
 * `conversationTransferred` (boolean codes): whether any leg of the conversation was transferred out;
 * `countedCustomer` (number): which customer it counts as; never null: see `counted-customer.ts`;
 * `response.comment` (text), `response.csat`, `response.nps`, `response.ces` (numbers): what its responses say: see
 * `contact-responses.ts`;
 * the `gapFields` (number, ms): see `customer-gaps.ts`; undefined where no row has a customer (or topic);
 * `foreignMoney` (boolean codes): whether the row names another currency than the data set's, so that its money is not
 * known; undefined if none does. The ledger and customers have it too;
 * and the `conversationFields`, in the dictionaries and units of the fields that they are made of.
 */
export const derivedFields = [
  'effectiveEndedAt',
  'firstLeg',
  'surveyed',
  'shiftWorked',
  'conversationHandled',
  'conversationTransferred',
  'countedCustomer',
  ...gapFields,
  'response.comment',
  'response.csat',
  'response.nps',
  'response.ces',
  ...(Object.values(conversationFields) as readonly ConversationField[]),
] as const;
export type DerivedField = (typeof derivedFields)[number];

/** A data set in memory: immutable; `append` makes a new one. */
export interface ContactData {
  /** Changes whenever any row or setting does; equal content from equal input gives an equal version. */
  readonly version: string;
  readonly zone: Zone;
  readonly weekStart: WeekStart;
  readonly currency: string | null;
  /**
   * The time that the data cover: given, or from the first to the last contact or row of intervals that counts; null only
   * where there is no row and none was given.
   */
  readonly covers: InstantRange | null;
  readonly coversGiven: boolean;
  readonly scales: Scales;
  readonly targets: ReadonlyMap<string, TargetSetting>;
  /** The fewest customers that a value is shown of; 0 where any number will do. */
  readonly minCell: number;
  readonly contacts: Table;
  /** A row a response, in whatever part it came: see `response-table.ts`. */
  readonly surveys: Table;
  /** Any part; of one that the host did not give, a table without rows. */
  table(part: TablePart): Table;
  /** By id, as it stands on contacts. */
  readonly agents: ReadonlyMap<string, Agent>;
  /** By when they begin. */
  readonly events: readonly DataEvent[];
  /** What was read of each part beside contacts that the host gave: rows that are kept, and the fields that they have. */
  readonly delivered: readonly {
    readonly part: string;
    readonly rows: number;
    readonly fields: readonly string[];
  }[];
  readonly quality: DataQuality;
}
