import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { staffing, type StaffingOptions } from '../../src/engine.js';
import { loadData } from '../../src/engine.js';
import { staffingQueries } from '../../src/analysis/staffing/staffing.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { staffingWords } from '../../src/i18n/topics/staffing.js';
import { staffingView, type StaffingView } from '../../src/views/staffing.js';

/** Two Mondays with ten calls of 180 s each from nine to ten, two agents on shift, and an event with a hostile name. */
const data = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-10-05', to: '2026-10-19' },
  contacts: ['2026-10-05', '2026-10-12'].flatMap((date) =>
    Array.from({ length: 10 }, (_, at) => ({
      id: `${date} ${at}`,
      startedAt: `${date}T09:${String(at * 6).padStart(2, '0')}:00`,
      channel: 'voice',
      agent: 'Ann',
      team: '=North',
      outcome: 'answered',
      queueSeconds: 5,
      talkSeconds: 180,
    })),
  ),
  shifts: ['2026-10-05', '2026-10-12'].map((date) => ({
    agent: 'Ann',
    team: '=North',
    from: `${date}T09:00:00`,
    to: `${date}T10:00:00`,
    scheduledSeconds: 3600,
    adherentSeconds: 3600,
    paidSeconds: 3600,
    handlingSeconds: 1800,
    availableSeconds: 1800,
  })),
  events: [{ from: '2026-10-19', to: '2026-10-20', label: '<img onerror=x>', kind: 'change' }],
};

async function view(
  locale: string,
  options: StaffingOptions = {},
  change: object = {},
): Promise<StaffingView & { readonly result: Awaited<ReturnType<typeof staffing>> }> {
  const source = await loadData({ ...data, ...change });
  const { signal: _, ...ask } = options;
  const result = await staffing(source, options);
  const times = await source.query(staffingQueries(ask, await source.describe())[1]!);
  return { ...staffingView({ staffing: result, locale, times }), result };
}

