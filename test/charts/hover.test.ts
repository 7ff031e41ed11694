import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestIndex } from '../../src/charts/hover.js';

test('finds the nearest place, as looking at each would', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1 }),
      fc.integer({ min: -50, max: 550 }),
      (places, place) => {
        const sorted = Float64Array.from(places).sort();
        const found = nearestIndex(sorted, place);
        const least = Math.min(...sorted.map((other) => Math.abs(other - place)));
        assert.equal(Math.abs(sorted[found]! - place), least);
      },
    ),
    { numRuns: 300 },
  );
});

test('nowhere to be is −1', () => {
  assert.equal(nearestIndex(new Float64Array(0), 3), -1);
});

test('looks at few of a million places', () => {
  let looks = 0;
  const places = new Proxy(
    Float64Array.from({ length: 1_000_000 }, (_, at) => at),
    {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key, target) as unknown;
      },
    },
  );
  assert.equal(nearestIndex(places, 765_432.4), 765_432);
  assert.ok(looks < 50, `${looks}`);
});
