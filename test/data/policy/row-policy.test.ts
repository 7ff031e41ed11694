import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadData } from '../../../src/engine.js';
import type { DataPolicy } from '../../../src/data/policy/data-policy.js';
import { readContactData } from '../../../src/data/read-contact-data.js';
import type { CodeColumn, TextColumn } from '../../../src/data/column.js';
import { codeAt } from '../../../src/data/column.js';
import type { TablePart } from '../../../src/data/part-tables.js';

const data = {
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  contacts: [
    {
      id: 'k1',
      startedAt: '2026-10-01T09:00:00',
      agent: 'ann',
      customer: 17,
      queue: 'sales',
      outcome: 'answered',
    },
    { id: 'k2', startedAt: '2026-10-01T10:00:00', agent: 'bob', customer: '17', queue: 'sales' },
    { id: 'k3', startedAt: '2026-10-01T11:00:00', agent: 'ann', customer: 'c', vip: 'gold', complaint: true },
  ],
  surveys: [{ id: 's1', contact: 'k2', kind: 'csat', score: 4, agent: 'bob' }],
  evaluations: [{ id: 'e1', contact: 'k1', agent: 'ann', evaluator: 'bob', points: 3, possible: 4 }],
  shifts: [{ agent: 'bob', from: '2026-10-01T08:00:00', to: '2026-10-01T16:00:00', paidSeconds: 28_800 }],
  agents: [
    { id: 'ann', name: 'Ann Lee', team: 'north' },
    { id: 'bob', name: 'Bob Wu', team: 'south' },
  ],
};

const read = (policy: DataPolicy, rows: object = data) => readContactData(rows, { policy });

async function texts(
  policy: DataPolicy,
  part: TablePart,
  field: string,
): Promise<readonly (string | null)[]> {
  return textsOf(await read(policy), part, field);
}

function textsOf(
  of: Awaited<ReturnType<typeof read>>,
  part: TablePart,
  field: string,
): readonly (string | null)[] {
  const table = of.table(part);
  const column = table.column(field) as CodeColumn | TextColumn | undefined;
  return Array.from({ length: table.rows }, (_, row) => {
    if (column === undefined) return null;
    return column.kind === 'text' ? column.at(row) : codeAt(column, row);
  });
}

const form = /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/;

describe('a policy that drops fields', () => {
  it('reads the rest as if they had never been delivered', async () => {
    const dropped = await readContactData(data, {
      policy: { drop: ['customer', 'vip', 'queue', 'complaint'] },
    });
    const without = await readContactData({
      ...data,
      contacts: data.contacts.map(({ id, startedAt, agent, outcome }) => ({
        id,
        startedAt,
        agent,
        ...(outcome === undefined ? {} : { outcome }),
      })),
    });
    assert.deepEqual(dropped.contacts.fields, without.contacts.fields);
    assert.deepEqual(dropped.quality, without.quality);
    assert.equal(dropped.version, without.version);
  });

  it('knows nothing of a dropped flag, though absent ones are false', async () => {
    const { contacts } = await read({ drop: ['complaint'] }, { ...data, absentIsFalse: ['complaint'] });
    assert.equal(contacts.column('complaint'), undefined);
  });

  it('drops the agents’ names with their ids, and the contacts of surveys with those of contacts', async () => {
    const set = await read({ drop: ['agent', 'id'] });
    assert.equal(set.agents.size, 0);
    assert.deepEqual(textsOf(set, 'surveys', 'contact'), [null]);
    // The team of the contacts was their agents' own.
    assert.equal(set.contacts.column('team'), undefined);
  });

  it('tells of a name that neither the format nor any row has', async () => {
    const { quality } = await read({ drop: ['custmer', 'vip', 'site'], pseudonymize: ['clerk'] });
    const told = quality.problems.filter(({ code }) => code === 'policy-field-unknown');
    assert.deepEqual(
      told.map(({ values, severity, count }) => [values, severity, count]),
      [
        [{ field: 'custmer' }, 'warning', 1],
        [{ field: 'clerk' }, 'warning', 1],
      ],
    );
  });

  it('finds such a name in rows that are appended', async () => {
    const source = await loadData(data, { policy: { drop: ['diagnosis'] } });
    await source.append([{ id: 'k9', startedAt: '2026-10-01T12:00:00', diagnosis: 'flu' }]);
    const { problems } = await source.quality();
    assert.ok(!problems.some(({ code }) => code === 'policy-field-unknown'));
    assert.doesNotMatch(JSON.stringify(await source.contacts({ offset: 0, limit: 9 })), /flu|diagnosis/);
  });
});

