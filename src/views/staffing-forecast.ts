import type { Forecast } from '../analysis/forecast/forecast-source.js';
import type { Staffing } from '../analysis/staffing/staffing.js';
import type { Locale } from '../i18n/locale.js';
import { forecastWords } from '../i18n/topics/forecast.js';
import { staffingWords } from '../i18n/topics/staffing.js';
import type { ExplanationLine } from './explain.js';
import { accuracyLines } from './forecast-accuracy.js';
import { forecastNotices } from './forecast-notices.js';
import type { Notice } from './frame-view.js';
import type { StaffingTexts } from './staffing-texts.js';

/** Why no calls are forecast. */
export function forecastLacks(reason: 'too-short' | 'too-far', locale: Locale): string {
  const forecast = forecastWords(locale);
  const staffing = staffingWords(locale);
  return reason === 'too-far' ? staffing.forecast.tooFar : forecast.none(forecast.reasons[reason]);
}

/** The 80 % band of the day's calls; a dash where there is none. */
export function dayBand({ forecast }: Staffing, { band, locale }: StaffingTexts): string {
  const found = forecast?.day?.bands.find(({ level }) => level === 0.8);
  return found ? band(found) : locale.numbers.absent;
}

/** That calls are a forecast, how sure, and what is needed at its upper edge. */
export function expectedSentence(staffing: Staffing, texts: StaffingTexts): readonly string[] {
  const { forecast, calls } = staffing;
  if (forecast === undefined) return [];
  const { locale, formats, hours } = texts;
  const { forecast: words } = staffingWords(locale);
  const hasBand = (forecast.day?.bands.length ?? 0) > 0;
  return [
    words.expected({ value: formats.number(calls, 0), band: hasBand ? dayBand(staffing, texts) : null }),
    ...(forecast.upper ? [words.upperHours(hours(forecast.upper.needed.scheduledHours))] : []),
  ];
}

/** The same with what the forecast is learned from, how far off such ones were, and what makes it doubtful. */
export function expectedNotices(staffing: Staffing, texts: StaffingTexts): Notice[] {
  const { forecast } = staffing;
  if (forecast === undefined) return [];
  const { locale, formats, rate } = texts;
  const wape = (forecast.accuracy.intervals ?? forecast.accuracy.days)?.wape ?? null;
  const said = [
    ...expectedSentence(staffing, texts),
    basisOf(staffing, texts),
    ...(wape === null ? [] : [staffingWords(locale).forecast.off(rate(wape))]),
  ];
  return [
    ...said.map((text): Notice => ({ severity: 'info', text })),
    ...forecastNotices(asForecast(forecast), forecast.upper !== null, locale, formats),
  ];
}

/** How the forecast is made and how good such ones were. */
export function expectedLines(staffing: Staffing, texts: StaffingTexts): readonly ExplanationLine[] {
  const { forecast } = staffing;
  if (forecast === undefined) return [];
  const { locale, formats } = texts;
  const words = forecastWords(locale);
  return [
    ...[basisOf(staffing, texts), words.method, ...(forecast.upper ? [words.bands] : [])].map(
      (text): ExplanationLine => ({ kind: 'note', label: words.forecast, text }),
    ),
    ...accuracyLines(forecast, locale, formats),
  ];
}

/** Notes of the file. */
export function expectedNotes({ forecast }: Staffing): readonly string[] {
  if (forecast === undefined) return [];
  const { learned, weeks, provisional, accuracy } = forecast;
  const { intervals: found } = accuracy;
  return [
    `forecast learned from: ${learned?.from} to ${learned?.to}, ${weeks} whole weeks`,
    `forecast provisional: ${provisional ? 'yes' : 'no'}`,
    ...(found
      ? [
          `forecast accuracy of intervals: WAPE ${found.wape} MASE ${found.mase} (naive: WAPE ${found.naive.wape} MASE ${found.naive.mase})`,
        ]
      : []),
  ];
}

function basisOf({ forecast }: Staffing, { locale, formats }: StaffingTexts): string {
  const learned = forecast?.learned;
  return forecastWords(locale).basis(
    formats.quantity(forecast?.weeks ?? 0),
    learned ? formats.dates.period(learned.from, learned.to, 'short') : '',
  );
}

/** What happens on the day itself the staffing says of every day. */
function asForecast(forecast: NonNullable<Staffing['forecast']>): Forecast {
  return { ...forecast, days: [], intervals: [], queries: [], version: '' };
}
