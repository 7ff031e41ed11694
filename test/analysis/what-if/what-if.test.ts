import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { WhatIfAssociation, WhatIfLever } from '../../../src/analysis/what-if/moved-lever.js';
import { whatIf, type WhatIfOptions } from '../../../src/analysis/what-if/what-if.js';
import type { LeverId } from '../../../src/analysis/what-if/vendor-claims.js';
import { loadData } from '../../../src/engine.js';
import type { MetricSource } from '../../../src/source/metric-source.js';

interface Row {
  readonly startedAt: string;
  readonly customer: string;
  readonly outcome: string;
  readonly queueSeconds: number | null;
  readonly resolutionSeconds: number | null;
  readonly csat: number | null;
  readonly channel: string;
}

const covers = { from: '2026-03-01', to: '2026-05-01' };

function load(contacts: readonly object[], more: object = {}): Promise<MetricSource> {
  return loadData({ timeZone: 'Europe/Berlin', covers, contacts, ...more });
}

/** Customers whose answers follow their wait, their resolution time and whether they had to come back. */
function made(count: number, seed: number): readonly Row[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, at): Row => {
    const day = 1 + Math.floor(random() * 60);
    const minute = 480 + Math.floor(random() * 600);
    const date = new Date(Date.UTC(2026, 2, day)).toISOString().slice(0, 10);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const wait = Math.floor(-40 * Math.log(1 - random()));
    const hours = 10 ** (4 * random());
    const share = 0.95 - 0.15 * (wait / 60) - 0.04 * Math.log(hours);
    return {
      startedAt: `${date}T${clock}:${String(at % 60).padStart(2, '0')}`,
      customer: `k${Math.floor(random() * count * 0.6)}`,
      outcome: 'answered',
      queueSeconds: random() < 0.02 ? null : wait,
      resolutionSeconds: random() < 0.05 ? null : Math.round(60 * hours),
      csat:
        random() < 0.1 ? null : random() < share ? 4 + Math.round(random()) : 1 + Math.floor(3 * random()),
      channel: 'voice',
    };
  });
}

describe('beside rows fitted one by one', () => {
  const rows = made(3000, 11);
  const found = load(rows).then((source) => whatIf(source));
  const answered = rows.filter(({ csat }) => csat !== null);
  const isPositive = ({ csat }: Row): number => (csat! >= 4 ? 1 : 0);

  test('minutes of wait', async () => {
    const known = answered.filter(({ queueSeconds }) => queueSeconds !== null);
    const slope = slopeOf(known.map((row) => [row.queueSeconds! / 60, isPositive(row)]));
    const wait = associationOf(await found, 'wait');
    // Waits up to a minute are their own bin, longer ones within a sixtieth.
    assert.ok(Math.abs(wait.slope - slope) < 2e-3 * Math.abs(slope), `${wait.slope} is not ${slope}`);
    assert.equal(wait.n, known.length);
    assert.equal(wait.leftOut, answered.length - known.length);
    assert.equal(wait.days, new Set(known.map(({ startedAt }) => startedAt.slice(0, 10))).size);
    assert.equal(wait.change.value, wait.slope);
    const share = answered.reduce((sum, row) => sum + isPositive(row), 0) / answered.length;
    near(wait.relative!.value, wait.slope / share);
    assert.ok(wait.clear && wait.high < 0);
  });

  test('the logarithm of the resolution time', async () => {
    const known = answered.filter(({ resolutionSeconds }) => resolutionSeconds !== null);
    const slope = slopeOf(known.map((row) => [Math.log(row.resolutionSeconds!), isPositive(row)]));
    const time = associationOf(await found, 'resolution-time');
    assert.ok(Math.abs(time.slope - slope) < 2e-3 * Math.abs(slope), `${time.slope} is not ${slope}`);
    // A tenth less: ln 0.9 of the slope, a rise, and the ends of the interval change places.
    near(time.change.value, Math.log(0.9) * time.slope);
    near(time.change.low, Math.log(0.9) * time.high);
    assert.ok(time.change.low > 0);
  });

  test('the repeat flag', async () => {
    const first = Date.parse(covers.from) + 7 * 86_400_000;
    const times = new Map<string, number[]>();
    for (const { customer, startedAt } of rows) {
      times.set(customer, [...(times.get(customer) ?? []), Date.parse(`${startedAt}Z`)]);
    }
    const isRepeat = ({ customer, startedAt }: Row): number => {
      const at = Date.parse(`${startedAt}Z`);
      return times.get(customer)!.some((other) => other < at && at - other <= 7 * 86_400_000) ? 1 : 0;
    };
    // Berlin's clock changes in that time: rows so near to the edge of the window that it could matter are none of these.
    const known = answered.filter(({ startedAt }) => Date.parse(`${startedAt}Z`) >= first);
    const slope = slopeOf(known.map((row) => [isRepeat(row), isPositive(row)]));
    const repeats = associationOf(await found, 'repeats');
    assert.ok(Math.abs(repeats.n - known.length) <= 2, `${repeats.n} is not ${known.length}`);
    assert.ok(Math.abs(repeats.slope - slope) < 4e-3, `${repeats.slope} is not ${slope}`);
    const share = known.reduce((sum, row) => sum + isRepeat(row), 0) / known.length;
    assert.ok(Math.abs(repeats.change.value - -0.05 * share * repeats.slope) < 1e-4);
    // Nothing was planted there.
    assert.equal(repeats.clear, false);
  });

  test('it is plain JSON, with queries that give it again', async () => {
    const json = await found;
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
    assert.equal(json.queries.length, 4);
    const source = await load(rows);
    const again = await source.query(json.queries[0]!);
    assert.deepEqual(again.rows[0]?.values['csat'], json.csat);
  });

  test('by a part of the rows, the part is fitted', async () => {
    const source = await load([...rows, ...made(900, 12).map((row) => ({ ...row, channel: 'chat' }))]);
    const part = associationOf(await whatIf(source, { where: { channel: 'voice' } }), 'wait');
    assert.equal(part.n, associationOf(await found, 'wait').n);
  });
});

