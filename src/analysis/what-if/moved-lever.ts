import type { ReasonCode } from '../../metrics/table.js';
import {
  claimedRelative,
  type ExpectedShare,
  shareAfter,
  type WhatIfEstimate,
} from './satisfaction-after.js';
import { type LeverId, type VendorClaim, vendorClaims } from './vendor-claims.js';

/**
 * Why nothing was fitted: a reason of a metric's, or fewer answers than 200, fewer days than 7, a lever that does not
 * differ, or scores of contacts that are not in the data, so that nobody can tell which of them were repeats.
 */
export type WhatIfReason =
  | ReasonCode
  | 'too-few-answers'
  | 'too-few-days'
  | 'no-spread'
  | 'scores-not-on-contacts';

/** How satisfaction goes with a lever in the host's own data: an association, which says nothing of why. */
export interface WhatIfAssociation {
  /** Answers that were fitted, and days that they are of. */
  readonly n: number;
  readonly days: number;
  /** Answers without the lever's value, or beyond what is fitted. */
  readonly leftOut: number;
  /** Change of the share of positive answers with a minute of wait, a unit of ln(resolution time), or the repeat flag; 95 %. */
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** What the line says for the step: absolute, and as a fraction of the share of positive answers, null where that is 0; 95 %. */
  readonly change: WhatIfEstimate;
  readonly relative: WhatIfEstimate | null;
  /** The share of positive answers after the step, were the association a cause. */
  readonly after: ExpectedShare;
  /** The interval leaves out 0. */
  readonly clear: boolean;
  /** The lever as it is: mean minutes, geometric mean of seconds, or the share of repeats. */
  readonly level: number;
  /** It after the step. */
  readonly levelAfter: number;
  /** After the step it is outside the middle 90 % of what was fitted, or less than nothing: the line knows little of that. */
  readonly isBeyond: boolean;
}

export interface WhatIfLever {
  readonly lever: LeverId;
  /** What is asked: minutes of wait, else a fraction of what it is. */
  readonly step: number;
  readonly claim: VendorClaim;
  /** What the claim comes to for the step, in proportion; `after` is null where satisfaction is not known. */
  readonly claimed: { readonly relative: number; readonly after: ExpectedShare | null };
  readonly association: WhatIfAssociation | { readonly reason: WhatIfReason };
}

/** A line of satisfaction on a lever, with where the lever stands: in minutes, seconds, or as a share of repeats. */
export interface FittedSlope extends Pick<
  WhatIfAssociation,
  'n' | 'days' | 'leftOut' | 'slope' | 'low' | 'high' | 'level'
> {
  /** Between which values the middle 90 % of the answers lie; null where that is not known. */
  readonly middle: readonly [number, number] | null;
}

/** Whether a lever can be moved so far: a resolution time of nothing has no logarithm, while all repeats may go. */
export function isStep(lever: LeverId, step: number): boolean {
  if (lever === 'wait') return Number.isFinite(step);
  return Number.isFinite(step) && (lever === 'repeats' ? step >= -1 : step > -1);
}

/** What a step of a lever is claimed to do, and what the host's own line says of it. `csat`: the share of positive answers as it is. */
export function movedLever(
  lever: LeverId,
  step: number,
  csat: number | null,
  fitted: FittedSlope | { readonly reason: WhatIfReason },
): WhatIfLever {
  const claim = vendorClaims[lever];
  const relative = claimedRelative(claim, step);
  const change = (csat ?? 0) * relative;
  const after = csat === null ? null : shareAfter(csat, { value: change, low: change, high: change });
  return {
    ...{ lever, step, claim },
    claimed: { relative, after },
    association: 'reason' in fitted ? fitted : associationOf(lever, step, csat ?? 0, fitted),
  };
}

function associationOf(
  lever: LeverId,
  step: number,
  csat: number,
  { middle, ...fitted }: FittedSlope,
): WhatIfAssociation {
  const { slope, low, high, level } = fitted;
  const moved = lever === 'wait' ? step : lever === 'repeats' ? step * level : Math.log1p(step);
  const change = scaled({ value: slope, low, high }, moved);
  const levelAfter = lever === 'wait' ? level + step : level * (1 + step);
  const [least, most] = middle ?? [0, Infinity];
  return {
    ...fitted,
    change,
    relative: csat === 0 ? null : scaled(change, 1 / csat),
    after: shareAfter(csat, change),
    clear: low > 0 || high < 0,
    levelAfter,
    isBeyond: step !== 0 && (levelAfter < Math.min(least, level) || levelAfter > Math.max(most, level)),
  };
}

function scaled({ value, low, high }: WhatIfEstimate, times: number): WhatIfEstimate {
  const [a, b] = [low * times, high * times];
  return { value: value * times, low: Math.min(a, b), high: Math.max(a, b) };
}
