import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findVariant, type VariantFit } from '../../src/analysis/find-variant.js';
import { loadData } from '../../src/engine.js';
import { metricIds, type MetricId } from '../../src/metrics/catalog/ids.js';
import type { MetricSource } from '../../src/source/metric-source.js';

const day = { from: '2025-10-01', to: '2025-10-02' };

function load(contacts: readonly object[]): Promise<MetricSource> {
  return loadData({ timeZone: 'Europe/Berlin', covers: { from: '2025-09-01', to: '2025-11-01' }, contacts });
}

function calls(count: number, outcome: string, queueSeconds: number): readonly object[] {
  return Array.from({ length: count }, () => ({ startedAt: '2025-10-01T10:00', outcome, queueSeconds }));
}

// A 1000, B 60, A ≤ 20 s 860, B ≤ 20 s 20, B > 20 s 40, B ≤ 5 s 10.
const worked = load([
  ...calls(860, 'answered', 20),
  ...calls(140, 'answered', 21),
  ...calls(10, 'abandoned', 5),
  ...calls(10, 'abandoned', 20),
  ...calls(40, 'abandoned', 90),
]);

describe('the worked example: each printed share leads back to its variant', () => {
  const table: readonly (readonly [string, object, numerator: number, denominator: number])[] = [
    ['81.13 %', {}, 860, 1060],
    ['86.00 %', { of: 'answered' }, 860, 1000],
    ['83.02 %', { success: 'answered-or-early-abandoned' }, 880, 1060],
    ['82.69 %', { of: 'offered-less-early' }, 860, 1040],
    ['82.08 %', { success: 'answered-or-short-abandoned' }, 870, 1060],
    ['81.90 %', { of: 'offered-less-short' }, 860, 1050],
  ];
  for (const [shown, parameters, numerator, denominator] of table) {
    test(shown, async () => {
      const { matches } = await findVariant(await worked, {
        metric: 'service-level',
        shown,
        parameters: { thresholdSeconds: 20 },
      });
      const found = matches.find((match) => same(match.parameters, parameters));
      assert.deepEqual([found?.numerator, found?.denominator], [numerator, denominator]);
      // Nothing beside it is anything but the same share.
      for (const match of matches) assert.equal(match.value, numerator / denominator);
    });
  }
});

