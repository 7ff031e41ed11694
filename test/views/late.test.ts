import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLocale } from '../../src/i18n/find-locale.js';
import { asOfText, lateStep, lateText, type Late } from '../../src/views/late.js';

const asOf = Date.parse('2026-10-21T08:42:30Z');
const late: Late = { asOf, isToday: true, timeZone: 'Europe/Berlin' };
const after = (seconds: number): number => asOf + seconds * 1000;
/** The spaces of notations, some of which do not break, as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('the time is that of the data’s wall clock, and of another day has its date', () => {
  assert.equal(plain(asOfText(late, findLocale('en-GB'))), '10:42');
  assert.equal(plain(asOfText({ ...late, isToday: false }, findLocale('en-GB'))), '21 Oct 2026, 10:42');
});

test('how long ago is said in three languages, from ten seconds to days', () => {
  const texts = (tag: string, seconds: number): string =>
    plain(lateText(late, after(seconds), findLocale(tag)));
  assert.equal(texts('en-GB', 9), 'As of 10:42');
  assert.match(texts('en-GB', 59), /^Data as of 10:42, 50 sec\.? ago$/);
  assert.match(texts('en-GB', 200), /^Data as of 10:42, 3 min\.? ago$/);
  assert.match(texts('en-GB', 119 * 60), /119 min\.? ago$/);
  assert.match(texts('en-GB', 120 * 60), /2 hr?\.? ago$/);
  assert.match(texts('en-GB', 50 * 3600), /2 days ago$/);
  assert.equal(texts('zh', 200), '数据截至 10:42（3分钟前）');
  assert.equal(texts('ru', 200), 'Данные на 10:42 (3 мин. назад)');
});

test('it is said anew as soon as it says something else, and not before', () => {
  const en = findLocale('en');
  for (const seconds of [0, 3, 9.9, 10, 55, 60, 61, 179, 180, 3599]) {
    const now = after(seconds);
    const next = now + lateStep(late, now);
    assert.ok(next > now);
    assert.equal(lateText(late, next - 1, en), lateText(late, now, en), String(seconds));
    if (seconds < 7000) assert.notEqual(lateText(late, next, en), lateText(late, now, en), String(seconds));
  }
});
