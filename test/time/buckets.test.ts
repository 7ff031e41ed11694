import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bucketEdges, bucketKey, dayOf } from '../../src/time/buckets.js';
import { timeGrains, type TimeGrain, type WeekStart } from '../../src/time/grain.js';
import { Zone } from '../../src/time/zone.js';
import { firstInstantFrom, oddPlaces, wallAt } from './wall-oracle.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const zones = new Map<string, Zone>();
const zoneOf = (name: string) => {
  const zone = zones.get(name) ?? new Zone(name);
  zones.set(name, zone);
  return zone;
};

const edgesOf = (zone: string, grain: TimeGrain, from: string, to: string, weekStart: WeekStart = 1) =>
  bucketEdges(zoneOf(zone), grain, { from: Date.parse(from), to: Date.parse(to) }, weekStart);
const keysOf = (zone: string, grain: TimeGrain, from: string, to: string, weekStart: WeekStart = 1) =>
  Array.from(edgesOf(zone, grain, from, to, weekStart).slice(0, -1), (edge) =>
    bucketKey(zoneOf(zone), grain, edge),
  );
const hoursOf = (edges: Float64Array) =>
  Array.from(edges.slice(1), (edge, i) => (edge - (edges[i] as number)) / hourMs);

test('a range gets the buckets that hold it', () => {
  assert.deepEqual(keysOf('Asia/Shanghai', 'hour', '2025-10-01T01:30:00Z', '2025-10-01T03:00:00Z'), [
    '2025-10-01T09:00+08:00',
    '2025-10-01T10:00+08:00',
  ]);
  assert.deepEqual(keysOf('Asia/Kolkata', '30-minutes', '2025-10-01T03:30:00Z', '2025-10-01T04:01:00Z'), [
    '2025-10-01T09:00+05:30',
    '2025-10-01T09:30+05:30',
  ]);
  assert.deepEqual(keysOf('Asia/Shanghai', 'day', '2025-09-30T16:00:00Z', '2025-10-01T16:00:00Z'), [
    '2025-10-01',
  ]);
  assert.deepEqual(keysOf('UTC', 'week', '2025-10-01', '2025-10-07'), ['2025-09-29', '2025-10-06']);
  assert.deepEqual(keysOf('UTC', 'week', '2025-10-01', '2025-10-07', 7), ['2025-09-28', '2025-10-05']);
  assert.deepEqual(keysOf('UTC', 'month', '2024-12-31', '2025-02-01'), ['2024-12', '2025-01']);
  assert.deepEqual(keysOf('UTC', 'quarter', '2025-09-30', '2025-10-02'), ['2025-Q3', '2025-Q4']);
  assert.deepEqual(keysOf('UTC', 'year', '1969-06-01', '1970-01-02'), ['1969', '1970']);
});

test('an empty range has one edge and no bucket', () => {
  for (const grain of timeGrains) {
    for (const at of ['2025-10-01T00:00:00Z', '2025-10-01T09:07:00Z']) {
      const edges = edgesOf('UTC', grain, at, at);
      assert.equal(edges.length, 1, grain);
      assert.ok((edges[0] as number) <= Date.parse(at));
    }
  }
});

test('days with a clock change have 23, 23½, 24½ or 25 hours', () => {
  const hours = (zone: string, from: string, to: string) => hoursOf(edgesOf(zone, 'day', from, to));
  assert.deepEqual(hours('Europe/Berlin', '2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z'), [23]);
  assert.deepEqual(hours('Europe/Berlin', '2025-10-25T22:00:00Z', '2025-10-26T23:00:00Z'), [25]);
  assert.deepEqual(hours('Australia/Lord_Howe', '2025-10-04T13:30:00Z', '2025-10-05T13:00:00Z'), [23.5]);
  assert.deepEqual(hours('Australia/Lord_Howe', '2025-04-05T13:00:00Z', '2025-04-06T13:30:00Z'), [24.5]);
});

test('the hour that occurs twice is two buckets, the one that does not exist is none', () => {
  assert.deepEqual(keysOf('America/New_York', 'hour', '2025-11-02T05:00:00Z', '2025-11-02T08:00:00Z'), [
    '2025-11-02T01:00-04:00',
    '2025-11-02T01:00-05:00',
    '2025-11-02T02:00-05:00',
  ]);
  assert.deepEqual(keysOf('America/New_York', 'hour', '2025-03-09T06:00:00Z', '2025-03-09T08:00:00Z'), [
    '2025-03-09T01:00-05:00',
    '2025-03-09T03:00-04:00',
  ]);
  assert.deepEqual(keysOf('Australia/Lord_Howe', 'hour', '2025-04-05T14:00:00Z', '2025-04-05T16:30:00Z'), [
    '2025-04-06T01:00+11:00',
    '2025-04-06T01:30+10:30',
    '2025-04-06T02:00+10:30',
  ]);
});

