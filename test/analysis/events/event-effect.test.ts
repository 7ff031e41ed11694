import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventEffect, type EventEffectOptions } from '../../../src/analysis/events/event-effect.js';
import { simulate } from '../../../demo/simulate/simulate.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';

type Row = Readonly<Record<string, unknown>>;

const covers = { from: '2026-02-23', to: '2026-04-20' };
const outage = { from: '2026-04-01T09:00', to: '2026-04-01T11:00', label: 'outage', kind: 'outage' };

function load(contacts: readonly Row[], events: readonly object[] = [outage]): Promise<MetricSource> {
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts, events });
}

function calls(at: string, all: number, answered = all, row: Row = {}): readonly Row[] {
  return Array.from({ length: all }, (_, one) => ({
    startedAt: at,
    outcome: one < answered ? 'answered' : 'abandoned',
    queueSeconds: 4,
    ...row,
  }));
}

/** The four Wednesdays before; on 29 March the clock goes forward. */
const before = ['2026-03-25', '2026-03-18', '2026-03-11', '2026-03-04'];

test('counts against the mean of the same hours of the four weeks before', async () => {
  const source = await load([
    ...before.flatMap((day, at) => [
      ...calls(`${day}T09:30`, 10 + at),
      ...calls(`${day}T10:59`, 5),
      // Beside the hours, and on the wrong days.
      ...calls(`${day}T08:59`, 50),
      ...calls(`${day}T11:00`, 50),
    ]),
    ...calls('2026-03-31T09:30', 70),
    ...calls('2026-02-25T09:30', 70),
    ...calls('2026-04-01T09:00', 30),
    ...calls('2026-04-01T10:59', 12),
    ...calls('2026-04-01T11:00', 99),
  ]);
  const found = await eventEffect(source, { metric: 'offered', event: 0 });
  assert.equal(found.kind, 'count');
  assert.deepEqual([found.value, found.usual, found.change, found.weeks], [42, 16.5, 25.5, 4]);
  assert.deepEqual(found.buckets, { grain: 'hour', event: 2, compared: 2, before: 8, leftOut: 0 });
  assert.ok(Math.abs(found.changeRatio! - 25.5 / 16.5) < 1e-12);
  // Weeks of 15, 16, 17 and 18: s² = 5 / 3, the next one within t₃·s·√1.25.
  const half = 3.182446305284264 * Math.sqrt((5 / 3) * 1.25);
  assert.ok(Math.abs(found.low! - (25.5 - half)) < 1e-9);
  assert.equal(found.significant, true);
  assert.deepEqual(found.event, outage);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  const [query] = found.queries;
  assert.ok((await source.query(query!)).length > 0);
});

test('hours under another event are left out, and their week is not held for a quiet one', async () => {
  const source = await load(
    [
      ...before.flatMap((day, at) => [
        // Under the promotion ten times as many came.
        ...calls(`${day}T09:30`, at === 1 ? 100 : 10),
        ...calls(`${day}T10:30`, 40),
      ]),
      ...calls('2026-04-01T09:30', 10),
      ...calls('2026-04-01T10:30', 40),
    ],
    [{ from: '2026-03-18T08:00', to: '2026-03-18T10:00', label: 'sale', kind: 'promotion' }, outage],
  );
  const found = await eventEffect(source, { metric: 'offered', event: 1 });
  assert.deepEqual(found.buckets, { grain: 'hour', event: 2, compared: 2, before: 7, leftOut: 1 });
  assert.deepEqual([found.value, found.usual, found.change], [50, 50, 0]);
  assert.deepEqual([found.low, found.high, found.significant], [0, 0, false]);
});

test('ratios are Σ / Σ; the interval is the wider of weeks and contacts', async () => {
  const source = await load([
    ...before.flatMap((day, at) => [
      ...calls(`${day}T09:30`, 10, 9, { talkSeconds: 100 + at }),
      ...calls(`${day}T10:30`, 90, 81, { talkSeconds: 100 }),
    ]),
    ...calls('2026-04-01T09:30', 80, 40, { talkSeconds: 150 }),
  ]);
  const rate = await eventEffect(source, { metric: 'answer-rate', event: 0 });
  assert.deepEqual([rate.kind, rate.value], ['ratio', 0.5]);
  assert.ok(Math.abs(rate.usual! - 0.9) < 1e-12);
  // All weeks have the same rate: by weeks alone the interval had no width.
  assert.ok(rate.high! - rate.low! > 0.1);
  assert.equal(rate.significant, true);
  const talk = await eventEffect(source, { metric: 'average-talk-time', event: 0 });
  assert.equal(talk.value, 150);
  const seconds = 9 * (100 + 101 + 102 + 103) + 4 * 81 * 100;
  assert.ok(Math.abs(talk.usual! - seconds / 360) < 1e-9);
});

