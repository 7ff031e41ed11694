import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilFromDays, daysFromCivil, daysInMonth, weekdayOf } from '../../src/time/civil.js';

const dayMs = 86_400_000;

test('every date from year −400 to 2400 agrees with Date, both ways', () => {
  const first = new Date(0);
  first.setUTCFullYear(-400, 0, 1);
  const last = Date.UTC(2400, 11, 31) / dayMs;
  for (let days = first.getTime() / dayMs; days <= last; days++) {
    const date = new Date(days * dayMs);
    const civil = civilFromDays(days);
    // Comparing numbers, not objects: a million calls of deepEqual take a minute.
    if (
      civil.year !== date.getUTCFullYear() ||
      civil.month !== date.getUTCMonth() + 1 ||
      civil.day !== date.getUTCDate() ||
      weekdayOf(days) % 7 !== date.getUTCDay() ||
      daysFromCivil(civil.year, civil.month, civil.day) !== days
    ) {
      assert.fail(`${date.toISOString()}: ${JSON.stringify(civil)}, weekday ${weekdayOf(days)}`);
    }
  }
});

test('months have the length that Date gives them', () => {
  for (const year of [1600, 1900, 1999, 2000, 2023, 2024, 2100]) {
    for (let month = 1; month <= 12; month++) {
      assert.equal(
        daysInMonth(year, month),
        new Date(Date.UTC(year, month, 0)).getUTCDate(),
        `${year}-${month}`,
      );
    }
  }
});
