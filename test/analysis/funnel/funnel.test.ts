import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { simulate } from '../../../demo/simulate/simulate.js';
import { chosenFlow, type FunnelStepId } from '../../../src/analysis/funnel/funnel-flows.js';
import { funnel, type Funnel } from '../../../src/analysis/funnel/funnel.js';
import { loadData, type MetricSource } from '../../../src/engine.js';

const covers = { from: '2026-01-01', to: '2026-02-01' };

function load(contacts: readonly object[], policy?: object): ReturnType<typeof loadData> {
  const rows = contacts.map((contact, i) => ({
    id: `${i}`,
    startedAt: `2026-01-10T10:${10 + (i % 50)}`,
    ...contact,
  }));
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts: rows }, policy ? { policy } : {});
}

const told = ({ steps }: Funnel): unknown =>
  steps.map(({ id, count, exits }) => [id, count, exits.map((exit) => [exit.id, exit.count])]);

// Two of each kind that is rare; a transferred call has two legs, whose last says that it was resolved.
const mixed = [
  { outcome: 'answered', resolved: true },
  { outcome: 'answered', resolved: true },
  { outcome: 'answered', resolved: true },
  { outcome: 'answered', resolved: false },
  { outcome: 'answered' },
  { outcome: 'answered', conversation: 'long', transferred: true },
  { outcome: 'answered', conversation: 'long', resolved: true },
  { outcome: 'abandoned' },
  { outcome: 'abandoned', resolved: true },
  { outcome: 'callback' },
  { outcome: 'blocked' },
  { outcome: 'open' },
  { outcome: null },
  { outcome: 'answered', direction: 'outbound', rightParty: true, sale: true, resolved: false },
  { outcome: 'answered', direction: 'outbound', rightParty: true },
  { outcome: 'answered', direction: 'outbound', rightParty: false },
  { outcome: 'busy', direction: 'outbound' },
  { outcome: 'voicemail', direction: 'outbound' },
];

test('from offered to resolved, and where the others went', async () => {
  const found = await funnel(await load(mixed));
  assert.deepEqual(told(found), [
    [
      'offered',
      9,
      [
        ['abandoned', 2],
        ['callback', 1],
      ],
    ],
    [
      'answered',
      6,
      [
        ['unresolved', 1],
        ['resolution-unknown', 1],
      ],
    ],
    ['resolved', 4, []],
  ]);
  const [offered, answered, resolved] = found.steps;
  assert.deepEqual([offered?.ofStep, offered?.ofAll], [null, 1]);
  assert.deepEqual([answered?.ofStep, resolved?.ofStep, resolved?.ofAll], [6 / 9, 4 / 6, 4 / 9]);
  assert.deepEqual([offered?.exits[0]?.ofStep, answered?.exits[0]?.ofAll], [2 / 9, 1 / 9]);
  // Wilson's interval of 4 of 6, by an independent calculator.
  assert.deepEqual([resolved?.low?.toFixed(4), resolved?.high?.toFixed(4)], ['0.3000', '0.9032']);
  assert.deepEqual(found.coverage, { used: 9, eligible: 10, excluded: [{ reason: 'no-outcome', rows: 1 }] });
  assert.deepEqual([found.counts, found.reason, found.missing], ['conversations', undefined, []]);
  assert.deepEqual(structuredClone(found), found);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
});

test('what is received and not offered, a step left out, and attempts', async () => {
  const source = await load(mixed);
  assert.deepEqual(told(await funnel(source, { steps: ['received', 'offered', 'resolved'] })), [
    [
      'received',
      12,
      [
        ['blocked', 1],
        ['open', 1],
        ['outcome-unknown', 1],
      ],
    ],
    [
      'offered',
      9,
      [
        ['abandoned', 2],
        ['callback', 1],
        ['unresolved', 1],
        ['resolution-unknown', 1],
      ],
    ],
    ['resolved', 4, []],
  ]);
  const outbound = await funnel(source, { steps: ['attempts', 'connected', 'right-party', 'sale'] });
  assert.deepEqual(told(outbound), [
    [
      'attempts',
      5,
      [
        ['busy', 1],
        ['voicemail', 1],
      ],
    ],
    ['connected', 3, [['other-party', 1]]],
    ['right-party', 2, [['sale-unknown', 1]]],
    ['sale', 1, []],
  ]);
  assert.equal(outbound.counts, 'attempts');
});

