import type { Condition } from '../../metrics/query.js';
import type { FunnelKey } from '../../views/funnel.js';

type Conditions = Readonly<Record<string, Condition>>;

/** What a lane may filter by; what says the most comes first, so that a page that prevents it is asked that. */
export const laneDimensions = ['outcome', 'direction', 'resolved', 'rightParty', 'sale'] as const;

/** Outcomes that contacts of either direction have; all others tell it. */
const ofBoth: readonly unknown[] = ['answered', 'voicemail', null];

/** The lanes whose contacts are let through by what is selected; undefined where nothing is. */
export function selectedLanes(
  keys: readonly FunnelKey[],
  selected: Conditions,
): ReadonlySet<number> | undefined {
  if (Object.keys(selected).length === 0) return undefined;
  return new Set(keys.flatMap(({ where }, lane) => (holds(whole(selected, where), where) ? [lane] : [])));
}

/**
 * What is selected after the choice of a lane: it alone, nothing where it alone was; `additive`: beside others that differ
 * from it in one condition, or no longer. Without a direction where the outcome tells it.
 */
export function laneChosen(selected: Conditions, { where }: FunnelKey, additive: boolean): Conditions {
  const before = whole(selected, where);
  const isAlone = sameJson(ordered(before), ordered(where));
  if (isAlone) return {};
  const differing = Object.keys(where).filter((field) => !sameJson(before[field], where[field]));
  const [field] = differing;
  const [old, own] = field === undefined ? [] : [before[field], where[field]];
  const isBeside =
    additive &&
    differing.length === 1 &&
    Object.keys(before).length === Object.keys(where).length &&
    Array.isArray(old) &&
    Array.isArray(own);
  if (!isBeside) return short(where);
  const [has, one] = [old as readonly (string | null)[], own as readonly (string | null)[]];
  const left = one.every((value) => has.includes(value))
    ? has.filter((value) => !one.includes(value))
    : [...has, ...one.filter((value) => !has.includes(value))];
  return left.length === 0 ? {} : short({ ...where, [field as string]: left });
}

/** With the direction that went without saying. */
function whole(selected: Conditions, { direction }: Conditions): Conditions {
  return Object.keys(selected).length === 0 || 'direction' in selected || direction === undefined
    ? selected
    : { ...selected, direction };
}

function short(where: Conditions): Conditions {
  const { direction, ...others } = where;
  const { outcome } = others;
  const tells = Array.isArray(outcome) && !outcome.some((value) => ofBoth.includes(value));
  return tells || direction === undefined ? others : { ...others, direction };
}

/** Whether all that a lane has is let through, and nothing is asked that the lane does not say. */
function holds(selected: Conditions, where: Conditions): boolean {
  const fields = Object.keys(where);
  return (
    fields.length === Object.keys(selected).length &&
    fields.every((field) => {
      const [has, own] = [selected[field], where[field]];
      if (!Array.isArray(has) || !Array.isArray(own)) return sameJson(has, own);
      return own.every((value) => has.includes(value));
    })
  );
}

function ordered(where: Conditions): unknown {
  return Object.entries(where).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
