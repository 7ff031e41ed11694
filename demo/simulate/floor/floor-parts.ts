import type { Period } from '../calendar/period.js';
import type { Random } from '../chance/random.js';
import type { Centre } from '../model/centre.js';
import type { Agent } from '../people/agents.js';
import type { Aftermath } from './aftermath.js';
import type { Cases } from './cases.js';
import type { Crew } from './crew.js';
import type { EventHeap } from './event-heap.js';
import type { Handling } from './handling.js';
import type { Legs } from './legs.js';
import type { Lines } from './lines.js';

/** What can happen, each with the number that it is about. */
export const kinds = {
  /** Shift. */
  login: 0,
  pause: 1,
  shiftEnd: 2,
  /** Agent. */
  pauseEnd: 3,
  /** Leg. */
  freed: 4,
  handedOn: 5,
  waited: 6,
  /** Day; −1: the data end. */
  closing: 7,
  /** Index of a callback, of a return. */
  callback: 8,
  returns: 9,
  campaign: 10,
} as const;

/** What customers and agents of the floor share. */
export interface FloorParts {
  readonly centre: Centre;
  readonly period: Period;
  readonly agents: readonly Agent[];
  readonly crew: Crew;
  readonly lines: Lines;
  readonly heap: EventHeap;
  readonly legs: Legs;
  readonly cases: Cases;
  readonly handling: Handling;
  readonly aftermath: Aftermath;
  /** Streams of chance. */
  readonly patience: Random;
  readonly dialling: Random;
}
