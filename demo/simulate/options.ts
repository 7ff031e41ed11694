import type { Centre } from './model/centre.js';
import { defaultCentre } from './model/default-centre.js';

export interface SimulateOptions {
  /** About how many contacts there are to be: a Poisson process keeps no exact count. Default 5000. */
  readonly contacts?: number;
  /** The same seed gives the same data. Default 1. */
  readonly seed?: number;
  /** IANA name of the centre's wall clock. Default Europe/Berlin. */
  readonly zone?: string;
  /** First day. Default 2026-09-01. */
  readonly from?: string;
  /** How many days. Default 61: a month and the one before it. */
  readonly days?: number;
  /** How many agents; by default as many as the work needs, and at least forty once there are 5000 contacts. */
  readonly agents?: number;
  /** Share of contacts that the source delivers with a flaw. Default 0. */
  readonly flaws?: number;
  /** The model of the centre. */
  readonly centre?: Centre;
}

export interface Settings extends Required<Omit<SimulateOptions, 'agents'>> {
  readonly agents: number | undefined;
}

/** Fills in the defaults; throws a RangeError that names what is wrong. */
export function settingsOf(options: SimulateOptions): Settings {
  const settings: Settings = {
    contacts: 5000,
    seed: 1,
    zone: 'Europe/Berlin',
    from: '2026-09-01',
    days: 61,
    flaws: 0,
    centre: defaultCentre,
    agents: undefined,
    ...options,
  };
  const { contacts, agents, flaws } = settings;
  if (!(contacts > 0 && Number.isFinite(contacts)))
    throw new RangeError(`invalid number of contacts: ${contacts}`);
  if (agents !== undefined && !(Number.isInteger(agents) && agents >= 2)) {
    throw new RangeError(`invalid number of agents: ${agents}`);
  }
  if (!(flaws >= 0 && flaws <= 0.5)) throw new RangeError(`invalid share of flaws: ${flaws}`);
  return settings;
}
