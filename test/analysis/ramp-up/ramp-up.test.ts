import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rampUp } from '../../../src/analysis/ramp-up/ramp-up.js';
import { tenureOn, tenures } from '../../../src/analysis/ramp-up/tenure.js';
import { simulate } from '../../../demo/simulate/simulate.js';
import { loadData } from '../../../src/engine.js';
import type { MetricId } from '../../../src/engine.js';

const { data, truth } = simulate({ contacts: 5000, seed: 6 });
const source = loadData(data);
const starts = new Map(truth.agents.map(({ id, startedOn }) => [id, startedOn]));

test('handling time by tenure: contacts added up one by one, by the day of each', async () => {
  const sums = new Map<string, { seconds: number; contacts: number }>(
    tenures.map((tenure) => [tenure, { seconds: 0, contacts: 0 }]),
  );
  for (const { agent, startedAt, outcome, talkSeconds, holdSeconds, wrapSeconds } of data.contacts) {
    const start = starts.get(agent ?? '');
    if (outcome !== 'answered' || typeof talkSeconds !== 'number' || start === undefined) continue;
    const tenure = tenureOn(String(startedAt).slice(0, 10), start);
    const sum = tenure === null ? undefined : sums.get(tenure);
    if (sum === undefined) continue;
    sum.seconds += talkSeconds + (holdSeconds ?? 0) + (wrapSeconds ?? 0);
    sum.contacts += 1;
  }
  const found = await rampUp(await source, { metric: 'average-handle-time' });
  assert.deepEqual(
    found.groups.map(({ tenure, numerator, denominator }) => [
      tenure,
      { seconds: numerator, contacts: denominator },
    ]),
    [...sums],
  );
  assert.ok((sums.get('0-3')?.contacts ?? 0) > 0 && (sums.get('12+')?.contacts ?? 0) > 0);
  // Somebody passes a boundary within these two months.
  assert.equal(found.queries.length, 2);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('new agents of the simulation take longer, as they were made to', async () => {
  const { groups } = await rampUp(await source, { metric: 'average-handle-time' });
  const [newest] = groups;
  assert.ok((newest?.difference ?? 0) > 0, JSON.stringify(newest));
});

test('metrics of other parts, and those that are a multiple of their quotient', async () => {
  const one = await source;
  for (const metric of [
    'occupancy',
    'quality-score',
    'nps',
    'contacts-per-hour',
  ] as const satisfies readonly MetricId[]) {
    const { groups, reason, early } = await rampUp(one, { metric });
    assert.equal(reason, undefined, metric);
    const all = (await one.query({ metrics: [metric], where: { agent: [...starts.keys()] } })).rows[0]
      ?.values[metric];
    const sum = (of: 'numerator' | 'denominator'): number =>
      groups.reduce((total, group) => total + group[of], 0);
    assert.ok(
      Math.abs(sum('denominator') - (all?.denominator ?? NaN)) < 1e-6 * (all?.denominator ?? 0),
      metric,
    );
    const scale = metric === 'nps' ? 100 : 1;
    const mean = (scale * sum('numerator')) / sum('denominator');
    // Letters that came on the Sunday before somebody's first day are of no tenure.
    const leftOut = metric === 'contacts-per-hour' && early > 0 ? 0.002 : 1e-9;
    assert.ok(Math.abs(mean - (all?.value ?? NaN)) < leftOut * Math.abs(mean), metric);
    const values = groups.flatMap(({ value }) => value ?? []);
    assert.ok(Math.min(...values) <= mean + 1e-9 && Math.max(...values) >= mean - 1e-9, metric);
  }
});

test('what cannot be told', async () => {
  const one = await source;
  assert.equal((await rampUp(one, { metric: 'contact-volume' })).reason, 'not-a-quotient');
  assert.equal((await rampUp(one, { metric: 'wait-p90' })).reason, 'not-a-quotient');
  const contacts = [{ startedAt: '2026-01-05T10:00', agent: 'x', outcome: 'answered', talkSeconds: 5 }];
  const members = { timeZone: 'UTC', covers: { from: '2026-01-01', to: '2026-02-01' } };
  assert.equal(
    (await rampUp(await loadData({ ...members, contacts }), { metric: 'average-handle-time' })).reason,
    'no-start-dates',
  );
  const agents = [{ id: 'y', startedOn: '2025-01-01' }];
  const other = await rampUp(await loadData({ ...members, contacts, agents }), {
    metric: 'average-handle-time',
  });
  assert.deepEqual([other.unknown, other.groups.every(({ value }) => value === null)], [1, true]);
  const early = [{ id: 'x', startedOn: '2026-01-20' }];
  const before = await rampUp(await loadData({ ...members, contacts, agents: early }), {
    metric: 'average-handle-time',
  });
  assert.deepEqual([before.early, before.groups[0]?.agents], [1, 0]);
  const few = await loadData(
    { ...members, contacts: [...contacts, ...contacts], agents: [{ id: 'x', startedOn: '2020-01-01' }] },
    { policy: { minCell: 5 } },
  );
  assert.equal((await rampUp(few, { metric: 'average-handle-time' })).reason, 'too-few');
  await assert.rejects(rampUp(one, { metric: 'luck' as MetricId }), new RangeError('unknown metric: luck'));
});
