import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DataPolicy } from '../../data/policy/data-policy.js';
import type { Locale } from '../../i18n/locale.js';
import type { Condition, Period } from '../../metrics/query.js';
import { problemLine, type Problem } from '../../problem.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { Attributes } from '../attributes.js';
import { scopeContext, ScopeConsumer, type Scope, type Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { CbChangeEvent, CbErrorEvent, CbReadyEvent } from '../events.js';
import { reflectStates } from '../states.js';
import { problemOf } from '../problem-of.js';
import { localeOf } from '../locale-of.js';
import { MinuteTimer } from '../minute-timer.js';
import type { ShownPeriod } from '../narrow.js';
import { readPageFilters, type PageFilters } from '../page-filters.js';
import {
  readLoadOptions,
  readPolicy,
  readShownPeriod,
  readWhere,
  readWorkerUse,
  themes,
  type WorkerProperties,
} from '../read-inputs.js';
import { SourceResolver } from '../resolve-source.js';
import type { LoadOptions, LoadProgress } from '../shared-load.js';
import { warn } from '../warn.js';
import { minuteOf } from '../../time/moving-period.js';
import { tokens } from '../tokens/tokens.js';
import { styles } from './data.styles.js';
import { FeedWatch } from './feed-watch.js';
import { progressBar } from './progress-bar.js';
import { readNow } from './read-now.js';
import { RefreshTimer } from './refresh-timer.js';
import { ScriptData } from './script-data.js';
import { Selections, withSelections, type Selecting } from './selections.js';
import { SourceFollower } from './source-follower.js';
import { staleLine } from './stale-line.js';

const states = ['idle', 'loading', 'ready', 'error'] as const;

/** What the element's attributes say, read once an update. */
interface Own {
  readonly options: LoadOptions;
  /** False where there is one that cannot be read: without it nothing may be loaded. */
  readonly hasPolicy: boolean;
  readonly where: Readonly<Record<string, Condition>> | undefined;
  readonly period: ShownPeriod | undefined;
  /** Seconds. */
  readonly refresh: number | undefined;
  /** Seconds. */
  readonly staleAfter: number | undefined;
  /** Milliseconds since 1970. */
  readonly now: number | undefined;
  readonly problem: Problem | undefined;
}

const emptyScope: Omit<Scope, keyof Selecting> = {
  source: undefined,
  loading: false,
  problem: undefined,
  where: [],
  periods: [],
  now: undefined,
  paused: false,
  late: undefined,
  locale: undefined,
  theme: undefined,
  reload: () => {},
};

/**
 * Holds the data, filters, period and language for the elements inside it, and what they select for one another. Shows
 * nothing of its own but a thin bar while data are loading. A `cb-data` within another one narrows it, unless it has
 * data of its own; what is selected inside holds for all who share the data.
 *
 * @element cb-data
 *
 * @attr {string} src - URL of the JSON or NDJSON to load; an equal one is loaded once a page
 * @attr {string} time-zone - IANA time zone of the data where they name none
 * @attr {string} currency - ISO 4217 currency of the data where they name none
 * @attr {number} week-start - First day of the week where the data say none: 1 = Monday … 7 = Sunday
 * @attr {string} policy - What is kept back of the data when they are loaded, as JSON: `{"drop": ["customer"], "minCell": 5}`
 * @attr {string} where - Filter for all elements inside, as JSON: `{"queue": ["sales", "service"]}`
 * @attr {string} period - Period as JSON: `{"from": "2025-10-01", "to": "2025-11-01"}`, half-open; or one that goes along with the clock: `today`, `yesterday`, `last-30-minutes`, `last-8-hours`, `last-7-days`
 * @attr {string} now - The time that it is, for a page with a clock of its own: `2025-10-21T10:42:00+02:00`, or milliseconds since 1970
 * @attr {string} period-from - First day or instant shown; with `period-to`
 * @attr {string} period-to - Day or instant before which what is shown ends
 * @attr {string} filters - What is selected inside, as JSON, for a page that keeps it: what `cb-change` told. `{"where": {"queue": ["sales"]}, "period": null, "elements": {"by-team": {"where": {"team": ["A"]}}}}`, where `elements` are by their `id`. The property says what is selected now; the attribute stays as the page wrote it
 * @attr {string} locale - Language and notation: `en`, `zh`, `ru`, with a region `en-GB`; by default that of the page
 * @attr {string} lang - As `locale`, which comes first
 * @attr {"light" | "dark" | "auto"} theme - Colours: `auto` follows the reader's system; by default the page's `color-scheme`
 * @attr {"off"} workers - `off`: what is loaded from `src` is read and asked in the page's own thread, however large it is
 * @attr {string} worker-url - Where `callboard.worker.js` is, if not beside the kit; without it the page's own thread is used
 * @attr {boolean} allow-blob-worker - A worker may be started from a blob, where its address is of another origin
 * @attr {number} refresh - Seconds after which `src` is asked again; not while the page is hidden or `paused` is set
 * @attr {number} stale-after - Seconds after which data of which nothing new has come are shown as stale; without it only after a `refresh` that failed
 * @attr {boolean} paused - News wait: what the elements inside show stays until it is taken away, and is then caught up with at once. Questions of the reader are answered all the same
 *
 * @fires {CbReadyEvent} cb-ready - Data can be asked, for the first time or in a new version: `detail.version`
 * @fires {CbFilterEvent} cb-filter - What the page selected by `filters` is about to change: `detail.dimension`, `detail.condition`; can be prevented
 * @fires {CbRangeEvent} cb-range - The time that the page selected is about to change: `detail.period`; can be prevented
 * @fires {CbChangeEvent} cb-change - A reader has changed what is selected inside: `detail.filters`, all of it as JSON, null where nothing is
 * @fires {CbErrorEvent} cb-error - Data could not be loaded, or an attribute not be read: `detail.problem`
 *
 * @slot - The page's content, with the elements that show the data; and a `<script type="application/json">` with them
 *
 * @csspart stale - The line above the content that says since when nothing has come
 * @csspart progress - The bar at the upper edge while data are loading
 *
 * @cssprop [--cb-accent] - Colour of the bar
 * @cssprop [--cb-line] - Colour of the ground of the bar
 * @cssprop [--cb-near] - Edge and sign of the line about old data
 * @cssprop [--cb-surface] - Its ground
 * @cssprop [--cb-ink] - Its text
 * @cssprop [--cb-font-family] - Its typeface
 * @cssprop [--cb-font-size] - Its size
 * @cssprop [--cb-density] - How close things stand in it
 */
export class CbData extends LitElement implements DataProperties, WorkerProperties {
  static override styles = [tokens, styles];
  static override properties = {
    ...dataProperties,
    policy: {},
    refresh: {},
    staleAfter: { attribute: 'stale-after' },
    paused: { type: Boolean },
    now: {},
    filters: { noAccessor: true },
    workers: {},
    workerUrl: { attribute: 'worker-url' },
    allowBlobWorker: { type: Boolean, attribute: 'allow-blob-worker' },
  };

  /** URL of the JSON or NDJSON to load. */
  declare src: string | undefined;
  /** The data themselves: an object, an array of contacts, text, bytes, a response or a stream. Before `src`. */
  declare data: DataInput | undefined;
  /** What can answer queries already. Before `data`. */
  declare source: MetricSource | undefined;
  declare timeZone: string | undefined;
  declare currency: string | undefined;
  declare weekStart: number | string | undefined;
  /** What is kept back of the data that the element loads itself, before anything else reads a row. */
  declare policy: DataPolicy | string | undefined;
  declare where: Readonly<Record<string, Condition>> | string | undefined;
  declare period: Period | string | undefined;
  declare periodFrom: string | undefined;
  declare periodTo: string | undefined;
  /** A language tag, or a whole language of the page's own. */
  declare locale: Locale | string | undefined;
  declare theme: Theme | undefined;
  declare refresh: number | string | undefined;
  declare staleAfter: number | string | undefined;
  declare paused: boolean;
  declare now: number | string | undefined;
  /** `off`: no workers are used. */
  declare workers: string | undefined;
  /** Where the kit's worker is: text, or what the page's own policy of trusted types made of it. */
  declare workerUrl: string | object | undefined;
  declare allowBlobWorker: boolean;

  readonly #outer = new ScopeConsumer(this);
  readonly #script = new ScriptData(this);
  readonly #sources: SourceResolver = new SourceResolver(
    this,
    () => ({
      source: this.source,
      ...(this.#own.hasPolicy && { data: this.data ?? this.#script.text, src: this.src }),
      options: this.#own.options,
    }),
    () => this.#outer.scope,
  );
  readonly #selections: Selections = new Selections({
    home: this,
    changed: () => this.requestUpdate(),
    stepped: () => this.dispatchEvent(new CbChangeEvent(this.#selections.filters)),
    standIn: (id) => Object.assign(this.ownerDocument.createElement('span'), { id }),
  });
  readonly #provider = new ContextProvider(this, {
    context: scopeContext,
    initialValue: withSelections(emptyScope, this.#selections),
  });
  readonly #internals = this.attachInternals();
  readonly #feed: FeedWatch = new FeedWatch(this, () => ({
    isOwn: this.#sources.current.from === 'own',
    patience: this.#own.staleAfter,
    failed: this.#sources.current.problem !== undefined && this.#sources.current.source !== undefined,
    now: this.#own.now,
    timeZone: this.#timeZone,
  }));
  /** Of the data, once they have said it. */
  #timeZone: string | undefined;
  /** Something has come that waits for the end of a pause. */
  #missed = false;
  #own: Own = {
    options: {},
    hasPolicy: true,
    where: undefined,
    period: undefined,
    refresh: undefined,
    staleAfter: undefined,
    now: undefined,
    problem: undefined,
  };
  /** Why the last `filters` could not be read, until that is told. */
  #refused: Problem | undefined;
  /** The selections that the last scope was given with. */
  #selected: readonly unknown[] = [];
  /** Filters that the page set and that are not selected yet: `value` is whatever it was. */
  #given: { readonly value: unknown } | undefined;
  #told: string | undefined;
  readonly #follower = new SourceFollower({
    described: ({ version, timeZone }) => {
      this.#timeZone = timeZone;
      this.#feed.came();
      this.dispatchEvent(new CbReadyEvent(version));
    },
    renewed: (version) => {
      if (this.paused) this.#missed = true;
      else this.#feed.came();
      this.dispatchEvent(new CbReadyEvent(version));
    },
    failed: (error) => this.#tell(problemOf(error)),
  });

  constructor() {
    super();
    this.allowBlobWorker = false;
    this.paused = false;
    const seconds = (): number | undefined =>
      this.#sources.current.from === 'own' && !this.paused ? this.#own.refresh : undefined;
    this.addController(new RefreshTimer(this, seconds, () => this.reload()));
    const followsClock = (): boolean => {
      const { period, now } = this.#own;
      const clock = now ?? this.#within?.now;
      return period !== undefined && 'moving' in period && clock === undefined && !this.#isPaused;
    };
    this.addController(new MinuteTimer(this, followsClock));
  }

  /** What the data are doing. */
  get state(): (typeof states)[number] {
    const { source, loading } = this.#sources.current;
    if (this.#problem !== undefined) return 'error';
    if (loading) return 'loading';
    return source === undefined ? 'idle' : 'ready';
  }

  /**
   * What is selected inside now, as JSON: for a page's address, or its store; null where nothing is. Setting it selects
   * that and nothing else; it fires no event, and what was selected before cannot be brought back by `undo`. What cannot be
   * read is told by `cb-error`, and changes nothing.
   */
  get filters(): PageFilters | null {
    const given = this.#given && readPageFilters(new Attributes(this.localName), this.#given.value);
    return given ?? this.#holder.filters;
  }

  set filters(value: PageFilters | string | null | undefined) {
    this.#given = { value };
    this.requestUpdate();
  }

  /** How many steps of the reader's can be taken back. */
  get undoable(): number {
    return this.#holder.undoable;
  }

  /** How many of those that were taken back can be made again. */
  get redoable(): number {
    return this.#holder.redoable;
  }

  /** Takes back the last change of what is selected inside, as far as the page lets it; false where there is none. */
  undo(): boolean {
    return this.#holder.undo();
  }

  /** Makes again what was taken back last. */
  redo(): boolean {
    return this.#holder.redo();
  }

  /** What the elements inside ask now: the element's own source, or that of the `cb-data` around it. */
  get currentSource(): MetricSource | undefined {
    return this.#sources.current.source;
  }

  /** How far the load is, in bytes and contacts; undefined while nothing is loading. */
  get progress(): LoadProgress | undefined {
    return this.#sources.current.progress;
  }

  /** When the last data came, milliseconds since 1970; undefined before the first, or where they are not the element's own. */
  get asOf(): number | undefined {
    return this.#feed.asOf;
  }

  /** Whether nothing new has come for longer than `stale-after`, or the last `refresh` has failed. As `:state(stale)`. */
  get stale(): boolean {
    return this.#feed.late !== undefined;
  }

  /** Asks `src` once more, now; true if it could be asked, whether or not there was anything new. */
  async reload(): Promise<boolean> {
    const done = await this.#sources.refresh();
    // Whoever says that nothing is new has been heard from, too.
    if (done && this.#sources.current.from === 'own' && this.#feed.asOf !== undefined) this.#feed.came();
    return done;
  }

  protected override willUpdate(): void {
    const attributes = new Attributes(this.localName);
    const policy = readPolicy(this.policy, attributes);
    const hasPolicy = attributes.problem === undefined;
    const use = readWorkerUse(this, attributes);
    this.#own = {
      hasPolicy,
      options: {
        ...readLoadOptions(this, attributes),
        ...(policy !== undefined && { policy }),
        ...(use !== undefined && { use }),
      },
      where: readWhere(this, attributes),
      period: this.#readPeriod(attributes),
      refresh: attributes.positive('refresh', this.refresh),
      staleAfter: attributes.positive('stale-after', this.staleAfter),
      now: readNow(this.now, attributes),
      problem: attributes.problem,
    };
  }

  protected override update(changed: PropertyValues): void {
    if (this.#missed && !this.paused) {
      this.#missed = false;
      this.#feed.came();
    }
    this.#select();
    this.#provide();
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const locale = localeOf(this, this.locale, this.#outer.scope?.locale);
    return html`${this.state === 'loading' ? progressBar(this.progress, locale) : nothing}
      ${staleLine(this.#feed, locale)}<slot></slot>`;
  }

  protected override updated(): void {
    const also = [...(this.stale ? ['stale'] : []), ...(this.paused ? ['paused'] : [])];
    reflectStates(this.#internals, [...states, 'stale', 'paused'], [this.state, ...also]);
    const { source, from } = this.#sources.current;
    if (from === 'own' && source !== undefined) this.#follower.follow(source);
    else this.#follower.forget();
    this.#tell(from === 'own' ? this.#problem : this.#own.problem);
    const refused = this.#refused;
    this.#refused = undefined;
    if (refused === undefined) return;
    warn(refused);
    this.dispatchEvent(new CbErrorEvent(refused));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follower.pause();
  }

  /** The `cb-data` around that this one narrows; undefined for one with data of its own. */
  get #within(): Scope | undefined {
    return this.#sources.current.from === 'scope' ? this.#outer.scope : undefined;
  }

  get #isPaused(): boolean {
    return this.paused || (this.#within?.paused ?? false);
  }

  /** A page that is paused stays in its time. */
  #readPeriod(attributes: Attributes): ShownPeriod | undefined {
    const before = this.#own.period;
    const clock = (): number =>
      readNow(this.now, new Attributes(this.localName)) ?? this.#within?.now ?? Date.now();
    const held = this.#isPaused && before !== undefined && 'moving' in before ? before.now : undefined;
    return readShownPeriod(this, attributes, () => held ?? clock());
  }

  readonly #reload = (): void => void this.reload();

  get #problem(): Problem | undefined {
    return this.#own.problem ?? this.#sources.current.problem;
  }

  /** Selections are of data: they are held where these are. */
  get #holder(): Selecting {
    return this.#within ?? this.#selections;
  }

  /** Does what the page has asked for by `filters`. One that cannot be read is often an address that somebody mistyped. */
  #select(): void {
    if (this.#given === undefined) return;
    const attributes = new Attributes(this.localName);
    const filters = readPageFilters(attributes, this.#given.value);
    this.#given = undefined;
    if (filters !== undefined) this.#holder.restore(filters);
    else if (attributes.problem !== undefined) this.#refused = { ...attributes.problem, severity: 'warning' };
  }

  #provide(): void {
    const { source, loading, problem } = this.#sources.current;
    const outer = this.#outer.scope;
    const { where, period } = this.#own;
    const before = this.#provider.value;
    // A filter that cannot be read must not count as none: what is shown stays as it was, and says why.
    const within = this.#within;
    const holder = this.#holder;
    const next: Omit<Scope, keyof Selecting> = {
      ...(this.#own.problem
        ? { source: before.source, where: before.where, periods: before.periods, loading: false }
        : {
            source,
            loading,
            where: [...(within?.where ?? []), ...(where ? [where] : [])],
            periods: [...(within?.periods ?? []), ...(period ? [period] : [])],
          }),
      now: this.#own.now === undefined ? within?.now : minuteOf(this.#own.now),
      paused: this.#isPaused,
      late: within ? within.late : this.#feed.late,
      problem: this.#own.problem ?? problem,
      reload: within ? within.reload : this.#reload,
      locale: this.locale || this.getAttribute('lang') || outer?.locale,
      theme: this.theme !== undefined && themes.includes(this.theme) ? this.theme : outer?.theme,
    };
    const { undoable, redoable } = holder;
    const selected = [holder.select, holder.selections, holder.ranges, undoable, redoable];
    const same = sameScope(before, next) && selected.every((one, at) => one === this.#selected[at]);
    this.#selected = selected;
    if (!same) this.#provider.setValue(withSelections(next, holder));
  }

  #tell(problem: Problem | undefined): void {
    const line = problem && problemLine(problem);
    if (line === this.#told) return;
    this.#told = line;
    if (problem === undefined) return;
    warn(problem);
    this.dispatchEvent(new CbErrorEvent(problem));
  }
}

function sameScope(a: Omit<Scope, keyof Selecting>, b: Omit<Scope, keyof Selecting>): boolean {
  return (
    a.source === b.source &&
    a.loading === b.loading &&
    a.problem === b.problem &&
    a.locale === b.locale &&
    a.theme === b.theme &&
    a.now === b.now &&
    a.paused === b.paused &&
    a.late === b.late &&
    JSON.stringify([a.where, a.periods]) === JSON.stringify([b.where, b.periods])
  );
}
