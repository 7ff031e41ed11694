import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { simulate } from '../../../demo/simulate/simulate.js';
import { pareto, paretoAmounts, type ParetoAmount } from '../../../src/analysis/pareto/pareto.js';
import { loadData } from '../../../src/engine.js';

const covers = { from: '2026-01-01', to: '2026-02-01' };

function load(contacts: readonly object[], policy?: object): ReturnType<typeof loadData> {
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts }, policy ? { policy } : {});
}

const spread = [
  ...Array.from({ length: 5 }, () => ({ topic: 'Bill' })),
  ...Array.from({ length: 3 }, () => ({})),
  { topic: 'Login' },
  { topic: '__proto__' },
].map((contact, i) => ({
  id: `${i}`,
  startedAt: `2026-01-1${i}T10:00`,
  outcome: 'answered',
  talkSeconds: 10 * (i + 1),
  ...contact,
}));

test('topics by contacts: one that is not known is a value, equals go by name', async () => {
  const found = await pareto(await load(spread));
  assert.deepEqual(
    found.rows.map(({ key, amount, cumulative, few }) => [key, amount, cumulative, few]),
    [
      ['Bill', 5, 0.5, true],
      [null, 3, 0.8, true],
      ['Login', 1, 0.9, false],
      ['__proto__', 1, 1, false],
    ],
  );
  assert.deepEqual([found.few, found.tied, found.whole, found.unit], [2, 0, 10, 'conversations']);
  assert.equal(found.reason, undefined);
  assert.deepEqual(structuredClone(found), found);
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  assert.deepEqual(found.queries, [{ metrics: ['contact-volume'], by: ['topic'], total: true }]);
  const all = await pareto(await load(spread), { share: 0.9 });
  assert.deepEqual([all.few, all.tied], [3, 1]);
});

test('by handling: seconds, of the contacts that say them', async () => {
  const found = await pareto(
    await load([...spread, { startedAt: '2026-01-20', topic: 'Mute', outcome: 'answered' }]),
    {
      of: 'handle-time',
    },
  );
  assert.deepEqual(
    found.rows.map(({ key, amount }) => [key, amount]),
    [
      [null, 60 + 70 + 80],
      ['Bill', 10 + 20 + 30 + 40 + 50],
      ['__proto__', 100],
      ['Login', 90],
    ],
  );
  assert.equal(found.unit, 'seconds');
  assert.deepEqual(found.lacking, [{ key: 'Mute', reason: 'no-talk-time' }]);
  assert.deepEqual([found.coverage.used, found.coverage.eligible], [10, 11]);
});

test('what cannot be told has a reason', async () => {
  const source = await load(spread);
  const complaints = await pareto(source, { of: 'complaints' });
  assert.equal(complaints.reason, 'not-supplied');
  assert.deepEqual([complaints.rows, complaints.few, complaints.whole], [[], 0, 0]);
  const planets = await pareto(source, { by: 'planet' });
  assert.deepEqual([planets.rows, planets.reason], [[], 'no-dimension']);
  assert.equal((await pareto(await load([]))).few, 0);
  const empty = await pareto(source, { period: { from: '2026-01-25', to: '2026-01-26' } });
  assert.deepEqual([empty.rows, empty.whole, empty.few], [[], 0, 0]);
});

test('values of too few customers are in no share', async () => {
  const contacts = spread.map((contact, i) => ({ ...contact, customer: `c${i}` }));
  const found = await pareto(await load(contacts, { minCell: 3 }));
  assert.deepEqual(
    found.rows.map(({ key }) => key).filter((key) => key === 'Login' || key === '__proto__'),
    [],
  );
  assert.ok(found.lacking.every(({ reason }) => reason === 'too-few') && found.lacking.length >= 2);
});

test('misuse throws', async () => {
  const source = await load(spread);
  await assert.rejects(
    pareto(source, { of: 'money' as ParetoAmount }),
    new RangeError('unknown amount: money'),
  );
  await assert.rejects(pareto(source, { share: 80 }), RangeError);
  await assert.rejects(pareto(source, { perod: {} } as object), new RangeError('unknown option: perod'));
});

describe('against rows counted one by one', () => {
  const { data } = simulate({ contacts: 1200, days: 30, seed: 5 });
  const topicOf = new Map<string, string | null>();
  for (const contact of data.contacts) {
    const conversation = contact.conversation ?? (contact.id as string);
    if (!topicOf.has(conversation)) topicOf.set(conversation, contact.topic ?? null);
  }
  test('conversations with a complaint', async () => {
    const complained = new Set(
      data.contacts
        .filter(({ complaint }) => complaint === true)
        .map(({ conversation, id }) => conversation ?? (id as string)),
    );
    const counts = new Map<string | null, number>();
    for (const conversation of complained) {
      const topic = topicOf.get(conversation) ?? null;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    assert.ok(complained.size > 5);
    const { rows } = await pareto(await loadData(data), { of: 'complaints' });
    assert.deepEqual(
      new Map(rows.filter(({ amount }) => amount > 0).map(({ key, amount }) => [key, amount])),
      counts,
    );
  });

  test('seconds of handling', async () => {
    const seconds = new Map<string | null, number>();
    for (const { outcome, topic = null, talkSeconds, holdSeconds, wrapSeconds } of data.contacts) {
      if (outcome !== 'answered' || typeof talkSeconds !== 'number') continue;
      seconds.set(topic, (seconds.get(topic) ?? 0) + talkSeconds + (holdSeconds ?? 0) + (wrapSeconds ?? 0));
    }
    const { rows } = await pareto(await loadData(data), { of: 'handle-time' });
    assert.deepEqual(new Map(rows.map(({ key, amount }) => [key, amount])), seconds);
  });
});

test('for all rows: shares are of the whole, and go down', async () => {
  const topic = fc.constantFrom('a', 'b', 'c', '中文', null, '<img src=x>', 'constructor');
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ topic, complaint: fc.constantFrom(true, false, null), outcome: fc.constant('answered') }),
        {
          maxLength: 30,
        },
      ),
      fc.constantFrom(...(Object.keys(paretoAmounts) as ParetoAmount[])),
      async (given, of) => {
        // Data without any topic have no such dimension.
        const rows = [...given, { topic: 'a', complaint: false, outcome: 'answered' }];
        const contacts = rows.map((row, i) => ({ ...row, id: `${i}`, startedAt: '2026-01-10T10:00' }));
        const found = await pareto(await load(contacts), { of });
        const amounts = found.rows.map(({ amount }) => amount);
        assert.deepEqual(
          amounts,
          amounts.toSorted((a, b) => b - a),
        );
        assert.equal(
          amounts.reduce((a, b) => a + b, 0),
          found.whole,
        );
        if (of === 'contacts') assert.equal(found.whole, rows.length);
        if (of === 'complaints') assert.equal(found.whole, rows.filter(({ complaint }) => complaint).length);
        assert.equal(found.rows.filter(({ few }) => few).length, found.few);
      },
    ),
    { numRuns: 200 },
  );
});
