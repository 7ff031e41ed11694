import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { wilson } from '../../../src/metrics/intervals/wilson.js';
import { ask, usualFacts } from '../ask-metric.js';
import { contact, times } from '../row-sums.js';

// The worked example of the catalogue: A 1000, B 60, A ≤ T 860, B ≤ T 20, B > T 40, B ≤ s 10.
const example = [
  ...times(859, { outcome: 'answered', queueSeconds: 3 }),
  ...times(1, { outcome: 'answered', queueSeconds: 20 }),
  ...times(140, { outcome: 'answered', queueSeconds: 20.001 }),
  ...times(10, { outcome: 'abandoned', queueSeconds: 5 }),
  ...times(10, { outcome: 'abandoned', queueSeconds: 5.001 }),
  ...times(40, { outcome: 'abandoned', queueSeconds: 21 }),
];

// The same with callbacks (3 of 7 within T), voicemail, flow-outs, and rows that were never offered.
const mixed = [
  ...example,
  ...times(3, { outcome: 'callback', queueSeconds: 20 }),
  ...times(4, { outcome: 'callback', queueSeconds: 90 }),
  ...times(5, { outcome: 'voicemail', queueSeconds: 10 }),
  ...times(2, { outcome: 'timeout', queueSeconds: 10 }),
  ...times(3, { outcome: 'overflow' }),
  ...times(1, { outcome: 'key-exit' }),
  ...times(2, { outcome: 'no-agents' }),
  ...times(9, { outcome: 'blocked', queueSeconds: 1 }),
  ...times(9, { outcome: 'self-service', queueSeconds: 1 }),
  ...times(9, { outcome: 'open', queueSeconds: 1 }),
  ...times(9, { direction: 'outbound', outcome: 'answered', queueSeconds: 1 }),
];

function percent(value: number): string {
  return `${(100 * value).toFixed(2)} %`;
}

test('the worked example', () => {
  const cases = [
    ['answered', 'offered', '81.13 %'],
    ['answered', 'answered', '86.00 %'],
    ['answered-or-early-abandoned', 'offered', '83.02 %'],
    ['answered', 'offered-less-early', '82.69 %'],
    ['answered-or-short-abandoned', 'offered', '82.08 %'],
    ['answered', 'offered-less-short', '81.90 %'],
  ] as const;
  for (const [success, of, printed] of cases) {
    assert.equal(
      percent(ask('service-level', example, { success, of }).value),
      printed,
      `${success} / ${of}`,
    );
  }
});

test('every success over every denominator', () => {
  const successes = {
    answered: 860,
    'answered-or-early-abandoned': 860 + 20,
    'answered-or-short-abandoned': 860 + 10,
    'answered-or-abandoned': 860 + 60,
    removed: 860 + 20 + 3,
  };
  const offered = 1060 + 7 + 5 + 8;
  const bases = {
    offered,
    'offered-less-short': offered - 10,
    'offered-less-early': offered - 20,
    answered: 1000,
    'answered-and-abandoned': 1060,
    'answered-and-long-abandoned': 1050,
    'answered-and-late-abandoned': 1040,
  };
  for (const [success, met] of Object.entries(successes)) {
    for (const [of, all] of Object.entries(bases)) {
      for (const flowOuts of [false, true]) {
        const answer = ask('service-level', mixed, { success, of, flowOuts });
        assert.equal(answer.numerator, met, `${success} / ${of}`);
        assert.equal(
          answer.denominator,
          all + (flowOuts && !of.startsWith('offered') ? 8 : 0),
          `${success} / ${of}`,
        );
        assert.equal(answer.value, met / answer.denominator);
        assert.equal(answer.n, answer.denominator);
      }
    }
  }
});

test('an interval only where every success is in the denominator', () => {
  assert.deepEqual(ask('service-level', mixed).bounds, wilson(860, 1080));
  assert.deepEqual(ask('service-level', mixed, { success: 'removed' }).bounds, wilson(883, 1080));
  const overAll = { success: 'answered-or-abandoned', of: 'answered-and-abandoned' };
  assert.deepEqual(ask('service-level', mixed, overAll).bounds, wilson(920, 1060));
  for (const [success, of] of [
    ['answered-or-abandoned', 'answered'],
    ['answered-or-early-abandoned', 'offered-less-early'],
    ['answered-or-short-abandoned', 'answered-and-long-abandoned'],
    ['removed', 'answered-and-abandoned'],
  ]) {
    assert.equal(ask('service-level', mixed, { success, of }).bounds, null, `${success} / ${of}`);
  }
  // With the rule off no contact is short: a share again.
  const off = { success: 'answered-or-short-abandoned', of: 'offered-less-short', shortAbandonSeconds: 0 };
  assert.deepEqual(ask('service-level', mixed, off).bounds, wilson(860, 1080));
});

