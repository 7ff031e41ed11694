/** A quotient in words; null where there is none. */
export function quotientText(above: string | null, below: string | null): string | null {
  return above === null || below === null ? null : `${bracketed(above)} ÷ ${bracketed(below)}`;
}

/** Words with a sum or a comma in them need brackets beside a division sign, unless it stands in brackets already. */
function bracketed(words: string): string {
  const bare = words.replaceAll(/\([^)]*\)|（[^）]*）/gu, '');
  return /[+−,，]/u.test(bare) ? `(${words})` : words;
}
