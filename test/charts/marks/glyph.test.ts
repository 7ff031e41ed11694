import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glyphMark, type GlyphName } from '../../../src/charts/marks/glyph.js';
import { boundsOf } from '../path-points.js';

const names: readonly GlyphName[] = ['up', 'down', 'same', 'disc', 'triangle', 'square', 'ring', 'rule'];
const box = { x: 5, y: 10, width: 20, height: 12 };
const plain = { role: 'ink', hollow: false } as const;

test('each lies in the largest square in the middle of its box, and no two are alike', () => {
  const all = names.map((name) => glyphMark('k', name, box, plain));
  for (const { d } of all) {
    const { left, right, top, foot } = boundsOf(d);
    assert.ok(left >= 9 && right <= 21 && top >= 10 && foot <= 22, d);
    assert.ok((left + right) / 2 === 15, 'in the middle');
  }
  assert.equal(new Set(all.map(({ d }) => d)).size, names.length);
});

test('up points up and down points down', () => {
  const points = (name: GlyphName) => boundsOf(glyphMark('k', name, box, plain).d);
  const tip = (name: GlyphName): string => glyphMark('k', name, box, plain).d.split('L')[0]!;
  assert.equal(Number(tip('up').split(',')[1]), points('up').top);
  assert.equal(Number(tip('down').split(',')[1]), points('down').foot);
});

test('hollow ones are outlines, and a ring is always one', () => {
  assert.equal(glyphMark('k', 'up', box, plain).fill, 'ink');
  const hollow = glyphMark('k', 'up', box, { ...plain, hollow: true });
  assert.deepEqual([hollow.fill, hollow.stroke], [undefined, 'ink']);
  assert.equal(glyphMark('k', 'ring', box, plain).stroke, 'ink');
});
