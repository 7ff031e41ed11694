import type { ControlWords } from '../control-words.js';

export const control: ControlWords = {
  usual: '常态值',
  limits: '控制限',
  ends: {
    high: (value) => (value === null ? '上控制限' : `上控制限 ${value}`),
    centre: (value) => (value === null ? '常态值' : `常态值 ${value}`),
    low: (value) => (value === null ? '下控制限' : `下控制限 ${value}`),
  },
  signal: '异常信号',
  signals: {
    'beyond-limit above': '高于上控制限',
    'beyond-limit below': '低于下控制限',
    'eight-on-one-side above': '连续第八个点高于常态值',
    'eight-on-one-side below': '连续第八个点低于常态值',
    'six-in-one-direction rising': '连续第六个点上升',
    'six-in-one-direction falling': '连续第六个点下降',
    'two-of-three above': '三个点中有两个接近上控制限',
    'two-of-three below': '三个点中有两个接近下控制限',
  },
  found: (count, which) => `有 ${count.text} 个点异常。${which}。`,
  none: '没有偏离常态的点。',
  basis: (points, from, to) => `控制限来自 ${from} 至 ${to}的 ${points.text} 个点。`,
  seasons: {
    'day-of-week': '已先扣除一周中每一天各自的均值。',
    'hour-of-week': '已先扣除一周中每个小时各自的均值。',
  },
  methods: {
    xmr: '控制限为均值 ± 2.66 × 平均移动极差。',
    'laney-p': '控制限按 Laney p′ 图：平均比率 ± 3 σ（按每个样本量），再乘以各点差异超出随机波动的倍数。',
  },
  widened: (times) => `因基准点较少，控制限放宽为 ${times} 倍。`,
  reasons: {
    'baseline-too-short':
      '没有控制限：需要 20 个完整的点；如有周内规律，一周中的每一天或每个小时还须出现不止一次。',
    'no-variation': '没有控制限：作为基准的点全部相等。',
  },
};
