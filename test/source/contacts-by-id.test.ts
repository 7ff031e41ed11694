import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ContactsQuery, loadData, type MetricSource } from '../../src/engine.js';
import { openWorkerSource } from '../../src/source/open-worker-source.js';
import { portWorkers } from './port-workers.js';

const startedAt = '2026-03-02T10:00:00Z';

async function idsOf(source: MetricSource, where: ContactsQuery['where']): Promise<readonly unknown[]> {
  const { rows, total } = await source.contacts({ ...(where && { where }), offset: 0, limit: 50 });
  assert.equal(total, rows.length);
  return rows.map(({ id }) => id);
}

// Ids that are as long as one another, end alike, are formulas, halves of surrogates or names of every object.
const id = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '1', 'é', '坐', '😀', '\ud800'), minLength: 1, maxLength: 4 }),
  fc.constantFrom('=1+1', '__proto__', 'constructor', ' ', '17', 'id'),
);

test('law: by id come the contacts of these ids, and no others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(id, { maxLength: 12 }),
      fc.array(id, { maxLength: 5 }),
      fc.boolean(),
      async (ids, wanted, appends) => {
        const contacts = ids.map((one) => ({ id: one, startedAt }));
        const half = appends ? Math.floor(contacts.length / 2) : contacts.length;
        const source = await loadData({ timeZone: 'UTC', contacts: contacts.slice(0, half) });
        if (appends) await source.append(contacts.slice(half));
        const expected = ids.filter((one) => wanted.includes(one));
        assert.deepEqual(await idsOf(source, { id: wanted }), expected);
        for (const one of wanted)
          assert.deepEqual(await idsOf(source, { id: one }), ids.includes(one) ? [one] : []);
      },
    ),
    { numRuns: 200 },
  );
});

test('beside other conditions, and far behind the first rows', async () => {
  const contacts = Array.from({ length: 9000 }, (_, at) => ({
    id: `call-${at}`,
    startedAt,
    queue: at % 2 === 0 ? 'sales' : 'service',
  }));
  const source = await loadData({ timeZone: 'UTC', contacts });
  assert.deepEqual(await idsOf(source, { id: ['call-8998', 'call-4097', 'call-9'] }), [
    'call-9',
    'call-4097',
    'call-8998',
  ]);
  assert.deepEqual(await idsOf(source, { id: ['call-8998', 'call-4097'], queue: 'sales' }), ['call-8998']);
  const workers = portWorkers();
  const own = await openWorkerSource(
    { timeZone: 'UTC', contacts },
    {},
    {
      ...{ workers: 2, ways: [workers.way], small: { bytes: 0, rows: 0 }, partedFrom: 0, patienceMs: 60_000 },
      weakly: (value) => ({ deref: () => value }),
    },
  );
  assert.equal((await own.describe()).engine, 'workers');
  assert.deepEqual(await idsOf(own, { id: 'call-8998' }), ['call-8998']);
  own.close();
});

test('contacts without ids have none; any other condition is refused with the value', async () => {
  const source = await loadData({ timeZone: 'UTC', contacts: [{ startedAt }] });
  assert.deepEqual(await idsOf(source, { id: 'a' }), []);
  assert.deepEqual(await idsOf(source, { id: '' }), []);
  for (const condition of [null, { not: ['a'] }, { min: 1 }, [null], 7]) {
    await assert.rejects(
      source.contacts({ where: { id: condition as null }, offset: 0, limit: 1 }),
      new TypeError(`condition on id is neither text nor a list of texts: ${JSON.stringify(condition)}`),
    );
  }
});
