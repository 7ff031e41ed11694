import type { Place, Problem } from '../problem.js';
import type { CurrencyUse } from './builders/currency-builder.js';
import { booleanValues, type CodeColumn, type Column } from './column.js';
import { isCurrency } from './currency-code.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import { coded } from './problem-log.js';

/** By currency that rows of a part name. */
export type CurrencyUses = ReadonlyMap<string, CurrencyUse>;

/** The one currency of a data set. */
export interface SettledCurrency {
  /** Null where none is known: none is named, several are, or one that is none. */
  readonly currency: string | null;
  readonly problems: readonly Problem[];
  /** Whether amounts in a currency that rows name are not to be added to the data set's. */
  isForeign(currency: string): boolean;
  /** Whether amounts in it are still to be taken out: those in another currency than a declared one never came in. */
  readonly isMixed: boolean;
}

const mostPlaces = 5;

/**
 * The currency that is declared, else the one that all rows of all parts name, if it is one. Rows that name none are in
 * the data set's; where several are named, only such rows keep their money.
 */
export function settleCurrency(declared: string | null, parts: readonly CurrencyUses[]): SettledCurrency {
  if (declared !== null) {
    return { currency: declared, problems: [], isMixed: false, isForeign: (named) => named !== declared };
  }
  const uses = addedUp(parts);
  if (uses.size > 1) {
    const used = [...uses].filter(([, { rows }]) => rows > 0);
    const problems = used.map(([currency, { rows, first }]) =>
      coded('mixed-currency', { currency }, rows, first),
    );
    return { currency: null, problems, isMixed: true, isForeign: () => true };
  }
  const [only] = uses;
  const settled = { isMixed: false, isForeign: () => false };
  if (only === undefined) return { ...settled, currency: null, problems: [] };
  const [currency, { rows, first }] = only;
  if (isCurrency(currency)) return { ...settled, currency, problems: [] };
  const problems = [coded('currency-invalid', { value: currency }, Math.max(1, rows), first)];
  return { ...settled, currency: null, problems };
}

/** On which rows the money is foreign; undefined where it is on none. */
export function foreignRows(
  currencies: CodeColumn | undefined,
  isForeign: SettledCurrency['isForeign'],
): CodeColumn | undefined {
  if (currencies === undefined) return undefined;
  const ofValues = currencies.values.map((value) => (value !== null && isForeign(value) ? 2 : 1));
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
