import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeAt, numberAt } from '../../src/data/column.js';
import type { ContactData, Table } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import type { Problem } from '../../src/problem.js';
import { anyMembers, anyRows } from './any-contacts.js';
import { anySurveys } from './any-surveys.js';
import { readPlainly } from './plain-reader.js';
import { readSurveysPlainly, responsesPlainly, scalesOf, type PlainResponse } from './plain-surveys.js';

const utc = { timeZone: 'UTC' } as const;

function valueAt(table: Table, name: string, row: number): string | number | null {
  const column = table.column(name);
  if (column === undefined) return null;
  if (column.kind === 'text') return column.at(row);
  return column.kind === 'code' ? codeAt(column, row) : numberAt(column, row);
}

/** Some fields of all responses. */
async function responses(
  input: Record<string, unknown>,
  ...fields: string[]
): Promise<(string | number | null)[][]> {
  const { surveys } = await readContactData({ ...utc, ...input });
  return Array.from({ length: surveys.rows }, (_, row) =>
    fields.map((field) => valueAt(surveys, field, row)),
  );
}

const problemsOf = ({ quality }: ContactData): string[] =>
  quality.problems
    .filter(({ code }) => code !== 'covers-missing')
    .map(({ code, severity, values, count }) => `${severity} ${code} ${JSON.stringify(values)} ×${count}`);

test('any rows make the responses that the rules make of them, told with the same problems', async () => {
  await fc.assert(
    fc.asyncProperty(anyMembers, anyRows, anySurveys, async (members, contacts, surveys) => {
      const data = await readContactData({ ...members, surveys, contacts });
      const plainContacts = readPlainly(members, contacts);
      const plain = readSurveysPlainly(members, surveys);
      const { quality } = data;
      assert.deepEqual(
        [quality.read, quality.kept, quality.rejected, quality.repaired],
        [
          contacts.length + surveys.length,
          plainContacts.kept.length + plain.kept.length,
          plainContacts.rejected + plain.rejected,
          plainContacts.repaired + plain.repaired,
        ],
      );
      assert.equal(quality.read, quality.kept + quality.rejected + quality.deduplicated);

      const expected = responsesPlainly(members, plainContacts.kept, plain.kept);
      for (const response of expected) {
        if (response.contact !== null || response.own === null) continue;
        const index = response.own['index'] as number;
        const tell = (kind: string) => {
          const entry = plain.problems.get(kind) ?? { count: 0, rows: [] };
          plain.problems.set(kind, { count: entry.count + 1, rows: [...entry.rows, index] });
        };
        if (response.own['contact'] !== null) tell('unknown-contact surveys');
        if (response.own['at'] === null) tell('missing-time at');
      }
      const firstPlaces = [...plain.problems].map(([kind, { count, rows }]): Told => {
        return [kind, { count, rows: rows.slice(0, 5) }];
      });
      assert.deepEqual(told(quality.problems), new Map(firstPlaces.toSorted()));
      checkResponses(data, members, expected);
    }),
    { numRuns: 300, includeErrorInReport: true },
  );
});

/** A kind of problem, how often it was met, and in which rows first. */
type Told = [kind: string, met: { readonly count: number; readonly rows: readonly number[] }];

/** The problems of surveys, as the plain reader tells them. */
function told(problems: readonly Problem[]): Map<Told[0], Told[1]> {
  return new Map(
    problems
      .filter(({ first }) => first[0]?.part === 'surveys')
      .map(({ code, values, count, first }): Told => {
        const isExample = code === 'impossible-value' || code === 'invalid-time';
        const shown = isExample ? [values['field']] : Object.values(values);
        return [[code, ...shown].join(' '), { count, rows: first.map(({ row }) => row) }];
      })
      .toSorted(),
  );
}

