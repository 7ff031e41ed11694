import type { BeforeAfterWords } from '../before-after-words.js';
import { plural } from './plural.js';

export const beforeAfter: BeforeAfterWords = {
  placeholder: 'Before and after',
  heading: (day) => `Before and after ${day}`,
  sides: (before, after) => `${before} against ${after}`,
  metric: 'Metric',
  before: 'Before',
  after: 'After',
  groupBefore: 'Group before',
  groupAfter: 'Group after',
  change: 'Change',
  groupChange: 'Change of the group',
  difference: 'Difference of the changes',
  verdict: 'What it says',
  verdicts: {
    better: 'Better',
    worse: 'Worse',
    changed: 'Changed',
    'no-clear-change': 'No clear change',
    'not-judged': 'Not judged',
  },
  amount: (change, interval) => `${change} (95% interval ${interval})`,
  withoutInterval: (change) => `${change}, no interval`,
  sample: (value, n) => `${value}, n ${n.text}`,
  weeks: ({ weeks, before, after, day }) =>
    `${plural(weeks, { one: '# whole week', other: '# whole weeks' })} on each side, so that each weekday counts as often in both: ${before} and ${after}. The day of the change, ${day}, is in neither.`,
  shortened: {
    data: (asked) =>
      `${plural(asked, { one: '# week was', other: '# weeks were' })} asked for: the data do not reach as far on both sides.`,
    period: (asked) =>
      `${plural(asked, { one: '# week was', other: '# weeks were' })} asked for: the period of the page does not reach as far on both sides.`,
  },
  tooShort: {
    data: (day) => `The data do not have a whole week both before and after ${day}: nothing is compared.`,
    period: (day) =>
      `The period of the page does not have a whole week both before and after ${day}: nothing is compared.`,
  },
  events: (labels) => `The data also mark in this time: ${labels}. These may have made the change too.`,
  group: (filters) => `Comparison group: ${filters}.`,
  assumption:
    'Its change is taken off. What is left is of the change only if both would have gone the same way without it.',
  noGroup:
    'Without a comparison group, nothing tells the change from whatever else happened at the same time.',
  given: 'The values are those that the page gives.',
  explain: {
    label: 'How it is compared',
    interval:
      'The interval of the change is the wider of two: by contacts, and by days, since contacts of one day share a queue. Where it spans 0, there is no clear change.',
    difference:
      'The difference of the changes has the interval of two independent changes (Zou and Donner 2008).',
  },
};
