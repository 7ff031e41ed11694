import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricRequest } from '../../metrics/query.js';

/** Steps that contacts can come to, each flow's in its order. */
export const inboundSteps = ['received', 'offered', 'answered', 'resolved'] as const;
export const outboundSteps = ['attempts', 'connected', 'right-party', 'sale'] as const;
export type FunnelStepId = (typeof inboundSteps)[number] | (typeof outboundSteps)[number];
export type FunnelFlowId = 'inbound' | 'outbound';

/** Ways to leave a flow: the outcomes of the queue and of an attempt, and what is not so or is not known of the rest. */
export const funnelExits = [
  'blocked',
  'self-service',
  'open',
  'outcome-unknown',
  'abandoned',
  'callback',
  'voicemail',
  'timeout',
  'overflow',
  'key-exit',
  'no-agents',
  'unresolved',
  'resolution-unknown',
  'no-answer',
  'busy',
  'failed',
  'other-party',
  'party-unknown',
  'no-sale',
  'sale-unknown',
] as const;
export type FunnelExitId = (typeof funnelExits)[number];

type Conditions = Readonly<Record<string, Condition>>;

/** Contacts of a flow that stand at some place of it. */
export interface FunnelPlace<Id extends string = string> {
  readonly id: Id;
  /** What is true of them among those of the flow. */
  readonly where: Conditions;
  /** Nobody knows whether they came to the step. */
  readonly unknown?: true;
}

/** A step, and where those are who came to the one before it and not to this one. Together they are all who did. */
export interface FlowStep extends FunnelPlace<FunnelStepId> {
  readonly exits: readonly FunnelPlace<FunnelExitId>[];
}

export interface FunnelFlow {
  readonly id: FunnelFlowId;
  /** What is counted at each place: conversations of those who come in, each attempt of those who are called. */
  readonly metric: MetricId;
  readonly counts: 'conversations' | 'attempts';
  readonly steps: readonly FlowStep[];
  /** Rates of the catalogue that have the counts of a step above and below their line, as evidence. */
  readonly rates: readonly (MetricRequest & { readonly step: FunnelStepId })[];
}

/** Some outcomes have contacts of either direction. */
const came = { direction: ['inbound'] } as const satisfies Conditions;
const called = { direction: ['outbound'] } as const satisfies Conditions;
const answered = { ...came, outcome: ['answered'] } as const satisfies Conditions;
const connected = { ...called, outcome: ['answered'] } as const satisfies Conditions;
const reached = { ...connected, rightParty: ['true'] } as const satisfies Conditions;

const queueExits = [
  'abandoned',
  'callback',
  'voicemail',
  'timeout',
  'overflow',
  'key-exit',
  'no-agents',
] as const;

/** The flows of contacts by the words of the catalogue: what is offered, answered and resolved there is so here. */
export const funnelFlows: Readonly<Record<FunnelFlowId, FunnelFlow>> = {
  inbound: {
    id: 'inbound',
    metric: 'contact-volume',
    counts: 'conversations',
    steps: [
      { id: 'received', where: came, exits: [] },
      {
        id: 'offered',
        where: { ...came, outcome: { not: [null, 'blocked', 'self-service', 'open'] } },
        exits: [
          ...(['blocked', 'self-service', 'open'] as const).map((id) => byOutcome(id, came)),
          { id: 'outcome-unknown', where: { ...came, outcome: [null] }, unknown: true },
        ],
      },
      { id: 'answered', where: answered, exits: queueExits.map((id) => byOutcome(id, came)) },
      {
        id: 'resolved',
        where: { ...answered, resolved: ['true'] },
        exits: [
          { id: 'unresolved', where: { ...answered, resolved: ['false'] } },
          { id: 'resolution-unknown', where: { ...answered, resolved: [null] }, unknown: true },
        ],
      },
    ],
    rates: [
      {
        step: 'answered',
        metric: 'answer-rate',
        as: 'answer-rate',
        parameters: { unit: 'conversation', channels: 'all' },
      },
      { step: 'resolved', metric: 'resolution-rate', as: 'resolution-rate', where: answered },
    ],
  },
  outbound: {
    id: 'outbound',
    metric: 'outbound-volume',
    counts: 'attempts',
    steps: [
      { id: 'attempts', where: called, exits: [] },
      {
        id: 'connected',
        where: connected,
        exits: [
          ...(['no-answer', 'busy', 'failed', 'voicemail'] as const).map((id) => byOutcome(id, called)),
          { id: 'outcome-unknown', where: { ...called, outcome: [null] }, unknown: true },
        ],
      },
      {
        id: 'right-party',
        where: reached,
        exits: [
          { id: 'other-party', where: { ...connected, rightParty: ['false'] } },
          { id: 'party-unknown', where: { ...connected, rightParty: [null] }, unknown: true },
        ],
      },
      {
        id: 'sale',
        where: { ...reached, sale: ['true'] },
        exits: [
          { id: 'no-sale', where: { ...reached, sale: ['false'] } },
          { id: 'sale-unknown', where: { ...reached, sale: [null] }, unknown: true },
        ],
      },
    ],
    rates: [
      {
        step: 'right-party',
        metric: 'right-party-contact-rate',
        as: 'right-party-contact-rate',
        where: connected,
      },
    ],
  },
};

export const usualFunnelSteps: readonly FunnelStepId[] = ['offered', 'answered', 'resolved'];

/** A flow with the steps that are asked for: whoever leaves at a step that is not shown leaves at the next that is. */
export interface ChosenFlow extends FunnelFlow {
  readonly steps: readonly [FlowStep, FlowStep, ...FlowStep[]];
}

/**
 * The flow that has the steps. Throws a RangeError for fewer than two, one that there is none of, one of another flow, and
 * one that stands before those it follows.
 */
export function chosenFlow(ids: readonly FunnelStepId[]): ChosenFlow {
  const flow = Object.values(funnelFlows).find(({ steps }) => steps.some(({ id }) => id === ids[0]));
  if (flow === undefined) throw new RangeError(`unknown step: ${String(ids[0])}`);
  let last = -1;
  const steps = ids.map((id, at): FlowStep => {
    const place = flow.steps.findIndex((step) => step.id === id);
    if (place < 0) throw new RangeError(`no step of the ${flow.id} flow: ${id}`);
    if (place <= last) throw new RangeError(`step not after ${ids[at - 1]}: ${id}`);
    const passed = at === 0 ? [] : flow.steps.slice(last + 1, place + 1);
    last = place;
    return { ...(flow.steps[place] as FlowStep), exits: passed.flatMap(({ exits }) => exits) };
  });
  const [first, second, ...others] = steps;
  if (first === undefined || second === undefined)
    throw new RangeError(`fewer than two steps: ${ids.join(' ')}`);
  return { ...flow, steps: [first, second, ...others] };
}

function byOutcome<Id extends FunnelExitId>(id: Id, flow: Conditions): FunnelPlace<Id> {
  return { id, where: { ...flow, outcome: [id] } };
}
