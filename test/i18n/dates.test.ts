import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { formatsOf } from '../../src/i18n/formats.js';
import type { DateFormats } from '../../src/i18n/dates.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { plainSpaces } from './plain-spaces.js';

function inAll(say: (dates: DateFormats) => string): string[] {
  return [en, zh, ru].map((locale) => plainSpaces(say(formatsOf(locale).dates)));
}

describe('half-open periods', () => {
  const cases: readonly [from: string, to: string, texts: readonly string[]][] = [
    ['2025-10-01', '2025-11-01', ['October 2025', '2025年10月', 'октябрь 2025 г.']],
    ['2025-12-01', '2026-01-01', ['December 2025', '2025年12月', 'декабрь 2025 г.']],
    ['2025-10-01', '2026-01-01', ['Q4 2025', '2025年第4季度', 'IV кв. 2025 г.']],
    ['2025-01-01', '2026-01-01', ['2025', '2025年', '2025 г.']],
    ['2025-10-01', '2025-10-02', ['Oct 1, 2025', '2025年10月1日', '1 окт. 2025 г.']],
    ['2025-10-01', '2025-10-15', ['Oct 1 – 14, 2025', '2025/10/1 – 2025/10/14', '1–14 окт. 2025 г.']],
    [
      '2025-09-29',
      '2025-10-06',
      ['Sep 29 – Oct 5, 2025', '2025/9/29 – 2025/10/5', '29 сент. – 5 окт. 2025 г.'],
    ],
    // Two months are no quarter, thirty days no month.
    [
      '2025-10-01',
      '2025-12-01',
      ['Oct 1 – Nov 30, 2025', '2025/10/1 – 2025/11/30', '1 окт. – 30 нояб. 2025 г.'],
    ],
    [
      '2025-11-02',
      '2025-12-02',
      ['Nov 2 – Dec 1, 2025', '2025/11/2 – 2025/12/1', '2 нояб. – 1 дек. 2025 г.'],
    ],
    [
      '2025-10-01T09:00',
      '2025-10-01T17:00',
      ['Oct 1, 2025, 9:00 AM – 5:00 PM', '2025/10/1 09:00–17:00', '1 окт. 2025 г., 09:00–17:00'],
    ],
  ];
  for (const [from, to, texts] of cases) {
    test(`${from} to ${to}`, () => {
      assert.deepEqual(
        inAll((dates) => dates.period(from, to, 'short')),
        texts,
      );
    });
  }

  test('in full for reading aloud', () => {
    assert.deepEqual(
      inAll((dates) => dates.period('2025-10-01', '2025-10-15', 'long')),
      ['October 1 – 14, 2025', '2025/10/1 – 2025/10/14', '1–14 октября 2025 г.'],
    );
  });

  test('a region has its own order', () => {
    assert.equal(
      plainSpaces(formatsOf(findLocale('en-GB')).dates.period('2025-10-01', '2025-10-15', 'short')),
      '1 – 14 Oct 2025',
    );
  });

  test('what is cut within a day begins with a day, not with midnight', () => {
    assert.deepEqual(
      inAll((dates) => dates.period('2026-09-01', '2026-09-28T13:00', 'short')),
      [
        'Sep 1, 2026 – Sep 28, 2026, 1:00 PM',
        '2026年9月1日 – 2026年9月28日 13:00',
        '1 сент. 2026 г. – 28 сент. 2026 г., 13:00',
      ],
    );
    assert.match(formatsOf(en).dates.period('2026-09-01', '2026-09-01T13:00', 'short'), /12:00/);
  });

  test('an empty period is its instant, and what is no time is given back', () => {
    assert.match(formatsOf(en).dates.period('2025-10-01', '2025-10-01', 'short'), /^Oct 1, 2025/);
    assert.equal(formatsOf(en).dates.period('soon', 'later', 'short'), 'soon – later');
  });
});

