import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { seriesLook } from '../../src/charts/marks/look.js';
import type { MarksDrawing } from '../../src/charts/marks-drawing.js';
import { mixChart } from '../../src/charts/mix-chart.js';
import type { MixChartSpec } from '../../src/charts/mix-chart-spec.js';
import { seriesRole, type PathShape, type TextShape } from '../../src/charts/scene.js';
import { boundsOf, strokesOf } from './path-points.js';
import { boxOf, collisions, labelWidth, textsOf } from './text-boxes.js';

function specOf(rows: readonly (readonly number[])[], more: Partial<MixChartSpec> = {}): MixChartSpec {
  const parts = rows[0]?.length ?? 0;
  return {
    width: 600,
    height: 240,
    direction: 'ltr',
    shape: 'bars',
    parts: Array.from({ length: parts }, (_, at) => ({
      id: `${at}`,
      label: `Part ${at}`,
      detail: `${rows[0]![at]} pcs`,
      caption: `Part ${at}: ${rows[0]![at]} pcs`,
      role: seriesRole(at + 1),
    })),
    rows: rows.map((counts, at) => ({
      label: `Row ${at}`,
      counts: Float64Array.from(counts),
      texts: counts.map((count) => `${count}%`),
      total: `${counts.reduce((sum, count) => sum + count, 0)}`,
    })),
    middle: { value: '100', label: 'in all' },
    nothing: 'nothing to share',
    formatShare: (share) => `${Math.round(share * 100)}%`,
    labelWidth,
    ...more,
  };
}

const draw = (rows: readonly (readonly number[])[], more: Partial<MixChartSpec> = {}): MarksDrawing =>
  mixChart(specOf(rows, more));
const pathOf = ({ scene }: MarksDrawing, key: string): PathShape =>
  scene.shapes.find((shape) => shape.key === key && shape.kind === 'path') as PathShape;
const textOf = ({ scene }: MarksDrawing, key: string): TextShape | undefined =>
  scene.shapes.find((shape) => shape.key === key && shape.kind === 'text') as TextShape | undefined;
const near = (a: number, b: number, within = 1.1): void =>
  assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

describe('one whole as a bar', () => {
  test('parts follow each other and fill the bar, each as long as its share', () => {
    const drawing = draw([[50, 30, 20]]);
    const [a, b, c] = ['part 0', 'part 1', 'part 2'].map((key) => boundsOf(pathOf(drawing, key).d));
    near(a!.left, 0);
    near(a!.right, 300);
    near(b!.left, 300);
    near(c!.left, 480);
    near(c!.right, 600);
    assert.ok(b!.left - a!.right >= 0.9, 'a seam tells them apart without their colours');
  });

  test('parts are named under themselves where all have room, else in a list', () => {
    const wide = draw([[50, 30, 20]]);
    assert.equal(textOf(wide, 'name 1')!.text, 'Part 1');
    near(boxOf(textOf(wide, 'name 1')!).x, boundsOf(pathOf(wide, 'part 1').d).left, 2);
    assert.equal(pathOf(wide, 'swatch 1'), undefined);
    const listed = draw([[98, 1, 1]]);
    assert.equal(textOf(listed, 'name 1')!.text, 'Part 1: 1 pcs');
    assert.equal(pathOf(listed, 'swatch 1').fill, 'series-2');
  });

  test('a whole of nothing says so and has no parts to point at', () => {
    const drawing = draw([[0, 0]]);
    assert.equal(textOf(drawing, 'nothing')!.text, 'nothing to share');
    assert.equal(drawing.markAt(300, 10), -1);
    assert.equal(drawing.marks.length, 2, 'but the keyboard comes to them');
  });

  test('from right to left the first part is at the right', () => {
    const drawing = draw([[50, 30, 20]], { direction: 'rtl' });
    near(boundsOf(pathOf(drawing, 'part 0').d).right, 600);
    near(boundsOf(pathOf(drawing, 'part 0').d).left, 300);
    assert.equal(drawing.rove(0, 'ArrowLeft'), 1);
  });

  test('a chosen part is full with an outline, the others faint', () => {
    const drawing = draw([[50, 30, 20]], { selected: new Set([1]) });
    assert.equal(pathOf(drawing, 'part 1').opacity, undefined);
    assert.equal(pathOf(drawing, 'part 1 selected').stroke, 'ink');
    assert.ok(pathOf(drawing, 'part 0').opacity! < 0.5);
    assert.equal(textOf(drawing, 'name 0')!.fill, 'muted');
  });
});

