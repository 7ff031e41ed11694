import type { InsightsWords } from '../insights-words.js';
import { plural } from './plural.js';

export const insights: InsightsWords = {
  place: (field, value) => `${field} “${value}”`,
  change: {
    up: ({ metric, value, change }) => `${metric} rose to ${value} (${change})`,
    down: ({ metric, value, change }) => `${metric} fell to ${value} (${change})`,
  },
  valueChange: {
    up: ({ place, metric, value, change }) => `${place}: ${metric} rose to ${value} (${change})`,
    down: ({ place, metric, value, change }) => `${place}: ${metric} fell to ${value} (${change})`,
  },
  difference: {
    up: ({ place, metric, value, other }) =>
      `${place}: ${metric} higher than elsewhere, ${value} against ${other}`,
    down: ({ place, metric, value, other }) =>
      `${place}: ${metric} lower than elsewhere, ${value} against ${other}`,
  },
  event: {
    up: ({ event, metric, value, other }) => `${event}: ${metric} above the usual, ${value} against ${other}`,
    down: ({ event, metric, value, other }) =>
      `${event}: ${metric} below the usual, ${value} against ${other}`,
  },
  unnamedEvent: 'Event without a name',
  term: (term, share, before) => `“${term}” is in more comments: ${share}, previously ${before}`,
  signal: {
    'beyond-limit': {
      up: ({ metric }) => `${metric}: above the control limit`,
      down: ({ metric }) => `${metric}: below the control limit`,
    },
    'eight-on-one-side': {
      up: ({ metric, days }) =>
        plural(days, {
          one: `${metric}: # day above the expected`,
          other: `${metric}: # days in a row above the expected`,
        }),
      down: ({ metric, days }) =>
        plural(days, {
          one: `${metric}: # day below the expected`,
          other: `${metric}: # days in a row below the expected`,
        }),
    },
    'six-in-one-direction': {
      up: ({ metric, days }) =>
        plural(days, { one: `${metric}: rising for # day`, other: `${metric}: rising for # days in a row` }),
      down: ({ metric, days }) =>
        plural(days, {
          one: `${metric}: falling for # day`,
          other: `${metric}: falling for # days in a row`,
        }),
    },
    'two-of-three': {
      up: ({ metric }) => `${metric}: near the upper control limit on two days of three`,
      down: ({ metric }) => `${metric}: near the lower control limit on two days of three`,
    },
  },
  pareto: (few, of, share) =>
    plural(few, {
      one: `# topic of ${of.text} accounts for ${share} of all contacts`,
      other: `# topics of ${of.text} account for ${share} of all contacts`,
    }),
  peaks: (hours) => `Most contacts come ${hours}`,
  bottleneck: {
    waiting: ({ share, place }) => `${place}: waiting is ${share} of the time to a resolution`,
    handling: ({ share, place }) => `${place}: handling is ${share} of the time to a resolution`,
    between: ({ share, place }) => `${place}: ${share} of the time to a resolution passes between contacts`,
    outside: ({ share, place }) =>
      `${place}: ${share} of the time to a resolution passes after the last contact`,
  },
  gatedAgents: (agents) =>
    plural(agents, {
      one: '# agent is below the quality gate',
      other: '# agents are below the quality gate',
    }),
  alone: (place) => `${place} accounts for it: without it, no change is left that could be told from chance.`,
  driver: (place, effect) => `Clearest in ${place}, which contributed ${effect}; other contacts changed too.`,
  during: (period, weeks) =>
    plural(weeks, {
      one: `${period}, against the same weekday and hours of # week before.`,
      other: `${period}, against the same weekdays and hours of # weeks before.`,
    }),
  inComments: ({ comments, all, otherComments, otherN }) =>
    `In ${comments.text} of ${all.text} comments, previously in ${otherComments.text} of ${otherN.text}.`,
  falseAlarms: (day, baseline, rate) =>
    plural(baseline, {
      one: `Last on ${day}; limits come from # day. Even without any change, up to ${rate} of points signal.`,
      other: `Last on ${day}; limits come from # days. Even without any change, up to ${rate} of points signal.`,
    }),
  largest: (names) => `The largest: ${names}.`,
  usualHour: (contacts, usual) =>
    plural(contacts, {
      one: `# contact in such an hour; ${usual} in a usual one.`,
      other: `# contacts in such an hour; ${usual} in a usual one.`,
    }),
  splitOf: (conversations) =>
    plural(conversations, {
      one: 'Of # resolved conversation whose times are known.',
      other: 'Of # resolved conversations whose times are known.',
    }),
  gatedOf: (agents) =>
    plural(agents, {
      one: 'Of # agent with a score. The scorecard says who.',
      other: 'Of # agents with a score. The scorecard says who.',
    }),
  samples: (n, other) => `n = ${n} against ${other}`,
  sample: (n) => `n = ${n}`,
  steps: {
    'staff-for-events':
      'For the next event of its kind, plan people and training ahead: contacts rise sharply during promotions and incidents.',
    'staff-for-peaks': 'Plan shifts by when contacts come in, with enough people in the busy hours.',
    'staff-by-load':
      'Work out how many agents each interval needs, from its calls, handle time and the patience of callers (see staffing).',
    'shifts-for-response': 'Check whether responses are slow in the busy hours, and move shifts there.',
    'review-process':
      'Look at the process first: it decides first-contact resolution more than the agent does. Where self-service fails, leave a way to a person.',
    'solve-at-once': 'Train agents to solve the whole problem at once, and check what was marked as solved.',
    'check-routing': 'Look at the routing first, then at training: many transfers point to one of the two.',
    'train-on-problem': 'Find the kind of problem that is solved least, and train on that one.',
    'shorten-handover':
      'Find where the problem waits between departments, and give it a fast lane; drop approvals that are not needed.',
    'drop-needless-steps':
      'Go through the steps of a contact and drop the needless ones; show all that is known of the customer in one place.',
    'look-into-holds': 'Find out why customers are put on hold: long holds lower satisfaction directly.',
    'ask-the-unsatisfied':
      'Read what dissatisfied customers name, such as waiting, manner or solution, before anything is changed.',
    'ask-detractors': 'Ask detractors a follow-up question about what went wrong.',
    'handle-complaints':
      'Train agents to calm customers and handle complaints, and message customers how their case is going, so that they need not call again.',
    'train-by-cases': 'Fit training to the work: more practice and cases.',
    'find-root-cause': 'Take up the subject with those concerned, find its root cause and remove it.',
    'weigh-quality': 'Give quality the same weight as quantity in appraisals.',
  },
  source: ({ title, by, year }) => [title, by, year].filter((one) => one !== null).join(', '),
};
