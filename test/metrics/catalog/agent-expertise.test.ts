import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import type { MetricQuery } from '../../../src/metrics/query.js';
import type { MetricTable, MetricValue } from '../../../src/metrics/table.js';

const day = '2025-10-01';

async function load(members: object) {
  const covers = { from: day, to: '2025-10-03' };
  return loadData({ timeZone: 'Asia/Shanghai', covers, ...members });
}

async function ask(members: object, query: Partial<MetricQuery> = {}): Promise<MetricTable> {
  const source = await load(members);
  return source.query({ metrics: ['agent-expertise'], ...query });
}

async function valueOf(members: object, query: Partial<MetricQuery> = {}): Promise<MetricValue> {
  const { rows } = await ask(members, query);
  assert.equal(rows.length, 1);
  return Object.values(rows[0]?.values ?? {})[0] as MetricValue;
}

const weighted = (weights: object): Partial<MetricQuery> => ({
  metrics: [{ metric: 'agent-expertise', parameters: { weights } }],
});

/** Resolved on the first contact: Ann 3 of 4, one not known; Bob 1 of 1. */
const contacts = [
  ...[true, true, true, false, null].map((resolvedFirstContact) => ({ agent: 'Ann', resolvedFirstContact })),
  { agent: 'Bob', resolvedFirstContact: true },
].map((rest, i) => ({ id: i, startedAt: `${day}T1${i}:00`, outcome: 'answered', ...rest }));

/** Accuracy: Ann 14 of 20; other criteria are none of it. */
const evaluations = [
  { id: 1, criterion: 'accuracy', at: `${day}T12:00`, agent: 'Ann', points: 8, possible: 10 },
  { id: 2, criterion: 'accuracy', at: `${day}T12:00`, agent: 'Ann', points: 6, possible: 10 },
  { id: 2, criterion: 'tone', at: `${day}T12:00`, agent: 'Ann', points: 0, possible: 10 },
];

/** Training: Ann 45 of 50 and 60 of the usual 100; Bob has none. */
const shifts = [
  { agent: 'Ann', from: `${day}T08:00`, to: `${day}T16:00`, trainingScore: 45, trainingPossible: 50 },
  { agent: 'Ann', from: '2025-10-02T08:00', to: '2025-10-02T16:00', trainingScore: 60 },
  { agent: 'Bob', from: `${day}T08:00`, to: `${day}T16:00` },
];

const all = { contacts, evaluations, shifts };
const [training, accuracy, fcr] = [105 / 150, 14 / 20, 4 / 5];

function near(actual: number | null | undefined, expected: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) < 1e-12,
    `${actual} is not ${expected}`,
  );
}

function components(value: MetricValue | undefined) {
  return value?.components?.map((one) => [one.name, one.value, one.weight]);
}

test('the mean of training, accuracy and first-contact resolution, each of its own sums', async () => {
  const value = await valueOf(all);
  near(value.value, (training + accuracy + fcr) / 3);
  assert.deepEqual(components(value), [
    ['training', training, 1 / 3],
    ['accuracy', accuracy, 1 / 3],
    ['fcr', fcr, 1 / 3],
  ]);
  assert.deepEqual([value.numerator, value.denominator, value.low, value.high], [null, null, null, null]);
  // Two shifts, two evaluations, five conversations.
  assert.equal(value.n, 9);
  assert.deepEqual(value.coverage, { used: 9, eligible: 10, excluded: [{ reason: 'no-flag', rows: 1 }] });
});

