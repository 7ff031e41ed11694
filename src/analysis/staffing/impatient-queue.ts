/** Of the callers who have to wait, what becomes of them in a queue that they leave after an exponential time. */
export interface ImpatientQueue {
  /** Probability of a queue or none where all agents are busy, over that of none: Σ of the queue's weights. */
  readonly weight: number;
  readonly abandoned: number;
  readonly answered: number;
  /** Mean of wait × (1 if answered, else 0), in units of patience. */
  readonly answeredWait: number;
}

/**
 * Queue lengths k = 0, 1, … where all agents are busy have weights y^k / ((c + 1) … (c + k)), with `y` arrivals and `c`
 * completed calls within a mean patience. A caller who finds k ahead is answered with probability c / (c + 1 + k); that
 * wait has the mean Σ over j ≤ k of 1 / (c + 1 + j). All that is summed is positive and is walked from the likeliest
 * length outward, so that nothing cancels or overflows. The chain is C. Palm's (1943); Garnett, Mandelbaum and Reiman,
 * Manufacturing & Service Operations Management 4 (2002).
 */
export function impatientQueue(y: number, c: number): ImpatientQueue {
  const likeliest = Math.max(0, Math.floor(y - c));
  const harmonic = reciprocals(c + 1, likeliest + 1);
  const sums = { weight: 0, abandoned: 0, answered: 0, answeredWait: 0 };
  const add = (k: number, weight: number, wait: number): void => {
    const leaves = c + 1 + k;
    sums.weight += weight;
    sums.abandoned += (weight * (k + 1)) / leaves;
    sums.answered += (weight * c) / leaves;
    sums.answeredWait += ((weight * c) / leaves) * wait;
  };
  let weight = 1;
  let wait = harmonic;
  for (let k = likeliest; weight > 1e-25; k += 1) {
    add(k, weight, wait);
    weight *= y / (c + 1 + k);
    wait += 1 / (c + 2 + k);
  }
  weight = 1;
  wait = harmonic;
  let k = likeliest;
  while (k > 0 && weight > 1e-25) {
    weight *= (c + k) / y;
    wait -= 1 / (c + 1 + k);
    k -= 1;
    add(k, weight, wait);
  }
  return {
    // Where even the walk down does not come to an empty queue, that is as good as impossible.
    weight: k === 0 ? sums.weight / weight : Infinity,
    abandoned: sums.abandoned / sums.weight,
    answered: sums.answered / sums.weight,
    answeredWait: sums.answeredWait / sums.weight,
  };
}

/** Σ of 1 / (from + j) over j = 0 … count − 1: added up where they are few or `from` small, by Euler and Maclaurin beyond. */
function reciprocals(from: number, count: number): number {
  let sum = 0;
  // Counted by whole numbers: sums of `from` and ones would miss their end by a last bit.
  let done = 0;
  for (; done < count && (from + done < 20 || count - done < 100); done += 1) sum += 1 / (from + done);
  if (done === count) return sum;
  const [first, end] = [from + done, from + count];
  const tail = (x: number): number =>
    1 / (2 * x) + 1 / (12 * x ** 2) - 1 / (120 * x ** 4) + 1 / (252 * x ** 6);
  return sum + Math.log1p((count - done) / first) + tail(first) - tail(end);
}
