import { defaultScales } from '../data/settings.js';
import type { DataFacts } from '../metrics/define.js';

/** Data of which nothing is known: on the usual scales and channels, and with every field. */
export const anyData: DataFacts = {
  channels: [],
  scales: defaultScales,
  startsAt: null,
  endsAt: null,
  has: () => true,
};
