import type { MetricId } from '../../../src/metrics/catalog/ids.js';
import type { ReasonCode } from '../../../src/metrics/table.js';
import { meanOf, wilsonInterval, type Interval } from './naive-intervals.js';
import {
  conversationsAfter,
  conversationsBefore,
  isTold,
  isTooEarly,
  isTooRecent,
  type NaiveWorld,
  windowOf,
} from './naive-issues.js';
import type { NaiveRow } from './naive-rows.js';

/** One number of the catalogue, from row objects. */
export interface NaiveValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly interval: Interval;
  /** Rows used, and rows left out by reason. */
  readonly used: number;
  readonly excluded: Readonly<Record<string, number>>;
  /** The value may be off by 1 %. */
  readonly near?: true;
  /** Why there is no value, where the catalogue fixes it. */
  readonly reason?: ReasonCode;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** What a metric knows of the data beside its rows. */
export interface NaiveFacts extends NaiveWorld {
  /** Those that queue metrics read where nothing else is said, and all that the data have. */
  readonly queueChannels: readonly string[];
  readonly allChannels: readonly string[];
  /** Whether any contact has a field. */
  readonly tells: (field: string) => boolean;
}

const ofConversations: readonly MetricId[] = [
  ...(['contact-volume', 'call-volume', 'fcr', 'resolution-rate', 'resolution-time'] as const),
  ...(['complaint-rate', 'conversion-rate', 'survey-response-rate'] as const),
  ...(['repeat-contact-rate', 'first-call-close-rate'] as const),
];

export function countsConversations(metric: MetricId, parameters: Parameters): boolean {
  return ofConversations.includes(metric) || parameters['unit'] === 'conversation';
}

/** Fields without which the data cannot answer. */
export function fieldsOf(metric: MetricId, parameters: Parameters, facts: NaiveFacts): string[] {
  const short = (parameters['shortAbandonSeconds'] ?? 5) !== 0;
  switch (metric) {
    case 'contact-volume':
    case 'call-volume':
    case 'outbound-volume':
      return [];
    case 'fcr':
      if (isFlagged(parameters, facts)) return ['resolvedFirstContact'];
      return [
        ...['customer', 'outcome'],
        ...(parameters['sameTopic'] === true ? ['topic'] : []),
        ...(parameters['transferFails'] === true ? ['transferred'] : []),
      ];
    case 'repeat-contact-rate':
      return ['customer', ...(parameters['sameTopic'] === true ? ['topic'] : [])];
    case 'first-call-close-rate':
      return ['outcome', 'closedFirstContact'];
    case 'resolution-rate':
      return ['resolved'];
    case 'resolution-time':
      return ['resolved', 'resolutionSeconds'];
    case 'complaint-rate':
      return ['complaint'];
    case 'conversion-rate':
      return ['outcome', 'sale'];
    case 'script-adherence':
      return ['followedScript'];
    case 'right-party-contact-rate':
      return ['rightParty'];
    case 'transfer-rate':
      return ['outcome', 'transferred'];
    case 'average-hold-time':
      return ['outcome', 'holdSeconds'];
    case 'average-wrap-time':
      return ['outcome', 'wrapSeconds'];
    case 'first-response-time':
      return ['outcome', 'firstResponseSeconds'];
    case 'response-rate': {
      if (parameters['thresholdSeconds'] === null) return ['outcome'];
      const read = (parameters['channels'] as readonly string[] | undefined) ?? facts.allChannels;
      return ['outcome', ...read.map((one) => (one === 'voice' ? 'queueSeconds' : 'firstResponseSeconds'))];
    }
    case 'survey-response-rate':
      return ['outcome', 'surveyed'];
    case 'average-handle-time':
    case 'average-talk-time':
      return ['outcome', 'talkSeconds'];
    case 'answer-rate':
      return parameters['of'] === 'offered-less-short' && short ? ['outcome', 'queueSeconds'] : ['outcome'];
    case 'abandon-rate':
      return parameters['excludeShort'] === true && short ? ['outcome', 'queueSeconds'] : ['outcome'];
    case 'service-level':
    case 'average-speed-of-answer':
    case 'average-time-to-abandon':
    case 'wait-p50':
    case 'wait-p90':
    case 'wait-max':
      return ['outcome', 'queueSeconds'];
    default:
      return ['outcome'];
  }
}

