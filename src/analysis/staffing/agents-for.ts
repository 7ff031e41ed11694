import { type CallLoad, checkLoad, erlangsOf, mostAgents } from './call-load.js';
import { erlangA } from './erlang-a.js';
import { erlangC } from './erlang-c.js';
import type { QueueOutcome } from './queue-outcome.js';

/** What is to be reached for the calls of an interval. */
export interface StaffingTarget extends Omit<CallLoad, 'agents'> {
  /** Of the offered, the share to be answered within the threshold: 0 ≤ share < 1. */
  readonly serviceLevel: number;
  /** No more of an agent's time than this may be on calls: load / agents. Default 1: no cap. */
  readonly maxOccupancy?: number;
  /** Part of paid time in which agents do not answer: breaks, training, illness. 0 ≤ part < 1. Default 0. */
  readonly shrinkage?: number;
}

/** Agents needed, and what comes of them. */
export interface AgentsNeeded extends QueueOutcome {
  /** Who must be there to answer. */
  readonly agents: number;
  /** Who must be planned, so that these are there: ⌈agents / (1 − shrinkage)⌉. */
  readonly scheduled: number;
  /** Which of the conditions takes the last agent: more than the load, the service level, the cap; null without calls. */
  readonly bound: 'load' | 'service-level' | 'occupancy' | null;
}

/**
 * The smallest whole number of agents above the load with the service level and under the cap: by Erlang A where patience
 * is given, else by Erlang C. No calls need nobody. Throws a RangeError for targets that nothing reaches.
 */
export function agentsFor(target: StaffingTarget): AgentsNeeded {
  checkLoad(target);
  const { calls, serviceLevel, maxOccupancy = 1, shrinkage = 0 } = target;
  if (!(serviceLevel >= 0 && serviceLevel < 1)) throw new RangeError(`invalid serviceLevel: ${serviceLevel}`);
  if (!(maxOccupancy > 0 && maxOccupancy <= 1)) throw new RangeError(`invalid maxOccupancy: ${maxOccupancy}`);
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new RangeError(`invalid shrinkage: ${shrinkage}`);
  const erlangs = erlangsOf(target);
  if (erlangs / maxOccupancy > mostAgents / 2) throw new RangeError(`invalid load: ${erlangs}`);
  const outcome = (agents: number): QueueOutcome => queueOutcome({ ...target, agents });
  if (calls === 0) return { ...outcome(0), agents: 0, scheduled: 0, bound: null };

  const aboveLoad = Math.floor(erlangs) + 1;
  const underCap = first(aboveLoad, (agents) => erlangs / agents <= maxOccupancy);
  const agents = first(underCap, (tried) => outcome(tried).serviceLevel >= serviceLevel);
  return {
    ...outcome(agents),
    agents,
    scheduled: scheduledFor(agents, shrinkage),
    bound: agents > underCap ? 'service-level' : underCap > aboveLoad ? 'occupancy' : 'load',
  };
}

/** Erlang A where patience is known, else Erlang C. */
export function queueOutcome(load: CallLoad): QueueOutcome {
  const { patienceSeconds } = load;
  return patienceSeconds === undefined ? erlangC(load) : erlangA({ ...load, patienceSeconds });
}

/** ⌈agents / (1 − shrinkage)⌉; what the last bit of a double adds (1 / (1 − 0.9) = 10.000000000000002) is no agent. */
export function scheduledFor(agents: number, shrinkage: number): number {
  return Math.ceil((agents / (1 - shrinkage)) * (1 - 1e-12));
}

/** The smallest number from `least` on for which it holds; what holds for one holds for all above. */
function first(least: number, holds: (agents: number) => boolean): number {
  if (holds(least)) return least;
  let step = 1;
  while (!holds(least + step)) {
    step *= 2;
    if (least + step > mostAgents)
      throw new RangeError(`target that takes more agents than are reckoned with: ${mostAgents}`);
  }
  let [no, yes] = [least + Math.floor(step / 2), least + step];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
