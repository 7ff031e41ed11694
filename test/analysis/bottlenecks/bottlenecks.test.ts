import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bottlenecks } from '../../../src/analysis/bottlenecks/bottlenecks.js';
import { simulate } from '../../../demo/simulate/simulate.js';
import { CallboardError, loadData, type Condition } from '../../../src/engine.js';
import { problem } from '../../../src/problem.js';

const members = { timeZone: 'Europe/Berlin', covers: { from: '2026-03-01', to: '2026-05-01' } };
const call = { outcome: 'answered', talkSeconds: 60 };
const contacts = [
  // Passed on over the night in which the clock changes, and over the end of a month's first period.
  {
    ...call,
    id: '1',
    conversation: 'k',
    startedAt: '2026-03-28T20:00',
    queue: 'care',
    queueSeconds: 40,
    topic: 'Bill',
  },
  {
    ...{
      ...call,
      id: '2',
      conversation: 'k',
      startedAt: '2026-03-29T08:00',
      queue: 'expert',
      queueSeconds: 10.5,
    },
    ...{ wrapSeconds: 30, resolved: true, resolutionSeconds: 40_000 },
  },
  {
    ...call,
    id: '3',
    startedAt: '2026-03-10T10:00',
    queue: 'care',
    queueSeconds: 5,
    resolved: true,
    resolutionSeconds: 65,
  },
  { ...call, id: '4', startedAt: '2026-03-11T10:00', queue: 'care', resolved: true, resolutionSeconds: 65 },
  { ...call, id: '5', startedAt: '2026-03-12T10:00', queue: 'care', queueSeconds: 5, resolved: true },
  { ...call, id: '6', startedAt: '2026-03-13T10:00', queue: 'care', queueSeconds: 5, resolved: false },
  { id: '7', startedAt: '2026-03-14T10:00', queueSeconds: 5, outcome: 'abandoned' },
];
const source = loadData({ ...members, contacts });

test('the time of each conversation over its legs, by queue', async () => {
  const found = await bottlenecks(await source);
  // 20:00 to 8:00 are eleven hours in this night.
  const night = 11 * 3600_000 - 100_000;
  assert.deepEqual(found.rows, [
    {
      key: 'expert',
      legs: 1,
      waiting: 10_500,
      handling: 90_000,
      between: night,
      outside: 40_000_000 - 11 * 3600_000 - 100_500,
      total: 40_000_000 - 100_000,
    },
    { key: 'care', legs: 2, waiting: 45_000, handling: 120_000, between: 0, outside: 0, total: 165_000 },
  ]);
  assert.equal(found.total.total, 40_000_000 + 65_000);
  assert.deepEqual(found.coverage, {
    used: 2,
    eligible: 4,
    excluded: [
      { reason: 'no-wait', rows: 1 },
      { reason: 'no-resolution-time', rows: 1 },
    ],
  });
  const [first] = found.largest;
  assert.deepEqual(
    [first?.key, first?.part, first?.ms, first?.share],
    ['expert', 'between', night, night / 40_065_000],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('a conversation is of the period in which it began, with the legs that came after', async () => {
  const one = await source;
  const before = await bottlenecks(one, { period: { from: '2026-03-28', to: '2026-03-29' } });
  assert.deepEqual([before.coverage.used, before.total.total], [1, 40_000_000]);
  const after = await bottlenecks(one, { period: { from: '2026-03-29', to: '2026-03-30' } });
  assert.deepEqual([after.coverage.used, after.rows, after.reason], [0, [], 'no-resolved']);
});

test('filters are of conversations: a queue of a later leg is none of them', async () => {
  const one = await source;
  const total = async (where: Record<string, Condition>): Promise<number> =>
    (await bottlenecks(one, { where })).total.total;
  assert.equal(await total({ queue: 'expert' }), 0);
  assert.equal(await total({ queue: ['care', null] }), 40_065_000);
  assert.equal(await total({ topic: 'Bill' }), 40_000_000);
  assert.equal(await total({ topic: { not: ['Bill'] } }), 65_000);
  await assert.rejects(total({ queueSeconds: { min: 5 } }), RangeError);
});

describe('of a simulated centre', () => {
  const { data } = simulate({ contacts: 3000, seed: 12 });
  const loaded = loadData(data);
  const filters: readonly (Readonly<Record<string, Condition>> | undefined)[] = [
    undefined,
    { queue: 'Billing' },
    { topic: ['Invoice', null] },
    { channel: 'email' },
  ];
  for (const where of filters) {
    for (const period of [undefined, { from: '2026-09-10', to: '2026-10-03' }]) {
      test(`the sum is that of time to resolution: ${JSON.stringify([where, period])}`, async () => {
        const one = await loaded;
        const asked = { ...(where && { where }), ...(period && { period }) };
        const found = await bottlenecks(one, { by: 'topic', ...asked });
        const value = (await one.query({ metrics: ['resolution-time'], ...asked })).rows[0]?.values[
          'resolution-time'
        ];
        const lost = found.coverage.excluded.filter(({ reason }) => reason !== 'no-resolution-time');
        assert.deepEqual(lost, []);
        assert.ok(found.coverage.used > 20);
        assert.equal(found.coverage.used, value?.denominator);
        assert.equal(found.total.total / 1000, value?.numerator);
        assert.equal(
          found.rows.reduce((sum, { total }) => sum + total, 0),
          found.total.total,
        );
      });
    }
  }
});

test('what cannot be told', async () => {
  const one = await source;
  const rowless = {
    query: one.query.bind(one),
    contacts: () => Promise.reject(new CallboardError(problem('no-rows'))),
  };
  const found = await bottlenecks(rowless);
  assert.deepEqual([found.reason, found.rows, found.largest], ['no-rows', [], []]);
  const few = await loadData({ ...members, contacts }, { policy: { minCell: 50 } });
  assert.equal((await bottlenecks(few)).reason, 'too-few');
  const plain = await loadData({ ...members, contacts: [{ startedAt: '2026-03-10' }] });
  assert.equal((await bottlenecks(plain)).reason, 'not-supplied');
  await assert.rejects(
    bottlenecks(one, { by: 'agent' as 'queue' }),
    new RangeError('legs are not told apart by: agent'),
  );
});
