import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ClusteredSlope, clusteredSlope } from '../../../src/analysis/what-if/clustered-slope.js';

test('a line is found exactly, with no error', () => {
  const x = [0, 1, 2, 5, 9, 9];
  const found = slope({ x, y: x.map((one) => 3 - 2 * one), cluster: [0, 0, 1, 1, 2, 3] });
  near(found.slope, -2);
  near(found.intercept, 3);
  near(found.standardError, 0);
  assert.deepEqual([found.n, found.clusters], [6, 4]);
});

test('a single difference of two groups is the difference of their shares', () => {
  // 30 of 40 without, 12 of 30 with the flag.
  const found = slope({
    x: [0, 1, 0, 1],
    y: [0.8, 0.5, 0.7, 0.35],
    weight: [20, 10, 20, 20],
    cluster: [0, 0, 1, 1],
  });
  near(found.slope, 12 / 30 - 30 / 40);
});

describe('what has no slope', () => {
  test('nothing', () => assert.equal(clusteredSlope({ x: [], y: [], cluster: [] }), null));
  test('x that does not differ', () =>
    assert.equal(clusteredSlope({ x: [0.1, 0.1, 0.1], y: [1, 2, 3], cluster: [0, 1, 2] }), null));
  test('one cluster', () => assert.equal(clusteredSlope({ x: [1, 2], y: [1, 2], cluster: [0, 0] }), null));
  test('x that differs in one cluster alone', () =>
    assert.equal(clusteredSlope({ x: [1, 1, 1, 9], y: [1, 2, 3, 4], cluster: [0, 0, 1, 2] }), null));
  test('weights of 0', () =>
    assert.equal(clusteredSlope({ x: [1, 2], y: [1, 2], weight: [0, 0], cluster: [0, 1] }), null));
});

test('misuse throws, with the value', () => {
  const refused = (data: object, message: string): void =>
    assert.throws(
      () => clusteredSlope({ x: [1, 2], y: [1, 2], cluster: [0, 1], ...data }),
      new RangeError(message),
    );
  refused({ y: [1] }, 'x and y of unequal length: 2 and 1');
  refused({ x: [NaN, 1] }, 'invalid x: NaN');
  refused({ y: [1, Infinity] }, 'invalid y: Infinity');
  refused({ weight: [1, -1] }, 'invalid weight: -1');
  refused({ cluster: [0, 0.5] }, 'invalid cluster: 0.5');
});

const rows = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.constantFrom(0, 1),
    weight: fc.integer({ min: 0, max: 4 }),
    cluster: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 1, maxLength: 60 },
);

function columns(list: readonly { x: number; y: number; weight: number; cluster: number }[]) {
  return {
    x: Float64Array.from(list, ({ x }) => x),
    y: Float64Array.from(list, ({ y }) => y),
    weight: Float64Array.from(list, ({ weight }) => weight),
    cluster: Int32Array.from(list, ({ cluster }) => cluster),
  };
}

describe('laws on random data', () => {
  test('slope and error are those of the normal equations, solved anew without each cluster', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = clusteredSlope(columns(list));
        const single = list.flatMap((row) => Array.from({ length: row.weight }, () => row));
        const groups = [...new Set(single.map(({ cluster }) => cluster))];
        const all = normalSlope(single);
        const without = groups.map((group) => normalSlope(single.filter(({ cluster }) => cluster !== group)));
        if (all === null || groups.length < 2 || without.includes(null)) return assert.equal(found, null);
        assert.ok(found !== null);
        near(found.slope, all);
        assert.equal(found.n, single.length);
        assert.equal(found.clusters, groups.length);
        const squares = without.reduce<number>((sum, one) => sum + (one! - all) ** 2, 0);
        near(found.standardError, Math.sqrt(((groups.length - 1) / groups.length) * squares));
      }),
      { numRuns: 400 },
    );
  });

  test('x moved and stretched, y the same', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (list, times) => {
        const data = columns(list);
        const found = clusteredSlope(data);
        const moved = clusteredSlope({ ...data, x: data.x.map((one) => one * times + 1e6) });
        if (found === null || moved === null) return assert.equal(found, moved);
        near(moved.slope * times, found.slope);
        near(moved.standardError * times, found.standardError);
      }),
      { numRuns: 200 },
    );
  });
});

describe('coverage of the interval, 2000 draws of answers that share their day', () => {
  for (const [days, perDay] of [
    [8, 40],
    [28, 40],
  ] as const) {
    test(`${days} days of about ${perDay} answers`, () => {
      const random = randomOf(7_001 + days);
      const draws = 2000;
      let [covered, ordinary] = [0, 0];
      for (let draw = 0; draw < draws; draw += 1) {
        const list: { x: number; y: number; weight: number; cluster: number }[] = [];
        for (let day = 0; day < days; day += 1) {
          // A day has waits and a mood of its own.
          const [wait, mood] = [1 + 3 * random(), 0.3 * (random() - 0.5)];
          const size = Math.round(perDay * (0.4 + 1.2 * random()));
          for (let at = 0; at < size; at += 1) {
            const x = wait - 2 * Math.log(1 - random()) * 0.5;
            const y = random() < Math.min(1, Math.max(0, 0.75 - 0.03 * x + mood)) ? 1 : 0;
            list.push({ x, y, weight: 1, cluster: day });
          }
        }
        const found = slope(columns(list));
        if (found.low <= -0.03 && -0.03 <= found.high) covered += 1;
        const half = 1.96 * plainError(list, found);
        if (Math.abs(found.slope + 0.03) <= half) ordinary += 1;
      }
      assert.ok(covered / draws > 0.93 && covered / draws < 0.975, `covered ${covered / draws}`);
      // As if each answer told as much as one of a day of its own, it would be missed much more often.
      assert.ok(ordinary / draws < 0.9, `as if alone ${ordinary / draws}`);
    });
  }
});

/** The slope by the normal equations in plain sums; null where x does not differ. */
function normalSlope(list: readonly { x: number; y: number }[]): number | null {
  const n = list.length;
  const sum = (of: (row: { x: number; y: number }) => number): number =>
    list.reduce((total, row) => total + of(row), 0);
  // Whole numbers: exact.
  const below = n * sum(({ x }) => x * x) - sum(({ x }) => x) ** 2;
  return below === 0 ? null : (n * sum(({ x, y }) => x * y) - sum(({ x }) => x) * sum(({ y }) => y)) / below;
}

function plainError(list: readonly { x: number; y: number }[], line: ClusteredSlope): number {
  const squares = list.reduce((sum, { x, y }) => sum + (y - line.intercept - line.slope * x) ** 2, 0);
  const spread = list.reduce((sum, { x }) => sum + (x - line.meanX) ** 2, 0);
  return Math.sqrt(squares / (list.length - 2) / spread);
}

function slope(data: Parameters<typeof clusteredSlope>[0]): ClusteredSlope {
  const found = clusteredSlope(data);
  assert.ok(found !== null);
  return found;
}

/** Mulberry32: the same draws everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function near(found: number, expected: number): void {
  const size = Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(found - expected) <= 1e-7 * size, `${found} is not ${expected}`);
}