export function naiveMetric(
  metric: MetricId,
  parameters: Parameters,
  rows: readonly NaiveRow[],
  facts: NaiveFacts,
): NaiveValue {
  const read = (parameters['channels'] as readonly string[] | undefined) ?? facts.queueChannels;
  const inbound = rows.filter(({ text }) => text['direction'] === 'inbound');
  const queued = inbound.filter(({ text }) => read.includes(text['channel'] as string));
  const unknown = (of: readonly NaiveRow[]) => of.filter(({ text }) => text['outcome'] === null).length;
  switch (metric) {
    case 'contact-volume':
      return count(inbound.length, 0);
    case 'call-volume':
      return count(inbound.filter(({ text }) => text['channel'] === 'voice').length, 0);
    case 'outbound-volume':
      return count(outboundOf(rows).length, 0);
    case 'fcr':
      return isFlagged(parameters, facts)
        ? flagShare(rows, 'resolvedFirstContact')
        : inferredFcr(parameters, inbound, facts);
    case 'repeat-contact-rate':
      return repeatRate(parameters, inbound, facts);
    case 'first-call-close-rate': {
      const value = flagShare(inbound.filter(has('answered')), 'closedFirstContact');
      return { ...value, excluded: { ...value.excluded, 'no-outcome': unknown(inbound) } };
    }
    case 'resolution-rate':
      return flagShare(rows, 'resolved');
    case 'complaint-rate':
      return flagShare(rows, 'complaint');
    case 'script-adherence':
      return { ...flagShare(rows, 'followedScript'), excluded: {} };
    case 'right-party-contact-rate':
      return flagShare(outboundOf(rows), 'rightParty');
    case 'transfer-rate': {
      const value = flagShare(rows.filter(has('answered')), 'transferred');
      return { ...value, excluded: { ...value.excluded, 'no-outcome': unknown(rows) } };
    }
    case 'conversion-rate':
    case 'survey-response-rate': {
      const value = flagShare(
        rows.filter(({ text }) => text['handled'] === 'true'),
        metric === 'conversion-rate' ? 'sale' : 'surveyed',
      );
      const unsure = rows.filter(({ text }) => text['handled'] === null).length;
      return { ...value, excluded: { ...value.excluded, 'no-outcome': unsure } };
    }
    case 'average-hold-time': {
      const handled = rows.filter(has('answered'));
      const all = meanTime(handled, ['holdSeconds'], 'no-hold-time', unknown(rows));
      if (parameters['over'] !== 'held') return all;
      const held = handled.filter(({ number }) => (number['holdSeconds'] ?? 0) > 0);
      return {
        ...meanTime(held, ['holdSeconds'], 'no-hold-time', 0),
        ...{ used: all.used, excluded: all.excluded },
      };
    }
    case 'average-wrap-time':
      return meanTime(rows.filter(has('answered')), ['wrapSeconds'], 'no-wrap-time', unknown(rows));
    case 'first-response-time':
      return meanTime(
        inbound.filter(has('answered')),
        ['firstResponseSeconds'],
        'no-first-response',
        unknown(inbound),
      );
    case 'resolution-time': {
      const resolved = rows.filter(({ text }) => text['resolved'] === 'true');
      const value = meanTime(resolved, ['resolutionSeconds'], 'no-resolution-time', 0);
      const unsure = rows.filter(({ text }) => text['resolved'] === null).length;
      return { ...value, excluded: { ...value.excluded, 'no-resolution': unsure } };
    }
    case 'response-rate':
      return responseRate(parameters, inbound, facts);
    case 'offered':
      return count(inbound.filter(isOffered).length, unknown(inbound));
    case 'answered':
      return count(inbound.filter(has('answered')).length, unknown(inbound));
    case 'abandoned':
      return count(inbound.filter(has('abandoned')).length, unknown(inbound));
    case 'handled':
      return count(rows.filter(has('answered')).length, unknown(rows));
    case 'answer-rate':
    case 'abandon-rate':
      return rateOfOffered(metric, parameters, queued, unknown(queued));
    case 'service-level':
      return serviceLevel(parameters, queued, unknown(queued));
    case 'average-speed-of-answer':
      return meanTime(queued.filter(has('answered')), ['queueSeconds'], 'no-wait', unknown(queued));
    case 'average-time-to-abandon':
      return meanTime(queued.filter(has('abandoned')), ['queueSeconds'], 'no-wait', unknown(queued));
    case 'average-talk-time':
      return meanTime(rows.filter(has('answered')), ['talkSeconds'], 'no-talk-time', unknown(rows));
    case 'average-handle-time':
      return meanTime(
        rows.filter(has('answered')),
        ['talkSeconds', 'holdSeconds', 'wrapSeconds'],
        'no-talk-time',
        unknown(rows),
      );
    case 'wait-p50':
    case 'wait-p90':
    case 'wait-max':
      return waits(metric, queued.filter(isOffered), unknown(queued));
    default:
      throw new Error(`no contacts tell of it: ${metric}`);
  }
}

