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
  groupChange: 'Change in the group',
  difference: 'Difference between the changes',
  verdict: 'Verdict',
  verdicts: {
    better: 'Better',
    worse: 'Worse',
    changed: 'Changed',
    'no-clear-change': 'No clear change',
    'not-judged': 'Not judged',
  },
  amount: (change, interval) => `${change} (95% interval ${interval})`,
  withoutInterval: (change) => `${change}, no interval`,
  sample: (value, n) => `${value}, n = ${n.text}`,
  weeks: ({ weeks, before, after, day }) =>
    `${plural(weeks, { one: '# whole week', other: '# whole weeks' })} on each side, so that each weekday counts equally often in both: ${before} and ${after}. The day of the change, ${day}, is in neither.`,
  shortened: {
    data: (asked) =>
      `${plural(asked, { one: '# week was', other: '# weeks were' })} asked for: the data do not reach that far on both sides.`,
    period: (asked) =>
      `${plural(asked, { one: '# week was', other: '# weeks were' })} asked for: the page’s period does not reach that far on both sides.`,
  },
  tooShort: {
    data: (day) => `The data do not have a whole week both before and after ${day}: nothing is compared.`,
    period: (day) =>
      `The page’s period does not have a whole week both before and after ${day}: nothing is compared.`,
  },
  events: (labels) => `Also marked in this time: ${labels}. The change may have come from these as well.`,
  group: (filters) => `Comparison group: ${filters}.`,
  assumption:
    'Its change is subtracted. What is left is due to the measure only if both would otherwise have moved alike.',
  noGroup:
    'Without a comparison group, there is no telling the change from whatever else happened at the same time.',
  given: 'The values are supplied by the page.',
  explain: {
    label: 'How it is compared',
    interval:
      'The interval of the change is the wider of two: by contacts, and by days, since contacts of one day share a queue. Where it spans 0, there is no clear change.',
    difference:
      'The difference between the changes has the interval of two independent changes (Zou and Donner 2008).',
  },
};
