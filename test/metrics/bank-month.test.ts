import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findVariant } from '../../src/analysis/find-variant.js';
import { loadData } from '../../src/engine.js';
import type { MetricSource } from '../../src/source/metric-source.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import type { MetricRow } from '../../src/metrics/table.js';

// A real month of calls, shared beside the repository and no part of it. What is expected is added up here, call by
// call, from the parsed JSON: the clock times stand in it as text, and Jerusalem changed no clock in February 1999.
const path = fileURLToPath(new URL('../../../shared/data/bank-february-1999.json', import.meta.url));
const skip = !existsSync(path) && `no real calls to test with: ${path}`;

interface Call {
  readonly startedAt: string;
  readonly topic?: string | null;
  readonly agent?: string | null;
  readonly outcome: 'answered' | 'abandoned';
  readonly queueSeconds: number;
  readonly talkSeconds?: number | null;
}

/** What is added up of a set of calls, in whole seconds. */
interface Tally {
  offered: number;
  answered: number;
  abandoned: number;
  inTime: number;
  waitOfAnswered: number;
  waitOfAbandoned: number;
  talk: number;
  talked: number;
  longest: number;
}

const metrics: MetricQuery['metrics'] = [
  ...([
    'contact-volume',
    'offered',
    'answered',
    'abandoned',
    'handled',
    'answer-rate',
    'abandon-rate',
  ] as const),
  ...(['service-level', 'average-speed-of-answer', 'average-time-to-abandon', 'average-talk-time'] as const),
  ...(['average-handle-time', 'wait-max'] as const),
];

/** Read once, by the first test that runs. */
const month: Promise<{ readonly calls: readonly Call[]; readonly source: MetricSource }> = skip
  ? new Promise(() => undefined)
  : load();

async function load() {
  const text = readFileSync(path, 'utf8');
  return { calls: (JSON.parse(text) as { contacts: Call[] }).contacts, source: await loadData(text) };
}

test('overall: the published figures, to the digits printed', { skip }, async () => {
  const { source } = await month;
  const [row] = (await source.query({ metrics })).rows;
  const value = (metric: string) => row?.values[metric]?.value;
  assert.equal(value('offered'), 31_125);
  assert.equal(value('contact-volume'), 31_125);
  assert.equal(value('answered'), 27_162);
  assert.equal(value('abandoned'), 3963);
  assert.equal(value('average-speed-of-answer')?.toFixed(6), '40.774317');
  assert.equal(value('average-talk-time')?.toFixed(6), '176.352993');
  assert.equal(value('service-level')?.toFixed(6), '0.520771');
});

test('overall, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tally = tallyBy(calls, () => 'all').get('all');
  const [row] = (await source.query({ metrics })).rows;
  assert.deepEqual(plain(row as MetricRow), expected(tally as Tally));
});

const february = { from: '1999-02-01', to: '1999-03-01' };

test('by day: every day of the month, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tallies = tallyBy(calls, ({ startedAt }) => startedAt.slice(0, 10));
  await compare(source, { metrics, by: [{ time: 'day' }], period: february }, 'day', tallies, 28);
});

test('by hour: every hour of the month, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tallies = tallyBy(calls, ({ startedAt }) => `${startedAt.slice(0, 13)}:00+02:00`);
  await compare(source, { metrics, by: [{ time: 'hour' }], period: february }, 'hour', tallies, 28 * 24);
});

test('by agent, the calls without one too, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tallies = tallyBy(calls, ({ agent }) => agent ?? null);
  // A conversation belongs to the agent who took it, and so an abandoned one to none: counted by legs here.
  const legs = metrics.filter((metric) => metric !== 'contact-volume');
  await compare(source, { metrics: legs, by: ['agent'] }, 'agent', tallies, tallies.size);
});

test('by hour of day, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tallies = tallyBy(calls, ({ startedAt }) => startedAt.slice(11, 13));
  await compare(source, { metrics, by: [{ cycle: 'hour-of-day' }] }, 'hour-of-day', tallies, tallies.size);
});

