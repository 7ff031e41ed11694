import fc from 'fast-check';
import { booleanValues, type Column } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import type { SpanTable } from '../../src/data/part-tables.js';
import { Zone } from '../../src/time/zone.js';
import { zoneNames } from './random-table.js';

/** A row that lasts. `worked` and `handled` are spread over its time, ms; `score` is not. */
export interface PlainSpan {
  readonly from: number;
  readonly to: number;
  readonly agent: string | null;
  readonly worked: number | null;
  readonly handled: number | null;
  readonly score: number | null;
  readonly known: boolean;
}

const minute = 60_000;
const day = 1440 * minute;
// Around both clock changes of the zones, and the end of a year.
const moments = [
  Date.UTC(2018, 1, 17, 20),
  Date.UTC(2018, 2, 24, 22),
  Date.UTC(2018, 2, 31, 10),
  Date.UTC(2018, 9, 6, 10),
  Date.UTC(2018, 9, 27, 22),
  Date.UTC(2018, 10, 3, 22),
  Date.UTC(2018, 11, 31, 20),
];

const amount = fc.option(
  fc.oneof(fc.constantFrom(0, 1, 2, 7, 86_400_000), fc.integer({ min: 0, max: 9e7 })),
  {
    nil: null,
  },
);

/** So many rows at most that start and end at multiples of a step, and last up to so many ms. */
function spans(most: number, step: number, longest: number): fc.Arbitrary<PlainSpan[]> {
  const row = fc
    .record({
      moment: fc.constantFrom(...moments),
      start: fc.integer({ min: 0, max: Math.floor(day / step) }),
      length: fc.integer({ min: 1, max: Math.floor(longest / step) }),
      agent: fc.constantFrom('ann', 'bob', '__proto__', 'Ёлка', null),
      worked: amount,
      handled: amount,
      score: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null }),
      known: fc.boolean(),
    })
    .map(({ moment, start, length, ...rest }): PlainSpan => ({
      from: moment + start * step,
      to: moment + (start + length) * step,
      ...rest,
    }));
  return fc.array(row, { maxLength: most });
}

/** Up to a day and a quarter, cut where clocks are: exact in doubles, and in five-minute steps. */
export const steppedSpans = spans(20, 5 * minute, 1.25 * day);
/** To the millisecond; some last for weeks. */
export const anySpans = fc.oneof(spans(20, 1, 1.25 * day), spans(4, 1, 40 * day), steppedSpans);

export const spanZones = fc.constantFrom(...zoneNames);

const zones = new Map(zoneNames.map((name) => [name as string, new Zone(name)]));

export function spanTable(rows: readonly PlainSpan[]): SpanTable {
  const agents = [null, ...new Set(rows.map(({ agent }) => agent).filter((agent) => agent !== null))];
  const columns = new Map<string, Column>([
    [
      'agent',
      { kind: 'code', codes: Uint8Array.from(rows, ({ agent }) => agents.indexOf(agent)), values: agents },
    ],
    [
      'known',
      { kind: 'code', codes: Uint8Array.from(rows, ({ known }) => (known ? 2 : 1)), values: booleanValues },
    ],
    ...(['worked', 'handled', 'score'] as const).map((name): [string, Column] => [
      name,
      numbers(rows.map((row) => row[name])),
    ]),
  ]);
  return {
    rows: rows.length,
    fields: rows.length === 0 ? [] : [...columns.keys()],
    column: (name) => columns.get(name),
    from: Float64Array.from(rows, ({ from }) => from),
    to: Float64Array.from(rows, ({ to }) => to),
    spread: new Set(['worked', 'handled']),
  };
}

/** Stored one above the value, so that 0 is "not known". */
function numbers(values: readonly (number | null)[]): Column {
  const known = values.filter((value) => value !== null);
  return {
    kind: 'number',
    raw: Float64Array.from(values, (value) => (value === null ? 0 : value + 1)),
    base: -1,
    step: 1,
    min: Math.min(...known),
    max: Math.max(...known),
  };
}

export function spanData(rows: readonly PlainSpan[], zone: string): ContactData {
  const table = spanTable(rows);
  return { table: () => table, zone: zones.get(zone), weekStart: 1 } as unknown as ContactData;
}
