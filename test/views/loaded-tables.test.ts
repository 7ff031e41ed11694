import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { csv } from '../../src/views/csv.js';
import { explain } from '../../src/views/explain.js';
import { kpiTileQuery, kpiTileView } from '../../src/views/kpi-tile.js';
import { tableTwin } from '../../src/views/table-twin.js';
import { trendChartQuery, trendChartView } from '../../src/views/trend-chart.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const evil = '=HYPERLINK("x");<script>';

// Two days of ten calls. Answered within 20 s: a, b, c, g, h, i; offered: all but j, which has no outcome.
const source = await loadData(
  {
    timeZone: 'Asia/Shanghai',
    covers: { from: '2025-10-01', to: '2025-10-03' },
    contacts: [
      call('a', '2025-10-01T09:00', 'answered', 5, { talkSeconds: 100, wrapSeconds: 20, csat: 5, nps: 10 }),
      call('b', '2025-10-01T09:10', 'answered', 20, { talkSeconds: 200, csat: 4, nps: 9 }),
      call('c', '2025-10-01T10:00', 'answered', 0, { talkSeconds: 300, holdSeconds: 40, csat: 2, nps: 3 }),
      call('d', '2025-10-01T11:00', 'answered', 61, { talkSeconds: 240 }),
      call('e', '2025-10-01T23:59', 'abandoned', 30),
      call('f', '2025-10-02T09:00', 'abandoned', 4),
      call('g', '2025-10-02T09:05', 'answered', 10, { queue: evil, talkSeconds: 100 }),
      call('h', '2025-10-02T09:06', 'answered', 12, { queue: evil, talkSeconds: 100 }),
      call('i', '2025-10-02T09:07', 'answered', 14, { queue: null, talkSeconds: 100 }),
      call('j', '2025-10-02T09:08', null, 14),
    ],
  },
  {},
);

function call(
  id: string,
  startedAt: string,
  outcome: string | null,
  queueSeconds: number,
  more: object = {},
): object {
  return { id, startedAt, outcome, queueSeconds, queue: 'Sales', ...more };
}

async function data(): Promise<NonNullable<Parameters<typeof kpiTileView>[0]['data']>> {
  const { covers, metrics } = await source.describe();
  const { problems } = await source.quality();
  return { covers, metrics, problems };
}

async function tile(
  metric: (typeof metricIds)[number],
  locale: string,
): Promise<ReturnType<typeof kpiTileView>> {
  const table = await source.query(kpiTileQuery({ metric }, (await source.describe()).covers));
  return kpiTileView({ table, locale, data: await data() });
}

describe('numbers counted by hand', () => {
  test('service level: 6 of 9, one left out', async () => {
    const view = await tile('service-level', 'en');
    assert.equal(view.value, '67%');
    assert.equal(view.sample, '9 contacts');
    assert.equal(view.status?.name, 'unclear');
    const lines = view.frame.explanations[0]!.lines.map(({ kind, text }) => plainSpaces(`${kind}: ${text}`));
    for (const line of [
      'formula: answered within 20 s ÷ offered = 6 ÷ 9 = 67%',
      'numerator: answered within 20 s: 6',
      'denominator: offered: 9',
      'left-out: 1 contact left out: outcome not known',
      'coverage: 9 of 10 (90.0%) have all that this number needs',
      'period: Oct 1 – 2, 2025',
      'zone: Asia/Shanghai',
      'target: ≥ 80%: too close to call',
    ]) {
      assert.ok(lines.includes(line), `${line}\n${lines.join('\n')}`);
    }
  });

  test('handle time: (talk + hold + wrap) ÷ 7, hold and wrap given once each', async () => {
    // 100 + 20 + 200 + 300 + 40 + 240 + 3 × 100 = 1200; ÷ 7 = 171.43 s
    const view = await tile('average-handle-time', 'ru');
    assert.equal(plainSpaces(view.value), '2 мин 50 с');
    const notes = view.frame.explanations[0]!.lines.filter(({ kind }) => kind === 'note').map(
      ({ text }) => text,
    );
    assert.deepEqual(notes, [
      'Удержание: указано в 1 из 7, в остальных считается за 0',
      'Постобработка: указано в 1 из 7, в остальных считается за 0',
    ]);
    assert.match(plainSpaces(view.frame.explanations[0]!.lines[1]!.text), /= 20 мин ÷ 7 = 2 мин 51 с$/);
  });

  test('abandon rate 2 of 9, speed of answer 122 ÷ 7, satisfaction 2 of 3, NPS 100 × (2 − 1) ÷ 3', async () => {
    const values = await Promise.all(
      (['abandon-rate', 'average-speed-of-answer', 'csat', 'nps', 'wait-max'] as const).map(async (metric) =>
        plainSpaces((await tile(metric, 'zh')).value),
      ),
    );
    assert.deepEqual(values, ['22%', '17 秒', '67%', '+33', '1 分 1 秒']);
  });
});

