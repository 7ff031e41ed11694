import {
  balancedScorecardQuery,
  balancedScores,
  type BalancedScorecardOptions,
} from '../analysis/balanced-scorecard/balanced-scorecard.js';
import type {
  BalancedMetric,
  BalancedScore,
  BalancedScorecard,
  Perspective,
} from '../analysis/balanced-scorecard/balanced-result.js';
import {
  type PerspectiveAsk,
  type PerspectiveId,
  usualPerspectives,
} from '../analysis/balanced-scorecard/perspectives.js';
import type { Locale } from '../i18n/locale.js';
import { balancedWords } from '../i18n/topics/balanced.js';
import { scoresWords } from '../i18n/topics/scores.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { balancedFile, balancedTwin } from './balanced-twin.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import type { GridCell, GridColumn, GridDot, GridLine, GridView } from './grid-view.js';
import { columnNames, emptyCell, valueCell, valueTip } from './metric-cell.js';
import { periodText } from './period-text.js';
import { metricTerms, partTerms, pointsText, signedPoints } from './balanced-terms.js';
import { subjectsOf } from './subject-of.js';
import type { Subject } from './subject.js';
import { valueText } from './value-text.js';

export type BalancedAsk = Omit<BalancedScorecardOptions, 'signal'>;

export interface BalancedView {
  readonly card: BalancedScorecard;
  readonly grid: GridView;
  /** The perspective that a line is of, where it has further metrics to show or hide. */
  opens(line: GridLine): PerspectiveId | null;
  /** The metric that a line is of. */
  metric(line: GridLine): MetricId | null;
  readonly frame: FrameView;
}

/** The perspectives of an ask; of the usual ones the further metrics that the data can answer. */
export function balancedPerspectives(
  asked: readonly PerspectiveAsk[] | undefined,
  metrics: readonly { readonly metric: MetricId; readonly available: boolean }[],
): readonly PerspectiveAsk[] {
  if (asked !== undefined) return asked;
  const can = new Set(metrics.flatMap(({ metric, available }) => (available ? [metric] : [])));
  return usualPerspectives.map(({ id, metrics: [lead, ...others] }) => ({
    id,
    metrics: [lead!, ...others.filter((one) => can.has(one as MetricId))],
  }));
}

export function balancedQuery(
  ask: BalancedAsk,
  metrics: Parameters<typeof balancedPerspectives>[1],
): MetricQuery {
  return balancedScorecardQuery({ ...ask, perspectives: balancedPerspectives(ask.perspectives, metrics) });
}

/** A balanced scorecard of an answer. `opened`: perspectives whose further metrics are shown. */
export function balancedView({
  table,
  before,
  perspectives,
  opened,
  locale: language,
  data = {},
}: {
  readonly table: MetricTable;
  readonly before?: MetricTable | undefined;
  readonly perspectives: readonly PerspectiveAsk[];
  readonly opened: ReadonlySet<PerspectiveId>;
  readonly locale: Locale | string;
  readonly data?: DataNote;
}): BalancedView {
  const subjects = subjectsOf(table, language) as readonly [Subject, ...Subject[]];
  const card = balancedScores(perspectives, table, { before });
  const lines = card.perspectives.flatMap((one, at) => linesOf(one, at, opened));
  const grid = balancedGrid(card, subjects, lines);
  const empty = subjects.every(({ metric }) => (table.rows[0]?.values[metric.as]?.value ?? null) === null);
  const found = (line: GridLine): Perspective | undefined =>
    line.kind === 'subtotal' ? card.perspectives[line.row] : undefined;
  return {
    card,
    grid,
    opens: (line) => {
      const one = found(line);
      return one !== undefined && one.metrics.length > 1 ? one.id : null;
    },
    metric: (line) => metricOf(card, line)?.metric ?? null,
    frame: Object.create(
      frameOf(subjects, data, {
        heading: balancedWords(subjects[0].locale).heading,
        summary: summaryOf(card, subjects[0]),
        empty,
        buckets: false,
        twin: () => balancedTwin(card, subjects),
      }),
      { csv: { get: () => balancedFile(card, table) } },
    ) as FrameView,
  };
}

function linesOf(one: Perspective, at: number, opened: ReadonlySet<PerspectiveId>): readonly GridLine[] {
  const shown = opened.has(one.id) ? one.metrics : one.metrics.slice(0, 1);
  return [
    { kind: 'subtotal', id: one.id, row: at, repeats: 0 },
    ...shown.map(({ as }): GridLine => ({ kind: 'row', id: `${one.id} ${as}`, row: at, repeats: 0 })),
  ];
}

function metricOf(card: BalancedScorecard, { kind, id, row }: GridLine): BalancedMetric | undefined {
  const one = kind === 'row' ? card.perspectives[row] : undefined;
  return one?.metrics.find(({ as }) => `${one.id} ${as}` === id);
}

type ColumnId = 'name' | 'value' | 'target' | 'points' | 'share' | 'change';

