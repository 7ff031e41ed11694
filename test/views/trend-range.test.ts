import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MetricTable } from '../../src/metrics/table.js';
import { trendChartView } from '../../src/views/trend-chart.js';
import { bucketsOfPeriod, periodOfBuckets } from '../../src/views/trend-range.js';
import { loadData } from '../../src/source/load-data.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

// The clock goes back in Berlin in the night to 26 October 2025: that day has 25 hours.
const source = await loadData({
  timeZone: 'Europe/Berlin',
  covers: { from: '2025-10-24', to: '2025-10-28' },
  contacts: [{ id: 'a', startedAt: '2025-10-26T12:00', outcome: 'answered', queueSeconds: 1 }],
});
const by = (time: 'day' | 'hour' | 'week'): Promise<MetricTable> =>
  source.query({ metrics: ['offered'], by: [{ time }], total: true });

test('buckets are the time from the start of the first to the end of the last', async () => {
  const days = await by('day');
  assert.deepEqual(periodOfBuckets(days, { first: 1, last: 2 }), { from: '2025-10-25', to: '2025-10-27' });
  assert.deepEqual(periodOfBuckets(days, { first: 3, last: 3 }), { from: '2025-10-27', to: '2025-10-28' });
  for (const range of [
    { first: 2, last: 1 },
    { first: -1, last: 1 },
    { first: 0, last: 4 },
  ]) {
    assert.throws(() => periodOfBuckets(days, range), RangeError);
  }
});

test('every bucket is found again by its own time, also the hour that the clock repeats', async () => {
  for (const grain of ['day', 'hour', 'week'] as const) {
    const table = await by(grain);
    for (let at = 0; at < table.length; at++) {
      const range = { first: at, last: at };
      assert.deepEqual(bucketsOfPeriod(table, periodOfBuckets(table, range)), range, `${grain} ${at}`);
    }
  }
});

test('a time touches the buckets that it lies in, whole or in part, or none', async () => {
  const days = await by('day');
  assert.deepEqual(bucketsOfPeriod(days, { from: '2025-10-24T12:00', to: '2025-10-25T00:01' }), {
    first: 0,
    last: 1,
  });
  assert.deepEqual(bucketsOfPeriod(days, { from: '2025-01-01', to: '2026-01-01' }), { first: 0, last: 3 });
  for (const [from, to] of [
    ['2025-01-01', '2025-10-24'],
    ['2025-10-28', '2025-11-01'],
    ['2025-10-25', '2025-10-25'],
  ] as const) {
    assert.equal(bucketsOfPeriod(days, { from, to }), undefined, `${from} ${to}`);
  }
});

test('what is selected is said with the bucket', async () => {
  const view = trendChartView({ table: await by('day'), locale: 'en' });
  const said = plainSpaces(view.describe(0, { first: 1, last: 2 }));
  assert.ok(said.startsWith(plainSpaces(view.describe(0))));
  assert.match(said, /; selected: October 25 – 26, 2025$/);
});
