import { periodParts, type TablePart } from '../../data/part-tables.js';
import type { QueryFacts } from '../facts.js';
import { coverSome, coverWholly } from '../joined-spans.js';
import type { PartNeeds } from '../metric-measures.js';
import type { PartField } from '../needed-fields.js';
import type { ReasonCode, SuppliedLimits } from '../table.js';
import type { BesideIntervals } from './beside-intervals.js';
import type { TimeParts } from './time-parts.js';

/** Why there is no value, and of which part something lacks where it is one part that does. */
export interface Missing {
  readonly reason: ReasonCode;
  readonly lacks?: Pick<PartField, 'part'> & Partial<PartField>;
  readonly thresholds?: SuppliedLimits;
}

const notCovered: Missing = { reason: 'not-covered' };

/**
 * Why a metric has no value in a part in time, for what the data cover: some of it for rows that are of an instant; all of
 * it where rows are of a stretch of time, by each part that the metric reads, since nothing is scaled up. Null where it has.
 * Contacts and the rows of intervals that stand for them cover a time together; where one of the two is in it and cannot
 * answer, there is no value. Asked for every row, told once a part in time.
 */
export class PartCoverage {
  readonly #parts: TimeParts;
  readonly #facts: QueryFacts;
  readonly #whole: readonly TablePart[];
  /** A part whose rows are of an instant, or are split. */
  readonly #instants: TablePart | undefined;
  /** Null where no rows of intervals bear on the metric. */
  readonly #beside: BesideIntervals | null;
  readonly #told: (Missing | null)[] = [];

  /** @param read what the metric cannot do without, else all that it reads */
  constructor(
    read: readonly TablePart[],
    parts: TimeParts,
    facts: QueryFacts,
    beside: BesideIntervals | null,
  ) {
    this.#beside = beside;
    this.#parts = parts;
    this.#facts = facts;
    this.#whole = read.filter((part) => periodParts.has(part) && part !== 'intervals');
    this.#instants = read.find((part) => !this.#whole.includes(part));
  }

  missing(part: number): Missing | null {
    const told = this.#told[part];
    if (told !== undefined) return told;
    return (this.#told[part] = this.#missing(part));
  }

  #missing(part: number): Missing | null {
    if (this.#instants !== undefined && !this.#parts.covered(part)) return notCovered;
    const { from, to } = this.#parts.stretch(part);
    const lack = this.#lackIn(part);
    if (lack !== null) return lack;
    for (const name of this.#whole) {
      const spans = this.#facts.part(name).spans ?? [];
      if (!coverSome(spans, from, to)) return { reason: 'not-covered', lacks: { part: name } };
      if (!coverWholly(spans, from, to)) return { reason: 'partial-coverage', lacks: { part: name } };
    }
    if (this.#whole.length === 0 || this.#instants === undefined || this.#isWhole(part)) return null;
    return { reason: 'partial-coverage', lacks: { part: this.#instants } };
  }

  /** What contacts lack in a part in time, or the rows of intervals that stand for them. */
  #lackIn(part: number): Missing | null {
    if (this.#beside === null) return null;
    const { from, to } = this.#parts.scanned(part);
    const hasIntervals = coverSome(this.#facts.part('intervals').spans ?? [], from, to);
    const hasContacts = coverSome(this.#beside.contactSpans, from, to);
    if (hasIntervals && this.#beside.intervals !== null) return this.#beside.intervals;
    if (hasContacts && this.#beside.contacts !== null) return this.#beside.contacts;
    return hasIntervals || hasContacts || this.#facts.coversGiven ? null : notCovered;
  }

  /** Between contacts and rows of intervals, data that do not say what they cover may cover nothing. */
  #isWhole(part: number): boolean {
    if (!this.#parts.whole(part)) return false;
    if (this.#beside === null || this.#facts.coversGiven) return true;
    const { from, to } = this.#parts.stretch(part);
    return coverWholly(this.#beside.contactSpans, from, to);
  }
}

/** What an answer's metrics find covered: those that read the same parts are told the same. */
export class PartCoverages {
  readonly #parts: TimeParts;
  readonly #facts: QueryFacts;
  readonly #byParts = new Map<string, PartCoverage>();

  constructor(parts: TimeParts, facts: QueryFacts) {
    this.#parts = parts;
    this.#facts = facts;
  }

  of(needs: readonly PartNeeds[], beside: BesideIntervals | null): PartCoverage {
    const required = needs.filter(({ optional }) => !optional);
    const read = (required.length > 0 ? required : needs).map(({ rows }) => rows.part);
    if (beside !== null) return new PartCoverage(read, this.#parts, this.#facts, beside);
    const key = read.join();
    let found = this.#byParts.get(key);
    if (found === undefined) {
      found = new PartCoverage(read, this.#parts, this.#facts, null);
      this.#byParts.set(key, found);
    }
    return found;
  }
}

/** Whether a metric reads rows that are of an instant, or are split: what the data's end cuts, cuts it. */
export function readsInstants(needs: readonly PartNeeds[]): boolean {
  return needs.some(({ rows }) => !periodParts.has(rows.part));
}
