import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forecast, loadData } from '../../src/engine.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import { trendChartQuery, trendChartView } from '../../src/views/trend-chart.js';
import type { TrendForecasting } from '../../src/views/trend-forecast.js';

const covers = { from: '2026-02-23', to: '2026-04-20' };
const week = [50, 40, 42, 45, 38, 12, 0];
const wobble = [0, 2, -1, 3, -2, 1, 0, -3, 2, -2, 1];

/** Weeks of calls with their weekly course, closed on Sundays, with a hostile event and one that is to come. */
function load(days = 56): Promise<MetricSource> {
  const to = new Date(Date.parse(covers.from) + days * 86_400_000).toISOString().slice(0, 10);
  const contacts = Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(covers.from) + at * 86_400_000).toISOString().slice(0, 10);
    const calls = at % 7 === 6 ? 0 : week[at % 7]! + wobble[at % 11]!;
    return Array.from({ length: calls }, () => ({ startedAt: `${day}T10:00`, outcome: 'answered' }));
  }).flat();
  return loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: covers.from, to },
    contacts,
    events: [
      { label: '=HYPERLINK("x")', kind: 'outage', from: '2026-03-10', to: '2026-03-12' },
      { label: 'Fair', kind: 'change', from: '2026-04-21', to: '2026-04-22' },
    ],
  });
}

