import { test } from 'node:test';
import fc from 'fast-check';
import { execute } from '../../src/query/execute.js';
import type { Partial } from '../../src/query/partial.js';
import type { PlanKey, QueryPlan } from '../../src/query/plan.js';
import { coarsen } from '../../src/query/coarsen.js';
import { merge } from '../../src/query/merge.js';
import { rollUp } from '../../src/query/roll-up.js';
import { selectGroups } from '../../src/query/select-groups.js';
import { bucketEdges } from '../../src/time/buckets.js';
import { Zone } from '../../src/time/zone.js';
import { assertSamePartial } from './same-partial.js';
import { allKeys, randomPlan } from '../query/random-plan.js';
import { type PlainRow, dataOf, randomRows, zoneNames } from '../query/random-table.js';

const runs = { numRuns: 300 };

interface Case {
  zone: string;
  rows: PlainRow[];
  plan: QueryPlan;
}

function cases(keys: readonly PlanKey[] = allKeys): fc.Arbitrary<Case> {
  return fc
    .constantFrom(...zoneNames)
    .chain((zone) => fc.record({ zone: fc.constant(zone), rows: randomRows, plan: randomPlan(zone, keys) }));
}

async function run(rows: readonly PlainRow[], zone: string, plan: QueryPlan): Promise<Partial> {
  const [partial] = await execute(dataOf(rows, zone), [plan]);
  return partial!;
}

test('rows split anywhere, some shards empty, and merged are the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      cases(),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 120, maxLength: 120 }),
      async ({ zone, rows, plan }, shardOf) => {
        const shards = await Promise.all(
          [0, 1, 2, 3, 4].map((shard) =>
            run(
              rows.filter((_, row) => shardOf[row] === shard),
              zone,
              plan,
            ),
          ),
        );
        assertSamePartial(merge(shards), await run(rows, zone, plan));
      },
    ),
    runs,
  );
});

test('a merge does not depend on the order of shards', async () => {
  await fc.assert(
    fc.asyncProperty(cases(), fc.integer({ min: 0, max: 120 }), async ({ zone, rows, plan }, cut) => {
      const a = await run(rows.slice(0, cut), zone, plan);
      const b = await run(rows.slice(cut), zone, plan);
      assertSamePartial(merge([a, b]), merge([b, a]));
    }),
    runs,
  );
});

test('any key rolled up is the plan without it, and all keys rolled up are the total', async () => {
  await fc.assert(
    fc.asyncProperty(cases(), fc.nat(), async ({ zone, rows, plan }, pick) => {
      const whole = await run(rows, zone, plan);
      const keys = plan.keys.filter((_, index) => index !== pick % Math.max(1, plan.keys.length));
      const rolledUp = rollUp(
        whole,
        keys.map((key) => key.name),
      );
      assertSamePartial(rolledUp, await run(rows, zone, { ...plan, keys }));
      assertSamePartial(rollUp(whole, []), await run(rows, zone, { ...plan, keys: [] }));
    }),
    runs,
  );
});

test('hours made coarser are days, whatever the clocks did', async () => {
  const hourly: readonly PlanKey[] = [
    { name: 'time', time: 'hour' },
    { name: 'queue', field: 'queue' },
  ];
  await fc.assert(
    fc.asyncProperty(cases([]), async ({ zone, rows, plan }) => {
      const range = { from: Date.UTC(2018, 1, 1), to: Date.UTC(2019, 0, 2) };
      const hours = await run(rows, zone, { ...plan, range, keys: hourly });
      const days = await run(rows, zone, {
        ...plan,
        range,
        keys: [{ name: 'time', time: 'day' }, hourly[1]!],
      });
      const edges = bucketEdges(new Zone(zone), 'day', range, plan.weekStart);
      assertSamePartial(coarsen(hours, 'time', edges), days);
    }),
    runs,
  );
});

test('plans run together give what each gives alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zoneNames).chain((zone) =>
        fc.record({
          zone: fc.constant(zone),
          rows: randomRows,
          plans: fc.array(randomPlan(zone), { minLength: 1, maxLength: 4 }),
        }),
      ),
      async ({ zone, rows, plans }) => {
        // The first plan's rows and keys once more with other measures: those two share a scan.
        const asked = [...plans, { ...plans[0]!, measures: plans.at(-1)!.measures }];
        const together = await execute(dataOf(rows, zone), asked);
        const alone = await Promise.all(asked.map((plan) => run(rows, zone, plan)));
        together.forEach((partial, index) => assertSamePartial(partial, alone[index]!));
      },
    ),
    runs,
  );
});

test('selected groups and the others merge to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(cases(), fc.integer({ min: 1, max: 5 }), async ({ zone, rows, plan }, modulus) => {
      const whole = await run(rows, zone, plan);
      const groups = Array.from({ length: whole.groups }, (_, group) => group);
      const some = selectGroups(whole, Uint32Array.from(groups.filter((group) => group % modulus === 0)));
      const others = selectGroups(whole, Uint32Array.from(groups.filter((group) => group % modulus !== 0)));
      assertSamePartial(merge([some, others]), whole);
    }),
    runs,
  );
});
