import type { DriversWords } from '../drivers-words.js';
import { plural } from './plural.js';

export const drivers: DriversWords = {
  heading: (metricBy) => `What changed: ${metricBy}`,
  placeholder: 'What changed',
  before: 'Before',
  after: 'After',
  shareBefore: 'Share before',
  shareAfter: 'Share after',
  rate: 'By its own rate',
  mix: 'By its share',
  effect: 'Effect',
  contribution: 'Contribution',
  rest: (values) => plural(values, { one: '# other', other: '# others' }),
  change: 'Overall change',
  largest: (value, effect) => `Largest part: ${value}, ${effect}.`,
  parts: (rate, mix) => `Their own rates account for ${rate}, shifts between shares for ${mix}.`,
  marks: 'Green disc: for the better; red square: for the worse.',
  note: 'Effects add up to the change exactly. They say where it came from, not why.',
  notDecomposable: 'The change in this metric cannot be split: it is not a ratio of sums that add up.',
  nothingBefore: 'There is no period to compare with.',
};
