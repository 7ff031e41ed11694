import { expect } from 'chai';
import { type WorkerHandle, type WorkerWay, workerWays } from '../../src/engine/worker-ways.js';
import { loadData } from '../../src/source/load-data.js';
import type { DataInput, MetricSource } from '../../src/source/metric-source.js';
import { type OpeningHost, openWorkerSource, type WorkerLoad } from '../../src/source/open-worker-source.js';
import type { Problem } from '../../src/problem.js';
import { manyContacts } from './many-contacts.js';

const small = { bytes: 0, rows: 0 };
const text = JSON.stringify({ timeZone: 'Europe/Berlin', contacts: manyContacts(30_000) });
const bytes = (): Uint8Array => new TextEncoder().encode(text);

const hostOf = (ways: readonly WorkerWay[]): OpeningHost => ({
  workers: 2,
  ways,
  small,
  partedFrom: 0,
  patienceMs: 60_000,
  weakly: (value) => new WeakRef(value),
});

/** Real workers, which a test can end as the browser does when memory runs out: without a word. */
class RealWorkers {
  readonly handles: WorkerHandle[] = [];
  readonly problems: Problem[] = [];

  open(
    input: DataInput,
    options: WorkerLoad = {},
    workers = 2,
    ways?: readonly WorkerWay[],
  ): Promise<MetricSource> {
    const host = { ...hostOf(ways ?? [() => this.#start()]), workers };
    return openWorkerSource(input, { ...options, onProblem: (problem) => this.problems.push(problem) }, host);
  }

  #start(): WorkerHandle {
    const handle = workerWays({})[0]!();
    this.handles.push(handle);
    return handle;
  }
}

const queries = [
  { metrics: ['offered', 'average-handle-time', 'repeat-contact-rate'], by: ['queue'], total: true },
  { metrics: ['service-level', 'wait-p90'], by: [{ time: 'day' }] },
  { metrics: ['contact-volume'], by: ['agent', 'queue'], limit: 5, other: true },
] as const;

async function answers(source: MetricSource): Promise<unknown> {
  const tables = await Promise.all(queries.map((query) => source.query(query)));
  return JSON.parse(JSON.stringify(tables));
}

describe('workers of a page', function () {
  // Not bundled, a worker loads some hundred modules.
  this.timeout(120_000);
  let local: MetricSource;
  let expected: unknown;

  before(async () => {
    local = await loadData(text);
    expected = await answers(local);
  });

  it('answer as this thread does, in every form of the input', async () => {
    const forms: readonly DataInput[] = [
      text,
      bytes(),
      new Blob([text]).stream(),
      new Response(text),
      JSON.parse(text) as object,
    ];
    for (const input of forms) {
      const source = await new RealWorkers().open(input);
      expect(await answers(source)).to.deep.equal(expected);
      expect((await source.describe()).engine).to.equal('workers');
      expect(await source.quality()).to.deep.equal(await local.quality());
      source.close();
    }
  });

  it('take bytes over at once where they may', async () => {
    const given = bytes();
    const source = await new RealWorkers().open(given, { transfer: true });
    expect(given.length).to.equal(0);
    expect(await answers(source)).to.deep.equal(expected);
    source.close();
    const kept = bytes();
    const copied = await new RealWorkers().open(kept);
    expect(kept).to.deep.equal(bytes());
    copied.close();
  });

  it('may die: a replica’s rows are its primary’s, in the middle of a query too', async () => {
    const workers = new RealWorkers();
    const source = await workers.open(bytes());
    // So that the replica has joined.
    await answers(source);
    const asked = answers(source);
    workers.handles[1]!.terminate();
    expect(await asked).to.deep.equal(expected);
    expect(await answers(source)).to.deep.equal(expected);
    expect((await source.describe()).engine).to.equal('workers');
    expect(workers.problems.map(({ code, values }) => ({ code, values }))).to.deep.equal([
      { code: 'worker-failed', values: { reason: 'lost' } },
    ]);
    source.close();
  });

  it('may die: bytes are read again here, and what was asked is answered', async () => {
    const workers = new RealWorkers();
    const input = bytes();
    const source = await workers.open(input);
    await source.append([{ id: 'late', startedAt: '2026-10-01T12:00:00Z', queue: 'late' }]);
    const later = await loadData(text);
    await later.append([{ id: 'late', startedAt: '2026-10-01T12:00:00Z', queue: 'late' }]);
    const asked = answers(source);
    workers.handles[0]!.terminate();
    expect(await asked).to.deep.equal(await answers(later));
    const { engine, engineReason } = await source.describe();
    expect([engine, engineReason]).to.deep.equal(['local', 'lost']);
    expect(workers.problems.length).to.equal(1);
    expect(input, 'still the page’s, and so to be read again').to.deep.equal(bytes());
    source.close();
  });

  it('may die: what came by a stream is gone, and the source says so', async () => {
    const workers = new RealWorkers();
    const source = await workers.open(new Blob([text]).stream());
    const asked = source.query(queries[0]);
    workers.handles[0]!.terminate();
    for (const failed of [asked, source.quality()]) {
      const error = await failed.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect((error as { problem: Problem }).problem).to.include({
        code: 'worker-failed',
        severity: 'error',
      });
    }
    source.close();
  });

  it('may be forbidden, missing or no script of the kit: then this thread does it, told once', async () => {
    const missing = (): Worker => new Worker('/no-such-worker.js', { type: 'module' });
    const mute = (): Worker => new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
    const barred = (): Worker => {
      throw new DOMException('refused', 'SecurityError');
    };
    const cases = [
      [workerWays({ worker: missing }).slice(0, 1), 'refused'],
      [workerWays({ worker: barred }).slice(0, 1), 'refused'],
      [workerWays({ worker: mute }).slice(0, 1), 'silent'],
      [[], 'none'],
    ] as const;
    for (const [ways, reason] of cases) {
      const problems: Problem[] = [];
      const source = await openWorkerSource(
        bytes(),
        { onProblem: (problem) => problems.push(problem) },
        { ...hostOf(ways), patienceMs: 1000 },
      );
      const { engine, engineReason } = await source.describe();
      expect([engine, engineReason]).to.deep.equal(['local', reason]);
      expect(problems.map(({ values }) => values)).to.deep.equal([{ reason }]);
      expect(await answers(source)).to.deep.equal(expected);
    }
  });

  it('start by the next way where one fails', async () => {
    const workers = new RealWorkers();
    const barred = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    const source = await workers.open(bytes(), {}, 1, [barred, ...workerWays({})]);
    expect((await source.describe()).engine).to.equal('workers');
    expect(workers.problems).to.deep.equal([]);
    source.close();
  });

  it('are given up when a load is', async () => {
    const workers = new RealWorkers();
    const abort = new AbortController();
    const opening = workers.open(text, { signal: abort.signal, onProgress: () => abort.abort() });
    const error = await opening.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((error as Error).name).to.equal('AbortError');
  });
});
