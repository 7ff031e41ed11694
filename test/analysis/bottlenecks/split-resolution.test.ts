import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitResolution } from '../../../src/analysis/bottlenecks/split-resolution.js';

const none = { between: 0, waiting: 0, handling: 0, outside: 0 };

test('a call, passed on after a pause, solved a while after', () => {
  const legs = [
    { start: 1000, wait: 100, handling: 400 },
    { start: 2000, wait: 300, handling: 200 },
  ];
  assert.deepEqual(splitResolution(legs, 3000), [
    { ...none, waiting: 100, handling: 400 },
    { between: 500, waiting: 300, handling: 200, outside: 1500 },
  ]);
});

test('legs that overlap, wrap after the solution, a leg after it, a time of 0', () => {
  const overlapping = [
    { start: 0, wait: 0, handling: 100 },
    { start: 50, wait: 20, handling: 100 },
  ];
  assert.deepEqual(splitResolution(overlapping, 170), [
    { ...none, handling: 100 },
    { ...none, handling: 70 },
  ]);
  const late = [
    { start: 0, wait: 10, handling: 100 },
    { start: 500, wait: 1, handling: 1 },
  ];
  assert.deepEqual(splitResolution(late, 60), [{ ...none, waiting: 10, handling: 50 }, none]);
  assert.deepEqual(splitResolution(late, 0), [none, none]);
});

test('misuse throws', () => {
  assert.throws(() => splitResolution([], 5), new RangeError('conversation without legs: []'));
  assert.throws(() => splitResolution([{ start: 0, wait: 0, handling: 0 }], -1), RangeError);
  assert.throws(
    () => splitResolution([{ start: 0, wait: -1, handling: 0 }], 1),
    new RangeError('not a time of a leg: -1'),
  );
  assert.throws(() => splitResolution([{ start: NaN, wait: 0, handling: 0 }], 1), RangeError);
  const turned = [5, 4].map((start) => ({ start, wait: 0, handling: 0 }));
  assert.throws(() => splitResolution(turned, 1), new RangeError('leg before the one before: 4'));
});

test('parts add up to the time exactly, and are what goes on in each millisecond', () => {
  const leg = fc.record({ start: fc.nat(60), wait: fc.nat(20), handling: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(leg, { minLength: 1, maxLength: 5 }), fc.nat(90), (given, resolution) => {
      const legs = given.toSorted((a, b) => a.start - b.start);
      const shares = splitResolution(legs, resolution);
      const sums = { between: 0, waiting: 0, handling: 0, outside: 0 };
      for (const share of shares)
        for (const part of Object.keys(sums) as (keyof typeof sums)[]) sums[part] += share[part];
      // Millisecond by millisecond: the first leg that is in one has it.
      const expected = { between: 0, waiting: 0, handling: 0, outside: 0 };
      const first = legs[0]?.start ?? 0;
      let reached = first;
      const last = Math.max(...legs.map(({ start, wait, handling }) => start + wait + handling));
      for (let ms = first; ms < first + resolution; ms++) {
        const of = legs.find(({ start, wait, handling }) => ms >= start && ms < start + wait + handling);
        if (of !== undefined) expected[ms < of.start + of.wait ? 'waiting' : 'handling'] += 1;
        else if (ms >= last) expected.outside += 1;
        else expected.between += 1;
        reached = ms;
      }
      assert.ok(reached >= first);
      assert.deepEqual(sums, expected);
      assert.equal(sums.between + sums.waiting + sums.handling + sums.outside, resolution);
    }),
    { numRuns: 500 },
  );
});
