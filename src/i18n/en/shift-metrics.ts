import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const shifts = (n: Quantity): string => plural(n, { one: '# shift', other: '# shifts' });

/** The metrics of shifts. */
export const shiftMetrics: Pick<
  Locale['metrics'],
  'utilization' | 'occupancy' | 'schedule-adherence' | 'shrinkage' | 'contacts-per-hour' | 'training-score'
> = {
  utilization: {
    name: 'Utilization',
    short: 'Utilization',
    definition: 'The share of the time worked in which agents were handling contacts.',
    formula: 'handling time ÷ worked time',
    numerator: () => 'seconds of handling',
    denominator: () => 'seconds worked',
    sample: shifts,
  },
  occupancy: {
    name: 'Occupancy',
    short: 'Occupancy',
    definition:
      'Of the time in which agents were handling contacts or ready for one, the share that was handling.',
    formula: 'handling time ÷ (handling time + available time)',
    numerator: () => 'seconds of handling',
    denominator: () => 'seconds of handling + seconds available',
    sample: shifts,
  },
  'schedule-adherence': {
    name: 'Schedule adherence',
    short: 'Adherence',
    definition: 'The share of the time scheduled in which agents did what their schedule said.',
    formula: 'time in adherence ÷ scheduled time',
    numerator: () => 'seconds in adherence',
    denominator: () => 'seconds scheduled',
    sample: shifts,
  },
  shrinkage: {
    name: 'Shrinkage',
    short: 'Shrinkage',
    definition:
      'The share of the time paid in which agents were neither handling contacts nor ready for one: breaks, training, absence.',
    formula: '(paid time − handling time − available time) ÷ paid time',
    numerator: () => 'seconds paid − seconds of handling − seconds available',
    denominator: () => 'seconds paid',
    sample: shifts,
    components: { training: 'training', other: 'everything else' },
  },
  'contacts-per-hour': {
    name: 'Contacts per hour',
    short: 'Per hour',
    definition: 'How many contacts an agent handles in an hour of work.',
    formula: 'handled contacts ÷ hours worked',
    numerator: () => 'handled contacts',
    denominator: () => 'hours worked',
    sample: shifts,
  },
  'training-score': {
    name: 'Training result',
    short: 'Training',
    definition: 'The share of the points possible in training that agents scored.',
    formula: 'sum of training scores ÷ sum of scores possible',
    numerator: () => 'sum of training scores',
    denominator: () => 'sum of scores possible',
    sample: (n) => plural(n, { one: '# shift with training', other: '# shifts with training' }),
  },
};
