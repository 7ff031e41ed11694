/**
 * The queue from its definition, in whole numbers of 10^-70: forward recursions and the death process of one caller's
 * place, where the code sums backward and by gamma functions. Rates are quotients of multiples of 1/1024.
 */
export interface ExactLoad {
  readonly calls: number;
  readonly intervalSeconds: number;
  readonly ahtSeconds: number;
  readonly agents: number;
  readonly thresholdSeconds: number;
  readonly patienceSeconds: number;
}

const one = 10n ** 70n;

function whole(value: number): bigint {
  const scaled = value * 1024;
  if (!Number.isInteger(scaled)) throw new RangeError(`not a multiple of 1/1024: ${value}`);
  return BigInt(scaled);
}

const toNumber = (fixed: bigint): number => Number(fixed / 10n ** 45n) / 1e25;
const times = (a: bigint, b: bigint): bigint => (a * b) / one;
const over = (a: bigint, b: bigint): bigint => (a * one) / b;

/** Offered load: calls × AHT / interval. */
const loadOf = ({ calls, ahtSeconds, intervalSeconds }: ExactLoad): bigint =>
  (whole(calls) * whole(ahtSeconds) * one) / (whole(intervalSeconds) * 1024n);

/** B(n) = a B(n − 1) / (n + a B(n − 1)), from B(0) = 1. */
function blocked(load: ExactLoad): bigint {
  const a = loadOf(load);
  let b = one;
  for (let n = 1n; n <= BigInt(load.agents); n += 1n) b = over(times(a, b), n * one + times(a, b));
  return b;
}

export function exactBlocking(load: ExactLoad): number {
  return toNumber(blocked(load));
}

/** Erlang C of the blocking: B / (1 − ρ (1 − B)); e^−x by its series of a sixty-fourth part. */
export function exactErlangC(load: ExactLoad): { wait: number; level: number; asa: number } {
  const a = loadOf(load);
  const b = blocked(load);
  const n = BigInt(load.agents) * one;
  const wait = over(b, one - times(a / BigInt(load.agents), one - b));
  const x = (n - a) * whole(load.thresholdSeconds);
  const late = power(x / whole(load.ahtSeconds));
  return {
    wait: toNumber(wait),
    level: toNumber(one - times(wait, late)),
    asa: toNumber(over(times(wait, (whole(load.ahtSeconds) * one) / 1024n), n - a)),
  };
}

/** e^−x */
function power(x: bigint): bigint {
  let halvings = 0;
  let small = x;
  while (small > one / 64n) {
    small /= 2n;
    halvings += 1;
  }
  let [term, sum] = [one, one];
  for (let k = 1n; term !== 0n; k += 1n) {
    term = -times(term, small) / k;
    sum += term;
  }
  for (let i = 0; i < halvings; i += 1) sum = times(sum, sum);
  return sum;
}

export function exactErlangA(load: ExactLoad): {
  wait: number;
  abandoned: number;
  level: number;
  asa: number;
  meanWait: number;
} {
  const { agents } = load;
  // Rates a second, as fixed-point numbers.
  const lambda = (whole(load.calls) * one) / whole(load.intervalSeconds);
  const mu = (1024n * one) / whole(load.ahtSeconds);
  const theta = (1024n * one) / whole(load.patienceSeconds);
  const service = BigInt(agents) * mu;

  // Weights of 0, 1, … in the queue, over that of all agents busy and nobody waiting.
  const weights = [one];
  let sum = one;
  for (let k = 1; ; k += 1) {
    const next = over(times(weights[k - 1]!, lambda), service + BigInt(k) * theta);
    weights.push(next);
    sum += next;
    if (next * 10n ** 22n < sum) break;
  }
  const b = blocked(load);
  const all = over(one, b) - one + sum;
  const chance = weights.map((weight) => over(weight, all));

  // First steps: of one with j ahead, the chance of an answer and its wait where answered.
  let answered = over(service, service + theta);
  let waited = over(answered, service + theta);
  let [sumAnswered, sumWaited, sumQueue] = [0n, 0n, 0n];
  for (const [j, p] of chance.entries()) {
    if (j > 0) {
      const ahead = service + BigInt(j) * theta;
      const rate = ahead + theta;
      answered = over(times(ahead, answered), rate);
      waited = over(answered + times(ahead, waited), rate);
    }
    sumAnswered += times(p, answered);
    sumWaited += times(p, waited);
    sumQueue += p * BigInt(j);
  }
  const wait = chance.reduce((total, p) => total + p, 0n);
  const abandoned = over(times(theta, sumQueue), lambda);
  return {
    wait: toNumber(wait),
    abandoned: toNumber(abandoned),
    level: toNumber(one - wait + answeredBy(chance, service, theta, load.thresholdSeconds)),
    asa: toNumber(over(sumWaited, one - wait + sumAnswered)),
    meanWait: toNumber(over(sumQueue, lambda)),
  };
}

/** Share that waits and is answered by a time: jumps of the places at an even rate, as many as a Poisson number of them. */
function answeredBy(chance: readonly bigint[], service: bigint, theta: bigint, seconds: number): bigint {
  const rates = chance.map((_, j) => service + BigInt(j) * theta);
  const even = rates.at(-1)! + theta;
  const moves = rates.map((rate) => over(rate, even));
  const stays = rates.map((rate) => one - over(rate + theta, even));
  const mean = (even * whole(seconds)) / 1024n;
  let places = [...chance];
  let weight = one;
  let [weights, sum, done] = [one, 0n, 0n];
  const jumps = Number(mean / one);
  for (let n = 1; n < jumps + 12 * Math.sqrt(jumps) + 60; n += 1) {
    done += times(places[0]!, moves[0]!);
    places = places.map(
      (p, j) => times(p, stays[j]!) + (j + 1 < places.length ? times(places[j + 1]!, moves[j + 1]!) : 0n),
    );
    weight = times(weight, mean) / BigInt(n);
    weights += weight;
    sum += times(weight, done);
  }
  return over(sum, weights);
}
