import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PathShape, Shape, TextShape } from '../../src/charts/scene.js';
import { timeSeries, type TimeSeriesDrawing } from '../../src/charts/time-series.js';
import type { Series, TimeSeriesSpec } from '../../src/charts/time-series-spec.js';
import { boundsOf, strokesOf } from './path-points.js';

const day = 86_400_000;
const first = Date.UTC(2025, 9, 1);
const gap = Number.NaN;

const line = (values: readonly number[], more: Partial<Series> = {}): Series => {
  const own = { id: 'a', label: 'Service level', mark: 'line', role: 'main', palette: 1 } as const;
  return { ...own, values: Float64Array.from(values), ...more };
};

function specOf(series: readonly Series[], more: Partial<TimeSeriesSpec> = {}): TimeSeriesSpec {
  const buckets = series[0]?.values.length ?? 0;
  const starts = Float64Array.from({ length: buckets }, (_, at) => first + at * day);
  return {
    width: 600,
    height: 240,
    direction: 'ltr',
    starts,
    ends: starts.map((start) => start + day),
    series,
    rules: [],
    limits: { min: null, max: null },
    zero: false,
    formatValue: (value) => `${value}`,
    timeTicks: (from, to, most) => {
      const days = Math.round((to - from) / day);
      const step = Math.max(1, Math.ceil(days / Math.max(1, most - 1)));
      return Array.from({ length: Math.floor(days / step) + 1 }, (_, at) => ({
        at: from + at * step * day,
        label: `${at * step + 1} Oct`,
      }));
    },
    labelWidth: (text) => text.length * 6,
    ...more,
  };
}

const draw = (values: readonly number[], more: Partial<TimeSeriesSpec> = {}): TimeSeriesDrawing =>
  timeSeries(specOf([line(values)], more));
const shapeOf = ({ scene }: TimeSeriesDrawing, key: string): Shape | undefined =>
  scene.shapes.find((shape) => shape.key === key);
const pathOf = (drawing: TimeSeriesDrawing, key: string): PathShape => shapeOf(drawing, key) as PathShape;
const textsOf = ({ scene }: TimeSeriesDrawing): TextShape[] =>
  scene.shapes.filter((shape) => shape.kind === 'text');

test('values lie where the axes say', () => {
  const drawing = draw([60, 80, 100]);
  const [left, right] = [drawing.plot.x, drawing.plot.x + drawing.plot.width];
  const tick = (label: string): number => textsOf(drawing).find(({ text }) => text === label)!.y;
  const [start, middle, end] = [0, 1, 2].map((at) => drawing.pointOf(0, at)!);
  assert.equal(start!.x, left);
  assert.equal(middle!.x, (left + right) / 2);
  assert.equal(end!.x, right);
  // A label's baseline is as far under its tick everywhere.
  assert.ok(Math.abs(start!.y - middle!.y - (tick('60') - tick('80'))) <= 1);
  assert.deepEqual(
    strokesOf(pathOf(drawing, 'line a').d)[0]!.map(([x, y]) => [Math.round(x), Math.round(y)]),
    [start, middle, end].map((point) => [Math.round(point!.x), Math.round(point!.y)]),
  );
});

test('a bucket lies at its instant, however uneven buckets are', () => {
  const starts = Float64Array.of(0, 10, 40);
  const drawing = draw([1, 2, 3], { starts, ends: starts.map((start) => start + 1) });
  assert.equal(drawing.pointOf(0, 1)!.x, drawing.plot.x + drawing.plot.width / 4);
});

test('a gap is a gap and has no point', () => {
  const drawing = draw([1, 2, gap, 4, 5, gap, 3]);
  assert.equal(strokesOf(pathOf(drawing, 'line a').d).length, 2);
  assert.ok(shapeOf(drawing, 'dots a'), 'the lone last value is seen');
  assert.equal(drawing.pointOf(0, 2), null);
  const beside = [1, 3].map((at) => drawing.pointOf(0, at)!.x);
  assert.ok(beside[0]! < drawing.xOf(2)! && drawing.xOf(2)! < beside[1]!, 'but it has a place');
  assert.equal(drawing.xOf(7), null);
});

