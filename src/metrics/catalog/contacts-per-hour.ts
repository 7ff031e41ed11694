import { every } from '../combine-tests.js';
import { defineMetric } from '../define.js';
import { quotient } from '../formulas/quotient.js';
import { countOf, sumOf } from '../measures.js';
import { refuseUnknown } from '../parameters.js';
import { handled, known, outcomeUnknown } from '../populations.js';
import { hourMs, isShift, lacking, starts } from './shift-time.js';

const used = every(isShift, known('workedSeconds'));
const ofShifts = every(handled, { field: 'shiftWorked', in: ['true'] });

/** Handled legs of agents with shifts / the hours that these worked. */
export const contactsPerHour = defineMetric({
  id: 'contacts-per-hour',
  unit: 'per-hour',
  better: 'higher',
  part: 'shifts',
  counts: 'shift',
  fields: ['workedSeconds'],
  parameters: {},
  resolve: (parameters) => {
    refuseUnknown(parameters, []);
    return {};
  },
  variantOf: () => ({}),
  interval: 'none',
  minSample: 5,
  emptyReason: () => 'no-shifts',
  needs: () => ({
    worked: sumOf(['workedSeconds'], used),
    shifts: countOf(every(used, starts)),
    used: countOf(every(used, starts)),
    ...lacking(isShift, ['workedSeconds'], known),
  }),
  alsoNeeds: () => [
    {
      part: 'contacts',
      fields: ['agent', 'outcome'],
      measures: {
        handled: countOf(ofShifts),
        used: countOf(ofShifts),
        'excluded:no-worked-time': countOf(every(handled, { field: 'shiftWorked', in: ['false'] })),
        'excluded:no-shift': countOf(every(handled, { field: 'shiftWorked', in: [null] })),
        'excluded:no-outcome': countOf(outcomeUnknown),
      },
    },
  ],
  formula: {
    value: (sums) => quotient(sums.number('handled') * hourMs, sums.number('worked')),
    numerator: (sums) => sums.number('handled'),
    denominator: (sums) => sums.number('worked') / hourMs,
    n: (sums) => sums.number('shifts'),
  },
});
