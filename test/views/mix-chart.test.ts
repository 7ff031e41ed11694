import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { mixChart } from '../../src/charts/mix-chart.js';
import { loadData } from '../../src/source/load-data.js';
import { foldMix } from '../../src/views/mix-fold.js';
import { mixChartQuery, mixChartView, type MixChartView } from '../../src/views/mix-chart.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, value, type FakeTable } from './fake-table.js';

const evil = '=1+1<b>';
const counted = (field: string, counts: readonly (readonly [string | null, number])[]): FakeTable => ({
  metrics: ['offered'],
  by: [field],
  rows: counts.map(([key, n]) => ({ key: { [field]: key }, values: value(n, { n }) })),
  total: { values: value(counts.reduce((sum, [, n]) => sum + n, 0)) },
});
const viewOf = (table: FakeTable, more: Partial<Parameters<typeof mixChartView>[0]> = {}): MixChartView =>
  mixChartView({ table: fakeTable(table), locale: 'en', ...more });
const labels = (view: MixChartView): string[] => view.chart.parts.map(({ label }) => label);
const shares = (view: MixChartView, row = 0): string[] => view.chart.rows[row]!.texts.map(plainSpaces);
const notices = (view: MixChartView): string[] => view.frame.notices.map(({ text }) => plainSpaces(text));

describe('the query', () => {
  test('asks for every group, as what is small is put together afterwards', () => {
    assert.deepEqual(mixChartQuery({ metric: 'offered', by: 'channel' }), {
      metrics: ['offered'],
      by: ['channel'],
      total: true,
    });
    assert.deepEqual(
      mixChartQuery({ metric: 'offered', by: 'channel', per: { time: 'week' }, where: { queue: 'A' } }),
      { metrics: ['offered'], by: [{ time: 'week' }, 'channel'], where: { queue: 'A' }, total: true },
    );
  });

  test('what is no count has no shares', () => {
    for (const metric of ['service-level', 'average-handle-time', 'nps'] as const) {
      assert.throws(
        () => mixChartQuery({ metric, by: 'channel' }),
        new RangeError(`only a count has shares: ${metric}`),
      );
    }
    assert.throws(() => viewOf({ ...counted('queue', []), metrics: ['csat'] }), RangeError);
  });
});

