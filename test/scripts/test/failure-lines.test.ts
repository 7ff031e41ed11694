import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureLines } from '../../../scripts/test/failure-lines.js';

test('of the runner of Node: the file, the test, the first lines of its error', () => {
  const lines = [
    '✔ test/a.test.ts (3, 5 ms)',
    '✖ test/b.test.ts (1 passed, 1 failed, 9 ms)',
    '  ✖ suite › sums',
    '    AssertionError: 1 is not 2',
    ...Array.from({ length: 20 }, (_, line) => `        at frame ${line}`),
    '✔ test/c.test.ts (3, 5 ms)',
    '',
    '7 passed, 1 failed, 0 skipped',
  ];
  const found = failureLines(lines);
  assert.deepEqual(found.slice(0, 4), lines.slice(1, 5));
  assert.equal(found.length, 2 + 8);
});

test('of the browser: the file stands before its failures, behind a move of the cursor', () => {
  const lines = [
    '\u001b[2K\u001b[1A\u001b[2K\u001b[Gtest/elements/a.browser.test.ts:',
    '',
    ' 🚧 Browser logs:',
    '      a warning',
    ' ❌ cb-a > shows',
    '      Error: waited in vain',
    '        at until (test/elements/page.ts:25:39)',
    '',
    '12 passed, 1 failed, 0 skipped',
  ];
  assert.deepEqual(failureLines(lines), ['test/elements/a.browser.test.ts', ...lines.slice(4, 7)]);
});

test('of stories: the story and its faults', () => {
  const lines = [
    '✔ a--one (5 ms)',
    '✖ a--two (6 ms)',
    '    axe, dark: color-contrast',
    '',
    '1 passed, 1 failed',
  ];
  assert.deepEqual(failureLines(lines), lines.slice(1, 3));
});

test('of what marks nothing: its last lines', () => {
  const lines = Array.from({ length: 40 }, (_, line) => `src/a.ts(${line},1): error`);
  assert.deepEqual(failureLines([...lines, '']), lines.slice(-16));
});
