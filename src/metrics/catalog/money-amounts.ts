import { pieceFields } from '../../data/part-tables.js';
import type { Measure, Test } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import type { DataFacts, Sums } from '../define.js';
import { countOf, sumOf } from '../measures.js';
import { choice } from '../parameters.js';
import { flagged, flagKnown, known } from '../populations.js';

/** Where an amount comes from: one choice for the whole data set. */
export const sources = ['ledger', 'contacts'] as const;
export type Source = (typeof sources)[number];

/** Whether rows of a stretch of time may be cut, their amounts shared out by time. */
export const spreads = ['none', 'time'] as const;
export type Spread = (typeof spreads)[number];

/** What money metrics add up. */
export type AmountName = 'cost' | 'revenue' | 'sales' | 'orders' | 'orderValue';

interface Amount {
  /** Fields of the ledger whose sum it is. One that no row has is no part of it. */
  readonly ledger: readonly [string, ...string[]];
  /** What says it on contacts; nothing does where it is not of the contact centre alone. */
  readonly contacts?: {
    readonly field: string;
    readonly known: Test;
    readonly sum: (used: Test) => Measure;
    /** How many of the sum are one. */
    readonly perUnit: number;
    readonly isMoney: boolean;
  };
}

/** Money, and counts of the ledger, are kept as ten-thousandths. */
export const tenThousandths = 10_000;

function moneyOfContacts(field: string): Amount['contacts'] {
  return {
    field,
    known: known(field),
    sum: (used) => sumOf([field], used),
    perUnit: tenThousandths,
    isMoney: true,
  };
}

const amounts: Readonly<Record<AmountName, Amount>> = {
  cost: { ledger: ['directCost', 'indirectCost'], contacts: moneyOfContacts('cost') },
  revenue: { ledger: ['revenue'], contacts: moneyOfContacts('revenue') },
  sales: {
    ledger: ['sales'],
    contacts: {
      field: 'sale',
      known: flagKnown('sale'),
      sum: (used) => countOf(every(used, flagged('sale'))),
      perUnit: 1,
      isMoney: false,
    },
  },
  orders: { ledger: ['orders'] },
  orderValue: { ledger: ['orderValue'] },
};

/** An amount, and where it is read. */
export interface PlacedAmount {
  readonly name: AmountName;
  readonly source: Source;
}

/** Whether contacts may say it. */
export function canBeOfContacts(name: AmountName): boolean {
  return amounts[name].contacts !== undefined;
}

/** As it was asked for, else the ledger if any of its rows has the amount, else contacts if any of them has. */
export function resolveSource(
  given: Readonly<Record<string, unknown>>,
  parameter: string,
  name: AmountName,
  facts: DataFacts,
): Source {
  const { contacts } = amounts[name];
  const isOfContacts =
    contacts !== undefined &&
    !amounts[name].ledger.some((field) => facts.has('ledger', field)) &&
    facts.has('contacts', contacts.field);
  return choice(given, parameter, sources, isOfContacts ? 'contacts' : 'ledger');
}

/** Fields of one of the sources without which the data lack some of the amounts. */
export function fieldsOf(
  placed: readonly PlacedAmount[],
  source: Source,
  facts?: DataFacts,
): readonly string[] {
  return placed.flatMap(({ name, source: own }) => {
    if (own !== source) return [];
    const { ledger, contacts } = amounts[name];
    return source === 'contacts' ? [contacts?.field as string] : ledgerFields(ledger, facts);
  });
}

/** Of those that make an amount, the ones that some row has; the first where none has. */
function ledgerFields(fields: Amount['ledger'], facts: DataFacts | undefined): readonly string[] {
  if (facts === undefined) return fields;
  const had = fields.filter((field) => facts.has('ledger', field));
  return had.length === 0 ? [fields[0]] : had;
}

/** Rows of the data set's own currency, and of another one. */
const isForeign: Test = flagged('foreignMoney');
const isOwn: Test = { not: isForeign };

/** Conversations of which all amounts that are read there are known, and the sums of those. */
export function contactsNeeds(
  placed: readonly PlacedAmount[],
  of: Test,
): { readonly used: Test; readonly measures: Readonly<Record<string, Measure>> } {
  const read = placed.flatMap(({ name, source }) => {
    const { contacts } = amounts[name];
    return source === 'contacts' && contacts !== undefined ? [{ name, ...contacts }] : [];
  });
  const isMoney = read.some((one) => one.isMoney);
  const own = isMoney ? every(of, isOwn) : of;
  const knows = every(...read.map((one) => one.known));
  const used = every(own, knows);
  return {
    used,
    measures: {
      ...(isMoney ? { 'excluded:mixed-currency': countOf(every(of, isForeign)) } : {}),
      ...Object.fromEntries(read.map(({ name, sum }) => [name, sum(used)])),
      used: countOf(used),
      ...(read.length === 0 ? {} : { 'excluded:no-amount': countOf(every(own, { not: knows })) }),
    },
  };
}

/**
 * Rows of the ledger of which all amounts that are read there are known, and the sums of those. `books` counts them; `told`
 * and `untold` count the pieces, in whichever bucket they are, of rows that are known and that are not.
 */
export function ledgerNeeds(
  placed: readonly PlacedAmount[],
  spread: Spread,
  facts: DataFacts,
): Readonly<Record<string, Measure>> & { readonly books: Measure } {
  const knows = every(...fieldsOf(placed, 'ledger', facts).map(known));
  const used = every(isOwn, knows);
  const counted = rowsCounted(spread);
  return {
    'excluded:mixed-currency': countOf(every(isForeign, counted)),
    ...Object.fromEntries(
      placed
        .filter(({ source }) => source === 'ledger')
        .map(({ name }) => [name, sumOf(ledgerFields(amounts[name].ledger, facts), used)]),
    ),
    books: countOf(every(used, counted)),
    told: countOf(used),
    untold: countOf(every(isOwn, { not: knows })),
    'excluded:no-amount': countOf(every(isOwn, { not: knows }, counted)),
  };
}

/** Rows are counted once, at their start; those that are shared out where the period meets them first. */
export function rowsCounted(spread: Spread): Test {
  return flagged(spread === 'time' ? pieceFields.firstInRange : pieceFields.first);
}

/** A difference of two amounts of money, taken in whole units: it is then exact. */
export function moneyLess(sums: Sums, above: AmountName, less: AmountName): number {
  return (sums.number(above) - sums.number(less)) / tenThousandths;
}

/** An amount in money, or how many there are. */
export function amountIn(sums: Sums, { name, source }: PlacedAmount): number {
  const perUnit = source === 'contacts' ? (amounts[name].contacts?.perUnit ?? 1) : tenThousandths;
  return sums.number(name) / perUnit;
}

/** Whether rows of the group are in another currency: then what the others add up to is not what it says. */
export function hasForeign(sums: Sums): boolean {
  return sums.number('excluded:mixed-currency') > 0;
}
