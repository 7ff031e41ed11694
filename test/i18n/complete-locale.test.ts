import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeLocale } from '../../src/i18n/complete-locale.js';
import { en } from '../../src/i18n/en/index.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { formatsOf } from '../../src/i18n/formats.js';
import type { Locale } from '../../src/i18n/locale.js';
import { ru } from '../../src/i18n/ru/index.js';
import { gaugeWords } from '../../src/i18n/topics/gauge.js';
import { wordsWith } from '../../src/i18n/words-with.js';

const silent = (): void => assert.fail('nothing is missing');
const without = (language: Locale, ...keys: string[]): Locale =>
  Object.fromEntries(Object.entries(language).filter(([key]) => !keys.includes(key))) as unknown as Locale;

test("what lacks nothing is itself: the kit's own, and a whole language of a host's", () => {
  for (const tag of ['en', 'en-GB', 'zh', 'ru-KZ'])
    assert.equal(completeLocale(findLocale(tag), silent), findLocale(tag));
  const own = { ...en, tag: 'de' };
  const whole = completeLocale(own, silent);
  assert.equal(whole.messages, own.messages);
  assert.equal(gaugeWords(whole), own.gauge);
});

test('a word that is missing, or of another kind, is English; those there are stay', () => {
  const told: (readonly string[])[] = [];
  const { number: _, ...left } = { ...en.numbers, number: 0 };
  const partial = {
    ...without({ ...en, tag: 'de' }, 'dates', 'gauge'),
    numbers: { ...left, absent: 'fehlt', perDay: 'am Tag' },
  } as unknown as Locale;
  const whole = completeLocale(partial, (language, words) => told.push([language, ...words]));
  assert.equal(completeLocale(partial, silent), whole);
  assert.equal(whole.numbers.absent, 'fehlt');
  assert.equal(whole.numbers.perDay('3'), en.numbers.perDay('3'));
  assert.equal(whole.dates, en.dates);
  assert.deepEqual(told, [['de', 'numbers.perDay', 'dates']]);
  // A topic is told of when somebody wants its words, once.
  assert.equal(gaugeWords(whole), en.gauge);
  assert.equal(gaugeWords(whole), en.gauge);
  assert.deepEqual(told.slice(1), [['de', 'gauge']]);
});

test("words of the host's own over a language of the kit: the rest is that language, and nothing is missing", () => {
  const own = { tag: 'ru-RU', messages: { table: {} } } as unknown as Locale;
  const whole = completeLocale(own, silent);
  assert.equal(whole.tag, 'ru-RU');
  assert.equal(whole.messages.frame, ru.messages.frame);
  assert.equal(gaugeWords(whole), ru.gauge);
});

test('a tag that is none has English notation, and throws nowhere', () => {
  const told: string[] = [];
  const whole = completeLocale({ ...en, tag: 'no tag!' }, (_, words) => told.push(...words));
  assert.equal(formatsOf(whole).number(1234.5, 1), '1,234.5');
  assert.deepEqual(told, []);
});

test('nothing on purpose is no lack, and what English does not have stays', () => {
  const missing: string[] = [];
  const whole = { a: (): string => 'a', b: null, c: { d: 'd' } };
  const own = { a: null, b: null, c: { d: 'D', more: 'x' } };
  assert.equal(wordsWith<object>(own, whole, '', missing), own);
  assert.deepEqual(wordsWith<object>({ a: null, c: { more: 'x' } }, whole, '', missing), {
    ...{ a: null, b: null },
    c: { more: 'x', d: 'd' },
  });
  assert.deepEqual(missing, ['b', 'c.d']);
  assert.equal(wordsWith<object>(undefined, whole, 'topic', missing), whole);
});
