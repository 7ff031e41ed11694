import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contactAt } from '../../src/data/contact-at.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import { anyMembers, anyRows } from './any-contacts.js';

test('a row comes back as it was delivered, in the units of the JSON', async () => {
  const row = {
    id: 'a',
    conversation: 'k',
    startedAt: '2025-10-26T02:30:00',
    endedAt: Date.parse('2025-10-26T01:30:00.250Z'),
    updatedAt: null,
    queue: 7,
    outcome: 'answered',
    queueSeconds: 12.5,
    transferred: false,
    revenue: 0.1,
    currency: 'EUR',
    csat: 4.5,
    comment: '<b>fine</b>',
    product: 'phone',
    note: { any: 'thing' },
    ...(JSON.parse('{"__proto__":"parent"}') as object),
  };
  const data = await readContactData({ timeZone: 'Europe/Berlin', currency: 'EUR', contacts: [row] });
  const contact = contactAt(data, 0);
  assert.equal(Object.getPrototypeOf(contact), null);
  assert.deepEqual(Object.entries(contact), [
    ['id', 'a'],
    ['conversation', 'k'],
    ['startedAt', '2025-10-26T02:30:00+02:00'],
    ['endedAt', '2025-10-26T02:30:00.250+01:00'],
    ['channel', 'voice'],
    ['direction', 'inbound'],
    ['queue', '7'],
    ['outcome', 'answered'],
    ['queueSeconds', 12.5],
    ['transferred', false],
    ['currency', 'EUR'],
    ['revenue', 0.1],
    ['csat', 4.5],
    ['comment', '<b>fine</b>'],
    ['product', 'phone'],
    ['__proto__', 'parent'],
  ]);
  assert.deepEqual({ ...contactAt(data, 0, ['queue', 'csat', 'nothing']) }, { queue: '7', csat: 4.5 });
});

test('rows that come back are read as the same data', async () => {
  await fc.assert(
    fc.asyncProperty(anyMembers, anyRows, async (given, rows) => {
      const members = { ...given, absentIsFalse: [] };
      const data = await readContactData({ ...members, contacts: rows });
      // What is not known is left out, and what is absent may be filled in.
      fc.pre(!data.quality.problems.some(({ values }) => /channel|direction/.test(String(values['field']))));
      fc.pre(!data.quality.problems.some(({ code }) => code === 'unknown-direction'));
      const back = Array.from({ length: data.contacts.rows }, (_, row) => contactAt(data, row));
      const again = await readContactData({ ...members, currency: data.currency, contacts: back });
      // Dimensions stand by first appearance, which may have been on a duplicate.
      assert.deepEqual(again.contacts.fields.toSorted(), data.contacts.fields.toSorted());
      assert.deepEqual(
        back.map((_, row) => contactAt(again, row)),
        back,
      );
      assert.deepEqual([again.quality.kept, again.quality.rejected], [data.quality.kept, 0]);
    }),
    { numRuns: 300 },
  );
});

test('a row that is not there throws', async () => {
  const data = await readContactData([{ id: 1, startedAt: 0 }], { timeZone: 'UTC' });
  for (const row of [-1, 1, 0.5, Number.NaN]) {
    assert.throws(() => contactAt(data, row), new RangeError(`no such row: ${row}`));
  }
});
