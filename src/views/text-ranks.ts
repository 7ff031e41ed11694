/**
 * The place of each text among all, as a dictionary of the language has them, `Agent 2` before `Agent 10`; equal texts have
 * one, NaN is that of null.
 */
export function textRanks(texts: readonly (string | null)[], language: string): Float64Array {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const known = texts.filter((text) => text !== null);
  const places = new Map([...new Set(known)].toSorted(compare).map((text, place) => [text, place]));
  return Float64Array.from(texts, (text) => (text === null ? NaN : (places.get(text) as number)));
}
