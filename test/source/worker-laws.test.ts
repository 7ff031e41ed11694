import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Contact,
  type DataInput,
  type LoadOptions,
  loadData,
  type MetricQuery,
  type MetricSource,
} from '../../src/engine.js';
import { openWorkerSource } from '../../src/source/open-worker-source.js';
import { anyMembers, anyRows } from '../data/any-contacts.js';
import { casesOf, metrics } from '../metrics/naive/random-cases.js';
import { sparseData } from '../metrics/naive/random-data.js';
import { partCases } from '../metrics/naive/random-parts.js';
import { portWorkers } from './port-workers.js';

const nothingIsSmall = { bytes: 0, rows: 0 };

function inWorkers(input: DataInput, workers: number, options: LoadOptions = {}): Promise<MetricSource> {
  const { way } = portWorkers();
  const onProblem = (problem: object): never => assert.fail(JSON.stringify(problem));
  const host = {
    workers,
    ways: [way],
    small: nothingIsSmall,
    partedFrom: 0,
    patienceMs: 60_000,
    weakly: () => ({ deref: () => undefined }),
  };
  return openWorkerSource(input, { ...options, onProblem }, host);
}

/** What came of a question: the answer as plain data, or the error that it was refused with. */
async function outcome<T>(
  asked: Promise<T>,
  plain: (answer: T) => unknown = (answer) => answer,
): Promise<unknown> {
  try {
    return plain(await asked);
  } catch (error) {
    return {
      name: (error as Error).name,
      message: (error as Error).message,
      problem: (error as { problem?: unknown }).problem,
    };
  }
}

function ask(source: MetricSource, query: MetricQuery): Promise<unknown> {
  return outcome(source.query(query), (table) => [
    table.toJSON(),
    table.version,
    table.coverage,
    table.query,
    table.query.metrics.map(({ as }) => table.column(as)),
  ]);
}

const page = { offset: 0, limit: 30 };

async function assertSame(
  worker: MetricSource,
  local: MetricSource,
  queries: readonly MetricQuery[],
): Promise<void> {
  const { engine, ...described } = await worker.describe();
  const { engine: ownEngine, ...expected } = await local.describe();
  assert.deepEqual([engine, ownEngine], ['workers', 'local']);
  assert.deepEqual(described, expected);
  assert.deepEqual(await worker.quality(), await local.quality());
  assert.deepEqual(await outcome(worker.contacts(page)), await outcome(local.contacts(page)));
  const answers = await Promise.all(queries.map((query) => ask(worker, query)));
  for (const [at, query] of queries.entries()) assert.deepEqual(answers[at], await ask(local, query));
}

const workers = fc.integer({ min: 1, max: 3 });

/** The same question within some hours of the week. */
function within(query: MetricQuery): MetricQuery {
  return { ...query, where: { ...query.where, 'time.hour-of-day': { not: ['10', '23'] } } };
}

test('worker = local: whatever is asked of contacts and surveys', async () => {
  await fc.assert(
    fc.asyncProperty(
      sparseData.chain((one) =>
        fc.record({
          one: fc.constant(one.data),
          cases: fc.array(casesOf(metrics, fc.constant(one)), { minLength: 7, maxLength: 7 }),
        }),
      ),
      workers,
      async ({ one: { covers, ...rest }, cases }, count) => {
        const input = { ...rest, covers: { from: covers[0], to: covers[1] } };
        const worker = await inWorkers(input, count);
        await assertSame(
          worker,
          await loadData(input),
          cases.map(({ query }, at) => (at % 3 === 0 ? within(query) : query)),
        );
        worker.close();
      },
    ),
    // Of seven questions each: what costs is to start and to describe.
    { numRuns: 25 },
  );
});

test('worker = local: whatever is asked of all other parts', async () => {
  await fc.assert(
    fc.asyncProperty(partCases, workers, async ({ data: { covers, ...parts }, query }, count) => {
      const input = { ...parts, covers: { from: covers[0], to: covers[1] } };
      const worker = await inWorkers(input, count);
      await assertSame(worker, await loadData(input), [query, within(query)]);
      worker.close();
    }),
    { numRuns: 30 },
  );
});

