import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { timeSeries } from '../../src/charts/time-series.js';
import { trendChartQuery, trendChartView } from '../../src/views/trend-chart.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value, type FakeTable } from './fake-table.js';
import { plainTwin } from './plain-twin.js';

const dayMs = 86_400_000;
const first = Date.parse('2025-10-01T00:00+08:00');
/** October on the wall clock of the data. */
const october = { from: '2025-10-01', to: '2025-11-01', fromMs: first, toMs: first + 31 * dayMs };
const edges = [0, 1, 2, 3, 4].map((day) => first + day * dayMs);

const byDay: FakeTable = {
  metrics: ['service-level'],
  by: [{ time: 'day' }],
  rows: [
    {
      key: { day: '2025-10-01' },
      values: value(0.61, {
        n: 900,
        low: 0.58,
        high: 0.64,
        previous: value(0.5, { n: 900, low: 0.47, high: 0.53 }),
        change: 0.11,
      }),
    },
    { key: { day: '2025-10-02' }, values: value(0.48, { n: 1000, low: 0.45, high: 0.51 }) },
    { key: { day: '2025-10-03' }, values: value(0.9, { n: 10, low: 0.6, high: 0.98, partial: true }) },
    { key: { day: '2025-10-04' }, values: value(null, { reason: 'not-covered' }) },
  ],
  total: { values: serviceLevel },
  query: { period: october, compare: period('2025-09-01', '2025-10-01') },
  edges,
};
const table = fakeTable(byDay);

describe('the query', () => {
  test('has the metrics by time, with their total', () => {
    assert.deepEqual(
      trendChartQuery({ metrics: ['offered', 'answered'], by: 'week', compare: 'previous-period' }),
      {
        metrics: ['offered', 'answered'],
        by: [{ time: 'week' }],
        compare: 'previous-period',
        total: true,
      },
    );
  });

  test('metrics of several units do not fit on one axis', () => {
    assert.throws(
      () => trendChartQuery({ metrics: ['offered', { metric: 'service-level' }] }),
      new RangeError('metrics of one chart have one unit: offered, service-level'),
    );
  });
});

describe('the chart', () => {
  const { chart, grain } = trendChartView({ table, locale: 'en' });

  test('has the value, its interval, and the period before by ordinal', () => {
    assert.equal(grain, 'day');
    assert.deepEqual([...chart.starts], edges.slice(0, 4));
    assert.deepEqual([...chart.ends], edges.slice(1));
    const [main, previous] = chart.series;
    assert.deepEqual(
      {
        ...main,
        values: [...main!.values],
        low: [...main!.low!],
        high: [...main!.high!],
        partial: [...main!.partial!],
      },
      {
        id: 'service-level',
        label: 'This period',
        mark: 'line',
        role: 'main',
        palette: 1,
        values: [0.61, 0.48, 0.9, NaN],
        low: [0.58, 0.45, 0.6, NaN],
        high: [0.64, 0.51, 0.98, NaN],
        partial: [0, 0, 1, 0],
      },
    );
    assert.deepEqual(
      { ...previous, values: [...previous!.values] },
      {
        id: 'service-level previous',
        label: 'Before: September 2025',
        mark: 'line',
        role: 'previous',
        palette: 1,
        values: [0.5, NaN, NaN, NaN],
      },
    );
  });

  test('has the target as a rule, the natural bounds and the labels of its axes', () => {
    assert.deepEqual(chart.rules, [{ value: 0.8, label: 'Target ≥ 80%', role: 'target' }]);
    assert.deepEqual(chart.limits, { min: 0, max: 1 });
    assert.equal(chart.zero, false);
    assert.equal(chart.steps, 'decimal');
    assert.equal(chart.formatValue(0.5), '50%');
    assert.deepEqual(
      chart.timeTicks(edges[0]!, edges[3]!, 6).map(({ label }) => label),
      ['Oct 1', 'Oct 2', 'Oct 3', 'Oct 4'],
    );
  });

  test('can be drawn as it is', () => {
    const drawing = timeSeries({
      ...chart,
      width: 600,
      height: 300,
      direction: 'ltr',
      labelWidth: (text) => text.length * 7,
    });
    const texts = drawing.scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    assert.ok(texts.includes('Oct 1'), texts.join());
    assert.ok(texts.includes('Target ≥ 80%'), texts.join());
    assert.ok(
      texts.some((text) => /^\d+%$/.test(text)),
      texts.join(),
    );
  });

  test('counts and durations start at zero, with steps of their own', () => {
    const of = (metric: 'offered' | 'average-handle-time'): ReturnType<typeof trendChartView>['chart'] =>
      trendChartView({
        table: fakeTable({
          ...byDay,
          metrics: [metric],
          query: { period: october },
          rows: byDay.rows.slice(0, 1),
          edges: edges.slice(0, 2),
        }),
        locale: 'zh',
        mark: 'area',
      }).chart;
    assert.deepEqual([of('offered').zero, of('offered').steps], [true, 'whole']);
    assert.deepEqual([of('average-handle-time').zero, of('average-handle-time').steps], [true, 'seconds']);
    assert.equal(of('offered').series[0]!.mark, 'area');
    assert.equal(of('offered').series[0]!.label, '进线量');
  });
});

