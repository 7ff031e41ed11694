import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  loadData,
  scorecard,
  type Scorecard,
  type ScorecardOptions,
  type ScoredAgent,
} from '../../../src/engine.js';

/** So many calls of an agent, of which so many were resolved, each so long. */
function calls(
  agent: string | null,
  all: number,
  resolved: number,
  {
    team = 'North',
    queue = 'Sales',
    seconds = 100,
    day = '2025-10-02',
    ...more
  }: Record<string, unknown> = {},
): object[] {
  return Array.from({ length: all }, (_, at) => ({
    id: `${agent} ${String(queue)} ${String(day)} ${at}`,
    startedAt: `${String(day)}T12:00:00Z`,
    outcome: 'answered',
    queueSeconds: 5,
    talkSeconds: seconds,
    resolved: at < resolved,
    team,
    queue,
    ...(agent !== null && { agent }),
    ...more,
  }));
}

const data = (
  contacts: readonly object[],
  more: object = {},
): Promise<Awaited<ReturnType<typeof loadData>>> =>
  loadData({ timeZone: 'UTC', covers: { from: '2025-09-01', to: '2025-11-01' }, contacts, ...more });

const period = { from: '2025-10-01', to: '2025-11-01' };
const resolution = { 'resolution-rate': { floor: 0.5, target: 0.9 } };
const near = (found: number | null | undefined, wanted: number): void =>
  assert.ok(Math.abs((found ?? NaN) - wanted) < 1e-9, `${found} is not ${wanted}`);
const of = (card: Scorecard, agent: string): ScoredAgent => card.agents.find((one) => one.agent === agent)!;
const cellOf = (card: Scorecard, agent: string, as: string): ScoredAgent['cells'][number] =>
  of(card, agent).cells.find((cell) => cell.as === as)!;

async function cardOf(
  contacts: readonly object[],
  options: ScorecardOptions,
  more: object = {},
): Promise<Scorecard> {
  return scorecard(await data(contacts, more), options);
}

const evil = '<img src=x onerror=alert(1)>';

