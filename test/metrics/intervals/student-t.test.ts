import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { studentTQuantile } from '../../../src/metrics/intervals/student-t.js';

function near(actual: number, expected: number, relative: number): void {
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} is not ${expected}`);
}

test('the printed table, 97.5 % and others', () => {
  const table: readonly [p: number, df: number, t: number][] = [
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 3, 3.182],
    [0.975, 4, 2.776],
    [0.975, 5, 2.571],
    [0.975, 9, 2.262],
    [0.975, 10, 2.228],
    [0.975, 29, 2.045],
    [0.975, 30, 2.042],
    [0.975, 60, 2.0],
    [0.975, 120, 1.98],
    [0.95, 1, 6.314],
    [0.95, 7, 1.895],
    [0.95, 20, 1.725],
    [0.9, 12, 1.356],
    [0.995, 3, 5.841],
    [0.995, 60, 2.66],
  ];
  for (const [p, df, t] of table) assert.equal(Math.round(studentTQuantile(p, df) * 1000) / 1000, t);
});

test('values of SciPy 1.17 (scipy.stats.t.ppf) to 1e-9', () => {
  const values: readonly [p: number, df: number, t: number][] = [
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 3, 3.1824463052837078],
    [0.975, 9, 2.262157162798205],
    [0.975, 29, 2.045229642132703],
    [0.975, 99, 1.9842169515864174],
    [0.975, 999, 1.9623414611334493],
    [0.975, 31124, 1.960040207452229],
    [0.975, 1e6, 1.959966356814107],
    [0.995, 60, 2.6602830288550368],
    [0.9999, 1, 3183.098757118502],
    [0.9999, 3, 22.203742273205],
    [0.9999, 15, 4.8799982884245034],
    [0.975, 2.5, 3.5746548420036817],
    [0.975, 0.5, 164.55767348048818],
    [0.975, 17.3, 2.1070320037534676],
  ];
  for (const [p, df, t] of values) near(studentTQuantile(p, df), t, 1e-9);
});

test('the closed forms for 1, 2 and 4 degrees of freedom', () => {
  const probability = fc.double({ min: 0.0001, max: 0.9999, noNaN: true });
  fc.assert(
    fc.property(probability, (p) => {
      const product = 4 * p * (1 - p);
      near(studentTQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 1e-9);
      near(studentTQuantile(p, 2), ((2 * p - 1) * Math.SQRT2) / Math.sqrt(product), 1e-9);
      const q = Math.cos(Math.acos(Math.sqrt(product)) / 3) / Math.sqrt(product);
      near(studentTQuantile(p, 4), Math.sign(p - 0.5) * 2 * Math.sqrt(Math.max(0, q - 1)), 1e-6);
    }),
    { numRuns: 500 },
  );
});

test('the density integrated up to the quantile is the probability', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 400 }),
      fc.double({ min: 0.51, max: 0.999, noNaN: true }),
      (df, p) => {
        const density = (x: number) => (1 + (x * x) / df) ** (-(df + 1) / 2);
        // 0…∞ folded to an angle, tan θ = x: the density falls fast enough for Simpson's rule to be exact to 1e-10.
        const folded = (angle: number) => density(Math.tan(angle)) / Math.cos(angle) ** 2;
        const to = simpson(folded, 0, Math.atan(studentTQuantile(p, df)));
        const all = simpson(folded, 0, Math.PI / 2 - 1e-9);
        assert.ok(Math.abs(0.5 + to / (2 * all) - p) < 1e-9, `df ${df}, p ${p}: ${0.5 + to / (2 * all)}`);
      },
    ),
    { numRuns: 200 },
  );
});

test('symmetric, and the normal quantile without end of degrees', () => {
  assert.equal(studentTQuantile(0.025, 8), -studentTQuantile(0.975, 8));
  assert.equal(studentTQuantile(0.5, 8), 0);
  near(studentTQuantile(0.975, Infinity), 1.959963984540054, 1e-12);
});

test('misuse throws with the value', () => {
  assert.throws(() => studentTQuantile(1, 5), {
    name: 'RangeError',
    message: 'probability not between 0 and 1: 1',
  });
  assert.throws(() => studentTQuantile(0.9, 0), {
    name: 'RangeError',
    message: 'degrees of freedom not above 0: 0',
  });
});

function simpson(f: (x: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * width);
  return (sum * width) / 3;
}
