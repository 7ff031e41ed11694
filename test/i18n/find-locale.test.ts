import assert from 'node:assert/strict';
import { test } from 'node:test';
import { core as en } from '../../src/i18n/en/core.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { formatsOf } from '../../src/i18n/formats.js';
import { core as ru } from '../../src/i18n/ru/core.js';
import { core as zh } from '../../src/i18n/zh/core.js';

test('a language is found by its tag, whatever its case', () => {
  assert.equal(findLocale('en'), en);
  assert.equal(findLocale('zh'), zh);
  assert.equal(findLocale('zh-CN'), zh);
  assert.equal(findLocale('ZH_cn'), zh);
  assert.equal(findLocale('ru'), ru);
});

test('a region keeps the words and has its own notation', () => {
  assert.equal(findLocale('en-GB').tag, 'en-GB');
  assert.equal(findLocale('en-GB').messages, en.messages);
  assert.equal(findLocale('zh-Hans-SG').tag, 'zh-Hans-SG');
  assert.equal(findLocale('ru-KZ').metrics, ru.metrics);
  assert.equal(findLocale('en-GB'), findLocale('en-GB'));
});

test('another script, language or no tag at all', () => {
  assert.equal(findLocale('zh-TW'), zh);
  assert.equal(findLocale('zh-Hant'), zh);
  assert.equal(findLocale('fr'), en);
  assert.equal(findLocale('en-Cyrl'), en);
  assert.equal(findLocale(''), en);
  assert.equal(findLocale(undefined), en);
  assert.equal(findLocale('no tag!'), en);
  assert.equal(findLocale('constructor'), en);
});

test('calendars and numerals in a tag do not change what dates mean', () => {
  assert.equal(findLocale('zh-CN-u-ca-chinese'), zh);
});

test("a host's own language is used as it is", () => {
  const own = { ...en, tag: 'de' };
  assert.equal(findLocale(own), own);
});

test('languages of the host come before those of the kit, the nearest region first', () => {
  const german = { ...en, tag: 'de' };
  const swiss = { ...en, tag: 'de-CH' };
  const russian = { ...ru, tag: 'ru' };
  const own = [german, swiss, russian];
  assert.equal(findLocale('de', own), german);
  assert.equal(findLocale('de-CH', own), swiss);
  assert.equal(findLocale('de-AT', own).tag, 'de-AT');
  assert.equal(findLocale('ru', own), russian);
  assert.equal(findLocale('zh', own), zh);
  assert.equal(findLocale('fr', own), en);
  assert.equal(findLocale('de-CH', own), findLocale('de-CH', own));
});

test('numerals are those that a tag asks for', () => {
  assert.equal(findLocale('ru-u-nu-arab').tag, 'ru-u-nu-arab');
  assert.equal(findLocale('ru-u-nu-arab').messages, ru.messages);
  assert.equal(formatsOf(findLocale('en-u-nu-arab')).number(1234, 0), '١٬٢٣٤');
  assert.equal(formatsOf(findLocale('en-IN')).number(1234567, 0), '12,34,567');
  assert.equal(formatsOf(findLocale('ar', [{ ...en, tag: 'ar-EG-u-nu-latn' }])).number(12, 0), '12');
});
