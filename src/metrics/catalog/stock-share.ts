import { every } from '../combine-tests.js';
import { defineMetric, type MetricDefinition, type SumsTime } from '../define.js';
import { quotient } from '../formulas/quotient.js';
import { countOf, sumOf } from '../measures.js';
import { choice, flag, refuseUnknown } from '../parameters.js';
import { known } from '../populations.js';
import type { ReasonCode } from '../table.js';
import { rowsCounted, type Spread, spreads, tenThousandths } from './money-amounts.js';

/** What tells one share of a stock from another. */
export type StockShare = Pick<MetricDefinition, 'id' | 'better' | 'fields'> &
  Pick<MetricDefinition<StockParameters>, 'targetOf'> & {
    readonly part: 'headcount' | 'customers';
    /** Who left. */
    readonly left: string;
    /** The stock × days. */
    readonly stockDays: string;
    /** The share of those who stayed instead. */
    readonly stayed?: true;
    /** It can be asked for as of a year, whatever the length of time. */
    readonly canBeAnnualized?: true;
    readonly empty: ReasonCode;
  };

export type StockParameters = Readonly<Record<string, unknown>> & {
  readonly annualized?: boolean;
  readonly spread: Spread;
};

const daysOfYear = 365.25;

/**
 * Who left (or stayed) / the mean stock: stock × days over the days of the bucket or period, of a cell of several stretches
 * of time none. `annualized`: over the days of a year.
 */
export function stockShare({
  part,
  left,
  stockDays,
  stayed,
  canBeAnnualized,
  empty,
  ...named
}: StockShare): MetricDefinition<StockParameters> {
  const used = every(known(left), known(stockDays));
  const length = (time: SumsTime, { annualized }: StockParameters): number =>
    annualized === true ? daysOfYear : time.days;
  return defineMetric<StockParameters>({
    ...named,
    unit: 'ratio',
    part,
    counts: 'period',
    parameters: { ...(canBeAnnualized === true ? { annualized: false } : {}), spread: 'none' },
    resolve(given) {
      refuseUnknown(given, canBeAnnualized === true ? ['annualized', 'spread'] : ['spread']);
      const spread = choice(given, 'spread', spreads, 'none');
      return canBeAnnualized === true ? { annualized: flag(given, 'annualized', false), spread } : { spread };
    },
    variantOf: ({ annualized, spread }) => ({
      ...(annualized === true ? { annualized } : {}),
      ...(spread === 'time' ? { spread } : {}),
    }),
    interval: 'none',
    minSample: 1,
    emptyReason: (parameters, sums) =>
      sums !== undefined && Number.isNaN(length(sums.time, parameters)) ? 'no-length' : empty,
    needs({ spread }) {
      const counted = rowsCounted(spread);
      return {
        left: sumOf([left], used),
        stockDays: sumOf([stockDays], used),
        used: countOf(every(used, counted)),
        'excluded:no-amount': countOf(every({ not: used }, counted)),
      };
    },
    formula: {
      value: (sums, parameters) => {
        const share = quotient(sums.number('left') * length(sums.time, parameters), sums.number('stockDays'));
        return stayed === true ? 1 - share : share;
      },
      numerator(sums, parameters) {
        const gone = sums.number('left') / tenThousandths;
        return stayed === true
          ? sums.number('stockDays') / tenThousandths / length(sums.time, parameters) - gone
          : gone;
      },
      denominator: (sums, parameters) =>
        sums.number('stockDays') / tenThousandths / length(sums.time, parameters),
      n: (sums) => sums.number('used'),
    },
  });
}
