import type { Locale } from '../i18n/locale.js';
import { gaugeWords } from '../i18n/topics/gauge.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import { frameOf } from './frame-of.js';
import type { FrameView } from './frame-view.js';
import { dialOf, gaugeNumber, type GaugeDial } from './gauge.js';
import { npsChart, npsTwin, saidCount, type NpsChart } from './nps-chart.js';
import {
  npsScores,
  npsScoresBefore,
  scoreEdges,
  scoreMetrics,
  type NpsGroup,
  type NpsScores,
} from './nps-scores.js';
import { numberSentences, type NumberView } from './number-view.js';
import { subjectOf } from './subject-of.js';
import { totalOf, type Subject } from './subject.js';
import { valueText } from './value-text.js';

/** What a gauge of the net promoter score is asked to show. */
export interface NpsGaugeAsk {
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly attribution?: MetricQuery['attribution'];
}

/** All that the gauge shows, as text and numbers. */
export interface NpsGaugeView extends NumberView {
  readonly dial: GaugeDial;
  /** Whether detractors outnumber promoters. */
  readonly below: boolean;
  /** The standard error, and how many of those who could have answered did. */
  readonly remarks: readonly string[];
  /** Who answered what; null where nobody did, or the page gave the score alone. */
  readonly chart: NpsChart | null;
  readonly frame: FrameView;
}

/** The score's name in the table: by its own it could not be told from the field that it is grouped by. */
export const scoreName = 'net-promoter-score';

/** One query: a row a score, which says how many gave it, and the total, which is the number. */
export function npsGaugeQuery({ where, period, compare, attribution }: NpsGaugeAsk): MetricQuery {
  return {
    metrics: [{ metric: 'nps', as: scoreName }],
    by: [{ bin: 'nps', edges: scoreEdges }],
    ...(where && { where }),
    ...(period && { period }),
    ...(compare && { compare }),
    ...(attribution && { attribution }),
    total: true,
  };
}

/** What is asked beside it: who gave which score in the period compared with, and how many answered at all. */
export function npsGaugeAlso(ask: NpsGaugeAsk, hasRates: boolean): MetricQuery[] {
  const { where, period, compare, attribution } = ask;
  const within = { ...(where && { where }), ...(period && { period }), ...(attribution && { attribution }) };
  return [
    ...(compare ? [{ ...within, metrics: scoreMetrics(), compare }] : []),
    ...(hasRates ? [{ ...within, metrics: ['survey-response-rate' as const] }] : []),
  ];
}

/**
 * The gauge of a table by score. `also`: the answers to what was asked beside it. Throws a RangeError where the table
 * has no total.
 */
export function npsGaugeView({
  table,
  also = [],
  locale,
  data = {},
}: {
  readonly table: MetricTable;
  readonly also?: readonly MetricTable[];
  readonly locale: Locale | string;
  readonly data?: DataNote;
}): NpsGaugeView {
  const subject = subjectOf(table, table.query.metrics[0]?.as as string, locale);
  const total = totalOf(subject);
  if (total === undefined) {
    throw new RangeError(`table without a total: ${JSON.stringify(table.query.by)}`);
  }
  const { words, locale: language, metric } = subject;
  const scores = npsScores(table, metric.as);
  const of = (id: MetricId): MetricTable | undefined =>
    also.find((one) => one.query.metrics[0]?.metric === id);
  const earlier = of('nps');
  const before = earlier ? npsScoresBefore(earlier) : null;
  return {
    ...gaugeNumber(subject, total, data),
    dial: dialOf(subject, total, {}),
    below: total.value !== null && total.value < 0,
    remarks:
      total.value === null
        ? []
        : [...errorRemark(subject), ...rateRemark(of('survey-response-rate'), language)],
    chart: scores && npsChart(subject, scores, before),
    frame: frameOf([subject], data, {
      heading: words.name,
      summary: language.messages.heading.sentences([
        ...numberSentences(subject, total, data),
        ...(scores ? [splitSentence(subject, scores)] : []),
      ]),
      empty: total.value === null,
      buckets: false,
      ...(scores && { twin: () => npsTwin(subject, scores, before) }),
    }),
  };
}

function errorRemark(subject: Subject): string[] {
  const { formats, locale } = subject;
  const error = totalOf(subject)?.standardError;
  if (error === undefined) return [];
  return [gaugeWords(locale).nps.standardError(locale.numbers.points(formats.number(error, 1)))];
}

/** Of any survey: the data may ask more than one question, and do not say which was put to whom. */
function rateRemark(rates: MetricTable | undefined, locale: Locale): string[] {
  const as = rates?.query.metrics[0]?.as;
  if (rates === undefined || as === undefined) return [];
  const subject = subjectOf(rates, as, locale);
  const total = totalOf(subject);
  if (total === undefined || total.value === null) return [];
  return [locale.messages.heading.pair(subject.words.name, valueText(subject, total))];
}

function splitSentence(subject: Subject, scores: NpsScores): string {
  const { nps } = gaugeWords(subject.locale);
  const said = scores.groups.map((one) => [one.group, saidCount(subject, one, scores)] as const);
  return nps.split(Object.fromEntries(said) as Record<NpsGroup, string>);
}
