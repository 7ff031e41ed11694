import type { Condition, Period } from '../../metrics/query.js';
import type { RangeSelection, Selection } from '../context.js';

/** All that is selected at one time. */
export interface Selected {
  readonly selections: readonly Selection[];
  readonly ranges: readonly RangeSelection[];
}

/** One thing that one owner selects; a condition that is undefined, or a period that is null: no more. */
export type Difference =
  | { readonly owner: HTMLElement; readonly dimension: string; readonly condition: Condition | undefined }
  | { readonly owner: HTMLElement; readonly period: Period | null };

/** The same with one thing different; each owner stays in its place, a new one comes last. */
export function withDifference(state: Selected, one: Difference): Selected {
  const { selections, ranges } = state;
  const { owner } = one;
  if ('period' in one) {
    const { period } = one;
    return { selections, ranges: replaced(ranges, owner, period === null ? undefined : { owner, period }) };
  }
  const own = selections.find((other) => other.owner === owner);
  const conditions = new Map(Object.entries(own?.where ?? {}));
  if (one.condition === undefined) conditions.delete(one.dimension);
  else conditions.set(one.dimension, one.condition);
  const where = Object.fromEntries(conditions);
  return {
    selections: replaced(selections, owner, conditions.size > 0 ? { owner, where } : undefined),
    ranges,
  };
}

/** What has to be different in a state for it to say the same as another. */
export function differencesOf(from: Selected, to: Selected): readonly Difference[] {
  const owners = new Set([...to.selections, ...from.selections].map(({ owner }) => owner));
  const timed = new Set([...to.ranges, ...from.ranges].map(({ owner }) => owner));
  const whereOf = ({ selections }: Selected, owner: HTMLElement): ReadonlyMap<string, Condition> =>
    new Map(Object.entries(selections.find((one) => one.owner === owner)?.where ?? {}));
  const periodOf = ({ ranges }: Selected, owner: HTMLElement): Period | null =>
    ranges.find((one) => one.owner === owner)?.period ?? null;
  return [
    ...[...owners].flatMap((owner) => {
      const [old, next] = [whereOf(from, owner), whereOf(to, owner)];
      return [...new Set([...next.keys(), ...old.keys()])].flatMap((dimension) =>
        sameJson(old.get(dimension), next.get(dimension))
          ? []
          : [{ owner, dimension, condition: next.get(dimension) }],
      );
    }),
    ...[...timed].flatMap((owner) => {
      const period = periodOf(to, owner);
      return sameJson(periodOf(from, owner), period) ? [] : [{ owner, period }];
    }),
  ];
}

/** A list with the next in its owner's place, at the end where there was none, or without it. */
function replaced<T extends { readonly owner: HTMLElement }>(
  list: readonly T[],
  owner: HTMLElement,
  next: T | undefined,
): readonly T[] {
  const added = next === undefined ? [] : [next];
  return list.some((one) => one.owner === owner)
    ? list.flatMap((one) => (one.owner === owner ? added : [one]))
    : [...list, ...added];
}

/** Conditions and periods are JSON, written by the kit itself: equal text is the same. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
