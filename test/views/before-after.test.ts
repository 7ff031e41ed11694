import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changeWindow } from '../../src/analysis/before-after/change-window.js';
import { sidesQueries } from '../../src/analysis/before-after/compare-sides.js';
import { loadData } from '../../src/engine.js';
import type { Condition } from '../../src/metrics/query.js';
import { beforeAfterView, type BeforeAfterView } from '../../src/views/before-after.js';

const on = '2026-04-01';
const dayMs = 86_400_000;
const dates = Array.from({ length: 57 }, (_, at) =>
  new Date(Date.UTC(2026, 2, 4) + at * dayMs).toISOString().slice(0, 10),
);
// Of ten calls of the pilot eight were answered before and nine after; of ten others eight, always.
const source = loadData({
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-03-04', to: '2026-04-30' },
  contacts: dates.flatMap((day) =>
    ['pilot', '=1+1'].flatMap((queue) =>
      Array.from({ length: 10 }, (_, at) => ({
        ...{ startedAt: `${day}T10:${10 + at}`, queue, queueSeconds: 4, talkSeconds: 60 },
        outcome: at < (queue === 'pilot' && day > on ? 9 : 8) ? 'answered' : 'abandoned',
      })),
    ),
  ),
  events: [
    { from: on, to: '2026-04-02', label: 'New script', kind: 'change' },
    { from: '2026-04-20', to: '2026-04-21', label: 'Outage', kind: 'outage' },
    { from: '2026-02-01', to: '2026-02-02', label: 'Long gone', kind: 'outage' },
  ],
});

async function view(
  locale: string,
  {
    day = on,
    where = { queue: 'pilot' },
    comparison,
    days,
  }: {
    readonly day?: string;
    readonly where?: Readonly<Record<string, Condition>>;
    readonly comparison?: Readonly<Record<string, Condition>>;
    readonly days?: number;
  } = {},
): Promise<BeforeAfterView> {
  const data = await source;
  const description = await data.describe();
  const window = changeWindow({ on: day, ...(days !== undefined && { days }) }, description);
  const queries = sidesQueries(
    {
      metrics: [{ metric: 'answer-rate' }, { metric: 'offered' }],
      where,
      ...(comparison && { comparison }),
    },
    window,
  );
  const [table, beside] = await Promise.all(queries.map((query) => data.query(query)));
  return beforeAfterView({ table: table!, beside, on: day, window, locale, data: description });
}
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
const noticesOf = ({ frame }: BeforeAfterView): readonly string[] =>
  frame.notices.map(({ text }) => plain(text));

describe('what was before and after, in words', () => {
  test('English', async () => {
    const { frame, chart, tooltip, describe: say } = await view('en');
    assert.equal(frame.heading, 'Before and after Apr 1, 2026: New script');
    assert.equal(
      plain(frame.subheading),
      'Mar 4 – 31, 2026 against Apr 2 – 29, 2026 · Europe/Berlin · Queue: pilot',
    );
    assert.match(
      plain(frame.summary),
      /^Answer rate: Better; \+10\.0 pp \(95% interval \+4\.1 pp to \+15\.9 pp\)/,
    );
    assert.equal(frame.state, 'ready');
    const [rate, count] = chart.lanes;
    assert.deepEqual(rate?.sign, { glyph: 'up', role: 'met' });
    assert.deepEqual(
      rate?.rows.map(({ label, value, text }) => [label, value, text]),
      [
        ['Before', 0.8, '80.0%, n = 280'],
        ['After', 0.9, '90.0%, n = 280'],
      ],
    );
    // Of a count no interval is defined: nothing is judged.
    assert.deepEqual(count?.sign, { glyph: 'ring', role: 'muted' });
    assert.deepEqual(count?.notes, ['Not judged', '0, no interval']);
    assert.match(
      plain(say(0)),
      /^Answer rate: Verdict: Better; Change: \+10\.0 pp .*; Before: 80\.0%; 95% interval/,
    );
    assert.throws(() => tooltip(2), new RangeError('metric not in the comparison: 2'));
  });

  test('the weeks, what else happened, and that nothing was compared with', async () => {
    const said = noticesOf(await view('en'));
    assert.match(said[0] ?? '', /^4 whole weeks on each side.*Apr 1, 2026, is in neither\.$/);
    assert.ok(said.some((text) => text.startsWith('Without a comparison group')));
    assert.ok(
      said.some(
        (text) => text === 'Also marked in this time: Outage. The change may have come from these as well.',
      ),
    );
    assert.ok(!said.join().includes('Long gone'));
  });

  test('fewer weeks than were asked for, and why; too few for any', async () => {
    const short = noticesOf(await view('en', { day: '2026-04-15' }));
    assert.match(short[0] ?? '', /^2 whole weeks/);
    assert.ok(short.includes('4 weeks were asked for: the data do not reach that far on both sides.'));
    const none = await view('en', { day: '2026-04-27' });
    assert.equal(none.frame.state, 'empty');
    assert.deepEqual(noticesOf(none), [
      'The data do not have a whole week both before and after Apr 27, 2026: nothing is compared.',
    ]);
    assert.equal(none.frame.summary, none.frame.notices[0]?.text);
    assert.deepEqual([none.chart.lanes.length, none.frame.twin.rows.length], [0, 0]);
    assert.match(none.frame.csv, /^metric,/);
  });

  test('Chinese and Russian, with their plurals', async () => {
    const zh = await view('zh');
    assert.match(zh.frame.heading, /^2026年4月1日变更前后/);
    assert.match(zh.frame.summary, /改善/);
    assert.match(noticesOf(zh)[0] ?? '', /前后各取 4 个整周/);
    assert.match(noticesOf(await view('ru'))[0] ?? '', /^По 4 полные недели/);
    assert.match(noticesOf(await view('ru', { days: 7 }))[0] ?? '', /^По 1 полной неделе/);
    assert.ok(
      noticesOf(await view('ru', { days: 42 })).some((text) => text.startsWith('Запрошено 6 недель')),
    );
  });
});

