import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DataQuality } from '../data/contact-data.js';
import type { Locale } from '../i18n/locale.js';
import { problem, problemLine, type Problem } from '../problem.js';
import type { Description } from '../source/metric-source.js';
import type { Late } from '../views/late.js';
import { AskController } from './ask-controller.js';
import { Attributes } from './attributes.js';
import { ScopeConsumer, type Theme } from './context.js';
import type { SourceProperties } from './data-properties.js';
import type { DataState } from './element-data.js';
import { CbErrorEvent, CbReadyEvent } from './events.js';
import { localeOf } from './locale-of.js';
import { watchPage } from './page-watch.js';
import { readLoadOptions, themes } from './read-inputs.js';
import { SourceResolver } from './resolve-source.js';
import type { LoadOptions } from './shared-load.js';
import { warn } from './warn.js';

/** What a source says of its data as a whole. */
export interface SourceReport {
  readonly description: Description;
  readonly quality: DataQuality;
}

export interface SourceTask {
  /** Reads the element's own attributes. */
  read(attributes: Attributes): void;
  /** Whether the element has something to show without any data. */
  readonly worksAlone: boolean;
}

type Host = ReactiveControllerHost & HTMLElement & SourceProperties;

/** How long an element that needs a source may stand without one before the page's developer is told. */
const patienceMs = 2000;

/**
 * What an element knows of its data as a whole, whatever of them is filtered around it: finds the source as `ElementData`
 * does, keeps the last good report, and tells the page by `cb-ready` and `cb-error`.
 */
export class SourceData implements ReactiveController {
  readonly #host: Host;
  readonly #task: SourceTask;
  readonly #scope: ScopeConsumer;
  readonly #sources: SourceResolver;
  readonly #asking: AskController<null, SourceReport>;
  #options: LoadOptions = {};
  #refused: Problem | undefined;
  #told: string | undefined;
  #unwatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, task: SourceTask) {
    this.#host = host;
    this.#task = task;
    // Controllers are called in the order of their making: attributes are read, then the source is found, then asked.
    host.addController(this);
    this.#scope = new ScopeConsumer(host);
    this.#sources = new SourceResolver(
      host,
      () => ({ source: host.source, data: host.data, src: host.src, options: this.#options }),
      () => this.#scope.scope,
    );
    this.#asking = new AskController(host, {
      arguments: () => {
        const { source } = this.#sources.current;
        return source === undefined || this.#refused !== undefined ? undefined : { source, ask: null };
      },
      run: async ({ source }, signal) => {
        const [description, quality] = await Promise.all([source.describe(), source.quality()]);
        signal.throwIfAborted();
        return { description, quality };
      },
      paused: () => this.#sources.current.from === 'scope' && (this.#scope.scope?.paused ?? false),
      settled: () => void this.#tellReady(),
    });
  }

  /** The last that could be had. */
  get report(): SourceReport | undefined {
    return this.#asking.answer;
  }

  get state(): DataState {
    if (this.problem !== undefined) return 'error';
    if (this.#asking.asking || this.#sources.current.loading) return 'loading';
    return this.report !== undefined || this.#task.worksAlone ? 'ready' : 'idle';
  }

  /** Whether what is shown is not the report on the data that there are now. */
  get stale(): boolean {
    return this.report !== undefined && (this.state !== 'ready' || this.#asking.stale);
  }

  /** Whether the last report is news. */
  get isNews(): boolean {
    return this.#asking.isNews;
  }

  get late(): Late | undefined {
    const { from } = this.#sources.current;
    return this.report === undefined || from !== 'scope' ? undefined : this.#scope.scope?.late;
  }

  get problem(): Problem | undefined {
    return this.#refused ?? this.#sources.current.problem ?? this.#asking.problem;
  }

  get locale(): Locale {
    return localeOf(this.#host, this.#host.locale, this.#scope.scope?.locale);
  }

  /** Undefined: as the page around it. */
  get theme(): Theme | undefined {
    const own = this.#host.theme;
    return own !== undefined && themes.includes(own) ? own : this.#scope.scope?.theme;
  }

  /** Loads or asks once more what failed. */
  retry(): void {
    if (this.#sources.current.problem !== undefined) void this.#sources.refresh();
    else this.#asking.again();
  }

  hostConnected(): void {
    this.#unwatch = watchPage(this.#host.ownerDocument, () => this.#host.requestUpdate());
    if (this.#task.worksAlone) return;
    this.#patience = setTimeout(() => {
      if (this.#sources.current.from !== 'none') return;
      warn(problem('missing-source', { tag: this.#host.localName }, 'warning'));
    }, patienceMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    this.#unwatch?.();
  }

  hostUpdate(): void {
    const attributes = new Attributes(this.#host.localName);
    this.#options = readLoadOptions(this.#host, attributes);
    this.#task.read(attributes);
    this.#refused = attributes.problem;
  }

  hostUpdated(): void {
    const { from, problem: loading } = this.#sources.current;
    // A failed load of the scope is told by the `cb-data` whose it is.
    const own = from === 'scope' && this.problem === loading ? undefined : this.problem;
    const line = own && problemLine(own);
    if (line === this.#told) return;
    this.#told = line;
    if (own === undefined) return;
    warn(own);
    this.#host.dispatchEvent(new CbErrorEvent(own));
  }

  async #tellReady(): Promise<void> {
    const { report } = this;
    await this.#host.updateComplete;
    if (report === undefined || report !== this.report || this.state !== 'ready') return;
    this.#host.dispatchEvent(new CbReadyEvent(report.description.version));
  }
}
