import assert from 'node:assert/strict';
import test from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricRequest } from '../../src/metrics/query.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { explain } from '../../src/views/explain.js';
import { noticesOf } from '../../src/views/notices.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const row = {
  from: '2025-10-06T09:00',
  minutes: 30,
  offered: 10,
  answered: 8,
  thresholdSeconds: 20,
  answeredWithin: 6,
};
const rows = [row, { ...row, from: '2025-10-06T09:30', thresholdSeconds: 30.5 }];

/** The notice beside a number of totals, and the notes of how it is made. */
async function told(
  metric: MetricRequest,
  locale: string,
): Promise<readonly [readonly string[], readonly string[]]> {
  const source = await loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2025-10-06', to: '2025-10-07' },
    intervals: rows,
  });
  const table = await source.query({ metrics: [{ ...metric, as: 'it' }] });
  const notices = noticesOf([subjectOf(table, 'it', locale)], await source.describe(), { buckets: false });
  const { lines } = explain(table, 0, 'it', findLocale(locale));
  return [
    notices.map(({ text }) => plainSpaces(text)),
    lines.filter(({ kind }) => kind === 'note').map(({ text }) => plainSpaces(text)),
  ];
}

const at40 = { metric: 'service-level', parameters: { thresholdSeconds: 40 } } as const;

test('at another limit, the limits there are stand beside the number and in its explanation', async () => {
  const [notices, notes] = await told(at40, 'en');
  assert.deepEqual(notices, [
    'The interval totals do not have this count at the limit that was asked for.',
    'Limits of the interval totals: Threshold 20 s and 30.5 s.',
  ]);
  assert.deepEqual(notes, ['Limits of the interval totals: Threshold 20 s and 30.5 s.']);
  for (const locale of ['zh', 'ru']) {
    const [texts] = await told(at40, locale);
    assert.match(texts[1] ?? '', /20.*30[.,]5/u);
  }
});

test('what totals cannot say is not told as a field that contacts lack', async () => {
  const [notices, notes] = await told({ metric: 'wait-p50' }, 'en');
  const text =
    'This number cannot be made from interval totals, and for at least part of this time the data have nothing else.';
  assert.deepEqual([notices, notes], [[text], [text]]);
  const [fields] = await told({ metric: 'transfer-rate' }, 'en');
  assert.deepEqual(fields, ['Not in the data: Handled contacts (intervals.handled).']);
});
