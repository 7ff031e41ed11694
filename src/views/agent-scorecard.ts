import type { Locale } from '../i18n/locale.js';
import { scorecardWords } from '../i18n/topics/scorecard.js';
import { scoresWords } from '../i18n/topics/scores.js';
import { mixQueries, usualAgentMetrics } from '../analysis/scorecard/scorecard-queries.js';
import type { ScoreSettings } from '../analysis/scorecard/scorecard-options.js';
import type { ScoreTables } from '../analysis/scorecard/score-tables.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { Condition, MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { agentCardGrid, withoutTexts } from './agent-card-grid.js';
import { agentDetail, type AgentDetail } from './agent-detail.js';
import { agentScorecardGrid, scorecardMetrics, type ScorecardMetric } from './agent-scorecard-grid.js';
import { agentScores, type AgentScores } from './agent-scores.js';
import { csv } from './csv.js';
import type { DataNote } from './data-note.js';
import { fieldText, memberText } from './field-text.js';
import { textFinder } from './find-text.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import type { CellMark, GridLine, GridView } from './grid-view.js';
import { keyLabels } from './key-text.js';
import { orderedTable } from './ordered-table.js';
import { periodText, subheading } from './period-text.js';
import { withScores } from './score-columns.js';
import { scoreFileColumns, twinWithScores } from './score-file.js';
import { standingMark, standingOf } from './standing.js';
import { subjectsOf } from './subject-of.js';
import { valueIn, type Subject } from './subject.js';
import { tableTwin } from './table-twin.js';

/** What a scorecard is asked to show. */
export interface AgentScorecardAsk {
  /** By default those usual for agents that the data can answer. */
  readonly metrics?: readonly (MetricId | MetricRequest)[];
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly attribution?: MetricQuery['attribution'];
  readonly compare?: MetricQuery['compare'];
  /** How agents are scored; without, as far as the data have targets with floors. */
  readonly score?: ScoreSettings;
  /** Dimensions whose mix is taken off. */
  readonly adjustFor?: readonly string[];
}

/** What the data can answer, of a source's description. */
export interface Answerable {
  readonly metrics: readonly { readonly metric: MetricId; readonly available: boolean }[];
  readonly dimensions: readonly { readonly name: string; readonly parts?: readonly string[] }[];
}

export interface AgentScorecardView {
  readonly grid: GridView;
  /** The same for little room: without the teams, which each agent's window has. */
  readonly slim: GridView;
  /** Where there is but one agent, a line a metric, for little room; null where there are more, or none. */
  readonly card: GridView | null;
  /** Whether the agents are of several teams. */
  readonly hasTeams: boolean;
  /** What the shapes in its cells say. */
  readonly legend: readonly CellMark[];
  /** Whether a row's agent or team is the one looked for. */
  finder(wanted: string): (row: number) => boolean;
  readonly isEmpty: boolean;
  /** Period and filters, for the window of one agent. */
  readonly period: string;
  /** How many agents are shown, of how many. */
  count(shown: number): string;
  /** All of one agent; undefined where the table has none of that name. */
  detail(agent: string): AgentDetail | undefined;
  readonly frame: FrameView;
  /** The frame where the body's lines are these, in this order, found by a search. */
  arranged(lines: readonly GridLine[], search: string): FrameView;
}

/** What is usually asked of an agent, in the order of the columns. */
export const usualMetrics: readonly MetricId[] = usualAgentMetrics;

/** Contacts that name no agent are nobody's. */
export const knownAgents: Condition = { not: [null] };

/** A row an agent; `where` has to keep to known agents. */
export function agentScorecardQuery(ask: AgentScorecardAsk, data: Answerable): MetricQuery {
  const can = new Set(data.metrics.flatMap(({ metric, available }) => (available ? [metric] : [])));
  const usual = usualMetrics.filter((metric) => can.has(metric));
  const metrics = ask.metrics ?? (usual.length > 0 ? usual : usualMetrics.slice(0, 1));
  return {
    ...within(ask),
    metrics,
    by: ['agent'],
    ...(ask.compare && { compare: ask.compare }),
    total: true,
  };
}

/** The teams of each agent, those with the most contacts first; undefined where the data have no teams. */
export function agentTeamsQuery(ask: AgentScorecardAsk, data: Answerable): MetricQuery | undefined {
  const isOfContacts = ({ name, parts = ['contacts'] }: Answerable['dimensions'][number]): boolean =>
    name === 'team' && parts.some((part) => part === 'contacts' || part === 'intervals');
  if (!data.dimensions.some(isOfContacts)) return undefined;
  return { ...within(ask), metrics: ['handled'], by: ['agent', 'team'] };
}