describe('several metrics', () => {
  const rows = [
    {
      key: { day: '2025-10-01' },
      values: {
        offered: value(10, { n: 10, previous: value(9) }),
        answered: value(8, { n: 8, previous: value(7) }),
      },
    },
  ];
  const view = trendChartView({
    table: fakeTable({
      ...byDay,
      metrics: ['offered', 'answered'],
      rows,
      total: rows[0]!,
      edges: edges.slice(0, 2),
    }),
    locale: 'ru',
  });

  test('have names, palettes and no bands', () => {
    assert.deepEqual(
      view.chart.series.map(({ id, label, palette, low }) => [id, plainSpaces(label), palette, low]),
      [
        ['offered', 'Поступило в очередь', 1, undefined],
        ['offered previous', 'Поступило: Ранее: сентябрь 2025 г.', 1, undefined],
        ['answered', 'Принятые обращения', 2, undefined],
        ['answered previous', 'Принято: Ранее: сентябрь 2025 г.', 2, undefined],
      ],
    );
    assert.equal(view.frame.heading, 'Поступило в очередь и Принятые обращения по дням');
    assert.equal(
      plainSpaces(view.frame.summary),
      'Поступило в очередь, октябрь 2025 г.: 10. Принятые обращения, октябрь 2025 г.: 8.',
    );
    assert.equal(view.frame.explanations.length, 2);
  });

  test('of several units in one table throw', () => {
    const mixed = fakeTable({
      ...byDay,
      metrics: ['offered', 'nps'],
      rows: [],
      total: undefined as never,
      edges: [],
    });
    assert.throws(() => trendChartView({ table: mixed, locale: 'en' }), RangeError);
  });
});

