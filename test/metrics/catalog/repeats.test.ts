import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { askData, summary, valueOf } from '../ask-data.js';

const october = { from: '2025-10-01', to: '2025-11-01' };

/** An answered call of a customer in October. */
const call = (customer: string | null, day: number, more: object = {}) => ({
  customer,
  startedAt: `2025-10-${String(day).padStart(2, '0')}T10:00`,
  outcome: 'answered',
  topic: 'bill',
  ...more,
});
const ids = (rows: readonly object[]) => rows.map((row, i) => ({ id: `c${i}`, ...row }));

test('repeat-contact-rate: conversations within the window after another of the same customer', async () => {
  const contacts = ids([
    // In the first week it is not known what came before: left out, though the second one is a repeat.
    call('ann', 2),
    call('ann', 4),
    call('ann', 10), // repeats the 4th
    call('ann', 18), // 8 days later: none
    call('ann', 20, { topic: 'card', channel: 'email', outcome: 'abandoned' }), // repeats the 18th, on another topic
    call('ann', 22), // repeats the 20th; on its topic, the 18th
    call('bob', 22),
    call('bob', 23, { direction: 'outbound' }), // nobody came back
    call('bob', 31), // 9 days after the 22nd
    call('cat', 30, { conversation: 'k', transferred: true }),
    call('cat', 30, { conversation: 'k', startedAt: '2025-10-30T10:05' }), // a leg of the same conversation
    call(null, 20),
    call(null, 21),
    call('dan', 25, { topic: null }),
    call('dan', 26, { topic: null }), // a repeat, but for all anyone knows not on the same topic
  ]);
  const members = { contacts, covers: october };
  assert.deepEqual(summary(await valueOf('repeat-contact-rate', members)), {
    value: 4 / 9,
    of: [4, 9, 9],
    used: 9,
    left: { 'too-early': 2, 'no-customer': 2 },
  });
  const sameTopic = { metric: 'repeat-contact-rate', parameters: { sameTopic: true } } as const;
  assert.deepEqual(summary(await valueOf(sameTopic, members)), {
    value: 2 / 7,
    of: [2, 7, 7],
    used: 7,
    left: { 'too-early': 2, 'no-customer': 2, 'no-topic': 2 },
  });
  // A window of 1 day leaves out the first day alone; the 26th is the day after the 25th.
  const daily = { metric: 'repeat-contact-rate', parameters: { windowDays: 1 } } as const;
  assert.deepEqual(summary(await valueOf(daily, members)), {
    value: 1 / 11,
    of: [1, 11, 11],
    used: 11,
    left: { 'no-customer': 2 },
  });
});

test('what a query filters out is a contact before all the same', async () => {
  const contacts = ids([call('ann', 10, { queue: 'a', channel: 'chat' }), call('ann', 12, { queue: 'b' })]);
  const value = await valueOf(
    'repeat-contact-rate',
    { contacts, covers: october },
    { where: { queue: 'b' }, period: { from: '2025-10-12', to: '2025-10-13' } },
  );
  assert.deepEqual(summary(value), { value: 1, of: [1, 1, 1], used: 1 });
});

test('the window is of 24 hours a day, itself included, over clock changes north and south', async () => {
  const pair = (first: string, second: string) =>
    ids([
      { customer: 'a', startedAt: first },
      { customer: 'a', startedAt: second },
    ]);
  const repeats = async (timeZone: string, first: string, second: string) =>
    (
      await valueOf('repeat-contact-rate', {
        contacts: pair(first, second),
        timeZone,
        covers: { from: '2025-09-01', to: '2025-12-01' },
      })
    ).numerator;
  // The clocks went back an hour on 26 October: 168 hours after 10:00 it is 9:00.
  assert.equal(await repeats('Europe/Berlin', '2025-10-21T10:00', '2025-10-28T09:00'), 1);
  assert.equal(await repeats('Europe/Berlin', '2025-10-21T10:00', '2025-10-28T09:00:00.001'), 0);
  // They went forward on 5 October: 168 hours after 10:00 it is 11:00.
  assert.equal(await repeats('Australia/Sydney', '2025-10-01T10:00', '2025-10-08T11:00'), 1);
  assert.equal(await repeats('Australia/Sydney', '2025-10-01T10:00', '2025-10-08T11:00:00.001'), 0);
});

