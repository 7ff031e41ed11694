import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { funnelChart } from '../../src/charts/funnel-chart.js';
import type { FunnelLane, FunnelSpec } from '../../src/charts/funnel-spec.js';
import type { PathShape, TextShape } from '../../src/charts/scene.js';

const lane = (kind: FunnelLane['kind'], value: number, more: Partial<FunnelLane> = {}): FunnelLane => ({
  label: `${kind} of ${value}`,
  kind,
  value,
  text: `${value}`,
  ofStep: '50.0%',
  ofAll: '25.0%',
  ...more,
});

const lanes = [
  lane('step', 100, { ofStep: '', ofAll: '100%' }),
  lane('exit', 30),
  lane('exit', 10),
  lane('step', 60),
  lane('unknown', 20),
  lane('step', 40),
];

function spec(more: Partial<FunnelSpec> = {}): FunnelSpec {
  return {
    width: 700,
    direction: 'ltr',
    lanes,
    headers: { ofStep: 'of the step before', ofAll: 'of all' },
    labelWidth: (text) => text.length * 6,
    ...more,
  };
}

/** The boxes of bars of one kind, from their path: `x`, `y`, width, height. */
function boxes(given: FunnelSpec, kind: string): readonly (readonly [number, number, number, number])[] {
  return funnelChart(given)
    .scene.shapes.filter(
      (shape): shape is PathShape => shape.kind === 'path' && shape.key.startsWith(`bars ${kind} `),
    )
    .flatMap(({ d }) =>
      d
        .split('M')
        .slice(1)
        .map((one) => {
          const points = [...one.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
            ([, x, y]) => [Number(x), Number(y)] as const,
          );
          const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
          const [x, y] = [Math.min(...xs), Math.min(...ys)];
          return [x, y, Math.max(...xs) - x, Math.max(...ys) - y] as const;
        }),
    );
}

const texts = (given: FunnelSpec): readonly TextShape[] =>
  funnelChart(given).scene.shapes.filter((shape): shape is TextShape => shape.kind === 'text');

test('bars of steps and of those who left are as long as they are many, from one line on', () => {
  const steps = boxes(spec(), 'step');
  const exits = boxes(spec(), 'exit');
  assert.equal(steps.length, 3);
  assert.equal(exits.length, 2);
  assert.equal(new Set([...steps, ...exits].map(([x]) => Math.round(x))).size, 1);
  const unit = steps[0]![2] / 100;
  const near = (length: number, value: number): void =>
    assert.ok(Math.abs(length - unit * value) < 0.1, `${length} for ${value}`);
  near(steps[1]![2], 60);
  near(steps[2]![2], 40);
  near(exits[0]![2], 30);
  near(exits[1]![2], 10);
  // Thinner, so that no colour is needed to tell them.
  assert.ok(exits[0]![3] < steps[0]![3] * 0.7);
});

test('those of whom it is not known are hollow', () => {
  const unknown = funnelChart(spec()).scene.shapes.filter(({ key }) => key.startsWith('bars unknown'));
  assert.ok(unknown.some((shape) => shape.kind === 'path' && shape.stroke !== undefined));
});

test('from right to left it is mirrored', () => {
  const [left] = boxes(spec(), 'exit');
  const [right] = boxes(spec({ direction: 'rtl' }), 'exit');
  assert.ok(Math.abs(700 - left![0] - left![2] - right![0]) < 0.1);
});

test('shares stand under their headers, ending at one line; where there is little room, headers are two lines', () => {
  const wide = texts(spec());
  const at = (all: readonly TextShape[], text: string): TextShape => all.find((one) => one.text === text)!;
  assert.equal(at(wide, 'of the step before').y, at(wide, 'of all').y);
  assert.equal(new Set(wide.filter(({ text }) => text === '25.0%').map(({ x }) => x)).size, 1);
  assert.equal(at(wide, 'of all').x, 700);
  const narrow = texts(
    spec({ width: 280, headers: { ofStep: 'of the step before', ofAll: 'of everything' } }),
  );
  assert.ok(at(narrow, 'of the step before').y < at(narrow, 'of everything').y);
});

test('on narrow paper names stand over their bars', () => {
  const all = texts(spec({ width: 280 }));
  const name = all.find(({ text }) => text === 'exit of 30')!;
  const value = all.find(({ text }) => text === '30')!;
  assert.ok(name.y < value.y);
  assert.ok(Math.abs(boxes(spec({ width: 280 }), 'exit')[0]![0]) < 0.1);
});

