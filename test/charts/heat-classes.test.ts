import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heatClasses } from '../../src/charts/heat-classes.js';
import { palette } from '../../src/elements/tokens/palette.js';

const none = { min: null, max: null };
const of = (values: readonly number[], light?: readonly number[]) =>
  heatClasses(Float64Array.from(values), light && Uint8Array.from(light), none, 'decimal');

/** Relative luminance of WCAG 2. */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const rgb = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function contrast(a: readonly number[], b: readonly number[]): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (high! + 0.05) / (low! + 0.05);
}

test('text is read on every shade, in light and in dark', () => {
  for (const theme of [0, 1]) {
    const [ground, ink, series] = [palette.surface, palette.ink, palette['series-1']].map((pair) =>
      rgb(pair[theme]!),
    );
    for (let highest = 1; highest <= 40; highest += 0.25) {
      const classes = of([0, 0.5, highest]);
      classes.opacities.forEach((opacity, at) => {
        const shade = ground!.map((channel, one) => channel * (1 - opacity) + series![one]! * opacity);
        const found = contrast(classes.inverse(at) ? ground! : ink!, shade);
        assert.ok(found >= 4.5, `theme ${theme}, ${classes.opacities.length} classes, ${at}: ${found}`);
      });
    }
  }
});

test('every value is between the edges of its class, and shades rise', () => {
  const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(values, (list) => {
      const classes = of(list);
      const { edges, opacities } = classes;
      assert.equal(edges.length, opacities.length + 1);
      opacities.slice(1).forEach((opacity, at) => assert.ok(opacity > opacities[at]!));
      edges.slice(1).forEach((edge, at) => assert.ok(edge > edges[at]!));
      const slack = 1e-9 * Math.max(...edges.map(Math.abs));
      for (const value of list) {
        const at = classes.of(value);
        assert.ok(value >= edges[at]! - slack && value <= edges[at + 1]! + slack, `${value} in ${at}`);
      }
      assert.deepEqual(classes.beyond, { below: false, above: false });
    }),
    { numRuns: 300 },
  );
});

test('values of few contacts do not stretch the scale; they lie beyond its ends', () => {
  const classes = of([0.61, 0.7, 0.8, 0, 1], [0, 0, 0, 1, 1]);
  assert.ok(classes.edges[0]! >= 0.5 && classes.edges.at(-1)! <= 0.9, String(classes.edges));
  assert.deepEqual(classes.beyond, { below: true, above: true });
  assert.equal(classes.of(0), 0);
  assert.equal(classes.of(1), classes.opacities.length - 1);
  // Where all are of few, they are all that there is.
  assert.deepEqual(of([0, 1], [1, 1]).beyond, { below: false, above: false });
});

test('values that are all equal, and none at all, are one scale without an error', () => {
  for (const list of [[], [NaN], [5], [0, 0], [-3, -3]]) {
    const { opacities } = of(list);
    assert.ok(opacities.length >= 1 && opacities.every((opacity) => opacity > 0 && opacity <= 1));
  }
});
