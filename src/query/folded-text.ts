/**
 * A text without accents and case, to find others in: `É`, `é` and `E` are one, and so are `ß` and `SS`. Capitals have no form
 * of their own at a word's end. By the rules of a language where one is given.
 */
export function foldedText(text: string, language?: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}+/gu, '');
  return language === undefined ? plain.toUpperCase() : plain.toLocaleUpperCase(language);
}

/** The words of what is looked for, folded; none where there is nothing to look for. */
export function foldedWords(wanted: string, language?: string): readonly string[] {
  return foldedText(wanted, language)
    .split(/\s+/)
    .filter((word) => word !== '');
}
