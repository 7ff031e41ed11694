import { always } from '../../query/plan.js';
import { type Bounds, defineMetric, type MetricDefinition, type Sums } from '../define.js';
import { squareUnit } from '../formulas/mean.js';
import { quotient } from '../formulas/quotient.js';
import { meanInterval } from '../intervals/mean.js';
import { countOf, squaresOf } from '../measures.js';
import { handledConversation, handledConversationUnknown } from '../populations.js';
import type { ReasonCode } from '../table.js';
import {
  amountIn,
  type AmountName,
  contactsNeeds,
  fieldsOf,
  hasForeign,
  ledgerNeeds,
  moneyLess,
  tenThousandths,
} from './money-amounts.js';
import { type MoneyParameters, MoneySources } from './money-sources.js';

/** What tells one quotient of amounts from another. */
export type MoneyRatio = Pick<MetricDefinition, 'id' | 'unit' | 'sumsIn' | 'signed' | 'better'> & {
  /** What it reads. The first names the source that is meant where one is given. */
  readonly amounts: readonly [AmountName, ...AmountName[]];
  /** What stands above the line: an amount, less another one. */
  readonly above: AmountName;
  readonly less?: AmountName;
  /** What stands below: an amount, or the conversations. */
  readonly below: AmountName | 'conversations';
  /** Which conversations it is of, where contacts say any of it: those handled, or all. */
  readonly of: 'handled' | 'all';
  /** The mean of one amount: it has an interval where contacts say the amount. */
  readonly interval?: 'mean';
  /** Why there is no value where nothing stands below. */
  readonly empty: ReasonCode;
};

/**
 * Amounts over amounts, or over conversations, out of the ledger, contacts or both. Rows that lack an amount which is read
 * of them are left out of all sums; where one is in another currency there is no value.
 */
export function moneyRatio({
  amounts,
  above,
  less,
  below,
  of,
  interval,
  empty,
  ...named
}: MoneyRatio): MetricDefinition<MoneyParameters> {
  const sources = new MoneySources(amounts, below === 'conversations');
  const ofContacts = (parameters: MoneyParameters): boolean => sources.reads(parameters, 'contacts');
  const isMean = ({ source }: MoneyParameters): boolean => interval === 'mean' && source === 'contacts';
  const isHandled = of === 'handled';

  return defineMetric<MoneyParameters>({
    ...named,
    counts: below === 'conversations' ? 'conversation' : 'period',
    ...(below === 'conversations'
      ? {}
      : { countsOf: (parameters: MoneyParameters) => (ofContacts(parameters) ? 'conversation' : 'period') }),
    partOf: (parameters) => (ofContacts(parameters) ? 'contacts' : 'ledger'),
    fields: [],
    variantFields: (parameters, facts) =>
      ofContacts(parameters)
        ? [...(isHandled ? ['outcome'] : []), ...fieldsOf(sources.amounts(parameters), 'contacts', facts)]
        : fieldsOf(sources.amounts(parameters), 'ledger', facts),
    parameters: sources.defaults,
    resolve: (given, facts) => sources.resolve(given, facts),
    variantOf: (parameters) => sources.variant(parameters),
    interval: interval ?? 'none',
    minSample: below === 'conversations' ? 30 : 1,
    emptyReason(parameters, sums) {
      if (sums !== undefined && hasForeign(sums)) return 'mixed-currency';
      return sums !== undefined && isUntold(sums, parameters) ? 'no-amount' : empty;
    },
    needs(parameters, facts) {
      const placed = sources.amounts(parameters);
      if (!ofContacts(parameters)) {
        const needs = ledgerNeeds(placed, parameters.spread, facts);
        return { ...needs, used: needs.books };
      }
      const { used, measures } = contactsNeeds(placed, isHandled ? handledConversation : always);
      return {
        ...measures,
        ...(isHandled ? { 'excluded:no-outcome': countOf(handledConversationUnknown) } : {}),
        ...(isMean(parameters) ? { squares: squaresOf([above], used) } : {}),
      };
    },
    alsoNeeds(parameters, facts) {
      if (!ofContacts(parameters) || !sources.reads(parameters, 'ledger')) return [];
      const placed = sources.amounts(parameters);
      const measures = ledgerNeeds(placed, parameters.spread, facts);
      return [{ part: 'ledger', fields: fieldsOf(placed, 'ledger', facts), measures }];
    },
    formula: {
      value: (sums, parameters) => quotient(numerator(sums, parameters), denominator(sums, parameters)),
      numerator,
      denominator,
      n: (sums) => sums.number('used'),
      bounds: (sums, parameters) => (isMean(parameters) ? meanBounds(sums, above) : null),
    },
  });

  function numerator(sums: Sums, parameters: MoneyParameters): number {
    if (less === undefined) return amount(sums, parameters, above);
    return isNone(sums, parameters) ? NaN : moneyLess(sums, above, less);
  }

  function denominator(sums: Sums, parameters: MoneyParameters): number {
    return below === 'conversations' ? sums.number('used') : amount(sums, parameters, below);
  }

  /** NaN where what was added up is not all there is. */
  function amount(sums: Sums, parameters: MoneyParameters, name: AmountName): number {
    return isNone(sums, parameters) ? NaN : amountIn(sums, sources.amount(name, parameters));
  }

  /** Whether what was added up is not all there is. */
  function isNone(sums: Sums, parameters: MoneyParameters): boolean {
    return hasForeign(sums) || isUntold(sums, parameters);
  }

  /**
   * Whether no row of the ledger says what is read: that is not 0. Beside contacts all rows have to say it: what one left
   * out would be missing above the line, and its contacts still stand below.
   */
  function isUntold(sums: Sums, parameters: MoneyParameters): boolean {
    if (!sources.reads(parameters, 'ledger')) return false;
    return sums.number('told') === 0 || (ofContacts(parameters) && sums.number('untold') > 0);
  }
}

function meanBounds(sums: Sums, name: AmountName): Bounds | null {
  const interval = meanInterval(sums.number('used'), sums.number(name) / squareUnit, sums.number('squares'));
  const perUnit = tenThousandths / squareUnit;
  return interval && { low: interval.low / perUnit, high: interval.high / perUnit };
}
