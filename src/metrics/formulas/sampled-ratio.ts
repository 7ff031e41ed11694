import type { Formula, Sums } from '../define.js';
import { ratioInterval, ratioSpread, type RatioSums } from '../intervals/ratio.js';
import { squareUnit } from './mean.js';
import { quotient } from './quotient.js';

/** The sums of a ratio, by the metric's own names. */
export interface RatioNames {
  readonly above: string;
  readonly below: string;
  /** Units that have both. */
  readonly n: string;
  /** Squares and products of a unit's own two, in `squareUnit`. */
  readonly squaresAbove: string;
  readonly products: string;
  readonly squaresBelow: string;
}

/**
 * One sum over another one in the same unit, of which each unit of the sample has its own two: points earned over points
 * possible of an evaluation. The sums count `perUnit` to the published unit.
 */
export function sampledRatio(names: RatioNames, perUnit: number): Formula {
  return {
    value: (sums) => quotient(sums.number(names.above), sums.number(names.below)),
    numerator: (sums) => sums.number(names.above) / perUnit,
    denominator: (sums) => sums.number(names.below) / perUnit,
    n: (sums) => sums.number(names.n),
    bounds: (sums) => ratioInterval(squaredUnits(sums)),
    estimate(sums) {
      const spread = ratioSpread(squaredUnits(sums));
      return spread && { kind: 'spread', ...spread };
    },
  };

  function squaredUnits(sums: Sums): RatioSums {
    return {
      n: sums.number(names.n),
      x: sums.number(names.above) / squareUnit,
      y: sums.number(names.below) / squareUnit,
      xx: sums.number(names.squaresAbove),
      xy: sums.number(names.products),
      yy: sums.number(names.squaresBelow),
    };
  }
}
