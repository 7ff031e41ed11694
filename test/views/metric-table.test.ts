import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { GridLine } from '../../src/views/grid-view.js';
import {
  metricTableQuery,
  metricTableSubtotals,
  metricTableView,
  type MetricTableAsk,
  type MetricTableView,
} from '../../src/views/metric-table.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value } from './fake-table.js';

const evil = '=HYPERLINK("x")';
const call = (
  day: number,
  queue: string | null,
  channel: string,
  outcome: string,
  csat?: number,
): object => ({
  id: `${queue}${channel}${outcome}${day}${csat}`,
  startedAt: `2025-10-${String(day).padStart(2, '0')}T12:00:00Z`,
  outcome,
  queueSeconds: 10,
  channel,
  ...(queue && { queue }),
  ...(csat && { csat }),
});

const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-03' },
  contacts: [
    call(1, 'Sales', 'voice', 'answered', 5),
    call(1, 'Sales', 'voice', 'abandoned'),
    call(2, 'Sales', 'chat', 'answered', 1),
    call(1, evil, 'voice', 'answered', 4),
    call(2, evil, 'voice', 'answered', 5),
    call(2, null, 'chat', 'abandoned'),
  ],
});

async function ask(of: MetricTableAsk, language = 'en', bars: string[] = []): Promise<MetricTableView> {
  const subtotals = metricTableSubtotals(of);
  return metricTableView({
    table: await source.query(metricTableQuery(of)),
    subtotals: subtotals && (await source.query(subtotals)),
    locale: language,
    bars,
    data: { covers: (await source.describe()).covers },
  });
}

/** Every cell's text, line by line, foot included. */
function texts({ grid }: MetricTableView, lines: readonly GridLine[] = grid.lines(null)): string[][] {
  return [...lines, ...grid.foot].map((line) =>
    grid.columns.map((_, at) => plainSpaces(grid.cell(line, at).text)),
  );
}

describe('the questions', () => {
  const asked = { metrics: ['offered', 'csat'], by: ['queue'], where: { channel: 'chat' } } as const;

  test('are one for rows, rest and total', () => {
    assert.deepEqual(metricTableQuery({ ...asked, limit: 3, sort: { by: 'csat', direction: 'ascending' } }), {
      metrics: ['offered', 'csat'],
      where: { channel: 'chat' },
      by: ['queue'],
      orderBy: [{ by: 'csat', direction: 'ascending' }],
      limit: 3,
      other: true,
      total: true,
    });
    assert.deepEqual(metricTableQuery(asked), {
      metrics: ['offered', 'csat'],
      where: { channel: 'chat' },
      by: ['queue'],
      total: true,
    });
  });

  test('and of several keys one for the totals of the first, of all its rows', () => {
    assert.equal(metricTableSubtotals(asked), undefined);
    assert.equal(metricTableSubtotals({ metrics: ['offered'], by: [] }), undefined);
    assert.deepEqual(metricTableSubtotals({ ...asked, by: [{ time: 'day' }, 'queue'], limit: 3 }), {
      metrics: ['offered', 'csat'],
      where: { channel: 'chat' },
      by: [{ time: 'day' }],
    });
  });
});

