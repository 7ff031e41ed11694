import { ratioSpread } from '../../metrics/intervals/ratio.js';
import { studentTQuantile } from '../../metrics/intervals/student-t.js';
import { differenceOf, type Spread } from '../../metrics/intervals/welch.js';
import { type Tenure, tenures } from './tenure.js';

/** What one agent did in one tenure: the metric's numerator and denominator. */
export interface AgentSums {
  readonly agent: string;
  readonly tenure: Tenure;
  readonly above: number;
  readonly below: number;
}

export interface TenureGroup {
  readonly tenure: Tenure;
  /** Agents with anything in the denominator. */
  readonly agents: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Σ/Σ in the metric's unit; null where the denominator is 0. */
  readonly value: number | null;
  /** 95 % interval, by how the agents differ; null for fewer than two of them. */
  readonly low: number | null;
  readonly high: number | null;
  /** Less the value of those of 12 months and more, with its 95 % interval; null for these and where one of the two is. */
  readonly difference: number | null;
  readonly differenceLow: number | null;
  readonly differenceHigh: number | null;
  /** Whether that interval leaves out 0; each is looked at by itself. */
  readonly significant: boolean | null;
}

/**
 * A metric by tenure, against those of 12 months and more. Agents are what differs: their contacts are as alike as one
 * person's are, so intervals are those of a ratio over agents (see `ratioInterval`), differences by Satterthwaite. An agent
 * who passes from one tenure to the next counts in both. `scale` makes the metric's unit of the quotient (100 for NPS).
 */
export function rampGroups(sums: readonly AgentSums[], scale = 1): readonly TenureGroup[] {
  const groups = tenures.map((tenure) => {
    const byAgent = new Map<string, { above: number; below: number }>();
    for (const { agent, tenure: of, above, below } of sums) {
      if (of !== tenure) continue;
      const own = byAgent.get(agent);
      if (own === undefined) byAgent.set(agent, { above, below });
      else {
        own.above += above;
        own.below += below;
      }
    }
    return groupOf(tenure, [...byAgent.values()], scale);
  });
  const base = groups.at(-1);
  return groups.map(({ group, spread }) => {
    if (group.tenure === '12+' || group.value === null || base?.group.value === null) return group;
    const difference = group.value - (base?.group.value as number);
    const bounds = spread && base?.spread ? differenceOf(spread, base.spread) : null;
    return {
      ...group,
      difference,
      differenceLow: bounds?.low ?? null,
      differenceHigh: bounds?.high ?? null,
      significant: bounds && (bounds.low > 0 || bounds.high < 0),
    };
  });
}

function groupOf(
  tenure: Tenure,
  all: readonly { readonly above: number; readonly below: number }[],
  scale: number,
): { readonly group: TenureGroup; readonly spread: Spread | null } {
  const agents = all.filter(({ below }) => below > 0);
  const over = (of: (one: (typeof all)[number]) => number): number =>
    agents.reduce((sum, one) => sum + of(one), 0);
  const numerator = over(({ above }) => above);
  const denominator = over(({ below }) => below);
  const plain = ratioSpread({
    n: agents.length,
    x: numerator,
    y: denominator,
    xx: over(({ above }) => above * above),
    xy: over(({ above, below }) => above * below),
    yy: over(({ below }) => below * below),
  });
  const spread = plain && { value: plain.value * scale, variance: plain.variance * scale ** 2, df: plain.df };
  const half = spread && studentTQuantile(0.975, spread.df) * Math.sqrt(spread.variance);
  return {
    spread,
    group: {
      tenure,
      agents: agents.length,
      numerator,
      denominator,
      value: denominator === 0 ? null : (scale * numerator) / denominator,
      low: spread && half !== null ? spread.value - half : null,
      high: spread && half !== null ? spread.value + half : null,
      difference: null,
      differenceLow: null,
      differenceHigh: null,
      significant: null,
    },
  };
}
