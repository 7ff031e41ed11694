/** A place on paper to a hundredth of a pixel: what a path says, and no more digits. */
export function round(place: number): number {
  return Math.round(place * 100) / 100;
}