test('the last day that is not over is dashed and hollow', () => {
  const drawing = timeSeries(specOf([line([1, 2, 3, 4], { partial: Uint8Array.of(0, 0, 0, 1) })]));
  const end = drawing.pointOf(0, 3)!;
  assert.ok(Math.abs(boundsOf(pathOf(drawing, 'line a').d).right - drawing.pointOf(0, 2)!.x) < 0.01);
  assert.ok(Math.abs(boundsOf(pathOf(drawing, 'hollow a').d).right - end.x) < 5);
  assert.ok(pathOf(drawing, 'partial a').dash);
});

test('the previous period recedes: behind, thinner, dashed, in its own grey', () => {
  const before = line([3, 2, 1], { id: 'b', label: 'Previous period', role: 'previous' });
  const drawing = timeSeries(specOf([line([1, 2, 3]), before]));
  const [main, previous] = [pathOf(drawing, 'line a'), pathOf(drawing, 'line b')];
  assert.ok(drawing.scene.shapes.indexOf(previous) < drawing.scene.shapes.indexOf(main));
  assert.ok(previous.strokeWidth! < main.strokeWidth!);
  assert.ok(previous.dash && !main.dash);
  assert.deepEqual([main.stroke, previous.stroke], ['series-1', 'previous']);
});

test('two series with their previous periods are told apart by colour', () => {
  const series = [1, 2].flatMap((palette) => [
    line([1, 2], { id: `main ${palette}`, palette }),
    line([2, 1], { id: `before ${palette}`, palette, role: 'previous' }),
  ]);
  const drawing = timeSeries(specOf(series));
  assert.equal(pathOf(drawing, 'line before 2').stroke, 'series-2');
});

test('one series needs no name on the paper, more have theirs at their ends or over the plot', () => {
  const named = (drawing: TimeSeriesDrawing): string[] =>
    textsOf(drawing)
      .filter(({ key }) => key.startsWith('name '))
      .map(({ text }) => text);
  assert.deepEqual(named(draw([1, 2])), []);
  const two = [line([1, 2]), line([2, 1], { id: 'b', label: 'Abandon rate', palette: 2 })];
  const wide = timeSeries(specOf(two));
  assert.deepEqual(named(wide), ['Service level', 'Abandon rate']);
  assert.ok(wide.plot.x + wide.plot.width < 520, 'beside the plot');
  const narrow = timeSeries(specOf(two, { width: 280 }));
  assert.deepEqual(named(narrow), ['Service level', 'Abandon rate']);
  assert.ok(narrow.plot.y > wide.plot.y, 'over the plot');
  assert.ok(narrow.plot.width > 220);
});

test('a target has its rule at its value and its name beside it', () => {
  const drawing = draw([60, 100], { rules: [{ value: 80, label: 'Target', role: 'target' }] });
  const [[from, to]] = strokesOf(pathOf(drawing, 'rule 0').d) as [[[number, number], [number, number]]];
  assert.ok(Math.abs(from[1] - (drawing.pointOf(0, 0)!.y + drawing.pointOf(0, 1)!.y) / 2) <= 1);
  assert.deepEqual([from[0], to[0]], [drawing.plot.x, drawing.plot.x + drawing.plot.width]);
  assert.ok(textsOf(drawing).some(({ text, fill }) => text === 'Target' && fill === 'target'));
});

test('a target is named beyond its end, where no line is in the way; on narrow paper over the plot', () => {
  const values = [60, 100, 70, 90, 65, 95, 60, 99];
  const rules = [{ value: 80, label: 'Target', role: 'target' } as const];
  for (const direction of ['ltr', 'rtl'] as const) {
    const wide = draw(values, { rules, direction });
    const { plot } = wide;
    const label = textsOf(wide).find(({ text }) => text === 'Target')!;
    assert.ok(direction === 'ltr' ? label.x >= plot.x + plot.width : label.x <= plot.x, `${label.x}`);
    const narrow = draw(values, { rules, direction, width: 180 });
    const within = textsOf(narrow).find(({ text }) => text === 'Target')!;
    assert.ok(within.y <= narrow.plot.y, `${within.y}`);
  }
});