test('scores in surveys are those of their contacts: the same is fitted', async () => {
  const rows = made(3000, 11).map((row, at) => ({ ...row, id: `c${at}` }));
  const onContacts = await whatIf(await load(rows));
  const surveys = rows.flatMap(({ id, csat }) =>
    csat === null ? [] : [{ contact: id, kind: 'csat', score: csat }],
  );
  const apart = await whatIf(
    await load(
      rows.map((row) => ({ ...row, csat: null })),
      { surveys },
    ),
  );
  assert.deepEqual(apart.levers, onContacts.levers);
  assert.ok(associationOf(apart, 'repeats').n > 2000);
});

test('a score on the last leg is one of the conversation', async () => {
  const rows = made(2000, 11).map((row, at) => ({ ...row, id: `c${at}` }));
  const whole = await whatIf(await load(rows));
  const legs = rows.flatMap((row, at) =>
    at % 3 > 0
      ? [row]
      : [
          { ...row, conversation: `t${at}`, csat: null, transferredOut: true },
          { ...row, conversation: `t${at}`, id: `d${at}`, startedAt: row.startedAt.replace(/..$/, '59') },
        ],
  );
  const found = associationOf(await whatIf(await load(legs)), 'repeats');
  const { n, slope } = associationOf(whole, 'repeats');
  assert.deepEqual([found.n, found.slope], [n, slope]);
});

test('what a step leads to stays a share, and says where it leaves what is known', async () => {
  const source = await load(made(3000, 11));
  const far = await whatIf(source, { steps: { wait: 1e6, 'resolution-time': -1 + 1e-15, repeats: 1e9 } });
  for (const { association, claimed } of far.levers) {
    assert.ok(!('reason' in association));
    assert.ok(claimed.after!.isCut && claimed.after!.value >= 0 && claimed.after!.value <= 1);
    assert.ok(association.isBeyond);
    const numbers = [association.after, association.change, association.relative!].flatMap((one) => [
      ...[one.value, one.low, one.high],
    ]);
    assert.ok(numbers.every(Number.isFinite), String(numbers));
    assert.ok(association.after.low >= 0 && association.after.high <= 1);
  }
  const little = await whatIf(source, { steps: { wait: 0.25, 'resolution-time': -0.05, repeats: -0.1 } });
  for (const { association, claimed } of little.levers) {
    assert.ok(!('reason' in association) && !association.isBeyond && !claimed.after!.isCut);
  }
  // A claim in proportion: a quarter of a minute takes 1.25 %.
  assert.ok(Math.abs(little.levers[0]!.claimed.relative - -0.0125) < 1e-12);
  const still = await whatIf(source, { steps: { wait: 0, 'resolution-time': 0, repeats: 0 } });
  for (const { association, claimed } of still.levers) {
    assert.ok(!('reason' in association) && !association.isBeyond);
    assert.equal(association.after.value, still.csat.value);
    assert.equal(claimed.after!.value, still.csat.value);
  }
});

