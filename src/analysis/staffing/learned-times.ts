import type { Coverage, MetricTable, MetricValue, ReasonCode } from '../../metrics/table.js';
import { staffingDefaults, type StaffingAsk } from './staffing-options.js';
import { asked } from './staffing-plan.js';

/** A number of the formulas: the host's own, learned from the data, or neither. */
export interface LearnedNumber {
  /** Seconds, or a share; null where it is not known. */
  readonly value: number | null;
  readonly from: 'given' | 'data' | 'none';
  /** What it was learned from: handled contacts, abandoned ones, shifts. */
  readonly n: number;
  readonly coverage: Coverage | null;
  /** Why it is not known. */
  readonly reason?: ReasonCode | 'too-few-abandons';
}

export interface LearnedTimes {
  /** Per contact, with `concurrency` taken off. */
  readonly aht: LearnedNumber;
  readonly patience: LearnedNumber;
  readonly shrinkage: LearnedNumber;
}

/** Fewer hang-ups than this tell no patience. */
const fewestAbandons = 30;
/** Of waits that are not known so few that those which are can stand for all. */
const knownWaits = 0.95;

export function learnedTimes(table: MetricTable, ask: StaffingAsk): LearnedTimes {
  const values = table.rows[0]?.values ?? {};
  const { concurrency } = { ...staffingDefaults, ...ask };
  const aht = ask.ahtSeconds === undefined ? learned(values[asked.aht]) : given(ask.ahtSeconds);
  const shrinkage = ask.shrinkage === undefined ? learned(values[asked.shrinkage]) : given(ask.shrinkage);
  return {
    aht: { ...aht, value: aht.value === null ? null : aht.value / concurrency },
    patience:
      ask.patienceSeconds === undefined
        ? patienceOf(values[asked.asa], values[asked.abandons])
        : given(ask.patienceSeconds),
    // A share of paid time below 0 is no loss: who handles several contacts at once is busy for longer than is paid.
    shrinkage: { ...shrinkage, value: shrinkage.value === null ? null : Math.max(0, shrinkage.value) },
  };
}

/**
 * Mean patience, where callers hang up after an exponential time: all time that was waited / those who hung up, which is
 * its maximum likelihood with answered calls as censored (A. Mandelbaum and S. Zeltyn, Service Engineering in Action,
 * 2007). Not known under 30 of them, or where too many waits are not.
 */
function patienceOf(answered: MetricValue | undefined, abandoned: MetricValue | undefined): LearnedNumber {
  if (answered === undefined || abandoned === undefined) return { ...learned(abandoned), value: null };
  const known = [answered, abandoned].every(
    ({ coverage: { used, eligible } }) => used >= knownWaits * eligible,
  );
  const { n, coverage } = abandoned;
  if (n < fewestAbandons) return { value: null, from: 'none', n, coverage, reason: 'too-few-abandons' };
  if (!known) return { value: null, from: 'none', n, coverage, reason: 'no-wait' };
  const waited = (answered.numerator ?? 0) + (abandoned.numerator ?? 0);
  if (waited === 0) return { value: null, from: 'none', n, coverage, reason: 'no-wait' };
  return { value: waited / n, from: 'data', n, coverage };
}

function learned(value: MetricValue | undefined): LearnedNumber {
  if (value === undefined) return { value: null, from: 'none', n: 0, coverage: null, reason: 'not-covered' };
  const { n, coverage } = value;
  return value.value === null
    ? { value: null, from: 'none', n, coverage, reason: value.reason ?? 'not-supplied' }
    : { value: value.value, from: 'data', n, coverage };
}

function given(value: number | null): LearnedNumber {
  return { value, from: value === null ? 'none' : 'given', n: 0, coverage: null };
}