test('where colours do not tell series apart, dashes do, in the plot as in the legend', () => {
  const many = Array.from({ length: 6 }, (_, at) =>
    line([at, at + 2, at + 1], { id: `${at}`, label: `A name of some length ${at}`, palette: at + 1 }),
  );
  const dashOf = (drawing: TimeSeriesDrawing, key: string): string =>
    `${(drawing.scene.shapes.find((shape) => shape.key === key) as PathShape).dash}`;
  const spec = { width: 300, patterned: true };
  const drawing = timeSeries(specOf(many, spec));
  const lines = many.map(({ id }) => dashOf(drawing, `line ${id}`));
  assert.equal(new Set(lines).size, 6, lines.join(' '));
  assert.equal(lines[0], 'undefined', 'the first is whole');
  assert.deepEqual(
    many.map(({ id }) => dashOf(drawing, `swatch ${id}`)),
    lines,
  );
  const alone = timeSeries(specOf([many[1]!], spec));
  assert.equal(dashOf(alone, 'line 1'), 'undefined', 'one series needs none');
  const coloured = timeSeries(specOf(many, { width: 300 }));
  assert.ok(many.every(({ id }) => dashOf(coloured, `line ${id}`) === 'undefined'));
});

test('a target outside the values is on the axis, too', () => {
  const drawing = draw([60, 62], { rules: [{ value: 90, label: 'Target', role: 'target' }] });
  assert.ok(boundsOf(pathOf(drawing, 'rule 0').d).top >= drawing.plot.y);
});

test('an area stands on zero', () => {
  const drawing = timeSeries(specOf([line([80, 90, 85], { mark: 'area' })]));
  assert.ok(textsOf(drawing).some(({ text }) => text === '0'));
  assert.ok(
    Math.abs(boundsOf(pathOf(drawing, 'area a').d).foot - (drawing.plot.y + drawing.plot.height)) < 0.01,
  );
});

test('an interval is held to the limits of its quantity', () => {
  const low = Float64Array.of(0.9, 0.9);
  const high = Float64Array.of(1.2, 1.3);
  const drawing = timeSeries(specOf([line([0.95, 0.97], { low, high })], { limits: { min: 0, max: 1 } }));
  assert.ok(boundsOf(pathOf(drawing, 'band a').d).top >= drawing.plot.y - 0.01);
  assert.ok(!textsOf(drawing).some(({ text }) => Number(text) > 1));
});

test('one value stands in the middle, with its interval', () => {
  const drawing = timeSeries(
    specOf([line([0.8], { low: Float64Array.of(0.7), high: Float64Array.of(0.9) })]),
  );
  assert.equal(drawing.pointOf(0, 0)!.x, drawing.plot.x + drawing.plot.width / 2);
  assert.ok(shapeOf(drawing, 'dots a') && shapeOf(drawing, 'whiskers a'));
  assert.equal(drawing.indexAt(0), 0);
});

test('nothing known keeps the time axis and names no value', () => {
  const drawing = draw([gap, gap, gap], { limits: { min: 0, max: 1 } });
  assert.ok(textsOf(drawing).length > 0);
  for (const { key } of textsOf(drawing)) assert.match(key, /^time /);
});

test('no bucket, no series and no room draw no mark and do not fail', () => {
  assert.equal(timeSeries(specOf([])).indexAt(10), -1);
  assert.ok(timeSeries(specOf([])).scene.shapes.every(({ layer }) => layer === 'grid'));
  assert.deepEqual(draw([1, 2], { width: 0 }).scene.shapes, []);
  assert.deepEqual(draw([1, 2], { height: -5 }).scene.shapes, []);
});

test('a million points are drawn as at most four a pixel, and a single spike among them is seen', () => {
  const values = Float64Array.from({ length: 1_000_000 }, (_, at) => Math.sin(at / 90_000) * 50);
  values[700_000] = 90;
  const starts = values.map((_, at) => first + at * 60_000);
  const drawing = timeSeries(specOf([line([], { values })], { starts, ends: starts, width: 900 }));
  const points = strokesOf(pathOf(drawing, 'line a').d).flat();
  assert.ok(points.length <= 4 * drawing.plot.width);
  assert.ok(points.some(([, y]) => Math.abs(y - drawing.pointOf(0, 700_000)!.y) < 0.01));
});

test('a pointer anywhere finds the nearest bucket', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const drawing = draw([1, gap, 3, 4, 5], { direction });
    for (const at of [0, 2, 3, 4]) assert.equal(drawing.indexAt(drawing.pointOf(0, at)!.x + 3), at);
    const [left, right] = [drawing.indexAt(-100), drawing.indexAt(1e6)];
    assert.deepEqual([left, right], direction === 'ltr' ? [0, 4] : [4, 0]);
  }
});

