import { booleanValues, type CodeColumn, type Column, type TextColumn } from '../data/column.js';
import { Pace } from '../data/pace.js';
import { show } from '../metrics/parameters.js';
import type { AbortSignalLike } from '../platform.js';
import { foldedText, foldedWords } from '../query/folded-text.js';
import type { ContactsSearch } from './metric-source.js';

/** What rows are searched in. */
export interface Searched {
  /** The fields that are searched where none are named. */
  readonly fields: readonly string[];
  column(field: string): Column | undefined;
  /** What the data call values of a field that are ids. */
  names(field: string): ReadonlyMap<string, string> | undefined;
}

/** Rows between two looks at the clock. */
const stride = 1024;

/**
 * Those of some rows, in their order, in which every word of the text is found. A dictionary is searched entry by entry and
 * once; ids and comments row by row, and only where the entries have not all words. Rejects with a TypeError or RangeError
 * for a search of a wrong form, with an AbortError when aborted.
 */
export async function searchRows(
  rows: Uint32Array,
  search: ContactsSearch,
  searched: Searched,
  signal: AbortSignalLike | undefined,
): Promise<Uint32Array> {
  checkSearch(search);
  const words = foldedWords(search.text);
  const columns = columnsOf(search, searched);
  if (words.length === 0) return rows;
  const entries = columns.flatMap(({ field, column }) =>
    column.kind === 'code'
      ? [{ codes: column.codes, found: foundIn(field, column, search, searched, words) }]
      : [],
  );
  const texts = columns.flatMap(({ column }) => (column.kind === 'text' ? [column] : []));
  const fits = (row: number): boolean => {
    let left: readonly string[] = words;
    // Codes of one row are looked at word by word: few words, and a byte each.
    for (const { codes, found } of entries) {
      const has = found[codes[row] as number];
      if (has !== undefined) left = left.filter((word) => !has.has(word));
    }
    return left.length === 0 || (texts.length > 0 && isWritten(texts, row, left));
  };
  return new Pace(signal).run(steps(rows, fits));
}

function* steps(rows: Uint32Array, fits: (row: number) => boolean): Generator<undefined, Uint32Array> {
  const found = new Uint32Array(rows.length);
  let length = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (fits(row)) found[length++] = row;
    if ((at + 1) % stride === 0) yield undefined;
  }
  return found.slice(0, length);
}

/** By code: the words that are found in what it stands for; nothing where none is. */
function foundIn(
  field: string,
  { values }: CodeColumn,
  { labels }: ContactsSearch,
  { names }: Searched,
  words: readonly string[],
): readonly (ReadonlySet<string> | undefined)[] {
  const own = labels !== undefined && Object.hasOwn(labels, field) ? labels[field] : undefined;
  const called = names(field);
  return values.map((value) => {
    if (value === null) return undefined;
    const label = own !== undefined && Object.hasOwn(own, value) ? own[value] : undefined;
    const name = called?.get(value);
    const text = foldedText(label ?? (name === undefined ? value : `${value}\n${name}`));
    const found = words.filter((word) => text.includes(word));
    return found.length === 0 ? undefined : new Set(found);
  });
}

function isWritten(texts: readonly TextColumn[], row: number, words: readonly string[]): boolean {
  const written = texts.flatMap((column) => column.at(row) ?? []);
  const all = foldedText(written.join('\n'));
  return words.every((word) => all.includes(word));
}

function columnsOf(
  { fields }: ContactsSearch,
  searched: Searched,
): readonly { readonly field: string; readonly column: CodeColumn | TextColumn }[] {
  const isUsual = (field: string, column: CodeColumn | TextColumn): boolean =>
    field === 'id' || (column.kind === 'code' && column.values !== booleanValues);
  return (fields ?? searched.fields).flatMap((field) => {
    const column = searched.column(field);
    if (column?.kind === 'code' || column?.kind === 'text')
      return fields !== undefined || isUsual(field, column) ? [{ field, column }] : [];
    if (fields === undefined) return [];
    throw new RangeError(
      column === undefined ? `no such field: ${show(field)}` : `field without texts: ${field}`,
    );
  });
}

function checkSearch(search: unknown): void {
  const { text, fields } = (typeof search === 'object' && search !== null ? search : {}) as Record<
    string,
    unknown
  >;
  if (typeof text !== 'string') throw new TypeError(`search without a text: ${show(search)}`);
  if (fields !== undefined && !Array.isArray(fields))
    throw new TypeError(`fields of a search are no list: ${show(fields)}`);
}
