import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acrossPaper, fitText } from '../../src/charts/plot-frame.js';

const labelWidth = (text: string): number => Array.from(text).length * 10;

test('text that fits stays, and what is wider is cut with an ellipsis', () => {
  assert.equal(fitText('Service', 70, labelWidth), 'Service');
  assert.equal(fitText('Service level', 70, labelWidth), 'Servic…');
  assert.equal(fitText('Service level', 95, labelWidth), 'Service…');
});

test('no room shows nothing rather than an ellipsis alone', () => {
  assert.equal(fitText('Service', 10, labelWidth), '');
  assert.equal(fitText('', 10, labelWidth), '');
});

test('a character of two code units is not cut in half', () => {
  assert.equal(fitText('😀😀😀😀', 30, labelWidth), '😀😀…');
});

test('a place along the reading is counted from the right on paper that is read from there', () => {
  assert.equal(acrossPaper({ width: 300, direction: 'ltr' }, 40), 40);
  assert.equal(acrossPaper({ width: 300, direction: 'rtl' }, 40), 260);
});