test('what lies over the chart at a bucket: a hairline, a dot a value, a ring where the keyboard is', () => {
  const drawing = timeSeries(specOf([line([1, gap]), line([2, 3], { id: 'b', palette: 2 })]));
  const keys = (index: number, focus?: number): string[] =>
    drawing.hoverScene(index, focus).shapes.map(({ key }) => key);
  assert.deepEqual(keys(0), ['hairline', 'ring a', 'dot a', 'ring b', 'dot b']);
  assert.deepEqual(keys(0, 1), ['hairline', 'ring a', 'dot a', 'ring b', 'dot b', 'focus']);
  assert.deepEqual(keys(0, 0).slice(3), ['ring a', 'dot a', 'focus'], 'the focused point is on top');
  assert.deepEqual(keys(1), ['hairline', 'ring b', 'dot b']);
  assert.equal(
    (drawing.hoverScene(1, 0).shapes[0] as PathShape).stroke,
    'focus',
    'a gap is focused by its hairline',
  );
  assert.deepEqual(keys(7), []);
  assert.deepEqual(keys(-1), []);
});

test('arrays that do not fit together are refused, with what does not fit', () => {
  assert.throws(
    () => draw([1, 2], { ends: Float64Array.of(1) }),
    new RangeError('2 starts need as many ends: 1'),
  );
  const short = specOf([line([1, 2]), line([1], { id: 'b' })]);
  assert.throws(() => timeSeries(short), new RangeError('2 buckets need as many values: 1'));
  assert.throws(
    () => timeSeries(specOf([line([1]), line([2])])),
    new RangeError('two series with one id: a'),
  );
  const half = specOf([line([1], { low: Float64Array.of(0) })]);
  assert.throws(() => timeSeries(half), new TypeError('an interval has two ends: a'));
  const nowhere = { rules: [{ value: gap, label: '', role: 'target' } as const] };
  assert.throws(() => draw([1], nowhere), new RangeError('a rule needs a finite value: NaN'));
});

const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 3, arbitrary: fc.constant(gap) },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, -Infinity, 1e15, 1e-15, 1e308, 0) },
);
const chart = fc.record({
  buckets: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 500, max: 900 })),
  count: fc.integer({ min: 0, max: 4 }),
  seeds: fc.array(value, { minLength: 7, maxLength: 60 }),
  width: fc.integer({ min: 1, max: 1600 }),
  height: fc.integer({ min: 1, max: 600 }),
  zero: fc.boolean(),
  limits: fc.constantFrom({ min: null, max: null }, { min: 0, max: 1 }, { min: -100, max: 100 }),
  rules: fc.array(fc.double({ min: -200, max: 200, noNaN: true }), { maxLength: 2 }),
  labels: fc.array(fc.string({ maxLength: 24 }), { minLength: 4, maxLength: 4 }),
  band: fc.boolean(),
  area: fc.boolean(),
});

/** The chart's parameters stay small enough to read where a property fails; its arrays are made of them here. */
function specFrom(given: typeof chart extends fc.Arbitrary<infer Chart> ? Chart : never): TimeSeriesSpec {
  const { buckets, count, seeds, rules, labels, band, area, ...rest } = given;
  const pick = (series: number, shift: number): number[] =>
    Array.from({ length: buckets }, (_, at) => seeds[(at * (series + 1) + shift) % seeds.length]!);
  const series = Array.from({ length: count }, (_, at) =>
    line(pick(at, 0), {
      id: `id ${at}`,
      label: labels[at]!,
      palette: at + 1,
      role: at % 2 === 1 ? 'previous' : 'main',
      mark: area && at === 0 ? 'area' : 'line',
      partial: Uint8Array.from({ length: buckets }, (_, index) =>
        Number(index === buckets - 1 || index % 7 === 3),
      ),
      ...(band && { low: Float64Array.from(pick(at, 1)), high: Float64Array.from(pick(at, 2)) }),
    }),
  );
  const starts = Float64Array.from({ length: buckets }, (_, at) => first + at * day);
  return specOf(series, {
    ...rest,
    starts,
    ends: starts.map((start) => start + day),
    rules: rules.map((at) => ({ value: at, label: 'Target', role: 'target' })),
  });
}

