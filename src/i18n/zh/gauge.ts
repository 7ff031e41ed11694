import type { GaugeWords } from '../gauge-words.js';

export const gauge: GaugeWords = {
  above: (value) => `高于 ${value}`,
  aboveTo: (above, to) => `高于 ${above}，不超过 ${to}`,
  tooFew: '样本过少，无法判断',
  valueBeyond: (end) => `数值超出刻度范围（端点为 ${end}）。`,
  targetBeyond: (end) => `目标超出刻度范围（端点为 ${end}）。`,
  nps: {
    promoters: '推荐者',
    passives: '中立者',
    detractors: '贬损者',
    group: (name, scores) => `${name}（${scores} 分）`,
    score: (score) => `${score} 分`,
    countAndShare: (count, share) => `${count} · ${share}`,
    countOfAll: (count, share) => `${count}（${share}）`,
    scoreHeader: '评分',
    groupHeader: '分组',
    responsesHeader: '评价数',
    shareHeader: '占比',
    distribution: '各评分的评价数',
    standardError: (points) => `标准误 ${points}`,
    split: ({ promoters, passives, detractors }) =>
      `推荐者 ${promoters}，中立者 ${passives}，贬损者 ${detractors}。`,
  },
};