describe('a score', () => {
  test('is the mean of attainments by weights, with its arithmetic', async () => {
    const card = await cardOf(
      [...calls('Ann', 50, 35, { seconds: 150 }), ...calls(evil, 40, 40, { seconds: 300 })],
      {
        metrics: ['resolution-rate', 'average-handle-time'],
        targets: { ...resolution, 'average-handle-time': { floor: 300, target: 100 } },
        weights: { 'resolution-rate': 3 },
      },
    );
    // (.7 − .5) / .4 = 50 points of weight 3; (150 − 300) / −200 = 75 of weight 1.
    const ann = of(card, 'Ann');
    near(ann.score, 56.25);
    near(ann.cells[0]!.attainment!.value, 50);
    near(ann.cells[0]!.points, 37.5);
    near(ann.cells[1]!.points, 18.75);
    near(
      ann.cells.reduce((sum, { share }) => sum + share, 0),
      1,
    );
    // All resolved is cut at 100, no time left at 0.
    near(of(card, evil).score, 75);
    assert.deepEqual(
      card.metrics.map(({ better, targetsFrom, shrunk, hasInterval }) => [
        better,
        targetsFrom,
        shrunk,
        hasInterval,
      ]),
      [
        ['higher', 'host', true, true],
        ['lower', 'host', false, true],
      ],
    );
    // Of two agents nothing is shrunk.
    assert.equal(ann.cells[0]!.shrinkage, undefined);
    assert.deepEqual(structuredClone(card), card);
    assert.deepEqual(JSON.parse(JSON.stringify(card)), card);
  });

  test('needs half of the weight; too few take no part', async () => {
    const options: ScorecardOptions = {
      metrics: ['resolution-rate', 'average-handle-time', 'csat'],
      targets: {
        ...resolution,
        'average-handle-time': { floor: 300, target: 100 },
        csat: { floor: 0.5, target: 1 },
      },
    };
    const contacts = [
      ...calls('both', 40, 40),
      ...calls('csat too', 40, 40, { csat: 5 }),
      ...calls('few', 29, 29, { csat: 5 }),
      ...calls('nothing known', 40, 0, { resolved: null, talkSeconds: null }),
    ];
    const card = await cardOf(contacts, options);
    assert.deepEqual(of(card, 'both').weight, { present: 2, of: 3 });
    near(of(card, 'both').score, 100);
    assert.deepEqual(cellOf(card, 'both', 'csat').reason, 'no-value');
    assert.equal(of(card, 'few').score, null);
    assert.equal(of(card, 'few').reason, 'too-little-weight');
    assert.equal(of(card, 'few').rank, null);
    assert.equal(cellOf(card, 'few', 'resolution-rate').reason, 'too-few');
    assert.equal(cellOf(card, 'few', 'resolution-rate').minSample, 30);
    assert.equal(cellOf(card, 'few', 'csat').minSample, 10);
    assert.equal(of(card, 'nothing known').score, null);
    assert.equal(card.scored, 2);
    // Exactly half is enough.
    const half = await cardOf(contacts, { ...options, weights: { csat: 2 } });
    assert.deepEqual(of(half, 'both').weight, { present: 2, of: 4 });
    near(of(half, 'both').score, 100);
    const less = await cardOf(contacts, { ...options, weights: { csat: 2.001 } });
    assert.equal(of(less, 'both').reason, 'too-little-weight');
    const own = await cardOf(contacts, { ...options, minSample: { 'resolution-rate': 29 } });
    assert.notEqual(of(own, 'few').score, null);
  });

  test('is not given without targets, by volume, or between equal ends', async () => {
    const contacts = calls('Ann', 50, 35);
    const none = await cardOf(contacts, { metrics: ['handled', 'resolution-rate'] });
    assert.deepEqual(
      [none.reason, of(none, 'Ann').reason, of(none, 'Ann').score],
      ['no-targets', 'no-targets', null],
    );
    assert.deepEqual(
      none.metrics.map(({ reason }) => reason),
      ['volume', 'no-targets'],
    );
    // A target without a floor is no goal.
    const half = await cardOf(
      contacts,
      { metrics: ['resolution-rate'] },
      {
        targets: { 'resolution-rate': { target: 0.9 } },
      },
    );
    assert.equal(half.reason, 'no-targets');
    const flat = await cardOf(contacts, {
      metrics: ['resolution-rate'],
      targets: { 'resolution-rate': { floor: 0.9, target: 0.9 } },
    });
    assert.deepEqual([flat.metrics[0]!.reason, flat.agents[0]!.cells[0]!.reason], ['no-spread', 'no-spread']);
    assert.equal(flat.agents[0]!.score, null);
    const weightless = await cardOf(contacts, {
      metrics: ['resolution-rate'],
      targets: resolution,
      weights: { 'resolution-rate': 0 },
    });
    assert.equal(weightless.agents[0]!.reason, 'no-weight');
    // Who means to score volume says so.
    const volume = await cardOf(contacts, {
      metrics: ['handled'],
      targets: { handled: { floor: 0, target: 100 } },
    });
    near(volume.agents[0]!.score, 50);
  });

  test('goes by the targets of the data, and by the side of the floor that the target is on', async () => {
    const card = await cardOf(
      [...calls('Ann', 50, 35), ...calls('Bob', 50, 20)],
      { metrics: ['resolution-rate'] },
      {
        targets: { 'resolution-rate': { target: 0.4, floor: 0.8 } },
      },
    );
    assert.equal(card.metrics[0]!.targetsFrom, 'data');
    assert.equal(card.metrics[0]!.better, 'lower');
    near(of(card, 'Ann').score, 25);
    near(of(card, 'Bob').score, 100);
  });

  test('of nobody is no score', async () => {
    const card = await cardOf(calls(null, 50, 35), { metrics: ['resolution-rate'], targets: resolution });
    assert.deepEqual([card.agents, card.scored], [[], 0]);
  });
});

describe('the quality gate', () => {
  const evaluated = (agent: string, points: number): object[] =>
    [0, 1, 2, 3].map((at) => ({
      id: `${agent} ${at}`,
      agent,
      at: '2025-10-03T10:00:00Z',
      criterion: 'tone',
      points,
      possible: 10,
    }));

  test('holds down who is below the floor, and says why', async () => {
    const options: ScorecardOptions = {
      metrics: ['resolution-rate', 'quality-score'],
      targets: { ...resolution, 'quality-score': { floor: 0.7, target: 0.9 } },
      weights: { 'quality-score': 0.25 },
      bands: [
        { id: 'A', from: 60 },
        { id: 'B', from: 0 },
      ],
    };
    const more = {
      evaluations: [...evaluated('low', 6), ...evaluated('edge', 7), ...evaluated('lowest', 1)],
    };
    const contacts = [...calls('low', 50, 50), ...calls('edge', 50, 50), ...calls('lowest', 50, 30)];
    const card = await cardOf(contacts, options, more);
    const low = of(card, 'low');
    near(low.uncapped, 80);
    near(low.score, 59);
    assert.equal(low.high, 59);
    assert.equal(low.band, 'B');
    assert.deepEqual(low.gates, [{ as: 'quality-score', value: 0.6, floor: 0.7 }]);
    // At the floor is not below it.
    assert.deepEqual(of(card, 'edge').gates, []);
    assert.equal(of(card, 'edge').band, 'A');
    // Who would not pass the cap anyway is told, too.
    near(of(card, 'lowest').score, 20);
    assert.equal(of(card, 'lowest').gates.length, 1);
    const open = await cardOf(contacts, { ...options, gates: [] }, more);
    near(of(open, 'low').score, 80);
  });
});

