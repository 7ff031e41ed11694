import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { barChart, type BarDrawing } from '../../src/charts/bar-chart.js';
import type { BarChartSpec, BarSeries } from '../../src/charts/bar-chart-spec.js';
import { seriesLook } from '../../src/charts/marks/look.js';
import type { PathShape, TextShape } from '../../src/charts/scene.js';
import { boundsOf, strokesOf } from './path-points.js';
import { boxOf, collisions, labelWidth, textsOf } from './text-boxes.js';

const gap = Number.NaN;

function seriesOf(values: readonly number[], more: Partial<BarSeries> = {}): BarSeries {
  return {
    id: 'a',
    label: 'Answer rate',
    palette: 1,
    values: Float64Array.from(values),
    texts: values.map((value) => (Number.isNaN(value) ? 'none offered' : `${value}`)),
    ...more,
  };
}

function specOf(values: readonly number[], more: Partial<BarChartSpec> = {}): BarChartSpec {
  return {
    width: 600,
    height: 240,
    direction: 'ltr',
    shape: 'rows',
    rows: values.map((_, at) => ({ label: `Queue ${at}` })),
    series: [seriesOf(values)],
    rules: [],
    limits: { min: null, max: null },
    absent: '–',
    formatValue: (value) => `${value}`,
    labelWidth,
    ...more,
  };
}

const draw = (values: readonly number[], more: Partial<BarChartSpec> = {}): BarDrawing =>
  barChart(specOf(values, more));
const pathOf = ({ scene }: BarDrawing, key: string): PathShape =>
  scene.shapes.find((shape) => shape.key === key && shape.kind === 'path') as PathShape;
const textOf = ({ scene }: BarDrawing, key: string): TextShape =>
  scene.shapes.find((shape) => shape.key === key && shape.kind === 'text') as TextShape;
/** The bars of a series, each as the least rectangle about it. */
const barsOf = (drawing: BarDrawing, key = 'bars a full plain'): ReturnType<typeof boundsOf>[] =>
  strokesOf(pathOf(drawing, key).d).map((points) => ({
    left: Math.min(...points.map(([x]) => x)),
    right: Math.max(...points.map(([x]) => x)),
    top: Math.min(...points.map(([, y]) => y)),
    foot: Math.max(...points.map(([, y]) => y)),
  }));
const width = ({ left, right }: ReturnType<typeof boundsOf>): number => right - left;
const height = ({ top, foot }: ReturnType<typeof boundsOf>): number => foot - top;
const near = (a: number, b: number, within = 0.02): void =>
  assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

