import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepChart, type StepChartSpec } from '../../src/charts/step-chart.js';

const hour = 3_600_000;

/** Four hours, 400 pixels wide: two series, one with a gap. */
function spec(change: Partial<StepChartSpec> = {}): StepChartSpec {
  return {
    width: 400,
    height: 200,
    direction: 'ltr',
    starts: Float64Array.of(0, hour, 2 * hour, 3 * hour),
    ends: Float64Array.of(hour, 2 * hour, 3 * hour, 4 * hour),
    series: [
      { id: 'needed', label: 'Needed', mark: 'area', values: Float64Array.of(2, 4, 4, 0) },
      { id: 'there', label: 'There', mark: 'line', values: Float64Array.of(3, 3, NaN, 1) },
    ],
    formatValue: String,
    timeTicks: () => [],
    labelWidth: (text) => 6 * text.length,
    ...change,
  };
}

/** All corners of a path. */
const corners = (d: string): number[][] =>
  [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a chart of steps', () => {
  it('is level over each stretch and rises between them', () => {
    const { scene, plot, marks } = stepChart(spec());
    const line = scene.shapes.find(({ key }) => key === 'line needed');
    assert.ok(line?.kind === 'path');
    const points = corners(line.d);
    const levels = new Set(points.map(([, y]) => y));
    // Two, four and none: no height between them.
    assert.deepEqual(levels, new Set(marks.map(({ y }) => Math.round(y * 1000) / 1000)));
    assert.equal(levels.size, 3);
    const [first] = points as [number[]];
    assert.ok(Math.abs(first[0]! - plot.x) < 1e-3);
  });

  it('leaves a gap where a value is not known', () => {
    const { scene } = stepChart(spec());
    const line = scene.shapes.find(({ key }) => key === 'line there');
    assert.ok(line?.kind === 'path');
    assert.equal(line.d.match(/M/g)?.length, 2);
  });

  it('has a mark for each stretch, under the pointer wherever it is in it', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const { plot, marks, markAt } = stepChart(spec({ direction }));
      assert.deepEqual(
        marks.map(({ row }) => row),
        [0, 1, 2, 3],
      );
      for (let x = plot.x + 1; x < plot.x + plot.width; x += 1) {
        const along = direction === 'rtl' ? plot.x + plot.width - x : x - plot.x;
        const at = (along / plot.width) * 4;
        // The very edge between two may be either's.
        if (Math.abs(at - Math.round(at)) > 0.02)
          assert.equal(markAt(x, 50), Math.floor(at), `${direction} ${x}`);
      }
      assert.equal(markAt(plot.x - 10, 50), -1);
      assert.equal(markAt(plot.x + plot.width + 10, 50), -1);
    }
  });

  it('is walked by the keyboard along its time', () => {
    const ltr = stepChart(spec());
    const rtl = stepChart(spec({ direction: 'rtl' }));
    assert.equal(ltr.rove(1, 'ArrowRight'), 2);
    assert.equal(rtl.rove(1, 'ArrowRight'), 0);
    assert.equal(ltr.rove(3, 'ArrowRight'), 3);
    assert.equal(ltr.rove(3, 'Home'), 0);
    assert.equal(ltr.rove(0, 'a'), null);
  });

  it('lights a stretch and rings its level', () => {
    const { hoverScene, plot } = stepChart(spec());
    const keys = hoverScene(1, true).shapes.map(({ key }) => key);
    assert.deepEqual(keys, ['lane', 'ring edge', 'ring']);
    const lane = hoverScene(1, false).shapes[0];
    assert.ok(lane?.kind === 'path');
    const [, x, width] = /^M([\d.]+),[\d.]+h([\d.]+)/.exec(lane.d)!.map(Number);
    assert.ok(Math.abs(x! - (plot.x + plot.width / 4)) < 0.5 && Math.abs(width! - plot.width / 4) < 0.5);
    assert.deepEqual(hoverScene(-1, false).shapes, []);
  });

  it('draws nothing without time or without paper', () => {
    const none = Float64Array.of();
    const empty = stepChart(
      spec({ starts: none, ends: none, series: [{ id: 'a', label: '', mark: 'area', values: none }] }),
    );
    assert.deepEqual(empty.marks, []);
    assert.equal(empty.rove(0, 'Home'), null);
    assert.deepEqual(stepChart(spec({ width: 0 })).scene.shapes, []);
  });

  it('throws where arrays do not fit together', () => {
    assert.throws(
      () => stepChart(spec({ ends: Float64Array.of(hour) })),
      new RangeError('4 starts need as many ends: 1'),
    );
    assert.throws(
      () => stepChart(spec({ series: [{ id: 'a', label: '', mark: 'line', values: Float64Array.of(1) }] })),
      new RangeError('4 stretches need as many values: a'),
    );
  });
});
