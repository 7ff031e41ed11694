import type { Shape } from '../../charts/scene.js';

const command = /([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g;

/** The same shape elsewhere on the paper, under a key of its own. */
export function shiftShape(shape: Shape, dx: number, dy: number, prefix: string): Shape {
  const key = `${prefix} ${shape.key}`;
  return shape.kind === 'text'
    ? { ...shape, key, x: shape.x + dx, y: shape.y + dy }
    : { ...shape, key, d: shiftPath(shape.d, dx, dy) };
}

/** Moves a path of SVG's path language: absolute coordinates move, relative ones are relative to what has moved. */
export function shiftPath(d: string, dx: number, dy: number): string {
  return d.replace(command, (_, name: string, rest: string) => {
    const numbers = rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
    return name + numbers.map((value, at) => value + shift(name, at, dx, dy)).join(',');
  });
}

function shift(name: string, at: number, dx: number, dy: number): number {
  if (name === 'H') return dx;
  if (name === 'V') return dy;
  // An arc's first five numbers are its radii, turn and flags.
  if (name === 'A') return at % 7 === 5 ? dx : at % 7 === 6 ? dy : 0;
  return 'MLCSQT'.includes(name) ? (at % 2 === 0 ? dx : dy) : 0;
}
