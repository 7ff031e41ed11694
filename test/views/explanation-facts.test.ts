import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData, metricIds, type MetricQuery } from '../../src/engine.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { explain } from '../../src/views/explain.js';
import type { ExplanationFacts } from '../../src/views/explanation-facts.js';
import { fingerprint } from '../../src/views/fingerprint.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const contacts = [
  {
    id: '1',
    startedAt: '2025-10-01T09:00',
    queue: 'sales',
    outcome: 'answered',
    queueSeconds: 12,
    talkSeconds: 100,
  },
  {
    id: '2',
    startedAt: '2025-10-01T09:10',
    queue: 'sales',
    outcome: 'answered',
    queueSeconds: 25,
    talkSeconds: 200,
  },
  { id: '3', startedAt: '2025-10-01T09:20', queue: 'sales', outcome: 'abandoned', queueSeconds: 3 },
  { id: '4', startedAt: '2025-10-01T09:30', queue: 'sales', outcome: 'abandoned', queueSeconds: null },
  { id: '5', startedAt: '2025-10-01T09:40', queue: 'sales', queueSeconds: 9 },
  { id: '6', startedAt: '2025-10-01T09:50', queue: 'tech', outcome: 'answered', queueSeconds: 300 },
];

async function ask(query: MetricQuery, rows: readonly object[] = contacts) {
  const source = await loadData({
    ...{ timeZone: 'Asia/Shanghai', covers: { from: '2025-10-01', to: '2025-10-02' }, currency: 'CNY' },
    contacts: rows,
  });
  return source.query(query);
}

const byQueue: MetricQuery = {
  metrics: [
    {
      metric: 'service-level',
      parameters: { of: 'offered-less-short' },
      where: { outcome: { not: ['open'] } },
    },
  ],
  by: ['queue'],
  where: { queue: ['sales', 'tech'] },
  total: true,
};

async function factsOf(query: MetricQuery, row: number | 'total' = 0): Promise<ExplanationFacts> {
  return explain(await ask(query), row, 'service-level', findLocale('en')).facts;
}

test('all that the words say is there as plain data', async () => {
  const { value, hash, definition, version, formula, ...facts } = await factsOf(byQueue);
  assert.deepEqual(facts, {
    metric: 'service-level',
    unit: 'ratio',
    parameters: {
      ...{ unit: 'leg', preset: null, success: 'answered', of: 'offered-less-short', flowOuts: false },
      ...{ thresholdSeconds: 20, shortAbandonSeconds: 5, channels: ['voice', 'video', 'chat'] },
    },
    variant: {
      ...{ success: 'answered', of: 'offered-less-short', thresholdSeconds: 20, shortAbandonSeconds: 5 },
      channels: ['voice', 'video', 'chat'],
    },
    attribution: 'arrival',
    timeZone: 'Asia/Shanghai',
    period: { from: '2025-10-01', to: '2025-10-02' },
    compare: null,
    key: { queue: 'sales' },
    where: { queue: ['sales', 'tech'] },
    ownWhere: { outcome: { not: ['open'] } },
    currency: 'CNY',
  });
  assert.equal(
    plainSpaces(formula),
    'answered within 20 s ÷ (offered, less those who hung up within 5 s) = 1 ÷ 2 = 50%',
  );
  // Of five, one has no outcome, and one that was abandoned no wait.
  assert.deepEqual([value.numerator, value.denominator, value.value, value.n], [1, 2, 0.5, 2]);
  assert.deepEqual(value.coverage, {
    used: 3,
    eligible: 5,
    excluded: [
      { reason: 'no-outcome', rows: 1 },
      { reason: 'no-wait', rows: 1 },
    ],
  });
  for (const text of [hash, definition]) assert.match(text, /^[0-9a-f]{8}$/);
  assert.ok(version.length > 0);
});

test('the total has no group', async () => {
  const { key, value } = await factsOf(byQueue, 'total');
  assert.deepEqual([key, value.numerator, value.denominator], [{}, 1, 3]);
});

test('they are JSON', async () => {
  const facts = await factsOf(byQueue);
  assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
});

test('the hash stands for the definition and the data: the same again, another of other data or another definition', async () => {
  const plain = { metrics: ['service-level'] } as const;
  const [once, again] = [await factsOf(plain), await factsOf(plain)];
  assert.equal(once.hash, again.hash);
  // Another group, period or filter is another number, but counted alike in the same data.
  assert.equal((await factsOf({ ...plain, by: ['queue'] })).hash, once.hash);
  const other = await factsOf({
    metrics: [{ metric: 'service-level', parameters: { thresholdSeconds: 30 } }],
  });
  assert.notEqual(other.definition, once.definition);
  assert.notEqual(other.hash, once.hash);
  assert.equal(other.version, once.version);
  const grown = explain(await ask(plain, contacts.slice(1)), 0, 'service-level', findLocale('en')).facts;
  assert.equal(grown.definition, once.definition);
  assert.notEqual(grown.version, once.version);
  assert.notEqual(grown.hash, once.hash);
});

test('a preset and the same variant by its own name differ in what was asked for, not in what is counted', async () => {
  const preset = await factsOf({
    metrics: [{ metric: 'service-level', parameters: { preset: 'talkdesk-live' } }],
  });
  const own = await factsOf({
    metrics: [{ metric: 'service-level', parameters: { of: 'offered-less-short' } }],
  });
  assert.deepEqual(preset.value, own.value);
  assert.notEqual(preset.definition, own.definition);
});

test('every metric is explained in every language, its parameters by their names', async () => {
  const table = await ask({ metrics: metricIds });
  const hashes = new Set<string>();
  for (const metric of metricIds) {
    for (const language of ['en', 'zh', 'ru']) {
      const { lines, facts } = explain(table, 0, metric, findLocale(language));
      hashes.add(facts.definition);
      for (const { kind, label, text } of lines) {
        const place = `${metric}, ${language}, ${kind}: ${label}: ${text}`;
        assert.ok(label !== '' && text !== '', place);
        // A parameter without words would stand under the name that it has in queries.
        assert.ok(kind !== 'variant' || !(label in facts.variant), place);
        assert.ok(!/undefined|\[object|NaN/.test(text), place);
      }
    }
  }
  assert.equal(hashes.size, metricIds.length);
  const asked = table.query.metrics.map(fingerprint);
  assert.deepEqual(new Set(asked), hashes);
});
