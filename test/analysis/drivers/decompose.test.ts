import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decompose, type Decomposition, type RatioParts } from '../../../src/analysis/drivers/decompose.js';

/** A published example: Das Gupta 1993, example 5.1, as printed by DasGuptR. Sizes in per cent, rates per thousand. */
const published = {
  sizes: [
    [12.9, 10.9, 9.5, 8, 7.8, 8.4, 8.6, 7.8, 7, 5.9, 4.7, 3.6, 4.9],
    [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6, 6.3, 5.9, 5.1, 4, 5.5],
  ],
  rates: [
    [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8],
    [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2],
  ],
} as const;

function weighted(sizes: readonly number[], rates: readonly number[]): RatioParts {
  return { numerators: sizes.map((size, at) => size * rates[at]!), denominators: sizes };
}

test('household headship 1970 to 1985: as published, to its printed precision', () => {
  const { sizes, rates } = published;
  const found = split(weighted(sizes[0], rates[0]), weighted(sizes[1], rates[1]));
  const printed = (value: number): string => value.toFixed(4);
  assert.equal(printed(found.before), '44.7268');
  assert.equal(printed(found.after), '47.6940');
  assert.equal(printed(found.change), '2.9672');
  assert.equal(printed(sum(found.mix)), '1.2269');
  assert.equal(printed(sum(found.rate)), '1.7403');
});

test('a value that comes or goes is mix alone, and one without rows in either period nothing', () => {
  // 50 % of 10, then a value at 100 % of 10 beside it.
  const found = split(
    { numerators: [5, 0, 0], denominators: [10, 0, 0] },
    { numerators: [5, 10, 0], denominators: [10, 10, 0] },
  );
  assert.deepEqual(found.rate, [0, 0, 0]);
  // R̄ = 0.625; the shares go from 1 to ½ and from 0 to ½.
  assert.deepEqual(found.mix, [-0.5 * (0.5 - 0.625), 0.5 * (1 - 0.625), 0]);
  assert.equal(found.change, 0.25);
});

describe('what does not split', () => {
  const some = { numerators: [1, 2], denominators: [2, 4] };
  const table: readonly (readonly [string, RatioParts, RatioParts])[] = [
    ['nothing to divide by before', { numerators: [0, 0], denominators: [0, 0] }, some],
    ['nothing to divide by after', some, { numerators: [0, 0], denominators: [0, 0] }],
    ['no values', { numerators: [], denominators: [] }, { numerators: [], denominators: [] }],
    ['a numerator over nothing', some, { numerators: [1, 2], denominators: [0, 4] }],
  ];
  for (const [name, before, after] of table) {
    test(name, () => assert.deepEqual(decompose(before, after), { reason: 'not-decomposable' }));
  }

  test('misuse throws, with the value', () => {
    const throwing = (before: RatioParts, after: RatioParts, message: string): void =>
      assert.throws(() => decompose(before, after), new RangeError(message));
    const one = { numerators: [1], denominators: [1] };
    throwing(some, one, 'periods with unequal numbers of values: 2 and 1');
    throwing(
      { numerators: [1], denominators: [] },
      some,
      'numerators and denominators of unequal length: 1 and 0',
    );
    throwing({ numerators: [NaN], denominators: [1] }, one, 'invalid numerator: NaN');
    throwing(one, { numerators: [1], denominators: [-1] }, 'invalid denominator: -1');
    throwing(one, { numerators: [1], denominators: [Infinity] }, 'invalid denominator: Infinity');
  });
});

