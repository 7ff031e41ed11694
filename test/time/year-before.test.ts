import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { WeekStart } from '../../src/time/grain.js';
import { calendarUnit, parsePeriod, wallText } from '../../src/time/period.js';
import { yearBefore } from '../../src/time/year-before.js';
import { Zone } from '../../src/time/zone.js';

const utc = new Zone('UTC');
const berlin = new Zone('Europe/Berlin');
const saoPaulo = new Zone('America/Sao_Paulo');

function before(
  from: string,
  to: string,
  { zone = utc, weekStart = 1 as WeekStart, keepDates = false } = {},
): string[] {
  const range = yearBefore(parsePeriod({ from, to }, zone), zone, weekStart, keepDates);
  return [wallText(zone, range.from), wallText(zone, range.to)];
}
const dates = { keepDates: true };

test('a whole month, quarter or year is compared with the same one', () => {
  assert.deepEqual(before('2025-10-01', '2025-11-01'), ['2024-10-01', '2024-11-01']);
  assert.deepEqual(before('2025-01-01', '2025-04-01'), ['2024-01-01', '2024-04-01']);
  assert.deepEqual(before('2025-10-01', '2026-01-01'), ['2024-10-01', '2025-01-01']);
  assert.deepEqual(before('2025-01-01', '2026-01-01'), ['2024-01-01', '2025-01-01']);
  // Of another length where the other year is a leap year, whether or not dates are kept.
  for (const keepDates of [false, true]) {
    assert.deepEqual(before('2025-02-01', '2025-03-01', { keepDates }), ['2024-02-01', '2024-03-01']);
    assert.deepEqual(before('2024-02-01', '2024-03-01', { keepDates }), ['2023-02-01', '2023-03-01']);
  }
  assert.deepEqual(before('2025-03-01', '2025-04-01', { zone: berlin }), ['2024-03-01', '2024-04-01']);
});

test('an ISO week is compared with the week of its number, the 53rd with the 52nd', () => {
  // Week 40 of both years.
  assert.deepEqual(before('2025-09-29', '2025-10-06'), ['2024-09-30', '2024-10-07']);
  // 2020 has 53 weeks: the first of 2021 lies 53 weeks after that of 2020, and so does every other.
  assert.deepEqual(before('2021-01-04', '2021-01-11'), ['2019-12-30', '2020-01-06']);
  assert.deepEqual(before('2021-12-27', '2022-01-03'), ['2020-12-21', '2020-12-28']);
  // Week 53 of 2020, against week 52 of 2019.
  assert.deepEqual(before('2020-12-28', '2021-01-04'), ['2019-12-23', '2019-12-30']);
  // Week 53 of 2026, against week 52 of 2025; week 52 of 2026 against the same.
  assert.deepEqual(before('2026-12-28', '2027-01-04'), ['2025-12-22', '2025-12-29']);
  assert.deepEqual(before('2026-12-21', '2026-12-28'), ['2025-12-22', '2025-12-29']);
  // Its days are 23 and 25 hours where the clocks change.
  assert.deepEqual(before('2025-10-20', '2025-10-27', { zone: berlin }), ['2024-10-21', '2024-10-28']);
});

test('any other period is compared with the same weekdays, 364 days earlier', () => {
  assert.deepEqual(before('2025-10-08', '2025-10-09'), ['2024-10-09', '2024-10-10']);
  assert.deepEqual(before('2025-10-08T09:00', '2025-10-08T17:30'), ['2024-10-09T09:00', '2024-10-09T17:30']);
  assert.deepEqual(before('2025-01-01', '2025-03-01'), ['2024-01-03', '2024-03-02']);
  // A week that begins on a Sunday is no ISO week: after a year of 53 weeks too it is 364 days.
  assert.deepEqual(before('2021-01-03', '2021-01-10', { weekStart: 7 }), ['2020-01-05', '2020-01-12']);
  // Nor is a Monday's where weeks begin on Sundays.
  assert.deepEqual(before('2021-01-04', '2021-01-11', { weekStart: 7 }), ['2020-01-06', '2020-01-13']);
  // Through the night in which the clock goes back, and one without midnight.
  assert.deepEqual(before('2025-10-25T12:00', '2025-10-26T12:00', { zone: berlin }), [
    '2024-10-26T12:00',
    '2024-10-27T12:00',
  ]);
  assert.deepEqual(before('2019-11-03', '2019-11-04', { zone: saoPaulo }), [
    '2018-11-04T01:00',
    '2018-11-05',
  ]);
});

