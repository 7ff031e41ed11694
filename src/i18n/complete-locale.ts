import { core as en } from './en/core.js';
import { findLocale } from './find-locale.js';
import { kitLanguageOf } from './kit-language.js';
import type { Locale } from './locale.js';
import { wordsWith } from './words-with.js';

const complete = new WeakMap<Locale, Locale>();

/**
 * A locale of which no word is missing, whatever the host left out of it: what it lacks is that of the kit's own language
 * with the same tag, or English. `tell` is told which are in English, those of a topic when they are first wanted. A locale
 * that lacks nothing stays the one that it is.
 */
export function completeLocale(
  locale: Locale,
  tell: (language: string, words: readonly string[]) => void,
): Locale {
  let whole = complete.get(locale);
  if (whole === undefined) {
    whole = make(locale, tell);
    complete.set(locale, whole);
  }
  return whole;
}

function make(locale: Locale, tell: (language: string, words: readonly string[]) => void): Locale {
  const missing: string[] = [];
  const language = isTag(locale.tag) ? locale.tag : en.tag;
  const kit = kitLanguageOf(language);
  const words = wordsWith(
    isTag(locale.tag) ? locale : { ...locale, tag: undefined },
    findLocale(kit),
    '',
    missing,
  );
  if (kit !== undefined) return words;
  if (missing.length > 0) tell(language, missing);
  return { ...words, onMissing: (paths) => tell(language, paths) };
}

/** What `Intl` takes: of any other it throws, and an element never does. */
function isTag(tag: unknown): tag is string {
  if (typeof tag !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // Not a language tag: words are shown all the same, with English notation.
    return false;
  }
}