test('reasons for no rate of repeats', async () => {
  const reason = async (contacts: readonly object[], parameters = {}) =>
    (
      await valueOf(
        { metric: 'repeat-contact-rate', parameters },
        { contacts: ids(contacts), covers: october },
      )
    ).reason;
  assert.equal(await reason([{ startedAt: '2025-10-10' }]), 'not-supplied');
  assert.equal(
    await reason([{ startedAt: '2025-10-10', customer: 'a' }], { sameTopic: true }),
    'not-supplied',
  );
  assert.equal(await reason([call('ann', 2)]), 'too-early');
  assert.equal(await reason([call(null, 20), call('ann', 20, { direction: 'outbound' })]), 'no-customer');
  assert.equal(await reason([call('ann', 20, { direction: 'outbound' })]), 'no-contacts');
});

test('fcr inferred: issues of one conversation alone, of those that began with an answered one', async () => {
  const contacts = ids([
    call('ann', 9), // an issue of three, each within a week of the one before
    call('ann', 15),
    call('ann', 21, { outcome: 'abandoned' }),
    call('bob', 10), // alone: the outbound call is no repeat, and the next issue begins 8 days later
    call('bob', 12, { direction: 'outbound' }),
    call('bob', 18),
    call('cat', 12, { outcome: 'abandoned' }), // begins with an abandoned one: none of the issues counted
    call('cat', 13),
    call('dan', 16, { conversation: 'k', transferred: true }),
    call('dan', 16, { conversation: 'k', startedAt: '2025-10-16T10:09' }),
    call('eve', 17, { outcome: null }), // may have been answered
    call('fay', 3), // too early; its repeat begins no issue
    call('fay', 9),
    call('gil', 25), // too recent: the data end on the 31st at midnight
    call('hal', 24, { startedAt: '2025-10-24T23:59:59.999' }),
    call(null, 20),
    call(null, 20, { outcome: 'abandoned' }),
  ]);
  const members = { contacts, covers: october };
  const ask = (parameters = {}, query = {}) => valueOf({ metric: 'fcr', parameters }, members, query);
  // Ann's is none; bob's two, dan's, hal's are.
  assert.deepEqual(summary(await ask()), {
    value: 4 / 5,
    of: [4, 5, 5],
    used: 5,
    left: { 'too-recent': 1, 'too-early': 1, 'no-customer': 1, 'no-outcome': 1 },
  });
  assert.deepEqual(await ask(), await ask({ method: 'inferred', windowDays: 7, sameTopic: false }));
  // Within 8 days bob's are one issue; fay's begins within the first 8 days, ann's does not (8 days and 10 hours in).
  assert.deepEqual(summary(await ask({ windowDays: 8 })), {
    value: 1 / 3,
    of: [1, 3, 3],
    used: 3,
    left: { 'too-recent': 2, 'too-early': 1, 'no-customer': 1, 'no-outcome': 1 },
  });
  // An issue stands where and when it began.
  assert.deepEqual(summary(await ask({}, { period: { from: '2025-10-15', to: '2025-10-17' } })), {
    value: 1,
    of: [1, 1, 1],
    used: 1,
  });
});

test('fcr inferred, by topic too: issues of one customer may run side by side', async () => {
  const contacts = ids([
    call('ann', 10),
    call('ann', 11, { topic: 'card' }),
    call('ann', 12, { topic: null }),
    call('ann', 13), // back with the bill
  ]);
  assert.deepEqual(
    summary(await valueOf({ metric: 'fcr', parameters: { sameTopic: true } }, { contacts, covers: october })),
    { value: 1 / 2, of: [1, 2, 2], used: 2, left: { 'no-topic': 1 } },
  );
});

test('fcr inferred: a transfer fails where it is asked to, what was reopened always', async () => {
  const contacts = ids([
    call('ann', 10, { conversation: 'k', transferred: true }),
    call('ann', 10, { conversation: 'k', startedAt: '2025-10-10T10:09', transferred: false }),
    call('bob', 10, { transferred: false }),
    call('cat', 10),
    call('dan', 10, { transferred: false, reopened: true }),
  ]);
  const ask = (rows: readonly object[], parameters: object) =>
    valueOf({ metric: 'fcr', parameters: { ...parameters } }, { contacts: rows, covers: october });
  const plain = contacts.map((one) => ({ ...one, reopened: null }));
  assert.deepEqual(summary(await ask(plain, {})), { value: 1, of: [4, 4, 4], used: 4 });
  assert.deepEqual(summary(await ask(plain, { transferFails: true })), {
    value: 2 / 3,
    of: [2, 3, 3],
    used: 3,
    left: { 'no-flag': 1 },
  });
  const told = contacts.map((one) => ({ reopened: false, ...one }));
  assert.deepEqual(summary(await ask(told, {})), { value: 3 / 4, of: [3, 4, 4], used: 4 });
  assert.deepEqual(summary(await ask(told, { transferFails: true })), {
    value: 1 / 3,
    of: [1, 3, 3],
    used: 3,
    left: { 'no-flag': 1 },
  });
  // Where it is known of some, it is not known of the others.
  assert.deepEqual(summary(await ask(contacts, {})), {
    value: 0,
    of: [0, 1, 1],
    used: 1,
    left: { 'no-flag': 3 },
  });
});

