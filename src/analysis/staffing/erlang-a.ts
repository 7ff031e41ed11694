import { type CallLoad, checkAgents, checkLoad, erlangsOf } from './call-load.js';
import { freeOverFull } from './erlang-b.js';
import { erlangC } from './erlang-c.js';
import { gammaShare } from './gamma-share.js';
import { impatientQueue } from './impatient-queue.js';
import type { QueueOutcome } from './queue-outcome.js';

/** Arrivals within a mean patience beyond which a caller may as well be said to wait without end. */
const mostArrivals = 1e12;

/**
 * Palm's queue (Erlang A): callers who wait hang up after an exponential time of mean `patienceSeconds`. The service level
 * is of all offered, the speed of answer of those answered. Has a steady state with any number of agents. Endless patience
 * is Erlang C. Without calls it tells what a single one would meet. C. Palm 1943; Garnett, Mandelbaum and Reiman 2002.
 * Throws a RangeError for what no queue can have, as parts of agents.
 */
export function erlangA(load: CallLoad & { readonly patienceSeconds: number }): QueueOutcome {
  checkLoad(load);
  checkAgents(load.agents);
  const { calls, intervalSeconds, agents, ahtSeconds, thresholdSeconds, patienceSeconds } = load;
  if (patienceSeconds === undefined) throw new RangeError(`invalid patienceSeconds: ${patienceSeconds}`);
  if (patienceSeconds === Infinity) return erlangC(load);
  const erlangs = erlangsOf(load);
  if (agents === 0) return nobodyThere(erlangs, patienceSeconds);
  if (erlangs === 0) return { ...erlangC(load), erlangs };
  const arrivals = (calls * patienceSeconds) / intervalSeconds;
  if (arrivals > mostArrivals) throw new RangeError(`invalid patienceSeconds: ${patienceSeconds}`);
  const completions = (agents * patienceSeconds) / ahtSeconds;
  const queue = impatientQueue(arrivals, completions);
  const freeOverWaiting = freeOverFull(agents, erlangs) / queue.weight;
  const waitProbability = 1 / (1 + freeOverWaiting);
  // Not 1 − waitProbability, of which little is left in a flooded queue.
  const atOnce = 1 / (1 + 1 / freeOverWaiting);
  const abandonRate = waitProbability * queue.abandoned;
  const answered = atOnce + waitProbability * queue.answered;
  // The wait of the answered who waited has the tail of a gamma distribution over e^−wait/patience.
  const late = gammaShare(completions + 1, arrivals, thresholdSeconds / patienceSeconds);
  return {
    erlangs,
    stable: true,
    waitProbability,
    serviceLevel: atOnce + waitProbability * queue.answered * (1 - late),
    asaSeconds: (waitProbability * queue.answeredWait * patienceSeconds) / answered,
    meanWaitSeconds: abandonRate * patienceSeconds,
    abandonRate,
    occupancy: Math.min(1, (erlangs * answered) / agents),
  };
}

function nobodyThere(erlangs: number, patienceSeconds: number): QueueOutcome {
  return {
    erlangs,
    stable: true,
    waitProbability: 1,
    serviceLevel: 0,
    asaSeconds: null,
    meanWaitSeconds: patienceSeconds,
    abandonRate: 1,
    occupancy: null,
  };
}
