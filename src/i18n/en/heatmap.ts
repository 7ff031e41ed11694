import type { HeatmapWords } from '../heatmap-words.js';
import { plural } from './plural.js';

export const heatmap: HeatmapWords = {
  heading: (metric) => `${metric} by hour and weekday`,
  cell: (weekday, hour) => `${weekday} ${hour}`,
  mean: 'Mean per hour',
  scale: (metric, isMean) => (isMean ? `${metric}, mean per hour` : metric),
  sum: 'In all',
  covered: 'Hours covered',
  hours: (hours) => plural(hours, { one: '# such hour', other: '# such hours' }),
  places: { busiest: 'Busiest', quietest: 'Quietest', highest: 'Highest', lowest: 'Lowest' },
  stands: 'Stands out',
  among: {
    busiest: 'among the busiest',
    quietest: 'among the quietest',
    highest: 'among the highest',
    lowest: 'among the lowest',
  },
  named: (place, cells) => `${place}: ${cells}.`,
  valued: (cell, value) => `${cell} (${value})`,
  tied: (more) => plural(more, { one: '# more with the same value', other: '# more with the same value' }),
  level: 'No hour stands out: all are equal.',
  absent: 'No value',
  light: (least) => `Fewer than ${least}`,
  made: {
    'mean-per-hour':
      'Each cell is the mean of its hours: all that came in them, divided by the number of them that the data cover in full.',
    ratio:
      'Each cell is worked out from all that counts in its hours together; it is not a mean of daily values.',
  },
  naming: (least) => `Hours with fewer than ${least} are not named as highest or lowest.`,
  clock:
    'An hour that occurs twice when the clocks go back counts as two in its cell; one that is skipped when they go forward counts as none.',
  changes: (list) => `Clock changes in this time: ${list}.`,
  repeated: (moment) => `${moment}, an hour twice`,
  skipped: (moment) => `${moment}, an hour skipped`,
};
