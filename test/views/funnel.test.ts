import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { funnelQuery, type FunnelAsk } from '../../src/analysis/funnel/funnel.js';
import { loadData } from '../../src/engine.js';
import { funnelView, type FunnelView } from '../../src/views/funnel.js';

const of = (count: number, contact: object): readonly object[] =>
  Array.from({ length: count }, () => contact);
const january = [
  ...of(5, { outcome: 'answered', resolved: true }),
  ...of(2, { outcome: 'answered', resolved: false }),
  ...of(1, { outcome: 'answered' }),
  ...of(2, { outcome: 'abandoned' }),
];
const december = [...of(3, { outcome: 'answered', resolved: true }), ...of(1, { outcome: 'callback' })];
const outbound = [
  ...of(2, { direction: 'outbound', outcome: 'answered', rightParty: true, sale: true }),
  ...of(2, { direction: 'outbound', outcome: 'no-answer' }),
];
const dated = (contacts: readonly object[], day: string): readonly object[] =>
  contacts.map((contact, i) => ({ id: `${day} ${i}`, startedAt: `${day}T10:${10 + i}`, ...contact }));
const load = (contacts: readonly object[]): ReturnType<typeof loadData> =>
  loadData({ timeZone: 'Europe/Berlin', covers: { from: '2025-12-01', to: '2026-02-01' }, contacts });
const source = load([
  ...dated(january, '2026-01-10'),
  ...dated(december, '2025-12-10'),
  ...dated(outbound, '2026-01-11'),
]);
const period = { from: '2026-01-01', to: '2026-02-01' };
const view = async (locale: string, more: FunnelAsk = {}): Promise<FunnelView> => {
  const ask = { period, ...more };
  return funnelView({ table: await (await source).query(funnelQuery(ask)), ask, locale });
};
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('from step to step, in words', () => {
  test('English', async () => {
    const { frame, tooltip, describe: say, keys, chart } = await view('en');
    assert.equal(frame.heading, 'Step by step: Offered → Answered → Resolved');
    assert.equal(
      frame.summary,
      'Offered: 10 in all. Answered: 8, which is 80.0% of “Offered”. Resolved: 5, which is 62.5% of “Answered” and 50.0% of all. Most left after “Answered”: Not resolved: 2 (25.0%).',
    );
    assert.deepEqual(
      chart.lanes.map(({ label, kind, value, ofStep }) => [label, kind, value, ofStep]),
      [
        ['Offered', 'step', 10, ''],
        ['Abandoned', 'exit', 2, '20.0%'],
        ['Answered', 'step', 8, '80.0%'],
        ['Not resolved', 'exit', 2, '25.0%'],
        ['Resolution not known', 'unknown', 1, '12.5%'],
        ['Resolved', 'step', 5, '62.5%'],
      ],
    );
    assert.deepEqual(keys[1], {
      step: 'offered',
      exit: 'abandoned',
      where: { direction: ['inbound'], outcome: ['abandoned'] },
    });
    // Wilson's interval of 2 of 10.
    assert.equal(
      say(1, true),
      'Left after “Offered”: Abandoned; Conversations: 2; of the step before: 20.0%; 95% interval: 5.7% to 51.0%; of all: 20.0%; selected',
    );
    assert.throws(() => tooltip(6), new RangeError('no such lane: 6'));
  });

  test('Chinese and Russian, with their plurals', async () => {
    const zh = await view('zh');
    assert.equal(zh.frame.heading, '各环节转化：进线 → 接通 → 已解决');
    assert.match(zh.frame.summary, /^进线：共 10。接通：8，占“进线”的 80\.0%。/);
    const ru = await view('ru');
    assert.equal(ru.frame.heading, 'По шагам: Поступило в очередь → Принято → Решено');
    assert.match(plain(ru.frame.summary), /Решено: 5, это 62,5 % от шага «Принято» и 50,0 % от всех\./);
    const notes = ru.frame.explanations[0]!.lines.filter(({ kind }) => kind === 'note').map(
      ({ text }) => text,
    );
    assert.ok(notes.some((text) => plain(text).startsWith('О 1 обращении неизвестно, дошло ли оно')));
  });
});

