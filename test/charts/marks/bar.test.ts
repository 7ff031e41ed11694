import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barMark, notchMark, whiskerMark, type Bar, type Project } from '../../../src/charts/marks/bar.js';
import { boundsOf, strokesOf } from '../path-points.js';

const lying: Project = (along, across) => ({ x: along, y: across });
const standing: Project = (along, across) => ({ x: across, y: along });
const bar = (more: Partial<Bar> = {}): Bar => ({
  base: 0,
  end: 50,
  from: 10,
  to: 20,
  light: false,
  emphasis: 'plain',
  ...more,
});

test('a bar is the rectangle from its base to its end, whichever way it lies', () => {
  assert.deepEqual(boundsOf(barMark('a', [bar()], 'series-1', lying)[0]!.d), {
    left: 0,
    right: 50,
    top: 10,
    foot: 20,
  });
  assert.deepEqual(boundsOf(barMark('a', [bar()], 'series-1', standing)[0]!.d), {
    left: 10,
    right: 20,
    top: 0,
    foot: 50,
  });
  assert.deepEqual(boundsOf(barMark('a', [bar({ end: -30 })], 'series-1', lying)[0]!.d).left, -30);
});

test('a bar without a length is not drawn', () => {
  assert.deepEqual(barMark('a', [bar({ end: 0 })], 'series-1', lying), []);
  assert.deepEqual(barMark('a', [], 'series-1', lying), []);
});

test('a thousand bars of one look are one shape; each look has its own', () => {
  const many = Array.from({ length: 1000 }, (_, at) => bar({ from: at, to: at + 0.5 }));
  const shapes = barMark('a', many, 'series-1', lying);
  assert.equal(shapes.length, 1);
  assert.equal(strokesOf(shapes[0]!.d).length, 1000);
  const looks = barMark(
    'a',
    [bar(), bar({ light: true }), bar({ emphasis: 'dimmed' }), bar({ emphasis: 'selected' })],
    'series-1',
    lying,
  );
  assert.deepEqual(
    looks.map(({ key, fill, stroke, opacity }) => [key, fill ?? stroke, opacity ?? 1]),
    [
      ['a full dimmed', 'series-1', 0.35],
      ['a full plain', 'series-1', 1],
      ['a full selected', 'series-1', 1],
      ['a full selected outline', 'ink', 1],
      ['a light plain', 'series-1', 0.22],
      ['a light plain outline', 'series-1', 1],
    ],
  );
  assert.equal(new Set(looks.map(({ key }) => key)).size, looks.length);
});

test('a whisker has a cap at each end, and an edge that keeps it from the bar', () => {
  const [edge, whisker] = whiskerMark('w', [{ low: 20, high: 60, middle: 15 }], 3, lying);
  assert.deepEqual(boundsOf(whisker!.d), { left: 20, right: 60, top: 12, foot: 18 });
  assert.equal(strokesOf(whisker!.d).length, 3);
  assert.equal(edge!.stroke, 'surface');
  assert.ok(edge!.strokeWidth! > whisker!.strokeWidth!);
  assert.deepEqual(whiskerMark('w', [], 3, lying), []);
});

test('a notch crosses its bar at the value that it is compared with', () => {
  const notch = notchMark('n', [{ at: 30, from: 8, to: 22 }], 'previous', lying, 0.35).at(-1)!;
  assert.deepEqual(boundsOf(notch.d), { left: 30, right: 30, top: 8, foot: 22 });
  assert.deepEqual([notch.stroke, notch.opacity], ['previous', 0.35]);
});
