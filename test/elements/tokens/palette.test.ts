import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { palette, type ColourName } from '../../../src/elements/tokens/palette.js';

type Rgb = readonly [number, number, number];

/** sRGB as light, channels 0…1. */
function light(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, bright] = [a, b]
    .map(light)
    .map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue)
    .sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

function times(matrix: readonly Rgb[], [a, b, c]: Rgb): Rgb {
  return matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Rgb;
}

/** OKLab, by its author's matrices (Björn Ottosson, 2020). */
function oklab(rgb: Rgb): Rgb {
  const cone = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((value) => Math.cbrt(value)) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cone,
  );
}

/** How colours are seen: Machado, Oliveira and Fernandes (2009), severity 1. */
const vision: Readonly<Record<string, readonly Rgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE lightness, 0…100, of what is left of a colour on grey paper. */
function grey(hex: string): number {
  const [r, g, b] = light(hex);
  return 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16;
}

const clamp = (rgb: Rgb): Rgb => rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Rgb;
const series = Object.keys(palette).filter((name) => name.startsWith('series-')) as ColourName[];
const grounds = [
  ['light', 0],
  ['dark', 1],
] as const;

describe('palette', () => {
  for (const [ground, at] of grounds) {
    const colour = (name: ColourName): string => palette[name][at];

    for (const [kind, matrix] of Object.entries(vision)) {
      it(`tells the series apart on ${ground} ground by ${kind} vision`, () => {
        const seen = series.map((name) => oklab(clamp(times(matrix, light(colour(name))))));
        for (const [i, a] of seen.entries()) {
          for (const [j, b] of seen.slice(0, i).entries()) {
            const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
            assert.ok(distance >= 0.09, `${series[i]} and ${series[j]}: ${distance.toFixed(3)}`);
          }
        }
      });
    }

    it(`holds the series apart in grey on ${ground} ground, those that follow each other most`, () => {
      const lightness = series.map((name) => grey(colour(name)));
      const [least, beside] = ground === 'light' ? [4, 6] : [6, 10];
      for (const [i, a] of lightness.entries()) {
        for (const [j, b] of lightness.slice(0, i).entries()) {
          const distance = Math.abs(a - b);
          assert.ok(
            distance >= (i - j === 1 ? beside : least),
            `${series[i]}, ${series[j]}: ${distance.toFixed(1)}`,
          );
        }
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
  }
});