function outboundOf(rows: readonly NaiveRow[]): NaiveRow[] {
  return rows.filter(({ text }) => text['direction'] === 'outbound');
}

function flagShare(rows: readonly NaiveRow[], flag: string): NaiveValue {
  const known = rows.filter(({ text }) => text[flag] !== null);
  const set = known.filter(({ text }) => text[flag] === 'true');
  return share(set.length, known.length, known.length, { 'no-flag': rows.length - known.length });
}

/** Where nobody says how, by the flag if any contact has it. */
function isFlagged({ method }: Parameters, facts: NaiveFacts): boolean {
  return method === undefined ? facts.tells('resolvedFirstContact') : method === 'flagged';
}

/** Inbound conversations soon after another one of the customer / those whose customer is known, less the first window. */
function repeatRate(parameters: Parameters, inbound: readonly NaiveRow[], facts: NaiveFacts): NaiveValue {
  const window = windowOf(parameters);
  const told = inbound.filter((row) => isTold(row, window));
  const used = told.filter((row) => !isTooEarly(row, window, facts));
  const repeats = used.filter((row) => conversationsBefore(row, window, facts).length > 0);
  return share(repeats.length, used.length, used.length, {
    ...untold(inbound, parameters),
    'too-early': told.length - used.length,
  });
}

function untold(rows: readonly NaiveRow[], { sameTopic }: Parameters): Readonly<Record<string, number>> {
  const known = rows.filter(({ text }) => text['customer'] !== null);
  const topicless = known.filter(({ text }) => text['topic'] === null);
  return {
    'no-customer': rows.length - known.length,
    'no-topic': sameTopic === true ? topicless.length : 0,
  };
}

/** Issues, each by its first conversation: those that nothing followed and that nobody passed on or took up again. */
function inferredFcr(parameters: Parameters, inbound: readonly NaiveRow[], facts: NaiveFacts): NaiveValue {
  const window = windowOf(parameters);
  const first = inbound.filter((row) => conversationsBefore(row, window, facts).length === 0);
  const issues = first.filter(has('answered'));
  const told = issues.filter((row) => isTold(row, window));
  const late = told.filter((row) => isTooRecent(row, window, facts));
  const early = told.filter((row) => isTooEarly(row, window, facts) && !late.includes(row));
  const seen = told.filter((row) => !late.includes(row) && !early.includes(row));
  const failing = [
    ...(facts.tells('reopened') ? ['reopened'] : []),
    ...(parameters['transferFails'] === true ? ['conversationTransferred'] : []),
  ];
  const used = seen.filter(({ text }) => failing.every((flag) => text[flag] !== null));
  const resolved = used.filter(
    (row) =>
      conversationsAfter(row, window, facts).length === 0 &&
      failing.every((flag) => row.text[flag] === 'false'),
  );
  return {
    ...share(resolved.length, used.length, used.length, {
      ...untold(issues, parameters),
      'no-outcome': first.filter(({ text }) => text['outcome'] === null).length,
      'too-recent': late.length,
      'too-early': early.length,
      'no-flag': seen.length - used.length,
    }),
    ...(used.length === 0 && late.length > 0 ? { reason: 'too-recent' as const } : {}),
  };
}

