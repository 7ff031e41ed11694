import type { EventEffectWords } from '../event-effect-words.js';
import { plural } from './plural.js';

export const eventEffect: EventEffectWords = {
  effect: (metric) => (metric === null ? 'Change during it' : `${metric}: change during it`),
  during: 'During it',
  against: (value, usual) => `${value}, usually ${usual}`,
  samples: (during, before) => `${during} during it, ${before} before`,
  compared: 'Compared with',
  weeks: (weeks) =>
    plural(weeks, {
      one: 'same hours of # week before',
      other: 'same hours of # weeks before',
    }),
  partly: (share) => `${share} of its time`,
  leftOut: 'without other events',
  untold: 'too few weeks to tell whether it is clear',
  pending: 'being compared…',
  failed: 'could not be compared',
  lacks: {
    'not-additive': 'cannot be compared: this metric is not a ratio of sums',
    'too-long': 'cannot be compared: it is longer than a week',
    'nothing-before': 'cannot be compared: the four weeks before have no such hours',
  },
};
