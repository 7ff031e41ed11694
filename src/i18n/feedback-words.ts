import type { Quantity } from './plural.js';

/** By what the terms of comments are put in order. */
export type TermOrder = 'share' | 'rising' | 'difference';

/** Every text of the element that shows what customers write. Those who give a recommendation score are named by the gauge. */
export interface FeedbackWords {
  readonly heading: string;
  /** Groups by satisfaction. */
  readonly positive: string;
  readonly other: string;
  /** Sentences: how many of the contacts have a comment, and in which languages these are. */
  readonly coverage: (contacts: Quantity, comments: Quantity) => string;
  readonly languages: (shares: string) => string;
  /** A language with its share: `English 44%`. */
  readonly language: (name: string, share: string) => string;
  /** Comments without a letter of any known script, as a language. */
  readonly noLanguage: string;
  /** Comments in which something is masked by the host's policy. */
  readonly redacted: (comments: Quantity) => string;
  /** Comments without the score that tells groups apart. */
  readonly unscored: (comments: Quantity) => string;
  /** The terms most said, each as `refund (12.0%)`. */
  readonly most: (terms: string) => string;
  readonly named: (term: string, share: string) => string;
  /** The terms that rise. */
  readonly risingTerms: (terms: Quantity, named: string) => string;
  readonly noneRises: string;
  /** There is no period to compare with. */
  readonly notCompared: string;
  /** How it is told what rises. */
  readonly risingRule: string;
  /** Terms beyond the limit. */
  readonly more: (terms: Quantity) => string;
  /** Why there are no terms. */
  readonly reasons: Readonly<Record<'no-rows' | 'too-few' | 'no-comments', string>>;
  /** Comments were there, but no term in them. */
  readonly noTerms: string;
  /** Headers and labels. */
  readonly term: string;
  readonly share: string;
  readonly previousShare: string;
  readonly change: string;
  readonly difference: (first: string, second: string) => string;
  readonly differenceInterval: string;
  readonly rising: string;
  readonly yes: string;
  readonly no: string;
  /** Beside a term that rises: `12.0% after 4.8%; +7.2 pp, 95% interval +1.1 pp to +13.0 pp`. */
  readonly risingFrom: (v: {
    readonly share: string;
    readonly previous: string;
    readonly change: string;
    readonly interval: string;
  }) => string;
  /** A share with what it is of: `12.0% (34 of 280)`. */
  readonly shareOf: (share: string, comments: string, n: string) => string;
  /** The choice of an order, and the orders. */
  readonly order: string;
  readonly orders: Readonly<Record<Exclude<TermOrder, 'difference'>, string>> & {
    readonly difference: (first: string, second: string) => string;
  };
  /** How the list is used by keyboard. */
  readonly keys: string;
  /** Reading the comments of a term. */
  readonly commentsWith: (term: string) => string;
  readonly back: string;
  readonly who: string;
  readonly everybody: string;
  readonly shown: (shown: Quantity, all: Quantity) => string;
  readonly nextComments: (comments: Quantity) => string;
  readonly contact: (id: string) => string;
  readonly noContact: string;
  readonly examples: string;
  /** The panel that says how terms are made. */
  readonly how: string;
  readonly termRule: string;
  /** Who is in the groups, by the score that tells them apart. */
  readonly groupRule: Readonly<Record<'nps' | 'csat', string>>;
  readonly groupSizes: string;
}
