import type { PaintRole, Scene, Shape } from '../../charts/scene.js';
import { wrapText } from '../../charts/wrap-text.js';
import type { FrameView } from '../../views/frame-view.js';
import { shiftShape } from './shift-scene.js';

/** What a sheet is written with. */
export interface SheetPaper {
  readonly direction: 'ltr' | 'rtl';
  readonly language: string;
  /** Width of a text of a size, in pixels. */
  width(text: string, size: number): number;
}

const margin = 20;
const gap = 12;
const leastWidth = 280;

/**
 * A picture as it is given away: under its heading and what it is of, above its notices, so that a file says by itself
 * what the screen said around it.
 */
export function sheetScene(view: FrameView, picture: Scene, paper: SheetPaper): Scene {
  const room = Math.max(picture.width, leastWidth);
  const width = room + 2 * margin;
  const shapes: Shape[] = [];
  let y = margin;
  const write = (name: string, text: string, size: number, fill: PaintRole): void => {
    const lines = wrapText(text, paper.language, room, (part) => paper.width(part, size));
    lines.forEach((line, at) => {
      y += size * 1.35;
      shapes.push({
        kind: 'text',
        key: `${name} ${at}`,
        layer: 'label',
        x: paper.direction === 'rtl' ? width - margin : margin,
        y: y - size * 0.3,
        text: line,
        anchor: paper.direction === 'rtl' ? 'right' : 'left',
        fill,
        size,
      });
    });
  };
  write('heading', view.heading, 17, 'ink');
  write('subheading', view.subheading, 12, 'muted');
  y += gap;
  const start = paper.direction === 'rtl' ? width - margin - picture.width : margin;
  shapes.push(...picture.shapes.map((shape) => shiftShape(shape, start, y, 'picture')));
  y += picture.height + (view.notices.length > 0 ? gap : 0);
  view.notices.forEach(({ text }, at) => write(`notice ${at}`, text, 12, 'muted'));
  return { width, height: Math.ceil(y + margin), shapes };
}
