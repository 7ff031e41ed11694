import type { MetricId } from '../../../src/metrics/catalog/ids.js';
import type { Condition } from '../../../src/metrics/query.js';
import { passesAll } from './naive-conditions.js';
import { meanOf, npsInterval, wilsonInterval } from './naive-intervals.js';
import type { NaiveValue, Parameters } from './naive-metrics.js';
import type { NaiveRow } from './naive-rows.js';

/** A row of the part `surveys` whose values are all of the right form. */
export interface NaiveSurvey {
  readonly id?: string | null;
  readonly contact?: string | null;
  readonly updatedAt?: number | null;
  readonly at?: number | null;
  readonly kind: string;
  readonly aspect?: string | null;
  readonly score?: number | null;
  readonly scaleMin?: number | null;
  readonly scaleMax?: number | null;
  readonly channel?: string | null;
  readonly queue?: string | null;
  readonly team?: string | null;
  readonly agent?: string | null;
  readonly topic?: string | null;
}

/** A response with what its contact says where it does not say it itself. */
export interface NaiveResponse extends NaiveRow {
  readonly kind: string;
  readonly aspect: string | null;
  readonly score: number | null;
  readonly min: number;
  readonly max: number;
  readonly leg: NaiveRow | undefined;
  /** The contact that it names, whether or not there is one. */
  readonly of: string | null;
}

const usual: Readonly<Record<string, readonly [min: number, max: number]>> = {
  csat: [1, 5],
  nps: [0, 10],
  ces: [1, 7],
  'agent-satisfaction': [1, 5],
};
const kindsOnContacts = ['csat', 'nps', 'ces'];
const ownDimensions = ['channel', 'queue', 'team', 'agent', 'topic'] as const;

/** The responses of legs and surveys: first one row an id, then one response a contact, kind and aspect. */
export function naiveResponses(
  legs: readonly NaiveRow[],
  surveys: readonly NaiveSurvey[],
): readonly NaiveResponse[] {
  const byId = newest(surveys, (one) => one.id ?? null);
  const kept = newest(byId, ({ contact = null, kind, aspect = null }) =>
    contact === null ? null : JSON.stringify([contact, kind, aspect]),
  );
  const own = kept.map((survey): NaiveResponse => {
    const leg = legs.find(({ id }) => id !== null && id === survey.contact);
    const text: Record<string, string | null> = { ...leg?.text };
    for (const name of ownDimensions) text[name] = survey[name] ?? leg?.text[name] ?? null;
    const [min, max] = usual[survey.kind] as readonly [number, number];
    return {
      text: { ...text, kind: survey.kind, aspect: survey.aspect ?? null },
      number: leg?.number ?? {},
      id: null,
      conversation: null,
      startedAt: leg?.startedAt ?? survey.at ?? NaN,
      endedAt: leg?.endedAt ?? survey.at ?? NaN,
      kind: survey.kind,
      aspect: survey.aspect ?? null,
      score: survey.score ?? null,
      min: survey.scaleMin ?? min,
      max: survey.scaleMax ?? max,
      leg,
      of: survey.contact ?? null,
    };
  });
  const onLegs = legs.flatMap((leg) =>
    kindsOnContacts.flatMap((kind): NaiveResponse[] => {
      const score = leg.number[kind] ?? null;
      const isBeaten = own.some((one) => one.leg === leg && one.kind === kind && one.aspect === null);
      if (score === null || isBeaten) return [];
      const [min, max] = usual[kind] as readonly [number, number];
      return [
        {
          ...{ ...leg, text: { ...leg.text, kind, aspect: null } },
          ...{ kind, aspect: null, score, min, max, leg, of: leg.id },
        },
      ];
    }),
  );
  const all = [...onLegs, ...own];
  return all.map((response) => ({ ...response, number: { ...response.number, ...overall(response, all) } }));
}

function newest(
  surveys: readonly NaiveSurvey[],
  keyOf: (survey: NaiveSurvey) => string | null,
): NaiveSurvey[] {
  const age = ({ updatedAt }: NaiveSurvey) => updatedAt ?? -Infinity;
  return surveys.filter((survey, at) => {
    const key = keyOf(survey);
    if (key === null) return true;
    return !surveys.some(
      (other, place) =>
        keyOf(other) === key && (age(other) > age(survey) || (age(other) === age(survey) && place > at)),
    );
  });
}

/** What the response's contact answered to each question, on the usual scale: a survey goes before the contact's own. */
function overall(
  response: NaiveResponse,
  all: readonly NaiveResponse[],
): Readonly<Record<string, number | null>> {
  const isOfSame = (other: NaiveResponse) =>
    other === response ||
    (response.leg === undefined
      ? other.leg === undefined && response.of !== null && other.of === response.of
      : other.leg === response.leg);
  return Object.fromEntries(
    kindsOnContacts.map((kind) => {
      const found = all.find((other) => other.kind === kind && other.aspect === null && isOfSame(other));
      const isUsual = found?.min === usual[kind]?.[0] && found?.max === usual[kind]?.[1];
      return [kind, isUsual ? (found?.score ?? null) : null];
    }),
  );
}

