import type { Measure } from '../../query/plan.js';
import { every, some } from '../combine-tests.js';
import { type DataFacts, defineMetric } from '../define.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { choice, flag, refuseUnknown } from '../parameters.js';
import { answered, flagged, flagKnown, flagUnknown, inboundOutcomeUnknown } from '../populations.js';
import {
  repeatNames,
  repeatParameters,
  type RepeatParameters,
  repeatTests,
  repeatVariant,
  usualRepeat,
} from './customer-relations.js';

/** Told by a flag of the data, or by whether the customer came back. */
const methods = ['flagged', 'inferred'] as const;

export type FcrParameters = RepeatParameters & {
  readonly method: (typeof methods)[number];
  /** Whether an issue that an agent passed on to another one counts as not resolved on the first contact. */
  readonly transferFails: boolean;
};

const resolved = 'resolvedFirstContact';

/**
 * Flagged: conversations resolved on the first contact / those of which it is known. Inferred: issues of one conversation
 * alone / issues whose first conversation was answered. An issue is the inbound conversations of a customer (and topic) of
 * which each starts within the window after the one before; it stands where and when its first one does.
 */
export const fcr = defineMetric<FcrParameters>({
  id: 'fcr',
  unit: 'ratio',
  better: 'higher',
  counts: 'conversation',
  fields: [],
  variantFields: ({ method, sameTopic, transferFails }) =>
    method === 'flagged'
      ? [resolved]
      : ['customer', ...(sameTopic ? ['topic'] : []), 'outcome', ...(transferFails ? ['transferred'] : [])],
  parameters: { method: 'inferred', ...usualRepeat, transferFails: false },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['method', ...repeatNames, 'transferFails']);
    const usual = facts.has('contacts', resolved) ? 'flagged' : 'inferred';
    return {
      method: choice(parameters, 'method', methods, usual),
      ...repeatParameters(parameters),
      transferFails: flag(parameters, 'transferFails', false),
    };
  },
  variantOf: ({ method, transferFails, ...repeat }) =>
    method === 'flagged' ? { method } : { method, ...repeatVariant(repeat), transferFails },
  interval: 'wilson',
  minSample: 30,
  emptyReason: ({ method }) => (method === 'flagged' ? 'no-contacts' : 'no-issues'),
  needs: (parameters, facts) => (parameters.method === 'flagged' ? toldByFlag : inferred(parameters, facts)),
  formula: proportion('resolved', 'known'),
});

const toldByFlag: Readonly<Record<string, Measure>> = {
  resolved: countOf(flagged(resolved)),
  known: countOf(flagKnown(resolved)),
  used: countOf(flagKnown(resolved)),
  'excluded:no-flag': countOf(flagUnknown(resolved)),
};

/**
 * Each issue by its first conversation, left out for the first of these: outcome, customer, topic not known, the data end
 * or begin too near, a flag not known that would fail it. `reopened` is read where the data have it at all.
 */
function inferred(parameters: FcrParameters, facts: DataFacts): Readonly<Record<string, Measure>> {
  const { follows, isFollowed, noCustomer, noTopic, known, seenBefore, seenAfter } = repeatTests(
    parameters,
    facts,
  );
  const failing = [
    ...(facts.has('contacts', 'reopened') ? ['reopened'] : []),
    ...(parameters.transferFails ? ['conversationTransferred'] : []),
  ];
  const begins = { not: follows };
  const issues = every(answered, begins);
  const seen = every(issues, known, seenAfter, seenBefore);
  const used = every(seen, ...failing.map(flagKnown));
  return {
    resolved: countOf(every(used, { not: isFollowed }, ...failing.map((field) => ({ not: flagged(field) })))),
    known: countOf(used),
    used: countOf(used),
    'excluded:too-recent': countOf(every(issues, known, { not: seenAfter })),
    'excluded:too-early': countOf(every(issues, known, seenAfter, { not: seenBefore })),
    'excluded:no-customer': countOf(every(issues, noCustomer)),
    ...(parameters.sameTopic ? { 'excluded:no-topic': countOf(every(issues, noTopic)) } : {}),
    'excluded:no-outcome': countOf(every(inboundOutcomeUnknown, begins)),
    ...(failing.length === 0
      ? {}
      : { 'excluded:no-flag': countOf(every(seen, some(...failing.map(flagUnknown)))) }),
  };
}
