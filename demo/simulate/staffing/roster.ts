import type { Day, Period } from '../calendar/period.js';
import { daySeconds } from '../calendar/zone-clock.js';
import type { Random } from '../chance/random.js';
import type { Demand } from '../demand/demand.js';
import type { Centre, Desk } from '../model/centre.js';
import type { Agent } from '../people/agents.js';
import { type Cover, coverNeeds } from './cover.js';
import { needsOf, slotSeconds } from './needs.js';
import { Coverage } from './pauses.js';
import type { Shift } from './shift.js';

/** An hour of training or coaching comes round after so many days. */
const trainingDays = 14;

/** What is to be worked at a desk on a day. */
export interface DayPlan {
  readonly day: Day;
  readonly desk: Desk;
  /** Whole agents, by half hour from opening on. */
  readonly needs: readonly number[];
  readonly covers: readonly Cover[];
}

const desks: readonly Desk[] = ['voice', 'digital'];
/** Its multiples fill the unit interval evenly: days round up in turn. */
const goldenRatio = (Math.sqrt(5) - 1) / 2;

/**
 * The shifts to be filled, day by day. Short ones if there are many agents for the work. There are only whole agents: a
 * day rounds all its half hours alike, so that over the days the parts of agents come to their share.
 */
export function planDays(centre: Centre, period: Period, demand: Demand, shortOnly: boolean): DayPlan[] {
  const lengths = shortOnly ? [8, 10] : [8, 10, 12, 17];
  const { staffing } = centre;
  if (staffing.kind !== 'planned') return [];
  return period.days.flatMap((day, index) =>
    desks.map((desk): DayPlan => {
      const needs = needsOf(centre, period, demand, day, desk);
      const rounding = (index * goldenRatio) % 1;
      const staffed = needs.map((need) =>
        Math.max(1, Math.floor(need * (1 + staffing.paused) + staffing.margin[desk] + rounding)),
      );
      return { day, desk, needs: staffed, covers: coverNeeds(staffed, lengths) };
    }),
  );
}

/** Hours of agents that the plans ask for. */
export function plannedHours(plans: readonly DayPlan[], desk: Desk): number {
  const slots = plans
    .filter((plan) => plan.desk === desk)
    .reduce((sum, { covers }) => sum + covers.reduce((all, cover) => all + cover.slots, 0), 0);
  return (slots * slotSeconds) / 3600;
}

/** The roster of planned shifts, or of so many agents all the time, in the order of their begin. */
export function drawRoster(
  centre: Centre,
  period: Period,
  agents: readonly Agent[],
  plans: readonly DayPlan[],
  random: Random,
): Shift[] {
  if (centre.staffing.kind === 'fixed') return agents.map((agent) => always(agent, period));
  const roster = new Roster(centre, agents, random);
  for (const plan of plans) roster.fill(plan);
  return roster.shifts.sort((a, b) => a.from - b.from || a.agent - b.agent);
}

function always({ index, desk }: Agent, { end }: Period): Shift {
  return {
    agent: index,
    desk,
    from: 0,
    to: end,
    pauses: [],
    isAbsent: false,
    lateSeconds: 0,
    isLast: false,
  };
}

class Roster {
  readonly shifts: Shift[] = [];
  readonly #centre: Centre;
  readonly #agents: readonly Agent[];
  readonly #random: Random;
  /** Planned hours over the contract's share, by agent: the fewest come first. */
  readonly #worked: Float64Array;
  /** Shifts in the week, by agent. */
  readonly #inWeek: Uint8Array;
  readonly #lastDay: Float64Array;
  readonly #lastTraining: Float64Array;
  readonly #share: ReadonlyMap<string, number>;

  constructor(centre: Centre, agents: readonly Agent[], random: Random) {
    this.#centre = centre;
    this.#agents = agents;
    this.#random = random;
    this.#worked = new Float64Array(agents.length);
    this.#inWeek = new Uint8Array(agents.length);
    this.#lastDay = new Float64Array(agents.length).fill(-1);
    // Trainings do not all fall into the first days.
    this.#lastTraining = Float64Array.from(agents, () => -random.between(0, trainingDays * daySeconds));
    this.#share = teamShares(centre);
  }

