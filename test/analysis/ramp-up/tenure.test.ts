import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tenureOn, tenures } from '../../../src/analysis/ramp-up/tenure.js';

test('a month is over on the same day of the next, or on its last', () => {
  const table: readonly (readonly [date: string, startedOn: string, tenure: string | null])[] = [
    ['2026-01-14', '2026-01-15', null],
    ['2026-01-15', '2026-01-15', '0-3'],
    ['2026-04-14', '2026-01-15', '0-3'],
    ['2026-04-15', '2026-01-15', '3-6'],
    ['2026-07-15', '2026-01-15', '6-12'],
    ['2027-01-14', '2026-01-15', '6-12'],
    ['2027-01-15', '2026-01-15', '12+'],
    ['2026-02-27', '2025-11-30', '0-3'],
    ['2026-02-28', '2025-11-30', '3-6'],
    ['2025-02-27', '2024-02-29', '6-12'],
    ['2025-02-28', '2024-02-29', '12+'],
    ['2026-12-31', '2025-12-31', '12+'],
  ];
  for (const [date, startedOn, tenure] of table)
    assert.equal(tenureOn(date, startedOn), tenure, `${startedOn} ${date}`);
});

test('what is no date throws', () => {
  for (const date of ['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T09:00']) {
    assert.throws(() => tenureOn(date, '2026-01-01'), new RangeError(`invalid date: ${date}`));
  }
});

test('tenure only grows', () => {
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, date, date, (a, b, c) => {
      const [start, ...later] = [a, b, c].map((one) => one.toISOString().slice(0, 10)).toSorted() as [
        string,
        string,
        string,
      ];
      const [first, second] = later.map((day) => tenures.indexOf(tenureOn(day, start) ?? '12+')) as [
        number,
        number,
      ];
      assert.ok(first <= second);
    }),
    { numRuns: 300 },
  );
});
