import type { MetricRow } from '../metrics/table.js';
import { scoresWords } from '../i18n/topics/scores.js';
import type { AgentScores } from './agent-scores.js';
import { type FileColumns, textCell } from './csv.js';
import type { TableTwin } from './frame-view.js';
import { pointsText, rankText, signedPoints } from './score-terms.js';
import type { Subject } from './subject.js';

/** Scores as they are reckoned with, in full precision, with the terms of each metric. */
export function scoreFileColumns({ card, of }: AgentScores): FileColumns {
  const terms = card.metrics.filter(({ reason }) => reason === undefined).map(({ as }) => as);
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  const names = [
    'score',
    'score.low',
    'score.high',
    'score.uncapped',
    'score.gates',
    'score.weight',
    'score.reason',
    'rank.from',
    'rank.to',
    'band',
    'score.previous',
    'score.change',
    ...terms.flatMap((as) =>
      ['scored', 'floor', 'target', 'attainment', 'share'].map((name) => `${as}.${name}`),
    ),
  ];
  return {
    names,
    cells: ({ key }) => {
      const agent = of(key['agent']);
      if (agent === undefined) return names.map(() => '');
      const { score, low, high, uncapped, gates, weight, reason, rank, band, change } = agent;
      return [
        ...[score, low, high, uncapped].map(text),
        textCell(gates.map(({ as }) => as).join(' ')),
        weight.of === 0 ? '' : String(weight.present / weight.of),
        reason ?? '',
        text(rank?.from),
        text(rank?.to),
        textCell(band ?? ''),
        text(change?.previous),
        text(change?.change),
        ...terms.flatMap((as) => {
          const cell = agent.cells.find((one) => one.as === as);
          return [cell?.scored?.value, cell?.floor, cell?.target, cell?.attainment?.value, cell?.share].map(
            text,
          );
        }),
      ];
    },
  };
}

/** The table twin with each agent's score behind their name. */
export function twinWithScores(
  twin: TableTwin,
  rows: readonly MetricRow[],
  subject: Subject,
  { card, of }: AgentScores,
): TableTwin {
  const { locale } = subject;
  const { messages, numbers } = locale;
  const words = scoresWords(locale);
  const hasBands = card.agents.some(({ band }) => band !== null);
  const hasChange = card.agents.some(({ change }) => change !== undefined);
  const labels = [
    words.score,
    words.interval,
    words.rank,
    ...(hasBands ? [words.band] : []),
    ...(hasChange ? [words.change] : []),
  ];
  const cells = (row: MetricRow | undefined): readonly string[] => {
    const agent = row && of(row.key['agent']);
    if (agent === undefined) return labels.map(() => '');
    const { score, low, high, rank, band, change, reason } = agent;
    return [
      score === null ? (reason ? words.reasons[reason] : numbers.absent) : pointsText(locale, score),
      low === null || high === null
        ? numbers.absent
        : messages.interval.between(pointsText(locale, low), pointsText(locale, high)),
      rank === null ? numbers.absent : rankText(subject, rank),
      ...(hasBands ? [band ?? numbers.absent] : []),
      ...(hasChange
        ? [typeof change?.change === 'number' ? signedPoints(locale, change.change) : numbers.absent]
        : []),
    ];
  };
  const [name, ...others] = twin.columns;
  return {
    ...twin,
    columns: [
      ...(name ? [name] : []),
      ...labels.map((label) => ({ label, align: 'end' }) as const),
      ...others,
    ],
    rows: twin.rows.map(([header = '', ...rest], at) => [header, ...cells(rows[at]), ...rest]),
  };
}
