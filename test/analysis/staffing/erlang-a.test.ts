import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { erlangA } from '../../../src/analysis/staffing/erlang-a.js';
import { erlangB } from '../../../src/analysis/staffing/erlang-b.js';
import { erlangC } from '../../../src/analysis/staffing/erlang-c.js';
import { type ExactLoad, exactErlangA } from './exact-queue.js';
import { near } from './near.js';

const base: ExactLoad = {
  calls: 100,
  intervalSeconds: 1800,
  ahtSeconds: 180,
  agents: 10,
  thresholdSeconds: 20,
  patienceSeconds: 180,
};

function agree(load: ExactLoad): void {
  const exact = exactErlangA(load);
  const outcome = erlangA(load);
  const said = JSON.stringify(load);
  near(outcome.waitProbability, exact.wait, `wait of ${said}`);
  near(outcome.abandonRate, exact.abandoned, `abandoned of ${said}`);
  near(outcome.serviceLevel, exact.level, `level of ${said}`);
  near(outcome.asaSeconds, exact.asa, `speed of ${said}`);
  near(outcome.meanWaitSeconds, exact.meanWait, `mean wait of ${said}`);
  const erlangs = (load.calls * load.ahtSeconds) / load.intervalSeconds;
  near(outcome.occupancy, (erlangs * (1 - exact.abandoned)) / load.agents, `occupancy of ${said}`);
}

const file = new URL('../../../../shared/data/reference/published.json', import.meta.url);

interface Published {
  readonly erlang_a: { readonly cases: readonly Readonly<Record<string, number>>[] };
}