describe('a table by one key', () => {
  test('has a row a value and the total, ratios being those of the sums', async () => {
    const view = await ask({ metrics: ['offered', 'answer-rate', 'csat'], by: ['queue'] });
    assert.deepEqual(texts(view), [
      [evil, '2', '100%', '100%'],
      ['Sales', '3', '67%', '50%'],
      ['(not known)', '1', '0%', 'no responses'],
      // 4 of 6 and 3 of 4: not the means of the three rows.
      ['Total', '6', '67%', '75%'],
    ]);
    assert.equal(view.frame.heading, 'Offered contacts, Answer rate, and Customer satisfaction by queue');
    assert.equal(plainSpaces(view.grid.caption), `${view.frame.heading}, Oct 1 – 2, 2025`);
    assert.equal(view.frame.state, 'ready');
  });

  test('counts metrics in its heading where there are many', async () => {
    const view = await ask({ metrics: ['offered', 'answered', 'abandoned', 'csat'], by: ['queue'] });
    assert.equal(view.frame.heading, '4 metrics by queue');
    const zh = await ask({ metrics: ['offered', 'answered', 'abandoned', 'csat'], by: ['queue'] }, 'zh');
    assert.equal(zh.frame.heading, '4 项指标（按队列）');
  });

  test('says by itself how long it is and what the totals are', async () => {
    const { summary } = (await ask({ metrics: ['offered'], by: ['queue'] }, 'ru')).frame;
    assert.match(plainSpaces(summary), /^В таблице 3 строки\. /);
  });

  test('is one row of all without a key', async () => {
    const view = await ask({ metrics: ['offered', 'csat'], by: [] });
    assert.deepEqual(texts(view), [['Total', '6', '75%']]);
    assert.deepEqual(view.grid.foot, []);
  });

  test('by a column: nulls last both ways', async () => {
    const view = await ask({ metrics: ['offered', 'csat'], by: ['queue'] });
    const order = (direction: 'ascending' | 'descending'): string[] =>
      texts(view, view.grid.lines({ column: 'csat', direction })).map(([name]) => name!);
    assert.deepEqual(order('ascending'), ['Sales', evil, '(not known)', 'Total']);
    assert.deepEqual(order('descending'), [evil, 'Sales', '(not known)', 'Total']);
  });

  test('beyond the limit there is one more row, and the order asked for is known', async () => {
    const view = await ask({
      metrics: ['offered'],
      by: ['queue'],
      limit: 1,
      sort: { by: 'offered', direction: 'descending' },
    });
    assert.deepEqual(view.sort, { column: 'offered', direction: 'descending' });
    assert.deepEqual(texts(view), [
      ['Sales', '3'],
      ['Other', '3'],
      ['Total', '6'],
    ]);
    assert.deepEqual(view.grid.key(view.grid.foot[0]!), {});
  });

  test('each cell is a whole phrase for whoever hears it, and its tip says what it is made of', async () => {
    const view = await ask({ metrics: ['csat'], by: ['queue'] });
    const [first] = view.grid.lines(null) as [GridLine];
    assert.equal(plainSpaces(view.grid.cell(first, 1).aloud), '100%; 95% interval 34% to 100%; 2 responses');
    const tip = view.grid.tip(first, 1)!;
    assert.equal(tip.title, evil);
    assert.deepEqual(
      tip.lines.map(({ label, text }) => `${label}: ${plainSpaces(text)}`),
      ['Customer satisfaction: 100%', 'Formula: 2 ÷ 2', '95% interval: 34% to 100%', 'Sample: 2 responses'],
    );
    assert.equal(view.grid.tip(first, 0), null);
  });
});

test('a metric that is there twice is told apart by the page’s names for it', async () => {
  const view = await ask({
    metrics: [
      { metric: 'service-level', as: '5 s', parameters: { thresholdSeconds: 5 } },
      { metric: 'service-level', as: '10 s', parameters: { thresholdSeconds: 10 } },
    ],
    by: ['queue'],
  });
  assert.deepEqual(
    view.grid.columns.map(({ label }) => label),
    ['Queue', 'SL: 5 s', 'SL: 10 s'],
  );
  assert.deepEqual(texts(view)[1], ['Sales', '0%', '67%']);
});

describe('a table by several keys', () => {
  const by = ['queue', 'channel'] as const;

  test('has subtotals of the first that are the engine’s', async () => {
    const view = await ask({ metrics: ['offered', 'answer-rate'], by });
    assert.deepEqual(texts(view), [
      [evil, 'Voice', '2', '100%'],
      ['Sales', 'Chat', '1', '100%'],
      ['Sales', 'Voice', '2', '50%'],
      ['Sales', 'Total', '3', '67%'],
      ['(not known)', 'Chat', '1', '0%'],
      ['Total', '', '6', '67%'],
    ]);
  });

  test('repeats a first key that recedes', async () => {
    const view = await ask({ metrics: ['offered'], by });
    const muted = view.grid.lines(null).map((line) => view.grid.cell(line, 0).muted);
    assert.deepEqual(muted, [false, false, true, false, true]);
  });

  test('by day and queue, every day is there', async () => {
    const view = await ask({ metrics: ['offered'], by: [{ time: 'day' }, 'queue'] });
    const [line] = view.grid.lines(null);
    assert.deepEqual(view.period(line!), { from: '2025-10-01', to: '2025-10-02' });
    assert.equal(view.period(view.grid.foot[0]!), undefined);
  });

  test('its file has the subtotals, its table too, in the reader’s order', async () => {
    const view = await ask({ metrics: ['offered'], by });
    const lines = view.grid.lines({ column: 'offered', direction: 'descending' });
    const frame = view.arranged(lines);
    assert.deepEqual(
      frame.csv
        .split('\r\n')
        .slice(0, 9)
        .map((line) => line.split(',').slice(0, 3).join()),
      [
        'queue,channel,offered',
        'Sales,voice,2',
        'Sales,chat,1',
        `"'=HYPERLINK(""x"")",voice,2`,
        ',chat,1',
        `"# total of =HYPERLINK(""x"")",,2`,
        '# total of Sales,,3',
        '# total of ,,1',
        '# total,,6',
      ],
    );
    assert.deepEqual(
      frame.twin.rows.slice(0, 2).map((row) => row.slice(0, 3)),
      [
        ['Sales', 'Voice', '2'],
        ['Sales', 'Chat', '1'],
      ],
    );
    assert.ok(frame.twin.rows.some(([name]) => name === 'Sales: Total'));
    assert.equal(frame.heading, view.frame.heading);
  });
});