test('every metric, in every language, says all that an explanation has to say', async () => {
  const kinds = [
    'definition',
    'formula',
    'value',
    'interval',
    'sample',
    'left-out',
    'coverage',
    'attribution',
    'zone',
    'period',
    'filter',
    'version',
  ];
  const table = await source.query({ metrics: metricIds, total: true, by: ['queue'] });
  for (const metric of metricIds) {
    for (const locale of ['en', 'zh', 'ru']) {
      for (const row of ['total', 0, 1, 2] as const) {
        const { lines } = explain(table, row, metric, findLocale(locale));
        for (const kind of kinds)
          assert.ok(
            lines.some((line) => line.kind === kind),
            `${metric} ${locale}: ${kind}`,
          );
        for (const { label, text } of lines) {
          assert.ok(label !== '' && text !== '', `${metric} ${locale}: ${label}`);
          assert.doesNotMatch(text, /undefined|NaN|\[object|null/, `${metric} ${locale}: ${label}`);
        }
      }
    }
  }
});

test('the trend of a metric by day, in its CSV as well', async () => {
  const { covers } = await source.describe();
  const table = await source.query(trendChartQuery({ metrics: ['service-level'], by: 'day' }, covers));
  const { chart, frame } = trendChartView({ table, locale: 'en', data: await data() });
  assert.deepEqual([...chart.series[0]!.values], [3 / 5, 3 / 4]);
  assert.deepEqual(
    [...chart.starts],
    [Date.parse('2025-10-01T00:00+08:00'), Date.parse('2025-10-02T00:00+08:00')],
  );
  assert.match(frame.summary, /Highest: 75% \(Thu, Oct 2, 2025\)\. Lowest: 60% \(Wed, Oct 1, 2025\)\.$/);
  assert.match(frame.csv, /\r\n2025-10-01,0\.6,3,5,5,0\.\d+,0\.\d+,,\r\n2025-10-02,0\.75,3,4,4,/);
  assert.match(frame.csv, /\r\n# rows: 2\r\n# truncated: no\r\n/);
});

test('hostile values of the data stay text, and are no formulas in the CSV', async () => {
  const table = await source.query({ metrics: ['offered'], by: ['queue'], total: true });
  const twin = tableTwin(table, 'ru');
  assert.deepEqual(
    twin.rows.map(([label, count]) => [label, count]),
    [
      [evil, '2'],
      ['Sales', '6'],
      ['(не указано)', '1'],
      ['Итого', '9'],
    ],
  );
  assert.ok(csv(table).includes(`\r\n"'=HYPERLINK(""x"");<script>",2,`), csv(table));
});

test('a question that nothing answers is empty, and says so', async () => {
  const { covers } = await source.describe();
  const view = async (more: object): Promise<ReturnType<typeof kpiTileView>> => {
    const table = await source.query({ ...kpiTileQuery({ metric: 'service-level' }, covers), ...more });
    return kpiTileView({ table, locale: 'en', data: await data() });
  };
  const nobody = await view({ where: { queue: 'Nobody' } });
  assert.deepEqual([nobody.frame.state, nobody.absent], ['empty', 'No contact was offered here.']);
  const lacking = await view({ where: { site: 'Kazan' } });
  assert.equal(lacking.absent, 'The data do not have the dimension that was asked for.');
  const later = await view({ period: { from: '2025-11-01', to: '2025-12-01' } });
  assert.deepEqual(
    later.frame.notices.map(({ text }) => plainSpaces(text)),
    ['The data do not cover this time.', 'The data cover Oct 1 – 2, 2025.'],
  );
});

test('data without a row', async () => {
  const none = await loadData({ timeZone: 'UTC', contacts: [] }, {});
  const table = await none.query(kpiTileQuery({ metric: 'service-level' }));
  const view = kpiTileView({ table, locale: 'en', data: { covers: (await none.describe()).covers } });
  assert.equal(view.frame.state, 'empty');
  assert.equal(view.absent, 'There are no contacts in the data.');
  assert.equal(view.sparkline.values.length, 0);
});
