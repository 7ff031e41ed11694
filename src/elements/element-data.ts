import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../i18n/locale.js';
import type { TargetSetting } from '../data/contact-data.js';
import type { Condition, MetricQuery, Period } from '../metrics/query.js';
import type { MetricTable } from '../metrics/table.js';
import { problem, problemLine, type Problem } from '../problem.js';
import type { Description, MetricSource } from '../source/metric-source.js';
import type { DataNote } from '../views/data-note.js';
import { AskController, type Asking } from './ask-controller.js';
import { Attributes } from './attributes.js';
import { ScopeConsumer, type Scope, type Theme } from './context.js';
import type { DataProperties } from './data-properties.js';
import { CbErrorEvent, CbReadyEvent } from './events.js';
import { lastResult } from './last-result.js';
import { localeOf } from './locale-of.js';
import { narrowed } from './narrow.js';
import { watchPage } from './page-watch.js';
import { readLoadOptions, readPeriod, readWhere, themes } from './read-inputs.js';
import { SourceResolver } from './resolve-source.js';
import { SelectionOwner } from './selection-owner.js';
import type { LoadOptions } from './shared-load.js';
import { warn } from './warn.js';

/** What an element adds of its own: everything else about its numbers is here. */
export interface DataTask<Ask extends object> {
  /** What the page gave in place of data, so that nothing is to be asked; undefined where it gave nothing. */
  given(): GivenAnswer | undefined;
  /** What the element's own attributes ask for, as plain JSON; undefined while they ask for nothing. */
  ask(attributes: Attributes): Ask | undefined;
  /** The query for an ask. `covers` is the time that the data cover, for what is to suit it. Pure. */
  query(ask: Ask & Within, covers: Description['covers'], description: Description): MetricQuery;
  /** What is asked beside it, in the same breath: one pass over the rows serves all. Pure. */
  also?(ask: Ask & Within, description: Description): readonly MetricQuery[];
  /** What is asked when the answer is there, as it says of which time. Pure. */
  next?(ask: Ask & Within, table: MetricTable, description: Description): readonly MetricQuery[];
  /** Targets of the element's own, by the metric's name in the result. */
  targets?(ask: Ask): ReadonlyMap<string, TargetSetting>;
}

/** The rows and the time that an element's numbers are of. */
export interface Within {
  readonly where?: Where;
  readonly period?: Period;
}

/** Values that the page computed itself, as a table, or what is wrong with them. */
export type GivenAnswer =
  { readonly table: MetricTable; readonly also?: readonly MetricTable[] } | { readonly problem: Problem };

/** What a source answered, with what it says of its data as a whole. */
export interface Answer {
  readonly table: MetricTable;
  /** The answers to what was asked beside it, in that order. */
  readonly also: readonly MetricTable[];
  /** The answers to what was asked after it, in that order. */
  readonly next: readonly MetricTable[];
  readonly data: DataNote;
  /** Who answered, and within what, for further questions about the same rows; absent for given values. */
  readonly from?: {
    readonly source: MetricSource;
    readonly within: Within;
    /** What was asked for, as the element's `ask` gave it, and what the source said of its data then. */
    readonly ask: object;
    readonly description: Description;
  };
}

/** Where an element stands with its data, before its view says whether they are ready, empty or partial. */
export type DataState = 'idle' | 'loading' | 'error' | 'ready';

type Host = ReactiveControllerHost & HTMLElement & DataProperties;
type Where = Readonly<Record<string, Condition>>;

/** An element's ask with the filters and periods that it stands within. Plain JSON. */
interface Scoped<Ask> {
  readonly ask: Ask;
  readonly where: readonly Where[];
  readonly periods: readonly Period[];
}

/** What the element's attributes say, read once an update. */
interface Reading<Ask> {
  readonly given: GivenAnswer | undefined;
  readonly ask: Ask | undefined;
  readonly where: Where | undefined;
  readonly period: Period | undefined;
  readonly options: LoadOptions;
  readonly problem: Problem | undefined;
}

/** How long an element may stand without a source before the page's developer is told. */
const patienceMs = 2000;

/**
 * The numbers of one element: finds the source, asks it what the element's attributes ask for within the scope's
 * filters and period, keeps the last good answer, and tells the page by `cb-ready` and `cb-error`. A failed load of
 * the scope is shown here too, but told by the `cb-data` whose it is.
 */
export class ElementData<Ask extends object> implements ReactiveController {
  readonly #host: Host;
  readonly #task: DataTask<Ask>;
  readonly #scope: ScopeConsumer;
  readonly #sources: SourceResolver;
  readonly #selecting: SelectionOwner;
  readonly #asking: AskController<Scoped<Ask>, Answer>;
  readonly #givenAnswer = lastResult(
    (table: MetricTable, also: readonly MetricTable[] | undefined): Answer => ({
      table,
      also: also ?? [],
      next: [],
      data: {},
    }),
  );
  #reading: Reading<Ask> | undefined;
  #told: string | undefined;
  #unwatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, task: DataTask<Ask>) {
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
      settled: () => void this.#tellReady(),
    });
  }

  /** The last good answer. */
  get answer(): Answer | undefined {
    const given = this.#reading?.given;
    return given && 'table' in given ? this.#givenAnswer(given.table, given.also) : this.#asking.answer;
  }

  get state(): DataState {
    if (this.#isGiven) return 'ready';
    if (this.problem !== undefined) return 'error';
    if (this.#reading?.ask === undefined) return 'idle';
    if (this.#asking.asking || this.#sources.current.loading) return 'loading';
    return this.answer === undefined ? 'idle' : 'ready';
  }

  /** Whether what is shown is not the answer to what is asked now. */
  get stale(): boolean {
    return !this.#isGiven && this.answer !== undefined && (this.state !== 'ready' || this.#asking.stale);
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
      period: readPeriod(this.#host, attributes),
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
    return { source, ask: { ask: reading.ask, where, periods } };
  }

  async #run({ source, ask: scoped }: Asking<Scoped<Ask>>, signal: AbortSignal): Promise<Answer> {
    const [description, quality] = await Promise.all([source.describe(), source.quality()]);
    signal.throwIfAborted();
    const { ask, where, periods } = scoped;
    const { covers, metrics, timeZone, dimensions } = description;
    const within = narrowed(where, periods, timeZone);
    const targets = this.#task.targets?.(ask);
    const query = this.#task.query({ ...ask, ...within }, covers, description);
    const queries = [query, ...(this.#task.also?.({ ...ask, ...within }, description) ?? [])];
    const answers = (all: readonly MetricQuery[]): Promise<MetricTable[]> =>
      Promise.all(all.map((one) => source.query(one, { signal, ...(targets && { targets }) })));
    const [table, ...also] = (await answers(queries)) as [MetricTable, ...MetricTable[]];
    return {
      table,
      also,
      next: await answers(this.#task.next?.({ ...ask, ...within }, table, description) ?? []),
      data: { covers, metrics, problems: quality.problems, dimensions },
      from: { source, within, ask, description },
    };
  }

  async #tellReady(): Promise<void> {
    const answer = this.answer;
    await this.#host.updateComplete;
    if (answer === undefined || answer !== this.answer || this.state !== 'ready') return;
    this.#host.dispatchEvent(new CbReadyEvent(answer.table.version));
  }
}