describe('several wholes', () => {
  test('every bar is of one length, with its name, its size and the shares that have room', () => {
    const drawing = draw([
      [80, 19, 1],
      [10, 10, 20],
    ]);
    const first = strokesOf(pathOf(drawing, 'part 0').d);
    const last = strokesOf(pathOf(drawing, 'part 2').d);
    const ends = (at: number): [number, number] => [
      Math.min(...first[at]!.map(([x]) => x)),
      Math.max(...last[at]!.map(([x]) => x)),
    ];
    near(ends(0)[0], ends(1)[0]);
    near(ends(0)[1], ends(1)[1]);
    assert.deepEqual(
      ['row 0', 'total 0', 'total 1', 'share 0 0', 'share 2 0', 'share 2 1'].map(
        (key) => textOf(drawing, key)?.text,
      ),
      ['Row 0', '100', '40', '80%', undefined, '20%'],
    );
  });

  test('parts are named once, over all', () => {
    const drawing = draw([
      [1, 1],
      [1, 1],
    ]);
    assert.ok(textOf(drawing, 'name 0')!.y < drawing.plot.y);
  });

  test('the keyboard goes from whole to whole and from part to part', () => {
    const drawing = draw([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    assert.deepEqual(
      ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'End', 'x'].map((key) => drawing.rove(1, key)),
      [2, 0, 4, 1, 4, null],
    );
  });

  test('a whole of nothing among others says so in its row', () => {
    const drawing = draw([
      [1, 2],
      [0, 0],
    ]);
    assert.equal(textOf(drawing, 'nothing 1')!.text, 'nothing to share');
    assert.equal(textOf(drawing, 'nothing 0'), undefined);
  });
});

describe('wholes over time', () => {
  const rows = [
    [50, 50],
    [25, 75],
    [100, 0],
  ];

  test('columns are of one height, the first part at the foot', () => {
    const drawing = draw(rows, { shape: 'columns' });
    const [foot, top] = [drawing.plot.y + drawing.plot.height, drawing.plot.y];
    const a = strokesOf(pathOf(drawing, 'part 0').d).map((points) => points.map(([, y]) => y));
    near(Math.max(...a[0]!), foot);
    near(Math.min(...a[0]!), (foot + top) / 2);
    near(Math.min(...a[1]!), foot - (foot - top) / 4);
    near(Math.min(...a[2]!), top);
  });

  test('parts are named at the last column where it has them all, else over the plot', () => {
    const ends = draw([rows[0]!, rows[1]!], { shape: 'columns' });
    assert.ok(boxOf(textOf(ends, 'name 0')!).x > ends.plot.x + ends.plot.width);
    const over = draw(rows, { shape: 'columns' });
    assert.ok(textOf(over, 'name 0')!.y < over.plot.y);
  });

  test('up is the part above, on is the next column', () => {
    const drawing = draw(rows, { shape: 'columns' });
    assert.deepEqual(
      ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft'].map((key) => drawing.rove(0, key)),
      [1, 0, 2, 0],
    );
  });
});

describe('a ring', () => {
  const ring = { shape: 'ring' } as const;

  test('its parts go round with the clock from the top, the size of the whole in its middle', () => {
    const drawing = draw([[25, 25, 50]], ring);
    const { x, y, width } = drawing.plot;
    const [cx, cy] = [x + width / 2, y + width / 2];
    const quarter = boundsOf(pathOf(drawing, 'part 0').d);
    assert.ok(quarter.left >= cx - 1 && quarter.foot <= cy + 1, 'the first quarter is at the upper right');
    const half = boundsOf(pathOf(drawing, 'part 2').d);
    assert.ok(half.right <= cx + 1, 'the last half is at the left');
    assert.equal(textOf(drawing, 'middle')!.text, '100');
    near(textOf(drawing, 'middle')!.x, cx);
  });

  test('names stand about it without touching, each on the side of its part', () => {
    const drawing = draw([[30, 5, 5, 5, 5, 50]], ring);
    const names = textsOf(drawing.scene.shapes).filter(({ key }) => /^(name|share)/.test(key));
    assert.equal(names.length, 12);
    assert.deepEqual(collisions(names), []);
    const middle = drawing.plot.x + drawing.plot.width / 2;
    assert.ok(boxOf(textOf(drawing, 'name 0')!).x > middle);
    assert.ok(boxOf(textOf(drawing, 'name 5')!).x < middle);
  });

  test('where there is no room about it they are listed under it', () => {
    const drawing = draw([[30, 70]], { ...ring, width: 200 });
    assert.ok(textOf(drawing, 'name 0')!.y > drawing.plot.y + drawing.plot.height);
    assert.equal(textOf(drawing, 'name 0')!.text, 'Part 0: 30 pcs');
  });

  test('no stroke to a name crosses another or runs over the ring, however small the parts', () => {
    // Where two stretches meet, by solving for both shares of the way: beside the sign test of the code.
    const meet = ([a, b]: readonly number[][], [c, d]: readonly number[][]): boolean => {
      const [ax, ay, bx, by] = [a![0]!, a![1]!, b![0]! - a![0]!, b![1]! - a![1]!];
      const [cx, cy, dx, dy] = [c![0]!, c![1]!, d![0]! - c![0]!, d![1]! - c![1]!];
      const across = bx * dy - by * dx;
      if (Math.abs(across) < 1e-9) return false;
      const [s, t] = [((cx - ax) * dy - (cy - ay) * dx) / across, ((cx - ax) * by - (cy - ay) * bx) / across];
      return s > 0.01 && s < 0.99 && t > 0.01 && t < 0.99;
    };
    let named = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 200 })), {
          minLength: 1,
          maxLength: 14,
        }),
        fc.integer({ min: 300, max: 900 }),
        fc.integer({ min: 160, max: 420 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (counts, width, height, direction) => {
          const { scene, plot } = draw([counts], { ...ring, width, height, direction });
          const strokes = scene.shapes
            .filter((shape): shape is PathShape => shape.key.startsWith('leader ') && shape.kind === 'path')
            .map(({ d }) => {
              const corners = strokesOf(d)[0]!;
              return corners.slice(1).map((end, at) => [corners[at]!, end]);
            });
          if (strokes.length > 0) named++;
          const [x, y, radius] = [plot.x + plot.width / 2, plot.y + plot.height / 2, plot.width / 2];
          strokes.forEach((own, at) => {
            for (const [from, to] of own) {
              for (let share = 0; share <= 1; share += 0.1) {
                const [px, py] = [0, 1].map((one) => from![one]! + share * (to![one]! - from![one]!));
                assert.ok(Math.hypot(px! - x, py! - y) > radius, 'over the ring');
              }
            }
            for (const others of strokes.slice(0, at)) {
              assert.ok(!own.some((a) => others.some((b) => meet(a, b))), 'crossed');
            }
          });
        },
      ),
      { numRuns: 400 },
    );
    assert.ok(named > 40, `named about the ring: ${named}`);
  });

  test('a part of all is a whole ring; one of nothing is none, and can be walked to', () => {
    const drawing = draw([[10, 0]], ring);
    const whole = boundsOf(pathOf(drawing, 'part 0').d);
    near(whole.foot - whole.top, drawing.plot.height);
    assert.equal(pathOf(drawing, 'part 1'), undefined);
    assert.match((drawing.hoverScene(1, true).shapes.at(-1) as PathShape).d, /^M/);
  });

  test('the keyboard goes round without an end', () => {
    const drawing = draw([[1, 1, 1]], ring);
    assert.deepEqual(
      [
        drawing.rove(2, 'ArrowRight'),
        drawing.rove(0, 'ArrowUp'),
        drawing.rove(1, 'Home'),
        drawing.rove(1, 'End'),
        drawing.rove(1, 'PageUp'),
      ],
      [0, 2, 0, 2, null],
    );
  });

  test('is of one whole only', () => {
    assert.throws(() => draw([[1], [2]], ring), new RangeError('a ring is of one whole: 2'));
  });
});

