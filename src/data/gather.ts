import { codeArray } from './code-column.js';
import { Dictionary } from './dictionary.js';
import type { CodeArray, CodeColumn, Column, NumberColumn, RawArray } from './column.js';

/** The values of a column at some rows, in its dictionary or encoding; not known where a row is −1. */
export function gather(column: Column, rows: Int32Array): Column {
  if (column.kind === 'text') {
    return { kind: 'text', at: (row) => (rows[row] === -1 ? null : column.at(rows[row] as number)) };
  }
  if (column.kind === 'code') return { ...column, codes: at(column.codes, rows) };
  return withRaw(column, at(column.raw, rows));
}

/** The texts of one column where they are known, else those of another, in the other's dictionary and what it lacks. */
export function overlaid(under: CodeColumn, over: CodeColumn): CodeColumn {
  const dictionary = new Dictionary(under.values);
  const codeOf = over.values.map((text) => (text === null ? 0 : dictionary.codeOf(text)));
  const codes = codeArray(dictionary.values.length, under.codes.length);
  codes.set(under.codes);
  for (let row = 0; row < codes.length; row++) {
    const code = over.codes[row] as number;
    if (code !== 0) codes[row] = codeOf[code] as number;
  }
  return { kind: 'code', codes, values: dictionary.values };
}

function at<A extends CodeArray | RawArray>(values: A, rows: Int32Array): A {
  const found = new (values.constructor as new (length: number) => A)(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (row !== -1) found[i] = values[row] as number;
  }
  return found;
}

function withRaw({ base, step }: NumberColumn, raw: RawArray): NumberColumn {
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < raw.length; row++) {
    const value = raw[row] as number;
    if (value === 0) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { kind: 'number', raw, base, step, min: base + least * step, max: base + most * step };
}
