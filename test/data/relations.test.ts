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
  direction?: string;
  resolutionSeconds?: number;
  resolved?: boolean;
  resolvedFirstContact?: boolean;
  closedFirstContact?: boolean;
  reopened?: boolean;
  complaint?: boolean;
  sale?: boolean;
  revenue?: number;
  cost?: number;
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
    direction: fc.constantFrom('inbound', 'inbound', 'outbound', 'sideways'),
    // One that the direction does not have is not known.
    outcome: fc.constantFrom('answered', 'abandoned', 'timeout', 'blocked', 'self-service', 'open', 'busy'),
    resolutionSeconds: fc.integer({ min: 0, max: 9 }),
    resolved: fc.boolean(),
    resolvedFirstContact: fc.boolean(),
    closedFirstContact: fc.boolean(),
    reopened: fc.boolean(),
    complaint: fc.boolean(),
    sale: fc.boolean(),
    revenue: fc.integer({ min: -3, max: 9 }),
    cost: fc.integer({ min: 0, max: 9 }),
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

const byUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Legs of a row's conversation, the first one first. */
function conversationOf(all: readonly Leg[], one: Leg): Leg[] {
  if (one.conversation === undefined) return [one];
  return all
    .filter((other) => other.conversation === one.conversation)
    .toSorted((a, b) => a.startedAt - b.startedAt || byUnit(a.id ?? '~', b.id ?? '~'));
}

/** As the data format reads it: a direction's own outcomes alone are known, and a sale on what was answered. */
const directionOf = ({ direction = 'inbound' }: Leg) => (direction === 'sideways' ? null : direction);
function outcomeOf(one: Leg): string | null {
  const { outcome = null } = one;
  const direction = directionOf(one);
  if (outcome === 'answered' || outcome === null || direction === null) return outcome;
  return (outcome === 'busy') === (direction === 'outbound') ? outcome : null;
}
const saleOf = (one: Leg) => ([null, 'answered'].includes(outcomeOf(one)) ? (one.sale ?? null) : null);
const flag = (value: boolean | null | undefined) =>
  value === undefined || value === null ? null : String(value);