test('a name that is longer than its line goes on on a second one, over or beside its bar', () => {
  const name = 'Handled by an agent of the first line';
  for (const width of [280, 700]) {
    const given = spec({
      width,
      labelWidth: (text) => text.length * (width < 500 ? 6 : 9),
      lanes: lanes.map((one) => ({ ...one, label: name })),
    });
    const { scene, marks } = funnelChart(given);
    const all = scene.shapes.filter((one): one is TextShape => one.kind === 'text');
    const parts = (row: number): TextShape[] =>
      all.filter(({ key }) => key === `name ${row}` || key === `name 1 ${row}`);
    lanes.forEach((_, row) => {
      const [first, second] = parts(row);
      assert.equal(`${first?.text} ${second?.text}`, name, `${width}`);
      assert.ok(second!.y - first!.y >= 12, 'under one another');
      // Within its lane: the next begins where this one ends.
      assert.ok(first!.y - 12 >= (marks[row - 1]?.y ?? 0) - 1 && second!.y <= marks[row]!.y);
    });
  }
});

test('what it is compared with is a notch, named over the bars', () => {
  const compared = spec({
    lanes: lanes.map((one) => (one.kind === 'step' ? { ...one, previous: 50 } : one)),
    previousLabel: 'September',
  });
  const notch = funnelChart(compared).scene.shapes.find(({ key }) => key === 'previous') as PathShape;
  assert.equal(notch.d.split('M').length - 1, 3);
  const [step] = boxes(compared, 'step');
  assert.ok(Math.abs(Number(/M([\d.]+),/.exec(notch.d)?.[1]) - (step![0] + step![2] / 2)) < 1);
  assert.ok(texts(compared).some(({ text }) => text === 'September'));
});

test('compact lanes are lower, and never lower than what a finger can hit', () => {
  const [close, usual, apart] = [0.5, 1, 1.5].map((density) => funnelChart(spec({ density })));
  assert.ok(close!.scene.height < usual!.scene.height && usual!.scene.height < apart!.scene.height);
  close!.marks.forEach(({ y }, row) => assert.ok(y - (close!.marks[row - 1]?.y ?? 0) >= 24));
});

test('a pointer finds the lane that it is on, a key the next', () => {
  const drawing = funnelChart(spec());
  drawing.marks.forEach(({ y }, row) => assert.equal(drawing.markAt(350, y - 1), row));
  assert.equal(drawing.markAt(350, -1), -1);
  assert.equal(drawing.rove(0, 'ArrowDown'), 1);
  assert.equal(drawing.rove(3, 'End'), 5);
  assert.equal(drawing.rove(3, 'Tab'), null);
  assert.equal(funnelChart(spec({ lanes: [] })).marks.length, 0);
});

test('a length that there is none of throws', () => {
  for (const value of [-1, Infinity]) {
    assert.throws(
      () => funnelChart(spec({ lanes: [lane('step', value)] })),
      new RangeError(`no length of a bar: ${value}`),
    );
  }
});

test('whatever the counts and the paper, all stays on it, and lanes are large enough to hit', () => {
  const value = fc.oneof(fc.nat(5), fc.nat(1e9), fc.constant(NaN), fc.constant(0), fc.constant(1e300));
  const some = fc.record({
    kind: fc.constantFrom('step', 'exit', 'unknown' as const),
    value,
    previous: value,
    label: fc.constantFrom(
      '',
      'a',
      '预约回呼',
      'a very long name of a way out that nobody needs',
      '<img src=x>',
    ),
  });
  fc.assert(
    fc.property(
      fc.array(some, { maxLength: 9 }),
      fc.integer({ min: 0, max: 900 }),
      fc.constantFrom('ltr', 'rtl' as const),
      (given, width, direction) => {
        const shown = given.map(({ kind, value: one, ...more }) =>
          lane(kind as FunnelLane['kind'], one, more),
        );
        const all = spec({
          lanes: shown,
          width,
          direction: direction as 'ltr' | 'rtl',
          previousLabel: 'before',
        });
        const drawing = funnelChart(all);
        assert.equal(drawing.marks.length, given.length);
        for (const kind of ['step', 'exit', 'unknown']) {
          for (const [x, y, w, h] of boxes(all, kind)) {
            assert.ok([x, y, w, h].every(Number.isFinite));
            if (width < 200) continue;
            assert.ok(x > -1 && x + w < width + 1 && y > -1 && y + h < drawing.scene.height + 1);
          }
        }
        drawing.marks.forEach(({ y }, row) => assert.ok(y - (drawing.marks[row - 1]?.y ?? 0) >= 24));
      },
    ),
    { numRuns: 300 },
  );
});
