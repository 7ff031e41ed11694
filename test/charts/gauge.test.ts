import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { gauge } from '../../src/charts/gauge.js';
import { gaugeSeries, type GaugeSpec } from '../../src/charts/gauge-spec.js';
import type { PathShape, Scene, TextShape } from '../../src/charts/scene.js';
import { flatten, inside } from './arc-points.js';

const letter = 7;
const rate: GaugeSpec = {
  width: 280,
  height: 150,
  direction: 'ltr',
  textSize: 12,
  labelWidth: (text) => text.length * letter,
  reach: { limits: { min: 0, max: 1 }, low: 0.71, high: 0.8, steps: 'decimal', min: null, max: null },
  value: 0.71,
  text: '71%',
  role: 'series-1',
  faint: false,
  interval: { low: 0.65, high: 0.76 },
  previous: 0.63,
  bands: [
    { status: 'missed', from: null, to: 0.7 },
    { status: 'near', from: 0.7, to: 0.8 },
    { status: 'met', from: 0.8, to: null },
  ],
  ticks: [
    { kind: 'target', value: 0.8, label: '≥ 80%' },
    { kind: 'floor', value: 0.7, label: '70%' },
  ],
  formatScale: (value) => `${Math.round(value * 100)}%`,
};
const points: GaugeSpec = {
  ...rate,
  reach: { ...rate.reach, limits: { min: -100, max: 100 }, low: -30, high: -30 },
  value: -30,
  text: '−30',
  interval: { low: -44, high: -12 },
  previous: null,
  bands: [],
  ticks: [],
  formatScale: (value) => String(value),
};

const path = ({ shapes }: Scene, key: string): PathShape | undefined =>
  shapes.find((shape): shape is PathShape => shape.kind === 'path' && shape.key === key);
const texts = ({ shapes }: Scene): TextShape[] => shapes.filter((shape) => shape.kind === 'text');
const boxOf = ({ x, text, anchor, size, y, bold }: TextShape) => {
  const width = (text.length * letter * size * (bold ? 1.08 : 1)) / rate.textSize;
  const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.74, foot: y + size * 0.2 };
};
/** The middle of the half ring: halfway between the two ends of the track. */
function middleOf(scene: Scene): { x: number; y: number; inner: number; outer: number } {
  const xs = flatten(path(scene, 'track')!.d)
    .flat()
    .map(([x]) => x);
  const ys = flatten(path(scene, 'track')!.d)
    .flat()
    .map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const outer = (right - left) / 2;
  const foot = Math.max(...ys);
  const inner = Math.min(
    ...flatten(path(scene, 'track')!.d)
      .flat()
      .map(([x, y]) => Math.hypot(x - (left + right) / 2, y - foot)),
  );
  return { x: (left + right) / 2, y: foot, inner, outer };
}
/** Where a share of the scale is on the middle of the track. */
function onTrack(scene: Scene, share: number): { x: number; y: number } {
  const { x, y, inner, outer } = middleOf(scene);
  const angle = (share - 0.5) * Math.PI;
  const radius = (inner + outer) / 2;
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}
const filledTo = (spec: GaugeSpec): ((share: number) => boolean) => {
  const { scene } = gauge(spec);
  const arc = path(scene, 'value');
  return (share) => arc !== undefined && inside(arc.d, onTrack(scene, share));
};

