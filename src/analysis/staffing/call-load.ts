/** Calls that come to agents in an interval, as the planner's formulas take them. */
export interface CallLoad {
  /** Offered in the interval; need not be whole. */
  readonly calls: number;
  readonly intervalSeconds: number;
  /** Mean handling time: talk, hold and wrap. */
  readonly ahtSeconds: number;
  /** Whole agents who do nothing but answer: the formulas know no part of one. */
  readonly agents: number;
  /** Answered within this wait is in time; `Infinity`: answered at all. */
  readonly thresholdSeconds: number;
  /** Mean of the exponential time after which a caller hangs up; absent or `Infinity`: never. */
  readonly patienceSeconds?: number;
}

/** Beyond this many the sums take longer than a page may. */
export const mostAgents = 1e9;

/** Offered load in Erlang: calls per second × handling time. Multiplied first, so that 100 calls of 180 s in 1800 s are 10. */
export function erlangsOf({
  calls,
  intervalSeconds,
  ahtSeconds,
}: Pick<CallLoad, 'calls' | 'intervalSeconds' | 'ahtSeconds'>): number {
  return (calls * ahtSeconds) / intervalSeconds;
}

/** Throws a RangeError that names what no queue can have. */
export function checkLoad(load: Omit<CallLoad, 'agents'>): void {
  const { calls, intervalSeconds, ahtSeconds, thresholdSeconds, patienceSeconds = Infinity } = load;
  if (!(calls >= 0 && calls < Infinity)) throw new RangeError(`invalid calls: ${calls}`);
  if (!(intervalSeconds > 0 && intervalSeconds < Infinity)) {
    throw new RangeError(`invalid intervalSeconds: ${intervalSeconds}`);
  }
  if (!(ahtSeconds >= 0 && ahtSeconds < Infinity)) throw new RangeError(`invalid ahtSeconds: ${ahtSeconds}`);
  if (!(thresholdSeconds >= 0)) throw new RangeError(`invalid thresholdSeconds: ${thresholdSeconds}`);
  if (!(patienceSeconds > 0)) throw new RangeError(`invalid patienceSeconds: ${patienceSeconds}`);
  const erlangs = erlangsOf(load);
  if (!(erlangs < Infinity)) throw new RangeError(`invalid load: ${erlangs}`);
}

/** Throws a RangeError for parts of agents, fewer than none and more than can be reckoned with. */
export function checkAgents(agents: number): void {
  if (!(Number.isInteger(agents) && agents >= 0 && agents <= mostAgents)) {
    throw new RangeError(`invalid agents: ${agents}`);
  }
}
