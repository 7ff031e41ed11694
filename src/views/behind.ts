import type { Contact } from '../data/contact.js';
import { surveyKinds } from '../data/survey-kinds.js';
import type { ListedRow } from '../i18n/behind-words.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { behindWords } from '../i18n/topics/behind.js';
import { wallTime } from '../i18n/wall-time.js';
import { keyName } from '../metrics/key-name.js';
import type { NumberSide } from '../metrics/number-rows.js';
import type { MetricRow, MetricTable, ReasonCode } from '../metrics/table.js';
import type { Behind, PageBehind } from '../metrics/behind.js';
import type { Condition, Period } from '../metrics/query.js';
import { behindFields, fieldKind, type KnownData } from './behind-fields.js';
import { capital } from './capital.js';
import { fieldText, memberText, valueWords } from './field-text.js';
import type { NamedNumber } from './frame-view.js';
import { keyLabels } from './key-text.js';
import { subjectIn, totalOf, valueIn, type Subject } from './subject.js';
import { variantText } from './variant-text.js';

/** Which rows of which number of a table are listed. Plain JSON. */
export interface BehindAsk {
  /** The metric's name in the table. */
  readonly metric: string;
  /** Empty: all groups together. */
  readonly key: Readonly<Record<string, string | null>>;
  /** By default the first that there is. */
  readonly side?: NumberSide;
  readonly orderBy?: { readonly by: string; readonly direction: 'ascending' | 'descending' };
  /** What the rows are searched for; all where absent. */
  readonly search?: string;
  readonly offset: number;
}

/** What a source is asked for the list. */
export interface BehindQuery {
  readonly where: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly attribution: 'arrival' | 'end';
  readonly orderBy?: readonly NonNullable<BehindAsk['orderBy']>[];
  readonly behind: Behind;
  readonly search?: BehindSearch;
  readonly offset: number;
  readonly limit: number;
}

