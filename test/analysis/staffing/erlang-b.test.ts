import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { erlangB } from '../../../src/analysis/staffing/erlang-b.js';
import { exactBlocking } from './exact-queue.js';
import { near } from './near.js';

const load = (erlangs: number, agents: number) => ({
  calls: erlangs,
  intervalSeconds: 1,
  ahtSeconds: 1,
  agents,
});
const exact = (erlangs: number, agents: number): number =>
  exactBlocking({ ...load(erlangs, agents), thresholdSeconds: 0, patienceSeconds: 1 });

describe('Erlang B', () => {
  it('is a half, and a fifth, at one Erlang', () => {
    assert.equal(erlangB(load(1, 1)).blocking, 0.5);
    near(erlangB(load(1, 2)).blocking, 0.2, 'B(2, 1)');
  });

  it('needs 17 lines for ten Erlang and 2 % lost, as published', () => {
    assert.ok(erlangB(load(10, 17)).blocking <= 0.02);
    assert.ok(erlangB(load(10, 16)).blocking > 0.02);
  });

  it('is the recursion in whole numbers, from no line to twenty thousand', () => {
    for (const [erlangs, agents] of [
      [0.0009765625, 1],
      [0.5, 0],
      [47.25, 55],
      [1000.125, 900],
      [19_900.5, 20_000],
      [20_000, 20_000],
      [40_000, 20_000],
      [15_000, 17_000],
    ] as const) {
      near(erlangB(load(erlangs, agents)).blocking, exact(erlangs, agents), `B(${agents}, ${erlangs})`);
    }
  });

  it('is the recursion for any load', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: 0, max: 400 }), (parts, agents) => {
        near(erlangB(load(parts / 1024, agents)).blocking, exact(parts / 1024, agents), 'blocking');
      }),
      { numRuns: 200 },
    );
  });

  it('carries what is not blocked', () => {
    const { blocking, occupancy } = erlangB(load(30, 25));
    near(occupancy, (30 * (1 - blocking)) / 25, 'occupancy');
  });

  it('has an answer at the ends: no load, no lines, far more lines than load', () => {
    assert.deepEqual(erlangB(load(0, 3)), { erlangs: 0, blocking: 0, occupancy: 0 });
    assert.deepEqual(erlangB(load(0, 0)), { erlangs: 0, blocking: 1, occupancy: null });
    assert.deepEqual(erlangB(load(5, 0)), { erlangs: 5, blocking: 1, occupancy: null });
    assert.equal(erlangB(load(1, 1e9)).blocking, 0);
    near(erlangB(load(1e12, 1e6)).blocking, 1 - 1e-6, 'nearly all');
  });

  it('refuses what no group of lines can have', () => {
    assert.throws(() => erlangB(load(1, 1.5)), new RangeError('invalid agents: 1.5'));
    assert.throws(() => erlangB(load(1, -1)), new RangeError('invalid agents: -1'));
    assert.throws(() => erlangB(load(1, NaN)), new RangeError('invalid agents: NaN'));
    assert.throws(() => erlangB(load(-1, 1)), new RangeError('invalid calls: -1'));
    assert.throws(() => erlangB(load(Infinity, 1)), new RangeError('invalid calls: Infinity'));
    assert.throws(
      () => erlangB({ calls: 1, intervalSeconds: 0, ahtSeconds: 1, agents: 1 }),
      new RangeError('invalid intervalSeconds: 0'),
    );
  });
});
