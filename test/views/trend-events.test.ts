import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendChartView } from '../../src/views/trend-chart.js';
import { fakeTable, value } from './fake-table.js';

const first = Date.parse('2025-10-01T00:00+08:00');
const table = fakeTable({
  metrics: ['service-level'],
  by: [{ time: 'day' }],
  rows: [1, 2, 3, 4].map((day) => ({
    key: { day: `2025-10-0${day}` },
    values: value(0.8, { n: 100, low: 0.7, high: 0.9 }),
  })),
  total: { values: value(0.8, { n: 400 }) },
  // On the wall clock of the data, whose first day is whole.
  query: {
    period: { from: '2025-10-01', to: '2025-11-01', fromMs: first, toMs: first + 31 * 86_400_000 },
  },
  edges: [0, 1, 2, 3, 4].map((day) => first + day * 86_400_000),
});
const events = [
  { label: null, kind: 'holiday', from: '2025-09-20', to: '2025-10-02' },
  { label: '<b>Sale</b>', kind: 'promotion', from: '2025-10-03T09:00', to: '2025-10-20' },
  { label: null, kind: null, from: '2025-10-03', to: '2025-10-04' },
  { label: 'past', kind: 'outage', from: '2025-09-01', to: '2025-10-01' },
  { label: 'to come', kind: 'outage', from: '2025-10-05', to: '2025-10-06' },
];

test('events mark the buckets that they touch, and are told there', () => {
  const { chart, tooltip, describe, frame } = trendChartView({ table, locale: 'en', events });
  assert.deepEqual(chart.events, [
    { first: 0, last: 0, label: 'holiday' },
    { first: 2, last: 3, label: '<b>Sale</b>' },
    { first: 2, last: 2, label: 'Event' },
  ]);
  assert.deepEqual(tooltip(2).lines.at(-1), { series: null, label: 'Event', text: '<b>Sale</b> and Event' });
  assert.ok(describe(0).endsWith('Event: holiday'));
  assert.ok(!describe(1).includes('Event'));
  assert.equal(frame.twin.columns.at(-1)?.label, 'Event');
  assert.deepEqual(
    frame.twin.rows.map((row) => row.at(-1)),
    ['holiday', '', '<b>Sale</b> and Event', '<b>Sale</b>', ''],
  );
  const [notice] = frame.notices;
  assert.match(notice!.text, /^Event: holiday \(.*Oct 1.*\)/);
  assert.ok(!notice!.text.includes('past') && !notice!.text.includes('to come'));
});

test('without events in its time, and without being asked for them, a trend is as it was', () => {
  const none = trendChartView({ table, locale: 'en', events: [] });
  assert.deepEqual([none.chart.events, none.frame.notices], [[], []]);
  const plain = trendChartView({ table, locale: 'en' });
  assert.equal(plain.chart.events, undefined);
  assert.ok(!plain.frame.twin.columns.some(({ label }) => label === 'Event'));
});
