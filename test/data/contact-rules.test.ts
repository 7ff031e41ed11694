import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeAt, type Column, numberAt } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import type { Problem } from '../../src/problem.js';
import { anyMembers, anyRows } from './any-contacts.js';
import { type PlainProblem, readPlainly, storedFields } from './plain-reader.js';

/** What a column says of a row, as the plain reader would. */
function valueAt(column: Column | undefined, row: number): unknown {
  if (column === undefined) return null;
  if (column.kind === 'text') return column.at(row);
  return column.kind === 'number' ? numberAt(column, row) : codeAt(column, row);
}

const settings = new Set(['covers-missing', 'time-zone-missing']);

/** Problems under the plain reader's names. */
function kindOf({ code, values }: Problem): string {
  if (code === 'wrong-type') return `wrong-type ${values['field']} ${values['found']}`;
  if (code === 'unknown-outcome') return `unknown-outcome ${values['value']} ${values['direction']}`;
  const first = values['field'] ?? values['part'] ?? values['found'] ?? values['currency'] ?? values['value'];
  return `${code} ${first}`;
}

test('whatever the rows, the columns hold what the rules say, and nothing is lost count of', async () => {
  await fc.assert(
    fc.asyncProperty(anyMembers, anyRows, async (members, rows) => {
      const data = await readContactData({ contacts: rows, ...members });
      const expected = readPlainly(members, rows);
      const { quality, contacts } = data;
      assert.deepEqual(
        [quality.read, quality.rejected, quality.repaired, quality.deduplicated, quality.kept],
        [expected.read, expected.rejected, expected.repaired, expected.deduplicated, expected.kept.length],
      );
      assert.equal(quality.read, quality.kept + quality.rejected + quality.deduplicated);
      assert.equal(contacts.rows, expected.kept.length);
      assert.equal(data.currency, expected.currency);
      const names = [...storedFields, ...expected.dimensions];
      for (const name of names) {
        const column = contacts.column(name);
        const values = expected.kept.map((row) => {
          const value = Object.hasOwn(row, name) ? row[name] : null;
          return typeof value === 'boolean' ? String(value) : value;
        });
        assert.deepEqual(
          expected.kept.map((_, row) => valueAt(column, row)),
          values,
          name,
        );
        if (column?.kind === 'code' && !values.some((value) => value === 'true' || value === 'false')) {
          assert.deepEqual(new Set(column.values), new Set([null, ...values]), name);
        }
        const isKnown = values.some((value) => value !== null);
        if (isKnown) assert.ok(contacts.fields.includes(name), name);
        else if (name !== 'direction' && name !== 'channel') assert.ok(!contacts.fields.includes(name), name);
      }
      assert.ok(contacts.fields.every((field) => names.includes(field)));

      const problems = new Map<string, PlainProblem>();
      for (const problem of quality.problems) {
        if (settings.has(problem.code)) continue;
        problems.set(kindOf(problem), {
          count: problem.count,
          rows: problem.first.map((place) => place.row),
        });
      }
      const first = new Map(
        [...expected.problems].map(([kind, { count, rows: where }]) => [
          kind,
          { count, rows: where.slice(0, 5) },
        ]),
      );
      assert.deepEqual(new Map([...problems].sort()), new Map([...first].sort()));
    }),
    { numRuns: 600 },
  );
});

test('problems come in the order of the rows that had them first', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const { quality } = await readContactData({
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        contacts: rows,
      });
      const firsts = quality.problems
        .map((problem) => problem.first[0]?.row)
        .filter((row) => row !== undefined);
      assert.deepEqual(
        firsts,
        firsts.toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 200 },
  );
});

const read = async (rows: readonly unknown[], members: object = {}): Promise<ContactData> =>
  readContactData({
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    covers: { from: '2025-10-01', to: '2025-11-01' },
    ...members,
    contacts: rows,
  });
const at = { startedAt: '2025-10-01T09:00:00+02:00' };
const problemsOf = (data: ContactData) =>
  data.quality.problems.map(({ code, severity, values, count }) => ({ code, severity, values, count }));
const column = (data: ContactData, name: string) =>
  Array.from({ length: data.contacts.rows }, (_, row) => valueAt(data.contacts.column(name), row));

test('a clean row has no problem', async () => {
  const data = await read([{ id: 'a', ...at, outcome: 'answered', queueSeconds: 5 }]);
  assert.deepEqual(data.quality, {
    read: 1,
    kept: 1,
    rejected: 0,
    repaired: 0,
    deduplicated: 0,
    parts: [{ part: 'contacts', read: 1, kept: 1, rejected: 0, repaired: 0, deduplicated: 0 }],
    problems: [],
  });
});

