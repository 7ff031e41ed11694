import type { Rectangle } from '../../src/charts/plot-frame.js';
import type { Shape, TextShape } from '../../src/charts/scene.js';

/** Width of a text where every character is as wide as another. */
export const labelWidth = (text: string): number => Array.from(text).length * 6;

/** Where the letters of a text are, about as high as its capitals. */
export function boxOf({ x, y, text, anchor, size }: TextShape): Rectangle {
  const width = (labelWidth(text) * size) / 12;
  const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.75, width, height: size * 0.75 };
}

export function textsOf(shapes: readonly Shape[]): readonly TextShape[] {
  return shapes.filter((shape) => shape.kind === 'text');
}

/** Pairs of texts of which one lies on the other. */
export function collisions(texts: readonly TextShape[]): string[] {
  const found: string[] = [];
  texts.forEach((one, at) => {
    const a = boxOf(one);
    for (const other of texts.slice(at + 1)) {
      const b = boxOf(other);
      const apart =
        a.x + a.width <= b.x + 0.01 ||
        b.x + b.width <= a.x + 0.01 ||
        a.y + a.height <= b.y + 0.01 ||
        b.y + b.height <= a.y + 0.01;
      if (!apart) found.push(`${one.text} (${one.key}) × ${other.text} (${other.key})`);
    }
  });
  return found;
}
