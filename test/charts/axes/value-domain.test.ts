import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueDomain, type DomainSpec } from '../../../src/charts/axes/value-domain.js';

const none = { min: null, max: null };
const share = { min: 0, max: 1 };
const domain = (low: number, high: number, more: Partial<DomainSpec> = {}): ReturnType<typeof valueDomain> =>
  valueDomain({ low, high, limits: none, zero: false, steps: 'decimal', most: 5, ...more });

test('a rate of a good month ends on round shares', () => {
  assert.deepEqual(domain(0.62, 0.948, { limits: share }), {
    low: 0.6,
    high: 1,
    ticks: [0.6, 0.7, 0.8, 0.9, 1],
  });
});

test('an axis never passes the limits of its quantity', () => {
  assert.equal(domain(0.95, 0.95, { limits: share }).high, 1);
  assert.ok(domain(0.95, 0.95).high > 1);
  assert.equal(domain(0.9, 1, { limits: share }).high, 1);
  assert.equal(domain(-96, 40, { limits: { min: -100, max: 100 } }).low, -100);
});

test('a value that has passed a limit is shown all the same', () => {
  assert.equal(domain(0.5, 1.25, { limits: share }).high, 1.25);
});

test('zero is there where it is asked for, and where it costs little', () => {
  assert.equal(domain(80, 90, { zero: true }).low, 0);
  assert.equal(domain(30, 100).low, 0);
  assert.equal(domain(-100, -30).high, 0);
  assert.ok(domain(80, 90).low > 0);
});

test('values that are all the same have an axis round them', () => {
  assert.deepEqual(domain(1, 1, { limits: share }), {
    low: 0.9,
    high: 1,
    ticks: [0.9, 0.92, 0.94, 0.96, 0.98, 1],
  });
  for (const value of [-40, 7, 1e12, 3e-9]) {
    const { low, high } = domain(value, value);
    assert.ok(low < value && value < high, `${low} < ${value} < ${high}`);
  }
});

test('nothing but zeros stand on the foot of the axis', () => {
  assert.deepEqual(domain(0, 0, { steps: 'whole' }), { low: 0, high: 1, ticks: [0, 1] });
  assert.deepEqual([domain(0, 0, { limits: share }).low, domain(0, 0, { limits: share }).high], [0, 1]);
  assert.equal(domain(0, 0, { limits: { min: -5, max: 0 } }).high, 0);
});

test('without a value there are ends and no tick', () => {
  const empty = { low: Infinity, high: -Infinity };
  assert.deepEqual(domain(empty.low, empty.high, { limits: share }), { low: 0, high: 1, ticks: [] });
  assert.deepEqual(domain(empty.low, empty.high), { low: 0, high: 1, ticks: [] });
  const ceiling = domain(empty.low, empty.high, { limits: { min: null, max: -3 } });
  assert.ok(ceiling.low < ceiling.high);
});

test('values at the ends of what a number can be have an axis, too', () => {
  for (const [low, high] of [
    [-Number.MAX_VALUE, Number.MAX_VALUE],
    [Number.MAX_VALUE, Number.MAX_VALUE],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [0, Number.MIN_VALUE],
    [-1e-300, 1e-300],
  ] as const) {
    const { ticks, ...ends } = domain(low, high);
    assert.ok(Number.isFinite(ends.high - ends.low) && ends.low < ends.high, `${low} to ${high}`);
    assert.ok(ticks.length > 0 && ticks.length <= 6);
  }
});

test('what is a billionth of a step has an axis of a whole one', () => {
  const { low, high } = domain(0, 9e-10, { limits: { min: 0, max: null }, steps: 'whole' });
  assert.deepEqual([low, high], [0, 1]);
  assert.deepEqual(domain(-9e-10, 0, { steps: 'whole' }).low, -1);
});

test('counts have no ticks between whole numbers', () => {
  assert.deepEqual(domain(0, 2, { steps: 'whole' }).ticks, [0, 1, 2]);
});

test('seconds have the ticks of a clock', () => {
  assert.deepEqual(domain(212, 318, { steps: 'seconds' }).ticks, [210, 240, 270, 300, 330]);
});

const asked = fc.record({
  a: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => (Math.abs(value) < 1e-9 ? 0 : value)),
  span: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true })),
  limits: fc.constantFrom(none, share, { min: -100, max: 100 }, { min: 0, max: null }),
  zero: fc.boolean(),
  steps: fc.constantFrom('decimal', 'whole', 'seconds'),
  most: fc.integer({ min: 2, max: 8 }),
}) satisfies fc.Arbitrary<unknown>;

test('an axis holds all values, ends on ticks or limits and has few, even, round ticks', () => {
  fc.assert(
    fc.property(asked, ({ a, span, limits, zero, steps, most }) => {
      const within = (value: number): number =>
        Math.max(limits.min ?? -Infinity, Math.min(limits.max ?? Infinity, value));
      const [low, high] = [within(a), within(a + span)];
      const spec = { low, high, limits, zero, steps, most } as DomainSpec;
      const { ticks, ...ends } = valueDomain(spec);
      const rounding = (ends.high - ends.low) * 1e-8;
      assert.ok(ends.low <= low + rounding && high - rounding <= ends.high, 'holds');
      assert.ok(ends.low < ends.high, 'is not empty');
      assert.ok(ends.low >= (limits.min ?? -Infinity) && ends.high <= (limits.max ?? Infinity), 'limits');
      if (zero) assert.ok(ends.low <= 0 && 0 <= ends.high, 'zero');
      assert.ok(ticks.length <= most + 1, `few: ${ticks.length}`);
      for (const end of [ends.low, ends.high]) {
        assert.ok(
          ticks.includes(end) || end === limits.min || end === limits.max,
          `${end} is a tick or a limit`,
        );
      }
      const steps0 = ticks.slice(1).map((tick, at) => tick - ticks[at]!);
      for (const step of steps0) assert.ok(Math.abs(step - steps0[0]!) <= 1e-6 * steps0[0]!, 'even');
      if (steps === 'whole') for (const tick of ticks) assert.ok(Number.isInteger(tick), 'whole');
      for (const tick of ticks)
        assert.ok(String(Math.abs(tick)).replace(/e.*|\D/g, '').length <= 12, `${tick} is round`);
    }),
    { numRuns: 1000 },
  );
});
