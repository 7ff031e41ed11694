import type { Contact } from '../../../src/data/contact.js';
import type { By, MetricQuery, MetricRequest } from '../../../src/metrics/query.js';
import { clockOf } from './naive-clock.js';
import { binOf, passesAll } from './naive-conditions.js';
import {
  countsConversations,
  fieldsOf,
  type NaiveFacts,
  naiveMetric,
  type NaiveValue,
} from './naive-metrics.js';
import {
  bucketPart,
  comparedDates,
  meet,
  previousPart,
  wallDays,
  type Part,
  type Range,
} from './naive-parts.js';
import {
  countsResponses,
  countsStaff,
  isAnswered,
  naiveResponses,
  naiveSurveyMetric,
  passesOrLacks,
  withSurveyed,
  type NaiveSurvey,
} from './naive-responses.js';
import { naiveConversations, naiveRows, type NaiveRow } from './naive-rows.js';

/**
 * Rows of each kind: legs, conversations, responses of customers, all responses that pass the query's conditions or lack
 * what they ask for, and responses of staff.
 */
type Sets = readonly [NaiveRow[], NaiveRow[], NaiveRow[], NaiveRow[], NaiveRow[]];

export interface NaiveData {
  readonly timeZone: string;
  /** Dates, half-open. */
  readonly covers: readonly [from: string, to: string];
  readonly contacts: readonly Contact[];
  readonly absentIsFalse: readonly string[];
  readonly surveys: readonly NaiveSurvey[];
}

/** What a cell of the answer says. A reason alone: no value, whatever the rows. */
export interface NaiveCell {
  readonly reason?: 'not-covered' | 'not-supplied' | 'no-dimension';
  readonly now?: NaiveValue;
  readonly partial: boolean;
  /** Undefined: there is nothing to compare with. */
  readonly before?: NaiveCell;
  /** Days of the part of the period, and of the one compared with, as far as the data reach. */
  readonly days: number;
}

export interface NaiveRowOfTable {
  readonly key: Readonly<Record<string, string | null>>;
  readonly cells: Readonly<Record<string, NaiveCell>>;
}

export interface NaiveTable {
  readonly rows: readonly NaiveRowOfTable[];
  readonly total: NaiveRowOfTable;
  readonly other: NaiveRowOfTable | undefined;
}

const defaultChannels = ['voice', 'video', 'chat'];

/**
 * Answers a query row object by row object. Periods are of whole dates. Rows are ordered by their keys, or by one count
 * (`orderBy` with one entry), as `limit` needs it.
 */
