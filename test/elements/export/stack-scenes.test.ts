import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scene } from '../../../src/charts/scene.js';
import { stackScenes } from '../../../src/elements/export/stack-scenes.js';

const scene = (width: number, height: number): Scene => ({
  width,
  height,
  shapes: [{ kind: 'path', key: 'a', layer: 'line', d: 'M0,0L10,5' }],
});

describe('scenes one under another', () => {
  it('are as wide as the widest and as high as all with their gaps', () => {
    const { width, height, shapes } = stackScenes([scene(100, 40), scene(60, 20)], 'ltr', 8);
    assert.deepEqual([width, height], [100, 68]);
    assert.deepEqual(
      shapes.map((shape) => shape.kind === 'path' && shape.d),
      ['M0,0L10,5', 'M0,48L10,53'],
    );
  });

  it('stand at the side where reading starts', () => {
    const { shapes } = stackScenes([scene(100, 40), scene(60, 20)], 'rtl', 0);
    assert.deepEqual(
      shapes.map((shape) => shape.kind === 'path' && shape.d),
      ['M0,0L10,5', 'M40,40L50,45'],
    );
  });

  it('have keys of their own', () => {
    const { shapes } = stackScenes([scene(10, 10), scene(10, 10)], 'ltr', 0);
    assert.equal(new Set(shapes.map(({ key }) => key)).size, 2);
  });

  it('take no room where they are empty', () => {
    assert.deepEqual(stackScenes([{ width: 500, height: 0, shapes: [] }, scene(10, 10)], 'ltr', 8), {
      ...stackScenes([scene(10, 10)], 'ltr', 8),
    });
    assert.deepEqual(stackScenes([], 'ltr', 8), { width: 0, height: 0, shapes: [] });
  });
});
