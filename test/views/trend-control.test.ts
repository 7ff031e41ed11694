import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { trendBaselineQuery, trendChartQuery, trendChartView } from '../../src/views/trend-chart.js';

const covers = { from: '2026-02-23', to: '2026-04-20' };
const week = [50, 40, 42, 45, 38, 12, 8];
const wobble = [0, 2, -1, 1, -2, 1, 0, -1, 2, -2, 1];

/** Eight weeks of calls with their weekly course; on Sunday, 12 April, 30 more. */
function load(days = 56, covered = covers): Promise<MetricSource> {
  const contacts = Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(covers.from) + at * 86_400_000).toISOString().slice(0, 10);
    const calls = week[at % 7]! + wobble[at % 11]! + (at === 48 ? 30 : 0);
    return Array.from({ length: calls }, () => ({ startedAt: `${day}T10:00`, outcome: 'answered' }));
  }).flat();
  return loadData({ timeZone: 'Europe/Berlin', covers: covered, contacts });
}

const ask = { metrics: ['offered'], by: 'day' } as const;

describe('control limits of a trend', async () => {
  const source = await load();
  const table = await source.query(trendChartQuery(ask));
  const viewIn = (locale: string): ReturnType<typeof trendChartView> =>
    trendChartView({ table, locale, data: { covers }, control: {} });
  const { chart, frame, tooltip, describe: aloud } = viewIn('en');

  test('each day has its weekday’s usual value, and the day that stands out its shape', () => {
    const { centre, low, high, signals } = chart.control!;
    assert.equal(centre.length, 56);
    assert.equal(centre[48], (8 + wobble[6]! + 8 + wobble[13 % 11]!) / 2);
    assert.equal(low[48], 0);
    assert.ok(high[48]! < 30);
    assert.deepEqual(signals, [{ index: 48, shape: 'diamond' }]);
  });

  test('lines are named; with their value only where it is the same all along', async () => {
    const { names } = chart.control!;
    assert.deepEqual(names, {
      centre: 'Usual',
      low: 'Lower limit',
      high: 'Upper limit',
      limits: 'Limits',
    });
    // By week there is no course of days: one mean and one pair of limits for all.
    const half = { from: covers.from, to: '2026-08-10' };
    const weekly = await load(7 * 24, half);
    const asked = { metrics: ['offered'], by: 'week' } as const;
    const flat = trendChartView({
      table: await weekly.query(trendChartQuery(asked)),
      locale: 'ru',
      data: { covers: half },
      control: {},
    }).chart.control!;
    assert.equal(new Set(flat.high).size, 1);
    assert.match(flat.names!.high, /^Верхняя граница \d+$/);
    assert.equal(flat.names!.centre, `Обычно ${Math.round(flat.centre[0]!)}`);
  });

  test('beside the pointer and aloud the rule is put in words', () => {
    const lines = tooltip(48).lines.map(({ label, text }) => `${label}: ${text}`);
    assert.deepEqual(lines.slice(1, 2), ['Usual: 8']);
    assert.match(lines[2]!, /^Limits: 0 to 1\d$/);
    assert.equal(lines[3], 'Stands out: above the upper limit');
    assert.equal(tooltip(47).lines.length, 3);
    assert.ok(aloud(48).endsWith('Stands out: above the upper limit'));
  });

  test('the table says what the picture does', () => {
    const { columns, rows } = frame.twin;
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Day', 'Offered contacts', 'Usual', 'Limits', 'Stands out'],
    );
    assert.ok(rows.every((row) => row.length === columns.length));
    assert.equal(rows[48]?.[4], 'above the upper limit');
    assert.equal(rows[47]?.[4], '');
    assert.deepEqual(rows[56]?.slice(2), ['', '', '']);
  });

  test('summary, remark and explanation, in three languages', () => {
    assert.ok(frame.summary.endsWith('1 point stands out. Sun, Apr 12, 2026: above the upper limit.'));
    assert.ok(viewIn('zh').frame.summary.endsWith('高于上控制限。'));
    assert.ok(viewIn('ru').frame.summary.endsWith('выше верхней границы.'));
    const [notice] = frame.notices;
    assert.match(
      notice!.text,
      /^Limits come from 20 points, .*Each weekday’s own mean is subtracted first\.$/,
    );
    const [basis, method] = frame.explanations[0]!.lines.slice(-2);
    assert.equal(basis?.text, notice?.text);
    assert.match(method!.text, /2\.66 × mean moving range\. They are 2\.\d times as wide/);
  });

  test('without being asked for there are none', () => {
    const plain = trendChartView({ table, locale: 'en', data: { covers } });
    assert.equal(plain.chart.control, undefined);
    assert.equal(plain.tooltip(48).lines.length, 1);
    assert.equal(plain.frame.twin.columns.length, 2);
    assert.deepEqual(plain.frame.notices, []);
  });
});

test('limits take the place of the interval, and come from another time where one is given', async () => {
  const source = await loadData({
    timeZone: 'UTC',
    covers: { from: '2026-01-05', to: '2026-03-16' },
    contacts: Array.from({ length: 70 }, (_, at) => {
      const day = new Date(Date.parse('2026-01-05') + at * 86_400_000).toISOString().slice(0, 10);
      return Array.from({ length: 40 }, (__, one) => ({
        startedAt: `${day}T10:00Z`,
        outcome: one < (at < 42 ? 36 : 20) + wobble[at % 11]! ? 'answered' : 'abandoned',
      }));
    }).flat(),
  });
  const rate = {
    metrics: ['answer-rate'],
    by: 'day',
    period: { from: '2026-02-16', to: '2026-03-16' },
  } as const;
  const table = await source.query(trendChartQuery(rate));
  assert.ok(trendChartView({ table, locale: 'en' }).chart.series[0]?.low);
  const baseline = await source.query(trendBaselineQuery(rate, { from: '2026-01-05', to: '2026-02-16' }));
  const { chart, frame } = trendChartView({ table, locale: 'en', control: { baseline } });
  assert.equal(chart.series[0]?.low, undefined);
  assert.equal(chart.control?.signals.length, 28);
  assert.match(
    frame.notices.at(-1)!.text,
    /^Limits come from 42 points, Mon, Jan 5, 2026 to Sun, Feb 15, 2026\./,
  );
  assert.ok(frame.summary.includes('28 points stand out.') && frame.summary.endsWith('….'));
});

test('too few points: the trend is there, and why it has no limits', async () => {
  const source = await load();
  const period = { from: '2026-02-23', to: '2026-03-10' };
  const table = await source.query(trendChartQuery({ ...ask, period }));
  const { chart, frame, tooltip } = trendChartView({ table, locale: 'en', data: { covers }, control: {} });
  assert.equal(chart.control, undefined);
  assert.equal(frame.state, 'ready');
  assert.match(frame.notices[0]!.text, /^No limits: they need 20 complete points/);
  assert.equal(tooltip(3).lines.length, 1);
});
