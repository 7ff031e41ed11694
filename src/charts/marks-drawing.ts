import type { Rectangle } from './plot-frame.js';
import type { Scene } from './scene.js';

/** One mark of a picture that a pointer or the keyboard can be on: a bar, an arc, a dot. */
export interface DrawnMark {
  /** The place of its row and of its series in what was handed in. */
  readonly row: number;
  readonly series: number;
  /** Where a tip stands beside it. */
  readonly x: number;
  readonly y: number;
}

/** A picture of single marks, with what it takes to point at them. */
export interface MarksDrawing {
  readonly scene: Scene;
  readonly plot: Rectangle;
  /** Every mark, also one without a value, in the order of reading. */
  readonly marks: readonly DrawnMark[];
  /** The place in `marks` of the one at or nearest to a point of the paper; −1 where there is none near. */
  markAt(x: number, y: number): number;
  /** What is drawn over the picture for the mark that is pointed at (`focused`: by the keyboard); −1 for none. */
  hoverScene(mark: number, focused: boolean): Scene;
  /** Where a key leads from a mark, or null where the key is the page's. Left and right are those of the paper. */
  rove(mark: number, key: string): number | null;
}
