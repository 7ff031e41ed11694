import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { barChart } from '../../src/charts/bar-chart.js';
import { en } from '../../src/i18n/en/index.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import type { MetricTable } from '../../src/metrics/table.js';
import { loadData } from '../../src/source/load-data.js';
import { barChartQuery, barChartView, type BarChartView } from '../../src/views/bar-chart.js';
import { wholeCycle } from '../../src/views/whole-cycle.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, value, type FakeTable } from './fake-table.js';

const evil = '=1+1<b>';

const byQueue: FakeTable = {
  metrics: ['service-level'],
  by: ['queue'],
  rows: [
    {
      key: { queue: 'Sales' },
      values: value(0.91, { n: 900, low: 0.89, high: 0.93, target: 0.8, status: 'met' }),
    },
    {
      key: { queue: evil },
      values: value(0.75, { n: 12, low: 0.47, high: 0.91, target: 0.8, status: 'unclear' }),
    },
    { key: { queue: null }, values: value(0, { n: 40, low: 0, high: 0.09, target: 0.8, status: 'missed' }) },
    { key: { queue: 'Night' }, values: value(null, { reason: 'no-offered', target: 0.8 }) },
  ],
  other: { values: value(0.5, { n: 400, low: 0.45, high: 0.55, target: 0.8, status: 'missed' }) },
  total: { values: value(0.762, { n: 1352, low: 0.74, high: 0.78, target: 0.8, status: 'missed' }) },
  query: { limit: 4, orderBy: [{ by: 'service-level', direction: 'descending' }] },
};
const table = fakeTable(byQueue);
const texts = (view: BarChartView): string[] => view.frame.notices.map(({ text }) => plainSpaces(text));

describe('the query', () => {
  test('of a dimension: by value, twelve bars and one for all others', () => {
    assert.deepEqual(barChartQuery({ metrics: ['service-level'], by: 'queue' }), {
      metrics: ['service-level'],
      by: ['queue'],
      orderBy: [{ by: 'service-level', direction: 'descending' }],
      limit: 12,
      other: true,
      total: true,
    });
  });

  test('of a cycle: by key, all of it', () => {
    assert.deepEqual(barChartQuery({ metrics: ['offered'], by: { cycle: 'hour-of-day' } }), {
      metrics: ['offered'],
      by: [{ cycle: 'hour-of-day' }],
      total: true,
    });
  });

  test('what is asked for comes first', () => {
    assert.deepEqual(
      barChartQuery({
        metrics: [{ metric: 'offered', as: 'x' }],
        by: 'queue',
        sort: 'value-ascending',
        limit: 3,
        compare: 'previous-period',
        where: { channel: 'chat' },
      }),
      {
        metrics: [{ metric: 'offered', as: 'x' }],
        by: ['queue'],
        where: { channel: 'chat' },
        compare: 'previous-period',
        orderBy: [{ by: 'x', direction: 'ascending' }],
        limit: 3,
        other: true,
        total: true,
      },
    );
    assert.equal(barChartQuery({ metrics: ['offered'], by: 'queue', sort: 'key' }).orderBy, undefined);
  });

  test('metrics of several units do not fit on one axis', () => {
    assert.throws(
      () => barChartQuery({ metrics: ['offered', 'service-level'], by: 'queue' }),
      new RangeError('metrics of one chart have one unit: offered, service-level'),
    );
  });
});

