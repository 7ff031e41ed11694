import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatsOf } from '../../src/i18n/formats.js';
import { en } from '../../src/i18n/en/index.js';
import { loadData } from '../../src/source/load-data.js';
import { chipsOf } from '../../src/views/filter-chips.js';
import { subheading } from '../../src/views/period-text.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { tableTwin } from '../../src/views/table-twin.js';

const startedAt = '2026-10-01T09:00:00Z';

const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2026-10-01', to: '2026-11-01' },
  agents: [
    { id: 'a1', name: 'Ada <b>Lovelace</b>' },
    { id: 'a2', name: 'Li Na' },
    { id: 'a3', name: 'Li Na' },
  ],
  contacts: ['a1', 'a2', 'a3', 'a4', null].map((agent) => ({ startedAt, agent, outcome: 'answered' })),
});

test('agents are shown by their names, with the id where two share one; keys stay as they are', async () => {
  const table = await source.query({ metrics: ['answered'], by: ['agent'] });
  assert.deepEqual(
    tableTwin(table, 'en').rows.map(([first]) => first),
    ['Ada <b>Lovelace</b>', 'Li Na (a2)', 'Li Na (a3)', 'a4', '(not known)'],
  );
  assert.deepEqual(
    table.rows.map(({ key }) => key['agent']),
    ['a1', 'a2', 'a3', 'a4', null],
  );
});

test('a filter says the name', async () => {
  const table = await source.query({ metrics: ['answered'], where: { agent: 'a2' } });
  assert.match(subheading(subjectOf(table, 'answered', 'en')), /Agent: Li Na \(a2\)/);
});

test('only of the dimension whose values they are', async () => {
  const table = await source.query({ metrics: ['answered'], where: { queue: 'a2' } });
  assert.match(subheading(subjectOf(table, 'answered', 'en')), /Queue: a2/);
});

test('the description has them, and chips say them', async () => {
  const { dimensions } = await source.describe();
  const agent = dimensions.find(({ name }) => name === 'agent');
  assert.deepEqual(agent?.names, { a1: 'Ada <b>Lovelace</b>', a2: 'Li Na (a2)', a3: 'Li Na (a3)' });
  const data = { timeZone: 'UTC', nameOf: (_: string, value: string) => agent.names?.[value] };
  const chips = chipsOf({ own: true, what: { agent: ['a1', 'a4'] } }, 0, data, en, formatsOf(en));
  assert.deepEqual(
    chips.map(({ text }) => text),
    ['Ada <b>Lovelace</b>', 'a4'],
  );
});
