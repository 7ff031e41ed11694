import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendContacts } from '../../src/data/append-contacts.js';
import { codeAt, numberAt } from '../../src/data/column.js';
import type { Contact } from '../../src/data/contact.js';
import type { ContactData } from '../../src/data/contact-data.js';
import type { SpanTable } from '../../src/data/part-tables.js';
import { readContactData } from '../../src/data/read-contact-data.js';
import { contact, minute, shift, start } from './any-shifts.js';

const agents = [
  { id: 'ada', team: 'east' },
  { id: 'ben', name: 'Ben' },
];
const settings = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2025-10-25', to: '2025-10-28' },
  agents,
};

const derived = [
  'shift.row',
  ...['paid', 'worked', 'available', 'handling'].map((time) => `shift.knows:${time}Seconds`),
];

/** Rows with all that they are told to be. */
function rowsOf(data: ContactData): Record<string, string | number | null>[] {
  const table = data.table('shifts') as SpanTable;
  return Array.from({ length: table.rows }, (_, row) => ({
    ...Object.fromEntries(
      [...table.fields, ...derived].map((name) => {
        const column = table.column(name);
        if (column === undefined) return [name, null];
        if (column.kind === 'text') return [name, column.at(row)];
        return [name, column.kind === 'code' ? codeAt(column, row) : numberAt(column, row)];
      }),
    ),
    from: table.from[row] as number,
    to: table.to[row] as number,
  }));
}

test('contacts that are appended tell the handling that they tell when all is read at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(shift, { minLength: 1, maxLength: 6 }),
      fc.array(contact, { maxLength: 8 }),
      fc.array(contact, { maxLength: 8 }),
      fc.boolean(),
      async (shifts, first, second, ask) => {
        const base = await readContactData({ ...settings, shifts, contacts: first });
        const before = ask ? rowsOf(base) : [];
        const appended = appendContacts(base, second as unknown as readonly Contact[]).data;
        const reloaded = await readContactData({ ...settings, shifts, contacts: [...first, ...second] });
        assert.deepEqual(rowsOf(appended), rowsOf(reloaded));
        assert.deepEqual(appended.table('shifts').fields, reloaded.table('shifts').fields);
        if (ask) assert.deepEqual(rowsOf(base), before);
      },
    ),
    { numRuns: 300 },
  );
});

test('rows are those of the shifts and of the contacts that have something to tell of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(shift, {
        minLength: 1,
        maxLength: 6,
        selector: ({ agent: who, from }) => `${who} ${from}`,
      }),
      fc.array(contact, { maxLength: 12 }),
      async (shifts, delivered) => {
        // Without ids none is a duplicate of another.
        const contacts = delivered.map((one): PlainContact => ({ ...one, id: undefined }));
        const rows = rowsOf(await readContactData({ ...settings, shifts, contacts }));
        assert.deepEqual(
          rows
            .slice(0, shifts.length)
            .map((row) => [row['shift.row'], row['agent'] ?? null, row['from'], row['to']]),
          shifts.map(({ agent: who, from, to }) => ['shift', who ?? null, from, to]),
        );
        const told = contacts.flatMap((one) => toldBy(one, shifts, contacts));
        assert.deepEqual(
          rows
            .slice(shifts.length)
            .map((row) => [
              ...[row['shift.row'], row['agent'] ?? null, row['from'], row['to']],
              ...[row['handlingSeconds'] ?? null, row['shift.knows:workedSeconds']],
            ]),
          told,
        );
      },
    ),
    { numRuns: 300 },
  );
});

type PlainShift = typeof shift extends fc.Arbitrary<infer Row> ? Row : never;
type PlainContact = Omit<typeof contact extends fc.Arbitrary<infer Row> ? Row : never, 'id'> & {
  readonly id: undefined;
};

/** The row that a contact makes, if any, by the words of the catalogue. */
function toldBy(
  one: PlainContact,
  shifts: readonly PlainShift[],
  contacts: readonly PlainContact[],
): (string | number | null)[][] {
  const contactsTell = contacts.some(({ talkSeconds }) => talkSeconds !== undefined);
  const hasAgents = contacts.some(({ agent: who }) => who !== undefined);
  const asksContacts = (who: string | undefined): boolean =>
    who !== undefined &&
    shifts.some((row) => row.agent === who) &&
    shifts.every((row) => row.agent !== who || row.handlingSeconds === undefined);
  if (!contactsTell || !hasAgents || !shifts.some((row) => asksContacts(row.agent))) return [];

  const from = one.startedAt + (one.queueSeconds ?? 0) * 1000;
  const own = shifts.filter((row) => row.agent !== undefined && row.agent === one.agent);
  const begun = own.filter((row) => row.from <= from).toSorted((a, b) => b.from - a.from);
  const during = begun[0] !== undefined && from < begun[0].to ? begun[0] : undefined;
  const worked = during === undefined || (during.workedSeconds ?? during.paidSeconds) !== undefined;
  const row = (kind: string, ms: number | null): (string | number | null)[][] => [
    [kind, one.agent ?? null, from, from + (ms ?? 1), ms, own.length === 0 || worked ? 'true' : 'false'],
  ];

  const isHandled = one.outcome === 'answered';
  const isUntimed = isHandled && one.talkSeconds === undefined;
  const ms = isUntimed
    ? 0
    : Math.round(((one.talkSeconds ?? 0) + (one.holdSeconds ?? 0) + (one.wrapSeconds ?? 0)) * 1000);
  if (own.length === 0) return isHandled || (one.agent !== undefined && ms > 0) ? row('no-shift', null) : [];
  if (!asksContacts(one.agent)) return [];
  if (isUntimed) return row('untimed', null);
  return ms > 0 ? row('handling', ms) : [];
}

test('a shift’s worked time is its own, else the paid; training is out of a hundred, unless told', async () => {
  const rows = rowsOf(
    await readContactData({
      ...settings,
      contacts: [],
      shifts: [
        { agent: 'ada', from: start, to: start + minute, paidSeconds: 60, workedSeconds: 50 },
        { agent: 'ben', from: start, to: start + minute, paidSeconds: 60, trainingScore: 7 },
        { agent: 'eve', team: 'x', from: start, to: start + minute, trainingScore: 7, trainingPossible: 8 },
        { from: start, to: start + minute, trainingPossible: 9 },
      ],
    }),
  );
  assert.deepEqual(
    rows.map((row) => [row['workedSeconds'], row['trainingPossible'], row['team']]),
    [
      [50_000, null, 'east'],
      [60_000, 1_000_000, null],
      [null, 80_000, 'x'],
      [null, 90_000, null],
    ],
  );
});

test('what no shift and no contact tells is no field; there are none without shifts', async () => {
  const { fields } = (
    await readContactData({
      ...settings,
      agents: [],
      contacts: [{ startedAt: start, agent: 'ada', talkSeconds: 5 }],
      shifts: [{ agent: 'ben', from: start, to: start + minute }],
    })
  ).table('shifts');
  assert.deepEqual(fields, ['agent', 'from', 'to', 'handlingSeconds']);
  const none = (await readContactData({ ...settings, contacts: [], shifts: [] })).table('shifts');
  assert.deepEqual([none.rows, none.fields], [0, []]);
});
