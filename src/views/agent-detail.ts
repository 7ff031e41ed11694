import type { ScoredAgent } from '../analysis/scorecard/scorecard-result.js';
import type { MetricRequest } from '../metrics/query.js';
import type { ScorecardMetric } from './agent-scorecard-grid.js';
import type { AgentScores } from './agent-scores.js';
import type { CellMark, GridDot } from './grid-view.js';
import { memberText } from './field-text.js';
import { columnNames, dotOf } from './metric-cell.js';
import { agentTerms, cellTerms, type ScoreTerm } from './score-terms.js';
import { isFew, standingMark, standingOf, standingText } from './standing.js';
import { type Subject, valueIn } from './subject.js';
import { intervalText, sampleText, valueText } from './value-text.js';

/** One agent in every metric, against the mean. */
export interface AgentDetail {
  readonly agent: string;
  /** The agent in words. */
  readonly title: string;
  /** Teams in words; empty where none is known. */
  readonly teams: string;
  readonly lines: readonly AgentLine[];
  /** How their score comes about of these; none where agents have none. */
  readonly terms: readonly ScoreTerm[];
}

export interface AgentLine {
  /** The metric's name in the table. */
  readonly as: string;
  /** What to ask for it again, over time. */
  readonly request: MetricRequest;
  readonly name: string;
  /** The value, or why there is none. */
  readonly value: string;
  readonly absent: boolean;
  /** Empty where there is none. */
  readonly interval: string;
  readonly sample: string;
  readonly meanLabel: string;
  readonly mean: string;
  readonly mark: CellMark | null;
  /** Where the value stands to the mean; empty where that cannot be said. */
  readonly standing: string;
  readonly dot: GridDot;
  /** The steps to what it adds to the score; none where agents have none. */
  readonly terms: readonly ScoreTerm[];
}

/** One agent of the scorecard; undefined where it has none of that name. */
export function agentDetail(
  metrics: readonly [ScorecardMetric, ...ScorecardMetric[]],
  agent: string,
  teams: readonly string[] | null,
  scores: AgentScores | null = null,
): AgentDetail | undefined {
  const [{ subject: first }] = metrics;
  const { table, locale } = first;
  const row = Array.from({ length: table.length }, (_, at) => at).find(
    (at) => table.key(at)['agent'] === agent,
  );
  if (row === undefined) return undefined;
  const scored = scores?.of(agent);
  const subjects = metrics.map(({ subject }) => subject);
  return {
    agent,
    terms: scores && scored ? agentTerms(subjects, scored, scores) : [],
    title: memberText(locale, 'agent', agent, table),
    teams: teams?.[row] ?? '',
    lines: metrics.map(({ subject, mean, meanLabel, meanText, decimals }): AgentLine => {
      const { metric } = subject;
      const value = valueIn(subject, table.rows[row]!);
      const standing = standingOf(subject, value, mean);
      const absent = value.value === null;
      return {
        as: metric.as,
        request: metric,
        name: columnNames(subject).name,
        value:
          absent && value.reason
            ? locale.reasons[value.reason].brief
            : valueText(subject, value, decimals(value)),
        absent,
        interval: intervalText(subject, value, decimals(value)) ?? '',
        sample: absent || subject.definition.unit === 'count' ? '' : sampleText(subject, value),
        meanLabel,
        mean: meanText,
        mark: standingMark(subject, standing),
        standing: standingText(subject, standing),
        dot: dotOf(value, isFew(subject, value)),
        terms: termsOf(subject, scored),
      };
    }),
  };
}

function termsOf(subject: Subject, agent: ScoredAgent | undefined): readonly ScoreTerm[] {
  const cell = agent?.cells.find(({ as }) => as === subject.metric.as);
  return agent && cell ? cellTerms(subject, cell, agent) : [];
}
