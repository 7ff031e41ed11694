import { ended } from '../ended.js';
import type { FootnoteWords } from '../footnote-words.js';
import { plural } from './plural.js';

export const footnote: FootnoteWords = {
  base: {
    arrival: ({ sample, period, zone }) =>
      `样本为 ${sample}，按开始时间归属，统计周期为 ${period}（时区 ${zone}）。`,
    end: ({ sample, period, zone }) =>
      `样本为 ${sample}，按结束时间归属，统计周期为 ${period}（时区 ${zone}）。`,
  },
  baseOfCount: {
    arrival: ({ period, zone }) => `按开始时间归属，统计周期为 ${period}（时区 ${zone}）。`,
    end: ({ period, zone }) => `按结束时间归属，统计周期为 ${period}（时区 ${zone}）。`,
  },
  limited: (conditions) => ended(`仅限${conditions}`, '。'),
  nothingLeftOut: '没有未计入的记录。',
  leftOut: (parts, used, eligible, share) =>
    `未计入：${parts}；${eligible.text} 条中计入 ${used.text} 条（${share}）。`,
  part: {
    contact: (rows, reason) => plural(rows, { other: `# 次联络（${reason}）` }),
    response: (rows, reason) => plural(rows, { other: `# 份评价（${reason}）` }),
    criterion: (rows, reason) => plural(rows, { other: `# 个质检评分项（${reason}）` }),
    record: (rows, reason) => plural(rows, { other: `# 条记录（${reason}）` }),
  },
  interval: (interval) => `95% 置信区间为 ${interval}。`,
  noInterval: '该指标未定义置信区间。',
  tooFewForInterval: '样本过少，无法给出置信区间。',
  rounded: (value) => `显示为 ${value}：样本量不足以支持更精细的数值。`,
  components: (parts) => `由以下部分构成：${parts}。`,
  compared: ({ period, value, change }) => `与 ${period}（${value}）相比：${change}。`,
  comparedWithin: ({ period, value, change, interval }) =>
    `与 ${period}（${value}）相比：${change}；变化的 95% 置信区间为 ${interval}。`,
  note: (note) => ended(`注：${note}`, '。'),
  sentence: (text) => ended(text, '。'),
  settings: (settings) => ended(`口径设置——${settings}`, '。'),
  source: (definition, data) => `来源：数据版本 ${data}，口径版本 ${definition}。`,
  details: '详细信息',
};
