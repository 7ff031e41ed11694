import type { ControlWords } from '../control-words.js';
import { plural } from './plural.js';

export const control: ControlWords = {
  usual: 'Usual',
  limits: 'Limits',
  signal: 'Stands out',
  signals: {
    'beyond-limit above': 'above the upper limit',
    'beyond-limit below': 'below the lower limit',
    'eight-on-one-side above': 'eighth in a row above the usual',
    'eight-on-one-side below': 'eighth in a row below the usual',
    'six-in-one-direction rising': 'sixth in a row that rises',
    'six-in-one-direction falling': 'sixth in a row that falls',
    'two-of-three above': 'second of three close to the upper limit',
    'two-of-three below': 'second of three close to the lower limit',
  },
  found: (count, which) =>
    plural(count, { one: `# point stands out. ${which}.`, other: `# points stand out. ${which}.` }),
  none: 'No point stands out from the usual.',
  basis: (points, from, to) =>
    plural(points, {
      one: `Limits come from # point, ${from} to ${to}.`,
      other: `Limits come from # points, ${from} to ${to}.`,
    }),
  seasons: {
    'day-of-week': 'Each weekday’s own mean is taken off first.',
    'hour-of-week': 'The own mean of each hour of the week is taken off first.',
  },
  methods: {
    xmr: 'Limits are mean ± 2.66 × mean moving range.',
    'laney-p':
      'Limits are Laney’s p′: mean share ± 3 σ for the size of each sample, times how much more points differ than by chance.',
  },
  widened: (times) => `They are ${times} times as wide, for what so few points leave open.`,
  reasons: {
    'baseline-too-short':
      'No limits: they need 20 complete points, and with a weekly course each weekday or hour more than once.',
    'no-variation': 'No limits: all points that they would come from are equal.',
  },
};