test('presets are variants', () => {
  const value = (parameters: Readonly<Record<string, unknown>>) => {
    const { numerator, denominator } = ask('service-level', mixed, parameters);
    return [numerator, denominator];
  };
  assert.deepEqual(value({ preset: 'amazon-connect' }), [883, 1080]);
  assert.deepEqual(value({ preset: 'cisco-ignored' }), [860, 1060]);
  assert.deepEqual(value({ preset: 'cisco-positive' }), [880, 1080]);
  assert.deepEqual(value({ preset: 'cisco-negative' }), [860, 1080]);
  assert.deepEqual(value({ preset: 'talkdesk-live' }), [860, 1070]);
  assert.deepEqual(value({ preset: 'huawei-20s' }), [860, 1000]);
  assert.deepEqual(value({ preset: 'genesys' }), [860, 1060]);
  assert.deepEqual(value({ preset: 'genesys', includeFlowOuts: true }), [860, 1068]);
  assert.deepEqual(value({ preset: 'genesys', includeShortAbandons: false }), [860, 1050]);
  assert.deepEqual(value({ preset: 'genesys', includeAbandons: false }), [860, 1000]);
  assert.deepEqual(value({ preset: 'genesys', includeAbandons: false, includeFlowOuts: true }), [860, 1008]);
});

test('what a preset fixes cannot be said otherwise; what it leaves open can', () => {
  assert.throws(() => ask('service-level', [], { preset: 'cisco-ignored', success: 'removed' }), {
    name: 'RangeError',
    message: 'success is fixed by preset cisco-ignored: removed',
  });
  assert.throws(() => ask('service-level', [], { preset: 'huawei-20s', thresholdSeconds: 30 }), {
    name: 'RangeError',
    message: 'thresholdSeconds is fixed by preset huawei-20s: 30',
  });
  assert.throws(() => ask('service-level', [], { preset: 'avaya' }), {
    name: 'RangeError',
    message: 'unknown preset: avaya',
  });
  assert.throws(() => ask('service-level', [], { includeAbandons: true }), {
    name: 'RangeError',
    message: 'parameter of preset genesys only: includeAbandons',
  });
  assert.equal(
    ask('service-level', mixed, { preset: 'amazon-connect', thresholdSeconds: 5 }).numerator,
    859 + 10,
  );
});

test('resolved parameters resolve to themselves', () => {
  const { resolve } = catalog['service-level'];
  for (const parameters of [
    {},
    { preset: 'genesys', includeShortAbandons: false },
    { preset: 'huawei-20s' },
    { thresholdSeconds: { chat: 60 } },
    { success: 'removed', flowOuts: true, shortAbandonSeconds: 0, channels: ['sms'] },
  ]) {
    const once = resolve(parameters, usualFacts);
    assert.deepEqual(resolve(once, usualFacts), once);
    assert.deepEqual(JSON.parse(JSON.stringify(once)), {
      ...once,
      thresholdSeconds: plain(once['thresholdSeconds']),
    });
  }
});

test('an unknown wait leaves where the variant reads it, and only there', () => {
  const rows = [
    ...example,
    ...times(7, { outcome: 'answered' }),
    ...times(6, { outcome: 'abandoned' }),
    ...times(5, { outcome: 'callback' }),
    ...times(4, { outcome: 'voicemail' }),
    ...times(3, { outcome: 'timeout' }),
    ...times(2, {}),
  ];
  const coverage = (parameters: Readonly<Record<string, unknown>>) => {
    const { used, excluded, numerator, denominator } = ask('service-level', rows, parameters);
    return { used, excluded, quotient: [numerator, denominator] };
  };
  // Answered without a wait never count; abandoned ones stay in the offered.
  assert.deepEqual(coverage({}), {
    used: 1060 + 6 + 5 + 4 + 3,
    excluded: { 'no-outcome': 2, 'no-wait': 7 },
    quotient: [860, 1078],
  });
  assert.deepEqual(coverage({ of: 'offered-less-early' }), {
    used: 1060 + 5 + 4 + 3,
    excluded: { 'no-outcome': 2, 'no-wait': 13 },
    quotient: [860, 1052],
  });
  assert.deepEqual(coverage({ success: 'removed' }), {
    used: 1060 + 4 + 3,
    excluded: { 'no-outcome': 2, 'no-wait': 18 },
    quotient: [880, 1067],
  });
  assert.deepEqual(coverage({ of: 'answered' }), {
    used: 1000,
    excluded: { 'no-outcome': 2, 'no-wait': 7 },
    quotient: [860, 1000],
  });
  assert.deepEqual(coverage({ success: 'answered-or-abandoned', of: 'answered-and-abandoned' }), {
    used: 1066,
    excluded: { 'no-outcome': 2, 'no-wait': 7 },
    quotient: [926, 1066],
  });
  // The short rule off: abandons are tested against nothing.
  assert.deepEqual(coverage({ of: 'offered-less-short', shortAbandonSeconds: 0 }).quotient, [860, 1078]);
  assert.deepEqual(coverage({ of: 'offered-less-short' }).quotient, [860, 1062]);
});

