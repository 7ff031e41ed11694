import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { formatsOf, valueParts, type Formats } from '../../src/i18n/formats.js';
import { decimalsFor } from '../../src/i18n/precision.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { plainSpaces } from './plain-spaces.js';

function inAll(say: (formats: Formats) => string): string[] {
  return [en, zh, ru].map((locale) => plainSpaces(say(formatsOf(locale))));
}

test('numbers an hour are written with the hour, and said with it', () => {
  assert.deepEqual(
    inAll((f) => f.value('per-hour', 4.34, 1)),
    ['4.3/h', '4.3/小时', '4,3/ч'],
  );
  assert.deepEqual(
    inAll((f) => f.aloud('per-hour', 4.34, 1)),
    ['4.3 an hour', '每小时 4.3', '4,3 в час'],
  );
});

test('so are their changes, and ticks of their axis', () => {
  assert.deepEqual(
    inAll((f) => f.change('per-hour', -0.4, 1)),
    ['−0.4/h', '−0.4/小时', '−0,4/ч'],
  );
  assert.deepEqual(
    inAll((f) => f.changeAloud('per-hour', -0.4, 1)),
    ['0.4 an hour', '每小时 0.4', '0,4 в час'],
  );
  assert.deepEqual(
    inAll((f) => f.axis('per-hour', 2.5, 10)),
    ['2.5/h', '2.5/小时', '2,5/ч'],
  );
});

test('the hour is set smaller, as other units', () => {
  assert.deepEqual(valueParts(formatsOf(en).value('per-hour', 1204, 0)), [
    { kind: 'number', text: '1,204' },
    { kind: 'unit', text: '/h' },
  ]);
});

test('they have a decimal under a hundred', () => {
  const bare = (value: number) => ({ value, low: null, high: null, n: 3 });
  assert.equal(decimalsFor('per-hour', bare(99.9)), 1);
  assert.equal(decimalsFor('per-hour', bare(100)), 0);
});
