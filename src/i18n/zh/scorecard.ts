import type { ScorecardWords } from '../scorecard-words.js';
import { plural } from './plural.js';

export const scorecard: ScorecardWords = {
  heading: '坐席绩效表',
  agents: (agents) => plural(agents, { other: '# 名坐席' }),
  size: (agents) => plural(agents, { other: '表中共有 # 名坐席。' }),
  found: (found, all) => `${all.text} 名坐席中的 ${found.text} 名`,
  search: '查找坐席或班组',
  noMatch: (text) => `没有与“${text}”匹配的坐席或班组。`,
  anyTeam: '全部班组',
  everyone: (agents) => plural(agents, { other: '全部 # 名坐席' }),
  wholeTeam: (team, agents) => `${team}：${plural(agents, { other: '# 名坐席' })}`,
  mean: '整体均值',
  meanOfTeam: (team) => `${team}均值`,
  perAgent: '人均',
  tooFew: '样本过少',
  tooFewOf: (least) => `样本过少，无法判断：至少需要 ${least.text}`,
  above: { better: '高于均值，较好', worse: '高于均值，较差', neutral: '高于均值' },
  below: { better: '低于均值，较好', worse: '低于均值，较差', neutral: '低于均值' },
  unclear: '与均值无明显差异',
  standings: ({ metric, mean, above, below, unclear, few }) =>
    `${metric}，均值 ${mean}：${above.text} 人高于均值，${below.text} 人低于均值，${unclear.text} 人无明显差异，${few.text} 人样本过少。`,
  keys: '用方向键在单元格之间移动，在表头上按回车键排序，在坐席上按回车键查看其明细。',
  cardKeys: '用方向键在单元格之间移动，在坐席姓名上按回车键查看其指标走势。',
  selected: '其他图表仅显示该坐席',
  onlyThis: '仅显示该坐席',
  metric: '指标',
  standing: '与均值相比',
  trends: '变化趋势',
  noAgents: '该周期内没有记录坐席的联络。',
};