test('the first leg, and what the one that an agent took says', async () => {
  await fc.assert(
    fc.asyncProperty(legs, async (list) => {
      const data = await read(list);
      const isTaken = (one: Leg) =>
        outcomeOf(one) === null ? one.agent !== undefined : outcomeOf(one) === 'answered';
      assert.deepEqual(
        codes(data, 'firstLeg'),
        list.map((one) => String(conversationOf(list, one)[0] === one)),
      );
      for (const [field, derived] of [
        ['agent', 'conversationAgent'],
        ['team', 'conversationTeam'],
      ] as const) {
        const expected = list.map((one) => conversationOf(list, one).find(isTaken)?.[field] ?? null);
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

test('what the legs of a conversation say together stands on each of them', async () => {
  await fc.assert(
    fc.asyncProperty(legs, async (list) => {
      const data = await read(list);
      const check = (derived: string, of: (all: readonly Leg[]) => string | number | null) => {
        const expected = list.map((one) => of(conversationOf(list, one)));
        const column = data.contacts.column(derived);
        const actual =
          column === undefined
            ? list.map(() => null)
            : column.kind === 'number'
              ? numbers(data, derived)
              : codes(data, derived);
        assert.deepEqual(actual, expected, derived);
        if (column?.kind !== 'number') return;
        const known = expected.filter((value) => value !== null) as number[];
        assert.deepEqual([column.min, column.max], [Math.min(...known), Math.max(...known)], derived);
      };
      const last = <T>(all: readonly Leg[], of: (one: Leg) => T | null | undefined) =>
        all.map(of).findLast((value) => value !== undefined && value !== null) ?? null;
      for (const [field, derived] of [
        ['resolved', 'conversationResolved'],
        ['resolvedFirstContact', 'conversationResolvedFirstContact'],
        ['closedFirstContact', 'conversationClosedFirstContact'],
      ] as const) {
        check(derived, (all) => flag(last(all, (one) => one[field])));
      }
      check('conversationResolutionSeconds', (all) => {
        const seconds = last(all, (one) => one.resolutionSeconds);
        return seconds === null ? null : seconds * 1000;
      });
      const any = (values: readonly (boolean | null | undefined)[]) =>
        values.includes(true) ? 'true' : values.includes(false) ? 'false' : null;
      check('conversationReopened', (all) => any(all.map((one) => one.reopened)));
      check('conversationComplaint', (all) => any(all.map((one) => one.complaint)));
      check('conversationSale', (all) => any(all.map(saleOf)));
      check('conversationHandled', (all) =>
        any(
          all.map((one) => {
            const outcome = directionOf(one) === null ? null : outcomeOf(one);
            return outcome === null ? null : outcome === 'answered';
          }),
        ),
      );
      for (const field of ['revenue', 'cost'] as const) {
        check(field === 'revenue' ? 'conversationRevenue' : 'conversationCost', (all) => {
          const known = all.map((one) => one[field]).filter((value) => value !== undefined);
          return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) * 10_000;
        });
      }
      check('conversationEndedAt', (all) =>
        Math.max(...all.map((one) => numbers(data, 'effectiveEndedAt')[list.indexOf(one)] as number)),
      );
      check('conversationOutcome', (all) => {
        const same = all.filter((one) => directionOf(one) === directionOf(all[0] as Leg)).map(outcomeOf);
        if (same.includes('answered')) return 'answered';
        const known = same.filter((outcome) => outcome !== null);
        return known.findLast((outcome) => !/blocked|self-service/.test(outcome)) ?? known.at(-1) ?? null;
      });
      check('conversationQueueSeconds', (all) => {
        const queued = all.find((one) => {
          if (directionOf(one) !== 'inbound') return false;
          const outcome = outcomeOf(one);
          return outcome === null ? one.queueSeconds !== undefined : !/blocked|self-service/.test(outcome);
        });
        const seconds = (queued ?? (all[0] as Leg)).queueSeconds;
        return seconds === undefined ? null : seconds * 1000;
      });
    }),
    { numRuns: 500 },
  );
});

test('where no conversation has several legs, what it says is what its leg says, and costs nothing', async () => {
  const data = await read([
    { id: '1', conversation: 'k1', startedAt: 1, outcome: 'answered', queueSeconds: 3, resolved: true },
    { id: '2', conversation: 'k2', startedAt: 2, outcome: 'blocked', complaint: false },
    { id: '3', startedAt: 2, outcome: 'abandoned', queueSeconds: 4 },
  ]);
  for (const [own, whole] of [
    ['outcome', 'conversationOutcome'],
    ['queueSeconds', 'conversationQueueSeconds'],
    ['resolved', 'conversationResolved'],
    ['complaint', 'conversationComplaint'],
  ] as const) {
    const [ownColumn, wholeColumn] = [data.contacts.column(own), data.contacts.column(whole)];
    assert.ok(ownColumn !== undefined);
    if (ownColumn.kind === 'number') assert.equal(ownColumn, wholeColumn);
    else assert.equal((wholeColumn as CodeColumn).codes, (ownColumn as CodeColumn).codes);
  }
});

test('a conversation of a great many legs, delivered last to first', async () => {
  const many = 30_000;
  const list = Array.from({ length: many }, (_, at): Leg => ({
    id: `id${at}`,
    conversation: 'k',
    startedAt: many - at,
    outcome: at === many - 7 ? 'answered' : 'timeout',
    agent: `agent${at % 50}`,
  }));
  const data = await read(list);
  assert.equal((codes(data, 'firstLeg') as string[]).lastIndexOf('true'), many - 1);
  assert.equal((codes(data, 'firstLeg') as string[]).indexOf('true'), many - 1);
  assert.deepEqual(new Set(codes(data, 'conversationAgent')), new Set([`agent${(many - 7) % 50}`]));
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
