import { scorecardWords } from '../i18n/topics/scorecard.js';
import type { ScorecardMetric } from './agent-scorecard-grid.js';
import type { GridCell, GridColumn, GridLine, GridView } from './grid-view.js';
import { emptyCell } from './metric-cell.js';
import { valueIn } from './subject.js';
import { intervalText } from './value-text.js';

/** A grid without its columns of text beside the keys: what it shows of numbers has their room. */
export function withoutTexts(grid: GridView): GridView {
  const kept = grid.columns.flatMap(({ kind }, at) => (kind === 'text' ? [] : [at]));
  const from = (at: number): number => {
    const column = kept[at];
    if (column === undefined) throw new RangeError(`column not in the table: ${at}`);
    return column;
  };
  return {
    ...grid,
    columns: kept.map((at) => grid.columns[at] as GridColumn),
    cell: (line, at) => grid.cell(line, from(at)),
    dots: (at) => grid.dots(from(at)),
    tip: (line, at) => grid.tip(line, from(at)),
  };
}

/**
 * The scorecard of one agent turned round, for little room: a line a metric, whose `row` is its place among the metrics,
 * under the agent's name. It is not sorted: the metrics have the order that was asked for.
 */
export function agentCardGrid(metrics: readonly ScorecardMetric[], grid: GridView): GridView {
  const [agent] = grid.lines(null);
  const first = grid.columns.length - metrics.length;
  if (agent === undefined || first < 0) throw new RangeError('card of no agent: []');
  const { locale } = metrics[0]!.subject;
  const name = grid.cell(agent, 0).text;

  function metricAt({ row }: GridLine): ScorecardMetric {
    const metric = metrics[row];
    if (metric === undefined) throw new RangeError(`metric not in the card: ${row}`);
    return metric;
  }

  function value(line: GridLine): GridCell {
    const { subject, decimals } = metricAt(line);
    const cell = grid.cell(agent as GridLine, first + line.row);
    const found = valueIn(subject, subject.table.rows[0]!);
    const interval = found.value === null ? null : intervalText(subject, found, decimals(found));
    // A dot without a whisker says no more than its number.
    const dot = cell.dot && Number.isFinite(cell.dot.high - cell.dot.low) ? cell.dot : null;
    return { ...cell, dot, ...(interval !== null && { note: interval }) };
  }

  const column = (id: string, kind: GridColumn['kind'], label: string): GridColumn => ({
    id,
    kind,
    label,
    name: label,
    align: kind === 'key' ? 'start' : 'end',
    first: null,
    metric: null,
    key: null,
    dimension: false,
    drawing: null,
  });
  return {
    caption: grid.caption,
    columns: [column('metric', 'key', scorecardWords(locale).metric), column('agent', 'value', name)],
    lines: () =>
      metrics.map(({ subject }, row) => ({
        kind: 'row',
        id: `metric ${subject.metric.as}`,
        row,
        repeats: 0,
      })),
    foot: [],
    cell: (line, at) =>
      at === 0 ? { ...emptyCell, text: grid.columns[first + line.row]!.name, muted: false } : value(line),
    dots: () => [],
    tip: (line, at) => (at === 0 ? null : grid.tip(agent, first + line.row)),
    key: () => grid.key(agent),
  };
}
