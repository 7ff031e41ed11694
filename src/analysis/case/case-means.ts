import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { Description } from '../../source/metric-source.js';
import type { CaseReport, ScoreKind } from './case-report.js';

/** What all who were asked gave, for one score to be held against. */
export interface CaseMean {
  /** Scores on the data's scales, quality as a fraction; null where nobody gave any, or it is withheld. */
  readonly value: number | null;
  /** Responses; evaluations of quality. */
  readonly n: number;
}

export type CaseMeans = Readonly<Record<ScoreKind | 'quality', CaseMean>>;

type Within = Pick<MetricQuery, 'where' | 'period' | 'attribution'>;

const means: readonly MetricId[] = ['csat-average', 'ces', 'quality-score'];
/** Its own name is that of the key beside it. */
const answers = 'net-promoter-score';
/** Whole scores; what lies beyond the last edge is on no such scale. */
const npsEdges = Array.from({ length: 12 }, (_, score) => score);

/**
 * What is asked for the means: first those that are a metric, with how many contacts there are to be asked of, then who
 * gave which score of recommendation.
 */
export function meansQueries(within: Within, { metrics }: Description): readonly MetricQuery[] {
  const known = (id: MetricId): boolean =>
    metrics.some(({ metric, available }) => metric === id && available);
  const queries: MetricQuery[] = [{ ...within, metrics: ['contact-volume', ...means.filter(known)] }];
  if (!known('nps')) return queries;
  // A score from −100 to 100 is nothing that one answer could be held against; the mean of the answers is.
  const scores = { metric: 'nps' as const, as: answers };
  return [...queries, { ...within, metrics: [scores], by: [{ bin: 'nps', edges: npsEdges }], total: true }];
}

/** The means in the answers to `meansQueries`. */
export function meansOf(tables: readonly MetricTable[]): CaseMeans {
  const of = (metric: MetricId): CaseMean => {
    const found = tables.find(
      ({ query }) => query.by.length === 0 && query.metrics.some((one) => one.metric === metric),
    );
    const value = found?.rows[0]?.values[metric];
    return { value: value?.value ?? null, n: value?.n ?? 0 };
  };
  const scores = tables.find(({ query }) => query.by.length > 0)?.rows ?? [];
  let [n, sum] = [0, 0];
  for (const { key, values } of scores) {
    const score = key['nps'];
    const count = values[answers]?.n ?? 0;
    if (score === null || score === undefined) continue;
    n += count;
    sum += count * Number(score);
  }
  return {
    csat: of('csat-average'),
    nps: { value: n === 0 ? null : sum / n, n },
    ces: of('ces'),
    quality: of('quality-score'),
  };
}

/** What is asked for the quality of one conversation; undefined where nobody judged any, or its legs have no ids. */
export function qualityQuery(legs: CaseReport['legs'], { metrics }: Description): MetricQuery | undefined {
  const ids = legs.flatMap(({ id }) => id ?? []);
  const judged = metrics.some(({ metric, available }) => metric === 'quality-score' && available);
  return judged && ids.length > 0 ? { metrics: ['quality-score'], where: { contact: ids } } : undefined;
}
