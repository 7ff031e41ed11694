import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Drivers, drivers, type DriversOptions } from '../../../src/analysis/drivers/drivers.js';
import type { ChangeSplit } from '../../../src/analysis/drivers/split-change.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';

type Row = Readonly<Record<string, unknown>>;

const october = { from: '2025-10-01', to: '2025-11-01' };

/** October has the change of the clock and a day more than September. */
function load(contacts: readonly Row[], more: object = {}): Promise<MetricSource> {
  return loadData({
    timeZone: 'Europe/Berlin',
    covers: { from: '2025-09-01', to: '2025-11-01' },
    contacts: contacts.map((row, at) => ({ id: `c${at}`, ...row })),
    ...more,
  });
}

function calls(count: number, month: string, row: Row): readonly Row[] {
  return Array.from({ length: count }, () => ({ startedAt: `2025-${month}-26T02:30`, ...row }));
}

const answered = { outcome: 'answered', queueSeconds: 5 };
const lost = { outcome: 'abandoned', queueSeconds: 50 };

test('a worked example: one queue grew, one got worse, one came, one went', async () => {
  const source = await load([
    // September: a 80 of 100, b 90 of 100, gone 10 of 50.
    ...calls(80, '09', { ...answered, queue: 'a' }),
    ...calls(20, '09', { ...lost, queue: 'a' }),
    ...calls(90, '09', { ...answered, queue: 'b' }),
    ...calls(10, '09', { ...lost, queue: 'b' }),
    ...calls(10, '09', { ...answered, queue: 'gone' }),
    ...calls(40, '09', { ...lost, queue: 'gone' }),
    // October: a 80 of 100 as before, b 40 of 80, unknown 20 of 20.
    ...calls(80, '10', { ...answered, queue: 'a' }),
    ...calls(20, '10', { ...lost, queue: 'a' }),
    ...calls(40, '10', { ...answered, queue: 'b' }),
    ...calls(40, '10', { ...lost, queue: 'b' }),
    ...calls(20, '10', answered),
  ]);
  const found = await drivers(source, { metric: 'answer-rate', by: 'queue', period: october });
  assert.equal(found.total?.value, 140 / 200);
  assert.equal(found.total.previous?.value, 180 / 250);
  const split = effectsOf(found);
  assert.equal(split.kind, 'rate-and-mix');
  const mean = (140 / 200 + 180 / 250) / 2;
  const expected: Readonly<Record<string, readonly [rate: number, mix: number]>> = {
    a: [0, (0.5 - 0.4) * (0.8 - mean)],
    b: [0.4 * (0.5 - 0.9), 0],
    gone: [0, (0 - 0.2) * (0.2 - mean)],
    null: [0, (0.1 - 0) * (1 - mean)],
  };
  assert.deepEqual(
    split.drivers.map(({ key }) => key),
    ['b', 'gone', null, 'a'],
  );
  for (const { key, rate, mix, effect } of split.drivers) {
    const [wantedRate, wantedMix] = expected[String(key)]!;
    near(rate!, wantedRate);
    near(mix!, wantedMix);
    near(effect, wantedRate + wantedMix);
  }
  near(split.change, 0.7 - 0.72);
  const gone = split.drivers.find(({ key }) => key === 'gone')!;
  const { low, high, ...before } = gone.before;
  assert.deepEqual(before, { value: 0.2, numerator: 10, denominator: 50, share: 0.2, n: 50 });
  // Wilson's ends are where (p − 0.2)² is z² p (1 − p) / n.
  for (const end of [low!, high!]) near((end - 0.2) ** 2, (1.959963984540054 ** 2 * end * (1 - end)) / 50);
  assert.ok(low! < 0.2 && high! > 0.2);
  const nothing = { numerator: 0, denominator: 0, share: 0, n: 0 };
  assert.deepEqual(gone.after, { value: null, ...nothing, low: null, high: null });
});

test('what is beyond the limit is one part, and the queries give the numbers again', async () => {
  const source = await load(
    ['a', 'b', 'c', 'd'].flatMap((queue, at) => [
      ...calls(10, '09', { ...answered, queue }),
      ...calls(10, '10', { ...answered, queue }),
      ...calls(at, '10', { ...lost, queue }),
    ]),
  );
  const found = await drivers(source, { metric: 'answer-rate', by: 'queue', period: october, limit: 2 });
  const all = effectsOf(await drivers(source, { metric: 'answer-rate', by: 'queue', period: october }));
  const split = effectsOf(found);
  assert.deepEqual(split.drivers, all.drivers.slice(0, 2));
  assert.equal(split.rest?.values, 2);
  near(split.rest.effect, all.drivers[2]!.effect + all.drivers[3]!.effect);
  near(split.rate! + split.mix!, split.change);
  const tables = await Promise.all(found.queries.map((query) => source.query(query)));
  assert.equal(tables[0]!.total?.values['answer-rate']?.value, found.total?.value);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  assert.deepEqual(structuredClone(found), found);
});

