import type { Locale } from '../locale.js';
import { messages } from './messages.js';
import { metrics } from './metrics.js';
import { plural } from './plural.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { terms } from './terms.js';

/** Chinese, in simplified characters. */
export const zh: Locale = {
  tag: 'zh-CN',
  direction: 'ltr',
  metrics,
  reasons,
  problems,
  terms,
  messages,
  numbers: {
    ratePoints: (amount) => `${amount}\u00a0个百分点`,
    ratePointsAloud: (amount) => plural(amount, { other: '#\u00a0个百分点' }),
    points: (amount) => `${amount}\u00a0分`,
    pointsAloud: (amount) => plural(amount, { other: '#\u00a0分' }),
    perDay: (amount) => `日均 ${amount}`,
    absent: '–',
  },
  durations: {
    seconds: (seconds) => `${seconds}\u00a0秒`,
    minutes: ({ minutes, seconds }) => `${minutes}\u00a0分\u00a0${seconds}\u00a0秒`,
    hours: ({ hours, minutes, seconds }) =>
      `${hours}\u00a0小时\u00a0${minutes}\u00a0分\u00a0${seconds}\u00a0秒`,
    secondsAloud: (seconds) => plural(seconds, { other: '#\u00a0秒' }),
    minutesAloud: (minutes, seconds) => `${minutes.text}\u00a0分\u00a0${seconds.text}\u00a0秒`,
    hoursAloud: (hours, minutes) => `${hours.text}\u00a0小时\u00a0${minutes.text}\u00a0分`,
  },
  dates: {
    year: (year) => `${year}年`,
    quarter: (quarter, year) => `${year}年第${quarter}季度`,
    isoWeek: (week, days) => `第 ${week} 周（${days}）`,
    weekFrom: (day) => `${day}起的一周`,
    withOffset: (time, offset) => `${time}（${offset}）`,
  },
};
