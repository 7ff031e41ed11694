import type { TimeGrain } from '../time/grain.js';
import type { Quantity } from './plural.js';

/** Where a value stands to its target. */
export type StatusName = 'met' | 'near' | 'missed' | 'unclear';
/** How a change is to be taken. */
export type JudgementName = 'better' | 'worse' | 'neutral';

/** A value said in a sentence. All parts are written out in the reader's notation, in the form that is read aloud. */
export interface SpokenValue {
  readonly metric: string;
  readonly period: string;
  readonly value: string;
  /** `31,125 offered contacts`. */
  readonly sample: string;
}

/** A change said in a sentence. */
export interface SpokenChange {
  /** Without a sign: `3.2 percentage points`. */
  readonly amount: string;
  /** The amount is one of each day, as the lengths compared differ. */
  readonly perDay: boolean;
  /** The period compared with. */
  readonly period: string;
}

/** Every text of the elements and views that is not a metric's, a reason, a problem or a term. */
export interface Messages {
  /** Buttons, menus, states: what every element's frame says. */
  readonly frame: {
    readonly menu: string;
    readonly explain: string;
    readonly showTable: string;
    readonly showContacts: string;
    readonly saveCsv: string;
    readonly saveSvg: string;
    readonly savePng: string;
    readonly copyTable: string;
    /** What became of copying or saving. */
    readonly copied: string;
    readonly copyFailed: string;
    readonly saveFailed: string;
    /** Under a table that is cut: how many of its rows are there. */
    readonly rowsShown: (shown: Quantity, all: Quantity) => string;
    readonly close: string;
    readonly loading: string;
    readonly loadingRows: (rows: Quantity) => string;
    readonly loadingBytes: (read: string, total: string) => string;
    /** A sentence; the problem follows as another. */
    readonly failed: string;
    /** Beside a failure, where the last good numbers are still shown. */
    readonly kept: string;
    readonly retry: string;
    readonly notices: string;
  };
  /** Of data that nothing new has come of for too long. */
  readonly late: {
    /** Where nothing more is said: `As of 10:42`. */
    readonly asOf: (time: string) => string;
    /** `ago`: `3 min. ago`. */
    readonly dataAsOf: (time: string, ago: string) => string;
    /** Said once, as a sentence. */
    readonly nothingNew: (time: string) => string;
  };
  /** Headings and lines of text. */
  readonly heading: {
    /** `Service level by day`. */
    readonly metricByGrain: (metric: string, grain: TimeGrain) => string;
    /** Parts of a line under a heading: period, zone, filters. */
    readonly line: (parts: readonly string[]) => string;
    /** `Queue: Sales`. */
    readonly pair: (label: string, text: string) => string;
    /** Short texts one after the other, read in one breath. */
    readonly list: (parts: readonly string[]) => string;
    /** Sentences one after the other. */
    readonly sentences: (sentences: readonly string[]) => string;
    /** Caption of a table: what, and of when. */
    readonly caption: (what: string, period: string) => string;
    readonly allData: string;
    /** A period without any time, as of two that exclude each other. */
    readonly noTime: string;
  };
  /** Headers and rows of table twins. */
  readonly table: {
    readonly total: string;
    readonly other: string;
    readonly value: string;
    readonly previous: string;
    readonly change: string;
    readonly sample: string;
    readonly interval: string;
    /** A metric's column among those of other metrics: `Service level, comparison period`. */
    readonly metricColumn: (metric: string, column: string) => string;
    readonly partialRow: (label: string) => string;
  };
  readonly condition: {
    readonly anyOf: (values: string) => string;
    /** Stands for a list without values, which lets nothing through: of filters that exclude each other. */
    readonly nothing: string;
    readonly noneOf: (values: string) => string;
    readonly range: (from: string, below: string) => string;
    readonly from: (from: string) => string;
    readonly below: (below: string) => string;
    readonly bin: (from: string, below: string) => string;
  };
  readonly status: Readonly<Record<StatusName, string>>;
  readonly judgement: Readonly<Record<JudgementName, string>>;
  readonly target: {
    readonly atLeast: (value: string) => string;
    readonly atMost: (value: string) => string;
    readonly line: (target: string) => string;
    readonly andFloor: (target: string, floor: string) => string;
    /** A target or floor beside its status. */
    readonly judged: (target: string, status: string) => string;
  };
  readonly change: {
    /** `+2.3 pp against September 2025`. */
    readonly against: (amount: string, period: string) => string;
    readonly same: (period: string) => string;
    readonly none: (period: string) => string;
    /** An absolute change and the relative one: `+12 s (+8.1%)`. */
    readonly withShare: (amount: string, share: string) => string;
    /** Whether it is more than chance alone would make, lower case. */
    readonly clear: string;
    readonly unclear: string;
    /** A change with one of these: `+2.3 pp, clear change`. */
    readonly noted: (amount: string, clear: string) => string;
    /** Its 95 % interval, as a label. */
    readonly interval: string;
  };
  readonly interval: {
    readonly between: (low: string, high: string) => string;
    readonly labelled: (interval: string) => string;
    readonly none: string;
    readonly tooFew: string;
    readonly method: Readonly<Record<'wilson' | 'mean' | 'nps' | 'ratio', (interval: string) => string>>;
  };
  /** Entries of the menu of a chart over time; then what of the strip below it moves the time shown. */
  readonly zoom: Readonly<
    Record<'in' | 'out' | 'earlier' | 'later' | 'all' | 'overview' | 'both' | 'from' | 'to', string>
  >;
  /** Labels and texts of the explain panel. */
  readonly explain: {
    readonly title: (metric: string) => string;
    readonly definition: string;
    readonly formula: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly value: string;
    readonly interval: string;
    readonly sample: string;
    readonly leftOut: string;
    readonly coverage: string;
    readonly attribution: string;
    readonly zone: string;
    readonly period: string;
    readonly filter: string;
    readonly comparison: string;
    readonly target: string;
    readonly note: string;
    readonly version: string;
    /** Words and numbers of one formula: `answered ÷ offered = 27,162 ÷ 31,125 = 87.3%`. */
    readonly ratio: (words: string, numerator: string, denominator: string, value: string) => string;
    /** The same times 100: scores of −100 … 100. */
    readonly hundredfold: (words: string, numerator: string, denominator: string, value: string) => string;
    readonly plain: (words: string, value: string) => string;
    /** What is counted or added, and how much: `answered: 27,162`. */
    readonly amount: (words: string, amount: string) => string;
    /** What a value is put together from. */
    readonly components: string;
    /** One of them, and how much of the whole it makes: `training: 84% (share 50%)`. */
    readonly component: (words: string, value: string, share: string) => string;
    /** One that is not known: the others make the whole. */
    readonly noComponent: (words: string) => string;
    readonly leftOutRows: (rows: Quantity, reason: string) => string;
    /** The same of responses to surveys. */
    readonly leftOutResponses: (rows: Quantity, reason: string) => string;
    /** The same of the criteria of evaluations. */
    readonly leftOutCriteria: (rows: Quantity, reason: string) => string;
    /** The same of rows of whatever part: of the ledger, of headcount. */
    readonly leftOutRecords: (rows: Quantity, reason: string) => string;
    readonly leftOutNone: string;
    readonly used: (used: Quantity, eligible: Quantity, share: string) => string;
    readonly usedAll: (eligible: Quantity) => string;
    readonly arrival: string;
    readonly end: string;
    readonly periodAll: string;
    readonly filterNone: string;
    /** A period, the value in it and what changed since. */
    readonly compared: (period: string, value: string, change: string) => string;
    readonly yes: string;
    readonly no: string;
    /** A threshold of one channel: `Chat 60 s`. */
    readonly channelThreshold: (channel: string, threshold: string) => string;
    /** On how many contacts a field that may be absent was present. */
    readonly present: (field: string, present: Quantity, all: Quantity) => string;
    readonly approximate: (error: string) => string;
    /** `whole`: `100%`, which handling contacts side by side may pass. */
    readonly parallel: (whole: string) => string;
    readonly standardError: (error: string) => string;
    readonly partial: string;
    /** The period asked for has only this much of the bucket. */
    readonly cut: (part: string) => string;
    readonly fingerprint: (definition: string, data: string) => string;
    readonly weekStart: (day: string) => string;
  };
  /** Remarks under the picture. */
  readonly notice: {
    readonly partialValue: (until: string) => string;
    readonly partialValueCompared: (until: string) => string;
    /** Buckets that the period or the data have only a part of. */
    readonly cutBuckets: (labels: string) => string;
    readonly coverage: (used: Quantity, eligible: Quantity, share: string) => string;
    /** The same of responses to surveys. */
    readonly coverageOfResponses: (used: Quantity, eligible: Quantity, share: string) => string;
    /** The same of the criteria of evaluations. */
    readonly coverageOfCriteria: (used: Quantity, eligible: Quantity, share: string) => string;
    /** The same of rows of different kinds, as shifts and the contacts handled in them. */
    readonly coverageOfRecords: (used: Quantity, eligible: Quantity, share: string) => string;
    readonly missingField: (field: string, name: string) => string;
    /** Totals of intervals say how many contacts there were, and not what this number needs. */
    readonly notInIntervals: string;
    /** The limits at which totals of intervals count: `Threshold 20 s and 30 s`. */
    readonly suppliedLimits: (limits: string) => string;
    /** A sentence: some values are not shown for the sake of the few customers behind them. */
    readonly withheld: string;
    readonly onlyTrue: (field: string, name: string) => string;
    readonly covers: (period: string) => string;
    readonly noContacts: string;
    readonly nothingHere: string;
    /** A sentence: the periods set by the page, by filters and by charts exclude each other. */
    readonly noTime: string;
  };
  /** Whole sentences that say aloud what a picture shows. */
  readonly spoken: {
    readonly value: (v: SpokenValue) => string;
    /** A count, which is its own sample. */
    readonly count: (v: SpokenValue) => string;
    /** A target: `at least 80%`. */
    readonly atLeast: (value: string) => string;
    readonly atMost: (value: string) => string;
    readonly againstTarget: Readonly<
      Record<StatusName, (v: SpokenValue & { readonly target: string }) => string>
    >;
    readonly absent: (v: {
      readonly metric: string;
      readonly period: string;
      readonly reason: string;
    }) => string;
    readonly up: Readonly<Record<JudgementName, (v: SpokenChange) => string>>;
    readonly down: Readonly<Record<JudgementName, (v: SpokenChange) => string>>;
    /** Sentences that follow one on a change. */
    readonly clear: string;
    readonly unclear: string;
    readonly same: (period: string) => string;
    readonly extremes: (v: {
      readonly highest: string;
      readonly highestAt: string;
      readonly lowest: string;
      readonly lowestAt: string;
    }) => string;
    readonly steady: (value: string) => string;
  };
  /** Series of a trend and lines of its tooltip. */
  readonly trend: {
    readonly current: string;
    readonly previous: (period: string) => string;
    readonly target: (target: string) => string;
    readonly partial: string;
    readonly event: string;
    readonly noValue: string;
    /** The time that a reader has selected on the chart. */
    readonly selected: (period: string) => string;
  };
  /** Where a problem was seen. `row` counts from 1. */
  readonly place: {
    readonly row: (part: string, row: string) => string;
    readonly line: (line: string, column: string, byte: string) => string;
    /** All places, as a sentence. */
    readonly at: (places: string) => string;
    /** The first of more, as a sentence. */
    readonly first: (places: string) => string;
  };
}
