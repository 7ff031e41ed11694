import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendContacts } from '../../src/data/append-contacts.js';
import type { Contact } from '../../src/data/contact.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import type { MetricQuery } from '../../src/engine.js';
import * as asking from '../../src/source/asking.js';
import { Dataset } from '../../src/source/dataset.js';
import { anyMembers, anyRow } from '../data/any-contacts.js';
import { anySurveys } from '../data/any-surveys.js';
import { everything } from '../data/everything.js';
import { manyContacts } from '../source/many-contacts.js';

// Rows are of many years: without a period, a query by time has as many buckets.
const period = { from: '2025-09-01', to: '2025-11-15' };

const queries: readonly MetricQuery[] = [
  { metrics: ['contact-volume', 'average-handle-time', 'fcr', 'csat', 'nps'], by: ['queue'], total: true },
  {
    metrics: ['service-level', 'wait-p90'],
    by: [{ time: 'week' }],
    period,
    compare: 'previous-period',
  },
  { metrics: ['repeat-contact-rate'], by: ['agent'], limit: 2, other: true },
  {
    metrics: ['abandon-rate', 'transfer-rate'],
    by: [{ cycle: 'day-of-week' }],
    period,
    where: { topic: 'north' },
  },
  {
    metrics: ['contact-volume', 'csat'],
    attribution: 'end',
    by: [{ time: 'day' }, 'team'],
    period,
    limit: 20,
  },
];

/** What the data answer, in one turn as a page asks. */
async function answers(data: ContactData): Promise<unknown> {
  const source = new Dataset(data, asking);
  const asked = queries.map(async (query) => {
    try {
      const table = await source.query(query);
      return [table.toJSON(), table.version, table.query.metrics.map(({ as }) => table.column(as))];
    } catch (error) {
      return String(error);
    }
  });
  return Promise.all(asked);
}

const read = (members: object, contacts: readonly unknown[]) => readContactData({ ...members, contacts });
const append = (data: ContactData, rows: readonly unknown[]) =>
  appendContacts(data, rows as readonly Contact[]).data;

const anyRows = fc.array(anyRow, { maxLength: 10 });
/** Rows of which few replace another one. */
const newRows = anyRows.map((rows) =>
  rows.map((row, at) =>
    typeof row === 'object' && row !== null && at % 9 !== 0 ? { ...row, id: undefined } : row,
  ),
);

test('however many times rows are appended, and whatever is asked between, each version is what a reload gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        members: anyMembers,
        surveys: anySurveys,
        hasSurveys: fc.boolean(),
        chunks: fc.array(fc.record({ rows: fc.oneof(newRows, newRows, anyRows), isAsked: fc.boolean() }), {
          minLength: 3,
          maxLength: 6,
        }),
        /** Which version is gone on from once more. */
        again: fc.nat(),
      }),
      async ({ members, surveys, hasSurveys, chunks, again }) => {
        const all = hasSurveys ? { ...members, surveys } : members;
        const versions: { readonly data: ContactData; readonly rows: readonly unknown[] }[] = [];
        for (const { rows, isAsked } of chunks) {
          const before = versions.at(-1);
          const data = before === undefined ? await read(all, rows) : append(before.data, rows);
          if (isAsked) {
            everything(data);
            await answers(data);
          }
          versions.push({ data, rows: [...(before?.rows ?? []), ...rows] });
        }
        const { data, rows } = versions[again % versions.length]!;
        const [other] = chunks;
        versions.push({ data: append(data, other!.rows), rows: [...rows, ...other!.rows] });
        for (const version of [versions.at(-1)!, versions[again % versions.length]!]) {
          const reload = await read(all, version.rows);
          assert.deepEqual(await answers(version.data), await answers(reload));
          assert.deepEqual(everything(version.data), everything(reload));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('texts of rows that were rejected are no texts of a version that is gone on from once more', async () => {
  const rows = [{ startedAt: '2025-10-01T09:00:00Z', id: 'a', team: 'north' }];
  const members = { timeZone: 'Europe/Berlin' };
  const first = append(await read(members, []), rows);
  const rejected = append(append(first, []), [{ startedAt: null, id: 'a' }]);
  const south = append(rejected, [{ startedAt: 'soon', team: 'south' }]);
  const east = append(rejected, [{ startedAt: 'soon', team: 'east' }]);
  const row = (team: string): object => ({ startedAt: '2025-10-02T09:00:00Z', team });
  for (const [data, more] of [
    [append(rejected, []), []],
    [append(east, [row('east')]), [{ startedAt: 'soon', team: 'east' }, row('east')]],
    [
      append(south, [row('south'), row('east')]),
      [{ startedAt: 'soon', team: 'south' }, row('south'), row('east')],
    ],
    [append(east, [row('south')]), [{ startedAt: 'soon', team: 'east' }, row('south')]],
  ] as const) {
    const reload = await read(members, [...rows, { startedAt: null, id: 'a' }, ...more]);
    assert.deepEqual(everything(data), everything(reload));
    assert.deepEqual(await answers(data), await answers(reload));
  }
});

test('a feed of small appends over many blocks is what a reload gives, as far as it has come', async () => {
  const rows = manyContacts(9500).map((row, at) => ({
    ...row,
    csat: at % 7 === 0 ? (at % 5) + 1 : null,
    resolvedFirstContact: at % 3 === 0 ? null : at % 2 === 0,
    // New texts come all the time, and now and then a late row.
    topic: `t${at >> 5}`,
    ...(at % 500 === 499 && { startedAt: '2026-09-30T12:00:00Z' }),
  }));
  const members = { timeZone: 'Europe/Berlin' };
  const delivered: unknown[] = rows.slice(0, 3000);
  let data = await read(members, delivered);
  for (let at = 3000, step = 0; at < rows.length; at += 61, step++) {
    const more: unknown[] = rows.slice(at, at + 61);
    // A contact that is told of again, as when it is closed.
    if (step % 40 === 39) more.push({ ...rows[at - 100], talkSeconds: 9 });
    data = append(data, more);
    delivered.push(...more);
    if (step % 5 === 0) await answers(data);
  }
  const reload = await read(members, delivered);
  assert.deepEqual(await answers(data), await answers(reload));
  assert.deepEqual(everything(data), everything(reload));
});
