import type { Locale } from '../locale.js';
import { footnote } from './footnote.js';
import { messages } from './messages.js';
import { metrics } from './metrics.js';
import { plural } from './plural.js';
import { problems } from './problems.js';
import { reasons } from './reasons.js';
import { terms } from './terms.js';

/** What all elements share of it. */
export const core: Locale = {
  tag: 'zh-CN',
  direction: 'ltr',
  metrics,
  reasons,
  problems,
  terms,
  messages,
  footnote,
  numbers: {
    ratePoints: (amount) => `${amount}\u00a0个百分点`,
    ratePointsAloud: (amount) => plural(amount, { other: '#\u00a0个百分点' }),
    points: (amount) => `${amount}\u00a0分`,
    pointsAloud: (amount) => plural(amount, { other: '#\u00a0分' }),
    perHour: (amount) => `${amount}/小时`,
    perHourAloud: (amount) => `每小时 ${amount}`,
    perDay: (amount) => `日均 ${amount}`,
    currenciesAloud: { CNY: (amount) => `${amount} 元` },
    absent: '–',
  },
  durations: {
    seconds: (text) => `${text}\u00a0秒`,
    minutes: ({ minutes: m, seconds: s, whole }) =>
      whole === 'minutes' ? `${m}\u00a0分钟` : `${m}\u00a0分\u00a0${s}\u00a0秒`,
    hours: ({ hours: h, minutes: m, seconds: s, whole }) => {
      if (whole === 'hours') return `${h}\u00a0小时`;
      return whole === 'minutes'
        ? `${h}\u00a0小时\u00a0${m}\u00a0分`
        : `${h}\u00a0小时\u00a0${m}\u00a0分\u00a0${s}\u00a0秒`;
    },
    secondsAloud: ({ text }) => `${text}\u00a0秒`,
    minutesAloud: (m, s) => (s === null ? `${m.text}\u00a0分钟` : `${m.text}\u00a0分\u00a0${s.text}\u00a0秒`),
    hoursAloud: (h, m) => (m === null ? `${h.text}\u00a0小时` : `${h.text}\u00a0小时\u00a0${m.text}\u00a0分`),
  },
  dates: {
    year: (year) => `${year}年`,
    quarter: (quarter, year) => `${year}年第${quarter}季度`,
    isoWeek: (week, days) => `第 ${week} 周（${days}）`,
    weekFrom: (day) => `${day}起的一周`,
    withOffset: (time, offset) => `${time}（${offset}）`,
  },
};
