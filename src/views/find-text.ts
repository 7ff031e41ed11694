import { foldedText, foldedWords } from '../query/folded-text.js';

/**
 * Whether texts have what a reader looks for: every word of it, whatever the case and the accents of either. Looking
 * for nothing finds all.
 */
export function textFinder(wanted: string, locale: string): (...texts: readonly string[]) => boolean {
  const words = foldedWords(wanted, locale);
  if (words.length === 0) return () => true;
  return (...texts) => {
    const all = foldedText(texts.join('\n'), locale);
    return words.every((word) => all.includes(word));
  };
}
