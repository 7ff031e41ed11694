import type { BalancedWords } from '../balanced-words.js';
import { plural } from './plural.js';

export const balanced: BalancedWords = {
  heading: 'Balanced scorecard',
  perspectives: {
    customer: 'Customer',
    financial: 'Financial',
    internal: 'Internal processes',
    learning: 'Learning and growth',
  },
  perspective: 'Perspective',
  value: 'Value',
  floor: 'Floor',
  target: 'Target',
  points: 'Points',
  interval: '95% interval of the points',
  share: 'Share of weight',
  adds: 'Contribution',
  change: 'Change in points',
  whole: 'All perspectives',
  total: (score) => `Score ${score} of 100.`,
  part: (perspective, score) => `${perspective}: ${score} of 100 points.`,
  noScore: (perspective, why) => `${perspective} has no points. ${why}`,
  more: (metrics) => plural(metrics, { one: '# more metric', other: '# more metrics' }),
  keys: 'Arrow keys move from cell to cell, Enter on a perspective shows or hides its further metrics.',
};
