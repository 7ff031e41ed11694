import type { Day, Period } from '../calendar/period.js';
import { type Demand, intervalSeconds } from '../demand/demand.js';
import type { Centre, Channel, Desk } from '../model/centre.js';
import { erlangCServiceLevel } from './erlang-c.js';

/** Agents are planned by the half hour. */
export const slotSeconds = 1800;

/** What an average agent takes for a contact of each channel, over all topics, in seconds. */
export interface MeanHandling {
  readonly voice: number;
  readonly chat: number;
  readonly email: number;
}

export function meanHandling({ topics, handling }: Centre): MeanHandling {
  const total = topics.reduce((sum, { weight }) => sum + weight, 0);
  const talk = topics.reduce((sum, { weight, talkSeconds }) => sum + weight * talkSeconds, 0) / total;
  const { wrapSeconds, longerThanTalk, held, ring } = handling;
  return {
    voice: talk + held.probability * held.meanSeconds + wrapSeconds.voice + (ring[0] + ring[1]) / 2,
    chat: talk * longerThanTalk.chat + wrapSeconds.chat,
    email: talk * longerThanTalk.email + wrapSeconds.email,
  };
}

/**
 * Agents that a day needs at a desk, by half hour from opening to closing, with parts of an agent; empty where it is
 * closed.
 */
export function needsOf(centre: Centre, period: Period, demand: Demand, day: Day, desk: Desk): number[] {
  const { staffing } = centre;
  if (staffing.kind !== 'planned' || day.open === null) return [];
  const { from, to } = day.open;
  const seconds = meanHandling(centre);
  const load = (channel: Channel, begin: number, end: number): number => {
    const contacts = expected(demand.forecast[channel], begin, end) * staffing.followUps[channel];
    return contacts * staffing.weekdayFollowUps[day.weekday]! * seconds[channel];
  };
  // What comes in the night is written in the day.
  const emailErlang = load('email', day.from, day.to) / (to - from);
  return Array.from({ length: Math.ceil((to - from) / slotSeconds) }, (_, slot) => {
    const begin = from + slot * slotSeconds;
    const end = Math.min(to, begin + slotSeconds);
    if (desk === 'voice')
      return voiceNeed(load('voice', begin, end) / (end - begin), seconds.voice, staffing);
    const chats = centre.handling.chats[1];
    return (
      load('chat', begin, end) / (end - begin) / (chats * staffing.chatOccupancy) +
      staffing.emailShare * emailErlang
    );
  });
}

/** The agents at which Erlang C gives the service level that is aimed at, between whole numbers by the rule of three. */
function voiceNeed(
  load: number,
  handlingSeconds: number,
  { target, thresholdSeconds, maxOccupancy }: Extract<Centre['staffing'], { kind: 'planned' }>,
): number {
  const level = (agents: number): number =>
    erlangCServiceLevel(agents, load, handlingSeconds, thresholdSeconds);
  let agents = Math.ceil(load);
  while (level(agents) < target) agents += 1;
  const below = level(agents - 1);
  const need = agents === 0 ? 0 : agents - 1 + (target - below) / (level(agents) - below);
  return Math.max(need, load / maxOccupancy);
}

/** Issues expected in a stretch of time. */
function expected(rates: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.floor(from / intervalSeconds); i * intervalSeconds < to; i += 1) {
    const overlap = Math.min(to, (i + 1) * intervalSeconds) - Math.max(from, i * intervalSeconds);
    sum += (rates[i] ?? 0) * overlap;
  }
  return sum;
}
