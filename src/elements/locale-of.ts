import { findLocale } from '../i18n/find-locale.js';
import type { Locale } from '../i18n/locale.js';

/**
 * The language of an element: its own `locale`, its own `lang`, that of the scope around it, that of the page where it
 * stands, English.
 */
export function localeOf(
  element: HTMLElement,
  own: Locale | string | undefined,
  scope: Locale | string | undefined,
): Locale {
  return findLocale(own || element.getAttribute('lang') || scope || pageLanguage(element));
}

function pageLanguage(element: Element): string | undefined {
  const said = element.closest('[lang]')?.getAttribute('lang');
  if (said) return said;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? pageLanguage(root.host) : undefined;
}
