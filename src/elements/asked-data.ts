import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../i18n/locale.js';
import type { DataQuality } from '../data/contact-data.js';
import type { Condition, Period } from '../metrics/query.js';
import { problem, problemLine, type Problem } from '../problem.js';
import type { Description, MetricSource } from '../source/metric-source.js';
import type { Late } from '../views/late.js';
import { AskController, type Asking } from './ask-controller.js';
import { Attributes } from './attributes.js';
import { ScopeConsumer, type Scope, type Theme } from './context.js';
import type { DataProperties } from './data-properties.js';
import { CbErrorEvent, CbReadyEvent } from './events.js';
import { localeOf } from './locale-of.js';
import { MinuteTimer } from './minute-timer.js';
import { narrowed, type ShownPeriod } from './narrow.js';
import { watchPage } from './page-watch.js';
import { readLoadOptions, readShownPeriod, readWhere, themes } from './read-inputs.js';
import { SourceResolver } from './resolve-source.js';
import { SelectionOwner } from './selection-owner.js';
import type { LoadOptions } from './shared-load.js';
import { warn } from './warn.js';

/** What an element adds of its own: everything else about what it is told is here. */
export interface AskedTask<Ask extends object, Answer> {
  /** What the page gave in place of data, so that nothing is to be asked; undefined where it gave nothing. */
  given(): Given<Answer> | undefined;
  /** What the element's own attributes ask for, as plain JSON; undefined while they ask for nothing. */
  ask(attributes: Attributes): Ask | undefined;
  /** Asks the source, as often as it takes. */
  run(asked: Asked<Ask>): Promise<Answer>;
  /** Of which version of the data an answer is. */
  version(answer: Answer): string;
}

/** An answer that the page computed itself, or what is wrong with it. */
export type Given<Answer> = { readonly answer: Answer } | { readonly problem: Problem };

/** Whom to ask for what, within which filters and period, with what the source says of its data as a whole. */
export interface Asked<Ask> {
  readonly source: MetricSource;
  readonly ask: Ask;
  readonly within: Within;
  readonly description: Description;
  readonly quality: DataQuality;
  readonly signal: AbortSignal;
}

/** The rows and the time that an element's numbers are of. */
export interface Within {
  readonly where?: Where;
  readonly period?: Period;
}

/** Where an element stands with its data, before its view says whether they are ready, empty or partial. */
export type DataState = 'idle' | 'loading' | 'error' | 'ready';

export type ElementHost = ReactiveControllerHost & HTMLElement & DataProperties;
type Where = Readonly<Record<string, Condition>>;

/** An element's ask with the filters and periods that it stands within. Plain JSON. */
interface Scoped<Ask> {
  readonly ask: Ask;
  readonly where: readonly Where[];
  readonly periods: readonly ShownPeriod[];
}

/** What the element's attributes say, read once an update. */
interface Reading<Ask, Answer> {
  readonly given: Given<Answer> | undefined;
  readonly ask: Ask | undefined;
  readonly where: Where | undefined;
  readonly period: ShownPeriod | undefined;
  readonly options: LoadOptions;
  readonly problem: Problem | undefined;
}

/** How long an element may stand without a source before the page's developer is told. */
const patienceMs = 2000;

/**
 * What one element is told: finds the source, asks it what the element's attributes ask for within the scope's
 * filters and period, keeps the last good answer, and tells the page by `cb-ready` and `cb-error`. A failed load of
 * the scope is shown here too, but told by the `cb-data` whose it is.
 */
