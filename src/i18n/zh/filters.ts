import type { FilterWords } from '../filters-words.js';
import { plural } from './plural.js';

export const filters: FilterWords = {
  heading: '筛选',
  toggle: (set) => `筛选（${set.text}）`,
  period: '统计周期',
  wholePeriod: '全部数据',
  lastDay: '最近一天',
  lastDays: (days) => plural(days, { other: '最近 # 天' }),
  otherDates: '自定义日期',
  from: '起始日期',
  until: '结束日期（含当日）',
  apply: '应用',
  wrongOrder: '起始日期晚于结束日期。',
  anyValue: '全部',
  severalValues: (selected) => plural(selected, { other: '已选 # 项' }),
  search: (dimension) => `搜索${dimension}`,
  noMatch: '没有匹配项',
  firstValues: (shown, all) => `共 ${all.text} 项，显示其中 ${shown.text} 项。输入文字可查找其他项。`,
  reset: '清除所选',
  clearAll: '全部清除',
  undo: '撤销上一次筛选更改',
  redo: '恢复撤销的筛选更改',
  undone: (filters) =>
    filters === null ? '已撤销，目前没有筛选条件。' : `已撤销，目前的筛选条件：${filters}。`,
  redone: (filters) =>
    filters === null ? '已恢复，目前没有筛选条件。' : `已恢复，目前的筛选条件：${filters}。`,
  selected: '已选筛选条件',
  remove: (filter) => `移除筛选条件：${filter}`,
  fromChart: '在图表中选择',
  valueCount: (values) => plural(values, { other: '# 项' }),
  contacts: (all) => plural(all, { other: '共 # 次会话' }),
  contactsOf: (left, all) => `${left.text} 次会话（共 ${all.text} 次）`,
  none: '没有同时符合这些筛选条件的会话。',
  dropped: (filters) => `以下筛选值在数据中不存在，已取消筛选：${filters}。`,
};
