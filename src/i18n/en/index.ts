import type { Locale } from '../locale.js';
import { messages } from './messages.js';
import { metrics } from './metrics.js';
import { plural } from './plural.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { terms } from './terms.js';

/** English. Numbers and dates as in the United States; `findLocale('en-GB')` writes them as in Britain. */
export const en: Locale = {
  tag: 'en',
  direction: 'ltr',
  metrics,
  reasons,
  problems,
  terms,
  messages,
  numbers: {
    ratePoints: (amount) => `${amount}\u00a0pp`,
    ratePointsAloud: (amount) =>
      plural(amount, { one: '#\u00a0percentage point', other: '#\u00a0percentage points' }),
    points: (amount) => `${amount}\u00a0pts`,
    pointsAloud: (amount) => plural(amount, { one: '#\u00a0point', other: '#\u00a0points' }),
    perDay: (amount) => `${amount} a day`,
    absent: '–',
  },
  durations: {
    seconds: (seconds) => `${seconds}\u00a0s`,
    minutes: ({ minutes, paddedSeconds }) => `${minutes}:${paddedSeconds}`,
    hours: ({ hours, paddedMinutes, paddedSeconds }) => `${hours}:${paddedMinutes}:${paddedSeconds}`,
    secondsAloud: (seconds) => plural(seconds, { one: '#\u00a0second', other: '#\u00a0seconds' }),
    minutesAloud: (minutes, seconds) =>
      `${plural(minutes, { one: '#\u00a0minute', other: '#\u00a0minutes' })} ${plural(seconds, { one: '#\u00a0second', other: '#\u00a0seconds' })}`,
    hoursAloud: (hours, minutes) =>
      `${plural(hours, { one: '#\u00a0hour', other: '#\u00a0hours' })} ${plural(minutes, { one: '#\u00a0minute', other: '#\u00a0minutes' })}`,
  },
  dates: {
    year: (year) => year,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    isoWeek: (week, days) => `W${week}, ${days}`,
    weekFrom: (day) => `Week from ${day}`,
    withOffset: (time, offset) => `${time} (${offset})`,
  },
};
