import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import type { MetricTable, MetricValue } from '../../src/metrics/table.js';
import { askData } from './ask-data.js';
import { answer } from './hand-made.js';
import { queryFacts } from './query-facts.js';
import { times, type Row } from './row-sums.js';

function calls(answered: number, abandoned: number, more: Row = {}): Row[] {
  return [
    ...times(answered, { outcome: 'answered', queueSeconds: 10, talkSeconds: 60, ...more }),
    ...times(abandoned, { outcome: 'abandoned', queueSeconds: 30, ...more }),
  ];
}

function compared(metric: string, current: Row[], previous: Row[]): MetricValue {
  const table = answer(
    {
      metrics: [metric as 'offered'],
      period: { from: '2025-10-06', to: '2025-10-07' },
      compare: 'previous-period',
    },
    queryFacts({ covers: ['2025-01-01', '2026-01-01'] }),
    { current: [{ key: [], rows: current }], previous: [{ key: [], rows: previous }] },
  );
  return table.rows[0]?.values[metric] as MetricValue;
}

const near = (actual: number | null | undefined, expected: number, tolerance: number): void =>
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= tolerance,
    `${actual} is not ${expected}`,
  );

test('a share changed clearly where Newcombe’s interval leaves out 0', () => {
  // 56/70 against 48/80 (Newcombe 1998, table II): 0.0524 to 0.3339.
  const clear = compared('answer-rate', calls(56, 14), calls(48, 32));
  assert.equal(clear.significant, true);
  near(clear.changeLow, 0.0524, 0.00005);
  near(clear.changeHigh, 0.3339, 0.00005);
  // The other way round it is a clear loss.
  const loss = compared('answer-rate', calls(48, 32), calls(56, 14));
  assert.equal(loss.significant, true);
  near(loss.changeHigh, -0.0524, 0.00005);
  const unclear = compared('answer-rate', calls(5, 5), calls(4, 6));
  assert.equal(unclear.significant, false);
  assert.ok((unclear.changeLow as number) < 0 && (unclear.changeHigh as number) > 0);
});

test('of means, Welch’s interval, in seconds', () => {
  const waits = (seconds: readonly number[]): Row[] =>
    seconds.flatMap((queueSeconds) => times(1, { outcome: 'answered', queueSeconds }));
  // Variances 2.5 and 2.5 of 5: standard error 1, 8 degrees of freedom, t 2.306004.
  const value = compared('average-speed-of-answer', waits([13, 14, 15, 16, 17]), waits([10, 11, 12, 13, 14]));
  near(value.change, 3, 1e-12);
  near(value.changeLow, 3 - 2.306004, 1e-5);
  near(value.changeHigh, 3 + 2.306004, 1e-5);
  assert.equal(value.significant, true);
});

test('null where no interval is defined, or one of the two has none', () => {
  const judged = (value: MetricValue) => [value.significant, value.changeLow, value.changeHigh];
  const none = [null, null, null];
  assert.deepEqual(judged(compared('offered', calls(9, 0), calls(3, 0))), none);
  assert.deepEqual(judged(compared('wait-p90', calls(9, 0), calls(3, 0))), none);
  assert.deepEqual(judged(compared('answer-rate', calls(9, 0), [])), none);
  assert.deepEqual(judged(compared('answer-rate', calls(9, 0), calls(1, 0))), none);
  const plain = answer({ metrics: ['answer-rate'] }, queryFacts(), {
    current: [{ key: [], rows: calls(9, 1) }],
  });
  for (const name of ['significant', 'changeLow', 'changeHigh'])
    assert.equal(name in (plain.rows[0]?.values['answer-rate'] ?? {}), false);
});

