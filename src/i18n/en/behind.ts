import type { BehindWords } from '../behind-words.js';
import { plural } from './plural.js';

export const behind: BehindWords = {
  title: (metric) => `Contacts behind: ${metric}`,
  metric: 'Number',
  group: 'Group',
  side: 'Which contacts',
  allGroups: 'All groups together',
  used: 'All counted',
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
  search: 'Find among these',
  found: {
    contact: (found, all) => `${found.text} of ${plural(all, { one: '# contact', other: '# contacts' })}`,
    conversation: (found, all) =>
      `${found.text} of ${plural(all, { one: '# conversation', other: '# conversations' })}`,
    response: (found, all) => `${found.text} of ${plural(all, { one: '# response', other: '# responses' })}`,
  },
  foundPart: {
    contact: (first, last, found, all) =>
      `${first}–${last} of ${found.text} found among ${plural(all, { one: '# contact', other: '# contacts' })}`,
    conversation: (first, last, found, all) =>
      `${first}–${last} of ${found.text} found among ${plural(all, { one: '# conversation', other: '# conversations' })}`,
    response: (first, last, found, all) =>
      `${first}–${last} of ${found.text} found among ${plural(all, { one: '# response', other: '# responses' })}`,
  },
  noMatch: {
    contact: (all, text) =>
      `${plural(all, { one: 'The # contact does not match', other: 'None of the # contacts matches' })} “${text}”.`,
    conversation: (all, text) =>
      `${plural(all, { one: 'The # conversation does not match', other: 'None of the # conversations matches' })} “${text}”.`,
    response: (all, text) =>
      `${plural(all, { one: 'The # response does not match', other: 'None of the # responses matches' })} “${text}”.`,
  },
  previous: 'Previous page',
  next: 'Next page',
  columns: { id: 'Contact', kind: 'Survey', scale: 'Scale', comment: 'Comment' },
  loading: 'Looking for the contacts…',
  none: 'There are none.',
  withheld: 'These contacts are of too few customers to be shown.',
  conversations: 'Each row is a whole conversation, with what its contacts say together.',
  responses: 'Each row is a response to a survey, with what its contact says.',
  partOf: (listed, all) =>
    plural(listed, {
      one: `The number is made up of ${all} records; # of them is a contact and is listed here.`,
      other: `The number is made up of ${all} records; # of them are contacts and are listed here.`,
    }),
  truncated: (rows) =>
    plural(rows, { one: 'The file has only the first row.', other: 'The file has only the first # rows.' }),
  ofPart: {
    evaluations:
      'This number is made up of evaluation criteria. Those are not contacts, so there are none to list.',
    shifts: 'This number is made up of agents’ shifts. Those are not contacts, so there are none to list.',
    ledger:
      'This number is made up of amounts in the ledger. Those are not contacts, so there are none to list.',
    headcount: 'This number is made up of headcounts. Those are not contacts, so there are none to list.',
    customers:
      'This number is made up of customer counts. Those are not contacts, so there are none to list.',
    intervals: 'This number is made up of totals, which do not say which contacts they are of.',
  },
};
