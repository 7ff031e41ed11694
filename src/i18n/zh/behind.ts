import type { BehindWords } from '../behind-words.js';

export const behind: BehindWords = {
  title: (metric) => `构成“${metric}”的联络`,
  metric: '指标',
  group: '分组',
  side: '查看哪些联络',
  allGroups: '所有分组合计',
  used: '全部计入的联络',
  added: '分子中加上的',
  subtracted: '分子中减去的',
  rest: '其余',
  leftOut: (reason) => `未计入：${reason}`,
  count: (side, rows) => `${side}（${rows}）`,
  shown: {
    contact: (first, last, all) => `第 ${first}–${last} 条，共 ${all.text} 条联络`,
    conversation: (first, last, all) => `第 ${first}–${last} 个，共 ${all.text} 个会话`,
    response: (first, last, all) => `第 ${first}–${last} 份，共 ${all.text} 份评价`,
  },
  search: '在结果中查找',
  found: {
    contact: (found, all) => `${all.text} 条联络中的 ${found.text} 条`,
    conversation: (found, all) => `${all.text} 个会话中的 ${found.text} 个`,
    response: (found, all) => `${all.text} 份评价中的 ${found.text} 份`,
  },
  foundPart: {
    contact: (first, last, found, all) =>
      `第 ${first}–${last} 条，在 ${all.text} 条联络中找到 ${found.text} 条`,
    conversation: (first, last, found, all) =>
      `第 ${first}–${last} 个，在 ${all.text} 个会话中找到 ${found.text} 个`,
    response: (first, last, found, all) =>
      `第 ${first}–${last} 份，在 ${all.text} 份评价中找到 ${found.text} 份`,
  },
  noMatch: {
    contact: (all, text) => `${all.text} 条联络中没有与“${text}”匹配的。`,
    conversation: (all, text) => `${all.text} 个会话中没有与“${text}”匹配的。`,
    response: (all, text) => `${all.text} 份评价中没有与“${text}”匹配的。`,
  },
  previous: '上一页',
  next: '下一页',
  columns: { id: '联络编号', kind: '调查', scale: '量表', comment: '评论' },
  loading: '正在查找联络…',
  none: '没有符合条件的联络。',
  withheld: '这些联络涉及的客户太少，不予显示。',
  conversations: '每行是一个完整的会话，内容由其中所有联络合并得出。',
  responses: '每行是一份评价，并附有对应联络的信息。',
  partOf: (listed, all) => `该数值由 ${all} 条记录得出，其中 ${listed.text} 条是联络，列在此处。`,
  truncated: (rows) => `文件仅包含前 ${rows.text} 行。`,
  ofPart: {
    evaluations: '该数值由质检评分项得出。评分项不是联络，因此没有可列出的内容。',
    shifts: '该数值由坐席班次得出。班次不是联络，因此没有可列出的内容。',
    ledger: '该数值由账目金额得出。账目不是联络，因此没有可列出的内容。',
    headcount: '该数值由员工人数得出。人数记录不是联络，因此没有可列出的内容。',
    customers: '该数值由客户数量得出。客户数量不是联络，因此没有可列出的内容。',
    intervals: '该数值由汇总数据得出，其中没有单条联络的信息。',
  },
};
