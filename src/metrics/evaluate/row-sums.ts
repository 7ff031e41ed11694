import type { TablePart } from '../../data/part-tables.js';
import type { SumsTime } from '../define.js';
import { otherLimits } from '../metric-measures.js';
import type { AnswerSource } from './answer.js';
import { GroupSums, type SumsSource } from './group-sums.js';
import type { Missing, PartCoverage } from './part-coverage.js';
import type { TimeParts } from './time-parts.js';
import { WithheldRows } from './withheld-rows.js';

/** What of a metric decides, in whichever period, which sums a row has and whether it has a value. */
export interface RowRules {
  /** Why there is no value in any row. */
  readonly unanswerable: Missing | null;
  readonly sources: readonly SumsSource[];
  /** Names that no partial has: sums of no rows. */
  readonly unused: readonly string[];
  /** Where the rows of parts that are of stretches of time are. */
  readonly periodPlaces: readonly { readonly place: number; readonly part: TablePart }[];
  /** The measure that counts rows which do not lie wholly in a row of the answer; null where that does not matter. */
  readonly isCutAt: string | null;
  /** Why there is no value where rows of intervals do not count at the limits asked for; null where none are asked for. */
  readonly atOtherLimits: Missing | null;
  /** The measures that count its customers; none where it may be of any number of them. */
  readonly customers: readonly string[];
  readonly fewestCustomers: number;
}

export const tooFew: Missing = { reason: 'too-few' };

const notCovered: Missing = { reason: 'not-covered' };
const outsideHours: Missing = { reason: 'outside-hours' };

/** The sums of a metric in one of the two periods: one object that is moved from row to row. */
export class RowSums {
  readonly sums: GroupSums;
  readonly time: RowTime;
  readonly parts: TimeParts;
  readonly #rules: RowRules;
  readonly #layout: AnswerSource['layout'];
  readonly #coverage: PartCoverage;
  /** One a source: its group of each row. */
  readonly #groupOf: readonly Int32Array[];
  readonly #groupsOf: readonly Int32Array[];
  #withheld: WithheldRows | undefined;

  constructor(
    rules: RowRules,
    source: AnswerSource,
    period: 'current' | 'previous',
    parts: TimeParts,
    coverage: PartCoverage,
  ) {
    const { layout } = source;
    this.parts = parts;
    this.time = new RowTime(parts, source);
    this.#rules = rules;
    this.#layout = layout;
    this.#coverage = coverage;
    this.#groupsOf = layout[period];
    this.#groupOf = rules.sources.map(({ place }) => layout[period][place] as Int32Array);
    this.sums = new GroupSums(source[period], rules.sources, rules.unused, this.time);
  }

  /** Moves the sums to a row. Null where it has a value, else why it has none, whatever they are. */
  missing(row: number): Missing | null {
    return this.#rules.customers.length > 0 && this.withheld().has(row) ? tooFew : this.#missing(row);
  }

  withheld(): WithheldRows {
    return (this.#withheld ??= this.#withheldRows());
  }

  #missing(row: number): Missing | null {
    const { unanswerable, isCutAt, atOtherLimits, periodPlaces } = this.#rules;
    if (unanswerable !== null) return unanswerable;
    const part = this.#layout.part[row] as number;
    // The shorter of two months has no thirty-first day to compare with.
    if (part >= this.parts.count) return notCovered;
    const outside = this.parts.outside(part);
    if (outside !== null) return outside === 'not-covered' ? notCovered : outsideHours;
    const missing = this.#coverage.missing(part);
    if (missing !== null) return missing;
    const { sums } = this;
    for (let i = 0; i < this.#groupOf.length; i += 1) {
      sums.groups[i] = (this.#groupOf[i] as Int32Array)[row] as number;
    }
    this.time.part = part;
    if (isCutAt !== null && sums.number(isCutAt) > 0) return { reason: 'coarser-than-bucket' };
    if (atOtherLimits !== null && sums.number(otherLimits) > 0) return atOtherLimits;
    if (periodPlaces.length === 0) return null;
    // Where a stretch of time is told of others only, what it was here is not known: it is not 0.
    const untold = periodPlaces.find(({ place }) => (this.#groupsOf[place] as Int32Array)[row] === -1);
    return untold === undefined ? null : { reason: 'not-supplied', lacks: { part: untold.part } };
  }

  #withheldRows(): WithheldRows {
    const { customers, fewestCustomers } = this.#rules;
    const sumsAt = (row: number): GroupSums | null => (this.#missing(row) === null ? this.sums : null);
    const keys = this.#layout.keys.map((key) => key?.rank ?? this.#layout.part);
    return new WithheldRows(this.#layout.rows, customers, fewestCustomers, sumsAt, keys);
  }
}

/** The time of the row that sums were moved to. */
export class RowTime implements SumsTime {
  readonly isBucket: boolean;
  part = 0;
  readonly #parts: TimeParts;
  readonly #hasLength: boolean;

  constructor(parts: TimeParts, { isSplit, hasLength }: Pick<AnswerSource, 'isSplit' | 'hasLength'>) {
    this.#parts = parts;
    this.#hasLength = hasLength;
    this.isBucket = isSplit;
  }

  get days(): number {
    return this.#hasLength ? this.#parts.days(this.part) : NaN;
  }
}