test('82.7 %: every definition that gives it, vendors by their names, and what it was not', async () => {
  const found = await findVariant(await worked, { metric: 'service-level', shown: '82.7 %' });
  const [first] = found.matches;
  assert.deepEqual(first?.parameters, { of: 'offered-less-early' });
  assert.deepEqual(first.presets, [{ preset: 'cisco-ignored' }]);
  assert.deepEqual(first.attributions, ['arrival', 'end']);
  assert.equal(first.difference.toFixed(4), '-0.0077');
  // Who hung up within 20 s is as well who hung up within a short limit of 20 s up to any.
  const short = found.matches.find((match) =>
    same(match.parameters, { of: 'offered-less-short', shortAbandonSeconds: 20 }),
  );
  assert.deepEqual(short?.ranges, { shortAbandonSeconds: [20, 30] });
  assert.deepEqual(short.presets, [{ preset: 'talkdesk-live' }]);
  // 870 of 1050 is 82.86 %.
  assert.deepEqual(found.nearMisses[0]?.parameters, {
    success: 'answered-or-short-abandoned',
    of: 'offered-less-short',
  });
  assert.equal(found.nearMisses[0].difference.toFixed(2), '0.16');
  const away = [...found.matches, ...found.nearMisses].map(({ difference }) => Math.abs(difference));
  assert.deepEqual(
    away,
    away.toSorted((a, b) => a - b),
  );
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('every threshold between two waits gives the same, and is said', async () => {
  const source = await load([
    ...calls(3, 'answered', 10),
    ...calls(1, 'answered', 47.5),
    ...calls(1, 'answered', 200),
  ]);
  const { matches } = await findVariant(source, {
    metric: 'service-level',
    shown: '80 %',
    parameters: { success: 'answered', of: 'offered' },
  });
  assert.deepEqual(
    matches.map(({ parameters, ranges }) => [parameters, ranges]),
    [[{ thresholdSeconds: 60 }, { thresholdSeconds: [48, 199] }]],
  );
});

test('by arrival or by end, and only in the period and under the filter asked for', async () => {
  const source = await load([
    { startedAt: '2025-10-01T12:00', queue: 'a', outcome: 'answered', queueSeconds: 30, talkSeconds: 60 },
    { startedAt: '2025-10-01T23:59', queue: 'a', outcome: 'answered', queueSeconds: 50, talkSeconds: 600 },
    { startedAt: '2025-10-01T23:59', queue: 'b', outcome: 'answered', queueSeconds: 500, talkSeconds: 600 },
  ]);
  const ask = async (shown: string) => {
    const { matches } = await findVariant(source, {
      ...{ metric: 'average-handle-time', shown, period: day, where: { queue: 'a' } },
    } as const);
    return matches.map(({ attributions, numerator, denominator }) => [attributions, numerator, denominator]);
  };
  assert.deepEqual(await ask('5:30'), [[['arrival'], 660, 2]]);
  assert.deepEqual(await ask('1 мин'), [[['end'], 60, 1]]);
  assert.deepEqual(await ask('11 min'), []);
});

test('legs or conversations; queues, or all channels', async () => {
  const leg = { startedAt: '2025-10-01T12:00', outcome: 'answered', queueSeconds: 10 };
  const source = await load([
    { ...leg, conversation: 'one', transferred: true },
    { ...leg, conversation: 'one' },
    { ...leg, conversation: 'two', outcome: 'abandoned' },
    { ...leg, conversation: 'three', outcome: 'abandoned', channel: 'email' },
  ]);
  const ask = async (shown: string) =>
    (await findVariant(source, { metric: 'answer-rate', shown, parameters: { of: 'offered' } })).matches.map(
      ({ parameters }) => parameters,
    );
  assert.deepEqual(await ask('66.7 %'), [{}]);
  assert.deepEqual(await ask('50,0 %'), [{ unit: 'conversation' }, { channels: 'all' }].toSorted(byText));
  assert.deepEqual(await ask('33 %'), [{ unit: 'conversation', channels: 'all' }]);
});

const customers = [
  { customer: 'a', startedAt: '2025-09-20T12:00' },
  { customer: 'a', startedAt: '2025-09-24T12:00' },
  { customer: 'b', startedAt: '2025-10-05T12:00' },
  { customer: 'c', startedAt: '2025-10-06T12:00' },
  { customer: 'c', startedAt: '2025-10-18T12:00' },
].map((row) => ({ ...row, outcome: 'answered', queueSeconds: 5 }));

test('within how many days a contact is a repeat', async () => {
  const source = await load(customers);
  const ask = async (shown: string) =>
    (await findVariant(source, { metric: 'repeat-contact-rate', shown })).matches.map(
      ({ parameters, numerator, denominator }) => [parameters, numerator, denominator],
    );
  // One came back after 4 days; one after 12, which are within 14 days. The first days of September are left out: 21 of
  // them take the first contact with them.
  assert.deepEqual(await ask('20 %'), [
    [{}, 1, 5],
    [{ windowDays: 5 }, 1, 5],
    [{ windowDays: 10 }, 1, 5],
  ]);
  assert.deepEqual(await ask('40 %'), [[{ windowDays: 14 }, 2, 5]]);
  assert.deepEqual(await ask('50 %'), [[{ windowDays: 21 }, 2, 4]]);
});

test('by a flag or by who came back, said either way, since the data choose the default', async () => {
  const flags = [true, false, false, false, null];
  const source = await load(customers.map((row, at) => ({ ...row, resolvedFirstContact: flags[at] })));
  const ask = async (shown: string, parameters: object) =>
    (await findVariant(source, { metric: 'fcr', shown, parameters: { ...parameters } })).matches.map(
      (match) => [match.parameters, match.numerator, match.denominator],
    );
  assert.deepEqual(await ask('25 %', {}), [[{ method: 'flagged' }, 1, 4]]);
  // Within 5 days: a's two contacts are one issue of two, b's and c's two are single ones.
  assert.deepEqual(await ask('75 %', { windowDays: 5 }), [[{ method: 'inferred', windowDays: 5 }, 3, 4]]);
});

test('where nothing gives the number, near misses say how far off everything is', async () => {
  const found = await findVariant(await worked, { metric: 'abandon-rate', shown: '9.9 %' });
  assert.deepEqual(found.matches, []);
  // 60 of 1060 is 5.66 %; to take short ones out, 5 s or more, only leads further away.
  assert.deepEqual(
    found.nearMisses.map(({ parameters, difference }) => [parameters, difference.toFixed(2)]),
    [
      [{}, '-4.24'],
      [{ excludeShort: true, shortAbandonSeconds: 1 }, '-4.24'],
    ],
  );
});

test('a metric that the data cannot answer has no match, and why', async () => {
  const found = await findVariant(await worked, { metric: 'average-handle-time', shown: '4:12' });
  assert.deepEqual([found.matches, found.nearMisses, found.queries], [[], [], []]);
  assert.deepEqual(found.reasons, ['not-supplied']);
});

test('every metric can be looked for, and finds what it gives by itself', async () => {
  const source = await load(
    customers.map((row, at) => ({
      ...{
        ...row,
        talkSeconds: 100 + at,
        holdSeconds: at,
        wrapSeconds: 9,
        firstResponseSeconds: 3,
        agent: 'ann',
      },
      ...{
        csat: 5 - at,
        nps: 10 - at,
        ces: 1 + at,
        transferred: at === 1,
        resolved: at > 1,
        cost: 2 + at,
        revenue: 7,
      },
    })),
  );
  const [row] = (await source.query({ metrics: metricIds })).rows;
  let found = 0;
  for (const metric of metricIds) {
    const value = row?.values[metric]?.value ?? null;
    const { matches } = await findVariant(source, { metric, shown: String(value ?? 1) });
    if (value === null) continue;
    assert.ok(
      matches.some((match) => Math.abs(match.value - value) < 1e-9),
      `${metric}: ${value}`,
    );
    found += 1;
  }
  assert.ok(found > 20, String(found));
});

test('misuse throws', async () => {
  const source = await worked;
  const refuse = (options: object, error: Error) =>
    assert.rejects(findVariant(source, options as Parameters<typeof findVariant>[1]), error);
  await refuse({ metric: 'sl', shown: '1' }, new RangeError('unknown metric: sl'));
  await refuse(
    { metric: 'service-level', shown: 'much' },
    new RangeError('shown number cannot be read: much'),
  );
  await refuse({ metric: 'service-level', shown: '1', by: [] }, new RangeError('unknown option: by'));
  await refuse(
    { metric: 'service-level', shown: '1', parameters: { preset: 'genesys' } },
    new RangeError('preset cannot be held fixed: genesys'),
  );
  await refuse(
    { metric: 'abandon-rate', shown: '1', parameters: { spread: 1 } },
    new RangeError('unknown parameter: spread'),
  );
});

test('an abort is heard', async () => {
  const stop = new AbortController();
  stop.abort();
  await assert.rejects(
    findVariant(await worked, { metric: 'service-level', shown: '82.7 %', signal: stop.signal }),
    { name: 'AbortError' },
  );
});

function same(a: object, b: object): boolean {
  return text(a) === text(b);
}

function text(parameters: object): string {
  return JSON.stringify(Object.entries(parameters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function byText(a: object, b: object): number {
  return text(a) < text(b) ? -1 : 1;
}

const contact = fc.record(
  {
    conversation: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
    startedAt: fc.constantFrom(
      '2025-10-01T10:00',
      '2025-10-01T12:30',
      '2025-10-01T23:59',
      '2025-10-02T00:10',
    ),
    channel: fc.constantFrom('voice', 'chat', 'email', null),
    outcome: fc.constantFrom(
      ...['answered', 'answered', 'answered', 'abandoned', 'abandoned', 'callback', 'timeout', 'open', null],
    ),
    queueSeconds: fc.oneof(
      fc.integer({ min: 0, max: 70 }),
      fc.constantFrom(0, 5, 20, 20.001, 300, 5000, null),
    ),
    talkSeconds: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(null)),
    holdSeconds: fc.constantFrom(0, 10, null),
  },
  { requiredKeys: ['startedAt', 'outcome'] },
);

const flowing = [
  'answered',
  'answered-and-abandoned',
  'answered-and-long-abandoned',
  'answered-and-late-abandoned',
];
const serviceLevels = fc
  .record({
    success: fc.constantFrom(
      ...[
        'answered',
        'answered-or-early-abandoned',
        'answered-or-short-abandoned',
        'answered-or-abandoned',
        'removed',
      ],
    ),
    of: fc.constantFrom('offered', 'offered-less-short', 'offered-less-early', ...flowing),
    flowOuts: fc.boolean(),
    limits: fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 3600 }), fc.constantFrom(5, 10, 3)),
      fc.tuple(fc.constantFrom(20, 30, 10, 15, 60), fc.integer({ min: 1, max: 30 })),
    ),
    unit: fc.constantFrom('leg', 'conversation'),
    channels: fc.constantFrom(undefined, 'all'),
  })
  .map(({ limits: [thresholdSeconds, shortAbandonSeconds], flowOuts, channels, ...rest }) => ({
    ...rest,
    ...(flowing.includes(rest.of) ? { flowOuts } : {}),
    ...{ thresholdSeconds, shortAbandonSeconds },
    ...(channels === undefined ? {} : { channels }),
  }));

