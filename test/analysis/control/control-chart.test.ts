import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  controlChart,
  controlFrom,
  type ControlChartOptions,
} from '../../../src/analysis/control/control-chart.js';
import { xmr } from '../../../src/analysis/control/xmr.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';
import { randomOf } from './random-of.js';

type Row = Readonly<Record<string, unknown>>;

function load(contacts: readonly Row[], covers: object): Promise<MetricSource> {
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts });
}

function dates(from: string, count: number): readonly string[] {
  const first = Date.parse(from);
  return Array.from({ length: count }, (_, at) =>
    new Date(first + at * 86_400_000).toISOString().slice(0, 10),
  );
}

/** So many calls of a day at ten, of which some were answered. */
function calls(day: string, all: number, answered = all, row: Row = {}): readonly Row[] {
  return Array.from({ length: all }, (_, at) => ({
    startedAt: `${day}T10:00`,
    outcome: at < answered ? 'answered' : 'abandoned',
    queueSeconds: 4,
    ...row,
  }));
}

const week = [50, 40, 42, 45, 38, 12, 8];
const wobble = [0, 2, -1, 1, -2, 1, 0, -1, 2, -2, 1];

test('counts by day: the week is taken off, what no Sunday has had is told, with its rule', async () => {
  // 30 March 2026 is the day after the clock went forward.
  const days = dates('2026-02-23', 56);
  const count = (at: number): number => week[at % 7]! + wobble[at % 11]! + (at === 48 ? 30 : 0);
  const source = await load(
    days.flatMap((day, at) => calls(day, count(at))),
    { from: '2026-02-23', to: '2026-04-20' },
  );
  const chart = await controlChart(source, { metric: 'offered', grain: 'day' });
  assert.deepEqual([chart.kind, chart.season, chart.grain], ['xmr', 'day-of-week', 'day']);
  assert.equal(chart.points.length, 56);
  assert.deepEqual(
    chart.signals.map(({ rule, side, at }) => [rule, side, chart.points[at]?.key]),
    [['beyond-limit', 'above', '2026-04-12']],
  );
  assert.deepEqual(
    chart.points.map(({ baseline }) => baseline),
    days.map((_, at) => at < 20),
  );
  assert.deepEqual([chart.limits?.n, chart.limits?.from, chart.limits?.to], [20, '2026-02-23', '2026-03-14']);
  // The mean of the baseline's three Mondays.
  assert.equal(chart.points[49]?.centre, (count(0) + count(7) + count(14)) / 3);
  // No count is below 0.
  assert.equal(chart.points[55]?.low, 0);
  assert.equal(chart.tested, 56);
  assert.deepEqual(structuredClone(chart), chart);
  assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
  const again = await source.query(chart.queries[0]!);
  assert.deepEqual(
    chart.points.map(({ value }) => value),
    [...again.column('offered').value],
  );
});

test('by week nothing is taken off; weeks that the period or the data cut are drawn and not tested', async () => {
  const days = dates('2025-09-01', 7 * 30);
  const level = (at: number): number => 10 + (Math.floor(at / 7) % 3);
  const source = await load(
    days.flatMap((day, at) => calls(day, level(at))),
    { from: '2025-09-01', to: '2026-03-30' },
  );
  const period = { from: '2025-09-03', to: '2026-03-27' };
  const chart = await controlChart(source, { metric: 'offered', grain: 'week', period, allowance: false });
  assert.equal(chart.season, null);
  assert.equal(chart.points.length, 30);
  assert.deepEqual(
    [0, 1, 28, 29].map((at) => chart.points[at]?.partial),
    [true, false, false, true],
  );
  assert.equal(chart.points[0]?.value, 50);
  assert.equal(chart.tested, 28);
  assert.deepEqual(chart.signals, []);
  const plain = xmr(Array.from({ length: 20 }, (_, at) => 7 * level(7 * (at + 1))));
  assert.ok(Math.abs(chart.points[5]!.high! - plain.high!) < 1e-9);
  assert.equal(chart.limits?.widened, 1);
  const longer = await controlChart(source, {
    metric: 'offered',
    grain: 'week',
    period: { from: '2025-08-04', to: '2026-03-30' },
  });
  assert.deepEqual([longer.points[3]?.value, longer.tested, longer.limits?.from], [null, 30, '2025-09-01']);
  const allowed = await controlChart(source, { metric: 'offered', grain: 'week', period });
  assert.ok(allowed.limits!.widened > 1.3 && allowed.points[5]!.high! > plain.high!);
});