/** Row by row: is it there yet, was it answered, and how soon. */
function responseRate(parameters: Parameters, inbound: readonly NaiveRow[], facts: NaiveFacts): NaiveValue {
  const read = (parameters['channels'] as readonly string[] | undefined) ?? facts.allChannels;
  const here = inbound.filter(({ text }) => read.includes(text['channel'] as string));
  const { thresholdSeconds = 30 } = parameters as { readonly thresholdSeconds?: number | null };
  const excluded = { 'no-outcome': 0, 'no-first-response': 0, 'too-recent': 0 };
  let [met, of] = [0, 0];
  for (const row of here) {
    if (row.text['outcome'] === null) excluded['no-outcome'] += 1;
    if (!isOffered(row)) continue;
    const isAnswered = has('answered')(row);
    if (thresholdSeconds === null) {
      of += 1;
      if (isAnswered) met += 1;
      continue;
    }
    if (facts.covers.to - row.startedAt < thresholdSeconds * 1000) {
      excluded['too-recent'] += 1;
      continue;
    }
    const field = row.text['channel'] === 'voice' ? 'queueSeconds' : 'firstResponseSeconds';
    const ms = row.number[field] as number | null;
    if (isAnswered && ms === null) {
      excluded['no-first-response'] += 1;
      continue;
    }
    of += 1;
    if (isAnswered && (ms as number) <= thresholdSeconds * 1000) met += 1;
  }
  return share(met, of, of, excluded);
}

function isOffered({ text }: NaiveRow): boolean {
  const outcome = text['outcome'] as string | null;
  return outcome !== null && outcome !== 'blocked' && outcome !== 'self-service' && outcome !== 'open';
}

function has(outcome: string): (row: NaiveRow) => boolean {
  return ({ text }) => text['outcome'] === outcome;
}

function known(rows: readonly NaiveRow[], field: string): number[] {
  return rows.flatMap(({ number }) => (number[field] === null ? [] : [number[field] as number]));
}

function count(value: number, unknown: number): NaiveValue {
  return {
    ...{ value, numerator: value, denominator: null, n: value, interval: null, used: value },
    excluded: { 'no-outcome': unknown },
  };
}

function share(x: number, n: number, used: number, excluded: Readonly<Record<string, number>>): NaiveValue {
  return {
    value: n === 0 ? null : x / n,
    ...{ numerator: x, denominator: n, n, used, excluded },
    interval: wilsonInterval(x, n),
  };
}

function rateOfOffered(
  metric: 'answer-rate' | 'abandon-rate',
  parameters: Parameters,
  queued: readonly NaiveRow[],
  unknown: number,
): NaiveValue {
  const limit = ((parameters['shortAbandonSeconds'] as number | undefined) ?? 5) * 1000;
  const lessShort = parameters['of'] === 'offered-less-short' || parameters['excludeShort'] === true;
  let [x, n, used, noWait] = [0, 0, 0, 0];
  for (const row of queued.filter(isOffered)) {
    const wait = row.number['queueSeconds'] as number | null;
    const isAbandoned = has('abandoned')(row);
    if (isAbandoned && lessShort && limit > 0) {
      if (wait === null) {
        noWait += 1;
        continue;
      }
      used += 1;
      if (wait <= limit) continue;
    } else used += 1;
    n += 1;
    if (metric === 'abandon-rate' ? isAbandoned : has('answered')(row)) x += 1;
  }
  return share(x, n, used, { 'no-outcome': unknown, 'no-wait': noWait });
}

