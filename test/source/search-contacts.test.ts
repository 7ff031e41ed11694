import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ContactsQuery, type ContactsSearch, loadData, type MetricSource } from '../../src/engine.js';
import { openWorkerSource } from '../../src/source/open-worker-source.js';
import { portWorkers } from './port-workers.js';

const startedAt = '2026-03-02T10:00:00Z';

/** Some texts of which parts, cases, accents and words come again. */
const text = fc.constantFrom(
  'Sales',
  'sales night',
  'Ålesund',
  'ANNA',
  'Élan 2',
  'straße',
  'Жанна',
  '退款组',
  'constructor',
  '__proto__',
  '',
  ' ',
);
const contact = fc.record(
  {
    queue: fc.option(text),
    agent: fc.constantFrom('a1', 'a2', 'A3', null),
    customer: fc.constantFrom('k1', 'K20', null),
    desk: fc.option(text),
    comment: fc.option(fc.constantFrom('Where is my REFUND?', 'спасибо, Анна', '退款', 'ok')),
    complaint: fc.option(fc.boolean()),
    queueSeconds: fc.option(fc.nat(20)),
  },
  { noNullPrototype: true },
);
const agents = [
  { id: 'a1', name: 'Anna Elm' },
  { id: 'a2', name: 'Боб' },
];
const wanted = fc
  .array(
    fc.constantFrom(
      'sal',
      'NIGHT',
      'alesund',
      'élan',
      'e',
      'STRASSE',
      'анна',
      '退',
      'a1',
      'elm',
      'боб',
      'c3',
      'proto',
      'true',
      '7',
      'k2',
    ),
    {
      maxLength: 3,
    },
  )
  .map((words) => words.join('  '));

type Row = Readonly<Record<string, unknown>>;

/** Without case and accents, by way of lower case: another way than the source's own. */
const plain = (value: string): string =>
  value
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');

/** A row has every word in one of its fields. */
function has(row: Row, search: ContactsSearch): boolean {
  const fields = search.fields ?? ['id', 'queue', 'agent', 'customer', 'desk', 'outcome'];
  const written = fields.flatMap((field) => {
    const value = row[field];
    if (value === undefined || value === null || value === '') return [];
    const labels = search.labels?.[field] ?? {};
    const label = Object.hasOwn(labels, String(value)) ? labels[String(value)] : undefined;
    if (label !== undefined) return [label];
    const name = field === 'agent' ? agents.find(({ id }) => id === value)?.name : undefined;
    return [String(value), ...(name === undefined ? [] : [name])];
  });
  return search.text
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => written.some((one) => plain(one).includes(plain(word))));
}

const page = { offset: 0, limit: 1000 };

async function idsOf(source: MetricSource, query: Partial<ContactsQuery>): Promise<readonly unknown[]> {
  const { rows, total } = await source.contacts({ ...page, ...query });
  assert.equal(total, rows.length);
  return rows.map(({ id }) => id);
}

async function inWorkers(input: object): Promise<MetricSource> {
  const source = await openWorkerSource(
    input,
    {},
    {
      ...{
        workers: 2,
        ways: [portWorkers().way],
        small: { bytes: 0, rows: 0 },
        partedFrom: 0,
        patienceMs: 60_000,
      },
      weakly: (value) => ({ deref: () => value }),
    },
  );
  assert.equal((await source.describe()).engine, 'workers');
  return source;
}

const cases = fc.record({
  contacts: fc
    .array(contact, { minLength: 1, maxLength: 25 })
    .map((rows) => rows.map((row, at) => ({ id: `c${at}`, startedAt, outcome: 'answered', ...row }))),
  search: fc.record(
    {
      text: wanted,
      fields: fc.constantFrom(['queue'], ['agent', 'comment'], ['id', 'desk'], ['complaint', 'queue'], []),
      labels: fc.constantFrom<NonNullable<ContactsSearch['labels']>[]>(
        { queue: { Sales: '销售 Élan' } },
        { agent: { a1: 'Боб' }, desk: {} },
      ),
    },
    { requiredKeys: ['text'], noNullPrototype: true },
  ),
});

/** Fields that no row of the data has are refused by name, as in an order. */
const asked = (search: ContactsSearch, contacts: readonly Row[]): ContactsSearch => {
  const known = search.fields?.filter((field) => contacts.some((row) => (row[field] ?? '') !== ''));
  return known === undefined ? search : { ...search, fields: known };
};

test('law: a search finds the rows in which each word is, and no others; appended rows too', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.boolean(), async ({ contacts, search: drawn }, appends) => {
      const search = asked(drawn, contacts);
      const half = appends ? Math.ceil(contacts.length / 2) : contacts.length;
      const source = await loadData({ timeZone: 'UTC', contacts: contacts.slice(0, half), agents });
      if (half < contacts.length) await source.append(contacts.slice(half));
      const expected = contacts.filter((row) => has(row, search)).map(({ id }) => id);
      assert.deepEqual(await idsOf(source, { search }), expected);
      // Beside a filter, and in another order.
      assert.deepEqual(
        await idsOf(source, {
          search,
          where: { agent: 'a1' },
          orderBy: [{ by: 'id', direction: 'descending' }],
        }),
        contacts
          .filter((row) => row.agent === 'a1' && has(row, search))
          .map(({ id }) => id)
          .toSorted()
          .toReversed(),
      );
    }),
    { numRuns: 300 },
  );
});

