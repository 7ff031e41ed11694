import type { WhatIfWords } from '../what-if-words.js';
import { plural } from './plural.js';

export const whatIf: WhatIfWords = {
  heading: 'What if: customer satisfaction',
  levers: { wait: 'Wait', 'resolution-time': 'Time to resolution', repeats: 'Repeat contacts' },
  step: {
    wait: 'Change of the wait',
    'resolution-time': 'Change of the time to resolution',
    repeats: 'Change of repeat contacts',
  },
  reset: 'As in the claims',
  unchanged: 'as it is',
  now: 'Now',
  claim: 'Claim',
  association: 'Own data',
  claimLabel: 'Vendor’s claim, no data published',
  associationLabel: 'Association in your data, not a cause',
  amount: (change, interval) => `${change} (95% interval ${interval})`,
  after: 'Satisfied after',
  change: 'Change',
  lever: 'Lever',
  stepHeader: 'Step',
  level: 'Now → after',
  slopeHeader: 'Slope',
  slopeFor: {
    wait: (slope) => `${slope} for each minute`,
    'resolution-time': (slope) => `${slope} for each unit of ln(time)`,
    repeats: (slope) => `${slope} where it was a repeat`,
  },
  remark: 'Remark',
  sampleHeader: 'Answers',
  sampled: (answers, days) =>
    `${plural(answers, { one: '# answer', other: '# answers' })} of ${plural(days, { one: '# day', other: '# days' })}`,
  clear: 'Clear',
  unclear: 'Not clear: the interval spans 0',
  cut: 'leads beyond what is possible',
  beyond: 'beyond what the data show',
  none: (why) => `No slope: ${why}`,
  reasons: {
    'too-few-answers': 'fewer than 200 answers',
    'too-few-days': 'answers from fewer than 7 days',
    'no-spread': 'it hardly varies in the data',
    'scores-not-on-contacts': 'the answers are of contacts that are not in the data',
  },
  said: ({ lever, step, claim, association }) =>
    `${lever}, ${step}: by the vendor’s claim ${claim}; by association in your data ${association}.`,
  nowIs: (csat) => `Satisfied now: ${csat}.`,
  claimNote:
    'The claims come from a vendor of reports. No data, place or method was published with them: they are not targets.',
  associationNote:
    'A slope in your own data says what goes together, not what causes what: moving a lever need not bring it about.',
  aloneNote: 'Each lever is fitted by itself: effects of several do not add up.',
  fitted: ({ lever, answers, days }) =>
    `${lever}: fitted on ${plural(answers, { one: '# answer', other: '# answers' })} of ${plural(days, { one: '# day', other: '# days' })}.`,
  leftOut: (answers) =>
    plural(answers, {
      one: '# answer is left out: the value of the lever is not known, or out of range.',
      other: '# answers are left out: the value of the lever is not known, or out of range.',
    }),
  beyondNote: (levers) =>
    `So far beyond nearly all that the data show that the line says little there: ${levers}.`,
  cutNote: (levers) =>
    `Leads below none or above all, and is cut there, so it cannot be taken literally: ${levers}.`,
  given: 'The numbers are supplied by the page.',
  explain: {
    title: 'How the slopes are fitted',
    definition:
      'Whether an answer is positive (0 or 1), by least squares on one lever: minutes of wait, the natural logarithm of the time to resolution, or whether the contact was a repeat.',
    formula:
      'Change = slope × step; the interval is 95% by days: answers of one day tell less than as many from different days',
    claims: {
      wait: 'One more minute of waiting lowers satisfaction by 5%',
      'resolution-time': 'A tenth less time to resolution raises it by 8%',
      repeats: 'A twentieth fewer repeat contacts raise it by 6%',
    },
    proportion: 'For other steps the claim is taken in proportion, relative to satisfaction as it is.',
  },
};
