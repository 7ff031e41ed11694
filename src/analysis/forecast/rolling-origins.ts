import { blockLevel, type BlockLevel, type LevelPace, localMeans } from './block-level.js';
import { blockShapes, type RawShape, rawShape, type ShapeChoice } from './block-shape.js';
import { openPhases, type Seasons } from './season-blocks.js';

/** What is known at an origin and what is chosen from: forecasts are products of these. */
export interface Origin {
  /** The first block that is forecast. */
  readonly at: number;
  readonly levels: readonly BlockLevel[];
  readonly open: Uint8Array;
  readonly shapes: readonly Float64Array[];
}

/** Rounds that must lie before an origin. */
export const leastRounds = 3;
/** No origin is further back than this, in rounds: how it was two years ago tells little of how good a forecast is now. */
const furthest = 26;
/** Blocks that are enough to compare, from at least so many origins. */
const enoughBlocks = 130;
const leastOrigins = 26;
/** Rounds in which a phase without a value is closed. */
export const closedAfter = 8;

/** In their order of preference where nothing is known of how they do: the first is taken then. */
export const paces: readonly LevelPace[] = [0.1, 0.05, 0.2, 0.02, 0.4].flatMap((alpha) =>
  [8, 4, 16, 2].map((memory) => ({ alpha, memory })),
);
export const shapeChoices: readonly ShapeChoice[] = [1, 0, 2, 4].flatMap((bandwidth) =>
  [0.3, 0, 0.6, 1].map((pool) => ({ pool, bandwidth })),
);

/** Of blocks of one value, each has all of it. */
const unshaped: readonly ShapeChoice[] = shapeChoices.map(() => ({ pool: 0, bandwidth: 0 }));

/**
 * Blocks to forecast from, `ahead` each, of those whose truth is known, oldest first. They are not a whole number of rounds apart, so
 * that each lead meets each weekday.
 */
export function originBlocks(blocks: number, round: number, ahead: number): readonly number[] {
  const first = Math.max(leastRounds * round, blocks - furthest * round);
  const most = Math.max(leastOrigins, Math.ceil(enoughBlocks / ahead));
  let step = Math.max(1, Math.ceil((blocks - first) / most));
  if (round > 1 && step % round === 0) step++;
  const origins: number[] = [];
  for (let at = blocks - 1; at >= first; at -= step) origins.unshift(at);
  return origins;
}

/** All that may be forecast with from block `at`, of what lies before it alone. */
export function originAt(values: Float64Array, totals: Float64Array, seasons: Seasons, at: number): Origin {
  const { block, round } = seasons;
  const means = localMeans(totals, round, at);
  const past = values.subarray(0, Math.min(values.length, at * block));
  const open = openPhases(past, seasons, closedAfter);
  const raw: RawShape = rawShape(values, totals, seasons, at);
  return {
    at,
    levels: paces.map((pace) => blockLevel(totals, round, at, means, pace)),
    open,
    shapes: blockShapes(raw, open, seasons, block === 1 ? unshaped : shapeChoices),
  };
}
