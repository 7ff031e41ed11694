import type { Condition, Period } from '../../metrics/query.js';
import type { RangeSelection, Scope, Selection } from '../context.js';
import { CbFilterEvent, CbRangeEvent } from '../events.js';
import type { PageFilters } from '../page-filters.js';
import { differencesOf, withDifference, type Difference, type Selected } from './selected.js';
import { pageFiltersOf } from './page-filters-of.js';
import { SelectionHistory } from './selection-history.js';

/** The part of a scope that is about what is selected. */
export type Selecting = Pick<
  Scope,
  | 'home'
  | 'selections'
  | 'ranges'
  | 'filters'
  | 'undoable'
  | 'redoable'
  | 'select'
  | 'range'
  | 'release'
  | 'clear'
  | 'claim'
  | 'restore'
  | 'quietly'
  | 'undo'
  | 'redo'
>;

/** Who holds selections. */
export interface SelectionsHost {
  /** Whose it is what the page itself selects for all. */
  readonly home: HTMLElement;
  /** Something is different now. */
  changed(): void;
  /** Something has changed that the page did not set itself: once for all that one turn of the event loop changed. */
  stepped(): void;
  /** An owner for what is kept for an element that is not there yet. */
  standIn(id: string): HTMLElement;
}

/**
 * What elements select for all others inside one `cb-data`. Lists are never changed, only replaced, and only where
 * something is different: the host's `changed` is called then. What changes in one turn is one step, which can be undone.
 */
export class Selections implements Selecting {
  selections: readonly Selection[] = [];
  ranges: readonly RangeSelection[] = [];
  readonly home: HTMLElement;
  readonly #host: SelectionsHost;
  readonly #history = new SelectionHistory();
  /** Elements that are awaited, by their `id`. */
  readonly #awaited = new Map<string, HTMLElement>();
  /** What was selected before the step that is being made. */
  #before: Selected | undefined;
  #isQuiet = false;

  constructor(host: SelectionsHost) {
    this.#host = host;
    this.home = host.home;
  }

  get undoable(): number {
    return this.#history.undoable + (this.#isStep ? 1 : 0);
  }

  get redoable(): number {
    return this.#isStep ? 0 : this.#history.redoable;
  }

  /** Null where nothing is selected. */
  get filters(): PageFilters | null {
    return pageFiltersOf(this, this.home);
  }

  readonly select = (owner: HTMLElement, dimension: string, condition: Condition | undefined): void =>
    this.#change(withDifference(this, { owner, dimension, condition: condition as Condition }));

  readonly range = (owner: HTMLElement, period: Period | null): void =>
    this.#change(withDifference(this, { owner, period }));

  /** Of an owner that is gone nothing can be brought back: it is in no step either. */
  readonly release = (owner: HTMLElement): void => {
    const without = ({ selections, ranges }: Selected): Selected => ({
      selections: selections.filter((one) => one.owner !== owner),
      ranges: ranges.filter((one) => one.owner !== owner),
    });
    this.#history.each(without);
    if (this.#before !== undefined) this.#before = without(this.#before);
    const { selections, ranges } = without(this);
    if (selections.length < this.selections.length || ranges.length < this.ranges.length) {
      this.#set({ selections, ranges });
    }
  };

  readonly clear = (): void => this.#change({ selections: [], ranges: [] });

  /** Gives an element what was kept for its `id`. */
  readonly claim = (owner: HTMLElement): void => {
    const standIn = owner.id === '' ? undefined : this.#awaited.get(owner.id);
    if (standIn === undefined) return;
    this.#awaited.delete(owner.id);
    const claimed = ({ selections, ranges }: Selected): Selected => ({
      selections: selections.map((one) => (one.owner === standIn ? { ...one, owner } : one)),
      ranges: ranges.map((one) => (one.owner === standIn ? { ...one, owner } : one)),
    });
    this.#history.each(claimed);
    if (this.#before !== undefined) this.#before = claimed(this.#before);
    this.#set(claimed(this));
  };

  /** Selects this and nothing else, as the page wishes: nobody is told, and it is no step. */
  readonly restore = (filters: PageFilters): void =>
    this.quietly(() => {
      const known = [...this.selections, ...this.ranges].map(({ owner }) => owner);
      this.#awaited.clear();
      const ownerOf = (id: string): HTMLElement => {
        const there = known.find((owner) => owner.id === id && owner.isConnected);
        const owner = there ?? this.#host.standIn(id);
        if (there === undefined) this.#awaited.set(id, owner);
        return owner;
      };
      const all = [
        { owner: this.home, where: filters.where, period: filters.period },
        ...Object.entries(filters.elements ?? {}).map(([id, { where = {}, period = null }]) => ({
          owner: ownerOf(id),
          where,
          period,
        })),
      ];
      this.#change({
        selections: all.flatMap(({ owner, where }) =>
          Object.keys(where).length > 0 ? [{ owner, where }] : [],
        ),
        ranges: all.flatMap(({ owner, period }) => (period === null ? [] : [{ owner, period }])),
      });
    });