test('a comparison group: its change is taken off, and said', async () => {
  const { frame, chart } = await view('en', { comparison: { queue: '=1+1' } });
  const [rate] = chart.lanes;
  assert.deepEqual(rate?.joins, [
    [0, 1],
    [2, 3],
  ]);
  assert.deepEqual(
    rate?.rows.map(({ label, value }) => [label, value]),
    [
      ['Before', 0.8],
      ['After', 0.9],
      ['Group before', 0.8],
      ['Group after', 0.8],
    ],
  );
  assert.match(plain(rate?.notes[1] ?? ''), /^Difference between the changes: \+10\.0 pp/);
  assert.match(plain(rate?.notes[2] ?? ''), /^Change: \+10\.0 pp/);
  assert.ok(frame.notices.some(({ text }) => text === 'Comparison group: Queue: =1+1.'));
  assert.equal(frame.twin.columns.length, 1 + 4 * 3 + 3 + 1);
  for (const row of frame.twin.rows) assert.equal(row.length, frame.twin.columns.length);
});

test('the file has every number, and what it is of; no cell is a formula', async () => {
  const lines = (await view('ru', { comparison: { queue: '=1+1' } })).frame.csv.split('\r\n');
  const cells = (line: string): string[] => line.split(',');
  const header = cells(lines[0] ?? '');
  const rate = cells(lines[1] ?? '');
  assert.equal(rate.length, header.length);
  const at = (name: string): string | undefined => rate[header.indexOf(name)];
  assert.deepEqual(
    ['metric', 'before.value', 'before.numerator', 'after.denominator', 'group.after.n', 'verdict'].map(at),
    ['answer-rate', '0.8', '224', '280', '280', 'better'],
  );
  assert.ok(Number(at('difference.low')) > 0);
  for (const note of [
    '# rows: 2',
    '# truncated: no',
    '# weeks on each side: 4 of 4',
    '# after: 2026-04-02 to 2026-04-30',
  ]) {
    assert.ok(lines.includes(note), note);
  }
  assert.ok(!lines.some((line) => /^"?[=+@]/.test(line)));
});

test('each number explains itself, and the interval too', async () => {
  const { frame } = await view('en', { comparison: { queue: '=1+1' } });
  assert.deepEqual(
    frame.explanations.map(({ metric }) => metric),
    ['answer-rate', 'offered'],
  );
  const text = frame.explanations[0]?.lines.map((line) => line.text).join('\n') ?? '';
  assert.match(text, /252/);
  assert.match(text, /the wider of two/);
  assert.match(text, /Zou and Donner/);
});

test('a side without a value says why', async () => {
  const found = await view('en', { where: { queue: 'pilot' }, comparison: { queue: 'nobody' } });
  assert.equal(found.frame.state, 'ready');
  assert.deepEqual(found.chart.lanes[0]?.sign, { glyph: 'ring', role: 'muted' });
  assert.ok(noticesOf(found).includes('Group before: No contact was offered here.'));
  assert.ok(Number.isNaN(found.chart.lanes[0]?.rows[2]?.value));
});
