import type { CaseWords } from '../case-words.js';
import { plural } from './plural.js';

export const caseWords: CaseWords = {
  heading: 'One conversation',
  ofConversation: (name) => `Conversation ${name}`,
  ofContact: (id) => `Contact ${id}`,
  pickedBy: {
    csat: 'Of all that have a comment, the one with the lowest satisfaction score; of several, the latest.',
    nps: 'Of all that have a comment, the one with the lowest recommendation score; of several, the latest.',
    ces: 'Of all that have a comment, the one with the worst effort score; of several, the latest.',
  },
  picked: 'picked',
  legColumn: 'Leg',
  leg: (number) => `Leg ${number}`,
  parts: {
    waiting: 'Waiting',
    talk: 'Talking',
    hold: 'On hold',
    wrap: 'After-contact work',
    rest: 'Other time',
  },
  between: 'Since the leg before',
  betweenAll: 'Between legs',
  whole: 'In all',
  length: 'Time',
  unknownTime: 'time not known',
  times: 'Times',
  scores: 'Scores',
  comments: 'Comments',
  changes: 'What changed',
  outcome: 'What came of it',
  score: 'Score',
  here: 'Here',
  mean: 'Mean of all',
  standing: 'Beside it',
  outOf: (score, most) => `${score} of ${most}`,
  ofResponses: (mean, n) => `${mean} (${plural(n, { one: '# response', other: '# responses' })})`,
  ofEvaluations: (mean, n) => `${mean} (${plural(n, { one: '# evaluation', other: '# evaluations' })})`,
  better: 'better than the mean',
  worse: 'worse than the mean',
  same: 'same as the mean',
  noComment: 'The customer left no comment.',
  change: (field, from, to) => `${field}: ${from} → ${to}`,
  noChange: 'No known detail changed from leg to leg.',
  flags: { resolved: 'Resolved', reopened: 'Reopened', complaint: 'Complaint', sale: 'Sale' },
  summary: ({ legs, whole }) => {
    const said = plural(legs, { one: '# leg', other: '# legs' });
    return whole === null ? `${said}; how long it took is not known.` : `${said} in ${whole}.`;
  },
  spent: ({ waiting, handling }) => `Waiting: ${waiting}; handling: ${handling}.`,
  commented: (comments) => plural(comments, { one: '# comment.', other: '# comments.' }),
  masked: 'In a comment, ••• stands for what the page keeps back.',
  moreLegs: (shown, all) =>
    plural(shown, {
      one: `Only the first of ${all.text} legs is shown.`,
      other: `Only the first # of ${all.text} legs are shown.`,
    }),
  meansOf: (of) => `Means are of: ${of}`,
  none: {
    'no-rows': 'This source provides no individual contacts, so no conversation can be shown.',
    'too-few': 'These contacts are of too few customers to be shown.',
    'no-comments': 'No contact here has both a score and a comment. The page itself can name one.',
    'not-found': 'The data have no such contact or conversation.',
  },
  explain: {
    title: 'How this is put together',
    definition:
      'All contacts of one conversation, in the order in which they began; a contact without one stands alone.',
    parts:
      'In a bar, waiting comes first, then talking, hold and after-contact work, each as long as the contact says; at what point of the talk the hold came is not known. Times are those of the data’s time zone.',
    pick: 'Picked',
    pickedByPage: 'By the page, whatever the filters around it.',
    standing:
      'A score beside the mean of all is one answer beside many: being lower does not mean that anything went wrong.',
  },
};
