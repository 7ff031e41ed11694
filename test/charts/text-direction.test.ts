import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textDirection } from '../../src/charts/text-direction.js';

test('letters of the Latin, Cyrillic and Han scripts run to the right', () => {
  for (const text of ['Service level', 'Уровень', '服务水平', '1 Oct', '12 % (n = 3)']) {
    assert.equal(textDirection(text), 'ltr', text);
  }
});

test('letters of the Hebrew and Arabic scripts run to the left, wherever in the text they come first', () => {
  for (const text of ['רמת שירות', 'مستوى الخدمة', '80% יעד', '(שיא)'])
    assert.equal(textDirection(text), 'rtl', text);
});

test('numbers alone keep their sign in front', () => {
  for (const text of ['−12 %', '-0.5', '', '٣٠']) assert.equal(textDirection(text), 'ltr', text);
});

test('marks that a formatter adds decide before any letter', () => {
  assert.equal(textDirection('\u200e-12 ש'), 'ltr');
  assert.equal(textDirection('\u061c-٢٠'), 'rtl');
  assert.equal(textDirection('\u200f12 km'), 'rtl');
});

test('what is isolated has no say', () => {
  assert.equal(textDirection('\u2068שירות\u2069: 5; sales: 4'), 'ltr');
  assert.equal(textDirection('\u2068שירות\u2069 (5)'), 'ltr');
  assert.equal(textDirection('\u2068Sales\u2069, שירות'), 'rtl');
});
