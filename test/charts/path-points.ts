/** The strokes of a path of `M`, `L`, `H`, `V`, `Z` and full circles of two arcs: lists of the points they go through. */
export function strokesOf(d: string): [x: number, y: number][][] {
  const strokes: [number, number][][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (rest ?? '').split(/[ ,]+/).filter(Boolean).map(Number);
    if (command === 'Z') continue;
    if (command === 'H') x = numbers[0]!;
    else if (command === 'V') y = numbers[0]!;
    else [x, y] = numbers.slice(-2) as [number, number];
    if (command === 'M') strokes.push([]);
    strokes.at(-1)!.push([x, y]);
  }
  return strokes;
}

/** The least rectangle that holds all points of a path. */
export function boundsOf(d: string): { left: number; right: number; top: number; foot: number } {
  const points = strokesOf(d).flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}
