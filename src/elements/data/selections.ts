import type { Condition, Period } from '../../metrics/query.js';
import type { RangeSelection, Scope, Selection } from '../context.js';

/** The part of a scope that is about what is selected. */
export type Selecting = Pick<Scope, 'selections' | 'ranges' | 'select' | 'range' | 'release' | 'clear'>;

/**
 * What elements select for all others inside one `cb-data`. Lists are never changed, only replaced, and only where
 * something is different: `changed` is called then.
 */
export class Selections implements Selecting {
  selections: readonly Selection[] = [];
  ranges: readonly RangeSelection[] = [];
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  readonly select = (owner: HTMLElement, dimension: string, condition: Condition | undefined): void => {
    const old = this.selections.find((one) => one.owner === owner);
    const conditions = new Map(Object.entries(old?.where ?? {}));
    if (sameJson(conditions.get(dimension), condition)) return;
    if (condition === undefined) conditions.delete(dimension);
    else conditions.set(dimension, condition);
    const where = Object.fromEntries(conditions);
    this.selections = replaced(this.selections, old, conditions.size > 0 ? { owner, where } : undefined);
    this.#changed();
  };

  readonly range = (owner: HTMLElement, period: Period | null): void => {
    const old = this.ranges.find((one) => one.owner === owner);
    if (sameJson(old?.period ?? null, period)) return;
    this.ranges = replaced(this.ranges, old, period === null ? undefined : { owner, period });
    this.#changed();
  };

  readonly release = (owner: HTMLElement): void =>
    this.#keep(
      this.selections.filter((one) => one.owner !== owner),
      this.ranges.filter((one) => one.owner !== owner),
    );

  readonly clear = (): void => this.#keep([], []);

  #keep(selections: readonly Selection[], ranges: readonly RangeSelection[]): void {
    if (selections.length === this.selections.length && ranges.length === this.ranges.length) return;
    this.selections = selections;
    this.ranges = ranges;
    this.#changed();
  }
}

/** A scope whose selections are held elsewhere: read there each time, so that they are never those of a moment ago. */
export function withSelections(scope: Omit<Scope, keyof Selecting>, holder: Selecting): Scope {
  const { select, range, release, clear } = holder;
  return {
    ...scope,
    get selections() {
      return holder.selections;
    },
    get ranges() {
      return holder.ranges;
    },
    select,
    range,
    release,
    clear,
  };
}

/** A list with the next in the old one's place, at the end where there was none, or without it. */
function replaced<T>(list: readonly T[], old: T | undefined, next: T | undefined): readonly T[] {
  const added = next === undefined ? [] : [next];
  return old === undefined ? [...list, ...added] : list.flatMap((one) => (one === old ? added : [one]));
}

/** Conditions and periods are JSON, written by the kit itself: equal text is the same. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