describe('words', () => {
  const view = trendChartView({ table, locale: 'en' });

  test('of one bucket', () => {
    const { title, lines } = view.tooltip(0);
    assert.equal(title, 'Wed, Oct 1, 2025');
    assert.deepEqual(
      lines.map(({ series, label, text }) => [series, label, plainSpaces(text)]),
      [
        ['service-level', 'Service level', '61.0%'],
        ['service-level previous', 'Comparison period', '50.0%'],
        [null, 'Change', '+11.0 pp'],
        [null, '95% interval', '58.0% to 64.0%'],
        [null, 'Sample', '900 contacts'],
      ],
    );
    assert.deepEqual(view.tooltip(3), {
      title: 'Sat, Oct 4, 2025',
      lines: [{ series: 'service-level', label: 'Service level', text: 'outside the data' }],
    });
    assert.throws(() => view.tooltip(4), new RangeError('bucket not in the chart: 4'));
  });

  test('of one bucket, aloud', () => {
    assert.equal(
      plainSpaces(view.describe(2)),
      'Fri, Oct 3, 2025 (incomplete); Service level: 90%; 95% interval: 60% to 98%; Sample: 10 contacts',
    );
    const seconds = trendChartView({
      table: fakeTable({
        ...byDay,
        metrics: ['average-handle-time'],
        query: { period: october },
        rows: [{ key: { day: '2025-10-01' }, values: value(252, { n: 1 }) }],
        edges: edges.slice(0, 2),
      }),
      locale: 'ru',
    });
    assert.equal(
      plainSpaces(seconds.describe(0)),
      'ср, 1 окт. 2025 г.; Среднее время обработки: 4 минуты 12 секунд; Выборка: 1 обработанное обращение',
    );
  });

  test('of the whole: value, change, extremes of the complete buckets', () => {
    assert.equal(view.frame.heading, 'Service level by day');
    assert.equal(
      plainSpaces(view.frame.summary),
      'Service level, October 2025: 52.1%; the target of at least 80% is missed. ' +
        'That is 2.9 percentage points lower than September 2025, a change for the worse. ' +
        'Highest: 61.0% (Wed, Oct 1, 2025). Lowest: 48.0% (Thu, Oct 2, 2025).',
    );
    assert.equal(
      plainSpaces(trendChartView({ table, locale: 'zh' }).frame.summary),
      '2025年10月，服务水平为 52.1%，未达到不低于 80% 的目标。较 2025年9月 下降 2.9 个百分点，有所变差。最高为 61.0%（2025年10月1日周三），最低为 48.0%（2025年10月2日周四）。',
    );
  });

  test('buckets that the data cut are named', () => {
    assert.equal(
      plainSpaces(view.frame.notices[0]!.text),
      'Incomplete, only partly within the period and the data: Fri, Oct 3, 2025.',
    );
  });

  test('a level line is said to be one', () => {
    const level = fakeTable({
      ...byDay,
      query: { period: october },
      rows: [1, 2].map((day) => ({ key: { day: `2025-10-0${day}` }, values: value(1, { n: 9 }) })),
      total: { values: value(1, { n: 18 }) },
      edges: edges.slice(0, 3),
    });
    assert.match(trendChartView({ table: level, locale: 'en' }).frame.summary, /It is 100% throughout\.$/);
  });

  test('an empty chart says why', () => {
    const empty = fakeTable({
      ...byDay,
      query: { period: october },
      rows: [{ key: { day: '2025-10-01' }, values: value(null, { reason: 'not-supplied' }) }],
      total: { values: value(null, { reason: 'not-supplied' }) },
      edges: edges.slice(0, 2),
    });
    const { frame, chart } = trendChartView({ table: empty, locale: 'en' });
    assert.equal(frame.state, 'empty');
    assert.equal(frame.notices[0]!.text, 'Not in the data: Outcome (outcome).');
    assert.deepEqual([...chart.series[0]!.values], [NaN]);
  });
});

test('the same table gives the same view, but for its functions', () => {
  const plain = (): unknown => {
    const { chart, frame } = trendChartView({ table, locale: 'ru' });
    const { formatValue, timeTicks, ...rest } = chart;
    const { twin, ...words } = frame;
    return {
      rest,
      words,
      twin: plainTwin(twin),
      ticks: timeTicks(edges[0]!, edges[3]!, 4),
      label: formatValue(0.25),
    };
  };
  assert.deepEqual(plain(), plain());
});

test('a table that is not by time alone throws', () => {
  const byQueue = fakeTable({ metrics: ['offered'], by: ['queue'], rows: [] });
  assert.throws(
    () => trendChartView({ table: byQueue, locale: 'en' }),
    new RangeError('table not by time alone: ["queue"]'),
  );
});
