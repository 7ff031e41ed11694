import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContactIngest } from '../../src/data/contact-ingest.js';
import { ContactSet } from '../../src/data/contact-set.js';
import { joinIngested } from '../../src/data/join-ingested.js';
import { runAtOnce } from '../../src/data/pace.js';
import { buffersOf, readRowsOf, receivedRows } from '../../src/data/read-rows.js';
import * as responses from '../../src/data/response-table.js';
import { SettingsReader } from '../../src/data/settings.js';
import { anyMembers, anyRows } from './any-contacts.js';

/** What is seen of a data set. */
const seen = (set: ContactSet) => ({
  version: set.version,
  quality: set.quality,
  fields: set.contacts.fields,
});

/** Reads the rows behind `cut` apart, posts them, and joins them to the others. */
function joined(members: object, rows: readonly unknown[], cut: number): ContactSet | undefined {
  const settings = new SettingsReader({ timeZone: 'UTC' }).read(members as Record<string, unknown>);
  const read = (part: readonly unknown[]) => {
    const ingest = new ContactIngest(settings);
    for (const row of part) ingest.add(row);
    return runAtOnce(ingest.finish(settings, true));
  };
  const back = readRowsOf(read(rows.slice(cut)));
  const posted = receivedRows(structuredClone(back, { transfer: buffersOf(back) as ArrayBuffer[] }));
  const ingested = joinIngested(read(rows.slice(0, cut)), posted);
  return ingested && new ContactSet(ingested, [], [], { responses });
}

function whole(members: object, rows: readonly unknown[]): ContactSet {
  const settings = new SettingsReader({ timeZone: 'UTC' }).read(members as Record<string, unknown>);
  const ingest = new ContactIngest(settings);
  for (const row of rows) ingest.add(row);
  return new ContactSet(runAtOnce(ingest.finish(settings, false)), [], [], { responses });
}

test('rows read apart and joined are what reading them in one makes', () => {
  let told = 0;
  fc.assert(
    fc.property(
      anyMembers,
      anyRows,
      anyRows,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (members, a, b, at) => {
        const rows = [...a, ...b, ...a];
        const set = joined(members, rows, Math.round(at * rows.length));
        if (set === undefined) return;
        told++;
        assert.deepEqual(seen(set), seen(whole(members, rows)));
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(told > 150, `${told} could be joined`);
});

test('of an id in both parts the newest row stays, the last delivered of equals, and each that repeats it is told', () => {
  const at = (id: string, startedAt: number, updatedAt?: number) => ({
    id,
    startedAt,
    updatedAt,
    queue: `q${startedAt}`,
  });
  const rows = [
    at('a', 1),
    at('b', 2, 9),
    at('c', 3),
    { startedAt: 4 },
    at('a', 5, 1),
    at('b', 6, 8),
    at('b', 7),
    at('a', 8, 1),
  ];
  for (let cut = 0; cut <= rows.length; cut++) {
    const set = joined({}, rows, cut) as ContactSet;
    const starts = Array.from({ length: set.contacts.rows }, (_, row) => {
      const column = set.contacts.column('queue');
      return column?.kind === 'code' ? column.values[column.codes[row] as number] : undefined;
    });
    assert.deepEqual(starts, ['q2', 'q3', null, 'q8'], `cut at ${cut}`);
    const duplicate = set.quality.problems.find(({ code }) => code === 'duplicate');
    assert.deepEqual(
      [duplicate?.count, duplicate?.first.map(({ row }) => row)],
      [4, [4, 5, 6, 7]],
      `cut at ${cut}`,
    );
  }
});

test('what passes a limit only together is not joined', () => {
  const queues = (from: number) =>
    Array.from({ length: 6 }, (_, i) => ({ id: `${from + i}`, startedAt: i, queue: `q${from + i}` }));
  const settings = new SettingsReader({ timeZone: 'UTC', limits: { values: 10 } }).read({});
  const read = (rows: readonly unknown[]) => {
    const ingest = new ContactIngest(settings);
    for (const row of rows) ingest.add(row);
    return runAtOnce(ingest.finish(settings, true));
  };
  assert.equal(joinIngested(read(queues(0)), readRowsOf(read(queues(6)))), undefined);
  assert.notEqual(joinIngested(read(queues(0)), readRowsOf(read(queues(4)))), undefined);
});
