import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coarseDifference, fineDifference, finePoints, markedDifference } from './compare.js';
import { halved, stepped, type Raster } from './raster.js';

/** A white ground with a filled box. */
function box(left: number, top: number, right: number, bottom: number, color = [53, 81, 184]): Raster {
  const data = new Uint8Array(200 * 100 * 3).fill(255);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) data.set(color, (y * 200 + x) * 3);
  }
  return { width: 200, height: 100, data };
}

/** As pictures are kept, and as they are compared with what is kept. */
const kept = (raster: Raster): Raster => stepped(halved(raster));
const fine = (before: Raster, now: Raster): unknown => fineDifference(kept(before), halved(now));
const coarse = (before: Raster, now: Raster): unknown => coarseDifference(kept(before), halved(now));
const bar = box(20, 40, 120, 60);

describe('halved', () => {
  it('has the means of four', () => {
    const data = Uint8Array.from([0, 0, 0, 10, 0, 255, 9, 9, 9, 20, 1, 0, 30, 1, 0, 9, 9, 9]);
    assert.deepEqual(halved({ width: 3, height: 2, data }), {
      width: 1,
      height: 1,
      data: Uint8Array.from([15, 1, 64]),
    });
  });

  it('leaves nothing of a line', () => {
    assert.deepEqual(halved({ width: 1, height: 5, data: new Uint8Array(15) }), {
      width: 0,
      height: 2,
      data: new Uint8Array(),
    });
  });
});

describe('fineDifference', () => {
  it('has nothing against the same, whatever its colour', () => {
    for (let value = 0; value < 256; value++) {
      const same = box(3, 3, 150, 90, [value, 255 - value, (value * 7) % 256]);
      assert.equal(fine(same, same), undefined);
    }
  });

  it('tells where a bar is a pixel longer', () => {
    assert.deepEqual(fine(bar, box(20, 40, 121, 60)), {
      points: 10,
      left: 60,
      top: 20,
      right: 60,
      bottom: 29,
    });
  });

  it('tells of a colour that is a little off', () => {
    assert.notEqual(fine(bar, box(20, 40, 120, 60, [53, 81, 200])), undefined);
  });

  it('lets a few points pass', () => {
    const speckled = (points: number): Raster => {
      const now = box(20, 40, 120, 60);
      for (let at = 0; at < points; at++) now.data.set([0, 0, 0], at * 6);
      return now;
    };
    assert.equal(fine(bar, speckled(finePoints)), undefined);
    assert.notEqual(fine(bar, speckled(finePoints + 1)), undefined);
  });
});

describe('coarseDifference', () => {
  it('does not see what browsers draw differently', () => {
    // The edge of a box that lies half a pixel further, on both sides.
    const soft = box(20, 40, 120, 60);
    for (let y = 40; y < 60; y++) {
      soft.data.set([154, 168, 220], (y * 200 + 19) * 3);
      soft.data.set([154, 168, 220], (y * 200 + 119) * 3);
    }
    assert.equal(coarse(bar, soft), undefined);
    assert.notEqual(fine(bar, soft), undefined);
  });

  it('sees what is moved, missing or of another colour', () => {
    assert.notEqual(coarse(bar, box(20, 50, 120, 70)), undefined);
    assert.notEqual(coarse(bar, box(20, 40, 130, 60)), undefined);
    assert.notEqual(coarse(bar, box(0, 0, 0, 0)), undefined);
    assert.notEqual(coarse(bar, box(20, 40, 120, 60, [184, 81, 53])), undefined);
  });

  it('says where, within the picture', () => {
    const odd = (color: number): Raster => ({
      width: 13,
      height: 9,
      data: new Uint8Array(13 * 9 * 3).fill(color),
    });
    assert.deepEqual(coarseDifference(odd(0), odd(40)), {
      points: 4 * 64,
      left: 0,
      top: 0,
      right: 12,
      bottom: 8,
    });
  });
});

describe('markedDifference', () => {
  it('is red where something differs, and pale elsewhere', () => {
    const { data } = markedDifference(kept(bar), halved(box(20, 40, 122, 60)));
    assert.deepEqual([...data.subarray((25 * 100 + 60) * 3, (25 * 100 + 60) * 3 + 3)], [220, 0, 0]);
    assert.ok(data.subarray(0, 60 * 3).every((value) => value >= 192));
  });
});
