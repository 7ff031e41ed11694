import type { FunnelWords } from '../funnel-words.js';

export const funnel: FunnelWords = {
  steps: {
    received: '接待',
    offered: '进线',
    answered: '接通',
    resolved: '已解决',
    attempts: '外呼',
    connected: '接通',
    'right-party': '接通目标对象',
    sale: '成交',
  },
  exits: {
    'outcome-unknown': '结果未知',
    unresolved: '未解决',
    'resolution-unknown': '是否解决未知',
    'other-party': '接听者非目标对象',
    'party-unknown': '接听者未知',
    'no-sale': '未成交',
    'sale-unknown': '是否成交未知',
  },
  heading: (steps) => `各环节转化：${steps}`,
  ofStep: '占上一环节',
  ofAll: '占全部',
  place: '环节',
  counts: { conversations: '会话数', attempts: '外呼次数' },
  leftAfter: (step, exit) => `“${step}”后流失：${exit}`,
  began: (step, count) => `${step}：共 ${count}。`,
  came: ({ step, count, before, share }) => `${step}：${count}，占“${before}”的 ${share}。`,
  cameOfAll: ({ step, count, before, share, all }) =>
    `${step}：${count}，占“${before}”的 ${share}，占全部的 ${all}。`,
  mostLeft: (step, exits) => `流失最多的是“${step}”之后：${exits}。`,
  ofKnown: ({ unknown, step, share }) =>
    `有 ${unknown.text} 条是否到达“${step}”未知；在其余已知的记录中，${share} 到达。`,
  atSharesOf: (period) => `按 ${period} 的占比推算`,
  counted: {
    conversations: '按会话计数：转接过的通话算一次；任何一段被接起即为接通；是否解决以最后一段为准。',
    attempts: '按外呼次数计数：每次外呼算一次，不论是否接通。',
  },
  nobody: '没有联络到达第一个环节。',
};
