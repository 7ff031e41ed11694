import fc from 'fast-check';
import type { CodeArray, Column, RawArray } from '../../src/data/column.js';
import type { ContactData, Table } from '../../src/data/contact-data.js';
import { Zone } from '../../src/time/zone.js';

/** A row as plain values: texts, or whole numbers in the columns' units; null is not known. */
export type PlainRow = Readonly<Record<string, string | number | null>>;

export const zoneNames = [
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Shanghai',
] as const;

const hour = 3_600_000;
// Around both clock changes of the zones above, at five-minute steps so that ties occur.
const moments = [
  Date.UTC(2018, 1, 17, 20),
  Date.UTC(2018, 2, 24, 22),
  Date.UTC(2018, 3, 1, 10),
  Date.UTC(2018, 9, 6, 10),
  Date.UTC(2018, 9, 27, 22),
  Date.UTC(2018, 10, 3, 22),
  Date.UTC(2018, 11, 31, 20),
];

const instant = fc
  .tuple(fc.constantFrom(...moments), fc.integer({ min: 0, max: 119 }))
  .map(([start, step]) => start + step * (hour / 12));

export const randomRow: fc.Arbitrary<PlainRow> = fc.record({
  startedAt: instant,
  outcome: fc.constantFrom('answered', 'abandoned', 'timeout', null),
  queue: fc.constantFrom('sales', 'care', '', '__proto__', null),
  agent: fc.option(fc.constantFrom('ann', 'bob', 'constructor', 'Ёлка', '王'), { nil: null }),
  queueSeconds: fc.option(fc.constantFrom(0, 1, 5_000, 5_001, 20_000, 20_001, 63_000, 64_000, 1_000_000), {
    nil: null,
  }),
  talkSeconds: fc.option(fc.integer({ min: 0, max: 90_000_000 }), { nil: null }),
  cost: fc.option(fc.integer({ min: -50_000, max: 50_000 }), { nil: null }),
  firstLeg: fc.constantFrom('true', 'true', 'false'),
});

export const randomRows = fc.array(randomRow, { maxLength: 120 });

/** Columns of plain rows, with the widths, bases and steps that fit them. */
export function tableOf(rows: readonly PlainRow[]): Table {
  const columns = new Map<string, Column>();
  for (const name of [
    'startedAt',
    'outcome',
    'queue',
    'agent',
    'queueSeconds',
    'talkSeconds',
    'cost',
    'firstLeg',
  ]) {
    const values = rows.map((row) => row[name] ?? null);
    if (values.every((value) => value === null)) continue;
    columns.set(
      name,
      values.some((value) => typeof value === 'string')
        ? codes(values as (string | null)[])
        : numbers(values as (number | null)[]),
    );
  }
  // Where every leg is its conversation's first, half of the data sets name conversations and half do not.
  const isNamed = rows.some((row) => row.firstLeg !== 'true') || rows.length % 2 === 0;
  if (isNamed) columns.set('conversation', codes(rows.map((_, row) => String(row))));
  const fields = [...columns.keys()];
  // What the legs of these conversations say together is what the first one says; they have no agent.
  for (const [own, whole] of ofConversation) {
    const column = columns.get(own);
    if (column !== undefined) columns.set(whole, column);
  }
  return { rows: rows.length, fields, column: (name) => columns.get(name) };
}

const ofConversation = [
  ['outcome', 'conversationOutcome'],
  ['queueSeconds', 'conversationQueueSeconds'],
  ['cost', 'conversationCost'],
] as const;

const zones = new Map(zoneNames.map((name) => [name as string, new Zone(name)]));

export function dataOf(rows: readonly PlainRow[], zoneName: string): ContactData {
  const contacts = tableOf(rows);
  const surveys = tableOf(rows.map(responseOf));
  return {
    contacts,
    surveys,
    table: (part: string) => (part === 'contacts' ? contacts : surveys),
    zone: zones.get(zoneName),
    weekStart: 1,
  } as unknown as ContactData;
}

/** Each row has a response, which is told from it: some have no time, and queue and agent have changed places. */
export function responseOf(row: PlainRow): PlainRow {
  const { startedAt = null, queue = null, agent = null } = row;
  return { ...row, startedAt: row.outcome === null ? null : startedAt, queue: agent, agent: queue };
}

function codes(values: readonly (string | null)[]): Column {
  const dictionary: (string | null)[] = [null, ...new Set(values.filter((value) => value !== null))];
  return {
    kind: 'code',
    values: dictionary,
    codes: Uint8Array.from(values, (value) => dictionary.indexOf(value)) as CodeArray,
  };
}

function numbers(values: readonly (number | null)[]): Column {
  const known = values.filter((value) => value !== null);
  const min = Math.min(...known);
  const max = Math.max(...known);
  const step = known.every((value) => (value - min) % 1000 === 0) ? 1000 : 1;
  const base = min - step;
  const largest = (max - base) / step;
  const raw = values.map((value) => (value === null ? 0 : (value - base) / step));
  const fit =
    largest < 256
      ? Uint8Array
      : largest < 65_536
        ? Uint16Array
        : largest < 2 ** 32
          ? Uint32Array
          : Float64Array;
  return { kind: 'number', raw: fit.from(raw) as RawArray, base, step, min, max };
}