describe('rows', () => {
  test('stand closer where the page is dense, and neither names nor values touch', () => {
    const values = [90, 80, 70, 60];
    for (const series of [1, 2]) {
      const more = {
        series: Array.from({ length: series }, (_, at) => seriesOf(values, { id: `${at}`, label: `${at}` })),
      };
      const heights = [0.5, 0.75, 1, 1.5].map((density) => {
        const drawing = draw(values, { ...more, density });
        assert.deepEqual(collisions(textsOf(drawing.scene.shapes)), [], `${density}`);
        return drawing.scene.height;
      });
      assert.ok(
        heights.every((one, at) => at === 0 || one > heights[at - 1]!),
        heights.join(' '),
      );
      assert.equal(draw(values, more).scene.height, heights[2]);
    }
  });

  test('bars begin at zero and are as long as their values', () => {
    const bars = barsOf(draw([100, 50, 25]));
    near(width(bars[0]!), 2 * width(bars[1]!));
    near(width(bars[0]!), 4 * width(bars[2]!), 0.05);
    for (const { left } of bars) near(left, bars[0]!.left);
    assert.ok(bars[0]!.foot < bars[1]!.top && bars[1]!.foot < bars[2]!.top, 'one under the other');
  });

  test('bars may begin where others end, on either side of zero, their texts beyond their ends', () => {
    // Up by 40, down by 60 through zero, up by 10; then the whole, from zero.
    const [from, values] = [
      [0, 40, -20, 0],
      [40, -20, -10, -10],
    ];
    const series = [seriesOf(values!, { from: Float64Array.from(from!) })];
    const drawing = draw(values!, { series });
    const bars = barsOf(drawing);
    near(bars[0]!.right, bars[1]!.right);
    near(bars[1]!.left, bars[2]!.left);
    near(bars[2]!.right, bars[3]!.left);
    near(width(bars[1]!), 1.5 * width(bars[0]!), 0.05);
    near(bars[3]!.right, bars[0]!.left);
    const text = (row: number): ReturnType<typeof boxOf> => boxOf(textOf(drawing, `value a ${row}`));
    assert.ok(text(1).x + text(1).width <= bars[1]!.left, 'before a bar that goes back');
    assert.ok(text(2).x >= bars[2]!.right, 'after one that goes on');
    assert.throws(
      () => draw([1], { series: [seriesOf([1], { from: Float64Array.of(NaN) })] }),
      new RangeError('a bar needs a finite beginning: NaN'),
    );
  });

  test('the height is as the rows need, whatever was given', () => {
    const [few, many] = [draw([1, 2]), draw(Array.from({ length: 60 }, (_, at) => at))];
    assert.ok(many.scene.height > 20 * few.scene.height);
    assert.equal(draw([1, 2], { height: 5000 }).scene.height, few.scene.height);
  });

  test('values below zero run the other way, their texts beyond them', () => {
    const drawing = draw([40, -20]);
    const [over, under] = barsOf(drawing);
    near(under!.right, over!.left);
    near(width(over!), 2 * width(under!));
    const text = boxOf(textOf(drawing, 'value a 1'));
    assert.ok(text.x + text.width < under!.left, 'before the bar');
    assert.ok(
      text.x > boxOf(textOf(drawing, 'row 1')).x + boxOf(textOf(drawing, 'row 1')).width,
      'after the name',
    );
  });

  test('zero has a value and no bar; what is not known says why', () => {
    const drawing = draw([10, 0, gap]);
    assert.equal(barsOf(drawing).length, 1);
    assert.equal(textOf(drawing, 'value a 1').text, '0');
    assert.equal(textOf(drawing, 'value a 2').text, 'none offered');
    assert.equal(textOf(drawing, 'value a 2').fill, 'muted');
    assert.equal(drawing.marks.length, 3, 'and both can be walked to');
  });

  test('what can be walked to is found by the pointer', () => {
    const drawing = draw([10, 0, gap, -5]);
    drawing.marks.forEach(({ row }, mark) => {
      const name = boxOf(textOf(drawing, `row ${row}`));
      assert.equal(drawing.markAt(name.x, name.y), mark);
    });
    assert.equal(drawing.markAt(300, -1), -1);
    assert.equal(drawing.markAt(300, drawing.scene.height + 10), -1);
  });

  test('several series lie under each other in each row', () => {
    const drawing = draw([1, 2], {
      series: [seriesOf([1, 2]), seriesOf([2, 1], { id: 'b', label: 'Other rate', palette: 2 })],
    });
    const [a, b] = [barsOf(drawing), barsOf(drawing, 'bars b full plain')];
    assert.ok(a[0]!.foot <= b[0]!.top && b[0]!.foot < a[1]!.top);
    assert.deepEqual(
      drawing.marks.map(({ row, series }) => [row, series]),
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    );
    for (const [mark, bar] of [a[0]!, b[0]!, a[1]!, b[1]!].entries()) {
      assert.equal(drawing.markAt(bar.right - 1, (bar.top + bar.foot) / 2), mark);
    }
    assert.deepEqual(
      textsOf(drawing.scene.shapes)
        .filter(({ key }) => key.startsWith('name'))
        .map(({ text }) => text),
      ['Answer rate', 'Other rate'],
    );
  });

  test('names that leave the bars no room stand over them, values at the end of their line', () => {
    const long = 'A queue of a very long name indeed, and then some';
    const drawing = draw([10, 5], { width: 280, rows: [{ label: long }, { label: 'B' }] });
    const name = boxOf(textOf(drawing, 'row 0'));
    const bar = barsOf(drawing)[0]!;
    assert.ok(name.y + name.height <= bar.top && name.x < bar.left + 1);
    assert.match(textOf(drawing, 'row 0').text, /…$/);
    near(boxOf(textOf(drawing, 'value a 0')).x + boxOf(textOf(drawing, 'value a 0')).width, 280, 0.5);
  });

  test('on a wide paper the longest name is cut rather than the bars', () => {
    const drawing = draw([10, 5], { rows: [{ label: 'x'.repeat(300) }, { label: 'B' }] });
    assert.ok(width(barsOf(drawing)[0]!) > 200);
  });

  test('the interval, the value before and the rules are where their values are', () => {
    const drawing = draw([100, 50], {
      series: [
        seriesOf([100, 50], {
          low: Float64Array.of(75, gap),
          high: Float64Array.of(125, gap),
          previous: Float64Array.of(50, gap),
        }),
      ],
      rules: [
        { value: 100, label: 'Target ≥ 100', role: 'target' },
        { value: 60, label: 'All: 60', role: 'muted' },
      ],
    });
    const bar = barsOf(drawing)[0]!;
    const perUnit = width(bar) / 100;
    const whisker = boundsOf(pathOf(drawing, 'interval a').d);
    near(whisker.left, bar.left + 75 * perUnit, 0.1);
    near(whisker.right, bar.left + 125 * perUnit, 0.1);
    near(boundsOf(pathOf(drawing, 'previous a').d).left, bar.left + 50 * perUnit, 0.1);
    near(boundsOf(pathOf(drawing, 'rule 0').d).left, bar.right, 0.6);
    near(boundsOf(pathOf(drawing, 'rule 1').d).left, bar.left + 60 * perUnit, 0.6);
    assert.ok(pathOf(drawing, 'rule 1').dash && !pathOf(drawing, 'rule 0').dash, 'told apart without colour');
  });

  test('an interval is held to what the quantity can be', () => {
    const drawing = draw([0.99], {
      series: [seriesOf([0.99], { low: Float64Array.of(0.9), high: Float64Array.of(1.2) })],
      limits: { min: 0, max: 1 },
    });
    const bar = barsOf(drawing)[0]!;
    near(boundsOf(pathOf(drawing, 'interval a').d).right, bar.left + width(bar) / 0.99, 0.1);
  });

  test('few contacts do not shrink all others: their interval is cut where the rest ends, without a cap', () => {
    const series = (light: readonly number[]): BarSeries =>
      seriesOf([50, 40], {
        low: Float64Array.of(45, 0),
        high: Float64Array.of(55, 500),
        light: Uint8Array.from(light),
      });
    const drawing = draw([50, 40], { series: [series([0, 1])] });
    const bar = barsOf(drawing)[0]!;
    const strokes = strokesOf(pathOf(drawing, 'interval a').d);
    // Three strokes of a whole whisker; of the other its line and the one cap that it has.
    assert.equal(strokes.length, 5);
    near(boundsOf(pathOf(drawing, 'interval a').d).right, bar.left + (width(bar) * 55) / 50, 0.1);
    const firm = draw([50, 40], { series: [series([0, 0])] });
    assert.ok(width(barsOf(firm)[0]!) < width(bar) / 5);
    assert.equal(strokesOf(pathOf(draw([50, 40], { series: [series([1, 1])] }), 'interval a').d).length, 6);
  });

  test('a status has a shape of its own beside the value', () => {
    const drawing = draw([3, 2, 1], { series: [seriesOf([3, 2, 1], { statuses: ['met', 'missed', null] })] });
    const [met, missed] = [pathOf(drawing, 'status a 0'), pathOf(drawing, 'status a 1')];
    assert.deepEqual([met.fill, missed.fill], ['met', 'missed']);
    assert.notEqual(strokesOf(met.d)[0]!.length, strokesOf(missed.d)[0]!.length);
    assert.equal(pathOf(drawing, 'status a 2'), undefined);
    const text = boxOf(textOf(drawing, 'value a 0'));
    assert.ok(boundsOf(met.d).right < text.x && boundsOf(met.d).left > barsOf(drawing)[0]!.right);
  });

  test('few contacts are hollow; what is selected is full with an outline, all else faint', () => {
    const light = draw([3, 2], { series: [seriesOf([3, 2], { light: Uint8Array.of(0, 1) })] });
    assert.equal(barsOf(light).length, 1);
    assert.ok(pathOf(light, 'bars a light plain').opacity! < 0.5);
    assert.equal(pathOf(light, 'bars a light plain outline').stroke, 'series-1');
    const selected = draw([3, 2, 1], { selected: new Set([1]) });
    assert.equal(pathOf(selected, 'bars a full selected').opacity, undefined);
    assert.equal(pathOf(selected, 'bars a full selected outline').stroke, 'ink');
    assert.equal(strokesOf(pathOf(selected, 'bars a full dimmed').d).length, 2);
    assert.ok(pathOf(selected, 'bars a full dimmed').opacity! < 0.5);
    const none = draw([3, 2], { selected: new Set() });
    assert.ok(pathOf(none, 'bars a full plain'), 'an empty selection dims nothing');
  });

  test('from right to left all is mirrored but the letters', () => {
    const more = {
      series: [seriesOf([100, -50], { low: Float64Array.of(75, -80), high: Float64Array.of(110, -20) })],
    };
    const [ltr, rtl] = [draw([100, -50], more), draw([100, -50], { ...more, direction: 'rtl' as const })];
    barsOf(ltr).forEach((bar, at) => {
      const mirrored = barsOf(rtl)[at]!;
      near(mirrored.left, 600 - bar.right);
      near(mirrored.right, 600 - bar.left);
      near(mirrored.top, bar.top);
    });
    for (const text of textsOf(ltr.scene.shapes)) {
      const [a, b] = [boxOf(text), boxOf(textOf(rtl, text.key))];
      near(b.x, 600 - a.x - a.width);
    }
  });
});

