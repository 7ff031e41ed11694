import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/source/load-data.js';
import { kpiTileQuery, kpiTileView } from '../../src/views/kpi-tile.js';
import { trendChartQuery, trendChartView } from '../../src/views/trend-chart.js';

const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-03' },
  contacts: [{ id: 'a', startedAt: '2025-10-01T12:00', outcome: 'answered', queueSeconds: 1 }],
});
// What is left of two periods that exclude each other.
const period = { from: '2025-10-02', to: '2025-10-02' };

test('a period without any time is called so, not by an instant, and nothing is blamed on the data', async () => {
  const { covers } = await source.describe();
  for (const metric of ['offered', 'service-level'] as const) {
    const table = await source.query(kpiTileQuery({ metric, period }));
    const { value, frame } = kpiTileView({ table, locale: 'en', data: { covers } });
    assert.equal(value, '–');
    assert.equal(frame.state, 'empty');
    assert.equal(frame.subheading, 'empty period · UTC');
    assert.deepEqual(frame.notices, [
      { severity: 'info', text: 'The periods that are set have no time in common.' },
    ]);
    assert.match(
      frame.summary,
      /empty period: no value\. The periods that are set have no time in common\.$/,
    );
  }
});

test('so is that of a trend, which has no buckets then', async () => {
  const table = await source.query(trendChartQuery({ metrics: ['offered'], period }));
  const { chart, frame } = trendChartView({ table, locale: 'en' });
  assert.equal(chart.starts.length, 0);
  assert.deepEqual([frame.state, frame.subheading], ['empty', 'empty period · UTC']);
  assert.equal(frame.notices.length, 1);
});

test('a period that the data do not cover is still told from it', async () => {
  const table = await source.query(
    kpiTileQuery({ metric: 'offered', period: { from: '2025-11-01', to: '2025-12-01' } }),
  );
  const { frame } = kpiTileView({ table, locale: 'en' });
  assert.equal(frame.subheading, 'November 2025 · UTC');
  assert.equal(frame.notices[0]?.text, 'The data do not cover this time.');
});
