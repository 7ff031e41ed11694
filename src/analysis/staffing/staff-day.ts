import { agentsFor, type AgentsNeeded, queueOutcome } from './agents-for.js';
import type { QueueOutcome } from './queue-outcome.js';

/** What holds for all intervals of a day. */
export interface StaffingSettings {
  readonly ahtSeconds: number;
  readonly thresholdSeconds: number;
  /** Of the offered, to be answered within the threshold: 0 ≤ share < 1. */
  readonly serviceLevel: number;
  /** The cap on load / agents. */
  readonly maxOccupancy: number;
  readonly shrinkage: number;
  /** Null: not known, and callers are taken to wait without end (Erlang C). */
  readonly patienceSeconds: number | null;
}

/** A stretch of a day. */
export interface ExpectedInterval {
  readonly calls: number;
  readonly seconds: number;
  /** Mean number of agents on shift for these calls, pauses and all; absent or null: not known. */
  readonly onShift?: number | null;
}

/** What comes of the agents on shift. */
export interface PresentAgents extends QueueOutcome {
  /** Mean number on shift. */
  readonly onShift: number;
  /** Of these the whole number that answers, shrinkage taken off: to the nearest. */
  readonly agents: number;
}

/** Where no calls are expected, outcomes are what a single one would meet; no share of the day counts them. */
export interface StaffedInterval extends ExpectedInterval {
  readonly needed: AgentsNeeded;
  /** Null: shifts are not known. */
  readonly present: PresentAgents | null;
}

/** What a day comes to: shares weighted by calls, seconds of the answered. Null: there is nothing to tell it of. */
export interface StaffedDay {
  readonly serviceLevel: number | null;
  /** Null also where waits grow without end in some interval. */
  readonly asaSeconds: number | null;
  readonly abandonRate: number | null;
  /** Time on calls / agents' time. */
  readonly occupancy: number | null;
  /** Hours of those who answer, and of those who are planned for it. */
  readonly agentHours: number;
  readonly scheduledHours: number;
  /** The greatest number of those who answer. */
  readonly peak: number;
  /** Intervals whose queue has no steady state. */
  readonly unstable: number;
}

export interface StaffedIntervals {
  readonly intervals: readonly StaffedInterval[];
  readonly calls: number;
  /** With the agents that are needed. */
  readonly needed: StaffedDay;
  /** With those on shift; null where the shifts of no interval are known. Intervals without calls count for the hours alone. */
  readonly present: StaffedDay | null;
}

/**
 * The agents that each interval needs, and what comes of them and of those on shift. Every interval is a queue in its
 * steady state, as the formulas have it: what waits from the one before is not carried over. Throws a RangeError for
 * settings that nothing reaches.
 */
export function staffDay(
  intervals: readonly ExpectedInterval[],
  settings: StaffingSettings,
): StaffedIntervals {
  const staffed = intervals.map((interval) => staffInterval(interval, settings));
  const known = staffed.flatMap(({ present, ...one }) =>
    present === null ? [] : [{ ...one, outcome: present }],
  );
  return {
    intervals: staffed,
    calls: staffed.reduce((sum, { calls }) => sum + calls, 0),
    needed: dayOf(
      staffed.map(({ needed, calls, seconds }) => ({
        calls,
        seconds,
        outcome: { ...needed, onShift: needed.scheduled },
      })),
    ),
    present: known.length === 0 ? null : dayOf(known),
  };
}

function staffInterval(interval: ExpectedInterval, settings: StaffingSettings): StaffedInterval {
  const { calls, seconds, onShift = null } = interval;
  const { patienceSeconds, shrinkage, ...rest } = settings;
  const load = {
    ...rest,
    calls,
    intervalSeconds: seconds,
    ...(patienceSeconds !== null && { patienceSeconds }),
  };
  if (onShift !== null && !(onShift >= 0 && onShift < Infinity)) {
    throw new RangeError(`invalid onShift: ${onShift}`);
  }
  const agents = Math.round((onShift ?? 0) * (1 - shrinkage));
  return {
    ...interval,
    needed: agentsFor({ ...load, shrinkage }),
    present: onShift === null ? null : { ...queueOutcome({ ...load, agents }), onShift, agents },
  };
}

interface Weighed {
  readonly calls: number;
  readonly seconds: number;
  readonly outcome: QueueOutcome & { readonly agents: number; readonly onShift: number };
}

function dayOf(all: readonly Weighed[]): StaffedDay {
  const sum = (of: (one: Weighed) => number): number => all.reduce((total, one) => total + of(one), 0);
  const calls = sum((one) => one.calls);
  const perCall = (of: (one: Weighed) => number): number | null =>
    calls === 0 ? null : sum((one) => one.calls * of(one)) / calls;
  const busy = all.filter((one) => one.calls > 0);
  // Callers of a queue without end are answered one day, but no mean tells when.
  const endless = busy.some(({ outcome }) => !outcome.stable);
  const answered = sum((one) => one.calls * (1 - one.outcome.abandonRate));
  const waited = sum(
    ({ calls: own, outcome }) => own * (1 - outcome.abandonRate) * (outcome.asaSeconds ?? 0),
  );
  const agentSeconds = sum(({ outcome, seconds }) => outcome.agents * seconds);
  const onCalls = sum(({ calls: own, outcome, seconds }) =>
    own === 0 ? 0 : (outcome.occupancy ?? 0) * outcome.agents * seconds,
  );
  return {
    serviceLevel: perCall(({ outcome }) => outcome.serviceLevel),
    asaSeconds: endless || answered === 0 ? null : waited / answered,
    abandonRate: perCall(({ outcome }) => outcome.abandonRate),
    occupancy: agentSeconds === 0 ? null : onCalls / agentSeconds,
    agentHours: agentSeconds / 3600,
    scheduledHours: sum(({ outcome, seconds }) => outcome.onShift * seconds) / 3600,
    peak: Math.max(0, ...all.map(({ outcome }) => outcome.agents)),
    unstable: busy.filter(({ outcome }) => !outcome.stable).length,
  };
}
