/** Random contacts of a centre, of which nothing is known but what is asked for here. */
export interface NoiseOptions {
  readonly seed: number;
  /** Contacts in all, over both periods. */
  readonly contacts: number;
  /** Days of each of two periods. */
  readonly days: number;
  /** Values of each dimension. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  /** Standard deviation of a day's own level, in logarithms or log odds: contacts of one day share a queue. */
  readonly dayEffect?: number;
  /** Rate of resolution, mean handle time in seconds. */
  readonly fcr?: number;
  /** Handle times are rounded to so many seconds: many are equal. */
  readonly roundTo?: number;
  /** What is different from noise. */
  readonly planted?: (contact: NoisyContact) => { readonly fcr?: number; readonly handleTimes?: number };
  readonly comments?: readonly string[];
}

export interface NoisyContact {
  readonly second: boolean;
  readonly key: Readonly<Record<string, string>>;
}

export const noiseFrom = '2026-03-02';

/** Numbers from 0 to 1 by a seed: splitmix32. */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

export function noise({
  seed,
  contacts,
  days,
  dimensions,
  dayEffect = 0,
  fcr = 0.72,
  roundTo = 1,
  planted = () => ({}),
  comments = [],
}: NoiseOptions): object {
  const random = randomOf(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const names = Object.entries(dimensions);
  // Each dimension has its own days, and so has each of its values: a day of trouble is one queue's.
  const levels = names.map(([, values]) =>
    values.map(() => Array.from({ length: 2 * days }, () => dayEffect * normal())),
  );
  const start = Date.parse(`${noiseFrom}T00:00:00Z`);
  const rows = Array.from({ length: contacts }, (_, at) => {
    const day = Math.floor(random() * 2 * days);
    const picks = names.map(([, values]) => Math.floor(random() ** 1.4 * values.length));
    const key = Object.fromEntries(names.map(([name, values], n) => [name, values[picks[n]!]!]));
    const level = picks.length === 0 ? 0 : levels[0]![picks[0]!]![day]!;
    const effect = planted({ second: day >= days, key });
    const rate = effect.fcr ?? fcr;
    const odds = Math.log(rate / (1 - rate)) + level;
    const answered = random() < 1 / (1 + Math.exp(-(3 + level)));
    const wait = Math.round(-20 * Math.log(1 - random()) * Math.exp(-level));
    const talk = Math.exp(5.4 + 0.6 * normal() - level) * (effect.handleTimes ?? 1);
    return {
      id: `c${at}`,
      conversation: `c${at}`,
      startedAt: new Date(start + (day * 24 + 8 + random() * 10) * 3_600_000).toISOString(),
      direction: 'inbound',
      ...key,
      outcome: answered ? 'answered' : 'abandoned',
      queueSeconds: wait,
      ...(answered && {
        talkSeconds: Math.round(talk / roundTo) * roundTo,
        wrapSeconds: Math.round(30 * (effect.handleTimes ?? 1)),
        transferred: random() < 0.08,
        resolvedFirstContact: random() < 1 / (1 + Math.exp(-odds)),
        ...(random() < 0.2 && { csat: 1 + Math.floor(5 * random() ** 0.5) }),
        ...(comments.length > 0 &&
          random() < 0.3 && { comment: comments[Math.floor(random() * comments.length)] }),
      }),
    };
  });
  const end = new Date(start + 2 * days * 86_400_000).toISOString().slice(0, 10);
  return { timeZone: 'UTC', covers: { from: noiseFrom, to: end }, contacts: rows };
}

/** The second of the two periods. */
export function secondPeriod(days: number): { readonly from: string; readonly to: string } {
  const day = (at: number): string =>
    new Date(Date.parse(`${noiseFrom}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10);
  return { from: day(days), to: day(2 * days) };
}
