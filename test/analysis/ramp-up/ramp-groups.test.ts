import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgentSums, rampGroups } from '../../../src/analysis/ramp-up/ramp-groups.js';

test('ratios of sums, and the interval of a ratio over agents, by hand', () => {
  const sums: readonly AgentSums[] = [
    { agent: 'new', tenure: '0-3', above: 30, below: 10 },
    { agent: 'new', tenure: '0-3', above: 10, below: 10 },
    { agent: 'a', tenure: '12+', above: 1, below: 1 },
    { agent: 'b', tenure: '12+', above: 3, below: 1 },
    { agent: 'none', tenure: '6-12', above: 0, below: 0 },
  ];
  const [newest, third, later, old] = rampGroups(sums);
  assert.deepEqual(
    [newest?.agents, newest?.value, newest?.low, newest?.difference, newest?.significant],
    [1, 2, null, 0, null],
  );
  assert.deepEqual([third?.agents, third?.value, third?.difference], [0, null, null]);
  assert.deepEqual([later?.agents, later?.value], [0, null]);
  // R = 2, residuals ∓1: √(2/1·2)/2 = 1, t of one degree of freedom 12.706.
  assert.deepEqual([old?.value, old?.low?.toFixed(3), old?.high?.toFixed(3)], [2, '-10.706', '14.706']);
  assert.equal(old?.difference, null);
});

test('nothing, and scaled', () => {
  assert.ok(rampGroups([]).every(({ value, agents }) => value === null && agents === 0));
  const [group] = rampGroups(
    [
      { agent: 'a', tenure: '0-3', above: -1, below: 4 },
      { agent: 'b', tenure: '0-3', above: 2, below: 4 },
    ],
    100,
  );
  assert.equal(group?.value, 12.5);
  assert.ok((group?.low ?? 0) < 0 && (group?.high ?? 0) > 12.5);
});

test('of 600 draws of agents 95 % of the intervals hold the difference; taking contacts for independent far fewer do', () => {
  const random = generator(3);
  const runs = 600;
  let held = 0;
  let heldByContacts = 0;
  for (let run = 0; run < runs; run++) {
    const sums: AgentSums[] = [];
    const totals = { '0-3': { n: 0, sum: 0, squares: 0 }, '12+': { n: 0, sum: 0, squares: 0 } };
    for (const [tenure, mean] of [
      ['0-3', 400],
      ['12+', 300],
    ] as const) {
      for (let agent = 0; agent < 12; agent++) {
        const own = mean + 40 * normal(random);
        const contacts = 30 + Math.floor(random() * 60);
        let above = 0;
        for (let i = 0; i < contacts; i++) {
          const seconds = own + 90 * normal(random);
          above += seconds;
          totals[tenure].sum += seconds;
          totals[tenure].squares += seconds ** 2;
        }
        totals[tenure].n += contacts;
        sums.push({ agent: `${tenure} ${agent}`, tenure, above, below: contacts });
      }
    }
    const [{ differenceLow, differenceHigh }] = rampGroups(sums) as [ReturnType<typeof rampGroups>[number]];
    if ((differenceLow ?? NaN) <= 100 && (differenceHigh ?? NaN) >= 100) held += 1;
    const [a, b] = [totals['0-3'], totals['12+']].map(({ n, sum, squares }) => ({
      mean: sum / n,
      variance: (squares - sum ** 2 / n) / (n - 1) / n,
    })) as [{ mean: number; variance: number }, { mean: number; variance: number }];
    if (Math.abs(a.mean - b.mean - 100) <= 1.96 * Math.sqrt(a.variance + b.variance)) heldByContacts += 1;
  }
  assert.ok(held / runs > 0.92 && held / runs < 0.98, `${held} of ${runs}`);
  assert.ok(heldByContacts / runs < 0.7, `${heldByContacts} of ${runs}`);
});

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
