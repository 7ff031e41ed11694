import { type CallLoad, checkAgents, checkLoad, erlangsOf } from './call-load.js';

/** A group of lines without a queue: shares from 0 to 1. */
export interface BlockingOutcome {
  readonly erlangs: number;
  /** Of the offered: those who find every line taken, and are lost. */
  readonly blocking: number;
  /** Of the lines' time: that in which they carry calls; null without lines. */
  readonly occupancy: number | null;
}

/**
 * Erlang's loss formula: callers who find all `agents` (lines) busy are turned away. A. K. Erlang 1917. Without load
 * nobody is blocked where there is a line, and everybody where there is none. Throws a RangeError for what no queue can
 * have, as parts of agents.
 */
export function erlangB(
  load: Pick<CallLoad, 'calls' | 'intervalSeconds' | 'ahtSeconds' | 'agents'>,
): BlockingOutcome {
  checkLoad({ ...load, thresholdSeconds: 0 });
  checkAgents(load.agents);
  const erlangs = erlangsOf(load);
  const free = freeOverFull(load.agents, erlangs);
  return {
    erlangs,
    blocking: 1 / (1 + free),
    // Carried load: offered × free / (free + full).
    occupancy:
      load.agents === 0
        ? null
        : free === Infinity
          ? erlangs / load.agents
          : (erlangs / load.agents) * (free / (1 + free)),
  };
}

/**
 * How much likelier a line is free than all are taken, 1/B − 1, in Erlang's loss system: Σ over k ≥ 1 of
 * N (N − 1) … (N − k + 1) / aᵏ. All terms are positive; those that matter are some ten square roots of the load, however
 * many lines there are. `Infinity` where B is below the smallest double.
 */
export function freeOverFull(agents: number, erlangs: number): number {
  let term = 1;
  let sum = 0;
  for (let left = agents; left > 0; left -= 1) {
    term *= left / erlangs;
    sum += term;
    if (sum === Infinity) return sum;
    // From here on the terms fall, each faster than the one before.
    if (left < erlangs && term < sum * 1e-18) break;
  }
  return sum;
}
