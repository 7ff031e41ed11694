import type { AbortSignalLike, ByteSource, ResponseLike } from '../platform.js';
import type { Problem } from '../problem.js';
import type { DataQuality, Scales, TargetSetting } from '../data/contact-data.js';
import type { TablePart } from '../data/part-tables.js';
import type { Contact } from '../data/contact.js';
import type { WorkerReason } from '../engine/worker-lost.js';
import type { Behind, PageBehind } from '../metrics/behind.js';
import type { Condition, MetricQuery, Period } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { MetricId } from '../metrics/catalog/ids.js';

/** What `loadData` takes: parsed JSON, JSON or NDJSON text, its bytes, or something that delivers them. */
export type DataInput =
  | object
  | readonly Contact[]
  | string
  | Uint8Array
  | ArrayBuffer
  | ResponseLike
  | ByteSource;

/** Parts of the data. */
export type PartName = Exclude<TablePart, 'staff'> | 'agents' | 'events';

export interface DimensionDescription {
  readonly name: string;
  /** The parts whose rows have it, themselves or by their contacts. */
  readonly parts: readonly PartName[];
  /** Distinct known values, in text order: of contacts and intervals where these have it, else of the other parts. */
  readonly values: readonly string[];
  /** What the data call values that are ids, where they do. */
  readonly names?: Readonly<Record<string, string>>;
  /** Whether some row of those has none. */
  readonly hasUnknown: boolean;
}

/** What the data can answer. */
export interface Description {
  readonly version: string;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly currency: string | null;
  /**
   * The parts that have rows: those that are kept, and the fields that some of them has. Of `surveys` a row is a response,
   * whether it came in a row of that part or on a contact.
   */
  readonly parts: readonly {
    readonly part: PartName;
    readonly rows: number;
    readonly fields: readonly string[];
  }[];
  readonly dimensions: readonly DimensionDescription[];
  /** By when they begin, as wall-clock text in the data's zone. */
  readonly events: readonly {
    readonly label: string | null;
    readonly kind: string | null;
    readonly from: string;
    readonly to: string;
  }[];
  /** The scales of scores, unless a response says its own; a source of the host's own may not tell them. */
  readonly scales?: Scales;
  /** Since when agents have been there, as dates in the data's zone: of those of whom it is known. */
  readonly startedOn?: readonly { readonly agent: string; readonly date: string }[];
  /** The time that the data cover, as wall-clock text in its zone, and whether the data said so themselves. */
  readonly covers: { readonly from: string; readonly to: string; readonly given: boolean } | null;
  readonly metrics: readonly {
    readonly metric: MetricId;
    readonly available: boolean;
    /** Fields that it cannot do without as it is asked by default, and no row has: `queue`, or `ledger.revenue`. */
    readonly missing: readonly string[];
    /** The same, part by part; only where something is missing. */
    readonly lacks?: readonly { readonly part: TablePart; readonly field: string }[];
  }[];
  /** Where plans run: in the page's own thread, or in workers. */
  readonly engine: 'local' | 'workers';
  /** Why it is the page's own thread, where workers might have been used: see `WorkerReason`. */
  readonly engineReason?: WorkerReason;
}

/** What rows of contacts are searched for. Plain JSON. */
export interface ContactsSearch {
  /**
   * Words with white space between. Each is found in some of the fields of a row, as a part of its text, whatever the case
   * and the accents. Without a word nothing is left out.
   */
  readonly text: string;
  /** Fields with texts: dimensions, `id`, `comment`; by default `id` and all dimensions that the rows have. */
  readonly fields?: readonly string[];
  /** What readers see in place of a value, by field and value: it is searched then, and not the value. */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ContactsQuery {
  /** As a metric query has it, and beside it by `id`: a text, or a list of them. */
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution?: 'arrival' | 'end';
  /**
   * By default all, as they were delivered. By their names also what the contact's responses say, wherever they stand:
   * `response.comment`, and on the data set's scales `response.csat`, `response.nps`, `response.ces`.
   */
  readonly fields?: readonly string[];
  readonly orderBy?: readonly { readonly by: string; readonly direction?: 'ascending' | 'descending' }[];
  /** Only those that a number is made of, within `where` and `period`. */
  readonly behind?: Behind;
  /**
   * Of all these, only those in which a text is found: `total` is of them, `behind` of the page says how many there are
   * without it. Values that the data have names for (agents) are found by either.
   */
  readonly search?: ContactsSearch;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the contacts that were asked for. */
export interface ContactsPage {
  readonly rows: readonly Contact[];
  /** Of all pages. */
  readonly total: number;
  /** There are some, of fewer customers than the host's policy shows anything of: none of them is told, nor how many. */
  readonly withheld?: 'too-few';
  /** Where the query asked for the rows behind a number. */
  readonly behind?: PageBehind;
}

export interface AskOptions {
  readonly signal?: AbortSignalLike;
  /** Targets by the metric's name in the result; they come before those of the data and of the catalogue. */
  readonly targets?: ReadonlyMap<string, TargetSetting>;
}

/** Whatever can answer metric queries. */
export interface MetricSource {
  describe(): Promise<Description>;
  quality(): Promise<DataQuality>;
  query(query: MetricQuery, options?: AskOptions): Promise<MetricTable>;
  contacts(query: ContactsQuery, options?: AskOptions): Promise<ContactsPage>;
  append(
    rows: readonly Contact[] | Uint8Array,
  ): Promise<{ readonly version: string; readonly problems: readonly Problem[] }>;
  subscribe(listener: (event: { readonly version: string }) => void): () => void;
  close(): void;
}
