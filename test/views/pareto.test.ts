import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paretoQuery } from '../../src/analysis/pareto/pareto.js';
import { loadData } from '../../src/engine.js';
import { paretoView } from '../../src/views/pareto.js';

const topics = ['Bill', 'Bill', 'Bill', 'Bill', 'Bill', '退款', '退款', null, 'Login', '=1+1'];
const source = loadData({
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-01-01', to: '2026-02-01' },
  contacts: topics.map((topic, i) => ({
    ...{ id: `${i}`, startedAt: `2026-01-1${i}T10:00`, topic, outcome: 'answered', talkSeconds: 600 },
    ...(topic !== 'Login' && { complaint: i % 5 === 0 }),
  })),
});
const view = async (
  locale: string,
  more: object = {},
  of: 'contacts' | 'complaints' | 'handle-time' = 'contacts',
) => paretoView({ table: await (await source).query(paretoQuery({ of })), ask: { of }, locale, ...more });
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the few that make most, in words', () => {
  test('English', async () => {
    const { frame, tooltip, describe: say, keys } = await view('en');
    assert.equal(frame.heading, 'Contacts by topic');
    assert.equal(frame.summary, 'Contacts in all: 10. 3 of 5 make at least 80%: Bill; 退款; =1+1.');
    assert.deepEqual(keys, ['Bill', '退款', '=1+1', 'Login', null]);
    assert.equal(
      say(0, true),
      'Bill; Contacts: 5; Share: 50.0%; Share with all before it: 50.0%; Among the fewest that make 80%: yes; selected',
    );
    assert.equal(tooltip(4).lines.at(-1)?.text, 'no');
    assert.throws(() => tooltip(5), new RangeError('no such bar: 5'));
    const [few, tied] = frame.notices.map(({ text }) => text);
    assert.equal(few, '3 of 5 make at least 80%: Bill; 退款; =1+1. They are drawn full, the others hollow.');
    assert.match(tied ?? '', /^2 more are as large as the last of the few/);
  });

  test('Chinese and Russian, with their plurals', async () => {
    const zh = await view('zh');
    assert.equal(zh.frame.heading, '接待量（按业务类型）');
    assert.match(zh.frame.summary, /5 项中的 3 项已占 80% 以上/);
    const ru = await view('ru', { ask: { of: 'contacts', share: 0.5 } });
    assert.match(plain(ru.frame.summary), /1 из 5 даёт не менее 50 %: Bill\.$/);
    const three = await view('ru');
    assert.match(plain(three.frame.summary), /3 из 5 дают не менее 80 %/);
    assert.match(plain(three.frame.notices.at(-1)?.text ?? ''), /^Ещё 2 значения/);
  });
});

test('the twin has every value; what is unknown stands last with its reason', async () => {
  const { frame, chart, keys } = await view('en', { limit: 1 }, 'complaints');
  assert.deepEqual(
    frame.twin.columns.map(({ label }) => label),
    [
      'Topic',
      'Contacts with a complaint',
      'Share',
      'Share with all before it',
      'Among the fewest that make 80%',
    ],
  );
  assert.deepEqual(frame.twin.rows, [
    ['Bill', '1', '50.0%', '50.0%', 'yes'],
    ['退款', '1', '50.0%', '100%', 'yes'],
    ['=1+1', '0', '0%', '100%', 'no'],
    ['(not known)', '0', '0%', '100%', 'no'],
    ['Login', 'not recorded', '–', '–', '–'],
  ]);
  // The bars beyond the limit are one, which has the rest of the whole.
  assert.deepEqual(keys, ['Bill', undefined]);
  assert.deepEqual([...chart.series[0]!.values], [0.5, 0.5]);
  assert.deepEqual([...(chart.series[0]!.previous ?? [])], [0.5, 1]);
  assert.equal(chart.rows[1]?.label, 'Other');
});

test('an amount that is part of a rate or a mean stands beside it, with its interval and its sample', async () => {
  const complaints = await view('en', { limit: 1 }, 'complaints');
  const last = (row: number): string => {
    const { label, text } = complaints.tooltip(row).lines.at(-1)!;
    return plain(`${label}: ${text}`);
  };
  // Wilson 1927: 1 of 5 is 3.6 % to 62.4 %.
  assert.match(last(0), /^Complaint rate: 20%; 95% interval 4% to 62%; 5 /);
  // All others together are no group of the data.
  assert.match(last(1), /^Among the fewest/);
  assert.match(complaints.describe(0, false), /Complaint rate: 20%; 95% interval/);
  const { lines } = (await view('en', {}, 'handle-time')).tooltip(0);
  // All of the same length: there is no spread to make an interval of.
  assert.match(plain(lines.at(-1)!.text), /^10:00; .*5 /);
  const counts = (await view('en')).tooltip(0).lines;
  assert.equal(counts.length, 4);
});

test('seconds are durations, and nothing is empty', async () => {
  const { frame } = await view('en', {}, 'handle-time');
  assert.equal(frame.heading, 'Handling time by topic');
  assert.deepEqual(frame.twin.rows[0]?.slice(0, 2), ['Bill', '50:00']);
  const table = await (await source).query(paretoQuery({ period: { from: '2026-01-25', to: '2026-01-26' } }));
  const nothing = paretoView({ table, ask: {}, locale: 'en' });
  assert.deepEqual(
    [nothing.frame.state, nothing.frame.summary, nothing.keys],
    ['empty', 'There is nothing to add up.', []],
  );
});
