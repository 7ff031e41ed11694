import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pieceFields } from '../../src/data/part-tables.js';
import { coarsen } from '../../src/query/coarsen.js';
import { execute } from '../../src/query/execute.js';
import { merge } from '../../src/query/merge.js';
import type { Partial } from '../../src/query/partial.js';
import { measureKey, type Measure, type PlanKey, type QueryPlan } from '../../src/query/plan.js';
import { rollUp } from '../../src/query/roll-up.js';
import { bucketEdges } from '../../src/time/buckets.js';
import { timeCycles, timeGrains } from '../../src/time/grain.js';
import { Zone } from '../../src/time/zone.js';
import { assertSamePartial } from '../laws/same-partial.js';
import { bucketText, wallClock } from './naive-execute.js';
import { anySpans, type PlainSpan, spanData, spanZones, steppedSpans } from './random-spans.js';

const runs = { numRuns: 300 };
const minute = 60_000;
const step = 5 * minute;

const all = { all: [] };
const is = (field: string) => ({ field, in: ['true'] });
const measures = {
  worked: { kind: 'sum', of: ['worked'], where: all },
  handled: { kind: 'sum', of: ['worked', 'handled'], where: is('known') },
  score: { kind: 'sum', of: ['score'], where: is(pieceFields.first) },
  starts: { kind: 'count', where: is(pieceFields.first) },
  inBucket: { kind: 'count', where: is(pieceFields.inBucket) },
  inRange: { kind: 'count', where: { all: [is(pieceFields.inRange), is(pieceFields.first)] } },
} satisfies Readonly<Record<string, Measure>>;
type Name = keyof typeof measures;
/** What adds up wherever rows are cut. */
const additive: readonly Name[] = ['worked', 'handled', 'score', 'starts'];

function planOf(
  zone: string,
  keys: readonly PlanKey[],
  range: QueryPlan['range'] = null,
  names: readonly Name[] = additive,
): QueryPlan {
  return {
    part: 'shifts',
    unit: 'leg',
    time: 'startedAt',
    zone,
    weekStart: 1,
    range,
    where: all,
    keys,
    measures: names.map((name) => measures[name]),
  };
}

async function run(rows: readonly PlainSpan[], plan: QueryPlan): Promise<Partial> {
  const [partial] = await execute(spanData(rows, plan.zone), [plan]);
  return partial!;
}

function sumsOf(partial: Partial, name: Name): Float64Array {
  const column = partial.measures.get(measureKey(measures[name]))!;
  assert.equal(column.kind, 'add');
  return (column as { values: Float64Array }).values;
}

function total(partial: Partial, name: Name): number {
  return sumsOf(partial, name).reduce((sum, value) => sum + value, 0);
}

const agent: PlanKey = { name: 'agent', field: 'agent' };
const anyKeys: fc.Arbitrary<readonly PlanKey[]> = fc
  .tuple(
    fc.option(fc.constantFrom(...timeGrains), { nil: null }),
    fc.option(fc.constantFrom(...timeCycles), { nil: null }),
    fc.boolean(),
  )
  // Weeks in five minutes are many pieces and no other law.
  .map(([time, cycle, byAgent]): readonly PlanKey[] => [
    ...(time === null || time === '5-minutes' ? [] : [{ name: 'time', time }]),
    ...(cycle === null ? [] : [{ name: 'cycle', cycle }]),
    ...(byAgent ? [agent] : []),
  ]);

const known = (rows: readonly PlainSpan[], name: 'worked' | 'handled' | 'score'): number =>
  rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);

test('pieces add up to the rows, to the last unit: at any grain, cycle, zone and grouping', async () => {
  await fc.assert(
    fc.asyncProperty(spanZones, anySpans, anyKeys, async (zone, rows, keys) => {
      const partial = await run(rows, planOf(zone, keys));
      assert.equal(total(partial, 'worked'), known(rows, 'worked'));
      const spoken = rows.filter((row) => row.known);
      assert.equal(total(partial, 'handled'), known(spoken, 'worked') + known(spoken, 'handled'));
      assert.equal(total(partial, 'score'), known(rows, 'score'));
      assert.equal(total(partial, 'starts'), rows.length);
    }),
    runs,
  );
});

test('a range cut anywhere gives two that add up to it', async () => {
  const instant = fc
    .tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 86_399_999 }))
    .map(([day, ms]) => Date.UTC(2018, 1, 15) + day * 86_400_000 + ms);
  await fc.assert(
    fc.asyncProperty(
      spanZones,
      anySpans,
      anyKeys,
      fc.tuple(instant, instant, instant),
      async (zone, rows, keys, instants) => {
        const [from, cut, to] = instants.toSorted((a, b) => a - b) as [number, number, number];
        const whole = await run(rows, planOf(zone, keys, { from, to }));
        const first = await run(rows, planOf(zone, keys, { from, to: cut }));
        const second = await run(rows, planOf(zone, keys, { from: cut, to }));
        // A bucket that the cut falls into is in both: it is the sums that have to agree.
        const byAgent = (partial: Partial): Partial => rollUp(partial, keys.includes(agent) ? ['agent'] : []);
        assertSamePartial(byAgent(merge([first, second])), byAgent(whole));
        for (const name of additive) {
          assert.equal(total(first, name) + total(second, name), total(whole, name), name);
        }
      },
    ),
    runs,
  );
});

