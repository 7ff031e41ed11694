import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readComments } from '../../../src/analysis/terms/read-comments.js';
import { terms } from '../../../src/analysis/terms/terms.js';
import { simulate } from '../../../demo/simulate/simulate.js';
import { CallboardError, loadData } from '../../../src/engine.js';
import { problem } from '../../../src/problem.js';

const period = { from: '2026-02-01', to: '2026-03-01' };

/** So many contacts a month with a comment and a score. */
function written(month: string, count: number, comment: string, scores: object = {}): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${month}-${comment}-${i}`,
    startedAt: `2026-${month}-${String(1 + (i % 28)).padStart(2, '0')}T10:00`,
    customer: `c${month}${i}`,
    comment,
    ...scores,
  }));
}

const contacts = [
  ...written('01', 40, 'parking is fine'),
  ...written('01', 2, 'the refund is late', { nps: 2 }),
  ...written('02', 30, 'parking is fine', { nps: 10 }),
  ...written('02', 18, 'Where is my REFUND?', { nps: 3 }),
  ...written('02', 4, 'sirens outside', { nps: 8 }),
  ...written('02', 3, '退款还没收到'),
  { id: 'silent', startedAt: '2026-02-10T10:00', nps: 9 },
  { id: 'blank', startedAt: '2026-02-10T10:00', comment: '  ' },
];
const members = { timeZone: 'Europe/Berlin', covers: { from: '2026-01-01', to: '2026-03-01' } };
const source = loadData({ ...members, contacts });

describe('the terms of a month', () => {
  const found = source.then((one) => terms(one, { period }));
  const term = async (key: string) => (await found).terms.find((one) => one.key === key);

  test('shares are of the comments; contacts without one are looked at all the same', async () => {
    const { n, contacts: looked, compared, reason } = await found;
    assert.deepEqual([n, looked, reason], [55, 57, undefined]);
    assert.deepEqual(compared, { period: { from: '2026-01-01', to: '2026-02-01' }, n: 42 });
    const refund = await term('refund');
    assert.deepEqual([refund?.comments, refund?.share], [18, 18 / 55]);
    assert.deepEqual(refund?.contacts.slice(0, 2), ['02-Where is my REFUND?-0', '02-Where is my REFUND?-1']);
  });

  test('what rises: with an interval above 0 and 5 comments; what is new in 4 does not', async () => {
    const refund = await term('refund');
    assert.equal(refund?.rising, true);
    assert.ok((refund.changeLow ?? 0) > 0 && (refund.changeHigh ?? 0) > (refund.change ?? 1));
    assert.deepEqual((await term('sirens'))?.rising, false);
    assert.deepEqual((await term('sirens'))?.previous, { comments: 0, n: 42, share: 0 });
    assert.deepEqual((await term('parking'))?.rising, false);
  });

  test('by whom: of each group of customers', async () => {
    const { split } = await found;
    assert.deepEqual(split, {
      by: 'nps',
      groups: [
        { group: 'promoters', n: 30 },
        { group: 'passives', n: 4 },
        { group: 'detractors', n: 18 },
      ],
      unscored: 3,
    });
    assert.deepEqual((await term('refund'))?.groups, [
      { comments: 0, n: 30, share: 0 },
      { comments: 0, n: 4, share: 0 },
      { comments: 18, n: 18, share: 1 },
    ]);
  });

  test('it is plain JSON with its evidence', async () => {
    const all = await found;
    assert.deepEqual(JSON.parse(JSON.stringify(all)), all);
    assert.deepEqual(all.queries, [{ metrics: ['contact-volume'], period, compare: 'previous-period' }]);
    const [rows] = all.rows;
    assert.equal((await (await source).contacts(rows!)).total, 57);
  });
});

test('with a limit, what rises is told all the same', async () => {
  const { terms: few, more } = await terms(await source, { period, limit: 1 });
  assert.deepEqual(
    few.map(({ key }) => key),
    ['fine', 'refund'],
  );
  assert.ok(more > 0);
});

test('without a period before there is nothing to rise against', async () => {
  const { terms: found, compared } = await terms(await source, {
    period: { from: '2026-01-01', to: '2026-02-01' },
  });
  assert.equal(compared, null);
  assert.ok(found.length > 0 && found.every(({ rising, previous }) => rising === null && previous === null));
});

test('by satisfaction on the data’s own scale, as surveys say it', async () => {
  const surveys = [
    ...[1, 3, 4, 5].map((score) => ({ contact: `k${score}`, kind: 'csat', score, comment: 'delivery' })),
  ];
  const rows = [1, 3, 4, 5].map((score) => ({ id: `k${score}`, startedAt: '2026-02-10T10:00' }));
  const { split, terms: found } = await terms(await loadData({ ...members, contacts: rows, surveys }));
  assert.deepEqual(split, {
    by: 'csat',
    groups: [
      { group: 'positive', n: 2 },
      { group: 'other', n: 2 },
    ],
    unscored: 0,
  });
  assert.equal(found[0]?.term, 'delivery');
});

describe('what cannot be told', () => {
  test('no comments', async () => {
    const { reason, terms: found, n } = await terms(await loadData({ ...members, contacts: [] }));
    assert.deepEqual([reason, found, n], ['no-comments', [], 0]);
  });

  test('of too few customers', async () => {
    const one = await loadData(
      { ...members, contacts: written('02', 3, 'refund') },
      { policy: { minCell: 5 } },
    );
    const { reason, terms: found } = await terms(one);
    assert.deepEqual([reason, found], ['too-few', []]);
  });

  test('a source without rows', async () => {
    const real = await source;
    const remote = {
      query: real.query.bind(real),
      describe: real.describe.bind(real),
      contacts: () => Promise.reject(new CallboardError(problem('no-rows'))),
    };
    assert.equal((await terms(remote, { period })).reason, 'no-rows');
    const broken = { ...remote, contacts: () => Promise.reject(new Error('lost')) };
    await assert.rejects(terms(broken, { period }), /lost/);
  });

  test('redacted comments have no terms of what was redacted, dropped ones none at all', async () => {
    const rows = written('02', 6, 'mail ann.smith@example.org, call 5550100 now');
    const redacted = await terms(
      await loadData({ ...members, contacts: rows }, { policy: { redactComments: true } }),
    );
    assert.deepEqual(redacted.terms.map(({ term }) => term).toSorted(), ['call', 'mail']);
    assert.equal(redacted.redacted, 6);
    const dropped = await terms(
      await loadData({ ...members, contacts: rows }, { policy: { drop: ['comment'] } }),
    );
    assert.equal(dropped.reason, 'no-comments');
  });

  test('misuse throws', async () => {
    const one = await source;
    await assert.rejects(terms(one, { limit: -1 }), new RangeError('invalid limit: -1'));
    await assert.rejects(terms(one, { split: 'ces' as 'nps' }), new RangeError('unknown split: ces'));
    await assert.rejects(terms(one, { perod: 1 } as object), new RangeError('unknown option: perod'));
  });
});

test('a comment is told with what it was said of', async () => {
  const survey = { contact: 'k', kind: 'nps', score: 3, comment: 'late' };
  const contact = { id: 'k', startedAt: '2026-02-10T10:00', channel: 'chat' };
  const { comments } = await readComments(
    await loadData({ ...members, contacts: [contact], surveys: [survey] }),
    {},
  );
  assert.deepEqual(comments, [
    { contact: 'k', at: '2026-02-10T10:00:00+01:00', text: 'late', nps: 3, csat: null, channel: 'chat' },
  ]);
});

test('comments of many contacts come in pages and are all read once', async () => {
  const many = Array.from({ length: 45_000 }, (_, i) => ({
    id: `${i}`,
    startedAt: 1_770_000_000_000 + i,
    ...(i % 1000 === 7 && { comment: `note ${i}` }),
  }));
  const read = await readComments(await loadData({ timeZone: 'UTC', contacts: many }), {});
  assert.equal(read.contacts, 45_000);
  assert.deepEqual(
    read.comments.map(({ contact }) => contact),
    Array.from({ length: 45 }, (_, i) => `${1000 * i + 7}`),
  );
});

test('simulated customers: each group is counted by the score that came with the comment', async () => {
  const { data } = simulate({ contacts: 6000, seed: 9 });
  const found = await terms(await loadData(data), { split: 'csat', limit: 400 });
  const commented = data.surveys.filter(({ kind, comment }) => kind === 'csat' && comment !== undefined);
  assert.ok(commented.length > 300);
  for (const [key, pattern] of [
    ['great', /\bgreat\b/i],
    ['耐心', /耐心/],
    ['быстр', /(?<!\p{L})быстр(о|ая|ый|ые|ее|ой)?(?!\p{L})/iu],
  ] as const) {
    const counts = [4, 5, 1, 2, 3].map(
      (score) => commented.filter((one) => one.score === score && pattern.test(one.comment ?? '')).length,
    );
    const [four, five, ...rest] = counts as [number, number, ...number[]];
    const term = found.terms.find((one) => one.key === key);
    assert.ok(four + five > 5, key);
    assert.deepEqual(
      term?.groups.map(({ comments }) => comments),
      [four + five, rest.reduce((a, b) => a + b, 0)],
      key,
    );
  }
});
