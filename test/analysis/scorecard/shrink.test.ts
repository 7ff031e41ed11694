import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { shrink } from '../../../src/analysis/scorecard/shrink.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { Random } from '../../../demo/simulate/chance/random.js';

const near = (found: number, wanted: number, within = 1e-9): void =>
  assert.ok(Math.abs(found - wanted) <= within * Math.max(1, Math.abs(wanted)), `${found} is not ${wanted}`);

/** The same from answers one by one, as an analysis of variance has it. */
function slowRho(groups: readonly (readonly number[])[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const answers = groups.flat();
  const grand = mean(answers);
  const variance = mean(answers.map((one) => (one - grand) ** 2));
  if (variance === 0) return 0;
  const between = groups.flatMap((group) => group.map(() => (mean(group) - grand) ** 2));
  const free = groups.length - 1;
  const room = answers.length - mean(groups.flatMap((group) => group.map(() => group.length))) - free;
  if (room < 1e-9) return 0;
  const rho = (between.reduce((sum, one) => sum + one, 0) / variance - free) / room;
  return Math.min(1, Math.max(0, rho));
}

const answersOf = (x: number, n: number): number[] => Array.from({ length: n }, (_, at) => (at < x ? 1 : 0));

describe('shrink', () => {
  test('by hand: four hundred answers of five agents', () => {
    // p̂ = .5; S = 80·(.04 + .01 + 0 + .01 + .04) = 8; (8/.25 − 4) / (400 − 80 − 4) = 28/316.
    const { pooled, rho, agents, kept, shrunk } = shrink([24, 32, 40, 48, 56], [80, 80, 80, 80, 80]);
    assert.equal(pooled, 0.5);
    assert.equal(agents, 5);
    near(rho, 28 / 316);
    // 80ρ / (1 + 79ρ) = 2240 / (316 + 2212).
    near(kept[0]!, 2240 / 2528);
    near(shrunk[0]!, 0.5 - (0.2 * 2240) / 2528);
    near(shrunk[2]!, 0.5);
  });

  test('is what answers one by one give, on random data', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .integer({ min: 1, max: 60 })
            .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
          { minLength: 5, maxLength: 12 },
        ),
        (pairs) => {
          const [xs, ns] = [pairs.map(([x]) => x), pairs.map(([, n]) => n)];
          const { rho, pooled, shrunk, kept, low: lows, high: highs } = shrink(xs, ns);
          near(rho, slowRho(pairs.map(([x, n]) => answersOf(x, n))), 1e-7);
          pairs.forEach(([x, n], at) => {
            const [low, high] = [Math.min(x / n, pooled), Math.max(x / n, pooled)];
            assert.ok(shrunk[at]! >= low - 1e-12 && shrunk[at]! <= high + 1e-12);
            assert.ok(kept[at]! >= 0 && kept[at]! <= 1);
            assert.ok(lows[at]! <= shrunk[at]! + 1e-12 && shrunk[at]! <= highs[at]! + 1e-12);
          });
          // The larger of two samples keeps more.
          const bySize = ns.map((n, at) => [n, kept[at]!] as const).toSorted((a, b) => a[0] - b[0]);
          bySize.slice(1).forEach(([, keeps], at) => assert.ok(keeps >= bySize[at]![1] - 1e-12));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('leaves few agents as they are', () => {
    const { shrunk, rho, kept } = shrink([1, 2, 3, 9], [4, 4, 4, 9]);
    assert.deepEqual([...shrunk], [0.25, 0.5, 0.75, 1]);
    assert.ok(Number.isNaN(rho));
    assert.deepEqual([...kept], [1, 1, 1, 1]);
  });

  test('who has no sample counts for nobody', () => {
    const all = shrink([24, 32, 0, 40, NaN, 48, 56, 7], [80, 80, 0, 80, 80, 80, 80, NaN]);
    const known = shrink([24, 32, 40, 48, 56], [80, 80, 80, 80, 80]);
    assert.equal(all.agents, 5);
    assert.equal(all.rho, known.rho);
    assert.deepEqual(
      [2, 4, 7].map((at) => all.shrunk[at]),
      [NaN, NaN, NaN],
    );
    assert.equal(all.shrunk[6], known.shrunk[4]);
  });

  test('where all are alike all are the same, and so are extremes', () => {
    for (const x of [0, 10]) {
      const { shrunk, rho } = shrink([x, x, x, x, x], [10, 10, 10, 10, 10]);
      assert.equal(rho, 0);
      assert.deepEqual([...shrunk], Array(5).fill(x / 10));
    }
    // Samples of one each tell nothing of how agents differ.
    assert.deepEqual([...shrink([1, 0, 1, 0, 1], [1, 1, 1, 1, 1]).shrunk], Array(5).fill(0.6));
    // Agents of one kind of answer each: all of the spread is between them.
    assert.equal(shrink([0, 50, 0, 50, 0, 50], [50, 50, 50, 50, 50, 50]).rho, 1);
    const huge = shrink([1e12, 2e12, 3e12, 1e12, 2e12], [4e12, 4e12, 4e12, 4e12, 4e12]);
    assert.ok(huge.kept.every((keeps) => keeps > 1 - 1e-9));
    const empty = shrink([], []);
    assert.ok(Number.isNaN(empty.pooled));
    assert.equal(empty.agents, 0);
  });

  test('refuses what cannot be meant', () => {
    assert.throws(() => shrink([1], []), new RangeError('positives and sizes of unequal length: 1, 0'));
    assert.throws(() => shrink([1], [-1]), new RangeError('invalid sample size: -1'));
  });

  test('is nearer to the truth than raw shares', () => {
    const random = new Random(7, 'shrink');
    let [raw, better] = [0, 0];
    for (let seed = 0; seed < 100; seed++) {
      const { truth, xs, ns } = drawn(random, 30, 0.08);
      const { shrunk } = shrink(xs, ns);
      truth.forEach((p, at) => {
        raw += (xs[at]! / ns[at]! - p) ** 2;
        better += (shrunk[at]! - p) ** 2;
      });
    }
    assert.ok(better < 0.75 * raw, `${better} of ${raw}`);
  });

  for (const [agents, spread] of [
    [6, 0.03],
    [10, 0],
    [10, 0.08],
    [30, 0],
    [30, 0.03],
    [30, 0.08],
  ] as const) {
    test(`intervals of ${agents} agents ${spread} apart hold the truth, and are narrower than raw ones`, () => {
      const random = new Random(11, 'coverage');
      let [held, width, rawWidth, all] = [0, 0, 0, 0];
      for (let seed = 0; seed < 6000 / agents; seed++) {
        const { truth, xs, ns } = drawn(random, agents, spread);
        const { low, high } = shrink(xs, ns);
        truth.forEach((p, at) => {
          const raw = wilson(xs[at]!, ns[at]!)!;
          held += low[at]! <= p && p <= high[at]! ? 1 : 0;
          width += high[at]! - low[at]!;
          rawWidth += raw.high - raw.low;
          all++;
        });
      }
      // Of 6000 a standard error is 0.3 points.
      assert.ok(held / all > 0.93, `${held / all}`);
      assert.ok(width < rawWidth * 0.95, `${width} of ${rawWidth}`);
    });
  }

  test('of few agents the intervals are those of their own samples', () => {
    const { low, high } = shrink([8, 3], [10, 12]);
    [wilson(8, 10)!, wilson(3, 12)!].forEach((raw, at) => {
      near(low[at]!, raw.low);
      near(high[at]!, raw.high);
    });
  });

  test('adjusted shares beyond 0…1 lie within their intervals', () => {
    for (const xs of [
      [105, 90, 80, 70, -5],
      [130, 0, 120, -20, 100],
      [0, 50, 0, 50, 0],
    ]) {
      const { low, high, shrunk } = shrink(xs, [100, 100, 100, 100, 50]);
      shrunk.forEach((one, at) => assert.ok(low[at]! <= one && one <= high[at]!, `${low[at]}…${high[at]}`));
    }
  });
});

/** Agents of known ability, with samples of 10 to 100. */
function drawn(
  random: Random,
  agents: number,
  spread: number,
): { readonly truth: readonly number[]; readonly xs: readonly number[]; readonly ns: readonly number[] } {
  const truth = Array.from({ length: agents }, () =>
    Math.min(0.99, Math.max(0.01, 0.75 + spread * random.normal())),
  );
  const ns = truth.map(() => 10 + Math.floor(90 * random.unit() ** 2));
  const xs = truth.map((p, at) => answersOf(0, ns[at]!).filter(() => random.chance(p)).length);
  return { truth, xs, ns };
}
