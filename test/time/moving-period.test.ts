import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isMovingName, movingPeriod } from '../../src/time/moving-period.js';
import { parsePeriod } from '../../src/time/period.js';
import { Zone } from '../../src/time/zone.js';

const berlin = new Zone('Europe/Berlin');
const at = (moving: string, now: string, zone = berlin) =>
  movingPeriod({ moving, now: Date.parse(now) }, zone);

test('days are those of the data’s wall clock, today among the last ones', () => {
  // Half past midnight in Berlin is still the evening before in UTC.
  assert.deepEqual(at('today', '2026-10-20T22:30:00Z'), { from: '2026-10-21', to: '2026-10-22' });
  assert.deepEqual(at('yesterday', '2026-10-20T22:30:00Z'), { from: '2026-10-20', to: '2026-10-21' });
  assert.deepEqual(at('last-7-days', '2026-10-20T22:30:00Z'), { from: '2026-10-15', to: '2026-10-22' });
  assert.deepEqual(at('last-1-days', '2026-10-20T22:30:00Z'), at('today', '2026-10-20T22:30:00Z'));
  assert.deepEqual(at('today', '2026-10-20T22:30:00Z', new Zone('America/New_York')), {
    from: '2026-10-20',
    to: '2026-10-21',
  });
});

test('minutes and hours end with the minute that it is, so that what has just come counts', () => {
  assert.deepEqual(at('last-30-minutes', '2026-10-21T08:42:17Z'), {
    from: '2026-10-21T10:13',
    to: '2026-10-21T10:43',
  });
  assert.deepEqual(at('last-2-hours', '2026-10-21T08:42:00Z'), {
    from: '2026-10-21T08:43',
    to: '2026-10-21T10:43',
  });
});

test('names that are no moving periods are told from those that are', () => {
  for (const name of ['today', 'yesterday', 'last-1-minutes', 'last-48-hours', 'last-365-days']) {
    assert.ok(isMovingName(name), name);
  }
  for (const name of ['', 'Today', 'tomorrow', 'last-0-days', 'last-01-days', 'last-5-weeks', '{"from":1}']) {
    assert.ok(!isMovingName(name), name);
    assert.throws(() => at(name, '2026-10-21T08:42:00Z'), new RangeError(`invalid moving period: ${name}`));
  }
});

test('in any zone, at any time, it holds the present and is as long as it says', () => {
  const zones = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2040, 0) }),
      fc.integer({ min: 1, max: 3000 }),
      fc.constantFrom(1, 60),
      (name, now, count, minutes) => {
        const zone = new Zone(name);
        const moving = `last-${count}-${minutes === 1 ? 'minutes' : 'hours'}`;
        const { from, to } = parsePeriod(movingPeriod({ moving, now }, zone), zone);
        assert.equal(to - from, count * minutes * 60_000);
        assert.ok(from <= now && now < to && to - now <= 60_000);
        const today = parsePeriod(movingPeriod({ moving: 'today', now }, zone), zone);
        assert.ok(today.from <= now && now < today.to);
      },
    ),
    { numRuns: 400 },
  );
});
