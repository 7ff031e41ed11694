import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { histogram } from '../../src/charts/histogram.js';
import { loadData } from '../../src/source/load-data.js';
import { binsOf, placeOf } from '../../src/views/bins.js';
import { histogramQuery, thresholdOf, type HistogramAsk } from '../../src/views/histogram-query.js';
import { histogramView, type HistogramView } from '../../src/views/histogram.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, value } from './fake-table.js';

const channels = (...values: string[]) => [{ name: 'channel', values }];

describe('the query', () => {
  test('of waits: the count, what is within the threshold and the quantiles, of the same contacts', () => {
    const query = histogramQuery({}, channels('chat', 'email', 'voice'));
    const where = { channel: ['chat', 'voice'] };
    assert.deepEqual(query.metrics, [
      { metric: 'offered', where },
      { metric: 'offered', as: 'within', where: { ...where, queueSeconds: { max: 20.001 } } },
      { metric: 'wait-p50', as: 'median', parameters: { channels: 'all' }, where },
      { metric: 'wait-p90', as: 'ninetieth', parameters: { channels: 'all' }, where },
    ]);
    assert.equal(query.total, true);
  });

  test('no channel is left out where all have a queue, none has, or the filter names channels itself', () => {
    const where = (ask: HistogramAsk, ...names: string[]): unknown =>
      (histogramQuery(ask, channels(...names)).metrics[0] as { where?: unknown }).where;
    assert.equal(where({}, 'voice', 'chat'), undefined);
    assert.equal(where({}, 'email', 'sms'), undefined);
    assert.equal(where({ where: { channel: 'email' } }, 'email', 'voice'), undefined);
    assert.equal(where({ field: 'talkSeconds' }, 'email', 'voice'), undefined);
  });

  test('of another field: neither a threshold nor quantiles that are not its own', () => {
    assert.equal(histogramQuery({ field: 'talkSeconds', metric: 'handled' }).metrics.length, 1);
    assert.equal(histogramQuery({ metric: 'abandoned' }).metrics.length, 2);
    assert.equal(thresholdOf({}), 20);
    assert.equal(thresholdOf({ threshold: null }), undefined);
    assert.equal(thresholdOf({ field: 'talkSeconds' }), undefined);
    assert.equal(thresholdOf({ field: 'talkSeconds', threshold: 60 }), 60);
  });

  test('edges that are asked for are asked as they are', () => {
    assert.deepEqual(histogramQuery({ edges: [0, 7] }).by, [{ bin: 'queueSeconds', edges: [0, 7] }]);
  });

  test('what is no count is not spread over bins', () => {
    assert.throws(
      () => histogramQuery({ metric: 'service-level' }),
      new RangeError('only a count is spread over bins: service-level'),
    );
  });
});

