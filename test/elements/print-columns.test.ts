import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printGroups } from '../../src/elements/value-grid/print-columns.js';

test('what fits is one table', () => {
  assert.deepEqual(printGroups([150, 100, 100], 1), [[0, 1, 2]]);
  assert.deepEqual(printGroups([150], 1), [[0]]);
});

test('what does not is several, each with the keys', () => {
  assert.deepEqual(printGroups([150, 300, 300, 300, 300], 1), [
    [0, 1, 2],
    [0, 3, 4],
  ]);
  assert.deepEqual(printGroups([100, 100, 500, 500], 2), [
    [0, 1, 2],
    [0, 1, 3],
  ]);
});

test('law: every column is there once and in its order, keys in all; no group could take the next one’s first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 1200 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (widths, keys) => {
        const most = Math.min(keys, widths.length);
        const groups = printGroups(widths, most);
        const head = Array.from({ length: most }, (_, at) => at);
        for (const group of groups) assert.deepEqual(group.slice(0, most), head);
        const rest = groups.flatMap((group) => group.slice(most));
        assert.deepEqual(
          [...head, ...rest],
          widths.map((_, at) => at),
        );
        const width = (group: readonly number[]): number => group.reduce((sum, at) => sum + widths[at]!, 0);
        groups.forEach((group, at) => {
          // 640 pixels of paper at seven tenths of the screen's width.
          if (group.length > most + 1) assert.ok(width(group) <= 640 / 0.7);
          const next = groups[at + 1]?.[most];
          if (next !== undefined) assert.ok(width(group) + widths[next]! > 640 / 0.7);
        });
      },
    ),
    { numRuns: 300 },
  );
});