function checkResponses(
  { surveys }: ContactData,
  members: Readonly<Record<string, unknown>>,
  expected: readonly PlainResponse[],
): void {
  assert.equal(surveys.rows, expected.length);
  expected.forEach((response, row) => {
    const { own, contact } = response;
    const actual = (name: string) => valueAt(surveys, name, row);
    assert.equal(actual('response.kind'), response.kind);
    assert.equal(actual('response.aspect'), response.aspect);
    assert.equal(actual('response.score'), response.score);
    assert.equal(actual('response.positive'), response.positive === null ? null : String(response.positive));
    assert.equal(actual('response.scale'), response.scale && response.scale.join('..'));
    assert.equal(actual('response.contactKnown'), String(contact !== null));
    assert.equal(actual('comment'), own === null ? contact?.['comment'] : own['comment']);
    for (const name of ['channel', 'queue', 'team', 'agent', 'topic']) {
      assert.equal(actual(name), own?.[name] ?? contact?.[name] ?? null, name);
    }
    for (const name of ['site', 'direction', 'outcome', 'customer', 'queueSeconds', 'endedAt']) {
      assert.equal(actual(name), contact?.[name] ?? null, name);
    }
    assert.equal(actual('startedAt'), contact?.['startedAt'] ?? own?.['at'] ?? null);
    for (const kind of ['csat', 'nps', 'ces']) {
      assert.equal(actual(kind), overallOf(kind, response, expected, members), kind);
    }
  });
}

/** The overall score that the response's contact has, on the data set's scale. */
function overallOf(
  kind: string,
  response: PlainResponse,
  all: readonly PlainResponse[],
  members: Readonly<Record<string, unknown>>,
): number | null {
  const named = response.own?.['contact'] ?? null;
  const found = all.find(
    (other) =>
      other.kind === kind &&
      other.aspect === null &&
      (other === response ||
        (response.contact !== null && other.contact === response.contact) ||
        (response.contact === null && named !== null && other.own?.['contact'] === named)),
  );
  const { min, max } = scalesOf(members)[kind] as { min: number; max: number };
  return found?.scale?.[0] === min && found.scale[1] === max ? found.score : null;
}

test('a survey beats the score of its kind on its contact, and no other', async () => {
  const input = {
    contacts: [
      { id: 'a', startedAt: 0, csat: 2, nps: 7 },
      { id: 'b', startedAt: 1, csat: 3 },
      { startedAt: 2, csat: 1 },
    ],
    surveys: [
      { contact: 'a', kind: 'csat', score: 5 },
      { contact: 'b', kind: 'csat', aspect: 'speed', score: 4 },
      { contact: 'b', kind: 'ces', score: 6 },
    ],
  };
  assert.deepEqual(await responses(input, 'contact', 'kind', 'aspect', 'score', 'startedAt'), [
    [null, 'nps', null, 70_000, 0],
    [null, 'csat', null, 30_000, 1],
    [null, 'csat', null, 10_000, 2],
    ['a', 'csat', null, 50_000, 0],
    ['b', 'csat', 'speed', 40_000, 1],
    ['b', 'ces', null, 60_000, 1],
  ]);
});

test('one response a contact, kind and aspect: the newest, else the last; by id before that', async () => {
  const survey = (rest: object) => ({ contact: 'a', kind: 'csat', ...rest });
  const ids = async (...surveys: object[]) =>
    (await responses({ contacts: [], surveys }, 'comment')).flat().join('');
  assert.equal(await ids(survey({ comment: 'x' }), survey({ comment: 'y' })), 'y');
  assert.equal(
    await ids(survey({ comment: 'x', updatedAt: 9 }), survey({ comment: 'y', updatedAt: 8 })),
    'x',
  );
  assert.equal(await ids(survey({ comment: 'x' }), survey({ comment: 'y', aspect: 'speed' })), 'xy');
  assert.equal(await ids(survey({ comment: 'x' }), survey({ comment: 'y', kind: 'nps' })), 'xy');
  assert.equal(await ids(survey({ comment: 'x', id: 1 }), survey({ comment: 'y', id: 2 })), 'y');
  // The row that the id left behind is no rival of the others.
  assert.equal(
    await ids(
      survey({ comment: 'x', id: 1, updatedAt: 5 }),
      survey({ comment: 'y', id: 2, updatedAt: 3 }),
      survey({ comment: 'z', id: 1, updatedAt: 6, contact: 'b' }),
    ),
    'yz',
  );
  // Without a contact nothing tells that two are one.
  assert.equal(await ids({ kind: 'csat', comment: 'x' }, { kind: 'csat', comment: 'y' }), 'xy');
});

