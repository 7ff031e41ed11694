import type { Locale } from '../i18n/locale.js';

/** A text that begins as a sentence does. */
export function capital(text: string, { tag }: Locale): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}
