import { core as en } from './en/core.js';
import { kitLanguageOf, type KitLanguage } from './kit-language.js';
import type { Locale } from './locale.js';
import { core as ru } from './ru/core.js';
import { core as zh } from './zh/core.js';

const kit: Readonly<Record<KitLanguage, Locale>> = { en, zh, ru };
const found = new WeakMap<readonly Locale[], Map<string, Locale>>();
const none: readonly Locale[] = [];

/**
 * The locale for a language tag: its language's words with the notation of its region (`en-GB` writes `1 Oct`) and the
 * numerals that it asks for (`zh-u-nu-hanidec`). `own` languages of the host come before the kit's. A locale itself is
 * given back. A tag of another language, or none, gives English. In another script, notation is that of the words:
 * Traditional Chinese gives the Simplified ones, as do all regions where it is read.
 */
export function findLocale(tag: string | Locale | undefined, own: readonly Locale[] = none): Locale {
  if (typeof tag === 'object') return tag;
  if (tag === undefined || tag === '') return en;
  let byTag = found.get(own);
  if (byTag === undefined) found.set(own, (byTag = new Map()));
  let locale = byTag.get(tag);
  if (locale === undefined) byTag.set(tag, (locale = make(tag, own)));
  return locale;
}

function make(tag: string, own: readonly Locale[]): Locale {
  const asked = readTag(tag);
  if (asked === undefined) return en;
  const language = kitLanguageOf(asked.language);
  const words = nearest(asked, own) ?? (language && kit[language]);
  if (words === undefined) return en;
  const plain = new Intl.Locale(words.tag);
  if (asked.maximize().script !== plain.maximize().script) return words;
  const region = asked.baseName === plain.language ? plain.baseName : asked.baseName;
  const numerals = asked.numberingSystem ?? plain.numberingSystem;
  const written = numerals === undefined ? region : `${region}-u-nu-${numerals}`;
  return written === words.tag ? words : { ...words, tag: written };
}

/** Of languages of one name the one of the same script and region, else of the same script, else any. */
function nearest(asked: Intl.Locale, own: readonly Locale[]): Locale | undefined {
  const full = asked.maximize();
  const alike = own.flatMap((locale) => {
    const tag = readTag(locale.tag)?.maximize();
    if (tag?.language !== full.language) return [];
    return [{ locale, far: tag.script !== full.script ? 2 : tag.region !== full.region ? 1 : 0 }];
  });
  return alike.toSorted((a, b) => a.far - b.far)[0]?.locale;
}

function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    // Not a language tag: a host's typing error is no reason to show nothing.
    return undefined;
  }
}
