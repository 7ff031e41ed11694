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
  pending: 'being compared …',
  failed: 'could not be compared',
  lacks: {
    'not-additive': 'not to be compared: this metric is no quotient of sums',
    'too-long': 'not to be compared: it is longer than a week',
    'nothing-before': 'not to be compared: the four weeks before have no such hours',
  },
};
