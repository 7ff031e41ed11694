import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { simulate } from '../../../demo/simulate/simulate.js';
import { coverNeeds } from '../../../demo/simulate/staffing/cover.js';
import { erlangCServiceLevel } from '../../../demo/simulate/staffing/erlang-c.js';
import { secondsOf } from './statistics.js';

test('the planner’s Erlang C gives published values', () => {
  // pyworkforce's test: 100 calls in 30 min of 3 min, 14 agents, 0.33 min.
  assert.equal(erlangCServiceLevel(14, 10, 180, 19.8).toFixed(3), '0.888');
  assert.equal(erlangCServiceLevel(15, 10, 180, 19.8).toFixed(3), '0.941');
  // 360 calls in half an hour of 240 s, 55 agents, 15 s.
  assert.equal(erlangCServiceLevel(55, 48, 240, 15).toFixed(3), '0.846');
  assert.equal(erlangCServiceLevel(48, 48, 240, 15), 0);
  assert.equal(erlangCServiceLevel(0, 0, 240, 15), 1);
});

test('shifts cover the need, are of the given lengths and do not go beyond the day', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      (needs, lengths) => {
        const shifts = coverNeeds(needs, lengths);
        const covered = needs.map(() => 0);
        for (const { from, slots } of shifts) {
          assert.ok(lengths.includes(slots) || slots === needs.length);
          assert.ok(from >= 0 && from + slots <= needs.length);
          for (let slot = from; slot < from + slots; slot += 1) covered[slot]! += 1;
        }
        for (const [slot, need] of needs.entries()) assert.ok(covered[slot]! >= need);
        if (lengths.length === 1 && lengths[0]! <= needs.length) {
          assert.equal(shifts.length, fewestShifts(needs, lengths[0]!));
        }
      },
    ),
    { numRuns: 300 },
  );
});

/**
 * By duality: half hours of which no shift holds two need a shift for each of their agents, and the most demanding choice
 * of them is the fewest that can do.
 */
function fewestShifts(needs: readonly number[], length: number): number {
  const most: number[] = [];
  for (const [slot, need] of needs.entries()) {
    most.push(Math.max(most[slot - 1] ?? 0, need + (most[slot - length] ?? 0)));
  }
  return most.at(-1) ?? 0;
}

interface Level {
  offered: number;
  soon: number;
}

for (const { contacts, seeds, good, outage } of [
  { contacts: 5000, seeds: [1, 2, 3], good: [0.72, 0.87], outage: 0.75 },
  { contacts: 25_000, seeds: [1], good: [0.73, 0.88], outage: 0.3 },
]) {
  test(`${contacts} contacts: the service level is near its aim on good days, and poor on bad ones`, () => {
    const levels: Record<'good' | 'promotion' | 'outage', Level> = {
      good: { offered: 0, soon: 0 },
      promotion: { offered: 0, soon: 0 },
      outage: { offered: 0, soon: 0 },
    };
    for (const seed of seeds) {
      const { data } = simulate({ contacts, seed });
      const bad = data.events
        .filter(({ kind }) => kind === 'promotion' || kind === 'outage')
        .map(({ kind, from, to }) => ({
          kind: kind as 'promotion' | 'outage',
          from: secondsOf(from),
          to: secondsOf(to),
        }));
      for (const { channel, direction, outcome, queueSeconds, startedAt } of data.contacts) {
        if (channel !== 'voice' || direction === 'outbound') continue;
        if (outcome === 'self-service' || outcome === 'blocked' || outcome === 'open') continue;
        const hour = Number((startedAt as string).slice(11, 13));
        if (hour < 8 || hour >= 18) continue;
        const at = secondsOf(startedAt);
        const level = levels[bad.find(({ from, to }) => from <= at && at < to)?.kind ?? 'good'];
        level.offered += 1;
        if (outcome === 'answered' && queueSeconds! <= 20) level.soon += 1;
      }
    }
    const share = ({ offered, soon }: Level): number => soon / offered;
    const told = JSON.stringify(levels);
    assert.ok(share(levels.good) > good[0]! && share(levels.good) < good[1]!, told);
    assert.ok(share(levels.promotion) < share(levels.good), told);
    assert.ok(share(levels.outage) < outage, told);
  });
}

test('with fewer agents callers wait longer and more of them hang up', () => {
  const ofStaff = (target: number): { abandoned: number; wait: number } => {
    const { centre } = simulate({ contacts: 60, days: 2 }).truth;
    const { staffing } = centre;
    assert.ok(staffing.kind === 'planned');
    const margin = { voice: 0, digital: 0 };
    const { data } = simulate({
      contacts: 12_000,
      days: 14,
      seed: 5,
      centre: { ...centre, staffing: { ...staffing, target, margin }, happenings: false },
    });
    const calls = data.contacts.filter(
      ({ channel, direction, outcome }) =>
        channel === 'voice' && direction === undefined && (outcome === 'answered' || outcome === 'abandoned'),
    );
    const abandoned = calls.filter(({ outcome }) => outcome === 'abandoned').length / calls.length;
    return {
      abandoned,
      wait: calls.reduce((sum, { queueSeconds }) => sum + queueSeconds!, 0) / calls.length,
    };
  };
  const [few, some, many] = [ofStaff(0.3), ofStaff(0.7), ofStaff(0.97)];
  assert.ok(few.abandoned > 1.3 * some.abandoned && some.abandoned > 1.3 * many.abandoned);
  assert.ok(few.wait > 1.3 * some.wait && some.wait > 1.3 * many.wait);
});
