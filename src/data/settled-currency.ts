import type { Place, Problem } from '../problem.js';
import type { CurrencyUse } from './builders/currency-builder.js';
import { booleanValues, type CodeColumn, type Column } from './column.js';
import { isCurrency } from './currency-code.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import { coded, otherValues } from './problem-log.js';

/** By currency that rows of a part name. */
export type CurrencyUses = ReadonlyMap<string, CurrencyUse>;

/** The one currency of a data set. */
export interface SettledCurrency {
  /** Null where none is known: none is named, several are, or one that is none. */
  readonly currency: string | null;
  readonly problems: readonly Problem[];
  /** Whether amounts in a currency that rows name are not to be added to the data set's. */
  isForeign(currency: string): boolean;
  /** Whether rows name a foreign one, so that amounts are to be taken out. */
  readonly isMixed: boolean;
}

const mostPlaces = 5;
/** How many foreign currencies are told apart. */
const mostNamed = 20;

/**
 * The currency that is declared, else the one that all rows of all parts name, if it is one. Rows that name none are in
 * the data set's; where several are named, only such rows keep their money.
 */
export function settleCurrency(declared: string | null, parts: readonly CurrencyUses[]): SettledCurrency {
  const uses = addedUp(parts);
  if (declared !== null) {
    const foreign = [...uses].filter(([currency]) => currency !== declared);
    return {
      currency: declared,
      problems: mixedCurrencies(foreign),
      isMixed: foreign.length > 0,
      isForeign: (named) => named !== declared,
    };
  }
  if (uses.size > 1) {
    return { currency: null, problems: mixedCurrencies([...uses]), isMixed: true, isForeign: () => true };
  }
  const [only] = uses;
  const settled = { isMixed: false, isForeign: () => false };
  if (only === undefined) return { ...settled, currency: null, problems: [] };
  const [currency, { rows, first }] = only;
  if (isCurrency(currency)) return { ...settled, currency, problems: [] };
  const problems = [coded('currency-invalid', { value: currency }, Math.max(1, rows), first)];
  return { ...settled, currency: null, problems };
}

/** What is told of currencies that are not the data set's: those that some money is in, the first ones by name. */
export function mixedCurrencies(foreign: readonly (readonly [string, CurrencyUse])[]): Problem[] {
  const used = foreign.filter(([, { rows }]) => rows > 0);
  const named = used.slice(0, mostNamed);
  const others = used.slice(mostNamed).map(([, use]) => use);
  if (others.length > 0) {
    const rows = others.reduce((sum, use) => sum + use.rows, 0);
    named.push([otherValues, { rows, first: others.flatMap(({ first }) => first).slice(0, mostPlaces) }]);
  }
  return named.map(([currency, { rows, first }]) => coded('mixed-currency', { currency }, rows, first));
}

/** On which rows the money is foreign; undefined where it is on none. */
export function foreignRows(
  currencies: CodeColumn | undefined,
  isForeign: SettledCurrency['isForeign'],
): CodeColumn | undefined {
  if (currencies === undefined) return undefined;
  const ofValues = currencies.values.map((value) => (value !== null && isForeign(value) ? 2 : 1));
  if (!ofValues.includes(2)) return undefined;
  const codes = Uint8Array.from(currencies.codes, (code: number) => ofValues[code] as number);
  return codes.includes(2) ? { kind: 'code', codes, values: booleanValues } : undefined;
}

/** Columns without the foreign amounts. A field of which no amount is left is none. */
export function withoutForeign(
  columns: ReadonlyMap<string, Column>,
  moneyFields: readonly string[],
  foreign: CodeColumn,
): ReadonlyMap<string, Column> {
  const left = new Map(columns);
  for (const field of moneyFields) {
    const column = columns.get(field);
    if (column?.kind !== 'number') continue;
    const own = encodeNumbers(
      decodeNumbers(column).map((amount, row) => (foreign.codes[row] === 2 ? NaN : amount)),
    );
    if (own.min <= own.max) left.set(field, own);
    else left.delete(field);
  }
  return left;
}

function addedUp(parts: readonly CurrencyUses[]): CurrencyUses {
  const all = new Map<string, { rows: number; first: Place[] }>();
  for (const [currency, { rows, first }] of parts.flatMap((uses) => [...uses])) {
    const known = all.get(currency) ?? { rows: 0, first: [] };
    all.set(currency, {
      rows: known.rows + rows,
      first: [...known.first, ...first].slice(0, mostPlaces),
    });
  }
  return all;
}
