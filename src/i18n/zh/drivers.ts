import type { DriversWords } from '../drivers-words.js';

export const drivers: DriversWords = {
  heading: (metricBy) => `变化来源：${metricBy}`,
  placeholder: '变化来源',
  before: '之前',
  after: '之后',
  shareBefore: '之前占比',
  shareAfter: '之后占比',
  rate: '自身比率的影响',
  mix: '占比变化的影响',
  effect: '影响',
  contribution: '贡献',
  rest: (values) => `其他 ${values.text} 项`,
  change: '总体变化',
  largest: (value, effect) => `影响最大的是${value}：${effect}。`,
  parts: (rate, mix) => `各项自身比率的变化贡献 ${rate}，占比变化贡献 ${mix}。`,
  marks: '圆点和绿色表示变好，方块和红色表示变差。',
  note: '各项影响之和恰好等于总体变化。它们说明变化来自哪里，而不是为什么发生。',
  notDecomposable: '该指标的变化无法分解：它不是可相加的量之比。',
  nothingBefore: '没有可供对比的周期。',
};
