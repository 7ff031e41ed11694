import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BarChartSpec } from '../../src/charts/bar-chart-spec.js';
import { paretoChart } from '../../src/charts/pareto-chart.js';
import type { PathShape, TextShape } from '../../src/charts/scene.js';

function spec(shares: readonly number[], more: Partial<BarChartSpec> = {}): BarChartSpec {
  let sum = 0;
  return {
    width: 600,
    height: 240,
    direction: 'ltr',
    shape: 'columns',
    rows: shares.map((_, i) => ({ label: `${i}` })),
    series: [
      {
        id: 'amount',
        label: 'Contacts',
        palette: 1,
        values: Float64Array.from(shares),
        texts: shares.map((share) => `${share}`),
        previous: Float64Array.from(shares, (share) => (sum += share)),
      },
    ],
    rules: [{ value: 0.8, label: '80%', role: 'target' }],
    previousLabel: 'Cumulative',
    limits: { min: 0, max: 1 },
    absent: '–',
    formatValue: (value) => `${value}`,
    labelWidth: (text) => text.length * 6,
    ...more,
  };
}

function points(given: BarChartSpec): readonly (readonly [number, number])[] {
  const line = paretoChart(given).scene.shapes.find(({ key }) => key === 'cumulative') as
    | PathShape
    | undefined;
  return (line?.d ?? '')
    .split(/[ML]/)
    .slice(1)
    .map((point) => point.split(',').map(Number) as [number, number]);
}

const shares = [0.5, 0.25, 0.125, 0.125];

test('the line begins at the end of the first bar and ends at the whole', () => {
  const drawing = paretoChart(spec(shares));
  const line = points(spec(shares));
  const foot = drawing.plot.y + drawing.plot.height;
  const [first] = drawing.marks;
  assert.deepEqual(line[0]?.map(Math.round), [Math.round(first!.x), Math.round(first!.y)]);
  // Heights are as the sums are: ½, ¾, ⅞, 1.
  const heights = line.map(([, y]) => (foot - y) / (foot - line[0]![1]));
  assert.deepEqual(
    heights.map((height) => Math.round(height * 100) / 100),
    [1, 1.5, 1.75, 2],
  );
  assert.ok(Math.abs(line[3]![1] - drawing.plot.y) < 1.5);
});

test('lying bars have it from row to row, mirrored where the page is', () => {
  const lying = spec(shares, { shape: 'rows' });
  const across = points(lying).map(([x]) => x);
  assert.deepEqual(
    across,
    across.toSorted((a, b) => a - b),
  );
  const { marks } = paretoChart(lying);
  assert.ok(points(lying).every(([, y], at) => y < marks[at]!.y && y > (marks[at - 1]?.y ?? 0)));
  const mirrored = points(spec(shares, { shape: 'rows', direction: 'rtl' }));
  mirrored.forEach(([x], at) => assert.ok(Math.abs(600 - x - across[at]!) < 0.05));
});

test('without two bars, or without a whole, there is no line', () => {
  for (const few of [[], [1], [0, 0], [NaN, NaN]]) assert.deepEqual(points(spec(few)), []);
});

test('whatever the shares, it only goes up and stays on the paper', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 12 }), fc.boolean(), (amounts, lying) => {
      const whole = amounts.reduce((a, b) => a + b, 0);
      fc.pre(whole > 0);
      const sorted = amounts.toSorted((a, b) => b - a).map((amount) => amount / whole);
      const given = spec(sorted, lying ? { shape: 'rows' } : {});
      const { scene, shape } = paretoChart(given);
      const line = points(given);
      assert.equal(line.length, amounts.length);
      line.forEach(([x, y], at) => {
        assert.ok(x >= 0 && x <= scene.width && y >= 0 && y <= scene.height, `${x},${y}`);
        const before = line[at - 1];
        if (before) assert.ok(shape === 'rows' ? x >= before[0] - 0.02 : y <= before[1] + 0.02);
      });
    }),
    { numRuns: 200 },
  );
});

const texts = (given: BarChartSpec): readonly TextShape[] =>
  paretoChart(given).scene.shapes.filter((shape) => shape.kind === 'text');

