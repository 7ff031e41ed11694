/** 42 offered contacts, 28 of them answered: numbers that a page does not show by chance. */
export const sampleData = {
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  covers: { from: '2026-10-01', to: '2026-10-08' },
  contacts: Array.from({ length: 42 }, (_, index) => ({
    id: `c${index}`,
    startedAt: `2026-10-0${1 + (index % 7)}T09:00:00+08:00`,
    queue: index % 2 === 0 ? 'orders' : 'returns',
    outcome: index % 3 === 2 ? 'abandoned' : 'answered',
    queueSeconds: 10 + index,
    ...(index % 3 === 2 ? {} : { talkSeconds: 120, wrapSeconds: 30, agent: 'a1' }),
  })),
};
