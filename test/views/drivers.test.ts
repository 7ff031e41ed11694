import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import { sortedTwin } from '../../src/views/sorted-twin.js';
import { driversNext, driversQuery, driversView, type DriversView } from '../../src/views/drivers.js';

const period = { from: '2025-10-01', to: '2025-11-01' };

function calls(month: string, queue: string | undefined, answered: number, lost: number): readonly object[] {
  return Array.from({ length: answered + lost }, (_, at) => ({
    startedAt: `2025-${month}-10T10:00:00Z`,
    outcome: at < answered ? 'answered' : 'abandoned',
    queueSeconds: 5,
    ...(queue !== undefined && { queue }),
  }));
}

/** 80 % of 200 before; 70 % of 200 after. One queue got worse, one came, one went, one stayed. */
const source = loadData({
  timeZone: 'UTC',
  covers: { from: '2025-09-01', to: '2025-11-01' },
  contacts: [
    ...calls('09', 'sales', 90, 10),
    ...calls('09', 'care', 60, 20),
    ...calls('09', '=gone', 10, 10),
    ...calls('10', 'sales', 60, 40),
    ...calls('10', 'care', 60, 20),
    ...calls('10', undefined, 20, 0),
  ],
});

async function viewOf(metric: MetricId, locale = 'en', limit?: number): Promise<DriversView> {
  const ask = { metric, by: 'queue', period };
  const table = await (await source).query(driversQuery(ask));
  const [next] = driversNext(ask, table);
  const before = next && (await (await source).query(next));
  return driversView({ table, before, locale, ...(limit !== undefined && { limit }) });
}

test('steps go on where the one before ended, from nothing to the change of all', async () => {
  const { chart, keys } = await viewOf('answer-rate');
  const { from, values } = chart.series[0]!;
  assert.deepEqual(keys, ['sales', '=gone', null, 'care', undefined]);
  // 100 of 200 at 30 points less; 20 of 200 come at 100 and go at 50, about a mean of 75: as large, by their keys.
  const effects = [-0.15, -0.1 * -0.25, 0.1 * 0.25, 0];
  let at = 0;
  effects.forEach((effect, row) => {
    assert.ok(Math.abs(from![row]! - at) < 1e-9);
    at += effect;
    assert.ok(Math.abs(values[row]! - at) < 1e-9);
  });
  assert.deepEqual([from![4], Number(values[4]!.toFixed(9))], [0, -0.1]);
  assert.ok(Math.abs(at + 0.1) < 1e-9);
});

describe('texts', () => {
  const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

  test('what is said aloud', async () => {
    const { frame, describe: aloud } = await viewOf('answer-rate');
    assert.match(
      plain(frame.summary),
      /Largest part: sales, −15\.0 pp\. Their own rates account for −15\.0 pp, shifts/,
    );
    assert.match(
      plain(aloud(0, true)),
      /^sales; Effect: −15\.0 pp, worse; By its own rate: −15\.0 pp; .*; selected$/,
    );
    assert.equal(plain(frame.subheading), 'October 2025 · UTC · −10 pp vs September 2025');
    assert.throws(() => aloud(9, false), new RangeError('bar not in the chart: 9'));
  });

  test('the table says what the picture says, values that are gone among it', async () => {
    const { frame } = await viewOf('answer-rate');
    assert.deepEqual(
      frame.twin.rows.map((row) => row.map(plain)),
      [
        ['sales', '90%', '60%', '50.0%', '50.0%', '−15.0 pp', '0.0 pp', '−15.0 pp, worse'],
        ['=gone', '50%', '–', '10.0%', '0%', '0.0 pp', '+2.5 pp', '+2.5 pp, better'],
        ['(not known)', '–', '100%', '0%', '10.0%', '0.0 pp', '+2.5 pp', '+2.5 pp, better'],
        ['care', '75%', '75%', '40.0%', '40.0%', '0.0 pp', '0.0 pp', '0.0 pp'],
        ['Overall change', '80%', '70%', '–', '–', '−15.0 pp', '+5.0 pp', '−10.0 pp, worse'],
      ],
    );
  });

  test('counts have contributions alone, by the day where months differ', async () => {
    const { frame, chart } = await viewOf('offered', 'en', 1);
    assert.deepEqual(frame.twin.columns.map(({ label }) => label).slice(-1), ['Contribution']);
    assert.equal(frame.twin.rows[0]!.length, 6);
    assert.match(plain(chart.series[0]!.texts[0]!), /a day$/);
    assert.equal(chart.rows[1]!.label, '3 others');
  });

  test('Chinese and Russian, with their plural forms', async () => {
    const zh = await viewOf('answer-rate', 'zh', 1);
    assert.equal(zh.chart.rows[1]!.label, '其他 3 项');
    const ru = await viewOf('answer-rate', 'ru', 1);
    assert.equal(plain(ru.chart.rows[1]!.label), 'Ещё 3 значения');
  });
});

