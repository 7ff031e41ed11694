import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Arc } from '../../../src/charts/marks/arc.js';
import { dots, hatch, type Slope } from '../../../src/charts/marks/hatch.js';
import { boxRegion, ringRegion, type Region } from '../../../src/charts/marks/region.js';
import { strokesOf } from '../path-points.js';

const slopes = ['rising', 'falling', 'level', 'upright'] as const satisfies readonly Slope[];
/** What is the same all along a line of a slope. */
const sumOf = { rising: [1, 1], falling: [-1, 1], level: [0, 1], upright: [1, 0] } as const;

const place = fc.integer({ min: -200, max: 200 });
const arc: fc.Arbitrary<Arc> = fc
  .record({
    x: place,
    y: place,
    inner: fc.integer({ min: 1, max: 60 }),
    width: fc.integer({ min: 6, max: 60 }),
    from: fc.double({ min: -6, max: 6, noNaN: true }),
    turn: fc.double({ min: -6.28, max: 6.28, noNaN: true }),
  })
  .map(({ x, y, inner, width, from, turn }) => ({
    centre: { x, y },
    inner,
    outer: inner + width,
    from,
    to: from + turn,
  }));

/** How deep a point lies inside a part of a ring, by its distances to the edges; below 0 outside. */
function depthIn({ centre, inner, outer, from, to }: Arc, x: number, y: number): number {
  const radius = Math.hypot(x - centre.x, y - centre.y);
  const radial = Math.min(radius - inner, outer - radius);
  // Angles clockwise from straight up, those of the arc turned so that it begins at 0.
  const turn = 2 * Math.PI;
  const length = Math.abs(to - from);
  const angle = Math.atan2(x - centre.x, centre.y - y) - Math.min(from, to);
  const turned = angle - Math.floor(angle / turn) * turn;
  const inside = Math.min(turned, length - turned);
  const outside = Math.min(turned - length, turn - turned);
  return Math.min(radial, radius * (turned <= length ? inside : -outside));
}

describe('patterns on a part of a ring', () => {
  test('stripes lie on their raster and inside', () => {
    fc.assert(
      fc.property(arc, fc.constantFrom(...slopes), (ring, slope) => {
        const [a, b] = sumOf[slope];
        for (const stroke of strokesOf(hatch([ringRegion(ring)], slope, 5))) {
          assert.equal(stroke.length, 2);
          const [[x, y], [x2, y2]] = stroke as [[number, number], [number, number]];
          const sum = a * x + b * y;
          assert.ok(Math.abs(sum - 5 * Math.round(sum / 5)) < 0.05);
          assert.ok(Math.abs(a * x2 + b * y2 - sum) < 0.05);
          for (const part of [0, 0.25, 0.5, 0.75, 1]) {
            const depth = depthIn(ring, x + part * (x2 - x), y + part * (y2 - y));
            assert.ok(depth > -0.05, `${depth} outside`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no stripe is missing: what lies on the raster and well inside is on one', () => {
    const within = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(arc, fc.constantFrom(...slopes), within, within, (ring, slope, outward, round) => {
        const radius = ring.inner + outward * (ring.outer - ring.inner);
        const angle = ring.from + round * (ring.to - ring.from);
        const [a, b] = sumOf[slope];
        // From a point of the ring to the line next to it.
        const x = ring.centre.x + radius * Math.sin(angle);
        const y = ring.centre.y - radius * Math.cos(angle);
        const off = (5 * Math.round((a * x + b * y) / 5) - (a * x + b * y)) / (a * a + b * b);
        const [px, py] = [x + off * a, y + off * b];
        fc.pre(depthIn(ring, px, py) > 1);
        const strokes = strokesOf(hatch([ringRegion(ring)], slope, 5));
        assert.ok(
          strokes.some(([from, to]) => {
            const [dx, dy] = [to![0] - from![0], to![1] - from![1]];
            const t = ((px - from![0]) * dx + (py - from![1]) * dy) / (dx * dx + dy * dy);
            return t >= 0 && t <= 1 && Math.hypot(from![0] + t * dx - px, from![1] + t * dy - py) < 0.1;
          }),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('dots are whole, inside, and some where there is room', () => {
    fc.assert(
      fc.property(arc, (any) => {
        // Neither the hole nor what is left of the turn is as narrow as a dot.
        const to = any.from + (any.to - any.from) * 0.9;
        const ring = { ...any, inner: any.inner + 15, outer: any.outer + 15, to };
        const d = dots([ringRegion(ring)], 5, 1.1);
        for (const [x, y] of strokesOf(d).map(([first]) => first!)) {
          assert.ok(depthIn(ring, x - 1.1, y) > 1.1 - 0.05, 'its middle is as deep inside as it is wide');
        }
        const wide = ring.outer - ring.inner > 12 && Math.abs(ring.to - ring.from) * ring.inner > 12;
        if (wide) assert.notEqual(d, '');
      }),
      { numRuns: 300 },
    );
  });
});

describe('patterns on rectangles', () => {
  const box = (x: number, y: number, width: number, height: number): Region =>
    boxRegion({ x, y, width, height });

  test('are one raster over all of them, in one path', () => {
    const two = hatch([box(0, 0, 20, 4), box(0, 10, 20, 4)], 'upright', 5);
    assert.deepEqual(
      strokesOf(two).map(([from]) => from![0]),
      [0, 5, 10, 15, 0, 5, 10, 15],
    );
  });

  test('one without a size has none', () => {
    for (const slope of slopes) assert.equal(hatch([box(3, 3, 0, 0)], slope, 5), '');
    assert.equal(dots([box(3, 3, 0, 0)], 5, 1), '');
    assert.equal(dots([box(0, 0, 100, 2)], 5, 1.1), '', 'no dot is cut');
  });

  test('every other row of dots lies between those of the row before', () => {
    const rows = new Map<number, number[]>();
    for (const [from] of strokesOf(dots([box(0, 0, 21, 12)], 5, 1))) {
      const [x, y] = from!;
      rows.set(y, [...(rows.get(y) ?? []), x - 1]);
    }
    assert.deepEqual(
      [...rows],
      [
        [5, [2.5, 7.5, 12.5, 17.5]],
        [10, [5, 10, 15]],
      ],
    );
  });
});
