import { dayMs } from '../../time/civil.js';
import type { Test } from '../../query/plan.js';
import { every } from '../combine-tests.js';
import type { DataFacts, Variant } from '../define.js';
import type { ParameterName } from '../parameter-names.js';
import { days, flag } from '../parameters.js';
import { flagUnknown, known } from '../populations.js';

/** When a conversation is a repeat of another one of the same customer. */
export type RepeatParameters = {
  /** Times 24 hours, itself included. */
  readonly windowDays: number;
  readonly sameTopic: boolean;
};

export const usualRepeat: RepeatParameters = { windowDays: 7, sameTopic: false };

export const repeatNames: readonly ParameterName[] = ['windowDays', 'sameTopic'];

export function repeatParameters(given: Readonly<Record<string, unknown>>): RepeatParameters {
  return {
    windowDays: days(given, 'windowDays', usualRepeat.windowDays),
    sameTopic: flag(given, 'sameTopic', usualRepeat.sameTopic),
  };
}

export function repeatVariant({ windowDays, sameTopic }: RepeatParameters): Variant {
  return { windowDays, sameTopic };
}

/** What inbound conversations are to each other, as tests of one. */
export interface RepeatTests {
  /** It starts within the window after another one; never known of those whose customer is not, or topic where it matters. */
  readonly follows: Test;
  /** Another one starts within the window after it. */
  readonly isFollowed: Test;
  /** Whose customer is not known; of known customers, whose topic is not (where it matters). */
  readonly noCustomer: Test;
  readonly noTopic: Test;
  /** All of that is known. */
  readonly known: Test;
  /** The data began a window or more before it: what it may follow is in them. */
  readonly seenBefore: Test;
  /** The data go on for a window after it. */
  readonly seenAfter: Test;
}

export function repeatTests(
  { windowDays, sameTopic }: RepeatParameters,
  { startsAt, endsAt }: DataFacts,
): RepeatTests {
  const window = Math.round(windowDays * dayMs);
  const within = { below: window + 1 };
  const customerKnown: Test = { field: 'customer', notIn: [null] };
  const topicKnown: Test = { field: 'topic', notIn: [null] };
  return {
    follows: { field: sameTopic ? 'previousOfCustomerAndTopic' : 'previousOfCustomer', ...within },
    isFollowed: { field: sameTopic ? 'nextOfCustomerAndTopic' : 'nextOfCustomer', ...within },
    noCustomer: flagUnknown('customer'),
    noTopic: every(customerKnown, flagUnknown('topic')),
    known: sameTopic ? every(customerKnown, topicKnown) : customerKnown,
    seenBefore: startsAt === null ? known('startedAt') : { field: 'startedAt', from: startsAt + window },
    seenAfter: endsAt === null ? known('startedAt') : { field: 'startedAt', below: endsAt - window },
  };
}
