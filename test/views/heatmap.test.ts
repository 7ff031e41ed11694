import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heatmapQuery } from '../../src/analysis/heatmap/heatmap.js';
import { loadData } from '../../src/engine.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import { heatmapView } from '../../src/views/heatmap.js';

/** Four weeks from Monday, 5 October 2026; the clock goes back on the 25th. */
const covers = { from: '2026-10-05', to: '2026-11-02' };
const calls = (at: string, all: number, answered: number) =>
  Array.from({ length: all }, (_, one) => ({
    ...{ startedAt: at, outcome: one < answered ? 'answered' : 'abandoned', queueSeconds: 4 },
    ...(one < answered && { talkSeconds: 100 + one }),
  }));
const source = loadData(
  {
    ...{ timeZone: 'Europe/Berlin', covers },
    contacts: [
      ...calls('2026-10-05T10:00', 60, 30),
      ...calls('2026-10-12T10:30', 20, 20),
      ...calls('2026-10-07T14:10', 40, 40),
      ...calls('2026-10-09T09:10', 2, 1),
      ...calls('2026-10-25T02:30+01:00', 6, 6),
    ],
  },
  { weekStart: 7 },
);
const view = async (metric: MetricId, locale = 'en', few?: number) =>
  heatmapView({ table: await (await source).query(heatmapQuery({ metric })), locale, few, data: { covers } });
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
const at = (weekday: number, hour: number): number => (weekday % 7) * 24 + hour;

describe('hours and weekdays in words', () => {
  test('a count, in English', async () => {
    const { frame, describe: say } = await view('offered', 'en', 1);
    assert.equal(frame.heading, 'Offered contacts by hour and weekday');
    const summary = plain(frame.summary);
    assert.match(
      summary,
      /: 128\..* Busiest: Monday 10:00 – 11:00 AM \(20\)\. Quietest: Friday 9:00 – 10:00 AM \(0\.5\)\.$/,
    );
    assert.equal(
      plain(say(at(1, 10))),
      'Monday 10:00 – 11:00 AM; Mean per hour: 20; In all: 80 offered contacts; Hours covered: 4 such hours; Stands out: among the busiest',
    );
    assert.throws(() => say(168), new RangeError('no such cell: 168'));
    assert.equal(frame.state, 'ready');
  });

  test('of a single contact no hour is covered, and that is said', async () => {
    const single = await loadData({
      timeZone: 'Europe/Berlin',
      contacts: calls('2026-10-05T10:00', 1, 1),
    });
    const table = await single.query(heatmapQuery({ metric: 'offered' }));
    const { frame } = heatmapView({ table, locale: 'en', data: {} });
    assert.equal(frame.state, 'empty');
    assert.ok(frame.notices.some(({ text }) => text === 'The data do not cover this time.'));
    assert.ok(frame.summary.includes('The data do not cover this time.'));
  });

  test('a share has its interval and sample, and plain names', async () => {
    const { frame, tooltip } = await view('answer-rate', 'en', 1);
    assert.match(
      plain(frame.summary),
      /Highest: Wednesday 2:00 – 3:00 PM \(100%\)\. Lowest: Monday 10:00 – 11:00 AM \(63%\)\./,
    );
    const { title, lines } = tooltip(at(1, 10));
    assert.equal(plain(title), 'Mon 10:00 – 11:00 AM');
    assert.deepEqual(
      lines.map(({ label }) => label),
      ['Answer rate', '95% interval', 'Sample', 'Hours covered', 'Stands out'],
    );
    assert.match(
      tooltip(at(5, 9))
        .lines.map(({ text }) => text)
        .join(),
      /small sample/,
    );
    // An hour that the data cover, in which nobody called.
    const [silent] = tooltip(at(2, 3)).lines;
    assert.match(silent!.text, /contacts/);
  });

  test('Chinese and Russian', async () => {
    const zh = await view('offered', 'zh', 1);
    assert.equal(zh.frame.notices[0]?.text, '最忙：周一 10:00–11:00（20）。');
    assert.match(zh.describe(at(1, 10)), /涵盖的小时数：共 4 个这样的小时/);
    const ru = await view('offered', 'ru', 1);
    assert.equal(plain(ru.frame.notices[0]?.text ?? ''), 'Самые загруженные: пн 10:00–11:00 (20).');
    assert.match(plain(ru.describe(at(7, 2))), /Часов в данных: 5 таких часов/);
    assert.match(plain(ru.describe(at(1, 10))), /Часов в данных: 4 таких часа/);
  });
});

