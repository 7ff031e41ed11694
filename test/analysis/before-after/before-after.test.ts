import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beforeAfter, type BeforeAfterOptions } from '../../../src/analysis/before-after/before-after.js';
import { loadData } from '../../../src/engine.js';
import { newcombe } from '../../../src/metrics/intervals/newcombe.js';
import type { MetricSource } from '../../../src/source/metric-source.js';

type Row = Readonly<Record<string, unknown>>;

/** Eight weeks and a day round 1 April, with the change of the clock in them. */
const covers = { from: '2026-03-04', to: '2026-04-30' };
const on = '2026-04-01';

function load(contacts: readonly Row[], more: object = {}): Promise<MetricSource> {
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts, ...more });
}

/** So many calls of a day at ten, of which some were answered. */
function calls(day: string, answered: number, lost: number, row: Row = {}): readonly Row[] {
  return Array.from({ length: answered + lost }, (_, at) => ({
    startedAt: `${day}T10:00`,
    outcome: at < answered ? 'answered' : 'abandoned',
    queueSeconds: 4,
    ...row,
  }));
}

/** Dates of so many days on. */
function days(from: string, count: number): readonly string[] {
  const first = Date.parse(from);
  return Array.from({ length: count }, (_, at) =>
    new Date(first + at * 86_400_000).toISOString().slice(0, 10),
  );
}

test('whole weeks on both sides, the day of the change in neither', async () => {
  const source = await load([
    ...calls('2026-03-03', 0, 9),
    ...days('2026-03-04', 28).flatMap((day) => calls(day, 8, 2)),
    ...calls(on, 0, 100),
    ...days('2026-04-02', 28).flatMap((day) => calls(day, 9, 1)),
    ...calls('2026-04-30', 0, 9),
  ]);
  const found = await beforeAfter(source, { metric: 'answer-rate', on });
  assert.deepEqual(found.before, { from: '2026-03-04', to: '2026-04-01' });
  assert.deepEqual(found.after, { from: '2026-04-02', to: '2026-04-30' });
  assert.equal(found.weeks, 4);
  const { own } = found;
  assert.deepEqual([own?.before.numerator, own?.before.denominator], [224, 280]);
  assert.deepEqual([own?.after.numerator, own?.after.denominator], [252, 280]);
  // Days that do not differ at all have no spread of their own: the interval by rows decides.
  const bounds = newcombe(252, 280, 224, 280)!;
  assert.deepEqual(found.difference, { value: own?.change, ...bounds });
  assert.ok(Math.abs(found.difference!.value - 0.1) < 1e-12);
  assert.equal(found.verdict, 'better');
  assert.equal(own?.days.length, 57);
  assert.deepEqual(own?.days[28], { day: on, value: 0, n: 100 });
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  const again = await source.query(found.queries[0]!);
  assert.equal(again.rows[0]?.values['answer-rate']?.value, 0.9);
});

test('fewer weeks where the data have fewer, as many on both sides', async () => {
  const source = await load(days('2026-03-04', 56).flatMap((day) => calls(day, 1, 1)));
  const found = await beforeAfter(source, { metric: 'answer-rate', on: '2026-04-15' });
  assert.equal(found.weeks, 2);
  assert.equal(found.weeksAsked, 4);
  assert.deepEqual(found.before, { from: '2026-04-01', to: '2026-04-15' });
  assert.deepEqual(found.after, { from: '2026-04-16', to: '2026-04-30' });
  assert.equal(found.verdict, 'no-clear-change');
});

test('within a period: the weeks that lie in it as a whole, and why there are fewer', async () => {
  const source = await load(days('2026-03-04', 57).flatMap((day) => calls(day, 1, 1)));
  const within = (period: { from: string; to: string }): ReturnType<typeof beforeAfter> =>
    beforeAfter(source, { metric: 'answer-rate', on, period });
  const cut = await within({ from: '2026-03-10T12:00', to: '2026-05-15' });
  assert.deepEqual([cut.weeks, cut.shortenedBy], [3, 'period']);
  assert.deepEqual(cut.before, { from: '2026-03-11', to: '2026-04-01' });
  // An instant: midnight in Berlin.
  assert.equal((await within({ from: '2026-03-10T23:00Z', to: '2026-05-15' })).weeks, 3);
  assert.equal((await within({ from: '2026-03-10T23:01Z', to: '2026-05-15' })).weeks, 2);
  const whole = await within({ from: '2026-01-01', to: '2027-01-01' });
  assert.deepEqual([whole.weeks, whole.shortenedBy], [4, null]);
  const none = await within({ from: '2025-01-01', to: '2025-02-01' });
  assert.deepEqual([none.weeks, none.shortenedBy, none.reason], [0, 'period', 'too-short']);
  const short = await beforeAfter(source, { metric: 'answer-rate', on, days: 70 });
  assert.deepEqual([short.weeks, short.shortenedBy], [4, 'data']);
});

test('a metric of which less is better, and one of which neither is', async () => {
  const source = await load([
    ...days('2026-03-04', 28).flatMap((day) => calls(day, 9, 1, { talkSeconds: 100 })),
    ...days('2026-04-02', 28).flatMap((day, at) => calls(day, 5, 5, { talkSeconds: 200 + (at % 2) })),
  ]);
  const verdictOf = async (metric: BeforeAfterOptions['metric']): Promise<string> =>
    (await beforeAfter(source, { metric, on })).verdict;
  assert.equal(await verdictOf('abandon-rate'), 'worse');
  assert.equal(await verdictOf('average-talk-time'), 'changed');
  // No interval is defined of a count.
  assert.equal(await verdictOf('offered'), 'not-judged');
});

