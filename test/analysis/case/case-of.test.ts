import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caseOf, type CaseOptions } from '../../../src/analysis/case/case-of.js';
import type { CaseReport } from '../../../src/analysis/case/case-report.js';
import { loadData } from '../../../src/engine.js';
import type { MetricQuery } from '../../../src/metrics/query.js';
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

async function foundCase(source: MetricSource, options: CaseOptions = {}): Promise<CaseReport> {
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

describe('picked by the id of a contact', () => {
  test('with all of its conversation, and its place in it', async () => {
    const one = await foundCase(await load(), { contact: 'b' });
    assert.deepEqual(
      one.legs.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual([one.picked, one.pickedBy, one.conversation], [1, null, 'v1']);
  });

  test('whatever the filter and the period; a contact without a conversation is its own', async () => {
    const one = await foundCase(await load(), {
      contact: 'f',
      where: { queue: 'sales' },
      period: { from: '2026-03-02', to: '2026-03-03' },
    });
    assert.deepEqual(
      one.legs.map(({ id }) => id),
      ['f'],
    );
    assert.deepEqual([one.picked, one.conversation], [0, null]);
  });
});

describe('by another score', () => {
  const scored = (scales: object = {}): object => ({
    ...scales,
    contacts: [
      { id: 'x', startedAt: '2026-03-04T09:00:00', csat: 1, nps: 9, ces: 2, comment: 'x' },
      { id: 'y', startedAt: '2026-03-04T09:00:00', csat: 5, nps: 0, ces: 3, comment: 'y' },
      { id: 'z', startedAt: '2026-03-04T09:00:00', csat: 4, nps: 8, ces: 7, comment: 'z' },
    ],
  });
  const picked = async (source: MetricSource, metric?: 'csat' | 'nps' | 'ces'): Promise<unknown> => {
    const one = await foundCase(source, metric === undefined ? {} : { metric });
    return [one.legs[0]?.id, one.pickedBy];
  };

  test('that the host names', async () => {
    const source = await load(scored());
    assert.deepEqual(await picked(source), ['x', 'csat']);
    assert.deepEqual(await picked(source, 'nps'), ['y', 'nps']);
    assert.deepEqual(await picked(source, 'ces'), ['z', 'ces']);
  });

  test('where more effort is better, the least is the worst', async () => {
    const source = await load(scored({ scales: { ces: { min: 1, max: 7, better: 'higher' } } }));
    assert.deepEqual(await picked(source, 'ces'), ['x', 'ces']);
  });
});

describe('beside what all gave', () => {
  test('means of the scores and of quality, within the filter', async () => {
    const source = await load({
      contacts: [
        { id: 'x', startedAt: '2026-03-04T09:00:00', queue: 'q', csat: 1, nps: 0, comment: 'x' },
        { id: 'y', startedAt: '2026-03-04T09:00:00', queue: 'q', csat: 5, nps: 10 },
        { id: 'z', startedAt: '2026-03-04T09:00:00', queue: 'q', csat: 4, nps: 9 },
        { id: 'o', startedAt: '2026-03-04T09:00:00', queue: 'other', csat: 2, nps: 1 },
      ],
      evaluations: [
        { id: 'e1', criterion: 'tone', contact: 'x', points: 3, possible: 10 },
        { id: 'e1', criterion: 'accuracy', contact: 'x', points: 0, possible: 10 },
        { id: 'e2', criterion: 'tone', contact: 'y', points: 9, possible: 10 },
        { id: 'e3', criterion: 'tone', contact: 'o', points: 1, possible: 10 },
      ],
    });
    const found = await caseOf(source, { where: { queue: 'q' } });
    assert.equal(found.case?.quality, 3 / 20);
    assert.deepEqual(found.means, {
      csat: { value: 10 / 3, n: 3 },
      nps: { value: 19 / 3, n: 3 },
      ces: { value: null, n: 0 },
      quality: { value: 12 / 30, n: 2 },
    });
    assert.equal(found.queries.length, 3);
    // The evidence gives the numbers.
    const [means] = await Promise.all(found.queries.map((query) => source.query(query)));
    assert.equal(means?.rows[0]?.values['csat-average']?.value, 10 / 3);
  });

  test('no scores are asked about where nobody gave any', async () => {
    const source = await load({ contacts: [{ id: 'x', startedAt: '2026-03-04T09:00:00' }] });
    const found = await caseOf(source, { contact: 'x' });
    assert.deepEqual(found.queries, [{ metrics: ['contact-volume'] }]);
    assert.deepEqual(found.means?.csat, { value: null, n: 0 });
    assert.equal(found.case?.quality, null);
  });
});

test('of very many legs the first 500 are told, with how many there are', async () => {
  const legs = Array.from({ length: 620 }, (_, at) => ({
    id: `l${at}`,
    conversation: 'long',
    startedAt: new Date(Date.UTC(2026, 2, 2) + at * 60_000).toISOString(),
  }));
  const one = await foundCase(await load({ contacts: legs }), { conversation: 'long' });
  assert.deepEqual([one.legs.length, one.legsInAll], [500, 620]);
  assert.equal(one.legs.at(-1)?.id, 'l499');
});

test('over a clock change time runs on', async () => {
  // In Berlin the hour from two to three of 29 March 2026 does not exist.
  const one = await foundCase(
    await load({
      contacts: [
        { id: 'a', conversation: 'n', startedAt: '2026-03-29T01:50:00', queueSeconds: 300, talkSeconds: 60 },
        { id: 'b', conversation: 'n', startedAt: '2026-03-29T03:10:00', talkSeconds: 30 },
      ],
    }),
    { conversation: 'n' },
  );
  assert.deepEqual(
    one.legs.map(({ startedAt, betweenSeconds }) => [startedAt, betweenSeconds]),
    [
      ['2026-03-29T01:50:00+01:00', null],
      // 20 minutes by the clock that runs on, less the six of the first leg.
      ['2026-03-29T03:10:00+02:00', 840],
    ],
  );
  assert.equal(one.seconds.whole, 1230);
});

describe('refusals are reasons', () => {
  const reasonOf = async (source: MetricSource, options: CaseOptions = {}): Promise<unknown> => {
    const found = await caseOf(source, options);
    assert.equal(found.case, null);
    return found.reason;
  };

  test('no such conversation', async () =>
    assert.equal(await reasonOf(await load(), { conversation: 'v9' }), 'not-found'));
  test('no such contact', async () =>
    assert.equal(await reasonOf(await load(), { contact: 'v1' }), 'not-found'));
  test('nobody was asked for that score', async () =>
    assert.equal(await reasonOf(await load(), { metric: 'ces' }), 'no-comments'));
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
      query: (query: MetricQuery) => source.query(query),
      contacts: () => Promise.reject(Object.assign(new Error('no rows'), { problem: { code: 'no-rows' } })),
    };
    assert.equal((await caseOf(rowless)).reason, 'no-rows');
    assert.equal((await caseOf(rowless, { conversation: 'v1' })).reason, 'no-rows');
  });
  test('other failures are told', async () => {
    const source = await load();
    const broken = {
      describe: () => source.describe(),
      query: (query: MetricQuery) => source.query(query),
      contacts: () => Promise.reject(new Error('gone')),
    };
    await assert.rejects(caseOf(broken), new Error('gone'));
  });
});

test('misuse throws, with the value', async () => {
  const source = await load();
  await assert.rejects(caseOf(source, { id: 'a' } as CaseOptions), new RangeError('unknown option: id'));
  await assert.rejects(
    caseOf(source, { contact: 'a', conversation: 'v1' }),
    new RangeError('both a contact and a conversation: a, v1'),
  );
  await assert.rejects(caseOf(source, { metric: 'fcr' as 'csat' }), new RangeError('no score: fcr'));
});
