import { codeArray } from './code-column.js';
import { booleanValues, type CodeArray, type CodeColumn, type Column, type NumberColumn } from './column.js';
import { booleanFields } from './contact-schema.js';
import { Dictionary } from './dictionary.js';
import { joinNumbers } from './number-column.js';
import type { PackedCodes, ReadRows } from './read-rows.js';
import { type TextList, TextListBuilder } from './text-column.js';

/** Rows of which each may have some columns. */
export interface ColumnRows {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/**
 * The column of a field of two readings in a row, as reading them in one would have made it.
 * @param dictionary of the front's codes, if somebody kept it: it grows
 */
export function joinedColumn(
  name: string,
  front: ColumnRows,
  back: ReadRows,
  dictionary: Dictionary | undefined,
): Column {
  const first = front.columns.get(name);
  const second = back.columns.get(name);
  switch ((first ?? second)?.kind) {
    case 'number':
      return joinNumbers([
        (first as NumberColumn | undefined) ?? front.rows,
        (second as NumberColumn | undefined) ?? back.rows,
      ]);
    case 'code':
    case 'packed': {
      const codes = (first as CodeColumn | undefined)?.codes ?? new Uint8Array(front.rows);
      const others = (second as PackedCodes | undefined) ?? noCodes(back.rows);
      if (booleanFields.includes(name))
        return { kind: 'code', codes: recoded(codes, others.codes, booleanCodes), values: booleanValues };
      return joinedCodeColumn(
        codes,
        others,
        dictionary ?? new Dictionary((first as CodeColumn | undefined)?.values),
      );
    }
    default:
      return joinedTexts(
        first as TextList | undefined,
        second as TextList | undefined,
        front.rows,
        back.rows,
      );
  }
}

/** Codes are given by first appearance, as if the rows had come in one. */
function joinedCodeColumn(codes: CodeArray, back: PackedCodes, dictionary: Dictionary): CodeColumn {
  const codeOf = back.texts === undefined ? new Uint32Array(1) : dictionary.codesOf(back.texts);
  return {
    kind: 'code',
    codes: recoded(codes, back.codes, codeOf, dictionary.size + 1),
    values: dictionary.values,
  };
}

const booleanCodes = Uint32Array.from(booleanValues.keys());

/** Codes with others behind them, of which each is to become another one. */
function recoded(
  codes: CodeArray,
  others: CodeArray,
  codeOf: Uint32Array,
  count: number = codeOf.length,
): CodeArray {
  const all = codeArray(count, codes.length + others.length);
  all.set(codes);
  for (let row = 0; row < others.length; row++)
    all[codes.length + row] = codeOf[others[row] as number] as number;
  return all;
}

/** Of rows without a value. */
function noCodes(rows: number): PackedCodes {
  return { kind: 'packed', codes: new Uint8Array(rows), texts: undefined };
}

function joinedTexts(
  front: TextList | undefined,
  back: TextList | undefined,
  frontRows: number,
  backRows: number,
): TextList {
  const list = new TextListBuilder(front);
  if (front === undefined) list.pushNone(frontRows);
  if (back === undefined) list.pushNone(backRows);
  else list.pushAll(back);
  return list.finish();
}
