import { codeArray } from './code-column.js';
import { booleanValues, type CodeColumn, type Column, type NumberColumn } from './column.js';
import { Dictionary } from './dictionary.js';
import { joinNumbers } from './number-column.js';
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
  back: ColumnRows,
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
      return joinedCodes(
        (first as CodeColumn | undefined) ?? unknown(front.rows, second as CodeColumn),
        (second as CodeColumn | undefined) ?? unknown(back.rows, first as CodeColumn),
        dictionary,
      );
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
function joinedCodes(
  front: CodeColumn,
  back: CodeColumn,
  dictionary = new Dictionary(front.values),
): CodeColumn {
  const isBoolean = front.values === booleanValues;
  const codeOf = back.values.map((text) => (text === null ? 0 : dictionary.codeOf(text)));
  const values = isBoolean ? booleanValues : dictionary.values;
  const codes = codeArray(values.length, front.codes.length + back.codes.length);
  codes.set(front.codes);
  const offset = front.codes.length;
  for (let row = 0; row < back.codes.length; row++) {
    codes[offset + row] = codeOf[back.codes[row] as number] as number;
  }
  return { kind: 'code', codes, values };
}

/** Rows without a value; booleans have their dictionary nevertheless. */
function unknown(rows: number, { values }: CodeColumn): CodeColumn {
  return { kind: 'code', codes: new Uint8Array(rows), values: values === booleanValues ? values : [null] };
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
