import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePeriod } from '../../src/time/period.js';
import { Zone } from '../../src/time/zone.js';
import { nudged, zoomed, zoomedGrain, type ZoomEnd, type ZoomStep } from '../../src/views/zoomed.js';

const october = { from: '2025-10-01', to: '2025-11-01' };
const berlin = 'Europe/Berlin';

describe('zooming in on a time', () => {
  it('keeps the place that was pointed at, and ends at edges of buckets', () => {
    assert.deepEqual(zoomed(october, null, { scale: 0.5, about: 0 }, berlin), {
      from: '2025-10-01',
      to: '2025-10-17',
    });
    assert.deepEqual(zoomed(october, null, { scale: 0.5, about: 1 }, berlin), {
      // Half of 745 hours before the end it is half past twelve on the 16th: the clock went back in between.
      from: '2025-10-17',
      to: '2025-11-01',
    });
  });

  it('goes along by the clock, over the day with 25 hours too, and stops at the ends', () => {
    const week = { from: '2025-10-20', to: '2025-10-27' };
    assert.deepEqual(zoomed(october, week, { shift: 1 / 7 }, berlin), {
      from: '2025-10-21',
      to: '2025-10-28',
    });
    assert.deepEqual(zoomed(october, week, { shift: 9 }, berlin), { from: '2025-10-25', to: '2025-11-01' });
    const first = { from: '2025-10-01', to: '2025-10-08' };
    assert.deepEqual(zoomed(october, first, { shift: -1 }, berlin), first);
  });

  it('comes back to the whole', () => {
    const week = { from: '2025-10-20', to: '2025-10-27' };
    assert.equal(zoomed(october, week, { scale: 8, about: 0.5 }, berlin), null);
    assert.equal(zoomed(october, null, { scale: 2, about: 0.5 }, berlin), null);
  });

  it('stays within the whole, whatever the steps are, and is never empty', () => {
    const step = fc.oneof<fc.Arbitrary<ZoomStep>[]>(
      fc.record({
        scale: fc.constantFrom(0.1, 0.5, 0.9, 1.2, 2, 40),
        about: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({ shift: fc.constantFrom(-3, -0.5, 0.1, 0.5, 2) }),
      fc
        .tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }))
        .map(([from, length]) => ({ from, to: from + length })),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(berlin, 'Asia/Shanghai', 'America/St_Johns', 'Australia/Lord_Howe'),
        fc.constantFrom(
          october,
          { from: '2025-03-20', to: '2025-04-20' },
          { from: '2021-01-01', to: '2026-01-01' },
        ),
        (steps, timeZone, whole) => {
          const zone = new Zone(timeZone);
          const outer = parsePeriod(whole, zone);
          let shown: ReturnType<typeof zoomed> = null;
          for (const one of steps) {
            shown = zoomed(whole, shown, one, timeZone);
            if (shown === null) continue;
            const { from, to } = parsePeriod(shown, zone);
            assert.ok(from >= outer.from && to <= outer.to && from < to, JSON.stringify(shown));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows what lies between two places', () => {
    const september = { from: '2025-09-01', to: '2025-10-01' };
    assert.deepEqual(zoomed(september, null, { from: 0.5, to: 0.75 }, berlin), {
      from: '2025-09-16',
      to: '2025-09-24',
    });
    const week = { from: '2025-09-08', to: '2025-09-15' };
    // As long as it is, and beyond what is shown: a week along.
    assert.deepEqual(zoomed(september, week, { from: 1, to: 2 }, berlin), {
      from: '2025-09-15',
      to: '2025-09-22',
    });
    assert.equal(zoomed(september, week, { from: -5, to: 9 }, berlin), null);
  });

  it('moves an end, or all, by buckets of the wall clock', () => {
    const move = (
      end: ZoomEnd,
      buckets: number,
      current = { from: '2025-10-20', to: '2025-10-27' },
    ): unknown => nudged(october, current, end, buckets, berlin);
    assert.deepEqual(move('from', 1), { from: '2025-10-21', to: '2025-10-27' });
    assert.deepEqual(move('from', -3), { from: '2025-10-17', to: '2025-10-27' });
    // The 26th has 25 hours.
    assert.deepEqual(move('to', -1), { from: '2025-10-20', to: '2025-10-26' });
    assert.deepEqual(move('both', 2), { from: '2025-10-22', to: '2025-10-29' });
    const last = { from: '2025-10-30', to: '2025-11-01' };
    assert.deepEqual(move('both', 1, last), last);
    assert.deepEqual(move('from', 9, { from: '2025-10-20', to: '2025-10-27' }), {
      from: '2025-10-20',
      to: '2025-10-27',
    });
    assert.equal(move('from', -99, { from: '2025-10-02', to: '2025-11-01' }), null);
    assert.deepEqual(move('to', 1, { from: '2025-10-26T01:00', to: '2025-10-26T05:00' }), {
      from: '2025-10-26T01:00',
      to: '2025-10-26T05:05',
    });
  });

  it('comes back by as many buckets as it went along, wherever there was room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        fc.boolean(),
        (start, length, buckets, changing) => {
          const day = (at: number): string => new Date(Date.UTC(2025, 9, 10 + at)).toISOString().slice(0, 10);
          // Days stay days over a change of the clock; of hours, a day may have one more on the way back.
          const timeZone = changing && length > 4 ? berlin : 'Asia/Shanghai';
          const shown = { from: day(start), to: day(start + length) };
          const whole = { from: '2025-09-01', to: '2025-12-01' };
          const there = nudged(whole, shown, 'both', buckets, timeZone)!;
          assert.deepEqual(nudged(whole, there, 'both', -buckets, timeZone), shown);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has finer buckets where these suit the time, and never coarser ones than were asked for', () => {
    assert.equal(zoomedGrain('day', { from: '2025-10-01', to: '2025-10-03' }), 'hour');
    assert.equal(zoomedGrain('day', { from: '2025-10-01', to: '2025-10-20' }), 'day');
    assert.equal(zoomedGrain('hour', { from: '2025-10-01', to: '2025-10-20' }), 'hour');
    assert.equal(zoomedGrain(undefined, { from: '2025-10-01', to: '2025-10-03' }), undefined);
  });
});
