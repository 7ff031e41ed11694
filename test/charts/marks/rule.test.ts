import assert from 'node:assert/strict';
import { test } from 'node:test';
import { polylines, type Polyline } from '../../../src/charts/marks/polyline.js';
import { ruleMark } from '../../../src/charts/marks/rule.js';
import { valueRuns } from '../../../src/charts/pixel-columns.js';
import type { PlotFrame, Rectangle } from '../../../src/charts/plot-frame.js';
import type { TextShape } from '../../../src/charts/scene.js';
import { strokesOf } from '../path-points.js';

const frame = (direction: 'ltr' | 'rtl' = 'ltr'): PlotFrame => {
  const plot = { x: 0, y: 0, width: 400, height: 200 };
  return { width: 400, height: 220, direction, textSize: 12, labelWidth: (text) => text.length * 6, plot };
};
const line = (...ys: number[]): Polyline[] =>
  polylines(
    valueRuns(Float64Array.from(ys)),
    (at) => (at * 400) / (ys.length - 1),
    (at) => ys[at]!,
  );
const rule = { value: 100, label: 'Target 80 %', role: 'target' } as const;
const place = (lines: Polyline[], direction?: 'ltr' | 'rtl', taken: Rectangle[] = []): TextShape =>
  ruleMark('0', rule, (value) => value, lines, frame(direction), taken).label as TextShape;

test('runs across the plot at its value', () => {
  const { rule: drawn } = ruleMark('0', rule, (value) => value, [], frame(), []);
  assert.equal(drawn.kind === 'path' && strokesOf(drawn.d).join(), '0,100.5,400,100.5');
});

test('the label stands above the start where nothing is in its way', () => {
  const label = place([]);
  assert.ok(label.x < 10 && label.y < 100);
  assert.ok(place([], 'rtl').x > 300);
});

test('the label gives way to a line above the start, one all above and ones all about', () => {
  const atStart = place(line(92, 92, 20, 20, 20, 20));
  assert.ok(atStart.x > 300 && atStart.y < 100, 'to the end');
  const above = place(line(92, 92, 92, 92));
  assert.ok(above.x < 10 && above.y > 100, 'below');
  const bothEnds = place([...line(92, 92, 20, 92, 92), ...line(108, 108, 180, 108, 108)]);
  assert.ok(bothEnds.x > 100 && bothEnds.x < 300, 'between');
});

test('the label does not hide the line where it ends', () => {
  const label = place(line(20, 20, 20, 95));
  assert.ok(label.x + 66 < 390);
});

test('two labels do not stand on one place', () => {
  const taken: Rectangle[] = [];
  const [first, second] = [place([], 'ltr', taken), place([], 'ltr', taken)];
  assert.equal(taken.length, 2);
  assert.ok(Math.abs(first.x - second.x) > 66 || Math.abs(first.y - second.y) > 12);
});

test('a label stays inside the plot at its edges', () => {
  const top = ruleMark('0', rule, () => 0, [], frame(), []).label as TextShape;
  assert.ok(top.y > 10);
  const foot = ruleMark('0', rule, () => 200, [], frame(), []).label as TextShape;
  assert.ok(foot.y < 200);
});

test('a label that has no room is left out', () => {
  const narrow = { ...frame(), plot: { x: 0, y: 0, width: 12, height: 100 } };
  assert.equal(ruleMark('0', rule, () => 50, [], narrow, []).label, null);
});
