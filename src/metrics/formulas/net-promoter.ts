import type { Formula } from '../define.js';
import { quotient } from './quotient.js';
import { npsInterval, npsSpread, npsStandardError } from '../intervals/net-promoter.js';

/** 100 × (promoters − detractors) / responses, in points. */
export function netPromoter(promoters: string, detractors: string, responses: string): Formula {
  return {
    value: (sums) =>
      quotient(100 * (sums.number(promoters) - sums.number(detractors)), sums.number(responses)),
    numerator: (sums) => sums.number(promoters) - sums.number(detractors),
    denominator: (sums) => sums.number(responses),
    n: (sums) => sums.number(responses),
    bounds: (sums) => npsInterval(sums.number(promoters), sums.number(detractors), sums.number(responses)),
    estimate(sums) {
      const spread = npsSpread(sums.number(promoters), sums.number(detractors), sums.number(responses));
      return spread && { kind: 'spread', ...spread };
    },
    standardError: (sums) =>
      npsStandardError(sums.number(promoters), sums.number(detractors), sums.number(responses)),
  };
}
