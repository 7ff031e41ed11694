import type { Locale } from '../locale.js';
import { messages } from './messages.js';
import { metrics } from './metrics.js';
import { plural } from './plural.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { terms } from './terms.js';

const quarters = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

/** Russian. */
export const ru: Locale = {
  tag: 'ru',
  direction: 'ltr',
  metrics,
  reasons,
  problems,
  terms,
  messages,
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
    perDay: (amount) => `${amount} в день`,
    absent: '–',
  },
  durations: {
    seconds: (seconds) => `${seconds}\u00a0с`,
    minutes: ({ minutes, seconds }) => `${minutes}\u00a0мин\u00a0${seconds}\u00a0с`,
    hours: ({ hours, minutes, seconds }) => `${hours}\u00a0ч\u00a0${minutes}\u00a0мин\u00a0${seconds}\u00a0с`,
    secondsAloud: (seconds) =>
      plural(seconds, {
        one: '#\u00a0секунда',
        few: '#\u00a0секунды',
        many: '#\u00a0секунд',
        other: '#\u00a0секунды',
      }),
    minutesAloud: (minutes, seconds) =>
      `${plural(minutes, { one: '#\u00a0минута', few: '#\u00a0минуты', many: '#\u00a0минут', other: '#\u00a0минуты' })} ${plural(seconds, { one: '#\u00a0секунда', few: '#\u00a0секунды', many: '#\u00a0секунд', other: '#\u00a0секунды' })}`,
    hoursAloud: (hours, minutes) =>
      `${plural(hours, { one: '#\u00a0час', few: '#\u00a0часа', many: '#\u00a0часов', other: '#\u00a0часа' })} ${plural(minutes, { one: '#\u00a0минута', few: '#\u00a0минуты', many: '#\u00a0минут', other: '#\u00a0минуты' })}`,
  },
  dates: {
    year: (year) => `${year}\u00a0г.`,
    quarter: (quarter, year) => `${quarters[quarter]}\u00a0кв. ${year}\u00a0г.`,
    isoWeek: (week, days) => `${week}-я неделя, ${days}`,
    weekFrom: (day) => `Неделя с началом ${day}`,
    withOffset: (time, offset) => `${time} (${offset})`,
  },
};