test('the explanation adds up, and says what the rates are', async () => {
  const { frame } = await view('en');
  const [answered, resolved] = frame.explanations;
  assert.match(answered!.title, /Answer rate/);
  assert.match(resolved!.title, /Resolution rate/);
  const sums = answered!.lines
    .filter(({ kind }) => kind === 'component')
    .map(({ label, text }) => `${label}: ${text}`);
  assert.deepEqual(sums, [
    'Offered: 10 = 8 (Answered) + 2 (Abandoned)',
    'Answered: 8 = 5 (Resolved) + 2 (Not resolved) + 1 (Resolution not known)',
  ]);
  const told = answered!.lines.map(({ text }) => text).join('\n');
  assert.match(
    told,
    /For 1 it is not known whether it reached “Resolved”; of those for which it is known, 71\.4% did\./,
  );
  assert.match(told, /Conversations are counted/);
});

test('beside another period: its shares, also of those whom nobody lost now', async () => {
  const { chart, tooltip, frame } = await view('en', { compare: 'previous-period' });
  assert.equal(chart.previousLabel, 'at the shares of December 2025');
  const answered = chart.lanes.find(({ label }) => label === 'Answered');
  assert.equal(answered?.previous, 0.75 * 10);
  const callback = chart.lanes.find(({ label }) => label === 'Callback requested');
  assert.deepEqual([callback?.value, callback?.previous], [0, 0.25 * 10]);
  assert.equal(tooltip(3).lines.at(-1)?.text, '3 (75.0%)');
  assert.deepEqual(frame.twin.rows[0], ['Offered', '10', '–', '100%', '4', '–']);
  assert.equal(frame.twin.columns.length, 6);
});

test('the table and the file have every place', async () => {
  const { frame } = await view('en');
  assert.deepEqual(
    frame.twin.columns.map(({ label }) => label),
    ['Step', 'Conversations', 'of the step before', 'of all'],
  );
  assert.deepEqual(frame.twin.rows[1], ['Left after “Offered”: Abandoned', '2', '20.0%', '20.0%']);
  const lines = frame.csv.split('\r\n');
  assert.equal(
    lines[0],
    'step,exit,count,of-step,of-step.denominator,of-step.low,of-step.high,of-all,of-all.denominator,reason',
  );
  assert.match(lines[2]!, /^offered,abandoned,2,0\.2,10,0\.05\d+,0\.5\d+,0\.2,10,$/);
  assert.ok(lines.includes('# rows: 6') && lines.includes('# truncated: no'));
  assert.ok(lines.some((line) => line.includes('# period: 2026-01-01 to 2026-02-01')));
  assert.equal(frame.fileName, 'funnel-offered-answered-resolved-2026-01-01-2026-02-01');
});

test('attempts; what is missing; nobody', async () => {
  const calls = await view('en', { steps: ['attempts', 'connected', 'right-party', 'sale'] });
  assert.equal(calls.frame.heading, 'Step by step: Attempts → Connected → Right party reached → Sale');
  assert.match(calls.frame.explanations[0]!.lines.map(({ text }) => text).join('\n'), /Attempts are counted/);
  const flagless = await load(dated([{ outcome: 'answered' }, { outcome: 'abandoned' }], '2026-01-10'));
  const short = funnelView({ table: await flagless.query(funnelQuery({})), ask: {}, locale: 'en' });
  assert.equal(short.frame.heading, 'Step by step: Offered → Answered');
  assert.deepEqual(
    short.frame.notices.map(({ text }) => text),
    ['Not in the data: Resolved (resolved).'],
  );
  const nobody = await view('en', { period: { from: '2026-01-20', to: '2026-01-21' } });
  assert.deepEqual([nobody.frame.state, nobody.frame.summary], ['empty', 'Nobody reached the first step.']);
  const bare = await load(dated([{ queue: 'a' }], '2026-01-10'));
  const nothing = funnelView({ table: await bare.query(funnelQuery({})), ask: {}, locale: 'en' });
  assert.equal(nothing.frame.state, 'empty');
  assert.deepEqual(
    nothing.frame.notices.map(({ text }) => text),
    ['Not in the data: Outcome (outcome).'],
  );
});
