import { waitQuantile } from './wait-quantile.js';

/** The wait that nine in ten of the offered did not exceed. */
export const waitP90 = waitQuantile('wait-p90', 0.9);
