import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { footnote } from './footnote.js';
import { messages } from './messages.js';
import { metrics } from './metrics.js';
import { plural } from './plural.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { terms } from './terms.js';

const quarters = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

const hours = (n: Quantity): string =>
  plural(n, { one: '#\u00a0час', few: '#\u00a0часа', many: '#\u00a0часов', other: '#\u00a0часа' });
const minutes = (n: Quantity): string =>
  plural(n, { one: '#\u00a0минута', few: '#\u00a0минуты', many: '#\u00a0минут', other: '#\u00a0минуты' });
const seconds = (n: Quantity): string =>
  plural(n, { one: '#\u00a0секунда', few: '#\u00a0секунды', many: '#\u00a0секунд', other: '#\u00a0секунды' });

/** What all elements share of it. */
export const core: Locale = {
  tag: 'ru',
  direction: 'ltr',
  metrics,
  reasons,
  problems,
  terms,
  messages,
  footnote,
  numbers: {
    ratePoints: (amount) => `${amount}\u00a0п.\u00a0п.`,
    ratePointsAloud: (amount) =>
      plural(amount, {
        one: '#\u00a0процентный пункт',
        few: '#\u00a0процентных пункта',
        many: '#\u00a0процентных пунктов',
        other: '#\u00a0процентного пункта',
      }),
    points: (amount) => `${amount}\u00a0п.`,
    pointsAloud: (amount) =>
      plural(amount, {
        one: '#\u00a0пункт',
        few: '#\u00a0пункта',
        many: '#\u00a0пунктов',
        other: '#\u00a0пункта',
      }),
    perHour: (amount) => `${amount}/ч`,
    perHourAloud: (amount) => `${amount} в час`,
    perDay: (amount) => `${amount} в день`,
    currenciesAloud: {},
    absent: '–',
  },
  durations: {
    seconds: (text) => `${text}\u00a0с`,
    minutes: ({ minutes: m, seconds: s, whole }) =>
      whole === 'minutes' ? `${m}\u00a0мин` : `${m}\u00a0мин\u00a0${s}\u00a0с`,
    hours: ({ hours: h, minutes: m, seconds: s, whole }) => {
      if (whole === 'hours') return `${h}\u00a0ч`;
      return whole === 'minutes'
        ? `${h}\u00a0ч\u00a0${m}\u00a0мин`
        : `${h}\u00a0ч\u00a0${m}\u00a0мин\u00a0${s}\u00a0с`;
    },
    secondsAloud: seconds,
    minutesAloud: (m, s) => (s === null ? minutes(m) : `${minutes(m)} ${seconds(s)}`),
    hoursAloud: (h, m) => (m === null ? hours(h) : `${hours(h)} ${minutes(m)}`),
  },
  dates: {
    year: (year) => `${year}\u00a0г.`,
    quarter: (quarter, year) => `${quarters[quarter]}\u00a0кв. ${year}\u00a0г.`,
    isoWeek: (week, days) => `${week}-я неделя, ${days}`,
    weekFrom: (day) => `Неделя с началом ${day}`,
    withOffset: (time, offset) => `${time} (${offset})`,
  },
};