test('a problem says where it was first, five times at most, and how often', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => ({ id: i, ...at, queueSeconds: i < 2 ? 1 : -i }));
  const data = await read(rows);
  assert.deepEqual(data.quality.problems, [
    {
      code: 'impossible-value',
      severity: 'error',
      values: { field: 'queueSeconds', value: -2 },
      count: 7,
      first: [2, 3, 4, 5, 6].map((row) => ({ part: 'contacts', row, path: 'queueSeconds' })),
    },
  ]);
});

test('only the first of a row’s starts decides whether it is kept', async () => {
  const data = await read([5, null, [], 'x', {}, { id: 'b', startedAt: 'today' }, { id: 'c', ...at }]);
  assert.deepEqual([data.quality.read, data.quality.rejected, data.quality.kept], [7, 6, 1]);
  assert.deepEqual(
    problemsOf(data).map(({ code, values }) => [code, ...Object.values(values)]),
    [
      ['row-not-object', 'number'],
      ['row-not-object', 'null'],
      ['row-not-object', 'array'],
      ['row-not-object', 'string'],
      ['missing-time', 'startedAt'],
      ['invalid-time', 'startedAt', 'today'],
    ],
  );
});

test('distinct unknown outcomes are told apart, twenty of them', async () => {
  const data = await read(
    Array.from({ length: 60 }, (_, i) => ({ id: i, ...at, outcome: `lost ${i % 30}` })),
  );
  const problems = problemsOf(data).filter(({ code }) => code === 'unknown-outcome');
  assert.equal(problems.length, 21);
  assert.deepEqual(problems[0], {
    code: 'unknown-outcome',
    severity: 'error',
    values: { value: 'lost 0', direction: 'inbound' },
    count: 2,
  });
  assert.deepEqual(problems[20], {
    code: 'unknown-outcome',
    severity: 'error',
    values: { value: '…', direction: 'inbound' },
    count: 20,
  });
});

test('long text is cut in a problem, not in the data', async () => {
  const long = 'x'.repeat(1000);
  const data = await read([{ id: long, ...at, outcome: long, queue: long }]);
  assert.equal(String(problemsOf(data)[0]?.values['value']), `${'x'.repeat(80)}…`);
  assert.deepEqual(column(data, 'queue'), [long]);
});

test('no more than 32 dimensions of the host’s own, by first appearance', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`d${i}`, 'v']));
  const data = await read([
    { id: 1, ...at, late: 5, d7: '' },
    { id: 2, ...at, ...many },
    { id: 3, ...at, d39: 'w', d3: 'w' },
  ]);
  assert.deepEqual(
    data.contacts.fields.filter((field) => field.startsWith('d') && field !== 'direction'),
    Array.from({ length: 32 }, (_, i) => `d${i}`),
  );
  const problems = problemsOf(data);
  assert.equal(problems.length, 8);
  assert.deepEqual(problems.at(-1), {
    code: 'too-many-dimensions',
    severity: 'error',
    values: { field: 'd39', limit: 32 },
    count: 2,
  });
});

test('a dimension with more values than the limit is left out whole, customers and conversations are not', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => ({
    id: i,
    ...at,
    url: `u${i}`,
    queue: `q${i % 5}`,
    customer: `c${i}`,
    conversation: i,
  }));
  const data = await readContactData(
    { timeZone: 'UTC', covers: { from: '2025-10-01', to: '2025-11-01' }, contacts: rows },
    { limits: { values: 2000 } },
  );
  assert.equal(data.contacts.column('url'), undefined);
  assert.deepEqual(new Set(column(data, 'customer')).size, 3000);
  assert.deepEqual(data.quality.problems, [
    {
      code: 'too-many-values',
      severity: 'error',
      values: { field: 'url', limit: 2000 },
      count: 1,
      first: [{ part: 'contacts', row: 2000, path: 'url' }],
    },
  ]);
});

test('of rows with one id the latest update stays, else the last delivered, at its own place', async () => {
  const row = (queue: string, updatedAt?: number) => ({ id: 'a', ...at, queue, updatedAt });
  const kept = async (...rows: object[]) => {
    const data = await read(rows);
    assert.equal(data.quality.deduplicated, rows.length - data.contacts.rows);
    return column(data, 'queue');
  };
  assert.deepEqual(await kept(row('first'), row('second')), ['second']);
  assert.deepEqual(await kept(row('first', 5), row('second', 4)), ['first']);
  assert.deepEqual(await kept(row('first', 5), row('second', 6)), ['second']);
  assert.deepEqual(await kept(row('first', 5), row('second', 5)), ['second']);
  assert.deepEqual(await kept(row('first', 5), row('second')), ['first']);
  assert.deepEqual(await kept(row('first'), row('second', 5)), ['second']);
  assert.deepEqual(await kept(row('first', 5), row('second', 7), row('third', 6)), ['second']);
  const other = { id: 'b', ...at, queue: 'other' };
  assert.deepEqual(await kept(row('first'), other, row('second')), ['other', 'second']);
  assert.deepEqual(await kept({ ...row('no id'), id: null }, { ...row('none either'), id: '' }), [
    'no id',
    'none either',
  ]);
  assert.deepEqual(await kept({ ...row('number'), id: 17 }, { ...row('text'), id: '17' }), ['text']);
});