/** What is asked beside the agents: their teams, then, for an adjustment, their mix and the centre's. */
export function agentScorecardBeside(ask: AgentScorecardAsk, data: Answerable): readonly MetricQuery[] {
  const teams = agentTeamsQuery(ask, data);
  const { metrics } = agentScorecardQuery(ask, data);
  return [...(teams ? [teams] : []), ...mixQueries({ ...ask, metrics })];
}

/** The same of the time that a table compares with; none without. */
export function agentScorecardBefore(
  ask: AgentScorecardAsk,
  { query: { compare } }: MetricTable,
  data: Answerable,
): readonly MetricQuery[] {
  if (compare === null) return [];
  const { compare: _compare, ...plain } = ask;
  const earlier = { ...plain, period: { from: compare.from, to: compare.to } };
  return [agentScorecardQuery(earlier, data), ...agentScorecardBeside(earlier, data)];
}

/** Answers to a scorecard's questions by what they are. */
export function scoreTablesOf(
  table: MetricTable,
  beside: readonly MetricTable[],
  adjustFor: readonly string[] = [],
): ScoreTables {
  const mixes = adjustFor.length > 0 && beside.length >= 2 ? beside.slice(-2) : [];
  const [teams] = beside.slice(0, beside.length - mixes.length);
  return { agents: table, teams, mix: mixes[0], centre: mixes[1] };
}

function within({ where, period, attribution }: AgentScorecardAsk): Omit<MetricQuery, 'metrics'> {
  return {
    ...(where && { where }),
    ...(period && { period }),
    ...(attribution && { attribution }),
  };
}

/** A scorecard of a table by agent. `teams`: an answer by agent and team; `team`: the one that all rows are of. */
export function agentScorecardView({
  table,
  teams,
  team = null,
  locale: language,
  data = {},
  score,
}: {
  readonly table: MetricTable;
  readonly teams?: MetricTable | undefined;
  readonly team?: string | null;
  readonly locale: Locale | string;
  readonly data?: DataNote;
  /** What the scores are made of, beside how; without, nobody has one. */
  readonly score?:
    | {
        readonly tables: ScoreTables;
        readonly settings: ScoreSettings;
        readonly before?: ScoreTables | undefined;
      }
    | undefined;
}): AgentScorecardView {
  const [first, ...others] = subjectsOf(table, language);
  if (first === undefined) throw new RangeError('table without a metric: []');
  const { locale, formats } = first;
  const scorecard = scorecardWords(locale);
  const teamName = team === null ? null : memberText(locale, 'team', team, table);
  const [firstMetric, ...otherMetrics] = scorecardMetrics([first, ...others], teamName) as [
    ScorecardMetric,
    ...ScorecardMetric[],
  ];
  const metrics = [firstMetric, ...otherMetrics] as const;
  const agents = formats.quantity(table.length);
  const names = keyLabels(table, 'agent', locale, formats);
  const teamsOf = teams ? teamTexts(table, teams, first) : null;
  const plain = agentScorecardGrid(metrics, {
    caption: locale.messages.heading.caption(scorecard.heading, periodText(first, table.query.period)),
    teams: teamsOf,
    everyone: teamName === null ? scorecard.everyone(agents) : scorecard.wholeTeam(teamName, agents),
  });
  const scores = score ? agentScores(score.tables, score.settings, score.before) : null;
  const grid = scores ? withScores(plain, [first, ...others], scores) : plain;
  const frame = frameOf([first, ...others], data, {
    heading: scorecard.heading,
    summary: summaryOf(metrics, scores),
    empty: table.length === 0,
    buckets: false,
    ...(scores &&
      sharesRanks(scores) && { notices: [{ severity: 'info', text: scoresWords(locale).ranksNote }] }),
    ...(scores && {
      twin: () => twinWithScores(tableTwin(table, locale), table.rows, first, scores),
    }),
  });
  const shown = scorecardFrame(frame, first);
  return {
    grid,
    slim: withoutTexts(grid),
    card: table.length === 1 ? agentCardGrid(metrics, plain) : null,
    hasTeams: teams !== undefined && severalTeams(teams),
    legend: legendOf(metrics),
    isEmpty: table.length === 0,
    period: periodText(first, table.query.period),
    finder: (wanted) => {
      const finds = textFinder(wanted, locale.tag);
      return (row) => finds(table.key(row)['agent'] ?? '', names[row] ?? '', teamsOf?.[row] ?? '');
    },
    count: (found) =>
      found === table.length ? scorecard.agents(agents) : scorecard.found(formats.quantity(found), agents),
    detail: (agent) => agentDetail(metrics, agent, teamsOf, scores),
    frame: shown,
    arranged: (lines, search) => {
      const rows = (): MetricTable =>
        orderedTable(
          table,
          lines.map(({ row }) => row),
        );
      const notes = search.trim() === '' ? [] : [['search', search.trim()] as const];
      return Object.create(shown, {
        twin: {
          get: () => {
            const twin = tableTwin(rows(), locale);
            return scores ? twinWithScores(twin, rows().rows, first, scores) : twin;
          },
        },
        csv: {
          get: () => csv(rows(), { notes, ...(scores && { beside: scoreFileColumns(scores) }) }),
        },
      }) as FrameView;
    },
  };
}

