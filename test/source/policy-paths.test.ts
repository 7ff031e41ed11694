import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Dataset, type DataPolicy, explain, loadData, metricIds } from '../../src/engine.js';
import { contactFields } from '../../src/data/contact-schema.js';
import { partSchemas } from '../../src/data/part-schemas.js';
import { problemText } from '../../src/i18n/problem-text.js';
import { en } from '../../src/i18n/en/index.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { csv } from '../../src/views/csv.js';
import { tableTwin } from '../../src/views/table-twin.js';

/** A row of each part that has nothing wrong, with every field that a policy may be about. */
const day = '2025-10-01';
const span = { from: `${day}T08:00:00+08:00`, to: `${day}T16:00:00+08:00` };
const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  contacts: {
    id: 'k1',
    conversation: 'v1',
    startedAt: `${day}T09:00:00+08:00`,
    outcome: 'answered',
    queue: 'sales',
    team: 'north',
    agent: 'ann',
    customer: 'c1',
    topic: 'bill',
    note: 'calm',
    talkSeconds: 60,
    comment: 'fine',
  },
  surveys: { id: 's1', contact: 'k1', kind: 'csat', score: 5, comment: 'good', agent: 'ann', aspect: 'tone' },
  evaluations: { id: 'e1', contact: 'k1', criterion: 'tone', points: 3, possible: 4, evaluator: 'eva' },
  shifts: { ...span, id: 'h1', agent: 'ann', team: 'north', paidSeconds: 28_800, workedSeconds: 28_000 },
  ledger: { from: day, to: '2025-10-02', queue: 'sales', team: 'north', directCost: 100, revenue: 200 },
  headcount: { from: day, to: '2025-10-02', team: 'north', opening: 5, joined: 0, left: 1, closing: 4 },
  customers: { from: day, to: '2025-10-02', segment: 'gold', opening: 9, gained: 1, lost: 0, closing: 10 },
  intervals: {
    from: `${day}T20:00:00+08:00`,
    minutes: 30,
    contacts: 9,
    offered: 9,
    answered: 8,
    agent: 'ann',
  },
  agents: { id: 'ann', name: 'Ann Lee', team: 'north', startedOn: '2020-01-01' },
  events: { ...span, label: 'sale', kind: 'promotion' },
};

const secret = 'Hush7Hush';

/** A metric of each part that has dimensions. */
const some = ['contact-volume', 'csat', 'quality-score', 'occupancy', 'cost-per-contact'] as const;

/** A data set in which a field says a secret on a row of its own in each part that has it, under any name. */
function planted(
  field: string,
  places: readonly (readonly [part: string, name: string])[],
  value: unknown,
): object {
  const parts = Object.entries(rows).map(([part, row]): [string, object[]] => {
    const names = places.filter(([of]) => of === part).map(([, name]) => name);
    if (names.length === 0) return [part, [row]];
    const own = {
      ...row,
      ...(field === 'id' || field === 'name' ? {} : 'id' in row ? { id: `${String(row['id'])}b` } : {}),
    };
    return [part, [row, { ...own, ...Object.fromEntries(names.map((name) => [name, value])) }]];
  });
  return { timeZone: 'Asia/Shanghai', currency: 'CNY', ...Object.fromEntries(parts) };
}

/** All that anybody can be told of a data set: answers, twins, files, explanations, problems in words and as data. */
async function told(source: Dataset, by: readonly string[]): Promise<string> {
  const [description, quality] = await Promise.all([source.describe(), source.quality()]);
  const contacts = await source.contacts({ offset: 0, limit: 100 });
  const texts = [description, quality, contacts].map((one) => JSON.stringify(one));
  texts.push(...quality.problems.map((problem) => problemText(problem, en)));
  const known = new Set(description.dimensions.map(({ name }) => name));
  for (const key of [[], ...by.filter((name) => known.has(name)).map((name) => [name])]) {
    const table = await source.query({
      metrics: key.length === 0 ? metricIds : some,
      by: key,
      total: true,
      limit: 50,
      other: true,
    });
    const twin = tableTwin(table, 'en');
    texts.push(JSON.stringify([table, twin]), csv(table));
    texts.push(
      JSON.stringify(table.rows.map((_, row) => explain(table, row, 'contact-volume', findLocale('en')))),
    );
    texts.push(
      JSON.stringify(
        table.rows.map(({ key: of }) =>
          Object.entries(of).map(([name, id]) => id && table.nameOf?.(name, id)),
        ),
      ),
    );
  }
  return texts.join('\n');
}

