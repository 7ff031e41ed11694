import type { BalancedMetric, BalancedScorecard } from '../analysis/balanced-scorecard/balanced-result.js';
import type { MetricTable } from '../metrics/table.js';
import { balancedWords } from '../i18n/topics/balanced.js';
import { scoresWords } from '../i18n/topics/scores.js';
import { csv } from './csv.js';
import type { TableTwin } from './frame-view.js';
import { columnNames } from './metric-cell.js';
import { periodText } from './period-text.js';
import { pointsText, signedPoints } from './score-terms.js';
import type { Subject } from './subject.js';
import { intervalText, sampleText, valueText } from './value-text.js';

/** All of a balanced scorecard as text: a row a metric, a perspective, and the whole. */
export function balancedTwin(card: BalancedScorecard, subjects: readonly [Subject, ...Subject[]]): TableTwin {
  const [first] = subjects;
  const { locale, formats, table } = first;
  const { messages, numbers } = locale;
  const words = balancedWords(locale);
  const scores = scoresWords(locale);
  const points = (
    part: { readonly value: number; readonly low: number | null; readonly high: number | null } | null,
  ): string[] =>
    part === null
      ? [numbers.absent, numbers.absent]
      : [
          pointsText(locale, part.value, 1),
          part.low === null || part.high === null
            ? numbers.absent
            : messages.interval.between(pointsText(locale, part.low, 1), pointsText(locale, part.high, 1)),
        ];
  const changeOf = (part: BalancedScorecard | BalancedScorecard['perspectives'][number]): string[] =>
    card.change === undefined
      ? []
      : [
          typeof part.change?.change === 'number'
            ? signedPoints(locale, part.change.change, 1)
            : numbers.absent,
        ];
  const share = (part: number): string => (part > 0 ? formats.value('ratio', part, 0) : numbers.absent);
  const metricRow = (perspective: string, metric: BalancedMetric): string[] => {
    const subject = subjects.find(({ metric: { as } }) => as === metric.as)!;
    const { observed, floor, target, attainment } = metric;
    const text = (value: number | null): string =>
      value === null ? numbers.absent : valueText(subject, { ...observed, value });
    return [
      messages.heading.pair(perspective, columnNames(subject).name),
      observed.value === null && observed.reason
        ? locale.reasons[observed.reason].brief
        : text(observed.value),
      intervalText(subject, observed) ?? numbers.absent,
      observed.value === null ? numbers.absent : sampleText(subject, observed),
      text(floor),
      text(target),
      ...(attainment === null && metric.reason
        ? [scores.reasons[metric.reason], numbers.absent]
        : points(attainment)),
      share(metric.share),
      ...(card.change === undefined ? [] : ['']),
    ];
  };
  const partRow = (
    name: string,
    part: BalancedScorecard | BalancedScorecard['perspectives'][number],
    weight: string,
  ): string[] => [
    name,
    '',
    '',
    '',
    '',
    '',
    ...(part.score === null
      ? [scores.reasons[part.reason ?? 'no-value'], numbers.absent]
      : points({ value: part.score, low: part.low, high: part.high })),
    weight,
    ...changeOf(part),
  ];
  const labels = [
    words.value,
    messages.table.interval,
    messages.table.sample,
    words.floor,
    words.target,
    words.points,
    words.interval,
    words.share,
    ...(card.change === undefined ? [] : [words.change]),
  ];
  return {
    caption: messages.heading.caption(words.heading, periodText(first, table.query.period)),
    columns: [
      { label: words.perspective, align: 'start' },
      ...labels.map((label) => ({ label, align: 'end' }) as const),
    ],
    rows: [
      ...card.perspectives.flatMap((one) => {
        const name = words.perspectives[one.id];
        return [
          partRow(name, one, share(one.share)),
          ...one.metrics.map((metric) => metricRow(name, metric)),
        ];
      }),
      partRow(words.whole, card, ''),
    ],
  };
}

/** The file: the metrics with their sums, then what each is held against and what comes of it. */
export function balancedFile(card: BalancedScorecard, table: MetricTable): string {
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  const parts = card.perspectives.flatMap(({ id, score, low, high, weight, share, change, metrics }) => [
    [id, text(score)],
    [`${id}.low`, text(low)],
    [`${id}.high`, text(high)],
    [`${id}.weight`, String(weight)],
    [`${id}.share`, String(share)],
    ...(card.change ? [[`${id}.change`, text(change?.change)]] : []),
    ...metrics.flatMap(({ as, floor, target, attainment, weight: own, share: part, reason }) => [
      [`${as}.floor`, text(floor)],
      [`${as}.target`, text(target)],
      [`${as}.attainment`, text(attainment?.value)],
      [`${as}.weight`, String(own)],
      [`${as}.share`, String(part)],
      [`${as}.unscored`, reason ?? ''],
    ]),
  ]);
  const all = [
    ['score', text(card.score)],
    ['score.low', text(card.low)],
    ['score.high', text(card.high)],
    ...(card.change ? [['score.change', text(card.change.change)]] : []),
    ...parts,
  ];
  return csv(table, {
    beside: { names: all.map(([name]) => name!), cells: () => all.map(([, value]) => value!) },
  });
}