test('counts: plain contributions, per day where the months differ', async () => {
  const source = await load([
    ...calls(30, '09', { ...answered, queue: 'went' }),
    ...calls(60, '09', { ...answered, queue: 'stayed' }),
    ...calls(31, '10', { ...answered, queue: 'stayed' }),
    ...calls(62, '10', { ...answered, queue: 'came' }),
  ]);
  const split = effectsOf(await drivers(source, { metric: 'offered', by: 'queue', period: october }));
  assert.equal(split.kind, 'contributions');
  assert.deepEqual(
    split.drivers.map(({ key, effect, rate, mix }) => [key, Number(effect.toFixed(9)), rate, mix]),
    [
      ['came', 2, null, null],
      ['stayed', -1, null, null],
      ['went', -1, null, null],
    ],
  );
  near(split.change, 0);
});

test('several dimensions at once, a cycle of the clock among them', async () => {
  const source = await load([
    { startedAt: '2025-09-01T09:00', queue: 'a', ...answered },
    { startedAt: '2025-09-01T10:00', queue: 'b', ...lost },
    { startedAt: '2025-10-01T09:00', queue: 'a', ...answered },
    { startedAt: '2025-10-01T09:00', queue: 'b', ...answered },
  ]);
  const found = await drivers(source, {
    metric: 'answer-rate',
    by: ['queue', { cycle: 'hour-of-day' }],
    period: october,
  });
  assert.deepEqual(
    found.splits.map(({ name }) => name),
    ['queue', 'hour-of-day'],
  );
  // By hour nothing got better: what was lost at ten is gone.
  const byHour = found.splits[1]!;
  assert.ok('kind' in byHour);
  near(byHour.mix!, 0.5);
  near(byHour.rate!, 0);
  near(effectsOf(found).rate!, 0.5);
});

describe('refusals are reasons', () => {
  const source = load([
    ...calls(3, '09', { ...answered, queue: 'a', csat: 4 }),
    ...calls(3, '10', { ...answered, queue: 'a' }),
  ]);
  const reasonOf = async (options: Partial<DriversOptions>): Promise<unknown> => {
    const { splits } = await drivers(await source, {
      metric: 'answer-rate',
      by: 'queue',
      period: october,
      ...options,
    });
    return 'reason' in splits[0]! ? splits[0].reason : null;
  };
  test('a percentile is no quotient', async () =>
    assert.equal(await reasonOf({ metric: 'wait-p90' }), 'not-decomposable'));
  test('nothing to divide by in one period', async () =>
    assert.equal(await reasonOf({ metric: 'csat' }), 'no-responses'));
  test('no such field', async () => assert.equal(await reasonOf({ metric: 'nps' }), 'not-supplied'));
  test('no such dimension', async () => assert.equal(await reasonOf({ by: 'team' }), 'no-dimension'));
  test('a time without data', async () =>
    assert.equal(await reasonOf({ compare: { from: '2024-01-01', to: '2024-02-01' } }), 'not-covered'));
  test('data without any time', async () => {
    const empty = await loadData({ timeZone: 'Europe/Berlin', contacts: [] });
    const found = await drivers(empty, { metric: 'answer-rate', by: 'queue' });
    assert.deepEqual(found.splits, [{ by: 'queue', name: 'queue', reason: 'not-covered' }]);
    assert.equal(found.total, null);
  });
  test('values of too few customers', async () => {
    const few = await loadData(
      {
        timeZone: 'Europe/Berlin',
        covers: { from: '2025-09-01', to: '2025-11-01' },
        contacts: [
          ...Array.from({ length: 9 }, (_, at) => ({ queue: 'a', customer: `k${at}`, ...answered })),
          { queue: 'b', customer: 'one', ...lost },
        ].flatMap((row) => ['09', '10'].map((month) => ({ startedAt: `2025-${month}-05T10:00`, ...row }))),
      },
      { policy: { minCell: 5 } },
    );
    const { splits } = await drivers(few, { metric: 'answer-rate', by: 'queue', period: october });
    assert.deepEqual(splits, [{ by: 'queue', name: 'queue', reason: 'too-few' }]);
  });
});

test('misuse throws, with the value', async () => {
  const source = await load([]);
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(
      drivers(source, { metric: 'answer-rate', by: 'queue', ...options } as DriversOptions),
      new RangeError(message),
    );
  await refused({ metric: 'no-such' }, 'unknown metric: no-such');
  await refused({ limit: 0 }, 'invalid limit: 0');
  await refused({ by: [] }, 'nothing to split by: []');
  await refused({ by: { time: 'day' } }, 'a grain of time has other values in each period: day');
  await refused({ wehre: {} }, 'unknown option: wehre');
});