  readonly quietly = (change: () => void): void => {
    this.#settle();
    const before = this.#isQuiet;
    this.#isQuiet = true;
    try {
      change();
    } finally {
      this.#isQuiet = before;
    }
    if (this.#history.undoable + this.#history.redoable === 0) return;
    this.#history.clear();
    this.#host.changed();
  };

  readonly undo = (): boolean => this.#go('undo');

  readonly redo = (): boolean => this.#go('redo');

  get #isStep(): boolean {
    return this.#before !== undefined && differencesOf(this.#before, this).length > 0;
  }

  #change(next: Selected): void {
    if (differencesOf(this, next).length === 0) return;
    if (!this.#isQuiet && this.#before === undefined) {
      const { selections, ranges } = this;
      this.#before = { selections, ranges };
      queueMicrotask(() => this.#settle());
    }
    this.#set(next);
  }

  #set({ selections, ranges }: Selected): void {
    this.selections = selections;
    this.ranges = ranges;
    this.#host.changed();
  }

  /** Ends the step that is being made. */
  #settle(): void {
    const before = this.#before;
    const isStep = this.#isStep;
    this.#before = undefined;
    if (before === undefined || !isStep) return;
    this.#history.add(before);
    this.#host.changed();
    this.#host.stepped();
  }

  /** The page is told of each change by its owner, and can prevent it; false where nothing was changed. */
  #go(way: 'undo' | 'redo'): boolean {
    this.#settle();
    const target = this.#history.next(way);
    if (target === undefined) return false;
    const { selections, ranges } = this;
    const now = { selections, ranges };
    const next = differencesOf(now, target).reduce<Selected>(
      (state, one) => (isAllowed(one) ? state : withDifference(state, opposite(one, now))),
      target,
    );
    if (differencesOf(now, next).length === 0) return false;
    this.#history.go(way, now);
    this.#set(next);
    this.#host.stepped();
    return true;
  }
}

function isAllowed(one: Difference): boolean {
  const { owner } = one;
  return owner.dispatchEvent(
    'period' in one
      ? new CbRangeEvent(one.period)
      : new CbFilterEvent(one.dimension, one.condition === undefined ? null : one.condition),
  );
}

/** What an owner has now of what would be different. */
function opposite(one: Difference, { selections, ranges }: Selected): Difference {
  const { owner } = one;
  if ('period' in one) return { owner, period: ranges.find((own) => own.owner === owner)?.period ?? null };
  const where = selections.find((own) => own.owner === owner)?.where;
  return { owner, dimension: one.dimension, condition: where?.[one.dimension] };
}

/**
 * What is read of whoever holds the selections each time. Accessors of a class: those of an object's own the engine notes
 * beside its shape, which scopes to come share, and a page would never let go of what they reach.
 */
class HeldSelections implements Pick<Scope, 'selections' | 'ranges' | 'filters' | 'undoable' | 'redoable'> {
  readonly #holder: Selecting;

  constructor(holder: Selecting) {
    this.#holder = holder;
  }

  get selections(): readonly Selection[] {
    return this.#holder.selections;
  }

  get ranges(): readonly RangeSelection[] {
    return this.#holder.ranges;
  }

  get filters(): PageFilters | null {
    return this.#holder.filters;
  }

  get undoable(): number {
    return this.#holder.undoable;
  }

  get redoable(): number {
    return this.#holder.redoable;
  }
}

/** A scope whose selections are held elsewhere: read there each time, so that they are never those of a moment ago. */
export function withSelections(scope: Omit<Scope, keyof Selecting>, holder: Selecting): Scope {
  const { home, select, range, release, clear, claim, restore, quietly, undo, redo } = holder;
  const methods = { home, select, range, release, clear, claim, restore, quietly, undo, redo };
  return Object.assign(new HeldSelections(holder), scope, methods);
}
