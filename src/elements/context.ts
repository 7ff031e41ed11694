import { createContext, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../i18n/locale.js';
import type { Problem } from '../problem.js';
import type { Condition, Period } from '../metrics/query.js';
import type { MetricSource } from '../source/metric-source.js';
import type { Late } from '../views/late.js';
import type { ShownPeriod } from './narrow.js';
import { onLanguages } from './page-languages.js';
import type { PageFilters } from './page-filters.js';

export type Theme = 'light' | 'dark' | 'auto';

/** What one element inside was told to let through: all of its conditions hold at once. */
export interface Selection {
  readonly owner: HTMLElement;
  readonly where: Readonly<Record<string, Condition>>;
}

/** The time that one element inside was told to keep to. */
export interface RangeSelection {
  readonly owner: HTMLElement;
  readonly period: Period;
}

/** What a `cb-data` gives to everything inside it. */
export interface Scope {
  /** Where numbers come from: the last one that could be loaded, also while the next is loading or has failed. */
  readonly source: MetricSource | undefined;
  readonly loading: boolean;
  /** Why there is no source, or no newer one. */
  readonly problem: Problem | undefined;
  /** All hold at once. */
  readonly where: readonly Readonly<Record<string, Condition>>[];
  readonly periods: readonly ShownPeriod[];
  /** The page's own clock, milliseconds since 1970; undefined where it is that of the machine. */
  readonly now: number | undefined;
  /** Whether news of the data are to wait. */
  readonly paused: boolean;
  /** Undefined while data come as they should, or nobody has said when they should. */
  readonly late: Late | undefined;
  /**
   * One for each element that selects anything, the first to do so first. None of them holds for its own owner. These
   * two say what is selected at the moment that they are read, also before the next scope tells of a change.
   */
  readonly selections: readonly Selection[];
  readonly ranges: readonly RangeSelection[];
  /** All of it as a page keeps it, likewise; null where nothing is selected. */
  readonly filters: PageFilters | null;
  /** Whose it is what the page itself selects: the `cb-data` that holds all selections. */
  readonly home: HTMLElement;
  /** How many steps can be taken back, and how many of these be made again. */
  readonly undoable: number;
  readonly redoable: number;
  readonly locale: Locale | string | undefined;
  readonly theme: Theme | undefined;
  /** Loads once more what failed. */
  reload(): void;
  /** Sets one condition of an owner; undefined takes it away, null is the value "not known". */
  select(owner: HTMLElement, dimension: string, condition: Condition | undefined): void;
  range(owner: HTMLElement, period: Period | null): void;
  /** Takes away all that an owner selected. */
  release(owner: HTMLElement): void;
  /** Takes away all that anyone selected. */
  clear(): void;
  /** Gives an owner what a page's filters say of its `id`, where nobody has it yet. */
  claim(owner: HTMLElement): void;
  /** Selects what a page kept, and nothing else; nobody is told. */
  restore(filters: PageFilters): void;
  /** Makes changes that are no step of the reader's; there is nothing to take back then. */
  quietly(change: () => void): void;
  /** Takes back the last step, as far as the page lets it; false where nothing was changed. */
  undo(): boolean;
  redo(): boolean;
}

/** The key by which scopes are asked for: the same in every copy of the kit on a page. */
export const scopeContext = createContext<Scope>(Symbol.for('callboard.scope'));

/**
 * The scope of the nearest `cb-data`, kept up to date. A provider that is upgraded later than its children announces
 * itself by an event that bubbles to the document; whoever was left without one asks again then. An element that is
 * moved asks from its new place, and has no scope where there is none.
 */
export class ScopeConsumer implements ReactiveController {
  scope: Scope | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #release: (() => void) | undefined;
  #document: Document | undefined;
  #unlisten: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('context-provider', this.#onProvider);
    this.#unlisten = onLanguages(this.#document, () => this.#host.requestUpdate());
    this.#ask();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('context-provider', this.#onProvider);
    this.#unlisten?.();
    this.#release?.();
    this.#release = undefined;
    this.scope = undefined;
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(scopeContext, this.#host, this.#onScope, true));
  }

  readonly #onScope = (scope: Scope, release?: () => void): void => {
    // Another provider has come between: the old one must not answer any more.
    if (this.#release !== release) this.#release?.();
    this.#release = release;
    if (this.scope === scope) return;
    this.scope = scope;
    this.#host.requestUpdate();
  };

  readonly #onProvider = (event: Event): void => {
    if ((event as { context?: unknown }).context === scopeContext && this.#release === undefined) this.#ask();
  };
}
