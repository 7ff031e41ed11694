import { waitQuantile } from './wait-quantile.js';

/** The wait that half of the offered did not exceed. */
export const waitP50 = waitQuantile('wait-p50', 0.5);
