import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { formatsOf } from '../../src/i18n/formats.js';
import { pluralOf } from '../../src/i18n/plural.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { plainSpaces } from './plain-spaces.js';

const counts = [1, 2, 5, 11, 21, 22, 25, 111, 1000];

test('counts take the form of their language', () => {
  const said = (locale: typeof en): string[] =>
    counts.map((n) => plainSpaces(locale.metrics.offered.sample(formatsOf(locale).quantity(n))));
  assert.deepEqual(said(en), [
    '1 offered contact',
    '2 offered contacts',
    '5 offered contacts',
    '11 offered contacts',
    '21 offered contacts',
    '22 offered contacts',
    '25 offered contacts',
    '111 offered contacts',
    '1,000 offered contacts',
  ]);
  assert.deepEqual(said(ru), [
    '1 поступившее обращение',
    '2 поступивших обращения',
    '5 поступивших обращений',
    '11 поступивших обращений',
    '21 поступившее обращение',
    '22 поступивших обращения',
    '25 поступивших обращений',
    '111 поступивших обращений',
    '1 000 поступивших обращений',
  ]);
  assert.deepEqual(said(zh), [
    '1 次进线',
    '2 次进线',
    '5 次进线',
    '11 次进线',
    '21 次进线',
    '22 次进线',
    '25 次进线',
    '111 次进线',
    '1,000 次进线',
  ]);
});

test('verbs agree with the count where the language has it so', () => {
  const leftOut = (n: number): string =>
    plainSpaces(ru.messages.explain.leftOutRows(formatsOf(ru).quantity(n), ru.reasons['no-wait'].brief));
  assert.equal(leftOut(1), '1 обращение не учтено: время в очереди неизвестно');
  assert.equal(leftOut(3), '3 обращения не учтены: время в очереди неизвестно');
  assert.equal(leftOut(12), '12 обращений не учтено: время в очереди неизвестно');
});

test('fractions have a form of their own', () => {
  const { changeAloud } = formatsOf(ru);
  assert.equal(plainSpaces(changeAloud('ratio', 0.01, 0)), '1 процентный пункт');
  assert.equal(plainSpaces(changeAloud('ratio', 0.02, 0)), '2 процентных пункта');
  assert.equal(plainSpaces(changeAloud('ratio', 0.05, 0)), '5 процентных пунктов');
  assert.equal(plainSpaces(changeAloud('ratio', -0.032, 1)), '3,2 процентного пункта');
  assert.equal(plainSpaces(formatsOf(en).changeAloud('ratio', 0.01, 0)), '1 percentage point');
});

test('the number goes in as it is, even where it looks like a pattern', () => {
  const plural = pluralOf<{ one: string; other: string }>('en');
  assert.equal(plural({ n: 2, text: '$&' }, { one: '# row', other: '# rows' }), '$& rows');
});
