import type { Seasons } from './season-blocks.js';

/** How much the shape of one place (Mondays) is like that of all, and how smooth it is. */
export interface ShapeChoice {
  /** Share of the shape of all places: 0 each its own, 1 all the same. */
  readonly pool: number;
  /** Standard deviation of the smoothing kernel, in values; 0 smooths nothing. */
  readonly bandwidth: number;
}

/** Shares of each phase before they are pooled and smoothed. */
export interface RawShape {
  /** By phase of the round; those of a place add up to 1. */
  readonly own: Float64Array;
  /** By phase of the block, of all places: contacts, and contacts of the blocks in which it was open. */
  readonly all: Float64Array;
}

/** Rounds after which a block weighs 1/e. */
const memory = 6;

/** Shares of the blocks before `end`: sums over sums, so that busy days tell more than quiet ones, recent more than old. */
export function rawShape(
  values: Float64Array,
  totals: Float64Array,
  seasons: Seasons,
  end: number,
): RawShape {
  const { block, round } = seasons;
  const season = block * round;
  const parts = new Float64Array(season);
  const wholes = new Float64Array(season);
  for (let b = 0; b < end; b++) {
    const total = totals[b]!;
    if (!(total > 0)) continue;
    const weight = Math.exp((b - end + 1) / round / memory);
    const offset = (b % round) * block;
    for (let i = 0; i < block; i++) {
      const value = values[b * block + i];
      if (value === undefined || Number.isNaN(value)) continue;
      parts[offset + i]! += weight * value;
      wholes[offset + i]! += weight * total;
    }
  }
  const all = Float64Array.from({ length: block }, (_, i) => {
    let [part, whole] = [0, 0];
    for (let phase = i; phase < season; phase += block) {
      part += parts[phase]!;
      whole += wholes[phase]!;
    }
    return whole > 0 ? part / whole : 0;
  });
  return { own: parts.map((part, phase) => (wholes[phase]! > 0 ? part / wholes[phase]! : 0)), all };
}

/**
 * Shares of each phase of the round by each choice, 0 where it is closed; those of a place that is ever open add up to 1.
 * Pooling and smoothing may be done in either order, so that each is done once for all choices that have it.
 */
export function blockShapes(
  raw: RawShape,
  open: Uint8Array,
  { block, round }: Seasons,
  choices: readonly ShapeChoice[],
): readonly Float64Array[] {
  const shapes = choices.map(() => new Float64Array(block * round));
  const bandwidths = new Set(choices.map(({ bandwidth }) => bandwidth));
  for (let place = 0; place < round; place++) {
    const [from, to] = [place * block, (place + 1) * block];
    const isOpen = open.subarray(from, to);
    const own = shares(raw.own.subarray(from, to), isOpen);
    const all = shares(raw.all, isOpen);
    for (const bandwidth of bandwidths) {
      const kernel = kernelOf(bandwidth);
      const [smoothOwn, smoothAll] = [smooth(own, isOpen, kernel), smooth(all, isOpen, kernel)];
      choices.forEach((choice, i) => {
        if (choice.bandwidth !== bandwidth) return;
        const mixed = smoothOwn.map((share, at) => (1 - choice.pool) * share + choice.pool * smoothAll[at]!);
        shapes[i]!.set(shares(mixed, isOpen), from);
      });
    }
  }
  return shapes;
}

/** What is open of the weights, so that it adds up to 1; all alike where none has any. */
function shares(weights: Float64Array, isOpen: Uint8Array): Float64Array {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < weights.length; i++) {
    if (isOpen[i] === 0) continue;
    sum += weights[i]!;
    count++;
  }
  return weights.map((weight, i) => (isOpen[i] === 0 ? 0 : sum > 0 ? weight / sum : 1 / count));
}

function kernelOf(bandwidth: number): Float64Array {
  const reach = Math.ceil(3 * bandwidth);
  return Float64Array.from({ length: reach + 1 }, (_, i) =>
    i === 0 ? 1 : Math.exp(-((i / bandwidth) ** 2) / 2),
  );
}

/** Means over the open neighbours: an opening is a step that smoothing must not soften. */
function smooth(shares: Float64Array, isOpen: Uint8Array, kernel: Float64Array): Float64Array {
  if (kernel.length === 1) return shares;
  return shares.map((_, i) => {
    let [sum, weights] = [0, 0];
    for (let j = 1 - kernel.length; j < kernel.length; j++) {
      const share = shares[i + j];
      if (share === undefined || isOpen[i + j] === 0) continue;
      const weight = kernel[Math.abs(j)]!;
      sum += weight * share;
      weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
  });
}
