import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../src/elements/version.js';
import {
  CallboardError,
  type DataInput,
  loadData,
  type MetricQuery,
  type MetricSource,
} from '../../src/engine.js';
import type { ReadProgress } from '../../src/data/pace.js';
import type { Problem } from '../../src/problem.js';
import { openWorkerSource, type WorkerLoad } from '../../src/source/open-worker-source.js';
import { protocolVersion } from '../../src/source/protocol-version.js';
import { createWorkerSource } from '../../src/worker.js';
import { manyContacts } from './many-contacts.js';
import { type PortWorkers, portWorkers } from './port-workers.js';

const data = { timeZone: 'Europe/Berlin', contacts: manyContacts(1200) };
const text = JSON.stringify(data);
const bytes = (): Uint8Array => new TextEncoder().encode(text);
const stream = (): DataInput => new Blob([text]).stream() as unknown as DataInput;
const query: MetricQuery = { metrics: ['offered', 'average-handle-time'], by: ['queue'], total: true };

interface Opened {
  readonly workers: PortWorkers;
  readonly problems: Problem[];
  readonly opening: Promise<MetricSource>;
}

function open(input: DataInput, options: WorkerLoad = {}, host: object = {}): Opened {
  const workers = portWorkers();
  const problems: Problem[] = [];
  const opening = openWorkerSource(
    input,
    { ...options, onProblem: (problem) => problems.push(problem) },
    {
      workers: 2,
      ways: [workers.way],
      small: { bytes: 0, rows: 0 },
      partedFrom: 0,
      patienceMs: 60_000,
      weakly: (value) => ({ deref: () => value }),
      ...host,
    },
  );
  return { workers, problems, opening };
}

const answer = async (source: MetricSource): Promise<unknown> => (await source.query(query)).toJSON();
/** A worker, the first time. */
const once = (workers: PortWorkers): ReturnType<PortWorkers['way']> => {
  if (workers.started > 0) throw new TypeError('no more of them');
  return workers.way();
};
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

async function assertLocal(source: MetricSource, reason: string, rows: object[] = []): Promise<void> {
  const local = await loadData({ ...data, contacts: [...data.contacts, ...rows] });
  const { engine, engineReason } = await source.describe();
  assert.deepEqual([engine, engineReason], ['local', reason]);
  assert.deepEqual(await answer(source), await answer(local));
}

/** The same bytes amid others. */
function viewOf(part: Uint8Array): Uint8Array {
  const whole = new Uint8Array(part.length + 20).fill(1);
  whole.set(part, 10);
  return whole.subarray(10, 10 + part.length);
}

function bufferOf(input: Uint8Array | ArrayBuffer): unknown {
  return input instanceof Uint8Array ? input.buffer : input;
}

const told = (problems: readonly Problem[]): unknown =>
  problems.map(({ code, severity, values }) => [code, severity, values]);

test('a worker’s script is of the kit’s version', () => assert.equal(protocolVersion, version));

test('little data, and all data where the host wants no workers, are read here', async () => {
  const small = { bytes: bytes().length + 1, rows: data.contacts.length + 1 };
  const inputs = [text, bytes(), bytes().buffer, stream(), new Response(text) as never, data];
  for (const input of inputs) {
    const { workers, problems, opening } = open(input, {}, { small });
    await assertLocal(await opening, 'small');
    assert.deepEqual([workers.started, problems.length], [0, 0]);
  }
  const off = open(stream(), {}, { workers: 0 });
  await assertLocal(await off.opening, 'off');
  for (const input of [text, bytes(), stream(), new Response(text) as never, data]) {
    const { opening } = open(input, {}, { small: { bytes: text.length - 300, rows: data.contacts.length } });
    const source = await opening;
    assert.equal((await source.describe()).engine, 'workers');
    source.close();
  }
});

test('where no worker is to be had, this thread answers, and the host is told once', async () => {
  const barred = (): never => {
    throw new TypeError('refused');
  };
  const mute = (): object => ({
    port: { postMessage: () => undefined, addEventListener: () => undefined },
    onFailure: () => undefined,
    terminate: () => undefined,
  });
  const old = (): object => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data: { call } }) =>
      port2.postMessage({ answer: call, value: { version: '0.0.9', holdsLock: false } });
    const close = (): void => [port1, port2].forEach((port) => port.close());
    return { port: port1, onFailure: () => undefined, terminate: close };
  };
  const cases = [
    [[barred], 'refused'],
    [[barred, mute], 'silent'],
    [[old], 'other-version'],
    [[], 'none'],
  ] as const;
  for (const [ways, reason] of cases) {
    for (const input of [bytes(), stream(), data]) {
      const { problems, opening } = open(input, {}, { ways, patienceMs: reason === 'silent' ? 20 : 60_000 });
      await assertLocal(await opening, reason);
      assert.deepEqual(told(problems), [['worker-failed', 'warning', { reason }]]);
    }
  }
});

