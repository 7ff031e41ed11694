import type { Locale } from './locale.js';

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const leftToRight =
  /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u;

/**
 * A name of the data's as it stands within words: one whose letters run the other way is isolated (U+2068 … U+2069), so
 * that a number or full stop behind it stays behind it. Any other is as it was.
 */
export function isolated(name: string, { direction }: Pick<Locale, 'direction'>): string {
  const turns = direction === 'rtl' ? leftToRight : rightToLeft;
  return turns.test(name) ? `\u2068${name}\u2069` : name;
}