test('what is no count is refused, and so are arrays that do not fit together', () => {
  assert.throws(() => draw([[1, -1]]), new RangeError('a part of a whole is a count: -1'));
  assert.throws(() => draw([[1, Number.NaN]]), new RangeError('a part of a whole is a count: NaN'));
  const spec = specOf([[1, 2]]);
  assert.throws(
    () => mixChart({ ...spec, rows: [{ ...spec.rows[0]!, texts: ['1'] }] }),
    new RangeError('2 parts need as many values: 1'),
  );
  assert.throws(
    () => mixChart({ ...spec, parts: [spec.parts[0]!, spec.parts[0]!] }),
    new RangeError('two parts with one id: 0'),
  );
  assert.deepEqual(draw([]).marks, []);
});

test('every part that has a size is found where it is drawn, whatever the counts', () => {
  const counts = fc.oneof(fc.nat({ max: 1000 }), fc.constantFrom(0, 1, 1e15));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((parts) =>
        fc.record({
          rows: fc.array(fc.array(counts, { minLength: parts, maxLength: parts }), {
            minLength: 1,
            maxLength: 8,
          }),
          shape: fc.constantFrom('bars' as const, 'columns' as const, 'ring' as const),
          direction: fc.constantFrom('ltr' as const, 'rtl' as const),
          width: fc.integer({ min: 60, max: 1200 }),
        }),
      ),
      ({ rows, shape, direction, width }) => {
        const wholes = shape === 'ring' ? rows.slice(0, 1) : rows;
        const drawing = draw(wholes, { shape, direction, width });
        for (const shape of drawing.scene.shapes) {
          if (shape.kind === 'path') assert.doesNotMatch(shape.d, /NaN|Infinity/, shape.key);
          else assert.ok(Number.isFinite(shape.x + shape.y), shape.key);
        }
        drawing.marks.forEach(({ row, series, x, y }, mark) => {
          const whole = wholes[row]!.reduce((sum, count) => sum + count, 0);
          // A sliver of a part may lie under a neighbour's edge.
          if (whole === 0 || wholes[row]![series]! / whole < 0.02) return;
          const up = shape === 'bars' ? 6 : 0;
          assert.equal(drawing.markAt(x, y - up), mark, `${mark} at ${x}, ${y}`);
        });
      },
    ),
    { numRuns: 300 },
  );
});

