import type { QueueOutcome } from '../analysis/staffing/queue-outcome.js';
import type { Staffing, StaffingInterval } from '../analysis/staffing/staffing.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { wallTime } from '../i18n/wall-time.js';
import { forecastWords } from '../i18n/topics/forecast.js';
import { staffingWords } from '../i18n/topics/staffing.js';

/** The numbers of a staffing in a reader's words. */
export interface StaffingTexts {
  readonly locale: Locale;
  readonly formats: Formats;
  /** `9:00 AM – 9:30 AM`; with its offset where the clock shows the time twice. */
  interval(at: number): string;
  /** Agents, calls: as many decimals as they need. */
  amount(value: number): string;
  /** The 80 % band of a forecast: its name, and its ends. */
  readonly bandLabel: string;
  band(band: { readonly low: number; readonly high: number }): string;
  rate(value: number | null): string;
  seconds(value: number | null): string;
  hours(value: number): string;
  /** A day of the data, with its weekday. */
  date(date: string): string;
  /** The mean wait of an outcome. */
  wait(outcome: Pick<QueueOutcome, 'asaSeconds' | 'stable'>): string;
}

export function staffingTexts({ intervals }: Staffing, locale: Locale): StaffingTexts {
  const formats = formatsOf(locale);
  const { absent } = locale.numbers;
  const clocks = intervals.map(({ from }) => from.slice(0, 16));
  const clock = (ms: number): string => formats.dates.tick('minute', ms);
  const seconds = (value: number | null): string =>
    value === null ? absent : formats.value('seconds', value, value < 10 ? 1 : 0);
  return {
    locale,
    formats,
    bandLabel: forecastWords(locale).band(formats.value('ratio', 0.8, 0)),
    band: ({ low, high }) => {
      const decimals = high < 20 ? 1 : 0;
      return locale.messages.interval.between(formats.number(low, decimals), formats.number(high, decimals));
    },
    interval(at) {
      const { from, seconds: length } = intervals[at] as StaffingInterval;
      const begin = wallTime(from)?.ms ?? 0;
      // By its length: where the clock goes back, the next one begins at the time that this one does.
      const text = `${clock(begin)} – ${clock(begin + length * 1000)}`;
      const isRepeated = clocks.filter((one) => one === clocks[at]).length > 1;
      return isRepeated ? locale.dates.withOffset(text, `UTC${from.slice(16)}`) : text;
    },
    amount: (value) => formats.number(value, Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1),
    rate: (value) => (value === null ? absent : formats.value('ratio', value, 1)),
    seconds,
    hours: (value) => staffingWords(locale).hours(formats.number(value, value < 100 ? 1 : 0)),
    date: (date) => formats.dates.bucket('day', date, 1),
    wait: ({ asaSeconds, stable }) => (stable ? seconds(asaSeconds) : staffingWords(locale).endless),
  };
}
