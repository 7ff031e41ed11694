import type { MetricValue } from '../metrics/table.js';
import { scorecardWords } from '../i18n/topics/scorecard.js';
import { decimalsAmong } from './column-decimals.js';
import type { GridCell, GridColumn, GridDot, GridLine, GridView } from './grid-view.js';
import { keyRanks } from './key-ranks.js';
import { keyLabels } from './key-text.js';
import { aloudText, columnNames, dotOf, emptyCell, valueCell, valueTip } from './metric-cell.js';
import { sortRows } from './sort-rows.js';
import { isFew, standingMark, standingOf, standingText } from './standing.js';
import { totalOf, valueIn, type Subject } from './subject.js';
import { valueText } from './value-text.js';

/** One metric of the scorecard with what its agents are held against. */
export interface ScorecardMetric {
  readonly subject: Subject;
  /** The value of all agents together; of a count, by agent. NaN where it is not known. */
  readonly mean: number;
  readonly meanLabel: string;
  readonly meanText: string;
  readonly isCount: boolean;
  decimals(value: MetricValue): number;
}

/** What the grid needs beside the metrics. */
export interface ScorecardRows {
  readonly caption: string;
  /** For each row its agent's teams in words; empty where the data know of none. */
  readonly teams: readonly string[] | null;
  /** The name of the row under all others. */
  readonly everyone: string;
}

/** Each metric with its mean: the ratio of all sums, never a mean of the agents' values. */
export function scorecardMetrics(
  subjects: readonly Subject[],
  team: string | null,
): readonly ScorecardMetric[] {
  return subjects.map((subject): ScorecardMetric => {
    const { table, locale, definition, formats } = subject;
    const scorecard = scorecardWords(locale);
    const isCount = definition.unit === 'count';
    const total = totalOf(subject);
    const whole = table.length > 1 ? (total?.value ?? NaN) : NaN;
    const mean = isCount ? whole / table.length : whole;
    const decimals = decimalsAmong(
      subject,
      table.rows.map((row) => valueIn(subject, row)),
    );
    const label = team === null ? scorecard.mean : scorecard.meanOfTeam(team);
    return {
      subject,
      mean,
      isCount,
      decimals,
      meanLabel: isCount ? scorecard.perAgent : label,
      meanText: Number.isNaN(mean)
        ? ''
        : isCount
          ? formats.number(mean, mean < 10 ? 1 : 0)
          : valueText(subject, total as MetricValue),
    };
  });
}

