import type { Forecast } from '../analysis/forecast/forecast-source.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { dayMs, wallTime } from '../i18n/wall-time.js';
import { forecastWords } from '../i18n/topics/forecast.js';
import { dateText } from '../time/iso-text.js';
import type { Notice } from './frame-view.js';

/** How many stretches of days are named in one remark. */
const named = 5;

/** A date with what happened on it. */
type MarkedDay = readonly [date: string, label: string];

/** Labels of what the data mark on each day that is to come. */
export function eventsByDay({ days }: Forecast): ReadonlyMap<string, readonly string[]> {
  return new Map(
    days.flatMap(({ key, events }) =>
      events.length === 0 ? [] : [[key, events.map(({ label, kind }) => label ?? kind ?? '')]],
    ),
  );
}

/** What makes a forecast less than it seems. */
export function forecastNotices(
  found: Forecast,
  hasBands: boolean,
  locale: Locale,
  formats: Formats,
): Notice[] {
  const { messages } = locale;
  const words = forecastWords(locale);
  const { provisional, naive, leftOut } = found;
  const list = (days: readonly MarkedDay[]): string => {
    const texts = stretches(days).map(
      ({ label, from, to }) => `${label} (${formats.dates.period(dateText(from), dateText(to), 'short')})`,
    );
    return messages.heading.list(texts.length > named ? [...texts.slice(0, named), '…'] : texts);
  };
  const warning = (text: string): Notice => ({ severity: 'warning', text });
  const info = (text: string): Notice => ({ severity: 'info', text });
  const coming = [...eventsByDay(found)].flatMap(([date, labels]) =>
    labels.map((label): MarkedDay => [date, label]),
  );
  const past = leftOut.map(({ date, label, kind }): MarkedDay => [date, label ?? kind ?? words.closed]);
  return [
    ...(provisional ? [warning(words.provisional)] : []),
    ...(naive.days ? [warning(words.naiveShown)] : []),
    ...(naive.intervals ? [info(words.naiveShares)] : []),
    ...(hasBands ? [] : [info(words.noBands)]),
    ...(coming.length > 0 ? [warning(words.events(list(coming)))] : []),
    ...(past.length > 0 ? [info(words.leftOut(list(past)))] : []),
  ];
}

/** Days of one label that follow each other, half-open, in the order of their first ones. */
function stretches(
  days: readonly MarkedDay[],
): readonly { readonly label: string; readonly from: number; readonly to: number }[] {
  const found: { label: string; from: number; to: number }[] = [];
  for (const [date, label] of days) {
    const day = (wallTime(date)?.ms ?? 0) / dayMs;
    const before = found.find((one) => one.label === label && one.to === day);
    if (before) before.to = day + 1;
    else found.push({ label, from: day, to: day + 1 });
  }
  return found;
}
