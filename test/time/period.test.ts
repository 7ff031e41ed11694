import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarUnit, parsePeriod, previousPeriod, sameElapsed, wallText } from '../../src/time/period.js';
import type { WeekStart } from '../../src/time/grain.js';
import { Zone } from '../../src/time/zone.js';
import { oddPlaces, wallAt } from './wall-oracle.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const utc = new Zone('UTC');
const berlin = new Zone('Europe/Berlin');
const period = (from: string, to: string, zone = utc) => parsePeriod({ from, to }, zone);
const texts = ({ from, to }: { from: number; to: number }, zone = utc) => [
  wallText(zone, from),
  wallText(zone, to),
];
const before = (from: string, to: string, zone = utc, weekStart: WeekStart = 1) =>
  texts(previousPeriod(period(from, to, zone), zone, weekStart), zone);

test('periods are wall clock in the zone, or instants', () => {
  assert.deepEqual(period('2025-10-01', '2025-10-01T09:30', new Zone('Asia/Shanghai')), {
    from: Date.parse('2025-09-30T16:00:00Z'),
    to: Date.parse('2025-10-01T01:30:00Z'),
  });
  assert.deepEqual(period('2025-10-01T00:00Z', '2025-10-01T00:00:00+02:00'.replace('+02', '-02'), berlin), {
    from: Date.parse('2025-10-01T00:00:00Z'),
    to: Date.parse('2025-10-01T02:00:00Z'),
  });
  // No midnight: the day begins at 01:00. Times in the gap move by it.
  const saoPaulo = new Zone('America/Sao_Paulo');
  assert.deepEqual(period('2018-11-04', '2018-11-04T00:30', saoPaulo), {
    from: Date.parse('2018-11-04T03:00:00Z'),
    to: Date.parse('2018-11-04T03:30:00Z'),
  });
});

test('a period that is none throws, with the value last', () => {
  assert.throws(
    () => period('October', '2025-11-01'),
    new RangeError('period that starts at no time: October'),
  );
  assert.throws(
    () => period('2025-10-01', '2025-02-30'),
    new RangeError('period that ends at no time: 2025-02-30'),
  );
  assert.throws(
    () => period('2025-10-02', '2025-10-01'),
    new RangeError('period that ends before it starts: 2025-10-02, 2025-10-01'),
  );
  assert.throws(() => parsePeriod({ from: 5 as unknown as string, to: '2025-10-01' }, utc), RangeError);
});

test('wall text says no more than it must', () => {
  assert.equal(wallText(berlin, Date.parse('2025-10-01T22:00:00Z')), '2025-10-02');
  assert.equal(wallText(berlin, Date.parse('2025-10-01T07:00:00Z')), '2025-10-01T09:00');
  assert.equal(wallText(berlin, Date.parse('2025-10-01T07:00:05Z')), '2025-10-01T09:00:05');
  assert.equal(wallText(berlin, Date.parse('2025-10-01T07:00:05.001Z')), '2025-10-01T09:00:05.001');
  assert.equal(wallText(berlin, Date.parse('2025-10-26T00:30:00Z')), '2025-10-26T02:30');
  assert.equal(wallText(berlin, Date.parse('2025-10-26T01:30:00Z')), '2025-10-26T02:30+01:00');
  // The second of two midnights.
  const havana = new Zone('America/Havana');
  assert.equal(wallText(havana, Date.parse('2025-11-02T04:00:00Z')), '2025-11-02');
  assert.equal(wallText(havana, Date.parse('2025-11-02T05:00:00Z')), '2025-11-02T00:00-05:00');
});

test('wall text reads back as the same instant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...oddPlaces),
      fc.oneof(
        fc.integer({ min: -3 * dayMs, max: 3 * dayMs }),
        fc.integer({ min: -20, max: 20 }).map((quarters) => (quarters * hourMs) / 4),
      ),
      ([name, around], shift) => {
        const zone = new Zone(name);
        const instant = Date.parse(around) + shift;
        const text = wallText(zone, instant);
        assert.deepEqual(parsePeriod({ from: text, to: text }, zone), { from: instant, to: instant });
      },
    ),
    { numRuns: 500 },
  );
});

test('whole weeks, months, quarters and years are calendar units', () => {
  const unit = (from: string, to: string, weekStart: WeekStart = 1, zone = utc) =>
    calendarUnit(period(from, to, zone), zone, weekStart);
  assert.equal(unit('2025-10-06', '2025-10-13'), 'week');
  assert.equal(unit('2025-10-05', '2025-10-12'), undefined);
  assert.equal(unit('2025-10-05', '2025-10-12', 7), 'week');
  assert.equal(unit('2025-10-01', '2025-11-01', 1, berlin), 'month');
  assert.equal(unit('2025-10-01', '2025-10-31'), undefined);
  assert.equal(unit('2025-10-01', '2026-01-01'), 'quarter');
  assert.equal(unit('2025-11-01', '2026-02-01'), undefined);
  assert.equal(unit('2025-01-01', '2026-01-01'), 'year');
  assert.equal(unit('2025-10-01', '2025-10-02'), undefined);
  assert.equal(unit('2025-10-01T01:00', '2025-11-01T01:00'), undefined);
  // February of 2027 is four weeks from a Monday, and a month.
  assert.equal(unit('2027-02-01', '2027-03-01'), 'month');
});