test('a comparison group: what changed there too is taken off', async () => {
  const source = await load([
    ...days('2026-03-04', 28).flatMap((day) => [
      ...calls(day, 14, 6, { queue: 'pilot' }),
      ...calls(day, 14, 6, { queue: 'rest' }),
    ]),
    ...days('2026-04-02', 28).flatMap((day) => [
      ...calls(day, 18, 2, { queue: 'pilot' }),
      ...calls(day, 18, 2, { queue: 'rest' }),
    ]),
  ]);
  const alone = await beforeAfter(source, { metric: 'answer-rate', on, where: { queue: 'pilot' } });
  assert.equal(alone.verdict, 'better');
  const compared = await beforeAfter(source, {
    metric: 'answer-rate',
    on,
    where: { queue: 'pilot' },
    comparison: { queue: 'rest' },
  });
  assert.equal(compared.difference?.value, 0);
  assert.equal(compared.verdict, 'no-clear-change');
  assert.ok(compared.difference.high > alone.difference!.high - alone.difference!.value);
  assert.deepEqual(compared.comparison?.before, compared.own?.before);
});

test('what the data mark in that time is told, the rest is not', async () => {
  const source = await load(
    days('2026-03-04', 57).flatMap((day) => calls(day, 1, 1)),
    {
      events: [
        { from: '2026-02-01', to: '2026-03-04', label: 'before', kind: 'promotion' },
        { from: '2026-04-20', to: '2026-04-21', label: 'outage', kind: 'outage' },
      ],
    },
  );
  const { events } = await beforeAfter(source, { metric: 'answer-rate', on });
  assert.deepEqual(
    events.map(({ label }) => label),
    ['outage'],
  );
});

describe('refusals are reasons', () => {
  test('no whole week on a side', async () => {
    const source = await load(calls('2026-03-05', 1, 1));
    for (const day of ['2026-03-10', '2026-04-23', '2026-04-30', '2027-01-01', '2020-01-01']) {
      const found = await beforeAfter(source, { metric: 'answer-rate', on: day });
      assert.deepEqual([found.reason, found.verdict, found.own], ['too-short', 'not-judged', null], day);
    }
    assert.equal((await beforeAfter(source, { metric: 'answer-rate', on: '2026-03-11' })).weeks, 1);
  });

  test('data without any time', async () => {
    const source = await loadData({ timeZone: 'Europe/Berlin', contacts: [] });
    const { reason } = await beforeAfter(source, { metric: 'answer-rate', on });
    assert.equal(reason, 'not-covered');
  });

  test('nothing to divide by on one side', async () => {
    const source = await load(days('2026-03-04', 28).flatMap((day) => calls(day, 1, 1)));
    const found = await beforeAfter(source, { metric: 'answer-rate', on });
    assert.deepEqual([found.reason, found.verdict, found.difference], ['no-offered', 'not-judged', null]);
  });
});

test('misuse throws, with the value', async () => {
  const source = await load([]);
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(
      beforeAfter(source, { metric: 'answer-rate', on, ...options } as BeforeAfterOptions),
      new RangeError(message),
    );
  await refused({ metric: 'no-such' }, 'unknown metric: no-such');
  await refused({ days: 30 }, 'days not whole weeks: 30');
  await refused({ on: '2026-02-30' }, 'invalid day: 2026-02-30');
  await refused({ on: '2026-04-01T10:00' }, 'invalid day: 2026-04-01T10:00');
  await refused({ until: on }, 'unknown option: until');
});

describe('simulated centres whose days differ by more than chance', () => {
  const runs = 200;

  /** Daily shares round 0.8, spread by a normal draw on the logit: each day's queue is its own. */
  const simulated = (seed: number, lift: number): readonly { day: string; answered: number }[] => {
    const random = randomOf(seed);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return days('2026-03-04', 57).map((day) => {
      const logit = 1.4 + 0.5 * normal() + (day > on ? lift : 0);
      const share = 1 / (1 + Math.exp(-logit));
      let answered = 0;
      for (let call = 0; call < 40; call += 1) if (random() < share) answered += 1;
      return { day, answered };
    });
  };

  const verdicts = async (lift: number): Promise<{ clear: number; naive: number }> => {
    let [clear, naive] = [0, 0];
    for (let seed = 1; seed <= runs; seed += 1) {
      const made = simulated(seed, lift);
      const source = await load(made.flatMap(({ day, answered }) => calls(day, answered, 40 - answered)));
      const { verdict, own } = await beforeAfter(source, { metric: 'answer-rate', on });
      if (verdict !== 'no-clear-change') clear += 1;
      const { before, after } = own!;
      const bounds = newcombe(after.numerator!, after.n, before.numerator!, before.n)!;
      if (bounds.low > 0 || bounds.high < 0) naive += 1;
    }
    return { clear, naive };
  };

  test('without a change, hardly more than 5 % are told of one; by rows alone it would be three times as many', async () => {
    const { clear, naive } = await verdicts(0);
    // 5 % of 200, and three standard errors.
    assert.ok(clear <= 0.096 * runs, `${clear} of ${runs}`);
    assert.ok(naive > 0.15 * runs, `${naive} of ${runs}`);
  });

  test('a change of twice the days’ spread over the root of their number, and more, is found', async () => {
    const { clear } = await verdicts(0.7);
    assert.ok(clear >= 0.9 * runs, `${clear} of ${runs}`);
  });
});

/** Mulberry32: the same draws everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