describe('columns', () => {
  const columns = { shape: 'columns' } as const;

  test('bars stand on zero, side by side, with their names under them', () => {
    const drawing = draw([100, 50, 25], columns);
    const bars = barsOf(drawing);
    near(height(bars[0]!), 2 * height(bars[1]!));
    near(height(bars[0]!), 4 * height(bars[2]!), 0.05);
    for (const [at, { foot, left, right }] of bars.entries()) {
      near(foot, bars[0]!.foot);
      const name = boxOf(textOf(drawing, `row ${at}`));
      near(name.x + name.width / 2, (left + right) / 2);
      assert.ok(name.y >= foot);
    }
    assert.equal(drawing.scene.height, 240);
  });

  test('values that all have room stand over their bars, and no axis is drawn', () => {
    const drawing = draw([100, 50], columns);
    assert.ok(boxOf(textOf(drawing, 'value a 0')).y < barsOf(drawing)[0]!.top);
    assert.equal(
      drawing.scene.shapes.some(({ layer }) => layer === 'grid'),
      false,
    );
  });

  test('values that would touch are read off an axis', () => {
    const values = Array.from({ length: 60 }, (_, at) => 10_000 + at);
    const drawing = draw(values, { ...columns, rowTicks: () => [{ row: 0, label: '1' }] });
    assert.equal(drawing.shape, 'columns');
    assert.ok(drawing.scene.shapes.some(({ layer }) => layer === 'grid'));
    assert.equal(textOf(drawing, 'value a 0'), undefined);
  });

  test('columns lie down where their names have no room', () => {
    const rows = Array.from({ length: 8 }, (_, at) => ({ label: `A rather long name ${at}` }));
    const drawing = draw([1, 2, 3, 4, 5, 6, 7, 8], { ...columns, rows });
    assert.equal(drawing.shape, 'rows');
    const ordered = draw([1, 2, 3, 4, 5, 6, 7, 8], {
      ...columns,
      rows,
      rowTicks: () => [{ row: 2, label: 'c' }],
    });
    assert.equal(ordered.shape, 'columns', 'not where they stand in an order');
  });

  test('below zero a bar hangs, with its text under it', () => {
    const drawing = draw([40, -20], columns);
    const [over, under] = barsOf(drawing);
    near(under!.top, over!.foot);
    near(height(over!), 2 * height(under!));
    assert.ok(boxOf(textOf(drawing, 'value a 1')).y > under!.foot);
  });

  test('short names come from those who know the order, fewer until none touch', () => {
    const asked: number[] = [];
    const drawing = draw(
      Array.from({ length: 48 }, (_, at) => at),
      {
        ...columns,
        width: 300,
        rowTicks: (most) => {
          asked.push(most);
          const step = Math.ceil(48 / most);
          return Array.from({ length: Math.ceil(48 / step) }, (_, at) => ({
            row: at * step,
            label: `Hour ${at * step}`,
          }));
        },
      },
    );
    assert.ok(asked.length > 1 && asked[0]! > asked.at(-1)!);
    const names = textsOf(drawing.scene.shapes).filter(({ layer }) => layer === 'tick');
    assert.deepEqual(collisions(names), []);
    assert.ok(names.filter(({ text }) => text.startsWith('Hour')).length >= 2);
  });

  test('rules are named at the end of the plot, or in the legend where that is too far', () => {
    const rules = [{ value: 0.8, label: 'Target ≥ 80%', role: 'target' }] as const;
    const wide = draw([0.5, 0.9], { ...columns, rules });
    assert.ok(boxOf(textOf(wide, 'rule 0')).x >= wide.plot.x + wide.plot.width);
    const narrow = draw([0.5, 0.9], { ...columns, rules, width: 200 });
    assert.ok(textOf(narrow, 'name rule 0').y < narrow.plot.y);
  });
});

