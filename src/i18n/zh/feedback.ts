import type { FeedbackWords } from '../feedback-words.js';

export const feedback: FeedbackWords = {
  heading: '客户在说什么',
  positive: '满意',
  other: '不满意',
  coverage: (contacts, comments) => `${contacts.text} 次联络中有 ${comments.text} 次附有评论。`,
  languages: (shares) => `评论语言：${shares.join('、')}。`,
  language: (name, share) => `${name} ${share}`,
  noLanguage: '无法识别',
  redacted: (comments) => `有 ${comments.text} 条评论的部分内容已被遮盖（•••），遮盖部分不计入任何词语。`,
  unscored: (comments) => `有 ${comments.text} 条评论没有该评分：只计入总占比，不计入任何一组。`,
  most: (terms) => `提及最多：${terms.join('、')}。`,
  named: (term, share) => `${term}（${share}）`,
  risingTerms: (terms, named) => `${terms.text} 个词语正在上升：${named.join('、')}。`,
  noneRises: '没有词语的上升超出偶然波动。',
  notCompared: '无法判断哪些词语上升：没有可比较的、含评论的前一时期。',
  risingRule:
    '判定上升的条件：至少 5 条评论包含该词语；其占比与前期占比之差的 95% 置信区间（Newcombe）高于 0；并且在同时考察全部词语时依然成立（Fisher 精确检验，Benjamini–Hochberg，5%）。',
  more: (terms) => `另有 ${terms.text} 个提及较少的词语，见 CSV。`,
  reasons: {
    'no-rows': '这些数据只有汇总：数据源没有可供阅读评论的联络明细。',
    'too-few': '这些评论涉及的客户过少，不予显示。',
    'no-comments': '这些联络都没有评论。',
  },
  noTerms: '这些评论中没有能说明主题的词语。',
  term: '词语',
  comments: '评论数',
  share: '评论占比',
  previousShare: '前期占比',
  change: '变化',
  difference: (first, second) => `${first}减${second}`,
  differenceInterval: '差值的 95% 区间',
  rising: '上升',
  yes: '是',
  no: '否',
  risingFrom: ({ share, previous, change, interval }) =>
    `${share}，前期 ${previous}：${change}（95% 区间 ${interval}）`,
  shareOf: (share, comments, n) => `${share}（${n} 条中的 ${comments} 条）`,
  order: '排序',
  orders: (first, second) => ({
    share: '按提及多少',
    rising: '上升的在前',
    difference: `按${first}与${second}的差距`,
  }),
  keys: '用方向键在词语间移动，按回车键阅读包含该词语的评论。',
  commentsWith: (term) => `包含“${term}”的评论`,
  back: '全部词语',
  who: '客户',
  everybody: '全部客户',
  shown: (shown, all) => `共 ${all.text} 条评论，已显示 ${shown.text} 条`,
  nextComments: (comments) => `再显示 ${comments.text} 条`,
  contact: (id) => `联络 ${id}`,
  noContact: '没有编号的联络',
  examples: '例如',
  how: '词语如何提取和比较',
  termRule:
    '词语是能说明评论主题的词：按文字区分中文、俄文和英文；不计含义很少的词（的、the、и）；俄文的各种词形合为一个词。一条评论无论提及多少次，对一个词语只计一次。',
  groupRule: (split) =>
    split === 'nps'
      ? '推荐者的推荐评分为 9 或 10，贬损者为 0 至 6；中立者（7 或 8）列在表格中。'
      : '评分处于量表上四分之一的客户为满意，其余为不满意。',
  groupSizes: '各组评论数',
};
