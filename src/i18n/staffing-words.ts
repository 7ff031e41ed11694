import type { Quantity } from './plural.js';

/** Every text of the staffing of a day. Names of metrics are those of the catalogue. */
export interface StaffingWords {
  readonly heading: string;
  readonly headingOf: (day: string) => string;
  /** The two series: how many are to be planned, and how many are on shift. */
  readonly planned: string;
  readonly onShift: string;
  readonly time: string;
  readonly calls: string;
  /** Who is there to answer: of those who are needed, and of those on shift. */
  readonly needed: string;
  readonly answering: string;
  /** A metric's name with what it is of. */
  readonly withNeeded: (metric: string) => string;
  readonly withPresent: (metric: string) => string;
  readonly decidedBy: string;
  readonly bounds: Readonly<Record<'load' | 'service-level' | 'occupancy', string>>;
  readonly day: string;
  readonly hours: (hours: string) => string;
  /** What a day comes to. */
  readonly agentHours: string;
  readonly peak: string;
  /** Stands where a mean wait would. */
  readonly endless: string;
  /** Labels of the fields. */
  readonly fields: {
    readonly day: string;
    readonly serviceLevel: string;
    readonly thresholdSeconds: string;
    readonly maxOccupancy: string;
    readonly shrinkage: string;
  };
  /** Sentences. */
  readonly need: (v: { readonly calls: Quantity; readonly peak: Quantity; readonly hours: string }) => string;
  readonly levels: (v: { readonly needed: string; readonly present: string | null }) => string;
  readonly short: (intervals: Quantity) => string;
  readonly nothing: string;
  readonly meanOf: (v: { readonly days: Quantity; readonly dates: string }) => string;
  readonly fewDays: (days: Quantity) => string;
  readonly leftOut: (dates: string) => string;
  readonly events: (labels: string) => string;
  readonly given: string;
  /** Where calls are a forecast. */
  readonly forecast: {
    /** What is to be planned at the upper edge of the bands. */
    readonly upper: string;
    readonly withUpper: (metric: string) => string;
    readonly expected: (v: { readonly value: string; readonly band: string | null }) => string;
    readonly upperHours: (hours: string) => string;
    readonly pastShifts: (v: { readonly days: Quantity; readonly dates: string }) => string;
    readonly off: (wape: string) => string;
    readonly tooFar: string;
  };
  readonly endlessPatience: (why: string) => string;
  readonly tooFewAbandons: string;
  readonly noShrinkage: (why: string) => string;
  readonly noShifts: (why: string) => string;
  readonly pastShifts: string;
  readonly workedShifts: string;
  readonly share: (share: string) => string;
  readonly approximate: string;
  readonly unstable: (intervals: Quantity) => string;
  readonly noPastDay: string;
  /** What it is made of. */
  readonly explain: {
    readonly title: string;
    readonly definition: string;
    readonly formula: string;
    readonly model: string;
    readonly models: Readonly<Record<'erlang-a' | 'erlang-c', string>>;
    readonly steady: string;
    readonly handling: string;
    readonly patience: string;
    readonly shrinkage: string;
    readonly ofPage: (value: string) => string;
    readonly ofContacts: (value: string, n: Quantity) => string;
    readonly ofAbandons: (value: string, n: Quantity) => string;
    readonly ofShifts: (value: string, n: Quantity) => string;
    readonly unknown: string;
    readonly target: (level: string, threshold: string) => string;
    readonly cap: string;
  };
}