test('a polluted Object.prototype adds no field', async () => {
  // As some scripts on a host's page do.
  // oxlint-disable-next-line no-extend-native
  Object.defineProperty(Object.prototype, 'injected', { value: 'x', enumerable: true, configurable: true });
  try {
    const data = await read([{ id: 'a', ...at }]);
    assert.deepEqual(data.contacts.fields, ['id', 'startedAt', 'channel', 'direction']);
  } finally {
    delete (Object.prototype as { injected?: string }).injected;
  }
});

test('names of Object’s own members are data as fields and as values', async () => {
  const text = `{"id":"a","startedAt":"2025-10-01T09:00:00Z","__proto__":"x","constructor":"y","hasOwnProperty":"z","queue":"__proto__","agent":"toString"}`;
  const data = await read([JSON.parse(text)]);
  assert.deepEqual(column(data, '__proto__'), ['x']);
  assert.deepEqual(column(data, 'constructor'), ['y']);
  assert.deepEqual(column(data, 'hasOwnProperty'), ['z']);
  assert.deepEqual(column(data, 'queue'), ['__proto__']);
  assert.deepEqual(column(data, 'agent'), ['toString']);
});

test('a right party is false where nobody was reached, if the data have the field at all', async () => {
  const rows = [
    { id: 1, ...at, direction: 'outbound', outcome: 'busy' },
    { id: 2, ...at, direction: 'outbound', outcome: 'answered' },
    { id: 3, ...at, direction: 'inbound', outcome: 'abandoned' },
  ];
  assert.deepEqual(column(await read(rows), 'rightParty'), [null, null, null]);
  const data = await read([
    ...rows,
    { id: 4, ...at, direction: 'outbound', outcome: 'answered', rightParty: true },
  ]);
  assert.deepEqual(column(data, 'rightParty'), ['false', null, null, 'true']);
  assert.deepEqual(problemsOf(data), []);
});

test('the currency of the rows is the data set’s only where all that name one agree', async () => {
  const undeclared = { currency: null };
  const one = await read(
    [
      { id: 1, ...at, revenue: 5 },
      { id: 2, ...at, revenue: 5, currency: 'CNY' },
    ],
    undeclared,
  );
  assert.equal(one.currency, 'CNY');
  assert.deepEqual(column(one, 'revenue'), [50_000, 50_000]);
  const two = await read(
    [
      { id: 1, ...at, revenue: 5 },
      { id: 2, ...at, revenue: 5, currency: 'CNY' },
      { id: 3, ...at, cost: 5, currency: 'EUR' },
    ],
    undeclared,
  );
  assert.equal(two.currency, null);
  assert.deepEqual(column(two, 'revenue'), [50_000, null, null]);
  assert.deepEqual(column(two, 'cost'), [null, null, null]);
  assert.deepEqual(
    problemsOf(two).map(({ code, severity, values }) => [code, severity, values['currency']]),
    [
      ['mixed-currency', 'warning', 'CNY'],
      ['mixed-currency', 'warning', 'EUR'],
    ],
  );
  const declared = await read([
    { id: 1, ...at, revenue: 5, currency: 'EUR' },
    { id: 2, ...at, revenue: 5, currency: 'CNY' },
  ]);
  assert.equal(declared.currency, 'EUR');
  assert.deepEqual(column(declared, 'revenue'), [50_000, null]);
});

test('numbers are whole milliseconds and ten-thousandths, in the narrowest array', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({
    id: i,
    ...at,
    queueSeconds: i * 60,
    talkSeconds: i / 8,
    revenue: i / 100,
    csat: (i % 5) + 1,
  }));
  const data = await read(rows);
  const kind = (name: string) => {
    const found = data.contacts.column(name);
    return found?.kind === 'number' ? found.raw.constructor.name : undefined;
  };
  assert.equal(kind('queueSeconds'), 'Uint16Array');
  assert.equal(kind('talkSeconds'), 'Uint16Array');
  assert.equal(kind('revenue'), 'Uint16Array');
  assert.equal(kind('csat'), 'Uint8Array');
  assert.equal(kind('startedAt'), 'Uint8Array');
  assert.deepEqual(column(data, 'talkSeconds').slice(0, 3), [0, 125, 250]);
});
