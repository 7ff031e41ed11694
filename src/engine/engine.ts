import type { AbortSignalLike } from '../platform.js';
import type { Partial } from '../query/partial.js';
import type { QueryPlan } from '../query/plan.js';

/** Where plans run. The answers come in the order of the plans. */
export interface Engine {
  run(plans: readonly QueryPlan[], signal?: AbortSignalLike): Promise<readonly Partial[]>;
}
