import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { histogram, type HistogramSpec } from '../../src/charts/histogram.js';
import type { MarksDrawing } from '../../src/charts/marks-drawing.js';
import type { PathShape, TextShape } from '../../src/charts/scene.js';
import { boundsOf, strokesOf } from './path-points.js';
import { boxOf, collisions, labelWidth, textsOf } from './text-boxes.js';

function specOf(counts: readonly number[], more: Partial<HistogramSpec> = {}): HistogramSpec {
  return {
    width: 600,
    height: 240,
    direction: 'ltr',
    counts: Float64Array.from(counts),
    texts: counts.map(String),
    rules: [],
    absent: '–',
    binTicks: (most) =>
      counts.flatMap((_, row) =>
        row % Math.ceil(counts.length / most) === 0 ? [{ row: row - 0.5, label: `${row * 10} s` }] : [],
      ),
    formatValue: (value) => `${value}`,
    labelWidth,
    ...more,
  };
}

const draw = (counts: readonly number[], more: Partial<HistogramSpec> = {}): MarksDrawing =>
  histogram(specOf(counts, more));
const pathOf = ({ scene }: MarksDrawing, key: string): PathShape =>
  scene.shapes.find((shape) => shape.key === key && shape.kind === 'path') as PathShape;
const textOf = ({ scene }: MarksDrawing, key: string): TextShape =>
  scene.shapes.find((shape) => shape.key === key && shape.kind === 'text') as TextShape;
const columns = (drawing: MarksDrawing): { left: number; right: number; top: number; foot: number }[] =>
  strokesOf(pathOf(drawing, 'bars bins full plain').d).map((points) => ({
    left: Math.min(...points.map(([x]) => x)),
    right: Math.max(...points.map(([x]) => x)),
    top: Math.min(...points.map(([, y]) => y)),
    foot: Math.max(...points.map(([, y]) => y)),
  }));
const near = (a: number, b: number, within = 0.6): void =>
  assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

test('bins touch, are as wide as each other and as high as their counts', () => {
  const bars = columns(draw([10, 20, 5]));
  near(bars[0]!.right, bars[1]!.left, 1.1);
  near(bars[1]!.right, bars[2]!.left, 1.1);
  const height = (at: number): number => bars[at]!.foot - bars[at]!.top;
  near(height(1), 2 * height(0));
  near(height(0), 2 * height(2));
});

test('an edge is named between its bins, and a rule within a bin lies where its value is', () => {
  const drawing = draw([10, 20, 5], {
    rules: [
      { row: 0.5, label: 'within 10 s: 30%', role: 'target' },
      { row: 1.25, label: 'median', role: 'muted' },
    ],
  });
  const bars = columns(drawing);
  near(boxOf(textOf(drawing, 'row 0.5')).x + boxOf(textOf(drawing, 'row 0.5')).width / 2, bars[1]!.left, 1.1);
  near(boundsOf(pathOf(drawing, 'rule upright 0').d).left, bars[1]!.left, 1.1);
  near(
    boundsOf(pathOf(drawing, 'rule upright 1').d).left,
    bars[1]!.left + 0.75 * (bars[1]!.right - bars[1]!.left),
    1.1,
  );
  assert.ok(pathOf(drawing, 'rule upright 1').dash, 'told from the threshold without its colour');
});

test('names of rules stand over the plot, never one on another', () => {
  const drawing = draw([10, 20, 5, 1], {
    width: 260,
    rules: [
      { row: 0.4, label: 'within 20 s: 72.8%', role: 'target' },
      { row: 0.45, label: 'median 10 s', role: 'muted' },
      { row: 0.9, label: '90% within 37 s', role: 'muted' },
    ],
  });
  const names = textsOf(drawing.scene.shapes).filter(({ key }) => key.startsWith('rule'));
  assert.equal(names.length, 3);
  assert.deepEqual(collisions(names), []);
  for (const name of names) assert.ok(boxOf(name).y + boxOf(name).height <= drawing.plot.y);
});

test('the keyboard goes from bin to bin, an empty one among them', () => {
  const drawing = draw([10, 0, 5]);
  assert.equal(drawing.rove(0, 'ArrowRight'), 1);
  assert.equal(drawing.rove(2, 'ArrowRight'), 2);
  assert.equal(drawing.rove(0, 'ArrowUp'), null);
  assert.equal(draw([10, 0, 5], { direction: 'rtl' }).rove(0, 'ArrowLeft'), 1);
  const middle = drawing.plot.x + drawing.plot.width / 2;
  assert.equal(drawing.markAt(middle, drawing.plot.y + 5), 1);
});

test('no text lies on another, whatever the counts', () => {
  const counts = fc.array(fc.oneof(fc.nat(), fc.constantFrom(0, 1e12)), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 120, max: 1400 }), (values, width) => {
      const { scene } = draw(values, { width });
      const texts = textsOf(scene.shapes);
      assert.deepEqual(collisions(texts.filter(({ key }) => key.startsWith('value bins'))), []);
      assert.deepEqual(collisions(texts.filter(({ key }) => key.startsWith('row'))), []);
    }),
    { numRuns: 300 },
  );
});
