import type { BeforeAfterWords } from '../before-after-words.js';

export const beforeAfter: BeforeAfterWords = {
  placeholder: '变更前后对比',
  heading: (day) => `${day}变更前后`,
  sides: (before, after) => `${before} 对比 ${after}`,
  metric: '指标',
  before: '变更前',
  after: '变更后',
  groupBefore: '对照组变更前',
  groupAfter: '对照组变更后',
  change: '变化',
  groupChange: '对照组的变化',
  difference: '变化之差',
  verdict: '结论',
  verdicts: {
    better: '改善',
    worse: '变差',
    changed: '有变化',
    'no-clear-change': '无明显变化',
    'not-judged': '未作判断',
  },
  amount: (change, interval) => `${change}（95% 置信区间 ${interval}）`,
  withoutInterval: (change) => `${change}，无置信区间`,
  sample: (value, n) => `${value}，样本 ${n.text}`,
  weeks: ({ weeks, before, after, day }) =>
    `前后各取 ${weeks.text} 个整周，使一周中的每一天在两侧出现的次数相同：${before} 与 ${after}。变更当天（${day}）不计入任何一侧。`,
  shortened: {
    data: (asked) => `原要求前后各 ${asked.text} 周，但数据未能在两侧都达到这一长度。`,
    period: (asked) => `原要求前后各 ${asked.text} 周，但页面所选周期未能在两侧都达到这一长度。`,
  },
  tooShort: {
    data: (day) => `${day}前后没有各满一个整周的数据，无法对比。`,
    period: (day) => `页面所选周期在 ${day}前后没有各满一个整周，无法对比。`,
  },
  events: (labels) => `这段时间数据中还标有：${labels}。变化也可能由它们造成。`,
  group: (filters) => `对照组：${filters}。`,
  assumption: '已扣除对照组的变化。只有在没有变更时两组走势相同的前提下，剩余部分才能归于变更。',
  noGroup: '没有对照组，无法把变更的影响与同一时间的其他因素区分开。',
  given: '数值由页面提供。',
  explain: {
    label: '对比方法',
    interval:
      '变化的置信区间分别按联络和按天计算（同一天的联络共用一个队列），取其中较宽的一个。区间包含 0 时，视为没有明显变化。',
    difference: '变化之差的置信区间按两个相互独立的变化计算（Zou 与 Donner，2008）。',
  },
};
