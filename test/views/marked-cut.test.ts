import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/engine.js';
import { barChartQuery, barChartView } from '../../src/views/bar-chart.js';
import { csv } from '../../src/views/csv.js';
import { kpiTileQuery, kpiTileView } from '../../src/views/kpi-tile.js';
import { metricTableQuery, metricTableView } from '../../src/views/metric-table.js';
import { mixChartQuery, mixChartView } from '../../src/views/mix-chart.js';
import { tableTwin } from '../../src/views/table-twin.js';
import { trendChartQuery, trendChartView } from '../../src/views/trend-chart.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

// Weeks from Mondays: Sep 29 – Oct 5, Oct 6 – 12, Oct 13 – 19, Oct 20 – 26. The clock goes back on Oct 26.
const days = Array.from({ length: 30 }, (_, at) => new Date(Date.UTC(2025, 8, 27 + at)));
const source = await loadData({
  timeZone: 'Europe/Berlin',
  covers: { from: '2025-09-27', to: '2025-10-27' },
  contacts: days.map((day, at) => ({
    id: `${at}`,
    startedAt: `${day.toISOString().slice(0, 10)}T09:00`,
    queue: at % 3 === 0 ? null : 'Sales',
    outcome: 'answered',
    queueSeconds: 10,
  })),
});
const { covers } = await source.describe();
const data = { covers };
/** From Wednesday, Oct 1, to the end of Thursday, Oct 23. */
const period = { from: '2025-10-01', to: '2025-10-24' };

test('weeks that the period has only a part of are marked on the trend, and are no extremes', async () => {
  const table = await source.query(trendChartQuery({ metrics: ['offered'], by: 'week', period }));
  const view = trendChartView({ table, locale: 'en', data });
  assert.deepEqual([...view.chart.series[0]!.values], [5, 7, 7, 4]);
  assert.deepEqual([...view.chart.series[0]!.partial!], [1, 0, 0, 1]);
  assert.match(view.tooltip(0).title, /\(incomplete\)$/);
  assert.doesNotMatch(view.tooltip(1).title, /incomplete/);
  assert.match(view.frame.summary, /It is 7 throughout\.$/);
  assert.deepEqual(
    view.frame.notices.map(({ text }) => plainSpaces(text)),
    [
      'Incomplete, only partly within the period and the data: W40, Sep 29 – Oct 5, 2025 and W43, Oct 20 – 26, 2025.',
    ],
  );
  assert.deepEqual(
    view.frame.twin.rows.map(([label]) => /incomplete/.test(label!)),
    [true, false, false, true, false],
  );
});

test('a week that the data begin in is marked, whole weeks are not', async () => {
  const table = await source.query(trendChartQuery({ metrics: ['offered'], by: 'week' }));
  const view = trendChartView({ table, locale: 'en', data });
  // Of the week before September 29 the data have two days; they end with a week.
  assert.deepEqual([...view.chart.series[0]!.partial!], [1, 0, 0, 0, 0]);
  const bars = barChartView({
    table: await source.query(barChartQuery({ metrics: ['offered'], by: { time: 'week' } })),
    locale: 'ru',
    data,
  });
  assert.deepEqual([...bars.chart.series[0]!.light!], [1, 0, 0, 0, 0]);
  assert.match(bars.tooltip(0).title, /\(неполн\.\)$/);
  assert.match(bars.frame.notices[0]!.text, /^Неполные, лишь отчасти входят в период и в данные: /);
});

test('what lies behind the end of the data has no value, and is not called incomplete', async () => {
  const query = trendChartQuery({
    metrics: ['offered'],
    by: 'week',
    period: { from: '2025-10-20', to: '2025-11-10' },
  });
  const cut = { covers: { from: '2025-09-27', to: '2025-10-27' } };
  const view = trendChartView({ table: await source.query(query), locale: 'en', data: cut });
  assert.deepEqual([...view.chart.series[0]!.values], [7, NaN, NaN]);
  assert.deepEqual([...view.chart.series[0]!.partial!], [0, 0, 0]);
  assert.ok(view.frame.notices.every(({ text }) => !text.startsWith('Incomplete')));
  assert.doesNotMatch(view.frame.csv, /,yes/);
});

test('days are whole, also where the clock changes', async () => {
  const table = await source.query(
    trendChartQuery({ metrics: ['offered'], by: 'day', period: { from: '2025-10-25', to: '2025-10-27' } }),
  );
  const view = trendChartView({ table, locale: 'en', data });
  assert.deepEqual([...view.chart.series[0]!.partial!], [0, 0]);
  assert.deepEqual(view.frame.notices, []);
});

test('rows of tables, wholes of shares, files and the spark of a tile tell it, too', async () => {
  const query = metricTableQuery({ metrics: ['offered'], by: [{ time: 'week' }, 'queue'], period });
  const table = await source.query(query);
  const { grid } = metricTableView({ table, locale: 'zh', data });
  const labels = grid.lines(null, () => true).map((line) => grid.cell(line, 0).text);
  assert.ok(labels.some((text) => /不完整/.test(text)) && labels.some((text) => !/不完整/.test(text)));
  assert.equal(
    tableTwin(table, 'zh').rows.filter(([label]) => /不完整/.test(label!)).length,
    table.rows.filter(({ key }) => ['2025-09-29', '2025-10-20'].includes(key['week']!)).length,
  );
  const [header, ...lines] = csv(table).split('\r\n');
  assert.match(header!, /,partial$/);
  assert.deepEqual(
    lines.slice(0, table.length).map((line) => [line.slice(0, 10), line.endsWith(',yes')]),
    table.rows.map(({ key }) => [key['week'], ['2025-09-29', '2025-10-20'].includes(key['week']!)]),
  );
  const mix = mixChartView({
    table: await source.query(
      mixChartQuery({ metric: 'offered', by: 'queue', per: { time: 'week' }, period }),
    ),
    locale: 'en',
    data,
  });
  assert.match(mix.tooltip(0, 0).title, /\(incomplete\)/);
  assert.doesNotMatch(mix.tooltip(1, 0).title, /\(incomplete\)/);
  const tile = (end: string): boolean =>
    kpiTileView({ table: tables.get(end)!, locale: 'en', data }).sparkline.partialLast;
  const tables = new Map(
    await Promise.all(
      ['2025-10-24', '2025-10-27'].map(
        async (to) =>
          [
            to,
            await source.query(kpiTileQuery({ metric: 'offered', by: 'week', period: { ...period, to } })),
          ] as const,
      ),
    ),
  );
  assert.deepEqual([tile('2025-10-24'), tile('2025-10-27')], [true, false]);
});