describe('the scale', () => {
  test('has the ends that the quantity has', () => {
    assert.deepEqual(
      texts(gauge(rate).scene)
        .filter(({ key }) => key.startsWith('end'))
        .map(({ text }) => text),
      ['0%', '100%'],
    );
    assert.deepEqual([gauge(points).scale.low, gauge(points).scale.high], [-100, 100]);
  });

  test('ends on a round number where the quantity has no end', () => {
    const reach = {
      limits: { min: 0, max: null },
      low: 13.3,
      high: 22.5,
      steps: 'seconds',
      min: null,
      max: null,
    } as const;
    const { scale } = gauge({ ...rate, reach });
    assert.deepEqual([scale.low, scale.high], [0, 30]);
  });

  test('ends where it is told to, even where values lie beyond', () => {
    const reach = { ...rate.reach, min: 0.5, max: 0.6 };
    const { scale } = gauge({ ...rate, reach });
    assert.deepEqual([scale.low, scale.high, scale.base], [0.5, 0.6, 0.5]);
    assert.deepEqual(
      [0.4, 0.55, 0.71].map((value) => scale.beyond(value)),
      [-1, 0, 1],
    );
  });

  test('says nothing of its ends where they are made up', () => {
    const reach = {
      limits: { min: 0, max: null },
      low: Infinity,
      high: -Infinity,
      steps: 'seconds',
      min: null,
      max: null,
    } as const;
    const { scene, scale } = gauge({
      ...rate,
      reach,
      value: null,
      text: '–',
      previous: null,
      interval: null,
      bands: [],
      ticks: [],
    });
    assert.equal(scale.known, false);
    assert.deepEqual(
      texts(scene).map(({ text }) => text),
      ['–'],
    );
  });

  test('with ends the wrong way round is still a scale', () => {
    for (const [min, max] of [
      [2, null],
      [null, -3],
      [5, 4],
      [1, 1],
    ] as const) {
      const { scale } = gauge({ ...rate, reach: { ...rate.reach, min, max } });
      assert.ok(scale.low < scale.high, `${min} to ${max}`);
    }
  });
});

describe('the arc', () => {
  test('goes from the beginning of the scale to the value', () => {
    const filled = filledTo(rate);
    assert.deepEqual([0.01, 0.4, 0.7, 0.72, 0.99].map(filled), [true, true, true, false, false]);
  });

  test('goes from zero to either side where zero lies inside', () => {
    assert.deepEqual([0.34, 0.36, 0.49, 0.51].map(filledTo(points)), [false, true, true, false]);
    const positive = { ...points, value: 33 };
    assert.deepEqual([0.49, 0.51, 0.66, 0.68].map(filledTo(positive)), [false, true, true, false]);
    assert.equal(texts(gauge(points).scene).find(({ key }) => key === 'zero')!.text, '0');
  });

  test('of zero is no arc, but its place is marked', () => {
    const { scene } = gauge({ ...points, value: 0, text: '0' });
    assert.equal(path(scene, 'value'), undefined);
    const [[from, to]] = flatten(path(scene, 'edge')!.d) as [[[number, number], [number, number]]];
    const { x } = middleOf(scene);
    assert.ok(Math.abs(from[0] - x) < 0.1 && Math.abs(to[0] - x) < 0.1);
  });

  test('of the whole scale covers the track', () => {
    const filled = filledTo({ ...points, value: 100 });
    assert.deepEqual([0.51, 0.99].map(filled), [true, true]);
    assert.ok(filledTo({ ...rate, value: 1 })(0.99));
  });

  test('without a value is none, and neither is its edge', () => {
    const { scene } = gauge({ ...rate, value: null, text: '–' });
    assert.equal(path(scene, 'value'), undefined);
    assert.equal(path(scene, 'edge'), undefined);
    assert.ok(path(scene, 'track'));
  });

  test('of a value beyond the scale is whole and marked at that end', () => {
    const above = gauge({ ...rate, reach: { ...rate.reach, max: 0.5 } }).scene;
    const foot = middleOf(above);
    const places = flatten(path(above, 'beyond')!.d).flat();
    assert.ok(places.every(([x]) => x > foot.x + foot.inner - 1));
    const below = gauge({ ...points, reach: { ...points.reach, min: 0 } }).scene;
    const centre = middleOf(below);
    assert.ok(
      flatten(path(below, 'beyond')!.d)
        .flat()
        .every(([x]) => x < centre.x - centre.inner + 1),
    );
    assert.equal(path(below, 'value'), undefined);
    assert.equal(path(gauge(rate).scene, 'beyond'), undefined);
  });

  test('of too little to go by is faint', () => {
    assert.ok(path(gauge({ ...rate, faint: true }).scene, 'value')!.opacity! < 0.5);
    assert.equal(path(gauge(rate).scene, 'value')!.opacity, undefined);
  });
});

