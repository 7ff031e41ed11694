import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContactData } from '../../src/data/read-contact-data.js';
import { rowsKey } from '../../src/query/consolidate.js';
import { hasSeveralLegs, legPlan } from '../../src/query/leg-plan.js';
import type { QueryPlan, Test } from '../../src/query/plan.js';

function plan(unit: QueryPlan['unit'], where: Test): QueryPlan {
  return {
    ...{
      part: 'contacts',
      unit,
      time: 'effectiveEndedAt',
      zone: 'UTC',
      weekStart: 1,
      range: { from: 0, to: 9 },
    },
    where,
    keys: [
      { name: 'team', field: 'team' },
      { name: 'queue', field: 'queue' },
      { name: 'queueSeconds', bin: 'queueSeconds', edges: [0] },
      { name: 'day', time: 'day' },
    ],
    measures: [
      {
        kind: 'count',
        where: { any: [{ field: 'outcome', in: ['answered'] }, { not: { field: 'resolved', in: [null] } }] },
      },
      { kind: 'sum', of: ['resolutionSeconds', 'talkSeconds'], where: { field: 'resolutionSeconds' } },
      { kind: 'histogram', of: 'queueSeconds', bins: 'log-64', where: { field: 'queueSeconds', below: 5 } },
    ],
  };
}
const inSales: Test = { field: 'queue', in: ['sales'] };

test('a plan over legs is left as it is', () => {
  const given = plan('leg', inSales);
  assert.equal(legPlan(given, true), given);
  assert.equal(legPlan(given, false), given);
});

test('a plan over conversations reads their first legs, and what the conversation says', () => {
  const run = legPlan(plan('conversation', inSales), true);
  assert.equal(run.unit, 'leg');
  assert.equal(run.time, 'conversationEndedAt');
  assert.deepEqual(run.where, { all: [inSales, { field: 'firstLeg', in: ['true'] }] });
  assert.deepEqual(run.keys, [
    { name: 'team', field: 'conversationTeam' },
    { name: 'queue', field: 'queue' },
    { name: 'queueSeconds', bin: 'conversationQueueSeconds', edges: [0] },
    { name: 'day', time: 'day' },
  ]);
  assert.deepEqual(run.measures, [
    {
      kind: 'count',
      where: {
        any: [
          { field: 'conversationOutcome', in: ['answered'] },
          { not: { field: 'conversationResolved', in: [null] } },
        ],
      },
    },
    {
      kind: 'sum',
      of: ['conversationResolutionSeconds', 'talkSeconds'],
      where: { field: 'conversationResolutionSeconds' },
    },
    {
      kind: 'histogram',
      of: 'conversationQueueSeconds',
      bins: 'log-64',
      where: { field: 'conversationQueueSeconds', below: 5 },
    },
  ]);
  assert.deepEqual(legPlan(plan('conversation', { not: { field: 'agent', in: [null] } }), true).where, {
    all: [{ not: { field: 'conversationAgent', in: [null] } }, { field: 'firstLeg', in: ['true'] }],
  });
  const arrival = legPlan({ ...plan('conversation', inSales), time: 'startedAt' }, true);
  assert.equal(arrival.time, 'startedAt');
});

test('where no conversation has several legs it shares rows and measures with plans over legs', () => {
  const legs = plan('leg', inSales);
  const run = legPlan(plan('conversation', inSales), false);
  assert.equal(rowsKey(run), rowsKey(legs));
  assert.deepEqual(run.measures, legs.measures);
  assert.deepEqual(run.keys[0], { name: 'team', field: 'conversationTeam' });
});

test('only a conversation named twice has several legs', async () => {
  const several = async (...conversations: (string | null)[]) => {
    const rows = conversations.map((conversation, at) => ({ id: at, conversation, startedAt: at }));
    return hasSeveralLegs((await readContactData(rows, { timeZone: 'UTC' })).contacts);
  };
  assert.equal(await several(), false);
  assert.equal(await several(null, null), false);
  assert.equal(await several('a', 'b', null), false);
  assert.equal(await several('a', 'b', 'a'), true);
});