test('days without a midnight, with two, and days that were not', () => {
  assert.deepEqual(
    hoursOf(edgesOf('America/Sao_Paulo', 'day', '2018-11-03T12:00:00Z', '2018-11-05T12:00:00Z')),
    [24, 23, 24],
  );
  assert.deepEqual(keysOf('America/Sao_Paulo', 'hour', '2018-11-04T02:30:00Z', '2018-11-04T04:00:00Z'), [
    '2018-11-03T23:00-03:00',
    '2018-11-04T01:00-02:00',
  ]);
  // 00:00–01:00 occurs twice on the new day.
  assert.deepEqual(
    hoursOf(edgesOf('America/Havana', 'day', '2025-11-02T04:00:00Z', '2025-11-03T05:00:00Z')),
    [25],
  );
  // 23:00–24:00 occurs twice on the old day.
  assert.deepEqual(
    hoursOf(edgesOf('Asia/Beirut', 'day', '2024-10-25T21:00:00Z', '2024-10-26T22:00:00Z')),
    [25],
  );
  assert.deepEqual(keysOf('Pacific/Apia', 'day', '2011-12-29T12:00:00Z', '2011-12-31T12:00:00Z'), [
    '2011-12-29',
    '2011-12-31',
    '2012-01-01',
  ]);
  // At 00:01 the clock goes back to 23:01: the new day has begun, and keeps what follows.
  assert.deepEqual(
    hoursOf(edgesOf('America/St_Johns', 'day', '2010-11-06T02:30:00Z', '2010-11-08T03:30:00Z')),
    [24, 25],
  );
  const evening = Date.parse('2010-11-07T03:00:00Z');
  assert.equal(new Date(wallAt('America/St_Johns', evening)).toISOString(), '2010-11-06T23:30:00.000Z');
  assert.deepEqual(keysOf('America/St_Johns', 'day', '2010-11-07T03:00:00Z', '2010-11-07T03:00:01Z'), [
    '2010-11-07',
  ]);
  assert.equal(dayOf(zoneOf('America/St_Johns'), evening), Date.parse('2010-11-07') / dayMs);
  // From 23:30 to 00:30: the day begins at the jump.
  const toronto = edgesOf('America/Toronto', 'day', '1919-03-30T12:00:00Z', '1919-03-31T12:00:00Z');
  assert.equal(new Date(toronto[1] as number).toISOString(), '1919-03-31T04:30:00.000Z');
});

const range = fc
  .tuple(
    fc.constantFrom(...oddPlaces),
    fc.integer({ min: -2 * dayMs, max: 2 * dayMs }),
    fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 3 * hourMs }),
      fc.integer({ min: 1, max: 60 * dayMs }),
    ),
    fc.boolean(),
  )
  .map(([[name, around], shift, length, whole]) => {
    const step = whole ? 5 * minuteMs : 1;
    const from = Math.round((Date.parse(around) + shift) / step) * step;
    return { name, from, to: from + Math.ceil(length / step) * step };
  });
const weekStart = fc.constantFrom<WeekStart>(1, 2, 3, 4, 5, 6, 7);