test('where days differ much, contacts of many days do not tell a change that contacts of one would', async () => {
  // 7 days of 100 calls on each side: by calls alone 70 % against 60 % is clear; by days that go up and down it is not.
  const day = (date: number, answered: number) =>
    Array.from({ length: 100 }, (_, i) => ({
      startedAt: `2025-10-${String(date).padStart(2, '0')}T12:00`,
      outcome: i < answered ? 'answered' : 'abandoned',
    }));
  const week = (first: number, answered: readonly number[]) =>
    answered.flatMap((each, i) => day(first + i, each));
  const ask = async (now: readonly number[], before: readonly number[]) => {
    const table = await askData(
      { contacts: [...week(6, before), ...week(13, now)], covers: { from: '2025-10-01', to: '2025-11-01' } },
      {
        metrics: ['answer-rate'],
        period: { from: '2025-10-13', to: '2025-10-20' },
        compare: 'previous-period',
      },
    );
    return table.rows[0]?.values['answer-rate'] as MetricValue;
  };
  const wild = await ask([100, 40, 100, 40, 100, 40, 70], [90, 30, 90, 30, 90, 30, 60]);
  near(wild.change, 0.1, 1e-12);
  assert.equal(wild.significant, false);
  // Residuals 30, six times, of 100 a day: standard error √(7/6 · 6 · 30²)/700 a side; t with 6 degrees of freedom.
  const half = 2.446912 * Math.SQRT2 * (Math.sqrt(7 * 900) / 700);
  near(wild.changeLow, 0.1 - half, 1e-6);
  near(wild.changeHigh, 0.1 + half, 1e-6);
  // Days that are all alike tell more than their calls do: the wider interval is that of the calls.
  const even = await ask([70, 70, 70, 70, 70, 70, 70], [60, 60, 60, 60, 60, 60, 60]);
  assert.equal(even.significant, true);
  assert.ok((even.changeHigh as number) - (even.changeLow as number) > 0.05);
});

interface Call {
  readonly day: number;
  readonly hour: number;
  readonly agent: string | null;
  readonly outcome: string;
  readonly talkSeconds: number | null;
  readonly nps: number | null;
}

// Two weeks against two in Berlin from 6 October; the clocks went back on the 26th.
const first = Date.UTC(2025, 9, 6);
const length = 14;
const dateOf = (day: number): string => new Date(first + day * 86_400_000).toISOString().slice(0, 10);
const anyCall: fc.Arbitrary<Call> = fc.record({
  day: fc.integer({ min: 0, max: 2 * length - 1 }),
  hour: fc.constantFrom(9, 23),
  agent: fc.constantFrom('ann', 'bob', 'cat', null),
  outcome: fc.constantFrom('answered', 'answered', 'abandoned', 'timeout'),
  talkSeconds: fc.option(fc.integer({ min: 0, max: 600 })),
  nps: fc.option(fc.integer({ min: 0, max: 10 })),
});

const metrics = ['answer-rate', 'average-talk-time', 'nps'] as const;

/** What each metric is made of: a number a row that counts, else undefined. */
const members: Readonly<Record<(typeof metrics)[number], (call: Call) => number | undefined>> = {
  'answer-rate': ({ outcome }) => (outcome === 'answered' ? 1 : 0),
  'average-talk-time': ({ outcome, talkSeconds }) =>
    outcome === 'answered' && talkSeconds !== null ? talkSeconds : undefined,
  nps: ({ nps }) => (nps === null ? undefined : nps >= 9 ? 1 : nps <= 6 ? -1 : 0),
};

const z = 1.959964;
type Side = readonly Call[];

