import type { DurationWords } from './format-words.js';
import type { Quantity } from './plural.js';

/** How a language writes plain numbers of a given number of decimals. */
type WriteNumber = (value: number, decimals: number) => string;

/** Steps coarser than a second, by what stands for them where decimals are asked for: −1 is tens of seconds. */
const coarseSteps = [10, 60, 600, 3600] as const;
/** The decimals that stand for the coarsest step of durations. */
export const coarsestDuration = -coarseSteps.length;

/** The step of durations that are written with so many decimals, in seconds: −2 stands for whole minutes, −4 for hours. */
export function durationStep(decimals: number): number {
  return decimals < 0 ? (coarseSteps[-decimals - 1] ?? 3600) : 10 ** -decimals;
}

/**
 * A duration as it is read: `38 s`, `4:12`, `1:04:12`; rounded to minutes (`decimals` ≤ −2) `26 min`, `2 h 26 min`.
 * `seconds` ≥ 0; from a minute on whole seconds at most, whatever `decimals` says.
 */
export function durationText(
  words: DurationWords,
  write: WriteNumber,
  seconds: number,
  decimals: number,
): string {
  const short = shortDuration(seconds, decimals);
  if (short !== null) return words.seconds(write(short, short === 0 ? 0 : Math.max(0, decimals)));
  const { h, m, s } = clockParts(stepped(seconds, decimals));
  const parts = {
    hours: write(h, 0),
    minutes: write(m, 0),
    paddedMinutes: padded(write, m),
    seconds: write(s, 0),
    paddedSeconds: padded(write, s),
    whole: s > 0 ? null : m > 0 ? 'minutes' : 'hours',
    rounded: decimals <= -2,
  } as const;
  return h > 0 ? words.hours(parts) : words.minutes(parts);
}

/** A duration as it is said: `4 minutes 12 seconds`; hours and minutes alone from an hour on. */
export function durationAloud(
  words: DurationWords,
  write: WriteNumber,
  seconds: number,
  decimals: number,
): string {
  const quantity = (n: number, places = 0): Quantity => ({ n, text: write(n, places) });
  const short = shortDuration(seconds, decimals);
  if (short !== null) {
    return words.secondsAloud(quantity(short, short === 0 ? 0 : Math.max(0, decimals)));
  }
  const { h, m, s } = clockParts(stepped(seconds, decimals));
  return h > 0
    ? words.hoursAloud(quantity(h), m > 0 ? quantity(m) : null)
    : words.minutesAloud(quantity(m), s > 0 ? quantity(s) : null);
}

/** A duration for an axis: `0:38`, `4:12`, `1:04:12`, the same shape all along it. */
export function durationClock(write: WriteNumber, seconds: number): string {
  const { h, m, s } = clockParts(seconds);
  return h > 0
    ? `${write(h, 0)}:${padded(write, m)}:${padded(write, s)}`
    : `${write(m, 0)}:${padded(write, s)}`;
}

/** Rounded seconds where they stay under a minute, else null. */
function shortDuration(seconds: number, decimals: number): number | null {
  const rounded =
    decimals < 0 ? stepped(seconds, decimals) : Math.round(seconds * 10 ** decimals) / 10 ** decimals;
  return rounded < 60 ? rounded : null;
}

function stepped(seconds: number, decimals: number): number {
  const step = Math.max(1, durationStep(decimals));
  return Math.round(seconds / step) * step;
}

function clockParts(seconds: number): { h: number; m: number; s: number } {
  const whole = Math.round(seconds);
  return { h: Math.floor(whole / 3600), m: Math.floor(whole / 60) % 60, s: whole % 60 };
}

function padded(write: WriteNumber, value: number): string {
  return value < 10 ? write(0, 0) + write(value, 0) : write(value, 0);
}
