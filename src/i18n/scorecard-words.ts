/** Every text of the agent scorecard. */
export interface ScorecardWords {
  readonly heading: string;
}