test('shares: Laney’s limits by size, cut at 1; a shift is told by eight on one side', async () => {
  const { random } = randomOf(3);
  const days = dates('2026-01-05', 70);
  const contacts = days.flatMap((day, at) => {
    const size = 60 + 40 * (at % 3);
    const rate = at < 56 ? 0.9 : 0.8;
    return calls(
      day,
      size,
      Array.from({ length: size }, () => +(random() < rate)).reduce((a, b) => a + b),
    );
  });
  const source = await load(contacts, { from: '2026-01-05', to: '2026-03-16' });
  const baseline = { from: '2026-01-05', to: '2026-03-02' };
  const chart = await controlChart(source, { metric: 'answer-rate', grain: 'day', baseline });
  assert.equal(chart.kind, 'laney-p');
  assert.equal(chart.limits?.n, 56);
  assert.equal(chart.queries.length, 2);
  const after = chart.signals.filter(({ at }) => at >= 56);
  assert.ok(after.some(({ rule, side }) => rule === 'eight-on-one-side' && side === 'below'));
  const width = (at: number): number => chart.points[at]!.centre! - chart.points[at]!.low!;
  // 140 calls say more than 60.
  assert.ok(width(2) < width(0));
  for (const { high } of chart.points) assert.ok(high! <= 1);
});

test('a week in which the data begin is cut, though the period begins before it', async () => {
  const source = await load(
    dates('2025-09-03', 7 * 30).flatMap((day, at) => calls(day, 10 + (at % 4))),
    { from: '2025-09-03', to: '2026-04-01' },
  );
  const { points, signals, limits } = await controlChart(source, {
    metric: 'offered',
    grain: 'week',
    period: { from: '2025-08-04', to: '2026-03-30' },
  });
  assert.deepEqual([points[4]?.key, points[4]?.partial, points[4]?.baseline], ['2025-09-01', true, false]);
  assert.equal(limits?.from, '2025-09-08');
  assert.deepEqual(signals, []);
});

test('a baseline beyond the period: what was usual then', async () => {
  const days = dates('2026-01-05', 70);
  const source = await load(
    days.flatMap((day, at) => calls(day, (at < 42 ? 20 : 40) + wobble[at % 11]!)),
    { from: '2026-01-05', to: '2026-03-16' },
  );
  const options = {
    metric: 'offered',
    grain: 'day',
    period: { from: '2026-02-16', to: '2026-03-16' },
  } as const;
  assert.deepEqual((await controlChart(source, options)).signals, []);
  const held = await controlChart(source, { ...options, baseline: { from: '2026-01-05', to: '2026-02-16' } });
  assert.equal(held.points.length, 28);
  assert.ok(held.points.every(({ baseline }) => !baseline));
  assert.equal(held.signals.filter(({ rule }) => rule === 'beyond-limit').length, 28);
  assert.equal(held.limits?.n, 42);
});

