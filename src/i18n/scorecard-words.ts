import type { JudgementName } from './messages.js';
import type { Quantity } from './plural.js';

/** How the agents of a table stand to the mean in one metric. */
export interface StandingsSaid {
  readonly metric: string;
  readonly mean: string;
  readonly above: Quantity;
  readonly below: Quantity;
  readonly unclear: Quantity;
  readonly few: Quantity;
}

/** Every text of the agent scorecard. */
export interface ScorecardWords {
  readonly heading: string;
  readonly agents: (agents: Quantity) => string;
  /** A sentence. */
  readonly size: (agents: Quantity) => string;
  /** How many of all agents a search has found. */
  readonly found: (found: Quantity, all: Quantity) => string;
  /** The field to find agents in. */
  readonly search: string;
  readonly noMatch: (text: string) => string;
  readonly anyTeam: string;
  /** The row under all others: the numbers of all agents shown, or of one team. */
  readonly everyone: (agents: Quantity) => string;
  readonly wholeTeam: (team: string, agents: Quantity) => string;
  /** The value of all agents together, or of one team: not the mean of the agents' means. */
  readonly mean: string;
  readonly meanOfTeam: (team: string) => string;
  /** A count, by agent. */
  readonly perAgent: string;
  /** In a cell, in place of a judgement: the sample is smaller than the metric asks for. */
  readonly tooFew: string;
  /** The same as a phrase, with the sample that it takes. */
  readonly tooFewOf: (least: Quantity) => string;
  /** The interval lies above the mean, and what that is to be taken as; so for below. */
  readonly above: Readonly<Record<JudgementName, string>>;
  readonly below: Readonly<Record<JudgementName, string>>;
  /** The interval holds the mean. */
  readonly unclear: string;
  /** A sentence of the summary. */
  readonly standings: (v: StandingsSaid) => string;
  /** What the keys do, for whoever comes to the table by keyboard. */
  readonly keys: string;
  /** The same where the table is of one agent, a line a metric. */
  readonly cardKeys: string;
  /** Beside an agent that the other elements are filtered by. */
  readonly selected: string;
  /** In the window of one agent. */
  readonly onlyThis: string;
  readonly metric: string;
  readonly standing: string;
  readonly trends: string;
  readonly noAgents: string;
}
