import { defineMetric } from '../define.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { refuseUnknown, show } from '../parameters.js';
import { known } from '../populations.js';
import type { Scale } from '../../data/contact-data.js';

export type CsatParameters = { readonly positiveFrom: number };

/** Positive responses / responses. By default positive is the upper quarter of the scale: 4–5 of 5, 6–7 of 7, 8–10 of 10. */
export const csat = defineMetric<CsatParameters>({
  id: 'csat',
  unit: 'ratio',
  better: 'higher',
  counts: 'response',
  fields: ['csat'],
  parameters: { positiveFrom: 4 },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['positiveFrom']);
    const { positiveFrom } = parameters;
    return {
      positiveFrom:
        positiveFrom === undefined
          ? upperQuarter(facts.scales.csat)
          : checkedScore(positiveFrom, facts.scales.csat),
    };
  },
  variantOf: (p) => ({ positiveFrom: p.positiveFrom }),
  interval: 'wilson',
  minSample: 10,
  emptyReason: () => 'no-responses',
  needs: (p) => ({
    // A score is in ten-thousandths; a limit that falls between two of them rounds up, so that none below it passes.
    positive: countOf({ field: 'csat', from: Math.ceil(roundedTenThousandths(p.positiveFrom)) }),
    responses: countOf(known('csat')),
    used: countOf(known('csat')),
  }),
  formula: proportion('positive', 'responses'),
});

/** Where 4·(score − min) ≥ 3·(max − min) begins. */
function upperQuarter(scale: Scale): number {
  return scale.min + (3 * (scale.max - scale.min)) / 4;
}

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