describe('laws on random sums', () => {
  test('parts add up to the change within 1e-9', () => {
    fc.assert(
      fc.property(twoPeriods, ([before, after]) => {
        const found = split(before, after);
        near(sum(found.rate) + sum(found.mix), found.after - found.before, scaleOf(before, after));
      }),
      { numRuns: 500 },
    );
  });

  test('each part is that of exact fractions', () => {
    fc.assert(
      fc.property(twoPeriods, ([before, after]) => {
        const found = split(before, after);
        const exact = exactParts(before, after);
        exact.forEach(({ rate, mix }, at) => {
          near(found.rate[at]!, rate, scaleOf(before, after));
          near(found.mix[at]!, mix, scaleOf(before, after));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the periods swapped change every sign', () => {
    fc.assert(
      fc.property(twoPeriods, ([before, after]) => {
        const there = split(before, after);
        const back = split(after, before);
        there.rate.forEach((rate, at) => near(back.rate[at]!, -rate, scaleOf(before, after)));
        there.mix.forEach((mix, at) => near(back.mix[at]!, -mix, scaleOf(before, after)));
      }),
      { numRuns: 300 },
    );
  });

  test('two values of the same rates, made one, have the parts of both', () => {
    fc.assert(
      fc.property(twoPeriods, fc.integer({ min: 1, max: 5 }), ([before, after], times) => {
        // The first value once more, so many times as large in both periods: the same rates.
        const twin = (parts: RatioParts): RatioParts => ({
          numerators: [...Array.from(parts.numerators), parts.numerators[0]! * times],
          denominators: [...Array.from(parts.denominators), parts.denominators[0]! * times],
        });
        const merged = (parts: RatioParts): RatioParts => ({
          numerators: Array.from(parts.numerators, (one, at) => (at === 0 ? one * (1 + times) : one)),
          denominators: Array.from(parts.denominators, (one, at) => (at === 0 ? one * (1 + times) : one)),
        });
        const apart = split(twin(before), twin(after));
        const together = split(merged(before), merged(after));
        const scale = scaleOf(before, after);
        near(apart.rate[0]! + apart.rate.at(-1)!, together.rate[0]!, scale);
        near(apart.mix[0]! + apart.mix.at(-1)!, together.mix[0]!, scale);
      }),
      { numRuns: 300 },
    );
  });

  test('numerators a thousand times as large have effects a thousand times as large; denominators do not matter', () => {
    fc.assert(
      fc.property(twoPeriods, ([before, after]) => {
        const larger = (parts: RatioParts): RatioParts => ({
          numerators: Array.from(parts.numerators, (one) => one * 1000),
          denominators: parts.denominators,
        });
        const found = split(before, after);
        const scaled = split(larger(before), larger(after));
        found.rate.forEach((rate, at) => near(scaled.rate[at]!, rate * 1000, 1000 * scaleOf(before, after)));
        found.mix.forEach((mix, at) => near(scaled.mix[at]!, mix * 1000, 1000 * scaleOf(before, after)));
      }),
      { numRuns: 200 },
    );
  });
});

/** Values with ties, values without rows in one period or both, and numerators below 0, as of profits. */
const value = fc
  .tuple(
    fc.integer({ min: -1000, max: 1_000_000 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000 })),
  )
  .map(([above, below]) => (below === 0 ? [0, 0] : [above, below]));
const twoPeriods = fc
  .array(fc.tuple(value, value), { minLength: 1, maxLength: 12 })
  .filter((values) => [0, 1].every((period) => values.some((pair) => pair[period]![1]! > 0)))
  .map((values): [RatioParts, RatioParts] => [
    {
      numerators: values.map(([before]) => before[0]!),
      denominators: values.map(([before]) => before[1]!),
    },
    { numerators: values.map(([, after]) => after[0]!), denominators: values.map(([, after]) => after[1]!) },
  ]);

function split(before: RatioParts, after: RatioParts): Decomposition {
  const found = decompose(before, after);
  assert.ok(!('reason' in found));
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The greatest rate that there is: what 1e-9 is of. */
function scaleOf(...periods: readonly RatioParts[]): number {
  const rates = periods.flatMap(({ numerators, denominators }) =>
    Array.from(denominators, (below, at) => (below === 0 ? 0 : Math.abs(numerators[at]! / below))),
  );
  return Math.max(1, ...rates);
}

function near(found: number, expected: number, scale: number): void {
  assert.ok(Math.abs(found - expected) <= 1e-9 * scale, `${found} is not ${expected}`);
}

/** An exact fraction. */
interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** The definition, in fractions of whole numbers, from the shares and rates as they are written down. */
function exactParts(before: RatioParts, after: RatioParts): readonly { rate: number; mix: number }[] {
  const of = (above: number, below: number): Fraction => ({ above: BigInt(above), below: BigInt(below) });
  const add = (a: Fraction, b: Fraction): Fraction => ({
    above: a.above * b.below + b.above * a.below,
    below: a.below * b.below,
  });
  const times = (a: Fraction, b: Fraction): Fraction => ({
    above: a.above * b.above,
    below: a.below * b.below,
  });
  const less = (a: Fraction, b: Fraction): Fraction => add(a, { above: -b.above, below: b.below });
  const half = of(1, 2);
  const [v, w] = [sum(Array.from(before.denominators)), sum(Array.from(after.denominators))];
  const mean = times(
    half,
    add(of(sum(Array.from(before.numerators)), v), of(sum(Array.from(after.numerators)), w)),
  );
  return Array.from(before.denominators, (b, at) => {
    const a = after.denominators[at]!;
    const rates = [
      b === 0 ? null : of(before.numerators[at]!, b),
      a === 0 ? null : of(after.numerators[at]!, a),
    ];
    const r = rates[0] ?? rates[1];
    const q = rates[1] ?? rates[0];
    if (!r || !q) return { rate: 0, mix: 0 };
    return {
      rate: toNumber(times(times(half, add(of(b, v), of(a, w))), less(q, r))),
      mix: toNumber(times(less(of(a, w), of(b, v)), less(times(half, add(r, q)), mean))),
    };
  });
}

/** To 15 digits or more: a quotient of a numerator that was made long enough. */
function toNumber({ above, below }: Fraction): number {
  const digits = 10n ** 30n;
  return Number((above * digits) / below) / 1e30;
}
