const han = /\p{Script=Han}/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const latinLetter = /\p{Script=Latin}/gu;

/** `zh`, `ru` or the language of Latin script, by the letters of a text; null where it has none of these. */
export function languageOf(text: string, latin = 'en'): string | null {
  // A Chinese character says as much as some letters do.
  const chinese = 2 * countOf(text, han);
  const russian = countOf(text, cyrillic);
  const other = countOf(text, latinLetter);
  if (chinese === 0 && russian === 0 && other === 0) return null;
  if (chinese >= russian && chinese >= other) return 'zh';
  return russian >= other ? 'ru' : latin;
}

/** The language of Latin script, for a reader's language: that of a reader of Chinese or Russian is English. */
export function latinOf(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return language === 'zh' || language === 'ru' ? 'en' : language;
}

function countOf(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
