import type { ScoredAgent } from '../analysis/scorecard/scorecard-result.js';
import { scoresWords } from '../i18n/topics/scores.js';
import type { AgentScores } from './agent-scores.js';
import type { CellMark, GridCell, GridColumn, GridDot, GridLine, GridView } from './grid-view.js';
import { emptyCell } from './metric-cell.js';
import {
  agentTerms,
  cellTerms,
  changeJudged,
  gateTexts,
  pointsText,
  rankAloud,
  rankText,
  signedPoints,
} from './score-terms.js';
import { sortRows } from './sort-rows.js';
import type { Subject } from './subject.js';

type ScoreColumn = 'score' | 'rank' | 'band' | 'score change';

/** Whether a column is of the scores. */
export function isScoreColumn({ id, metric, kind }: GridColumn): boolean {
  return metric === null && (kind === 'value' || kind === 'change') && id !== 'agent';
}

/** A grid of agents with their scores before its metrics: score, rank, band and change, as far as there are any. */
export function withScores(grid: GridView, subjects: readonly Subject[], scores: AgentScores): GridView {
  const [{ locale, table }] = subjects as readonly [Subject, ...Subject[]];
  const { card } = scores;
  const words = scoresWords(locale);
  const hasBands = card.agents.some(({ band }) => band !== null);
  const hasChange = card.agents.some(({ change }) => change !== undefined);
  const ids: readonly ScoreColumn[] = [
    'score',
    'rank',
    ...(hasBands ? (['band'] as const) : []),
    ...(hasChange ? (['score change'] as const) : []),
  ];
  const labels = { score: words.score, rank: words.rank, band: words.band, 'score change': words.change };
  const first = grid.columns.findIndex(({ metric }) => metric !== null);
  const start = first < 0 ? grid.columns.length : first;
  const ours = (at: number): ScoreColumn | undefined => ids[at - start];
  const theirs = (at: number): number => (at < start ? at : at - ids.length);
  const agentOf = (line: GridLine): ScoredAgent | undefined =>
    line.kind === 'row' ? scores.of(table.key(line.row)['agent']) : undefined;
  const dotAt = (agent: ScoredAgent | undefined): GridDot => ({
    value: agent?.score ?? NaN,
    low: agent?.low ?? NaN,
    high: agent?.high ?? NaN,
    hollow: false,
  });

  function cell(line: GridLine, id: ScoreColumn): GridCell {
    const agent = agentOf(line);
    if (agent === undefined) return emptyCell;
    const { score, reason, rank, band, change } = agent;
    if (score === null) {
      const isScore = id === 'score';
      const aloud = isScore && reason !== undefined ? words.reasons[reason] : '';
      return { ...emptyCell, text: isScore ? locale.numbers.absent : '', aloud };
    }
    const plain = { ...emptyCell, muted: false };
    if (id === 'rank') {
      const text = rank === null ? '' : rankText(subjects[0]!, rank);
      return { ...plain, text, aloud: rankAloud(locale, agent, card.scored) };
    }
    if (id === 'band') return { ...plain, text: band ?? '', aloud: band ?? '' };
    if (id === 'score change') {
      if (!change || change.change === null)
        return { ...emptyCell, text: locale.numbers.absent, aloud: words.reasons['no-value'] };
      const text = signedPoints(locale, change.change);
      const judged = changeJudged(locale, change);
      return {
        ...plain,
        text,
        muted: change.significant === false,
        mark: changeMark(scoresWords(locale), change),
        aloud: locale.messages.heading.list([text, judged]),
      };
    }
    const gates = gateTexts(subjects, agent.gates);
    return {
      ...plain,
      text: pointsText(locale, score),
      mark: gates.length === 0 ? null : { shape: 'triangle', tone: 'near', text: gates.join('; ') },
      remark: gates.length === 0 ? '' : words.held,
      dot: dotAt(agent),
      aloud: locale.messages.heading.list([words.ofHundred(pointsText(locale, score)), ...gates]),
    };
  }

  function numbers(id: ScoreColumn): Float64Array {
    return Float64Array.from({ length: table.length }, (_, row) => {
      const agent = scores.of(table.key(row)['agent']);
      if (agent === undefined) return NaN;
      if (id === 'rank') return agent.rank === null ? NaN : agent.rank.from + agent.rank.to;
      if (id === 'score change') return agent.change?.change ?? NaN;
      return agent.score ?? NaN;
    });
  }

  return {
    ...grid,
    columns: [
      ...grid.columns.slice(0, start),
      ...ids.map((id) => column(id, labels[id])),
      ...grid.columns.slice(start),
    ],
    lines: (sort, shown) => {
      const id = ids.find((one) => one === sort?.column);
      if (sort === null || id === undefined) return grid.lines(sort, shown);
      const lines = grid.lines(null, shown);
      const places = new Float64Array(table.length);
      lines.forEach(({ row }, place) => (places[row] = place));
      const byRow = new Map(lines.map((line) => [line.row, line]));
      const rows = lines.map(({ row }) => row);
      return sortRows(rows, numbers(id), sort.direction, places).map((row) => byRow.get(row)!);
    },
    cell: (line, at) => {
      const id = ours(at);
      return id === undefined ? grid.cell(line, theirs(at)) : cell(line, id);
    },
    dots: (at) => {
      const id = ours(at);
      if (id === undefined) return grid.dots(theirs(at));
      if (id !== 'score') return [];
      return Array.from({ length: table.length }, (_, row) => dotAt(scores.of(table.key(row)['agent'])));
    },
    tip: (line, at) => {
      const agent = agentOf(line);
      if (ours(at) === undefined) {
        const tip = grid.tip(line, theirs(at));
        const as = grid.columns[theirs(at)]!.metric;
        const scored = agent?.cells.find((one) => one.as === as);
        const subject = subjects.find(({ metric }) => metric.as === as);
        if (tip === null || agent === undefined || scored === undefined || subject === undefined) return tip;
        return { ...tip, lines: [...tip.lines, ...cellTerms(subject, scored, agent)] };
      }
      if (agent === undefined) return null;
      return { title: grid.cell(line, 0).text, lines: agentTerms(subjects, agent, scores) };
    },
  };
}

function column(id: ScoreColumn, label: string): GridColumn {
  return {
    id,
    kind: id === 'score change' ? 'change' : 'value',
    label,
    name: label,
    align: 'end',
    // The best first.
    first: id === 'rank' ? 'ascending' : 'descending',
    metric: null,
    key: null,
    dimension: false,
    drawing: id === 'score' ? { kind: 'dot', rule: NaN, zero: true } : null,
  };
}

function changeMark(
  words: { readonly better: string; readonly worse: string; readonly unclear: string },
  { change, significant }: NonNullable<ScoredAgent['change']>,
): CellMark | null {
  if (change === null || significant === null) return null;
  if (!significant) return { shape: 'same', tone: 'neutral', text: words.unclear };
  return change > 0
    ? { shape: 'up', tone: 'met', text: words.better }
    : { shape: 'down', tone: 'missed', hollow: true, text: words.worse };
}
