import type { Language, Locale } from '../i18n/locale.js';

/** Where a page keeps the languages of its own; the same symbol in every copy of the kit. */
const key = Symbol.for('callboard.languages');
const changed = 'callboard-languages';
const none: readonly Locale[] = [];

interface Page extends Document {
  [key]?: readonly Locale[];
}

/**
 * Makes a language known to a page: elements take it wherever `lang` or `locale` names it, those that are there already,
 * too, and before a language of the kit with the same tag. One that was registered under the same tag is replaced.
 */
export function registerLanguage(language: Language, page: Document = document): void {
  const tag: unknown = (language as Language | null | undefined)?.tag;
  if (typeof tag !== 'string' || !isTag(tag)) throw new RangeError(`invalid language tag: ${String(tag)}`);
  (page as Page)[key] = [...pageLanguages(page).filter((one) => one.tag !== tag), language];
  page.dispatchEvent(new Event(changed));
}

/** The languages that a page has of its own; the same list until there is another one. */
export function pageLanguages(page: Document): readonly Locale[] {
  return (page as Page)[key] ?? none;
}

/** Calls back whenever a page has a new language; gives how to stop it. */
export function onLanguages(page: Document, call: () => void): () => void {
  page.addEventListener(changed, call);
  return () => page.removeEventListener(changed, call);
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // Said by the caller, with the tag.
    return false;
  }
}
