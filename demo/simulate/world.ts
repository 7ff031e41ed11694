import { Period } from './calendar/period.js';
import { Random } from './chance/random.js';
import { type Arrivals, drawArrivals } from './demand/arrivals.js';
import { Demand } from './demand/demand.js';
import { type Happening, happeningsOf } from './demand/happenings.js';
import { Aftermath } from './floor/aftermath.js';
import { Cases } from './floor/cases.js';
import { Crew } from './floor/crew.js';
import { Effects } from './floor/effects.js';
import { EventHeap } from './floor/event-heap.js';
import { Floor } from './floor/floor.js';
import { Handling } from './floor/handling.js';
import { Legs } from './floor/legs.js';
import { Lines } from './floor/lines.js';
import { QueueGauge } from './floor/queue-gauge.js';
import type { Centre, Channel, Desk } from './model/centre.js';
import type { Settings } from './options.js';
import { type Agent, drawAgents } from './people/agents.js';
import { slotSeconds } from './staffing/needs.js';
import { type DayPlan, drawRoster, planDays, plannedHours } from './staffing/roster.js';

/** Everything that was drawn and worked off: what the data are written from, and the truth behind them. */
export interface World {
  readonly settings: Settings;
  readonly centre: Centre;
  readonly period: Period;
  readonly happenings: readonly Happening[];
  readonly demand: Demand;
  readonly plans: readonly DayPlan[];
  readonly agents: readonly Agent[];
  readonly crew: Crew;
  readonly lines: Lines;
  readonly legs: Legs;
  readonly cases: Cases;
  readonly customers: number;
}

/** Hours a week that an agent works on average; with more agents than that needs, shifts are short. */
const hoursAWeek = 27;
const customersPerContact = 4;

/** Draws a centre and its demand, and lets it work. `onProgress` hears the share that is done. */
export function makeWorld(settings: Settings, onProgress: (share: number) => void = () => {}): World {
  const { centre, seed, contacts } = settings;
  const stream = (name: string): Random => new Random(seed, name);
  const period = new Period(
    settings.zone,
    settings.from,
    settings.days,
    centre.opening,
    centre.closedOnHolidays,
  );
  const happenings = happeningsOf(period, centre.happenings);
  const issues = (contacts * (1 - centre.outbound)) / centre.contactsPerIssue;
  const demand = new Demand(centre, period, happenings, issues, stream('demand'));
  const draw = (channel: Channel): Arrivals =>
    drawArrivals(demand, channel, period.end, stream(`arrivals ${channel}`));
  const arrivals = { voice: draw('voice'), chat: draw('chat'), email: draw('email') };

  const { plans, agents } = staff(settings, period, demand, stream('agents'));
  const shifts = drawRoster(centre, period, agents, plans, stream('roster'));

  const legs = new Legs(Math.ceil(contacts * 1.2) + 100);
  const cases = new Cases();
  const effects = new Effects(period, happenings);
  const crew = new Crew(agents, shifts, stream('crew'));
  const lines = new Lines(legs, centre.queues.length, new QueueGauge(period.end, slotSeconds));
  const customers = Math.max(1, Math.round(contacts * customersPerContact));
  const floor = new Floor(
    {
      centre,
      period,
      agents,
      crew,
      lines,
      heap: new EventHeap(),
      legs,
      cases,
      handling: new Handling(centre, period, effects, legs, stream('handling')),
      aftermath: new Aftermath(centre, period, effects, legs, cases, stream('aftermath')),
      patience: stream('patience'),
      dialling: stream('dialling'),
    },
    {
      arrivals,
      campaign: drawCampaign(period, contacts * centre.outbound, stream('campaign')),
      lineCount: lineCount(centre, plans),
      customers,
      callers: stream('callers'),
    },
  );
  floor.run((day) => onProgress(day / period.days.length));
  for (let leg = 0; leg < legs.count; leg += 1) cases.legCount[legs.at.conversation[leg]!]! += 1;
  return { settings, centre, period, happenings, demand, plans, agents, crew, lines, legs, cases, customers };
}

/** Plans the days and draws as many agents as they need, in teams by their part of the work. */
function staff(
  { centre, contacts, agents: asked }: Settings,
  period: Period,
  demand: Demand,
  random: Random,
): { plans: DayPlan[]; agents: Agent[] } {
  if (centre.staffing.kind === 'fixed') {
    const counts = teamSizes(centre, { voice: centre.staffing.voice, digital: centre.staffing.digital });
    return { plans: [], agents: drawAgents(centre, period, counts, random) };
  }
  const long = planDays(centre, period, demand, false);
  const hours = { voice: plannedHours(long, 'voice'), digital: plannedHours(long, 'digital') };
  const needed = Math.ceil(((hours.voice + hours.digital) * 7) / period.days.length / hoursAWeek);
  const least = Math.min(40, Math.max(8, Math.round(contacts / 125)));
  const total = asked ?? Math.max(least, needed);
  const plans = total > 1.5 * needed ? planDays(centre, period, demand, true) : long;
  const digital = Math.max(1, Math.round((total * hours.digital) / (hours.voice + hours.digital)));
  const counts = teamSizes(centre, { voice: Math.max(1, total - digital), digital });
  return { plans, agents: drawAgents(centre, period, counts, random) };
}

/** Agents by team: those of a desk by the work of the teams' queues, the first ones rounded up. */
function teamSizes({ teams, topics }: Centre, counts: Readonly<Record<Desk, number>>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const desk of ['voice', 'digital'] as const) {
    const ofDesk = teams.filter((team) => team.desk === desk);
    const work = ofDesk.map(({ queues }) =>
      topics
        .filter(({ queue }) => queues.includes(queue))
        .reduce((sum, { weight, talkSeconds }) => sum + weight * talkSeconds, 0),
    );
    let left = counts[desk];
    let rest = work.reduce((sum, each) => sum + each, 0);
    for (const [i, { name }] of ofDesk.entries()) {
      const size = rest === 0 ? 0 : Math.min(left, Math.ceil((left * work[i]!) / rest));
      sizes.set(name, size);
      left -= size;
      rest -= work[i]!;
    }
  }
  return sizes;
}

/** When numbers of a campaign become due: in the middle hours of weekdays, as many as a Poisson process has. */
function drawCampaign(period: Period, expected: number, random: Random): Int32Array {
  const stretches = period.days
    .filter(({ open, weekday }) => open !== null && weekday < 5)
    .map(({ open }) => ({ from: open!.from + 3600, to: open!.to - 7200 }))
    .filter(({ from, to }) => to > from);
  const seconds = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const times: number[] = [];
  if (expected === 0 || seconds === 0) return Int32Array.from(times);
  const gap = seconds / expected;
  for (const { from, to } of stretches) {
    for (let at = from + random.exponential(gap); at < to; at += random.exponential(gap))
      times.push(Math.floor(at));
  }
  return Int32Array.from(times);
}

function lineCount({ staffing, patience }: Centre, plans: readonly DayPlan[]): number {
  const most =
    staffing.kind === 'fixed'
      ? staffing.voice
      : plans.reduce((all, { desk, needs }) => (desk === 'voice' ? Math.max(all, ...needs) : all), 0);
  return Math.max(4, most * patience.linesPerAgent);
}
