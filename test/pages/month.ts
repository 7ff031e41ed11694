import { readFileSync } from 'node:fs';

/**
 * The simulated month's numbers by loops over the JSON's rows, by the catalogue's definitions. Imports nothing of the
 * kit. Times are compared as text: all are written on the centre's wall clock, with its offset behind.
 */
export interface Leg {
  readonly id: string;
  readonly conversation?: string;
  readonly startedAt: string;
  readonly updatedAt?: string;
  readonly channel?: string;
  readonly direction?: string;
  readonly queue?: string | null;
  readonly team?: string | null;
  readonly agent?: string | null;
  readonly topic?: string | null;
  readonly outcome?: string | null;
  readonly queueSeconds?: number | null;
  readonly talkSeconds?: number | null;
  readonly holdSeconds?: number | null;
  readonly wrapSeconds?: number | null;
  readonly resolved?: boolean | null;
  readonly resolvedFirstContact?: boolean | null;
}

interface Survey {
  readonly contact?: string;
  readonly kind: string;
  readonly aspect?: string;
  readonly score: number;
}

export type Dimension = 'queue' | 'channel' | 'team' | 'agent' | 'topic';
type Dimensions = Readonly<Record<Dimension, string | null>>;

/** A question: the time, and which values of which dimensions. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly where?: Partial<Readonly<Record<Dimension, string | null>>>;
}

interface Conversation extends Dimensions {
  readonly startedAt: string;
  readonly direction: string;
  readonly legs: readonly ReadLeg[];
}

/** A leg with what its row leaves to be understood. */
interface ReadLeg extends Leg {
  readonly channel: string;
  readonly direction: string;
}

export interface Month {
  readonly legs: readonly ReadLeg[];
  readonly conversations: readonly Conversation[];
  readonly surveys: readonly (Survey & { readonly leg: ReadLeg })[];
  readonly agents: readonly { readonly id: string; readonly name: string }[];
}

const none = (value: string | null | undefined): string | null => value ?? null;

function isDate(text: string): boolean {
  return new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) === text.slice(0, 10);
}

/** Reads the file, with what sources get wrong put right or left out as data.md says. */
export function readMonth(path: string): Month {
  const json = JSON.parse(readFileSync(path, 'utf8')) as {
    contacts: Leg[];
    surveys: Survey[];
    agents: Month['agents'];
  };
  const newest = new Map<string, Leg>();
  for (const row of json.contacts) {
    if (!isDateLike(row.startedAt)) continue;
    const known = newest.get(row.id);
    if (known === undefined || (row.updatedAt ?? '') >= (known.updatedAt ?? '')) newest.set(row.id, row);
  }
  // Seconds that are negative or no numbers are not known; who writes no direction means inbound, no channel the phone.
  const legs = [...newest.values()].map((row) => ({
    ...row,
    direction: row.direction ?? 'inbound',
    channel: row.channel ?? 'voice',
    queueSeconds: typeof row.queueSeconds === 'number' && row.queueSeconds >= 0 ? row.queueSeconds : null,
    talkSeconds: typeof row.talkSeconds === 'number' ? row.talkSeconds : null,
  }));
  const byConversation = new Map<string, ReadLeg[]>();
  for (const leg of legs) {
    const key = leg.conversation ?? `leg ${leg.id}`;
    byConversation.set(key, [...(byConversation.get(key) ?? []), leg]);
  }
  const conversations = [...byConversation.values()].map((own): Conversation => {
    const ordered = own.toSorted((a, b) =>
      instant(a) === instant(b) ? compare(a.id, b.id) : instant(a) - instant(b),
    );
    const first = ordered[0]!;
    const handled = ordered.find(({ agent, outcome }) => none(agent) !== null && outcome === 'answered');
    const { startedAt, direction, channel } = first;
    return {
      startedAt,
      direction,
      channel,
      queue: none(first.queue),
      topic: none(first.topic),
      agent: none(handled?.agent),
      team: none(handled?.team),
      legs: ordered,
    };
  });
  const byId = new Map(legs.map((leg) => [leg.id, leg]));
  const surveys = json.surveys.flatMap((survey) => {
    const leg = byId.get(survey.contact ?? '');
    return leg === undefined ? [] : [{ ...survey, leg }];
  });
  return { legs, conversations, surveys, agents: json.agents };
}

function isDateLike(text: unknown): text is string {
  return typeof text === 'string' && isDate(text);
}

