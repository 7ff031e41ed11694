/** Which counts of a row make a number that metrics are over: those added, less those taken off. */
export interface Made {
  readonly plus: readonly string[];
  readonly less?: readonly string[];
}

/**
 * Columns that only the table of intervals has, each made of counts of the row, and not known where one of those is not.
 * The names of the rest of `successes` and `bases` of the service level, which are one count, are not among them.
 */
export const made = {
  'interval.answeredOrEarlyAbandoned': { plus: ['answeredWithin', 'abandonedWithin'] },
  'interval.answeredOrShortAbandoned': { plus: ['answeredWithin', 'shortAbandoned'] },
  'interval.answeredOrAbandoned': { plus: ['answeredWithin', 'abandoned'] },
  'interval.removed': { plus: ['answeredWithin', 'abandonedWithin', 'callbackWithin'] },
  'interval.offeredLessShort': { plus: ['offered'], less: ['shortAbandoned'] },
  'interval.offeredLessEarly': { plus: ['offered'], less: ['abandonedWithin'] },
  'interval.answeredAndAbandoned': { plus: ['answered', 'abandoned'] },
  'interval.answeredAndLongAbandoned': { plus: ['answered', 'abandoned'], less: ['shortAbandoned'] },
  'interval.answeredAndLateAbandoned': { plus: ['answered', 'abandoned'], less: ['abandonedWithin'] },
  'interval.longAbandoned': { plus: ['abandoned'], less: ['shortAbandoned'] },
} as const satisfies Readonly<Record<string, Made>>;
export type MadeField = keyof typeof made;

/** The counts that a field of intervals is made of: itself, where it is a field of theirs. */
export function madeOf(field: string): readonly string[] {
  const of = (made as Readonly<Record<string, Made>>)[field];
  return of === undefined ? [field] : [...of.plus, ...(of.less ?? [])];
}