function balancedGrid(
  card: BalancedScorecard,
  subjects: readonly [Subject, ...Subject[]],
  lines: readonly GridLine[],
): GridView {
  const [first] = subjects;
  const { locale, formats, table } = first;
  const words = balancedWords(locale);
  const scores = scoresWords(locale);
  const subjectOf = ({ as }: BalancedMetric): Subject => subjects.find(({ metric }) => metric.as === as)!;
  const ids: readonly ColumnId[] = [
    'name',
    'value',
    'target',
    'points',
    'share',
    ...(card.change ? (['change'] as const) : []),
  ];
  const labels: Readonly<Record<ColumnId, string>> = {
    name: words.perspective,
    value: words.value,
    target: words.target,
    points: words.points,
    share: words.share,
    change: words.change,
  };
  const partOf = ({ kind, row }: GridLine): BalancedScore | undefined =>
    kind === 'total' ? card : kind === 'subtotal' ? card.perspectives[row] : undefined;
  const dotOf = (line: GridLine): GridDot | null => {
    const metric = metricOf(card, line);
    if (metric) return metric.attainment && { ...metric.attainment, hollow: false };
    const { score = null, low = null, high = null } = partOf(line) ?? {};
    return score === null ? null : { value: score, low: low ?? NaN, high: high ?? NaN, hollow: false };
  };
  const plain = (text: string, aloud = text): GridCell => ({ ...emptyCell, text, aloud, muted: false });
  const points = (score: number | null, reason: BalancedScore['reason'], dot: GridDot | null): GridCell =>
    score === null
      ? { ...emptyCell, text: locale.numbers.absent, aloud: reason ? scores.reasons[reason] : '' }
      : { ...plain(pointsText(locale, score), scores.ofHundred(pointsText(locale, score))), dot };

  function metricCell(metric: BalancedMetric, id: ColumnId, dot: GridDot | null): GridCell {
    const subject = subjectOf(metric);
    const { observed, target, attainment, share, reason } = metric;
    if (id === 'name') return plain(columnNames(subject).name);
    if (id === 'value')
      return { ...valueCell(subject, observed, () => precise(subject)), dot: null, mark: null };
    if (id === 'target') {
      return target === null
        ? emptyCell
        : plain(valueText(subject, { ...observed, value: target }, precise(subject)));
    }
    if (id === 'points') return points(attainment?.value ?? null, reason, dot);
    return id === 'share' && share > 0 ? plain(formats.value('ratio', share, 0)) : emptyCell;
  }

  function partCell(line: GridLine, id: ColumnId, dot: GridDot | null): GridCell {
    const part = partOf(line)!;
    const one = line.kind === 'subtotal' ? card.perspectives[line.row]! : undefined;
    if (id === 'name') {
      return plain(one ? words.perspectives[one.id] : words.whole);
    }
    if (id === 'value') {
      const more = one && one.metrics.length > 1 ? words.more(formats.quantity(one.metrics.length - 1)) : '';
      return { ...emptyCell, text: more, aloud: more };
    }
    if (id === 'points') return points(part.score, part.reason, dot);
    if (id === 'share' && one && one.share > 0) return plain(formats.value('ratio', one.share, 0));
    if (id === 'change' && part.change) {
      const { change } = part.change;
      return change === null
        ? { ...emptyCell, text: locale.numbers.absent, aloud: scores.reasons['no-value'] }
        : plain(signedPoints(locale, change));
    }
    return emptyCell;
  }

  const foot: GridLine = { kind: 'total', id: 'total', row: 0, repeats: 0 };
  return {
    caption: locale.messages.heading.caption(words.heading, periodText(first, table.query.period)),
    columns: ids.map((id) => column(id, labels[id])),
    lines: () => lines,
    foot: [foot],
    cell: (line, at) => {
      const id = ids[at]!;
      const metric = metricOf(card, line);
      const dot = id === 'points' ? dotOf(line) : null;
      return metric ? metricCell(metric, id, dot) : partCell(line, id, dot);
    },
    // Both ends of the scale are there whatever the scores are.
    dots: (at) =>
      ids[at] === 'points'
        ? [...lines.flatMap((line) => dotOf(line) ?? []), { value: 100, low: NaN, high: NaN, hollow: false }]
        : [],
    tip: (line, at) => {
      const metric = metricOf(card, line);
      if (metric) {
        const subject = subjectOf(metric);
        const one = card.perspectives[line.row]!;
        const terms = metricTerms(subject, metric, one.present.weight);
        return {
          title: columnNames(subject).name,
          lines: ids[at] === 'value' ? valueTip(subject, metric.observed) : terms,
        };
      }
      const one = line.kind === 'subtotal' ? card.perspectives[line.row] : undefined;
      const parts = one
        ? one.metrics.map(({ points: adds }) => adds)
        : card.perspectives.map(({ points: adds }) => adds);
      return {
        title: one ? words.perspectives[one.id] : words.whole,
        lines: partTerms(locale, one ?? card, parts),
      };
    },
    key: () => ({}),
  };
}

function column(id: ColumnId, label: string): GridColumn {
  return {
    id,
    kind: id === 'name' ? 'key' : 'value',
    label,
    name: label,
    align: id === 'name' ? 'start' : 'end',
    first: null,
    metric: null,
    key: null,
    dimension: false,
    drawing: id === 'points' ? { kind: 'dot', rule: NaN, zero: true } : null,
  };
}

function precise({ definition: { unit } }: Subject): number {
  return unit === 'seconds' || unit === 'count' ? 0 : unit === 'score' || unit === 'money' ? 2 : 1;
}

/** The whole, then each perspective: its points, or why it has none. */
function summaryOf(card: BalancedScorecard, { locale }: Subject): string {
  const { messages } = locale;
  const words = balancedWords(locale);
  const scores = scoresWords(locale);
  const said = (part: BalancedScore, name: string): string =>
    part.score === null
      ? words.noScore(name, scores.reasons[part.reason ?? 'no-value'])
      : words.part(name, pointsText(locale, part.score));
  return messages.heading.sentences([
    card.score === null ? said(card, words.whole) : words.total(pointsText(locale, card.score)),
    ...card.perspectives.map((one) => said(one, words.perspectives[one.id])),
  ]);
}
