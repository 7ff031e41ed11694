import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { appendContacts } from '../../src/data/append-contacts.js';
import type { CodeColumn, NumberColumn } from '../../src/data/column.js';
import type { Contact } from '../../src/data/contact.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import { BackReader } from '../../src/engine/back-reader.js';
import { Calls } from '../../src/engine/calls.js';
import { type ReplicaMethods, replicaMethods } from '../../src/engine/replica.js';
import { Replica } from '../../src/engine/replicas.js';
import { ShardedEngine } from '../../src/engine/sharded-engine.js';
import { execute, type PlanData } from '../../src/query/execute.js';
import { BlockReader, blockRows } from '../../src/query/block.js';
import { measureKey, type QueryPlan } from '../../src/query/plan.js';
import { Zone } from '../../src/time/zone.js';
import { assertSamePartial } from '../laws/same-partial.js';
import { manyContacts } from '../source/many-contacts.js';

const blocks = 600;

function someData(): PlanData {
  const rows = blocks * blockRows;
  const queue: CodeColumn = {
    kind: 'code',
    codes: new Uint8Array(rows).map((_, row) => row % 3),
    values: [null, 'sales', 'care'],
  };
  const wait: NumberColumn = {
    kind: 'number',
    raw: new Uint8Array(rows).map((_, row) => 1 + (row % 7)),
    base: 0,
    step: 1,
    min: 1,
    max: 7,
  };
  const columns = new Map<string, CodeColumn | NumberColumn>([
    ['queue', queue],
    ['queueSeconds', wait],
  ]);
  const contacts = { rows, fields: [...columns.keys()], column: (name: string) => columns.get(name) };
  return { contacts, table: () => contacts, zone: new Zone('UTC') };
}

const sum = { kind: 'sum', of: ['queueSeconds'], where: { field: 'queue', in: ['sales'] } } as const;
const plan: QueryPlan = {
  part: 'contacts',
  unit: 'leg',
  time: 'startedAt',
  zone: 'UTC',
  weekStart: 1,
  range: null,
  where: { all: [] },
  keys: [{ name: 'queue', field: 'queue' }],
  measures: [sum],
};

interface Started {
  readonly replica: Replica;
  /** Runs that it was asked for. */
  readonly runs: readonly Parameters<ReplicaMethods['run']>[0][];
  close(): void;
}

const started: Started[] = [];
afterEach(() => {
  for (const { close } of started.splice(0)) close();
});

/** @param onRun called with the signal of each run, before it begins */
function startReplica(
  onRun: (signal: Parameters<ReplicaMethods['run']>[1]) => void = () => undefined,
): Started {
  const { port1, port2 } = new MessageChannel();
  const own = replicaMethods(new BackReader());
  const runs: Parameters<ReplicaMethods['run']>[0][] = [];
  void new Calls(port2 as never, {
    ...own,
    run: (run: (typeof runs)[number], signal: Parameters<ReplicaMethods['run']>[1]) => {
      runs.push(run);
      onRun(signal);
      return own.run(run, signal);
    },
  });
  const close = (): void => {
    port1.close();
    port2.close();
  };
  const one = { replica: new Replica(port1 as never), runs, close };
  started.push(one);
  return one;
}

/** What three rows of a queue wait in all, counted by hand: 1…7 over and over, every third row. */
function expectedSum(): number {
  let total = 0;
  for (let row = 1; row < blocks * blockRows; row += 3) total += 1 + (row % 7);
  return total;
}

function sumOf(partials: readonly { readonly measures: ReadonlyMap<string, unknown> }[]): number {
  const { values } = partials[0]!.measures.get(measureKey(sum)) as { values: Float64Array };
  return values.reduce((total, value) => total + value, 0);
}

test('rows are added up by all, each a range of them, and columns go over once', async () => {
  const [a, b] = [startReplica(), startReplica()];
  const engine = new ShardedEngine(someData(), [a.replica, b.replica]);
  assert.equal(sumOf(await engine.run([plan])), expectedSum());
  assert.equal(sumOf(await engine.run([{ ...plan, keys: [] }])), expectedSum());
  for (const { runs } of [a, b]) {
    assert.deepEqual(
      runs.map(({ columns }) => [...columns.keys()].toSorted()),
      [['queue', 'queueSeconds'], []],
    );
  }
  const rows = [a, b].map(({ runs }) => runs[0]!.rows);
  assert.deepEqual(rows, [200 * blockRows, 200 * blockRows]);
});

