import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dotCell, dotScale } from '../../src/charts/dot-cell.js';
import type { Dot } from '../../src/charts/marks/dot.js';
import { boundsOf, strokesOf } from './path-points.js';

const dot = (value: number, half = 0, hollow = false): Dot => ({
  value,
  low: half > 0 ? value - half : NaN,
  high: half > 0 ? value + half : NaN,
  hollow,
});
const box = { x: 0, y: 0, width: 100, height: 20 };

describe('the scale of a column', () => {
  test('holds all whiskers and the rule', () => {
    assert.deepEqual(dotScale([dot(5, 1), dot(8, 2)], 3, false), { low: 3, high: 10, rule: 3 });
    assert.deepEqual(dotScale([dot(5, 1), dot(8, 2)], NaN, false), { low: 4, high: 10, rule: NaN });
  });

  test('begins at 0 where it is to', () => {
    assert.equal(dotScale([dot(5), dot(8)], NaN, true).low, 0);
    assert.equal(dotScale([dot(-5), dot(8)], NaN, true).low, -5);
  });

  test('is not widened by what rests on too little, unless there is nothing else', () => {
    assert.deepEqual(dotScale([dot(5, 1), dot(6, 1), dot(0, 100, true)], NaN, false), {
      low: 4,
      high: 7,
      rule: NaN,
    });
    assert.equal(dotScale([dot(0, 100, true)], NaN, false).high, 100);
  });

  test('leaves out the two percent at each end where there are many', () => {
    const usual = Array.from({ length: 98 }, (_, at) => dot(at % 10));
    const { low, high } = dotScale([...usual, dot(1e9), dot(-1e9)], NaN, false);
    assert.deepEqual([low, high], [0, 9]);
    assert.equal(dotScale([dot(1), dot(2), dot(1e9)], NaN, false).high, 1e9);
  });

  test('of nothing is a scale all the same', () => {
    assert.deepEqual(dotScale([], NaN, false), { low: 0, high: 1, rule: NaN });
    assert.deepEqual(dotScale([dot(NaN)], NaN, true), { low: 0, high: 0, rule: NaN });
  });
});

describe('a cell', () => {
  const scale = { low: 0, high: 10, rule: 5 };
  const parts = (value: number, direction: 'ltr' | 'rtl' = 'ltr'): Map<string, ReturnType<typeof boundsOf>> =>
    new Map(dotCell('k', dot(value, 1), scale, box, direction).map(({ key, d }) => [key, boundsOf(d)]));

  test('has the rule at the same place for every value, from its top to its foot', () => {
    const rules = [1, 5, 9].map((value) => parts(value).get('rule k')!);
    assert.equal(new Set(rules.map(({ left }) => left)).size, 1);
    assert.deepEqual([rules[0]!.top, rules[0]!.foot, rules[0]!.left], [0, 20, 50]);
  });

  test('has greater values further on, from right to left further left', () => {
    assert.ok(parts(2).get('dot k')!.left < parts(8).get('dot k')!.left);
    assert.ok(parts(2, 'rtl').get('dot k')!.left > parts(8, 'rtl').get('dot k')!.left);
  });

  test('is the mirror image of itself from right to left', () => {
    const there = parts(2).get('whisker k')!;
    const back = parts(2, 'rtl').get('whisker k')!;
    assert.ok(
      Math.abs(there.left - (100 - back.right)) < 0.02 && Math.abs(there.right - (100 - back.left)) < 0.02,
    );
  });

  test('has no rule where there is none, and nothing where there is no room', () => {
    const keys = dotCell('k', dot(5), { ...scale, rule: NaN }, box, 'ltr').map(({ key }) => key);
    assert.deepEqual(keys, ['dot k']);
    assert.deepEqual(dotCell('k', dot(5), scale, { ...box, width: 8 }, 'ltr'), []);
  });

  test('values that are all the same lie in the middle', () => {
    const one = dotScale([dot(7)], NaN, false);
    const { left, right } = boundsOf(dotCell('k', dot(7), one, box, 'ltr')[0]!.d);
    assert.equal((left + right) / 2, 50);
  });

  test('stays within its box whatever the numbers', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(NaN, -Infinity, Infinity, 1e308, -1e308, 5e-324));
    const any = fc.record({ value: number, low: number, high: number, hollow: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), number, fc.boolean(), (dots, rule, zero) => {
        const common = dotScale(dots, rule, zero);
        for (const one of dots) {
          for (const { d, key } of dotCell('k', one, common, box, 'ltr')) {
            const points = strokesOf(d).flat();
            assert.ok(
              points.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 20),
              `${key} ${d}`,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
