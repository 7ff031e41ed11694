import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Pinch } from '../../../src/elements/plot/pinch.js';

const place = fc.double({ min: 0, max: 1, noNaN: true });

describe('two fingers on a chart', () => {
  it('keep what lies under each under it', () => {
    fc.assert(
      fc.property(fc.tuple(place, place, place, place), ([a, b, c, d]) => {
        const [one, other, oneThen, otherThen] = [
          Math.min(a, b),
          Math.max(a, b),
          Math.min(c, d),
          Math.max(c, d),
        ];
        fc.pre(other - one > 0.05 && otherThen - oneThen > 0.05);
        const pinch = new Pinch();
        pinch.press(7, one);
        pinch.press(9, other);
        pinch.move(7, oneThen);
        pinch.move(9, otherThen);
        const { from, to } = pinch.shares!;
        const under = (at: number): number => from + at * (to - from);
        assert.ok(Math.abs(under(oneThen) - one) < 1e-9);
        assert.ok(Math.abs(under(otherThen) - other) < 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('tell nothing where one alone moves, where they cross or meet, or of a third', () => {
    const pinch = new Pinch();
    pinch.press(1, 0.2);
    assert.equal(pinch.move(1, 0.3), false);
    assert.equal(pinch.shares, undefined);
    pinch.press(2, 0.5);
    // What the first did before the second came is no part of it.
    assert.deepEqual(pinch.shares, { from: 0, to: 1 });
    pinch.press(3, 0.9);
    assert.equal(pinch.move(3, 0.1), false);
    pinch.move(2, 0.3);
    assert.equal(pinch.shares, undefined);
    pinch.move(2, 0.1);
    assert.equal(pinch.shares, undefined);
    pinch.release(2);
    assert.equal(pinch.active, false);
  });
});
