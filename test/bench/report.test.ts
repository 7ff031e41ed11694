import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Timings } from '../../bench/browser/timings.js';
import { goalLines } from '../../bench/goals.js';
import { reportText } from '../../bench/report.js';
import { medianOf, ratioOf, type Results, type SizeResults } from '../../bench/results.js';
import { withFigures } from '../../bench/with-figures.js';

/** A round in which all figures of a contender are the same one, but for some. */
function timings(all: number, others: Partial<Timings> = {}): Timings {
  return {
    ingest: all,
    ingestBlock: all,
    ingestPeak: all,
    kept: all,
    stream: all,
    streamBlock: all,
    streamPeak: all,
    first: all,
    all,
    allBlock: all,
    repeats: all,
    F1: all,
    F2: all,
    F3: all,
    F4: all,
    F0: all,
    brush: all,
    toggle: all,
    append: all,
    ...others,
  };
}

const hundredThousand: SizeResults = {
  size: '100k',
  rows: 100_000,
  bytes: 39_400_000,
  commentBytes: 400_000,
  made: { callboard: 'c1', 'js-limit': 'j1' },
  deaths: [],
  rounds: [
    { callboard: timings(10), 'js-limit': timings(10) },
    { callboard: timings(20), 'js-limit': timings(10) },
    { callboard: timings(90), 'js-limit': timings(100) },
  ],
};

const million: SizeResults = {
  ...hundredThousand,
  size: '1m',
  rows: 1_000_000,
  commentBytes: 4_000_000,
  rounds: [
    {
      callboard: timings(200, { kept: 64e6, append: 240, ingestBlock: 51, streamBlock: 9999 }),
      'js-limit': timings(100, { ingest: 130, repeats: 200 }),
    },
  ],
};

