import type { BehindWords } from '../behind-words.js';
import { plural } from './plural.js';

export const behind: BehindWords = {
  title: (metric) => `Contacts behind: ${metric}`,
  metric: 'Number',
  group: 'Group',
  side: 'Which contacts',
  allGroups: 'All groups together',
  used: 'All that count',
  added: 'Added in the numerator',
  subtracted: 'Subtracted in the numerator',
  rest: 'All others',
  leftOut: (reason) => `Left out: ${reason}`,
  count: (side, rows) => `${side} (${rows})`,
  shown: {
    contact: (first, last, all) =>
      `${first}–${last} of ${plural(all, { one: '# contact', other: '# contacts' })}`,
    conversation: (first, last, all) =>
      `${first}–${last} of ${plural(all, { one: '# conversation', other: '# conversations' })}`,
    response: (first, last, all) =>
      `${first}–${last} of ${plural(all, { one: '# response', other: '# responses' })}`,
  },
  previous: 'Previous page',
  next: 'Next page',
  columns: { id: 'Contact', kind: 'Survey', scale: 'Scale', comment: 'Comment' },
  loading: 'Looking for the contacts…',
  none: 'There are none.',
  withheld: 'These are contacts of too few customers for any of them to be shown.',
  conversations: 'A row is a whole conversation, with what all its contacts say together.',
  responses: 'A row is a response to a survey, with what its contact says.',
  partOf: (listed, all) =>
    plural(listed, {
      one: `The number is made of ${all} records; # of them is a contact and listed here.`,
      other: `The number is made of ${all} records; # of them are contacts and listed here.`,
    }),
  truncated: (rows) =>
    plural(rows, { one: 'The file has the first row only.', other: 'The file has the first # rows only.' }),
  ofPart: {
    evaluations:
      'This number is made of the criteria of evaluations. Those are no contacts, so there are none to list.',
    shifts: 'This number is made of agents’ shifts. Those are no contacts, so there are none to list.',
    ledger: 'This number is made of amounts in the ledger. Those are no contacts, so there are none to list.',
    headcount: 'This number is made of headcounts. Those are no contacts, so there are none to list.',
    customers:
      'This number is made of counts of customers. Those are no contacts, so there are none to list.',
    intervals: 'This number is made of totals, which do not say what contacts they are of.',
  },
};
