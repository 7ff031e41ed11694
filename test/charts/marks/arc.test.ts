import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { acrossRing, arcLine, arcPath, onCircle, seenFrom } from '../../../src/charts/marks/arc.js';
import { flatten, inside } from '../arc-points.js';

const centre = { x: 100, y: 80 };
const ring = { centre, inner: 40, outer: 60 };
const near = (a: number, b: number, by = 0.05): void => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);

describe('a part of a ring', () => {
  test('covers what lies between its angles and radii, and nothing else', () => {
    // Hundredths of a radian; probes lie between, so that none is on an edge.
    fc.assert(
      fc.property(
        fc.integer({ min: -314, max: 314 }),
        fc.integer({ min: 5, max: 620 }),
        fc.integer({ min: 0, max: 627 }),
        fc.constantFrom(20, 39, 41, 50, 59, 61, 80),
        (start, length, along, radius) => {
          const [from, to] = [start / 100, (start + length) / 100];
          const probe = onCircle(centre, radius, from + (along + 0.5) / 100);
          const expected = radius > 40 && radius < 60 && along < length;
          assert.equal(inside(arcPath({ ...ring, from, to }), probe), expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is the same from either end', () => {
    const probe = onCircle(centre, 50, 0.4);
    assert.ok(inside(arcPath({ ...ring, from: 1, to: 0.2 }), probe));
    assert.ok(!inside(arcPath({ ...ring, from: 1, to: 0.5 }), probe));
  });

  test('of no length or no width is nothing', () => {
    assert.equal(arcPath({ ...ring, from: 0.3, to: 0.3 }), '');
    assert.equal(arcPath({ ...ring, inner: 60, from: 0, to: 1 }), '');
    assert.equal(arcPath({ ...ring, inner: 61, from: 0, to: 1 }), '');
    assert.equal(arcPath({ ...ring, outer: Number.NaN, from: 0, to: 1 }), '');
  });

  test('of a whole turn and more is the whole ring with its hole', () => {
    for (const to of [2 * Math.PI, 7, 20]) {
      const d = arcPath({ ...ring, from: 0, to });
      for (let angle = 0; angle < 6.28; angle += 0.37) {
        assert.ok(inside(d, onCircle(centre, 50, angle)), `${to} at ${angle}`);
        assert.ok(!inside(d, onCircle(centre, 30, angle)));
      }
    }
  });

  test('with round ends still ends where it does without', () => {
    for (const to of [0.02, 0.1, 0.6, 3]) {
      const points = flatten(arcPath({ ...ring, from: 0, to, corner: 10 })).flat();
      const angles = points.map(([x, y]) => seenFrom(centre, { x, y }).angle);
      near(Math.min(...angles), 0, 0.003);
      near(Math.max(...angles), to, 0.003);
    }
    const corner = onCircle(centre, 59, 0.01);
    assert.ok(inside(arcPath({ ...ring, from: 0, to: 1 }), corner));
    assert.ok(!inside(arcPath({ ...ring, from: 0, to: 1, corner: 10 }), corner));
  });

  test('without a hole is a sector', () => {
    assert.ok(inside(arcPath({ ...ring, inner: 0, from: -1, to: 1 }), { x: 100, y: 79 }));
  });
});

test('a line along a circle stays on it, either way round', () => {
  for (const [from, to] of [
    [-1, 1.2],
    [1.2, -1],
    [0, 3.5],
  ] as const) {
    const points = flatten(arcLine(centre, 50, from, to)).flat();
    for (const [x, y] of points) near(Math.hypot(x - 100, y - 80), 50);
    const [start, end] = [points[0]!, points.at(-1)!].map(([x, y]) => seenFrom(centre, { x, y }).angle);
    near(start!, from, 0.01);
    near(end!, to > Math.PI ? to - 2 * Math.PI : to, 0.01);
    const middle = onCircle(centre, 50, (from + to) / 2);
    assert.ok(points.some(([x, y]) => Math.hypot(x - middle.x, y - middle.y) < 2));
  }
});

test('a line across a ring lies on a ray', () => {
  const [[start, end]] = flatten(acrossRing(centre, 40, 60, Math.PI / 2)) as [
    [[number, number], [number, number]],
  ];
  assert.deepEqual(
    [start, end],
    [
      [140, 80],
      [160, 80],
    ],
  );
});

test('angles are clockwise from straight up', () => {
  const places = [0, Math.PI / 2, Math.PI, -Math.PI / 2].map((angle) => onCircle(centre, 10, angle));
  for (const [at, [x, y]] of (
    [
      [100, 70],
      [110, 80],
      [100, 90],
      [90, 80],
    ] as const
  ).entries()) {
    near(places[at]!.x, x, 1e-9);
    near(places[at]!.y, y, 1e-9);
  }
  fc.assert(
    fc.property(
      fc.double({ min: -3.1, max: 3.1, noNaN: true }),
      fc.double({ min: 1, max: 1000, noNaN: true }),
      (angle, radius) => {
        const seen = seenFrom(centre, onCircle(centre, radius, angle));
        near(seen.angle, angle, 1e-6);
        near(seen.radius, radius, 1e-6);
      },
    ),
  );
});
