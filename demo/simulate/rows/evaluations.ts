import { IsoWriter, daySeconds } from '../calendar/zone-clock.js';
import { Random } from '../chance/random.js';
import { beginnerShare, tenureDays } from '../people/agents.js';
import type { World } from '../world.js';
import { agentId, contactId, padded } from './ids.js';

export interface EvaluationRow {
  readonly id: string;
  readonly criterion: string;
  readonly at: string;
  readonly contact: string;
  readonly agent: string;
  readonly team: string;
  readonly queue: string;
  readonly evaluator: string;
  readonly points: number | null;
  readonly possible: number | null;
}

/** What quality assurance looks at, and for how many points. */
export const criteria = [
  { name: 'greeting', possible: 5 },
  { name: 'understanding', possible: 20 },
  { name: 'accuracy', possible: 25 },
  { name: 'tone', possible: 15 },
  { name: 'professionalism', possible: 15 },
  { name: 'compliance', possible: 10 },
  { name: 'closing', possible: 10 },
] as const;

const evaluators = ['Ines Hallmann', 'Farid Kouyaté', 'Ludwika Sroka'];
const perAgentAndMonth = 3;

/** Quality assurance listens to some of each agent's contacts, a few days later. */
export function* evaluationRows(world: World): Generator<EvaluationRow> {
  const { legs, agents, period, centre, settings } = world;
  const random = new Random(settings.seed, 'evaluations');
  const iso = new IsoWriter(period.clock);
  const share = shareEvaluated(world);
  let evaluation = 0;
  for (let leg = 0; leg < legs.count; leg += 1) {
    if (!isEvaluable(world, leg) || !random.chance(share)) continue;
    const day = period.days[period.dayIndexAt(legs.at.start[leg]! + (1 + random.below(4)) * daySeconds)]!;
    const at = period.at(day.date, 9) + random.below(8 * 3600);
    if (at <= legs.at.start[leg]! + 7200) continue;
    evaluation += 1;
    const agent = agents[legs.at.agent[leg]!]!;
    const beginner = beginnerShare(centre, tenureDays(agent, period, legs.at.start[leg]!));
    const general = 0.84 + 0.05 * agent.ability - 0.08 * beginner + 0.05 * random.normal();
    const head = {
      id: `E${padded(evaluation)}`,
      at: iso.write(period.start + at),
      contact: contactId(leg),
      agent: agentId(agent.index),
      team: agent.team,
      queue: centre.queues[legs.at.queue[leg]!]!,
      evaluator: random.pick(evaluators),
    };
    for (const { name, possible } of criteria) {
      const earned = Math.min(1, Math.max(0, general + 0.09 * random.normal()));
      yield { ...head, criterion: name, ...pointsOf(name, possible, earned, random) };
    }
  }
}

/** Not everything applies: some have nothing to be checked, some have been greeted by a colleague. */
function pointsOf(
  criterion: (typeof criteria)[number]['name'],
  possible: number,
  earned: number,
  random: Random,
): Pick<EvaluationRow, 'points' | 'possible'> {
  if (criterion === 'compliance' && random.chance(0.35)) return { points: null, possible: null };
  if (criterion === 'greeting' && random.chance(0.06)) return { points: 0, possible: 0 };
  return { points: Math.round(earned * possible), possible };
}

function isEvaluable({ legs }: World, leg: number): boolean {
  return legs.isAnswered(leg) && legs.at.isOutbound[leg] === 0 && legs.channelOf(leg) !== 'email';
}

function shareEvaluated(world: World): number {
  let evaluable = 0;
  for (let leg = 0; leg < world.legs.count; leg += 1) if (isEvaluable(world, leg)) evaluable += 1;
  const wanted = (perAgentAndMonth * world.agents.length * world.period.days.length) / 30;
  return Math.min(0.5, wanted / Math.max(1, evaluable));
}