test('objects that cannot be copied are read as they are, those appended too', async () => {
  class Call {
    startedAt = '2026-10-01T09:00:00Z';
    get queue(): string {
      return 'sales';
    }
  }
  const contacts = [...data.contacts, new Call(), { startedAt: '2026-10-02T09:00:00Z', queue: () => 'x' }];
  for (const input of [
    { contacts },
    contacts,
    data.contacts.map((row) => new Proxy(row, {})),
    { ...data, note: Symbol('x') },
  ]) {
    const { problems, opening } = open(input);
    const [source, local] = [await opening, await loadData(input)];
    assert.deepEqual(await answer(source), await answer(local));
    assert.deepEqual(await source.quality(), await local.quality());
    assert.equal((await source.describe()).engine, 'workers');
    const late = { id: 'late', startedAt: '2026-10-02T09:00:00Z', queue: 'late', tags: ['x'] };
    const rows = [new Proxy(late, {}), new Call(), { ...late, id: 'later', agent: { name: 'x' } }];
    assert.deepEqual(await source.append(rows as never), await local.append(rows as never));
    assert.deepEqual(await answer(source), await answer(local));
    assert.deepEqual(await source.quality(), await local.quality());
    assert.deepEqual(problems, []);
    source.close();
  }
});

test('a primary that dies is stood in for where the input is at hand', async () => {
  const rows = [{ id: 'late', startedAt: '2026-10-02T09:00:00Z', queue: 'late' }];
  const further = [{ id: 'later', startedAt: '2026-10-03T09:00:00Z', queue: 'late' }];
  for (const input of [bytes(), bytes().buffer, viewOf(bytes()), data, data.contacts]) {
    const { workers, problems, opening } = open(input, { timeZone: data.timeZone });
    const source = await opening;
    const versions: string[] = [];
    source.subscribe(({ version: next }) => versions.push(next));
    await source.append(rows);
    await assert.rejects(source.append(new TextEncoder().encode('[{]')), CallboardError);
    const appended = source.append(further);
    const asked = answer(source);
    await turn();
    workers.kill(0);
    const local = await loadData({ ...data, contacts: [...data.contacts, ...rows] });
    assert.deepEqual(await appended, await local.append(further));
    assert.deepEqual(await asked, await answer(local));
    await assertLocal(source, 'lost', [...rows, ...further]);
    assert.deepEqual(told(problems), [['worker-failed', 'warning', { reason: 'lost' }]]);
    assert.equal(new Set(versions).size, 2);
    assert.equal(workers.ended, 2, 'the replica is of no use any more');
    source.close();
    await assert.rejects(source.quality(), /source is closed/);
  }
});

const isLost = (error: unknown): boolean => {
  assert.deepEqual(told([(error as CallboardError).problem]), [
    ['worker-failed', 'error', { reason: 'lost' }],
  ]);
  return true;
};

test('an input is kept by the host alone: where that has let go of it, or given it away, it is gone', async () => {
  const given = bytes();
  const cases: [DataInput, () => void][] = [
    [bytes(), () => undefined],
    [bytes().buffer, () => undefined],
    [data, () => undefined],
    [given, () => structuredClone(given, { transfer: [given.buffer as ArrayBuffer] })],
  ];
  for (const [input, letGo] of cases) {
    const remembered: unknown[] = [];
    let isGone = false;
    const { workers, opening } = open(
      input,
      {},
      {
        weakly: (value: unknown) => {
          remembered.push(value);
          return { deref: () => (isGone ? undefined : value) };
        },
      },
    );
    const source = await opening;
    assert.deepEqual(remembered, [input === data ? data : bufferOf(input as Uint8Array | ArrayBuffer)]);
    await source.append([{ id: 'late', startedAt: '2026-10-02T09:00:00Z', queue: 'late' }]);
    isGone = input !== given;
    letGo();
    // Rows appended later are the worker's alone.
    await source.append([{ id: 'later', startedAt: '2026-10-02T09:00:00Z', queue: 'late' }]);
    workers.kill(0);
    await assert.rejects(answer(source), isLost);
    source.close();
  }
});

test('a primary that dies while it reads is stood in for, too', async () => {
  const { workers, opening } = open(text, {
    onProgress: () => {
      if (workers.ended === 0) workers.kill(0);
    },
  });
  await assertLocal(await opening, 'lost');
});

test('what is used up cannot be read again: the source is in error, and says why', async () => {
  for (const [input, options] of [
    [text, {}],
    [stream(), {}],
    [new Response(text) as never, {}],
    [bytes(), { transfer: true }],
  ] as const) {
    const { workers, opening } = open(input, options);
    const source = await opening;
    const asked = source.query(query);
    await turn();
    workers.kill(0);
    await assert.rejects(asked, isLost);
    await assert.rejects(source.describe(), isLost);
    await assert.rejects(source.append([]), isLost);
    source.close();
  }
});

test('bytes stay the host’s, unless it gives them away', async () => {
  const kept = bytes();
  (await open(kept).opening).close();
  assert.deepEqual(kept, bytes());
  const given = bytes();
  const source = await open(given, { transfer: true }).opening;
  assert.equal(given.length, 0);
  assert.deepEqual(await answer(source), await answer(await loadData(text)));
  source.close();
});

