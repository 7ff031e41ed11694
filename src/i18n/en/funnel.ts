import type { FunnelWords } from '../funnel-words.js';
import { plural } from './plural.js';

export const funnel: FunnelWords = {
  steps: {
    received: 'Received',
    offered: 'Offered',
    answered: 'Answered',
    resolved: 'Resolved',
    attempts: 'Attempts',
    connected: 'Connected',
    'right-party': 'Right party reached',
    sale: 'Sale',
  },
  exits: {
    'outcome-unknown': 'Outcome not known',
    unresolved: 'Not resolved',
    'resolution-unknown': 'Resolution not known',
    'other-party': 'Another person',
    'party-unknown': 'Person not known',
    'no-sale': 'No sale',
    'sale-unknown': 'Sale not known',
  },
  heading: (steps) => `Step by step: ${steps}`,
  ofStep: 'of the step before',
  ofAll: 'of all',
  place: 'Step',
  counts: { conversations: 'Conversations', attempts: 'Attempts' },
  leftAfter: (step, exit) => `Left after “${step}”: ${exit}`,
  began: (step, count) => `${step}: ${count} in all.`,
  came: ({ step, count, before, share }) => `${step}: ${count}, which is ${share} of “${before}”.`,
  cameOfAll: ({ step, count, before, share, all }) =>
    `${step}: ${count}, which is ${share} of “${before}” and ${all} of all.`,
  mostLeft: (step, exits) => `Most left after “${step}”: ${exits}.`,
  ofKnown: ({ unknown, step, share }) =>
    plural(unknown, {
      one: `For # it is not known whether it reached “${step}”; of those for which it is known, ${share} did.`,
      other: `For # it is not known whether they reached “${step}”; of those for which it is known, ${share} did.`,
    }),
  atSharesOf: (period) => `at the shares of ${period}`,
  counted: {
    conversations:
      'Conversations are counted: a transferred call is one, it was answered if any of its legs was, and its last leg says whether it was resolved.',
    attempts: 'Attempts are counted: each outbound contact is one, whether or not anybody was reached.',
  },
  nobody: 'Nobody reached the first step.',
};
