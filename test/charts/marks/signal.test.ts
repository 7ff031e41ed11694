import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signalMark, type SignalShape } from '../../../src/charts/marks/signal.js';

test('each kind has an outline of its own about the point', () => {
  const shapes: readonly SignalShape[] = ['diamond', 'square', 'up', 'down', 'disc'];
  const outlines = shapes.map((shape) => {
    const mark = signalMark('4', shape, { x: 100, y: 50 });
    assert.ok(mark.kind === 'path' && mark.fill === 'near');
    assert.equal(mark.key, 'signal 4');
    assert.match(mark.d, /Z$/);
    return mark.d;
  });
  assert.equal(new Set(outlines).size, shapes.length);
  assert.equal(outlines[2], 'M100,44.5L105.5,54.5L94.5,54.5Z');
});