describe('on random contacts', () => {
  const queues = ['a', 'b', '__proto__', '=1+1', null] as const;
  const row = fc.record({
    month: fc.constantFrom('09', '10'),
    day: fc.integer({ min: 1, max: 28 }),
    queue: fc.constantFrom(...queues),
    outcome: fc.constantFrom('answered', 'abandoned', 'blocked', null),
    talk: fc.option(fc.integer({ min: 0, max: 900 })),
    csat: fc.option(fc.integer({ min: 1, max: 5 })),
    nps: fc.option(fc.integer({ min: 0, max: 10 })),
  });
  type Made = typeof row extends fc.Arbitrary<infer One> ? One : never;

  /** Of data in which no row has a queue, or an outcome, nobody can tell anything. */
  const contacts = (most: number): fc.Arbitrary<Made[]> =>
    fc
      .array(row, { minLength: 1, maxLength: most })
      .filter(
        (rows) => rows.some(({ queue }) => queue !== null) && rows.some(({ outcome }) => outcome !== null),
      );

  const made = (rows: readonly Made[]): readonly Row[] =>
    rows.map(({ month, day, talk, ...rest }) => ({
      startedAt: `2025-${month}-${String(day).padStart(2, '0')}T12:00`,
      ...(talk !== null && { talkSeconds: talk }),
      queueSeconds: 3,
      ...rest,
    }));

  /** What one row adds above and below the line, told from the definitions alone. */
  const sums = {
    'answer-rate': ({ outcome }: Made) =>
      outcome === null || outcome === 'blocked' ? [0, 0] : [outcome === 'answered' ? 1 : 0, 1],
    'average-handle-time': ({ outcome, talk }: Made) =>
      outcome === 'answered' && talk !== null ? [talk, 1] : [0, 0],
    csat: ({ csat }: Made) => (csat === null ? [0, 0] : [csat >= 4 ? 1 : 0, 1]),
    nps: ({ nps }: Made) => (nps === null ? [0, 0] : [nps >= 9 ? 100 : nps <= 6 ? -100 : 0, 1]),
  } as const;

  for (const metric of ['answer-rate', 'average-handle-time', 'csat', 'nps'] as const) {
    test(`${metric}: parts by the definition, which add up to the change`, async () => {
      await fc.assert(
        fc.asyncProperty(contacts(60), async (rows) => {
          const source = await load(made(rows), { scales: { nps: { min: 0, max: 10 } } });
          const { splits, total } = await drivers(source, { metric, by: 'queue', period: october });
          const [split] = splits;
          const shares = new Map(
            queues.map((queue) => {
              const of = (month: string): readonly number[] =>
                rows
                  .filter((one) => one.queue === queue && one.month === month)
                  .map((one) => sums[metric](one) as readonly number[])
                  .reduce(([x, y], [a, b]) => [x! + a!, y! + b!], [0, 0]);
              return [queue, [of('09'), of('10')] as const] as const;
            }),
          );
          const whole = [0, 1].map((period) =>
            [...shares.values()].reduce(
              ([x, y], pair) => [x! + pair[period]![0]!, y! + pair[period]![1]!],
              [0, 0],
            ),
          );
          if (whole.some(([, below]) => below === 0)) return assert.ok('reason' in split!);
          const [was, is] = whole.map(([above, below]) => above! / below!);
          assert.ok('kind' in split!, JSON.stringify(split));
          near(split.change, is! - was!);
          near(split.rate! + split.mix!, is! - was!);
          near(total!.change!, is! - was!);
          for (const { key, rate, mix } of split.drivers) {
            const [b, a] = shares.get(key as (typeof queues)[number])!;
            const [w, v] = [b[1]! / whole[0]![1]!, a[1]! / whole[1]![1]!];
            const r = b[1] === 0 ? (a[1] === 0 ? 0 : a[0]! / a[1]!) : b[0]! / b[1]!;
            const q = a[1] === 0 ? r : a[0]! / a[1]!;
            near(rate!, ((w + v) / 2) * (q - r));
            near(mix!, (v - w) * ((r + q) / 2 - (was! + is!) / 2));
          }
        }),
        { numRuns: 200 },
      );
    });
  }

  test('counts: contributions add up', async () => {
    await fc.assert(
      fc.asyncProperty(contacts(40), async (rows) => {
        const source = await load(made(rows));
        const split = effectsOf(await drivers(source, { metric: 'offered', by: 'queue', period: october }));
        const perDay = (month: string, days: number, queue?: string | null): number =>
          rows.filter(
            (one) =>
              one.month === month &&
              one.outcome !== null &&
              one.outcome !== 'blocked' &&
              (queue === undefined || one.queue === queue),
          ).length / days;
        near(split.change, perDay('10', 31) - perDay('09', 30));
        for (const { key, effect } of split.drivers)
          near(effect, perDay('10', 31, key) - perDay('09', 30, key));
      }),
      { numRuns: 200 },
    );
  });
});

function effectsOf({ splits }: Drivers): Extract<ChangeSplit, { kind: unknown }> {
  const [split] = splits;
  assert.ok(split !== undefined && 'kind' in split, JSON.stringify(split));
  return split;
}

function near(found: number, expected: number): void {
  const size = Math.max(1, Math.abs(expected));
  assert.ok(Math.abs(found - expected) <= 1e-9 * size, `${found} is not ${expected}`);
}
