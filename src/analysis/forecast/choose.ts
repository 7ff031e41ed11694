import { paces, shapeChoices } from './rolling-origins.js';

/** Places in the lists of paces and shapes. */
export interface Chosen {
  readonly levels: readonly number[];
  readonly shapes: readonly number[];
}

/** How far off each of the choices was for one block from one origin. */
export interface ChoiceErrors {
  readonly block: number;
  readonly levels: Float64Array;
  readonly shapes: Float64Array;
}

/** The mean of the best few is steadier than the best one, which is often so by chance… */
const best = 3;
/** …but of those alone that were nearly as good. */
const nearly = 1.05;

/**
 * The choices that were least off for blocks before `at`: what is forecast from there may be measured by what comes, since
 * nothing of that had a say. With nothing known, the first of the lists.
 */
export function choose(errors: readonly ChoiceErrors[], at: number): Chosen {
  const levels = new Float64Array(paces.length);
  const shapes = new Float64Array(shapeChoices.length);
  for (const error of errors) {
    if (error.block >= at) continue;
    error.levels.forEach((off, i) => (levels[i]! += off));
    error.shapes.forEach((off, i) => (shapes[i]! += off));
  }
  return { levels: least(levels), shapes: least(shapes) };
}

function least(sums: Float64Array): readonly number[] {
  const smallest = Math.min(...sums);
  // What is equal but for rounding is a tie, whatever the unit: the first of the list goes before.
  const beside = sums.map((sum) => (smallest > 0 ? Math.round((sum / smallest) * 1e9) / 1e9 : sum));
  const order = [...sums.keys()].toSorted((a, b) => beside[a]! - beside[b]! || a - b);
  return order.slice(0, best).filter((place) => beside[place]! <= nearly * beside[order[0]!]!);
}