/** The same data set in each form in which a host may hand it over. */
const forms: Readonly<Record<string, (data: object) => DataInput>> = {
  object: (data) => data,
  text: (data) => JSON.stringify(data),
  bytes: (data) => new TextEncoder().encode(JSON.stringify(data)),
  buffer: (data) => new TextEncoder().encode(JSON.stringify(data)).buffer,
  stream: (data) => new Blob([JSON.stringify(data)]).stream() as unknown as DataInput,
  response: (data) => new Response(JSON.stringify(data)) as unknown as DataInput,
};

const queries: readonly MetricQuery[] = [
  { metrics: ['contact-volume', 'average-handle-time', 'fcr'], by: ['queue'], total: true },
  {
    metrics: ['service-level'],
    by: [{ time: 'week' }],
    period: { from: '2025-09-01', to: '2025-11-15' },
    compare: 'previous-period',
  },
  { metrics: ['repeat-contact-rate'], by: ['agent'], limit: 2, other: true },
];

test('worker = local: rows of careless hosts in every form, and rows appended', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ members: anyMembers, contacts: anyRows, appended: fc.array(anyRows, { maxLength: 1 }) }),
      fc.constantFrom(...Object.keys(forms)),
      workers,
      async ({ members, contacts, appended }, form, count) => {
        const input = (): DataInput => forms[form]!({ ...members, contacts });
        const [worker, local] = await Promise.all([inWorkers(input(), count), loadData(input())]);
        const versions = { worker: [] as string[], local: [] as string[] };
        worker.subscribe(({ version }) => versions.worker.push(version));
        local.subscribe(({ version }) => versions.local.push(version));
        await assertSame(worker, local, queries);
        for (const rows of appended as (readonly Contact[])[]) {
          assert.deepEqual(await worker.append(rows), await local.append(rows));
          await assertSame(worker, local, queries);
        }
        assert.deepEqual(versions.worker, versions.local);
        worker.close();
      },
    ),
    { numRuns: 40 },
  );
});

test('worker = local: what cannot be read, or only in part', async () => {
  const contacts = [
    { id: 'a', startedAt: '2026-10-01T09:00:00Z' },
    { id: 'b', startedAt: '2026-10-02T09:00:00Z' },
  ];
  const broken = JSON.stringify({ contacts }).slice(0, -3);
  const breaking = (): DataInput =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(broken));
        controller.error(new Error('the line is dead'));
      },
    }) as unknown as DataInput;
  const inputs: readonly (() => DataInput)[] = [
    () => broken,
    () => new TextEncoder().encode(broken),
    () => `${JSON.stringify(contacts[0])}\n{"id"`,
    breaking,
    () =>
      new ReadableStream({
        start: (to) => (to.enqueue('text' as never), to.close()),
      }) as unknown as DataInput,
    () => new Response('nothing here', { status: 404 }) as unknown as DataInput,
    () => new Response(broken) as unknown as DataInput,
    () => '\ud800',
    () => JSON.stringify([{ ...contacts[0], queue: '\ud800x' }]).replace('\\ud800', '\ud800'),
    () => '',
    () => '[]',
    () => [],
    () => ({}),
    () => ({ contacts: 5 }),
    () => 5 as never,
    () => null as never,
  ];
  const optionSets: readonly LoadOptions[] = [
    {},
    { onError: 'keep' },
    { limits: { rows: 1 }, onError: 'keep' },
    { limits: { bytes: 20 } },
    { limits: { bytes: 20 }, onError: 'keep' },
    { weekStart: 9 as never },
    { policy: { dropp: [] } as never },
  ];
  for (const input of inputs) {
    for (const options of optionSets) {
      const read = async (source: Promise<MetricSource>): Promise<unknown> =>
        outcome(source, (one) => one).then(async (found) => {
          if (!('quality' in (found as object))) return found;
          const opened = found as MetricSource;
          const answers = [await opened.quality(), await ask(opened, queries[0]!)];
          opened.close();
          return answers;
        });
      const what = `${String(input)} ${JSON.stringify(options)}`;
      assert.deepEqual(
        await read(inWorkers(input(), 2, options)),
        await read(loadData(input(), options)),
        what,
      );
    }
  }
});