test('dates are kept where that is asked for, and 29 February is 28 February', () => {
  assert.deepEqual(before('2025-10-08', '2025-10-09', dates), ['2024-10-08', '2024-10-09']);
  assert.deepEqual(before('2025-10-08T09:00', '2025-10-08T17:30', dates), [
    '2024-10-08T09:00',
    '2024-10-08T17:30',
  ]);
  // A week too.
  assert.deepEqual(before('2025-10-06', '2025-10-13', dates), ['2024-10-06', '2024-10-13']);
  assert.deepEqual(before('2024-02-29', '2024-03-01', dates), ['2023-02-28', '2023-03-01']);
  assert.deepEqual(before('2024-02-28', '2024-02-29', dates), ['2023-02-28', '2023-03-01']);
  assert.deepEqual(before('2024-02-15', '2024-03-01', dates), ['2023-02-15', '2023-03-01']);
  assert.deepEqual(before('2024-02-29T09:00', '2024-02-29T12:00', dates), [
    '2023-02-28T09:00',
    '2023-02-28T12:00',
  ]);
  assert.deepEqual(before('2024-02-28T12:00', '2024-02-29T06:00', dates), ['2023-02-28T12:00', '2023-03-01']);
  // Up to 28 February, of which the year before has one day more.
  assert.deepEqual(before('2025-02-15', '2025-03-01', dates), ['2024-02-15', '2024-02-29']);
});

test('weekdays or dates are the same, and no period turns round, wherever it begins and ends', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(utc, berlin, saoPaulo, new Zone('Asia/Kolkata')),
      fc.integer({ min: 0, max: 9000 }),
      fc.integer({ min: 1, max: 900 }),
      fc.boolean(),
      (zone, start, days, keepDates) => {
        const day = (at: number) => new Date(Date.UTC(2003, 0, 1 + at)).toISOString().slice(0, 10);
        const given = { from: day(start), to: day(start + days) };
        const range = parsePeriod(given, zone);
        if (calendarUnit(range, zone, 1) !== undefined) return;
        const found = yearBefore(range, zone, 1, keepDates);
        const [from, last] = [wallText(zone, found.from), wallText(zone, found.to - 1)].map((text) =>
          text.slice(0, 10),
        );
        const lastGiven = day(start + days - 1);
        if (keepDates) {
          const same = (date: string) =>
            `${Number(date.slice(0, 4)) - 1}${date.slice(4).replace('02-29', '02-28')}`;
          assert.deepEqual([from, last], [same(given.from), same(lastGiven)]);
        } else {
          const away = (a: string, b: string) => (Date.parse(a) - Date.parse(b)) / 86_400_000;
          assert.deepEqual([away(given.from, from as string), away(lastGiven, last as string)], [364, 364]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('every ISO week of a century has its like', () => {
  const number = (monday: Date): [number, number] => {
    const thursday = new Date(monday.getTime() + 3 * 86_400_000);
    const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    return [thursday.getUTCFullYear(), Math.floor((thursday.getTime() - newYear) / 86_400_000 / 7) + 1];
  };
  for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2090, 0, 1); at += 7 * 86_400_000) {
    const found = yearBefore({ from: at, to: at + 7 * 86_400_000 }, utc, 1, false);
    const [year, week] = number(new Date(at));
    const [yearFound, weekFound] = number(new Date(found.from));
    assert.equal(yearFound, year - 1);
    assert.equal(found.to - found.from, 7 * 86_400_000);
    if (weekFound !== week) assert.deepEqual([week, weekFound], [53, 52], new Date(at).toISOString());
  }
});
