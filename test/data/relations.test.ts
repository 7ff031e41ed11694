import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeAt, type CodeColumn, numberAt, type NumberColumn } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';

interface Leg {
  id?: string;
  conversation?: string;
  startedAt: number;
  endedAt?: number;
  outcome?: string;
  agent?: string;
  team?: string;
  queueSeconds?: number;
  talkSeconds?: number;
  holdSeconds?: number;
  wrapSeconds?: number;
  ringSeconds?: number;
}

const read = (legs: readonly Leg[]) => readContactData(legs, { timeZone: 'UTC' });
const codes = (data: ContactData, name: string) => {
  const column = data.contacts.column(name) as CodeColumn | undefined;
  return column && Array.from({ length: data.contacts.rows }, (_, row) => codeAt(column, row));
};
const numbers = (data: ContactData, name: string) => {
  const column = data.contacts.column(name) as NumberColumn;
  return Array.from({ length: data.contacts.rows }, (_, row) => numberAt(column, row));
};

const leg: fc.Arbitrary<Leg> = fc.record(
  {
    conversation: fc.constantFrom('k1', 'k2', 'k3'),
    startedAt: fc.integer({ min: 0, max: 4 }),
    endedAt: fc.integer({ min: 0, max: 9 }),
    outcome: fc.constantFrom('answered', 'abandoned', 'timeout'),
    agent: fc.constantFrom('ann', 'bob'),
    team: fc.constantFrom('red', 'blue'),
    queueSeconds: fc.integer({ min: 0, max: 9 }),
    talkSeconds: fc.integer({ min: 0, max: 9 }),
    holdSeconds: fc.integer({ min: 0, max: 9 }),
    wrapSeconds: fc.integer({ min: 0, max: 9 }),
    ringSeconds: fc.integer({ min: 0, max: 9 }),
  },
  { requiredKeys: ['startedAt'] },
);
/** Legs with distinct ids in any order, and some without one. */
const legs = fc
  .tuple(
    fc.array(leg, { maxLength: 25 }),
    fc.shuffledSubarray(Array.from({ length: 25 }, (_, i) => `id${i}`)),
  )
  .map(([list, ids]) =>
    list.map((one, i) => (ids[i] === undefined ? one : { ...one, id: ids[i] as string })),
  );

/** Legs of a row's conversation, the first one first. */
function conversationOf(all: readonly Leg[], one: Leg): Leg[] {
  if (one.conversation === undefined) return [one];
  return all
    .filter((other) => other.conversation === one.conversation)
    .toSorted(
      (a, b) => a.startedAt - b.startedAt || (a.id ?? '~').localeCompare(b.id ?? '~', 'en-u-co-trad') || 0,
    );
}
const byUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

test('the first leg, and what the one that an agent took says', async () => {
  await fc.assert(
    fc.asyncProperty(legs, async (list) => {
      const data = await read(list);
      const order = (one: Leg) =>
        conversationOf(list, one).sort(
          (a, b) => a.startedAt - b.startedAt || byUnit(a.id ?? '~', b.id ?? '~'),
        );
      const isTaken = (one: Leg) =>
        one.outcome === undefined ? one.agent !== undefined : one.outcome === 'answered';
      assert.deepEqual(
        codes(data, 'firstLeg'),
        list.map((one) => String(order(one)[0] === one)),
      );
      for (const [field, derived] of [
        ['agent', 'conversationAgent'],
        ['team', 'conversationTeam'],
      ] as const) {
        const expected = list.map((one) => order(one).find(isTaken)?.[field] ?? null);
        assert.deepEqual(codes(data, derived) ?? list.map(() => null), expected, derived);
        assert.deepEqual(
          (data.contacts.column(derived) as CodeColumn | undefined)?.values,
          (data.contacts.column(field) as CodeColumn | undefined)?.values,
        );
      }
      assert.equal(data.contacts.column('firstLeg'), data.contacts.column('firstLeg'));
    }),
    { numRuns: 500 },
  );
});

test('a contact ends when it says, else after queue, talk, hold and wrap', async () => {
  await fc.assert(
    fc.asyncProperty(legs, async (list) => {
      const data = await read(list);
      const expected = list.map((one) => {
        // An end before the start is not known.
        if (one.endedAt !== undefined && one.endedAt >= one.startedAt) return one.endedAt;
        const { queueSeconds = 0, talkSeconds = 0, holdSeconds = 0, wrapSeconds = 0 } = one;
        return one.startedAt + (queueSeconds + talkSeconds + holdSeconds + wrapSeconds) * 1000;
      });
      assert.deepEqual(numbers(data, 'effectiveEndedAt'), expected);
    }),
    { numRuns: 300 },
  );
});

test('no row has derived columns too', async () => {
  const data = await read([]);
  assert.deepEqual(codes(data, 'firstLeg'), []);
  assert.deepEqual(numbers(data, 'effectiveEndedAt'), []);
  assert.equal(data.contacts.column('conversationAgent'), undefined);
  assert.ok(!data.contacts.fields.includes('firstLeg'));
});
