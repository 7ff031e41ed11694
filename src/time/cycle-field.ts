import { isTimeCycle, type TimeCycle } from './grain.js';

/**
 * What conditions call the cell of a cycle that a row lies in: `time.hour-of-week`. Rows lie where their query places them
 * in time, so a plan's field is of its time: `startedAt.hour-of-week`. No field of a host's is called so.
 */
export type CycleField = `time.${TimeCycle}`;

const prefix = 'time.';

export function cycleField(cycle: TimeCycle): CycleField {
  return `${prefix}${cycle}`;
}

/** The cycle of a condition's field; undefined where it is another field. */
export function cycleOfField(field: string): TimeCycle | undefined {
  if (!field.startsWith(prefix)) return undefined;
  const cycle = field.slice(prefix.length);
  return isTimeCycle(cycle) ? cycle : undefined;
}

/** Fields that place rows in time. */
const times = ['startedAt', 'effectiveEndedAt', 'conversationEndedAt'] as const;

/** The field of a plan whose rows are placed by `time`. */
export function timedField(time: (typeof times)[number], cycle: TimeCycle): string {
  return `${time}.${cycle}`;
}

/** Time and cycle of a plan's field; undefined where it is another field. */
export function timedCycle(field: string): { readonly time: string; readonly cycle: TimeCycle } | undefined {
  const time = times.find((one) => field.startsWith(`${one}.`));
  const cycle = time === undefined ? '' : field.slice(time.length + 1);
  return time !== undefined && isTimeCycle(cycle) ? { time, cycle } : undefined;
}