/** Rule 10, row by row. */
function naive(metric: (typeof metrics)[number], now: Side, before: Side): readonly [number, number] | null {
  const read = members[metric];
  const values = [now, before].map((side) => side.map(read).filter((value) => value !== undefined));
  const [a, b] = values as [number[], number[]];
  if (a.length < 2 || b.length < 2) return null;
  const [meanA, meanB] = [mean(a), mean(b)];
  let bounds: readonly [number, number];
  if (metric === 'answer-rate') {
    const [lowA, highA] = score(meanA, a.length);
    const [lowB, highB] = score(meanB, b.length);
    const difference = meanA - meanB;
    bounds = [
      difference - Math.sqrt((meanA - lowA) ** 2 + (highB - meanB) ** 2),
      difference + Math.sqrt((highA - meanA) ** 2 + (meanB - lowB) ** 2),
    ];
  } else if (metric === 'nps') {
    const [adjustedA, adjustedB] = [adjusted(a), adjusted(b)];
    const half = z * Math.sqrt(adjustedA.variance + adjustedB.variance);
    bounds = [adjustedA.value - adjustedB.value - half, adjustedA.value - adjustedB.value + half];
  } else {
    const [errorA, errorB] = [squaredError(a), squaredError(b)];
    const sum = errorA + errorB;
    const df = sum ** 2 / (errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1));
    const half = sum === 0 ? 0 : tQuantile(df) * Math.sqrt(sum);
    bounds = [meanA - meanB - half, meanA - meanB + half];
  }
  const [daysA, daysB] = [byDays(now, read), byDays(before, read)];
  if (daysA.days < 7 || daysB.days < 7) return bounds;
  const scale = metric === 'nps' ? 100 : 1;
  const half = tQuantile(Math.min(daysA.days, daysB.days) - 1) * Math.sqrt(daysA.variance + daysB.variance);
  const clustered = [scale * (meanA - meanB - half), scale * (meanA - meanB + half)] as const;
  return clustered[1] - clustered[0] > bounds[1] - bounds[0] ? clustered : bounds;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const squaredError = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length;

function score(p: number, n: number): readonly [number, number] {
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(p + z ** 2 / (2 * n) - half) / (1 + z ** 2 / n), (p + z ** 2 / (2 * n) + half) / (1 + z ** 2 / n)];
}

function adjusted(scores: readonly number[]): { value: number; variance: number } {
  const n = scores.length + 3;
  const p = (scores.filter((one) => one === 1).length + 0.75) / n;
  const d = (scores.filter((one) => one === -1).length + 0.75) / n;
  return { value: 100 * (p - d), variance: (10_000 * (p + d - (p - d) ** 2)) / n };
}

function byDays(side: Side, read: (call: Call) => number | undefined): { days: number; variance: number } {
  const days = new Map<number, number[]>();
  for (const call of side) {
    const value = read(call);
    if (value !== undefined) days.set(call.day, [...(days.get(call.day) ?? []), value]);
  }
  const all = [...days.values()];
  const ratio = mean(all.flat());
  const squares = all.reduce(
    (sum, values) => sum + values.reduce((rest, value) => rest + value - ratio, 0) ** 2,
    0,
  );
  const m = all.length;
  return { days: m, variance: ((m / (m - 1)) * squares) / all.flat().length ** 2 };
}

/**
 * 97.5 % of Student's t: the area under cos^(df − 1), to which t = √df · tan θ turns it, by Simpson's rule over s where
 * θ = π/2 − s², in which it is smooth at the end.
 */
function tQuantile(df: number): number {
  const found = quantiles.get(df);
  if (found !== undefined) return found;
  const whole = Math.sqrt(Math.PI / 2);
  const areaFrom = (start: number): number => {
    const steps = 320;
    const width = (whole - start) / steps;
    let sum = 0;
    for (let i = 0; i <= steps; i += 1) {
      const s = start + i * width;
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
      sum += weight * 2 * s * Math.sin(s ** 2) ** (df - 1);
    }
    return (sum * width) / 3;
  };
  const wanted = 0.95 * areaFrom(0);
  let [low, high] = [0, whole];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (areaFrom(middle) < wanted) high = middle;
    else low = middle;
  }
  const t = Math.sqrt(df) / Math.tan(low ** 2);
  quantiles.set(df, t);
  return t;
}
const quantiles = new Map<number, number>();

const groupings: readonly Pick<MetricQuery, 'by' | 'limit' | 'other' | 'orderBy'>[] = [
  { by: [] },
  { by: ['agent'] },
  { by: ['agent'], limit: 1, other: true },
  { by: [{ time: 'week' }] },
  { by: ['agent', { time: 'week' }] },
  { by: [{ cycle: 'hour-of-day' }, 'agent'] },
  { by: [{ time: 'day' }] },
  { by: ['agent', { time: 'day' }], limit: 9, other: true },
  { by: [{ time: 'hour' }] },
];