test('a score in points keeps its unit', async () => {
  const source = await load([
    ...before.flatMap((day) =>
      calls(`${day}T09:30`, 4).map((row, at) => ({ ...row, nps: [10, 9, 8, 0][at] })),
    ),
    ...calls('2026-04-01T09:30', 4).map((row) => ({ ...row, nps: 0 })),
  ]);
  const found = await eventEffect(source, { metric: 'nps', event: 0 });
  assert.deepEqual([found.usual, found.value, found.change], [25, -100, -125]);
});

test('quarter hours where the event is not on the hour', async () => {
  const source = await load([
    ...before.flatMap((day) => [...calls(`${day}T09:20`, 10), ...calls(`${day}T09:10`, 99)]),
    ...calls('2026-04-01T09:20', 20),
  ]);
  const event = { from: '2026-04-01T09:15', to: '2026-04-01T10:00' };
  const found = await eventEffect(source, { metric: 'offered', event });
  assert.deepEqual(
    [found.buckets.grain, found.buckets.event, found.usual, found.value],
    ['15-minutes', 3, 10, 20],
  );
});

test('refusals are reasons', async () => {
  const source = await load([...calls('2026-03-25T09:30', 3), ...calls('2026-04-01T09:30', 5)]);
  const reasonOf = async (options: EventEffectOptions): Promise<unknown> =>
    (await eventEffect(source, options)).reason;
  assert.equal(await reasonOf({ metric: 'wait-p50', event: 0 }), 'not-additive');
  const month = { from: '2026-03-20', to: '2026-04-10' };
  assert.equal(await reasonOf({ metric: 'offered', event: month }), 'too-long');
  const future = { from: '2026-06-01', to: '2026-06-02' };
  assert.equal(await reasonOf({ metric: 'offered', event: future }), 'not-covered');
  const first = { from: '2026-02-23', to: '2026-02-24' };
  assert.equal(await reasonOf({ metric: 'offered', event: first }), 'nothing-before');
  assert.equal(await reasonOf({ metric: 'average-talk-time', event: 0 }), 'not-supplied');
  // Nothing ever came at this hour: nothing to divide by, but a difference all the same.
  const night = await eventEffect(source, {
    metric: 'offered',
    event: { from: '2026-04-08T03:00', to: '2026-04-08T04:00' },
  });
  assert.deepEqual([night.value, night.usual, night.change, night.low], [0, 0, 0, null]);
});

test('misuse throws, with the value', async () => {
  const source = await load([]);
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(
      eventEffect(source, { metric: 'offered', event: 0, ...options } as EventEffectOptions),
      new RangeError(message),
    );
  await refused({ metric: 'no-such' }, 'unknown metric: no-such');
  await refused({ event: 3 }, 'no such event: 3');
  await refused({ weeks: 3 }, 'unknown option: weeks');
  await refused(
    { event: { from: '2026-04-02', to: '2026-04-01' } },
    'event without length: 2026-04-02 to 2026-04-01',
  );
});

test('a simulated centre: what was planted is found, with its direction', async () => {
  const { data, truth } = simulate({ contacts: 14_000, seed: 5 });
  const source = await loadData(data);
  const { events } = await source.describe();
  const effects = await Promise.all(
    events.map((_, event) => eventEffect(source, { metric: 'offered', event })),
  );
  const lifted = truth.happenings.filter(({ lifts }) => Object.values(lifts).some((lift) => lift > 2));
  assert.ok(lifted.length >= 2);
  for (const { label } of lifted) {
    const effect = effects.find(({ event }) => event.label === label);
    assert.ok(effect?.significant === true && effect.low! > 0, `${label}: ${effect?.low} to ${effect?.high}`);
    assert.ok(Number.isInteger(effect.value));
  }
  const holidays = effects.filter(({ event }) => event.kind === 'holiday');
  assert.ok(holidays.length > 0 && holidays.every(({ high }) => high! < 0));
});
