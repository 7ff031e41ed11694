import { kitLanguageOf, type KitLanguage } from './kit-language.js';
import type { Locale, TopicWords } from './locale.js';
import { wordsWith } from './words-with.js';

/**
 * Gives a topic's words of a locale: its own, with those that it lacks taken from the kit's language of the same tag, or
 * English; where it is a language of the host's own, it is told of them. Worked out once a locale.
 */
export function topicWords<T extends keyof TopicWords>(
  topic: T,
  languages: Readonly<Record<KitLanguage, TopicWords[T]>>,
): (locale: Locale) => TopicWords[T] {
  const known = new WeakMap<Locale, TopicWords[T]>();
  return (locale) => {
    let words = known.get(locale);
    if (words === undefined) {
      const kit = kitLanguageOf(locale.tag);
      const missing: string[] = [];
      words = wordsWith(locale[topic], languages[kit ?? 'en'], topic, missing);
      known.set(locale, words);
      if (kit === undefined && missing.length > 0) locale.onMissing?.(missing);
    }
    return words;
  };
}
