import { ratio } from '../formulas/ratio.js';
import { shiftTime } from './shift-time.js';

/** Adherent / scheduled time of shifts. */
export const scheduleAdherence = shiftTime({
  id: 'schedule-adherence',
  better: 'higher',
  times: ['scheduledSeconds', 'adherentSeconds'],
  formula: ratio(
    (sums) => sums.number('adherentSeconds') / 1000,
    (sums) => sums.number('scheduledSeconds') / 1000,
    (sums) => sums.number('shifts'),
  ),
});
