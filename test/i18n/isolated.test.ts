import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isolated } from '../../src/i18n/isolated.js';

const ltr = { direction: 'ltr' } as const;
const rtl = { direction: 'rtl' } as const;

test('a name is isolated where its letters run the other way than the words around it', () => {
  for (const name of ['שירות', 'خدمة', 'VIP שירות', '7 שירות']) {
    assert.equal(isolated(name, ltr), `\u2068${name}\u2069`);
  }
  for (const name of ['Sales', 'Продажи', '销售', 'VIP שירות']) {
    assert.equal(isolated(name, rtl), `\u2068${name}\u2069`);
  }
});

test('any other is as it was', () => {
  for (const name of ['Sales', 'Продажи', '销售', '71', '', '=1+1', '−3'])
    assert.equal(isolated(name, ltr), name);
  for (const name of ['שירות', 'خدمة', '71', '', '−3']) assert.equal(isolated(name, rtl), name);
});
