import type { ControlWords } from '../control-words.js';
import { plural } from './plural.js';

export const control: ControlWords = {
  usual: 'Usual',
  limits: 'Limits',
  ends: {
    high: (value) => (value === null ? 'Upper limit' : `Upper limit ${value}`),
    centre: (value) => (value === null ? 'Usual' : `Usual ${value}`),
    low: (value) => (value === null ? 'Lower limit' : `Lower limit ${value}`),
  },
  signal: 'Stands out',
  signals: {
    'beyond-limit above': 'above the upper limit',
    'beyond-limit below': 'below the lower limit',
    'eight-on-one-side above': 'eighth in a row above the usual',
    'eight-on-one-side below': 'eighth in a row below the usual',
    'six-in-one-direction rising': 'sixth rise in a row',
    'six-in-one-direction falling': 'sixth fall in a row',
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
    'day-of-week': 'Each weekday’s own mean is subtracted first.',
    'hour-of-week': 'Each hour of the week has its own mean subtracted first.',
  },
  methods: {
    xmr: 'Limits are mean ± 2.66 × mean moving range.',
    'laney-p':
      'Limits are Laney’s p′: mean share ± 3 σ for the size of each sample, times how much more the points vary than by chance.',
  },
  widened: (times) => `They are ${times} times as wide, to allow for so few points.`,
  reasons: {
    'baseline-too-short':
      'No limits: they need 20 complete points, and, with a weekly pattern, each weekday or hour more than once.',
    'no-variation': 'No limits: all the points that they would come from are equal.',
  },
};