const names = [
  ...new Set([...contactFields, ...partSchemas.flatMap(({ fields }) => fields)].map(({ name }) => name)),
  'note',
];

/** Where a field stands, under its own name or another. */
function placesOf(field: string): (readonly [string, string])[] {
  const own = Object.keys(rows).flatMap((part): (readonly [string, string])[] => {
    const fields =
      part === 'contacts' ? contactFields : (partSchemas.find((one) => one.part === part)?.fields ?? []);
    const has = fields.some(({ name }) => name === field) || (part === 'contacts' && field === 'note');
    // An agent's id is the field `agent`.
    return has && !(part === 'agents' && field === 'id') ? [[part, field]] : [];
  });
  if (field === 'agent') return [...own, ['agents', 'id'], ['agents', 'name']];
  return field === 'id' ? [...own, ['surveys', 'contact'], ['evaluations', 'contact']] : own;
}

const load = (data: object, policy?: DataPolicy) => loadData(data, policy === undefined ? {} : { policy });

describe('a dropped field', () => {
  for (const field of names) {
    it(`is told nowhere: ${field}`, async () => {
      const data = planted(field, placesOf(field), secret);
      const by = [field, 'agent', 'team'];
      assert.doesNotMatch(await told(await load(data, { drop: [field] }), by), new RegExp(secret, 'i'));
    });
  }

  it('would be told without a policy, or the search finds nothing', async () => {
    // Texts, dimensions, words and times that cannot be read; of numbers and flags only the type is told.
    const expected = [
      'id',
      'conversation',
      'queue',
      'team',
      'agent',
      'customer',
      'topic',
      'comment',
      'note',
      'outcome',
      'startedAt',
      'kind',
      'name',
      'label',
      'segment',
    ];
    for (const field of expected) {
      const text = await told(await load(planted(field, placesOf(field), secret)), [field, 'agent']);
      assert.ok(text.includes(secret), field);
    }
  });
});

/** Fields of text of which nothing else is told than that they name somebody or something. */
const named = [
  'id',
  'conversation',
  'queue',
  'team',
  'agent',
  'evaluator',
  'contact',
  'customer',
  'topic',
  'segment',
  'note',
  'name',
  'label',
];

describe('a field with pseudonyms', () => {
  for (const field of named) {
    it(`is told nowhere: ${field}`, async () => {
      const places = [...placesOf(field), ...(field === 'evaluator' ? placesOf('agent') : [])];
      const data = planted(field, field === 'contact' ? [...places, ['contacts', 'id']] : places, secret);
      const text = await told(await load(data, { pseudonymize: [field] }), [field, 'agent', 'team']);
      assert.doesNotMatch(text, new RegExp(secret, 'i'));
    });
  }
});

describe('a comment that is redacted', () => {
  it('keeps what names and reaches somebody nowhere', async () => {
    const secrets = [
      '13812345678',
      '4111 1111 1111 1111',
      'ann@example.com',
      'https://a.example/u',
      '一三八一二三四',
    ];
    const data = planted('comment', placesOf('comment'), `请联系 ${secrets.join('，')} 谢谢`);
    const text = await told(await load(data, { redactComments: true }), []);
    for (const one of secrets) assert.ok(!text.includes(one), one);
    assert.ok(text.includes('请联系 •••'));
  });
});

describe('rows that are appended', () => {
  it('go through the same policy, their problems too', async () => {
    const source = await load(planted('topic', [], secret), {
      drop: ['outcome', 'topic'],
      pseudonymize: ['agent'],
    });
    const { problems } = await source.append([
      { id: 'k2', startedAt: `${day}T10:00:00+08:00`, outcome: secret, topic: secret, agent: secret },
    ]);
    assert.deepEqual(problems, []);
    assert.doesNotMatch(await told(source, ['agent', 'topic']), new RegExp(secret, 'i'));
  });
});
