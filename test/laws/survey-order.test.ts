import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadData } from '../../src/engine.js';
import type { MetricQuery } from '../../src/metrics/query.js';

const survey = fc.record({
  contact: fc.option(fc.constantFrom('a', 'b', 'c', 'gone'), { nil: null }),
  kind: fc.constantFrom('csat', 'nps', 'ces'),
  aspect: fc.option(fc.constantFrom('speed', 'tone'), { nil: null, freq: 2 }),
  score: fc.integer({ min: 1, max: 5 }),
  scaleMax: fc.constantFrom(5, 7, null),
  queue: fc.option(fc.constantFrom('x', 'y'), { nil: null, freq: 2 }),
  at: fc.constant('2025-10-02T09:00'),
  // Of the rows that tell of the same, none is as new as another.
  updatedAt: fc.integer({ min: 0, max: 1e9 }),
});

const contact = fc.record({
  csat: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  nps: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
  queue: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
  outcome: fc.constantFrom('answered', 'abandoned'),
  conversation: fc.constantFrom('k1', 'k2', null),
});

const queries: readonly MetricQuery[] = [
  { metrics: ['csat', 'csat-average', 'nps', 'ces', 'survey-response-rate'], by: ['queue'], total: true },
  { metrics: ['csat', 'nps'], where: { queue: ['x'] }, by: [{ time: 'day' }], total: true },
  { metrics: [{ metric: 'csat', parameters: { aspect: 'any' } }], by: ['aspect'], total: true },
];

test('the answers do not hang on the order in which contacts and surveys are delivered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(contact, contact, contact),
      fc.uniqueArray(survey, { maxLength: 15, selector: ({ updatedAt }) => updatedAt }),
      fc.infiniteStream(fc.nat()),
      async (fields, surveys, picks) => {
        const contacts = fields.map((rest, at) => ({
          ...{ id: 'abc'[at], startedAt: `2025-10-0${at + 1}T10:00` },
          ...rest,
        }));
        const shuffled = <T>(rows: readonly T[]): T[] => {
          const left = [...rows];
          return rows.map(() => left.splice((picks.next().value as number) % left.length, 1)[0] as T);
        };
        const covers = { from: '2025-10-01', to: '2025-10-05' };
        const one = await loadData({ timeZone: 'UTC', covers, contacts, surveys });
        const other = await loadData({
          ...{ timeZone: 'UTC', covers },
          ...{ surveys: shuffled(surveys), contacts: shuffled(contacts) },
        });
        for (const query of queries) {
          const [a, b] = await Promise.all([one.query(query), other.query(query)]);
          assert.deepEqual(JSON.parse(JSON.stringify(b.rows)), JSON.parse(JSON.stringify(a.rows)));
          assert.deepEqual(b.total?.values['csat'], a.total?.values['csat']);
        }
      },
    ),
    { numRuns: 300 },
  );
});
