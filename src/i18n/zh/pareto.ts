import type { ParetoWords } from '../pareto-words.js';

export const pareto: ParetoWords = {
  of: {
    contacts: '接待量',
    complaints: '投诉量',
    repeats: '重复咨询量',
    'handle-time': '处理时长',
  },
  cumulative: '累计占比',
  rule: (share) => `累计 ${share}`,
  fewHeader: (share) => `属于构成 ${share} 的最少几项`,
  yes: '是',
  no: '否',
  fewMake: ({ few, all, share, names }) => `${all} 项中的 ${few.text} 项已占 ${share} 以上：${names}。`,
  drawnFull: '图中实心的是这几项，空心的是其余各项。',
  whole: (of, amount) => `${of}合计：${amount}。`,
  tied: (more) => `另有 ${more.text} 项与其中最后一项同样大；由名称顺序决定哪一项计入。`,
  lacking: (values) => `有 ${values.text} 项的数量未知，未计入任何占比。`,
  nothing: '没有可累计的数量。',
};
