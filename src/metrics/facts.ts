import type { CodeColumn } from '../data/column.js';
import { agentNames } from '../data/agent-names.js';
import type { ContactData, InstantRange, Table, TargetSetting } from '../data/contact-data.js';
import { codesMet } from '../data/codes-met.js';
import { arrivalsOf } from '../data/arrivals.js';
import { contactKnown } from '../data/contact-known.js';
import { decodeNumbers } from '../data/number-column.js';
import { isSpanTable, type TablePart } from '../data/part-tables.js';
import type { WeekStart } from '../time/grain.js';
import type { Zone } from '../time/zone.js';
import type { DataFacts } from './define.js';
import { joinedSpans } from './joined-spans.js';
import type { SuppliedLimits } from './table.js';

/** What asking and answering a query needs to know of a data set besides its sums. */
export interface QueryFacts extends DataFacts {
  readonly version: string;
  readonly zone: Zone;
  readonly weekStart: WeekStart;
  readonly currency: string | null;
  /** Fields that at least one contact has. */
  readonly fields: ReadonlySet<string>;
  /** Contacts. */
  readonly rows: number;
  readonly surveys: SurveyFacts;
  /** Any part; asked of the rows when it is first needed. */
  part(part: TablePart): PartFacts;
  readonly targets: ReadonlyMap<string, TargetSetting>;
  /** What the data call the values of dimensions whose values are ids, by dimension. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The time from the first to the last contact, by when they arrived or by when they ended; null without contacts. */
  contactSpan(attribution: 'arrival' | 'end'): InstantRange | null;
  /** The seconds at which rows of intervals count, ascending, each once. */
  intervalLimits(limit: keyof SuppliedLimits): readonly number[];
  /** Whether the data said themselves what time they cover. */
  readonly coversGiven: boolean;
  /** The time that the data cover, by when contacts arrived or by when they ended; null where they have no span. */
  covers(attribution: 'arrival' | 'end'): InstantRange | null;
}

/** What is known of the rows of a part. */
export interface PartFacts {
  readonly rows: number;
  /** Fields that at least one row has. */
  readonly fields: ReadonlySet<string>;
  /** Of rows that last: the times that they are of, ascending, none touching the next; undefined for other rows. */
  readonly spans: readonly InstantRange[] | undefined;
  /** Whether rows that take from their contacts what they lack are of contacts that the data do not have, or of none. */
  readonly hasUnknownContacts: boolean;
  /** Whether the money of some rows is in another currency than the data set's, and so not known. */
  readonly hasForeignMoney: boolean;
}

/** The same of the responses to surveys; asked of the rows when it is first needed. */
export interface SurveyFacts {
  readonly rows: number;
  /** Fields that at least one response has itself. */
  readonly fields: ReadonlySet<string>;
  /** Whether there are responses of contacts that the data do not have, or of none. */
  readonly hasUnknownContacts: boolean;
  /** Whether some response has a score that a customer gave. */
  readonly hasCustomers: boolean;
  /** Whether some response is of staff. */
  readonly hasStaff: boolean;
}

/** The facts of one version of a data set. */
export function factsOf(data: ContactData): QueryFacts {
  let surveys: SurveyFacts | undefined;
  const parts = new Map<TablePart, PartFacts>();
  let names: QueryFacts['names'] | undefined;
  let seen: InstantRange | null | undefined;
  return {
    get version() {
      return data.version;
    },
    minCell: data.minCell,
    zone: data.zone,
    weekStart: data.weekStart,
    currency: data.currency,
    channels: channelsOf(data),
    scales: data.scales,
    get startsAt() {
      return (seen ??= contactTime(data))?.from ?? null;
    },
    get endsAt() {
      return (seen ??= contactTime(data))?.to ?? null;
    },
    has: (part, field) => data.table(part).fields.includes(field),
    fields: new Set(data.contacts.fields),
    rows: data.contacts.rows,
    get surveys() {
      return (surveys ??= surveyFacts(data));
    },
    part(part) {
      let facts = parts.get(part);
      if (facts === undefined) parts.set(part, (facts = partFacts(data.table(part), part)));
      return facts;
    },
    targets: data.targets,
    get names() {
      return (names ??= new Map([['agent', agentNames(data.agents)]]));
    },
    contactSpan: (attribution) => contactSpan(data, attribution),
    intervalLimits: (limit) => limitsOf(data.table('intervals'), limit),
    coversGiven: data.coversGiven,
    covers: (attribution) => (attribution === 'end' ? coversByEnd(data) : data.covers),
  };
}

