import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../../demo/simulate/simulate.js';
import { loadData, scorecard } from '../../../src/engine.js';

const metrics = ['fcr', 'csat', 'quality-score', 'average-handle-time', 'resolution-rate'] as const;

/** Ranks from 1 on, those of ties their mean. */
function ranksOf(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((one) => one < value).length;
    const alike = values.filter((one) => one === value).length;
    return below + (alike + 1) / 2;
  });
}

/** Spearman's ρ: the correlation of ranks. */
function spearman(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const mean = (a.length + 1) / 2;
  const sum = (of: (at: number) => number): number => a.reduce((total, _, at) => total + of(at), 0);
  const [da, db] = [(at: number) => a[at]! - mean, (at: number) => b[at]! - mean];
  return sum((at) => da(at) * db(at)) / Math.sqrt(sum((at) => da(at) ** 2) * sum((at) => db(at) ** 2));
}

function attainment(value: number, floor: number, target: number): number {
  return Math.max(0, Math.min(1, (value - floor) / (target - floor)));
}

/** How well what is scored, and what is merely observed, order simulated agents as their true ability does. */
interface Agreement {
  readonly score: number;
  readonly rawScore: number;
  readonly handling: number;
  readonly rawHandling: number;
}

async function agreement(seed: number): Promise<Agreement> {
  const { data, truth } = simulate({ contacts: 4000, seed });
  const source = await loadData(data);
  const { agents } = await scorecard(source, {
    metrics,
    adjustFor: ['queue', 'topic', 'channel'],
    targets: 'team',
    peers: 'all',
  });
  source.close();
  const ability = new Map(truth.agents.map((one) => [one.id, one.ability]));
  const known = agents.filter(({ score }) => score !== null);
  assert.ok(known.length >= 20, `seed ${seed}: ${known.length} agents`);
  const truly = known.map(({ agent }) => ability.get(agent)!);
  // The same targets and weights, of what was observed: neither the agents' mix taken off nor small samples drawn in.
  const raw = known.map(({ cells }) => {
    const points = cells.flatMap(({ observed, floor, target }) =>
      observed.value === null || floor === null || target === null
        ? []
        : [attainment(observed.value, floor, target)],
    );
    return points.reduce((sum, one) => sum + one, 0) / points.length;
  });
  const timed = agents.flatMap(({ agent, cells }) => {
    const cell = cells.find(({ as }) => as === 'average-handle-time');
    if (!cell?.scored || cell.observed.value === null) return [];
    // The quicker, the abler.
    return [{ truly: ability.get(agent)!, scored: -cell.scored.value, observed: -cell.observed.value }];
  });
  const ableTimed = timed.map((one) => one.truly);
  const scores = known.map(({ score }) => score as number);
  return {
    score: spearman(scores, truly),
    rawScore: spearman(raw, truly),
    handling: spearman(
      timed.map(({ scored }) => scored),
      ableTimed,
    ),
    rawHandling: spearman(
      timed.map(({ observed }) => observed),
      ableTimed,
    ),
  };
}

test('agents are ordered by their true ability, and better so where their mix of contacts is taken off', async () => {
  const found: Agreement[] = [];
  for (let seed = 1; seed <= 8; seed += 1) found.push(await agreement(seed));
  const mean = (of: keyof Agreement): number => found.reduce((sum, one) => sum + one[of], 0) / found.length;
  const said = JSON.stringify(found);
  assert.ok(mean('score') > 0.7, said);
  // Of many metrics at once raw means agree nearly as well; what they lack shows where contacts differ most.
  assert.ok(mean('score') > mean('rawScore') - 0.01, said);
  assert.ok(mean('handling') > mean('rawHandling') + 0.05, said);
  const wins = found.filter(({ handling, rawHandling }) => handling > rawHandling).length;
  assert.ok(wins >= 6, said);
});
