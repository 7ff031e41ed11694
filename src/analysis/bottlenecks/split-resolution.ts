/** One leg of a conversation, in whole milliseconds. */
export interface TimedLeg {
  readonly start: number;
  readonly wait: number;
  readonly handling: number;
}

/** What of the resolution time is a leg's, in milliseconds. */
export interface LegShare {
  /** In the queue, and with the agent. */
  readonly waiting: number;
  readonly handling: number;
  /** From the end of the leg before to the start of this one. */
  readonly between: number;
  /** Before the first leg or after the last, by which a resolution is longer than its legs: of the last leg alone. */
  readonly outside: number;
}

/**
 * Splits the resolution time of a conversation over its legs, which stand in the order of their starts: each moment from
 * the first start on belongs to what went on in it, where two legs overlap to the earlier one, and what goes on after the
 * time is over belongs to none. The parts of all legs add up to the time, exactly. Throws a RangeError without legs, for
 * legs out of order and for times that are no whole milliseconds from 0 on.
 */
export function splitResolution(legs: readonly TimedLeg[], resolution: number): readonly LegShare[] {
  const [first] = legs;
  if (first === undefined) throw new RangeError('conversation without legs: []');
  if (!(Number.isSafeInteger(resolution) && resolution >= 0))
    throw new RangeError(`invalid resolution time: ${resolution}`);
  const end = first.start + resolution;
  let now = first.start;
  /** The time up to a moment that nothing has yet. */
  const upTo = (moment: number): number => {
    const until = Math.max(now, Math.min(moment, end));
    const passed = until - now;
    now = until;
    return passed;
  };
  let last = -Infinity;
  const shares = legs.map(({ start, wait, handling }) => {
    for (const time of [start, wait, handling]) {
      if (!Number.isSafeInteger(time)) throw new RangeError(`not a time of a leg: ${time}`);
    }
    if (wait < 0 || handling < 0) throw new RangeError(`not a time of a leg: ${Math.min(wait, handling)}`);
    if (start < last) throw new RangeError(`leg before the one before: ${start}`);
    last = start;
    return { between: upTo(start), waiting: upTo(start + wait), handling: upTo(start + wait + handling) };
  });
  const outside = end - now;
  return shares.map((share, at) => ({ ...share, outside: at === shares.length - 1 ? outside : 0 }));
}
