/** What tells a pattern from chance, in the order in which they are looked for. */
export const runRuleNames = [
  'beyond-limit',
  'eight-on-one-side',
  'six-in-one-direction',
  'two-of-three',
] as const;
export type RunRule = (typeof runRuleNames)[number];

/** One stretch of a series that is hardly chance. */
export interface RunSignal {
  readonly rule: RunRule;
  readonly side: 'above' | 'below' | 'rising' | 'falling';
  /** The place of the point by which the pattern is there: of eight on one side, the eighth. */
  readonly at: number;
  /** Places of the points that make it, also of those that go on with it. */
  readonly points: readonly number[];
}

/** One number for all points, or one a point; NaN where a point has none. */
export interface RunLimits {
  readonly centre: number | ArrayLike<number>;
  readonly low: number | ArrayLike<number>;
  readonly high: number | ArrayLike<number>;
}

const runLength = 8;
const trendLength = 6;
const warningShare = 2 / 3;

/**
 * The patterns of a series against its limits, by the point that completes them: one beyond a limit; 8 in a row strictly
 * on one side of the centre; 6 in a row each strictly above (or below) the one before; 2 of 3 in a row on the same side
 * beyond two thirds of the way to its limit. A pattern that goes on is one signal. NaN is a gap, over which no pattern
 * reaches; a point without centre or limits is in no pattern that reads these. Limits are to be those before any cut at
 * natural bounds, or two thirds of the way would lie where points usually are. Throws a RangeError for lists of unequal length and for limits
 * on the wrong side of the centre.
 * Western Electric 1956, Statistical Quality Control Handbook; Nelson 1984, Journal of Quality Technology 16, 237–239.
 */
export function runRules(values: ArrayLike<number>, limits: RunLimits): readonly RunSignal[] {
  const { length } = values;
  const [centre, low, high] = [limits.centre, limits.low, limits.high].map((given) =>
    places(given, length),
  ) as [Float64Array, Float64Array, Float64Array];
  for (let at = 0; at < length; at += 1) {
    const [from, middle, to] = [low[at], centre[at], high[at]] as [number, number, number];
    if (from > middle || to < middle) throw new RangeError(`centre not within its limits: ${middle}`);
  }
  // How far each point is from the centre: 1 on the upper limit, −1 on the lower.
  const standing = Float64Array.from(centre, (middle, at) => {
    const off = (values[at] as number) - middle;
    if (off === 0) return 0;
    return off / (off > 0 ? (high[at] as number) - middle : middle - (low[at] as number));
  });
  const signals = [
    ...beyond(standing),
    ...runs(length, runLength, 'eight-on-one-side', (at) => sideAt(values, centre, at)),
    ...trends(values),
    ...twoOfThree(standing),
  ];
  return signals.sort((a, b) => a.at - b.at || order(a) - order(b));
}

function order({ rule }: RunSignal): number {
  return runRuleNames.indexOf(rule);
}

function places(given: number | ArrayLike<number>, length: number): Float64Array {
  if (typeof given === 'number') return new Float64Array(length).fill(given);
  if (given.length !== length) throw new RangeError(`${length} values need as many limits: ${given.length}`);
  return Float64Array.from(given);
}

function beyond(standing: Float64Array): RunSignal[] {
  return Array.from(standing).flatMap((share, at): RunSignal[] =>
    Math.abs(share) > 1
      ? [{ rule: 'beyond-limit', side: share > 0 ? 'above' : 'below', at, points: [at] }]
      : [],
  );
}

type Side = RunSignal['side'];

function sideAt(values: ArrayLike<number>, centre: Float64Array, at: number): Side | null {
  const off = (values[at] as number) - (centre[at] as number);
  return off > 0 ? 'above' : off < 0 ? 'below' : null;
}

/** Stretches of at least so many places that are all of one side. */
function runs(
  length: number,
  least: number,
  rule: RunRule,
  side: (at: number) => Side | null,
  /** How many points before a stretch belong to it. */
  before = 0,
): RunSignal[] {
  const found: RunSignal[] = [];
  for (let first = 0; first < length;) {
    const of = side(first);
    let next = first + 1;
    while (next < length && side(next) === of) next += 1;
    if (of !== null && next - first >= least) {
      const points = Array.from({ length: next - first + before }, (_, at) => first - before + at);
      found.push({ rule, side: of, at: first + least - 1, points });
    }
    first = next;
  }
  return found;
}

/** Six points are five steps. */
function trends(values: ArrayLike<number>): RunSignal[] {
  const step = (at: number): Side | null => {
    const by = at === 0 ? NaN : (values[at] as number) - (values[at - 1] as number);
    return by > 0 ? 'rising' : by < 0 ? 'falling' : null;
  };
  return runs(values.length, trendLength - 1, 'six-in-one-direction', step, 1);
}

function twoOfThree(standing: Float64Array): RunSignal[] {
  const found: (RunSignal & { readonly points: number[] })[] = [];
  for (const [sign, side] of [
    [1, 'above'],
    [-1, 'below'],
  ] as const) {
    const far = (at: number): boolean => sign * (standing[at] ?? NaN) > warningShare;
    const gap = (at: number): boolean => Number.isNaN(standing[at] ?? NaN);
    let last: (typeof found)[number] | undefined;
    for (let at = 1; at < standing.length; at += 1) {
      if (!far(at)) continue;
      const other = far(at - 1) ? at - 1 : !gap(at - 1) && far(at - 2) ? at - 2 : undefined;
      if (other === undefined) continue;
      if (last?.points.at(-1) === other) last.points.push(at);
      else found.push((last = { rule: 'two-of-three', side, at, points: [other, at] }));
    }
  }
  return found;
}
