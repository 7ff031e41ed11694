import { completeLocale } from '../i18n/complete-locale.js';
import { findLocale } from '../i18n/find-locale.js';
import type { Locale } from '../i18n/locale.js';
import { problem } from '../problem.js';
import { pageLanguages } from './page-languages.js';
import { warn } from './warn.js';

/**
 * The language of an element: its own `locale`, its own `lang`, that of the scope around it, that of the page where it
 * stands, English. Languages of the page's own come before the kit's; words that one lacks are in English.
 */
export function localeOf(
  element: HTMLElement,
  own: Locale | string | undefined,
  scope: Locale | string | undefined,
): Locale {
  const said = own || element.getAttribute('lang') || scope || pageLanguage(element);
  return completeLocale(findLocale(said, pageLanguages(element.ownerDocument)), tellMissing);
}

function pageLanguage(element: Element): string | undefined {
  const said = element.closest('[lang]')?.getAttribute('lang');
  if (said) return said;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? pageLanguage(root.host) : undefined;
}

function tellMissing(language: string, words: readonly string[]): void {
  const [first = ''] = words;
  warn(problem('language-incomplete', { language, words: words.length, first }, 'warning'));
}
