import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnMiddle, columnRuns, pixelColumns, valueRuns } from '../../src/charts/pixel-columns.js';

/** Data at uneven places, with gaps of any length, and a number of pixels to draw them on. */
const picture = fc.record({
  data: fc.array(
    fc.record({
      distance: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 400 })),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
        { weight: 1, arbitrary: fc.constantFrom(0, -0) },
        { weight: 2, arbitrary: fc.constant(Number.NaN) },
      ),
      repeat: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 30 })),
    }),
    { minLength: 1, maxLength: 120 },
  ),
  count: fc.integer({ min: 1, max: 60 }),
});

type Picture = typeof picture extends fc.Arbitrary<infer P> ? P : never;

function arraysOf({ data }: Picture): { places: Float64Array; values: Float64Array } {
  const places: number[] = [];
  const values: number[] = [];
  let place = 1000;
  for (const { distance, value, repeat } of data) {
    for (let times = 0; times < repeat; times++) {
      places.push((place += distance));
      values.push(value);
    }
  }
  return { places: Float64Array.from(places), values: Float64Array.from(values) };
}

/** The pixel column that a datum falls on, by its definition. */
function columnOf(places: Float64Array, at: number, count: number): number {
  const from = places[0]!;
  const step = (places.at(-1)! - from) / count;
  return Math.max(0, Math.min(count - 1, Math.floor((places[at]! - from) / step) || 0));
}

function grouped<T>(items: readonly T[], columnFor: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(columnFor(item), [...(groups.get(columnFor(item)) ?? []), item]);
  return groups;
}

test('in each pixel column the first, last, least and greatest drawn are those of the data', () => {
  fc.assert(
    fc.property(picture, (given) => {
      const { places, values } = arraysOf(given);
      const { count } = given;
      const drawn = columnRuns(values, pixelColumns(places, count)).flatMap((run) => [...run]);
      const all = [...values.keys()].filter((at) => !Number.isNaN(values[at]!));
      const ofData = grouped(all, (at) => columnOf(places, at, count));
      const ofDrawing = grouped(drawn, (at) => columnOf(places, at, count));
      assert.deepEqual([...ofDrawing.keys()], [...ofData.keys()]);
      for (const [column, indices] of ofData) {
        const there = ofDrawing.get(column)!;
        const valuesOf = (list: readonly number[]): number[] => list.map((at) => values[at]! + 0); // −0 is drawn where 0 is
        assert.equal(there[0], indices[0], 'first');
        assert.equal(there.at(-1), indices.at(-1), 'last');
        assert.equal(Math.min(...valuesOf(there)), Math.min(...valuesOf(indices)), 'least');
        assert.equal(Math.max(...valuesOf(there)), Math.max(...valuesOf(indices)), 'greatest');
        assert.ok(there.length <= 4);
      }
    }),
    { numRuns: 500 },
  );
});

test('what is drawn is in the order of the data, each datum once', () => {
  fc.assert(
    fc.property(picture, (given) => {
      const { places, values } = arraysOf(given);
      const drawn = columnRuns(values, pixelColumns(places, given.count)).flatMap((run) => [...run]);
      for (let at = 1; at < drawn.length; at++) assert.ok(drawn[at]! > drawn[at - 1]!);
    }),
    { numRuns: 300 },
  );
});

test('a gap as wide as a pixel or wider is kept, and nothing else is cut', () => {
  fc.assert(
    fc.property(picture, (given) => {
      const { places, values } = arraysOf(given);
      const { count } = given;
      const step = (places.at(-1)! - places[0]!) / count;
      const runs = columnRuns(values, pixelColumns(places, count));
      for (const run of runs) assert.ok(run.length > 0);
      const cuts = new Set(runs.slice(1).map((run) => run[0]!));
      const present = [...values.keys()].filter((at) => !Number.isNaN(values[at]!));
      present.slice(1).forEach((at, before) => {
        const from = present[before]!;
        const crossesColumns = columnOf(places, at, count) !== columnOf(places, from, count);
        const isGap = at - from > 1 && crossesColumns && places[at]! - places[from]! >= step;
        assert.equal(cuts.has(at), isGap, `from ${from} to ${at}`);
        cuts.delete(at);
      });
      assert.equal(cuts.size, 0);
    }),
    { numRuns: 500 },
  );
});

test('a datum is drawn in the middle of its own column', () => {
  fc.assert(
    fc.property(picture, (given) => {
      const { places, values } = arraysOf(given);
      fc.pre(places.length > 1);
      const step = (places.at(-1)! - places[0]!) / given.count;
      const columns = pixelColumns(places, given.count);
      for (const at of columnRuns(values, columns).flatMap((run) => [...run])) {
        const middle = (columnMiddle(columns, at) - places[0]!) / step;
        assert.ok(Math.abs(middle - columnOf(places, at, given.count) - 0.5) < 1e-6);
      }
    }),
    { numRuns: 200 },
  );
});

test('a million points give at most four a column', () => {
  const count = 900;
  const values = Float64Array.from(
    { length: 1_000_000 },
    (_, at) => Math.sin(at / 1e5) + ((at * 7919) % 1000) / 1e3,
  );
  values[654_321] = 50;
  const places = Float64Array.from(values, (_, at) => at * 60_000);
  const [run, ...others] = columnRuns(values, pixelColumns(places, count));
  assert.equal(others.length, 0);
  assert.ok(run!.length <= 4 * count);
  assert.ok(run!.includes(654_321), 'a single spike is not lost');
});

test('all values are drawn where there is room for them, cut at each gap', () => {
  const { NaN: gap } = Number;
  assert.deepEqual(
    valueRuns(Float64Array.of(gap, 1, 2, gap, gap, 3, gap, 4, 5)).map((run) => [...run]),
    [[1, 2], [5], [7, 8]],
  );
  assert.deepEqual(valueRuns(Float64Array.of(gap, gap)), []);
  assert.deepEqual(valueRuns(new Float64Array(0)), []);
});

test('no value at all is no run', () => {
  const places = Float64Array.from({ length: 50 }, (_, at) => at);
  assert.deepEqual(columnRuns(new Float64Array(50).fill(Number.NaN), pixelColumns(places, 10)), []);
});
