import type { EventEffectWords } from '../event-effect-words.js';

export const eventEffect: EventEffectWords = {
  effect: (metric) => (metric === null ? '期间变化' : `${metric}：期间变化`),
  during: '期间',
  against: (value, usual) => `${value}，平时 ${usual}`,
  samples: (during, before) => `期间 ${during}，此前 ${before}`,
  compared: '对比',
  weeks: (weeks) => `此前 ${weeks.text} 周的相同时段`,
  partly: (share) => `仅覆盖其中 ${share} 的时间`,
  leftOut: '不含其他事件',
  untold: '周数太少，无法判断变化是否明显',
  pending: '正在对比…',
  failed: '无法完成对比',
  lacks: {
    'not-additive': '无法对比：该指标不是合计之比',
    'too-long': '无法对比：持续超过一周',
    'nothing-before': '无法对比：此前四周没有相同的时段',
  },
};