describe('the view', async () => {
  const call = (queueSeconds: number | null, more: object = {}): object => ({
    startedAt: '2025-10-01T09:00:00Z',
    outcome: 'answered',
    channel: 'voice',
    queueSeconds,
    ...more,
  });
  const source = await loadData({
    timeZone: 'UTC',
    contacts: [
      ...[0, 3, 9.999, 10, 20, 20.001, 35, 119, 600].map((wait) => call(wait)),
      call(null),
      call(5, { outcome: 'blocked' }),
      call(7000, { channel: 'email' }),
    ].map((contact, at) => ({ id: `${at}`, ...contact })),
  });
  const { dimensions, covers, metrics } = await source.describe();
  const view = async (ask: HistogramAsk, locale = 'en'): Promise<HistogramView> => {
    const threshold = thresholdOf(ask);
    return histogramView({
      table: await source.query(histogramQuery(ask, dimensions)),
      locale,
      suit: ask.edges === undefined,
      data: { covers, metrics },
      ...(threshold !== undefined && { threshold }),
    });
  };
  const notices = ({ frame }: HistogramView): string[] => frame.notices.map(({ text }) => plainSpaces(text));

  test('counts by hand: ten offered by voice, one of an unknown wait; five of nine within 20 s', async () => {
    const shown = await view({ edges: [0, 10, 20, 30, 60] });
    assert.deepEqual([...shown.chart.counts], [3, 1, 2, 1, 2]);
    assert.deepEqual(
      shown.bins.map(({ key, condition }) => [key, condition]),
      [
        ['0', { min: 0, max: 10 }],
        ['10', { min: 10, max: 20 }],
        ['20', { min: 20, max: 30 }],
        ['30', { min: 30, max: 60 }],
        ['60', { min: 60 }],
      ],
    );
    // 20 s itself is within; 20.001 s is not. Quantiles are exact to a hundredth: the fifth of nine, and the last.
    const [within, median, ninetieth] = shown.chart.rules;
    assert.deepEqual(
      [within!.row, plainSpaces(within!.label), within!.role],
      [1.5, 'within 20 s: 56%', 'target'],
    );
    assert.ok(Math.abs(median!.row - 1.5) < 0.05);
    assert.deepEqual([plainSpaces(median!.label), median!.role], ['median 20 s', 'muted']);
    assert.equal(ninetieth!.row, 4, 'beyond the last edge: in the middle of the open bin');
    assert.match(plainSpaces(ninetieth!.label), /^90% within (9:5[4-9]|10:0[0-6])$/);
    assert.match(
      plainSpaces(shown.frame.summary),
      /Within 20 s: 56%, that is 5 of 9 with a known value\. Half are within 20 s\./,
    );
    assert.match(plainSpaces(shown.frame.summary), /Most are at 0 s to under 10 s: 3\.$/);
  });

  test('who is not in the chart is said', async () => {
    const shown = await view({ edges: [0, 10, 20, 30, 60] });
    assert.ok(
      notices(shown).includes('1 contact is not in the chart: “Wait in queue” is not known.'),
      notices(shown).join('\n'),
    );
    assert.match(plainSpaces(shown.frame.subheading), /Channel: Voice$/);
  });

  test('bins of several widths are drawn alike, and that is said', async () => {
    const said =
      'Columns are equally wide, but the ranges they stand for are not: compare heights with care.';
    assert.ok(notices(await view({ edges: [0, 10, 60] })).includes(said));
    assert.ok(!notices(await view({ edges: [0, 10, 20] })).includes(said));
    assert.ok(!notices(await view({})).includes(said));
  });

  test('without edges bins suit the values, with one at the threshold', async () => {
    const shown = await view({});
    const lows = shown.bins.map(({ key }) => Number(key));
    const width = lows[1]! - lows[0]!;
    assert.ok(lows.every((low, at) => low === at * width) && lows.length <= 8);
    assert.equal(
      [...shown.chart.counts].reduce((sum, count) => sum + count, 0),
      9,
    );
  });

  test('what is marked is explained with its interval and its sample', async () => {
    const shown = await view({ edges: [0, 10, 20], threshold: 20 });
    const [explanation] = shown.frame.explanations;
    const marked = explanation!.lines.filter(({ kind, text }) => kind === 'note' && /offered/.test(text));
    const told = marked.map(({ label, text }) => plainSpaces(`${label}: ${text}`));
    assert.ok(told.length > 0, JSON.stringify(explanation!.lines));
    assert.match(told[0]!, /^Within 20 s: 56%: 95% interval \d+% to \d+%; 9 offered contacts$/);
    assert.ok(told.every((text) => !text.includes('NaN')));
  });

  test('tips, lines that are read aloud, and the table say the count and its share of what is known', async () => {
    const shown = await view({ edges: [0, 10, 20] });
    assert.deepEqual(
      shown.tooltip(0).lines.map(({ label, text }) => plainSpaces(`${label}: ${text}`)),
      // Wilson 1927: 3 of 9 is 12.1 % to 64.6 %.
      ['Offered contacts: 3', 'Share: 33%', '95% interval: 12% to 65%', 'Sample: 9 offered contacts'],
    );
    assert.equal(
      plainSpaces(shown.describe(2, true)),
      'from 20 s; Offered contacts: 5; Share: 56%; 95% interval: 27% to 81%; Sample: 9 offered contacts; selected',
    );
    assert.throws(() => shown.tooltip(3), RangeError);
    assert.deepEqual(
      shown.frame.twin.rows.map((row) => row.map(plainSpaces)),
      [
        ['0 s to under 10 s', '3', '33%'],
        ['10 s to under 20 s', '1', '11%'],
        ['from 20 s', '5', '56%'],
        ['(not known)', '1', '–'],
        ['Total', '10', '–'],
      ],
    );
    assert.match(shown.frame.csv, /\r\n20,5,/);
  });

  test('a field that nobody has leaves it empty, and names the field', async () => {
    const shown = await view({ field: 'resolutionSeconds', metric: 'handled' });
    assert.equal(shown.frame.state, 'empty');
    assert.ok(notices(shown).includes('Not in the data: Time to resolution (resolutionSeconds).'));
  });

  test('in every language', async () => {
    const headings = await Promise.all(
      ['en', 'zh', 'ru'].map(async (locale) => (await view({}, locale)).frame.heading),
    );
    assert.equal(headings[0], 'Offered contacts: distribution of “Wait in queue”');
    assert.match(headings[1]!, /排队时长分布$/);
    assert.match(headings[2]!, /распределение по полю «Время в очереди»$/);
  });

  test('is drawn', async () => {
    const shown = await view({});
    const drawing = histogram({
      ...shown.chart,
      width: 500,
      height: 200,
      direction: 'ltr',
      labelWidth: (text) => text.length * 6,
    });
    assert.equal(drawing.marks.length, shown.bins.length);
  });
});

test('quantiles of other contacts than those in the bins are not drawn', () => {
  const table = fakeTable({
    metrics: ['offered', { metric: 'wait-p50', as: 'median' }],
    by: [{ bin: 'queueSeconds', edges: [0, 10] }],
    rows: [
      { key: { queueSeconds: '0' }, values: { offered: value(5, { n: 5 }), median: value(4, { n: 5 }) } },
      { key: { queueSeconds: '10' }, values: { offered: value(5, { n: 5 }), median: value(12, { n: 5 }) } },
    ],
    total: { values: { offered: value(10, { n: 10 }), median: value(9, { n: 8 }) } },
  });
  assert.deepEqual(histogramView({ table, locale: 'en', suit: false }).chart.rules, []);
});

test('a value lies within its bin by its share of it; in an open bin nothing is known but that it is there', () => {
  const table = fakeTable({
    metrics: ['offered'],
    by: [{ bin: 'queueSeconds', edges: [0, 10, 30] }],
    rows: ['<0', '0', '10', '30'].map((key) => ({ key: { queueSeconds: key }, values: value(1) })),
  });
  const bins = binsOf(subjectOf(table, 'offered', 'en'), 'queueSeconds', [0, 10, 30]);
  assert.deepEqual(
    bins.map(({ low, high }) => [low, high]),
    [
      [null, 0],
      [0, 10],
      [10, 30],
      [30, null],
    ],
  );
  assert.deepEqual(
    [-5, 0, 5, 10, 15, 30, 31].map((at) => placeOf(bins, at)),
    [0, 0.5, 1, 1.5, 1.75, 2.5, 3],
  );
});

test('a table that is not by bins alone is no histogram', () => {
  assert.throws(
    () =>
      histogramView({ table: fakeTable({ metrics: ['offered'], by: ['queue'], rows: [] }), locale: 'en' }),
    new RangeError('table not by bins alone: ["queue"]'),
  );
});
