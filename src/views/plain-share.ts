import { decimalsFor } from '../i18n/precision.js';
import { categoryWords } from '../i18n/topics/categories.js';
import { wilson } from '../metrics/intervals/wilson.js';
import type { Subject } from './subject.js';

/** How many decimals a whole of a size supports in its shares, one at most. */
export function shareDecimals(whole: number): number {
  return Math.min(1, decimalsFor('ratio', { value: 0.5, low: null, high: null, n: whole }));
}

/** A share of a whole, rounded by itself: what is there is not none, and what is not all is not all. */
export function plainShare(
  subject: Subject,
  count: number,
  whole: number,
  decimals: number = shareDecimals(whole),
): string {
  return stepText(subject, Math.round((count / whole) * 100 * 10 ** decimals), count, whole, decimals);
}

/** The 95 % interval of a share of a whole, of which each is a trial; null where the whole is too small for one. */
export function shareInterval({ formats, locale }: Subject, count: number, whole: number): string | null {
  const bounds = wilson(count, whole);
  if (bounds === null) return null;
  const end = (bound: number): string => formats.value('ratio', bound, shareDecimals(whole));
  return locale.messages.interval.between(end(bounds.low), end(bounds.high));
}

/** A share that has been rounded to so many steps of 10^−decimals percent. */
export function stepText(
  { formats, locale }: Subject,
  step: number,
  count: number,
  whole: number,
  decimals: number,
): string {
  const units = 100 * 10 ** decimals;
  const categories = categoryWords(locale);
  if (step === 0 && count > 0) return categories.lessThan(formats.value('ratio', 1 / units, decimals));
  if (step === units && count < whole) {
    return categories.moreThan(formats.value('ratio', 1 - 1 / units, decimals));
  }
  return formats.value('ratio', step / units, decimals);
}
