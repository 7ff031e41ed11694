import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agentsFor, scheduledFor, type StaffingTarget } from '../../../src/analysis/staffing/agents-for.js';
import { exactErlangA, exactErlangC } from './exact-queue.js';

const base: StaffingTarget = {
  calls: 100,
  intervalSeconds: 1800,
  ahtSeconds: 180,
  thresholdSeconds: 20,
  serviceLevel: 0.8,
};

describe('agents for a target', () => {
  it('are those of the published examples', () => {
    const published = { ...base, thresholdSeconds: 19.8, shrinkage: 0.3 };
    const at85 = agentsFor({ ...published, maxOccupancy: 0.85 });
    assert.deepEqual([at85.agents, at85.scheduled, at85.bound], [14, 20, 'service-level']);
    assert.equal(at85.serviceLevel.toFixed(3), '0.888');
    assert.equal(at85.occupancy?.toFixed(3), '0.714');
    assert.equal(at85.waitProbability.toFixed(3), '0.174');
    const at70 = agentsFor({ ...published, maxOccupancy: 0.7 });
    assert.deepEqual([at70.agents, at70.scheduled, at70.bound], [15, 22, 'occupancy']);
    assert.equal(at70.serviceLevel.toFixed(3), '0.941');
    assert.equal(at70.occupancy?.toFixed(3), '0.667');
    assert.equal(at70.waitProbability.toFixed(3), '0.102');
  });

  it('are the first that meet all conditions when they are tried one by one', () => {
    const targets = fc.record({
      calls: fc.integer({ min: 1, max: 300 }),
      ahtSeconds: fc.integer({ min: 1, max: 400 }),
      thresholdSeconds: fc.integer({ min: 0, max: 60 }),
      serviceLevel: fc.constantFrom(0, 0.5, 0.8, 0.9, 0.99),
      maxOccupancy: fc.constantFrom(1, 0.85, 0.7, 0.3),
      patienceSeconds: fc.constantFrom(undefined, 30, 300),
    });
    fc.assert(
      fc.property(targets, ({ patienceSeconds, ...change }) => {
        const { calls, ahtSeconds, thresholdSeconds, serviceLevel, maxOccupancy } = change;
        const exactLevel = (agents: number): number => {
          const load = { calls, ahtSeconds, thresholdSeconds, intervalSeconds: 1800, agents };
          return patienceSeconds === undefined
            ? exactErlangC({ ...load, patienceSeconds: 1 }).level
            : exactErlangA({ ...load, patienceSeconds }).level;
        };
        const load = (calls * ahtSeconds) / 1800;
        let agents = Math.floor(load) + 1;
        while (load / agents > maxOccupancy || exactLevel(agents) < serviceLevel) agents += 1;
        const found = agentsFor({
          ...base,
          ...change,
          ...(patienceSeconds === undefined ? {} : { patienceSeconds }),
        });
        assert.equal(found.agents, agents);
        assert.equal(found.scheduled, agents);
      }),
      { numRuns: 200 },
    );
  });

  it('are more than the load, even where callers hang up and any level will do', () => {
    const { agents, bound } = agentsFor({ ...base, serviceLevel: 0, patienceSeconds: 60 });
    assert.deepEqual([agents, bound], [11, 'load']);
  });

  it('are found for tens of thousands', () => {
    const found = agentsFor({ ...base, calls: 200_000, maxOccupancy: 1, serviceLevel: 0.9 });
    assert.ok(found.agents > 20_000 && found.agents < 20_200, String(found.agents));
    assert.ok(found.serviceLevel >= 0.9);
  });

  it('are none for no calls, and one for calls that take no time', () => {
    const none = agentsFor({ ...base, calls: 0, shrinkage: 0.3 });
    assert.deepEqual([none.agents, none.scheduled, none.bound], [0, 0, null]);
    assert.equal(agentsFor({ ...base, ahtSeconds: 0 }).agents, 1);
  });

  it('come with those who are planned for them, without what doubles add', () => {
    assert.equal(scheduledFor(14, 0.3), 20);
    assert.equal(scheduledFor(1, 0.9), 10);
    assert.equal(scheduledFor(7, 0), 7);
    assert.equal(scheduledFor(0, 0.5), 0);
    assert.equal(scheduledFor(10, 0.01), 11);
    for (let percent = 0; percent < 100; percent += 1) {
      for (const agents of [1, 3, 7, 99, 20_000]) {
        const exact = (BigInt(agents) * 100n + BigInt(99 - percent)) / BigInt(100 - percent);
        assert.equal(scheduledFor(agents, percent / 100), Number(exact), `${agents} at ${percent} %`);
      }
    }
  });

  it('refuse targets that nothing reaches', () => {
    assert.throws(() => agentsFor({ ...base, serviceLevel: 1 }), new RangeError('invalid serviceLevel: 1'));
    assert.throws(
      () => agentsFor({ ...base, serviceLevel: NaN }),
      new RangeError('invalid serviceLevel: NaN'),
    );
    assert.throws(() => agentsFor({ ...base, maxOccupancy: 0 }), new RangeError('invalid maxOccupancy: 0'));
    assert.throws(
      () => agentsFor({ ...base, maxOccupancy: 1.2 }),
      new RangeError('invalid maxOccupancy: 1.2'),
    );
    assert.throws(() => agentsFor({ ...base, shrinkage: 1 }), new RangeError('invalid shrinkage: 1'));
    assert.throws(() => agentsFor({ ...base, calls: 1e12 }), new RangeError('invalid load: 100000000000'));
  });
});