test('hours: three weeks are the baseline; the hour that occurs twice is one of the week', async () => {
  const days = dates('2025-10-06', 28);
  const { random } = randomOf(5);
  const contacts = days.flatMap((day) =>
    [1, 2, 9, 10].flatMap((hour) =>
      calls(day, 5 + Math.floor(4 * random()), undefined, {
        startedAt: `${day}T0${hour}:30`.replace('T010', 'T10'),
      }),
    ),
  );
  const source = await load(contacts, { from: '2025-10-06', to: '2025-11-03' });
  const chart = await controlChart(source, { metric: 'offered', grain: 'hour' });
  assert.equal(chart.season, 'hour-of-week');
  assert.equal(chart.points.length, 28 * 24 + 1);
  assert.equal(chart.limits?.n, 21 * 24 + 1);
  const twice = chart.points.filter(({ key }) => key.startsWith('2025-10-26T02:00'));
  assert.equal(twice.length, 2);
  assert.equal(twice[0]?.centre, twice[1]?.centre);
});

describe('refusals are reasons', () => {
  const covers = { from: '2026-01-05', to: '2026-03-16' };

  test('fewer than 20 points: the values are there, limits are not', async () => {
    const source = await load(
      dates('2026-01-05', 70).flatMap((day, at) => calls(day, 5 + (at % 3))),
      covers,
    );
    const short = await controlChart(source, {
      metric: 'offered',
      grain: 'day',
      period: { from: '2026-01-05', to: '2026-01-24' },
    });
    assert.equal(short.reason, 'baseline-too-short');
    assert.equal(short.points.length, 19);
    assert.equal(short.points[3]?.value, 5);
    assert.deepEqual([short.limits, short.signals, short.tested], [null, [], 0]);
    const monthly = await controlChart(source, { metric: 'offered', grain: 'month' });
    assert.equal(monthly.reason, 'baseline-too-short');
  });

  test('all days alike, and no days at all', async () => {
    const same = await load(
      dates('2026-01-05', 70).flatMap((day) => calls(day, 5)),
      covers,
    );
    assert.equal((await controlChart(same, { metric: 'offered', grain: 'day' })).reason, 'no-variation');
    assert.equal((await controlChart(same, { metric: 'answer-rate', grain: 'day' })).reason, 'no-variation');
    const none = await loadData({ timeZone: 'Europe/Berlin', contacts: [] });
    const empty = await controlChart(none, { metric: 'offered', grain: 'day' });
    assert.deepEqual([empty.points, empty.reason], [[], 'baseline-too-short']);
  });

  test('days without a value are gaps: no limits are made of them', async () => {
    const source = await load(
      dates('2026-01-05', 70).flatMap((day, at) => (at % 2 === 0 ? calls(day, 5, at % 3) : [])),
      covers,
    );
    const chart = await controlChart(source, { metric: 'answer-rate', grain: 'day' });
    // No two days stand side by side, so that nothing tells how much days differ.
    assert.equal(chart.reason, 'baseline-too-short');
    assert.equal(chart.points[1]?.value, null);
  });
});

test('misuse throws, with the value', async () => {
  const source = await load(calls('2026-01-05', 1), { from: '2026-01-05', to: '2026-01-06' });
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(
      controlChart(source, { metric: 'offered', grain: 'day', ...options } as ControlChartOptions),
      new RangeError(message),
    );
  await refused({ metric: 'no-such' }, 'unknown metric: no-such');
  await refused({ grain: 'fortnight' }, 'unknown grain: fortnight');
  await refused({ season: 'off' }, 'unknown option: season');
  const byQueue = await source.query({ metrics: ['offered'], by: ['queue'] });
  assert.throws(() => controlFrom(byQueue), new RangeError('table not by time alone: ["queue"]'));
  const byDay = await source.query({ metrics: ['offered'], by: [{ time: 'day' }] });
  assert.throws(() => controlFrom(byDay, { as: 'aht' }), new RangeError('metric not in the table: aht'));
  const byHour = await source.query({ metrics: ['offered'], by: [{ time: 'hour' }] });
  assert.throws(
    () => controlFrom(byDay, { baseline: byHour }),
    new RangeError('baseline by another grain: hour'),
  );
});