describe('buckets', () => {
  test('by grain', () => {
    const bucket = (grain: Parameters<DateFormats['bucket']>[0], key: string): string[] =>
      inAll((dates) => dates.bucket(grain, key, 1));
    assert.deepEqual(bucket('hour', '2025-10-01T09:00+08:00'), [
      'Oct 1, 2025, 9:00 AM',
      '2025年10月1日 09:00',
      '1 окт. 2025 г., 09:00',
    ]);
    assert.deepEqual(bucket('day', '2025-10-01'), [
      'Wed, Oct 1, 2025',
      '2025年10月1日周三',
      'ср, 1 окт. 2025 г.',
    ]);
    assert.deepEqual(bucket('month', '2025-10'), ['October 2025', '2025年10月', 'октябрь 2025 г.']);
    assert.deepEqual(bucket('quarter', '2025-Q4'), ['Q4 2025', '2025年第4季度', 'IV кв. 2025 г.']);
    assert.deepEqual(bucket('year', '2025'), ['2025', '2025年', '2025 г.']);
  });

  test('a week that starts on Monday has its ISO number, any other its first day', () => {
    assert.deepEqual(
      inAll((dates) => dates.bucket('week', '2025-10-06', 1)),
      ['W41, Oct 6 – 12, 2025', '第 41 周（2025/10/6 – 2025/10/12）', '41-я неделя, 6–12 окт. 2025 г.'],
    );
    assert.deepEqual(
      inAll((dates) => dates.bucket('week', '2025-10-05', 7)),
      ['Week from Sun, Oct 5, 2025', '2025年10月5日周日起的一周', 'Неделя с началом вс, 5 окт. 2025 г.'],
    );
  });

  test('ISO weeks at the turn of the year', () => {
    const week = (monday: string): string => formatsOf(en).dates.bucket('week', monday, 1).split(',')[0]!;
    assert.equal(week('2020-12-28'), 'W53');
    assert.equal(week('2021-01-04'), 'W1');
    assert.equal(week('2024-12-30'), 'W1');
    assert.equal(week('2026-12-28'), 'W53');
  });

  test('an hour that occurs twice is told apart by its distance from UTC', () => {
    const keys = ['2025-11-02T00:00-04:00', '2025-11-02T01:00-04:00', '2025-11-02T01:00-05:00'];
    assert.deepEqual(formatsOf(en).dates.buckets('hour', keys, 1), [
      'Nov 2, 2025, 12:00 AM',
      'Nov 2, 2025, 1:00 AM (UTC−4)',
      'Nov 2, 2025, 1:00 AM (UTC−5)',
    ]);
  });

  test('a half-hour zone', () => {
    const keys = ['2025-04-06T01:30+11:00', '2025-04-06T01:30+10:30'];
    assert.deepEqual(formatsOf(zh).dates.buckets('30-minutes', keys, 1), [
      '2025年4月6日 01:30（UTC+11）',
      '2025年4月6日 01:30（UTC+10:30）',
    ]);
  });
});

test('cells of cycles', () => {
  assert.deepEqual(
    inAll((dates) => dates.cell('hour-of-day', '09')),
    ['9:00 – 10:00 AM', '09:00–10:00', '09:00–10:00'],
  );
  assert.deepEqual(
    inAll((dates) => dates.cell('day-of-week', '3')),
    ['Wednesday', '星期三', 'среда'],
  );
  assert.deepEqual(
    inAll((dates) => dates.cell('hour-of-week', '1T09')),
    ['Mon 9:00 AM', '周一09:00', 'пн 09:00'],
  );
  assert.deepEqual(
    inAll((dates) => dates.cell('quarter-hour-of-week', '7T23:45')),
    ['Sun 11:45 PM', '周日23:45', 'вс 23:45'],
  );
});

test('the last hour of the day ends at midnight', () => {
  assert.deepEqual(
    inAll((dates) => dates.cell('hour-of-day', '23')),
    ['11:00 PM – 12:00 AM', '23:00–00:00', '23:00–00:00'],
  );
});

test('years before 1000 keep their digits', () => {
  assert.equal(formatsOf(en).dates.bucket('month', '0099-03', 1), 'March 99');
});
