import type { Accuracy } from '../analysis/forecast/accuracy.js';
import type { Forecast } from '../analysis/forecast/forecast-source.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { forecastWords } from '../i18n/topics/forecast.js';
import type { ExplanationLine } from './explain.js';

/** How far off forecasts of the past were, of days and of their intervals, beside the naive ones. */
export function accuracyLines(
  { accuracy, origins }: Pick<Forecast, 'accuracy' | 'origins'>,
  locale: Locale,
  formats: Formats,
): readonly ExplanationLine[] {
  const { messages, numbers } = locale;
  const words = forecastWords(locale);
  const rate = (value: number | null): string =>
    value === null ? numbers.absent : formats.value('ratio', value, 1);
  const plain = (value: number | null): string =>
    value === null ? numbers.absent : formats.number(value, 2);
  const line = (name: string, found: Accuracy | null): ExplanationLine[] =>
    found === null
      ? []
      : [
          {
            kind: 'note',
            label: words.accuracy,
            text: messages.heading.pair(
              name,
              messages.heading.sentences([
                words.wape(rate(found.wape), rate(found.naive.wape), formats.quantity(origins)),
                words.mase(plain(found.mase), plain(found.naive.mase)),
              ]),
            ),
          },
        ];
  return [...line(words.ofDays, accuracy.days), ...line(words.ofIntervals, accuracy.intervals)];
}
