type Place = readonly [x: number, y: number];

/**
 * The strokes of a path with arcs of circles, flattened to points by the conversion of the SVG specification (appendix
 * "Implementation notes: conversion from endpoint to center parameterization").
 */
export function flatten(d: string): Place[][] {
  const strokes: Place[][] = [];
  let at: Place = [0, 0];
  for (const [, command, rest] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const stroke = strokes.at(-1);
    if (command === 'Z') {
      at = stroke![0]!;
      stroke!.push(at);
      continue;
    }
    const to: Place =
      command === 'H'
        ? [numbers[0]!, at[1]]
        : command === 'V'
          ? [at[0], numbers[0]!]
          : (numbers.slice(-2) as unknown as Place);
    if (command === 'M') strokes.push([to]);
    else if (command === 'A') stroke!.push(...arcBetween(at, to, numbers));
    else if ('LHV'.includes(command!)) stroke!.push(to);
    else throw new RangeError(`command not read here: ${command}`);
    at = to;
  }
  return strokes;
}

function arcBetween(
  from: Place,
  to: Place,
  [radius = 0, , , large = 0, sweep = 0]: readonly number[],
): Place[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const r = Math.max(radius, chord / 2);
  const height = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4));
  const side = large === sweep ? 1 : -1;
  const centre: Place = [
    (from[0] + to[0]) / 2 - (side * height * -dy) / chord,
    (from[1] + to[1]) / 2 - (side * height * dx) / chord,
  ];
  const angleOf = ([x, y]: Place): number => Math.atan2(y - centre[1], x - centre[0]);
  const start = angleOf(from);
  let turn = angleOf(to) - start;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  const steps = Math.max(2, Math.ceil(Math.abs(turn) * 40));
  return Array.from({ length: steps }, (_, step) => {
    const angle = start + (turn * (step + 1)) / steps;
    return [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)];
  });
}

/** Whether a path that is filled by the non-zero rule covers a point. */
export function inside(d: string, { x, y }: { readonly x: number; readonly y: number }): boolean {
  let winding = 0;
  for (const stroke of flatten(d)) {
    stroke.forEach(([ax, ay], at) => {
      const [bx, by] = stroke[(at + 1) % stroke.length]!;
      const left = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (ay <= y && by > y && left > 0) winding += 1;
      if (ay > y && by <= y && left < 0) winding -= 1;
    });
  }
  return winding !== 0;
}
