import type { InsightsWords } from '../insights-words.js';

export const insights: InsightsWords = {
  place: (field, value) => `${field}“${value}”`,
  change: {
    up: ({ metric, value, change }) => `${metric}升至 ${value}（${change}）`,
    down: ({ metric, value, change }) => `${metric}降至 ${value}（${change}）`,
  },
  valueChange: {
    up: ({ place, metric, value, change }) => `${place}：${metric}升至 ${value}（${change}）`,
    down: ({ place, metric, value, change }) => `${place}：${metric}降至 ${value}（${change}）`,
  },
  difference: {
    up: ({ place, metric, value, other }) => `${place}：${metric}为 ${value}，高于其余部分的 ${other}`,
    down: ({ place, metric, value, other }) => `${place}：${metric}为 ${value}，低于其余部分的 ${other}`,
  },
  event: {
    up: ({ event, metric, value, other }) => `${event}：${metric}为 ${value}，高于平时的 ${other}`,
    down: ({ event, metric, value, other }) => `${event}：${metric}为 ${value}，低于平时的 ${other}`,
  },
  unnamedEvent: '未命名的事件',
  term: (term, share, before) => `提到“${term}”的评论增多：${share}，此前为 ${before}`,
  signal: {
    'beyond-limit': {
      up: ({ metric }) => `${metric}超出控制上限`,
      down: ({ metric }) => `${metric}低于控制下限`,
    },
    'eight-on-one-side': {
      up: ({ metric, days }) => `${metric}连续 ${days.text} 天高于预期`,
      down: ({ metric, days }) => `${metric}连续 ${days.text} 天低于预期`,
    },
    'six-in-one-direction': {
      up: ({ metric, days }) => `${metric}连续 ${days.text} 天上升`,
      down: ({ metric, days }) => `${metric}连续 ${days.text} 天下降`,
    },
    'two-of-three': {
      up: ({ metric }) => `${metric}三天中有两天接近控制上限`,
      down: ({ metric }) => `${metric}三天中有两天接近控制下限`,
    },
  },
  pareto: (few, of, share) => `${of.text} 种业务类型中的 ${few.text} 种占全部接待量的 ${share}`,
  peaks: (hours) => `接待量最大的时段：${hours}`,
  bottleneck: {
    waiting: ({ share, place }) => `${place}：排队等待占问题解决时长的 ${share}`,
    handling: ({ share, place }) => `${place}：处理占问题解决时长的 ${share}`,
    between: ({ share, place }) => `${place}：问题解决时长的 ${share} 花在两次联络之间`,
    outside: ({ share, place }) => `${place}：问题解决时长的 ${share} 花在最后一次联络之后`,
  },
  gatedAgents: (agents) => `${agents.text} 名坐席未达到质量门槛`,
  alone: (place) => `变化来自${place}：除去它，其余部分没有超出偶然的变化。`,
  driver: (place, effect) => `最确定的来源是${place}，贡献 ${effect}；其余部分也有变化。`,
  during: (period, weeks) => `${period}，与此前 ${weeks.text} 周的相同星期和时段相比。`,
  inComments: ({ comments, all, otherComments, otherN }) =>
    `${all.text} 条评论中有 ${comments.text} 条提到，此前 ${otherN.text} 条中有 ${otherComments.text} 条。`,
  falseAlarms: (day, baseline, rate) =>
    `最近一次在 ${day}；控制限由 ${baseline.text} 天得出。没有任何变化时，也有至多 ${rate} 的点会发出信号。`,
  largest: (names) => `最多的是：${names}。`,
  usualHour: (contacts, usual) => `这样的一小时有 ${contacts.text} 次接待，平时一小时为 ${usual}。`,
  splitOf: (conversations) => `依据 ${conversations.text} 个时间已知的已解决会话。`,
  gatedOf: (agents) => `共 ${agents.text} 名坐席有得分。具体是谁，见坐席绩效表。`,
  samples: (n, other) => `样本 ${n}，对照 ${other}`,
  sample: (n) => `样本 ${n}`,
  steps: {
    'staff-for-events': '下次同类活动之前，提前做好人力调配和培训：促销或突发事件期间接待量会激增。',
    'staff-for-peaks': '按来电规律排班，确保高峰时段有足够人手。',
    'staff-by-load': '根据每个时段的来电量、处理时间和客户耐心，计算所需的坐席人数（见人员配置）。',
    'shifts-for-response': '查看响应慢是否集中在高峰期，并相应调整排班、增加高峰期人手。',
    'review-process':
      '先检查流程：流程是否合理是影响一次解决率的最主要因素。自助办理失败时，要保留转人工的入口。',
    'solve-at-once': '培训坐席一次性把问题解决到位，并对标记为已解决的问题进行审核。',
    'check-routing': '先查路由，再查培训：转接率高多半是其中之一的问题。',
    'train-on-problem': '找出解决率最低的一类问题，就此组织专项培训。',
    'shorten-handover': '找出问题在部门之间停留的环节，建立绿色通道，减少不必要的审批。',
    'drop-needless-steps': '梳理处理步骤，去掉不必要的环节；让坐席在一处就能看到客户的全部信息。',
    'look-into-holds': '查明客户为何被置于等待：保持时间过长会直接降低满意度。',
    'ask-the-unsatisfied': '先看不满意的客户具体说了什么，如响应慢、服务态度或解决情况，再决定改什么。',
    'ask-detractors': '向贬损者追问，找到他们的痛点。',
    'handle-complaints': '培训安抚和处理投诉的技巧，并主动用消息告知处理进度，让客户不必再次来电。',
    'train-by-cases': '让培训贴近实际工作，增加实践操作和案例分析。',
    'find-root-cause': '就此组织专题讨论，找出问题根源并加以解决。',
    'weigh-quality': '考核时数量指标和质量指标并重。',
  },
  source: ({ title, by, year }) =>
    `《${title}》${[by, year].some((one) => one !== null) ? `，${[by, year].filter((one) => one !== null).join('，')}` : ''}`,
};
