import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { timeline, type TimelineRow, type TimelineSpec } from '../../src/charts/timeline.js';
import { collisions, labelWidth, textsOf } from './text-boxes.js';

const row = (start: number, lengths: readonly number[], more: Partial<TimelineRow> = {}): TimelineRow => ({
  label: `Row ${start}`,
  note: 'wait 1 · talk 2',
  shortNote: '3',
  start,
  parts: lengths.map((length, at) => ({ part: at % 2 === 0 ? 'wait' : 'talk', length })),
  since: NaN,
  sinceText: '',
  ...more,
});

function spec(rows: readonly TimelineRow[], more: Partial<TimelineSpec> = {}): TimelineSpec {
  return {
    rows,
    parts: [
      { id: 'wait', label: 'Waiting', role: 'series-2', look: 'striped' },
      { id: 'talk', label: 'Talking', role: 'series-1', look: 'full' },
    ],
    width: 600,
    direction: 'ltr',
    textSize: 12,
    labelWidth,
    formatFold: (length) => `${length}`,
    timeTicks: (from, to, most) =>
      Array.from({ length: most }, (_, at) => ({ at: from + ((to - from) * at) / most, label: `${at}` })),
    ...more,
  };
}

/** The left end and the width of a part. */
function boxOf(given: TimelineSpec, key: string): readonly [number, number] {
  const shape = timeline(given).scene.shapes.find((one) => one.key === key);
  assert.ok(shape?.kind === 'path', key);
  const xs = [...shape.d.matchAll(/[ML]([^,]+),/g)].map(([, x]) => Number(x));
  return [Math.min(...xs), Math.max(...xs) - Math.min(...xs)];
}

describe('bars over one time', () => {
  const two = [row(0, [100, 200]), row(200, [0, 400], { since: 100, sinceText: '5' })];

  test('parts stand where they were and are as wide as they were long', () => {
    assert.deepEqual(boxOf(spec(two), 'part 0 0'), [0, 100]);
    assert.deepEqual(boxOf(spec(two), 'part 0 1'), [100, 200]);
    assert.deepEqual(boxOf(spec(two), 'part 1 1'), [200, 400]);
    // Time runs as reading does.
    assert.deepEqual(boxOf(spec(two, { direction: 'rtl' }), 'part 1 1'), [0, 400]);
  });

  test('what took no time is a moment, also at the very end; what has no time is not drawn', () => {
    const given = spec([row(0, [600]), row(600, []), row(NaN, [5])]);
    assert.equal(boxOf(given, 'moment 1')[0], 598);
    const { scene, marks } = timeline(given);
    assert.equal(
      scene.shapes.some(({ key }) => key.startsWith('part 2')),
      false,
    );
    assert.equal(marks.length, 3);
  });

  test('a long time without anything is folded, and says how long it was', () => {
    const { scene } = timeline(spec([row(0, [100]), row(10_000, [100])]));
    const texts = textsOf(scene.shapes).map(({ text }) => text);
    assert.ok(texts.includes('9900'));
    assert.ok(scene.shapes.some(({ layer }) => layer === 'band'));
  });

  test('the keys go from row to row, the pointer finds the row that it is in', () => {
    const drawing = timeline(spec(two));
    assert.deepEqual(
      ['ArrowDown', 'ArrowUp', 'End', 'Home', 'x'].map((key) => drawing.rove(0, key)),
      [1, 0, 1, 0, null],
    );
    const { plot } = drawing;
    assert.deepEqual(
      [plot.y - 1, plot.y + 1, plot.y + plot.height - 1, plot.y + plot.height + 1].map((y) =>
        drawing.markAt(5, y),
      ),
      [-1, 0, 1, -1],
    );
    assert.deepEqual(drawing.hoverScene(-1, false).shapes, []);
    assert.ok(drawing.hoverScene(1, true).shapes.length > 0);
  });

  test('of nothing there is nothing but the axis', () => {
    assert.deepEqual(timeline(spec([])).marks, []);
    assert.deepEqual(timeline(spec([], { width: 0 })).scene.shapes, []);
  });
});

test('law: whatever rows there are, all is on the paper, and no text lies on another', () => {
  const rows = fc.array(
    fc.record({
      start: fc.oneof(fc.integer({ min: 0, max: 1e8 }), fc.constant(NaN)),
      lengths: fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 4 }),
      label: fc.constantFrom('10:00 · Sales', 'A label that is longer than any paper is wide, and goes on'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(
      rows,
      fc.integer({ min: 160, max: 1400 }),
      fc.constantFrom('ltr' as const, 'rtl' as const),
      (given, width, direction) => {
        const made = given.map(({ start, lengths, label }) => row(start, lengths, { label }));
        const { scene } = timeline(spec(made, { width, direction }));
        for (const shape of scene.shapes) {
          if (shape.kind !== 'path') continue;
          const places = [...shape.d.matchAll(/[MLH](-?[\d.]+(?:e-?\d+)?)/g)].map(([, x]) => Number(x));
          for (const x of places) assert.ok(x >= -1 && x <= width + 1, `${shape.key}: ${shape.d}`);
        }
        assert.deepEqual(collisions(textsOf(scene.shapes)), []);
        const keys = scene.shapes.map(({ key, kind }) => `${kind} ${key}`);
        assert.equal(new Set(keys).size, keys.length);
      },
    ),
    { numRuns: 300 },
  );
});
