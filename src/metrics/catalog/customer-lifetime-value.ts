import { pieceFields } from '../../data/part-tables.js';
import type { Measure, Test } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import { defineMetric, type Sums } from '../define.js';
import { quotient } from '../formulas/quotient.js';
import { countOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { flagged, known } from '../populations.js';
import { tenThousandths } from './money-amounts.js';

const isForeign = flagged('foreignMoney');
const isOwn: Test = { not: isForeign };
const worthKnown = known('lifetimeValue');

/** The latest rows of the segments in each bucket, and in the whole of the period: a bucket's are no longer its latest. */
const latest = { bucket: flagged(pieceFields.latestInBucket), period: flagged(pieceFields.latestInRange) };

function sumsOf(name: keyof typeof latest): Readonly<Record<string, Measure>> {
  const used = every(latest[name], isOwn, worthKnown);
  return {
    [`worth:${name}`]: sumOf(['lifetimeValue'], used),
    [`customers:${name}`]: sumOf(['opening'], used),
    [`rows:${name}`]: countOf(used),
    [`foreign:${name}`]: countOf(every(latest[name], isForeign)),
  };
}

function read(sums: Sums, name: string): number {
  return sums.number(`${name}:${sums.time.isBucket ? 'bucket' : 'period'}`);
}

/** NaN where some of the rows are in another currency. */
function inOwnMoney(sums: Sums, name: string): number {
  return read(sums, 'foreign') > 0 ? NaN : read(sums, name) / tenThousandths;
}

/**
 * Σ opening × average purchase × purchases a year × years / Σ opening, of the latest row of each segment in the bucket or
 * period.
 */
export const customerLifetimeValue = defineMetric({
  id: 'customer-lifetime-value',
  unit: 'money',
  better: 'higher',
  part: 'customers',
  counts: 'period',
  fields: ['opening', 'averagePurchase', 'purchasesPerYear', 'lifetimeYears'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'none',
  minSample: 1,
  emptyReason: (_, sums) =>
    sums !== undefined && read(sums, 'foreign') > 0 ? 'mixed-currency' : 'no-customers',
  needs: () => ({
    ...sumsOf('bucket'),
    ...sumsOf('period'),
    'excluded:mixed-currency': countOf(every(latest.bucket, isForeign)),
    used: countOf(every(latest.bucket, isOwn, worthKnown)),
    'excluded:no-amount': countOf(every(latest.bucket, isOwn, { not: worthKnown })),
  }),
  formula: {
    value: (sums) => quotient(inOwnMoney(sums, 'worth'), inOwnMoney(sums, 'customers')),
    numerator: (sums) => inOwnMoney(sums, 'worth'),
    denominator: (sums) => inOwnMoney(sums, 'customers'),
    n: (sums) => read(sums, 'rows'),
  },
});