test('by agent and day, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tallies = tallyBy(calls, ({ agent, startedAt }) => `${agent ?? ''} ${startedAt.slice(0, 10)}`);
  const legs = metrics.filter((metric) => metric !== 'contact-volume');
  const table = await source.query({ metrics: legs, by: ['agent', { time: 'day' }] });
  let counted = 0;
  for (const row of table.rows) {
    const tally = tallies.get(`${row.key['agent'] ?? ''} ${row.key['day']}`);
    if (tally === undefined) continue;
    const values = expected(tally);
    const actual = plain(row);
    assert.deepEqual(
      actual,
      Object.fromEntries(Object.keys(actual).map((name) => [name, values[name]])),
      JSON.stringify(row.key),
    );
    counted += tally.offered;
  }
  assert.equal(counted, 31_125);
});

test('every share of every service level, counted from the calls', { skip }, async () => {
  const { calls, source } = await month;
  const waits = (outcome: string, most: number) =>
    calls.filter((call) => call.outcome === outcome && call.queueSeconds <= most).length;
  const [A, B, T, s] = [27_162, 3963, 20, 5];
  const above = {
    answered: waits('answered', T),
    'answered-or-early-abandoned': waits('answered', T) + waits('abandoned', T),
    'answered-or-short-abandoned': waits('answered', T) + waits('abandoned', s),
    'answered-or-abandoned': waits('answered', T) + B,
  };
  const below = {
    offered: A + B,
    'offered-less-short': A + B - waits('abandoned', s),
    'offered-less-early': A + B - waits('abandoned', T),
    answered: A,
    'answered-and-abandoned': A + B,
    'answered-and-long-abandoned': A + B - waits('abandoned', s),
    'answered-and-late-abandoned': A + B - waits('abandoned', T),
  };
  const shares = Object.entries(above).flatMap(([success, met]) =>
    Object.entries(below).map(([of, all]) => ({ success, of, met, all })),
  );
  const [row] = (
    await source.query({
      metrics: shares.map(({ success, of }) => ({
        ...{ metric: 'service-level', as: `${success}/${of}`, parameters: { success, of } },
      })) as MetricQuery['metrics'],
    })
  ).rows;
  for (const { success, of, met, all } of shares) {
    const value = row?.values[`${success}/${of}`];
    assert.deepEqual(
      [value?.numerator, value?.denominator, value?.value],
      [met, all, met / all],
      `${success}/${of}`,
    );
  }
});

test('the published service level leads back to how it was counted', { skip }, async () => {
  const { source } = await month;
  const found = await findVariant(source, {
    ...{ metric: 'service-level', shown: '0.520771', parameters: { success: 'answered' } },
  });
  assert.deepEqual(found.matches[0]?.parameters, {});
  assert.deepEqual([found.matches[0].numerator, found.matches[0].denominator], [16_209, 31_125]);
});

test('by topic, call by call', { skip }, async () => {
  const { calls, source } = await month;
  const tallies = tallyBy(calls, ({ topic }) => topic ?? null);
  await compare(source, { metrics, by: ['topic'] }, 'topic', tallies, tallies.size);
});

test('the total of any grouping is the whole', { skip }, async () => {
  const { calls, source } = await month;
  const whole = expected(tallyBy(calls, () => 'all').get('all') as Tally);
  for (const by of [['agent'], [{ time: 'hour' as const }], ['topic', { cycle: 'hour-of-week' as const }]]) {
    const table = await source.query({ metrics, by, total: true, limit: 3, other: true });
    assert.deepEqual(plain(table.total as MetricRow), whole);
  }
});

