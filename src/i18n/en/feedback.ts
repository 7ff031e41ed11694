import type { FeedbackWords } from '../feedback-words.js';
import { plural } from './plural.js';

export const feedback: FeedbackWords = {
  heading: 'What customers write',
  positive: 'Satisfied',
  other: 'Not satisfied',
  coverage: (contacts, comments) =>
    `${plural(contacts, { one: 'Of # contact', other: 'Of # contacts' })}, ${plural(comments, { one: '# has a comment', other: '# have a comment' })}.`,
  languages: (shares) => `Written in ${shares}.`,
  language: (name, share) => `${name} ${share}`,
  noLanguage: 'unknown script',
  redacted: (comments) =>
    plural(comments, {
      one: 'In # comment something is masked (•••); it counts in no term.',
      other: 'In # comments something is masked (•••); it counts in no term.',
    }),
  unscored: (comments) =>
    plural(comments, {
      one: '# comment came without that score: it counts in the share of all, and in neither group.',
      other: '# comments came without that score: they count in the share of all, and in neither group.',
    }),
  most: (terms) => `Most mentioned: ${terms}.`,
  named: (term, share) => `${term} (${share})`,
  risingTerms: (terms, named) =>
    plural(terms, {
      one: `# term rises: ${named}.`,
      other: `# terms rise: ${named}.`,
    }),
  noneRises: 'No term rises by more than chance alone could explain.',
  notCompared: 'What rises cannot be told: there is no earlier period with comments to compare with.',
  risingRule:
    'A term rises where at least 5 comments contain it, where the 95% interval of its share minus the share before (Newcombe) lies above 0, and where it stands out among all terms looked at together (Fisher’s exact test, Benjamini–Hochberg at 5%).',
  more: (terms) =>
    plural(terms, {
      one: '# more term is mentioned less often; the CSV has it.',
      other: '# more terms are mentioned less often; the CSV has them.',
    }),
  reasons: {
    'no-rows': 'These data are totals: their source has no contacts whose comments could be read.',
    'too-few': 'These comments come from too few customers to be shown.',
    'no-comments': 'None of these contacts has a comment.',
  },
  noTerms: 'No word of these comments says what they are about.',
  term: 'Term',
  share: 'Share of comments',
  previousShare: 'Share before',
  change: 'Change',
  difference: (first, second) => `${first} minus ${second.toLowerCase()}`,
  differenceInterval: '95% interval of the difference',
  rising: 'Rising',
  yes: 'yes',
  no: 'no',
  risingFrom: ({ share, previous, change, interval }) =>
    `${share} after ${previous}: ${change} (95% interval ${interval})`,
  shareOf: (share, comments, n) => `${share} (${comments} of ${n})`,
  order: 'Order',
  orders: {
    share: 'Most mentioned first',
    rising: 'Rising first',
    difference: (first, second) =>
      `Largest gap between ${first.toLowerCase()} and ${second.toLowerCase()} first`,
  },
  keys: 'Arrow keys go from term to term, Enter opens the comments that contain it.',
  commentsWith: (term) => `Comments with “${term}”`,
  back: 'All terms',
  who: 'From whom',
  everybody: 'All customers',
  shown: (shown, all) =>
    plural(all, { one: `${shown.text} of # comment`, other: `${shown.text} of # comments` }),
  nextComments: (comments) => plural(comments, { one: 'Show # more', other: 'Show # more' }),
  contact: (id) => `Contact ${id}`,
  noContact: 'Contact without an id',
  examples: 'For example',
  how: 'How terms are found and compared',
  termRule:
    'A term is a word that says what a comment is about: Chinese, Russian and English are told apart by their script, words that say little (the, и, 的) are left out, and all forms of a Russian word count as one. A comment counts once for a term, however often it says it.',
  groupRule: {
    nps: 'Promoters gave a recommendation score of 9 or 10, detractors 0 to 6; passives (7 or 8) stand in the table.',
    csat: 'Satisfied customers gave a score in the upper quarter of its scale; all others are not satisfied.',
  },
  groupSizes: 'Comments of each group',
};