test('positive on each own scale, to the last bit; the scale is named', async () => {
  const surveys = [
    { kind: 'csat', score: 4 },
    { kind: 'csat', score: 3.9999 },
    { kind: 'csat', score: 5.5, scaleMin: 1, scaleMax: 7 },
    { kind: 'csat', score: 5.4999, scaleMax: 7 },
    { kind: 'csat', score: 7.75, scaleMin: 1, scaleMax: 10 },
    { kind: 'csat', score: 0.4, scaleMin: 0.1, scaleMax: 0.5 },
    { kind: 'csat', score: 0.3999, scaleMin: 0.1, scaleMax: 0.5 },
    { kind: 'nps', score: 8, scaleMax: 8 },
    { kind: 'agent-satisfaction', score: 3 },
  ];
  assert.deepEqual(await responses({ surveys }, 'response.scale', 'response.positive'), [
    ['1..5', 'true'],
    ['1..5', 'false'],
    ['1..7', 'true'],
    ['1..7', 'false'],
    ['1..10', 'true'],
    ['0.1..0.5', 'true'],
    ['0.1..0.5', 'false'],
    ['0..8', 'true'],
    ['1..5', 'false'],
  ]);
});

test('a response of a contact that is not known has what it says itself, and is placed by when it came', async () => {
  const data = await readContactData({
    ...utc,
    contacts: [{ id: 'a', startedAt: 50, queue: 'sales', agent: 'Ann', site: 'north' }],
    surveys: [
      { contact: 'a', kind: 'csat', score: 5, agent: 'Bob', at: 90 },
      { contact: 'gone', kind: 'csat', score: 4, queue: 'care', at: 70 },
      { kind: 'csat', score: 3, at: 60 },
      { contact: 'lost', kind: 'csat', score: 2 },
    ],
  });
  const { surveys } = data;
  const column = (name: string) => [0, 1, 2, 3].map((row) => valueAt(surveys, name, row));
  assert.deepEqual(column('queue'), ['sales', 'care', null, null]);
  assert.deepEqual(column('agent'), ['Bob', null, null, null]);
  assert.deepEqual(column('site'), ['north', null, null, null]);
  assert.deepEqual(column('startedAt'), [50, 70, 60, null]);
  assert.deepEqual(column('effectiveEndedAt'), [50, 70, 60, null]);
  assert.deepEqual(column('response.contactKnown'), ['true', 'false', 'false', 'false']);
  assert.deepEqual(problemsOf(data), [
    'warning missing-id {"part":"surveys"} ×1',
    'warning unknown-contact {"part":"surveys"} ×2',
    'error missing-time {"field":"at"} ×1',
  ]);
  assert.deepEqual(data.quality.problems.find(({ code }) => code === 'unknown-contact')?.first, [
    { part: 'surveys', row: 1, path: 'contact' },
    { part: 'surveys', row: 3, path: 'contact' },
  ]);
});

test('a dimension of the hosts own keeps its meaning, whatever surveys call their fields', async () => {
  const input = {
    contacts: [{ id: 'a', startedAt: 0, kind: 'complaint', csat: 3 }],
    surveys: [{ contact: 'a', kind: 'nps', score: 9 }],
  };
  assert.deepEqual(await responses(input, 'kind', 'response.kind'), [
    ['complaint', 'csat'],
    ['complaint', 'nps'],
  ]);
});

test('fields are those that some response has', async () => {
  const fields = async (input: object) => (await readContactData({ ...utc, ...input })).surveys.fields;
  assert.deepEqual(await fields({ contacts: [{ id: 'a', startedAt: 0 }] }), []);
  assert.deepEqual(await fields({ contacts: [{ startedAt: 0, nps: 3 }] }), ['kind', 'score', 'nps']);
  assert.deepEqual(
    await fields({
      surveys: [
        { kind: 'csat', aspect: 'speed', score: 4, queue: 'q' },
        { kind: 'ces', contact: 'a' },
      ],
    }),
    ['contact', 'kind', 'aspect', 'score', 'queue'],
  );
});