  fill({ day, desk, needs, covers }: DayPlan): void {
    if (day.open === null) return;
    if (day.weekday === 0 && desk === 'voice') this.#inWeek.fill(0);
    const coverage = new Coverage(day.open.from, needs);
    const given = new Map<string, number>();
    const rows: { agent: Agent; from: number; to: number; isAbsent: boolean }[] = [];
    const staffing = this.#centre.staffing as Extract<Centre['staffing'], { kind: 'planned' }>;
    for (const cover of covers) {
      const from = day.open.from + cover.from * slotSeconds;
      const to = Math.min(day.open.to, from + cover.slots * slotSeconds);
      const agent = this.#choose(day, desk, given, cover.slots);
      if (agent === undefined) continue;
      const isAbsent = this.#random.chance(staffing.ill);
      rows.push({ agent, from, to, isAbsent });
      if (isAbsent && this.#random.chance(staffing.replaced)) {
        const other = this.#choose(day, desk, given, cover.slots);
        if (other !== undefined) rows.push({ agent: other, from, to, isAbsent: false });
      }
    }
    for (const { from, to, isAbsent } of rows) if (!isAbsent) coverage.add(from, to, 1);
    for (const row of rows) this.#add(row, day, desk, coverage);
  }

  #add(
    { agent, from, to, isAbsent }: { agent: Agent; from: number; to: number; isAbsent: boolean },
    day: Day,
    desk: Desk,
    coverage: Coverage,
  ): void {
    const trains =
      !isAbsent &&
      to - from >= 4 * 3600 &&
      from - this.#lastTraining[agent.index]! > trainingDays * daySeconds;
    if (trains) this.#lastTraining[agent.index] = from;
    const isLate = this.#random.chance(0.12);
    this.shifts.push({
      agent: agent.index,
      desk,
      from,
      to,
      pauses: coverage.plan(from, to, trains),
      isAbsent,
      lateSeconds: isLate ? Math.min(1800, Math.round(this.#random.exponential(260))) : 0,
      isLast: day.open !== null && to >= day.open.to,
    });
  }

  /** Whoever of the team that lacks most has worked least; undefined if nobody may work that day. */
  #choose(day: Day, desk: Desk, given: Map<string, number>, slots: number): Agent | undefined {
    const free = this.#agents.filter((agent) => agent.desk === desk && this.#mayWork(agent, day));
    if (free.length === 0) return undefined;
    const total = [...given.values()].reduce((sum, count) => sum + count, 0) + slots;
    const lack = (team: string): number => total * (this.#share.get(team) ?? 0) - (given.get(team) ?? 0);
    const teams = [...new Set(free.map(({ team }) => team))];
    const neediest = teams.reduce((most, team) => (lack(team) > lack(most) ? team : most));
    let chosen: Agent | undefined;
    for (const agent of free) {
      if (agent.team !== neediest) continue;
      if (chosen === undefined || this.#worked[agent.index]! < this.#worked[chosen.index]!) chosen = agent;
    }
    given.set(neediest, (given.get(neediest) ?? 0) + slots);
    // Those who were not there yet, or away, do not have to make up for it.
    const level = this.#worked[chosen!.index]!;
    for (const { index } of this.#agents) this.#worked[index] = Math.max(this.#worked[index]!, level - 40);
    this.#worked[chosen!.index] = level + (slots * this.#random.between(0.9, 1.1)) / chosen!.contract;
    this.#inWeek[chosen!.index]! += 1;
    this.#lastDay[chosen!.index] = day.from;
    return chosen;
  }

  #mayWork({ index, employed, vacation }: Agent, day: Day): boolean {
    return (
      this.#lastDay[index] !== day.from &&
      this.#inWeek[index]! < 5 &&
      day.from >= employed.from &&
      day.to <= employed.to &&
      (vacation === null || day.to <= vacation.from || day.from >= vacation.to)
    );
  }
}

/** Each team's part of its desk's work. */
function teamShares({ teams, topics }: Centre): Map<string, number> {
  const work = (queues: readonly string[]): number =>
    topics
      .filter(({ queue }) => queues.includes(queue))
      .reduce((sum, { weight, talkSeconds }) => sum + weight * talkSeconds, 0);
  const ofDesk = (desk: Desk): number =>
    teams.filter((team) => team.desk === desk).reduce((sum, { queues }) => sum + work(queues), 0);
  return new Map(teams.map(({ name, desk, queues }) => [name, work(queues) / ofDesk(desk)]));
}
