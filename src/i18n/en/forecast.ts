import { ended } from '../ended.js';
import type { ForecastWords } from '../forecast-words.js';
import { plural } from './plural.js';

export const forecast: ForecastWords = {
  forecast: 'Forecast',
  begins: (day) => `Forecast from ${day}`,
  row: (bucket) => `${bucket} (forecast)`,
  band: (level) => `${level} band`,
  naive: 'Last same weekday',
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
      one: `The forecast is learned from # whole week: ${period}.`,
      other: `The forecast is learned from # whole weeks: ${period}.`,
    }),
  method:
    'Level × weekday × share of the time of day, of what was least off before. It knows usual days, not what is planned.',
  bands:
    'Bands hold 80 and 95 of 100 values, by how far forecasts from the past were off; each is of one point, not of all together.',
  noBands: 'Too few days can be compared for bands.',
  provisional: 'From fewer than 8 weeks: take the forecast as a first idea.',
  naiveShown:
    'The method was no better here than taking the same weekday before once more: that is what is shown.',
  naiveShares: 'Times of day are shared as on the same weekday before, since the method was no better here.',
  leftOut: (days) => ended(`Not learned from: ${days}`),
  events: (days) => `In the time of the forecast: ${days}. It knows nothing of what they do.`,
  accuracy: 'Accuracy in the past',
  ofDays: 'Days',
  ofIntervals: 'Intervals',
  wape: (own, naive, origins) =>
    plural(origins, {
      one: `off by ${own} of what came (WAPE), the same weekday before by ${naive}; from # day of the past.`,
      other: `off by ${own} of what came (WAPE), the same weekday before by ${naive}; from # days of the past.`,
    }),
  mase: (own, naive) => `MASE ${own}, the same weekday before ${naive}.`,
  reasons: {
    'too-short': 'it needs at least 4 whole weeks',
    grain: 'it is made by day or by intervals of a day',
    rows: 'the values are those of the page, and their past is not known',
  },
  onlyOf: (metrics) => `it is made of these alone: ${metrics}`,
  none: (why) => `No forecast: ${why}.`,
};