/** What each leg's customer said of it: 'true' where there is a score, null where there is none at all. */
export function withSurveyed(legs: readonly NaiveRow[], responses: readonly NaiveResponse[]): NaiveRow[] {
  const scored = responses.filter(({ kind, score }) => score !== null && kind !== 'agent-satisfaction');
  return legs.map((leg) => {
    const has = scored.some((response) => response.leg === leg);
    return { ...leg, text: { ...leg.text, surveyed: scored.length === 0 ? null : String(has) } };
  });
}

export function countsResponses(metric: MetricId): boolean {
  return ['csat', 'csat-average', 'nps', 'ces'].includes(metric);
}

/** Of what staff say of their work, no contact's customer has a part in it. */
export function countsStaff(metric: MetricId): boolean {
  return metric === 'agent-satisfaction' || metric === 'agent-nps';
}

/** The kind of responses that a metric reads, and the one scale of those it adds up. */
function readBy(metric: MetricId): { readonly kind: string; readonly scale: readonly [number, number] } {
  const kind = countsStaff(metric) ? 'agent-satisfaction' : metric === 'csat-average' ? 'csat' : metric;
  return { kind, scale: metric === 'agent-nps' ? [0, 10] : (usual[kind] as readonly [number, number]) };
}

/** Whether some response says enough for a metric to be asked. */
export function isAnswered(
  metric: MetricId,
  parameters: Parameters,
  responses: readonly NaiveResponse[],
): boolean {
  const { aspect = null } = parameters;
  const { kind } = readBy(metric);
  if (countsStaff(metric)) {
    // Staff were asked, whatever of it and whether or not they answered.
    const isAsked = responses.some((one) => one.kind === kind);
    if (!isAsked || aspect === null || aspect === 'any') return isAsked;
  }
  if (aspect === 'any') return responses.some(({ score }) => score !== null);
  if (aspect !== null) return responses.some((response) => response.aspect !== null);
  return responses.some((response) => {
    return response.kind === kind && response.aspect === null && response.score !== null;
  });
}

type Conditions = Readonly<Record<string, Condition>>;

/** Meets each condition, or lacks what it asks for since nobody knows its contact. */
export function passesOrLacks(response: NaiveRow, where: Conditions | undefined): boolean {
  const { leg } = response as NaiveResponse;
  return Object.entries(where ?? {}).every(([field, condition]) => {
    if (passesAll(response, { [field]: condition })) return true;
    const value = response.text[field] ?? response.number[field] ?? null;
    return leg === undefined && value === null && field !== 'kind' && field !== 'aspect';
  });
}

/** `rows`: those that pass all conditions; `loose`: those that pass them or lack what they ask for. */
export function naiveSurveyMetric(
  metric: MetricId,
  parameters: Parameters,
  rows: readonly NaiveRow[],
  loose: readonly NaiveRow[],
): NaiveValue {
  const { kind, scale } = readBy(metric);
  const { aspect = null, positiveFrom = null } = parameters;
  const about = (all: readonly NaiveRow[]) =>
    (all as readonly NaiveResponse[]).filter(
      (one) => one.kind === kind && (aspect === 'any' || one.aspect === aspect),
    );
  const asked = about(rows);
  const excluded: Record<string, number> = {
    'no-score': asked.filter(({ score }) => score === null).length,
    'unknown-contact': about(loose).filter((one) => !rows.includes(one)).length,
  };
  const scored = asked.filter(({ score }) => score !== null);
  const [min, max] = scale;
  const isOnAny = metric === 'csat' && positiveFrom === null;
  const used = scored.filter((one) => isOnAny || (one.min === min && one.max === max));
  excluded['other-scale'] = scored.length - used.length;
  const n = used.length;
  const scores = used.map(({ score }) => score as number);
  const common = { denominator: n, n, used: n, excluded };
  if (metric === 'csat') {
    const positive = used.filter(({ score, min: low, max: high }) => {
      if (positiveFrom !== null) return (score as number) >= (positiveFrom as number);
      return 4 * ((score as number) - low) >= 3 * (high - low);
    }).length;
    return {
      value: n === 0 ? null : positive / n,
      numerator: positive,
      interval: wilsonInterval(positive, n),
      ...common,
    };
  }
  if (metric === 'nps' || metric === 'agent-nps') {
    const promoters = scores.filter((score) => score >= 9).length;
    const detractors = scores.filter((score) => score <= 6).length;
    return {
      value: n === 0 ? null : (100 * (promoters - detractors)) / n,
      numerator: promoters - detractors,
      interval: npsInterval(promoters, detractors, n),
      ...common,
    };
  }
  const { mean, interval } = meanOf(scores);
  return { value: mean, numerator: scores.reduce((sum, score) => sum + score, 0), interval, ...common };
}
