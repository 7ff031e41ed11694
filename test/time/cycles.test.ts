import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bucketEdges } from '../../src/time/buckets.js';
import { cycleCells, cycleGrain, cycleKey, cycleSize } from '../../src/time/cycles.js';
import { timeCycles, type WeekStart } from '../../src/time/grain.js';
import { Zone } from '../../src/time/zone.js';
import { oddPlaces, wallAt } from './wall-oracle.js';

const dayMs = 86_400_000;

test('the key of a bucket’s cell is what the wall clock shows at its start', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...oddPlaces),
      fc.constantFrom(...timeCycles),
      fc.constantFrom<WeekStart>(1, 2, 3, 4, 5, 6, 7),
      fc.integer({ min: -9 * dayMs, max: 9 * dayMs }),
      ([name, around], cycle, weekStart, shift) => {
        const zone = new Zone(name);
        const from = Date.parse(around) + shift;
        const edges = bucketEdges(zone, cycleGrain(cycle), { from, to: from + 2 * dayMs }, weekStart);
        const cells = cycleCells(zone, cycle, edges, weekStart);
        assert.equal(cells.length, edges.length - 1);
        for (let i = 0; i < cells.length; i++) {
          const wall = new Date(wallAt(name, edges[i] as number)).toISOString();
          const weekday = String(new Date(wall).getUTCDay() || 7);
          const quarter = String(Math.floor(Number(wall.slice(14, 16)) / 15) * 15).padStart(2, '0');
          const expected = {
            'hour-of-day': wall.slice(11, 13),
            'day-of-week': weekday,
            'hour-of-week': `${weekday}T${wall.slice(11, 13)}`,
            'quarter-hour-of-week': `${weekday}T${wall.slice(11, 13)}:${quarter}`,
          }[cycle];
          assert.equal(cycleKey(cycle, cells[i] as number, weekStart), expected);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('a cycle has as many cells as it has distinct keys, and cells count from the week’s first day', () => {
  const sizes = { 'hour-of-day': 24, 'day-of-week': 7, 'hour-of-week': 168, 'quarter-hour-of-week': 672 };
  for (const cycle of timeCycles) {
    assert.equal(cycleSize(cycle), sizes[cycle]);
    for (const weekStart of [1, 6, 7] as const) {
      const keys = new Set(
        Array.from({ length: cycleSize(cycle) }, (_, cell) => cycleKey(cycle, cell, weekStart)),
      );
      assert.equal(keys.size, sizes[cycle]);
    }
  }
  assert.equal(cycleKey('day-of-week', 0, 7), '7');
  assert.equal(cycleKey('day-of-week', 6, 7), '6');
  assert.equal(cycleKey('hour-of-week', 25, 1), '2T01');
  assert.equal(cycleKey('quarter-hour-of-week', 37, 1), '1T09:15');
});

test('the hour that occurs twice is one cell of the day', () => {
  const zone = new Zone('America/New_York');
  const edges = bucketEdges(
    zone,
    'hour',
    { from: Date.parse('2025-11-02T04:00:00Z'), to: Date.parse('2025-11-02T08:00:00Z') },
    1,
  );
  assert.deepEqual([...cycleCells(zone, 'hour-of-day', edges, 1)], [0, 1, 1, 2]);
});

test('no bucket, no cell', () => {
  const zone = new Zone('UTC');
  assert.equal(
    cycleCells(zone, 'hour-of-day', bucketEdges(zone, 'hour', { from: 0, to: 0 }, 1), 1).length,
    0,
  );
});
