import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { binLow } from '../../src/query/bins.js';
import { execute } from '../../src/query/execute.js';
import type { Partial } from '../../src/query/partial.js';
import { type PlanKey, type QueryPlan, measureKey } from '../../src/query/plan.js';
import { type NaiveGroup, bucketText, naiveExecute, wallClock } from './naive-execute.js';
import { randomPlan } from './random-plan.js';
import { dataOf, randomRows, zoneNames } from './random-table.js';

/** A partial in the naive answer's form, sorted by key text. */
function plain(partial: Partial, plan: QueryPlan): NaiveGroup[] {
  return Array.from({ length: partial.groups }, (_, group) => ({
    key: plan.keys.map((planKey, index) => keyValue(partial, index, group, planKey, plan)),
    values: plan.measures.map((measure) => {
      const column = partial.measures.get(measureKey(measure))!;
      if (column.kind === 'distinct') {
        const ids = column.ids.subarray(column.start[group], column.start[group + 1]);
        return new Map(Array.from(ids, (id) => [id, 1]));
      }
      if (column.kind !== 'bins') {
        const value = column.values[group]!;
        return Number.isNaN(value) ? null : value;
      }
      const bins = new Map<number, number>();
      for (let k = column.start[group]!; k < column.start[group + 1]!; k += 1) {
        bins.set(binLow(column.bin[k]!), column.count[k]!);
      }
      return bins;
    }),
  }));
}

function keyValue(
  partial: Partial,
  index: number,
  group: number,
  planKey: PlanKey,
  plan: QueryPlan,
): string | number | null {
  const column = partial.keys[index]!;
  assert.equal(column.name, planKey.name);
  if (column.kind === 'code') return column.values[column.codes[group]!]!;
  const value = column.values[group]!;
  if (Number.isNaN(value)) return null;
  if (!('time' in planKey)) return value;
  return bucketText(planKey.time, wallClock(value, plan.zone));
}

const byText = (groups: readonly NaiveGroup[]): NaiveGroup[] =>
  groups
    .map((group) => ({
      key: group.key,
      values: group.values.map((value) =>
        value instanceof Map
          ? (new Map([...value].sort(([a], [b]) => a - b)) as ReadonlyMap<number, number>)
          : value,
      ),
    }))
    .sort((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));

/** All alike to the last bit, but sums of squares, which depend on the order of addition: those to 1e-12. */
function assertSame(actual: readonly NaiveGroup[], expected: readonly NaiveGroup[], plan: QueryPlan): void {
  const exact = (groups: readonly NaiveGroup[]): NaiveGroup[] =>
    groups.map(({ key, values }) => ({
      key,
      values: values.filter((_, index) => plan.measures[index]!.kind !== 'sum-of-squares'),
    }));
  assert.deepEqual(exact(actual), exact(expected));
  plan.measures.forEach((measure, index) => {
    if (measure.kind !== 'sum-of-squares') return;
    actual.forEach((group, g) => {
      const expectedValue = expected[g]!.values[index] as number;
      assert.ok(Math.abs((group.values[index] as number) - expectedValue) <= 1e-12 * expectedValue);
    });
  });
}

test('a plan gives what a loop over row objects gives, on random rows, filters, keys and measures', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...zoneNames)
        .chain((zone) => fc.tuple(fc.constant(zone), randomRows, randomPlan(zone))),
      async ([zone, rows, plan]) => {
        const [partial] = await execute(dataOf(rows, zone), [plan]);
        assertSame(byText(plain(partial!, plan)), byText(naiveExecute(rows, plan)), plan);
      },
    ),
    { numRuns: 500 },
  );
});

test('groups come in the order of their keys, nulls last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...zoneNames)
        .chain((zone) => fc.tuple(fc.constant(zone), randomRows, randomPlan(zone))),
      async ([zone, rows, plan]) => {
        const [partial] = await execute(dataOf(rows, zone), [plan]);
        const keys = Array.from({ length: partial!.groups }, (_, group) =>
          partial!.keys.map((column) => {
            if (column.kind === 'number')
              return Number.isNaN(column.values[group]!) ? Infinity : column.values[group]!;
            return column.values[column.codes[group]!] ?? '\uffff';
          }),
        );
        for (let group = 1; group < keys.length; group += 1) {
          const before = keys[group - 1]!;
          const after = keys[group]!;
          const differs = after.findIndex((value, index) => value !== before[index]);
          assert.ok(differs >= 0 && before[differs]! < after[differs]!, `${before.join()} < ${after.join()}`);
        }
      },
    ),
    { numRuns: 200 },
  );
});