describe('pointing', () => {
  test('keys walk along the rows and across the series, and leave the rest to the page', () => {
    const series = [seriesOf([1, 2, 3]), seriesOf([1, 2, 3], { id: 'b' })];
    const rows = draw([1, 2, 3], { series });
    assert.deepEqual(
      ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'a'].map((key) => rows.rove(2, key)),
      [4, 0, 3, 2, 0, 4, null],
    );
    assert.equal(draw([1, 2]).rove(0, 'ArrowRight'), null, 'a single series has nothing across');
    const columns = draw([1, 2, 3], { series, shape: 'columns', direction: 'rtl' });
    assert.deepEqual(
      ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp'].map((key) => columns.rove(2, key)),
      [4, 0, 3, 2],
    );
    assert.equal(draw([]).rove(0, 'Home'), null);
  });

  test('the row of a mark is lit and the mark is ringed, the keyboard’s ring being the stronger', () => {
    const drawing = draw([100, 50]);
    const pointed = drawing.hoverScene(1, false).shapes as PathShape[];
    const focused = drawing.hoverScene(1, true).shapes as PathShape[];
    const ring = (shapes: PathShape[]): PathShape => shapes.find(({ key }) => key === 'ring')!;
    assert.equal(ring(focused).stroke, 'focus');
    assert.ok(ring(focused).strokeWidth! > ring(pointed).strokeWidth!);
    const bar = barsOf(drawing)[1]!;
    assert.match(ring(focused).d, new RegExp(`^M${Math.floor(bar.left - 2)}.5,`));
    assert.deepEqual(drawing.hoverScene(-1, true).shapes, []);
    assert.deepEqual(drawing.hoverScene(2, true).shapes, []);
  });
});

