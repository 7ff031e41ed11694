import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Condition, Period } from '../metrics/query.js';
import { toggled } from '../views/filter-values.js';
import type { Scope } from './context.js';
import { CbFilterEvent, CbRangeEvent } from './events.js';

/**
 * What one element selects for the others inside the same `cb-data`. The page hears of each change before it holds, by
 * an event that it can prevent. What was selected goes when the element leaves the document or turns to other data; a
 * move within its `cb-data` keeps it.
 */
export class SelectionOwner implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scope: () => Scope | undefined;
  /** Where something of the host's may be held. */
  #holder: Scope | undefined;

  /** `scope`: the one whose filters hold for the host; undefined where it has values or data of its own. */
  constructor(host: ReactiveControllerHost & HTMLElement, scope: () => Scope | undefined) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
  }

  /** What the host lets through of a dimension; undefined: it does not filter by it. */
  selected(dimension: string): Condition | undefined {
    const own = this.#scope()?.selections.find(({ owner }) => owner === this.#host);
    return own && Object.hasOwn(own.where, dimension) ? own.where[dimension] : undefined;
  }

  /** The time that the host keeps the others to. */
  get selectedRange(): Period | undefined {
    return this.#scope()?.ranges.find(({ owner }) => owner === this.#host)?.period;
  }

  /** Lets through what meets the condition, null: everything. True unless the page prevented it. */
  filter(dimension: string, condition: Condition | null): boolean {
    if (!this.#host.dispatchEvent(new CbFilterEvent(dimension, condition))) return false;
    this.select(dimension, condition ?? undefined);
    return true;
  }

  /** Keeps the others to a time, null: to none. True unless the page prevented it. */
  range(period: Period | null): boolean {
    if (!this.#host.dispatchEvent(new CbRangeEvent(period))) return false;
    this.keepTo(period);
    return true;
  }

  /**
   * The choice of one value, null: "not known", as by a click: it alone, or nothing where it alone was selected.
   * `additive`: beside what is selected, or no longer. True unless the page prevented it.
   */
  toggle(dimension: string, value: string | null, additive: boolean): boolean {
    const selected = this.selected(dimension);
    const alone = JSON.stringify(selected) === JSON.stringify([value]);
    return this.filter(dimension, additive ? toggled(selected, value, []) : alone ? null : [value]);
  }

  /** Takes away all that the host selects, as far as the page lets it; false where there was nothing. */
  clear(): boolean {
    const own = this.#scope()?.selections.find(({ owner }) => owner === this.#host)?.where ?? {};
    const cleared = Object.keys(own).map((dimension) => this.filter(dimension, null));
    if (this.selectedRange !== undefined) cleared.push(this.range(null));
    return cleared.includes(true);
  }

  /** As `filter`, at the page's own wish: it is not told. */
  select(dimension: string, condition: Condition | undefined): void {
    this.#hold()?.select(this.#host, dimension, condition);
  }

  /** As `range`, at the page's own wish. */
  keepTo(period: Period | null): void {
    this.#hold()?.range(this.#host, period);
  }

  hostUpdate(): void {
    const scope = this.#scope();
    if (this.#holder !== undefined && scope?.select !== this.#holder.select) this.#free();
    if (scope === undefined || this.#host.id === '') return;
    scope.claim(this.#host);
    if ([...scope.selections, ...scope.ranges].some(({ owner }) => owner === this.#host))
      this.#holder = scope;
  }

  hostDisconnected(): void {
    // A move within the document is over by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#free();
    });
  }

  #hold(): Scope | undefined {
    const scope = this.#scope();
    if (scope?.select !== this.#holder?.select) this.#free();
    // A scope is made anew with each change; its functions stay those of the one who holds the selections.
    if (scope !== undefined) this.#holder = scope;
    return scope;
  }

  #free(): void {
    const holder = this.#holder;
    this.#holder = undefined;
    holder?.release(this.#host);
  }
}
