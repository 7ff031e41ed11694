import type { Quantity } from './plural.js';

/** How a number came about, as an analyst's footnote: whole sentences, with the numbers in them. */
export interface FootnoteWords {
  /** What was counted, of when and in which zone, by the instant in whose time it counts. */
  readonly base: Readonly<
    Record<'arrival' | 'end', (v: FootnoteBase & { readonly sample: string }) => string>
  >;
  /** The same of a count, which is its own sample. */
  readonly baseOfCount: Readonly<Record<'arrival' | 'end', (v: FootnoteBase) => string>>;
  /** `Only Queue: Sales; Channel: Voice.` */
  readonly limited: (conditions: string) => string;
  readonly nothingLeftOut: string;
  /** `parts`: what was left out, each with its reason. */
  readonly leftOut: (parts: string, used: Quantity, eligible: Quantity, share: string) => string;
  /** One of them, by what the rows are: `30 contacts (outcome not known)`. */
  readonly part: Readonly<
    Record<'contact' | 'response' | 'criterion' | 'record', (rows: Quantity, reason: string) => string>
  >;
  /** The 95 % interval with its method. */
  readonly interval: (interval: string) => string;
  /** What the interval is not: none is defined, or the sample is too small for one. */
  readonly noInterval: string;
  readonly tooFewForInterval: string;
  /** The value is shown coarser than the formula gives it. */
  readonly rounded: (value: string) => string;
  readonly components: (parts: string) => string;
  /** `change`: with what is to be said of it, `−2.9 pp, worse, clear change`. */
  readonly compared: (v: FootnoteChange) => string;
  readonly comparedWithin: (v: FootnoteChange & { readonly interval: string }) => string;
  /** What a reader ought to know beside it; a text that is no sentence yet. */
  readonly note: (note: string) => string;
  readonly sentence: (text: string) => string;
  /** Parameters as they were used. */
  readonly settings: (settings: string) => string;
  /** Where the number is from: versions of the definition and of the data. */
  readonly source: (definition: string, data: string) => string;
  /** Opens the list of all that stands behind the number. */
  readonly details: string;
}

export interface FootnoteBase {
  readonly period: string;
  readonly zone: string;
}

export interface FootnoteChange {
  readonly period: string;
  /** The value in that period. */
  readonly value: string;
  readonly change: string;
}