/** All of a scorecard, cell by cell: the agent, the team where it is known, then a column a metric. */
export function agentScorecardGrid(
  metrics: readonly [ScorecardMetric, ...ScorecardMetric[]],
  { caption, teams, everyone }: ScorecardRows,
): GridView {
  const [{ subject: first }] = metrics;
  const { table, locale, formats } = first;
  const { terms } = locale;
  const names = keyLabels(table, 'agent', locale, formats);
  const rank = keyRanks(table, 'agent', locale, formats).map((place) =>
    Number.isNaN(place) ? Infinity : place,
  );
  const fixed: readonly GridColumn[] = [
    textColumn('key agent', 'key', terms.fields.agent),
    ...(teams === null ? [] : [textColumn('team', 'text', terms.fields.team)]),
  ];
  const columns = [...fixed, ...metrics.map(metricColumn)];
  const metricAt = (at: number): ScorecardMetric | undefined => metrics[at - fixed.length];
  const valueAt = (subject: Subject, { kind, row }: GridLine): MetricValue | undefined =>
    kind === 'total' ? totalOf(subject) : valueIn(subject, table.rows[row]!);
  const dotAt = (subject: Subject, value: MetricValue): GridDot => dotOf(value, isFew(subject, value));

  function cell(line: GridLine, at: number): GridCell {
    const metric = metricAt(at);
    const isTotal = line.kind === 'total';
    if (metric === undefined) {
      const text = at === 0 ? (isTotal ? everyone : names[line.row]) : isTotal ? '' : teams?.[line.row];
      return { ...emptyCell, text: text ?? '', muted: at > 0, aloud: '' };
    }
    const { subject, mean, decimals } = metric;
    const value = valueAt(subject, line);
    if (value === undefined) return emptyCell;
    const plain = { ...valueCell(subject, value, decimals), mark: null };
    if (value.value === null) return plain;
    if (isTotal) return { ...plain, dot: null, aloud: aloudText(subject, value, []) };
    const standing = standingOf(subject, value, mean);
    const words = standingText(subject, standing);
    return {
      ...plain,
      dot: dotAt(subject, value),
      muted: standing === 'few',
      mark: standingMark(subject, standing),
      remark: standing === 'few' ? scorecardWords(locale).tooFew : '',
      aloud: aloudText(subject, value, words === '' ? [] : [words]),
    };
  }

  return {
    caption,
    columns,
    lines: (sort, shown = () => true) => {
      const rows = Array.from({ length: table.length }, (_, row) => row).filter(shown);
      const at = sort === null ? 0 : columns.findIndex(({ id }) => id === sort.column);
      const metric = metricAt(at);
      const direction = sort?.direction ?? 'ascending';
      const numbers =
        metric === undefined
          ? at > 0 && teams
            ? textRanks(teams, locale.tag)
            : rank
          : table.column(metric.subject.metric.as).value;
      const order = sortRows(rows, numbers, direction, rank, metric && afterOthers(metric.subject));
      return order.map((row) => ({ kind: 'row', id: `agent ${table.key(row)['agent']}`, row, repeats: 0 }));
    },
    foot: table.total ? [{ kind: 'total', id: 'total', row: 0, repeats: 0 }] : [],
    cell,
    dots: (at) => {
      const metric = metricAt(at);
      return metric ? table.rows.map((row) => dotAt(metric.subject, valueIn(metric.subject, row))) : [];
    },
    tip: (line, at) => {
      const metric = metricAt(at);
      const value = metric && valueAt(metric.subject, line);
      if (!metric || !value) return null;
      const { subject, mean, meanLabel, meanText } = metric;
      const title = line.kind === 'total' ? everyone : (names[line.row] ?? '');
      const words = standingText(subject, standingOf(subject, value, mean));
      const against =
        line.kind === 'total' || value.value === null ? [] : [{ label: meanLabel, text: meanText }];
      const standing =
        line.kind === 'total' || words === ''
          ? []
          : [{ label: scorecardWords(locale).standing, text: words }];
      return {
        title,
        lines: [...valueTip(subject, value), ...against.filter(({ text }) => text !== ''), ...standing],
      };
    },
    key: (line) => (line.kind === 'row' ? table.key(line.row) : {}),
  };
}

/**
 * Rows whose sample is too small stand after all others, whichever way the column is sorted: three answered surveys
 * make nobody the best or the worst. Those without a value are last.
 */
function afterOthers(subject: Subject): Float64Array {
  return Float64Array.from(subject.table.rows, (row) => {
    const value = valueIn(subject, row);
    if (value.value === null) return 2;
    return isFew(subject, value) ? 1 : 0;
  });
}

function textRanks(texts: readonly string[], tag: string): Float64Array {
  const { compare } = new Intl.Collator(tag, { numeric: true });
  const places = new Map([...new Set(texts)].toSorted(compare).map((text, place) => [text, place]));
  return Float64Array.from(texts, (text) => (text === '' ? NaN : (places.get(text) as number)));
}

function textColumn(id: string, kind: 'key' | 'text', label: string): GridColumn {
  return {
    id,
    kind,
    label,
    name: label,
    align: 'start',
    first: 'ascending',
    metric: null,
    key: kind === 'key' ? 'agent' : null,
    dimension: kind === 'key',
    drawing: null,
  };
}

function metricColumn({ subject, mean, isCount }: ScorecardMetric): GridColumn {
  const { metric } = subject;
  return {
    ...columnNames(subject),
    id: metric.as,
    kind: 'value',
    align: 'end',
    first: 'descending',
    metric: metric.as,
    key: null,
    dimension: false,
    // Beside no other agent a whisker is held against 0: on a scale of its own it would always be as wide as that.
    drawing: { kind: 'dot', rule: mean, zero: isCount || subject.table.length === 1 },
  };
}
