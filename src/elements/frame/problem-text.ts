import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import type { Quantity } from '../../i18n/plural.js';
import type { Problem } from '../../problem.js';

/** A problem in the reader's language, as a sentence. */
export function problemText({ code, values, count }: Problem, locale: Locale): string {
  const { quantity } = formatsOf(locale);
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? quantity(value).text : value,
  ]);
  const words = locale.problems[code] as (values: Record<string, string>, count: Quantity) => string;
  return words(Object.fromEntries(texts) as Record<string, string>, quantity(count));
}