describe('Erlang A', () => {
  it('gives the published values', { skip: existsSync(file) ? false : 'no reference data here' }, () => {
    const { cases } = (JSON.parse(readFileSync(file, 'utf8')) as Published).erlang_a;
    assert.ok(cases.length >= 3);
    for (const one of cases) {
      const outcome = erlangA({
        calls: one['calls']!,
        intervalSeconds: one['interval_s']!,
        ahtSeconds: one['aht_s']!,
        agents: one['agents']!,
        thresholdSeconds: one['target_s']!,
        patienceSeconds: one['patience_s']!,
      });
      near(outcome.waitProbability, one['p_wait']!, 'wait');
      near(outcome.abandonRate, one['p_abandon']!, 'abandoned');
      near(outcome.occupancy, one['occupancy']!, 'occupancy');
      near(outcome.meanWaitSeconds, one['mean_wait_all_s']!, 'mean wait');
      near(outcome.asaSeconds, one['asa_served_s']!, 'speed');
      near(outcome.serviceLevel, one['sl_served_within_over_offered']!, 'level');
    }
  });

  it('is exact with few agents and many, idle and overloaded, with short patience and long', () => {
    for (const change of [
      {},
      { agents: 1 },
      { agents: 40 },
      { calls: 0.5 },
      { calls: 1000 },
      { patienceSeconds: 1 },
      { patienceSeconds: 20_000 },
      { thresholdSeconds: 0 },
      { thresholdSeconds: 600 },
      { calls: 5000, agents: 480, thresholdSeconds: 10 },
      { calls: 5000, agents: 520, thresholdSeconds: 10 },
    ]) {
      agree({ ...base, ...change });
    }
  });

  it('is exact for twenty thousand agents, below their load and above', () => {
    const many = { ...base, agents: 20_000, thresholdSeconds: 2, patienceSeconds: 120 };
    for (const calls of [198_000, 204_000]) agree({ ...many, calls });
  });

  it('is exact for any load', () => {
    const loads = fc.record({
      calls: fc.integer({ min: 64, max: 300_000 }).map((parts) => parts / 1024),
      intervalSeconds: fc.constant(900),
      ahtSeconds: fc.integer({ min: 1, max: 400 }),
      // Beside the load: beyond a dozen to spare, the chance of a wait has more zeros than the oracle has digits.
      spare: fc.integer({ min: -30, max: 12 }),
      thresholdSeconds: fc.integer({ min: 0, max: 30 }),
      patienceSeconds: fc.integer({ min: 1, max: 600 }),
    });
    fc.assert(
      fc.property(loads, ({ spare, ...load }) => {
        const erlangs = (load.calls * load.ahtSeconds) / load.intervalSeconds;
        agree({ ...load, agents: Math.max(1, Math.ceil(erlangs) + spare) });
      }),
      { numRuns: 200 },
    );
  });

  it('is a Poisson number of callers where they are as patient as calls are long', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 600 }),
        (a, agents) => {
          const load = { ...base, calls: a, intervalSeconds: 1, ahtSeconds: 1, patienceSeconds: 1, agents };
          let [below, log] = [0, -a];
          for (let n = 0; n < agents; n += 1) {
            below += Math.exp(log);
            log += Math.log(a / (n + 1));
          }
          const { waitProbability } = erlangA(load);
          assert.ok(Math.abs(1 - waitProbability - below) < 1e-9, `${waitProbability} beside ${1 - below}`);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lies between Erlang B and Erlang C, and comes to them', () => {
    const patient = erlangA({ ...base, agents: 12, patienceSeconds: 1e9 });
    const endless = erlangC({ ...base, agents: 12 });
    assert.ok(Math.abs(patient.serviceLevel - endless.serviceLevel) < 1e-6);
    assert.ok(Math.abs(patient.asaSeconds! - endless.asaSeconds!) < 1e-3);
    assert.deepEqual(erlangA({ ...base, agents: 12, patienceSeconds: Infinity }), endless);
    const hasty = erlangA({ ...base, patienceSeconds: 1e-9 });
    assert.ok(Math.abs(hasty.abandonRate - erlangB(base).blocking) < 1e-9);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e4, noNaN: true }), (patienceSeconds) => {
        const load = { ...base, agents: 12, patienceSeconds };
        const { waitProbability } = erlangA(load);
        assert.ok(
          waitProbability >= erlangB(load).blocking && waitProbability <= erlangC(load).waitProbability,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('gets no worse with one agent more', () => {
    const loads = fc.record({
      calls: fc.double({ min: 0.1, max: 30_000, noNaN: true }),
      agents: fc.integer({ min: 1, max: 3000 }),
      patienceSeconds: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
      thresholdSeconds: fc.double({ min: 0, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(loads, (change) => {
        const fewer = erlangA({ ...base, ...change });
        const more = erlangA({ ...base, ...change, agents: change.agents + 1 });
        for (const outcome of [fewer, more]) {
          for (const share of ['waitProbability', 'serviceLevel', 'abandonRate', 'occupancy'] as const) {
            assert.ok(outcome[share]! >= 0 && outcome[share]! <= 1, `${share} ${outcome[share]}`);
          }
        }
        assert.ok(more.serviceLevel >= fewer.serviceLevel - 1e-9);
        assert.ok(more.abandonRate <= fewer.abandonRate + 1e-9);
        assert.ok(more.asaSeconds! <= fewer.asaSeconds! + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('has an answer at the ends: nobody there, no calls, no threshold, all of it', () => {
    const nobody = erlangA({ ...base, agents: 0 });
    assert.deepEqual(
      [nobody.serviceLevel, nobody.abandonRate, nobody.asaSeconds, nobody.occupancy, nobody.meanWaitSeconds],
      [0, 1, null, null, 180],
    );
    assert.equal(erlangA({ ...base, calls: 0 }).serviceLevel, 1);
    assert.equal(erlangA({ ...base, calls: 0 }).abandonRate, 0);
    assert.equal(erlangA({ ...base, ahtSeconds: 0 }).serviceLevel, 1);
    const ever = erlangA({ ...base, thresholdSeconds: Infinity });
    near(ever.serviceLevel, 1 - ever.abandonRate, 'answered at all');
    const once = erlangA({ ...base, thresholdSeconds: 0 });
    near(once.serviceLevel, 1 - once.waitProbability, 'answered at once');
    assert.equal(erlangA({ ...base, agents: 1e6 }).waitProbability, 0);
    const flooded = erlangA({ ...base, calls: 1e9 });
    near(flooded.abandonRate, 1 - 10 / 1e8, 'all but ten Erlang');
    for (const value of Object.values(erlangA({ ...base, calls: 1e-320 })))
      assert.ok(!Number.isNaN(Number(value)));
  });

  it('refuses what no queue can have', () => {
    assert.throws(
      () => erlangA({ ...base, patienceSeconds: 0 }),
      new RangeError('invalid patienceSeconds: 0'),
    );
    assert.throws(
      () => erlangA({ ...base, patienceSeconds: NaN }),
      new RangeError('invalid patienceSeconds: NaN'),
    );
    assert.throws(
      () => erlangA({ ...base, patienceSeconds: 1e200 }),
      new RangeError('invalid patienceSeconds: 1e+200'),
    );
    assert.throws(() => erlangA({ ...base, agents: 0.5 }), new RangeError('invalid agents: 0.5'));
  });
});
