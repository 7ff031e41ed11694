import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeColumn } from '../../src/data/column.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { LocalEngine } from '../../src/engine/local-engine.js';
import { blockRows } from '../../src/query/block.js';
import { type QueryPlan, always, measureKey } from '../../src/query/plan.js';

/** Codes that count how many of their blocks were read. */
class CountedCodes extends Uint8Array {
  static reads = 0;

  override subarray(from?: number, to?: number): Uint8Array<ArrayBuffer> {
    CountedCodes.reads += 1;
    return new Uint8Array(this.buffer as ArrayBuffer, from, (to ?? this.length) - (from ?? 0));
  }
}

const blocks = 2000;

function someData(): ContactData {
  const queue: CodeColumn = {
    kind: 'code',
    codes: new CountedCodes(blocks * blockRows).fill(1),
    values: [null, 'sales'],
  };
  CountedCodes.reads = 0;
  const columns = new Map([['queue', queue]]);
  const contacts = {
    rows: blocks * blockRows,
    fields: ['queue'],
    column: (name: string) => columns.get(name),
  };
  return { contacts, table: () => contacts } as unknown as ContactData;
}

const count = { kind: 'count', where: { field: 'queue', in: ['sales'] } } as const;
const plan: QueryPlan = {
  part: 'contacts',
  unit: 'leg',
  time: 'startedAt',
  zone: 'UTC',
  weekStart: 1,
  range: null,
  where: always,
  keys: [{ name: 'queue', field: 'queue' }],
  measures: [count],
};

/** The first question about a table makes the words of its rows, in a pass of its own; later ones find them. */
async function withWords(engine: LocalEngine): Promise<LocalEngine> {
  await engine.run([plan]);
  CountedCodes.reads = 0;
  return engine;
}

const countOf = (partials: readonly { measures: ReadonlyMap<string, unknown> }[]): unknown =>
  (partials[0]!.measures.get(measureKey(count)) as { values: Float64Array }).values[0];

test('what is asked in one turn of the event loop is scanned in one pass', async () => {
  const engine = await withWords(new LocalEngine(someData()));
  const answers = await Promise.all([
    engine.run([plan]),
    engine.run([plan, { ...plan, keys: [] }]),
    engine.run([plan]),
  ]);
  for (const partials of answers) assert.equal(countOf(partials), blocks * blockRows);
  assert.equal(answers[1]!.length, 2);
  assert.equal(CountedCodes.reads, blocks);
});

test('an asker that aborts is rejected at once, and the pass goes on for the others', async () => {
  const engine = new LocalEngine(someData());
  const leaving = new AbortController();
  const left = engine.run([plan], leaving.signal);
  const stayed = engine.run([plan]);
  await Promise.resolve();
  leaving.abort();
  await assert.rejects(left, { name: 'AbortError' });
  assert.ok(CountedCodes.reads < blocks, 'rejected before the pass was over');
  assert.equal(countOf(await stayed), blocks * blockRows);
});

test('a pass that nobody waits for any more stops', async () => {
  const engine = await withWords(new LocalEngine(someData()));
  const leaving = new AbortController();
  const left = engine.run([plan], leaving.signal);
  await Promise.resolve();
  leaving.abort();
  await assert.rejects(left, { name: 'AbortError' });
  // A later ask gets a pass of its own; by its end the abandoned one would have read nearly every block too.
  assert.equal(countOf(await engine.run([plan])), blocks * blockRows);
  assert.ok(CountedCodes.reads < 1.5 * blocks, `${CountedCodes.reads} reads of ${blocks} blocks`);
});

test('a signal that has fired before is an AbortError without a pass', async () => {
  const engine = new LocalEngine(someData());
  await assert.rejects(engine.run([plan], AbortSignal.abort()), { name: 'AbortError' });
  assert.equal(CountedCodes.reads, 0);
});

test('a plan that cannot run rejects its askers, and the engine goes on', async () => {
  const engine = new LocalEngine(someData());
  const conditions = Array.from({ length: 30 }, (_, index) => ({ field: 'queue', in: [String(index)] }));
  const manyFields = { any: Array.from({ length: 3 }, () => ({ all: conditions })) };
  assert.equal((await engine.run([{ ...plan, where: manyFields }]))[0]!.groups, 0);
  await assert.rejects(
    engine.run([{ ...plan, range: { from: 0, to: 1 }, zone: 'UTC', keys: [null as never] }]),
  );
  assert.equal(countOf(await engine.run([plan])), blocks * blockRows);
});
