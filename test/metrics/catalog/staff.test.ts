import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import { meanInterval } from '../../../src/metrics/intervals/mean.js';
import { npsInterval, npsStandardError } from '../../../src/metrics/intervals/net-promoter.js';
import type { MetricQuery, MetricRequest } from '../../../src/metrics/query.js';
import type { MetricValue } from '../../../src/metrics/table.js';
import { summary } from '../ask-data.js';

const at = '2025-10-01T12:00';

async function load(members: object) {
  const covers = { from: '2025-10-01', to: '2025-10-02' };
  return loadData({ timeZone: 'Asia/Shanghai', covers, ...members });
}

async function valueOf(
  members: object,
  metric: MetricRequest,
  query: Omit<MetricQuery, 'metrics'> = {},
): Promise<MetricValue> {
  const source = await load(members);
  const { rows } = await source.query({ ...query, metrics: [{ ...metric, as: 'it' }] });
  assert.equal(rows.length, 1);
  return rows[0]?.values['it'] as MetricValue;
}

const staff = (scores: readonly (number | null)[], rest = {}) =>
  scores.map((score, i) => ({
    id: `${JSON.stringify(rest)}${i}`,
    kind: 'agent-satisfaction',
    at,
    score,
    ...rest,
  }));

const ofTen = { scaleMin: 0, scaleMax: 10 };

test('agent-satisfaction: the mean of staff on the scale of the data; customers are none of them', async () => {
  const surveys = [
    ...staff([5, 4, 2, null]),
    ...staff([9], ofTen),
    ...staff([1, 1], { aspect: 'shifts' }),
    { id: 'x', kind: 'csat', at, score: 1 },
  ];
  const value = await valueOf({ surveys }, { metric: 'agent-satisfaction' });
  const left = { 'no-score': 1, 'other-scale': 1 };
  assert.deepEqual(summary(value), { value: 11 / 3, of: [11, 3, 3], used: 3, left });
  const bounds = meanInterval(3, 11, 45);
  assert.ok(Math.abs((value.low ?? NaN) - (bounds?.low ?? 0)) < 1e-9);
  const shifts = await valueOf(
    { surveys },
    { metric: 'agent-satisfaction', parameters: { aspect: 'shifts' } },
  );
  assert.deepEqual(summary(shifts), { value: 1, of: [2, 2, 2], used: 2 });
  const csat = await valueOf({ surveys }, { metric: 'csat-average' });
  assert.equal(csat.n, 1);
});

test('agent-nps: promoters less detractors of staff, from 0 to 10', async () => {
  const surveys = [...staff([10, 9, 8, 7, 6, 0, 9, null], ofTen), ...staff([5])];
  const value = await valueOf({ surveys }, { metric: 'agent-nps' });
  const left = { 'no-score': 1, 'other-scale': 1 };
  assert.deepEqual(summary(value), { value: 100 / 7, of: [1, 7, 7], used: 7, left });
  assert.deepEqual([value.low, value.high], Object.values(npsInterval(3, 2, 7) ?? {}));
  assert.equal(value.standardError, npsStandardError(3, 2, 7));
});

test('without staff who were asked it is not supplied; where none answered here, that is why', async () => {
  const customers = [{ id: 1, kind: 'csat', at, score: 5 }];
  for (const metric of ['agent-satisfaction', 'agent-nps'] as const) {
    const none = await valueOf({ surveys: customers }, { metric });
    assert.deepEqual(
      [none.reason, none.lacks],
      ['not-supplied', { part: 'staff', field: 'agent-satisfaction' }],
    );
    const surveys = [
      ...customers,
      ...staff([5], { ...ofTen, team: 'north' }),
      ...staff([4], { team: 'north' }),
    ];
    const value = await valueOf({ surveys }, { metric }, { where: { team: null } });
    assert.deepEqual(summary(value), { reason: 'no-staff-responses', used: 0 });
  }
  const source = await load({ surveys: customers });
  const { metrics } = await source.describe();
  const found = metrics.find(({ metric }) => metric === 'agent-satisfaction');
  assert.deepEqual([found?.available, found?.missing], [false, ['staff.agent-satisfaction']]);
});