test('weights are shares of the whole; what is not named counts nothing', async () => {
  const value = await valueOf(all, weighted({ training: 1, accuracy: 1, fcr: 2 }));
  near(value.value, (training + accuracy + 2 * fcr) / 4);
  const two = await valueOf(all, weighted({ training: 0.5, fcr: 1.5 }));
  near(two.value, training / 4 + (3 * fcr) / 4);
  assert.deepEqual(components(two), [
    ['training', training, 0.25],
    ['fcr', fcr, 0.75],
  ]);
  const one = await valueOf(all, weighted({ accuracy: 7 }));
  near(one.value, accuracy);
  assert.deepEqual([one.n, one.coverage.used, one.coverage.eligible], [2, 2, 2]);
  for (const [weights, name, message] of [
    [{ training: 0 }, 'RangeError', 'weights are all 0: {"training":0}'],
    [{ tone: 1 }, 'RangeError', 'unknown weight: tone'],
    [{ fcr: -1 }, 'RangeError', 'weight of fcr is not a share: -1'],
    [{ fcr: '1' }, 'TypeError', 'weight of fcr is not a number: 1'],
    [[1, 1, 1], 'TypeError', 'weights are not an object: [1,1,1]'],
  ] as const) {
    await assert.rejects(valueOf(all, weighted(weights)), { name, message });
  }
});

test('a part of which the data have nothing drops out, and the others weigh the more', async () => {
  const without = await valueOf({ contacts, evaluations });
  near(without.value, (accuracy + fcr) / 2);
  assert.deepEqual(components(without), [
    ['training', null, 0],
    ['accuracy', accuracy, 1 / 2],
    ['fcr', fcr, 1 / 2],
  ]);
  const flagless = contacts.map(({ id, startedAt, agent }) => ({ id, startedAt, agent }));
  const third = await valueOf({ contacts: flagless, evaluations, shifts });
  near(third.value, (training + accuracy) / 2);
  assert.equal(third.coverage.eligible, 4);
  const alone = await valueOf({ shifts });
  near(alone.value, training);
});

test('in a group too: of an agent without training and evaluations, resolution alone', async () => {
  const table = await ask(all, { by: ['agent'], total: true });
  const [ann, bob] = table.rows.map(({ values }) => values['agent-expertise']);
  near(ann?.value, (training + accuracy + 3 / 4) / 3);
  assert.deepEqual(components(bob), [
    ['training', null, 0],
    ['accuracy', null, 0],
    ['fcr', 1, 1],
  ]);
  assert.equal(bob?.value, 1);
  near(table.total?.values['agent-expertise']?.value, (training + accuracy + fcr) / 3);
});

test('a part that lacks the dimension drops out; where all do, that is why there is no value', async () => {
  const channel = await valueOf(all, { where: { outcome: 'answered' } });
  assert.deepEqual(
    components(channel)?.map(([name, , weight]) => [name, weight]),
    [
      ['training', 0],
      ['accuracy', 0],
      ['fcr', 1],
    ],
  );
  const nowhere = await valueOf(all, { where: { planet: 'Mars' } });
  assert.equal(nowhere.reason, 'no-dimension');
  assert.deepEqual(nowhere.lacks, { part: 'contacts', field: 'planet' });
});

test('nothing of any part: not supplied at all, none here, or not covered', async () => {
  const bare = [{ id: 1, startedAt: `${day}T10:00`, agent: 'Ann' }];
  const none = await valueOf({ contacts: bare });
  assert.equal(none.reason, 'not-supplied');
  const source = await load({ contacts: bare });
  const { metrics } = await source.describe();
  assert.equal(metrics.find(({ metric }) => metric === 'agent-expertise')?.available, false);
  const nobody = await valueOf(all, { where: { agent: null } });
  assert.deepEqual([nobody.value, nobody.reason], [null, 'no-contacts']);
  const untrained = await valueOf({ contacts }, weighted({ training: 1 }));
  assert.equal(untrained.reason, 'no-training');
  const later = await valueOf(all, { period: { from: '2025-11-01', to: '2025-11-02' } });
  assert.equal(later.reason, 'not-covered');
});

test('training belongs to the day on which its shift starts', async () => {
  const night = [
    { agent: 'Ann', from: `${day}T20:00`, to: '2025-10-02T04:00', trainingScore: 30, trainingPossible: 50 },
  ];
  const table = await ask({ shifts: night }, { by: [{ time: 'day' }] });
  assert.deepEqual(
    table.rows.map(({ values }) => values['agent-expertise']?.value),
    [0.6, null],
  );
});