test('percentiles are within 1 % of the sorted waits', { skip }, async () => {
  const { calls, source } = await month;
  const [row] = (await source.query({ metrics: ['wait-p50', 'wait-p90'] })).rows;
  const sorted = calls.map(({ queueSeconds }) => queueSeconds).toSorted((a, b) => a - b);
  for (const [metric, p] of [
    ['wait-p50', 0.5],
    ['wait-p90', 0.9],
  ] as const) {
    const exact = sorted[Math.ceil(p * sorted.length) - 1] as number;
    const value = row?.values[metric]?.value as number;
    assert.ok(Math.abs(value - exact) <= 0.01 * exact, `${metric}: ${value} is not ${exact}`);
  }
});

function tallyBy(calls: readonly Call[], keyOf: (call: Call) => string | null): Map<string | null, Tally> {
  const tallies = new Map<string | null, Tally>();
  for (const call of calls) {
    const key = keyOf(call);
    let tally = tallies.get(key);
    if (tally === undefined) tallies.set(key, (tally = emptyTally()));
    tally.offered += 1;
    tally.longest = Math.max(tally.longest, call.queueSeconds);
    if (call.outcome === 'abandoned') {
      tally.abandoned += 1;
      tally.waitOfAbandoned += call.queueSeconds;
      continue;
    }
    tally.answered += 1;
    tally.waitOfAnswered += call.queueSeconds;
    if (call.queueSeconds <= 20) tally.inTime += 1;
    if (typeof call.talkSeconds === 'number') {
      tally.talk += call.talkSeconds;
      tally.talked += 1;
    }
  }
  return tallies;
}

function emptyTally(): Tally {
  return {
    ...{ offered: 0, answered: 0, abandoned: 0, inTime: 0, waitOfAnswered: 0, waitOfAbandoned: 0 },
    ...{ talk: 0, talked: 0, longest: -1 },
  };
}

type Figures = Record<string, readonly [value: number | null, n: number]>;

function expected(tally: Tally): Figures {
  const ratio = (a: number, b: number) => [b === 0 ? null : a / b, b] as const;
  return {
    'contact-volume': [tally.offered, tally.offered],
    offered: [tally.offered, tally.offered],
    answered: [tally.answered, tally.answered],
    abandoned: [tally.abandoned, tally.abandoned],
    handled: [tally.answered, tally.answered],
    'answer-rate': ratio(tally.answered, tally.offered),
    'abandon-rate': ratio(tally.abandoned, tally.offered),
    'service-level': ratio(tally.inTime, tally.offered),
    'average-speed-of-answer': ratio(tally.waitOfAnswered, tally.answered),
    'average-time-to-abandon': ratio(tally.waitOfAbandoned, tally.abandoned),
    'average-talk-time': ratio(tally.talk, tally.talked),
    'average-handle-time': ratio(tally.talk, tally.talked),
    'wait-max': [tally.longest < 0 ? null : tally.longest, tally.offered],
  };
}

function plain({ values }: MetricRow): Figures {
  return Object.fromEntries(Object.entries(values).map(([name, { value, n }]) => [name, [value, n]]));
}

/** Every row of the answer against the tally of its key; a bucket without calls has an empty one. */
async function compare(
  source: MetricSource,
  query: MetricQuery,
  key: string,
  tallies: ReadonlyMap<string | null, Tally>,
  rows: number,
): Promise<void> {
  const table = await source.query(query);
  assert.equal(table.length, rows);
  let calls = 0;
  for (const row of table.rows) {
    const text = row.key[key] as string | null;
    const values = expected(tallies.get(text) ?? emptyTally());
    const actual = plain(row);
    if (row.values['offered']?.reason === 'not-covered') {
      // Before the first call of the file and after its last: nothing is known, and there was none.
      assert.equal(tallies.has(text), false);
      continue;
    }
    assert.deepEqual(
      actual,
      Object.fromEntries(Object.keys(actual).map((name) => [name, values[name]])),
      String(text),
    );
    calls += row.values['offered']?.value as number;
  }
  assert.equal(calls, 31_125);
}
