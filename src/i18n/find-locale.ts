import { en } from './en/index.js';
import type { Locale } from './locale.js';
import { ru } from './ru/index.js';
import { zh } from './zh/index.js';

const languages: readonly Locale[] = [en, zh, ru];
const found = new Map<string, Locale>();

/**
 * The locale for a language tag: its language's words with the notation of its region (`en-GB` writes `1 Oct`).
 * A locale itself is given back. A tag of another language, or none, gives English; Traditional Chinese gives the
 * Simplified words in Simplified notation.
 */
export function findLocale(tag: string | Locale | undefined): Locale {
  if (typeof tag === 'object') return tag;
  if (tag === undefined || tag === '') return en;
  let locale = found.get(tag);
  if (locale === undefined) {
    locale = make(tag);
    found.set(tag, locale);
  }
  return locale;
}

function make(tag: string): Locale {
  const asked = readTag(tag);
  const words = languages.find((one) => new Intl.Locale(one.tag).language === asked?.language);
  if (asked === undefined || words === undefined) return en;
  const plain = new Intl.Locale(words.tag);
  if (asked.maximize().script !== plain.maximize().script) return words;
  return asked.baseName === plain.baseName || asked.baseName === plain.language
    ? words
    : { ...words, tag: asked.baseName };
}

function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    // Not a language tag: a host's typing error is no reason to show nothing.
    return undefined;
  }
}