test('a threshold a channel; channels that the map leaves out have 20 s', () => {
  const rows = [
    ...times(3, { outcome: 'answered', queueSeconds: 30 }),
    ...times(4, { outcome: 'answered', queueSeconds: 30, channel: 'chat' }),
    ...times(5, { outcome: 'answered', queueSeconds: 15, channel: 'video' }),
    ...times(6, { outcome: 'abandoned', queueSeconds: 30, channel: 'chat' }),
    ...times(7, { outcome: 'answered', queueSeconds: 1, channel: 'email' }),
  ];
  const thresholdSeconds = { chat: 60, voice: 10 };
  const answer = ask('service-level', rows, { thresholdSeconds, success: 'answered-or-early-abandoned' });
  assert.equal(answer.numerator, 4 + 5 + 6);
  assert.equal(answer.denominator, 3 + 4 + 5 + 6);
  const resolved = catalog['service-level'].resolve({ thresholdSeconds }, usualFacts);
  assert.deepEqual(plain(resolved['thresholdSeconds']), { voice: 10, video: 20, chat: 60 });
});

test('misuse throws with the value', () => {
  const misuse = (parameters: Readonly<Record<string, unknown>>, name: string, message: string) =>
    assert.throws(() => ask('service-level', [], parameters), { name, message });
  misuse({ success: 'ok' }, 'RangeError', 'unknown success: ok');
  misuse({ of: 'everything' }, 'RangeError', 'unknown of: everything');
  misuse({ thresholdSeconds: -5 }, 'RangeError', 'thresholdSeconds is not a time: -5');
  misuse({ thresholdSeconds: NaN }, 'RangeError', 'thresholdSeconds is not a time: NaN');
  misuse({ thresholdSeconds: '20' }, 'TypeError', 'thresholdSeconds is not a number: 20');
  misuse({ thresholdSeconds: [20] }, 'TypeError', 'thresholdSeconds is not a number or a map: [20]');
  misuse({ thresholdSeconds: { chat: '60' } }, 'TypeError', 'thresholdSeconds of chat is not a number: 60');
  misuse(
    { thresholdSeconds: { email: 60 }, channels: ['voice'] },
    'RangeError',
    'threshold for a channel that is not read: email',
  );
  misuse({ flowOuts: 1 }, 'TypeError', 'flowOuts is not a boolean: 1');
  misuse({ threshold: 20 }, 'RangeError', 'unknown parameter: threshold');
});

test('nothing in the denominator: no value, and which', () => {
  const answer = ask('service-level', [contact({ outcome: 'abandoned', queueSeconds: 9 })], {
    of: 'answered',
  });
  assert.ok(Number.isNaN(answer.value));
  const { emptyReason, resolve, target } = catalog['service-level'];
  assert.equal(emptyReason(resolve({ of: 'answered' }, usualFacts)), 'no-answered');
  assert.equal(emptyReason(resolve({}, usualFacts)), 'no-offered');
  assert.equal(target, 0.8);
});

test('some success over nothing is no value either', () => {
  const answer = ask('service-level', [contact({ outcome: 'abandoned', queueSeconds: 9 })], {
    success: 'answered-or-abandoned',
    of: 'answered',
  });
  assert.deepEqual([answer.numerator, answer.denominator, answer.value, answer.bounds], [1, 0, NaN, null]);
});

/** A null-prototype record as a plain one, for comparison. */
function plain(value: unknown): unknown {
  return typeof value === 'object' ? { ...value } : value;
}
