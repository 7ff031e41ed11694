import type { Raster } from './raster.js';

/** Where two pictures of the same size differ; right and bottom are within. */
export interface Difference {
  readonly points: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How far a red, green or blue may be off. Four of it are the steps of a kept picture; the rest is what one browser draws
 * now and then at a rounded corner.
 */
const fineLimit = 10;

/** How many such points are still no difference. */
export const finePoints = 4;

/** The side of a block, in points, whose mean colours are compared where another browser drew. */
const blockSide = 8;

/** How far a block's mean may be off: a line of text that is drawn a little fatter or a pixel further stays below it. */
const coarseLimit = 24;

/** Point by point: for pictures that one browser drew. Undefined where nothing differs that could be seen. */
export function fineDifference(expected: Raster, actual: Raster): Difference | undefined {
  const difference = differing(expected, actual, fineLimit);
  return difference !== undefined && difference.points > finePoints ? difference : undefined;
}

/**
 * By the means of small blocks: for another version, or another machine's. What is moved, missing or of another colour
 * is seen, and the edges of letters are not. Points are those of blocks that differ.
 */
export function coarseDifference(expected: Raster, actual: Raster): Difference | undefined {
  const difference = differing(blocks(expected), blocks(actual), coarseLimit);
  return (
    difference && {
      points: difference.points * blockSide ** 2,
      left: difference.left * blockSide,
      top: difference.top * blockSide,
      right: Math.min((difference.right + 1) * blockSide, expected.width) - 1,
      bottom: Math.min((difference.bottom + 1) * blockSide, expected.height) - 1,
    }
  );
}

function differing(expected: Raster, actual: Raster, limit: number): Difference | undefined {
  let points = 0;
  let [left, top, right, bottom] = [expected.width, expected.height, -1, -1];
  for (let at = 0, point = 0; at < expected.data.length; at += 3, point++) {
    if (!isOff(expected.data, actual.data, at, limit)) continue;
    const x = point % expected.width;
    const y = (point - x) / expected.width;
    points++;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return points > 0 ? { points, left, top, right, bottom } : undefined;
}

function isOff(one: Uint8Array, other: Uint8Array, at: number, limit: number): boolean {
  return (
    Math.abs(one[at]! - other[at]!) > limit ||
    Math.abs(one[at + 1]! - other[at + 1]!) > limit ||
    Math.abs(one[at + 2]! - other[at + 2]!) > limit
  );
}

/** A point for each block: its mean colour. Blocks at the right and lower edge may be smaller. */
function blocks({ width, height, data }: Raster): Raster {
  const across = Math.ceil(width / blockSide);
  const down = Math.ceil(height / blockSide);
  const sums = new Float64Array(across * down * 3);
  const counts = new Uint32Array(across * down);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const block = Math.floor(y / blockSide) * across + Math.floor(x / blockSide);
      counts[block]!++;
      for (let part = 0; part < 3; part++) sums[block * 3 + part]! += data[at++]!;
    }
  }
  const means = Uint8Array.from(sums, (sum, at) => Math.round(sum / counts[Math.floor(at / 3)]!));
  return { width: across, height: down, data: means };
}

/** What is seen now, pale, and in red what was otherwise; for whoever looks for it. */
export function markedDifference(expected: Raster, actual: Raster): Raster {
  const data = actual.data.map((value) => 192 + (value >> 2));
  for (let at = 0; at < data.length; at += 3) {
    if (isOff(expected.data, actual.data, at, fineLimit)) data.set([220, 0, 0], at);
  }
  return { width: actual.width, height: actual.height, data };
}
