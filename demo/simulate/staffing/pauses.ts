import { slotSeconds } from './needs.js';
import type { Pause, PauseKind } from './shift.js';

const quarterSeconds = 900;

/** How many are planned and needed at a desk on a day, by quarter hour; pauses go where most are to spare. */
export class Coverage {
  readonly #from: number;
  readonly #spare: Float64Array;

  constructor(from: number, needs: readonly number[]) {
    this.#from = from;
    const quarters = slotSeconds / quarterSeconds;
    this.#spare = Float64Array.from(
      { length: needs.length * quarters },
      (_, i) => -needs[Math.floor(i / quarters)]!,
    );
  }

  /** Counts an agent in (or with −1 out) for a stretch. */
  add(from: number, to: number, agents: number): void {
    for (let i = this.#quarter(from); i < this.#quarter(to); i += 1) this.#spare[i]! += agents;
  }

  /** Plans the pauses of a shift one by one and counts them out. */
  plan(from: number, to: number, withTraining: boolean): Pause[] {
    const pauses: Pause[] = [];
    for (const { kind, seconds, around } of pausesOf(to - from, withTraining)) {
      const earliest = (pauses.at(-1)?.from ?? from) + (pauses.at(-1)?.seconds ?? 0) + 2 * quarterSeconds;
      const start = this.#best(from + around * (to - from), earliest, to - seconds - quarterSeconds, seconds);
      if (start === undefined) continue;
      pauses.push({ kind, from: start, seconds });
      this.add(start, start + seconds, -1);
    }
    return pauses;
  }

  /** The quarter hour near a wish at which most are to spare during a pause. */
  #best(wish: number, earliest: number, latest: number, seconds: number): number | undefined {
    let best: number | undefined;
    let bestSpare = -Infinity;
    const middle = this.#quarter(wish);
    for (const step of [0, 1, -1, 2, -2, 3, -3]) {
      const start = this.#from + (middle + step) * quarterSeconds;
      if (start < earliest || start > latest) continue;
      let least = Infinity;
      for (let i = this.#quarter(start); i < this.#quarter(start + seconds); i += 1) {
        least = Math.min(least, this.#spare[i] ?? 0);
      }
      if (least > bestSpare) [best, bestSpare] = [start, least];
    }
    return best;
  }

  #quarter(second: number): number {
    return Math.round((second - this.#from) / quarterSeconds);
  }
}

/** What a shift of a length has, and around which part of it. From six hours on, half an hour of lunch is the law. */
function pausesOf(
  length: number,
  withTraining: boolean,
): { kind: PauseKind; seconds: number; around: number }[] {
  const pauses: { kind: PauseKind; seconds: number; around: number }[] = [];
  if (length >= 6 * 3600) {
    pauses.push({ kind: 'break', seconds: 900, around: 0.25 });
    pauses.push({ kind: 'lunch', seconds: 1800, around: 0.48 });
    if (length >= 8 * 3600) pauses.push({ kind: 'break', seconds: 900, around: 0.78 });
  } else if (length >= 3 * 3600) {
    pauses.push({ kind: 'break', seconds: 900, around: 0.45 });
  }
  if (withTraining) pauses.push({ kind: 'training', seconds: 3600, around: 0.68 });
  return pauses.sort((a, b) => a.around - b.around);
}
