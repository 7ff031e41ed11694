import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { execute } from '../../src/query/execute.js';
import { type QueryPlan, always } from '../../src/query/plan.js';
import { bucketEdges } from '../../src/time/buckets.js';
import { cycleCells } from '../../src/time/cycles.js';
import type { TimeGrain } from '../../src/time/grain.js';
import { Zone } from '../../src/time/zone.js';
import { dataOf, zoneNames } from './random-table.js';

const year1 = Date.UTC(2001, 0, 1) - 2000 * 365.2425 * 86_400_000;
const data = dataOf([{ startedAt: year1 }, { startedAt: Date.UTC(2018, 5, 1) }], 'Asia/Shanghai');

function plan(grain: TimeGrain): QueryPlan {
  return {
    part: 'contacts',
    unit: 'leg',
    time: 'startedAt',
    zone: 'Asia/Shanghai',
    weekStart: 1,
    range: null,
    where: always,
    keys: [{ name: grain, time: grain }],
    measures: [{ kind: 'count', where: always }],
  };
}

test('one contact of the year 1 does not make hundreds of millions of buckets', async () => {
  for (const grain of ['5-minutes', 'hour', 'day'] as const) {
    const [partial] = await execute(data, [plan(grain)]);
    assert.equal(partial!.groups, 2, grain);
  }
});

test('in a time of any length each row is in the bucket, and the cell, that it is in alone', async () => {
  const instants = fc.oneof(
    fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(2400, 0, 1) }),
    // Changes of the clock, midnights, and what is close to them.
    fc
      .tuple(fc.constantFrom('2025-10-26', '2026-03-29', '1999-12-31'), fc.integer({ min: -9, max: 200 }))
      .map(([day, quarters]) => Date.parse(day) + quarters * 900_000),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...zoneNames),
      fc.constantFrom('5-minutes', '15-minutes', 'hour', 'day'),
      async (starts, name, grain) => {
        const zone = new Zone(name);
        const rows = dataOf(
          starts.map((startedAt) => ({ startedAt })),
          name,
        );
        const [byTime, byCycle] = await execute(rows, [
          { ...plan(grain), zone: name },
          { ...plan(grain), zone: name, keys: [{ name: 'cycle', cycle: 'quarter-hour-of-week' }] },
        ]);
        const counted = (values: readonly number[]): ReadonlyMap<number, number> => {
          const counts = new Map<number, number>();
          for (const value of values.toSorted((a, b) => a - b))
            counts.set(value, (counts.get(value) ?? 0) + 1);
          return counts;
        };
        const alone = (at: number, of: TimeGrain): number =>
          bucketEdges(zone, of, { from: at, to: at + 1 }, 1)[0]!;
        const cellOf = (at: number): number =>
          cycleCells(zone, 'quarter-hour-of-week', Float64Array.of(alone(at, '15-minutes'), at + 1), 1)[0]!;
        const found = (partial: typeof byTime): ReadonlyMap<number, number> => {
          const key = partial!.keys[0] as { values: Float64Array };
          const [counts] = [...partial!.measures.values()] as { values: Float64Array }[];
          return new Map(Array.from(key.values, (value, group) => [value, counts!.values[group]!]));
        };
        assert.deepEqual(found(byTime), counted(starts.map((at) => alone(at, grain))));
        assert.deepEqual(found(byCycle), counted(starts.map(cellOf)));
      },
    ),
    { numRuns: 200 },
  );
});
