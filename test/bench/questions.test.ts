import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { datesOf, monthOf, weekdayOf } from '../../bench/calendar.js';
import { contenderNames } from '../../bench/contenders/contenders.js';
import { median } from '../../bench/median.js';
import { parseOptions } from '../../bench/options.js';
import {
  brushSteps,
  everything,
  filters,
  monthsOf,
  queueToggles,
  repeatsAlone,
  unfiltered,
} from '../../bench/questions.js';

describe('the views', () => {
  it('are filtered by three queues, by two months, a day later, by the months alone, by nothing', () => {
    assert.deepEqual(
      filters.map(({ name, queues, period }) => [name, queues?.length ?? null, period?.from ?? null]),
      [
        ['F1', 3, null],
        ['F2', 3, '2025-05-01'],
        ['F3', 3, '2025-05-02'],
        ['F4', null, '2025-05-02'],
        ['F0', null, null],
      ],
    );
  });

  it('drag the two months along by sixty days', () => {
    assert.equal(brushSteps.length, 60);
    assert.deepEqual(brushSteps[59]!.period, { from: '2025-06-30', to: '2025-08-30' });
  });

  it('add or take each of the twelve queues', () => {
    const sizes = queueToggles.map((view) => view.queues!.length);
    assert.deepEqual(
      sizes.toSorted((a, b) => a - b),
      [...Array<number>(3).fill(2), ...Array<number>(9).fill(4)],
    );
  });

  it('compare the month that they end in with the one before', () => {
    assert.deepEqual(monthsOf(unfiltered), {
      month: { from: '2025-12-01', to: '2026-01-01' },
      before: { from: '2025-11-01', to: '2025-12-01' },
    });
    // Up to 1 July ends in June.
    assert.equal(monthsOf(filters[1]!).month.from, '2025-06-01');
    assert.equal(monthsOf(filters[2]!).month.from, '2025-07-01');
  });
});

describe('the questions', () => {
  it('are all asked of the whole year, and all but the repeats of every filter', () => {
    assert.deepEqual(everything.questions, ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7']);
    assert.deepEqual(repeatsAlone.questions, ['q6']);
    for (const view of [...filters, ...brushSteps, ...queueToggles]) {
      assert.deepEqual(view.questions, ['q1', 'q2', 'q3', 'q4', 'q5', 'q7'], view.name);
    }
  });
});

describe('the calendar', () => {
  it('knows months, weekdays and the dates between two', () => {
    assert.deepEqual(monthOf('2025-02-28'), { from: '2025-02-01', to: '2025-03-01' });
    // The first of January 2025 was a Wednesday.
    assert.equal(weekdayOf('2025-01-01'), 3);
    assert.deepEqual(datesOf({ from: '2025-02-27', to: '2025-03-02' }), [
      '2025-02-27',
      '2025-02-28',
      '2025-03-01',
    ]);
  });
});

describe('the median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    assert.equal(median([30, 1, 2]), 2);
    assert.equal(median([4, 1, 30, 2]), 3);
    assert.equal(median([0, 0]), 0);
    assert.ok(Number.isNaN(median([])));
  });
});

describe('the command line', () => {
  it('takes sizes, a number of rounds and contenders', () => {
    assert.deepEqual(parseOptions(['1m', '100k', '--rounds', '9', '--only', 'callboard,typed-arrays']), {
      sizes: ['100k', '1m'],
      rounds: 9,
      contenders: ['callboard', 'typed-arrays'],
      from: [],
      write: false,
    });
    assert.deepEqual(parseOptions(['--write']), {
      sizes: ['100k'],
      rounds: 7,
      contenders: contenderNames,
      from: [],
      write: true,
    });
  });

  it('takes the files of runs before', () => {
    const { from, write } = parseOptions(['--from', 'a.json', 'b.json', '--write']);
    assert.deepEqual([from, write], [['a.json', 'b.json'], true]);
  });

  it('says what it does not know', () => {
    assert.throws(() => parseOptions(['--from', '--write']), /--from names no file/);
    assert.throws(() => parseOptions(['2m']), /unknown argument: 2m/);
    assert.throws(() => parseOptions(['--rounds', '0']), /invalid number of rounds: 0/);
    assert.throws(() => parseOptions(['--only', 'sql']), /unknown contender: sql/);
  });
});
