import type { Centre } from '../../../demo/simulate/model/centre.js';
import { defaultCentre } from '../../../demo/simulate/model/default-centre.js';

const always = Array.from({ length: 24 }, () => 1);
const week = Array.from({ length: 7 }, () => 1);

/** A centre of one queue whose demand and staff never change, open day and night: what Erlang's formulas are about. */
export function stationaryCentre({
  agents,
  talkSeconds,
  patienceSeconds,
}: {
  readonly agents: number;
  readonly talkSeconds: number;
  readonly patienceSeconds: number;
}): Centre {
  return {
    ...defaultCentre,
    queues: ['Only'],
    teams: [{ name: 'Team', desk: 'voice', queues: ['Only'] }],
    topics: [
      {
        name: 'Any',
        queue: 'Only',
        weight: 1,
        talkSeconds,
        solved: 0.5,
        transfer: null,
        selfService: 0,
        sale: null,
      },
    ],
    channels: { voice: 1, chat: 0, email: 0 },
    outbound: 0,
    contactsPerIssue: 1,
    opening: week.map(() => [0, 24] as const),
    closedOnHolidays: false,
    happenings: false,
    season: {
      months: Array.from({ length: 12 }, () => 1),
      weekdays: { voice: week, chat: week, email: week },
      hours: { voice: always, chat: always, email: always },
      closed: { voice: 1, chat: 1, email: 1 },
      dayNoise: 0,
    },
    patience: {
      ...defaultCentre.patience,
      meanSeconds: { voice: patienceSeconds, chat: patienceSeconds },
      misdials: 0,
      offerAfterSeconds: Infinity,
      overflowAfterSeconds: Infinity,
      linesPerAgent: Infinity,
    },
    handling: {
      ...defaultCentre.handling,
      shape: 'exponential',
      held: { probability: 0, meanSeconds: 0 },
      wrapSeconds: { voice: 0, chat: 0, email: 0 },
      ring: [0, 0],
    },
    people: {
      ...defaultCentre.people,
      fasterByAbility: 0,
      paceSpread: 0,
      beginnerSlower: 0,
      joinsPerMonth: 0,
      leavesPerMonth: 0,
    },
    staffing: { kind: 'fixed', voice: agents, digital: 0 },
    followUp: { ...defaultCentre.followUp, unsolved: 0, solved: 0, abandoned: 0 },
  };
}
