import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { besideTrend, tablesOf } from '../../../src/elements/trend-chart/beside-trend.js';
import { closer } from '../../../src/elements/trend-chart/closer.js';
import type { MetricTable } from '../../../src/metrics/table.js';
import type { Description } from '../../../src/source/metric-source.js';

const description = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2025-08-01', to: '2025-11-01' },
} as Description;
const ask: Parameters<typeof besideTrend>[0] = { metrics: ['offered'], by: 'day' };

describe('what a trend asks where a reader has zoomed in', () => {
  it('is that time alone, within its period, in buckets that suit it', () => {
    assert.equal(closer(ask, description), ask);
    const near = closer({ ...ask, zoom: { from: '2025-09-30', to: '2025-10-03' } }, description);
    assert.deepEqual([near.period, near.by], [{ from: '2025-09-30', to: '2025-10-03' }, 'hour']);
    const october = { from: '2025-10-01', to: '2025-11-01' };
    const cut = closer(
      { ...ask, period: october, zoom: { from: '2025-09-20', to: '2025-10-20' } },
      description,
    );
    assert.deepEqual(cut.period, { from: '2025-10-01', to: '2025-10-20' });
  });

  it('has days to come only behind the end of all, and no more than days before them', () => {
    const coming = (from: string, to: string, forecast = 28): number | undefined =>
      closer({ ...ask, forecast, zoom: { from, to } }, description).forecast;
    assert.equal(coming('2025-10-01', '2025-10-31'), undefined);
    assert.equal(coming('2025-10-25', '2025-11-01'), 7, 'the 26th has 25 hours');
    assert.equal(coming('2025-10-27', '2025-11-01'), 5);
    assert.equal(coming('2025-10-27', '2025-11-01', 3), 3);
    assert.equal(coming('2025-10-31T18:00', '2025-11-01'), 1);
    const none = closer({ ...ask, zoom: { from: '2025-10-25', to: '2025-11-01' } }, description);
    assert.equal('forecast' in none, false);
  });

  it('is asked together with all of the time, each with its own limits', () => {
    const baseline = { from: '2025-08-01', to: '2025-09-01' };
    const zoom = { from: '2025-10-01', to: '2025-10-03' };
    const grains = (one: Parameters<typeof besideTrend>[0]): unknown[] =>
      besideTrend(one, description).map(({ by, period }) => [by?.[0], period]);
    assert.deepEqual(grains(ask), []);
    assert.deepEqual(grains({ ...ask, baseline }), [[{ time: 'day' }, baseline]]);
    assert.deepEqual(grains({ ...ask, baseline, zoom }), [
      [{ time: 'hour' }, baseline],
      [{ time: 'day' }, undefined],
      [{ time: 'day' }, baseline],
    ]);
    const named = (name: string): MetricTable => ({ name }) as unknown as MetricTable;
    const [table, near, all, far] = ['table', 'near', 'all', 'far'].map(named) as [
      MetricTable,
      MetricTable,
      MetricTable,
      MetricTable,
    ];
    assert.deepEqual(tablesOf({ baseline, zoom }, table, [near, all, far]), {
      shown: { table, baseline: near },
      whole: { table: all, baseline: far },
    });
    assert.deepEqual(tablesOf({ zoom }, table, [all]), {
      shown: { table, baseline: undefined },
      whole: { table: all, baseline: undefined },
    });
    assert.deepEqual(tablesOf({}, table, []).whole, { table, baseline: undefined });
  });
});
