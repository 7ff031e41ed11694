import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAt, numberAt } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';

const members = { timeZone: 'UTC', covers: { from: '1970-01-01', to: '1970-01-02' } } as const;

const read = (input: Record<string, unknown>): Promise<ContactData> =>
  readContactData({ ...members, ...input });

/** A column of the part, row by row; points as they were given. */
function column(data: ContactData, name: string): (string | number | null)[] {
  const table = data.table('evaluations');
  const found = table.column(name);
  return Array.from({ length: table.rows }, (_, row) => {
    if (found === undefined) return null;
    if (found.kind === 'text') return found.at(row);
    const value = found.kind === 'code' ? codeAt(found, row) : numberAt(found, row);
    return typeof value === 'number' && /points|possible/iu.test(name) ? value / 10_000 : value;
  });
}

const problemsOf = ({ quality }: ContactData): string[] =>
  quality.problems.map(({ code, values, first }) =>
    [code, JSON.stringify(values), ...first.map(({ row, path }) => `${row}.${path}`)].join(' '),
  );

test('a criterion has what its contact says, and its own instead where it says something', async () => {
  const data = await read({
    agents: [
      { id: 'Ann', team: 'north' },
      { id: 'Cid', team: 'south' },
    ],
    contacts: [
      { id: 'a', startedAt: 50, agent: 'Ann', queue: 'sales', channel: 'chat', site: 'Rhine', csat: 4 },
      { id: 'b', startedAt: 60, agent: 'Bob', team: 'west', queue: 'care' },
    ],
    evaluations: [
      { id: 1, criterion: 'tone', contact: 'a', points: 3, possible: 5 },
      { id: 2, criterion: 'tone', contact: 'b', agent: 'Cid', at: 90, points: 4, possible: 5 },
      { id: 3, criterion: 'tone', contact: 'gone', agent: 'Cid', queue: 'bills', at: 70 },
      { id: 4, criterion: 'tone', agent: 'Dee', at: 80, evaluator: 'Eve' },
    ],
  });
  assert.deepEqual(column(data, 'agent'), ['Ann', 'Cid', 'Cid', 'Dee']);
  assert.deepEqual(column(data, 'team'), ['north', 'west', 'south', null]);
  assert.deepEqual(column(data, 'queue'), ['sales', 'care', 'bills', null]);
  assert.deepEqual(column(data, 'channel'), ['chat', 'voice', null, null]);
  assert.deepEqual(column(data, 'site'), ['Rhine', null, null, null]);
  assert.deepEqual(column(data, 'evaluator'), [null, null, null, 'Eve']);
  assert.deepEqual(column(data, 'startedAt'), [50, 90, 70, 80]);
  assert.deepEqual(column(data, 'evaluation.contactKnown'), ['true', 'true', 'false', 'false']);
  assert.deepEqual(data.table('evaluations').fields.toSorted(), [
    ...['agent', 'at', 'contact', 'criterion', 'evaluator', 'id', 'points', 'possible', 'queue', 'team'],
  ]);
  assert.deepEqual(problemsOf(data), ['unknown-contact {"part":"evaluations"} 2.contact']);
});

test('what an evaluation says itself is not taken for what its contact says under the same name', async () => {
  const data = await read({
    contacts: [{ id: 'a', startedAt: 50, criterion: 'speed', evaluator: 'Zoe', points: 'many' }],
    evaluations: [{ id: 1, contact: 'a', possible: 5 }],
  });
  assert.deepEqual(column(data, 'criterion'), [null]);
  assert.deepEqual(column(data, 'evaluator'), [null]);
  assert.deepEqual(column(data, 'points'), [null]);
});

test('an evaluation that nothing places in time is told of', async () => {
  const data = await read({
    contacts: [{ id: 'a', startedAt: 50 }],
    evaluations: [
      { id: 1, contact: 'a', points: 1, possible: 1 },
      { id: 2, points: 1, possible: 1 },
    ],
  });
  assert.deepEqual(column(data, 'startedAt'), [50, null]);
  assert.deepEqual(problemsOf(data), ['missing-time {"field":"at"} 1.at']);
});

