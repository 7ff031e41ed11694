import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { simulate } from '../../../demo/simulate/simulate.js';
import { erlangA } from './erlang-a.js';
import { dayOf, meanWithError } from './statistics.js';
import { stationaryCentre } from './stationary-centre.js';

interface PublishedCase {
  readonly calls: number;
  readonly aht_s: number;
  readonly interval_s: number;
  readonly agents: number;
  readonly patience_s: number;
  readonly target_s: number;
  readonly p_wait: number;
  readonly p_abandon: number;
  readonly occupancy: number;
  readonly mean_wait_all_s: number;
  readonly asa_served_s: number;
  readonly Lq: number;
  readonly sl_served_within_over_offered: number;
}

const path = fileURLToPath(new URL('../../../../shared/data/reference/published.json', import.meta.url));
const published = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as { erlang_a: { cases: PublishedCase[] } }).erlang_a.cases
  : undefined;
const skip = published === undefined && `no published reference values: ${path}`;

test('the birth–death chain of this test gives the published values', { skip }, () => {
  for (const one of published!) {
    const queue = erlangA({
      callsPerSecond: one.calls / one.interval_s,
      talkSeconds: one.aht_s,
      patienceSeconds: one.patience_s,
      agents: one.agents,
    });
    const close = (actual: number, expected: number): void => {
      assert.ok(Math.abs(actual - expected) < 1e-6 * expected, `${actual} is not ${expected}`);
    };
    close(queue.waits, one.p_wait);
    close(queue.abandons, one.p_abandon);
    close(queue.occupancy, one.occupancy);
    close(queue.meanWaitSeconds, one.mean_wait_all_s);
    close(queue.speedOfAnswerSeconds, one.asa_served_s);
    close(queue.meanQueue, one.Lq);
    close(queue.serviceLevel(one.target_s), one.sl_served_within_over_offered);
  }
});

// 100 calls in half an hour with fewer and fewer agents, as in the published cases, and a large centre.
const cases = [
  { agents: 14, patienceSeconds: 300, talkSeconds: 180, callsPerHour: 200, days: 12 },
  { agents: 12, patienceSeconds: 300, talkSeconds: 180, callsPerHour: 200, days: 12 },
  { agents: 10, patienceSeconds: 180, talkSeconds: 180, callsPerHour: 200, days: 12 },
  { agents: 62, patienceSeconds: 240, talkSeconds: 300, callsPerHour: 720, days: 5 },
];

for (const [index, { callsPerHour, days, ...queue }] of cases.entries()) {
  test(`${queue.agents} agents and ${callsPerHour} calls an hour: waits and abandons are Erlang A’s`, () => {
    const { data } = simulate({
      centre: stationaryCentre(queue),
      contacts: callsPerHour * 24 * days,
      days,
      from: '2026-06-01',
      seed: 11 + index,
    });
    // The first day fills the empty lines; the others are batches, whose spread is the error.
    const byDay = new Map<
      string,
      { calls: number; abandons: number; wait: number; answered: number; soon: number; asa: number }
    >();
    for (const { startedAt, outcome, queueSeconds } of data.contacts) {
      const day = dayOf(startedAt);
      if (day === '2026-06-01' || outcome === 'open') continue;
      const sums = byDay.get(day) ?? { calls: 0, abandons: 0, wait: 0, answered: 0, soon: 0, asa: 0 };
      byDay.set(day, sums);
      sums.calls += 1;
      sums.wait += queueSeconds!;
      if (outcome === 'abandoned') sums.abandons += 1;
      else {
        assert.equal(outcome, 'answered');
        sums.answered += 1;
        sums.asa += queueSeconds!;
        if (queueSeconds! <= 20) sums.soon += 1;
      }
    }
    assert.equal(byDay.size, days - 1);
    const theory = erlangA({ ...queue, callsPerSecond: callsPerHour / 3600 });
    const agrees = (name: string, measured: readonly number[], expected: number): void => {
      const { mean, error } = meanWithError(measured);
      // Four standard errors, and half a percent for a clock of whole seconds.
      const tolerance = 4 * error + 0.005 * expected;
      assert.ok(
        Math.abs(mean - expected) < tolerance,
        `${name}: ${mean} is not within ${tolerance} of ${expected}`,
      );
      // Nothing could fail where the error is as large as the value.
      assert.ok(tolerance < 0.5 * expected, `${name}: ${tolerance} says nothing of ${expected}`);
    };
    const batches = [...byDay.values()];
    agrees(
      'wait of all',
      batches.map(({ wait, calls }) => wait / calls),
      theory.meanWaitSeconds,
    );
    agrees(
      'speed of answer',
      batches.map(({ asa, answered }) => asa / answered),
      theory.speedOfAnswerSeconds,
    );
    agrees(
      'abandons',
      batches.map(({ abandons, calls }) => abandons / calls),
      theory.abandons,
    );
    // Waits are whole seconds: 20 stands for 19.5 to 20.5.
    agrees(
      'service level',
      batches.map(({ soon, calls }) => soon / calls),
      theory.serviceLevel(20.5),
    );
    // Waiting ends by impatience at its rate, whoever is served in between: Σ wait / abandons is the mean patience.
    const sum = (of: (batch: (typeof batches)[number]) => number): number =>
      batches.reduce((all, batch) => all + of(batch), 0);
    const abandons = sum((batch) => batch.abandons);
    const patience = sum(({ wait }) => wait) / abandons;
    assert.ok(
      Math.abs(patience / queue.patienceSeconds - 1) < 4 / Math.sqrt(abandons) + 0.005,
      `a patience of ${patience} is not ${queue.patienceSeconds}`,
    );
    const handling = data.contacts.reduce((sum, { talkSeconds }) => sum + (talkSeconds ?? 0), 0);
    const occupancy = handling / (queue.agents * days * 86_400);
    assert.ok(Math.abs(occupancy / theory.occupancy - 1) < 0.03, `${occupancy} is not ${theory.occupancy}`);
  });
}
