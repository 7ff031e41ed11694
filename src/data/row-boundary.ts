import { newline, openBrace, openBracket } from './json/ascii.js';

/** What tells how the rows of an input stand in it. */
export interface RowLayout {
  readonly kind: 'document' | 'lines';
  /** Of a document: the member that has the rows; null where they are the document itself, or lines. */
  readonly rowsOf: string | null;
}

const aRowBegins = /\}\s*,\s*(?=\{\s*"[^"\\]*"\s*:)/;
/** Bytes in which the end of a row is looked for. */
const reach = 1 << 20;

/** How the contacts of an input stand in it, by its first bytes. */
export function rowLayout(bytes: Uint8Array, kind: 'document' | 'lines'): RowLayout {
  if (kind === 'lines') return { kind, rowsOf: null };
  const isArray = bytes.find((byte) => byte === openBrace || byte === openBracket) === openBracket;
  return { kind, rowsOf: isArray ? null : 'contacts' };
}

/**
 * Where a row seems to begin, behind another one, at or behind a byte; undefined where none is near. In JSON what is
 * found is no text, since a quote in a text would end it; but the row may be one of another array than the contacts:
 * whoever reads up to it sees whether it is.
 */
export function rowBoundary(bytes: Uint8Array, from: number, kind: RowLayout['kind']): number | undefined {
  if (kind === 'lines') {
    const at = bytes.indexOf(newline, from);
    return at < 0 || at + 1 === bytes.length ? undefined : at + 1;
  }
  // Of each byte one character, so that places in the text are places in the bytes.
  let text = '';
  const near = bytes.subarray(from, from + reach);
  for (let at = 0; at < near.length; at += 4096) {
    text += String.fromCharCode(...near.subarray(at, at + 4096));
    const found = aRowBegins.exec(text);
    if (found !== null) return from + found.index + found[0].length;
  }
  return undefined;
}
