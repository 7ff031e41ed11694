import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caseOf, type Case, type CaseOptions } from '../../../src/analysis/case/case-of.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';

const hostile = '<img src=x onerror=alert(1)> =1+1';

/** Two legs with a transfer, delivered the wrong way round, and contacts that are cases of their own. */
const contacts = [
  {
    ...{ id: 'b', conversation: 'v1', startedAt: '2026-03-02T10:10:00', outcome: 'answered', queue: 'tech' },
    ...{
      agent: 'a2',
      channel: 'voice',
      queueSeconds: 60,
      talkSeconds: 300,
      holdSeconds: 20,
      wrapSeconds: 40,
    },
    ...{ resolved: true, complaint: true },
  },
  {
    ...{ id: 'a', conversation: 'v1', startedAt: '2026-03-02T10:00:00', outcome: 'answered', queue: 'sales' },
    ...{
      agent: 'a1',
      channel: 'voice',
      queueSeconds: 30,
      talkSeconds: 100,
      wrapSeconds: null,
      topic: 'login',
    },
    ...{ transferred: true, resolved: false, csat: 4 },
  },
  { id: 'c', startedAt: '2026-03-03T09:00:00', outcome: 'answered', csat: 1, customer: 'k1' },
  { id: 'd', startedAt: '2026-03-04T09:00:00', outcome: 'answered', csat: 2, comment: hostile },
  {
    id: 'e',
    startedAt: '2026-03-05T09:00:00',
    outcome: 'answered',
    csat: 2,
    comment: 'later',
    queue: 'tech',
  },
  { id: 'f', startedAt: '2026-03-06T09:00:00', outcome: 'abandoned', comment: 'no score' },
  { id: 'g', startedAt: '2026-03-06T09:00:00', outcome: 'answered', csat: 5, comment: ' ' },
];

function load(more: object = {}, options: object = {}): Promise<MetricSource> {
  return loadData(
    { timeZone: 'Europe/Berlin', covers: { from: '2026-03-01', to: '2026-04-01' }, contacts, ...more },
    options,
  );
}

async function foundCase(source: MetricSource, options: CaseOptions = {}): Promise<Case> {
  const found = await caseOf(source, options);
  assert.ok(found.case !== null, JSON.stringify(found));
  assert.deepEqual(JSON.parse(JSON.stringify(found)), structuredClone(found));
  return found.case;
}

test('legs in their order, with waiting, handling and what lay between', async () => {
  const one = await foundCase(await load(), { conversation: 'v1' });
  assert.equal(one.pickedBy, null);
  assert.deepEqual(
    one.legs.map(({ id, waitSeconds, handleSeconds, betweenSeconds }) => [
      id,
      waitSeconds,
      handleSeconds,
      betweenSeconds,
    ]),
    [
      ['a', 30, 100, null],
      // The first leg ends 130 s after ten: 470 s until ten past.
      ['b', 60, 360, 470],
    ],
  );
  assert.deepEqual(one.seconds, { waiting: 90, handling: 460, between: 470, whole: 1020 });
  assert.equal(one.seconds.waiting! + one.seconds.handling! + one.seconds.between!, one.seconds.whole);
  assert.deepEqual(one.changes, [
    { leg: 1, field: 'queue', from: 'sales', to: 'tech' },
    { leg: 1, field: 'agent', from: 'a1', to: 'a2' },
  ]);
  assert.deepEqual(one.flags, { resolved: true, reopened: null, complaint: true, sale: null });
  assert.deepEqual(one.scores, { csat: 4, nps: null, ces: null });
  assert.deepEqual(one.comments, []);
});

describe('picked by the data', () => {
  test('the lowest-scored one with a comment, of several the latest', async () => {
    const one = await foundCase(await load());
    assert.equal(one.legs[0]?.id, 'e');
    assert.equal(one.pickedBy, 'csat');
    assert.deepEqual(one.comments, [{ leg: 0, text: 'later' }]);
    assert.equal(one.conversation, null);
  });

  test('among the rows that are asked about; text stays text', async () => {
    const one = await foundCase(await load(), { period: { from: '2026-03-04', to: '2026-03-05' } });
    assert.deepEqual(one.comments, [{ leg: 0, text: hostile }]);
    const tech = await foundCase(await load(), { where: { queue: 'tech' } });
    assert.equal(tech.legs[0]?.id, 'e');
  });

  test('scores and comments of a table of their own, with the whole conversation', async () => {
    const source = await load({
      surveys: [
        { contact: 'b', kind: 'csat', score: 1, comment: 'twice' },
        { contact: 'b', kind: 'nps', score: 0 },
      ],
    });
    const one = await foundCase(source, { where: { queue: 'tech' } });
    assert.deepEqual(
      one.legs.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(one.comments, [{ leg: 1, text: 'twice' }]);
    assert.deepEqual(one.scores, { csat: 1, nps: 0, ces: null });
  });

  test('by recommendation where nobody was asked for satisfaction', async () => {
    const source = await load({
      contacts: [
        { id: 'x', startedAt: '2026-03-04T09:00:00', nps: 6, comment: 'x' },
        { id: 'y', startedAt: '2026-03-04T09:00:00', nps: 2, comment: 'y' },
      ],
    });
    const one = await foundCase(source);
    assert.deepEqual([one.pickedBy, one.legs[0]?.id], ['nps', 'y']);
  });
});

describe('refusals are reasons', () => {
  const reasonOf = async (source: MetricSource, options: CaseOptions = {}): Promise<unknown> => {
    const found = await caseOf(source, options);
    assert.equal(found.case, null);
    return found.reason;
  };

  test('no such conversation', async () =>
    assert.equal(await reasonOf(await load(), { conversation: 'v9' }), 'not-found'));
  test('no scored comment', async () => {
    assert.equal(await reasonOf(await load(), { where: { queue: 'sales' } }), 'no-comments');
    assert.equal(await reasonOf(await load({ contacts: [] })), 'no-comments');
  });
  test('of too few customers', async () => {
    const source = await load({}, { policy: { minCell: 5 } });
    assert.equal(await reasonOf(source, { conversation: 'v1' }), 'too-few');
  });
  test('a source without rows', async () => {
    const source = await load();
    const rowless = {
      describe: () => source.describe(),
      contacts: () => Promise.reject(Object.assign(new Error('no rows'), { problem: { code: 'no-rows' } })),
    };
    assert.equal((await caseOf(rowless)).reason, 'no-rows');
    assert.equal((await caseOf(rowless, { conversation: 'v1' })).reason, 'no-rows');
  });
  test('other failures are told', async () => {
    const source = await load();
    const broken = {
      describe: () => source.describe(),
      contacts: () => Promise.reject(new Error('gone')),
    };
    await assert.rejects(caseOf(broken), new Error('gone'));
  });
});

test('misuse throws, with the value', async () => {
  const source = await load();
  await assert.rejects(caseOf(source, { id: 'a' } as CaseOptions), new RangeError('unknown option: id'));
});
