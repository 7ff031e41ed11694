import type { InsightListWords } from '../insight-list-words.js';
import { plural } from './plural.js';

export const insightList: InsightListWords = {
  heading: 'Insights and next steps',
  against: (period) => `against ${period}`,
  found: (significant, comparisons) =>
    plural(significant, {
      one: `# of ${comparisons.text} comparisons shows more than chance.`,
      other: `# of ${comparisons.text} comparisons show more than chance.`,
    }),
  noise: (comparisons) =>
    plural(comparisons, {
      one: 'Nothing beyond noise in the one comparison that was made.',
      other: 'Nothing beyond noise in # comparisons.',
    }),
  nothingTested: 'There was nothing that could be compared.',
  corrected: (level) =>
    `All are judged together: if there were nothing but noise in the data, anything at all would be found at most ${level} of the time.`,
  tested: 'More than chance',
  described: 'Described, not tested',
  notLooked: 'Not examined',
  describedNote: 'These say what the data look like; whether chance made it so was not tested.',
  more: (findings) =>
    plural(findings, {
      one: 'One more finding is beyond the limit and not shown.',
      other: '# more findings are beyond the limit and not shown.',
    }),
  lacking: (reason, comparisons, of) =>
    `${reason}: ${plural(comparisons, { one: '# comparison', other: '# comparisons' })} (${of})`,
  lacks: {
    'no-comparison': 'The data do not reach the comparison period',
    'too-small': 'One side is too small a sample',
    'no-interval': 'No test is defined for the metric',
    'too-many-values': 'Beyond the largest values of a dimension',
    'one-value': 'There is only one value',
    'no-rows': 'The source provides no individual contacts',
    'no-comments': 'There are no comments',
    'no-gate': 'No quality gate is set',
    'no-event': 'There is no event',
    'no-topics': 'There are no topics',
    'baseline-too-short': 'Too few days for control limits',
    'not-additive': 'The metric cannot be compared by hours',
    'too-long': 'The event is too long',
    'nothing-before': 'Nothing lies before the event',
    'no-spread': 'All values are the same',
  },
  kinds: {
    change: 'Change',
    'value-change': 'Change of one value',
    difference: 'Difference from all others',
    event: 'Event',
    term: 'Term of comments',
    signal: 'Control chart',
    pareto: 'Few make most',
    peaks: 'Busiest hours',
    bottleneck: 'Bottleneck',
    'gated-agents': 'Quality gate',
  },
  rest: 'All others',
  weeksBefore: 'Weeks before',
  expected: 'Expected',
  limits: 'Control limits',
  difference: 'Difference',
  withInterval: (difference, interval) => `${difference} (${interval})`,
  samples: (n, other) => `${n} against ${other}`,
  adjusted: 'Adjusted p',
  below: (least) => `< ${least}`,
  folded: 'Includes',
  higher: 'higher',
  lower: 'lower',
  step: 'Suggested step',
  source: 'Source',
  evidence: 'Evidence',
  evidenceComing: 'Getting the numbers behind it…',
  evidenceCut: (shown, all) => `Rows shown: ${shown} of ${all}.`,
  noEvidence: 'The page gave these findings without the data behind them.',
  only: (value) => `Show only ${value}`,
  looking: (done, parts) => `Looking for what stands out: ${done} of ${parts}…`,
  keys: 'Arrow keys go from finding to finding; Enter opens the numbers behind one.',
  finding: 'Finding',
  kind: 'Kind',
  judgement: 'Better or worse',
  compared: 'Compared with',
  explain: {
    title: 'How findings are made',
    definition:
      'Metrics are compared with the comparison period, values of dimensions with themselves before and with all others, events with the weeks before them, and terms of comments with earlier comments. What is only described is kept apart.',
    formula:
      'Each comparison has a p-value of its own; the method of Benjamini and Hochberg judges all of them together. Findings that say the same about the same contacts are merged into one.',
    families: 'Beyond chance',
    family: (kind, significant, comparisons) => `${kind}: ${significant} of ${comparisons}`,
    ranking:
      'By how far the whole centre’s metric is moved, in standard deviations of one contact; described findings, by their share.',
    rank: 'Order',
  },
};
