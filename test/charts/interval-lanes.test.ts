import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { intervalLanes, type IntervalLane, type IntervalLanesSpec } from '../../src/charts/interval-lanes.js';
import type { MarksDrawing } from '../../src/charts/marks-drawing.js';
import type { PathShape, Shape } from '../../src/charts/scene.js';
import { boxOf, collisions, labelWidth, textsOf } from './text-boxes.js';

function lane(
  values: readonly (readonly [number, number, number])[],
  more: Partial<IntervalLane> = {},
): IntervalLane {
  return {
    name: 'Answer rate',
    notes: ['Better', '+3 pp'],
    sign: { glyph: 'up', role: 'met' },
    rows: values.map(([value, low, high], at) => ({
      ...{ label: at === 0 ? 'Before' : 'After', value, low, high, text: `${value} %` },
      ...{ role: at === 0 ? 'previous' : 'series-1', hollow: false },
    })),
    joins: [[0, 1]],
    rule: NaN,
    limits: { min: null, max: null },
    steps: 'decimal',
    formatValue: (value) => `${Math.round(value * 100) / 100}`,
    ...more,
  };
}

function spec(lanes: readonly IntervalLane[], more: Partial<IntervalLanesSpec> = {}): IntervalLanesSpec {
  return { lanes, shared: false, width: 600, height: 0, direction: 'ltr', textSize: 12, labelWidth, ...more };
}

const find = ({ scene }: MarksDrawing, layer: Shape['layer'], key: string): PathShape =>
  scene.shapes.find((shape) => shape.layer === layer && shape.key === key) as PathShape;
/** The middle of a dot: it begins at its right end. */
const dotX = (drawing: MarksDrawing, key: string): number =>
  Number(/^M([\d.]+)/.exec(find(drawing, 'point', `dot ${key}`).d)![1]) - 4;
const numbers = (d: string): number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
const twoLanes = [
  lane([
    [10, 8, 12],
    [20, 17, 23],
  ]),
  lane(
    [
      [0.5, 0.4, 0.6],
      [0.25, 0.2, 0.3],
    ],
    { name: 'Abandon rate' },
  ),
];

test('values lie on their lane’s axis, whiskers as far about them as their intervals are wide', () => {
  const drawing = intervalLanes(spec(twoLanes));
  const [before, after] = [dotX(drawing, '0 0'), dotX(drawing, '0 1')];
  const whisker = numbers(find(drawing, 'band', 'whisker 0 0').d);
  // Ten units apart, two to each side.
  const unit = (after - before) / 10;
  assert.ok(unit > 5);
  assert.ok(Math.abs(whisker[0]! - (before - 2 * unit)) < 0.01);
  assert.ok(Math.abs(whisker[2]! - (before + 2 * unit)) < 0.01);
  // The axes are each lane's own: what is less lies to the left there too.
  assert.ok(dotX(drawing, '1 1') < dotX(drawing, '1 0'));
  const join = numbers(find(drawing, 'line', 'join 0 0 1').d);
  assert.ok(Math.abs(join[0]! - before) < 0.01 && Math.abs(join[2]! - after) < 0.01);
});

test('lanes that share an axis can be compared', () => {
  const shares = [
    lane([[0.2, 0.1, 0.3]], { rule: 0.5 }),
    lane(
      [
        [0.2, 0.2, 0.2],
        [0.9, 0.8, 1],
      ],
      { rule: 0.5 },
    ),
  ];
  const drawing = intervalLanes(spec(shares, { shared: true }));
  assert.equal(dotX(drawing, '0 0'), dotX(drawing, '1 0'));
  assert.equal(numbers(find(drawing, 'rule', 'rule 0').d)[0], numbers(find(drawing, 'rule', 'rule 1').d)[0]);
});

test('from right to left it is the mirror image', () => {
  const [plain, mirrored] = (['ltr', 'rtl'] as const).map((direction) =>
    intervalLanes(spec(twoLanes, { direction })),
  );
  for (const key of ['0 0', '0 1', '1 0']) {
    assert.ok(Math.abs(dotX(plain!, key) + dotX(mirrored!, key) - 600) < 0.01, key);
  }
  const [name] = textsOf(mirrored!.scene.shapes);
  assert.deepEqual([name?.text, name?.x, name?.anchor], ['Answer rate', 600, 'right']);
});

test('what has no value has its text and no dot; what has none at all has no axis', () => {
  const half = intervalLanes(
    spec([
      lane([
        [NaN, NaN, NaN],
        [3, NaN, NaN],
      ]),
    ]),
  );
  assert.equal(find(half, 'point', 'dot 0 0'), undefined);
  assert.equal(find(half, 'line', 'join 0 0 1'), undefined);
  assert.equal(find(half, 'band', 'whisker 0 1'), undefined);
  assert.ok(find(half, 'point', 'dot 0 1'));
  const none = intervalLanes(spec([lane([[NaN, NaN, NaN]])]));
  assert.deepEqual(
    none.scene.shapes.filter(({ layer }) => layer === 'tick' || layer === 'grid'),
    [],
  );
  assert.ok(textsOf(none.scene.shapes).some(({ text }) => text === 'NaN %'));
  assert.deepEqual(intervalLanes(spec([])).marks, []);
});

test('a lane is a mark, found by its height and walked by the keys', () => {
  const drawing = intervalLanes(spec(twoLanes));
  assert.equal(drawing.marks.length, 2);
  assert.equal(drawing.markAt(5, 4), 0);
  assert.equal(drawing.markAt(5, drawing.scene.height - 4), 1);
  assert.equal(drawing.markAt(5, drawing.scene.height + 40), -1);
  assert.equal(drawing.rove(0, 'ArrowDown'), 1);
  assert.equal(drawing.rove(1, 'End'), 1);
  assert.equal(drawing.rove(0, 'x'), null);
  assert.ok(drawing.hoverScene(1, true).shapes.some(({ key }) => key === 'ring'));
  assert.deepEqual(drawing.hoverScene(-1, false).shapes, []);
});

test('whatever the values, the width and the texts: nothing but numbers, no text on another, none beyond the paper', () => {
  const value = fc.oneof(fc.double(), fc.double({ min: -1, max: 1 }), fc.integer({ min: 0, max: 90 }));
  const rows = fc.array(fc.tuple(value, value, value), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(rows, { maxLength: 3 }),
      fc.integer({ min: 0, max: 900 }),
      fc.boolean(),
      fc.constantFrom('ltr', 'rtl'),
      fc.string({ maxLength: 60 }),
      (lanes, width, shared, direction, note) => {
        const drawing = intervalLanes(
          spec(
            lanes.map((of) =>
              lane(of, {
                notes: ['No clear change', note],
                formatValue: (one) => one.toPrecision(3),
                rule: 0.5,
              }),
            ),
            { width, shared, direction },
          ),
        );
        for (const shape of drawing.scene.shapes) {
          const drawn = shape.kind === 'path' ? shape.d : `${shape.x} ${shape.y}`;
          assert.doesNotMatch(drawn, /NaN|Infinity|undefined/, shape.key);
        }
        const texts = textsOf(drawing.scene.shapes);
        if (width >= 200) {
          assert.deepEqual(
            collisions(texts).filter((pair) => !/tick/.test(pair)),
            [],
          );
        }
        for (const text of texts.filter(({ layer }) => layer === 'label')) {
          const { x, width: wide } = boxOf(text);
          assert.ok(
            x >= -0.01 && x + wide <= width + 0.01,
            `${text.key} from ${x}, ${wide} wide, on ${width}`,
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});