export function naiveQuery(data: NaiveData, query: MetricQuery): NaiveTable {
  const clock = clockOf(data.timeZone);
  const plainLegs = naiveRows(data.contacts, data.absentIsFalse);
  const responses = naiveResponses(plainLegs, data.surveys);
  const legs = withSurveyed(plainLegs, responses);
  // What staff say of themselves makes no group of what customers say.
  const ofCustomers = responses.filter(({ kind }) => kind !== 'agent-satisfaction');
  const ofStaff = responses.filter(({ kind }) => kind === 'agent-satisfaction');
  const conversations = naiveConversations(legs);
  const requests = query.metrics.map((metric): MetricRequest =>
    typeof metric === 'string' ? { metric } : metric,
  );
  const by = query.by ?? [];
  const grain = by.flatMap((key) => (typeof key === 'object' && 'time' in key ? [key.time] : []))[0];

  const dates = (period: { from: string; to: string }): Range => ({
    from: clock.startOf(period.from),
    to: clock.startOf(period.to),
  });
  const covers = dates({ from: data.covers[0], to: data.covers[1] });
  const asked = query.period ?? { from: data.covers[0], to: data.covers[1] };
  const period = dates(asked);
  const before =
    query.compare === undefined
      ? undefined
      : comparedDates(query.compare, asked, data.covers[1], query.align === 'date');
  const previous = before && dates(before);
  const scanned = meet(period, covers);
  const scannedBefore = previous && meet(previous, covers);

  const instantOf = (row: NaiveRow) => (query.attribution === 'end' ? row.endedAt : row.startedAt);
  const inRange = (rows: readonly NaiveRow[], range: Range | undefined) =>
    rows.filter((row) => range !== undefined && instantOf(row) >= range.from && instantOf(row) < range.to);
  const select = (rows: readonly NaiveRow[], range: Range | undefined) =>
    inRange(rows, range).filter((row) => passesAll(row, query.where));

  const keys = new Map<NaiveRow, (string | null)[]>();
  const keyOf = (row: NaiveRow): (string | null)[] => {
    const known = keys.get(row);
    if (known !== undefined) return known;
    const tuple = by.map((key) => {
      if (typeof key === 'string') return row.text[key] ?? null;
      if ('time' in key) return clock.bucket(key.time, instantOf(row));
      if ('cycle' in key) return clock.cell(key.cycle, instantOf(row));
      return binOf(row, key);
    });
    keys.set(row, tuple);
    return tuple;
  };

  // Data without a row lack no field: there is nothing that could have it.
  const isKnown = (row: NaiveRow, field: string) => (row.text[field] ?? row.number[field] ?? null) !== null;
  const legsHave = (field: string) => legs.length === 0 || legs.some((row) => isKnown(row, field));
  const responsesHave = (field: string) =>
    legs.some((row) => isKnown(row, field)) ||
    responses.some((row) => isKnown(row, field)) ||
    // A score on another scale than the usual one is a score nevertheless, though it falls into no bin.
    (isScore(field) && isAnswered(field, {}, responses)) ||
    legs.length + responses.length === 0;
  const channels = legs.map(({ text }) => text['channel'] as string);
  const facts: NaiveFacts = {
    queueChannels: channels.some((channel) => defaultChannels.includes(channel)) ? defaultChannels : channels,
    allChannels: channels.length === 0 ? defaultChannels : channels,
    tells: (field) => legs.some((row) => isKnown(row, field)),
    ...{ conversations, covers },
  };
  const isOfConversations = ({ metric, parameters = {} }: MetricRequest) =>
    countsConversations(metric, parameters);

  const value = (request: MetricRequest, [legRows, wholeRows, responseRows, loose, staffRows]: Sets) => {
    const { metric, parameters = {} } = request;
    const pass = (rows: readonly NaiveRow[]) => rows.filter((row) => passesAll(row, request.where));
    if (countsResponses(metric) || countsStaff(metric)) {
      const maybe = loose.filter((row) => passesOrLacks(row, request.where));
      const rows = countsStaff(metric) ? staffRows : responseRows;
      return naiveSurveyMetric(metric, parameters, pass(rows), maybe);
    }
    return naiveMetric(metric, parameters, pass(isOfConversations(request) ? wholeRows : legRows), facts);
  };
  const unanswerable = (request: MetricRequest, grouped: boolean): NaiveCell['reason'] => {
    const { metric, parameters = {}, where: own = {} } = request;
    const isOfResponses = countsResponses(metric) || countsStaff(metric);
    const isSupplied = isOfResponses
      ? legs.length + responses.length === 0 || isAnswered(metric, parameters, responses)
      : fieldsOf(metric, parameters, facts).every(legsHave);
    if (!isSupplied) return 'not-supplied';
    const keyFields = by.flatMap((key) =>
      typeof key === 'string' ? [key] : 'bin' in key ? [key.bin as string] : [],
    );
    const fields = [...Object.keys(query.where ?? {}), ...Object.keys(own), ...(grouped ? keyFields : [])];
    return fields.every(isOfResponses ? responsesHave : legsHave) ? undefined : 'no-dimension';
  };

  /** A row from the groups of rows now and before; the parts in time that they are of. */
  const rowOf = (
    key: Readonly<Record<string, string | null>>,
    now: Sets,
    then: Sets,
    part: Part,
    partBefore: Part | undefined,
    grouped: boolean,
  ): NaiveRowOfTable => ({
    key,
    cells: Object.fromEntries(
      requests.map((request) => {
        const reason = unanswerable(request, grouped);
        const cell = (rows: Sets, of: Part): NaiveCell => {
          if (reason !== undefined) return { reason, partial: of.partial, days: of.days };
          if (!of.covered) return { reason: 'not-covered', partial: false, days: 0 };
          return { now: value(request, rows), partial: of.partial, days: of.days };
        };
        const beforeCell = partBefore && cell(then, partBefore);
        return [
          request.as ?? request.metric,
          { ...cell(now, part), ...(beforeCell && { before: beforeCell }) },
        ];
      }),
    ),
  });

  const whole: Part = {
    covered: scanned.from < scanned.to,
    partial: covers.to > period.from && covers.to < period.to,
    days: wallDays(clock, scanned),
  };
  const wholeBefore: Part | undefined = previous &&
    scannedBefore && {
      covered: scannedBefore.from < scannedBefore.to,
      partial:
        scannedBefore.from < scannedBefore.to &&
        (whole.partial || previous.from < covers.from || previous.to > covers.to),
      days: wallDays(clock, scannedBefore),
    };

  const setsIn = (range: Range | undefined): Sets => [
    ...([select(legs, range), select(conversations, range), select(ofCustomers, range)] as const),
    inRange(responses, range).filter((row) => passesOrLacks(row, query.where)),
    select(ofStaff, range),
  ];
  const now = setsIn(scanned);
  const then = setsIn(scannedBefore);
  const total = rowOf({}, now, then, whole, wholeBefore, false);

  const timeAt = by.findIndex((key) => typeof key === 'object' && 'time' in key);
  const buckets = grain === undefined ? [] : clock.buckets(grain, period.from, period.to);
  const bucketsBefore =
    grain === undefined || previous === undefined ? [] : clock.buckets(grain, previous.from, previous.to);

  const placeOf = new Map(buckets.map((bucket, place) => [bucket, place]));

  // Tuples of the other keys that have rows, in their order; each with every bucket.
  // Rows that lack what is asked for are no group of it, unless none have it.
  const grouping = by.flatMap((key) =>
    typeof key === 'string' ? [key] : 'bin' in key ? [key.bin as string] : [],
  );
  const legsFit = grouping.every((field) => legs.some((row) => isKnown(row, field)));
  const responsesFit = grouping.every(
    (field) => legs.some((row) => isKnown(row, field)) || (responses.length > 0 && responsesHave(field)),
  );
  const sets = [
    {
      rows: now[0],
      fits: legsFit,
      isAsked: requests.some(
        (one) => !isOfConversations(one) && !countsResponses(one.metric) && !countsStaff(one.metric),
      ),
    },
    { rows: now[1], fits: legsFit, isAsked: requests.some(isOfConversations) },
    {
      rows: now[2],
      fits: responsesFit,
      isAsked: requests.some(({ metric }) => countsResponses(metric)),
    },
    {
      rows: now[4],
      fits: responsesFit,
      isAsked: requests.some(({ metric }) => countsStaff(metric)),
    },
  ].filter(({ isAsked }) => isAsked);
  const fitting = sets.filter(({ fits }) => fits);
  const counted = (fitting.length > 0 ? fitting : sets).flatMap(({ rows }) => rows);
  const others = distinct(counted.map((row) => keyOf(row).filter((_, at) => at !== timeAt)));
  if (by.length - (timeAt === -1 ? 0 : 1) === 0) others.splice(0, others.length, []);
  const tuples =
    grain === undefined
      ? others
      : others.flatMap((other) => buckets.map((bucket) => other.toSpliced(timeAt, 0, bucket)));
  const orderOf = (value: string | null, at: number) =>
    at === timeAt ? buckets.indexOf(value as string) : value;
  tuples.sort((a, b) => {
    const at = a.findIndex((each, k) => each !== b[k]);
    return at === -1
      ? 0
      : compareKeys(orderOf(a[at] as string, at), orderOf(b[at] as string, at), by[at] as By);
  });

  const same = (a: readonly (string | null)[], b: readonly (string | null)[]) =>
    a.every((each, at) => each === b[at]);
  const byKey = (sets: Sets) =>
    sets.map((set) => {
      const groups = new Map<string, NaiveRow[]>();
      for (const row of set) {
        const text = JSON.stringify(keyOf(row));
        groups.set(text, [...(groups.get(text) ?? []), row]);
      }
      return groups;
    });
  const [nowByKey, thenByKey] = [byKey(now), byKey(then)];
  const rows = tuples.map((tuple) => {
    const ordinal = timeAt === -1 ? -1 : (placeOf.get(tuple[timeAt] as string) as number);
    const bucketBefore = bucketsBefore[ordinal];
    const tupleBefore = timeAt === -1 ? tuple : tuple.with(timeAt, bucketBefore ?? null);
    const pick = (groups: readonly Map<string, NaiveRow[]>[], key: readonly (string | null)[]) =>
      groups.map((group) => group.get(JSON.stringify(key)) ?? []) as unknown as Sets;
    const part =
      grain === undefined
        ? whole
        : bucketPart(clock, grain, tuple[timeAt] as string, scanned, covers, period);
    const partBefore =
      previous === undefined || scannedBefore === undefined
        ? undefined
        : grain === undefined
          ? wholeBefore
          : bucketBefore === undefined
            ? undefined
            : previousPart(clock, grain, bucketBefore, scannedBefore, previous, part.partial);
    const key = Object.fromEntries(by.map((each, at) => [nameOf(each), tuple[at] as string | null]));
    return {
      tuple,
      row: rowOf(key, pick(nowByKey, tuple), pick(thenByKey, tupleBefore), part, partBefore, true),
    };
  });

  const order = query.orderBy?.[0];
  if (order !== undefined) {
    const sign = order.direction === 'descending' ? -1 : 1;
    const countOf = (row: NaiveRowOfTable) => row.cells[order.by]?.now?.value ?? null;
    rows.sort((a, b) => {
      const [x, y] = [countOf(a.row), countOf(b.row)];
      if (x === y) return 0;
      return x === null ? 1 : y === null ? -1 : sign * (x - y);
    });
  }
  const shown = rows.slice(0, query.limit ?? rows.length);
  const rest = <T extends NaiveRow>(set: readonly T[], index: 'now' | 'then') =>
    set.filter((row) => {
      const key = keyOf(row);
      return !shown.some(({ tuple }) => {
        if (index === 'now' || timeAt === -1) return same(key, tuple);
        return same(key, tuple.with(timeAt, bucketsBefore[buckets.indexOf(tuple[timeAt] as string)] ?? null));
      });
    });
  return {
    rows: shown.map(({ row }) => row),
    total,
    other:
      shown.length === rows.length || query.other !== true
        ? undefined
        : rowOf(
            {},
            now.map((set) => rest(set, 'now')) as unknown as Sets,
            then.map((set) => rest(set, 'then')) as unknown as Sets,
            whole,
            wholeBefore,
            true,
          ),
  };
}

function nameOf(by: By): string {
  if (typeof by === 'string') return by;
  return 'time' in by ? by.time : 'cycle' in by ? by.cycle : by.bin;
}

function distinct(tuples: readonly (string | null)[][]): (string | null)[][] {
  return [...new Map(tuples.map((tuple) => [JSON.stringify(tuple), tuple])).values()];
}

function compareKeys(a: string | number | null, b: string | number | null, by: By): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof by === 'object' && 'bin' in by) {
    const place = (text: string) => (text.startsWith('<') ? -1 : by.edges.indexOf(Number(text)));
    return place(a as string) - place(b as string);
  }
  return a < b ? -1 : 1;
}

function isScore(field: string): field is 'csat' | 'nps' | 'ces' {
  return field === 'csat' || field === 'nps' || field === 'ces';
}