export class AskedData<Ask extends object, Answer> implements ReactiveController {
  readonly #host: ElementHost;
  readonly #task: AskedTask<Ask, Answer>;
  readonly #scope: ScopeConsumer;
  readonly #sources: SourceResolver;
  readonly #selecting: SelectionOwner;
  readonly #asking: AskController<Scoped<Ask>, Answer>;
  #reading: Reading<Ask, Answer> | undefined;
  #told: string | undefined;
  #unwatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ElementHost, task: AskedTask<Ask, Answer>) {
    this.#host = host;
    this.#task = task;
    // Controllers are called in the order of their making: attributes are read, then the source is found, then asked.
    host.addController(this);
    this.#scope = new ScopeConsumer(host);
    this.#sources = new SourceResolver(
      host,
      () => ({ source: host.source, data: host.data, src: host.src, options: this.#reading?.options ?? {} }),
      () => this.#scope.scope,
    );
    this.#selecting = new SelectionOwner(host, () => this.#within);
    this.#asking = new AskController(host, {
      arguments: () => this.#arguments(),
      run: (asking, signal) => this.#run(asking, signal),
      paused: () => this.#within?.paused ?? false,
      settled: () => void this.#tellReady(),
    });
    const followsClock = (): boolean => {
      const period = this.#reading?.period;
      return period !== undefined && 'moving' in period && this.#scope.scope?.now === undefined;
    };
    host.addController(new MinuteTimer(host, followsClock));
  }

  /** The last good answer. */
  get answer(): Answer | undefined {
    const given = this.#reading?.given;
    return given && 'answer' in given ? given.answer : this.#asking.answer;
  }

  get state(): DataState {
    if (this.#isGiven) return 'ready';
    if (this.problem !== undefined) return 'error';
    if (this.#reading?.ask === undefined) return 'idle';
    if (this.#asking.asking || this.#sources.current.loading) return 'loading';
    return this.answer === undefined ? 'idle' : 'ready';
  }

  /** Who answers; undefined where the page gave the values, or nobody is there. */
  get source(): MetricSource | undefined {
    return this.#isGiven ? undefined : this.#sources.current.source;
  }

  /** Whether what is shown is not the answer to what is asked now. */
  get stale(): boolean {
    return !this.#isGiven && this.answer !== undefined && (this.state !== 'ready' || this.#asking.stale);
  }

  /** Whether the last answer is news: another one to the same question. */
  get isNews(): boolean {
    return !this.#isGiven && this.#asking.isNews;
  }

  /** Since when nothing has come of the data that the element shows, where that is too long. */
  get late(): Late | undefined {
    return this.answer === undefined ? undefined : this.#within?.late;
  }

  /** What stands between the element and its numbers. */
  get problem(): Problem | undefined {
    if (this.#isGiven) return undefined;
    return this.#reading?.problem ?? this.#sources.current.problem ?? this.#asking.problem;
  }

  get locale(): Locale {
    return localeOf(this.#host, this.#host.locale, this.#scope.scope?.locale);
  }

  /** Undefined: as the page around it. */
  get theme(): Theme | undefined {
    const own = this.#host.theme;
    return own !== undefined && themes.includes(own) ? own : this.#scope.scope?.theme;
  }

  /** What the element itself lets through of a dimension, for all but itself; undefined: it does not filter by it. */
  selected(dimension: string): Condition | undefined {
    return this.#selecting.selected(dimension);
  }

  /** The time that the element keeps the others to. */
  get selectedRange(): Period | undefined {
    return this.#selecting.selectedRange;
  }

  /**
   * Filters the other elements by a condition, null: no more, after the page was told and unless it prevented that:
   * then false. An element with values or data of its own tells the page and no more.
   */
  filter(dimension: string, condition: Condition | null): boolean {
    return this.#selecting.filter(dimension, condition);
  }

  /** Keeps the other elements to a time, null: no more; as `filter`. */
  range(period: Period | null): boolean {
    return this.#selecting.range(period);
  }

  /** The usual click on the mark of one value, null: "not known"; `additive`: with the key that adds to a selection. */
  toggle(dimension: string, value: string | null, additive: boolean): boolean {
    return this.#selecting.toggle(dimension, value, additive);
  }

  /** Takes away all that the element filters the others by; false where there was nothing. */
  clear(): boolean {
    return this.#selecting.clear();
  }

  /** Loads or asks once more what failed. */
  retry(): void {
    if (this.#sources.current.problem !== undefined) void this.#sources.refresh();
    else this.#asking.again();
  }

  hostConnected(): void {
    this.#unwatch = watchPage(this.#host.ownerDocument, () => this.#host.requestUpdate());
    this.#patience = setTimeout(() => {
      const missing = this.#sources.current.from === 'none' && !this.#isGiven;
      if (missing) warn(problem('missing-source', { tag: this.#host.localName }, 'warning'));
    }, patienceMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    this.#unwatch?.();
  }

  hostUpdate(): void {
    const attributes = new Attributes(this.#host.localName);
    const given = this.#task.given();
    this.#reading = {
      given,
      ask: this.#task.ask(attributes),
      where: readWhere(this.#host, attributes),
      period: readShownPeriod(this.#host, attributes, () => this.#now),
      options: readLoadOptions(this.#host, attributes),
      problem: given && 'problem' in given ? given.problem : attributes.problem,
    };
  }

  hostUpdated(): void {
    const { from, problem: loading } = this.#sources.current;
    const own = from === 'scope' && this.problem === loading ? undefined : this.problem;
    const line = own && problemLine(own);
    if (line === this.#told) return;
    this.#told = line;
    if (own === undefined) return;
    warn(own);
    this.#host.dispatchEvent(new CbErrorEvent(own));
  }

  /** Whether the page's own values are shown. */
  get #isGiven(): boolean {
    return this.#reading?.given !== undefined && this.#reading.problem === undefined;
  }

  /** The scope that the element stands under: an element with values or data of its own stands under none. */
  get #within(): Scope | undefined {
    return this.#sources.current.from === 'scope' && this.#reading?.given === undefined
      ? this.#scope.scope
      : undefined;
  }

  /** The time that it is, by the page's clock or the machine's; a page that is paused stays where it was. */
  get #now(): number {
    const { now, paused = false } = this.#scope.scope ?? {};
    const before = this.#reading?.period;
    if (paused && before !== undefined && 'moving' in before) return before.now;
    return now ?? Date.now();
  }

  #arguments(): Asking<Scoped<Ask>> | undefined {
    const { source } = this.#sources.current;
    const reading = this.#reading;
    if (source === undefined || reading?.ask === undefined || reading.problem !== undefined) return undefined;
    if (reading.given !== undefined) return undefined;
    const scope = this.#within;
    const others = <S extends { owner: HTMLElement }>(all: readonly S[] = []): S[] =>
      all.filter(({ owner }) => owner !== this.#host);
    const where = [
      ...(scope?.where ?? []),
      ...(reading.where ? [reading.where] : []),
      ...others(scope?.selections).map((one) => one.where),
    ];
    const periods = [
      ...(scope?.periods ?? []),
      ...(reading.period ? [reading.period] : []),
      ...others(scope?.ranges).map(({ period }) => period),
    ];
    const steady = periods.map((one) => ('moving' in one ? one.moving : one));
    return {
      source,
      ask: { ask: reading.ask, where, periods },
      steady: { ask: reading.ask, where, periods: steady },
    };
  }

  async #run({ source, ask: scoped }: Asking<Scoped<Ask>>, signal: AbortSignal): Promise<Answer> {
    const [description, quality] = await Promise.all([source.describe(), source.quality()]);
    signal.throwIfAborted();
    const { ask, where, periods } = scoped;
    const within = narrowed(where, periods, description.timeZone);
    return this.#task.run({ source, ask, within, description, quality, signal });
  }

  async #tellReady(): Promise<void> {
    const answer = this.answer;
    await this.#host.updateComplete;
    if (answer === undefined || answer !== this.answer || this.state !== 'ready') return;
    this.#host.dispatchEvent(new CbReadyEvent(this.#task.version(answer)));
  }
}
