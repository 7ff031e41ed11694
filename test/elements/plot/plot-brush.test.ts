import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BucketRange } from '../../../src/charts/range-shapes.js';
import { PlotBrush, type BrushField } from '../../../src/elements/plot/plot-brush.js';

class Field implements BrushField {
  readonly told: (BucketRange | null)[] = [];
  selected: BucketRange | undefined;

  select(range: BucketRange | null): void {
    this.told.push(range);
    this.selected = range ?? undefined;
  }
}

/** What a pointer tells, at a place on the chart. */
function pointer(x: number, more: Partial<PointerEvent> = {}): PointerEvent {
  const currentTarget = { setPointerCapture: () => {} };
  return {
    isPrimary: true,
    button: 0,
    pointerId: 1,
    offsetX: x,
    currentTarget,
    ...more,
  } as unknown as PointerEvent;
}

const at = (index: number, last = index): BucketRange => ({ first: index, last });

describe('a pointer', () => {
  test('selects what it is drawn over, either way, once', () => {
    for (const [from, to] of [
      [3, 7],
      [7, 3],
    ] as const) {
      const [brush, field] = [new PlotBrush(), new Field()];
      brush.press(pointer(from * 10), from);
      brush.move(pointer(50), 5);
      assert.deepEqual(brush.shown(field), { first: Math.min(from, 5), last: Math.max(from, 5) });
      brush.move(pointer(to * 10), to);
      assert.deepEqual(field.told, [], 'nothing before it is let go of');
      brush.release(pointer(to * 10), field);
      assert.deepEqual(field.told, [{ first: 3, last: 7 }]);
      assert.equal(brush.endsDrag(), true, 'the click that follows is none');
      assert.equal(brush.endsDrag(), false);
    }
  });

  test('selects one bucket by a drag within it', () => {
    const [brush, field] = [new PlotBrush(), new Field()];
    brush.press(pointer(40), 4);
    brush.move(pointer(46), 4);
    brush.release(pointer(46), field);
    assert.deepEqual(field.told, [at(4)]);
  });

  test('that hardly moves clicks', () => {
    const [brush, field] = [new PlotBrush(), new Field()];
    brush.press(pointer(40), 4);
    brush.move(pointer(44), 5);
    assert.equal(brush.shown(field), undefined);
    brush.release(pointer(44), field);
    assert.deepEqual([field.told, brush.endsDrag()], [[], false]);
  });

  test('of another button, or of a second finger, selects nothing', () => {
    for (const more of [{ button: 2 }, { isPrimary: false }]) {
      const [brush, field] = [new PlotBrush(), new Field()];
      brush.press(pointer(0, more), 0);
      brush.move(pointer(90, more), 9);
      brush.release(pointer(90, more), field);
      assert.deepEqual(field.told, []);
    }
    const [brush, field] = [new PlotBrush(), new Field()];
    brush.press(pointer(0), 0);
    brush.move(pointer(90, { pointerId: 2 }), 9);
    brush.release(pointer(90, { pointerId: 2 }), field);
    assert.deepEqual([field.told, brush.preview], [[], undefined]);
  });

  test('that the browser takes away, or Escape ends, leaves what was selected', () => {
    const [brush, field] = [new PlotBrush(), new Field()];
    field.selected = at(1, 2);
    brush.press(pointer(0), 0);
    brush.move(pointer(90), 9);
    brush.cancel();
    brush.release(pointer(90), field);
    assert.deepEqual([field.told, brush.shown(field)], [[], at(1, 2)]);
    brush.press(pointer(0), 0);
    brush.move(pointer(90), 9);
    brush.escape(field);
    assert.deepEqual([field.told, brush.shown(field)], [[], at(1, 2)]);
    brush.escape(field);
    assert.deepEqual([field.told, brush.shown(field)], [[null], undefined]);
    brush.escape(field);
    assert.deepEqual(field.told, [null]);
  });
});

describe('keys', () => {
  test('select from where they began, once Shift is let go of, and go on from there', () => {
    const [brush, field] = [new PlotBrush(), new Field()];
    brush.extend(at(5), at(6), field);
    brush.extend(at(6), at(7), field);
    assert.deepEqual([brush.shown(field), field.told], [at(5, 7), []]);
    brush.endKeys(field);
    assert.deepEqual(field.told, [at(5, 7)]);
    brush.extend(at(7), at(6), field);
    brush.extend(at(6), at(5), field);
    brush.extend(at(5), at(4), field);
    assert.deepEqual(brush.shown(field), at(4, 5));
    brush.endKeys(field);
    assert.deepEqual(field.told, [at(5, 7), at(4, 5)]);
  });

  test('take a gap as a whole', () => {
    const [brush, field] = [new PlotBrush(), new Field()];
    brush.extend(at(2), at(3, 6), field);
    assert.deepEqual(brush.shown(field), at(2, 6));
    brush.cancel();
    brush.extend(at(3, 6), at(2), field);
    assert.deepEqual(brush.shown(field), at(2, 6));
  });

  test('begin anew where what they selected is gone, or is another now', () => {
    for (const selected of [undefined, at(0, 1)]) {
      const [brush, field] = [new PlotBrush(), new Field()];
      brush.extend(at(5), at(6), field);
      brush.endKeys(field);
      field.selected = selected;
      brush.extend(at(8), at(9), field);
      assert.deepEqual(brush.shown(field), at(8, 9));
    }
  });

  test('that end where they were selected tell nothing', () => {
    const [brush, field] = [new PlotBrush(), new Field()];
    field.selected = at(5, 6);
    brush.extend(at(5), at(6), field);
    brush.endKeys(field);
    brush.endKeys(field);
    assert.deepEqual(field.told, []);
  });
});