describe('parts with looks', () => {
  const looked = (
    shape: MixChartSpec['shape'],
    rows: readonly (readonly number[])[],
    more = {},
  ): MarksDrawing => {
    const spec = specOf(rows, { shape, ...more });
    return mixChart({
      ...spec,
      parts: spec.parts.map((part, at) => ({ ...part, look: seriesLook(at + 1) })),
    });
  };
  const keysOf = ({ scene }: MarksDrawing, start: string): string[] =>
    scene.shapes.flatMap(({ key }) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  const patterns = [
    '0',
    '1',
    '1 stripes',
    '2',
    '2 dots',
    '3',
    '3 stripes',
    '4',
    '4 stripes',
    '5',
    '5 stripes',
    '6',
    '6 stripes',
  ];

  test('seven parts of two colours are seven pictures, in every shape and in the list of names', () => {
    const rows = [
      [30, 20, 15, 12, 10, 8, 5],
      [10, 10, 20, 20, 20, 10, 10],
    ];
    for (const [shape, wholes, listed] of [
      ['bars', rows.slice(0, 1), true],
      ['bars', rows, true],
      ['columns', rows, false],
      ['ring', rows.slice(0, 1), false],
      ['ring', [[994, 1, 1, 1, 1, 1, 1]], false],
    ] as const) {
      const drawing = looked(shape, wholes);
      const drawn = keysOf(drawing, 'part ');
      // A part that is thinner than a dot has none.
      if (wholes[0]![0] !== 994) assert.deepEqual(drawn, patterns, shape);
      if (listed) assert.deepEqual(keysOf(drawing, 'swatch '), patterns, shape);
    }
  });

  test('a list whose swatches have patterns keeps within the paper, from right to left too', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const width of [600, 180]) {
        const drawing = looked('bars', [[94, 1, 1, 1, 1, 1, 1]], { direction, width });
        const swatches = drawing.scene.shapes.filter(
          (shape) => shape.kind === 'path' && shape.key.startsWith('swatch '),
        ) as PathShape[];
        assert.equal(swatches.length, patterns.length);
        for (const { d, key } of swatches) {
          const { left, right } = boundsOf(d);
          assert.ok(left >= -0.02 && right <= width + 0.02, key);
        }
        assert.deepEqual(collisions(textsOf(drawing.scene.shapes)), []);
      }
    }
  });

  test('patterns are as faint as their part, and a chosen part has its outline too', () => {
    const spec = specOf([[50, 50]], { selected: new Set([1]) });
    const drawing = mixChart({
      ...spec,
      parts: spec.parts.map((part) => ({ ...part, look: 'speckled' as const })),
    });
    assert.ok(pathOf(drawing, 'part 0').opacity! < pathOf(drawing, 'part 1').opacity!);
    assert.equal(pathOf(drawing, 'part 0 dots').opacity, pathOf(drawing, 'part 0 outline').opacity);
    assert.equal(pathOf(drawing, 'part 1 outline').stroke, 'series-2');
    assert.equal(pathOf(drawing, 'part 1 selected').stroke, 'ink');
  });
});
