import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendContacts } from '../../src/data/append-contacts.js';
import {
  type CodeColumn,
  codeAt,
  numberAt,
  type NumberColumn,
  type TextColumn,
} from '../../src/data/column.js';
import type { Contact } from '../../src/data/contact.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import { CallboardError } from '../../src/problem.js';
import { anyMembers, anyRows } from './any-contacts.js';
import { anySurveys } from './any-surveys.js';
import { everything } from './everything.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (rows: readonly unknown[]) => rows as readonly Contact[];

test('appending is reading all in one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .tuple(anyMembers, anySurveys)
        .map(([members, surveys]) => (surveys.length < 5 ? members : { ...members, surveys })),
      anyRows,
      anyRows,
      anyRows,
      fc.boolean(),
      async (members, first, second, third, ask) => {
        const base = await readContactData({ ...members, contacts: first });
        if (ask) everything(base);
        const once = appendContacts(base, rowsOf(second)).data;
        const twice = appendContacts(once, rowsOf(third)).data;
        const reload = await readContactData({ ...members, contacts: [...first, ...second, ...third] });
        assert.deepEqual(everything(twice), everything(reload));
        // The versions before are as they were, and may be gone on from once more.
        assert.deepEqual(
          everything(once),
          everything(await readContactData({ ...members, contacts: [...first, ...second] })),
        );
        assert.deepEqual(
          everything(base),
          everything(await readContactData({ ...members, contacts: first })),
        );
        const branch = appendContacts(base, rowsOf(third)).data;
        assert.deepEqual(
          everything(branch),
          everything(await readContactData({ ...members, contacts: [...first, ...third] })),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('appending is reading all in one over the limits of values and dimensions, and over many blocks', async () => {
  const row = (i: number) => ({
    id: i % 2500,
    startedAt: 1e12 + i * 977,
    updatedAt: 1e12 + ((i * 7919) % 3000),
    queue: `q${i % 1200}`,
    [`own${i % 50}`]: 'x',
    rightParty: i === 2600 ? true : undefined,
    direction: i % 3 === 0 ? 'outbound' : 'inbound',
    outcome: i % 3 === 0 ? 'busy' : `lost ${i % 40}`,
  });
  const rows = Array.from({ length: 3000 }, (_, i) => row(i));
  const options = { timeZone: 'UTC', limits: { values: 1000 } };
  const reload = everything(await readContactData(rows, options));
  for (const cut of [0, 1, 900, 1024, 2048, 2999, 3000]) {
    const base = await readContactData(rows.slice(0, cut), options);
    assert.deepEqual(everything(appendContacts(base, rowsOf(rows.slice(cut))).data), reload, `cut at ${cut}`);
  }
  let data = await readContactData([], options);
  for (let i = 0; i < 3000; i += 37) data = appendContacts(data, rowsOf(rows.slice(i, i + 37))).data;
  assert.deepEqual(everything(data), reload);
});

test('a third of the rows may be duplicates', async () => {
  const rows = Array.from({ length: 150_000 }, (_, i) => ({
    id: i % 100_000,
    startedAt: i,
    queue: `q${i % 7}`,
    comment: `${i}`,
  }));
  const reload = await readContactData(rows, { timeZone: 'UTC' });
  assert.deepEqual([reload.quality.kept, reload.quality.deduplicated], [100_000, 50_000]);
  // Of each id the last delivered stays: the first third is gone.
  for (let row = 0; row < 100_000; row += 1009) {
    assert.equal((reload.contacts.column('id') as TextColumn).at(row), String((row + 50_000) % 100_000));
    assert.equal((reload.contacts.column('comment') as TextColumn).at(row), String(row + 50_000));
    assert.equal(numberAt(reload.contacts.column('startedAt') as NumberColumn, row), row + 50_000);
    assert.equal(codeAt(reload.contacts.column('queue') as CodeColumn, row), `q${(row + 50_000) % 7}`);
  }
  const base = await readContactData(rows.slice(0, 120_000), { timeZone: 'UTC' });
  const { data } = appendContacts(base, rowsOf(rows.slice(120_000)));
  assert.deepEqual([data.version, data.quality], [reload.version, reload.quality]);
});

test('only the problems of the new rows are handed back, numbered on', async () => {
  const base = await readContactData([{ id: 'a', startedAt: 0, queueSeconds: -1 }, { id: 'b' }], {
    timeZone: 'UTC',
  });
  const { data, problems } = appendContacts(
    base,
    rowsOf([
      { id: 'c', startedAt: 5, queueSeconds: -7 },
      { id: 'a', startedAt: 6 },
    ]),
  );
  assert.deepEqual(problems, [
    {
      code: 'impossible-value',
      severity: 'error',
      values: { field: 'queueSeconds', value: -7 },
      count: 1,
      first: [{ part: 'contacts', row: 2, path: 'queueSeconds' }],
    },
    {
      code: 'duplicate',
      severity: 'warning',
      values: { part: 'contacts' },
      count: 1,
      first: [{ part: 'contacts', row: 3, path: 'id' }],
    },
  ]);
  assert.equal(data.quality.problems.find(({ code }) => code === 'impossible-value')?.count, 2);
  assert.deepEqual([data.quality.read, data.quality.kept, data.quality.deduplicated], [4, 2, 1]);
});

test('bytes may be lines, an array or a data set, of which the contacts are read', async () => {
  const base = await readContactData([{ id: 'a', startedAt: 0 }], { timeZone: 'UTC' });
  const rows = [
    { id: 'b', startedAt: 5, queue: '北' },
    { id: 'c', startedAt: 6 },
  ];
  const expected = everything(appendContacts(base, rowsOf(rows)).data);
  const lines = rows.map((row) => JSON.stringify(row));
  for (const text of [
    JSON.stringify(rows),
    lines.join('\n'),
    `\ufeff${lines.join('\r\n')}\r\n\n`,
    JSON.stringify({ timeZone: 'Asia/Tokyo', contacts: rows }, null, 2),
  ]) {
    assert.deepEqual(everything(appendContacts(base, utf8(text)).data), expected, text);
  }
});

test('what cannot be appended throws, and the data are as before', async () => {
  const base = await readContactData([{ id: 'a', startedAt: 0 }], { timeZone: 'UTC', limits: { rows: 3 } });
  const before = everything(base);
  const problemOf = (rows: readonly Contact[] | Uint8Array) => {
    try {
      appendContacts(base, rows);
    } catch (error) {
      if (error instanceof CallboardError) return error.problem;
      throw error;
    }
    return assert.fail('it was appended');
  };
  const broken = problemOf(utf8('{"id":"é"}\n{"id":\n{"id":"c"}'));
  assert.deepEqual(
    [broken.code, broken.first[0]],
    ['malformed-json', { part: 'contacts', row: 1, byte: 18, line: 2, column: 7 }],
  );
  assert.equal(problemOf(utf8('[1,')).code, 'malformed-json');
  assert.equal(problemOf(utf8('7')).code, 'unreadable-input');
  const rows = [1, 2, 3].map((i) => ({ id: `n${i}`, startedAt: i }));
  assert.deepEqual(
    [problemOf(rowsOf(rows)).code, problemOf(rowsOf(rows)).values],
    ['too-many-rows', { limit: 3 }],
  );
  assert.throws(() => appendContacts(base, {} as never), TypeError);
  assert.throws(() => appendContacts({ ...base } as ContactData, []), TypeError);
  assert.deepEqual(everything(base), before);
  assert.equal(appendContacts(base, rowsOf(rows.slice(0, 2))).data.quality.kept, 3);
});

test('the version tells content and settings apart, and nothing else', async () => {
  const rows = [
    { id: 'ab', startedAt: 0, queue: 'x', queueSeconds: 5 },
    { id: 'c', startedAt: 1000, queue: 'y', comment: 'fine' },
  ];
  const version = async (contacts: readonly unknown[], members: object = {}) =>
    (await readContactData({ timeZone: 'UTC', currency: 'EUR', ...members, contacts })).version;
  const base = await version(rows);
  assert.equal(await version(structuredClone(rows)), base);
  assert.equal(
    (await readContactData(JSON.stringify({ contacts: rows, currency: 'EUR', timeZone: 'UTC' }))).version,
    base,
  );
  const others = [
    await version([]),
    await version(rows.slice(1)),
    await version(rows.toReversed()),
    await version([
      { ...rows[0], id: 'a' },
      { ...rows[1], id: 'bc' },
    ]),
    await version([{ ...rows[0], queueSeconds: 6 }, rows[1]]),
    await version([{ ...rows[0], queue: 'z' }, rows[1]]),
    await version([rows[0], { ...rows[1], comment: 'Fine' }]),
    await version([rows[0], { ...rows[1], team: 'y', queue: null }]),
    await version([
      { ...rows[0], startedAt: 1 },
      { ...rows[1], startedAt: 1001 },
    ]),
    await version([...rows, 5]),
    await version(rows, { timeZone: 'Asia/Tokyo' }),
    await version(rows, { currency: 'USD' }),
    await version(rows, { scales: { csat: { min: 0, max: 5 } } }),
    await version(rows, { targets: { nps: { target: 5 } } }),
    await version(rows, { covers: { from: '1970-01-01', to: '1970-01-02' } }),
  ];
  assert.equal(new Set([base, ...others]).size, others.length + 1);
});
