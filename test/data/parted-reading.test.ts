import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BackRows } from '../../src/data/back-rows.js';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import { type BackReading, readPartedData } from '../../src/data/read-parted-data.js';
import { lineKindOfBytes } from '../../src/data/line-kind.js';
import { receivedRows } from '../../src/data/read-rows.js';
import { rowBoundary, rowLayout } from '../../src/data/row-boundary.js';
import { anyMembers, anyRows } from './any-contacts.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const options = { timeZone: 'Asia/Tokyo' };

/** What tells two data sets apart. */
const seen = (data: ContactData) => ({
  version: data.version,
  quality: data.quality,
  fields: data.contacts.fields,
  events: data.events.length,
});

/** A reader of the back as another thread would be one; `fails` names what goes wrong with it. */
function backOf(bytes: Uint8Array, layout: ReturnType<typeof rowLayout>, fails?: 'read' | 'finish') {
  const used = { apart: false, again: false };
  const rows = new BackRows(layout, options);
  const reading: BackReading = {
    async read() {
      if (fails === 'read') return undefined;
      try {
        for (let at = 0; at < bytes.length; at += 7) rows.push(bytes.subarray(at, at + 7));
        return structuredClone(rows.end());
      } catch {
        return undefined;
      }
    },
    async finish(members) {
      if (fails === 'finish') return undefined;
      used.apart = true;
      return receivedRows(structuredClone(rows.finish(structuredClone(members))));
    },
    async *bytes() {
      used.again = true;
      yield bytes;
    },
  };
  return { reading, used };
}

/** A data set's members in some order, its rows among them, as JSON of some form. */
const anyDocument = fc
  .tuple(
    anyMembers,
    anyRows,
    anyRows,
    fc.boolean(),
    fc.constantFrom('document', 'indented', 'array', 'lines'),
    fc
      .subarray(['timeZone', 'currency', 'scales', 'absentIsFalse', 'covers', 'events', 'contacts'], {
        minLength: 7,
      })
      .chain((names) => fc.shuffledSubarray(names, { minLength: 7 })),
  )
  .map(([members, a, b, isNested, form, order]) => {
    const rows = [...a, ...b, ...a].map((row, i) =>
      isNested && i % 3 === 0 && typeof row === 'object'
        ? { ...row, legs: [{ id: 1 }, { id: 2 }, { id: '},{"id":3' }] }
        : row,
    );
    if (form === 'lines') return rows.map((row) => JSON.stringify(row)).join('\n');
    if (form === 'array') return JSON.stringify(rows);
    const all: Record<string, unknown> = {
      ...members,
      contacts: rows,
      events: [{ from: '2025-10-01T00:00', to: '2025-10-02T00:00', label: 'x' }, { label: 'none' }],
    };
    const names = [...new Set([...order, ...Object.keys(all)])].filter((name) => all[name] !== undefined);
    return JSON.stringify(
      Object.fromEntries(names.map((name) => [name, all[name]])),
      null,
      form === 'indented' ? 2 : 0,
    );
  });

test('bytes read in two parts are what parsed JSON is read as, wherever its members stand', async () => {
  let apart = 0;
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(undefined, undefined, undefined, 'read', 'finish'),
      async (text, at, fails) => {
        const bytes = utf8(text);
        const kind = lineKindOfBytes(bytes) === 'lines' ? 'lines' : 'document';
        const boundary = rowBoundary(bytes, Math.floor(at * bytes.length), kind);
        if (boundary === undefined) return;
        const layout = rowLayout(bytes, kind);
        const back = backOf(bytes.subarray(boundary), layout, fails as 'read' | undefined);
        const parsed: unknown =
          kind === 'lines'
            ? text
                .trim()
                .split(/\n+/)
                .map((line) => JSON.parse(line))
            : JSON.parse(text);
        const whole = await readContactData(parsed, options).then(seen, (error: Error) => error.message);
        const parted = await readPartedData(
          [bytes.subarray(0, boundary)],
          back.reading,
          layout,
          options,
        ).then(seen, (error: Error) => error.message);
        assert.deepEqual(parted, whole);
        if (back.used.apart && !back.used.again) apart++;
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(apart > 40, `${apart} were read apart`);
});

test('a boundary is one of rows, whatever texts say', () => {
  const tricky = '{"x":"},{\\"id\\":1},{","contacts":[{"id":"a},{"} , \n {"id":"b"},{"id":"c"}]}';
  const bytes = utf8(tricky);
  const found = new Set<number | undefined>();
  for (let from = 0; from < bytes.length; from++) found.add(rowBoundary(bytes, from, 'document'));
  assert.deepEqual([...found], [tricky.indexOf('{"id":"b"'), tricky.indexOf('{"id":"c"'), undefined]);
  assert.equal(rowBoundary(utf8('{}\n{}\n'), 0, 'lines'), 3);
  assert.equal(rowBoundary(utf8('{}\n{}\n'), 3, 'lines'), undefined);
});

test('rows of another part that look like contacts are not taken for some', async () => {
  const text = JSON.stringify({
    timeZone: 'UTC',
    surveys: [
      { id: '1', kind: 'nps', score: 9 },
      { id: '2', kind: 'nps', score: 8 },
    ],
    contacts: [
      { id: 'a', startedAt: 1 },
      { id: 'b', startedAt: 2 },
    ],
  });
  const bytes = utf8(text);
  const layout = rowLayout(bytes, 'document');
  const boundary = rowBoundary(bytes, 0, 'document') as number;
  assert.ok(boundary < text.indexOf('contacts'));
  const back = backOf(bytes.subarray(boundary), layout);
  const data = await readPartedData([bytes.subarray(0, boundary)], back.reading, layout);
  assert.deepEqual(seen(data), seen(await readContactData(bytes)));
  assert.ok(back.used.again);
});
