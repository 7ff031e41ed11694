import type { Colours } from './resolve-colours.js';
import type { PaintRole, PathShape, Scene, TextShape } from './scene.js';
import { haloWidth } from './svg-attributes.js';
import { textDirection } from './text-direction.js';

/** How a scene gets onto a canvas. */
export interface CanvasOptions {
  readonly colours: Colours;
  /** A CSS font family list; the page's is not known to a canvas. */
  readonly fontFamily: string;
  /** Canvas pixels a scene pixel; 1 where absent. The canvas is the caller's to size. */
  readonly pixelRatio?: number;
  /** Painted behind the scene; absent, the canvas shows through. */
  readonly background?: PaintRole;
}

/** Draws a scene from the canvas' upper left corner, over what was there. Leaves the context's state as it was. */
export function renderCanvas(context: CanvasRenderingContext2D, scene: Scene, options: CanvasOptions): void {
  const { colours, fontFamily, pixelRatio = 1, background } = options;
  context.save();
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, scene.width, scene.height);
  if (background !== undefined) {
    context.fillStyle = colours[background];
    context.fillRect(0, 0, scene.width, scene.height);
  }
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  for (const shape of scene.shapes) {
    if (shape.kind === 'path') drawPath(context, shape, new Path2D(shape.d), colours);
    else drawText(context, shape, colours, fontFamily);
  }
  context.restore();
}

function drawPath(context: CanvasRenderingContext2D, shape: PathShape, path: Path2D, colours: Colours): void {
  context.globalAlpha = shape.opacity ?? 1;
  if (shape.fill !== undefined) {
    context.fillStyle = colours[shape.fill];
    context.fill(path);
  }
  if (shape.stroke === undefined) return;
  context.strokeStyle = colours[shape.stroke];
  context.lineWidth = shape.strokeWidth ?? 1;
  context.lineCap = shape.dash === undefined ? 'round' : 'butt';
  context.setLineDash(shape.dash ? [...shape.dash] : []);
  context.stroke(path);
}

function drawText(
  context: CanvasRenderingContext2D,
  shape: TextShape,
  colours: Colours,
  fontFamily: string,
): void {
  context.globalAlpha = 1;
  context.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${fontFamily}`;
  context.direction = textDirection(shape.text);
  context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
  if (shape.halo !== undefined) {
    context.strokeStyle = colours[shape.halo];
    context.lineWidth = haloWidth;
    context.setLineDash([]);
    context.strokeText(shape.text, shape.x, shape.y);
  }
  context.fillStyle = colours[shape.fill];
  context.fillText(shape.text, shape.x, shape.y);
}
