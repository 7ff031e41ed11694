import { dateOfDay, IsoWriter } from './calendar/zone-clock.js';
import { intervalSeconds } from './demand/demand.js';
import type { HappeningKind } from './demand/happenings.js';
import type { Centre, Channel, Desk } from './model/centre.js';
import { drawFlaws, type FlawKind } from './rows/flaws.js';
import { agentId, contactId } from './rows/ids.js';
import { slotSeconds } from './staffing/needs.js';
import type { World } from './world.js';

/** Values by interval of real time from the period's begin on. */
interface Series<Name extends string> {
  readonly from: string;
  readonly stepSeconds: number;
  readonly values: Readonly<Record<Name, readonly number[]>>;
}

/** What the data were made from: parameters, planted effects, what nobody outside could know. For tests and for teaching. */
export interface Truth {
  readonly seed: number;
  readonly asked: {
    readonly contacts: number;
    readonly days: number;
    readonly from: string;
    readonly zone: string;
  };
  /** Everything that the model is: means, probabilities, slopes. */
  readonly centre: Centre;
  readonly agents: readonly {
    readonly id: string;
    readonly name: string;
    readonly team: string;
    /** Standard deviations above the average agent. */
    readonly ability: number;
    /** An experienced agent's handling time over the average's. */
    readonly pace: number;
    readonly startedOn: string;
    readonly leftOn: string | null;
    readonly queues: readonly string[];
  }[];
  readonly happenings: readonly {
    readonly kind: HappeningKind;
    readonly label: string;
    readonly from: string;
    readonly to: string;
    /** By topic: times as many issues, added to the logit of solving, times as long. */
    readonly lifts: Readonly<Record<string, number>>;
    readonly solves: Readonly<Record<string, number>>;
    readonly takes: Readonly<Record<string, number>>;
  }[];
  /** New issues to be expected an hour; repeats, transfers and callbacks come on top. */
  readonly arrivalsPerHour: Series<Channel>;
  /** Agents planned (whole ones) and logged in, pauses taken off. */
  readonly planned: Series<Desk>;
  readonly online: Series<Desk>;
  /** Mean number of calls in the lines, as the floor counted them. */
  readonly waitingCalls: Series<'voice'>;
  /** Of all concluded conversations, whether an agent noted it or not. */
  readonly solved: { readonly conversations: number; readonly solved: number };
  /** Shift seconds that the rows do not tell apart. */
  readonly pausedSeconds: { readonly break: number; readonly lunch: number; readonly ringing: number };
  readonly flaws: readonly { readonly contact: string; readonly kind: FlawKind }[];
}

export function truthOf(world: World): Truth {
  const { settings, centre, period, happenings, agents, demand, legs, crew, lines } = world;
  const iso = new IsoWriter(period.clock);
  const write = (second: number): string => iso.write(period.start + second);
  const perHour = (rates: Float64Array): number[] => Array.from(rates, (rate) => rounded(rate * 3600));
  const series = <Name extends string>(
    stepSeconds: number,
    values: Readonly<Record<Name, readonly number[]>>,
  ): Series<Name> => ({ from: write(0), stepSeconds, values });
  let [conversations, solved] = [0, 0];
  for (let leg = 0; leg < legs.count; leg += 1) {
    conversations += legs.at.concludes[leg]!;
    solved += legs.at.isSolved[leg]!;
  }
  const paused = (seconds: (log: World['crew']['logs'][number]) => number): number =>
    crew.logs.reduce((sum, log) => sum + seconds(log), 0);
  return {
    seed: settings.seed,
    asked: { contacts: settings.contacts, days: settings.days, from: settings.from, zone: settings.zone },
    centre,
    agents: agents.map(({ index, name, team, ability, pace, startedDay, employed, skills }) => ({
      id: agentId(index),
      name,
      team,
      ability: rounded(ability),
      pace: rounded(pace),
      startedOn: dateOfDay(startedDay),
      leftOn: Number.isFinite(employed.to) ? write(employed.to - 1).slice(0, 10) : null,
      queues: centre.queues.filter((_, queue) => (skills & (1 << queue)) !== 0),
    })),
    happenings: happenings.map(({ kind, label, from, to, lifts, solves, takes }) => ({
      kind,
      label,
      from: write(from),
      to: write(to),
      lifts: Object.fromEntries(lifts),
      solves: Object.fromEntries(solves),
      takes: Object.fromEntries(takes),
    })),
    arrivalsPerHour: series(intervalSeconds, {
      voice: perHour(demand.rates.voice),
      chat: perHour(demand.rates.chat),
      email: perHour(demand.rates.email),
    }),
    planned: series(slotSeconds, { voice: plannedAt(world, 'voice'), digital: plannedAt(world, 'digital') }),
    online: series(slotSeconds, { voice: onlineAt(world, 'voice'), digital: onlineAt(world, 'digital') }),
    waitingCalls: series(slotSeconds, { voice: lines.gauge.means(period.end).map(rounded) }),
    solved: { conversations, solved },
    pausedSeconds: {
      break: paused((log) => log.secondsOf('break')),
      lunch: paused((log) => log.secondsOf('lunch')),
      ringing: paused((log) => log.ringingSeconds),
    },
    flaws: Array.from(drawFlaws(world), ([leg, kind]) => ({ contact: contactId(leg), kind })),
  };
}

/** Four digits after the point are enough for a truth that is read. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function plannedAt({ plans, period }: World, desk: Desk): number[] {
  const planned = new Array<number>(Math.ceil(period.end / slotSeconds)).fill(0);
  for (const plan of plans) {
    if (plan.desk !== desk || plan.day.open === null) continue;
    const first = Math.floor(plan.day.open.from / slotSeconds);
    for (const [slot, need] of plan.needs.entries()) planned[first + slot] = need;
  }
  return planned;
}

/** Mean number of agents who are logged in and not on a pause. */
function onlineAt({ crew, period }: World, desk: Desk): number[] {
  const seconds = new Float64Array(Math.ceil(period.end / slotSeconds));
  const add = (from: number, to: number, sign: number): void => {
    for (
      let slot = Math.floor(from / slotSeconds);
      slot * slotSeconds < to && slot < seconds.length;
      slot += 1
    ) {
      const overlap = Math.min(to, (slot + 1) * slotSeconds) - Math.max(from, slot * slotSeconds);
      seconds[slot]! += sign * overlap;
    }
  };
  for (const log of crew.logs) {
    if (!log.isWorked || log.shift.desk !== desk) continue;
    add(log.login, log.logout, 1);
    for (const { from, to } of log.taken) add(from, to, -1);
  }
  return Array.from(seconds, (sum) => rounded(sum / slotSeconds));
}
