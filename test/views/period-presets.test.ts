import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Zone } from '../../src/time/zone.js';
import { dateAfter, daysOf, periodPresets } from '../../src/views/period-presets.js';

const berlin = new Zone('Europe/Berlin');
const names = (from: string, to: string, weekStart: 1 | 7 = 1): string[] =>
  periodPresets({ from, to }, berlin, weekStart).map(
    (preset) =>
      `${preset.kind === 'last-days' ? preset.days : preset.kind} ${preset.period.from} ${preset.period.to}`,
  );

describe('presets of a period', () => {
  test('two months: their last days, their latest weeks, each month', () => {
    assert.deepEqual(names('2026-09-01', '2026-11-01'), [
      '1 2026-10-31 2026-11-01',
      '7 2026-10-25 2026-11-01',
      '28 2026-10-04 2026-11-01',
      'week 2026-10-26 2026-11-02',
      'week 2026-10-19 2026-10-26',
      'month 2026-10-01 2026-11-01',
      'month 2026-09-01 2026-10-01',
    ]);
  });

  test('a year and a bit: months, quarters and years, no weeks; the year after the end of it is not there', () => {
    assert.deepEqual(names('2025-01-01', '2026-02-11'), [
      '1 2026-02-10 2026-02-11',
      '7 2026-02-04 2026-02-11',
      '28 2026-01-14 2026-02-11',
      'month 2026-02-01 2026-03-01',
      'month 2026-01-01 2026-02-01',
      'month 2025-12-01 2026-01-01',
      'quarter 2026-01-01 2026-04-01',
      'quarter 2025-10-01 2026-01-01',
      'year 2026-01-01 2027-01-01',
      'year 2025-01-01 2026-01-01',
    ]);
  });

  test('what would be all of it is left out', () => {
    assert.deepEqual(names('2026-10-05', '2026-10-12'), ['1 2026-10-11 2026-10-12']);
    assert.ok(!names('2026-10-01', '2026-11-01').some((name) => name.startsWith('month')));
    assert.deepEqual(names('2026-10-05', '2026-10-06'), []);
  });

  test('weeks begin where those of the data do', () => {
    const weeks = (weekStart: 1 | 7): string[] =>
      names('2026-10-01', '2026-10-20', weekStart).filter((name) => name.startsWith('week'));
    assert.deepEqual(weeks(1), ['week 2026-10-19 2026-10-26', 'week 2026-10-12 2026-10-19']);
    assert.deepEqual(weeks(7), ['week 2026-10-18 2026-10-25', 'week 2026-10-11 2026-10-18']);
  });

  test('a stretch that ends within a day has that day as its last; instants are read in the zone', () => {
    assert.equal(names('2026-10-01', '2026-10-10T12:00')[0], '1 2026-10-10 2026-10-11');
    // 23:30 in UTC is after midnight in Berlin.
    assert.equal(names('2026-10-01', '2026-10-09T23:30:00Z')[0], '1 2026-10-10 2026-10-11');
  });

  test('an empty stretch has none', () => {
    assert.deepEqual(names('2026-10-01', '2026-10-01'), []);
    assert.equal(daysOf({ from: '2026-10-01', to: '2026-10-01' }, berlin), undefined);
  });

  test('every preset touches the stretch, and none covers all of it; of last days, the last is the last', () => {
    const day = fc.integer({ min: 0, max: 20_000 });
    const date = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 2500 }),
        fc.constantFrom(1, 7),
        (start, length, weekStart) => {
          const [from, to] = [date(start), date(start + length)];
          const presets = periodPresets({ from, to }, berlin, weekStart as 1 | 7);
          for (const { kind, period } of presets) {
            assert.ok(period.from < to && period.to > from, `${kind} ${period.from}`);
            assert.ok(period.from > from || period.to < to, `${kind} ${period.from}`);
            if (kind === 'last-days') assert.equal(period.to, to);
          }
          assert.equal(new Set(presets.map(({ kind, period }) => kind + period.from)).size, presets.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('days are counted on from a date', () => {
  assert.equal(dateAfter('2026-10-31', 1), '2026-11-01');
  assert.equal(dateAfter('2024-03-01', -1), '2024-02-29');
  for (const text of ['2026-10-31T09:00', '2026-02-30', '', 'today', '2026-10-31T00:00:00Z']) {
    assert.equal(dateAfter(text, 1), undefined, text);
  }
});
