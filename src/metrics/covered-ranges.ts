import type { InstantRange } from '../data/contact-data.js';
import type { TablePart } from '../data/part-tables.js';
import type { QueryFacts } from './facts.js';
import type { ResolvedPeriod, ResolvedQuery } from './table.js';

/** What is scanned: the part of each period that the data cover. An empty range (to ≤ from) where they cover none of it. */
export interface CoveredRanges {
  /** Null only where the data have no span. */
  readonly current: InstantRange | null;
  /** Null without a comparison. */
  readonly previous: InstantRange | null;
}

/** `part`: which rows are scanned; the data cover, if they do not say so, what their contacts do, and rows that last what they say. */
export function coveredRanges(
  query: ResolvedQuery,
  facts: QueryFacts,
  part: TablePart = 'contacts',
): CoveredRanges {
  const covers = coversOf(part, query.attribution, facts);
  if (covers === 'all')
    return {
      current: query.period && rangeOf(query.period),
      previous: query.compare && rangeOf(query.compare),
    };
  return { current: covered(query.period, covers), previous: covered(query.compare, covers) };
}

function coversOf(
  part: TablePart,
  attribution: 'arrival' | 'end',
  facts: QueryFacts,
): InstantRange | null | 'all' {
  if (!facts.coversGiven && !ofInstants.has(part)) return 'all';
  return facts.covers(ofInstants.has(part) ? attribution : 'arrival');
}

/** Parts whose rows are of an instant. */
const ofInstants: ReadonlySet<TablePart> = new Set(['contacts', 'surveys', 'staff', 'evaluations']);

function rangeOf({ fromMs, toMs }: ResolvedPeriod): InstantRange {
  return { from: fromMs, to: toMs };
}

function covered(period: ResolvedPeriod | null, covers: InstantRange | null): InstantRange | null {
  if (period === null) return null;
  if (covers === null) return { from: period.fromMs, to: period.fromMs };
  const from = Math.max(period.fromMs, covers.from);
  return { from, to: Math.max(from, Math.min(period.toMs, covers.to)) };
}
