import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lateStep, type Late } from '../../views/late.js';
import { dayOf } from '../../time/buckets.js';
import { Zone } from '../../time/zone.js';

/** What a page says of how its data should come. */
export interface Feed {
  /** Whether the data are the page's own; when others come is not known here. */
  readonly isOwn: boolean;
  /** Seconds without anything new that are too long; undefined: the page does not say. */
  readonly patience: number | undefined;
  /** Whether the last try to get something new has failed. */
  readonly failed: boolean;
  /** The page's own clock, milliseconds since 1970; undefined: the machine's. */
  readonly now: number | undefined;
  /** Undefined until the data have said it. */
  readonly timeZone: string | undefined;
}

/**
 * Knows when data last came, and updates its host when that begins to be too long ago and whenever the words for it
 * change. With a clock of the page's own it waits for that: the host updates when it is set.
 */
export class FeedWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #feed: () => Feed;
  #asOf: number | undefined;
  #late: Late | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, feed: () => Feed) {
    this.#host = host;
    this.#feed = feed;
    host.addController(this);
  }

  /** When the last data came, milliseconds since 1970 of the page's clock; undefined before the first. */
  get asOf(): number | undefined {
    return this.#asOf;
  }

  /** The same object while it says the same; undefined while nothing is late. */
  get late(): Late | undefined {
    return this.#late;
  }

  get now(): number {
    return this.#feed().now ?? Date.now();
  }

  /** Something new has come, or whoever has the data says that there is nothing new. */
  came(): void {
    this.#asOf = this.now;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    // Whose the data are now knows when they came.
    if (!this.#feed().isOwn) this.#asOf = undefined;
    const next = this.#lateNow();
    const before = this.#late;
    const same =
      next?.asOf === before?.asOf && next?.isToday === before?.isToday && next?.timeZone === before?.timeZone;
    if (!same) this.#late = next;
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const { patience, now } = this.#feed();
    if (now !== undefined || this.#asOf === undefined || !this.#host.isConnected) return;
    const passed = Date.now() - this.#asOf;
    const due =
      this.#late !== undefined
        ? lateStep(this.#late, Date.now())
        : patience === undefined
          ? undefined
          : patience * 1000 - passed;
    if (due === undefined) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), Math.min(Math.max(0, due) + 5, 2 ** 31 - 1));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #lateNow(): Late | undefined {
    const { patience, failed, timeZone } = this.#feed();
    const asOf = this.#asOf;
    if (asOf === undefined || timeZone === undefined) return undefined;
    const { now } = this;
    if (!failed && (patience === undefined || now - asOf < patience * 1000)) return undefined;
    const zone = new Zone(timeZone);
    return { asOf, timeZone, isToday: dayOf(zone, asOf) === dayOf(zone, now) };
  }
}
