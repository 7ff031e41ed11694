import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spread } from '../../src/charts/spread.js';

test('places that are apart stay', () => {
  assert.deepEqual(spread([10, 50, 90], 14, 0, 100), [10, 50, 90]);
  assert.deepEqual(spread([90, 10, 50], 14, 0, 100), [90, 10, 50]);
  assert.deepEqual(spread([], 14, 0, 100), []);
});

test('places that touch part as far on either side', () => {
  assert.deepEqual(spread([50, 50], 10, 0, 100), [45, 55]);
  assert.deepEqual(spread([50, 52, 54], 10, 0, 100), [42, 52, 62]);
});

test('nothing leaves the room', () => {
  assert.deepEqual(spread([0, 1], 10, 0, 100), [0, 10]);
  assert.deepEqual(spread([99, 100, 100], 10, 0, 100), [80, 90, 100]);
  assert.deepEqual(spread([-20, 130], 10, 0, 100), [0, 100]);
});

test('too little room is shared evenly', () => {
  assert.deepEqual(spread([5, 5, 5], 10, 0, 10), [0, 5, 10]);
});

const asked = fc.record({
  places: fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 1, maxLength: 8 }),
  gap: fc.integer({ min: 1, max: 14 }),
});

test('neighbours are apart, in order and in the room', () => {
  fc.assert(
    fc.property(asked, ({ places, gap }) => {
      const moved = spread(places, gap, 0, 100);
      const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]! || a - b);
      order.slice(1).forEach((at, before) => {
        assert.ok(moved[at]! - moved[order[before]!]! >= gap - 1e-9);
      });
      for (const place of moved) assert.ok(place >= -1e-9 && place <= 100 + 1e-9);
    }),
    { numRuns: 500 },
  );
});

test('no small step that keeps the rules would be nearer to what was asked', () => {
  fc.assert(
    fc.property(
      asked,
      fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
      ({ places, gap }, steps) => {
        const moved = spread(places, gap, 0, 100);
        const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]! || a - b);
        const distance = (at: readonly number[]): number =>
          at.reduce((sum, y, i) => sum + (y - places[i]!) ** 2, 0);
        for (let attempt = 0; attempt < 40; attempt++) {
          const tried = moved.map((place) => place + (steps.next().value as number));
          const allowed =
            tried.every((place) => place >= 0 && place <= 100) &&
            order.slice(1).every((at, before) => tried[at]! - tried[order[before]!]! >= gap);
          if (allowed) assert.ok(distance(tried) >= distance(moved) - 1e-6);
        }
      },
    ),
    { numRuns: 300 },
  );
});