describe('what stands about the arc', () => {
  test('the interval has a bar at each end that lies on the scale', () => {
    const bars = (spec: GaugeSpec): number => flatten(path(gauge(spec).scene, 'interval')!.d).length - 1;
    assert.equal(bars(rate), 2);
    assert.equal(bars({ ...rate, reach: { ...rate.reach, max: 0.72 } }), 1);
    assert.equal(path(gauge({ ...rate, interval: null }).scene, 'interval'), undefined);
  });

  test('each band has a colour and a symbol of its own where there is room', () => {
    const { scene } = gauge(rate);
    const symbols = (scene.shapes as readonly PathShape[]).filter(
      ({ key, fill }) => key.startsWith('symbol') && fill !== 'surface',
    );
    assert.deepEqual(
      symbols.map(({ fill }) => fill),
      ['missed', 'near', 'met'],
    );
    assert.equal(new Set(symbols.map(({ d }) => d.replaceAll(/[^A-Z]/g, ''))).size, 3);
  });

  test('the band of the value stands out; where two meet, the better one', () => {
    const full = (value: number, spec = rate): number[] =>
      [0, 1, 2].filter((at) => path(gauge({ ...spec, value }).scene, `band ${at}`)!.opacity === undefined);
    assert.deepEqual([full(0.3), full(0.75), full(0.9)], [[0], [1], [2]]);
    assert.deepEqual([full(0.7), full(0.8)], [[1], [2]]);
    assert.deepEqual(full(0.3, { ...rate, faint: true }), []);
  });

  test('the target crosses the track where it is', () => {
    const { scene } = gauge(rate);
    const [[from, to]] = flatten(path(scene, 'target')!.d) as [[[number, number], [number, number]]];
    const place = onTrack(scene, 0.8);
    const cross = (to[0] - from[0]) * (place.y - from[1]) - (to[1] - from[1]) * (place.x - from[0]);
    assert.ok(Math.abs(cross) / Math.hypot(to[0] - from[0], to[1] - from[1]) < 0.2);
    assert.equal(path(gauge({ ...rate, reach: { ...rate.reach, max: 0.5 } }).scene, 'target'), undefined);
  });

  test('labels that do not fit are left out, the least needed first', () => {
    const keys = (width: number, height: number): string[] =>
      texts(gauge({ ...rate, width, height }).scene)
        .map(({ key }) => key)
        .toSorted();
    assert.deepEqual(keys(280, 150), ['end 0', 'end 1', 'floor', 'target', 'value']);
    assert.deepEqual(keys(40, 40), ['value']);
  });
});

test('from right to left everything is on the other side', () => {
  const ltr = gauge(rate);
  const rtl = gauge({ ...rate, direction: 'rtl' });
  const mirrored = flatten(path(ltr.scene, 'value')!.d)
    .flat()
    .map(([x, y]) => [rate.width - x, y] as const);
  const arc = path(rtl.scene, 'value')!.d;
  const middle = mirrored.reduce((sum, [x]) => sum + x, 0) / mirrored.length;
  const drawn = flatten(arc).flat();
  assert.ok(Math.abs(middle - drawn.reduce((sum, [x]) => sum + x, 0) / drawn.length) < 3);
  const end = (scene: Scene, at: number): number => texts(scene).find(({ key }) => key === `end ${at}`)!.x;
  assert.ok(end(rtl.scene, 0) > end(rtl.scene, 1));
  assert.equal(rtl.rove(0, 'ArrowLeft'), 1);
});