test('the period before a calendar unit is the unit before', () => {
  assert.deepEqual(before('2025-10-06', '2025-10-13'), ['2025-09-29', '2025-10-06']);
  assert.deepEqual(before('2025-10-05', '2025-10-12', utc, 7), ['2025-09-28', '2025-10-05']);
  assert.deepEqual(before('2025-03-01', '2025-04-01', berlin), ['2025-02-01', '2025-03-01']);
  assert.deepEqual(before('2026-01-01', '2026-02-01'), ['2025-12-01', '2026-01-01']);
  assert.deepEqual(before('2026-01-01', '2026-04-01'), ['2025-10-01', '2026-01-01']);
  assert.deepEqual(before('2024-01-01', '2025-01-01'), ['2023-01-01', '2024-01-01']);
  // November begins without a midnight in Sao Paulo’s 2018; so does its week.
  assert.deepEqual(before('2018-11-04', '2018-11-11', new Zone('America/Sao_Paulo'), 7), [
    '2018-10-28',
    '2018-11-04T01:00',
  ]);
});

test('the period before any other is whole weeks back on the wall clock', () => {
  assert.deepEqual(before('2025-10-08', '2025-10-09'), ['2025-10-01', '2025-10-02']);
  assert.deepEqual(before('2025-10-08', '2025-10-15'), ['2025-10-01', '2025-10-08']);
  assert.deepEqual(before('2025-10-08', '2025-10-16'), ['2025-09-24', '2025-10-02']);
  assert.deepEqual(before('2025-01-01', '2025-03-01'), ['2024-10-30', '2024-12-28']); // 59 days: 63 back
  assert.deepEqual(before('2025-10-08T09:00', '2025-10-08T17:00'), ['2025-10-01T09:00', '2025-10-01T17:00']);
  // Over a clock change the wall clock is kept, not the number of hours.
  assert.deepEqual(before('2025-04-01', '2025-04-02', berlin), ['2025-03-25', '2025-03-26']);
  assert.deepEqual(before('2025-10-28T09:00', '2025-10-28T10:00', berlin), [
    '2025-10-21T09:00',
    '2025-10-21T10:00',
  ]);
  // From a day that begins at 01:00 to one that begins at midnight, and back again.
  const saoPaulo = new Zone('America/Sao_Paulo');
  assert.deepEqual(before('2018-11-04', '2018-11-05', saoPaulo), ['2018-10-28', '2018-10-29']);
  assert.deepEqual(before('2018-11-11', '2018-11-12', saoPaulo), ['2018-11-04T01:00', '2018-11-05']);
});

// Counting days over one that was not is for the calendar's historians.
const skippedADay = ['Pacific/Apia', 'Asia/Manila', 'America/Juneau'];

test('the period before keeps the weekday and the time of day, and ends no later than the period begins', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...oddPlaces.filter(([name]) => !skippedADay.includes(name))),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom<WeekStart>(1, 6, 7),
      ([name, around], shift, days, weekStart) => {
        const zone = new Zone(name);
        const day = (offset: number) =>
          new Date(Date.parse(around) + (shift + offset) * dayMs).toISOString().slice(0, 10);
        const range = parsePeriod({ from: day(0), to: day(days) }, zone);
        if (calendarUnit(range, zone, weekStart) !== undefined) return;
        const previous = previousPeriod(range, zone, weekStart);
        assert.ok(previous.to <= range.from && previous.from <= previous.to);
        const back = Math.ceil(days / 7) * 7;
        assert.deepEqual(previous, parsePeriod({ from: day(-back), to: day(days - back) }, zone));
        // Counted by the oracle: noon is never in a gap.
        const noon = (at: number) => Math.floor(wallAt(name, at + 12 * hourMs) / dayMs);
        assert.equal(noon(range.from) - noon(previous.from), back);
      },
    ),
    { numRuns: 300 },
  );
});

test('the same elapsed part of another period', () => {
  const october = period('2025-10-01', '2025-11-01', berlin);
  const september = previousPeriod(october, berlin, 1);
  const cut = (text: string, range = october, other = september) =>
    wallText(berlin, sameElapsed(period(text, text, berlin).from, range, other, berlin));
  assert.equal(cut('2025-10-15T10:30'), '2025-09-15T10:30');
  assert.equal(cut('2025-10-27'), '2025-09-27'); // after the clock change: by the wall clock
  assert.equal(cut('2025-10-31T12:00'), '2025-10-01'); // September is over
  assert.equal(cut('2025-11-01'), '2025-10-01');
  assert.equal(cut('2025-12-01'), '2025-10-01');
  assert.equal(cut('2025-10-01'), '2025-09-01');
  const february = period('2025-02-01', '2025-03-01', berlin);
  const january = previousPeriod(february, berlin, 1);
  assert.equal(cut('2025-02-28T23:00', february, january), '2025-01-28T23:00');
  assert.equal(cut('2025-03-01', february, january), '2025-02-01'); // the whole of it, for the whole
});