const instant = ({ startedAt }: Leg): number => Date.parse(startedAt);
const compare = (a: string, b: string): number => (a < b ? -1 : 1);

function isAsked(
  row: { readonly startedAt: string },
  dimensions: Partial<Dimensions>,
  { from, to, where }: Question,
): boolean {
  if (row.startedAt < from || row.startedAt >= to) return false;
  return Object.entries(where ?? {}).every(([name, value]) => none(dimensions[name as Dimension]) === value);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** By metric id: fractions, seconds, points, counts; NaN where there is nothing to divide by. */
export function monthMetrics(
  { legs, conversations, surveys }: Month,
  question: Question,
): Record<string, number> {
  const rows = legs.filter((leg) => isAsked(leg, leg as Partial<Dimensions>, question));
  const talks = conversations.filter((one) => isAsked(one, one, question) && one.direction === 'inbound');
  const answers = surveys.filter(
    ({ leg, aspect }) => aspect === undefined && isAsked(leg, leg as Partial<Dimensions>, question),
  );

  const outside = ['blocked', 'self-service', 'open'];
  const offered = rows.filter(
    ({ direction, outcome }) =>
      direction === 'inbound' && none(outcome) !== null && !outside.includes(outcome!),
  );
  const queued = offered.filter(({ channel }) => ['voice', 'video', 'chat'].includes(channel));
  const answered = queued.filter(({ outcome }) => outcome === 'answered');
  const abandoned = queued.filter(({ outcome }) => outcome === 'abandoned');
  const handled = rows.filter(({ outcome, talkSeconds }) => outcome === 'answered' && talkSeconds !== null);
  const waited = answered.filter(({ queueSeconds }) => queueSeconds !== null);
  // Of a conversation's legs, the last that knows.
  const known = (flag: 'resolved' | 'resolvedFirstContact'): boolean[] =>
    talks.flatMap(
      ({ legs: own }) => own.map((leg) => leg[flag] ?? null).findLast((one) => one !== null) ?? [],
    );
  const ratio = (flags: readonly boolean[]): number => flags.filter((flag) => flag).length / flags.length;
  const scores = (kind: string): number[] =>
    answers.filter((one) => one.kind === kind).map(({ score }) => score);
  const nps = scores('nps');
  const csat = scores('csat');
  const share = (score: (value: number) => boolean): number => nps.filter(score).length;
  const late = answered.length - waited.length;
  return {
    'contact-volume': talks.length,
    'service-level': waited.filter(({ queueSeconds }) => queueSeconds! <= 20).length / (queued.length - late),
    'answer-rate': answered.length / queued.length,
    'abandon-rate': abandoned.length / queued.length,
    'average-speed-of-answer': sum(waited.map(({ queueSeconds }) => queueSeconds!)) / waited.length,
    'average-handle-time':
      sum(handled.map((leg) => leg.talkSeconds! + (leg.holdSeconds ?? 0) + (leg.wrapSeconds ?? 0))) /
      handled.length,
    handled: rows.filter(({ outcome }) => outcome === 'answered').length,
    fcr: ratio(known('resolvedFirstContact')),
    'resolution-rate': ratio(known('resolved')),
    csat: csat.filter((score) => score >= 4).length / csat.length,
    nps: (100 * (share((score) => score >= 9) - share((score) => score <= 6))) / nps.length,
    promoters: share((score) => score >= 9),
    passives: share((score) => score === 7 || score === 8),
    detractors: share((score) => score <= 6),
  };
}

/** Waits of those offered by a queue of voice, video and chat, in seconds. */
export function waitsOf({ legs }: Month, question: Question): number[] {
  return legs
    .filter((leg) => isAsked(leg, leg as Partial<Dimensions>, question))
    .filter(
      ({ direction, channel }) => direction === 'inbound' && ['voice', 'video', 'chat'].includes(channel),
    )
    .filter(
      ({ outcome }) => none(outcome) !== null && !['blocked', 'self-service', 'open'].includes(outcome!),
    )
    .flatMap(({ queueSeconds }) => (queueSeconds === null ? [] : [queueSeconds!]));
}

/** The values of a dimension that occur in the question's conversations. */
export function valuesOf(
  { conversations }: Month,
  dimension: Dimension,
  question: Question,
): (string | null)[] {
  const found = conversations.filter((one) => one.direction === 'inbound' && isAsked(one, one, question));
  return [...new Set(found.map((one) => one[dimension]))];
}
