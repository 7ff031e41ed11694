import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const shifts = (n: Quantity): string => plural(n, { other: '# 个班次' });

/** The metrics of shifts. */
export const shiftMetrics: Pick<
  Locale['metrics'],
  'utilization' | 'occupancy' | 'schedule-adherence' | 'shrinkage' | 'contacts-per-hour' | 'training-score'
> = {
  utilization: {
    name: '客服人员利用率',
    short: '利用率',
    definition: '坐席处理联络的时间在工作时长中的占比。',
    formula: '处理时长 ÷ 工作时长',
    numerator: () => '处理秒数',
    denominator: () => '工作秒数',
    sample: shifts,
  },
  occupancy: {
    name: '工时占用率',
    short: '占用率',
    definition: '在坐席处理联络或空闲待接的时间中，处理联络所占的比例。',
    formula: '处理时长 ÷（处理时长 + 空闲待接时长）',
    numerator: () => '处理秒数',
    denominator: () => '处理秒数 + 空闲待接秒数',
    sample: shifts,
  },
  'schedule-adherence': {
    name: '排班遵守率',
    short: '排班遵守',
    definition: '坐席按排班安排工作的时间在排班时长中的占比。',
    formula: '遵守排班的时长 ÷ 排班时长',
    numerator: () => '遵守排班的秒数',
    denominator: () => '排班秒数',
    sample: shifts,
  },
  shrinkage: {
    name: '损耗率',
    short: '损耗',
    definition: '计薪时长中，坐席既未处理联络也未空闲待接的时间占比，如休息、培训、缺勤。',
    formula: '（计薪时长 − 处理时长 − 空闲待接时长）÷ 计薪时长',
    numerator: () => '计薪秒数 − 处理秒数 − 空闲待接秒数',
    denominator: () => '计薪秒数',
    sample: shifts,
    components: { training: '培训', other: '其他' },
  },
  'contacts-per-hour': {
    name: '每小时处理量',
    short: '每小时处理量',
    definition: '坐席每工作一小时处理的联络次数。',
    formula: '处理量 ÷ 工作小时数',
    numerator: () => '处理量',
    denominator: () => '工作小时数',
    sample: shifts,
  },
  'training-score': {
    name: '培训成绩',
    short: '培训',
    definition: '坐席在培训中的得分占满分的比例。',
    formula: '培训得分合计 ÷ 培训满分合计',
    numerator: () => '培训得分合计',
    denominator: () => '培训满分合计',
    sample: (n) => plural(n, { other: '# 个有培训的班次' }),
  },
};