test('whatever is drawn is on the paper, in numbers, and each shape has a key of its own', () => {
  fc.assert(
    fc.property(chart, (given) => {
      const spec = specFrom(given);
      const { scene, plot } = timeSeries(spec);
      const keys = scene.shapes.map(({ kind, key }) => `${kind} ${key}`);
      assert.equal(new Set(keys).size, keys.length, 'keys');
      for (const shape of scene.shapes) {
        if (shape.kind === 'text') {
          assert.ok(Number.isFinite(shape.x) && Number.isFinite(shape.y), shape.key);
          continue;
        }
        assert.doesNotMatch(shape.d, /NaN|Infinity|e/, shape.key);
        if (!['line', 'area', 'band', 'point'].includes(shape.layer)) continue;
        const { left, right, top, foot } = boundsOf(shape.d);
        const dot = shape.layer === 'point' ? 5 : 0.01;
        assert.ok(left >= plot.x - dot && right <= plot.x + plot.width + dot, `${shape.key} across`);
        assert.ok(top >= plot.y - dot && foot <= plot.y + plot.height + dot, `${shape.key} down`);
      }
    }),
    { numRuns: 400 },
  );
});

test('right to left is the mirror image, with text still read as text', () => {
  fc.assert(
    fc.property(chart, (given) => {
      const spec = specFrom(given);
      // Labels of rules may stand elsewhere: their choice starts from the other side.
      const plain = { ...spec, rules: [] };
      const [ltr, rtl] = [timeSeries(plain), timeSeries({ ...plain, direction: 'rtl' })];
      const { width } = ltr.scene;
      assert.ok(Math.abs(rtl.plot.x - (width - ltr.plot.x - ltr.plot.width)) < 1e-9);
      spec.series.forEach((_, series) => {
        for (let at = 0; at < spec.starts.length; at += 7) {
          const [a, b] = [ltr.pointOf(series, at), rtl.pointOf(series, at)];
          assert.equal(a === null, b === null);
          if (a && b) assert.ok(Math.abs(a.x - (width - b.x)) < 1e-6 && a.y === b.y);
        }
      });
      const texts = new Map(textsOf(rtl).map((text) => [text.key, text]));
      for (const text of textsOf(ltr)) {
        const other = texts.get(text.key)!;
        assert.equal(other.text, text.text);
        assert.ok(Math.abs(text.x - (width - other.x)) < 1e-6, text.key);
        assert.equal(other.anchor, { left: 'right', right: 'left', middle: 'middle' }[text.anchor]);
      }
    }),
    { numRuns: 200 },
  );
});

test('selected buckets are a stretch of the plot that reaches half the way to their neighbours', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const drawing = draw([1, 2, gap, 4, 5], { direction });
    const { x, y, width, height } = drawing.plot;
    const veil = (from: number, to: number): readonly number[] => {
      const { d } = drawing.rangeScene({ first: from, last: to }).shapes[0] as PathShape;
      const numbers = d.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number);
      assert.deepEqual([numbers[1], numbers[3]], [y, y + height]);
      return [numbers[0]!, numbers[2]!].toSorted((a, b) => a - b);
    };
    const place = (share: number): number => x + width * (direction === 'rtl' ? 1 - share : share);
    const between = (a: number, b: number): readonly number[] =>
      [place(a), place(b)].toSorted((one, other) => one - other);
    assert.deepEqual(veil(1, 2), between(0.125, 0.625));
    assert.deepEqual(veil(0, 0), between(0, 0.125), 'the first bucket begins with the plot');
    assert.deepEqual(veil(3, 4), between(0.625, 1), 'the last one ends with it');
    assert.deepEqual(veil(0, 4), between(0, 1));
  }
});

test('buckets that are not there are no stretch', () => {
  const drawing = draw([1, 2, 3]);
  for (const [from, to] of [
    [-1, 1],
    [0, 3],
    [2, 1],
  ] as const) {
    assert.deepEqual(drawing.rangeScene({ first: from, last: to }).shapes, []);
  }
  assert.deepEqual(draw([1, 2], { width: 0 }).rangeScene({ first: 0, last: 1 }).shapes, []);
});

