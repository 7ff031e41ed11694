import type { TextColumn } from '../data/column.js';
import { bytesOfText } from '../data/text-bytes.js';
import { TextList } from '../data/text-column.js';
import { show } from '../metrics/parameters.js';

/**
 * Those of some rows (ascending) whose id is the text, or one of the list. Ids are no dimension: nothing is counted by
 * them, and single contacts are looked up. Throws a TypeError for any other condition.
 */
export function rowsOfIds(ids: TextColumn | undefined, rows: Uint32Array, condition: unknown): Uint32Array {
  const wanted = typeof condition === 'string' ? [condition] : condition;
  if (!Array.isArray(wanted) || wanted.some((id) => typeof id !== 'string')) {
    throw new TypeError(`condition on id is neither text nor a list of texts: ${show(condition)}`);
  }
  if (!(ids instanceof TextList)) return rows.slice(0, 0);
  const texts = new Set(wanted as readonly string[]);
  const found = new Set<number>();
  // Of a million ids all but a few differ by these already, so that they never become texts.
  const signs = new Set<number>();
  for (const text of texts) {
    const { bytes, length } = bytesOfText(text);
    if (length > 0) signs.add(sign(bytes, 0, length));
  }
  ids.each((bytes, from, to, row) => {
    if (from === to || !signs.has(sign(bytes, from, to))) return;
    if (texts.has(ids.at(row) as string)) found.add(row);
  });
  return rows.filter((row) => found.has(row));
}

/** Length and last two bytes: where ids differ as a rule. */
function sign(bytes: Uint8Array, from: number, to: number): number {
  return (to - from) * 65_536 + (bytes[to - 1] as number) * 256 + (bytes[Math.max(from, to - 2)] as number);
}
