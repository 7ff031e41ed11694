import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberAt, type NumberColumn } from '../../src/data/column.js';
import { type ContactData, gapFields } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';

interface Leg {
  id?: string;
  conversation?: string;
  startedAt: number;
  customer?: string;
  topic?: string;
  direction?: string;
  outcome?: string;
  channel?: string;
}

type GapField = (typeof gapFields)[number];

const read = (legs: readonly object[]) => readContactData(legs, { timeZone: 'UTC' });

function gaps(data: ContactData, name: GapField): readonly (number | null)[] | undefined {
  const column = data.contacts.column(name) as NumberColumn | undefined;
  return column && Array.from({ length: data.contacts.rows }, (_, row) => numberAt(column, row));
}

const hour = 3_600_000;

test('gaps to the conversations before and after, of the customer and of the customer and topic', async () => {
  const one = (id: string, customer: string | null, startedAt: number, more: object = {}) => ({
    id,
    customer,
    startedAt: startedAt * hour,
    topic: 'bill',
    ...more,
  });
  const data = await read([
    one('d', 'ann', 9, { channel: 'email' }),
    one('a', 'ann', 1),
    // Abandoned, on another topic.
    one('b', 'ann', 3, { topic: 'card', outcome: 'abandoned' }),
    // An outbound one is no repeat, and does not stand between.
    one('c', 'ann', 5, { direction: 'outbound' }),
    one('e', 'bob', 4),
    one('f', null, 4),
    one('g', null, 5),
    one('h', 'bob', 8, { topic: null }),
    one('i', 'bob', 10),
  ]);
  const inHours = (name: GapField) => gaps(data, name)?.map((gap) => gap && gap / hour);
  assert.deepEqual(inHours('previousOfCustomer'), [6, null, 2, null, null, null, null, 4, 2]);
  assert.deepEqual(inHours('nextOfCustomer'), [null, 2, 6, null, 4, null, null, 2, null]);
  assert.deepEqual(inHours('previousOfCustomerAndTopic'), [8, null, null, null, null, null, null, null, 6]);
  assert.deepEqual(inHours('nextOfCustomerAndTopic'), [null, 8, null, null, 6, null, null, null, null]);
});

test('legs of one conversation are one contact of the customer, at its first leg', async () => {
  const data = await read([
    { id: '1', conversation: 'k', customer: 'ann', startedAt: 2 * hour },
    { id: '2', conversation: 'k', customer: 'ann', startedAt: hour },
    { id: '3', customer: 'ann', startedAt: 4 * hour },
  ]);
  assert.deepEqual(gaps(data, 'previousOfCustomer'), [null, null, 3 * hour]);
  assert.deepEqual(gaps(data, 'nextOfCustomer'), [null, 3 * hour, null]);
});

test('what starts together follows by id, without one last; a gap of 0 is a gap', async () => {
  const at = { customer: 'ann', startedAt: hour };
  const data = await read([
    { ...at },
    { id: 'b', ...at },
    { id: 'a', ...at },
    { id: 'z', ...at, startedAt: 0 },
  ]);
  assert.deepEqual(gaps(data, 'previousOfCustomer'), [0, 0, hour, null]);
  assert.deepEqual(gaps(data, 'nextOfCustomer'), [null, 0, 0, hour]);
});

test('without customers there are no gaps, and without topics none of topics', async () => {
  const plain = await read([{ id: '1', startedAt: 0, topic: 'bill' }]);
  assert.deepEqual(
    gapFields.map((name) => plain.contacts.column(name)),
    [undefined, undefined, undefined, undefined],
  );
  const known = await read([{ id: '1', startedAt: 0, customer: 'ann' }]);
  assert.deepEqual(
    gapFields.map((name) => gaps(known, name)),
    [[null], [null], undefined, undefined],
  );
});

const leg: fc.Arbitrary<Leg> = fc.record(
  {
    conversation: fc.constantFrom('k1', 'k2', 'k3'),
    startedAt: fc.integer({ min: 0, max: 9 }),
    customer: fc.constantFrom('ann', 'bob', '__proto__'),
    topic: fc.constantFrom('bill', 'card'),
    direction: fc.constantFrom('inbound', 'inbound', 'outbound', 'sideways'),
  },
  { requiredKeys: ['startedAt'] },
);
/** Up to 40 legs, of one customer often enough that a run is sorted in the other way too. */
const legs = fc
  .tuple(
    fc.array(leg, { maxLength: 40 }),
    fc.shuffledSubarray(Array.from({ length: 40 }, (_, i) => `id${i}`)),
  )
  .map(([list, ids]) => list.map((one, i): Leg => (ids[i] === undefined ? one : { ...one, id: ids[i] })));

const byUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
// Those without an id come after all others, in the order of delivery, which sorting keeps.
const inOrder = (list: readonly Leg[]) =>
  list.toSorted((a, b) => a.startedAt - b.startedAt || byUnit(a.id ?? '~', b.id ?? '~'));

function expected(all: readonly Leg[], one: Leg, name: GapField): number | null {
  const sameTopic = name.endsWith('Topic');
  const isFirst = (leg: Leg) =>
    leg.conversation === undefined ||
    inOrder(all.filter((other) => other.conversation === leg.conversation))[0] === leg;
  const mine = inOrder(
    all.filter(
      (other) =>
        isFirst(other) &&
        (other.direction ?? 'inbound') === 'inbound' &&
        other.customer !== undefined &&
        other.customer === one.customer &&
        (!sameTopic || (other.topic !== undefined && other.topic === one.topic)),
    ),
  );
  const place = mine.indexOf(one);
  if (place === -1) return null;
  const other = mine[name.startsWith('previous') ? place - 1 : place + 1];
  return other === undefined ? null : Math.abs(other.startedAt - one.startedAt);
}

test('as a search among all rows finds them', async () => {
  await fc.assert(
    fc.asyncProperty(legs, async (list) => {
      const data = await read(list);
      for (const name of gapFields) {
        const found = gaps(data, name) ?? list.map(() => null);
        assert.deepEqual(
          found,
          list.map((one) => expected(list, one, name)),
          name,
        );
      }
    }),
    { numRuns: 300 },
  );
});