/** The teams of each row's agent in words, the one with the most contacts first. */
function teamTexts(table: MetricTable, teams: MetricTable, { locale, formats }: Subject): readonly string[] {
  const handled = teams.column(teams.query.metrics[0]?.as as string).value;
  const found = new Map<string, { readonly team: string; readonly contacts: number }[]>();
  for (let row = 0; row < teams.length; row++) {
    const { agent, team } = teams.key(row);
    if (typeof agent !== 'string' || typeof team !== 'string') continue;
    const all = found.get(agent) ?? [];
    all.push({ team, contacts: handled[row] || 0 });
    found.set(agent, all);
  }
  return Array.from({ length: table.length }, (_, row) => {
    const all = found.get(table.key(row)['agent'] ?? '') ?? [];
    const ordered = all.toSorted((a, b) => b.contacts - a.contacts);
    return formats.all(ordered.map(({ team }) => memberText(locale, 'team', team, table)));
  });
}

function severalTeams(teams: MetricTable): boolean {
  const found = new Set<string | null>();
  for (let row = 0; row < teams.length; row++) found.add(teams.key(row)['team'] ?? null);
  return found.size > 1;
}

/** The frame without the filter that is the scorecard's own, and, where there are no agents, with the reason for it. */
function scorecardFrame(frame: FrameView, first: Subject): FrameView {
  const { table, locale, metric } = first;
  const { agent, ...where } = table.query.where;
  const own = JSON.stringify(agent) === JSON.stringify(knownAgents);
  const unfiltered = { ...orderedTable(table, []), query: { ...table.query, where } };
  const line: PropertyDescriptorMap = own
    ? { subheading: { value: subheading({ ...first, table: unfiltered }) } }
    : {};
  if (table.length > 0) return Object.create(frame, line) as FrameView;
  const lacks = table.total?.values[metric.as]?.reason === 'no-dimension';
  const text = lacks
    ? locale.messages.notice.missingField(fieldText(locale, 'agent'), 'agent')
    : scorecardWords(locale).noAgents;
  return Object.create(frame, {
    ...line,
    notices: { value: [{ severity: 'info', text }], enumerable: true },
    summary: { value: text, enumerable: true },
  }) as FrameView;
}

/** How many agents there are, and for the first metrics how many stand out. */
function summaryOf(
  metrics: readonly [ScorecardMetric, ...ScorecardMetric[]],
  scores: AgentScores | null,
): string {
  const [{ subject: first }] = metrics;
  const { table, locale, formats } = first;
  const judged = metrics.filter(
    ({ subject, mean }) => subject.definition.interval !== 'none' && !Number.isNaN(mean),
  );
  const sentences = judged.slice(0, 3).map(({ subject, mean, meanText }) => {
    const standings = table.rows.map((row) => standingOf(subject, valueIn(subject, row), mean));
    const many = (standing: string): ReturnType<typeof formats.quantity> =>
      formats.quantity(standings.filter((one) => one === standing).length);
    return scorecardWords(locale).standings({
      metric: subject.words.name,
      mean: meanText,
      above: many('above'),
      below: many('below'),
      unclear: many('unclear'),
      few: many('few'),
    });
  });
  return locale.messages.heading.sentences([
    scorecardWords(locale).size(formats.quantity(table.length)),
    ...(scores
      ? [scoresWords(locale).scored(formats.quantity(scores.card.scored), formats.quantity(table.length))]
      : []),
    ...sentences,
  ]);
}

function sharesRanks({ card }: AgentScores): boolean {
  return card.agents.some(({ rank }) => rank !== null && rank.from < rank.to);
}

/** The shapes that there are in the cells, what is better first, then the rule that all are held against. */
function legendOf(metrics: readonly ScorecardMetric[]): readonly CellMark[] {
  const found = new Map<string, CellMark>();
  for (const { subject, mean } of metrics) {
    for (const row of subject.table.rows) {
      const mark = standingMark(subject, standingOf(subject, valueIn(subject, row), mean));
      if (mark) found.set(mark.text, mark);
    }
  }
  const order: readonly CellMark['tone'][] = ['met', 'missed', 'neutral'];
  const marks = [...found.values()].toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  const held = metrics.find(({ mean, isCount }) => !isCount && !Number.isNaN(mean));
  return held ? [...marks, { shape: 'rule', tone: 'neutral', text: held.meanLabel }] : marks;
}
