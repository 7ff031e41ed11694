import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { MarksDrawing } from '../../src/charts/marks-drawing.js';
import type { PathShape, TextShape } from '../../src/charts/scene.js';
import { scoreChart, scoreSeries, type ScoreChartSpec } from '../../src/charts/score-chart.js';
import { flatten } from './arc-points.js';

const letter = 7;

/** Answers 0 to 10, of which 0–6, 7–8 and 9–10 are a part each. */
function specOf(counts: readonly number[], more: Partial<ScoreChartSpec> = {}): ScoreChartSpec {
  const partOf = (score: number): number => (score >= 9 ? 2 : score >= 7 ? 1 : 0);
  const sum = (part: number): number =>
    counts.reduce((total, count, score) => total + (partOf(score) === part ? count : 0), 0);
  const looks = [
    { label: 'Detractors', role: 'series-2', look: 'striped' },
    { label: 'Passives', role: 'previous', look: 'hollow' },
    { label: 'Promoters', role: 'series-1', look: 'full' },
  ] as const;
  return {
    width: 300,
    height: 200,
    direction: 'ltr',
    textSize: 12,
    labelWidth: (text) => text.length * letter,
    parts: looks.map((look, part) => ({ ...look, count: sum(part), text: `${sum(part)} · x%` })),
    columns: counts.map((count, score) => ({
      label: String(score),
      text: String(count),
      count,
      part: partOf(score),
    })),
    ...more,
  };
}
const usual = [2, 0, 0, 0, 0, 12, 1, 9, 10, 22, 17];

const path = ({ scene }: MarksDrawing, key: string): PathShape | undefined =>
  scene.shapes.find((shape): shape is PathShape => shape.kind === 'path' && shape.key === key);
const text = ({ scene }: MarksDrawing, key: string): TextShape | undefined =>
  scene.shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.key === key);
function boundsOf(shape: PathShape | undefined): {
  left: number;
  right: number;
  height: number;
  foot: number;
} {
  assert.ok(shape);
  const points = flatten(shape.d).flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    height: Math.max(...ys) - Math.min(...ys),
    foot: Math.max(...ys),
  };
}

describe('the bar of parts', () => {
  test('is cut as the counts are, and fills the paper', () => {
    const drawing = scoreChart(specOf(usual));
    const [a, b, c] = [0, 1, 2].map((at) => boundsOf(path(drawing, `part ${at}`)));
    const lengths = [a!, b!, c!].map(({ left, right }) => right - left);
    // Two gaps of two pixels between three pieces; the outline of a hollow one lies within it.
    for (const [at, count] of [15, 19, 39].entries()) {
      assert.ok(Math.abs(lengths[at]! - (296 * count) / 73) < 1.5, `${lengths[at]}`);
    }
    assert.ok(a!.left < 0.5 && c!.right > 299.5);
  });

  test('leaves out what nobody is in, but names it', () => {
    const drawing = scoreChart(specOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 60]));
    assert.equal(path(drawing, 'part 0'), undefined);
    assert.equal(path(drawing, 'part 1'), undefined);
    const { left, right } = boundsOf(path(drawing, 'part 2'));
    assert.deepEqual([left, right], [0, 300]);
    assert.deepEqual(
      [0, 1, 2].map((at) => text(drawing, `text ${at}`)!.text),
      ['0 · x%', '0 · x%', '100 · x%'],
    );
  });

  test('names its parts side by side where they have room, else one under another', () => {
    const ys = (width: number): number[] =>
      [0, 1, 2].map((at) => text(scoreChart(specOf(usual, { width })), `name ${at}`)!.y);
    assert.equal(new Set(ys(300)).size, 1);
    assert.equal(new Set(ys(180)).size, 3);
  });
});

describe('the columns', () => {
  test('stand on one line, each as high as its count', () => {
    const drawing = scoreChart(specOf(usual));
    const heights = usual.map((_, score) => {
      const shape = path(drawing, `column ${score}`);
      return shape ? boundsOf(shape).height : 0;
    });
    const most = heights[9]!;
    for (const [score, count] of usual.entries()) {
      assert.ok(Math.abs(heights[score]! - (most * count) / 22) < 1.5, `score ${score}`);
    }
    const feet = [0, 5, 9, 10].map((score) => boundsOf(path(drawing, `column ${score}`)).foot);
    assert.ok(Math.max(...feet) - Math.min(...feet) < 0.1);
  });

  test('have the colour and the look of their part', () => {
    const drawing = scoreChart(specOf(usual));
    assert.deepEqual(
      [5, 7, 9].map((score) => path(drawing, `column ${score}`)!.fill),
      ['series-2', 'previous', 'series-1'],
    );
    assert.ok(path(drawing, 'column 5 stripes'));
    assert.ok(path(drawing, 'column 7 outline'));
    assert.equal(path(drawing, 'column 9 stripes'), undefined);
  });

  test('say their counts, nought too; where not all have room, the tallest alone', () => {
    const counts = (given: readonly number[]): (string | undefined)[] =>
      given.map((_, score) => text(scoreChart(specOf(given)), `count ${score}`)?.text);
    assert.deepEqual(counts(usual), usual.map(String));
    const large = usual.map((count) => count * 1000);
    assert.deepEqual(counts(large).filter(Boolean), ['22000']);
  });

  test('are none where only the groups are known', () => {
    const drawing = scoreChart(specOf(usual, { columns: [] }));
    assert.equal(drawing.marks.length, 3);
    assert.equal(path(drawing, 'foot'), undefined);
  });
});

