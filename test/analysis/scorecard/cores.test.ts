import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { attainment } from '../../../src/analysis/scorecard/attainment.js';
import { expectedRate } from '../../../src/analysis/scorecard/expected-rate.js';
import { gradeOf } from '../../../src/analysis/scorecard/grade-of.js';
import { teamGoal } from '../../../src/analysis/scorecard/team-goal.js';
import { weightedScore } from '../../../src/analysis/scorecard/weighted-score.js';
import { newcombe } from '../../../src/metrics/intervals/newcombe.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';

const near = (found: number, wanted: number): void =>
  assert.ok(Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

describe('attainment', () => {
  test('runs from floor to target, whichever is the higher', () => {
    assert.equal(attainment(0.7, { floor: 0.6, target: 0.8 }).toFixed(9), '50.000000000');
    assert.equal(attainment(300, { floor: 400, target: 200 }), 50);
    assert.equal(attainment(0.6, { floor: 0.6, target: 0.8 }), 0);
    assert.equal(attainment(0.8, { floor: 0.6, target: 0.8 }), 100);
    assert.equal(attainment(0.9, { floor: 0.6, target: 0.8 }), 100);
    assert.equal(attainment(500, { floor: 400, target: 200 }), 0);
    assert.ok(Object.is(attainment(400, { floor: 400, target: 200 }), 0));
    assert.equal(attainment(Infinity, { floor: 0, target: 1 }), 100);
    assert.equal(attainment(1e300, { floor: 1e299, target: 0 }), 0);
  });

  test('is unknown where there is nothing between floor and target, or no value', () => {
    assert.ok(Number.isNaN(attainment(0.8, { floor: 0.8, target: 0.8 })));
    assert.ok(Number.isNaN(attainment(NaN, { floor: 0, target: 1 })));
    assert.ok(Number.isNaN(attainment(1, { floor: 0, target: Infinity })));
  });
});

describe('the weighted score', () => {
  test('of two shares has the interval of Newcombe', () => {
    const [a, b] = [wilson(56, 70)!, wilson(48, 80)!];
    const score = weightedScore([
      { value: 56 / 70, low: a.low, high: a.high, weight: 1 },
      { value: -48 / 80, low: -b.high, high: -b.low, weight: 1 },
    ])!;
    const wanted = newcombe(56, 70, 48, 80)!;
    near(2 * score.low, wanted.low);
    near(2 * score.high, wanted.high);
    // Printed by Newcombe (1998), method 10, example (a): 0.2 (0.0524, 0.3339).
    assert.equal((2 * score.low).toFixed(4), '0.0524');
    assert.equal((2 * score.high).toFixed(4), '0.3339');
  });

  test('is the mean by weights, within its parts; without weight there is none', () => {
    assert.deepEqual(weightedScore([{ value: 40, low: 40, high: 40, weight: 3 }]), {
      score: 40,
      low: 40,
      high: 40,
    });
    near(
      weightedScore([
        { value: 100, low: 90, high: 100, weight: 1 },
        { value: 0, low: 0, high: 30, weight: 3 },
      ])!.score,
      25,
    );
    assert.equal(weightedScore([]), null);
    assert.equal(weightedScore([{ value: 1, low: 0, high: 2, weight: 0 }]), null);
    const part = fc.record({
      value: fc.double({ min: 0, max: 100, noNaN: true }),
      below: fc.double({ min: 0, max: 1, noNaN: true }),
      above: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (drawn) => {
        const parts = drawn.map(({ value, below, above, weight }) => ({
          value,
          weight,
          low: value - below * value,
          high: value + above * (100 - value),
        }));
        const { score, low, high } = weightedScore(parts)!;
        // Scores of parts on a scale of 0 to 100 do not leave it.
        assert.ok(low >= -1e-9 && low <= score + 1e-9 && score <= high + 1e-9 && high <= 100 + 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the goal of a team', () => {
  test('is its best and worst quartile', () => {
    assert.deepEqual(teamGoal([5, 1, NaN, 4, 2, 3], 'higher'), { floor: 2, target: 4 });
    assert.deepEqual(teamGoal([5, 1, 4, 2, 3], 'lower'), { floor: 4, target: 2 });
    assert.deepEqual(teamGoal([1, 2, 3, 4], 'higher'), { floor: 1.75, target: 3.25 });
  });

  test('is not known of few, nor where nothing is better', () => {
    assert.equal(teamGoal([1, 2, 3, NaN], 'higher'), null);
    assert.equal(teamGoal([], 'lower'), null);
    assert.equal(teamGoal([1, 2, 3, 4], 'none'), null);
    assert.deepEqual(teamGoal([7, 7, 7, 7], 'higher'), { floor: 7, target: 7 });
  });
});

describe('the expected rate', () => {
  test('is that of others for the own mix', () => {
    near(expectedRate([30, 10], [0.9, 0.5]), 0.8);
    near(expectedRate([30, 10, 5, 0], [0.9, 0.5, NaN, 0.1]), 0.8);
    assert.ok(Number.isNaN(expectedRate([], [])));
    assert.ok(Number.isNaN(expectedRate([NaN, 3], [0.5, NaN])));
    assert.throws(() => expectedRate([1], []), new RangeError('sizes and rates of unequal length: 1, 0'));
  });

  test('of the same rate everywhere is that rate, and of the centre’s own mix the centre’s', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 100 })), {
          minLength: 1,
        }),
        (cells) => {
          const [sizes, rates] = [
            cells.map(([n]) => n),
            cells.map(([n, part]) => Math.round((n * part) / 100) / n),
          ];
          const all = sizes.reduce((sum, n) => sum + n, 0);
          const positive = sizes.reduce((sum, n, at) => sum + Math.round(n * rates[at]!), 0);
          near(expectedRate(sizes, rates), positive / all);
          near(
            expectedRate(
              sizes,
              sizes.map(() => 0.3),
            ),
            0.3,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('grades', () => {
  test('are the host’s own, the highest that is reached', () => {
    const bands = [
      { id: 'C', from: 0 },
      { id: 'A', from: 85 },
      { id: 'B', from: 70 },
    ];
    assert.deepEqual(
      [100, 85, 84.999, 70, 0, -1, NaN].map((score) => gradeOf(score, bands)),
      ['A', 'A', 'B', 'B', 'C', null, null],
    );
    assert.equal(gradeOf(50, []), null);
  });
});