/** Rules of which each keeps something back of most rows, and names that none has. */
const anyPolicy = fc.record(
  {
    drop: fc.subarray(['queue', 'team', 'nothing', 'comment', 'Δ']),
    pseudonymize: fc.subarray(['agent', 'customer', 'id']),
    redactComments: fc.boolean(),
    minCell: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
);

test('worker = local: objects with a policy, and rows appended', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ members: anyMembers, contacts: anyRows, appended: fc.tuple(anyRows, anyRows) }),
      anyPolicy,
      fc.constantFrom('stop', 'keep'),
      fc.constantFrom(undefined, { rows: 9 }, { values: 2 }),
      async ({ members, contacts, appended }, policy, onError, limits) => {
        const options = { policy, onError, ...(limits && { limits }) } as LoadOptions;
        const input = { ...members, contacts };
        const both = await Promise.all([
          outcome(inWorkers(input, 2, options), (source) => ({ source })),
          outcome(loadData(input, options), (source) => ({ source })),
        ]);
        const [worker, local] = both.map((one) => (one as { source?: MetricSource }).source);
        if (worker === undefined || local === undefined) {
          assert.deepEqual(both[0], both[1]);
          return;
        }
        assert.deepEqual(await worker.quality(), await local.quality());
        for (const rows of appended as unknown as (readonly Contact[])[]) {
          assert.deepEqual(await outcome(worker.append(rows)), await outcome(local.append(rows)));
        }
        await assertSame(worker, local, queries);
        worker.close();
      },
    ),
    { numRuns: 40 },
  );
});

test('a host’s policy holds in workers, and its pseudonyms are the page’s', async () => {
  const contacts = Array.from({ length: 30 }, (_, at) => ({
    id: String(at),
    startedAt: Date.UTC(2026, 9, 1 + (at % 9)),
    agent: `agent ${at % 4}`,
    customer: `customer ${at % 7}`,
    queue: at % 3 === 0 ? 'a' : 'b',
    shelf: 'top',
  }));
  const options: LoadOptions = {
    policy: { pseudonymize: ['agent'], drop: ['queue', 'shelf', 'nowhere'], minCell: 3 },
  };
  const [worker, local] = await Promise.all([
    inWorkers({ contacts }, 2, options),
    loadData({ contacts }, options),
  ]);
  await assertSame(worker, local, [{ metrics: ['contact-volume'], by: ['agent'], total: true }, ...queries]);
  assert.ok(!JSON.stringify(await worker.describe()).includes('agent 1'));
  worker.close();
});

test('one row, none, and one huge row', async () => {
  const row = {
    id: 'a',
    startedAt: '2026-10-01T09:00:00Z',
    queue: 'sales',
    outcome: 'answered',
    queueSeconds: 3,
  };
  const huge = { ...row, comment: 'long '.repeat(50_000) };
  for (const contacts of [[row], [], [huge], [row, { ...huge, id: 'b' }]]) {
    for (const form of Object.values(forms)) {
      const [worker, local] = await Promise.all([
        inWorkers(form({ contacts }), 3),
        loadData(form({ contacts })),
      ]);
      await assertSame(worker, local, queries);
      worker.close();
    }
  }
});

test('misuse is refused with the same words', async () => {
  const [worker, local] = await Promise.all([inWorkers({ contacts: [] }, 2), loadData({ contacts: [] })]);
  const wrong: readonly ((source: MetricSource) => Promise<unknown>)[] = [
    (source) => source.query({ metrics: ['shoes' as never] }),
    (source) => source.query({ metrics: ['offered'], by: [{ time: 'fortnight' as never }] }),
    (source) => source.query(null as never),
    (source) => source.contacts({ offset: -1, limit: 2 }),
    (source) => source.contacts({ offset: 0, limit: 2, orderBy: [{ by: 'shoe' }] }),
    (source) => source.append(new TextEncoder().encode('[{]')),
    (source) => source.append(5 as never),
  ];
  for (const ask of wrong) {
    const refused = await outcome(ask(worker));
    assert.deepEqual(refused, await outcome(ask(local)));
    assert.ok('message' in (refused as object));
  }
  worker.close();
  await assert.rejects(worker.quality(), /source is closed/);
  await assert.rejects(worker.query(queries[0]!), /source is closed/);
});
