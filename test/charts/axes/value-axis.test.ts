import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crisp, drawValueAxis, valueAxis, valueAxisWidth } from '../../../src/charts/axes/value-axis.js';
import type { PlotFrame } from '../../../src/charts/plot-frame.js';

const spec = { low: 0, high: 100, limits: { min: null, max: null }, zero: false, steps: 'decimal' } as const;
const labelWidth = (text: string): number => text.length * 6;
const frame = (direction: 'ltr' | 'rtl'): PlotFrame => {
  return {
    width: 400,
    height: 200,
    direction,
    textSize: 12,
    labelWidth,
    plot: { x: 40, y: 10, width: 300, height: 150 },
  };
};

test('a low chart has fewer ticks than a high one', () => {
  assert.deepEqual(
    valueAxis(spec, 300, String).ticks.map(({ label }) => label),
    ['0', '20', '40', '60', '80', '100'],
  );
  assert.deepEqual(
    valueAxis(spec, 60, String).ticks.map(({ label }) => label),
    ['0', '50', '100'],
  );
});

test('no two ticks have one label, however coarse the formatter', () => {
  const millions = (value: number): string => `${Math.round(value / 1e6)} M`;
  const { ticks } = valueAxis({ ...spec, low: 5_000_000, high: 5_000_900 }, 300, millions);
  assert.equal(new Set(ticks.map(({ label }) => label)).size, ticks.length);
  assert.ok(ticks.length > 0);
});

test('the labels have the room that the widest needs', () => {
  const axis = valueAxis(spec, 300, String);
  assert.equal(valueAxisWidth(axis, labelWidth), 3 * 6 + 8);
  assert.equal(valueAxisWidth({ ...axis, ticks: [] }, labelWidth), 0);
});

test('labels stand before the plot, on the side where reading starts', () => {
  const axis = valueAxis(spec, 300, String);
  const y = (value: number): number => 160 - value * 1.5;
  for (const [direction, x, anchor] of [
    ['ltr', 32, 'right'],
    ['rtl', 348, 'left'],
  ] as const) {
    const labels = drawValueAxis(axis, y, frame(direction)).filter((shape) => shape.kind === 'text');
    assert.deepEqual(
      labels.map(({ text }) => text),
      ['0', '20', '40', '60', '80', '100'],
    );
    for (const label of labels) assert.deepEqual([label.x, label.anchor], [x, anchor]);
  }
});

test('zero alone has a line of the axis; a foot that is not zero recedes', () => {
  const y = (value: number): number => 160 - value;
  const roles = (low: number, high: number): unknown[] =>
    drawValueAxis(valueAxis({ ...spec, low, high }, 300, String), y, frame('ltr'))
      .filter((shape) => shape.kind === 'path')
      .map(({ stroke }) => stroke)
      .filter((role) => role === 'axis');
  assert.deepEqual(roles(0, 100), ['axis']);
  assert.deepEqual(roles(-20, 20), ['axis']);
  assert.deepEqual(roles(60, 100), []);
});

test('a hairline fills one row of pixels', () => {
  assert.equal(crisp(12), 12.5);
  assert.equal(crisp(12.9), 12.5);
});