test('hours made coarser are days, days the total, and cells of a cycle the hours in them', async () => {
  const hourly: readonly PlanKey[] = [{ name: 'time', time: 'hour' }, agent];
  const range = { from: Date.UTC(2018, 1, 1), to: Date.UTC(2019, 3, 1) };
  await fc.assert(
    fc.asyncProperty(spanZones, anySpans, async (zone, rows) => {
      const hours = await run(rows, planOf(zone, hourly, range));
      const days = await run(rows, planOf(zone, [{ name: 'time', time: 'day' }, agent], range));
      const edges = bucketEdges(new Zone(zone), 'day', range, 1);
      assertSamePartial(coarsen(hours, 'time', edges), days);
      const agents = await run(rows, planOf(zone, [agent], range));
      assertSamePartial(rollUp(days, ['agent']), agents);
      assertSamePartial(rollUp(agents, []), await run(rows, planOf(zone, [], range)));
      const cells = await run(rows, planOf(zone, [{ name: 'cell', cycle: 'hour-of-day' }, agent], range));
      assertSamePartial(rollUp(cells, ['agent']), agents);
    }),
    runs,
  );
});

test('a loop over five-minute steps, clocks read by Intl, gives the same', async () => {
  const names = Object.keys(measures) as Name[];
  await fc.assert(
    fc.asyncProperty(
      spanZones,
      steppedSpans,
      fc.constantFrom('day' as const, 'hour' as const, '5-minutes' as const),
      fc.option(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 })), { nil: null }),
      async (zone, rows, grain, within) => {
        const start = rows[0]?.from ?? 0;
        const range =
          within === null
            ? null
            : { from: start + (within[0] - 200) * step, to: start + (within[0] - 200 + within[1]) * step };
        const partial = await run(rows, planOf(zone, [{ name: 'time', time: grain }, agent], range, names));
        const [times, agents] = partial.keys;
        assert.ok(times?.kind === 'number' && agents?.kind === 'code');
        const found = new Map(
          Array.from(times.values, (instant, group) => [
            JSON.stringify([
              bucketText(grain, wallClock(instant, zone)),
              agents.values[agents.codes[group]!],
            ]),
            Object.fromEntries(names.map((name) => [name, sumsOf(partial, name)[group]])),
          ]),
        );
        assert.deepEqual(sorted(found), sorted(stepped(rows, zone, grain, range)));
      },
    ),
    runs,
  );
});

function sorted(groups: ReadonlyMap<string, object>): unknown {
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The sums by bucket and agent of every five minutes that a row lasts. */
function stepped(
  rows: readonly PlainSpan[],
  zone: string,
  grain: 'day' | 'hour' | '5-minutes',
  range: QueryPlan['range'],
): ReadonlyMap<string, Record<Name, number>> {
  const groups = new Map<string, Record<Name, number>>();
  for (const row of rows) {
    // What of the row is in each bucket: its first and last instant there.
    const pieces = new Map<string, { from: number; to: number }>();
    for (let at = row.from; at < row.to; at += step) {
      if (range !== null && (at < range.from || at >= range.to)) continue;
      const text = bucketText(grain, wallClock(at, zone));
      pieces.set(text, { from: pieces.get(text)?.from ?? at, to: at + step });
    }
    const inRange = range === null || (range.from <= row.from && row.to <= range.to);
    for (const [text, { from, to }] of pieces) {
      const key = JSON.stringify([text, row.agent]);
      const sums = groups.get(key) ?? { worked: 0, handled: 0, score: 0, starts: 0, inBucket: 0, inRange: 0 };
      groups.set(key, sums);
      const isFirst = from === row.from;
      sums.worked += share(row.worked ?? 0, row, from, to);
      if (row.known)
        sums.handled += share(row.worked ?? 0, row, from, to) + share(row.handled ?? 0, row, from, to);
      if (isFirst) sums.score += row.score ?? 0;
      if (isFirst) sums.starts += 1;
      if (isFirst && inRange) sums.inRange += 1;
      if (isFirst && to === row.to) sums.inBucket += 1;
    }
  }
  return groups;
}

/** What has passed at the end of a piece less what had at its start, each rounded half up, in whole numbers. */
function share(amount: number, row: PlainSpan, from: number, to: number): number {
  const length = BigInt(row.to - row.from);
  const passed = (instant: number): bigint =>
    (2n * BigInt(amount) * BigInt(instant - row.from) + length) / (2n * length);
  return Number(passed(to) - passed(from));
}

test('rows split over shards, in whatever order they come, merge to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      spanZones,
      anySpans,
      anyKeys,
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 20, maxLength: 20 }),
      async (zone, rows, keys, shardOf) => {
        const range = { from: Date.UTC(2018, 2, 1), to: Date.UTC(2018, 10, 4) };
        const plan = planOf(zone, keys, range);
        const shards = await Promise.all(
          [0, 1, 2, 3].map((shard) =>
            run(
              rows.filter((_, row) => shardOf[row] === shard),
              plan,
            ),
          ),
        );
        const whole = await run(rows, plan);
        assertSamePartial(merge(shards), whole);
        assertSamePartial(merge(shards.toReversed()), whole);
      },
    ),
    runs,
  );
});
