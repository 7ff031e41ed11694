import { crisp } from './axes/value-axis.js';
import type { DrawnMark, MarksDrawing } from './marks-drawing.js';
import type { Rectangle } from './plot-frame.js';
import type { Scene, Shape } from './scene.js';

/** Marks that have their places, in rows or in columns. */
export interface LaidMarks {
  readonly height: number;
  readonly plot: Rectangle;
  readonly shapes: readonly Shape[];
  /** Row by row, and in each row in the order of the series. */
  readonly marks: readonly DrawnMark[];
  /** Of each mark: what a ring goes round; or the ring itself, where marks are no rectangles. */
  readonly boxes: readonly Rectangle[] | readonly string[];
  /** Of each row: what is lit while one of its marks is pointed at. */
  readonly lanes: readonly Rectangle[];
  markAt(x: number, y: number): number;
}

/** Marks that are bars. */
export interface LaidBars extends LaidMarks {
  readonly boxes: readonly Rectangle[];
}

/** Between a mark and the ring round it, pixels. */
const ringGap = 2;
/** A ring round a mark without a size is as large as this. */
const leastRing = 8;

/** Marks as a drawing: their scene, their ring, and the keys that lead from one to the next. */
export function marksDrawing(laid: LaidMarks, width: number, rove: MarksDrawing['rove']): MarksDrawing {
  const { height, plot, marks, boxes, lanes, shapes } = laid;
  const scene = (drawn: readonly Shape[]): Scene => ({
    width,
    height,
    shapes: width > 0 && height > 0 ? drawn : [],
  });
  return {
    scene: scene(shapes),
    plot,
    marks,
    markAt: (x, y) => laid.markAt(x, y),
    hoverScene(mark, focused) {
      const at = marks[mark];
      return scene(at ? hover(lanes[at.row], ringOf(boxes[mark] as Rectangle | string), focused) : []);
    },
    rove,
  };
}

/** The row of a mark, lit, and a ring round the mark: the keyboard's is the stronger. */
function hover(lane: Rectangle | undefined, ring: string, focused: boolean): Shape[] {
  const shapes: Shape[] = [];
  if (lane) {
    const d = outline(lane);
    shapes.push({ kind: 'path', key: 'lane', layer: 'hover', d, fill: 'ink', opacity: 0.06 });
  }
  const shape = { kind: 'path', layer: 'hover', d: ring } as const;
  const [role, width] = focused ? (['focus', 2] as const) : (['ink', 1] as const);
  shapes.push(
    { ...shape, key: 'ring edge', stroke: 'surface', strokeWidth: width + 3 },
    { ...shape, key: 'ring', stroke: role, strokeWidth: width },
  );
  return shapes;
}

function ringOf(box: Rectangle | string): string {
  if (typeof box === 'string') return box;
  const grow = (place: number, size: number): readonly [number, number] => {
    const grown = Math.max(leastRing, size + 2 * ringGap);
    return [crisp(place + size / 2 - grown / 2), Math.round(grown)];
  };
  const [x, width] = grow(box.x, box.width);
  const [y, height] = grow(box.y, box.height);
  return outline({ x, y, width, height });
}

function outline({ x, y, width, height }: Rectangle): string {
  return `M${x},${y}h${width}v${height}h${-width}Z`;
}