test('from right to left everything is on the other side', () => {
  const ltr = scoreChart(specOf(usual));
  const rtl = scoreChart(specOf(usual, { direction: 'rtl' }));
  for (const [at, { x, y }] of ltr.marks.entries()) {
    assert.ok(Math.abs(rtl.marks[at]!.x - (300 - x)) < 0.01);
    assert.equal(rtl.marks[at]!.y, y);
  }
  assert.ok(text(rtl, 'name 0')!.x > text(rtl, 'name 2')!.x);
  assert.equal(rtl.rove(3, 'ArrowLeft'), 4);
  assert.equal(rtl.markAt(5, 190), 3 + 10);
});

describe('marks', () => {
  const drawing = scoreChart(specOf(usual));

  test('are the parts, then the columns', () => {
    assert.deepEqual(
      drawing.marks.map(({ series, row }) => [series, row]),
      Array.from({ length: 14 }, (_, row) => [row < 3 ? scoreSeries.part : scoreSeries.column, row]),
    );
  });

  test('are found on themselves, on their names, and anywhere over a column', () => {
    for (const [at, { x, y }] of drawing.marks.entries()) {
      assert.equal(drawing.markAt(x, at < 3 ? y : y + 0.5), at);
    }
    const name = text(drawing, 'text 1')!;
    assert.equal(drawing.markAt(name.x + 3, name.y), 1);
    // Over the low column of the score 6, where nothing is drawn.
    assert.equal(drawing.markAt(drawing.marks[9]!.x, 100), 9);
  });

  test('are walked along by arrows, and from a part to its scores and back', () => {
    const { rove } = drawing;
    assert.deepEqual(
      [rove(0, 'ArrowRight'), rove(2, 'ArrowRight'), rove(13, 'ArrowRight'), rove(3, 'Home'), rove(3, 'End')],
      [1, 3, 13, 0, 13],
    );
    assert.deepEqual(
      [0, 1, 2].map((part) => rove(part, 'ArrowDown')),
      [3, 10, 12],
    );
    assert.deepEqual(
      [3, 9, 10, 12].map((column) => rove(column, 'ArrowUp')),
      [0, 0, 1, 2],
    );
    assert.deepEqual([rove(1, 'ArrowUp'), rove(5, 'ArrowDown'), rove(1, 'Enter')], [1, 5, null]);
  });

  test('have a ring, also where nobody gave the score', () => {
    for (const at of drawing.marks.keys()) {
      const ring = drawing.hoverScene(at, true).shapes.at(-1) as PathShape;
      assert.equal(ring.stroke, 'focus');
      assert.doesNotMatch(ring.d, /NaN/);
    }
  });
});

describe('on any paper', () => {
  const anySpec = fc
    .record({
      counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60_000 })), {
        minLength: 11,
        maxLength: 11,
      }),
      width: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 0, max: 400 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    })
    .map(({ counts, ...more }) => specOf(counts, more));

  test('names and numbers of parts touch nothing of each other', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const drawing = scoreChart(spec);
        const boxes = drawing.scene.shapes.flatMap((shape) => {
          if (shape.kind !== 'text' || !/^(name|text) /.test(shape.key) || shape.text === '') return [];
          const width = shape.text.length * letter;
          const left = shape.anchor === 'right' ? shape.x - width : shape.x;
          return [{ key: shape.key, left, right: left + width, top: shape.y - 9, foot: shape.y + 2 }];
        });
        for (const [at, a] of boxes.entries()) {
          for (const b of boxes.slice(0, at)) {
            const touch = a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot;
            // Narrower than its number, a paper is no place for a name.
            const roomy = spec.width >= Math.max(...spec.parts.map((part) => part.text.length)) * letter + 40;
            assert.ok(!touch || !roomy, `${a.key} touches ${b.key} on ${spec.width}`);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every number is finite, and every mark can be pointed at or passed', () => {
    fc.assert(
      fc.property(
        anySpec,
        fc.integer({ min: -50, max: 950 }),
        fc.integer({ min: -50, max: 450 }),
        (spec, x, y) => {
          const drawing = scoreChart(spec);
          for (const shape of [...drawing.scene.shapes, ...drawing.hoverScene(13, true).shapes]) {
            const numbers = shape.kind === 'path' ? shape.d : `${shape.x} ${shape.y}`;
            assert.doesNotMatch(numbers, /NaN|Infinity/);
          }
          const at = drawing.markAt(x, y);
          assert.ok(at >= -1 && at < drawing.marks.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
