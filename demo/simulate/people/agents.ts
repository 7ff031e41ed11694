import type { Random } from '../chance/random.js';
import type { Day, Period, Stretch } from '../calendar/period.js';
import type { Centre, Desk } from '../model/centre.js';
import { drawNames } from './names.js';

export interface Agent {
  readonly index: number;
  readonly name: string;
  readonly team: string;
  readonly desk: Desk;
  /** Indexes of the queues that the agent can take, as bits; of those the team is there for. */
  readonly skills: number;
  readonly ownQueues: number;
  /** How good the agent is, in standard deviations. */
  readonly ability: number;
  /** How long an experienced agent's contacts take, over the average's. */
  readonly pace: number;
  /** First day, counted from 1 January 1970. */
  readonly startedDay: number;
  /** Seconds of the period; employed from … to. */
  readonly employed: Stretch;
  /** Working hours over a full-timer's. */
  readonly contract: number;
  readonly vacation: Stretch | null;
  /** Share of a training's points that the agent gets on average. */
  readonly training: number;
}

/**
 * The people of the centre: `counts` of them a team. Who leaves in the period is replaced by somebody who starts, so
 * that teams keep their size.
 */
export function drawAgents(
  centre: Centre,
  period: Period,
  counts: ReadonlyMap<string, number>,
  random: Random,
): Agent[] {
  const months = period.days.length / 30;
  const agents: Omit<Agent, 'name'>[] = [];
  for (const team of centre.teams) {
    const size = counts.get(team.name) ?? 0;
    for (let i = 0; i < size; i += 1) {
      const joins = random.chance(1 - Math.exp(-centre.people.joinsPerMonth * months));
      const leaves = !joins && random.chance(1 - Math.exp(-centre.people.leavesPerMonth * months));
      agents.push(drawAgent(centre, period, team, { joins, leaves }, agents.length, random));
    }
  }
  const names = drawNames(agents.length, random);
  return agents.map((agent, i) => ({ ...agent, name: names[i]! }));
}

function drawAgent(
  centre: Centre,
  period: Period,
  team: Centre['teams'][number],
  fate: { readonly joins: boolean; readonly leaves: boolean },
  index: number,
  random: Random,
): Omit<Agent, 'name'> {
  const { people } = centre;
  const ownQueues = bitsOf(centre, team.queues);
  const skills = centre.queues.reduce(
    (all, _, queue) => (random.chance(people.secondSkill) ? all | (1 << queue) : all),
    ownQueues,
  );
  const ability = random.normal();
  const from = fate.joins ? workday(period, random).from : -Infinity;
  const to = fate.leaves ? workday(period, random).to : Infinity;
  // A good part is new, most have been there for years.
  const daysBefore = random.chance(0.2) ? random.between(10, 200) : random.between(200, 3200);
  const startedDay = fate.joins ? period.wallDayAt(from) : Math.floor(period.wallDayAt(0) - daysBefore);
  return {
    index,
    team: team.name,
    desk: team.desk,
    skills: team.desk === 'digital' ? bitsOf(centre, centre.queues) : skills,
    ownQueues,
    ability,
    pace: Math.exp(-people.fasterByAbility * ability + people.paceSpread * random.normal()),
    startedDay,
    employed: { from, to },
    contract: random.pick([0.5, 0.5, 0.75, 1, 1, 1]),
    vacation: drawVacation(period, random),
    training: Math.min(0.99, Math.max(0.4, 0.82 + 0.06 * ability + 0.07 * random.normal())),
  };
}

/** A day to start or to leave on, not at the edges of the period. */
function workday(period: Period, random: Random): Day {
  const from = 3 + random.below(Math.max(1, period.days.length - 6));
  const isWorkday = ({ weekday, open }: Day): boolean => weekday < 5 && open !== null;
  return period.days.slice(from).find(isWorkday) ?? period.days.at(-1)!;
}

/** A week off, for a fourth of the agents in two months. */
function drawVacation(period: Period, random: Random): Stretch | null {
  const away = random.chance(Math.min(0.9, (0.25 * period.days.length) / 61));
  const mondays = period.days.flatMap(({ weekday }, day) => (weekday === 0 ? [day] : []));
  if (!away || mondays.length < 3) return null;
  const first = random.pick(mondays);
  return { from: period.days[first]!.from, to: period.days[first + 7]?.from ?? period.end };
}

function bitsOf({ queues }: Centre, names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (1 << indexOfQueue(queues, name)), 0);
}

function indexOfQueue(queues: readonly string[], name: string): number {
  const index = queues.indexOf(name);
  if (index < 0) throw new RangeError(`unknown queue: ${name}`);
  return index;
}

/** Days that an agent has worked there at a second of the period, negative before the first. */
export function tenureDays(agent: Agent, period: Period, second: number): number {
  return period.wallDayAt(second) - agent.startedDay;
}

/** 1 on the first day, fading with time: how much of a beginner an agent still is. */
export function beginnerShare({ people }: Centre, tenure: number): number {
  return Math.exp(-Math.max(0, tenure) / people.learningDays);
}