describe('the chart', () => {
  test('parts come by size, ties by key, what is not known by its size too and without a colour of its own', () => {
    const view = viewOf(
      counted('queue', [
        ['A', 10],
        ['B', 30],
        [evil, 10],
        [null, 50],
      ]),
    );
    assert.deepEqual(labels(view), ['(not known)', 'B', 'A', evil]);
    assert.deepEqual(
      view.chart.parts.map(({ colour }) => colour),
      ['unknown', 1, 2, 3],
    );
    assert.deepEqual(shares(view), ['50%', '30%', '10%', '10%']);
    assert.deepEqual(notices(view), []);
    assert.equal(plainSpaces(view.chart.parts[1]!.detail), '30 (30%)');
    assert.deepEqual(view.chart.middle, { value: '100', label: 'in all' });
  });

  test('printed shares add up to 100 %, and it is said where one was moved for that', () => {
    const view = viewOf(counted('queue', [['A', 1], ['B', 1], ['C', 1]])); // oxfmt-ignore
    assert.deepEqual(shares(view), ['34%', '33%', '33%']);
    assert.deepEqual(notices(view), ['Shares are rounded so that they add up to 100%.']);
  });

  test('nearly none is not none, and nearly all is not all', () => {
    const view = viewOf(counted('queue', [['A', 1e6], ['B', 3], ['C', 0]])); // oxfmt-ignore
    assert.deepEqual(shares(view), ['> 99.9%', '< 0.1%', '0%']);
    assert.deepEqual(shares(viewOf(counted('queue', [['A', 7]]))), ['100%']); // oxfmt-ignore
    // 49.7 %, 49.7 % and 0.6 %: with the two rounded up there is nothing left for the third.
    assert.deepEqual(shares(viewOf(counted('queue', [['A', 83], ['B', 83], ['C', 1]]))), ['50%', '50%', '< 1%']); // oxfmt-ignore
  });

  test('small parts are put together, but a single one keeps its name', () => {
    const seven = Array.from({ length: 7 }, (_, at) => [`Q${at}`, 10 - at] as const);
    const view = viewOf(counted('queue', seven));
    assert.deepEqual(labels(view), ['Q0', 'Q1', 'Q2', 'Q3', 'Q4', 'Other']);
    assert.equal(view.chart.rows[0]!.counts.at(-1), 5 + 4);
    assert.equal(view.partKeys.at(-1), undefined);
    assert.ok(notices(view).includes('“Other” is 2 smaller groups together.'));
    assert.equal(labels(viewOf(counted('queue', seven.slice(0, 6)))).length, 6);
    assert.deepEqual(labels(viewOf(counted('queue', seven), { limit: 1 })), ['Q0', 'Other']);
  });

  test('of nothing there are no shares', () => {
    const view = viewOf(counted('queue', [['A', 0]])); // oxfmt-ignore
    assert.equal(view.frame.state, 'empty');
    assert.equal(view.chart.nothing, 'nothing to share');
    assert.equal(view.tooltip(0, 0).lines[1]!.text, 'nothing to share');
    assert.equal(viewOf(counted('queue', [])).frame.state, 'empty');
  });

  test('a tip says the count, the share to one decimal more, and what it is a share of', () => {
    const view = viewOf(counted('queue', [['A', 2], ['B', 1]])); // oxfmt-ignore
    assert.deepEqual(
      view.tooltip(0, 0).lines.map(({ label, text }) => plainSpaces(`${label}: ${text}`)),
      ['Offered contacts: 2', 'Share: 66.7%', 'Total: 3'],
    );
    assert.equal(
      plainSpaces(view.describe(0, 1, true)),
      'B; Offered contacts: 1; Share: 33%; Total: 3; selected',
    );
    assert.throws(() => view.tooltip(0, 2), RangeError);
    assert.throws(() => view.tooltip(1, 0), RangeError);
  });

  test('the table says what the picture says', () => {
    const { twin, csv } = viewOf(counted('queue', [['A', 2], [evil, 1]])).frame; // oxfmt-ignore
    assert.deepEqual(
      twin.columns.map(({ label }) => label),
      ['Queue', 'Offered contacts', 'Share'],
    );
    assert.deepEqual(twin.rows, [
      ['A', '2', '67%'],
      [evil, '1', '33%'],
      ['Total', '3', '100%'],
    ]);
    assert.match(csv, /\r\n'=1\+1<b>,1,/);
  });

  test('the heading in every language, and the largest parts in the summary', () => {
    const table = counted('channel', [['voice', 60], ['chat', 40]]); // oxfmt-ignore
    assert.deepEqual(
      ['en', 'ru'].map((locale) => viewOf(table, { locale }).frame.heading),
      ['Offered contacts: shares by channel', 'Поступило в очередь: доли по каналам'],
    );
    assert.match(viewOf(table, { locale: 'zh' }).frame.heading, /占比（按渠道）$/);
    assert.match(plainSpaces(viewOf(table).frame.summary), /Largest: Voice \(60%\) and Chat \(40%\)\.$/);
  });
});

describe('of several wholes', () => {
  const table: FakeTable = {
    metrics: ['offered'],
    by: ['queue', 'channel'],
    rows: (
      [
        ['A', 'chat', 1],
        ['A', 'voice', 3],
        ['B', 'voice', 20],
        [null, 'email', 2],
      ] as const
    ).map(([queue, channel, n]) => ({ key: { queue, channel }, values: value(n, { n }) })),
    total: { values: value(26) },
  };

  test('each has its own shares; the largest comes first, and a part that it lacks is 0', () => {
    const view = viewOf(table);
    assert.equal(view.chart.shape, 'bars');
    assert.deepEqual(
      view.chart.rows.map(({ label, total, rest }) => [label, total, rest === true]),
      [
        ['B', '20', false],
        ['A', '4', false],
        ['(not known)', '2', true],
      ],
    );
    assert.deepEqual(labels(view), ['Voice', 'Email', 'Chat']);
    assert.deepEqual(shares(view, 0), ['100%', '0%', '0%']);
    assert.deepEqual(shares(view, 1), ['75%', '0%', '25%']);
    assert.equal(view.tooltip(1, 2).title, 'A: Chat');
    assert.equal(view.frame.heading, 'Offered contacts: shares by channel, by queue');
    assert.deepEqual(view.frame.twin.rows[4], ['A', 'Voice', '3', '75%']);
  });

  test('a donut of several wholes is bars', () => {
    assert.equal(viewOf(table, { shape: 'donut' }).chart.shape, 'bars');
  });

  test('many wholes are put together as well', () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({
      key: { queue: `Q${at}`, channel: 'voice' },
      values: value(100 - at, { n: 1 }),
    }));
    const view = viewOf({ ...table, rows });
    assert.equal(view.chart.rows.length, 13);
    assert.equal(view.chart.rows.at(-1)!.label, 'Other');
  });
});

