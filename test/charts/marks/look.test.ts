import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { filledBox, looks, seriesLook } from '../../../src/charts/marks/look.js';
import { flatten } from '../arc-points.js';

const box = { x: 10, y: 20, width: 40, height: 15 };

describe('looks', () => {
  test('are told apart by what is drawn, not by the role alone', () => {
    const drawn = (['full', 'striped', 'hollow'] as const).map((look) =>
      filledBox('a', box, 'series-1', look).map(({ fill, stroke, opacity }) => [fill, stroke, opacity]),
    );
    assert.deepEqual(drawn, [
      [['series-1', undefined, undefined]],
      [
        ['series-1', undefined, undefined],
        [undefined, 'surface', undefined],
      ],
      [
        ['series-1', undefined, 0.25],
        [undefined, 'series-1', undefined],
      ],
    ]);
  });

  test('no two are drawn alike, whatever the role', () => {
    const drawn = looks.map((look) =>
      JSON.stringify(filledBox('a', box, 'ink', look).map(({ d, fill, stroke }) => [d, fill, stroke])),
    );
    assert.equal(new Set(drawn).size, looks.length);
  });

  test('seven series in a row have looks of their own, none of which is that of the rest', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map(seriesLook);
    assert.equal(new Set(seven).size, 7);
    assert.ok(!seven.includes('hollow') && !seven.includes('speckled'));
    assert.equal(seriesLook(8), 'full');
    for (const none of [0, 1.5, NaN]) assert.throws(() => seriesLook(none), /^RangeError: invalid place/);
  });

  test('stay within their box, also the stripes', () => {
    const side = fc.integer({ min: 0, max: 300 }).map((n) => n / 7);
    fc.assert(
      fc.property(
        fc.record({ x: side, y: side, width: side, height: side }),
        fc.constantFrom(...looks),
        (any, look) => {
          for (const { d } of filledBox('a', any, 'previous', look)) {
            for (const [x, y] of flatten(d).flat()) {
              assert.ok(x >= any.x - 0.02 && x <= any.x + any.width + 0.02, `${x} in ${JSON.stringify(any)}`);
              assert.ok(y >= any.y - 0.02 && y <= any.y + any.height + 0.02);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('stripes rise at one slope and are as far apart everywhere', () => {
    const stripes = flatten(filledBox('a', box, 'series-1', 'striped')[1]!.d);
    assert.ok(stripes.length > 5);
    const sums = stripes.map((stripe) => {
      const [[ax, ay], [bx, by]] = stripe as [readonly [number, number], readonly [number, number]];
      assert.ok(Math.abs(bx - ax - (ay - by)) < 0.02);
      return ax + ay;
    });
    for (const [at, sum] of sums.slice(1).entries()) assert.ok(Math.abs(sum - sums[at]! - 5) < 0.02);
  });
});
