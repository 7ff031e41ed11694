import type { Locale } from '../locale.js';

export const reasons: Locale['reasons'] = {
  'no-contacts': { brief: '无联络记录', sentence: '这里没有联络记录。' },
  'no-offered': { brief: '无进线', sentence: '这里没有进线。' },
  'no-answered': { brief: '无接通', sentence: '这里没有接通的联络。' },
  'no-abandoned': { brief: '无放弃', sentence: '这里没有放弃的联络。' },
  'no-handled': { brief: '无处理量', sentence: '这里没有坐席处理过的联络。' },
  'no-responses': { brief: '无评价', sentence: '这里没有客户评价。' },
  'no-waits': { brief: '排队时长未知', sentence: '这里没有已知的排队时长。' },
  'not-supplied': { brief: '数据未提供', sentence: '数据未提供计算该指标所需的字段。' },
  'no-dimension': { brief: '数据无此维度', sentence: '数据中没有所要求的维度。' },
  'not-covered': { brief: '超出数据范围', sentence: '数据未覆盖这段时间。' },
  'no-outcome': { brief: '结果未知', sentence: '这些联络的结果未知。' },
  'no-wait': { brief: '排队时长未知', sentence: '这些联络的排队时长未知。' },
  'no-talk-time': { brief: '通话时长未知', sentence: '这些联络的通话时长未知。' },
  'no-score': { brief: '未评分', sentence: '这些联络没有评分。' },
  'other-scale': { brief: '分制不同', sentence: '这些评分采用的分制与数据的分制不同。' },
};