test('reasons for no fcr; data of less than two windows are too recent', async () => {
  const reason = async (contacts: readonly object[], parameters = {}, covers = october) =>
    (await valueOf({ metric: 'fcr', parameters }, { contacts: ids(contacts), covers })).reason;
  assert.equal(await reason([call(null, 20, { queue: 'a' })]), 'not-supplied');
  assert.equal(await reason([call('ann', 20, { outcome: null })]), 'not-supplied');
  assert.equal(await reason([call('ann', 20)], { transferFails: true }), 'not-supplied');
  assert.equal(await reason([call('ann', 20)], { method: 'flagged' }), 'not-supplied');
  assert.equal(await reason([call('ann', 3)]), 'too-early');
  assert.equal(await reason([call('ann', 29)]), 'too-recent');
  assert.equal(await reason([call('ann', 29), call('bob', 3)]), 'too-recent');
  // Of 14 days, each is in the first or the last week; of 15 one day is in neither.
  assert.equal(await reason([call('ann', 8)], {}, { from: '2025-10-01', to: '2025-10-15' }), 'too-recent');
  assert.equal(await reason([call('ann', 8)], {}, { from: '2025-10-01', to: '2025-10-16' }), undefined);
  assert.equal(await reason([call(null, 20), call('ann', 20, { outcome: 'abandoned' })]), 'no-customer');
  assert.equal(await reason([call('ann', 20, { outcome: 'abandoned' })]), 'no-issues');
});

test('the flag is read where the data have it, unless it is asked to infer', async () => {
  const contacts = ids([call('ann', 12, { resolvedFirstContact: false }), call('bob', 12)]);
  const members = { contacts, covers: october };
  assert.deepEqual(summary(await valueOf('fcr', members)), {
    value: 0,
    of: [0, 1, 1],
    used: 1,
    left: { 'no-flag': 1 },
  });
  const inferred = await valueOf({ metric: 'fcr', parameters: { method: 'inferred' } }, members);
  assert.deepEqual(summary(inferred), { value: 1, of: [2, 2, 2], used: 2 });
  const repeat = { windowDays: 3, sameTopic: true, transferFails: true };
  assert.deepEqual(catalog.fcr.variantOf({ method: 'flagged', ...repeat }), { method: 'flagged' });
  assert.deepEqual(catalog.fcr.variantOf({ method: 'inferred', ...repeat }), {
    method: 'inferred',
    ...repeat,
  });
});

test('by agent, an issue is of whoever took its first conversation; appended contacts make a repeat', async () => {
  const source = await loadData({
    timeZone: 'Asia/Shanghai',
    covers: october,
    contacts: ids([call('ann', 10, { agent: 'x' }), call('bob', 10, { agent: 'y' })]),
  });
  const rates = async () => {
    const { rows } = await source.query({ metrics: ['fcr'], by: ['agent'], total: true });
    return rows.map(({ key, values }) => [key['agent'], values['fcr']?.value]);
  };
  assert.deepEqual(await rates(), [
    ['x', 1],
    ['y', 1],
  ]);
  await source.append([{ id: 'more', ...call('ann', 14, { agent: 'y' }) } as never]);
  assert.deepEqual(await rates(), [
    ['x', 0],
    ['y', 1],
  ]);
});

test('windows that are none are refused', async () => {
  const ask = (windowDays: unknown) =>
    askData({ contacts: [] }, { metrics: [{ metric: 'repeat-contact-rate', parameters: { windowDays } }] });
  await assert.rejects(ask(0), { name: 'RangeError', message: 'windowDays is no length of time: 0' });
  await assert.rejects(ask(Infinity), { name: 'RangeError' });
  await assert.rejects(ask('7'), { name: 'TypeError', message: 'windowDays is not a number: 7' });
});

test('describe() says what is missing', async () => {
  const missing = async (row: object) => {
    const source = await loadData({ timeZone: 'UTC', contacts: [{ id: '1', startedAt: 0, ...row }] });
    const { metrics } = await source.describe();
    return ['repeat-contact-rate', 'fcr'].map((id) => metrics.find(({ metric }) => metric === id)?.missing);
  };
  assert.deepEqual(await missing({}), [['customer'], ['customer', 'outcome']]);
  assert.deepEqual(await missing({ customer: 'a' }), [[], ['outcome']]);
  assert.deepEqual(await missing({ resolvedFirstContact: true }), [['customer'], []]);
});
