import type { ParetoWords } from '../pareto-words.js';
import { plural } from './plural.js';

export const pareto: ParetoWords = {
  of: {
    contacts: 'Contacts',
    complaints: 'Contacts with a complaint',
    repeats: 'Repeat contacts',
    'handle-time': 'Handling time',
  },
  cumulative: 'Share with all before it',
  rule: (share) => `${share} of all`,
  fewHeader: (share) => `Among the fewest that make ${share}`,
  yes: 'yes',
  no: 'no',
  fewMake: ({ few, all, share, names }) =>
    plural(few, {
      one: `# of ${all} makes at least ${share}: ${names}.`,
      other: `# of ${all} make at least ${share}: ${names}.`,
    }),
  drawnFull: 'They are drawn full, the others hollow.',
  whole: (of, amount) => `${of} in all: ${amount}.`,
  tied: (more) =>
    plural(more, {
      one: 'One more is as large as the last of the few; which of the two counts as one of them is the alphabet’s choice.',
      other:
        '# more are as large as the last of the few; which of them counts as one is the alphabet’s choice.',
    }),
  lacking: (values) =>
    plural(values, {
      one: 'Of # value the amount is not known; it is in no share.',
      other: 'Of # values the amount is not known; they are in no share.',
    }),
  nothing: 'There is nothing to add up.',
};
