import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { xmr } from '../../../src/analysis/control/xmr.js';

/** NIST/SEMATECH e-Handbook 6.3.2.2, flow rates of ten batches, with what is printed there. */
const flowrate = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

test('the published example: mean and mean moving range as printed, limits by 2.66 and by 3 / 1.128', () => {
  const found = xmr(flowrate);
  assert.equal(found.centre?.toFixed(2), '50.81');
  assert.equal(found.meanRange?.toFixed(4), '1.8778');
  assert.equal(found.high?.toFixed(4), '55.8049');
  assert.equal(found.low?.toFixed(4), '45.8151');
  // The handbook divides by 1.128.
  const exact = xmr(flowrate, { perRange: 3 / 1.128 });
  assert.equal(exact.high?.toFixed(4), '55.8041');
  assert.equal(exact.low?.toFixed(4), '45.8159');
});

test('the reference file', (t) => {
  const file = new URL('../../../../shared/data/reference/published.json', import.meta.url);
  if (!existsSync(file)) return t.skip('not there');
  const { xmr: published } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly xmr: { readonly x: readonly number[]; readonly value: Readonly<Record<string, number>> };
  };
  const { value } = published;
  const found = xmr(published.x);
  assert.equal(found.n, value['n']);
  const near = (actual: number | null, expected: number | undefined): void =>
    assert.ok(Math.abs((actual ?? NaN) - (expected ?? NaN)) < 1e-12, `${actual} and ${expected}`);
  near(found.centre, value['mean']);
  near(found.meanRange, value['mrbar']);
  near(found.high, value['ucl_2_66']);
  near(found.low, value['lcl_2_66']);
  near(xmr(published.x, { perRange: 3 / 1.128 }).high, value['ucl_exact']);
});

test('no moving range reaches over a gap', () => {
  const found = xmr([1, 3, NaN, 10, 11]);
  assert.deepEqual(found.ranges, [null, 2, null, null, 1]);
  assert.deepEqual([found.n, found.centre, found.meanRange], [4, 6.25, 1.5]);
});

test('extremes', () => {
  const nothing = { n: 0, centre: null, ranges: [], meanRange: null, low: null, high: null };
  assert.deepEqual(xmr([]), nothing);
  assert.deepEqual(xmr([NaN]), { ...nothing, ranges: [null] });
  assert.deepEqual(xmr([7]), { ...nothing, n: 1, centre: 7, ranges: [null] });
  assert.deepEqual(xmr([7, NaN, 8]), { ...nothing, n: 2, centre: 7.5, ranges: [null, null, null] });
  const flat = xmr([5, 5, 5]);
  assert.deepEqual([flat.low, flat.centre, flat.high], [5, 5, 5]);
  const huge = xmr([1e300, 2e300]);
  assert.ok(Math.abs((huge.high ?? 0) / 4.16e300 - 1) < 1e-12);
});

test('limits are cut at what the quantity cannot pass', () => {
  const found = xmr([0.1, 0.9, 0.1, 0.9], { min: 0, max: 1 });
  assert.deepEqual([found.low, found.high], [0, 1]);
  assert.ok((xmr([0.1, 0.9, 0.1, 0.9], { min: null }).low ?? 0) < 0);
});

test('misuse throws, with the value', () => {
  assert.throws(() => xmr([1, Infinity]), new RangeError('value not finite: Infinity'));
  for (const perRange of [0, -1, NaN, Infinity]) {
    assert.throws(() => xmr([1], { perRange }), new RangeError(`limits not above 0: ${perRange}`));
  }
});

test('in another unit, and from the end, everything is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -1000, max: 1000 }) }, fc.constant(NaN)), {
        minLength: 2,
        maxLength: 40,
      }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: -100, max: 100 }),
      (values, scale, shift) => {
        const own = xmr(values);
        const other = xmr(values.map((value) => scale * value + shift));
        const turned = xmr(values.toReversed());
        for (const name of ['centre', 'low', 'high'] as const) {
          const expected = own[name] === null ? null : scale * own[name] + shift;
          assert.ok(expected === null ? other[name] === null : Math.abs(other[name]! - expected) < 1e-6);
          assert.ok(own[name] === null ? turned[name] === null : Math.abs(turned[name]! - own[name]) < 1e-9);
        }
      },
    ),
    { numRuns: 300 },
  );
});