describe('a policy with pseudonyms', () => {
  it('gives a person one pseudonym in every part, and nobody the name', async () => {
    const set = await read({ pseudonymize: ['agent'] });
    const [ann, bob] = textsOf(set, 'contacts', 'agent') as [string, string];
    assert.match(ann, form);
    assert.match(bob, form);
    assert.notEqual(ann, bob);
    assert.deepEqual(textsOf(set, 'contacts', 'agent'), [ann, bob, ann]);
    assert.deepEqual(textsOf(set, 'surveys', 'agent'), [bob]);
    assert.deepEqual(textsOf(set, 'evaluations', 'agent'), [ann]);
    assert.deepEqual(textsOf(set, 'evaluations', 'evaluator'), [bob]);
    assert.deepEqual(textsOf(set, 'shifts', 'agent'), [bob]);
    assert.deepEqual(
      [...set.agents].map(([id, { name, team }]) => [id, name, team]),
      [
        [ann, null, 'north'],
        [bob, null, 'south'],
      ],
    );
    // What an agent's row says of its contacts is still theirs.
    assert.deepEqual(textsOf(set, 'contacts', 'team'), ['north', 'south', 'north']);
  });

  it('means all fields that name the same by any of them', async () => {
    const [ann] = await texts({ pseudonymize: ['evaluator'] }, 'contacts', 'agent');
    assert.match(ann as string, form);
    const [contact] = await texts({ pseudonymize: ['contact'] }, 'contacts', 'id');
    assert.match(contact as string, form);
  });

  it('keeps the relations of rows', async () => {
    const set = await read({ pseudonymize: ['id', 'customer'] });
    assert.deepEqual(textsOf(set, 'surveys', 'queue'), ['sales']);
    assert.deepEqual(textsOf(set, 'evaluations', 'queue'), ['sales']);
    assert.ok(!set.quality.problems.some(({ code }) => code === 'unknown-contact'));
    // 17 and "17" are one customer.
    const [first, second, third] = textsOf(set, 'contacts', 'customer');
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  it('keeps them across what is appended, and what is loaded again', async () => {
    const policy = { pseudonymize: ['agent', 'id'] };
    const source = await loadData(data, { policy });
    await source.append([{ id: 'k2', startedAt: '2026-10-02T09:00:00', agent: 'ann' }]);
    const { rows, total } = await source.contacts({ offset: 0, limit: 9, fields: ['id', 'agent'] });
    assert.equal(total, 3);
    const [ann] = await texts(policy, 'contacts', 'agent');
    assert.deepEqual(
      rows.map(({ agent }) => agent),
      [ann, ann, ann],
    );
  });

  it('has other ones for another key and for another kind of name, the same for the same key', async () => {
    const of = async (key: string) => (await texts({ pseudonymize: ['agent'], key }, 'contacts', 'agent'))[0];
    assert.equal(await of('a secret'), await of('a secret'));
    assert.notEqual(await of('a secret'), await of('another'));
    const set = await read(
      { pseudonymize: ['agent', 'customer'], key: 'k' },
      { ...data, contacts: [{ startedAt: 0, agent: 'x', customer: 'x' }] },
    );
    assert.notDeepEqual(textsOf(set, 'contacts', 'agent'), textsOf(set, 'contacts', 'customer'));
  });
});

describe('a policy that redacts comments', () => {
  it('does so in contacts and surveys, and nowhere else', async () => {
    const set = await read(
      { redactComments: true },
      {
        ...data,
        contacts: [{ id: 'k1', startedAt: 0, comment: '请回电13812345678', topic: 'order 12345' }],
        surveys: [{ contact: 'k1', kind: 'nps', score: 3, comment: 'пишите на a@b.ru' }],
      },
    );
    assert.deepEqual(textsOf(set, 'contacts', 'comment'), ['请回电•••']);
    assert.deepEqual(textsOf(set, 'surveys', 'comment'), ['пишите на •••']);
    assert.deepEqual(textsOf(set, 'contacts', 'topic'), ['order 12345']);
  });
});

describe('what is no policy', () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [null, /^TypeError: invalid policy: null$/],
    [[], /^TypeError: invalid policy: $/],
    [{ pseudonymise: ['agent'] }, /^RangeError: unknown member of a policy: pseudonymise$/],
    [{ drop: 'agent' }, /^TypeError: invalid drop of a policy: agent$/],
    [{ drop: [7] }, /^TypeError: invalid field to drop: 7$/],
    [{ pseudonymize: ['talkSeconds'] }, /^RangeError: field has no pseudonyms: talkSeconds$/],
    [{ pseudonymize: ['kind'] }, /^RangeError: field has no pseudonyms: kind$/],
    [{ redactComments: 'yes' }, /^TypeError: invalid redactComments of a policy: yes$/],
    [{ minCell: 0 }, /^RangeError: invalid minCell of a policy: 0$/],
    [{ minCell: 2.5 }, /^RangeError: invalid minCell of a policy: 2.5$/],
    [{ key: 12345 }, /^TypeError: invalid key of a policy: number$/],
  ];
  for (const [policy, message] of cases) {
    it(`is refused: ${JSON.stringify(policy)}`, async () => {
      await assert.rejects(readContactData(data, { policy: policy as DataPolicy }), (error: Error) => {
        assert.match(`${error.name}: ${error.message}`, message);
        return true;
      });
    });
  }
});
