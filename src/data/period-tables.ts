import { dayMs } from '../time/civil.js';
import { wallOf } from '../time/period.js';
import type { CodeColumn, NumberColumn } from './column.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import type { PartRows } from './part-ingest.js';
import type { Beside } from './part-kinds.js';
import type { SpanTable } from './part-tables.js';
import { type PartDerivation, SpansTable } from './rows-table.js';
import { foreignRows } from './settled-currency.js';

/** Amounts and counts are kept as ten-thousandths. */
const factor = 10_000;

/**
 * The ledger. `foreignMoney` (boolean codes): whether the row's money is in another currency than the data set's, and so
 * not known.
 */
export function ledgerTable(rows: PartRows, beside: Beside): SpanTable {
  return new SpansTable(
    rows,
    new Set(['directCost', 'indirectCost', 'revenue', 'orderValue', 'sales', 'orders']),
    new Map([['foreignMoney', foreignMoney(beside)]]),
  );
}

/** Headcount. `headcountDays` (ten-thousandths): the mean of opening and closing × the days of the row. */
export function headcountTable(rows: PartRows, beside: Beside): SpanTable {
  return new SpansTable(
    rows,
    new Set(['joined', 'left', 'headcountDays']),
    new Map([['headcountDays', stockDays(['opening', 'closing'], beside)]]),
  );
}

/**
 * Customers. `customerDays` (ten-thousandths): opening × the days of the row; `lifetimeValue` (ten-thousandths of money):
 * opening × average purchase × purchases a year × years; `foreignMoney` as in the ledger.
 */
export function customersTable(rows: PartRows, beside: Beside): SpanTable {
  return new SpansTable(
    rows,
    new Set(['gained', 'lost', 'customerDays']),
    new Map<string, PartDerivation>([
      ['customerDays', stockDays(['opening'], beside)],
      ['lifetimeValue', lifetimeValues],
      ['foreignMoney', foreignMoney(beside)],
    ]),
    ['segment'],
  );
}

/**
 * The mean of some stocks × the days that a row lasts, on the wall clock: a day of 23 hours is a day. Not known where one
 * of the stocks is not.
 */
function stockDays(stocks: readonly string[], { zone }: Beside): PartDerivation {
  return (rows) => {
    const times = decoded(rows, ['from', 'to']);
    const counts = decoded(rows, stocks);
    if (times === undefined || counts === undefined) return undefined;
    const [from, to] = times as [Float64Array, Float64Array];
    return encodeNumbers(
      from.map((start, row) => {
        const days = (wallOf(zone, to[row] as number) - wallOf(zone, start)) / dayMs;
        const stock = counts.reduce((sum, count) => sum + (count[row] as number), 0);
        return Math.round((stock * days) / counts.length);
      }),
    );
  };
}

/** Not known where one of its factors is not. */
function lifetimeValues(rows: PartRows): NumberColumn | undefined {
  const factors = decoded(rows, ['opening', 'averagePurchase', 'purchasesPerYear', 'lifetimeYears']);
  const [first, ...others] = factors ?? [];
  return (
    first &&
    encodeNumbers(
      first.map((opening, row) =>
        Math.round(others.reduce((value, other) => (value * (other[row] as number)) / factor, opening)),
      ),
    )
  );
}

function foreignMoney({ isForeign }: Beside): PartDerivation {
  return ({ columns }) => foreignRows(columns.get('currency') as CodeColumn | undefined, isForeign);
}

/** The values of number fields, NaN where they are not known; undefined where no row has one of the fields. */
function decoded({ columns }: PartRows, fields: readonly string[]): readonly Float64Array[] | undefined {
  const found = fields.map((field) => columns.get(field) as NumberColumn | undefined);
  return found.includes(undefined) ? undefined : (found as NumberColumn[]).map(decodeNumbers);
}