function partFacts(table: Table, part: TablePart): PartFacts {
  let spans: PartFacts['spans'];
  return {
    rows: table.rows,
    fields: new Set(table.fields),
    get spans() {
      return isSpanTable(table) ? (spans ??= joinedSpans(table)) : undefined;
    },
    get hasUnknownContacts() {
      const known = contactKnown[part];
      return known !== undefined && hasValue(table, known, 'false');
    },
    get hasForeignMoney() {
      return hasValue(table, 'foreignMoney', 'true');
    },
  };
}

function hasValue(table: Table, field: string, value: string): boolean {
  const column = table.column(field) as CodeColumn | undefined;
  const code = column?.values.indexOf(value) ?? -1;
  return code !== -1 && column?.codes.includes(code as never) === true;
}

function surveyFacts({ contacts, surveys: table }: ContactData): SurveyFacts {
  return {
    rows: table.rows,
    fields: new Set(table.fields),
    hasUnknownContacts: hasValue(table, 'response.contactKnown', 'false'),
    get hasCustomers() {
      return contacts.column('surveyed') !== undefined;
    },
    get hasStaff() {
      return hasValue(table, 'response.kind', 'agent-satisfaction');
    },
  };
}

function contactSpan({ contacts }: ContactData, attribution: 'arrival' | 'end'): InstantRange | null {
  if (attribution === 'arrival') return arrivalsOf(contacts);
  const ended = contacts.column('effectiveEndedAt');
  if (ended?.kind !== 'number' || ended.min > ended.max) return null;
  return { from: ended.min, to: ended.max + 1 };
}

/**
 * The time in which the data tell of single contacts: what they cover, up to the rows of intervals that stand for
 * contacts before and after them.
 */
function contactTime(data: ContactData): InstantRange | null {
  const arrivals = arrivalsOf(data.contacts);
  const intervals = data.table('intervals');
  if (data.covers === null || arrivals === null || !isSpanTable(intervals)) return data.covers;
  if (!data.coversGiven) return arrivals;
  const before = intervals.to.filter((end) => end <= arrivals.from);
  const after = intervals.from.filter((start) => start >= arrivals.to);
  return {
    from: before.reduce((from, end) => Math.max(from, end), data.covers.from),
    to: after.reduce((to, start) => Math.min(to, start), data.covers.to),
  };
}

function limitsOf(intervals: Table, limit: string): readonly number[] {
  const column = intervals.column(limit);
  if (column?.kind !== 'number') return [];
  const known = decodeNumbers(column).filter((ms) => !Number.isNaN(ms));
  return [...new Set(known)].sort((a, b) => a - b).map((ms) => ms / 1000);
}

/** The channels that rows have. A dictionary may hold values of rows since replaced, so the rows are asked. */
function channelsOf(data: ContactData): readonly string[] {
  return [...new Set([...channelsIn(data.contacts), ...channelsIn(data.table('intervals'))])];
}

function channelsIn(table: Table): readonly string[] {
  const column = table.column('channel');
  if (column?.kind !== 'code') return [];
  const seen = codesMet(column.codes, column.values.length);
  return column.values.filter((value, code): value is string => value !== null && seen[code] === 1);
}

/**
 * A span that was taken from arrivals would cut off the contacts that ended after the last arrival: by when they ended,
 * such data cover the time to the last end. A span that was given stands.
 */
function coversByEnd(data: ContactData): InstantRange | null {
  const { covers } = data;
  if (covers === null || data.coversGiven) return covers;
  const ended = data.contacts.column('effectiveEndedAt');
  if (ended?.kind !== 'number' || ended.min > ended.max) return covers;
  return { from: covers.from, to: Math.max(covers.to, ended.max + 1) };
}
