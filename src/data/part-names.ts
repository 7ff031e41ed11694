/** The parts of a data set that come beside contacts, in the order in which they are read. */
export const partNames = [
  'surveys',
  'agents',
  'evaluations',
  'shifts',
  'ledger',
  'headcount',
  'customers',
  'intervals',
  'events',
] as const;
export type OtherPart = (typeof partNames)[number];