test('equals of the last that is named are counted, and hours that are all equal are said to be', async () => {
  const data = { covers: { from: '2026-10-05', to: '2026-10-12' } };
  const week = await loadData({
    ...{ timeZone: 'UTC', ...data },
    contacts: [
      ...calls('2026-10-05T10:00', 3, 3),
      ...calls('2026-10-06T10:00', 1, 1),
      ...calls('2026-10-07T10:00', 1, 1),
    ],
  });
  const said = async (metric: MetricId): Promise<readonly string[]> => {
    const table = await week.query(heatmapQuery({ metric }));
    return heatmapView({ table, locale: 'en', few: 1, data }).frame.notices.map(({ text }) => plain(text));
  };
  const [, quietest] = await said('offered');
  assert.equal(quietest, 'Quietest: Tue 10:00 – 11:00 AM (1.0); 1 more with the same value.');
  assert.deepEqual(await said('answer-rate'), ['No hour stands out: all are equal.']);
});

test('the picture begins with the first day of the week, and what is few is light', async () => {
  const { chart, keys } = await view('answer-rate');
  assert.equal(keys[0], '7T00');
  assert.equal(chart.lanes[1]?.[0], 'Sun');
  assert.equal(chart.texts[at(1, 10)], '63%');
  assert.deepEqual([chart.light[at(5, 9)], chart.light[at(1, 10)]], [1, 0]);
  assert.ok(Number.isNaN(chart.values[at(2, 3)]));
  const counts = await view('offered');
  assert.equal(counts.chart.values[at(2, 3)], 0);
  assert.equal(counts.chart.texts[at(2, 3)], '0');
});

test('the twin has seven rows of twenty-four hours', async () => {
  const { twin } = (await view('offered', 'en', 1)).frame;
  assert.equal(twin.columns.length, 25);
  assert.deepEqual(twin.rows.map(([day]) => day).slice(0, 2), ['Sunday', 'Monday']);
  assert.equal(twin.rows[1]![11], '20 (Busiest)');
  assert.ok(twin.rows.every((row) => row.length === 25));
});

test('the file has a line an hour, with what each value is the quotient of', async () => {
  const lines = (await view('offered', 'en', 1)).frame.csv.split('\r\n');
  assert.equal(
    lines[0],
    'hour-of-week,weekday,hour,offered,offered.numerator,offered.denominator,offered.n,offered.low,offered.high,hours,named,reason',
  );
  assert.equal(lines.filter((line) => /^\dT\d\d,/.test(line)).length, 168);
  assert.equal(lines[1 + at(1, 10)], '1T10,1,10,20,80,4,80,,,4,high,');
  assert.equal(lines[1 + at(7, 2)], '7T02,7,2,1.2,6,5,6,,,5,,');
  assert.equal(lines[169], '# rows: 168');
  assert.equal(lines[170], '# truncated: no');
  const rate = (await view('answer-rate', 'en', 1)).frame.csv.split('\r\n');
  const cells = rate[1 + at(1, 10)]!.split(',');
  assert.deepEqual(
    [cells[3], cells[4], cells[5], cells[6], cells[9], cells[10]],
    ['0.625', '50', '80', '80', '4', 'low'],
  );
  assert.match(rate[1 + at(2, 3)]!, /^2T03,2,3,,,,0,,,4,,no-contacts$/);
});

test('what becomes of a clock change is explained where there is one', async () => {
  const notes = (lines: readonly { kind: string; text: string }[]): string =>
    plain(lines.map(({ text }) => text).join(' '));
  const { frame } = await view('answer-rate');
  const [explained] = frame.explanations;
  assert.match(notes(explained!.lines), /Clock changes in this time: Oct 25, 2026, 2:00 AM, an hour twice\./);
  const table = await (
    await source
  ).query(heatmapQuery({ metric: 'offered', period: { from: '2026-10-05', to: '2026-10-12' } }));
  const still = heatmapView({ table, locale: 'en', data: { covers } });
  assert.doesNotMatch(notes(still.frame.explanations[0]!.lines), /[Cc]lock/);
});
