import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLocale } from '../../src/i18n/find-locale.js';
import { formatsOf } from '../../src/i18n/formats.js';

const zh = formatsOf(findLocale('zh'));

test('a Chinese list stands from letters and digits by a space, and from characters by none', () => {
  assert.equal(zh.anyOf(['Sales', 'Support']), 'Sales 或 Support');
  assert.equal(zh.all(['语音', '视频', '在线会话']), '语音、视频和在线会话');
  assert.equal(zh.all(['语音', 'SMS']), '语音和 SMS');
  assert.equal(zh.all(['英语 94%', '中文 6%']), '英语 94% 和中文 6%');
  assert.equal(zh.all(['第 1 行', 'Звонки', '']), '第 1 行、Звонки 和');
});

test('lists of other languages are as the platform writes them', () => {
  for (const tag of ['en', 'en-GB', 'ru'] as const) {
    const plain = new Intl.ListFormat(tag, { type: 'conjunction' });
    for (const texts of [[], ['a'], ['a', 'b'], ['a', '会话', 'в']]) {
      assert.equal(formatsOf(findLocale(tag)).all(texts), plain.format(texts));
    }
  }
});