/** A metric with a variant, and what of the variant is known beforehand: nothing but for the widest search. */
const asked = fc.oneof(
  {
    weight: 2,
    arbitrary: serviceLevels.map((variant) => known('service-level', variant, ['success', 'of', 'unit'])),
  },
  {
    weight: 2,
    arbitrary: serviceLevels.map((variant) =>
      known('service-level', variant, ['thresholdSeconds', 'shortAbandonSeconds', 'unit']),
    ),
  },
  fc
    .record({
      unit: fc.constantFrom('leg', 'conversation'),
      of: fc.constantFrom('offered', 'offered-less-short'),
      shortAbandonSeconds: fc.integer({ min: 1, max: 30 }),
    })
    .map((variant) => known('answer-rate', variant, [])),
  fc
    .record({
      excludeShort: fc.boolean(),
      shortAbandonSeconds: fc.integer({ min: 1, max: 30 }),
      channels: fc.constant('all'),
    })
    .map((variant) => known('abandon-rate', variant, [])),
  fc.constantFrom({}, { channels: 'all' }).map((variant) => known('average-speed-of-answer', variant, [])),
  fc.constantFrom('handled', 'held').map((over) => known('average-hold-time', { over }, [])),
  fc.constant(known('average-handle-time', {}, [])),
);

