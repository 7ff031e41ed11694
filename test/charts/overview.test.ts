import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overview, type OverviewSpec } from '../../src/charts/overview.js';
import type { PathShape } from '../../src/charts/scene.js';

const spec = (values: readonly number[], more: Partial<OverviewSpec> = {}): OverviewSpec => ({
  width: 100,
  height: 24,
  direction: 'ltr',
  starts: Float64Array.from(values, (_, at) => at * 10),
  ends: Float64Array.from(values, (_, at) => at * 10 + 10),
  series: [{ id: 'a', role: 'main', palette: 1, values: Float64Array.from(values) }],
  from: 0,
  to: values.length * 10,
  zero: false,
  ...more,
});
const path = (one: OverviewSpec): string | undefined =>
  overview(one)
    .shapes.filter((shape): shape is PathShape => shape.kind === 'path')
    .find(({ key }) => key === 'line a')?.d;

describe('all of a chart, small', () => {
  it('has values in the middle of their buckets, from the least to the greatest', () => {
    assert.equal(path(spec([0, 5, 10, 5])), 'M12.5,22L37.5,12L62.5,2L87.5,12');
    assert.equal(path(spec([0, 5, 10, 5], { direction: 'rtl' })), 'M87.5,22L62.5,12L37.5,2L12.5,12');
  });

  it('keeps gaps, and the nought of counts', () => {
    assert.equal(path(spec([10, 10, NaN, 5, 5], { zero: true })), 'M10,2L30,2M70,12L90,12');
  });

  it('leaves out what was before and what is to come', () => {
    const [main] = spec([1, 2]).series;
    const others = (['previous', 'forecast'] as const).map((role) => ({ ...main!, id: role, role }));
    assert.deepEqual(overview(spec([1, 2], { series: [main!, ...others] })), overview(spec([1, 2])));
  });

  it('is empty without a value, without room, without time', () => {
    for (const one of [
      spec([NaN, NaN]),
      spec([]),
      spec([1, 2], { width: 0 }),
      spec([1, 2], { height: 3 }),
      spec([1, 2], { to: 0 }),
    ]) {
      assert.deepEqual(overview(one).shapes, []);
    }
  });
});
