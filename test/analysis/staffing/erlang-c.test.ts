import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { erlangC } from '../../../src/analysis/staffing/erlang-c.js';
import { exactErlangC } from './exact-queue.js';
import { near } from './near.js';

const base = { calls: 360, intervalSeconds: 1800, ahtSeconds: 240, agents: 55, thresholdSeconds: 15 };

describe('Erlang C', () => {
  it('gives what the page of the formula prints', () => {
    const outcome = erlangC(base);
    assert.equal(outcome.erlangs, 48);
    assert.equal(outcome.waitProbability.toFixed(3), '0.239');
    assert.equal(outcome.serviceLevel.toFixed(3), '0.846');
    assert.equal(outcome.asaSeconds?.toFixed(1), '8.2');
  });

  it('is exact to 1e-9, up to twenty thousand agents', () => {
    for (const load of [
      base,
      { ...base, calls: 0.5 },
      { ...base, calls: 410.5, thresholdSeconds: 0 },
      { calls: 150_000, intervalSeconds: 1800, ahtSeconds: 238.5, agents: 20_000, thresholdSeconds: 20 },
      {
        calls: 150_000,
        intervalSeconds: 1800,
        ahtSeconds: 239.9990234375,
        agents: 20_000,
        thresholdSeconds: 20,
      },
      { calls: 60, intervalSeconds: 60, ahtSeconds: 999, agents: 1000, thresholdSeconds: 120 },
    ]) {
      const exact = exactErlangC({ ...load, patienceSeconds: 1 });
      const outcome = erlangC(load);
      near(outcome.waitProbability, exact.wait, 'wait');
      near(outcome.serviceLevel, exact.level, 'level');
      near(outcome.asaSeconds, exact.asa, 'speed');
    }
  });

  it('is exact for any load below the agents', () => {
    const load = fc.record({
      calls: fc.integer({ min: 1, max: 200_000 }).map((parts) => parts / 1024),
      ahtSeconds: fc.integer({ min: 1, max: 600 }),
      spare: fc.integer({ min: 1, max: 40 }),
      thresholdSeconds: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(load, ({ calls, ahtSeconds, spare, thresholdSeconds }) => {
        const agents = Math.floor((calls * ahtSeconds) / 900) + spare;
        const asked = { calls, intervalSeconds: 900, ahtSeconds, agents, thresholdSeconds };
        const exact = exactErlangC({ ...asked, patienceSeconds: 1 });
        const outcome = erlangC(asked);
        near(outcome.waitProbability, exact.wait, 'wait');
        near(outcome.serviceLevel, exact.level, 'level');
        near(outcome.asaSeconds, exact.asa, 'speed');
      }),
      { numRuns: 200 },
    );
  });

  it('has no steady state without an agent to spare', () => {
    for (const agents of [48, 47, 1]) {
      const outcome = erlangC({ ...base, agents });
      assert.equal(outcome.stable, false);
      assert.equal(outcome.serviceLevel, 0);
      assert.equal(outcome.asaSeconds, null);
      assert.equal(outcome.occupancy, 1);
    }
    assert.equal(erlangC({ ...base, agents: 0 }).occupancy, null);
  });

  it('has an answer at the ends of the threshold and of the load', () => {
    const none = erlangC({ ...base, thresholdSeconds: 0 });
    near(none.serviceLevel, 1 - none.waitProbability, 'at once');
    assert.equal(erlangC({ ...base, thresholdSeconds: Infinity }).serviceLevel, 1);
    assert.equal(erlangC({ ...base, calls: 0 }).serviceLevel, 1);
    assert.equal(erlangC({ ...base, calls: 0 }).asaSeconds, 0);
    assert.equal(erlangC({ ...base, calls: 0, agents: 0 }).serviceLevel, 0);
    assert.equal(erlangC({ ...base, ahtSeconds: 0, thresholdSeconds: 0 }).serviceLevel, 1);
    assert.equal(erlangC({ ...base, agents: 1e9 }).waitProbability, 0);
  });

  it('refuses what no queue can have', () => {
    assert.throws(() => erlangC({ ...base, agents: 12.5 }), new RangeError('invalid agents: 12.5'));
    assert.throws(
      () => erlangC({ ...base, thresholdSeconds: -1 }),
      new RangeError('invalid thresholdSeconds: -1'),
    );
    assert.throws(() => erlangC({ ...base, ahtSeconds: NaN }), new RangeError('invalid ahtSeconds: NaN'));
    assert.throws(
      () => erlangC({ ...base, calls: 1e308, ahtSeconds: 1e308 }),
      new RangeError('invalid load: Infinity'),
    );
  });
});