describe('the chart', () => {
  const view = barChartView({ table, locale: 'en' });

  test('has a bar for each row in the order of the table, then one for all others', () => {
    assert.deepEqual(
      view.chart.rows.map(({ label }) => label),
      ['Sales', evil, '(not known)', 'Night', 'Other'],
    );
    assert.deepEqual(
      view.chart.rows.map(({ rest }) => rest === true),
      [false, false, true, false, true],
    );
    assert.deepEqual(view.keys, ['Sales', evil, null, 'Night', undefined]);
    const [series] = view.chart.series;
    assert.deepEqual([...series!.values], [0.91, 0.75, 0, NaN, 0.5]);
    // The middle one's sample supports whole percents; zero is zero, and what is not there says why.
    assert.deepEqual(series!.texts.map(plainSpaces), ['91%', '75%', '0%', 'none offered', '50%']);
    assert.deepEqual([...series!.light!], [0, 1, 0, 0, 0]);
    assert.deepEqual(series!.statuses, ['met', 'unclear', 'missed', null, 'missed']);
    assert.deepEqual([...series!.low!], [0.89, 0.47, 0, NaN, 0.45]);
  });

  test('has the target and the value of the whole, which is no mean of the bars', () => {
    assert.deepEqual(
      view.chart.rules.map(({ value: at, label, role }) => [at, plainSpaces(label), role]),
      [
        [0.8, 'Target ≥ 80%', 'target'],
        [0.762, 'All: 76.2%', 'muted'],
      ],
    );
  });

  test('fits the type of the charts, and is drawn', () => {
    const drawing = barChart({
      ...view.chart,
      width: 500,
      height: 200,
      direction: 'ltr',
      labelWidth: (text) => text.length * 6,
    });
    assert.equal(drawing.marks.length, 5);
  });

  test('a tip says the value, its interval, its sample and how it stands to the target', () => {
    const { title, lines } = view.tooltip(0);
    assert.equal(title, 'Sales');
    assert.deepEqual(
      lines.map(({ label, text }) => plainSpaces(`${label}: ${text}`)),
      // An interval of ±2 points supports a decimal.
      [
        'Service level: 91.0%',
        '95% interval: 89.0% to 93.0%',
        'Sample: 900 contacts',
        'Target: ≥ 80%: on target',
      ],
    );
    assert.deepEqual(
      view
        .tooltip(1)
        .lines.slice(-2)
        .map(({ text }) => plainSpaces(text)),
      ['≥ 80%: too close to call', 'small sample'],
    );
    assert.equal(view.tooltip(3).lines[0]!.text, 'none offered');
    assert.throws(() => view.tooltip(5), RangeError);
  });

  test('the keyboard hears one bar as one line, and whether it is selected', () => {
    assert.match(plainSpaces(view.describe(2, 0, false)), /^\(not known\); Service level: 0%;.*off target$/);
    assert.match(view.describe(0, 0, true), /; selected$/);
    assert.throws(() => view.describe(0, 1, false), new RangeError('series not in the chart: 1'));
  });

  test('what is drawn hollow and what “other” is, is said', () => {
    assert.deepEqual(texts(view), [
      `Hollow, as fewer than 30 contacts are behind them: ${evil}.`,
      '“Other” is all groups after the first 4.',
    ]);
  });

  test('the summary names the extremes of fair bars alone: no small sample, no “other”', () => {
    assert.match(plainSpaces(view.frame.summary), /Highest: 91% \(Sales\)\. Lowest: 0% \(\(not known\)\)\.$/);
  });

  test('the heading says what by what, in every language', () => {
    const heading = (locale: string, of = table): string => barChartView({ table: of, locale }).frame.heading;
    assert.deepEqual(
      ['en', 'zh', 'ru'].map((locale) => heading(locale)),
      ['Service level by queue', '服务水平（按队列）', 'Уровень сервиса по очередям'],
    );
    const own = fakeTable({ ...byQueue, by: ['Product line'] });
    assert.deepEqual(
      ['en', 'zh', 'ru'].map((locale) => heading(locale, own)),
      [
        'Service level by Product line',
        '服务水平（按Product line）',
        'Уровень сервиса по полю «Product line»',
      ],
    );
  });
});

test('a label that turns its sentence round is kept to itself', () => {
  const rows = [{ key: { queue: '\u202eevil' }, values: value(0.5, { n: 3 }) }];
  const view = barChartView({
    table: fakeTable({ ...byQueue, rows, other: undefined as never }),
    locale: 'en',
  });
  assert.match(texts(view)[0]!, /: \u2068\u202eevil\u2069\.$/);
});

