import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insights, loadData } from '../../../src/engine.js';
import { noise, type NoiseOptions, secondPeriod } from './noise.js';

const dimensions = {
  queue: ['a', 'b', 'c', 'd'],
  team: ['east', 'north', 'west'],
  channel: ['voice', 'chat'],
  topic: ['bills', 'cards', 'codes', 'loans', 'other', 'taxes'],
};
const comments = [
  ...['thank you, very fast', 'the app is slow again', 'my card is blocked', 'great help, thank you'],
  ...['the refund was not received', 'the line was busy', 'too long waiting', 'a friendly agent'],
];

/** Noise as it is: contacts of one day share a queue, samples are small, durations equal, shares near 1. */
const kinds: readonly Omit<NoiseOptions, 'seed'>[] = [
  { contacts: 500, days: 14, dimensions, comments },
  { contacts: 700, days: 14, dimensions, dayEffect: 0.4 },
  { contacts: 500, days: 5, dimensions },
  {
    contacts: 900,
    days: 28,
    dimensions: { agent: Array.from({ length: 20 }, (_, at) => `agent ${at}`) },
    dayEffect: 0.3,
    roundTo: 60,
  },
  {
    contacts: 900,
    days: 14,
    dimensions: { queue: Array.from({ length: 18 }, (_, at) => `queue ${at}`), topic: ['x', 'y', 'z'] },
    dayEffect: 0.2,
    fcr: 0.95,
  },
];

async function significantOf(seed: number, level = 0.05): Promise<readonly number[]> {
  const options = kinds[seed % kinds.length]!;
  const source = await loadData(noise({ ...options, seed }));
  const { tested, findings } = await insights(source, {
    period: secondPeriod(options.days),
    dimensions: Object.keys(options.dimensions),
    kinds: ['change', 'value-change', 'difference', 'term'],
    level,
  });
  const told = findings.filter(({ significant }) => significant).length;
  assert.ok(told <= tested.significant, `seed ${seed}`);
  return [tested.significant, tested.comparisons];
}

/** Clopper and Pearson's upper 97.5 % bound: the rate at which so few or fewer of n would come once in forty times. */
function upperBound(x: number, n: number): number {
  const atMost = (rate: number): number => {
    let term = (1 - rate) ** n;
    let sum = term;
    for (let k = 1; k <= x; k += 1) sum += term *= (((n - k + 1) / k) * rate) / (1 - rate);
    return sum;
  };
  let [low, high] = [0, 1 - 1e-9];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(middle) > 0.025) low = middle;
    else high = middle;
  }
  return high;
}

test('of 400 seeds of noise, no more than 5 % have any finding that is called significant', async () => {
  const seeds = Array.from({ length: 400 }, (_, at) => at + 1);
  const loud: number[] = [];
  let comparisons = 0;
  for (const seed of seeds) {
    const [significant, of] = (await significantOf(seed)) as [number, number];
    comparisons += of;
    if (significant > 0) loud.push(seed);
  }
  assert.ok(comparisons / seeds.length > 100, `${comparisons / seeds.length} comparisons a seed`);
  assert.ok(loud.length <= 0.05 * seeds.length, `seeds with findings: ${loud.join(', ')}`);
  assert.ok(upperBound(loud.length, seeds.length) <= 0.08);
});

test('the same noise is not quiet at a level that allows for it', async () => {
  let loud = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const [significant] = (await significantOf(seed, 0.9)) as [number];
    if (significant > 0) loud += 1;
  }
  assert.ok(loud >= 8, `${loud} of 40`);
});
