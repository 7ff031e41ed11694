import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { weekHourOf, weekHours } from '../../../src/analysis/heatmap/week-hours.js';
import { bucketEdges } from '../../../src/time/buckets.js';
import { parsePeriod } from '../../../src/time/period.js';
import { Zone } from '../../../src/time/zone.js';

const berlin = new Zone('Europe/Berlin');
const within = (from: string, to: string, zone = berlin) => weekHours(parsePeriod({ from, to }, zone), zone);

test('a clock change is told with the hour that it repeats or skips', () => {
  const autumn = within('2025-10-20', '2025-10-27');
  assert.deepEqual(autumn.changes, [{ at: '2025-10-26T02:00', kind: 'repeated' }]);
  assert.deepEqual([autumn.hours.get('7T02'), autumn.hours.get('7T03')], [2, 1]);
  const spring = within('2026-03-23', '2026-03-30');
  assert.deepEqual(spring.changes, [{ at: '2026-03-29T02:00', kind: 'skipped' }]);
  assert.deepEqual([spring.hours.get('7T02'), spring.hours.get('7T03')], [undefined, 1]);
  assert.deepEqual(within('2026-01-05', '2026-01-12').changes, []);
});

test('hours that are cut are none', () => {
  const { hours } = within('2026-01-05T08:30', '2026-01-05T11:15');
  assert.deepEqual(
    [...hours],
    [
      ['1T09', 1],
      ['1T10', 1],
    ],
  );
  assert.equal(within('2026-01-05T08:30', '2026-01-05T08:30').hours.size, 0);
});

test('they are those that a clock shows, instant by instant', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'America/St_Johns', 'UTC'];
  const hour = 3_600_000;
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 365 * 24 }),
      fc.integer({ min: 1, max: 21 * 24 }),
      (name, start, length) => {
        const from = Date.UTC(2025, 0, 1) + start * hour;
        const to = from + length * hour;
        const format = new Intl.DateTimeFormat('en-GB', {
          ...{ timeZone: name, weekday: 'short', hour: '2-digit', minute: '2-digit' },
        });
        const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
        const expected = new Map<string, number>();
        // Hours begin where the clock shows a full one; every offset here is of whole quarters.
        for (let at = from; at + hour <= to; at += hour / 4) {
          const [day, clock] = format.format(at).split(' ') as [string, string];
          if (!clock.endsWith(':00')) continue;
          const key = `${days.indexOf(day.slice(0, 3)) + 1}T${clock.slice(0, 2)}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const found = weekHours({ from, to }, new Zone(name)).hours;
        assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected));
      },
    ),
    { numRuns: 200 },
  );
});

test('they are the buckets of an hour that lie wholly in the time, those that a change of the clock cuts, too', () => {
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Monrovia', 'UTC'].map(
    (name) => new Zone(name),
  );
  const quarter = 900_000;
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.nat({ max: 1000 }),
      fc.integer({ min: -9, max: 9 }),
      fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 3000 }), fc.nat({ max: 60_000 })),
      (zone, change, near, length) => {
        const { starts } = zone.segments(Date.UTC(1965, 0, 1), Date.UTC(2027, 0, 1));
        const from = Math.floor(starts[change % starts.length]! / quarter) * quarter + near * quarter;
        const to = from + length * quarter;
        const expected = new Map<string, number>();
        const edges = from < to ? bucketEdges(zone, 'hour', { from, to }, 1) : [];
        for (let at = 0; at + 1 < edges.length; at += 1) {
          if (edges[at]! < from || edges[at + 1]! > to) continue;
          const key = weekHourOf(zone.toLocal(edges[at]!));
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const found = weekHours({ from, to }, zone).hours;
        assert.deepEqual(new Map([...found].toSorted()), new Map([...expected].toSorted()));
      },
    ),
    { numRuns: 300 },
  );
});

test('eight thousand years have their hours as any week has', () => {
  const { hours } = weekHours({ from: 0, to: Date.UTC(9999, 11, 31) }, new Zone('UTC'));
  // From a Thursday to a Friday.
  const days = Date.UTC(9999, 11, 31) / 86_400_000;
  assert.equal(hours.size, 168);
  assert.equal(
    [...hours.values()].reduce((sum, one) => sum + one, 0),
    days * 24,
  );
  assert.equal(hours.get('4T09')! - hours.get('5T09')!, 1);
});
