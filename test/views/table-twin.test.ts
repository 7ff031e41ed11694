import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableTwin } from '../../src/views/table-twin.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value } from './fake-table.js';

function cells(twin: ReturnType<typeof tableTwin>): string[][] {
  return twin.rows.map((row) => row.map(plainSpaces));
}

test('one metric by day: value, before, change, interval, sample, total', () => {
  const table = fakeTable({
    metrics: ['service-level'],
    by: [{ time: 'day' }],
    rows: [
      {
        key: { day: '2025-10-01' },
        values: value(0.61, {
          n: 900,
          low: 0.58,
          high: 0.64,
          previous: value(0.5, { n: 900, low: 0.47, high: 0.53 }),
          change: 0.11,
        }),
      },
      {
        key: { day: '2025-10-02' },
        values: value(0.4, { n: 10, low: 0.2, high: 0.6, partial: true, change: null }),
      },
      { key: { day: '2025-10-03' }, values: value(null, { reason: 'not-covered' }) },
    ],
    total: { values: { ...serviceLevel, partial: true } },
    query: { compare: period('2025-09-01', '2025-10-01') },
  });
  const twin = tableTwin(table, 'en');
  assert.equal(twin.caption, 'Service level, October 2025');
  assert.deepEqual(
    twin.columns.map(({ label, align }) => `${label} ${align}`),
    [
      'Day start',
      'Service level end',
      'Comparison period end',
      'Change end',
      '95% interval end',
      'Sample end',
    ],
  );
  // One number of decimals down a column, so that it compares by eye.
  assert.deepEqual(cells(twin), [
    ['Wed, Oct 1, 2025', '61%', '50%', '+11.0 pp', '58% to 64%', '900'],
    ['Thu, Oct 2, 2025 (incomplete)', '40%', '–', '–', '20% to 60%', '10'],
    ['Fri, Oct 3, 2025', 'outside the data', '–', '–', '–', '0'],
    ['Total (incomplete)', '52%', '55%', '−2.9 pp', '52% to 53%', '31,125'],
  ]);
});

test('several metrics by dimension, in Russian, with the rest', () => {
  const both = (
    offered: number,
    seconds: number,
  ): { offered: ReturnType<typeof value>; aht: ReturnType<typeof value> } => ({
    offered: value(offered, { n: offered }),
    aht: value(seconds, { n: offered, low: seconds - 2, high: seconds + 2 }),
  });
  const table = fakeTable({
    metrics: ['offered', { metric: 'average-handle-time', as: 'aht' }],
    by: ['channel', 'team'],
    rows: [
      { key: { channel: 'voice', team: 'Red' }, values: both(1200, 252) },
      { key: { channel: 'telegram', team: null }, values: both(30, 45.25) },
    ],
    other: { values: both(5, 30) },
    total: { values: both(1235, 240) },
  });
  const twin = tableTwin(table, 'ru');
  assert.equal(twin.caption, 'Поступило в очередь и Среднее время обработки, октябрь 2025 г.');
  assert.deepEqual(
    twin.columns.map(({ label }) => label),
    ['Канал', 'Группа', 'Поступило', 'AHT', 'AHT: 95\u00a0%-й интервал', 'AHT: Выборка'],
  );
  assert.deepEqual(cells(twin), [
    ['Звонки', 'Red', '1 200', '4 мин 12 с', 'от 4 мин 10 с до 4 мин 14 с', '1 200'],
    ['telegram', '(не указано)', '30', '45 с', 'от 43 с до 47 с', '30'],
    ['Прочие', '', '5', '30 с', 'от 28 с до 32 с', '5'],
    ['Итого', '', '1 235', '4 мин', 'от 3 мин 58 с до 4 мин 2 с', '1 235'],
  ]);
});

test('without keys the one row is the total', () => {
  const table = fakeTable({ metrics: ['offered'], rows: [{ values: value(3, { n: 3 }) }] });
  assert.deepEqual(cells(tableTwin(table, 'zh')), [['合计', '3']]);
});

test('bins of waits, cycles and flags are named', () => {
  const bins = fakeTable({
    metrics: ['offered'],
    by: [{ bin: 'queueSeconds', edges: [0, 20, 60.5] }],
    rows: ['<0', '0', '20', '60.5', null].map((bin) => ({ key: { queueSeconds: bin }, values: value(1) })),
  });
  assert.deepEqual(
    cells(tableTwin(bins, 'en')).map(([label]) => label),
    ['under 0 s', '0 s to under 20 s', '20 s to under 1:01', 'from 1:01', '(not known)'],
  );
  const cycle = fakeTable({
    metrics: ['offered'],
    by: [{ cycle: 'day-of-week' }, 'transferred'],
    rows: [{ key: { 'day-of-week': '7', transferred: 'true' }, values: value(1) }],
  });
  assert.deepEqual(cells(tableTwin(cycle, 'zh'))[0], ['星期日', '是', '1']);
});

test('hostile values stay text, and names of Object.prototype are no words', () => {
  const table = fakeTable({
    metrics: ['offered'],
    by: ['constructor', 'channel'],
    rows: [{ key: { constructor: '<b>&amp;', channel: 'toString' }, values: value(1) }],
  });
  const twin = tableTwin(table, 'en');
  assert.deepEqual(
    twin.columns.map(({ label }) => label),
    ['constructor', 'Channel', 'Offered contacts'],
  );
  assert.deepEqual(twin.rows, [['<b>&amp;', 'toString', '1']]);
});
