import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contactAt } from '../../src/data/contact-at.js';
import { readContactData } from '../../src/data/read-contact-data.js';

const fields = ['id', 'response.comment', 'response.csat', 'response.nps', 'response.ces'];
const at = '2026-01-05T10:00';

async function told(contacts: readonly object[], surveys?: readonly object[]): Promise<readonly object[]> {
  const data = await readContactData({ timeZone: 'UTC', contacts, ...(surveys && { surveys }) });
  return contacts.map((_, row) => ({ ...contactAt(data, row, fields) }));
}

test('what stands on contacts alone', async () => {
  const rows = await told([
    { id: 'a', startedAt: at, comment: '<b>bad</b>', csat: 2, nps: 0 },
    { id: 'b', startedAt: at },
    { id: 'c', startedAt: at, comment: 'no score' },
  ]);
  assert.deepEqual(rows, [
    { id: 'a', 'response.comment': '<b>bad</b>', 'response.csat': 2, 'response.nps': 0 },
    { id: 'b' },
    { id: 'c', 'response.comment': 'no score' },
  ]);
  assert.deepEqual(await told([{ id: 'c', startedAt: at, comment: 'no score at all' }]), [
    { id: 'c', 'response.comment': 'no score at all' },
  ]);
});

test('a survey comes before its contact; each text once; other scales, aspects and unknown contacts left out', async () => {
  const rows = await told(
    [
      { id: 'a', startedAt: at, comment: 'own', csat: 5, nps: 9 },
      { id: 'b', startedAt: at, comment: 'own' },
      { id: 'c', startedAt: at },
    ],
    [
      { contact: 'a', kind: 'csat', score: 1, comment: 'worse' },
      { contact: 'a', kind: 'nps', score: 3, comment: 'worse' },
      { contact: 'a', kind: 'ces', score: 7, comment: 'and hard' },
      { contact: 'a', kind: 'csat', aspect: 'speed', score: 4 },
      { contact: 'c', kind: 'csat', score: 9, scaleMin: 0, scaleMax: 10, comment: '' },
      { contact: 'gone', kind: 'csat', score: 1, comment: 'whose?', at },
    ],
  );
  assert.deepEqual(rows, [
    {
      id: 'a',
      'response.comment': 'worse\nand hard',
      'response.csat': 1,
      'response.nps': 3,
      'response.ces': 7,
    },
    { id: 'b', 'response.comment': 'own' },
    { id: 'c' },
  ]);
});

test('they are given where they are asked for alone, and are no dimensions of the host', async () => {
  const data = await readContactData({
    timeZone: 'UTC',
    contacts: [{ id: 'a', startedAt: at, nps: 4, 'response.nps': 'mine' }],
  });
  assert.deepEqual(Object.keys(contactAt(data, 0)).includes('response.nps'), false);
  assert.equal(contactAt(data, 0, ['response.nps'])['response.nps'], 4);
});

test('for any responses: the score of the last survey, else the own one; comments of none are lost', async () => {
  const text = fc.constantFrom(null, 'x', '退款', 'спасибо');
  const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ nps: score, comment: text }), { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(fc.record({ of: fc.nat(6), score: fc.integer({ min: 0, max: 10 }), comment: text }), {
        selector: ({ of }) => of,
      }),
      async (contacts, surveys) => {
        const rows = await told(
          contacts.map((contact, i) => ({ id: `${i}`, startedAt: at, ...contact })),
          surveys.map(({ of, ...survey }) => ({ contact: `${of}`, kind: 'nps', at, ...survey })),
        );
        const expected = contacts.map(({ nps, comment }, i) => {
          const survey = surveys.find(({ of }) => of === i);
          const said = survey?.comment ?? comment;
          const given = survey?.score ?? nps;
          return {
            id: `${i}`,
            ...(said !== null && { 'response.comment': said }),
            ...(given !== null && { 'response.nps': given }),
          };
        });
        assert.deepEqual(rows, expected);
      },
    ),
    { numRuns: 200 },
  );
});
