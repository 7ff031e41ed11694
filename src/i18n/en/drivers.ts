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
  change: 'Change of all',
  largest: (value, effect) => `Largest part: ${value}, ${effect}.`,
  parts: (rate, mix) => `Rates of their own made ${rate}, shifts between shares ${mix}.`,
  marks: 'A disc and green: for the better; a square and red: for the worse.',
  note: 'Effects add up to the change exactly. They say where it came from, not why.',
  notDecomposable: 'The change of this metric does not split: it is no quotient of sums that add up.',
  nothingBefore: 'There is no period to compare with.',
};
