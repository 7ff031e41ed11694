import { checkedPolicy, type DataPolicy } from './data-policy.js';
import { RowPolicy } from './row-policy.js';

/** A host's policy, to put rows through. Throws a TypeError or RangeError for what is none. */
export function policyAtWork(policy: DataPolicy): RowPolicy {
  return new RowPolicy(checkedPolicy(policy));
}