test('edges ascend, hold the range, and stand where they did for any other range', () => {
  fc.assert(
    fc.property(
      range,
      fc.constantFrom(...timeGrains),
      weekStart,
      fc.nat(),
      ({ name, from, to }, grain, first, pick) => {
        const zone = zoneOf(name);
        const edges = bucketEdges(zone, grain, { from, to }, first);
        assert.ok((edges[0] as number) <= from);
        if (from === to) {
          assert.equal(edges.length, 1);
          return;
        }
        assert.ok((edges[1] as number) > from);
        assert.ok((edges.at(-1) as number) >= to);
        assert.ok((edges.at(-2) as number) < to);
        for (let i = 1; i < edges.length; i++) assert.ok((edges[i] as number) > (edges[i - 1] as number));
        const at = from + (pick % (to - from));
        const index = edges.findLastIndex((edge) => edge <= at);
        assert.deepEqual(
          Array.from(bucketEdges(zone, grain, { from: at, to: at + 1 }, first)),
          Array.from(edges.slice(index, index + 2)),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

test('fine buckets are the longest stretches with one offset and one wall-clock slot', () => {
  const lengths = { '5-minutes': 5, '15-minutes': 15, '30-minutes': 30, hour: 60 } as const;
  const grains = Object.keys(lengths) as (keyof typeof lengths)[];
  fc.assert(
    fc.property(range, fc.constantFrom(...grains), fc.nat(), ({ name, from, to }, grain, pick) => {
      const length = lengths[grain] * minuteMs;
      const slot = (at: number) => `${Math.floor(wallAt(name, at) / length)} ${wallAt(name, at) - at}`;
      const edges = bucketEdges(zoneOf(name), grain, { from, to: Math.max(to, from + 1) }, 1);
      const i = pick % (edges.length - 1);
      const start = edges[i] as number;
      const end = edges[i + 1] as number;
      assert.notEqual(slot(start - 1), slot(start));
      assert.equal(slot(start), slot(end - 1));
      assert.notEqual(slot(end - 1), slot(end));
    }),
    { numRuns: 600 },
  );
});

test('days, weeks, months, quarters and years begin when the clock first shows their first date', () => {
  const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
  fc.assert(
    fc.property(range, fc.constantFrom(...grains), weekStart, ({ name, from }, grain, first) => {
      const [start, end] = bucketEdges(zoneOf(name), grain, { from, to: from + 1 }, first) as unknown as [
        number,
        number,
      ];
      // Walk dates with Date: from the wall date of the bucket's middle back to the unit's first.
      const date = new Date(Math.floor(wallAt(name, Math.floor((start + end) / 2)) / dayMs) * dayMs);
      const back = (isFirst: (d: Date) => boolean) => {
        while (!isFirst(date)) date.setUTCDate(date.getUTCDate() - 1);
      };
      if (grain === 'week') back((d) => d.getUTCDay() === first % 7);
      if (grain === 'month') back((d) => d.getUTCDate() === 1);
      if (grain === 'quarter') back((d) => d.getUTCDate() === 1 && d.getUTCMonth() % 3 === 0);
      if (grain === 'year') back((d) => d.getUTCDate() === 1 && d.getUTCMonth() === 0);
      assert.equal(start, firstInstantFrom(name, date.getTime()));
      const steps = { day: [0, 1], week: [0, 7], month: [1, 0], quarter: [3, 0], year: [12, 0] } as const;
      do {
        date.setUTCMonth(date.getUTCMonth() + steps[grain][0], date.getUTCDate() + steps[grain][1]);
      } while (firstInstantFrom(name, date.getTime()) === start); // Samoa's day that was not
      assert.equal(end, firstInstantFrom(name, date.getTime()));
    }),
    { numRuns: 250 },
  );
});

test('coarser edges are among finer ones', () => {
  const nested: readonly TimeGrain[][] = [
    ['5-minutes', '15-minutes', '30-minutes', 'hour', 'day', 'month', 'quarter', 'year'],
    ['day', 'week'],
  ];
  fc.assert(
    fc.property(
      range,
      weekStart,
      fc.constantFrom(...nested),
      fc.nat(),
      ({ name, from, to }, first, chain, pick) => {
        const i = pick % (chain.length - 1);
        const zone = zoneOf(name);
        const coarse = bucketEdges(
          zone,
          chain[i + 1] as TimeGrain,
          { from, to: Math.max(to, from + 1) },
          first,
        );
        const span = { from: coarse[0] as number, to: coarse.at(-1) as number };
        const fine = new Set(bucketEdges(zone, chain[i] as TimeGrain, span, first));
        for (const edge of coarse)
          assert.ok(fine.has(edge), `${new Date(edge).toISOString()} of ${chain[i + 1]}`);
      },
    ),
    { numRuns: 300 },
  );
});

test('no two buckets of a range have the same key', () => {
  fc.assert(
    fc.property(range, fc.constantFrom(...timeGrains), weekStart, ({ name, from, to }, grain, first) => {
      const edges = bucketEdges(zoneOf(name), grain, { from, to }, first);
      const keys = Array.from(edges.slice(0, -1), (edge) => bucketKey(zoneOf(name), grain, edge));
      assert.equal(new Set(keys).size, keys.length);
    }),
    { numRuns: 300 },
  );
});

test('an instant belongs to the day whose bucket holds it', () => {
  fc.assert(
    fc.property(range, ({ name, from }) => {
      const zone = zoneOf(name);
      const [start] = bucketEdges(zone, 'day', { from, to: from + 1 }, 1);
      assert.equal(
        new Date(dayOf(zone, from) * dayMs).toISOString().slice(0, 10),
        bucketKey(zone, 'day', start as number),
      );
    }),
    { numRuns: 400 },
  );
});