test('limits recede behind the line, hold the axis, and what stands out is marked on it', () => {
  const values = [5, 6, 5, 9, NaN];
  const control = {
    centre: Float64Array.of(5, 5, 5, 5, 5),
    low: Float64Array.of(-20, -20, NaN, -20, -20),
    high: Float64Array.of(30, 30, NaN, 30, 30),
    signals: [
      { index: 3, shape: 'diamond' },
      { index: 4, shape: 'square' },
    ],
  } as const;
  const { scene, pointOf } = timeSeries(specOf([line(values)], { control }));
  const keys = scene.shapes.map(({ key }) => key);
  const behind = keys.findIndex((key) => key === 'line control high');
  assert.ok(
    behind >= 0 && behind < keys.findIndex((key) => key.startsWith('line id') || key === 'line a'),
    keys.join(),
  );
  // A gap has no place for a mark.
  assert.deepEqual(
    keys.filter((key) => key.startsWith('signal')),
    ['signal 3'],
  );
  // The axis reaches as far as the limits, so that the values take a small part of it.
  const bounds = [0, 3].map((at) => pointOf(0, at)!.y);
  assert.ok(Math.abs(bounds[0]! - bounds[1]!) < 40);
  assert.throws(
    () => timeSeries(specOf([line(values)], { control: { ...control, low: Float64Array.of(1) } })),
    new RangeError('5 buckets need as many limits: 1'),
  );
  assert.throws(
    () =>
      timeSeries(specOf([line(values)], { control: { ...control, signals: [{ index: 5, shape: 'up' }] } })),
    new RangeError('signal not in the chart: 5'),
  );
});

test('control limits are named at their ends, or in the legend where there is no room', () => {
  const control = {
    centre: Float64Array.of(5, 5, 5),
    low: Float64Array.of(1, 1, 1),
    high: Float64Array.of(9, 9, NaN),
    names: { centre: 'Usual 5', low: 'Lower 1', high: 'Upper 9', limits: 'Limits' },
    signals: [],
  } as const;
  for (const direction of ['ltr', 'rtl'] as const) {
    const wide = timeSeries(specOf([line([4, 5, 6])], { control, width: 900, direction }));
    const names = wide.scene.shapes.filter((shape) => shape.kind === 'text' && shape.key.startsWith('name '));
    assert.deepEqual(
      names.map((shape) => shape.kind === 'text' && shape.text),
      ['Upper 9', 'Usual 5', 'Lower 1'],
    );
    const ys = names.map((shape) => (shape.kind === 'text' ? shape.y : 0));
    assert.deepEqual(
      ys,
      ys.toSorted((a, b) => a - b),
    );
    const { plot } = wide;
    for (const shape of names) {
      if (shape.kind !== 'text') continue;
      assert.ok(direction === 'rtl' ? shape.x < plot.x : shape.x > plot.x + plot.width, `${shape.x}`);
    }
  }
  const narrow = timeSeries(specOf([line([4, 5, 6])], { control, width: 150 }));
  const said = narrow.scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  assert.ok(said.includes('Limits') && said.includes('Usual 5') && !said.includes('Upper 9'), said.join());
});

test('events are veils behind everything, from half the way to the neighbours, named where there is room', () => {
  const events = [
    { first: 0, last: 0, label: 'sale' },
    { first: 2, last: 3, label: 'outage' },
    { first: 2, last: 4, label: 'holiday' },
  ];
  for (const direction of ['ltr', 'rtl'] as const) {
    const drawing = timeSeries(specOf([line([1, 2, 3, 4, 5])], { events, direction }));
    const { shapes } = drawing.scene;
    assert.deepEqual(
      shapes.slice(0, 6).map(({ key }) => key),
      ['event 0', 'event bar 0', 'event 1', 'event bar 1', 'event 2', 'event bar 2'],
    );
    const left = (at: number): number => Number(/^M([\d.]+),/.exec((shapes[2 * at] as { d: string }).d)![1]);
    const wide = (at: number): number => Number(/h([\d.]+)v/.exec((shapes[2 * at] as { d: string }).d)![1]);
    const [x1, x2, x3, x4] = [1, 2, 3, 4].map((at) => drawing.xOf(at)!) as [number, number, number, number];
    const edges = [left(1), left(1) + wide(1)];
    const expected = [(x1 + x2) / 2, (x3 + x4) / 2].toSorted((a, b) => a - b);
    edges.forEach((edge, at) => assert.ok(Math.abs(edge - expected[at]!) < 0.01, `${edges} ${expected}`));
    const texts = shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.key.startsWith('event') ? [shape.text] : [],
    );
    assert.ok(texts.includes('sale'), texts.join());
  }
  assert.throws(
    () => timeSeries(specOf([line([1])], { events: [{ first: 0, last: 1, label: '' }] })),
    new RangeError('event not in the chart: 0 to 1'),
  );
});