test('law: of the rows behind a number it leaves those in which each word is; the number keeps its counts', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ contacts, search: drawn }) => {
      const search = asked(drawn, contacts);
      const source = await loadData({ timeZone: 'UTC', contacts, agents });
      const behind = { metric: 'contact-volume' } as const;
      const all = await source.contacts({ ...page, behind });
      const found = await source.contacts({ ...page, behind, search, limit: 3 });
      const expected = contacts.filter((row) => has(row, search)).map(({ id }) => id);
      assert.deepEqual(found.behind, all.behind);
      assert.equal(found.total, expected.length);
      assert.deepEqual(
        found.rows.map(({ id }) => id),
        expected.slice(0, 3),
      );
    }),
    { numRuns: 100 },
  );
});

test('law: in workers it finds the same', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ contacts, search: drawn }) => {
      const search = asked(drawn, contacts);
      const input = { timeZone: 'UTC', contacts, agents };
      const [here, there] = [await loadData(input), await inWorkers(input)];
      try {
        for (const behind of [undefined, { metric: 'contact-volume' } as const]) {
          const query = { ...page, search, ...(behind && { behind }) };
          assert.deepEqual(await there.contacts(query), await here.contacts(query));
        }
      } finally {
        there.close();
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

describe('a search', () => {
  const contacts = Array.from({ length: 9000 }, (_, at) => ({
    id: `call-${at}`,
    startedAt,
    queue: at % 2 === 0 ? 'Sales' : 'Service',
    queueSeconds: at % 7,
  }));

  test('is paged, far behind the first rows too', async () => {
    const source = await loadData({ timeZone: 'UTC', contacts });
    const { rows, total } = await source.contacts({ search: { text: 'sal 89' }, offset: 60, limit: 50 });
    const naive = contacts
      .filter(({ id, queue }) => queue === 'Sales' && id.includes('89'))
      .map(({ id }) => id);
    assert.equal(total, naive.length);
    assert.deepEqual(
      rows.map(({ id }) => id),
      naive.slice(60, 110),
    );
  });

  test('is given up at once', async () => {
    const source = await loadData({ timeZone: 'UTC', contacts });
    const abort = new AbortController();
    const asking = source.contacts({ search: { text: '89' }, ...page }, { signal: abort.signal });
    abort.abort();
    await assert.rejects(asking, { name: 'AbortError' });
  });

  test('finds responses by what they say and whom they are of', async () => {
    const source = await loadData({
      timeZone: 'UTC',
      contacts: [
        { id: 'a', startedAt, queue: 'Sales', nps: 9, comment: 'quick' },
        { id: 'b', startedAt, queue: 'Service', nps: 2, comment: 'where is my refund' },
      ],
    });
    const behind = { metric: 'nps' } as const;
    const found = async (search: ContactsSearch): Promise<readonly unknown[]> =>
      (await source.contacts({ ...page, behind, search })).rows.map((row) => row['contact'] ?? row['id']);
    assert.deepEqual(await found({ text: 'serv' }), ['b']);
    assert.deepEqual(await found({ text: 'REFUND', fields: ['comment'] }), ['b']);
    assert.deepEqual(await found({ text: 'refund', fields: ['queue'] }), []);
  });

  test('tells nothing of too few customers', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({
      ...{ id: `c${at}`, startedAt, customer: `k${at}`, queue: at < 2 ? 'rare' : 'usual' },
    }));
    const source = await loadData({ timeZone: 'UTC', contacts: rows }, { policy: { minCell: 5 } });
    const found = (word: string, behind?: ContactsQuery['behind']) =>
      source.contacts({ ...page, search: { text: word }, ...(behind && { behind }) });
    assert.equal((await found('usual')).total, 18);
    for (const behind of [undefined, { metric: 'contact-volume' } as const]) {
      const page = await found('rare', behind);
      assert.deepEqual([page.rows, page.total, page.withheld], [[], 0, 'too-few']);
    }
  });

  test('of a wrong form is refused with the value', async () => {
    const source = await loadData({ timeZone: 'UTC', contacts });
    const search = (one: unknown) => source.contacts({ ...page, search: one as ContactsSearch });
    await assert.rejects(search('x'), new TypeError('search without a text: x'));
    await assert.rejects(search({ text: 7 }), new TypeError('search without a text: {"text":7}'));
    await assert.rejects(
      search({ text: '', fields: 'id' }),
      new TypeError('fields of a search are no list: id'),
    );
    await assert.rejects(search({ text: 'x', fields: ['nope'] }), new RangeError('no such field: nope'));
    await assert.rejects(
      search({ text: 'x', fields: ['queueSeconds'] }),
      new RangeError('field without texts: queueSeconds'),
    );
  });
});