/** The table of variants, from the counts A, B, C (callbacks), V (voicemail) and F (flow-outs). */
function serviceLevel(parameters: Parameters, queued: readonly NaiveRow[], unknown: number): NaiveValue {
  const success = (parameters['success'] as string | undefined) ?? 'answered';
  const of = (parameters['of'] as string | undefined) ?? 'offered';
  const flowOuts = parameters['flowOuts'] === true;
  const limit = ((parameters['shortAbandonSeconds'] as number | undefined) ?? 5) * 1000;
  const thresholds = (parameters['thresholdSeconds'] as number | Record<string, number> | undefined) ?? 20;
  const isWithin = ({ text, number }: NaiveRow) => {
    const seconds =
      typeof thresholds === 'number' ? thresholds : (thresholds[text['channel'] as string] ?? 20);
    return (number['queueSeconds'] as number) <= seconds * 1000;
  };

  const ofOffered = of.startsWith('offered');
  const testsShort = limit > 0 && [success, of].some((name) => /short|long/.test(name));
  const testsEarly = success === 'removed' || [success, of].some((name) => /early|late/.test(name));
  const readsWait: Record<string, boolean> = {
    answered: true,
    abandoned: testsShort || testsEarly,
    callback: success === 'removed',
  };
  const population = new Set(['answered']);
  if (ofOffered) for (const outcome of ['abandoned', 'callback', 'voicemail']) population.add(outcome);
  if (of.includes('and-') || success.includes('abandoned') || success === 'removed')
    population.add('abandoned');
  // With the short rule off, "short" abandons are none, and no one asks for the abandoned.
  if (limit === 0 && success === 'answered-or-short-abandoned' && of === 'answered')
    population.delete('abandoned');
  if (success === 'removed') population.add('callback');
  if (ofOffered || flowOuts)
    for (const o of ['timeout', 'overflow', 'key-exit', 'no-agents']) population.add(o);

  const used: NaiveRow[] = [];
  let noWait = 0;
  for (const row of queued) {
    const outcome = row.text['outcome'] as string;
    if (!population.has(outcome)) continue;
    if (readsWait[outcome] === true && row.number['queueSeconds'] === null) noWait += 1;
    else used.push(row);
  }
  const a = used.filter(has('answered'));
  const b = used.filter(has('abandoned'));
  const c = used.filter(has('callback'));
  const aIn = a.filter(isWithin).length;
  const bIn = testsEarly ? b.filter(isWithin).length : NaN;
  const bShort = testsShort
    ? b.filter(({ number }) => (number['queueSeconds'] as number) <= limit).length
    : 0;
  const offered = used.length;
  const flowed = flowOuts
    ? used.length - a.length - b.length - c.length - used.filter(has('voicemail')).length
    : 0;

  const successes: Record<string, number> = {
    answered: aIn,
    'answered-or-early-abandoned': aIn + bIn,
    'answered-or-short-abandoned': aIn + bShort,
    'answered-or-abandoned': aIn + b.length,
    removed: aIn + bIn + (success === 'removed' ? c.filter(isWithin).length : 0),
  };
  const bases: Record<string, number> = {
    offered,
    'offered-less-short': offered - bShort,
    'offered-less-early': offered - bIn,
    answered: a.length + flowed,
    'answered-and-abandoned': a.length + b.length + flowed,
    'answered-and-long-abandoned': a.length + b.length - bShort + flowed,
    'answered-and-late-abandoned': a.length + b.length - bIn + flowed,
  };
  const value = share(successes[success] as number, bases[of] as number, used.length, {
    'no-outcome': unknown,
    'no-wait': noWait,
  });
  return { ...value, interval: countsOutside(success, of, limit) ? null : value.interval };
}

/** Whether a success may be a contact that the denominator leaves out: then the quotient is no share. */
function countsOutside(success: string, of: string, limit: number): boolean {
  const allAbandoned =
    of === 'offered' || of === 'answered-and-abandoned' || (limit === 0 && /short|long/.test(of));
  if (success === 'removed') return !(allAbandoned && of.startsWith('offered'));
  if (success === 'answered' || (success === 'answered-or-short-abandoned' && limit === 0)) return false;
  return !allAbandoned;
}

function meanTime(
  population: readonly NaiveRow[],
  fields: readonly string[],
  reason: string,
  unknown: number,
): NaiveValue {
  const needed = fields[0] as string;
  const used = population.filter(({ number }) => number[needed] !== null);
  const ms = used.map(({ number }) => fields.reduce((sum, field) => sum + (number[field] ?? 0), 0));
  const { mean, interval } = meanOf(ms.map((each) => each / 1000));
  return {
    value: mean,
    numerator: ms.reduce((sum, each) => sum + each, 0) / 1000,
    ...{ denominator: used.length, n: used.length, interval, used: used.length },
    excluded: { 'no-outcome': unknown, [reason]: population.length - used.length },
  };
}

function waits(metric: MetricId, offered: readonly NaiveRow[], unknown: number): NaiveValue {
  const sorted = known(offered, 'queueSeconds').toSorted((a, b) => a - b);
  const n = sorted.length;
  const rank = metric === 'wait-max' ? n : Math.ceil((metric === 'wait-p50' ? 0.5 : 0.9) * n);
  return {
    value: n === 0 ? null : (sorted[rank - 1] as number) / 1000,
    ...{ numerator: null, denominator: null, n, interval: null, used: n },
    excluded: { 'no-outcome': unknown, 'no-wait': offered.length - n },
    ...(metric === 'wait-max' ? {} : { near: true as const }),
  };
}
