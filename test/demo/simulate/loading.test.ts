import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate, simulateLarge } from '../../../demo/simulate/simulate.js';
import { loadData } from '../../../src/engine.js';

const parts = [
  'contacts',
  'surveys',
  'evaluations',
  'shifts',
  'ledger',
  'headcount',
  'customers',
  'agents',
  'events',
];

function textOf(options: Parameters<typeof simulateLarge>[0]): string {
  return [...simulateLarge(options).text()].join('');
}

test('the same seed gives the same bytes, another one other data', () => {
  const text = textOf({ contacts: 1200, seed: 7 });
  assert.equal(textOf({ contacts: 1200, seed: 7 }), text);
  assert.notEqual(textOf({ contacts: 1200, seed: 8 }), text);
  // Beyond 32 bits a seed is no other's twin.
  assert.notEqual(textOf({ contacts: 1200, seed: 7 + 2 ** 32 }), text);
});

test('the text in pieces is the data as objects, and its lines are their contacts', () => {
  const options = { contacts: 1500, seed: 2, flaws: 0.01 };
  const { data, truth } = simulate(options);
  const large = simulateLarge(options);
  assert.deepEqual(JSON.parse([...large.text()].join('')), data);
  assert.deepEqual(
    [...large.lines()]
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    data.contacts,
  );
  assert.deepEqual(large.truth(), truth);
  assert.deepEqual(
    Object.keys(data).filter(
      (part) => Array.isArray(data[part as keyof typeof data]) && part !== 'absentIsFalse',
    ),
    parts,
  );
});

for (const [seed, options] of [
  {},
  { zone: 'Asia/Shanghai', from: '2026-02-02', days: 28 },
  { zone: 'America/New_York', from: '2026-10-20', days: 20, agents: 12 },
  { contacts: 90, days: 3 },
].entries()) {
  test(`every row is taken as it stands, ${JSON.stringify(options)}`, async () => {
    const { data } = simulate({ contacts: 2500, seed, ...options });
    const loaded = await loadData(data);
    const { rejected, repaired, deduplicated, problems } = await loaded.quality();
    assert.deepEqual([rejected, repaired, deduplicated], [0, 0, 0]);
    assert.deepEqual(problems, []);
    const volume = await loaded.contacts({ offset: 0, limit: 1 });
    assert.equal(volume.total, data.contacts.length);
  });
}

test('flaws are found where the truth says that they are', async () => {
  const { data, truth } = simulate({ contacts: 4000, seed: 4, flaws: 0.03 });
  const clean = simulate({ contacts: 4000, seed: 4 }).data;
  const count = (kind: string): number => truth.flaws.filter((flaw) => flaw.kind === kind).length;
  assert.ok(truth.flaws.length > 60);
  const loaded = await loadData({
    timeZone: data.timeZone,
    currency: data.currency,
    contacts: data.contacts,
  });
  const quality = await loaded.quality();
  assert.equal(quality.read, clean.contacts.length + count('redelivered'));
  assert.equal(quality.deduplicated, count('redelivered'));
  assert.equal(quality.rejected, count('date-impossible'));
  const problem = (code: string): number =>
    quality.problems.filter((one) => one.code === code).reduce((sum, one) => sum + one.count, 0);
  assert.equal(problem('impossible-value'), count('wait-negative'));
  assert.equal(problem('wrong-type'), count('talk-as-text'));
  // The right version has won: its topic is known.
  const redelivered = new Set(
    truth.flaws.filter(({ kind }) => kind === 'redelivered').map(({ contact }) => contact),
  );
  const { rows } = await loaded.contacts({ offset: 0, limit: 100_000, fields: ['id', 'topic'] });
  const kept = rows.filter(({ id }) => redelivered.has(id!));
  assert.equal(kept.length, redelivered.size);
  assert.ok(kept.every(({ topic }) => typeof topic === 'string'));
});

test('about as many contacts as were asked for, at any size', () => {
  for (const contacts of [500, 3000, 20_000]) {
    const { contactCount } = simulateLarge({ contacts, seed: 6 });
    // Beside the measured mean, what a Poisson process of issues with their followers varies by.
    const tolerance = 0.05 * contacts + 4 * Math.sqrt(1.6 * contacts);
    assert.ok(Math.abs(contactCount - contacts) < tolerance, `${contactCount} of ${contacts}`);
  }
});

test('what cannot be simulated is said at once', () => {
  assert.throws(() => simulate({ contacts: 0 }), new RangeError('invalid number of contacts: 0'));
  assert.throws(() => simulate({ days: 0 }), new RangeError('invalid number of days: 0'));
  assert.throws(() => simulate({ from: '1 May' }), new RangeError('invalid date: 1 May'));
  assert.throws(() => simulate({ seed: -1 }), new RangeError('invalid seed: -1'));
  assert.throws(() => simulate({ agents: 1 }), new RangeError('invalid number of agents: 1'));
  assert.throws(() => simulate({ flaws: 0.9 }), new RangeError('invalid share of flaws: 0.9'));
  assert.throws(() => simulate({ zone: 'Mars/Base' }), RangeError);
});
