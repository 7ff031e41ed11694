import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const evaluations = (n: Quantity): string => plural(n, { other: '# 次质检' });
const responses = (n: Quantity): string => plural(n, { other: '# 份员工答卷' });

/** The metrics of how well agents work. */
export const qualityMetrics: Pick<
  Locale['metrics'],
  'quality-score' | 'communication-quality' | 'agent-expertise' | 'first-call-close-rate'
> = {
  'quality-score': {
    name: '质量保证评分',
    short: '质检评分',
    definition: '坐席在质检中的得分占满分的比例；不适用的评分项不计入。',
    formula: '质检得分合计 ÷ 质检满分合计',
    numerator: () => '质检得分合计',
    denominator: () => '质检满分合计',
    sample: evaluations,
  },
  'communication-quality': {
    name: '沟通质量',
    short: '沟通质量',
    definition: '坐席在理解、语气、准确、专业四个质检评分项上的得分占满分的比例。',
    formula: '沟通评分项得分合计 ÷ 沟通评分项满分合计',
    numerator: () => '沟通评分项得分合计',
    denominator: () => '沟通评分项满分合计',
    sample: evaluations,
  },
  'agent-expertise': {
    name: '客服人员专业度',
    short: '专业度',
    definition: '坐席的业务水平：培训成绩、质检准确性与一次解决率的加权平均；数据缺少的项目不计入。',
    formula: '培训成绩、质检准确性与一次解决率的加权平均',
    numerator: null,
    denominator: null,
    sample: (n) => plural(n, { other: '# 条观测' }),
    components: { training: '培训成绩', accuracy: '质检准确性', fcr: '一次解决率' },
  },
  'first-call-close-rate': {
    name: '一次通话关闭率',
    short: '一次关闭',
    definition: '在有记录的接通会话中，首次联络即关闭的比例。',
    formula: '首次联络即关闭的会话数 ÷ 有记录的接通会话数',
    numerator: () => '首次联络即关闭的会话数',
    denominator: () => '有记录的接通会话数',
    sample: (n) => plural(n, { other: '# 次接通的会话' }),
  },
};

/** The metrics of what agents say themselves. */
export const staffMetrics: Pick<Locale['metrics'], 'agent-satisfaction' | 'agent-nps'> = {
  'agent-satisfaction': {
    name: '员工满意度',
    short: '员工满意度',
    definition: '坐席在员工调查中所给评分的平均值，按数据自身的分制计算。',
    formula: '员工评分之和 ÷ 员工答卷数',
    numerator: () => '员工评分之和',
    denominator: () => '员工答卷数',
    sample: responses,
  },
  'agent-nps': {
    name: '员工净推荐值',
    short: 'eNPS',
    definition:
      '每 100 位作答的坐席中，愿意推荐在此工作者（9–10 分）比不愿意者（0–6 分）多出的人数，取值 −100 至 +100。',
    formula: '100 ×（推荐者 − 贬损者）÷ 员工答卷数',
    numerator: () => '推荐者 − 贬损者',
    denominator: () => '员工答卷数',
    sample: responses,
  },
};
