/** A queue of calls, in seconds: Poisson arrivals, exponential talk and patience, first come first served. */
export interface ErlangAQueue {
  readonly callsPerSecond: number;
  readonly talkSeconds: number;
  readonly patienceSeconds: number;
  readonly agents: number;
}

export interface ErlangA {
  readonly waits: number;
  readonly abandons: number;
  readonly occupancy: number;
  /** Of all callers. */
  readonly meanWaitSeconds: number;
  /** Of those answered. */
  readonly speedOfAnswerSeconds: number;
  readonly meanQueue: number;
  /** Answered within a time, of all who call. */
  readonly serviceLevel: (withinSeconds: number) => number;
}

/**
 * M/M/n+M from its birth–death chain (Palm 1957; Mandelbaum and Zeltyn 2007): n agents serve at rate μ each, whoever
 * waits leaves at rate θ. Knows nothing of the simulator.
 */
export function erlangA({ callsPerSecond, talkSeconds, patienceSeconds, agents }: ErlangAQueue): ErlangA {
  const serviceRate = 1 / talkSeconds;
  const leaveRate = 1 / patienceSeconds;
  const weights = [1];
  // The tail beyond is less than any double can tell.
  for (let n = 1; weights.at(-1)! > 1e-18 * Math.max(...weights) || n <= agents; n += 1) {
    const deaths = Math.min(n, agents) * serviceRate + Math.max(0, n - agents) * leaveRate;
    weights.push((weights.at(-1)! * callsPerSecond) / deaths);
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const chances = weights.map((weight) => weight / sum);
  const mean = (value: (n: number) => number): number =>
    chances.reduce((all, chance, n) => all + chance * value(n), 0);
  const meanQueue = mean((n) => Math.max(0, n - agents));
  const abandons = (leaveRate * meanQueue) / callsPerSecond;
  const answered = callsPerSecond * (1 - abandons);
  const waits = mean((n) => (n >= agents ? 1 : 0));
  const rate = agents * serviceRate;
  return {
    waits,
    abandons,
    occupancy: mean((n) => Math.min(n, agents)) / agents,
    meanWaitSeconds: meanQueue / callsPerSecond,
    speedOfAnswerSeconds: answeredWait(chances.slice(agents), callsPerSecond, rate, leaveRate) / answered,
    meanQueue,
    serviceLevel: (within) => 1 - waits + servedWithin(chances.slice(agents), within, rate, leaveRate),
  };
}

/**
 * The chance that a caller who finds all agents busy is served within a time, over how many wait already: those ahead go
 * at `rate` + each at `leaveRate`, the caller leaves at `leaveRate`. Integrated by Runge and Kutta's fourth order.
 */
function servedWithin(ahead: readonly number[], seconds: number, rate: number, leaveRate: number): number {
  let served = ahead.map(() => 0);
  const slopes = (state: readonly number[]): number[] =>
    state.map(
      (value, k) => (rate + k * leaveRate) * ((k === 0 ? 1 : state[k - 1]!) - value) - leaveRate * value,
    );
  const steps = Math.ceil(seconds * 40);
  const step = seconds / steps;
  const moved = (by: readonly number[], factor: number): number[] =>
    served.map((value, k) => value + factor * by[k]!);
  for (let i = 0; i < steps; i += 1) {
    const a = slopes(served);
    const b = slopes(moved(a, step / 2));
    const c = slopes(moved(b, step / 2));
    const d = slopes(moved(c, step));
    served = served.map((value, k) => value + (step / 6) * (a[k]! + 2 * b[k]! + 2 * c[k]! + d[k]!));
  }
  return served.reduce((all, value, k) => all + value * ahead[k]!, 0);
}

/** Seconds that the answered of a second of calls have waited: with so many ahead, the stages until service, one by one. */
function answeredWait(
  ahead: readonly number[],
  callsPerSecond: number,
  rate: number,
  leaveRate: number,
): number {
  let seconds = 0;
  for (const [waiting, chance] of ahead.entries()) {
    let reaches = 1;
    let wait = 0;
    for (let k = waiting; k >= 0; k -= 1) {
      const total = rate + (k + 1) * leaveRate;
      // The time in a stage does not depend on how it ends.
      reaches *= (rate + k * leaveRate) / total;
      wait += 1 / total;
    }
    seconds += chance * reaches * wait;
  }
  return seconds * callsPerSecond;
}
