import type { Problem } from '../problem.js';
import { withoutUnused } from './code-column.js';
import { codesMet } from './codes-met.js';
import { booleanValues, type CodeColumn, type Column } from './column.js';
import { contactFields } from './contact-schema.js';
import { isKnown } from './known-column.js';
import type { Ingested } from './contact-ingest.js';
import { coded } from './problem-log.js';
import { rowWiseCodes } from './row-wise.js';
import { foreignRows, type SettledCurrency, withoutForeign } from './settled-currency.js';

/** Fields that every row has, if only by default: they are columns even where there is no row. */
const always: ReadonlySet<string> = new Set(['startedAt', 'channel', 'direction']);

const isFalse = 1;
const isTrue = 2;

/** The columns as they are asked about, after the rules that look at all rows at once. */
export interface SettledColumns {
  readonly columns: ReadonlyMap<string, Column>;
  readonly problems: readonly Problem[];
}

/**
 * Applies what only the whole of the rows can tell: amounts in another currency than the data set's, booleans that the
 * data have and that are false where nobody was reached, booleans that are never false.
 */
export function settleColumns(ingested: Ingested, currency: SettledCurrency): SettledColumns {
  const columns = new Map<string, Column>();
  for (const [name, column] of ingested.columns) {
    if (always.has(name) || isKnown(column)) columns.set(name, tidied(column, ingested));
  }
  const problems: Problem[] = [];
  takeOutForeign(columns, currency);
  fillUnreached(columns);
  for (const field of contactFields) {
    const column = field.kind === 'boolean' ? (columns.get(field.name) as CodeColumn | undefined) : undefined;
    if (column === undefined || ingested.settings.absentIsFalse.has(field.name)) continue;
    const met = codesMet(column.codes, booleanValues.length);
    if (met[isTrue] === 1 && met[isFalse] === 0) {
      problems.push(coded('boolean-only-true', { field: field.name }, knownRows(column)));
    }
  }
  return { columns, problems };
}

/** Of rows that were dropped or rejected, the dictionaries still have the texts: the next reading goes on from them. */
function tidied(column: Column, { isTidy }: Ingested): Column {
  const isLeft = isTidy || column.kind !== 'code' || column.values === booleanValues;
  return isLeft ? column : withoutUnused(column);
}

const moneyFields = contactFields.flatMap(({ name, kind }) => (kind === 'money' ? [name] : []));

function takeOutForeign(columns: Map<string, Column>, { isForeign, isMixed }: SettledCurrency): void {
  const foreign = foreignRows(columns.get('currency') as CodeColumn | undefined, isForeign);
  if (foreign === undefined) return;
  if (isMixed) {
    const left = withoutForeign(columns, moneyFields, foreign);
    for (const field of moneyFields) {
      const column = left.get(field);
      if (column === undefined) columns.delete(field);
      else columns.set(field, column);
    }
  }
  columns.set('foreignMoney', foreign);
}

function fillUnreached(columns: Map<string, Column>): void {
  const directions = columns.get('direction') as CodeColumn;
  const outcomes = columns.get('outcome') as CodeColumn | undefined;
  if (outcomes === undefined) return;
  for (const field of contactFields) {
    if (field.kind !== 'boolean' || field.unreached === undefined) continue;
    const column = columns.get(field.name) as CodeColumn | undefined;
    if (column === undefined) continue;
    const { direction, outcomes: unreached } = field.unreached;
    const sought = directions.values.indexOf(direction);
    const isUnreached = outcomes.values.map((outcome) => outcome !== null && unreached.includes(outcome));
    const arrays = [column.codes, directions.codes, outcomes.codes];
    const codes = rowWiseCodes(
      `reached ${field.name}`,
      arrays,
      column.codes.length,
      column.codes,
      (all, from) => {
        for (let row = from; row < all.length; row++) {
          const isFilled =
            column.codes[row] === 0 &&
            directions.codes[row] === sought &&
            isUnreached[outcomes.codes[row] as number] === true;
          all[row] = isFilled ? isFalse : (column.codes[row] as number);
        }
      },
    );
    columns.set(field.name, { kind: 'code', codes, values: booleanValues });
  }
}

function knownRows(column: CodeColumn): number {
  let rows = 0;
  for (const code of column.codes) if (code !== 0) rows++;
  return rows;
}