test('the period before has shares of its own', async () => {
  const days = [...mixed, ...mixed.slice(0, 8)].map((contact, i) => ({
    ...contact,
    conversation: undefined,
    startedAt: i < mixed.length ? '2026-01-19T10:00' : '2026-01-12T10:00',
  }));
  const period = { from: '2026-01-19', to: '2026-01-26' };
  const { steps } = await funnel(await load(days), { period, compare: 'previous-period' });
  assert.deepEqual(steps[1]?.previous, { count: 7, ofStep: 7 / 8, ofAll: 7 / 8 });
  assert.deepEqual(steps[0]?.exits[1]?.previous, { count: 0, ofStep: 0, ofAll: 0 });
});

test('what the data cannot tell is left out, and said', async () => {
  const flagless = await load([{ outcome: 'answered' }, { outcome: 'abandoned' }]);
  const found = await funnel(flagless);
  assert.deepEqual(told(found), [
    ['offered', 2, [['abandoned', 1]]],
    ['answered', 1, []],
  ]);
  assert.deepEqual(found.missing, [{ id: 'resolved', reason: 'no-dimension', field: 'resolved' }]);
  const nothing = await funnel(await load([{ queue: 'a' }]));
  assert.deepEqual([nothing.steps, nothing.reason], [[], 'no-dimension']);
  const empty = await funnel(flagless, { period: { from: '2026-01-25', to: '2026-01-26' } });
  assert.deepEqual(told(empty), [
    ['offered', 0, []],
    ['answered', 0, []],
  ]);
  assert.deepEqual([empty.reason, empty.steps[1]?.ofStep], ['no-contacts', null]);
});

test('places of too few customers have no number', async () => {
  const contacts = mixed.map((contact, i) => ({ ...contact, customer: `c${i}` }));
  const found = await funnel(await load(contacts, { minCell: 3 }));
  const exits = found.steps.flatMap((step) => step.exits);
  assert.ok(exits.length >= 3 && exits.every(({ count, reason }) => count === null && reason === 'too-few'));
});

test('misuse throws', async () => {
  const source = await load(mixed);
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[], 'unknown step: undefined'],
    [['offered'], 'fewer than two steps: offered'],
    [['offered', 'sale'], 'no step of the inbound flow: sale'],
    [['answered', 'offered'], 'step not after answered: offered'],
    [['offered', 'offered'], 'step not after offered: offered'],
    [['toString', 'offered'], 'unknown step: toString'],
  ];
  for (const [steps, message] of wrong) {
    await assert.rejects(funnel(source, { steps: steps as FunnelStepId[] }), new RangeError(message));
  }
  await assert.rejects(funnel(source, { perod: {} } as object), new RangeError('unknown option: perod'));
});

const flows: readonly (readonly FunnelStepId[])[] = [
  ['received', 'offered', 'answered', 'resolved'],
  ['offered', 'answered', 'resolved'],
  ['received', 'resolved'],
  ['attempts', 'connected', 'right-party', 'sale'],
  ['attempts', 'sale'],
];

/** At each step, those who left and those who went on are those who were there. */
function addsUp({ steps }: Funnel): void {
  steps.forEach(({ id, count, exits }, at) => {
    const next = steps[at + 1];
    if (next === undefined) return assert.deepEqual(exits, []);
    const gone = exits.reduce((sum, exit) => sum + (exit.count ?? NaN), 0);
    assert.equal(gone + (next.count ?? NaN), count, id);
  });
}

