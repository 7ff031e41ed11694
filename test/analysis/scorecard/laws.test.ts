import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Random } from '../../../demo/simulate/chance/random.js';
import { loadData, scorecard, type ScoredAgent } from '../../../src/engine.js';

const goal = { 'resolution-rate': { floor: 0.3, target: 1 } };

/** Agents of known ability in the one thing that is scored, with samples of very unequal size. */
async function scoredCentre(
  seed: number,
  abilities: readonly number[],
  sizeOf: (random: Random, at: number) => number,
): Promise<readonly ScoredAgent[]> {
  const random = new Random(seed, 'scorecard');
  const contacts = abilities.flatMap((ability, at) =>
    Array.from({ length: sizeOf(random, at) }, (_, call) => ({
      id: `${at} ${call}`,
      startedAt: '2025-10-02T12:00:00Z',
      outcome: 'answered',
      agent: `agent ${String(at).padStart(2, '0')}`,
      resolved: random.chance(ability),
    })),
  );
  const source = await loadData({ timeZone: 'UTC', contacts });
  const card = await scorecard(source, { metrics: ['resolution-rate'], targets: goal });
  return card.agents;
}

/** Spearman's coefficient: Pearson's of the ranks, ties at their mean. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const ranks = (list: readonly number[]): number[] =>
    list.map(
      (one) => list.filter((other) => other < one).length + list.filter((other) => other === one).length / 2,
    );
  const [x, y] = [ranks(a), ranks(b)];
  const mean = a.length / 2;
  const product = (p: readonly number[], q: readonly number[]): number =>
    p.reduce((sum, one, at) => sum + (one - mean) * (q[at]! - mean), 0);
  // Where all are tied nothing is told of anybody.
  return product(x, y) / (Math.sqrt(product(x, x) * product(y, y)) || 1);
}

const hasCommon = (agent: ScoredAgent, other: ScoredAgent): boolean =>
  agent.rank!.from <= other.rank!.to && other.rank!.from <= agent.rank!.to;
const apart = (agent: ScoredAgent, other: ScoredAgent): boolean =>
  agent.low! > other.high! || other.low! > agent.high!;

describe('ranks of simulated agents', () => {
  test('agree with the truth better than raw means do', async () => {
    let [scores, raw, wins] = [0, 0, 0];
    const [told, all] = [
      { right: 0, pairs: 0 },
      { right: 0, pairs: 0 },
    ];
    const seeds = 40;
    for (let seed = 0; seed < seeds; seed++) {
      const random = new Random(seed, 'abilities');
      const abilities = Array.from({ length: 30 }, () => 0.7 + 0.06 * random.normal());
      const agents = await scoredCentre(seed, abilities, (draws) => 30 + Math.floor(400 * draws.unit() ** 4));
      const means = agents.map(({ cells }) => cells[0]!.observed.value!);
      const [byScore, byMean] = [agents.map(({ score }) => score!), means].map((list) =>
        spearman(list, abilities),
      ) as [number, number];
      scores += byScore;
      raw += byMean;
      wins += byScore > byMean ? 1 : 0;
      agents.forEach((agent, at) => {
        for (let other = 0; other < at; other++) {
          const truth = abilities[at]! - abilities[other]!;
          all.pairs++;
          all.right += (means[at]! - means[other]!) * truth > 0 ? 1 : 0;
          if (!apart(agent, agents[other]!)) continue;
          told.pairs++;
          told.right += (agents[other]!.rank!.from - agent.rank!.from) * truth > 0 ? 1 : 0;
        }
      });
    }
    assert.ok(scores > raw + 0.01 * seeds, `${scores / seeds} of scores, ${raw / seeds} of raw means`);
    // By chance alone 20 of 40; 26 or more come in 4 % of cases.
    assert.ok(wins >= 26, `${wins} of ${seeds}`);
    // Whom the ranks tell apart they tell apart rightly: it is for that that the others share one.
    assert.ok(told.pairs > 0.02 * all.pairs, `${told.pairs} of ${all.pairs}`);
    assert.ok(told.right / told.pairs > 0.97, `${told.right} of ${told.pairs}`);
    assert.ok(all.right / all.pairs < 0.85, `${all.right} of ${all.pairs}`);
  });

  test('are shared by two of equal ability in at least 90 % of seeds, and not by two who differ', async () => {
    let [shared, told] = [0, 0];
    const seeds = 100;
    for (let seed = 0; seed < seeds; seed++) {
      const random = new Random(seed, 'equals');
      const others = Array.from({ length: 16 }, () => 0.7 + 0.08 * random.normal());
      const agents = await scoredCentre(seed, [0.7, 0.7, 0.55, 0.85, ...others], (draws, at) =>
        at < 4 ? [60, 200, 200, 200][at]! : 40 + draws.below(200),
      );
      const [a, b, worse, better] = agents as [ScoredAgent, ScoredAgent, ScoredAgent, ScoredAgent];
      if (!apart(a, b)) assert.ok(hasCommon(a, b));
      shared += apart(a, b) ? 0 : 1;
      told += apart(worse, better) ? 1 : 0;
    }
    assert.ok(shared >= 0.9 * seeds, `${shared} of ${seeds}`);
    assert.ok(told >= 0.9 * seeds, `${told} of ${seeds}`);
  });
});
