import { binScheme } from '../query/bins.js';
import type { Measure, Test } from '../query/plan.js';
import { squareUnit } from './formulas/mean.js';

export function countOf(where: Test): Measure {
  return { kind: 'count', where };
}

/** Fields that are not known add 0: where that would be wrong, `where` asks for them. */
export function sumOf(of: readonly string[], where: Test): Measure {
  return { kind: 'sum', of, where };
}

export function squaresOf(of: readonly string[], where: Test): Measure {
  return { kind: 'sum-of-squares', of, unit: squareUnit, where };
}

export function productsOf(of: readonly string[], and: readonly string[], where: Test): Measure {
  return { kind: 'sum-of-products', of, and, unit: squareUnit, where };
}

export function maxOf(field: string, where: Test): Measure {
  return { kind: 'max', of: [field], where };
}

export function histogramOf(field: string, where: Test): Measure {
  return { kind: 'histogram', of: field, bins: binScheme, where };
}
