import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { uprightRules, type UprightRule } from '../../src/charts/upright-rules.js';
import type { PathShape } from '../../src/charts/scene.js';
import { boundsOf } from './path-points.js';
import { boxOf, collisions, labelWidth, textsOf } from './text-boxes.js';

const paper = (width: number) =>
  ({ width, height: 200, direction: 'ltr', textSize: 12, labelWidth }) as const;
const rule = (x: number, label: string, at = 0): UprightRule => ({ key: `${at}`, label, role: 'target', x });

test('a name stands over its rule, moved inward at the edges of the paper', () => {
  const rules = uprightRules([rule(300, 'Target', 0), rule(1, 'All: 12', 1)], paper(600));
  const { names, lines } = rules.draw(rules.height, 200);
  const [target, all] = textsOf(names).map(boxOf);
  assert.equal(target!.x + target!.width / 2, 300);
  assert.equal(all!.x, 0);
  for (const line of lines as PathShape[]) assert.equal(boundsOf(line.d).foot, 200);
  assert.ok(
    boundsOf((lines[1] as PathShape).d).top >= target!.y + target!.height - 1,
    'the line begins under its name',
  );
});

test('of two that stand near each other each name is at its own side, and no rule runs through one', () => {
  const rules = uprightRules([rule(300, 'Target ≤ 6:00', 0), rule(320, 'All: 6:26', 1)], paper(600));
  const { names, lines } = rules.draw(rules.height, 200);
  const boxes = textsOf(names).map(boxOf);
  for (const line of (lines as PathShape[]).map(({ d }) => boundsOf(d))) {
    for (const { x, width, y, height } of boxes) {
      assert.ok(line.left <= x || line.left >= x + width || line.top >= y + height - 1);
    }
  }
});

test('without rules there is nothing, and nothing needs room', () => {
  const none = uprightRules([], paper(100));
  assert.deepEqual([none.height, none.draw(0, 10)], [0, { lines: [], names: [] }]);
});

test('names never touch and never leave the paper, however many rules stand together', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 60 }) }),
        { maxLength: 6 },
      ),
      fc.integer({ min: 60, max: 900 }),
      (all, width) => {
        const rules = uprightRules(
          all.map(({ x, length }, at) => rule(x * width, 'x'.repeat(length), at)),
          paper(width),
        );
        const names = textsOf(rules.draw(rules.height, 300).names);
        assert.deepEqual(collisions(names), []);
        for (const box of names.map(boxOf)) {
          assert.ok(box.x >= -0.01 && box.x + box.width <= width + 0.01);
          assert.ok(box.y >= -0.01 && box.y + box.height <= rules.height);
        }
      },
    ),
    { numRuns: 300 },
  );
});