interface Asked {
  readonly metric: MetricId;
  readonly variant: Readonly<Record<string, unknown>>;
  readonly fixed: Readonly<Record<string, unknown>>;
}

function known(
  metric: MetricId,
  variant: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Asked {
  const fixed = Object.fromEntries(Object.entries(variant).filter(([name]) => names.includes(name)));
  return { metric, variant, fixed };
}

test('law: of any data and any variant, its own printed value is found, and only what prints so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(contact, { minLength: 1, maxLength: 30 }),
      asked,
      fc.constantFrom('arrival', 'end'),
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
      async (contacts, { metric, variant, fixed }, attribution, decimals, isRussian) => {
        const source = await load(contacts);
        const request = { metric, parameters: variant };
        const [row] = (await source.query({ metrics: [request], period: day, attribution })).rows;
        const own = row?.values[metric];
        if (typeof own?.value !== 'number') return;
        const isRate = !metric.startsWith('average');
        const printed = (value: number) => (isRate ? value * 100 : value).toFixed(decimals);
        const number = isRussian ? printed(own.value).replace('.', ',') : printed(own.value);
        const shown = `${number} ${isRate ? '%' : isRussian ? 'с' : 's'}`;
        const found = await findVariant(source, { metric, shown, period: day, parameters: fixed });
        assert.ok(
          found.matches.some((match) => covers(match, own.numerator, own.denominator, attribution)),
          `${shown}: ${JSON.stringify(found.matches)}`,
        );
        const half = 0.5 * 10 ** -decimals + 1e-9;
        const tables = await Promise.all(found.queries.map((query) => source.query(query)));
        for (const { query, as, value } of found.matches) {
          assert.equal(tables[query]?.rows[0]?.values[as]?.value, value);
          assert.ok(Math.abs((isRate ? value * 100 : value) - Number(printed(own.value))) <= half);
        }
        for (const miss of found.nearMisses) {
          assert.ok(
            Math.abs((isRate ? miss.value * 100 : miss.value) - Number(printed(own.value))) >= half - 2e-9,
          );
        }
      },
    ),
    { numRuns: 200 },
  );
});

function covers(
  { numerator, denominator, attributions }: VariantFit,
  above: number | null,
  below: number | null,
  attribution: string,
): boolean {
  return numerator === above && denominator === below && attributions.some((one) => one === attribution);
}
