import type { Forecast } from '../analysis/forecast/forecast-source.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import type { Notice } from './frame-view.js';

/** How many days are named in one remark. */
const named = 5;

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
  { provisional, naive, leftOut }: Forecast,
  events: ReadonlyMap<string, readonly string[]>,
  hasBands: boolean,
  { forecast: words, messages }: Locale,
  formats: Formats,
): Notice[] {
  const day = (date: string): string => formats.dates.bucket('day', date, 1);
  const list = (days: readonly (readonly [date: string, texts: readonly string[]])[]): string => {
    const texts = days
      .slice(0, named)
      .map(([date, labels]) =>
        labels.length === 0 ? day(date) : messages.heading.pair(day(date), formats.all(labels)),
      );
    return messages.heading.list(days.length > named ? [...texts, '…'] : texts);
  };
  const warning = (text: string): Notice => ({ severity: 'warning', text });
  const info = (text: string): Notice => ({ severity: 'info', text });
  return [
    ...(provisional ? [warning(words.provisional)] : []),
    ...(naive.days ? [warning(words.naiveShown)] : []),
    ...(naive.intervals ? [info(words.naiveShares)] : []),
    ...(!hasBands ? [info(words.noBands)] : []),
    ...(events.size > 0 ? [warning(words.events(list([...events])))] : []),
    ...(leftOut.length > 0
      ? [
          info(
            words.leftOut(
              list(
                leftOut.map(({ date, label, kind }) => {
                  const name = label ?? kind;
                  return [date, [name ?? words.closed]] as const;
                }),
              ),
            ),
          ),
        ]
      : []),
  ];
}
