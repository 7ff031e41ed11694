import type { BalancedWords } from '../balanced-words.js';
import { plural } from './plural.js';

export const balanced: BalancedWords = {
  heading: '平衡计分卡',
  perspectives: { customer: '客户', financial: '财务', internal: '内部流程', learning: '学习与成长' },
  perspective: '维度',
  value: '数值',
  floor: '底线',
  target: '目标',
  points: '得分',
  interval: '得分的 95% 置信区间',
  share: '权重占比',
  adds: '贡献分',
  change: '得分变化',
  whole: '全部维度',
  total: (score) => `总分 ${score}，满分 100。`,
  part: (perspective, score) => `${perspective}：${score} 分。`,
  noScore: (perspective, why) => `${perspective}没有得分。${why}`,
  more: (metrics) => plural(metrics, { other: '另有 # 项指标' }),
  keys: '用方向键在单元格之间移动，在维度上按回车键展开或收起其余指标。',
};
