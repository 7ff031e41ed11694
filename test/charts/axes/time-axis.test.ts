import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawTimeAxis, type TimeTick } from '../../../src/charts/axes/time-axis.js';
import type { PlotFrame } from '../../../src/charts/plot-frame.js';
import type { TextShape } from '../../../src/charts/scene.js';

const labelWidth = (text: string): number => text.length * 6;
const frame = (width: number, direction: 'ltr' | 'rtl' = 'ltr'): PlotFrame => {
  const plot = { x: 30, y: 10, width: width - 40, height: 100 };
  return { width, height: 140, direction, textSize: 12, labelWidth, plot };
};

function labelsOf(
  width: number,
  timeTicks: (most: number) => readonly TimeTick[],
  from = 0,
  to = 100,
): TextShape[] {
  const paper = frame(width);
  const x = (at: number): number => 30 + ((at - from) / (to - from || 1)) * paper.plot.width;
  return drawTimeAxis({ from, to, x, timeTicks: (_, __, most) => timeTicks(most) }, paper).filter(
    (shape): shape is TextShape => shape.kind === 'text',
  );
}

function assertApart(labels: readonly TextShape[], width: number): void {
  const boxes = labels.map(({ x, text }) => [x - labelWidth(text) / 2, x + labelWidth(text) / 2] as const);
  boxes.sort((a, b) => a[0] - b[0]);
  for (const [left, right] of boxes) assert.ok(left >= -1e-9 && right <= width + 1e-9, 'on the paper');
  boxes.slice(1).forEach(([left], at) => assert.ok(left >= boxes[at]![1] + 4, 'apart'));
}

/** Every so many hundredths, with long names. */
const even = (most: number): TimeTick[] =>
  Array.from({ length: most }, (_, at) => ({
    at: (at * 100) / Math.max(1, most - 1),
    label: `number ${at}`,
  }));

test('asks for fewer ticks until their labels are apart, so that they stay even', () => {
  const asked: number[] = [];
  const labels = labelsOf(500, (most) => {
    asked.push(most);
    return even(most);
  });
  assert.equal(labels.length, asked.at(-1));
  assert.ok(asked.length > 1);
  assertApart(labels, 500);
});

test('leaves out what does not fit of ticks that cannot be fewer', () => {
  const labels = labelsOf(300, () => even(40));
  assert.ok(labels.length > 1);
  assertApart(labels, 300);
});

test('ticks before the first bucket and after the last are not drawn', () => {
  const ticks = [-5, 0, 50, 100, 105].map((at) => ({ at, label: `${at}` }));
  assert.deepEqual(
    labelsOf(500, () => ticks).map(({ text }) => text),
    ['0', '50', '100'],
  );
});

test('labels at the edges stay on the paper while their ticks keep their place', () => {
  const ticks = [{ at: 0, label: 'a very long first name' }];
  const [label] = labelsOf(300, () => ticks);
  assert.equal(label!.x, labelWidth(ticks[0]!.label) / 2);
});

test('never lets two labels touch, whatever it is given', () => {
  const tick = fc.record({ at: fc.integer({ min: 0, max: 100 }), label: fc.string({ maxLength: 20 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(tick, { selector: ({ at }) => at }),
      fc.integer({ min: 140, max: 1600 }),
      (ticks, width) => {
        assertApart(
          labelsOf(width, (most) => ticks.slice(0, most)),
          width,
        );
      },
    ),
    { numRuns: 300 },
  );
});
