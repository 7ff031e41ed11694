import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ControlledSeries,
  controlLimits,
  type ControlLimits,
} from '../../../src/analysis/control/control-limits.js';
import { laneyP } from '../../../src/analysis/control/laney-p.js';
import { runRules } from '../../../src/analysis/control/run-rules.js';
import { xmr } from '../../../src/analysis/control/xmr.js';
import { randomOf } from './random-of.js';

function limitsOf(series: ControlledSeries): ControlLimits {
  const found = controlLimits(series);
  assert.ok(typeof found !== 'string', String(found));
  return found;
}

const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9, `${a} and ${b}`);

describe('without allowance and season, the plain charts of the baseline', () => {
  const { random, normal } = randomOf(7);
  const values = Array.from({ length: 30 }, (_, at) => (at === 4 ? NaN : 50 + 5 * normal()));
  const baseline = values.map((_, at) => (at < 25 ? 1 : 0));

  test('moving ranges', () => {
    const found = limitsOf({ values, baseline, allowance: false });
    const plain = xmr(values.slice(0, 25));
    assert.deepEqual([found.n, found.widened, found.sigmaZ], [24, 1, null]);
    near(found.mean, plain.centre!);
    near(found.meanRange, plain.meanRange!);
    for (const at of [0, 29]) {
      near(found.low[at]!, plain.low!);
      near(found.high[at]!, plain.high!);
    }
  });

  test('shares', () => {
    const sizes = values.map((value) => (Number.isNaN(value) ? 0 : 400 + Math.floor(200 * random())));
    const counts = sizes.map((size) => Math.round(size * (0.5 + 0.1 * normal())));
    const shares = counts.map((count, at) => count / sizes[at]!);
    const found = limitsOf({ values: shares, sizes, baseline: values.map(() => 1), allowance: false });
    const plain = laneyP(counts, sizes);
    near(found.sigmaZ!, plain.sigmaZ!);
    assert.ok(found.sigmaZ! > 2);
    sizes.forEach((size, at) => {
      assert.equal(Number.isNaN(found.low[at]), size === 0);
      // Here they are not cut.
      if (size > 0 && plain.low[at]! > 0) near(found.low[at]!, plain.low[at]!);
      if (size > 0 && plain.high[at]! < 1) near(found.high[at]!, plain.high[at]!);
    });
  });
});

test('a season is taken off: what every Sunday is, is no signal', () => {
  const week = [100, 90, 95, 105, 80, 20, 10];
  const noise = [1, -1, 2, 0, -2, 1, 0, -1, 1];
  const values = Array.from({ length: 63 }, (_, at) => week[at % 7]! + noise[at % 9]!);
  const cells = values.map((_, at) => at % 7);
  const baseline = values.map((_, at) => (at < 28 ? 1 : 0));
  const found = limitsOf({ values, baseline, cells });
  cells.forEach((cell, at) => {
    const same = [0, 1, 2, 3].map((of) => values[7 * of + cell]!);
    near(found.centre[at]!, same.reduce((a, b) => a + b) / 4);
    assert.ok(values[at]! > found.low[at]! && values[at]! < found.high[at]!);
  });
  near(found.mean, values.slice(0, 28).reduce((a, b) => a + b) / 28);
  // Without it the week's own ups and downs hide a Monday on which nobody called.
  assert.ok(limitsOf({ values, baseline }).low[63 - 7]! < 0);
  assert.ok(found.low[63 - 7]! > 50);
});

test('a weekday that the baseline does not have has no limits', () => {
  const values = Array.from({ length: 40 }, (_, at) => 5 + (at % 3));
  const cells = values.map((_, at) => (at === 35 ? 6 : at % 5));
  const found = limitsOf({ values, cells, baseline: values.map((_, at) => (at < 30 ? 1 : 0)) });
  assert.ok(Number.isNaN(found.centre[35]) && Number.isNaN(found.low[35]) && Number.isNaN(found.high[35]));
  assert.ok(found.high[36]! > 5);
});