describe('shrinkage', () => {
  test('is towards the team, of those who take part', async () => {
    const agents = [24, 32, 40, 48, 56].flatMap((x, at) => calls(`a${at}`, 80, x));
    const others = [70, 72, 74].flatMap((x, at) => calls(`s${at}`, 80, x, { team: 'South' }));
    const contacts = [...agents, ...others, ...calls('few', 20, 20)];
    const options: ScorecardOptions = { metrics: ['resolution-rate'], targets: resolution };
    const card = await cardOf(contacts, options);
    const cell = cellOf(card, 'a4', 'resolution-rate');
    near(cell.shrinkage!.rho, 28 / 316);
    near(cell.scored!.value, 0.5 + (0.2 * 2240) / 2528);
    assert.equal(cell.observed.value, 0.7);
    assert.equal(cell.shrinkage!.peers, 5);
    // Three are too few to shrink.
    assert.equal(cellOf(card, 's0', 'resolution-rate').shrinkage, undefined);
    assert.equal(of(card, 's0').team, 'South');
    const all = await cardOf(contacts, { ...options, peers: 'all' });
    assert.equal(cellOf(all, 's0', 'resolution-rate').shrinkage!.peers, 8);
    assert.equal(of(all, 's0').team, null);
  });
});

describe('targets of the team', () => {
  test('are its quartiles, in the metric’s own direction', async () => {
    const seconds = [100, 200, 300, 400, 500];
    const contacts = [
      ...seconds.flatMap((length, at) => calls(`a${at}`, 30, 30, { seconds: length })),
      ...[10, 20, 30].flatMap((length, at) => calls(`s${at}`, 30, 30, { seconds: length, team: 'South' })),
    ];
    const card = await cardOf(contacts, { metrics: ['average-handle-time'], targets: 'team' });
    const cell = cellOf(card, 'a2', 'average-handle-time');
    assert.deepEqual([cell.floor, cell.target], [400, 200]);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((at) => of(card, `a${at}`).score),
      [100, 100, 50, 0, 0],
    );
    assert.deepEqual([card.metrics[0]!.targetsFrom, card.metrics[0]!.better], ['team', 'lower']);
    assert.equal(cellOf(card, 's0', 'average-handle-time').reason, 'too-few-peers');
    // The same of all in a row: nothing between best and worst.
    const flat = await cardOf(
      seconds.flatMap((_, at) => calls(`a${at}`, 30, 30)),
      { metrics: ['average-handle-time', 'average-talk-time'], targets: 'team' },
    );
    assert.deepEqual(
      flat.metrics.map(({ reason }) => reason),
      ['no-spread', 'no-direction'],
    );
  });
});

describe('the mix', () => {
  test('is taken off: who has the hard queue is not the worse for it', async () => {
    // Sales is resolved in 90 of 100, Service in 40 of 100, by everybody alike.
    const contacts = [
      ...calls('easy', 90, 81, { queue: 'Sales' }),
      ...calls('easy', 10, 4, { queue: 'Service' }),
      ...calls('hard', 10, 9, { queue: 'Sales' }),
      ...calls('hard', 90, 36, { queue: 'Service' }),
    ];
    const options: ScorecardOptions = { metrics: ['resolution-rate'], targets: resolution };
    const plain = await cardOf(contacts, options);
    assert.ok(of(plain, 'easy').score! - of(plain, 'hard').score! > 80);
    const card = await cardOf(contacts, { ...options, adjustFor: ['queue'] });
    const { mix, scored, observed } = cellOf(card, 'hard', 'resolution-rate');
    near(observed.value, 0.45);
    near(mix!.expected, 0.45);
    near(mix!.centre, 0.65);
    near(scored!.value, 0.65);
    near(of(card, 'easy').score! - of(card, 'hard').score!, 0);
    assert.equal(card.queries.length, 4);
  });

  test('of a team is that of the centre’s rates, not its own', async () => {
    const contacts = [
      ...calls('Ann', 40, 20, { queue: 'Sales' }),
      ...calls('Bob', 120, 108, { queue: 'Sales', team: 'South' }),
    ];
    const card = await cardOf(contacts, {
      metrics: ['resolution-rate'],
      targets: resolution,
      adjustFor: ['queue'],
      where: { team: ['North'] },
    });
    near(cellOf(card, 'Ann', 'resolution-rate').mix!.expected, 0.8);
    assert.equal(card.agents.length, 1);
  });
});

