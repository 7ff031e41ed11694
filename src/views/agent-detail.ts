import type { MetricRequest } from '../metrics/query.js';
import type { ScorecardMetric } from './agent-scorecard-grid.js';
import type { CellMark, GridDot } from './grid-view.js';
import { memberText } from './field-text.js';
import { columnNames, dotOf } from './metric-cell.js';
import { isFew, standingMark, standingOf, standingText } from './standing.js';
import { valueIn } from './subject.js';
import { intervalText, sampleText, valueText } from './value-text.js';

/** One agent in every metric, against the mean. */
export interface AgentDetail {
  readonly agent: string;
  /** The agent in words. */
  readonly title: string;
  /** Teams in words; empty where none is known. */
  readonly teams: string;
  readonly lines: readonly AgentLine[];
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
}

/** One agent of the scorecard; undefined where it has none of that name. */
export function agentDetail(
  metrics: readonly [ScorecardMetric, ...ScorecardMetric[]],
  agent: string,
  teams: readonly string[] | null,
): AgentDetail | undefined {
  const [{ subject: first }] = metrics;
  const { table, locale } = first;
  const row = Array.from({ length: table.length }, (_, at) => at).find(
    (at) => table.key(at)['agent'] === agent,
  );
  if (row === undefined) return undefined;
  return {
    agent,
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
      };
    }),
  };
}
