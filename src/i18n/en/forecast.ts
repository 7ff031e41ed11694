import { ended } from '../ended.js';
import type { ForecastWords } from '../forecast-words.js';
import { plural } from './plural.js';

export const forecast: ForecastWords = {
  forecast: 'Forecast',
  begins: (day) => `Forecast from ${day}`,
  row: (bucket) => `${bucket} (forecast)`,
  band: (level) => `${level} band`,
  naive: 'Same weekday before',
  closed: 'closed',
  sum: (total, period) =>
    plural(total, {
      one: `Forecast: # contact, ${period}.`,
      other: `Forecast: # contacts, ${period}.`,
    }),
  first: ({ bucket, value, band }) =>
    band === null ? `${bucket}: ${value}.` : `${bucket}: ${value}, ${band} in 80 of 100 cases.`,
  basis: (weeks, period) =>
    plural(weeks, {
      one: `The forecast is based on # whole week: ${period}.`,
      other: `The forecast is based on # whole weeks: ${period}.`,
    }),
  method:
    'Level × weekday × share of the time of day, averaged over the variants that were least off before. It knows usual days, not what is planned.',
  bands:
    'Bands hold 80 and 95 of 100 values, judged by how far past forecasts were off; each is for one point, not for all together.',
  noBands: 'There are too few comparable days for bands.',
  provisional: 'Based on fewer than 8 weeks: take the forecast as a first indication.',
  naiveShown:
    'The method was no better here than repeating the same weekday before, so that is what is shown.',
  naiveShares: 'Times of day are split as on the same weekday before, since the method was no better here.',
  leftOut: (days) => ended(`Not used for it: ${days}`),
  events: (days) => `During the forecast: ${days}. It knows nothing of their effect.`,
  accuracy: 'Accuracy in the past',
  ofDays: 'Days',
  ofIntervals: 'Intervals',
  wape: (own, naive, origins) =>
    plural(origins, {
      one: `off by ${own} of the actual number (WAPE), the same weekday before by ${naive}; forecast from # past day.`,
      other: `off by ${own} of the actual number (WAPE), the same weekday before by ${naive}; forecast from # past days.`,
    }),
  mase: (own, naive) => `MASE ${own}, the same weekday before ${naive}.`,
  reasons: {
    'too-short': 'it needs at least 4 whole weeks',
    grain: 'it is made by day or by intervals within a day',
    rows: 'the values are supplied by the page, and their past is not known',
  },
  onlyOf: (metrics) => `it is made only for: ${metrics}`,
  none: (why) => `No forecast: ${why}.`,
};
