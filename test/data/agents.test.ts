import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agentNames } from '../../src/data/agent-names.js';
import { appendContacts } from '../../src/data/append-contacts.js';
import { codeAt, type CodeColumn } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';

const utc = { timeZone: 'UTC' } as const;
const at = '2026-10-01T09:00:00Z';

function teams(data: ContactData): (string | null)[] {
  const column = data.contacts.column('team') as CodeColumn | undefined;
  return Array.from({ length: data.contacts.rows }, (_, row) => (column ? codeAt(column, row) : null));
}

test('a contact without a team is of its agent’s; its own goes before', async () => {
  const data = await readContactData({
    ...utc,
    agents: [
      { id: 'a1', name: 'Ada', team: 'north', startedOn: '2026-01-01' },
      { id: 2, team: 'south' },
      { id: 'a3', name: 'Cem' },
    ],
    contacts: [
      { startedAt: at, agent: 'a1' },
      { startedAt: at, agent: 'a1', team: 'guests' },
      { startedAt: at, agent: '2' },
      { startedAt: at, agent: 'a3' },
      { startedAt: at, agent: 'nobody' },
      { startedAt: at },
      { startedAt: at, team: 'north' },
    ],
  });
  assert.deepEqual(teams(data), ['north', 'guests', 'south', null, null, null, 'north']);
  assert.deepEqual(data.agents.get('a1'), {
    name: 'Ada',
    team: 'north',
    startedOn: Date.UTC(2026, 0, 1),
  });
  assert.equal(data.quality.read, 10);
  assert.equal(data.quality.kept, 10);
});

test('teams of agents alone make the dimension; without any there is none', async () => {
  const contacts = [{ startedAt: at, agent: 'a' }];
  const named = await readContactData({ ...utc, contacts, agents: [{ id: 'a', team: 'x' }] });
  assert.ok(named.contacts.fields.includes('team'));
  const unnamed = await readContactData({ ...utc, contacts, agents: [{ id: 'a', name: 'Ada' }] });
  assert.ok(!unnamed.contacts.fields.includes('team'));
});

test('of one agent delivered twice the newer counts; bad rows are told with their places', async () => {
  const data = await readContactData({
    ...utc,
    contacts: [],
    agents: [
      { id: 'a', name: 'New', updatedAt: '2026-02-01T00:00:00Z' },
      { id: 'a', name: 'Old', updatedAt: '2026-01-01T00:00:00Z' },
      { name: 'without an id' },
      'no object',
      { id: 'b', name: 7, startedOn: '2026-02-30' },
      { id: '__proto__', name: '<b>Proto</b>' },
    ],
  });
  assert.equal(data.agents.get('a')?.name, 'New');
  assert.deepEqual([...data.agents.keys()], ['a', 'b', '__proto__']);
  assert.deepEqual(data.agents.get('b'), { name: null, team: null, startedOn: null });
  assert.equal(data.agents.get('__proto__')?.name, '<b>Proto</b>');
  const codes = data.quality.problems.map(({ code, first }) => [code, first[0]?.part, first[0]?.row]);
  for (const expected of [
    ['duplicate', 'agents', 1],
    ['missing-id', 'agents', 2],
    ['row-not-object', 'agents', 3],
    ['wrong-type', 'agents', 4],
    ['invalid-time', 'agents', 4],
  ]) {
    assert.ok(
      codes.some((code) => JSON.stringify(code) === JSON.stringify(expected)),
      `${JSON.stringify(expected)} in ${JSON.stringify(codes)}`,
    );
  }
});

test('names that several agents bear have the id beside them', async () => {
  const { agents } = await readContactData({
    ...utc,
    contacts: [],
    agents: [
      { id: '1', name: 'Li Na' },
      { id: '2', name: 'Li Na' },
      { id: '3', name: 'Ada' },
      { id: '4', team: 'x' },
    ],
  });
  assert.deepEqual(
    [...agentNames(agents)],
    [
      ['1', 'Li Na (1)'],
      ['2', 'Li Na (2)'],
      ['3', 'Ada'],
    ],
  );
});

test('append is reload, whichever agents have teams', async () => {
  const anyContact = fc.record(
    { agent: fc.constantFrom('a', 'b', 'c'), team: fc.constantFrom('x', 'y') },
    { requiredKeys: [] },
  );
  const anyAgent = fc.record(
    { id: fc.constantFrom('a', 'b', 'c', 'd'), team: fc.constantFrom('x', 'z'), name: fc.string() },
    { requiredKeys: ['id'] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyContact, { maxLength: 8 }),
      fc.array(anyContact, { minLength: 1, maxLength: 8 }),
      fc.array(anyAgent, { maxLength: 5 }),
      async (first, second, agents) => {
        const rows = [...first, ...second].map((one, id) => ({ id: String(id), startedAt: at, ...one }));
        const settings = { ...utc, covers: { from: '2026-10-01', to: '2026-11-01' }, agents };
        const whole = await readContactData({ ...settings, contacts: rows });
        const start = await readContactData({ ...settings, contacts: rows.slice(0, first.length) });
        const { data: appended } = appendContacts(start, rows.slice(first.length));
        assert.deepEqual(teams(appended), teams(whole));
        assert.equal(appended.version, whole.version);
        const teamOf = new Map(agents.map(({ id, team }) => [id, team ?? null]));
        assert.deepEqual(
          teams(whole),
          rows.map(({ team, agent }) => team ?? (agent === undefined ? null : (teamOf.get(agent) ?? null))),
        );
      },
    ),
    { numRuns: 200 },
  );
});
