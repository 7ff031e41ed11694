import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodePng, type Raster } from './raster.js';
import { notesOf, smallPng } from './small-png.js';

/** With few colours or, as a rule, more than a palette holds. */
const raster = (colors: number): fc.Arbitrary<Raster> =>
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.nat())
    .map(([width, height, seed]) => {
      const data = new Uint8Array(width * height * 3);
      for (let at = 0; at < data.length; at += 3) {
        const color = ((at * 2_654_435_761 + seed) >>> 7) % colors;
        data.set([color & 255, (color >> 8) * 16, 255 - (color & 255)], at);
      }
      return { width, height, data };
    });

describe('smallPng', () => {
  it('is read again as it was, by a reader of others', () => {
    fc.assert(
      fc.property(fc.oneof(raster(2), raster(256), raster(3000)), (drawn) => {
        assert.deepEqual(decodePng(smallPng(drawn)), drawn);
      }),
      { numRuns: 200 },
    );
  });

  it('has a palette up to 256 colours, and none beyond', () => {
    const drawn = (colors: number): Buffer =>
      smallPng({
        width: colors,
        height: 1,
        data: Uint8Array.from({ length: colors * 3 }, (_, at) => (at % 3 === 0 ? at / 3 : at > 767 ? 1 : 0)),
      });
    assert.ok(drawn(256).includes('PLTE'));
    assert.ok(!drawn(257).includes('PLTE'));
  });

  it('keeps notes', () => {
    const drawn = { width: 1, height: 1, data: new Uint8Array(3) };
    const notes = { browser: '156 linux x64', drawn: '' };
    assert.deepEqual(notesOf(smallPng(drawn, notes)), notes);
    assert.deepEqual(notesOf(smallPng(drawn)), {});
    assert.deepEqual(decodePng(smallPng(drawn, notes)), drawn);
  });
});