test('the lever as it is', async () => {
  const rows = made(3000, 11);
  const found = await whatIf(await load(rows));
  const known = rows.filter(({ csat, queueSeconds }) => csat !== null && queueSeconds !== null);
  const wait = associationOf(found, 'wait');
  // Whole seconds stand in the middle of theirs.
  const mean = known.reduce((sum, { queueSeconds }) => sum + queueSeconds! / 60, 0) / known.length;
  assert.ok(Math.abs(wait.level - mean - 1 / 120) < 2e-3, `${wait.level} is not ${mean}`);
  near(wait.levelAfter, wait.level + 1);
  const timed = rows.filter(({ csat, resolutionSeconds }) => csat !== null && resolutionSeconds !== null);
  const time = associationOf(found, 'resolution-time');
  const geometric = Math.exp(
    timed.reduce((sum, { resolutionSeconds }) => sum + Math.log(resolutionSeconds!), 0) / timed.length,
  );
  assert.ok(Math.abs(time.level / geometric - 1) < 0.01, `${time.level} is not ${geometric}`);
  near(time.levelAfter, 0.9 * time.level);
});

test('claims stand as claims, whatever is asked', async () => {
  const source = await load(made(300, 3));
  const { levers } = await whatIf(source, { steps: { wait: -2, repeats: -1 } });
  assert.deepEqual(
    levers.map(({ lever, step, claim }) => [lever, step, claim.step, claim.relative, claim.basis]),
    [
      ['wait', -2, 1, -0.05, 'vendor-claim-no-data'],
      ['resolution-time', -0.1, -0.1, 0.08, 'vendor-claim-no-data'],
      ['repeats', -1, -0.05, 0.06, 'vendor-claim-no-data'],
    ],
  );
  const wait = levers[0]!.association as WhatIfAssociation;
  near(wait.change.value, -2 * wait.slope);
  assert.ok(wait.change.low <= wait.change.value && wait.change.value <= wait.change.high);
});

test('e-mails are not waited for on the line', async () => {
  const rows = made(600, 5);
  const both = [...rows, ...made(600, 6).map((row) => ({ ...row, channel: 'email', queueSeconds: 9000 }))];
  const alone = associationOf(await whatIf(await load(rows)), 'wait');
  assert.equal(associationOf(await whatIf(await load(both)), 'wait').slope, alone.slope);
});

describe('refusals are reasons', () => {
  const reasons = async (rows: readonly object[], more: object = {}): Promise<readonly unknown[]> =>
    (await whatIf(await load(rows, more))).levers.map(({ association }) =>
      'reason' in association ? association.reason : null,
    );

  test('no answers', async () =>
    assert.deepEqual(await reasons(made(300, 1).map((row) => ({ ...row, csat: null }))), [
      'not-supplied',
      'not-supplied',
      'not-supplied',
    ]));
  test('fewer than 200', async () => assert.deepEqual((await reasons(made(190, 1)))[0], 'too-few-answers'));
  test('fewer days than a week', async () =>
    assert.deepEqual(
      (
        await reasons(
          made(400, 1).map((row, at) => ({ ...row, startedAt: `2026-03-0${1 + (at % 6)}T10:00` })),
        )
      )[0],
      'too-few-days',
    ));
  test('waits that do not differ', async () =>
    assert.deepEqual(
      (await reasons(made(400, 1).map((row) => ({ ...row, queueSeconds: 7 }))))[0],
      'no-spread',
    ));
  test('scores of contacts that are not in the data: nothing of them is known', async () => {
    const rows = made(500, 1).map((row, at) => ({ ...row, id: `c${at}` }));
    const surveys = rows.flatMap(({ id, csat, startedAt }) =>
      csat === null ? [] : [{ contact: `other ${id}`, kind: 'csat', score: csat, at: startedAt }],
    );
    const found = await reasons(
      rows.map((row) => ({ ...row, csat: null })),
      { surveys },
    );
    assert.deepEqual(found, ['too-few-answers', 'too-few-answers', 'scores-not-on-contacts']);
  });
});

test('misuse throws, with the value', async () => {
  const source = await load([]);
  const refused = (options: object, message: string): Promise<void> =>
    assert.rejects(whatIf(source, options as WhatIfOptions), new RangeError(message));
  await refused({ step: {} }, 'unknown option: step');
  await refused({ steps: { weight: 1 } }, 'unknown lever: weight');
  await refused({ steps: { wait: NaN } }, 'invalid step of wait: NaN');
  await refused({ steps: { 'resolution-time': -1 } }, 'invalid step of resolution-time: -1');
  await refused({ steps: { repeats: -1.5 } }, 'invalid step of repeats: -1.5');
});

function associationOf(
  { levers }: { readonly levers: readonly WhatIfLever[] },
  id: LeverId,
): WhatIfAssociation {
  const association = levers.find(({ lever }) => lever === id)!.association;
  assert.ok(!('reason' in association), JSON.stringify(association));
  return association;
}

/** By the normal equations. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])];
  return mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2);
}

/** Mulberry32: the same draws everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function near(found: number, expected: number): void {
  assert.ok(
    Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );
}