describe('marks', () => {
  test('are the value, the one before and the bands, in that order', () => {
    const { marks } = gauge(rate);
    const { value, previous, band } = gaugeSeries;
    assert.deepEqual(
      marks.map(({ series, row }) => [series, row]),
      [
        [value, 0],
        [previous, 0],
        [band, 0],
        [band, 1],
        [band, 2],
      ],
    );
    assert.equal(gauge({ ...points, value: null }).marks.length, 1);
  });

  test('are found where they are', () => {
    const drawing = gauge(rate);
    for (const [at, { x, y }] of drawing.marks.entries()) assert.equal(drawing.markAt(x, y), at);
    // The number itself is the value.
    const number = texts(drawing.scene).find(({ key }) => key === 'value')!;
    assert.equal(drawing.markAt(number.x, number.y - 5), 0);
    for (const [x, y] of [
      [0, 0],
      [rate.width, 0],
      [rate.width / 2, 149],
      [-50, 80],
    ] as const) {
      assert.equal(drawing.markAt(x, y), -1);
    }
  });

  test('have a ring that the keyboard is told by, and another line under the pointer', () => {
    const drawing = gauge({ ...rate, value: 0 });
    for (const at of drawing.marks.keys()) {
      const [ring] = drawing.hoverScene(at, true).shapes as PathShape[];
      assert.equal(ring!.stroke, 'focus');
      assert.ok(flatten(ring!.d).flat().length > 3, `a ring round mark ${at}`);
      assert.notEqual((drawing.hoverScene(at, false).shapes[0] as PathShape).stroke, 'focus');
    }
    assert.deepEqual(drawing.hoverScene(-1, true).shapes, []);
  });

  test('follow one another by the arrows; other keys are the page’s', () => {
    const { rove } = gauge(rate);
    assert.deepEqual(
      [
        rove(0, 'ArrowRight'),
        rove(4, 'ArrowRight'),
        rove(0, 'ArrowLeft'),
        rove(2, 'Home'),
        rove(2, 'End'),
        rove(2, 'ArrowUp'),
        rove(2, 'ArrowDown'),
      ],
      [1, 4, 0, 0, 4, 1, 3],
    );
    assert.equal(rove(0, 'Tab'), null);
  });
});

describe('on any paper', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const anySpec = fc
    .record({
      width: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 0, max: 500 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      value: fc.option(share),
      text: fc.constantFrom('7%', '71.25%', '1:04:12', '−100', '9,007,199,254,740,992'),
      target: share,
      floor: share,
      long: fc.constantFrom('≥ 80%', '≤ 1小时06分', 'a label as long as nobody wants one'),
      max: fc.option(share.map((n) => n + 0.01)),
    })
    .map(({ target, floor, long, max, ...spec }): GaugeSpec => ({
      ...rate,
      ...spec,
      reach: { ...rate.reach, max },
      bands: [
        { status: 'missed', from: null, to: Math.min(target, floor) },
        { status: 'near', from: Math.min(target, floor), to: target },
        { status: 'met', from: target, to: null },
      ],
      ticks: [
        { kind: 'target', value: target, label: long },
        { kind: 'floor', value: floor, label: '70%' },
      ],
    }));

  test('no text touches another, leaves the paper at a side, or lies on the track', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { scene } = gauge(spec);
        const all = texts(scene);
        const boxes = all.map(boxOf);
        for (const [at, a] of boxes.entries()) {
          if (all[at]!.key !== 'value') {
            assert.ok(a.left >= -0.01 && a.right <= spec.width + 0.01, `${all[at]!.key} leaves the paper`);
          }
          for (const [other, b] of boxes.slice(0, at).entries()) {
            const touch = a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot;
            // A number that has shrunk to the least size that can be read may stand wider than a gauge that cannot.
            const least = [all[at]!, all[other]!].some(({ size }) => size === 8);
            assert.ok(!touch || least, `${all[at]!.key} touches ${all[other]!.key}`);
          }
        }
        const value = all.find(({ key }) => key === 'value');
        const track = path(scene, 'track')?.d;
        if (value && track && value.size > 8) {
          const { left, right, top, foot } = boxOf(value);
          for (const [x, y] of [
            [left, top],
            [right, top],
            [left, foot - value.size * 0.2],
          ] as const) {
            assert.ok(!inside(track, { x, y }), 'the number lies on the track');
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every number in a path is finite', () => {
    const wild = fc.constantFrom(0, -0, 1, -1e-300, 1e300, -1e300, 1e-9, 123456789);
    fc.assert(
      fc.property(anySpec, wild, wild, wild, (spec, value, low, high) => {
        const reach = {
          limits: { min: null, max: null },
          low: Math.min(value, low, high),
          high: Math.max(value, low, high),
          steps: 'decimal' as const,
          min: null,
          max: null,
        };
        const drawing = gauge({ ...spec, reach, value, interval: { low, high }, previous: low });
        for (const shape of [...drawing.scene.shapes, ...drawing.hoverScene(0, true).shapes]) {
          assert.doesNotMatch(
            shape.kind === 'path' ? shape.d : `${shape.x} ${shape.y} ${shape.size}`,
            /NaN|Infinity/,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
