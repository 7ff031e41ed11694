import type { ParameterName } from '../metrics/parameter-names.js';
import type { TimeCycle, TimeGrain } from '../time/grain.js';
import type { Quantity } from './plural.js';

/** The fields that a reader may meet: dimensions, and what a metric may lack. */
export const fieldNames = [
  'conversation',
  'startedAt',
  'endedAt',
  'channel',
  'direction',
  'queue',
  'team',
  'agent',
  'customer',
  'topic',
  'language',
  'site',
  'segment',
  'outcome',
  'queueSeconds',
  'ringSeconds',
  'talkSeconds',
  'holdSeconds',
  'wrapSeconds',
  'firstResponseSeconds',
  'resolutionSeconds',
  'transferred',
  'resolved',
  'resolvedFirstContact',
  'closedFirstContact',
  'reopened',
  'followedScript',
  'complaint',
  'rightParty',
  'sale',
  'revenue',
  'cost',
  'csat',
  'nps',
  'ces',
  'aspect',
  'score',
  'surveyed',
  'scheduledSeconds',
  'adherentSeconds',
  'paidSeconds',
  'workedSeconds',
  'availableSeconds',
  'handlingSeconds',
  'trainingSeconds',
  'trainingScore',
  'trainingPossible',
  'criterion',
  'evaluator',
  'points',
  'possible',
  'agent-satisfaction',
  'directCost',
  'indirectCost',
  'sales',
  'orders',
  'orderValue',
  'opening',
  'joined',
  'left',
  'closing',
  'gained',
  'lost',
  'averagePurchase',
  'purchasesPerYear',
  'lifetimeYears',
  'contacts',
  'offered',
  'answered',
  'abandoned',
  'handled',
  'answeredWithin',
  'abandonedWithin',
  'callbackWithin',
  'shortAbandoned',
  'abandonedQueueSeconds',
  'thresholdSeconds',
  'shortAbandonSeconds',
  'minutes',
  'startedOn',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** The values that the data format itself names. Others are the host's and are shown as they are. */
export interface ValueWords {
  readonly channel: Readonly<Record<'voice' | 'chat' | 'email' | 'social' | 'sms' | 'video', string>>;
  readonly direction: Readonly<Record<'inbound' | 'outbound', string>>;
  readonly outcome: Readonly<
    Record<
      | 'answered'
      | 'abandoned'
      | 'callback'
      | 'voicemail'
      | 'timeout'
      | 'overflow'
      | 'key-exit'
      | 'no-agents'
      | 'blocked'
      | 'self-service'
      | 'open'
      | 'no-answer'
      | 'busy'
      | 'failed',
      string
    >
  >;
  readonly boolean: Readonly<Record<'true' | 'false', string>>;
  /** What an evaluation judges; hosts have others too. */
  readonly criterion: Readonly<Record<'understanding' | 'tone' | 'accuracy' | 'professionalism', string>>;
}

/** What the parameters of the catalogue's metrics are called. */
export type ParameterWords = Readonly<Record<ParameterName, string>>;

/** A threshold, and the limit under which an abandon is short, as durations in words. */
export interface Limits {
  readonly threshold: string;
  readonly short: string;
}

/** The trade's terms: fields, values, grains, parameters. */
export interface TermWords {
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly values: ValueWords;
  /** A value that is not known. */
  readonly unknown: string;
  readonly grains: Readonly<Record<TimeGrain, string>>;
  readonly cycles: Readonly<Record<TimeCycle, string>>;
  readonly parameters: ParameterWords;
  /** A threshold that differs by channel, as `Voice 20 s and Chat 60 s`; stands where a threshold does. */
  readonly ownThresholds: (channels: string) => string;
  /** Service level: what counts as success, lower case. */
  readonly success: Readonly<
    Record<
      | 'answered'
      | 'answered-or-early-abandoned'
      | 'answered-or-short-abandoned'
      | 'answered-or-abandoned'
      | 'removed',
      (limits: Limits) => string
    >
  >;
  /** What a rate is a share of, lower case. */
  readonly of: Readonly<
    Record<
      | 'offered'
      | 'offered-less-short'
      | 'offered-less-early'
      | 'answered'
      | 'answered-and-abandoned'
      | 'answered-and-long-abandoned'
      | 'answered-and-late-abandoned',
      (limits: Limits) => string
    >
  >;
  /** What is counted, lower case. */
  readonly units: Readonly<Record<'leg' | 'conversation', string>>;
  /** `31,125 conversations`. */
  readonly conversations: (n: Quantity) => string;
  /** `7 days`, of 24 hours each. */
  readonly days: (n: Quantity) => string;
  /** What a mean is taken over, lower case. */
  readonly over: Readonly<Record<'handled' | 'held', string>>;
  /** How the data tell it, lower case. */
  readonly methods: Readonly<Record<'flagged' | 'inferred', string>>;
  /** Where amounts come from, lower case. */
  readonly sources: Readonly<Record<'ledger' | 'contacts', string>>;
  /** How rows of a stretch of time are shared out, lower case. */
  readonly spreads: Readonly<Record<'none' | 'time', string>>;
  /** What of a contact a survey asks about, where it is not one aspect; lower case. */
  readonly aspects: Readonly<Record<'any', string>>;
  /** From where a score is positive, where it is no one score; stands after `positiveFrom`. */
  readonly positive: Readonly<Record<'upper-quarter', string>>;
  /** Which is better, lower case. */
  readonly better: Readonly<Record<'lower' | 'higher' | 'none', string>>;
  /** The same with those who left the queue by timeout, overflow, key or for want of agents: `… and flow-outs`. */
  readonly withFlowOuts: (of: string) => string;
}