describe('compared', () => {
  const table = fakeTable({
    metrics: ['service-level', 'offered'],
    by: ['queue'],
    rows: [
      { key: { queue: 'a' }, values: { 'service-level': serviceLevel, offered: value(10) } },
      { key: { queue: 'b' }, values: { 'service-level': value(null), offered: value(0) } },
    ],
    query: { compare: period('2025-09-01', '2025-10-01') },
  });
  const view = metricTableView({ table, locale: 'en' });
  const [a, b] = view.grid.lines(null) as [GridLine, GridLine];

  test('each metric has its change beside it, better or worse in words and by its shape', () => {
    assert.deepEqual(
      view.grid.columns.map(({ id, name }) => [id, name]),
      [
        ['key queue', 'Queue'],
        ['service-level', 'Service level'],
        ['service-level change', 'Service level: Change'],
        ['offered', 'Offered contacts'],
        ['offered change', 'Offered contacts: Change'],
      ],
    );
    const change = view.grid.cell(a, 2);
    assert.equal(plainSpaces(change.text), '−2.9 pp');
    assert.deepEqual([change.mark?.shape, change.mark?.tone, change.remark], ['down', 'missed', 'worse']);
    assert.match(plainSpaces(change.aloud), /2\.9 percentage points lower than September 2025/);
  });

  test('a status has a shape, and the shapes are told under the table', () => {
    assert.equal(view.grid.cell(a, 1).mark?.shape, 'square');
    assert.match(view.grid.cell(a, 1).aloud, /Off target/);
    assert.deepEqual(
      view.legend.map(({ text }) => text),
      ['Off target'],
    );
  });

  test('nothing to compare with has no change', () => {
    assert.equal(view.grid.cell(b, 2).text, '–');
    assert.equal(view.grid.cell(b, 2).mark, null);
    assert.deepEqual(
      view.grid.lines({ column: 'service-level change', direction: 'descending' }).map(({ row }) => row),
      [0, 1],
    );
  });
});

test('values are drawn where that is asked for, on one scale', () => {
  const table = fakeTable({
    metrics: ['offered', 'csat'],
    by: ['queue'],
    rows: [
      {
        key: { queue: 'a' },
        values: { offered: value(3), csat: value(0.5, { low: 0.4, high: 0.6, n: 90 }) },
      },
      { key: { queue: 'b' }, values: { offered: value(null), csat: value(null) } },
    ],
  });
  const { grid } = metricTableView({ table, locale: 'en', bars: ['offered'] });
  assert.deepEqual(
    grid.columns.map(({ drawing }) => drawing),
    [null, { kind: 'bar' }, null],
  );
  assert.deepEqual(grid.dots(1), [
    { value: 3, low: NaN, high: NaN, hollow: false },
    { value: NaN, low: NaN, high: NaN, hollow: false },
  ]);
});

test('no row at all is an empty table with its columns', () => {
  const table = fakeTable({
    metrics: ['csat'],
    by: ['queue'],
    rows: [],
    total: { values: value(null, { reason: 'no-responses' }) },
  });
  const view = metricTableView({ table, locale: 'en' });
  assert.equal(view.frame.state, 'empty');
  assert.deepEqual(view.grid.lines(null), []);
  assert.deepEqual(texts(view), [['Total', 'no responses']]);
});

test('a line or column that there is not is a mistake', () => {
  const view = metricTableView({
    table: fakeTable({ metrics: ['csat'], by: ['queue'], rows: [] }),
    locale: 'en',
  });
  const line: GridLine = { kind: 'row', id: 'x', row: 7, repeats: 0 };
  assert.throws(() => view.grid.cell(line, 1), RangeError);
  assert.throws(() => view.grid.cell(line, 9), RangeError);
});

test('what was left out is told with the metrics that it is said of, unless it is all of them', () => {
  const covered = (used: number) => value(0.5, { n: used, coverage: { used, eligible: 100, excluded: [] } });
  const notices = (csat: number, fcr: number, resolved: number): string[] =>
    metricTableView({
      table: fakeTable({
        metrics: ['csat-average', 'fcr', 'resolution-rate'],
        by: ['queue'],
        rows: [],
        total: {
          values: { 'csat-average': covered(csat), fcr: covered(fcr), 'resolution-rate': covered(resolved) },
        },
      }),
      locale: 'en',
    }).frame.notices.map(({ text }) => plainSpaces(text));
  const half = 'Made from 50 of 100 contacts (50.0%); the rest lack something that it needs.';
  assert.deepEqual(notices(100, 50, 100), [`First-contact resolution: ${half}`]);
  assert.deepEqual(notices(100, 50, 50), [`First-contact resolution and Resolution rate: ${half}`]);
  assert.deepEqual(notices(100, 100, 100), []);
});
