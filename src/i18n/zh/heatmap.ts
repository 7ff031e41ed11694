import type { HeatmapWords } from '../heatmap-words.js';
import { bracketed } from './bracketed.js';

export const heatmap: HeatmapWords = {
  heading: (metric) => bracketed(metric, '按小时和星期'),
  cell: (weekday, hour) => `${weekday} ${hour}`,
  mean: '每小时平均',
  scale: (metric, isMean) => (isMean ? `${metric}，每小时平均` : metric),
  sum: '合计',
  covered: '涵盖的小时数',
  hours: (hours) => `共 ${hours.text} 个这样的小时`,
  places: { busiest: '最忙', quietest: '最闲', highest: '最高', lowest: '最低' },
  stands: '突出',
  among: {
    busiest: '最忙时段之一',
    quietest: '最闲时段之一',
    highest: '数值最高的时段之一',
    lowest: '数值最低的时段之一',
  },
  named: (place, cells) => `${place}：${cells}。`,
  valued: (cell, value) => `${cell}（${value}）`,
  tied: (more) => `另有 ${more.text} 个时段数值相同`,
  level: '各小时数值相同，没有突出的时段。',
  absent: '无数值',
  light: (least) => `不足 ${least}`,
  made: {
    'mean-per-hour': '每格为该时段的平均值：该时段的总量除以数据完整涵盖的小时数。',
    ratio: '每格由该时段的全部数据合并计算，不是各日数值的平均。',
  },
  naming: (least) => `不足 ${least}的时段不列入最高或最低。`,
  clock: '时钟回拨时重复的一小时按两个小时计入所在格；拨快时跳过的一小时不计入。',
  changes: (list) => `本时段内的时钟调整：${list}。`,
  repeated: (moment) => `${moment}，重复一小时`,
  skipped: (moment) => `${moment}，跳过一小时`,
};
