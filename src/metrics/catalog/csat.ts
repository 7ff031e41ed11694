import type { Scale } from '../../data/contact-data.js';
import { defineMetric } from '../define.js';
import { every } from '../combine-tests.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { refuseUnknown, show } from '../parameters.js';
import {
  type Aspect,
  aspectField,
  aspectOf,
  nameOfScale,
  responseCoverage,
  responsesOf,
} from '../responses.js';

export type CsatParameters = {
  readonly aspect: Aspect;
  /** On the data set's scale, and of scores on it alone; null: the upper quarter of each score's own scale. */
  readonly positiveFrom: number | null;
};

/** Positive responses / responses. By default positive is the upper quarter of the scale: 4–5 of 5, 6–7 of 7, 8–10 of 10. */
export const csat = defineMetric<CsatParameters>({
  id: 'csat',
  unit: 'ratio',
  better: 'higher',
  part: 'surveys',
  counts: 'response',
  fields: [],
  variantFields: (p) => [aspectField('csat', p.aspect)],
  parameters: { aspect: null, positiveFrom: null },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['aspect', 'positiveFrom']);
    const { positiveFrom = null } = parameters;
    return {
      aspect: aspectOf(parameters),
      positiveFrom: positiveFrom === null ? null : checkedScore(positiveFrom, facts.scales.csat),
    };
  },
  variantOf: (p) => ({
    ...(p.aspect === null ? {} : { aspect: p.aspect }),
    positiveFrom: p.positiveFrom ?? 'upper-quarter',
  }),
  interval: 'wilson',
  minSample: 10,
  emptyReason: () => 'no-responses',
  needs: (p, facts) => {
    const population = responsesOf('csat', p.aspect);
    const scale = p.positiveFrom === null ? null : nameOfScale(facts.scales.csat);
    const { used, coverage } = responseCoverage(population, scale);
    const isPositive =
      p.positiveFrom === null
        ? ({ field: 'response.positive', in: ['true'] } as const)
        : // A limit that falls between two ten-thousandths rounds up, so that no score below it passes.
          { field: 'response.score', from: Math.ceil(roundedTenThousandths(p.positiveFrom)) };
    return {
      positive: countOf(every(used, isPositive)),
      responses: countOf(used),
      ...coverage,
    };
  },
  formula: proportion('positive', 'responses'),
});

function checkedScore(value: unknown, scale: Scale): number {
  if (typeof value !== 'number') throw new TypeError(`positiveFrom is not a number: ${show(value)}`);
  if (!(value >= scale.min && value <= scale.max)) {
    throw new RangeError(`positiveFrom is not on the scale ${scale.min} to ${scale.max}: ${value}`);
  }
  return value;
}

/** Ten-thousandths without the dust of binary fractions (4.1 × 10,000 is 40,999.99…). */
function roundedTenThousandths(score: number): number {
  return Math.round(score * 1e10) / 1e6;
}
