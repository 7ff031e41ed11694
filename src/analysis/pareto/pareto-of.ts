/** Amounts from the largest down, and how few of them make most of the whole. */
export interface ParetoOrder {
  /** Places of the known amounts, largest first; equal ones in the order given. */
  readonly order: readonly number[];
  /** By place in `order`, parts of the whole, 0 to 1: each amount alone, and with all before it. Null where the whole is 0. */
  readonly shares: readonly (number | null)[];
  readonly cumulative: readonly (number | null)[];
  /** Σ of the known amounts, in their unit. */
  readonly whole: number;
  /** How many from the first on make at least the share that was asked for: the fewest that do; 0 where the whole is 0. */
  readonly few: number;
  /** How many of those after are as large as the last of the few: which of them is among the few is the order's choice. */
  readonly tied: number;
  /** Places of amounts that are not known (NaN); they are in no sum. */
  readonly unknown: readonly number[];
}

/** Sums of doubles may miss a share by their rounding. */
const hair = 1e-12;

/**
 * Orders amounts of any one unit as Pareto's chart has them. Throws a RangeError for an amount below 0 or not finite, of
 * which nothing is a share, and for a share outside 0 < share ≤ 1. Juran 1951, Quality Control Handbook ("the vital few").
 */
export function paretoOf(
  amounts: ArrayLike<number>,
  { share = 0.8 }: { readonly share?: number } = {},
): ParetoOrder {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share not above 0 and up to 1: ${share}`);
  const known: number[] = [];
  const unknown: number[] = [];
  for (let place = 0; place < amounts.length; place++) {
    const amount = amounts[place] as number;
    if (amount < 0 || Math.abs(amount) === Infinity) throw new RangeError(`amount has no share: ${amount}`);
    (Number.isNaN(amount) ? unknown : known).push(place);
  }
  const at = (place: number): number => amounts[place] as number;
  const order = known.sort((a, b) => at(b) - at(a) || a - b);
  const whole = order.reduce((sum, place) => sum + at(place), 0);
  if (whole === 0) {
    const none = order.map(() => null);
    return { order, shares: none, cumulative: none, whole, few: 0, tied: 0, unknown };
  }
  let sum = 0;
  const sums = order.map((place) => (sum += at(place)));
  const few = 1 + sums.findIndex((reached) => reached >= share * whole * (1 - hair));
  const last = at(order[few - 1] as number);
  return {
    order,
    shares: order.map((place) => at(place) / whole),
    cumulative: sums.map((reached) => reached / whole),
    whole,
    few,
    tied: order.slice(few).filter((place) => at(place) === last).length,
    unknown,
  };
}