test('chunks of a stream stay the host’s: they may be views of what it still needs', async () => {
  const whole = bytes();
  const chunks = new ReadableStream<Uint8Array>({
    start(to) {
      for (let at = 0; at < whole.length; at += 1000) to.enqueue(whole.subarray(at, at + 1000));
      to.close();
    },
  });
  const source = await open(chunks as unknown as DataInput).opening;
  assert.deepEqual(whole, bytes());
  assert.deepEqual(await answer(source), await answer(await loadData(text)));
  source.close();
});

test('two workers read bytes, each a part; what is wrong with one is the other’s to read', async () => {
  const lines = data.contacts.map((row) => JSON.stringify(row)).join('\n');
  const local = await loadData(text);
  const isApart = ({ asked }: PortWorkers): boolean =>
    asked.includes('1 next back') && !asked.includes('0 next back');
  for (const [input, options] of [
    [bytes(), {}],
    [bytes().buffer, {}],
    [bytes(), { transfer: true }],
    [new TextEncoder().encode(JSON.stringify(data, null, 1)), {}],
    [new TextEncoder().encode(lines), { timeZone: 'Europe/Berlin' }],
  ] as const) {
    const told: ReadProgress[] = [];
    const { workers, problems, opening } = open(input, {
      ...options,
      onProgress: (progress) => told.push(progress),
    });
    const total = input.byteLength;
    const source = await opening;
    assert.deepEqual(await answer(source), await answer(local));
    assert.equal((await source.quality()).read, 1200);
    assert.deepEqual([isApart(workers), problems], [true, []]);
    assert.deepEqual(told.at(-1), { bytes: total, totalBytes: total, rows: 1200 });
    assert.ok(told.every(({ bytes: read }, at) => at === 0 || read >= told[at - 1]!.bytes));
    source.close();
  }
  const inOne = [
    open(bytes(), {}, { workers: 1 }),
    open(bytes(), {}, { partedFrom: text.length * 2 }),
    open(bytes(), { policy: { minCell: 1 } }),
  ];
  for (const { workers, opening } of inOne) {
    (await opening).close();
    assert.ok(!workers.asked.some((asked) => asked.endsWith('back')));
  }
});

test('a replica that dies while it reads, or never comes, leaves its part to the primary', async () => {
  const large = { ...data, contacts: manyContacts(20_000) };
  const all = (): Uint8Array => new TextEncoder().encode(JSON.stringify(large));
  const local = await loadData(large);
  for (const transfer of [false, true]) {
    const told: ReadProgress[] = [];
    const dying = open(all(), {
      transfer,
      onProgress(progress) {
        told.push(progress);
        if (told.length === 2) dying.workers.kill(1);
      },
    });
    const one = portWorkers();
    const lonely = open(all(), { transfer }, { ways: [() => once(one)] });
    for (const { problems, opening } of [dying, lonely]) {
      const source = await opening;
      assert.deepEqual(await answer(source), await answer(local));
      assert.deepEqual(await source.quality(), await local.quality());
      assert.equal((await source.describe()).engine, 'workers');
      assert.equal(problems.length, 1);
      source.close();
    }
    assert.ok(told.every(({ bytes: read }, at) => at === 0 || read >= told[at - 1]!.bytes));
    assert.deepEqual([told.at(-1)!.bytes, told.at(-1)!.rows], [all().length, 20_000]);
    assert.equal(dying.workers.asked.includes('0 next back'), !transfer);
  }
});

test('an abort ends a load and its workers, and takes back a question', async () => {
  const abort = new AbortController();
  const { workers, opening } = open(text, { signal: abort.signal, onProgress: () => abort.abort() });
  await assert.rejects(opening, { name: 'AbortError' });
  await turn();
  await turn();
  assert.equal(workers.ended, 2);
  await assert.rejects(open(text, { signal: AbortSignal.abort() }).opening, { name: 'AbortError' });

  const source = await open(text).opening;
  const asking = new AbortController();
  const asked = source.query(query, { signal: asking.signal });
  const listed = source.contacts({ offset: 0, limit: 5 }, { signal: asking.signal });
  await turn();
  asking.abort();
  await assert.rejects(asked, { name: 'AbortError' });
  await assert.rejects(listed, { name: 'AbortError' });
  assert.deepEqual(await answer(source), await answer(await loadData(text)));
  source.close();
});

test('what is asked before rows are appended is answered without them, what is asked after with them', async () => {
  const source = await open(text).opening;
  const local = await loadData(text);
  const rows = [{ id: 'late', startedAt: '2026-10-02T09:00:00Z', queue: 'late' }];
  const ask = (one: MetricSource): Promise<unknown[]> => {
    const before = [answer(one), one.quality()];
    const appended = one.append(rows);
    return Promise.all([
      ...before,
      appended,
      answer(one),
      one.quality(),
      one.contacts({ offset: 1195, limit: 9 }),
    ]);
  };
  const [found, expected] = [await ask(source), await ask(local)];
  assert.deepEqual(found, expected);
  source.close();
});

test('a number of workers that is none is refused at once', () => {
  for (const workers of [-1, 1.5, NaN])
    assert.throws(() => createWorkerSource(text, { workers }), RangeError);
});
