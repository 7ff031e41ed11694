import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BarChartSpec } from '../../src/charts/bar-chart-spec.js';
import { paretoChart } from '../../src/charts/pareto-chart.js';
import type { PathShape } from '../../src/charts/scene.js';

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
