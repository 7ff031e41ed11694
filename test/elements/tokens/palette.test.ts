import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { palette, type ColourName } from '../../../src/elements/tokens/palette.js';
import { contrast, distance, grey, vision } from './colour-sight.js';

const series = Object.keys(palette).filter((name) => name.startsWith('series-')) as ColourName[];
const grounds = [
  ['light', 0],
  ['dark', 1],
] as const;

/** Every two series, the later first, with how far apart they stand in the palette. */
const pairs = series.flatMap((a, i) => series.slice(0, i).map((b, j) => ({ a, b, apart: i - j })));

describe('palette', () => {
  for (const [ground, at] of grounds) {
    const colour = (name: ColourName): string => palette[name][at];

    for (const [kind, matrix] of Object.entries(vision)) {
      it(`tells the series apart on ${ground} ground by ${kind} vision`, () => {
        for (const { a, b } of pairs) {
          const seen = distance(colour(a), colour(b), matrix);
          assert.ok(seen >= 0.09, `${a} and ${b}: ${seen.toFixed(3)}`);
        }
      });
    }

    it(`holds the series apart in grey on ${ground} ground, those that follow each other most`, () => {
      const [least, beside] = ground === 'light' ? [4, 6] : [6, 10];
      for (const { a, b, apart } of pairs) {
        const steps = Math.abs(grey(colour(a)) - grey(colour(b)));
        assert.ok(steps >= (apart === 1 ? beside : least), `${a} and ${b}: ${steps.toFixed(1)}`);
      }
    });

    it(`lets marks stand out from the ${ground} ground`, () => {
      for (const name of [...series, 'previous', 'focus'] as ColourName[]) {
        assert.ok(contrast(colour(name), colour('surface')) >= 3, name);
      }
    });

    it(`lets text be read on ${ground} grounds`, () => {
      const texts = ['ink', 'muted', 'target', 'accent', 'met', 'near', 'missed', 'unclear'] as const;
      for (const name of texts) {
        for (const under of ['surface', 'raised'] as const) {
          const ratio = contrast(colour(name), colour(under));
          assert.ok(ratio >= 4.5, `${name} on ${under}: ${ratio.toFixed(2)}`);
        }
      }
    });

    it(`keeps what is not data behind it on ${ground} ground`, () => {
      for (const [behind, before] of [
        ['grid', 'axis'],
        ['line', 'axis'],
        ['axis', 'muted'],
        ['previous', 'ink'],
      ] as const) {
        const [a, b] = [behind, before].map((name) => contrast(colour(name), colour('surface')));
        assert.ok(a! < b!, `${behind} recedes behind ${before}`);
      }
      assert.ok(contrast(colour('grid'), colour('surface')) < 1.5, 'grid lines are hardly there');
    });
  }
});