describe('a forecast in a trend', async () => {
  const source = await load();
  const ask = { metrics: ['offered'], by: 'day', forecast: 14 } as const;
  const table = await source.query(trendChartQuery(ask));
  const found = await forecast(source, { grain: 'day', days: 14 });
  const viewIn = (locale: string, shown: TrendForecasting = found): ReturnType<typeof trendChartView> =>
    trendChartView({ table, locale, data: { covers }, control: {}, forecast: shown });
  const { chart, frame, tooltip, describe: aloud, key } = viewIn('en');

  test('its buckets stand behind those of the table, and every series is as long', () => {
    assert.equal(chart.starts.length, 70);
    assert.equal(chart.starts[56], Date.parse('2026-04-19T22:00Z'));
    assert.ok(
      chart.starts.every((start, at) => at === 0 || start === chart.ends[at - 1]),
      'no gap',
    );
    const [main, coming] = chart.series;
    assert.equal(coming?.role, 'forecast');
    assert.ok(main!.values.slice(56).every(Number.isNaN), 'nothing is known of them');
    assert.ok(coming!.values.slice(0, 56).every(Number.isNaN), 'nothing before is forecast');
    assert.deepEqual(
      [...coming!.values.slice(56)],
      found.days.map(({ value }) => value ?? NaN),
    );
    assert.equal(coming!.high![57], found.days[1]!.bands[1]!.high);
    assert.equal(coming!.inner!.high[57], found.days[1]!.bands[0]!.high);
    assert.equal(chart.control?.centre.length, 70);
    assert.deepEqual([chart.begins?.index, chart.begins?.label], [56, 'Forecast from Apr 20']);
  });

  test('beside the pointer and aloud it is said to be one, with its bands', () => {
    const { title, lines } = tooltip(57);
    assert.equal(title, 'Tue, Apr 21, 2026 (forecast)');
    assert.deepEqual(
      lines.map(({ label }) => label),
      ['Forecast', '80% band', '95% band', 'Same weekday before', 'Event'],
    );
    assert.equal(lines[0]!.text, String(Math.round(found.days[1]!.value!)));
    assert.equal(lines[3]!.text, String(found.days[1]!.naive));
    assert.match(aloud(62), /^Sun, Apr 26, 2026 \(forecast\); Forecast: closed/);
    assert.deepEqual([key(57), { ...key(0) }], [{ day: '2026-04-21' }, { day: '2026-02-23' }]);
    assert.throws(() => tooltip(70), RangeError);
  });

  test('the table has a row for each, before the total', () => {
    const { columns, rows } = frame.twin;
    // Behind what was stand rows that no order of the table knows.
    assert.ok(columns.every(({ order }) => order === undefined));
    assert.deepEqual(
      columns.slice(-4).map(({ label }) => label),
      ['Forecast', '80% band', '95% band', 'Same weekday before'],
    );
    assert.equal(rows.length, 71);
    assert.ok(
      rows.every((row) => row.length === columns.length),
      'rows are as long as the head',
    );
    assert.equal(rows[57]![0], 'Tue, Apr 21, 2026 (forecast)');
    assert.equal(rows[57]![1], '');
    assert.equal(rows[70]![0], 'Total');
    assert.deepEqual(rows[0]!.slice(-4), ['', '', '', '']);
  });

  test('the file has limits of the past and bands of what is to come', () => {
    const lines = frame.csv.split('\r\n');
    const header = lines[0]!.split(',');
    const cell = (line: number, name: string): string => lines[line]!.split(',')[header.indexOf(name)]!;
    for (const name of ['centre', 'lower', 'upper', 'signal'])
      assert.ok(header.includes(`offered.${name}`), name);
    assert.equal(Number(cell(1, 'offered.centre')), chart.control!.centre[0]);
    assert.equal(Number(cell(1, 'offered.upper')), chart.control!.high[0]);
    assert.equal(cell(1, 'offered.forecast'), '');
    assert.deepEqual([cell(58, 'day'), cell(58, 'offered')], ['2026-04-21', '']);
    assert.equal(Number(cell(58, 'offered.forecast')), found.days[1]!.value);
    assert.equal(Number(cell(58, 'offered.forecast.low80')), found.days[1]!.bands[0]!.low);
    assert.equal(Number(cell(58, 'offered.forecast.high95')), found.days[1]!.bands[1]!.high);
    assert.ok(
      lines.slice(0, 71).every((line) => line.split(',').length === header.length),
      'cells',
    );
    assert.ok(lines.includes('# rows: 70'), 'rows');
    assert.ok(lines.includes('# forecast rows: 14'), 'forecast rows');
  });

  test('what it is learned from, how good such ones were, and what is left out is said in three languages', () => {
    const texts = frame.notices.map(({ text }) => text.replaceAll(/\s/g, ' '));
    assert.ok(
      texts.includes('The forecast is based on 8 whole weeks: Feb 23 – Apr 19, 2026.'),
      texts.join('\n'),
    );
    assert.ok(texts.includes('Not used for it: =HYPERLINK("x") (Mar 10 – 11, 2026).'), texts.join('\n'));
    assert.ok(
      texts.includes('During the forecast: Fair (Apr 21, 2026). It knows nothing of their effect.'),
      texts.join('\n'),
    );
    const explained = frame.explanations[0]!.lines.map(({ text }) => text).join('\n');
    assert.match(explained, /Days: off by [\d.]+% of the actual number \(WAPE\), .* MASE [\d.]+/);
    assert.match(frame.summary.replaceAll(/\s/g, ' '), /Forecast: \d+ contacts, April 20 – May 3, 2026\./);
    assert.match(viewIn('zh').frame.summary, /预测：.*共 \d+ 次联络。/);
    assert.match(viewIn('ru').frame.summary, /Прогноз: \d+\u00a0обращени/);
  });

  test('doubts are told: few weeks, and the naive one in its place', () => {
    const doubted = { ...found, provisional: true, naive: { days: true, intervals: true } };
    const texts = viewIn('en', doubted).frame.notices.map(({ severity, text }) => `${severity} ${text}`);
    assert.ok(
      texts.some((text) => text.startsWith('warning Based on fewer than 8 weeks')),
      texts.join('\n'),
    );
    assert.ok(
      texts.some((text) => text.startsWith('warning The method was no better')),
      texts.join('\n'),
    );
    assert.ok(
      texts.some((text) => text.startsWith('info Times of day are split')),
      texts.join('\n'),
    );
  });

  test('where there is none, the trend is as it was and says why', async () => {
    const short = await forecast(await load(20), { grain: 'day', days: 7 });
    for (const [shown, why] of [
      [short, 'No forecast: it needs at least 4 whole weeks.'],
      [{ lack: 'metric' }, 'No forecast: it is made only for: Offered contacts and Contacts received.'],
      [{ lack: 'grain' }, 'No forecast: it is made by day or by intervals within a day.'],
      [{ lack: 'rows' }, 'No forecast: the values are supplied by the page, and their past is not known.'],
    ] as const) {
      const view = viewIn('en', shown);
      assert.equal(view.frame.notices.at(-1)?.text, why);
      assert.ok(view.frame.summary.endsWith(why), why);
      assert.equal(view.chart.starts.length, 56);
      assert.equal(view.chart.series.length, 1);
      assert.equal(view.frame.twin.rows.length, 57);
    }
  });
});
