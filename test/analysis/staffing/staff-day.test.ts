import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agentsFor } from '../../../src/analysis/staffing/agents-for.js';
import { erlangA } from '../../../src/analysis/staffing/erlang-a.js';
import { erlangC } from '../../../src/analysis/staffing/erlang-c.js';
import { staffDay, type StaffingSettings } from '../../../src/analysis/staffing/staff-day.js';

const settings: StaffingSettings = {
  ahtSeconds: 180,
  thresholdSeconds: 20,
  serviceLevel: 0.8,
  maxOccupancy: 0.85,
  shrinkage: 0.3,
  patienceSeconds: null,
};
const half = 1800;

describe('the staffing of a day', () => {
  it('is that of each interval, alone', () => {
    const day = staffDay(
      [100, 0, 7.5].map((calls) => ({ calls, seconds: half })),
      settings,
    );
    for (const { calls, needed } of day.intervals) {
      const { patienceSeconds: _, ...target } = settings;
      assert.deepEqual(needed, agentsFor({ ...target, calls, intervalSeconds: half }));
    }
    assert.deepEqual(
      day.intervals.map(({ needed }) => [needed.agents, needed.scheduled]),
      [
        [14, 20],
        [0, 0],
        // 0.75 Erlang: two wait in 20.4 % of cases, 82 % are in time.
        [2, 3],
      ],
    );
    assert.equal(day.present, null);
  });

  it('weighs shares by calls, the speed of answer by answered calls, and occupancy by time', () => {
    const patient = { ...settings, patienceSeconds: 240, shrinkage: 0.2 };
    const calls = [100, 40];
    const onShift = [12.5, 10];
    const seconds = [1800, 900];
    const day = staffDay(
      calls.map((one, at) => ({ calls: one, seconds: seconds[at]!, onShift: onShift[at]! })),
      patient,
    );
    const [a, b] = [10, 8].map((agents, at) =>
      erlangA({
        calls: calls[at]!,
        intervalSeconds: seconds[at]!,
        ahtSeconds: 180,
        agents,
        thresholdSeconds: 20,
        patienceSeconds: 240,
      }),
    );
    const near = (actual: number | null | undefined, exact: number): void =>
      assert.ok(Math.abs(actual! - exact) < 1e-12 * Math.max(1, exact), `${actual} instead of ${exact}`);
    near(day.present?.serviceLevel, (100 * a!.serviceLevel + 40 * b!.serviceLevel) / 140);
    near(day.present?.abandonRate, (100 * a!.abandonRate + 40 * b!.abandonRate) / 140);
    const [answeredA, answeredB] = [100 * (1 - a!.abandonRate), 40 * (1 - b!.abandonRate)];
    near(
      day.present?.asaSeconds,
      (answeredA * a!.asaSeconds! + answeredB * b!.asaSeconds!) / (answeredA + answeredB),
    );
    // Time on calls is what is answered, each as long as a call.
    near(day.present?.occupancy, ((answeredA + answeredB) * 180) / (10 * 1800 + 8 * 900));
    near(day.present?.agentHours, (10 * 1800 + 8 * 900) / 3600);
    near(day.present?.scheduledHours, (12.5 * 1800 + 10 * 900) / 3600);
    assert.equal(day.present?.peak, 10);
  });

  it('meets target and cap in every interval, and so for the day', () => {
    const day = fc.record({
      calls: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 500, noNaN: true })), {
        minLength: 1,
        maxLength: 8,
      }),
      patienceSeconds: fc.constantFrom(null, 45, 400),
      shrinkage: fc.constantFrom(0, 0.35),
    });
    fc.assert(
      fc.property(day, ({ calls, ...change }) => {
        const own = { ...settings, ...change };
        const staffed = staffDay(
          calls.map((one) => ({ calls: one, seconds: half })),
          own,
        );
        for (const { needed } of staffed.intervals) {
          if (needed.agents === 0) continue;
          assert.ok(needed.serviceLevel >= own.serviceLevel);
          assert.ok(needed.erlangs / needed.agents <= own.maxOccupancy);
          assert.ok(needed.scheduled * (1 - own.shrinkage) >= needed.agents - 1e-9);
        }
        const { serviceLevel, occupancy, peak } = staffed.needed;
        if (serviceLevel === null) assert.ok(calls.every((one) => one === 0));
        else assert.ok(serviceLevel >= own.serviceLevel - 1e-12);
        assert.ok(occupancy === null || occupancy <= own.maxOccupancy);
        assert.equal(peak, Math.max(...staffed.intervals.map(({ needed }) => needed.agents)));
        assert.deepEqual(structuredClone(staffed), staffed);
      }),
      { numRuns: 200 },
    );
  });

  it('says where a queue has no end, and has no mean wait then', () => {
    const day = staffDay(
      [
        { calls: 100, seconds: half, onShift: 10 },
        { calls: 50, seconds: half, onShift: 10 },
        { calls: 0, seconds: half, onShift: 0 },
        { calls: 3, seconds: half, onShift: null },
      ],
      { ...settings, shrinkage: 0 },
    );
    assert.equal(day.present?.unstable, 1);
    assert.equal(day.present?.asaSeconds, null);
    const other = erlangC({
      calls: 50,
      intervalSeconds: half,
      ahtSeconds: 180,
      agents: 10,
      thresholdSeconds: 20,
    });
    // 0 of 100 in time, and of 50 what the formula says; those without known shifts take no part.
    assert.ok(Math.abs(day.present!.serviceLevel! - (50 * other.serviceLevel) / 150) < 1e-12);
    assert.equal(day.intervals[3]?.present, null);
  });

  it('has nothing to tell of a day without calls or without intervals', () => {
    for (const intervals of [[], [{ calls: 0, seconds: half, onShift: 3 }]]) {
      const { needed, calls } = staffDay(intervals, settings);
      assert.equal(calls, 0);
      assert.deepEqual(
        [needed.serviceLevel, needed.asaSeconds, needed.abandonRate, needed.agentHours],
        [null, null, null, 0],
      );
    }
  });

  it('refuses what cannot be meant', () => {
    const one = [{ calls: 1, seconds: half }];
    assert.throws(
      () => staffDay(one, { ...settings, serviceLevel: 1 }),
      new RangeError('invalid serviceLevel: 1'),
    );
    assert.throws(
      () => staffDay(one, { ...settings, shrinkage: 1.1 }),
      new RangeError('invalid shrinkage: 1.1'),
    );
    assert.throws(
      () => staffDay([{ calls: 1, seconds: half, onShift: -2 }], settings),
      new RangeError('invalid onShift: -2'),
    );
    assert.throws(
      () => staffDay([{ calls: 1, seconds: 0 }], settings),
      new RangeError('invalid intervalSeconds: 0'),
    );
  });
});
