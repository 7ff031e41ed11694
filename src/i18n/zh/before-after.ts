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
    'not-judged': '无法判断',
  },
  amount: (change, interval) => `${change}（95% 区间 ${interval}）`,
  withoutInterval: (change) => `${change}，无区间`,
  sample: (value, n) => `${value}，样本 ${n.text}`,
  weeks: ({ weeks, before, after, day }) =>
    `前后各 ${weeks.text} 个整周，每个星期几在两边出现次数相同：${before} 与 ${after}。变更当天 ${day} 不计入任何一边。`,
  shortened: {
    data: (asked) => `原要求 ${asked.text} 周：数据在两边都没有那么长。`,
    period: (asked) => `原要求 ${asked.text} 周：页面所选时段在两边都没有那么长。`,
  },
  tooShort: {
    data: (day) => `${day}前后的数据不足一个整周，无法对比。`,
    period: (day) => `页面所选时段在${day}前后不足一个整周，无法对比。`,
  },
  events: (labels) => `这段时间数据中还标有：${labels}。变化也可能由它们造成。`,
  group: (filters) => `对照组：${filters}。`,
  assumption: '已扣除对照组的变化。只有在没有变更时两组走势相同的前提下，剩余部分才能归于变更。',
  noGroup: '没有对照组，无法把变更与同一时间发生的其他事情区分开。',
  given: '数值由页面提供。',
  explain: {
    label: '对比方法',
    interval:
      '变化的区间取两者中较宽的一个：按联络计算，以及按天计算（同一天的联络共用一个队列）。区间包含 0 时，没有明显变化。',
    difference: '变化之差的区间按两个独立变化计算。',
  },
};