test('the shares have an axis, standing and lying, whose labels stand where the values are', () => {
  for (const shape of ['columns', 'rows'] as const) {
    const given = spec(shares, { shape });
    const { plot, marks, shape: drawn } = paretoChart(given);
    assert.equal(drawn, shape);
    const ticks = texts(given).filter(({ layer, key }) => layer === 'tick' && key.startsWith('value '));
    assert.ok(ticks.length >= 3, `${ticks.length}`);
    assert.ok(ticks.some(({ text }) => text === '1'));
    const grid = paretoChart(given).scene.shapes.filter(
      (one): one is PathShape => one.kind === 'path' && one.layer === 'grid',
    );
    // The first bar is of one half: by it alone every line of the grid has its place.
    for (const { key, d } of grid) {
      const at = Number(key.slice('value '.length));
      const [, x, y] = /^M([\d.]+),([\d.]+)/.exec(d)!.map(Number);
      const foot = plot.y + plot.height;
      const wanted =
        shape === 'rows'
          ? plot.x + (at / 0.5) * (marks[0]!.x - plot.x)
          : foot + (at / 0.5) * (marks[0]!.y - foot);
      assert.ok(Math.abs((shape === 'rows' ? x! : y!) - wanted) <= 1, `${shape} ${key} ${d}`);
    }
  }
});

test('no value stands where the line runs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 }),
      fc.constantFrom('rows' as const, 'columns' as const),
      fc.constantFrom(240, 320, 600, 1200),
      fc.constantFrom('ltr' as const, 'rtl' as const),
      (amounts, shape, width, direction) => {
        const whole = amounts.reduce((a, b) => a + b, 0);
        const rows = amounts.map((_, at) => ({ label: `A topic of some name ${at}` }));
        const sorted = amounts.toSorted((a, b) => b - a).map((amount) => amount / whole);
        const plain = spec(sorted, { shape, width, direction, rows });
        const [one] = plain.series;
        // Texts of a usual length; the shares themselves would be drawn with 17 digits.
        const given = { ...plain, series: [{ ...one!, texts: sorted.map((share) => share.toFixed(3)) }] };
        const { scene } = paretoChart(given);
        const line = scene.shapes.find(({ key }) => key === 'cumulative') as PathShape;
        const segments = segmentsOf(line.d);
        for (const label of scene.shapes) {
          if (label.kind !== 'text' || !/^(value amount|under) \d+$/.test(label.key)) continue;
          const length = label.text.length * 6;
          const left =
            label.anchor === 'middle'
              ? label.x - length / 2
              : label.anchor === 'left'
                ? label.x
                : label.x - length;
          // Letters reach from the line that they stand on up to three quarters of their size.
          const box = { left, right: left + length, top: label.y - 9, bottom: label.y };
          for (const segment of segments) {
            assert.ok(!runsThrough(segment, box), `${label.text} ${JSON.stringify({ segment, box })}`);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('where names are over their bars, each bar goes on to its own sum', () => {
  const narrow = spec(shares, {
    shape: 'rows',
    width: 200,
    rows: shares.map(() => ({ label: 'A name of its own line' })),
  });
  const { marks, scene } = paretoChart(narrow);
  const line = scene.shapes.find(({ key }) => key === 'cumulative') as PathShape;
  const strokes = segmentsOf(line.d);
  assert.equal(strokes.length, 4);
  const first = marks[0]!.x;
  strokes.forEach(({ from, to }, at) => {
    assert.equal(from[1], to[1]);
    assert.ok(Math.abs(to[0] / first - [1, 1.5, 1.75, 2][at]!) < 0.01, `${to[0]}`);
  });
});

interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

function segmentsOf(d: string): readonly Segment[] {
  const found: Segment[] = [];
  let at: [number, number] = [0, 0];
  for (const [, command, x, y] of d.matchAll(/([MLH])(-?[\d.]+)(?:,(-?[\d.]+))?/g)) {
    const to: [number, number] = [Number(x), y === undefined ? at[1] : Number(y)];
    if (command !== 'M') found.push({ from: at, to });
    at = to;
  }
  return found;
}

/** Looks at a hundred places of the segment. */
function runsThrough(
  { from, to }: Segment,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): boolean {
  return Array.from({ length: 101 }, (_, i) => i / 100).some((part) => {
    const x = from[0] + part * (to[0] - from[0]);
    const y = from[1] + part * (to[1] - from[1]);
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
}
