import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { footnote } from './footnote.js';
import { messages } from './messages.js';
import { metrics } from './metrics.js';
import { plural } from './plural.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { terms } from './terms.js';

const hours = (n: Quantity): string => plural(n, { one: '#\u00a0hour', other: '#\u00a0hours' });
const minutes = (n: Quantity): string => plural(n, { one: '#\u00a0minute', other: '#\u00a0minutes' });
const seconds = (n: Quantity): string => plural(n, { one: '#\u00a0second', other: '#\u00a0seconds' });

/** What all elements share of it. */
export const core: Locale = {
  tag: 'en',
  direction: 'ltr',
  metrics,
  reasons,
  problems,
  terms,
  messages,
  footnote,
  numbers: {
    ratePoints: (amount) => `${amount}\u00a0pp`,
    ratePointsAloud: (amount) =>
      plural(amount, { one: '#\u00a0percentage point', other: '#\u00a0percentage points' }),
    points: (amount) => `${amount}\u00a0pts`,
    pointsAloud: (amount) => plural(amount, { one: '#\u00a0point', other: '#\u00a0points' }),
    perHour: (amount) => `${amount}/h`,
    perHourAloud: (amount) => `${amount} an hour`,
    perDay: (amount) => `${amount} a day`,
    currenciesAloud: {},
    absent: '–',
  },
  durations: {
    seconds: (text) => `${text}\u00a0s`,
    minutes: ({ minutes: m, paddedSeconds, rounded }) =>
      rounded ? `${m}\u00a0min` : `${m}:${paddedSeconds}`,
    hours: ({ hours: h, minutes: m, paddedMinutes, paddedSeconds, whole, rounded }) => {
      if (!rounded) return `${h}:${paddedMinutes}:${paddedSeconds}`;
      return whole === 'hours' ? `${h}\u00a0h` : `${h}\u00a0h\u00a0${m}\u00a0min`;
    },
    secondsAloud: seconds,
    minutesAloud: (m, s) => (s === null ? minutes(m) : `${minutes(m)} ${seconds(s)}`),
    hoursAloud: (h, m) => (m === null ? hours(h) : `${hours(h)} ${minutes(m)}`),
  },
  dates: {
    year: (year) => year,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    isoWeek: (week, days) => `W${week}, ${days}`,
    weekFrom: (day) => `Week from ${day}`,
    withOffset: (time, offset) => `${time} (${offset})`,
  },
};