test('many small samples are counted rather than listed', () => {
  const rows = ['A', 'B', 'C', 'D', 'E'].map((queue) => ({ key: { queue }, values: value(0.5, { n: 3 }) }));
  const { frame } = barChartView({
    table: fakeTable({ metrics: ['answer-rate'], by: ['queue'], rows }),
    locale: 'en',
  });
  assert.match(frame.notices[0]!.text, /: A, B, C, and 2 more\.$/);
});

test('a count has neither a whole to compare with nor a small sample', () => {
  const view = barChartView({
    table: fakeTable({
      metrics: ['offered'],
      by: ['queue'],
      rows: [
        { key: { queue: 'A' }, values: value(3, { n: 3 }) },
        { key: { queue: 'B' }, values: value(0, { n: 0 }) },
      ],
      total: { values: value(3, { n: 3 }) },
    }),
    locale: 'en',
  });
  assert.deepEqual([view.chart.rules, texts(view)], [[], []]);
  assert.deepEqual(view.chart.series[0]!.texts, ['3', '0']);
});

test('compared, each bar has the value before', () => {
  const view = barChartView({
    table: fakeTable({
      metrics: ['offered'],
      by: ['queue'],
      rows: [
        { key: { queue: 'A' }, values: value(3, { n: 3, previous: value(5, { n: 5 }), change: -2 }) },
        { key: { queue: 'B' }, values: value(4, { n: 4 }) },
      ],
      query: { compare: period('2025-09-01', '2025-10-01') },
    }),
    locale: 'en',
  });
  assert.equal(view.chart.previousLabel, 'Before: September 2025');
  assert.equal(view.chart.series[0]!.label, 'This period');
  assert.deepEqual([...view.chart.series[0]!.previous!], [5, NaN]);
});

test('several metrics are named, without intervals, rules and signs, which would be a thicket', () => {
  const view = barChartView({
    table: fakeTable({
      metrics: ['answer-rate', 'abandon-rate'],
      by: ['queue'],
      rows: [
        {
          key: { queue: 'A' },
          values: {
            'answer-rate': value(0.9, { n: 90, low: 0.8, high: 0.95, target: 0.8, status: 'met' }),
            'abandon-rate': value(0.1, { n: 90, low: 0.05, high: 0.2 }),
          },
        },
      ],
      total: {
        values: { 'answer-rate': value(0.9, { n: 90, target: 0.8 }), 'abandon-rate': value(0.1, { n: 90 }) },
      },
    }),
    locale: 'en',
  });
  assert.deepEqual(
    view.chart.series.map(({ label, palette, low, statuses }) => [label, palette, low, statuses]),
    [
      ['Answer rate', 1, undefined, undefined],
      ['Abandon rate', 2, undefined, undefined],
    ],
  );
  assert.deepEqual(view.chart.rules, []);
  assert.match(view.describe(0, 1, false), /^A; Abandon rate/);
});

test('scores below zero keep their signs', () => {
  const view = barChartView({
    table: fakeTable({
      metrics: ['nps'],
      by: ['team'],
      rows: [{ key: { team: 'East' }, values: value(-33, { n: 60, low: -52, high: -14 }) }],
    }),
    locale: 'en',
  });
  assert.deepEqual(view.chart.series[0]!.texts, ['−33']);
  assert.deepEqual(view.chart.limits, { min: -100, max: 100 });
});

test('a table by two keys, or by none, is no chart of bars', () => {
  assert.throws(() => barChartView({ table: fakeTable({ ...byQueue, by: [] }), locale: 'en' }), RangeError);
  assert.throws(
    () => barChartView({ table: fakeTable({ ...byQueue, by: ['queue', 'team'] }), locale: 'en' }),
    new RangeError('table not by one key: ["queue","team"]'),
  );
});