test('folding loses nothing, whatever is put together', () => {
  const names = fc.option(fc.constantFrom(...'abcdefghij'), { nil: null });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ queue: names, channel: names, n: fc.nat({ max: 99 }) }), {
        selector: ({ queue, channel }) => `${queue} ${channel}`,
      }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      (rows, parts, wholes) => {
        const table = fakeTable({
          metrics: ['offered'],
          by: ['queue', 'channel'],
          rows: rows.map(({ n, ...key }) => ({ key, values: value(n, { n }) })),
        });
        const fold = foldMix(table, 'offered', 'channel', 'queue', { parts, rows: wholes });
        const sum = (counts: Iterable<number>): number => [...counts].reduce((a, b) => a + b, 0);
        assert.equal(sum(fold.rows.map(({ counts }) => sum(counts))), sum(rows.map(({ n }) => n)));
        assert.ok(fold.parts.length <= parts + 1 && fold.rows.length <= wholes + 1);
        fold.parts.forEach((part, at) => {
          if (part === undefined) return;
          assert.equal(
            sum(fold.rows.map(({ counts }) => counts[at]!)),
            sum(rows.filter(({ channel }) => channel === part).map(({ n }) => n)),
          );
        });
        fold.rows.forEach(({ key, counts }) => {
          if (key === undefined) return;
          assert.equal(sum(counts), sum(rows.filter(({ queue }) => queue === key).map(({ n }) => n)));
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('over the weeks of real data: a week without contacts is a whole of nothing, and all is drawn', async () => {
  const call = (startedAt: string, channel: string): object => ({
    id: startedAt + channel,
    startedAt,
    channel,
    outcome: 'answered',
  });
  const source = await loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2025-10-06', to: '2025-10-27' },
    contacts: [
      call('2025-10-06T09:00', 'voice'),
      call('2025-10-07T09:00', 'chat'),
      call('2025-10-07T10:00', 'voice'),
      call('2025-10-20T09:00', 'chat'),
    ],
  });
  const asked = await source.query(
    mixChartQuery({ metric: 'offered', by: 'channel', per: { time: 'week' } }),
  );
  const view = mixChartView({ table: asked, locale: 'en' });
  assert.equal(view.chart.shape, 'columns');
  assert.deepEqual(labels(view), ['Chat', 'Voice']);
  assert.deepEqual(
    view.chart.rows.map(({ counts }) => [...counts]),
    [
      [1, 2],
      [0, 0],
      [1, 0],
    ],
  );
  assert.deepEqual(
    view.chart.rowTicks!(5).map(({ row, label }) => [row, label]),
    [
      [0, 'Oct 6'],
      [1, 'Oct 13'],
      [2, 'Oct 20'],
    ],
  );
  assert.equal(view.frame.heading, 'Offered contacts: shares by channel by week');
  const drawing = mixChart({
    ...view.chart,
    parts: view.chart.parts.map((part, at) => ({ ...part, role: at === 0 ? 'series-1' : 'series-2' })),
    width: 400,
    height: 200,
    direction: 'ltr',
    labelWidth: (text) => text.length * 6,
  });
  assert.equal(drawing.marks.length, 6);
  const hours = await source.query(
    mixChartQuery({ metric: 'offered', by: 'channel', per: { cycle: 'hour-of-day' } }),
  );
  const day = mixChartView({ table: hours, locale: 'en' });
  assert.deepEqual(
    day.rowKeys,
    Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
  );
  assert.deepEqual(
    day.chart.rows.flatMap(({ total }, row) => (total === '0' ? [] : [row])),
    [9, 10],
  );
  // A row a part and one for the whole, of every hour.
  assert.equal(day.frame.twin.rows.length, 24 * (day.partKeys.length + 1));
});
