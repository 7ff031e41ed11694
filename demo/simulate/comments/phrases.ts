/** Sentences that customers write, in one language. Each is whole: a comment is one, two or three of them. */
export interface Phrases {
  /** By topic: what somebody writes whose issue was solved, or was not. */
  readonly topics: Readonly<
    Record<string, { readonly solved: readonly string[]; readonly unsolved: readonly string[] }>
  >;
  readonly solved: readonly string[];
  readonly unsolved: readonly string[];
  /** On the phone, and in chats and emails. */
  readonly spoken: Manner;
  readonly written: Manner;
  /** So many hours for an answer to an email, three or more; the first goes with any number, the others with many. */
  readonly waitedForMail: readonly ((hours: number) => string)[];
  readonly passedOn: readonly string[];
  readonly again: readonly string[];
  readonly praise: readonly string[];
  readonly blame: readonly string[];
  /** Of what was neither good nor bad. */
  readonly fair: readonly string[];
  /** A sentence that goes against the one before. */
  readonly but: (sentence: string) => string;
  /** What stands between two sentences. */
  readonly between: string;
}

/** How an agent was, and how long it took. */
export interface Manner {
  readonly friendly: readonly string[];
  readonly unfriendly: readonly string[];
  readonly quick: readonly string[];
  /** So many minutes, three or more. */
  readonly waited: readonly ((minutes: number) => string)[];
}
