import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadData } from '../../src/engine.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { behindFile } from '../../src/views/behind-file.js';
import { type BehindAsk, behindQuery, behindView } from '../../src/views/behind.js';

const offered = { direction: 'inbound', channel: 'voice', startedAt: '2025-10-01T09:00:00+08:00' };
const data = {
  timeZone: 'Asia/Shanghai',
  covers: { from: '2025-10-01', to: '2025-10-03' },
  agents: [{ id: 'a1', name: 'Ann' }],
  contacts: [
    {
      id: '=cmd',
      ...offered,
      outcome: 'answered',
      queueSeconds: 19,
      queue: 'a',
      agent: 'a1',
      conversation: 'x',
    },
    { id: '2', ...offered, outcome: 'answered', queueSeconds: 252, queue: 'a', conversation: 'x' },
    { id: '3', ...offered, outcome: 'abandoned', queueSeconds: 90, queue: null },
    { id: '4', ...offered, outcome: 'answered', queueSeconds: null, queue: 'b' },
  ],
  surveys: [{ contact: '2', kind: 'nps', score: 2, at: '2025-10-01T10:00:00+08:00' }],
};

async function listed(ask: Partial<BehindAsk>, tag = 'en', by: readonly string[] = ['queue']) {
  const source = await loadData(data);
  const metric = (ask.metric ?? 'service-level') as 'csat';
  const table = await source.query({ metrics: [metric], by, total: true });
  const whole = { key: {}, offset: 0, ...ask, metric };
  const page = await source.contacts(behindQuery(table, whole));
  const view = behindView(table, whole, page, await source.describe(), findLocale(tag));
  return { view, page, table, whole };
}

describe('the list of contacts behind a number', () => {
  it('names its sides by the words of the metric, with as many as there are', async () => {
    const { view } = await listed({});
    assert.deepEqual(
      view.sides.map(({ label }) => label),
      ['Offered (3)', 'Answered within 20\u00a0s (1)', 'All others (2)', 'Left out: wait not known (1)'],
    );
    assert.equal(view.said, '1–3 of 3 contacts');
    assert.deepEqual(
      view.groups.map(({ label, chosen }) => [label, chosen]),
      [
        ['All groups together', true],
        ['a', false],
        ['b', false],
        ['(not known)', false],
      ],
    );
  });

  it('begins with when, then what the metric reads; says durations as people do, and agents by name', async () => {
    const { view } = await listed({ key: { queue: 'a' } });
    const fields = view.columns.map(({ field }) => field);
    assert.deepEqual(fields.slice(0, 3), ['startedAt', 'queueSeconds', 'queue']);
    const cell = (row: number, field: string): string | undefined => view.rows[row]?.[fields.indexOf(field)];
    assert.deepEqual([cell(0, 'queueSeconds'), cell(1, 'queueSeconds')], ['19\u00a0s', '4:12']);
    assert.deepEqual([cell(0, 'agent'), cell(1, 'agent')], ['Ann', '–']);
    assert.equal(cell(0, 'id'), '=cmd');
  });

  it('tells of a net score what is added and what is taken away', async () => {
    const { view } = await listed({ metric: 'nps' });
    assert.deepEqual(
      view.sides.map(({ side, rows }) => [side, rows]),
      [
        ['denominator', 1],
        ['numerator', 0],
        ['subtracted', 1],
        ['rest', 0],
      ],
    );
    assert.deepEqual(view.notes, ['Each row is a response to a survey, with what its contact says.']);
  });

  it('is whole in every language for every metric, one that is of no contacts too', async () => {
    for (const tag of ['en', 'zh', 'ru']) {
      for (const metric of metricIds) {
        const { view } = await listed({ metric }, tag, []);
        const texts = [view.title, view.said, ...view.notes, ...view.sides.map(({ label }) => label)];
        for (const text of [...texts, ...view.columns.map(({ label }) => label), ...view.rows.flat()]) {
          assert.ok(text.length > 0, `${metric} ${tag}: ${JSON.stringify(texts)}`);
          assert.doesNotMatch(text, /undefined|\[object|NaN| {2}/, `${metric} ${tag}`);
        }
      }
    }
  });

  it('has a file with all that the rows say, of which no cell is a formula, and that says what is cut', async () => {
    const { page, table, whole } = await listed({ key: { queue: 'a' } });
    const file = behindFile(table, whole, page);
    const lines = file.split('\r\n');
    assert.match(lines[0] as string, /^id,conversation,startedAt/);
    assert.match(lines[1] as string, /^'=cmd,x,2025-10-01T09:00:00\+08:00,/);
    assert.ok(lines.includes('# rows: 2') && lines.includes('# truncated: no'), file);
    assert.ok(
      lines.some((line) => line.includes('# group queue: ')),
      file,
    );
    const cut = behindFile(table, whole, { ...page, rows: page.rows.slice(0, 1) });
    assert.ok(cut.includes('# truncated: yes'), cut);
  });
});
