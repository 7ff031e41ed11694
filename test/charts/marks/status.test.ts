import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statuses, statusGround, statusMark } from '../../../src/charts/marks/status.js';
import { boundsOf, strokesOf } from '../path-points.js';

test('every status has a shape of its own, no larger than its size, about its middle', () => {
  const outlines = statuses.map((status) => statusMark('s', status, 50, 40, 10));
  for (const { d } of outlines) {
    const { left, right, top, foot } = boundsOf(d);
    assert.ok(left >= 45 && right <= 55 && top >= 35 && foot <= 45);
  }
  const [met, near, missed, unclear] = outlines;
  assert.deepEqual(
    [near, missed].map((shape) => strokesOf(shape!.d)[0]!.length),
    [3, 4],
  );
  assert.deepEqual([met!.fill, met!.stroke], ['met', undefined]);
  assert.deepEqual(
    [unclear!.fill, unclear!.stroke, unclear!.dash !== undefined],
    [undefined, 'unclear', true],
  );
});

test('its ground is wider than the sign, so that no line touches it', () => {
  const ground = statusGround('s', 50, 40, 10);
  assert.equal(ground.fill, 'surface');
  assert.match(ground.d, /^M57\.5,40A7\.5,/);
});
