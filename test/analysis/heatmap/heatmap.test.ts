import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  heatmap,
  type Heatmap,
  type HeatmapCell,
  type HeatmapOptions,
} from '../../../src/analysis/heatmap/heatmap.js';
import { peaksOf } from '../../../src/analysis/heatmap/peaks-of.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';

type Row = Readonly<Record<string, unknown>>;

function load(contacts: readonly Row[], covers: object): Promise<MetricSource> {
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts }, { weekStart: 7 });
}

function calls(at: string, all: number, answered = all): readonly Row[] {
  return Array.from({ length: all }, (_, one) => ({
    startedAt: at,
    outcome: one < answered ? 'answered' : 'abandoned',
    queueSeconds: 4,
  }));
}

function cell({ cells }: Heatmap, key: string): HeatmapCell {
  return cells.find((one) => one.key === key)!;
}

test('counts are means per hour that the data cover: three Mondays are no busier than two Tuesdays', async () => {
  const source = await load(
    [
      ...calls('2026-03-02T09:10', 4),
      ...calls('2026-03-09T09:50', 8),
      ...calls('2026-03-16T09:00', 6),
      ...calls('2026-03-03T09:10', 7),
      ...calls('2026-03-10T09:10', 7),
      ...calls('2026-03-10T14:10', 1),
    ],
    { from: '2026-03-02', to: '2026-03-17' },
  );
  const found = await heatmap(source, { metric: 'offered' });
  assert.equal(found.kind, 'mean-per-hour');
  assert.equal(found.cells.length, 168);
  // From the data's own first day of the week.
  assert.deepEqual(
    [found.cells[0]?.key, found.cells[24]?.key, found.cells[167]?.key],
    ['7T00', '1T00', '6T23'],
  );
  const { value, hours, n, low } = cell(found, '1T09');
  assert.deepEqual([value, hours, n, low], [6, 3, 18, null]);
  assert.deepEqual([cell(found, '2T09').value, cell(found, '2T09').hours], [7, 2]);
  assert.deepEqual([cell(found, '7T03').value, cell(found, '7T03').hours], [0, 2]);
  // The quietest hour is one in which somebody calls.
  assert.deepEqual([found.peaks, found.valleys], [['2T09', '1T09'], ['2T14']]);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  const one = await heatmap(source, { metric: 'offered', few: 1 });
  assert.deepEqual([one.peaks, one.valleys], [['2T09'], ['2T14']]);
});

test('hours cut by the data or the period are no hours of their cell', async () => {
  const source = await load([...calls('2026-03-02T09:50', 3), ...calls('2026-03-09T09:10', 8)], {
    from: '2026-03-02T09:45',
    to: '2026-03-16',
  });
  const found = await heatmap(source, { metric: 'offered' });
  assert.deepEqual([cell(found, '1T09').value, cell(found, '1T09').hours], [8, 1]);
  const period = { from: '2026-03-09T09:05', to: '2026-03-10' };
  const cut = await heatmap(source, { metric: 'offered', period });
  assert.deepEqual([cell(cut, '1T09').value, cell(cut, '1T09').reason], [null, 'not-covered']);
  assert.deepEqual([cell(cut, '1T10').value, cell(cut, '2T10').value], [0, null]);
});

describe('when the clock changes', () => {
  test('the hour that occurs twice is two of its cell', async () => {
    const source = await load(
      [
        ...calls('2025-10-26T02:10+02:00', 3),
        ...calls('2025-10-26T02:10+01:00', 5),
        ...calls('2025-10-19T02:10', 1),
      ],
      { from: '2025-10-19', to: '2025-10-27' },
    );
    const { value, hours } = cell(await heatmap(source, { metric: 'offered' }), '7T02');
    assert.deepEqual([value, hours], [3, 3]);
  });

  test('the hour that is skipped is none', async () => {
    const source = await load(calls('2026-03-22T02:10', 4), { from: '2026-03-22', to: '2026-03-30' });
    const { value, hours } = cell(await heatmap(source, { metric: 'offered' }), '7T02');
    assert.deepEqual([value, hours], [4, 1]);
  });
});

test('ratios are Σ / Σ of the cell, with their interval; a handful of calls is no peak', async () => {
  const source = await load(
    [
      ...calls('2026-03-02T09:10', 40, 40),
      ...calls('2026-03-09T09:10', 60, 30),
      ...calls('2026-03-03T09:10', 100, 90),
      ...calls('2026-03-04T09:10', 1, 1),
    ],
    { from: '2026-03-02', to: '2026-03-16' },
  );
  const found = await heatmap(source, { metric: 'answer-rate' });
  assert.equal(found.kind, 'ratio');
  const monday = cell(found, '1T09');
  assert.deepEqual([monday.value, monday.n, monday.hours], [0.7, 100, null]);
  assert.ok(monday.low! < 0.7 && monday.high! > 0.7);
  assert.equal(cell(found, '3T09').value, 1);
  assert.deepEqual([found.peaks, found.valleys], [['2T09'], ['1T09']]);
  assert.equal(cell(found, '5T09').value, null);
});

test('nothing is a reason', async () => {
  const source = await loadData({ timeZone: 'Europe/Berlin', contacts: [] });
  for (const metric of ['offered', 'answer-rate'] as const) {
    const found = await heatmap(source, { metric });
    assert.ok(found.reason !== undefined, metric);
    assert.deepEqual([found.peaks, found.valleys], [[], []]);
    assert.ok(found.cells.every(({ value }) => value === null));
  }
});

test('misuse throws, with the value', async () => {
  const source = await load([], { from: '2026-03-02', to: '2026-03-03' });
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(
      heatmap(source, { metric: 'offered', ...options } as HeatmapOptions),
      new RangeError(message),
    );
  await refused({ metric: 'no-such' }, 'unknown metric: no-such');
  await refused({ few: -1 }, 'not a number of cells: -1');
  await refused({ by: 'day' }, 'unknown option: by');
});

test('peaks are no less than what is not named, valleys no more, and no cell is both', () => {
  const values = fc.array(fc.option(fc.integer({ min: -3, max: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 4 }), (list, few) => {
      const cells = list.map((value, at) => ({ key: `${at}`, value }));
      const { peaks, valleys } = peaksOf(cells, few);
      const known = list.filter((value) => value !== null);
      const of = (key: string): number => list[Number(key)]!;
      assert.equal(new Set([...peaks, ...valleys]).size, peaks.length + valleys.length);
      assert.ok(peaks.length <= few && valleys.length <= few);
      const others = known.toSorted((a, b) => b - a);
      peaks.forEach((key, at) => assert.equal(of(key), others[at]));
      if (new Set(known).size < 2) assert.deepEqual([peaks, valleys], [[], []]);
      else if (few > 0)
        assert.equal(of(valleys[0] ?? peaks.at(-1)!), valleys.length > 0 ? others.at(-1) : of(peaks.at(-1)!));
      for (const key of valleys) assert.ok(of(key) < Math.max(...known));
    }),
    { numRuns: 300 },
  );
});
