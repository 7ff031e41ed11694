import type { ReactiveControllerHost } from 'lit';
import type { Condition, Period } from '../../metrics/query.js';
import type { Description } from '../../source/metric-source.js';
import { cycleOfField } from '../../time/cycle-field.js';
import type { FilterChip } from '../../views/filter-chips.js';
import type { Scope } from '../context.js';
import { CbFilterEvent, CbRangeEvent } from '../events.js';
import type { Filters } from '../page-filters.js';
import { SelectionOwner } from '../selection-owner.js';

/** A filter that the data no longer have, in whole or in part. */
export interface Dropped {
  readonly dimension: string;
  readonly condition: Condition;
}

/**
 * What filter bars select. All bars inside one `cb-data` show the same, with what the page selected by the filters of the
 * `cb-data` itself: whichever sets a filter takes it over from the one that had it.
 */
export class BarSelections {
  readonly #host: HTMLElement;
  readonly #scope: () => Scope | undefined;
  readonly #isBar: (owner: HTMLElement) => boolean;
  readonly #own: SelectionOwner;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    scope: () => Scope | undefined,
    isBar: (owner: HTMLElement) => boolean,
  ) {
    this.#host = host;
    this.#scope = scope;
    this.#isBar = (owner) => isBar(owner) || owner === scope()?.home;
    this.#own = new SelectionOwner(host, scope);
  }

  /** What all bars select together. */
  get filters(): Filters {
    const { selections = [], ranges = [] } = this.#scope() ?? {};
    const where = selections.filter(({ owner }) => this.#isBar(owner)).map((one) => one.where);
    return {
      where: Object.fromEntries(where.flatMap((one) => Object.entries(one))),
      period: ranges.find(({ owner }) => this.#isBar(owner))?.period ?? null,
    };
  }

  /** Selects this and nothing else in all bars, as the page wishes: it is not told. */
  set(filters: Filters): void {
    const scope = this.#scope();
    if (scope === undefined) this.#set(filters);
    else scope.quietly(() => this.#set(filters));
  }

  #set({ where, period }: Filters): void {
    for (const dimension of Object.keys(this.filters.where)) {
      this.#takeOver(dimension);
      if (!Object.hasOwn(where, dimension)) this.#own.select(dimension, undefined);
    }
    for (const [dimension, condition] of Object.entries(where)) this.#own.select(dimension, condition);
    this.#takeOverRange();
    this.#own.keepTo(period);
  }

  /** Lets through what meets the condition, null: everything. */
  filter(dimension: string, condition: Condition | null): void {
    if (this.#own.filter(dimension, condition)) this.#takeOver(dimension);
  }

  range(period: Period | null): void {
    if (this.#own.range(period)) this.#takeOverRange();
  }

  /** Takes away what a chip stands for: of the element that selected it, which tells the page. */
  remove({ of, at, dimension, without }: FilterChip): void {
    const scope = this.#scope();
    const owner = scope?.[of][at]?.owner;
    if (scope === undefined || owner === undefined) return;
    if (dimension === null) this.#clearRange(scope, owner);
    else if (owner.dispatchEvent(new CbFilterEvent(dimension, without))) {
      scope.select(owner, dimension, without ?? undefined);
    }
  }

  /** Takes away all that anyone selected, as far as the page lets it. */
  clear(): void {
    const scope = this.#scope();
    if (scope === undefined) return;
    const { selections, ranges } = scope;
    for (const { owner, where } of selections) {
      for (const dimension of Object.keys(where)) {
        if (owner.dispatchEvent(new CbFilterEvent(dimension, null)))
          scope.select(owner, dimension, undefined);
      }
    }
    for (const { owner } of ranges) this.#clearRange(scope, owner);
  }

  /** Takes away what the data no longer have, of what this bar or the page selects; says what that was. */
  prune(description: Description): readonly Dropped[] {
    const scope = this.#scope();
    if (scope === undefined) return [];
    return scope.selections
      .filter(({ owner }) => owner === this.#host || owner === scope.home)
      .flatMap(({ owner, where }) =>
        Object.entries(where).flatMap(([dimension, condition]) => {
          const { left, gone } = kept(dimension, condition, description);
          if (gone === undefined || !owner.dispatchEvent(new CbFilterEvent(dimension, left))) return [];
          // No step of the reader's: what the data do not have is nothing to go back to.
          scope.quietly(() => scope.select(owner, dimension, left ?? undefined));
          return [{ dimension, condition: gone }];
        }),
      );
  }

  /** Takes back the last step, or makes again the last that was taken back; false where there is none. */
  go(way: 'undo' | 'redo'): boolean {
    return this.#scope()?.[way]() === true;
  }

  #clearRange(scope: Scope, owner: HTMLElement): void {
    if (owner.dispatchEvent(new CbRangeEvent(null))) scope.range(owner, null);
  }

  #takeOver(dimension: string): void {
    const scope = this.#scope();
    for (const { owner } of scope?.selections ?? []) {
      if (owner !== this.#host && this.#isBar(owner)) scope?.select(owner, dimension, undefined);
    }
  }

  #takeOverRange(): void {
    const scope = this.#scope();
    for (const { owner } of scope?.ranges ?? []) {
      if (owner !== this.#host && this.#isBar(owner)) scope?.range(owner, null);
    }
  }
}

/** What of a condition still means something to the data, null: nothing, and what does not; undefined: all of it does. */
function kept(
  dimension: string,
  condition: Condition,
  { dimensions, parts }: Description,
): { readonly left: Condition | null; readonly gone?: Condition } {
  // Whatever has rows has a time.
  if (cycleOfField(dimension) !== undefined) return { left: condition };
  if (!parts.some(({ fields }) => fields.includes(dimension))) return { left: null, gone: condition };
  const known = dimensions.find(({ name }) => name === dimension);
  const isList = typeof condition !== 'object' || condition === null || Array.isArray(condition);
  // Fields that are no dimensions have no list of values; other forms of condition name none that must be there.
  if (known === undefined || !isList) return { left: condition };
  const values = [condition].flat() as readonly (string | null)[];
  const has = (value: string | null): boolean =>
    value === null ? known.hasUnknown : known.values.includes(value);
  const left = values.filter(has);
  if (left.length === values.length) return { left: condition };
  return { left: left.length === 0 ? null : left, gone: values.filter((value) => !has(value)) };
}
