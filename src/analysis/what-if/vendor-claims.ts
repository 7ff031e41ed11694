/** What can be moved, and what customers' satisfaction is said to follow. */
export const leverIds = ['wait', 'resolution-time', 'repeats'] as const;
export type LeverId = (typeof leverIds)[number];

/** What a vendor says of a lever, both changes relative but the minute of the wait. */
export interface VendorClaim {
  /** The change of the lever that the claim is of: minutes of wait, else a fraction of what it is. */
  readonly step: number;
  /** Of satisfaction, as a fraction of what it is. */
  readonly relative: number;
  /** Nothing was published that it could be checked by: it is shown as a claim, and is never a target. */
  readonly basis: 'vendor-claim-no-data';
}

/**
 * Three sentences of a vendor of reports: a minute more of waiting takes 5 % of satisfaction, a tenth less of resolution
 * time brings 8 %, a twentieth fewer repeats 6 %. No data, no place and no method stand beside them.
 */
export const vendorClaims: Readonly<Record<LeverId, VendorClaim>> = {
  wait: { step: 1, relative: -0.05, basis: 'vendor-claim-no-data' },
  'resolution-time': { step: -0.1, relative: 0.08, basis: 'vendor-claim-no-data' },
  repeats: { step: -0.05, relative: 0.06, basis: 'vendor-claim-no-data' },
};