describe('the change', () => {
  test('is that of the score by today’s targets', async () => {
    const contacts = [
      ...calls('up', 200, 180),
      ...calls('up', 200, 120, { day: '2025-09-10' }),
      ...calls('same', 200, 120),
      ...calls('same', 200, 120, { day: '2025-09-10' }),
      ...calls('new', 200, 120),
    ];
    const card = await cardOf(contacts, {
      metrics: ['resolution-rate'],
      targets: resolution,
      period,
      compare: 'previous-period',
    });
    const up = of(card, 'up').change!;
    near(up.previous, 25);
    near(up.change, 75);
    assert.equal(up.significant, true);
    assert.ok(up.low! > 0 && up.high! >= up.change!);
    assert.equal(of(card, 'same').change!.change, 0);
    assert.equal(of(card, 'same').change!.significant, false);
    assert.deepEqual(of(card, 'new').change, {
      previous: null,
      change: null,
      low: null,
      high: null,
      significant: null,
    });
    assert.deepEqual(card.queries.at(-1)!.period, { from: '2025-09-01', to: '2025-10-01' });
    const plain = await cardOf(contacts, { metrics: ['resolution-rate'], targets: resolution, period });
    assert.equal('change' in of(plain, 'up'), false);
  });
});

describe('pseudonyms', () => {
  test('stand for all names, in an order that does not tell them', async () => {
    const contacts = ['Ann', 'Bob', 'Cy', 'Di', 'Ed', 'Flo'].flatMap((agent, at) =>
      calls(agent, 40, 20 + at),
    );
    const options: ScorecardOptions = {
      metrics: ['resolution-rate'],
      targets: resolution,
      pseudonyms: 'secret',
    };
    const card = await cardOf(contacts, options);
    assert.doesNotMatch(JSON.stringify(card), /Ann|Bob|Flo/);
    assert.deepEqual(
      card.agents,
      card.agents.toSorted((a, b) => (a.agent < b.agent ? -1 : 1)),
    );
    assert.equal(new Set(card.agents.map(({ agent }) => agent)).size, 6);
    assert.deepEqual(
      (await cardOf(contacts.toReversed(), options)).agents.map(({ agent }) => agent),
      [...card.agents.map(({ agent }) => agent)],
    );
    const plain = await cardOf(contacts, { ...options, pseudonyms: false });
    const scores = (one: Scorecard): number[] =>
      one.agents.map(({ score }) => score!).toSorted((a, b) => a - b);
    assert.deepEqual(scores(card), scores(plain));
  });
});

describe('what cannot be meant', () => {
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(cardOf(calls('Ann', 5, 5), options as ScorecardOptions), new RangeError(message));

  test('is refused with its name', async () => {
    await refused({ targtes: {} }, 'unknown option: targtes');
    await refused({ weights: { csat: -1 } }, 'invalid weight of csat: -1');
    await refused({ weights: { csat: NaN } }, 'invalid weight of csat: NaN');
    await refused({ targets: 'all' }, 'invalid targets: all');
    await refused({ targets: { csat: { target: 1 } } }, 'invalid floor of csat: undefined');
    await refused({ gateCap: 101 }, 'invalid gateCap: 101');
    await refused({ bands: [{ id: 'A', from: NaN }] }, 'invalid bound of band A: NaN');
    await refused({ peers: 'nobody' }, 'invalid peers: nobody');
    await refused({ minSample: { csat: -2 } }, 'invalid minSample of csat: -2');
    await refused({ adjustFor: ['agent'] }, 'rates of agents are asked, and not adjusted for: agent');
    await refused({ adjustFor: ['queue', 'queue'] }, 'dimension named twice in adjustFor: queue, queue');
    await refused({ metrics: ['csat'], weights: { fcr: 2 } }, 'metric that the scorecard does not show: fcr');
  });
});
