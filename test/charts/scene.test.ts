import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintRoles, seriesRole, seriesRoles } from '../../src/charts/scene.js';

test('the palette is counted from one and comes round again', () => {
  assert.equal(seriesRole(1), 'series-1');
  assert.equal(seriesRole(6), 'series-6');
  assert.equal(seriesRole(7), 'series-1');
});

test('a place that is none is refused with the place', () => {
  assert.throws(() => seriesRole(0), new RangeError('invalid place in the palette: 0'));
  assert.throws(() => seriesRole(1.5), new RangeError('invalid place in the palette: 1.5'));
});

test('each role is named once, the palette among them', () => {
  assert.equal(new Set(paintRoles).size, paintRoles.length);
  for (const role of seriesRoles) assert.ok(paintRoles.includes(role));
});
