import type { GaugeWords } from '../gauge-words.js';

export const gauge: GaugeWords = {
  above: (value) => `above ${value}`,
  aboveTo: (above, to) => `above ${above}, up to ${to}`,
  tooFew: 'Too few to judge',
  valueBeyond: (end) => `The value lies beyond the end of the scale, ${end}.`,
  targetBeyond: (end) => `The target lies beyond the end of the scale, ${end}.`,
  nps: {
    promoters: 'Promoters',
    passives: 'Passives',
    detractors: 'Detractors',
    group: (name, scores) => `${name}, ${scores}`,
    score: (score) => `Score ${score}`,
    countAndShare: (count, share) => `${count} · ${share}`,
    countOfAll: (count, share) => `${count} (${share})`,
    scoreHeader: 'Score',
    groupHeader: 'Group',
    responsesHeader: 'Responses',
    shareHeader: 'Share',
    distribution: 'Responses by score',
    standardError: (points) => `Standard error ${points}`,
    split: ({ promoters, passives, detractors }) =>
      `Promoters: ${promoters}; passives: ${passives}; detractors: ${detractors}.`,
  },
};