test('a contact is surveyed where a customer gave a score; unknown to all where no response has one', async () => {
  const surveyed = async (input: { contacts: object[]; surveys?: object[] }) => {
    const { contacts } = await readContactData({ ...utc, ...input });
    return contacts.column('surveyed') && input.contacts.map((_, row) => valueAt(contacts, 'surveyed', row));
  };
  const contacts = ['a', 'b', 'c', 'd'].map((id) => ({ id, startedAt: 0 }));
  assert.equal(await surveyed({ contacts }), undefined);
  assert.equal(
    await surveyed({ contacts, surveys: [{ contact: 'a', kind: 'agent-satisfaction', score: 5 }] }),
    undefined,
  );
  const surveys = [
    { contact: 'a', kind: 'csat', aspect: 'speed', score: 1 },
    { contact: 'b', kind: 'csat' },
    { contact: 'c', kind: 'agent-satisfaction', score: 5 },
  ];
  assert.deepEqual(
    await surveyed({ contacts: contacts.with(3, { ...contacts[3]!, ...{ ces: 3 } }), surveys }),
    ['true', 'false', 'false', 'true'],
  );
});

test('surveys are read whatever order the members come in, from whatever they come', async () => {
  const contacts = [{ id: 'a', startedAt: 1e12, queue: 'sales' }];
  const surveys = [{ contact: 'a', kind: 'csat', score: 4 }];
  const first = JSON.stringify({ ...utc, surveys, contacts });
  const last = JSON.stringify({ ...utc, contacts, surveys }, null, 1);
  const bytes = new TextEncoder().encode(first);
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.subarray(at, at + 7));
        controller.close();
      },
    });
  const versions = new Set<string>();
  for (const input of [
    first,
    last,
    bytes,
    bytes.buffer,
    stream(),
    new Response(stream()),
    JSON.parse(first),
  ]) {
    const data = await readContactData(input);
    assert.equal(valueAt(data.surveys, 'queue', 0), 'sales');
    assert.equal(data.quality.read, 2);
    versions.add(data.version);
  }
  assert.equal(versions.size, 1);
  const none = await readContactData({ ...utc, contacts });
  assert.ok(!versions.has(none.version));
  assert.equal(none.surveys.rows, 0);
});

test('data of surveys alone cover the time of their rows', async () => {
  const surveys = [
    { kind: 'nps', score: 9, at: 500 },
    { kind: 'nps', score: 1, at: 200 },
  ];
  assert.deepEqual((await readContactData({ ...utc, surveys })).covers, { from: 200, to: 501 });
  const contacts = [{ startedAt: 300 }];
  assert.deepEqual((await readContactData({ ...utc, contacts, surveys })).covers, { from: 300, to: 301 });
});

test('limits come from each part; what is read before one that is kept counts', async () => {
  const surveys = Array.from({ length: 3 }, (_, id) => ({ id, kind: 'nps', score: id, queue: `q${id}` }));
  const contacts = [{ startedAt: 0 }, { startedAt: 1 }];
  const read = (limits: object, onError?: 'keep') =>
    readContactData({ ...utc, contacts, surveys }, { limits, ...(onError && { onError }) });
  assert.equal((await read({ rows: 3 })).surveys.rows, 3);
  await assert.rejects(read({ rows: 2 }), { message: /too-many-rows/ });
  const kept = await read({ rows: 2 }, 'keep');
  assert.deepEqual([kept.contacts.rows, kept.surveys.rows], [2, 2]);
  const narrow = await read({ values: 2 });
  assert.equal(narrow.surveys.column('queue'), undefined);
  assert.ok(problemsOf(narrow).includes('error too-many-values {"field":"queue","limit":2} ×1'));
});

test('of a document that breaks off, the surveys before the fault', async () => {
  const text =
    '{"timeZone":"UTC","contacts":[{"startedAt":1}],"surveys":[{"kind":"nps","score":9},{"kind":"n';
  const data = await readContactData(text, { onError: 'keep' });
  assert.deepEqual([data.contacts.rows, data.surveys.rows], [1, 1]);
});
