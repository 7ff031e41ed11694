import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { ReasonCode, ResolvedPeriod } from '../../metrics/table.js';
import type { ContactsQuery } from '../../source/metric-source.js';
import type { RunRule } from '../control/run-rules.js';
import type { ResolutionPart } from '../bottlenecks/bottlenecks.js';
import type { RemedyId } from './remedies.js';

/** What is compared in a family of tests; all families of a call are corrected together. */
export const testFamilies = ['change', 'value-change', 'difference', 'event', 'term'] as const;
export type TestFamily = (typeof testFamilies)[number];

/** What is told without a test, and never called significant. */
export const describedKinds = ['signal', 'pareto', 'peaks', 'bottleneck', 'gated-agents'] as const;
export type DescribedKind = (typeof describedKinds)[number];

/** A value of a dimension; a null key is rows that do not know theirs. */
export interface FindingKey {
  readonly dimension: string;
  readonly key: string | null;
  /** What the data call it, where it is an id. */
  readonly name?: string;
}

/** What another finding would have said, which this one says with it. */
export interface FoldedFinding {
  readonly kind: TestFamily | 'signal';
  /** The id that it would have had. */
  readonly id: string;
  /** Null: all contacts. */
  readonly at: FindingKey | null;
}

interface EveryFinding {
  /** The same in every run over the same question: kind, metric and what it is about. */
  readonly id: string;
  readonly metric: MetricId;
  /** The metric's name in `evidence`. */
  readonly as: string;
  /** In the metric's unit, as all numbers here: of a term the share of comments, of a described one see its kind. */
  readonly value: number | null;
  /** What it is ranked by, within its class. */
  readonly weight: {
    readonly value: number;
    /**
     * `deviations`: by so many standard deviations of one contact the whole centre's metric is moved, that is the
     * difference × the share of the contacts that have it. `share`: part of the whole, 0 to 1; of an event's contacts those
     * beyond the usual. `agents`: how many.
     */
    readonly unit: 'deviations' | 'share' | 'agents';
  };
  /** A query whose table shows it; its parts are in `queries`. */
  readonly evidence: MetricQuery;
  /** A step that a named source suggests for it; null where there is none. */
  readonly remedy: RemedyId | null;
}

/** Found by a test that stands when all tests of the call are looked at together. */
interface TestedFinding extends EveryFinding {
  readonly class: 'tested';
  readonly significant: true;
  readonly value: number;
  /** Of the other side: the comparison period, the rest of the centre, the weeks before an event. */
  readonly other: number;
  /** value − other, with its own 95 % interval (that of this comparison alone). */
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Sample of both sides; of counts what was counted. */
  readonly n: number;
  readonly otherN: number;
  /** Of this comparison alone, two-sided; and adjusted for all (Benjamini and Hochberg). */
  readonly p: number;
  readonly q: number;
  /** By the metric's direction; null where it has none. */
  readonly better: boolean | null;
  /** Findings that say the same of the same contacts. */
  readonly folded: readonly FoldedFinding[];
}

/** Told for what it is; nothing was tested. */
interface DescribedFinding extends EveryFinding {
  readonly class: 'described';
  readonly significant: null;
}

/** The metric of all contacts, against the comparison period. */
export interface ChangeFinding extends TestedFinding {
  readonly kind: 'change';
  /** The value of a dimension that did most of it; null where no dimension splits it. */
  readonly driver:
    | (FindingKey & {
        /** Its part of the difference, in the metric's unit. */
        readonly effect: number;
        /** Without it no change is left to be seen: the contacts of other values hardly changed. */
        readonly alone: boolean;
      })
    | null;
}

/** The metric of one value, against the same value in the comparison period. */
export interface ValueChangeFinding extends TestedFinding {
  readonly kind: 'value-change';
  readonly at: FindingKey;
}

/** The metric of one value, against all others in the same period. */
export interface DifferenceFinding extends TestedFinding {
  readonly kind: 'difference';
  readonly at: FindingKey;
}

/** During an event, against the same weekdays and hours of the weeks before. Counts are totals of the event. */
export interface EventFinding extends TestedFinding {
  readonly kind: 'event';
  /** `place`: in `describe().events`. */
  readonly event: {
    readonly place: number;
    readonly label: string | null;
    readonly kind: string | null;
    readonly from: string;
    readonly to: string;
  };
  readonly weeks: number;
}

/** A term of comments, by the share of comments that contain it. `metric` is that of the contacts that were read. */
export interface TermFinding extends TestedFinding {
  readonly kind: 'term';
  readonly term: string;
  /** Comments that contain it, of `n` and of `otherN`. */
  readonly comments: number;
  readonly otherComments: number;
  /** Ids of the first contacts whose comment contains it. */
  readonly contacts: readonly string[];
}

