import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  balancedScorecard,
  type BalancedScorecardOptions,
  loadData,
  type Perspective,
} from '../../../src/engine.js';

const calls = (day: string, all: number, answered: number, more: object = {}): object[] =>
  Array.from({ length: all }, (_, at) => ({
    id: `${day} ${at}`,
    startedAt: `${day}T12:00:00Z`,
    outcome: at < answered ? 'answered' : 'abandoned',
    queueSeconds: 5,
    talkSeconds: 100,
    ...(at < answered && more),
  }));

const data = {
  timeZone: 'UTC',
  currency: 'EUR',
  covers: { from: '2025-09-01', to: '2025-11-01' },
  targets: { 'order-cost': { target: 1, floor: 3 }, 'cost-per-contact': { target: 4 } },
  contacts: [
    ...calls('2025-09-10', 100, 60),
    ...calls('2025-10-10', 200, 160, { resolvedFirstContact: true }),
  ],
  ledger: [
    {
      from: '2025-10-01',
      to: '2025-11-01',
      directCost: 1600,
      indirectCost: 400,
      orders: 1000,
      orderValue: 50000,
    },
  ],
  headcount: [{ from: '2025-10-01', to: '2025-11-01', opening: 100, closing: 100, left: 4 }],
};
const period = { from: '2025-10-01', to: '2025-11-01' };
const perspectives = [
  { id: 'customer', metrics: [{ metric: 'fcr', goal: { floor: 0.6, target: 0.8 } }, 'csat'] },
  { id: 'financial', weight: 2, metrics: ['order-cost', 'cost-per-contact'] },
  { id: 'internal', metrics: [{ metric: 'answer-rate', goal: { floor: 0.6, target: 0.9 } }] },
  { id: 'learning', metrics: [{ metric: 'attrition-rate', goal: { floor: 0.06, target: 0.02 } }] },
] as const satisfies BalancedScorecardOptions['perspectives'];

const near = (found: number | null | undefined, wanted: number): void =>
  assert.ok(Math.abs((found ?? NaN) - wanted) < 1e-9, `${found} is not ${wanted}`);
const source = await loadData(data);
const of = (list: readonly Perspective[], id: string): Perspective => list.find((one) => one.id === id)!;

describe('a balanced scorecard', () => {
  test('is the mean of its perspectives by weights, each of its metrics', async () => {
    const card = await balancedScorecard(source, { period, perspectives });
    // Nobody calls twice: all resolved. 2000 of 1000 orders: 2, half way from 3 to 1.
    near(of(card.perspectives, 'customer').score, 100);
    near(of(card.perspectives, 'financial').score, 50);
    near(of(card.perspectives, 'internal').score, (100 * (0.8 - 0.6)) / 0.3);
    near(of(card.perspectives, 'learning').score, 50);
    near(card.score, (100 + 2 * 50 + 200 / 3 + 50) / 5);
    near(
      card.perspectives.reduce((sum, { points }) => sum + points!, 0),
      card.score!,
    );
    const [cost, perContact] = of(card.perspectives, 'financial').metrics;
    assert.deepEqual([cost!.leads, cost!.targetFrom, cost!.better], [true, 'data', 'lower']);
    // A target alone is no goal; what is not scored takes no weight.
    assert.deepEqual(
      [perContact!.leads, perContact!.reason, perContact!.points],
      [false, 'no-targets', null],
    );
    near(perContact!.observed.value, 2000 / 160);
    assert.deepEqual(of(card.perspectives, 'financial').present, { weight: 1, of: 1 });
    // The answer rate alone has noise.
    assert.ok(card.low! < card.score! && card.high! > card.score!);
    assert.deepEqual(JSON.parse(JSON.stringify(card)), card);
    assert.equal(card.queries.length, 1);
    assert.equal('change' in card, false);
  });

  test('changes by the targets of today', async () => {
    const card = await balancedScorecard(source, { period, perspectives, compare: 'previous-period' });
    const internal = of(card.perspectives, 'internal').change!;
    near(internal.previous, 0);
    near(internal.change, 200 / 3);
    assert.equal(internal.significant, true);
    // In September there were neither books nor resolved contacts.
    assert.deepEqual(of(card.perspectives, 'financial').change!.previous, null);
    assert.equal(card.change!.change, null);
    assert.deepEqual(card.queries[1]!.period, { from: '2025-09-01', to: '2025-10-01' });
  });

  test('needs half of its weight', async () => {
    const empty = await balancedScorecard(source, {
      period,
      perspectives: [
        { id: 'customer', metrics: [{ metric: 'csat', goal: { floor: 0, target: 1 } }] },
        { id: 'internal', metrics: [{ metric: 'answer-rate', goal: { floor: 0.6, target: 0.9 } }] },
      ],
    });
    near(empty.score, 200 / 3);
    assert.equal(of(empty.perspectives, 'customer').reason, 'too-little-weight');
    assert.equal(of(empty.perspectives, 'customer').metrics[0]!.reason, 'no-value');
    const less = await balancedScorecard(source, {
      period,
      perspectives: [
        { id: 'customer', weight: 2, metrics: [{ metric: 'csat', goal: { floor: 0, target: 1 } }] },
        { id: 'internal', metrics: [{ metric: 'answer-rate', goal: { floor: 0.6, target: 0.9 } }] },
      ],
    });
    assert.deepEqual([less.score, less.reason], [null, 'too-little-weight']);
  });

  test('of the usual metrics has four perspectives, and no score without targets', async () => {
    const card = await balancedScorecard(await loadData({ ...data, targets: {} }), { period });
    assert.deepEqual(
      card.perspectives.map(({ id, metrics }) => [id, metrics[0]!.metric]),
      [
        ['customer', 'fcr'],
        ['financial', 'order-cost'],
        ['internal', 'answer-rate'],
        ['learning', 'attrition-rate'],
      ],
    );
    assert.deepEqual([card.score, card.reason], [null, 'no-targets']);
  });

  test('refuses what cannot be meant', async () => {
    const refused = (options: object, message: string): Promise<void> =>
      assert.rejects(balancedScorecard(source, options), new RangeError(message));
    await refused({ perspective: [] }, 'unknown option: perspective');
    await refused({ perspectives: [{ id: 'process', metrics: ['fcr'] }] }, 'unknown perspective: process');
    await refused(
      { perspectives: [{ id: 'customer', metrics: [] }] },
      'perspective without a metric: customer',
    );
    await refused(
      { perspectives: [{ id: 'customer', weight: -1, metrics: ['fcr'] }] },
      'invalid weight of customer: -1',
    );
    await refused({ perspectives: [{ id: 'customer', metrics: ['fcr', 'fcr'] }] }, 'metric named twice: fcr');
    await refused(
      { perspectives: [{ id: 'customer', metrics: [{ metric: 'fcr', weight: NaN }] }] },
      'invalid weight of fcr: NaN',
    );
    await refused(
      {
        perspectives: [
          { id: 'customer', metrics: ['fcr'] },
          { id: 'customer', metrics: ['csat'] },
        ],
      },
      'perspective named twice: customer',
    );
  });
});
