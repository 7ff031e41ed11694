/** A straight line from one interval onto another, both ways. An empty interval lies in the middle of the other. */
export interface Linear {
  (value: number): number;
  invert(place: number): number;
}

/** d3's `scaleLinear` does the same, but it brings colours, formats and interpolators along: 9 kB more to load. */
export function linear(from: readonly [number, number], onto: readonly [number, number]): Linear {
  const scale = map(from, onto) as Linear;
  scale.invert = map(onto, from);
  return scale;
}

function map(
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
): (value: number) => number {
  if (a === b) return () => (c + d) / 2;
  const slope = (d - c) / (b - a);
  return (value) => c + (value - a) * slope;
}
