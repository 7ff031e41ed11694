import type { ScorecardWords } from '../scorecard-words.js';
import { plural } from './plural.js';

export const scorecard: ScorecardWords = {
  heading: 'Agent scorecard',
  agents: (agents) => plural(agents, { one: '# agent', other: '# agents' }),
  size: (agents) => plural(agents, { one: 'The table has # agent.', other: 'The table has # agents.' }),
  found: (found, all) => `${found.text} of ${plural(all, { one: '# agent', other: '# agents' })}`,
  search: 'Find an agent or team',
  noMatch: (text) => `No agent or team matches “${text}”.`,
  anyTeam: 'All teams',
  everyone: (agents) => plural(agents, { one: 'All (# agent)', other: 'All # agents' }),
  wholeTeam: (team, agents) => `${team}: ${plural(agents, { one: '# agent', other: '# agents' })}`,
  mean: 'Mean of all',
  meanOfTeam: (team) => `Mean of ${team}`,
  perAgent: 'Mean per agent',
  tooFew: 'too few',
  tooFewOf: (least) => `too few to judge: at least ${least.text} are needed`,
  above: {
    better: 'above the mean, which is better',
    worse: 'above the mean, which is worse',
    neutral: 'above the mean',
  },
  below: {
    better: 'below the mean, which is better',
    worse: 'below the mean, which is worse',
    neutral: 'below the mean',
  },
  unclear: 'no clear difference from the mean',
  standings: ({ metric, mean, above, below, unclear, few }) =>
    `${metric}, mean ${mean}: ${above.text} above it, ${below.text} below it, ${unclear.text} without a clear difference, ${few.text} with too small a sample.`,
  keys: 'Arrow keys move from cell to cell, Enter on a header sorts by it, Enter on an agent opens their numbers.',
  cardKeys: 'Arrow keys move from cell to cell, Enter on the agent’s name opens their numbers over time.',
  selected: 'the only one shown elsewhere',
  onlyThis: 'Show only this agent',
  metric: 'Metric',
  standing: 'Against the mean',
  trends: 'Over time',
  noAgents: 'No contact of this period names its agent.',
};
