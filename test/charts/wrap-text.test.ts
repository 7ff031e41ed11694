import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitLines, wrapText } from '../../src/charts/wrap-text.js';

describe('wrapText', () => {
  const width = (text: string): number => text.length;

  it('breaks between words, and keeps a full stop with its word', () => {
    assert.deepEqual(wrapText('one two three.', 'en', 9, width), ['one two', 'three.']);
    assert.deepEqual(wrapText('one two.', 'en', 7, width), ['one two.']);
  });

  it('breaks Chinese, which has no spaces', () => {
    const lines = wrapText('数据在此处截止不完整', 'zh', 4, width);
    assert.ok(lines.length > 2 && lines.every((line) => line.length <= 4), lines.join('|'));
    assert.equal(lines.join(''), '数据在此处截止不完整');
  });

  it('gives no line for no text', () => {
    assert.deepEqual(wrapText(' ', 'en', 10, width), []);
  });
});

describe('fitLines', () => {
  const width = (text: string): number => text.length;

  it('leaves what fits on one line, and wraps what does not', () => {
    assert.deepEqual(fitLines('one two', 7, 2, width), ['one two']);
    assert.deepEqual(fitLines('one two three', 8, 2, width), ['one two', 'three']);
  });

  it('cuts only what is longer than all its lines, and words longer than one', () => {
    assert.deepEqual(fitLines('one two three four', 8, 2, width), ['one two', 'three f…']);
    assert.deepEqual(fitLines('a extraordinarily', 8, 2, width), ['a', 'extraor…']);
    assert.deepEqual(fitLines('预约回呼客户', 4, 2, width).join(''), '预约回呼客户');
  });

  it('gives no line where there is room for nothing', () => {
    assert.deepEqual(fitLines('one two', 0, 2, width), []);
  });
});