test('as computed row by row: any grouping, the rest beyond a limit, totals', async () => {
  await fc.assert(
    fc.asyncProperty(
      // By themselves lists stay under a dozen, with which no period has seven days.
      fc.array(anyCall, { minLength: 1, maxLength: 80, size: 'max' }),
      fc.constantFrom(...groupings),
      async (list, grouping) => {
        const contacts = list.map(({ day, hour, ...call }) => ({
          ...call,
          startedAt: `${dateOf(day)}T${String(hour).padStart(2, '0')}:00`,
        }));
        const source = await loadData({
          timeZone: 'Europe/Berlin',
          covers: { from: dateOf(0), to: dateOf(2 * length) },
          contacts,
        });
        const table = await source.query({
          metrics: [...metrics],
          ...grouping,
          period: { from: dateOf(length), to: dateOf(2 * length) },
          compare: 'previous-period',
          total: true,
        });
        const hasAgents = list.some(({ agent }) => agent !== null);
        if (grouping.by?.includes('agent') === true && !hasAgents) {
          // What no call says at all is not supplied, however it is asked for.
          const isSaid = {
            'answer-rate': true,
            'average-talk-time': list.some(({ talkSeconds }) => talkSeconds !== null),
            nps: list.some(({ nps }) => nps !== null),
          };
          for (const { values } of table.rows)
            for (const metric of metrics)
              assert.equal(values[metric]?.reason, isSaid[metric] ? 'no-dimension' : 'not-supplied');
          return;
        }
        // Where a day has an hour more, hours of the two periods are held against each other by their place: totals alone.
        const rows = grouping.by?.some((by) => typeof by === 'object' && 'time' in by && by.time === 'hour')
          ? []
          : table.rows;
        const shown = rows.map(
          ({ key }) =>
            (call: Call) =>
              isIn(call, key),
        );
        for (const [row, { values }] of rows.entries()) check(list, values, shown[row] as Filter);
        check(list, table.total?.values as MetricTable['rows'][number]['values'], () => true);
        if (table.other !== undefined)
          check(list, table.other.values, (call) => !shown.some((isOf) => isOf(call)));
      },
    ),
    { numRuns: 200 },
  );
});

type Filter = (call: Call) => boolean;

/** A bucket of the period before is that of the same place in it. */
function isIn({ day, hour, agent }: Call, key: Readonly<Record<string, string | null>>): boolean {
  const inPeriod = length + (day % length);
  return (
    (!('agent' in key) || key['agent'] === agent) &&
    (!('hour-of-day' in key) || Number.parseInt(String(key['hour-of-day']), 10) === hour) &&
    (!('week' in key) || key['week'] === dateOf(inPeriod - (inPeriod % 7))) &&
    (!('day' in key) || key['day'] === dateOf(inPeriod))
  );
}

function check(list: readonly Call[], values: Readonly<Record<string, MetricValue>>, isOf: Filter): void {
  for (const metric of metrics) {
    const value = values[metric] as MetricValue;
    const now = list.filter((call) => call.day >= length && isOf(call));
    const before = list.filter((call) => call.day < length && isOf(call));
    const expected = naive(metric, now, before);
    if (expected === null) {
      assert.deepEqual([value.significant, value.changeLow, value.changeHigh], [null, null, null], metric);
      continue;
    }
    // Few degrees of freedom are beyond the rule by which t is found here.
    const few = Math.min(
      ...[now, before].map((side) => side.filter((call) => members[metric](call) !== undefined).length),
    );
    if (metric === 'average-talk-time' && few < 5) continue;
    // Squares are summed of tenths of a second, and t is found to some six digits.
    const tolerance = 1e-5 * Math.max(1, expected[1] - expected[0]);
    near(value.changeLow, expected[0], tolerance);
    near(value.changeHigh, expected[1], tolerance);
    if (Math.min(Math.abs(expected[0]), Math.abs(expected[1])) > tolerance)
      assert.equal(value.significant, expected[0] > 0 || expected[1] < 0, metric);
  }
}
