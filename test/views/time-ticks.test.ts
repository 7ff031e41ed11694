import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findLocale } from '../../src/i18n/find-locale.js';
import { formatsOf } from '../../src/i18n/formats.js';
import { timeGrains, type TimeGrain } from '../../src/time/grain.js';
import { Zone } from '../../src/time/zone.js';
import { timeTicks } from '../../src/views/time-ticks.js';

function ticks(
  zone: string,
  grain: TimeGrain,
  from: string,
  to: string,
  most: number,
  language = 'ru',
  weekStart = 1,
): string[] {
  const formats = formatsOf(findLocale(language));
  return timeTicks(
    { zone: new Zone(zone), grain, weekStart, formats },
    Date.parse(from),
    Date.parse(to),
    most,
  ).map(({ at, label }) => `${new Date(at).toISOString().slice(0, 16)} ${label}`);
}

describe('steps', () => {
  test('hours of a day, midnight named by its day', () => {
    assert.deepEqual(ticks('Asia/Shanghai', 'hour', '2025-10-01T00:00+08:00', '2025-10-01T23:00+08:00', 5), [
      '2025-09-30T16:00 1 окт.',
      '2025-09-30T22:00 06:00',
      '2025-10-01T04:00 12:00',
      '2025-10-01T10:00 18:00',
    ]);
  });

  test('hours as a clock of twelve names them', () => {
    assert.deepEqual(
      ticks('UTC', 'hour', '2025-10-01T06:00Z', '2025-10-01T18:00Z', 3, 'en').map((tick) => tick.slice(17)),
      ['6 AM', '12 PM', '6 PM'],
    );
  });

  test('days of a month by the week, on its first day', () => {
    assert.deepEqual(ticks('UTC', 'day', '2025-10-01T00:00Z', '2025-10-31T00:00Z', 6), [
      '2025-10-06T00:00 6 окт.',
      '2025-10-13T00:00 13 окт.',
      '2025-10-20T00:00 20 окт.',
      '2025-10-27T00:00 27 окт.',
    ]);
    assert.deepEqual(ticks('UTC', 'day', '2025-10-01T00:00Z', '2025-10-31T00:00Z', 6, 'zh', 7), [
      '2025-10-05T00:00 10月5日',
      '2025-10-12T00:00 10月12日',
      '2025-10-19T00:00 10月19日',
      '2025-10-26T00:00 10月26日',
    ]);
  });

  test('months of a year, January named by its year', () => {
    assert.deepEqual(
      ticks('UTC', 'month', '2025-10-01T00:00Z', '2026-04-01T00:00Z', 8, 'en').map((tick) => tick.slice(17)),
      ['Oct', 'Nov', 'Dec', 'Jan 2026', 'Feb', 'Mar', 'Apr'],
    );
  });

  test('years, and none finer than the buckets', () => {
    assert.deepEqual(
      ticks('UTC', 'year', '2019-01-01T00:00Z', '2026-01-01T00:00Z', 5, 'en').map((tick) => tick.slice(17)),
      ['2020', '2022', '2024', '2026'],
    );
    assert.deepEqual(ticks('UTC', 'day', '2025-10-01T00:00Z', '2025-10-02T00:00Z', 12, 'en'), [
      '2025-10-01T00:00 Oct 1',
      '2025-10-02T00:00 Oct 2',
    ]);
  });
});

describe('clock changes', () => {
  test('ticks stay on the wall clock, and a skipped hour has none of its own', () => {
    // New York skips 02:00 to 03:00 on March 9, 2025.
    assert.deepEqual(
      ticks('America/New_York', 'hour', '2025-03-09T00:00-05:00', '2025-03-09T06:00-04:00', 12, 'ru'),
      [
        '2025-03-09T05:00 9 мар.',
        '2025-03-09T06:00 01:00',
        '2025-03-09T07:00 03:00',
        '2025-03-09T08:00 04:00',
        '2025-03-09T09:00 05:00',
        '2025-03-09T10:00 06:00',
      ],
    );
  });

  test('a midnight that the clock skips is the start of its day', () => {
    // São Paulo began November 4, 2018 at 01:00.
    const found = ticks('America/Sao_Paulo', 'day', '2018-11-03T03:00Z', '2018-11-05T02:00Z', 12, 'en');
    assert.deepEqual(found, ['2018-11-03T03:00 Nov 3', '2018-11-04T03:00 Nov 4', '2018-11-05T02:00 Nov 5']);
  });
});

test('ticks are within, ascending, and no more than asked for', () => {
  const zones = ['UTC', 'Asia/Shanghai', 'Europe/Moscow', 'America/New_York', 'Australia/Lord_Howe'].map(
    (name) => new Zone(name),
  );
  const formats = formatsOf(findLocale('en'));
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...timeGrains),
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) }),
      fc.integer({ min: 0, max: 40 * 365 * 86_400 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 7 }),
      (zone, grain, from, seconds, most, weekStart) => {
        const to = from + seconds * 1000;
        const found = timeTicks({ zone, grain, weekStart, formats }, from, to, most);
        assert.ok(found.length <= most);
        for (const [at, tick] of found.entries()) {
          assert.ok(tick.at >= from && tick.at <= to);
          assert.ok(at === 0 || tick.at > found[at - 1]!.at);
          assert.notEqual(tick.label, '');
        }
        // A stretch of many buckets is never left without a name.
        if (seconds > 3 * 366 * 86_400 && most > 1) assert.ok(found.length > 0);
      },
    ),
    { numRuns: 300 },
  );
});