/** A control chart signals in its newest points. `value` is the last point's. */
export interface SignalFinding extends DescribedFinding {
  readonly kind: 'signal';
  readonly value: number;
  readonly rule: RunRule;
  /** Keys of the days that make the pattern, in order; the last completes it. */
  readonly points: readonly string[];
  /** What the baseline has us expect of the last point, and the limits. */
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  readonly above: boolean;
  readonly better: boolean | null;
  /** Sample of the last point, points of the baseline, and how many newest points were looked at. */
  readonly n: number;
  readonly baseline: number;
  readonly looked: number;
  /** Of points without any change so many signal, 0 to 1, at most. */
  readonly falseAlarms: number;
}

/** Few values bring most contacts. `value`: the share that the few make. */
export interface ParetoFinding extends DescribedFinding {
  readonly kind: 'pareto';
  readonly dimension: string;
  readonly value: number;
  /** Those that make it, largest first (ten at most), how many there are of them, and how many values in all. */
  readonly largest: readonly (FindingKey & { readonly share: number })[];
  readonly few: number;
  readonly of: number;
  readonly n: number;
}

/** The hours of the week with the most. `value`: contacts in such an hour, of the first. */
export interface PeaksFinding extends DescribedFinding {
  readonly kind: 'peaks';
  readonly value: number;
  /** Highest first: 1 = Monday … 7 = Sunday, hour of the wall clock, mean contacts. */
  readonly peaks: readonly { readonly weekday: number; readonly hour: number; readonly value: number }[];
  /** Mean of all hours in which something comes. */
  readonly usual: number;
  readonly n: number;
}

/** Where most of the time to a resolution goes. `value`: its share, 0 to 1. */
export interface BottleneckFinding extends DescribedFinding {
  readonly kind: 'bottleneck';
  readonly at: FindingKey;
  readonly part: ResolutionPart;
  readonly value: number;
  /** Conversations that were split. */
  readonly n: number;
}

/** Agents whom the quality gate holds back: how many, never who. `value`: their number, `of`: agents with a score. */
export interface GatedAgentsFinding extends DescribedFinding {
  readonly kind: 'gated-agents';
  readonly value: number;
  readonly of: number;
}

export type Finding =
  | ChangeFinding
  | ValueChangeFinding
  | DifferenceFinding
  | EventFinding
  | TermFinding
  | SignalFinding
  | ParetoFinding
  | PeaksFinding
  | BottleneckFinding
  | GatedAgentsFinding;

/**
 * Why something was not looked at, beside the reasons that values have. `no-comparison`: the data do not reach the
 * comparison period. `too-small`: a side has fewer than the metric's least sample. `no-interval`: no test is defined for
 * the metric. `too-many-values`: beyond the largest ones of a dimension. `one-value`: nothing to tell apart. `no-rows`: the
 * source has none. `no-comments`, `no-gate`, `no-event`, `no-topics`: there are none. `baseline-too-short`: no limits of so
 * few points. `not-additive`, `too-long`, `nothing-before`: of events, see `EventEffect`. `no-spread`: all are equal.
 */
export const insightLacks = [
  'no-comparison',
  'too-small',
  'no-interval',
  'too-many-values',
  'one-value',
  'no-rows',
  'no-comments',
  'no-gate',
  'no-event',
  'no-topics',
  'baseline-too-short',
  'not-additive',
  'too-long',
  'nothing-before',
  'no-spread',
] as const;
export type InsightLack = (typeof insightLacks)[number] | ReasonCode;

/** What could not be looked at: so many comparisons of a kind, for one reason. */
export interface NotLooked {
  readonly kind: TestFamily | DescribedKind;
  /** Null: of no single one. */
  readonly metric: MetricId | null;
  readonly dimension: string | null;
  readonly reason: InsightLack;
  readonly count: number;
}

/** What stands out, as plain JSON without words. */
export interface Insights {
  /** Tested ones first, changes before standing differences, described ones last; in each by weight. No two say the same. */
  readonly findings: readonly Finding[];
  /** Findings beyond the limit. */
  readonly more: number;
  /** Comparisons that were tested, all together corrected at `level`. `significant` counts them before they are folded. */
  readonly tested: {
    readonly level: number;
    readonly comparisons: number;
    readonly significant: number;
    readonly families: readonly {
      readonly family: TestFamily;
      readonly comparisons: number;
      readonly significant: number;
    }[];
  };
  readonly notLooked: readonly NotLooked[];
  /** Names of the metrics in `queries`, and the dimensions, that were looked at. */
  readonly metrics: readonly { readonly metric: MetricId; readonly as: string }[];
  readonly dimensions: readonly string[];
  readonly period: ResolvedPeriod | null;
  readonly compare: ResolvedPeriod | null;
  readonly currency: string | null;
  readonly version: string;
  readonly queries: readonly MetricQuery[];
  /** What was asked of contacts, where rows were read. */
  readonly rows: readonly ContactsQuery[];
}