describe('of real data', async () => {
  const call = (startedAt: string, queue: string | null, outcome = 'answered'): object => ({
    id: `${startedAt} ${queue}`,
    startedAt,
    queue,
    outcome,
    queueSeconds: 5,
  });
  // A Sunday of 25 hours in Berlin: 26 October 2025, where 02:30 comes twice.
  const source = await loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2025-10-20', to: '2025-10-27' },
    contacts: [
      call('2025-10-26T02:30:00+02:00', 'A'),
      call('2025-10-26T02:30:00+01:00', 'A'),
      call('2025-10-26T05:10:00+01:00', 'B'),
      call('2025-10-20T06:00:00+02:00', 'B', 'abandoned'),
      call('2025-10-21T06:00:00+02:00', null),
    ],
  });

  const day = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
  const byHour = (metric: 'offered' | 'answer-rate', sort?: 'value' | 'value-ascending'): MetricQuery =>
    barChartQuery({ metrics: [metric], by: { cycle: 'hour-of-day' }, ...(sort && { sort }) });

  test('every hour of the day has its place, one without contacts too, and the hour that comes twice once', async () => {
    const view = barChartView({ table: await source.query(byHour('offered')), locale: 'en' });
    assert.deepEqual(view.keys, day);
    assert.deepEqual(
      [...view.chart.series[0]!.values],
      day.map((hour) => ({ '02': 2, '05': 1, '06': 2 })[hour] ?? 0),
    );
    assert.equal(view.chart.shape, 'columns');
    assert.deepEqual(
      view.chart.rowTicks!(3).map(({ row, label }) => [row, plainSpaces(label)]),
      [
        [0, '12 AM'],
        [12, '12 PM'],
      ],
    );
    assert.equal(plainSpaces(view.describe(0, 0, false)), '12:00 – 1:00 AM; Offered contacts: 0');
    assert.match(plainSpaces(view.describe(23, 0, false)), /^11:00 PM – 12:00 AM; /);
  });

  test('the table and the file have the same hours, and the total as the last row', async () => {
    const { frame } = barChartView({ table: await source.query(byHour('offered')), locale: 'en' });
    assert.deepEqual(
      frame.twin.rows.map((cells) => cells[1]),
      [...day.map((hour) => ({ '02': '2', '05': '1', '06': '2' })[hour] ?? '0'), '5'],
    );
    assert.match(frame.csv, /\r\n00,0,0,,0,,,\r\n01,0,/);
    assert.match(frame.csv, /# rows: 24\r\n/);
  });

  test('a ratio of no contacts is a gap with its word', async () => {
    const view = barChartView({ table: await source.query(byHour('answer-rate')), locale: 'en' });
    assert.deepEqual(
      [...view.chart.series[0]!.values],
      day.map((hour) => ({ '02': 1, '05': 1, '06': 0.5 })[hour] ?? NaN),
    );
    assert.equal(view.chart.series[0]!.texts[0], en.reasons['no-offered'].brief);
    assert.equal(view.frame.twin.rows[0]![1], en.reasons['no-offered'].brief);
    assert.equal(view.frame.state, 'ready');
  });

  test('what a row without contacts says is what the same hour says as a bucket of time', async () => {
    const period = { from: '2025-10-21', to: '2025-10-22' };
    for (const metric of [
      'offered',
      'answer-rate',
      'service-level',
      'csat',
      'nps',
      'average-handle-time',
    ] as const) {
      const ask = { metrics: [metric] as const, period };
      const cells = wholeCycle(
        await source.query(barChartQuery({ ...ask, by: { cycle: 'hour-of-day' } })),
        undefined,
      );
      const hours = await source.query(barChartQuery({ ...ask, by: { time: 'hour' } }));
      const said = (values: MetricTable['rows'][number]['values']): unknown => {
        const { present: _, coverage: __, ...value } = values[metric]!;
        return value;
      };
      assert.deepEqual(
        cells.rows.map(({ values }) => said(values)),
        hours.rows.map(({ values }) => said(values)),
        metric,
      );
      for (const name of ['value', 'numerator', 'denominator', 'n'] as const) {
        assert.deepEqual(cells.column(metric)[name], hours.column(metric)[name], `${metric} ${name}`);
      }
    }
  });

  test('in the order of values, hours without contacts stand where a 0 or none does', async () => {
    const keys = async (query: MetricQuery): Promise<readonly unknown[]> =>
      barChartView({ table: await source.query(query), locale: 'en' }).keys;
    const none = day.filter((hour) => !['02', '05', '06'].includes(hour));
    assert.deepEqual(await keys(byHour('offered', 'value')), ['02', '06', '05', ...none]);
    assert.deepEqual(await keys(byHour('offered', 'value-ascending')), [...none, '05', '02', '06']);
    assert.deepEqual(await keys(byHour('answer-rate', 'value-ascending')), ['06', '02', '05', ...none]);
  });

  test('a limit leaves out what the chart cannot know: no hours are added', async () => {
    const table = await source.query(
      barChartQuery({ metrics: ['offered'], by: { cycle: 'hour-of-day' }, limit: 2 }),
    );
    assert.deepEqual(barChartView({ table, locale: 'en' }).keys, ['02', '05', undefined]);
  });

  test('a period shorter than the cycle says nothing of hours outside it', async () => {
    const period = { from: '2025-10-26T02:00', to: '2025-10-26T06:30' };
    const table = await source.query({ ...byHour('offered'), period });
    const view = barChartView({ table, locale: 'en' });
    assert.deepEqual(view.keys, ['02', '03', '04', '05', '06']);
    assert.deepEqual([...view.chart.series[0]!.values], [2, 0, 0, 1, 0]);
  });

  test('hours that the data do not cover have no value, which is no 0', async () => {
    const short = await loadData({
      timeZone: 'Europe/Berlin',
      covers: { from: '2025-10-20T00:00', to: '2025-10-20T12:00' },
      contacts: [call('2025-10-20T06:00:00+02:00', 'B')],
    });
    const { covers } = await short.describe();
    const table = await short.query({
      ...byHour('offered'),
      period: { from: '2025-10-20', to: '2025-10-21' },
    });
    const { chart } = barChartView({ table, locale: 'en', data: { covers } });
    assert.deepEqual(
      [...chart.series[0]!.values],
      day.map((hour) => (hour === '06' ? 1 : hour < '12' ? 0 : NaN)),
    );
    assert.equal(chart.series[0]!.texts[12], en.reasons['not-covered'].brief);
  });

  test('without any contact all cells are there, and it is said that there is none', async () => {
    const table = await source.query({ ...byHour('offered'), where: { queue: 'none' } });
    const view = barChartView({ table, locale: 'en' });
    assert.deepEqual(
      [...view.chart.series[0]!.values],
      day.map(() => 0),
    );
    assert.deepEqual(texts(view), [en.messages.notice.nothingHere]);
  });

  test('days of the week run from the first day of the week', async () => {
    const asked = await source.query(barChartQuery({ metrics: ['offered'], by: { cycle: 'day-of-week' } }));
    const view = barChartView({ table: asked, locale: 'en' });
    assert.deepEqual(view.keys, ['1', '2', '3', '4', '5', '6', '7']);
    assert.deepEqual([...view.chart.series[0]!.values], [1, 1, 0, 0, 0, 0, 3]);
    assert.deepEqual(view.chart.rowTicks!(7)[6], { row: 6, label: 'Sun' });
    assert.equal(view.chart.rows[6]!.label, 'Sunday');
  });

  test('by value, what is not known has its place by its value, and ties stand by key', async () => {
    const asked = await source.query(barChartQuery({ metrics: ['offered'], by: 'queue' }));
    const view = barChartView({ table: asked, locale: 'ru' });
    assert.deepEqual(view.keys, ['A', 'B', null]);
    assert.equal(view.chart.rows[2]!.label, '(не указано)');
    const limited = await source.query(barChartQuery({ metrics: ['answer-rate'], by: 'queue', limit: 1 }));
    const other = barChartView({ table: limited, locale: 'en' });
    // B answered one of two, and the one without a queue was answered: two of three, not the mean of ½ and 1.
    assert.deepEqual([...other.chart.series[0]!.values], [1, 2 / 3]);
  });

  test('a dimension that the data lack leaves the chart empty, and says so', async () => {
    const asked = await source.query(barChartQuery({ metrics: ['offered'], by: 'planet' }));
    const view = barChartView({ table: asked, locale: 'en' });
    assert.equal(view.frame.state, 'empty');
    assert.deepEqual(texts(view), ['The data do not have the dimension that was asked for.']);
  });
});
