import { type CallLoad, checkAgents, checkLoad, erlangsOf } from './call-load.js';
import { freeOverFull } from './erlang-b.js';
import type { QueueOutcome } from './queue-outcome.js';

/**
 * Erlang's delay formula: callers who find all agents busy wait as long as it takes. A. K. Erlang 1917. Needs more agents
 * than Erlang: with fewer the queue grows without end, nobody is answered in time and waits have no mean. Patience is
 * not read. Without calls it tells what a single one would meet. Throws a RangeError for what no queue can have, as parts
 * of agents.
 */
export function erlangC(load: CallLoad): QueueOutcome {
  checkLoad(load);
  checkAgents(load.agents);
  const { agents, ahtSeconds, thresholdSeconds } = load;
  const erlangs = erlangsOf(load);
  const spare = agents - erlangs;
  if (spare <= 0) {
    return {
      erlangs,
      stable: false,
      waitProbability: 1,
      serviceLevel: 0,
      asaSeconds: null,
      meanWaitSeconds: null,
      abandonRate: 0,
      occupancy: agents === 0 ? null : 1,
    };
  }
  const freeOverWaiting = (spare / agents) * freeOverFull(agents, erlangs);
  const waitProbability = 1 / (1 + freeOverWaiting);
  const soon = thresholdSeconds === 0 ? 0 : -Math.expm1((-spare * thresholdSeconds) / ahtSeconds);
  const wait = (waitProbability * ahtSeconds) / spare;
  return {
    erlangs,
    stable: true,
    waitProbability,
    // Not 1 − those who wait too long: near its limit little of that is left.
    serviceLevel: 1 / (1 + 1 / freeOverWaiting) + waitProbability * soon,
    asaSeconds: wait,
    meanWaitSeconds: wait,
    abandonRate: 0,
    occupancy: erlangs / agents,
  };
}
