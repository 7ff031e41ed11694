import type { Test } from '../query/plan.js';
import type { DataFacts } from './define.js';
import { every, never, some } from './combine-tests.js';

/** The words of the catalogue as tests of one leg. What they mean is in the glossary of the metrics. */

function outcomeIn(...outcomes: readonly (string | null)[]): Test {
  return { field: 'outcome', in: outcomes };
}

export const inbound: Test = { field: 'direction', in: ['inbound'] };

/** Inbound with a known outcome, and neither blocked, ended in self-service, nor still waiting. */
export const offered: Test = every(inbound, {
  field: 'outcome',
  notIn: [null, 'blocked', 'self-service', 'open'],
});

export const answered: Test = every(inbound, outcomeIn('answered'));

/** Answered, inbound or outbound (a kept callback is handled, never offered). */
export const handled: Test = every(
  { field: 'direction', in: ['inbound', 'outbound'] },
  outcomeIn('answered'),
);

/** Hung up in the queue before an agent answered. */
export const abandoned: Test = every(inbound, outcomeIn('abandoned'));

/** Left the queue by a rule or a key: offered, neither answered nor abandoned. */
export const flowOut: Test = every(inbound, outcomeIn('timeout', 'overflow', 'key-exit', 'no-agents'));

export const outbound: Test = { field: 'direction', in: ['outbound'] };

/** Of conversations: an agent took any leg, inbound or outbound. */
export const handledConversation: Test = every(
  { field: 'direction', in: ['inbound', 'outbound'] },
  { field: 'conversationHandled', in: ['true'] },
);
export const handledConversationUnknown: Test = every(
  { field: 'direction', in: ['inbound', 'outbound'] },
  { field: 'conversationHandled', in: [null] },
);

export const callback: Test = every(inbound, outcomeIn('callback'));
export const voicemail: Test = every(inbound, outcomeIn('voicemail'));

/** Inbound rows that may belong to any of the above, and no one knows: they are eligible, and not used. */
export const inboundOutcomeUnknown: Test = every(inbound, outcomeIn(null));
export const outcomeUnknown: Test = every(
  { field: 'direction', in: ['inbound', 'outbound'] },
  outcomeIn(null),
);

/** The field's value is known. Number fields only. */
export function known(field: string): Test {
  return { field };
}

/** The flag is set, is known, is not known. */
export function flagged(flag: string): Test {
  return { field: flag, in: ['true'] };
}
export function flagKnown(flag: string): Test {
  return { field: flag, notIn: [null] };
}
export function flagUnknown(flag: string): Test {
  return { field: flag, in: [null] };
}

export const waitKnown: Test = known('queueSeconds');

/** Channels that have a queue in the sense of the queue metrics. */
export const queueChannels: readonly string[] = ['voice', 'video', 'chat'];

/** The channels that queue metrics read by default: those with a queue or, where the data have none of them, all. */
export function defaultChannels(facts: Pick<DataFacts, 'channels'>): readonly string[] {
  const hasQueue = facts.channels.some((channel) => queueChannels.includes(channel));
  return hasQueue || facts.channels.length === 0 ? queueChannels : facts.channels.toSorted();
}

export function onChannels(channels: readonly string[]): Test {
  return { field: 'channel', in: channels };
}

/** Whole milliseconds of a number of seconds, rounded as waits themselves are when they are read. */
export function wholeMs(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** Waits of at most this many seconds. */
function waitAtMost(seconds: number): Test {
  return { field: 'queueSeconds', below: wholeMs(seconds) + 1 };
}

/** Waits within a threshold: one for all, or one a channel (channels without one are never within). */
export function withinThreshold(threshold: number | Readonly<Record<string, number>>): Test {
  if (typeof threshold === 'number') return waitAtMost(threshold);
  const channelsBySeconds = new Map<number, string[]>();
  for (const [channel, seconds] of Object.entries(threshold)) {
    const channels = channelsBySeconds.get(seconds);
    if (channels === undefined) channelsBySeconds.set(seconds, [channel]);
    else channels.push(channel);
  }
  const tests = [...channelsBySeconds].map(([seconds, channels]) =>
    every(onChannels(channels), waitAtMost(seconds)),
  );
  return some(...tests);
}

/** Abandoned so soon that it says nothing of the queue. With 0 the rule is off: no contact is short, not even wait 0. */
export function shortAbandoned(shortAbandonSeconds: number): Test {
  return shortAbandonSeconds === 0 ? never : every(abandoned, waitAtMost(shortAbandonSeconds));
}
