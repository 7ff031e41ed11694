import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bothPeriods, bothWhere, narrowed } from '../../src/elements/narrow.js';
import type { Condition } from '../../src/metrics/query.js';

const queue = (outer: Condition, inner: Condition): Condition | undefined =>
  bothWhere({ queue: outer }, { queue: inner })['queue'];

/** What a condition on text lets through, by the definition of `Condition`. */
function passes(condition: Condition | undefined, value: string | null): boolean {
  if (condition === undefined) return true;
  if (condition === null || typeof condition === 'string') return value === condition;
  if (Array.isArray(condition)) return condition.includes(value);
  return 'not' in condition && !condition.not.includes(value);
}

describe('bothWhere', () => {
  it('lets through what passes both, whatever their forms', () => {
    const value = fc.constantFrom('sales', 'service', 'billing', null);
    const condition: fc.Arbitrary<Condition> = fc.oneof(
      value,
      fc.array(value),
      fc.record({ not: fc.array(value) }),
    );
    fc.assert(
      fc.property(condition, condition, value, (outer, inner, one) => {
        assert.equal(passes(queue(outer, inner), one), passes(outer, one) && passes(inner, one));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps conditions on different fields apart', () => {
    assert.deepEqual(
      { ...bothWhere({ queue: 'sales' }, { team: ['a', 'b'] }) },
      { queue: 'sales', team: ['a', 'b'] },
    );
  });

  it('cuts ranges', () => {
    assert.deepEqual(queue({ min: 5 }, { max: 20 }), { min: 5, max: 20 });
    assert.deepEqual(queue({ min: 5, max: 30 }, { min: 10, max: 20 }), { min: 10, max: 20 });
    assert.deepEqual(queue({ min: 5 }, {}), { min: 5 });
  });

  it('lets through of numbers what passes both, whatever their forms', () => {
    const edge = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
    const range = fc.record({ min: edge, max: edge }).map(({ min, max }): Condition => ({
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    }));
    const condition: fc.Arbitrary<Condition> = fc.oneof(
      { weight: 3, arbitrary: range },
      fc.constantFrom<Condition>(null, [null], { not: [null] }, []),
    );
    const passesNumber = (of: Condition | undefined, value: number | null): boolean => {
      if (of === null || Array.isArray(of)) return value === null && !(Array.isArray(of) && of.length === 0);
      if (value === null) return false;
      const { min = -Infinity, max = Infinity } = of as { readonly min?: number; readonly max?: number };
      return min <= value && value < max;
    };
    fc.assert(
      fc.property(condition, condition, fc.option(fc.integer({ min: -1, max: 5 })), (outer, inner, one) => {
        const both = bothWhere({ csat: outer }, { csat: inner })['csat'];
        assert.equal(passesNumber(both, one), passesNumber(outer, one) && passesNumber(inner, one));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a range beside values', () => {
    assert.throws(
      () => queue({ min: 5 }, 'sales'),
      new TypeError('a range and values cannot both hold for one field: queue'),
    );
  });

  it("takes names of an object's prototype for plain fields", () => {
    const both = bothWhere({ constructor: 'a' } as never, JSON.parse('{"__proto__": "b"}'));
    assert.deepEqual(Object.entries(both), [
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ]);
  });
});

describe('bothPeriods', () => {
  const october = { from: '2025-10-01', to: '2025-11-01' };

  it('is the time in both, in the words of the one that cuts', () => {
    assert.deepEqual(bothPeriods(october, { from: '2025-10-20', to: '2025-12-01' }, 'UTC'), {
      from: '2025-10-20',
      to: '2025-11-01',
    });
    assert.deepEqual(bothPeriods(october, { from: '2025-10-02T09:00', to: '2025-10-03' }, 'UTC'), {
      from: '2025-10-02T09:00',
      to: '2025-10-03',
    });
  });

  it('compares instants with the wall clock of the zone', () => {
    // Midnight in Shanghai is 16:00 the day before in UTC.
    const inner = { from: '2025-09-30T16:30:00Z', to: '2025-10-31T15:00:00Z' };
    assert.deepEqual(bothPeriods(october, inner, 'Asia/Shanghai'), inner);
    assert.deepEqual(bothPeriods(october, inner, 'UTC'), { from: '2025-10-01', to: inner.to });
  });

  it('is empty where none lies in both', () => {
    assert.deepEqual(bothPeriods(october, { from: '2026-01-01', to: '2026-02-01' }, 'UTC'), {
      from: '2026-01-01',
      to: '2026-01-01',
    });
  });

  it('refuses what is no period', () => {
    assert.throws(() => bothPeriods(october, { from: 'soon', to: 'later' }, 'UTC'), RangeError);
  });
});

describe('narrowed', () => {
  it('is nothing where nothing is set', () => {
    assert.deepEqual(narrowed([], [], 'UTC'), {});
  });

  it('is all filters and all periods at once, in any order', () => {
    const where: readonly Readonly<Record<string, Condition>>[] = [
      { queue: ['a', 'b'], team: 'north' },
      { queue: ['b', 'c'] },
      {},
    ];
    const periods = [
      { from: '2025-10-01', to: '2025-11-01' },
      { from: '2025-09-01', to: '2025-10-15' },
      { from: '2025-10-10', to: '2025-12-01' },
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
    ]) {
      const { where: both, period } = narrowed(
        order.map((at) => where[at]!),
        order.map((at) => periods[at]!),
        'UTC',
      );
      assert.deepEqual({ ...both }, { queue: ['b'], team: 'north' });
      assert.deepEqual(period, { from: '2025-10-10', to: '2025-10-15' });
    }
  });
});