test('staff who name no contact are left out where a filter asks for what it would say', async () => {
  const members = {
    contacts: [{ id: 'a', startedAt: at, channel: 'chat', outcome: 'answered', agent: 'Ann' }],
    surveys: [...staff([5, 3], { agent: 'Ann' }), { kind: 'csat', contact: 'a', score: 2 }],
  };
  const value = await valueOf(members, { metric: 'agent-satisfaction' }, { where: { channel: 'chat' } });
  assert.deepEqual(summary(value), { reason: 'unknown-contact', used: 0, left: { 'unknown-contact': 2 } });
  const ann = await valueOf(members, { metric: 'agent-satisfaction' }, { where: { agent: 'Ann' } });
  assert.deepEqual(summary(ann), { value: 4, of: [8, 2, 2], used: 2 });
  const source = await load(members);
  const table = await source.query({ metrics: ['agent-satisfaction', 'csat'], by: ['agent'] });
  assert.deepEqual(
    table.rows.map(({ key, values }) => [
      key['agent'],
      values['agent-satisfaction']?.value,
      values['csat']?.n,
    ]),
    [['Ann', 4, 1]],
  );
});

test('a response is of its own team, else of that of its contact, else of its agent', async () => {
  const members = {
    agents: [
      { id: 'Ann', team: 'north' },
      { id: 'Bob', team: 'south' },
      { id: 'Cid', name: 'Cid' },
    ],
    surveys: [
      ...staff([5, 4], { agent: 'Ann' }),
      ...staff([3], { agent: 'Bob', team: 'west' }),
      ...staff([2], { agent: 'Cid' }),
      ...staff([1], {}),
    ],
  };
  const source = await load(members);
  const by = async (from: typeof source) => {
    const table = await from.query({ metrics: ['agent-satisfaction'], by: ['team'] });
    return table.rows.map(({ key, values }) => [key['team'], values['agent-satisfaction']?.numerator]);
  };
  assert.deepEqual(await by(source), [
    ['north', 9],
    ['west', 3],
    [null, 3],
  ]);
  const contacts = [{ id: 'a', startedAt: at, agent: 'Bob' }];
  const ofContact = await load({
    ...members,
    contacts,
    surveys: [...members.surveys, ...staff([5], { contact: 'a', agent: 'Ann' })],
  });
  assert.deepEqual(await by(ofContact), [
    ['north', 9],
    ['south', 5],
    ['west', 3],
    [null, 3],
  ]);
});

test('first-call-close-rate: conversations closed on the first contact / answered ones of which it is known', async () => {
  const leg = (id: string, rest: object) => ({ id, startedAt: at, outcome: 'answered', ...rest });
  const contacts = [
    leg('a', { closedFirstContact: true }),
    leg('b', { closedFirstContact: false }),
    leg('c', {}),
    // Answered on its second leg; what is last known of it counts.
    leg('d1', { conversation: 'd', outcome: 'overflow', closedFirstContact: false }),
    leg('d2', { conversation: 'd', startedAt: '2025-10-01T12:05', closedFirstContact: true }),
    leg('e', { outcome: 'abandoned', closedFirstContact: true }),
    leg('f', { outcome: null, closedFirstContact: true }),
    leg('g', { direction: 'outbound', closedFirstContact: true }),
  ];
  const value = await valueOf({ contacts }, { metric: 'first-call-close-rate' });
  const left = { 'no-outcome': 1, 'no-flag': 1 };
  assert.deepEqual(summary(value), { value: 2 / 3, of: [2, 3, 3], used: 3, left });
  const lacking = await valueOf({ contacts: [leg('a', {})] }, { metric: 'first-call-close-rate' });
  assert.equal(lacking.reason, 'not-supplied');
});
