import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rectangle } from '../../src/charts/plot-frame.js';
import type { TextShape } from '../../src/charts/scene.js';
import { tableScene, type TableSceneSpec } from '../../src/charts/table-scene.js';

const drawnIn: Rectangle[] = [];
const signedIn: Rectangle[] = [];
const cell = (text: string) => ({ text, fill: 'ink' as const });

function scene(more: Partial<TableSceneSpec> = {}) {
  drawnIn.length = 0;
  signedIn.length = 0;
  return tableScene({
    columns: [
      { label: 'Queue', align: 'start', drawing: 0, signs: false },
      { label: 'AHT', align: 'end', drawing: 50, signs: true },
    ],
    rows: [
      {
        strong: false,
        cells: [
          cell('Sales'),
          {
            ...cell('5:01'),
            draw: (box) => (drawnIn.push(box), []),
            sign: (box) => (signedIn.push(box), []),
          },
        ],
      },
      { strong: true, cells: [cell('Total'), cell('12:34')] },
    ],
    legend: [],
    note: '',
    direction: 'ltr',
    textSize: 10,
    labelWidth: (text) => text.length * 6,
    ...more,
  });
}

const textOf = (shapes: ReturnType<typeof scene>['shapes'], text: string): TextShape =>
  shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.text === text)!;
/** Left and right end of a text, as the measure above has it. */
const span = ({ x, anchor, text }: TextShape): [number, number] => {
  const width = text.length * 6;
  return anchor === 'left' ? [x, x + width] : [x - width, x];
};

test('numbers end where their column ends, names begin where theirs begins', () => {
  const { shapes, width } = scene();
  assert.equal(span(textOf(shapes, '5:01'))[1], width);
  assert.equal(span(textOf(shapes, '12:34'))[1], width);
  assert.equal(span(textOf(shapes, 'AHT'))[1], width);
  assert.deepEqual([span(textOf(shapes, 'Sales'))[0], span(textOf(shapes, 'Queue'))[0]], [0, 0]);
});

test('what a cell draws and its sign lie between the columns’ ends, over no text', () => {
  const { shapes } = scene();
  const [drawing] = drawnIn as [Rectangle];
  const [sign] = signedIn as [Rectangle];
  assert.equal(drawing.width, 50);
  assert.ok(span(textOf(shapes, 'Queue'))[1] <= drawing.x);
  assert.ok(drawing.x + drawing.width <= sign.x);
  // The widest number of the column is the total's.
  assert.ok(sign.x + sign.width <= span(textOf(shapes, '12:34'))[0]);
  const middle = (box: Rectangle): number => box.y + box.height / 2;
  assert.ok(Math.abs(middle(drawing) - middle(sign)) < 0.01);
});

test('from right to left it is the mirror image', () => {
  const ltr = scene();
  const [drawing] = [...drawnIn] as [Rectangle];
  const rtl = scene({ direction: 'rtl' });
  const [mirrored] = drawnIn as [Rectangle];
  assert.equal(rtl.width, ltr.width);
  assert.equal(mirrored.x, ltr.width - drawing.x - drawing.width);
  const [from, to] = span(textOf(ltr.shapes, 'Sales'));
  assert.deepEqual(span(textOf(rtl.shapes, 'Sales')), [ltr.width - to, ltr.width - from]);
});

test('the total is bold; what the signs say and what was cut stand under the table', () => {
  const plain = scene();
  assert.equal(textOf(plain.shapes, 'Total').bold, true);
  assert.equal(textOf(plain.shapes, 'Sales').bold, undefined);
  const legend = [{ text: 'better', draw: () => [] }];
  const noted = scene({ legend, note: 'The first 2 rows of 9' });
  const foot = textOf(plain.shapes, 'Total').y;
  assert.ok(textOf(noted.shapes, 'better').y > foot);
  assert.ok(textOf(noted.shapes, 'The first 2 rows of 9').y > textOf(noted.shapes, 'better').y);
  assert.ok(noted.height > textOf(noted.shapes, 'The first 2 rows of 9').y);
});

test('texts without end are cut, rows without end are not', () => {
  const long = 'x'.repeat(500);
  const { shapes } = scene({ rows: [{ strong: false, cells: [cell(long), cell('1')] }] });
  const cut = shapes.find(
    (shape): shape is TextShape => shape.kind === 'text' && shape.text.startsWith('xx'),
  )!;
  assert.ok(cut.text.endsWith('…') && cut.text.length < 60);
  const many = Array.from({ length: 300 }, (_, at) => ({
    strong: false,
    cells: [cell(`r${at}`), cell('1')],
  }));
  const tall = scene({ rows: many });
  assert.equal(tall.shapes.filter(({ key }) => key.startsWith('cell ')).length, 600);
  assert.ok(textOf(tall.shapes, 'r299').y < tall.height);
});

test('every shape has a key of its own, and a table of nothing is a paper', () => {
  const { shapes } = scene({ note: 'n', legend: [{ text: 'a', draw: () => [] }] });
  const keys = shapes.map(({ kind, key }) => `${kind} ${key}`);
  assert.equal(new Set(keys).size, keys.length);
  const empty = scene({ columns: [], rows: [] });
  assert.ok(empty.width > 0 && empty.height > 0);
});
