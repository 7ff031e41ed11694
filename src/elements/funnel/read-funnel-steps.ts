import {
  chosenFlow,
  inboundSteps,
  outboundSteps,
  type FunnelStepId,
} from '../../analysis/funnel/funnel-flows.js';
import type { Attributes } from '../attributes.js';

const ids: readonly FunnelStepId[] = [...inboundSteps, ...outboundSteps];

/** Two or more steps of one flow in its order; undefined where the page says nothing of them, or they are refused. */
export function readFunnelSteps(
  attributes: Attributes,
  given: readonly FunnelStepId[] | string | undefined,
): readonly FunnelStepId[] | undefined {
  const steps = attributes.someOf('steps', given, ids);
  if (steps === undefined) return undefined;
  try {
    return chosenFlow(steps).steps.map(({ id }) => id);
  } catch {
    // Why they make no flow is plain from the whole.
    return attributes.refuse('steps', given);
  }
}
