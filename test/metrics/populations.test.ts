import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Test } from '../../src/query/plan.js';
import {
  abandoned,
  answered,
  callback,
  defaultChannels,
  flowOut,
  handled,
  inboundOutcomeUnknown,
  offered,
  outcomeUnknown,
  shortAbandoned,
  voicemail,
  withinThreshold,
} from '../../src/metrics/populations.js';
import { usualFacts } from './ask-metric.js';
import { contact, passes } from './row-sums.js';

const inboundOutcomes = [
  'answered',
  'abandoned',
  'callback',
  'voicemail',
  'timeout',
  'overflow',
  'key-exit',
  'no-agents',
  'blocked',
  'self-service',
  'open',
  null,
];
const outboundOutcomes = ['answered', 'no-answer', 'busy', 'failed', 'voicemail', null];

function inboundThatPass(population: Test): (string | null)[] {
  return inboundOutcomes.filter((outcome) => passes(population, contact({ outcome })));
}

function outboundThatPass(population: Test): (string | null)[] {
  return outboundOutcomes.filter((outcome) =>
    passes(population, contact({ direction: 'outbound', outcome })),
  );
}

test('each word takes the outcomes that the glossary gives it', () => {
  assert.deepEqual(inboundThatPass(offered), inboundOutcomes.slice(0, 8));
  assert.deepEqual(inboundThatPass(answered), ['answered']);
  assert.deepEqual(inboundThatPass(handled), ['answered']);
  assert.deepEqual(inboundThatPass(abandoned), ['abandoned']);
  assert.deepEqual(inboundThatPass(flowOut), ['timeout', 'overflow', 'key-exit', 'no-agents']);
  assert.deepEqual(inboundThatPass(callback), ['callback']);
  assert.deepEqual(inboundThatPass(voicemail), ['voicemail']);
  assert.deepEqual(inboundThatPass(inboundOutcomeUnknown), [null]);
});

test('outbound contacts are handled when answered, and never offered, answered or abandoned', () => {
  assert.deepEqual(outboundThatPass(handled), ['answered']);
  assert.deepEqual(outboundThatPass(outcomeUnknown), [null]);
  for (const word of [offered, answered, abandoned, flowOut, callback, voicemail, inboundOutcomeUnknown]) {
    assert.deepEqual(outboundThatPass(word), []);
  }
});

test('a wait equal to the threshold is within, one millisecond more is not, an unknown one is not', () => {
  const within = withinThreshold(20);
  assert.equal(passes(within, contact({ queueSeconds: 20 })), true);
  assert.equal(passes(within, contact({ queueSeconds: 20.001 })), false);
  assert.equal(passes(within, contact({})), false);
  assert.equal(passes(withinThreshold(0), contact({ queueSeconds: 0 })), true);
  // 1.005 s is 1004.999… ms in binary fractions, and 1005 ms when whole.
  assert.equal(passes(withinThreshold(1.005), contact({ queueSeconds: 1.005 })), true);
});

test('a threshold a channel holds for that channel alone', () => {
  const within = withinThreshold({ voice: 20, video: 20, chat: 60 });
  assert.equal(passes(within, contact({ queueSeconds: 40 })), false);
  assert.equal(passes(within, contact({ channel: 'video', queueSeconds: 20 })), true);
  assert.equal(passes(within, contact({ channel: 'chat', queueSeconds: 40 })), true);
  assert.equal(passes(within, contact({ channel: 'email', queueSeconds: 1 })), false);
});

test('short abandons: at most the limit; 0 turns the rule off, even for wait 0', () => {
  const hangUp = (queueSeconds: number) => contact({ outcome: 'abandoned', queueSeconds });
  assert.equal(passes(shortAbandoned(5), hangUp(5)), true);
  assert.equal(passes(shortAbandoned(5), hangUp(5.001)), false);
  assert.equal(passes(shortAbandoned(5), contact({ outcome: 'answered', queueSeconds: 1 })), false);
  assert.equal(passes(shortAbandoned(5), contact({ outcome: 'abandoned' })), false);
  assert.equal(passes(shortAbandoned(0), hangUp(0)), false);
});

test('queue metrics read voice, video and chat; all channels where the data have none of these', () => {
  assert.deepEqual(defaultChannels({ ...usualFacts, channels: ['email', 'voice'] }), [
    'voice',
    'video',
    'chat',
  ]);
  assert.deepEqual(defaultChannels({ ...usualFacts, channels: ['sms', 'email'] }), ['email', 'sms']);
  assert.deepEqual(defaultChannels({ ...usualFacts, channels: [] }), ['voice', 'video', 'chat']);
});
