import type { CategoryWords } from '../categories-words.js';
import { bracketed } from './bracketed.js';

export const categories: CategoryWords = {
  metricBy: (metric, _key, header) => bracketed(metric, `按${header}`),
  sharesBy: (metric, _key, header) => `${metric}占比（按${header}）`,
  sharesByWithin: (metric, _key, header, _rowKey, rowHeader) =>
    `${metric}占比（按${header}，分${rowHeader}）`,
  distribution: (metric, field) => `${metric}的${field}分布`,
  whole: (value) => `总体 ${value}`,
  smallSamples: (least, labels) => `样本不足 ${least}，以空心显示：${labels}。`,
  smallSample: '样本量偏小',
  more: (n) => `另外 ${n.text} 项`,
  otherBeyond: (shown) => `“其他”为前 ${shown.text} 项以外的全部。`,
  otherHolds: (groups) => `“其他”由 ${groups.text} 个较小的分组合并而成。`,
  selected: '已选中',
  share: '占比',
  countAndShare: (count, share) => `${count}（${share}）`,
  largest: (parts) => `占比最大：${parts}。`,
  rounded: '占比经取整，合计为 100%。',
  nothing: '无可分配的数据',
  all: '合计',
  within: (threshold, share) => `${threshold}内 ${share}`,
  withinSentence: ({ threshold, share, within, known }) =>
    `${threshold}内：${share}，即数值已知的 ${known} 条中有 ${within} 条。`,
  median: (value) => `中位数 ${value}`,
  ninetieth: (value) => `90% 在 ${value}内`,
  medianSentence: (value) => `半数不超过 ${value}。`,
  ninetiethSentence: (value) => `九成不超过 ${value}。`,
  atLeast: (edge) => `≥ ${edge}`,
  moreThan: (edge) => `> ${edge}`,
  lessThan: (edge) => `< ${edge}`,
  unknownLeftOut: (rows, field) => `有 ${rows.text} 条记录的“${field}”未知，未计入图中。`,
  fullest: (bin, count) => `最集中于 ${bin}：${count}。`,
  unequalBins: '各柱等宽，但所代表的区间宽度不同，比较高度时请注意。',
};