test('points are from 0 to what was possible; others are not known, and told of', async () => {
  const data = await read({
    evaluations: [
      { id: 1, at: 1, points: 10, possible: 10 },
      { id: 2, at: 1, points: 10.5, possible: 10 },
      { id: 3, at: 1, points: -1, possible: 10 },
      { id: 4, at: 1, points: 1, possible: 0 },
      { id: 5, at: 1, points: 7 },
      { id: 6, at: 1, points: 7, possible: null },
      { id: 7, at: 1, points: 7, possible: -7 },
      { id: 8, at: 1, points: '7', possible: 7 },
      { id: 9, at: 1, points: 0, possible: 0 },
      { id: 10, at: 1, points: 2.5, possible: 1e12 },
    ],
  });
  assert.deepEqual(column(data, 'points'), [10, null, null, null, 7, 7, 7, null, 0, 2.5]);
  assert.deepEqual(column(data, 'possible'), [10, 10, 10, 0, null, null, null, 7, 0, null]);
  assert.deepEqual(problemsOf(data), [
    'impossible-value {"field":"points","value":10.5} 1.points 2.points 3.points',
    'impossible-value {"field":"possible","value":-7} 6.possible 9.possible',
    'wrong-type {"field":"points","found":"string"} 7.points',
  ]);
});

test('of rows of one id and criterion one stays: the newest, else the last', async () => {
  const data = await read({
    evaluations: [
      { id: 1, criterion: 'tone', at: 1, points: 1, possible: 5, updatedAt: 20 },
      { id: '1', criterion: 'tone', at: 1, points: 2, possible: 5, updatedAt: 10 },
      { id: 1, criterion: 'accuracy', at: 1, points: 3, possible: 5 },
      { id: 2, at: 1, points: 4, possible: 5 },
      { id: 2, at: 1, points: 5, possible: 5 },
      { criterion: 'tone', at: 1, points: 0, possible: 5 },
      { criterion: 'tone', at: 1, points: 0, possible: 5 },
    ],
  });
  assert.deepEqual(column(data, 'points'), [1, 3, 5, 0, 0]);
  assert.equal(data.quality.deduplicated, 2);
  assert.deepEqual(problemsOf(data), [
    'duplicate {"part":"evaluations"} 1.id 4.id',
    'missing-id {"part":"evaluations"} 5.id 6.id',
  ]);
});

test('what an evaluation has in all stands on its first criterion that counts, once', async () => {
  const data = await read({
    evaluations: [
      { id: 1, criterion: 'greeting', at: 1, points: 0, possible: 0 },
      { id: 1, criterion: 'tone', at: 1, points: 3, possible: 5 },
      { id: 2, criterion: 'tone', at: 1, points: 1, possible: 4 },
      { id: 1, criterion: 'closing', at: 1, points: 1.5, possible: 2 },
      { id: 1, criterion: 'accuracy', at: 1, possible: 10 },
      { id: 1, criterion: 'understanding', at: 1, points: 2, possible: 3 },
      { id: 3, criterion: 'tone', at: 1, points: 4 },
      { criterion: 'tone', at: 1, points: 5, possible: 5 },
      { criterion: 'closing', at: 1, points: 0, possible: 5 },
    ],
  });
  assert.deepEqual(column(data, 'evaluation.points'), [null, 6.5, 1, null, null, null, null, 5, 0]);
  assert.deepEqual(column(data, 'evaluation.possible'), [null, 10, 4, null, null, null, null, 5, 5]);
  const ofCommunication = column(data, 'evaluation.communicationPoints');
  assert.deepEqual(ofCommunication, [null, 5, 1, null, null, null, null, 5, null]);
  const possible = column(data, 'evaluation.communicationPossible');
  assert.deepEqual(possible, [null, 8, 4, null, null, null, null, 5, null]);
});

test('rows of one id that differ in more than the criterion are evaluations of their own', async () => {
  const data = await read({
    evaluations: [
      { id: 1, criterion: 'tone', at: 1, agent: 'Ann', points: 1, possible: 5 },
      { id: 1, criterion: 'accuracy', at: 1, agent: 'Bob', points: 2, possible: 5 },
      { id: 1, criterion: 'closing', at: 1, agent: 'Ann', points: 4, possible: 5 },
      { id: 1, criterion: 'greeting', at: 2, agent: 'Ann', points: 0, possible: 1 },
    ],
  });
  assert.deepEqual(column(data, 'evaluation.points'), [5, 2, null, 0]);
});

test('without criteria every row is of none of those of communication; without points nothing counts', async () => {
  const whole = await read({ evaluations: [{ id: 1, at: 1, points: 8, possible: 10 }] });
  assert.deepEqual(column(whole, 'evaluation.points'), [8]);
  assert.deepEqual(column(whole, 'evaluation.communicationPoints'), [null]);
  const empty = await read({ evaluations: [{ id: 1, at: 1, possible: 10 }] });
  assert.deepEqual(column(empty, 'evaluation.points'), [null]);
  assert.deepEqual((await read({})).table('evaluations').fields, []);
});