/** The last cells of the line about something. */
function goal(lines: readonly string[], what: string): string[] {
  const line = lines.find((each) => each.includes(what));
  assert.ok(line, what);
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

describe('figures of several rounds', () => {
  it('are medians, and ratios are paired within a round before', () => {
    assert.equal(medianOf(hundredThousand, 'callboard', 'ingest'), 20);
    // 1, 2 and 0.9: the ratio of the medians would be 2.
    assert.equal(ratioOf(hundredThousand, 'callboard', 'js-limit', 'ingest'), 1);
    assert.ok(Number.isNaN(medianOf(hundredThousand, 'row-objects', 'ingest')));
    // A round that was ended on the way is one of those that it has, and of no ratio.
    const ended = { ...hundredThousand, rounds: [...hundredThousand.rounds, { callboard: timings(10) }] };
    assert.equal(medianOf(ended, 'callboard', 'ingest'), 15);
    assert.equal(ratioOf(ended, 'callboard', 'js-limit', 'ingest'), 1);
    assert.ok(Number.isNaN(ratioOf(hundredThousand, 'callboard', 'row-objects', 'ingest')));
  });
});

describe('the goals', () => {
  const lines = goalLines([hundredThousand, million]);

  it('are judged at the largest size, against the contender that they name', () => {
    assert.deepEqual(goal(lines, 'ingest in one thread, ×'), ['1.5', '1.54', 'missed']);
    assert.deepEqual(goal(lines, 'all questions, warm, in one thread'), ['1.3', '2.00', 'missed']);
    assert.deepEqual(goal(lines, 'repeat contacts'), ['1.3', '1.00', 'met']);
    assert.deepEqual(goal(lines, 'longest block while ingesting in one thread'), ['50', '51', 'missed']);
  });

  it('leave the texts of comments out of what is kept', () => {
    assert.deepEqual(goal(lines, 'kept'), ['60', '60', 'met']);
  });

  it('are not judged by what was not measured', () => {
    assert.deepEqual(goal(lines, 'two workers, × `row-objects`'), ['0.5', '–', 'not measured']);
  });

  it('name the line that grew most, blocks aside, where there is a tenth of the rows too', () => {
    // From 20 bytes to 64 MB.
    const [most, found, verdict] = goal(lines, '1m × 100k');
    assert.deepEqual([most, found, verdict], ['11', '3200000', 'missed']);
    assert.ok(lines.some((line) => line.includes('(kept)')));
    assert.ok(!goalLines([million]).some((line) => line.includes('1m ×')));
  });
});

describe('the report', () => {
  const results: Results = {
    takenAt: '2026-11-23T07:00:00.000Z',
    machine: { processor: 'P', cores: 2, memoryGiB: 24, system: 'S', node: 'v20', chromium: '156' },
    sizes: [hundredThousand],
  };
  const text = reportText(results);

  it('sets in bold what is ahead of the kit, and no more', () => {
    // Equal in the median of ratios; 10 against 20 in the medians is not what counts.
    assert.match(text, /^\| js-limit \| 10 \|/m);
    const faster = { ...hundredThousand, rounds: [{ callboard: timings(20), 'js-limit': timings(10) }] };
    assert.match(reportText({ ...results, sizes: [faster] }), /^\| js-limit \| \*\*10\*\* \|/m);
  });

  it('says that few rounds are a trial, and what the machine was', () => {
    assert.match(
      text,
      /Medians of 3 rounds \(fewer than 7: a trial\).*P, 2 cores, 24 GiB; S; Chromium 156, Node v20; 2026-11-23\./,
    );
  });

  it('says how many rounds a contender has, where others have more', () => {
    const fewer: SizeResults = {
      ...hundredThousand,
      rounds: [...hundredThousand.rounds, { callboard: timings(20), arquero: timings(70) }],
    };
    const report = reportText({ ...results, sizes: [fewer] });
    assert.match(report, /^Medians of 1 to 4 rounds \(fewer than 7: a trial\)/);
    assert.match(report, /^\| callboard \| 20 \|/m);
    assert.match(report, /^\| js-limit \(3 rounds\) \| 10 \|/m);
    assert.match(report, /^\| arquero \(1 round\) \| 70 \|/m);
  });

  it('says of a contender that died about what, and has no figures of it', () => {
    const deaths = [{ contender: 'perspective', what: 'reading: its page crashed' }] as const;
    const report = reportText({ ...results, sizes: [{ ...hundredThousand, deaths }] });
    assert.match(report, /^Medians of 3 rounds/);
    assert.match(report, /^\| perspective: died \| – \| – \|/m);
    assert.match(report, /^perspective died at 100k rows, reading: its page crashed\.$/m);
  });

  it('has a dash where the system tells no memory, and for a question that is not asked', () => {
    const unknown = { ...hundredThousand, rounds: [{ callboard: timings(20, { ingestPeak: Number.NaN }) }] };
    assert.match(reportText({ ...results, sizes: [unknown] }), /^\| callboard \| 20 \| 20 \| – \|/m);
    const lacking = { ...hundredThousand, rounds: [{ callboard: timings(20), crossfilter: timings(20) }] };
    const report = reportText({ ...results, sizes: [lacking] });
    assert.match(report, /^\| crossfilter \| 20 \| 20 \| 20 \| – \|/m);
    assert.match(report, /crossfilter is not asked q6/);
  });
});

describe('a page with figures', () => {
  const page = 'Before\n<!-- figures: npm run bench -- --write -->\nold\n<!-- /figures -->\nafter\n';

  it('has new ones in place of the old', () => {
    const written = withFigures(page, 'new');
    assert.equal(written, withFigures(withFigures(page, 'x'), 'new'));
    assert.match(written, /^Before\n.*\n\nnew\n\n<!-- \/figures -->\nafter\n$/);
    assert.doesNotMatch(written, /old/);
  });

  it('is refused without a place for them', () => {
    assert.throws(() => withFigures('no marks', 'new'), RangeError);
    assert.throws(() => withFigures(page.replace('/figures', ''), 'new'), RangeError);
  });
});