describe('the view of a staffing', () => {
  it('says in one breath what is needed and what is there', async () => {
    const { frame } = await view('en', { grain: 'hour' });
    // Half an Erlang: two of them, of whom 90 % and more are in time; one is on shift.
    assert.equal(frame.heading, 'Staffing on Mon, Oct 19, 2026');
    assert.match(frame.summary, /^10 contacts need up to 2 agents at once; 2\.0 h are to be planned\./);
    assert.match(frame.summary, /In 1 interval fewer are on shift than are to be planned\.$/);
    assert.equal(frame.state, 'ready');
    assert.deepEqual(
      frame.notices.map(({ severity, text }) => `${severity} ${text}`),
      [
        'info Mean of 2 earlier days: Mon, Oct 5, 2026; Mon, Oct 12, 2026.',
        'warning Only 2 earlier days of this weekday: take it as a rough guide.',
        'warning On this day: <img onerror=x>. Earlier days say nothing about that.',
        'info Callers are assumed to wait without end, since their patience is not known: fewer than 30 hung up.',
        'info On shift is the mean of the same earlier days.',
      ],
    );
  });

  it('has a table of every interval and of the day, with as many cells as headers', async () => {
    for (const locale of ['en', 'zh', 'ru']) {
      const { frame, result } = await view(locale);
      assert.equal(frame.twin.rows.length, result.intervals.length + 1);
      for (const row of frame.twin.rows) assert.equal(row.length, frame.twin.columns.length);
    }
    const without = await view('en', {}, { shifts: [] });
    for (const row of without.frame.twin.rows) assert.equal(row.length, without.frame.twin.columns.length);
    assert.ok(without.frame.twin.columns.every(({ label }) => label !== 'On shift'));
    assert.ok(without.frame.notices.some(({ text }) => text.startsWith('Shifts are not compared: ')));
  });

  it('tells of an interval what it shows, written and aloud', async () => {
    const { tooltip, describe: aloud } = await view('en', { grain: 'hour' });
    const { title, lines } = tooltip(9);
    assert.equal(title, '9:00 AM – 10:00 AM');
    const text = new Map(lines.map(({ label, text: said }) => [label, said]));
    assert.equal(text.get('Contacts expected'), '10');
    assert.equal(text.get('Agents needed'), '2');
    assert.equal(text.get('On shift'), '1');
    assert.equal(text.get('Decided by'), 'The service level');
    for (const { label, text: said } of lines) assert.ok(aloud(9).includes(`${label}: ${said}`));
    // Nobody calls at night: nothing is told of a service level.
    assert.equal(
      tooltip(3).lines.some(({ label }) => label.startsWith('Service level')),
      false,
    );
    assert.throws(() => tooltip(24), new RangeError('interval not in the staffing: 24'));
  });

  it('tells the two hours of a clock change apart', async () => {
    const { tooltip } = await view('en', {
      day: '2026-10-25',
      grain: 'hour',
      calls: [{ from: '2026-10-25', calls: 1 }],
    });
    assert.equal(tooltip(2).title, '2:00 AM – 3:00 AM (UTC+02:00)');
    assert.equal(tooltip(3).title, '2:00 AM – 3:00 AM (UTC+01:00)');
    assert.equal(tooltip(4).title, '3:00 AM – 4:00 AM');
  });

  it('draws what is to be planned beside what is on shift', async () => {
    const { chart } = await view('en', { grain: 'hour' });
    assert.deepEqual(
      chart.series.map(({ id, mark }) => [id, mark]),
      [
        ['planned', 'area'],
        ['on-shift', 'line'],
      ],
    );
    assert.equal(chart.starts.length, 24);
    assert.equal(chart.starts[9], Date.parse('2026-10-19T09:00:00+02:00'));
    assert.equal(chart.ends[9], chart.starts[10]);
    assert.deepEqual([...chart.series[0]!.values].slice(8, 11), [0, 2, 0]);
    assert.deepEqual([...chart.series[1]!.values].slice(8, 11), [0, 1, 0]);
  });

  it('has a file of whole precision that no spreadsheet runs', async () => {
    const { frame, result } = await view('ru', { where: { team: '=North' } });
    const lines = frame.csv.split('\r\n');
    assert.equal(lines.filter((line) => !/^"?#/.test(line)).length, result.intervals.length + 2);
    assert.ok(lines.includes('# truncated: no'));
    const nine = lines.find((line) => line.startsWith('2026-10-19T09:00'))!.split(',');
    assert.equal(
      Number(nine[lines[0]!.split(',').indexOf('service_level')]),
      result.intervals[18]!.needed.serviceLevel,
    );
    // Of no calls at night there is no share.
    assert.match(
      lines.find((line) => line.startsWith('2026-10-19T03:00'))!,
      /,0,1800,0,0,0,,,,,,/,
    );
    for (const line of lines) assert.doesNotMatch(line, /(^|,)[=+\-@]/);
  });

  it('explains how it is worked out and what it was learned from', async () => {
    const { frame } = await view('en');
    const [how, handling, shrinkage] = frame.explanations;
    assert.equal(how?.title, 'How staffing is worked out');
    const lines = new Map(how?.lines.map(({ label, text }) => [label, text]));
    assert.equal(lines.get('Handling time'), '3:00, from 20 contacts');
    assert.equal(lines.get('Patience'), 'not known');
    assert.equal(lines.get('Model'), 'Erlang C: callers wait as long as it takes');
    assert.deepEqual([handling?.metric, shrinkage?.metric], ['aht', 'shrinkage']);
  });

  it('says why there is nothing to show, in each language', async () => {
    for (const locale of ['en', 'zh', 'ru']) {
      const { frame, chart, figures } = await view(locale, { day: '2026-10-05' });
      assert.equal(frame.state, 'empty');
      assert.equal(frame.notices[0]?.text, staffingWords(findLocale(locale)).noPastDay);
      assert.equal(frame.summary, frame.notices[0]?.text);
      assert.deepEqual([chart.starts.length, figures.length], [0, 0]);
    }
  });
});