/** The same numbers as the catalogue's metrics give where nothing is asked but they. */
async function asMetrics(source: Pick<MetricSource, 'query'>): Promise<void> {
  const table = await source.query({
    metrics: [
      { metric: 'answer-rate', parameters: { unit: 'conversation', channels: 'all' } },
      { metric: 'resolution-rate', where: { direction: 'inbound', outcome: 'answered' } },
      'contact-volume',
      'outbound-volume',
      { metric: 'handled', where: { direction: 'outbound' } },
      { metric: 'right-party-contact-rate', where: { outcome: 'answered' } },
    ],
  });
  const value = (name: string) => table.rows[0]!.values[name]!;
  const [inbound, { steps }] = await Promise.all([
    funnel(source, { steps: flows[0]! }),
    funnel(source, { steps: flows[3]! }),
  ]);
  const [received, offered, answered, resolved] = inbound.steps;
  assert.equal(received?.count, value('contact-volume').value);
  assert.equal(offered?.count, value('answer-rate').denominator);
  assert.equal(answered?.count, value('answer-rate').numerator);
  assert.equal(resolved?.count, value('resolution-rate').numerator);
  const unknown = answered?.exits.find((exit) => exit.id === 'resolution-unknown')?.count ?? 0;
  assert.equal((answered?.count ?? NaN) - unknown, value('resolution-rate').denominator);
  assert.equal(steps[0]?.count, value('outbound-volume').value);
  assert.equal(steps[1]?.count, value('handled').value);
  assert.equal(steps[2]?.count, value('right-party-contact-rate').numerator);
}

describe('laws', () => {
  test('counts are those of the metrics, in a month of a whole centre', async () => {
    const source = await loadData(simulate({ contacts: 3000, days: 30, seed: 11 }).data);
    await asMetrics(source);
    for (const steps of flows) addsUp(await funnel(source, { steps }));
    addsUp(await funnel(source, { where: { queue: { not: [null] } }, attribution: 'end' }));
  });

  test('whatever the contacts: parts are the whole, counts those of the metrics and of rows counted one by one', async () => {
    const flag = fc.constantFrom(true, false, null);
    const inbound = fc.constantFrom(
      ...['answered', 'answered', 'abandoned', 'callback', 'voicemail', 'timeout', 'overflow', 'key-exit'],
      ...['no-agents', 'blocked', 'self-service', 'open', null],
    );
    const outbound = fc.constantFrom('answered', 'no-answer', 'busy', 'failed', 'voicemail', null);
    const contact = fc.oneof(
      fc.record({ direction: fc.constant('inbound'), outcome: inbound, resolved: flag }),
      fc.record({
        direction: fc.constant('outbound'),
        outcome: outbound,
        rightParty: flag,
        sale: flag,
        resolved: flag,
      }),
    );
    // One row at least has each field: without it there would be no such dimension.
    const seen = [
      { direction: 'inbound', outcome: 'answered', resolved: true, rightParty: true, sale: true },
      { direction: 'outbound', outcome: 'answered', resolved: true, rightParty: true, sale: true },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(contact, fc.constantFrom(null, 'a', 'b', '=1+1')), { maxLength: 25 }),
        fc.constantFrom(...flows),
        fc.boolean(),
        async (given, steps, transferred) => {
          const rows = given.map(([one, conversation]) => ({
            ...one,
            ...(transferred && conversation && { conversation }),
          }));
          const source = await load([...seen, ...rows]);
          const found = await funnel(source, { steps });
          assert.equal(found.steps.length, steps.length);
          addsUp(found);
          await asMetrics(source);
          if (transferred) return;
          const all = [...seen, ...rows].filter(({ direction }) => direction === 'inbound');
          const left = ['abandoned', 'callback', 'voicemail', 'timeout', 'overflow', 'key-exit', 'no-agents'];
          const count = (test: (row: (typeof all)[number]) => boolean): number => all.filter(test).length;
          assert.deepEqual(
            (await funnel(source)).steps.map((step) => step.count),
            [
              count(({ outcome }) => outcome === 'answered' || left.includes(outcome ?? '')),
              count(({ outcome }) => outcome === 'answered'),
              count(({ outcome, resolved }) => outcome === 'answered' && resolved === true),
            ],
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the conditions of a place let through those who are counted there', async () => {
    const source = await load(mixed.map((contact) => ({ ...contact, conversation: undefined })));
    for (const steps of flows) {
      const found = await funnel(source, { steps });
      for (const { count, where } of found.steps.flatMap((step) => [step, ...step.exits])) {
        const { total } = await source.contacts({ where, offset: 0, limit: 0 });
        assert.equal(total, count, JSON.stringify(where));
      }
    }
  });

  test('ways out have names of their own', () => {
    for (const steps of flows) {
      const ids = chosenFlow(steps).steps.flatMap((step) => [step.id, ...step.exits.map(({ id }) => id)]);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});