test('rows appended are added up here while they are few, and replicas keep theirs', async () => {
  const rows = manyContacts(9000);
  const late = (from: number, count: number): readonly Contact[] =>
    manyContacts(from + count).slice(from) as Contact[];
  const { replica, runs } = startReplica();
  const bySeconds: QueryPlan = { ...plan, keys: [{ name: 'agent', field: 'agent' }] };
  let data = await readContactData(rows, { timeZone: 'UTC' });
  let engine = new ShardedEngine(data, [replica]);
  const versions: { data: ContactData; engine: ShardedEngine }[] = [];
  const append = (more: readonly Contact[]): void => {
    versions.push({ data, engine });
    ({ data } = appendContacts(data, more));
    engine = new ShardedEngine(data, [replica], engine);
  };
  const check = async (): Promise<void> => {
    const [found] = await engine.run([bySeconds]);
    const [expected] = await execute(data, [bySeconds]);
    assertSamePartial(found!, expected!);
  };
  await check();
  // The first time, columns move to where there is room behind them.
  append(late(9000, 20));
  await check();
  for (const from of [9020, 9040, 9060]) {
    append(late(from, 20));
    await check();
    assert.deepEqual([...runs.at(-1)!.columns.keys()], []);
  }
  // One that replaces another moves the rows behind it.
  append([{ ...(rows[17] as Contact), talkSeconds: 1, queueSeconds: 77, queue: 'sales' }]);
  await check();
  // A version before is asked once more, and then the last one.
  const before = versions[2]!;
  assertSamePartial(
    (await before.engine.run([bySeconds]))[0]!,
    (await execute(before.data, [bySeconds]))[0]!,
  );
  await check();
  const share = runs.at(-1)!.rows;
  append(late(9080, 3000));
  await check();
  assert.ok(runs.at(-1)!.rows > share);
});

test('a replica that joins later gets its share', async () => {
  const replicas: Replica[] = [];
  const engine = new ShardedEngine(someData(), replicas);
  assert.equal(sumOf(await engine.run([plan])), expectedSum());
  const late = startReplica();
  replicas.push(late.replica);
  assert.equal(sumOf(await engine.run([plan])), expectedSum());
  assert.equal(late.runs[0]!.rows, (blocks / 2) * blockRows);
});

test('rows of a replica that goes, before a query or in the middle of one, are added up here', async () => {
  const [a, b] = [startReplica(() => b.replica.lose()), startReplica()];
  const engine = new ShardedEngine(someData(), [a.replica, b.replica]);
  assert.equal(sumOf(await engine.run([plan])), expectedSum());
  assert.equal(b.replica.isLost, true);
  a.replica.lose();
  assert.equal(sumOf(await engine.run([plan])), expectedSum());
});

test('a plan that cannot run is refused as it is here', async () => {
  const engine = new ShardedEngine(someData(), [startReplica().replica]);
  await assert.rejects(engine.run([{ ...plan, keys: [null as never] }]), TypeError);
  assert.equal(sumOf(await engine.run([plan])), expectedSum());
});

test('an abort is heard within 20 blocks, here and in a replica', async () => {
  let heard = false;
  const replica = startReplica((signal) => signal.addEventListener('abort', () => (heard = true)));
  const engine = new ShardedEngine(someData(), [replica.replica]);
  const abort = new AbortController();
  // Both scan in this thread, so that all blocks are seen; which are whose is told by whether it has heard.
  const counts = { before: 0, untilHeard: 0, after: 0 };
  const move = BlockReader.prototype.move;
  BlockReader.prototype.move = function (from, length) {
    move.call(this, from, length);
    if (!abort.signal.aborted) counts.before += 1;
    else if (!heard) counts.untilHeard += 1;
    else counts.after += 1;
    if (counts.before === 90) abort.abort();
  };
  try {
    await assert.rejects(engine.run([plan], abort.signal), { name: 'AbortError' });
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => void setImmediate(resolve));
  } finally {
    BlockReader.prototype.move = move;
  }
  assert.equal(heard, true);
  assert.equal(counts.before, 90);
  // One slice of each, at most, until both have had a turn.
  assert.ok(counts.untilHeard <= 2 * 20, `${counts.untilHeard} blocks before it was heard`);
  assert.ok(counts.after <= 20, `${counts.after} blocks after it was heard`);
});