test('paper of no size and charts of no rows are empty', () => {
  assert.deepEqual(draw([1, 2], { width: 0 }).scene.shapes, []);
  assert.deepEqual(draw([1, 2], { shape: 'columns', height: 0 }).scene.shapes, []);
  assert.deepEqual(draw([]).marks, []);
  assert.deepEqual(draw([], { shape: 'columns' }).marks, []);
});

test('arrays that do not fit together are refused', () => {
  const spec = specOf([1, 2]);
  assert.throws(
    () => barChart({ ...spec, series: [seriesOf([1])] }),
    new RangeError('2 rows need as many values: 1'),
  );
  assert.throws(
    () => barChart({ ...spec, series: [seriesOf([1, 2]), seriesOf([1, 2])] }),
    new RangeError('two series with one id: a'),
  );
  assert.throws(
    () => barChart({ ...spec, series: [seriesOf([1, 2], { low: Float64Array.of(1, 2) })] }),
    new TypeError('an interval has two ends: a'),
  );
  assert.throws(
    () => barChart({ ...spec, rules: [{ value: gap, label: '', role: 'target' }] }),
    new RangeError('a rule needs a finite value: NaN'),
  );
});

const number = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, gap, Infinity, -Infinity, 1e300, -1e300, 5e-324),
);
const specs = fc
  .array(
    fc.record({
      value: number,
      low: number,
      high: number,
      previous: number,
      name: fc.string({ maxLength: 40 }),
    }),
    {
      maxLength: 30,
    },
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      count: fc.integer({ min: 1, max: 3 }),
      width: fc.integer({ min: 40, max: 1600 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      shape: fc.constantFrom('rows' as const, 'columns' as const),
      ordered: fc.boolean(),
      rules: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 2 }),
      digits: fc.integer({ min: 1, max: 14 }),
    }),
  )
  .map(({ rows, count, ordered, rules, digits, ...more }): BarChartSpec =>
    specOf([], {
      ...more,
      rows: rows.map(({ name }) => ({ label: name })),
      series: Array.from({ length: count }, (_, at) =>
        seriesOf(
          rows.map(({ value }) => value),
          {
            id: `${at}`,
            palette: at + 1,
            texts: rows.map(() => '8'.repeat(digits)),
            low: Float64Array.from(rows, ({ low }) => low),
            high: Float64Array.from(rows, ({ high }) => high),
            previous: Float64Array.from(rows, ({ previous }) => previous),
          },
        ),
      ),
      rules: rules.map((value, at) => ({ value, label: `Rule ${at}`, role: at === 0 ? 'target' : 'muted' })),
      ...(ordered && {
        rowTicks: (most: number) =>
          rows.flatMap((_, row) =>
            row % Math.ceil(rows.length / most) === 0 ? [{ row, label: `${row}` }] : [],
          ),
      }),
    }),
  );