test('the file has all values in full precision, guarded, and what the numbers are of', async () => {
  const { frame } = await viewOf('answer-rate', 'ru', 1);
  const lines = frame.csv.split('\r\n');
  assert.equal(
    lines[0],
    'queue,effect,rate,mix,before,before.numerator,before.denominator,before.n,before.low,before.high,before.share,after,after.numerator,after.denominator,after.n,after.low,after.high,after.share',
  );
  const cells = lines.slice(1, 5).map((line) => line.split(','));
  assert.deepEqual(
    cells.map(([key]) => key),
    ['sales', "'=gone", '', 'care'],
  );
  const [low, high] = cells[1]!.splice(8, 2).map(Number);
  assert.ok(low! > 0.25 && low! < 0.5 && Math.abs(low! + high! - 1) < 1e-9);
  assert.deepEqual(cells[1]!.slice(4), ['0.5', '10', '20', '20', '0.1', '', '0', '0', '0', '', '', '0']);
  const sum = cells.reduce((total, [, effect]) => total + Number(effect), 0);
  assert.ok(Math.abs(sum + 0.1) < 1e-9);
  assert.ok(lines.includes('# rows: 4') && lines.includes('# truncated: no'));
  assert.ok(lines.includes('# period: 2025-10-01 to 2025-11-01'));
  assert.equal(frame.fileName, 'drivers-of-answer-rate-by-queue-2025-10-01-2025-11-01');
});

describe('what has no parts says so', () => {
  test('a percentile', async () => {
    const { frame, keys } = await viewOf('wait-p90');
    assert.equal(frame.state, 'empty');
    assert.deepEqual(keys, []);
    assert.match(frame.notices.at(-1)!.text, /cannot be split/);
    assert.match(frame.csv, /# reason: not-decomposable/);
  });

  test('a metric without data, in its own words', async () => {
    const { frame } = await viewOf('csat');
    assert.equal(frame.state, 'empty');
    assert.ok(frame.notices.some(({ severity }) => severity === 'warning'));
  });
});

test('a grain of time has other values in each period', () => {
  assert.throws(
    () => driversQuery({ metric: 'answer-rate', by: { time: 'day' } }),
    new RangeError('a grain of time has other values in each period: day'),
  );
});

test('both values of a step stand with their intervals and samples; where there is none, none is said', async () => {
  const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
  const { tooltip, describe: aloud, keys } = await viewOf('answer-rate');
  const line = (row: number, label: string): string | undefined =>
    tooltip(row).lines.find((one) => one.label === label)?.text;
  // Wilson 1927: 90 of 100 is 82.6 % to 94.5 %.
  assert.equal(plain(line(0, 'Before')!), '90%; 95% interval 83% to 94%; 100 offered contacts');
  assert.equal(line(keys.indexOf(null), 'Before'), undefined);
  assert.match(plain(line(keys.indexOf(null), 'After')!), /^100%; 95% interval 84% to 100%; 20 offered/);
  assert.match(plain(line(4, 'After')!), /^70%; 95% interval 6\d% to 7\d%; 200 offered/);
  assert.match(plain(aloud(0, false)), /Before: 90%; 95% interval 83% to 94%; 100 offered contacts; After: /);
  const counts = await viewOf('offered');
  assert.ok(counts.tooltip(0).lines.every(({ text }) => !/interval|NaN/.test(text)));
});

test('the table is sorted by any column, the rest and the change of all stay last', async () => {
  const { frame } = await viewOf('answer-rate', 'en', 3);
  const { twin } = frame;
  const names = (label: string, direction: 'ascending' | 'descending'): (string | undefined)[] => {
    const column = twin.columns.findIndex((one) => one.label === label);
    return sortedTwin(twin, { column, label, direction }).rows.map(([name]) => name);
  };
  const last = ['1 other', 'Overall change'];
  assert.deepEqual(twin.rows.map(([name]) => name).slice(-2), last);
  // 90 of 100 and 10 of 20; of the unknown queue there was nothing before.
  assert.deepEqual(names('Before', 'ascending'), ['=gone', 'sales', '(not known)', ...last]);
  assert.deepEqual(names('Before', 'descending'), ['sales', '=gone', '(not known)', ...last]);
  assert.deepEqual(names('Effect', 'descending')[2], 'sales');
  assert.deepEqual(names('Queue', 'descending'), ['sales', '=gone', '(not known)', ...last]);
});