test('refusals', () => {
  const values = Array.from({ length: 20 }, (_, at) => at % 4);
  const all = values.map(() => 1);
  assert.equal(controlLimits({ values: values.slice(1), baseline: all.slice(1) }), 'baseline-too-short');
  assert.equal(controlLimits({ values: values.with(3, NaN), baseline: all }), 'baseline-too-short');
  assert.equal(typeof controlLimits({ values, baseline: all }), 'object');
  // Each hour once: their means are all that there is.
  assert.equal(
    controlLimits({ values, baseline: all, cells: values.map((_, at) => at) }),
    'baseline-too-short',
  );
  // No two stand side by side.
  const sparse = values.flatMap((value) => [value, NaN]);
  assert.equal(controlLimits({ values: sparse, baseline: sparse.map(() => 1) }), 'baseline-too-short');
  for (const flat of [0, 0.1, 1e9]) {
    const same = values.map(() => flat);
    assert.equal(controlLimits({ values: same, baseline: all }), 'no-variation');
    assert.equal(
      controlLimits({ values: same, baseline: all, cells: values.map((_, at) => at % 7) }),
      'no-variation',
    );
  }
  for (const share of [0, 1]) {
    const same = values.map(() => share);
    assert.equal(controlLimits({ values: same, sizes: values.map(() => 9), baseline: all }), 'no-variation');
  }
  assert.throws(() => controlLimits({ values, baseline: [1] }), new RangeError('20 values need as many: 1'));
});

/** Series of a kind, of which `shift` points at the end are off by two standard deviations. */
interface Kind {
  readonly name: string;
  readonly season: number;
  /** A value and what it is a share of, `off` standard deviations from the usual. */
  draw(random: ReturnType<typeof randomOf>, at: number, off: number): readonly [number, number];
}

const seasonal = (at: number): number => [1.5, 0.5, 0, 0.7, -0.3, -3, -4][at % 7]!;
const share = (
  random: ReturnType<typeof randomOf>,
  off: number,
  extra: number,
): readonly [number, number] => {
  const size = 80 + Math.floor(80 * random.random());
  const spread = Math.sqrt(0.16 / size + extra ** 2);
  const p = Math.min(1, Math.max(0, 0.8 + extra * random.normal() - off * spread));
  let count = 0;
  for (let one = 0; one < size; one += 1) if (random.random() < p) count += 1;
  return [count / size, size];
};
const kinds: readonly Kind[] = [
  { name: 'values', season: 0, draw: ({ normal }, _, off) => [normal() + off, 1] },
  { name: 'values by day', season: 7, draw: ({ normal }, at, off) => [seasonal(at) + normal() + off, 1] },
  { name: 'shares of chance alone', season: 0, draw: (random, _, off) => share(random, off, 0) },
  { name: 'shares whose days differ', season: 7, draw: (random, _, off) => share(random, off, 0.06) },
];

/** What of the points signals without change, and what of the changes is found within ten points. */
function rates(
  { season, draw }: Kind,
  points: number,
  allowance: boolean,
): { signalled: number; found: number } {
  const runs = 400;
  const more = 80;
  let [signals, tested, found] = [0, 0, 0];
  for (let seed = 1; seed <= runs; seed += 1) {
    const random = randomOf(1000 * points + seed);
    for (const shift of [0, 2]) {
      const length = points + (shift === 0 ? more : 10);
      const drawn = Array.from({ length }, (_, at) => draw(random, at, at < points ? 0 : shift));
      const isShare = drawn.some(([, size]) => size !== 1);
      const { low, high, centre } = limitsOf({
        values: drawn.map(([value]) => value),
        baseline: drawn.map((_, at) => (at < points ? 1 : 0)),
        ...(isShare && { sizes: drawn.map(([, size]) => size) }),
        ...(season > 0 && { cells: drawn.map((_, at) => at % season) }),
        allowance,
      });
      const less = (list: Float64Array): Float64Array => list.map((one, at) => one - centre[at]!);
      const told = runRules(less(Float64Array.from(drawn, ([value]) => value)), {
        centre: 0,
        low: less(low),
        high: less(high),
      });
      if (shift === 0) {
        tested += length;
        signals += new Set(told.map(({ at }) => at)).size;
      } else if (told.some(({ at }) => at >= points)) found += 1;
    }
  }
  return { signalled: signals / tested, found: found / runs };
}

describe('simulated series: at most one point in a hundred signals without change, of shifts by 2 σ 80 % are found', () => {
  for (const kind of kinds) {
    for (const points of [20, 28]) {
      test(`${kind.name}, a baseline of ${points}`, () => {
        const { signalled, found } = rates(kind, points, true);
        assert.ok(signalled <= 0.01, `${signalled}`);
        // Too few signals would be as wrong: the rules of runs alone give some.
        assert.ok(signalled > 0.003, `${signalled}`);
        assert.ok(found >= 0.8, `${found}`);
      });
    }
  }

  test('the plain limits do not hold that: from 20 points twice as many signal, by day five times', () => {
    const [values, byDay] = kinds as [Kind, Kind];
    assert.ok(rates(values, 20, false).signalled > 0.018);
    assert.ok(rates(byDay, 20, false).signalled > 0.05);
  });
});