test('values that are drawn never lie on one another, whatever they are', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const values = textsOf(barChart(spec).scene.shapes).filter(({ key }) => key.startsWith('value'));
      assert.deepEqual(collisions(values), []);
    }),
    { numRuns: 400 },
  );
});

test('all that is drawn is a number and lies on the paper, and every mark is found where its row is', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const drawing = barChart(spec);
      const { scene, marks, plot } = drawing;
      for (const shape of scene.shapes) {
        if (shape.kind === 'text') {
          assert.ok(
            Number.isFinite(shape.x) && Number.isFinite(shape.y),
            `${shape.key} ${shape.x} ${shape.y}`,
          );
        } else assert.doesNotMatch(shape.d, /NaN|Infinity/, shape.key);
        if (shape.kind === 'path' && shape.key.startsWith('bars') && shape.d !== '') {
          const { left, right, top, foot } = boundsOf(shape.d);
          assert.ok(left >= -0.5 && right <= spec.width + 0.5, `${shape.key}: ${left} … ${right}`);
          assert.ok(top >= -0.5 && foot <= scene.height + 0.5, `${shape.key}: ${top} … ${foot}`);
        }
      }
      assert.equal(marks.length, spec.rows.length * spec.series.length);
      if (plot.width < 1 || plot.height < 1) return;
      for (const { row } of marks) {
        const at =
          drawing.shape === 'rows'
            ? { x: spec.width / 2, y: plot.y + ((row + 0.5) * plot.height) / spec.rows.length }
            : { x: marks[row * spec.series.length]!.x, y: plot.y + plot.height / 2 };
        assert.equal(marks[drawing.markAt(at.x, at.y)]?.row, row);
      }
    }),
    { numRuns: 300 },
  );
});

describe('series with looks', () => {
  const looked = (more: Partial<BarChartSpec> = {}): BarDrawing => {
    const series = [1, 2, 3].map((palette) => ({
      ...seriesOf([30, 0, -20]),
      id: `${palette}`,
      label: `Series ${palette}`,
      palette,
      look: seriesLook(palette),
    }));
    return draw([30, 0, -20], { series, ...more });
  };

  test('have their patterns on their bars and in the list, lying or standing', () => {
    for (const shape of ['rows', 'columns'] as const) {
      const drawing = looked({ shape });
      assert.equal(pathOf(drawing, 'bars 1 stripes'), undefined, 'the first is full');
      assert.equal(pathOf(drawing, 'bars 2 stripes').stroke, 'surface');
      assert.equal(pathOf(drawing, 'bars 3 dots').fill, 'surface');
      assert.ok(pathOf(drawing, 'swatch 2 stripes') && pathOf(drawing, 'swatch 3 dots'));
      const bars = barsOf(drawing, 'bars 2 full plain');
      assert.equal(bars.length, 2, 'a bar of nothing is none');
      for (const [x, y] of strokesOf(pathOf(drawing, 'bars 2 stripes').d).flat()) {
        assert.ok(
          bars.some(
            ({ left, right, top, foot }) =>
              x > left - 0.05 && x < right + 0.05 && y > top - 0.05 && y < foot + 0.05,
          ),
          `${x}, ${y} is on no bar`,
        );
      }
    }
  });

  test('on a hollow bar a pattern is of its own colour', () => {
    const series = [1, 2].map((palette) => ({
      ...seriesOf([30]),
      id: `${palette}`,
      palette,
      look: seriesLook(palette),
      light: Uint8Array.of(1),
    }));
    assert.equal(pathOf(draw([30], { series }), 'bars 2 light stripes').stroke, 'series-2');
  });
});