/** What the rows are searched for: in the texts that the list shows, by what a reader sees in their place. */
export interface BehindSearch {
  readonly text: string;
  readonly fields: readonly string[];
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What it answers. */
export interface BehindPage {
  readonly rows: readonly Contact[];
  readonly total: number;
  readonly withheld?: 'too-few';
  readonly behind?: PageBehind;
}

/** The list of contacts behind a number. */
export interface BehindView {
  readonly title: string;
  /** Names of the table's metrics, of which the first is listed first; one: nothing to choose. */
  readonly metrics: readonly { readonly as: string; readonly label: string }[];
  /** Groups of the table; empty where it has none. */
  readonly groups: readonly {
    readonly label: string;
    readonly key: BehindAsk['key'];
    readonly chosen: boolean;
  }[];
  readonly sides: readonly {
    readonly side: NumberSide;
    readonly label: string;
    readonly rows: number;
    readonly chosen: boolean;
  }[];
  readonly columns: readonly {
    readonly field: string;
    readonly label: string;
    readonly align: 'start' | 'end';
    readonly sorted: 'ascending' | 'descending' | undefined;
  }[];
  readonly rows: readonly (readonly string[])[];
  /** `1–50 of 2,947 contacts`; in place of rows, why there are none. */
  readonly said: string;
  readonly notes: readonly string[];
  readonly first: number;
  readonly total: number;
  /** Of the chosen rows, whatever they are searched for. */
  readonly all: number;
}

/** So many rows are on a page of the list. */
export const behindRows = 50;

/** Groups that can be chosen from: more is no list that anybody reads. */
const mostGroups = 1000;

/**
 * The query of one page of the list, of a table's number. `search`: that of the ask's text (`behindSearch`). Throws a
 * RangeError for a metric that the table does not have.
 */
export function behindQuery(
  table: MetricTable,
  ask: BehindAsk,
  limit = behindRows,
  search?: BehindSearch,
): BehindQuery {
  const { where, period, attribution, by } = table.query;
  const metric = table.query.metrics.find(({ as }) => as === ask.metric);
  if (metric === undefined) throw new RangeError(`metric not in the table: ${ask.metric}`);
  const behind: Behind = {
    metric: { metric: metric.metric, parameters: metric.parameters, where: metric.where },
    by,
    key: ask.key,
    ...(ask.side && { side: ask.side }),
  };
  return {
    where,
    attribution,
    ...(period && { period: { from: period.from, to: period.to } }),
    ...(ask.orderBy && { orderBy: [ask.orderBy] }),
    behind,
    ...(search && { search }),
    offset: ask.offset,
    limit,
  };
}

/** Where a text is looked for: in the columns of the list that have texts. */
export function behindSearch(
  text: string,
  table: MetricTable,
  behind: PageBehind,
  description: KnownData | undefined,
  locale: Locale,
): BehindSearch {
  const fields = behindFields(table, behind, description).filter((field) => fieldKind(field) === 'text');
  const labels = fields.map((field) => [field, textLabels(locale, field)] as const);
  return { text, fields, labels: Object.fromEntries(labels.filter(([, of]) => Object.keys(of).length > 0)) };
}

/**
 * What is shown of a page of the list; `page` undefined while it is awaited. `numbers`: those to choose from, where their
 * metrics do not tell them apart.
 */
export function behindView(
  table: MetricTable,
  ask: BehindAsk,
  page: BehindPage | undefined,
  description: KnownData | undefined,
  locale: Locale,
  numbers: readonly NamedNumber[] = table.query.metrics.map(({ as, metric }) => ({
    as,
    label: locale.metrics[metric].name,
  })),
): BehindView {
  const subject = subjectIn(table, ask.metric, locale);
  const words = behindWords(locale);
  const { formats } = subject;
  const columns = page?.behind === undefined ? [] : columnsOf(subject, ask, page.behind, description);
  const rows = page?.rows ?? [];
  return {
    title: words.title(numbers.find(({ as }) => as === ask.metric)?.label ?? subject.words.name),
    metrics: numbers.map(({ as, label }) => ({ as, label })),
    groups: groupsOf(subject, ask),
    sides: page?.behind === undefined ? [] : sidesOf(subject, ask, page.behind),
    columns,
    rows: rows.map((row) => columns.map(({ field }) => cellText(subject, formats, description, row, field))),
    said: saidOf(subject, ask, page),
    notes: page?.behind === undefined || page.total === 0 ? [] : notesOf(subject, ask, page.behind),
    first: ask.offset,
    total: page?.total ?? 0,
    all: allOf(subject, ask, page),
  };
}

/** Whether the number itself is not told, so that nothing is told of its contacts either. */
export function isWithheld(table: MetricTable, ask: BehindAsk, locale: Locale): boolean {
  return numberOf(subjectIn(table, ask.metric, locale), ask)?.reason === 'too-few';
}

/** The side that a page is of: the one that was asked for, else the first that is shown. */
export function sideOfPage(
  table: MetricTable,
  ask: BehindAsk,
  behind: PageBehind,
  locale: Locale,
): NumberSide | undefined {
  return ask.side ?? shownSides(subjectIn(table, ask.metric, locale), behind)[0]?.side;
}

/** All that the number counts is not listed once more where numerator or denominator are the same rows. */
function shownSides(_subject: Subject, { sides }: PageBehind): PageBehind['sides'] {
  const rowsOf = (side: NumberSide): number | undefined => sides.find((one) => one.side === side)?.rows;
  const used = rowsOf('used');
  const isSaid = [rowsOf('denominator'), rowsOf('numerator')].includes(used);
  const order: readonly NumberSide[] = ['used', 'denominator', 'numerator', 'subtracted', 'rest'];
  const place = (side: NumberSide): number => (order.includes(side) ? order.indexOf(side) : order.length);
  return sides
    .filter(({ side, rows }) => {
      if (side === 'used') return !isSaid;
      // Of a numerator that none is taken from, and of reasons that left out nothing, there is nothing to say.
      return rows > 0 || side === 'numerator' || side === 'denominator' || side === 'rest';
    })
    .toSorted((a, b) => place(a.side) - place(b.side));
}

function sidesOf(subject: Subject, ask: BehindAsk, behind: PageBehind): BehindView['sides'] {
  const { formats, locale } = subject;
  const shown = shownSides(subject, behind);
  const chosen = ask.side ?? shown[0]?.side;
  const subtracts = shown.some(({ side }) => side === 'subtracted');
  return shown.map(({ side, rows }) => ({
    side,
    rows,
    label: behindWords(locale).count(sideText(subject, side, subtracts), formats.number(rows, 0)),
    chosen: side === chosen,
  }));
}

function sideText(subject: Subject, side: NumberSide, subtracts: boolean): string {
  const { locale, words } = subject;
  const behind = behindWords(locale);
  if (side === 'used' || side === 'subtracted' || side === 'rest') return behind[side];
  if (side === 'numerator' && subtracts) return behind.added;
  if (side === 'numerator' || side === 'denominator')
    return capital(words[side]?.(variantText(subject)) ?? behind.used, locale);
  return behind.leftOut(locale.reasons[side.slice('excluded:'.length) as ReasonCode].brief);
}

function groupsOf(subject: Subject, ask: BehindAsk): BehindView['groups'] {
  const { table, locale, formats } = subject;
  const { by } = table.query;
  if (by.length === 0) return [];
  const labels = by.map((one) => keyLabels(table, one, locale, formats));
  const names = by.map(keyName);
  const isChosen = (key: BehindAsk['key']): boolean => names.every((name) => key[name] === ask.key[name]);
  const rows = Math.min(table.length, mostGroups);
  return [
    { label: behindWords(locale).allGroups, key: {}, chosen: Object.keys(ask.key).length === 0 },
    ...Array.from({ length: rows }, (_, at) => {
      const all = table.key(at);
      const key = Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
      return { label: labels.map((texts) => texts[at] ?? '').join(' · '), key, chosen: isChosen(key) };
    }),
  ];
}

function columnsOf(
  { table, locale }: Subject,
  ask: BehindAsk,
  behind: PageBehind,
  description: KnownData | undefined,
): BehindView['columns'] {
  const { columns } = behindWords(locale);
  const labels: Readonly<Record<string, string>> = {
    id: columns.id,
    comment: columns.comment,
    'response.kind': columns.kind,
    'response.scale': columns.scale,
    'response.score': fieldText(locale, 'score'),
    'response.aspect': fieldText(locale, 'aspect'),
  };
  return behindFields(table, behind, description).map((field) => ({
    field,
    label: Object.hasOwn(labels, field) ? (labels[field] as string) : fieldText(locale, field),
    align:
      fieldKind(field) === 'number' || fieldKind(field) === 'seconds' ? ('end' as const) : ('start' as const),
    sorted:
      ask.orderBy?.by === field
        ? ask.orderBy.direction
        : ask.orderBy === undefined && field === 'startedAt'
          ? ('ascending' as const)
          : undefined,
  }));
}

function cellText(
  { table, locale }: Subject,
  formats: Formats,
  description: KnownData | undefined,
  row: Contact,
  field: string,
): string {
  const value = row[field] ?? (field === 'id' ? row['contact'] : undefined) ?? null;
  if (value === null) return locale.numbers.absent;
  if (typeof value === 'number') {
    if (fieldKind(field) === 'seconds')
      return formats.value('seconds', value, Number.isInteger(value) ? 0 : 1);
    if (field === 'revenue' || field === 'cost') return moneyOf(locale, table).value('money', value, 2);
    return formats.number(value, Number.isInteger(value) ? 0 : 2);
  }
  if (fieldKind(field) === 'instant') return momentText(String(value), formats);
  if (field === 'response.kind') return fieldText(locale, String(value));
  const names = new Map(description?.dimensions.map((one) => [one.name, one.names ?? {}]));
  const nameOf = (dimension: string, id: string): string | undefined => {
    const known = names.get(dimension) ?? {};
    return Object.hasOwn(known, id) ? known[id] : undefined;
  };
  return memberText(locale, field, String(value), { nameOf });
}

/** What a reader sees in place of a field's values, where the language has words for them. */
function textLabels(locale: Locale, field: string): Readonly<Record<string, string>> {
  if (field !== 'response.kind') return valueWords(locale, field);
  return Object.fromEntries(surveyKinds.map((kind) => [kind, fieldText(locale, kind)]));
}

function moneyOf(locale: Locale, table: MetricTable): Formats {
  return formatsOf(locale, table.query.currency);
}

/** A time on the data's wall clock, with its date. */
function momentText(text: string, { dates }: Formats): string {
  const at = wallTime(text);
  return at === undefined
    ? text
    : `${dates.bucket('day', text.slice(0, 10), 1)}, ${dates.tick('second', at.ms)}`;
}

/** How many rows there are on the side that is shown. */
function allOf(subject: Subject, ask: BehindAsk, page: BehindPage | undefined): number {
  const sides = page?.behind && shownSides(subject, page.behind);
  const shown = sides?.find(({ side }) => side === ask.side) ?? sides?.[0];
  return shown?.rows ?? page?.total ?? 0;
}

function saidOf(subject: Subject, ask: BehindAsk, page: BehindPage | undefined): string {
  const { formats, locale } = subject;
  const words = behindWords(locale);
  if (page === undefined) return words.loading;
  if (page.withheld !== undefined) return words.withheld;
  const { part, unit, sides } = page.behind ?? { part: 'contacts', unit: 'leg', sides: [] };
  if (page.behind !== undefined && sides.length === 0) {
    if (part === 'contacts' || part === 'surveys' || part === 'staff') return words.none;
    return words.ofPart[part];
  }
  const kind = rowOf({ part, unit });
  if (page.total === 0 && ask.search !== undefined)
    return words.noMatch[kind](formats.quantity(allOf(subject, ask, page)), ask.search);
  if (page.total === 0) return words.none;
  const first = ask.offset + 1;
  const last = ask.offset + page.rows.length;
  if (ask.search !== undefined) {
    const all = formats.quantity(allOf(subject, ask, page));
    // Where all that is found stands on one page, how many there are says enough.
    return page.rows.length === page.total
      ? words.found[kind](formats.quantity(page.total), all)
      : words.foundPart[kind](
          formats.number(first, 0),
          formats.number(last, 0),
          formats.quantity(page.total),
          all,
        );
  }
  return words.shown[kind](formats.number(first, 0), formats.number(last, 0), formats.quantity(page.total));
}

/** What a listed row is. */
function rowOf({ part, unit }: Pick<PageBehind, 'part' | 'unit'>): ListedRow {
  return part !== 'contacts' ? 'response' : unit === 'conversation' ? 'conversation' : 'contact';
}

function notesOf(subject: Subject, ask: BehindAsk, behind: PageBehind): readonly string[] {
  const { locale, formats } = subject;
  const words = behindWords(locale);
  const kind = rowOf(behind);
  const listed = behind.sides.find(({ side }) => side === 'used')?.rows;
  const all = numberOf(subject, ask)?.coverage.used;
  return [
    ...(kind === 'conversation' ? [words.conversations] : kind === 'response' ? [words.responses] : []),
    ...(listed !== undefined && all !== undefined && all > listed
      ? [words.partOf(formats.quantity(listed), formats.number(all, 0))]
      : []),
  ];
}

/** The number itself, where the table has it. */
function numberOf(subject: Subject, ask: BehindAsk): ReturnType<typeof totalOf> {
  if (Object.keys(ask.key).length === 0) return totalOf(subject);
  const names = subject.table.query.by.map(keyName);
  const row = subject.table.rows.find(({ key }: MetricRow) =>
    names.every((name) => (key[name] ?? null) === (ask.key[name] ?? null)),
  );
  return row && valueIn(subject, row);
}
