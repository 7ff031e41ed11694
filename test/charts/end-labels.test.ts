import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endLabels, namesFitAtEnds, type LineName } from '../../src/charts/end-labels.js';
import { legend } from '../../src/charts/legend.js';
import type { PlotFrame } from '../../src/charts/plot-frame.js';
import type { Shape, TextShape } from '../../src/charts/scene.js';

const name = (key: string, text: string): LineName => ({ key, text, role: 'series-1', fill: 'ink' });
const paper = (width: number, direction: 'ltr' | 'rtl' = 'ltr'): PlotFrame => {
  const plot = { x: direction === 'rtl' ? 80 : 40, y: 10, width: width - 120, height: 200 };
  return { width, height: 240, direction, textSize: 12, labelWidth: (text) => text.length * 6, plot };
};
const texts = (shapes: readonly Shape[]): TextShape[] => shapes.filter((shape) => shape.kind === 'text');

test('names go to the ends of lines where a quarter of the paper holds them', () => {
  assert.ok(namesFitAtEnds([name('a', 'Sales'), name('b', 'Billing')], paper(400)));
  assert.ok(!namesFitAtEnds([name('a', 'Sales'), name('b', 'Technical support')], paper(320)));
});

test('names of lines that end together are moved apart and stay in the order of the ends', () => {
  const ends = [60, 62, 61];
  const shapes = endLabels(
    ends.map((y, at) => ({ ...name(`${at}`, `Queue ${at}`), end: { x: 320, y } })),
    paper(400),
  );
  const ys = texts(shapes).map(({ y }) => y);
  assert.ok(ys[2]! - ys[0]! >= 14 && ys[1]! - ys[2]! >= 14, ys.join());
});

test('names stand after the plot, where reading ends', () => {
  const end = { x: 320, y: 100 };
  const [ltr] = texts(endLabels([{ ...name('a', 'Sales'), end }], paper(400)));
  assert.deepEqual([ltr!.x, ltr!.anchor], [320 + 18, 'left']);
  const [rtl] = texts(endLabels([{ ...name('a', 'Sales'), end: { x: 80, y: 100 } }], paper(400, 'rtl')));
  assert.deepEqual([rtl!.x, rtl!.anchor], [80 - 18, 'right']);
});

test('what leads from a line that ends well within the plot does not look like more of it', () => {
  const leader = (x: number): Shape =>
    endLabels([{ ...name('a', 'Sales'), end: { x, y: 100 } }], paper(400))[0]!;
  const strokeOf = (shape: Shape): unknown => [
    'stroke' in shape && shape.stroke,
    'dash' in shape && shape.dash !== undefined,
  ];
  assert.deepEqual(strokeOf(leader(320)), ['series-1', false]);
  assert.deepEqual(strokeOf(leader(310)), ['series-1', false], 'the middle of the last bucket');
  assert.deepEqual(strokeOf(leader(200)), ['axis', true]);
});

test('a legend breaks into rows and stays on the paper', () => {
  const names = Array.from({ length: 5 }, (_, at) => name(`${at}`, `Queue number ${at}`));
  for (const direction of ['ltr', 'rtl'] as const) {
    const { shapes, height } = legend(names, paper(300, direction));
    const rows = new Set(texts(shapes).map(({ y }) => y));
    assert.equal(rows.size, 3);
    for (const { x, y, text, anchor } of texts(shapes)) {
      const left = anchor === 'left' ? x : x - text.length * 6;
      assert.ok(left >= 0 && left + text.length * 6 <= 300, `${text} at ${left}`);
      assert.ok(y < height);
    }
  }
});

test('a name wider than the paper is cut, and no names are no legend', () => {
  const { shapes } = legend([name('a', 'A very long name of a queue indeed')], paper(150));
  assert.ok(texts(shapes)[0]!.text.endsWith('…'));
  assert.deepEqual(legend([], paper(300)), { shapes: [], height: 0 });
});
