/** Every text of the gauges. */
export interface GaugeWords {
  /** Parts of a scale: `above 20 s`, `above 15 s, up to 20 s`. */
  readonly above: (value: string) => string;
  readonly aboveTo: (above: string, to: string) => string;
  /** How a number stands that is from too few to be judged. */
  readonly tooFew: string;
  /** Sentences on what lies beyond an end of the scale that the page has set. */
  readonly valueBeyond: (end: string) => string;
  readonly targetBeyond: (end: string) => string;
  readonly nps: NpsWords;
}

/** What a net promoter score is made of. */
export interface NpsWords {
  /** The three groups, as headings. */
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  /** A group with the scores that are in it: `Promoters, 9–10`. */
  readonly group: (name: string, scores: string) => string;
  /** One score, as the name of a column that is pointed at. */
  readonly score: (score: string) => string;
  /** A count beside its share, in a tight place. */
  readonly countAndShare: (count: string, share: string) => string;
  /** The same where there is room, and to be read aloud: `22 (30%)`. */
  readonly countOfAll: (count: string, share: string) => string;
  /** Headers and captions. */
  readonly scoreHeader: string;
  readonly groupHeader: string;
  readonly responsesHeader: string;
  readonly shareHeader: string;
  /** What the picture of all scores is called. */
  readonly distribution: string;
  readonly standardError: (points: string) => string;
  /** One sentence. Each text is a count with its share. */
  readonly split: (v: {
    readonly promoters: string;
    readonly passives: string;
    readonly detractors: string;
  }) => string;
}
