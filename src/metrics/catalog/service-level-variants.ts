/**
 * The variants of the service level, as two tables: what is counted as success, and over what. A answered, B abandoned,
 * T threshold, s short limit.
 */

/** Which abandons count: none, waits ≤ s, waits ≤ T, or all. */
export interface Success {
  readonly abandoned: 'none' | 'short' | 'early' | 'all';
  /** Callbacks that left the queue within T count too. */
  readonly callbacks: boolean;
}

/** Answered within T always counts; beside it: */
export const successes = {
  answered: { abandoned: 'none', callbacks: false },
  'answered-or-early-abandoned': { abandoned: 'early', callbacks: false },
  'answered-or-short-abandoned': { abandoned: 'short', callbacks: false },
  'answered-or-abandoned': { abandoned: 'all', callbacks: false },
  removed: { abandoned: 'early', callbacks: true },
} as const satisfies Record<string, Success>;
export type SuccessName = keyof typeof successes;

/** Which abandons are in the denominator: none, all, all but waits ≤ s, or all but waits ≤ T. */
export interface Base {
  readonly abandoned: 'none' | 'all' | 'less-short' | 'less-early';
  /** All that were offered; without it flow-outs only if asked for, and neither callbacks nor voicemail. */
  readonly offered: boolean;
}

/** Every answered contact is always in it; beside it: */
export const bases = {
  offered: { abandoned: 'all', offered: true },
  'offered-less-short': { abandoned: 'less-short', offered: true },
  'offered-less-early': { abandoned: 'less-early', offered: true },
  answered: { abandoned: 'none', offered: false },
  'answered-and-abandoned': { abandoned: 'all', offered: false },
  'answered-and-long-abandoned': { abandoned: 'less-short', offered: false },
  'answered-and-late-abandoned': { abandoned: 'less-early', offered: false },
} as const satisfies Record<string, Base>;
export type BaseName = keyof typeof bases;

export const successNames = Object.keys(successes) as readonly SuccessName[];
export const baseNames = Object.keys(bases) as readonly BaseName[];

/** The rows that a variant counts; with the short rule off (0), variants that differ in it alone are the same. */
export function variantRows(
  success: SuccessName,
  of: BaseName,
  shortAbandonSeconds: number,
): { readonly success: Success; readonly of: Base } {
  const counted: Success = successes[success];
  const base: Base = bases[of];
  if (shortAbandonSeconds > 0) return { success: counted, of: base };
  return {
    success: counted.abandoned === 'short' ? { ...counted, abandoned: 'none' } : counted,
    of: base.abandoned === 'less-short' ? { ...base, abandoned: 'all' } : base,
  };
}

/** Whether every success is in the denominator too, so that the quotient is a share and has an interval. */
export function isShare(success: Success, of: Base): boolean {
  const abandoned = success.abandoned === 'none' || of.abandoned === 'all';
  return abandoned && (!success.callbacks || of.offered);
}
