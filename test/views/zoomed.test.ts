import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePeriod } from '../../src/time/period.js';
import { Zone } from '../../src/time/zone.js';
import { zoomed, zoomedGrain, type ZoomStep } from '../../src/views/zoomed.js';

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

  it('has finer buckets where these suit the time, and never coarser ones than were asked for', () => {
    assert.equal(zoomedGrain('day', { from: '2025-10-01', to: '2025-10-03' }), 'hour');
    assert.equal(zoomedGrain('day', { from: '2025-10-01', to: '2025-10-20' }), 'day');
    assert.equal(zoomedGrain('hour', { from: '2025-10-01', to: '2025-10-20' }), 'hour');
    assert.equal(zoomedGrain(undefined, { from: '2025-10-01', to: '2025-10-03' }), undefined);
  });
});
