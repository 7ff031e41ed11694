import type { BucketRange } from '../../charts/range-shapes.js';

/** What can be selected on a chart over time, and what is. */
export interface BrushField {
  readonly selected: BucketRange | undefined;
  /** Null: nothing. */
  select(range: BucketRange | null): void;
}

/** So many pixels a pointer may move in a click. */
const slack = 4;

/**
 * Selecting a stretch of buckets: by a pointer that is drawn over them, or by keys that go on while Shift is held. Until
 * the pointer or Shift is let go of, the stretch is a preview, so that one movement is one selection.
 */
export class PlotBrush {
  /** What would be selected now. */
  preview: BucketRange | undefined;
  #drag: { readonly pointer: number; readonly x: number; readonly from: number; moved: boolean } | undefined;
  /** Whether a drag has just ended, of which the browser makes a click. */
  #dragged = false;
  /** Where the keys began, and the stretch that they left. */
  #keys: { readonly from: BucketRange; readonly range: BucketRange } | undefined;

  /** What is to be drawn: the preview, or what is selected. */
  shown(field: BrushField | undefined): BucketRange | undefined {
    return this.preview ?? field?.selected;
  }

  /** Whether a click is the end of a drag, and so none. Asked once a click. */
  endsDrag(): boolean {
    const ended = this.#dragged;
    this.#dragged = false;
    return ended;
  }

  press(event: PointerEvent, index: number): void {
    this.#dragged = false;
    this.#keys = undefined;
    const begins = event.isPrimary && event.button === 0 && index >= 0;
    this.#drag = begins
      ? { pointer: event.pointerId, x: event.offsetX, from: index, moved: false }
      : undefined;
  }

  move(event: PointerEvent, index: number): void {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId || index < 0) return;
    if (!drag.moved) {
      if (Math.abs(event.offsetX - drag.x) <= slack) return;
      drag.moved = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    this.preview = { first: Math.min(drag.from, index), last: Math.max(drag.from, index) };
  }

  /** The pointer is let go of. */
  release(event: PointerEvent, field: BrushField | undefined): void {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    this.#drag = undefined;
    this.#dragged = drag.moved;
    if (drag.moved) this.#settle(field);
  }

  /** The keyboard goes from some buckets (one, or a gap) on to others while Shift is held. */
  extend(from: BucketRange, to: BucketRange, field: BrushField): void {
    // Keys go on with the stretch that they have selected, as long as it is.
    const goesOn = this.preview !== undefined || same(this.#keys?.range, field.selected);
    const anchor = (goesOn ? this.#keys?.from : undefined) ?? from;
    const range = { first: Math.min(anchor.first, to.first), last: Math.max(anchor.last, to.last) };
    this.#keys = { from: anchor, range };
    this.preview = range;
  }

  /** Shift is let go of, or the chart left. */
  endKeys(field: BrushField | undefined): void {
    if (this.#drag === undefined && this.preview !== undefined) this.#settle(field);
  }

  /** Takes the preview away or, without one, the selection. */
  escape(field: BrushField | undefined): void {
    const had = this.preview !== undefined;
    this.cancel();
    if (!had && field?.selected !== undefined) field.select(null);
  }

  /** Nothing is being selected any more. */
  cancel(): void {
    this.#drag = undefined;
    this.#keys = undefined;
    this.preview = undefined;
  }

  #settle(field: BrushField | undefined): void {
    const range = this.preview;
    this.preview = undefined;
    if (range !== undefined && !same(range, field?.selected)) field?.select(range);
  }
}

function same(a: BucketRange | undefined, b: BucketRange | undefined): boolean {
  return a !== undefined && a.first === b?.first && a.last === b.last;
}
