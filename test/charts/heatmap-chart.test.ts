import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { heatmapChart } from '../../src/charts/heatmap-chart.js';
import type { HeatmapSpec } from '../../src/charts/heatmap-spec.js';
import type { PathShape, TextShape } from '../../src/charts/scene.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const hours = Array.from({ length: 24 }, (_, hour) => `${hour}:00`);

function spec(more: Partial<HeatmapSpec> = {}): HeatmapSpec {
  const values = more.values ?? Float64Array.from({ length: 168 }, (_, at) => at % 24);
  return {
    width: 1000,
    direction: 'ltr',
    lanes: [days.map((day) => `${day}day`), days, days.map((day) => day.slice(0, 1))],
    steps: hours,
    values,
    texts: Array.from(values, (value) => `${value}`),
    high: new Set([23]),
    low: new Set([24]),
    limits: { min: 0, max: null },
    formatValue: (value) => `${value}`,
    legend: { title: 'Calls', high: 'busiest', low: 'quietest', light: 'few', absent: 'no value' },
    labelWidth: (text) => text.length * 6,
    ...more,
  };
}

const shape = (given: HeatmapSpec, key: string) =>
  heatmapChart(given).scene.shapes.find((one) => one.key === key);
const texts = (given: HeatmapSpec): string[] =>
  heatmapChart(given).scene.shapes.flatMap((one) => (one.kind === 'text' ? [one.text] : []));

test('every cell has a place of its own, is found there, and lies on the paper', () => {
  const papers = fc.record({
    width: fc.integer({ min: 120, max: 1600 }),
    direction: fc.constantFrom('ltr', 'rtl'),
    textSize: fc.integer({ min: 9, max: 24 }),
  } as const);
  fc.assert(
    fc.property(papers, (paper) => {
      const { marks, markAt, plot, scene } = heatmapChart(spec(paper));
      assert.equal(marks.length, 168);
      marks.forEach(({ row, series, x, y }, at) => {
        assert.deepEqual([row, series], [Math.floor(at / 24), at % 24]);
        assert.equal(markAt(x, y - 2), at);
      });
      assert.equal(markAt(plot.x - 1, plot.y + 1), -1);
      assert.ok(
        plot.x >= 0 && plot.x + plot.width <= paper.width + 1 && plot.y + plot.height <= scene.height,
      );
    }),
    { numRuns: 200 },
  );
});

describe('keys', () => {
  const keys = (width: number, direction: 'ltr' | 'rtl', from: number, ...pressed: string[]): number => {
    const { rove } = heatmapChart(spec({ width, direction }));
    return pressed.reduce((mark, key) => rove(mark, key)!, from);
  };
  test('lead along hours and weekdays as they lie on the paper', () => {
    assert.equal(keys(1000, 'ltr', 0, 'ArrowRight', 'ArrowRight', 'ArrowDown'), 26);
    assert.equal(keys(1000, 'rtl', 0, 'ArrowLeft', 'ArrowLeft', 'ArrowDown'), 26);
    assert.equal(keys(320, 'ltr', 0, 'ArrowRight', 'ArrowDown', 'ArrowDown'), 26);
    assert.equal(keys(320, 'rtl', 0, 'ArrowLeft', 'ArrowDown', 'ArrowDown'), 26);
  });
  test('end at the ends of a weekday, and stay on the grid', () => {
    for (const width of [320, 1000]) {
      assert.equal(keys(width, 'ltr', 30, 'End'), 47);
      assert.equal(keys(width, 'ltr', 30, 'Home'), 24);
      assert.equal(keys(width, 'ltr', 167, 'ArrowRight', 'ArrowDown'), 167);
    }
    assert.equal(heatmapChart(spec()).rove(3, 'Tab'), null);
  });
});

test('a value stands in its cell where all have room, else in none', () => {
  assert.ok(texts(spec()).includes('17'));
  const tight = spec({ width: 560, texts: Array.from({ length: 168 }, () => '1,234.5') });
  assert.ok(!texts(tight).includes('1,234.5'));
  // Hours then still have names, fewer of them.
  const shown = hours.filter((hour) => texts(tight).includes(hour));
  assert.ok(shown.length >= 4 && shown.length < 24, String(shown));
});

test('no value is hatched and has no text; nought is a value', () => {
  const values = Float64Array.from({ length: 168 }, (_, at) => (at === 5 ? NaN : at === 6 ? 0 : 9));
  const given = spec({ values });
  const hatching = shape(given, 'absent') as PathShape;
  const { x, y } = heatmapChart(given).marks[5]!;
  const places = hatching.d
    .split(/[ML]/)
    .slice(1)
    .map((point) => point.split(',').map(Number));
  assert.ok(places.length > 4);
  for (const [right, down] of places) assert.ok(Math.abs(right! - x) < 25 && down! <= y && y - down! < 30);
  assert.equal(shape(given, 'value 5'), undefined);
  assert.equal((shape(given, 'value 6') as TextShape).text, '0');
  assert.ok(texts(given).includes('no value'));
  assert.ok(!texts(spec()).includes('no value'));
});

test('what is highest and lowest has a shape, with its name under the grid', () => {
  const given = spec();
  const up = shape(given, 'mark 23') as PathShape;
  const down = shape(given, 'mark 24') as PathShape;
  assert.ok(up.d !== down.d && up.fill !== undefined);
  assert.ok(texts(given).includes('busiest') && texts(given).includes('quietest'));
  const plain = spec({ high: new Set(), low: new Set() });
  assert.ok(!texts(plain).includes('busiest'));
});

test('where colours are not seen, sizes tell the classes', () => {
  const given = spec({ patterned: true });
  const widths = heatmapChart(given)
    .scene.shapes.filter(({ key }) => /^class \d$/.test(key))
    .map((one) => Number(/h([\d.]+)/.exec((one as PathShape).d)![1]));
  assert.ok(widths.length > 2);
  widths.slice(1).forEach((width, at) => assert.ok(width > widths[at]!));
  for (const one of heatmapChart(given).scene.shapes) {
    assert.ok(one.kind === 'text' || one.key === 'absent' || one.opacity === undefined, one.key);
  }
});

test('a cell of few contacts is a frame: what is written in it stands on the ground', () => {
  const light = Uint8Array.from({ length: 168 }, (_, at) => (at === 23 ? 1 : 0));
  assert.equal((shape(spec({ light }), 'value 23') as TextShape).fill, 'ink');
  assert.equal((shape(spec(), 'value 23') as TextShape).fill, 'surface');
  assert.ok(texts(spec({ light })).includes('few'));
});

test('what does not fit together throws', () => {
  assert.throws(
    () => heatmapChart(spec({ values: new Float64Array(3) })),
    new RangeError('values of 168 cells are 3'),
  );
  assert.throws(
    () => heatmapChart(spec({ lanes: [days, ['M']] })),
    new RangeError('names of lanes are 7, not 1'),
  );
});

test('there is a drawing without an error on paper of no width', () => {
  assert.deepEqual(heatmapChart(spec({ width: 0 })).scene.shapes, []);
});
