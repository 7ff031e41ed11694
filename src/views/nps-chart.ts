import { gaugeWords } from '../i18n/topics/gauge.js';
import type { TableTwin } from './frame-view.js';
import { npsGroups, type NpsCount, type NpsGroup, type NpsScores } from './nps-scores.js';
import { periodText } from './period-text.js';
import { totalOf, type Subject } from './subject.js';
import { tooltipText, type TrendTooltip } from './trend-tooltip.js';
import { valueText } from './value-text.js';

/** Who answered what, all but its size, its direction and its colours. */
export interface NpsChart {
  readonly parts: readonly {
    readonly group: NpsGroup;
    readonly label: string;
    readonly text: string;
    readonly count: number;
  }[];
  /** None where only the groups are known. */
  readonly columns: readonly {
    readonly score: string;
    readonly label: string;
    readonly text: string;
    readonly count: number;
    /** The place of its group among the parts. */
    readonly part: number;
  }[];
  /** What the chart is called. */
  readonly name: string;
  /** Throws a RangeError for a mark that the chart does not have. */
  tooltip(mark: NpsMark): TrendTooltip;
  /** The same as one line, for whoever goes from mark to mark by keyboard. */
  describe(mark: NpsMark): string;
}

/** A part or a column of the chart, by its place. */
export interface NpsMark {
  readonly kind: 'part' | 'column';
  readonly at: number;
}

const scoresOf: Readonly<Record<NpsGroup, string>> = {
  detractors: '0–6',
  passives: '7–8',
  promoters: '9–10',
};

/** The chart of who answered what. */
export function npsChart(subject: Subject, scores: NpsScores, before: NpsScores | null): NpsChart {
  const { formats, locale } = subject;
  const { nps } = gaugeWords(locale);
  const number = (count: number): string => formats.quantity(count).text;
  const tooltip = ({ kind, at }: NpsMark): TrendTooltip => {
    const one = kind === 'part' ? scores.groups[at] : scores.scores[at];
    if (one === undefined) throw new RangeError(`mark not in the chart: ${kind} ${at}`);
    const was = kind === 'part' ? before?.groups[at] : before?.scores[at];
    const title =
      'score' in one && typeof one.score === 'number'
        ? nps.score(number(one.score))
        : nps.group(nps[one.group], scoresOf[one.group]);
    return { title, lines: linesOf(subject, kind, one, scores, was && before ? { was, before } : null) };
  };
  return {
    parts: scores.groups.map(({ group, count, share }) => ({
      group,
      count,
      label: nps[group],
      text: nps.countAndShare(number(count), shareText(subject, share, scores)),
    })),
    columns: scores.scores.map(({ score, count, group }) => ({
      score: String(score),
      label: number(score),
      text: number(count),
      count,
      part: npsGroups.indexOf(group),
    })),
    name: nps.distribution,
    tooltip,
    describe: (mark) => tooltipText(subject, tooltip(mark)),
  };
}

function linesOf(
  subject: Subject,
  kind: NpsMark['kind'],
  one: NpsCount,
  scores: NpsScores,
  earlier: { readonly was: NpsCount; readonly before: NpsScores } | null,
): TrendTooltip['lines'] {
  const { messages } = subject.locale;
  const gauge = gaugeWords(subject.locale);
  const { nps } = gauge;
  const line = (label: string, text: string): TrendTooltip['lines'][number] => ({
    series: null,
    label,
    text,
  });
  return [
    ...(kind === 'column' ? [line(nps.groupHeader, nps[one.group])] : []),
    line(nps.responsesHeader, saidCount(subject, one, scores)),
    ...(earlier ? [line(messages.table.previous, saidCount(subject, earlier.was, earlier.before))] : []),
  ];
}

/** A row a score with its group, its responses and their share, then a row a group; the total has them all. */
export function npsTwin(subject: Subject, scores: NpsScores, before: NpsScores | null): TableTwin {
  const { table, locale, formats, words } = subject;
  const { messages } = locale;
  const gauge = gaugeWords(locale);
  const { nps } = gauge;
  const compares = table.query.compare !== null;
  const number = (count: number): string => formats.quantity(count).text;
  const earlier = (of: NpsCount | undefined): string[] => {
    if (!compares) return [];
    return [of && before ? saidCount(subject, of, before) : locale.numbers.absent];
  };
  const row = (label: string, one: NpsCount, was: NpsCount | undefined): string[] => [
    label,
    nps[one.group],
    number(one.count),
    shareText(subject, one.share, scores),
    ...earlier(was),
  ];
  const all = number(scores.responses);
  const total = totalOf(subject);
  const what = messages.heading.pair(words.name, total ? valueText(subject, total) : locale.numbers.absent);
  const end = (label: string) => ({ label, align: 'end' }) as const;
  return {
    caption: messages.heading.caption(what, periodText(subject, table.query.period)),
    columns: [
      { label: nps.scoreHeader, align: 'start' },
      { label: nps.groupHeader, align: 'start' },
      end(nps.responsesHeader),
      end(nps.shareHeader),
      ...(compares ? [end(messages.table.previous)] : []),
    ],
    rows: [
      ...scores.scores.map((one, at) => row(number(one.score), one, before?.scores[at])),
      ...scores.groups.map((one, at) => row(scoresOf[one.group], one, before?.groups[at])),
      [
        messages.table.total,
        '',
        all,
        formats.value('ratio', 1, 0),
        ...(compares ? [before ? number(before.responses) : locale.numbers.absent] : []),
      ],
    ],
  };
}

/** A count with its share. */
export function saidCount(subject: Subject, { count, share }: NpsCount, all: NpsScores): string {
  const { formats, locale } = subject;
  return gaugeWords(locale).nps.countOfAll(formats.quantity(count).text, shareText(subject, share, all));
}

/** A share in the units that all shares of the chart add up in. */
function shareText({ formats }: Subject, share: number, { units }: NpsScores): string {
  return formats.value('ratio', share / units, units > 100 ? 1 : 0);
}
