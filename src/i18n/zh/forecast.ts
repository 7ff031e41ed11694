import { ended } from '../ended.js';
import type { ForecastWords } from '../forecast-words.js';

export const forecast: ForecastWords = {
  forecast: '预测',
  begins: (day) => `${day}起为预测`,
  row: (bucket) => `${bucket}（预测）`,
  band: (level) => `${level} 区间`,
  naive: '前一个同星期几',
  closed: '不营业',
  sum: (total, period) => `预测：${period}，共 ${total.text} 次联络。`,
  first: ({ bucket, value, band }) =>
    band === null ? `${bucket}：${value}。` : `${bucket}：${value}，100 次中有 80 次落在 ${band}。`,
  basis: (weeks, period) => `预测依据 ${weeks.text} 个整周的数据：${period}。`,
  method:
    '水平 × 星期系数 × 当日时段占比，取此前误差最小的几种做法的均值。它只了解平常的日子，不了解计划中的事情。',
  bands: '区间按以往预测的误差得出，分别包含 100 个值中的 80 个和 95 个；每个区间针对一个点，而非全部点。',
  noBands: '可比较的天数太少，无法给出区间。',
  provisional: '数据不足 8 周：该预测仅供初步参考。',
  naiveShown: '此处该方法并不优于直接沿用前一个同星期几的数值，因此显示后者。',
  naiveShares: '当日时段占比沿用前一个同星期几，因为该方法在此处并不更好。',
  leftOut: (days) => ended(`未用于学习：${days}`, '。'),
  events: (days) => `预测期内：${days}。预测不了解其影响。`,
  accuracy: '以往准确度',
  ofDays: '按天',
  ofIntervals: '按时段',
  wape: (own, naive, origins) =>
    `误差占实际量的 ${own}（WAPE），沿用前一个同星期几为 ${naive}；以过去 ${origins.text} 天为起点检验得出。`,
  mase: (own, naive) => `MASE ${own}，沿用前一个同星期几为 ${naive}。`,
  reasons: {
    'too-short': '至少需要 4 个整周的数据',
    grain: '仅按天或一天内的时段给出',
    rows: '数值由页面给出，其历史未知',
  },
  onlyOf: (metrics) => `仅适用于${metrics}`,
  none: (why) => `没有预测：${why}。`,
};
