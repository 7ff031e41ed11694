import type { Quantity } from './plural.js';

/** What a conversation was picked by. */
export type CaseScore = 'csat' | 'nps' | 'ces';

/** Every text of a case: one conversation as it went. */
export interface CaseWords {
  readonly heading: string;
  /** Of a conversation or, where it has no name, of the contact that it is. */
  readonly ofConversation: (name: string) => string;
  readonly ofContact: (id: string) => string;
  /** Sentences: why this one. */
  readonly pickedBy: Readonly<Record<CaseScore, string>>;
  /** Beside the leg that was picked. */
  readonly picked: string;
  /** The header of a column of legs. */
  readonly legColumn: string;
  readonly leg: (number: string) => string;
  /** What the parts of a leg's bar are. */
  readonly parts: Readonly<Record<'waiting' | 'talk' | 'hold' | 'wrap' | 'rest', string>>;
  /** Columns and lines: between a leg and the one before, and between all; one leg or all of them. */
  readonly between: string;
  readonly betweenAll: string;
  readonly whole: string;
  readonly length: string;
  readonly unknownTime: string;
  /** Sections. */
  readonly times: string;
  readonly scores: string;
  readonly comments: string;
  readonly changes: string;
  readonly outcome: string;
  /** Columns of the scores. */
  readonly score: string;
  readonly here: string;
  readonly mean: string;
  readonly standing: string;
  readonly outOf: (score: string, most: string) => string;
  readonly ofResponses: (mean: string, n: Quantity) => string;
  readonly ofEvaluations: (mean: string, n: Quantity) => string;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  readonly noComment: string;
  readonly change: (field: string, from: string, to: string) => string;
  readonly noChange: string;
  readonly flags: Readonly<Record<'resolved' | 'reopened' | 'complaint' | 'sale', string>>;
  /** Sentences. */
  readonly summary: (v: { readonly legs: Quantity; readonly whole: string | null }) => string;
  readonly spent: (v: { readonly waiting: string; readonly handling: string }) => string;
  readonly commented: (comments: Quantity) => string;
  readonly masked: string;
  readonly moreLegs: (shown: Quantity, all: Quantity) => string;
  readonly meansOf: (of: string) => string;
  readonly none: Readonly<Record<'no-rows' | 'too-few' | 'no-comments' | 'not-found', string>>;
  readonly explain: {
    readonly title: string;
    readonly definition: string;
    readonly parts: string;
    readonly pick: string;
    readonly pickedByPage: string;
    readonly standing: string;
  };
}
