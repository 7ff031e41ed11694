/**
 * Whether texts have what a reader looks for: every word of it, whatever the case and the accents of either. Looking
 * for nothing finds all.
 */
export function textFinder(wanted: string, locale: string): (...texts: readonly string[]) => boolean {
  const words = folded(wanted, locale)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (...texts) => {
    const all = folded(texts.join('\n'), locale);
    return words.every((word) => all.includes(word));
  };
}

/** Without accents and case: `É`, `é` and `E` are one, and so are `ß` and `SS`. Capitals have no form of their own at a word's end. */
function folded(text: string, locale: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLocaleUpperCase(locale);
}
