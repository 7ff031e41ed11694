import assert from 'node:assert/strict';
import test from 'node:test';
import { beginMark } from '../../src/charts/marks/begin.js';

const frame = {
  ...{ width: 220, height: 100, textSize: 10 },
  plot: { x: 10, y: 5, width: 200, height: 80 },
  labelWidth: (text: string): number => 6 * text.length,
};
const mark = (x: number, direction: 'ltr' | 'rtl', label = 'From May 2'): ReturnType<typeof beginMark> =>
  beginMark(x, label, { frame: { ...frame, direction }, below: false });
const placed = ({ label }: ReturnType<typeof beginMark>): unknown => {
  const [one] = label;
  return one?.kind === 'text' ? [one.text, one.anchor, one.x] : one;
};

test('the label stands where time goes on, in either direction', () => {
  assert.deepEqual(placed(mark(60, 'ltr')), ['From May 2', 'left', 64]);
  assert.deepEqual(placed(mark(160, 'rtl')), ['From May 2', 'right', 156]);
});

test('where too little is to come for it, it stands on the side of what is known', () => {
  assert.deepEqual(placed(mark(190, 'ltr')), ['From May 2', 'right', 186]);
  assert.deepEqual(placed(mark(30, 'rtl')), ['From May 2', 'left', 34]);
});

test('it is cut where neither side has room, and the line stays', () => {
  const { line, label } = mark(100, 'ltr', 'A very long text that nothing has room for');
  assert.equal(line.length, 1);
  assert.match(label[0]?.kind === 'text' ? label[0].text : '', /…$/);
});
