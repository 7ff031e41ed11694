import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { problem, problemLine, type Problem } from '../../problem.js';
import type { Value } from '../../views/filter-values.js';
import { AskController, type Asking } from '../ask-controller.js';
import { ScopeConsumer, type Scope, type Theme } from '../context.js';
import type { DataState } from '../element-data.js';
import { CbErrorEvent, CbReadyEvent } from '../events.js';
import { localeOf } from '../locale-of.js';
import { watchPage } from '../page-watch.js';
import { themes } from '../read-inputs.js';
import { warn } from '../warn.js';
import {
  askCount,
  askFacts,
  askValues,
  pageNarrowing,
  type Facts,
  type FactsAsk,
  type Narrowing,
  wholeNarrowing,
} from './bar-facts.js';

/** What the bar's attributes say, read once an update. */
export interface BarReading {
  /** Null: the usual ones. */
  readonly dimensions: readonly string[] | null;
  readonly problem: Problem | undefined;
}

export interface BarTask {
  reading(): BarReading | undefined;
  /** The dimension whose values are being chosen. */
  open(): string | undefined;
  isBar(owner: HTMLElement): boolean;
  /** Called when what there is to filter is known, and again when it has changed. */
  informed(facts: Facts): void;
}

interface ValuesAsk extends Narrowing {
  readonly dimension: string;
}

interface ValuesAnswer {
  readonly dimension: string;
  readonly counts: ReadonlyMap<Value, number | null>;
}

type Host = ReactiveControllerHost &
  HTMLElement & { readonly locale: Locale | string | undefined; readonly theme: Theme | undefined };

/** How long a bar may stand outside of any data before the page's developer is told. */
const patienceMs = 2000;

/**
 * What a filter bar has to know: what there is to filter under the page's own filters, how many contacts meet all that
 * is selected, and, while values of a dimension are chosen, how many each of them would leave.
 */
export class BarData implements ReactiveController {
  readonly #host: Host;
  readonly #task: BarTask;
  readonly #scope: ScopeConsumer;
  readonly #facts: AskController<FactsAsk, Facts>;
  readonly #count: AskController<Narrowing, number | null>;
  readonly #values: AskController<ValuesAsk, ValuesAnswer>;
  #told: string | undefined;
  #ready: readonly unknown[] = [];
  #unwatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, task: BarTask) {
    this.#host = host;
    this.#task = task;
    host.addController(this);
    this.#scope = new ScopeConsumer(host);
    this.#facts = new AskController(host, {
      arguments: () => this.#asking((scope, { dimensions }) => ({ dimensions, ...pageNarrowing(scope) })),
      run: ({ source, ask }, signal) => askFacts(source, ask, signal),
      paused: () => this.#isPaused,
      settled: () => {
        const { answer, stale } = this.#facts;
        if (answer !== undefined && !stale) task.informed(answer);
      },
    });
    this.#count = new AskController(host, {
      arguments: () => this.#asking((scope) => (isSelected(scope) ? wholeNarrowing(scope) : undefined)),
      run: ({ source, ask }, signal) => askCount(source, ask, signal),
      paused: () => this.#isPaused,
    });
    this.#values = new AskController(host, {
      arguments: () => this.#asking((scope) => this.#valuesAsk(scope)),
      run: async ({ source, ask }, signal) => ({
        dimension: ask.dimension,
        counts: await askValues(source, ask.dimension, ask, signal),
      }),
      paused: () => this.#isPaused,
    });
  }

  get scope(): Scope | undefined {
    return this.#scope.scope;
  }

  get #isPaused(): boolean {
    return this.scope?.paused ?? false;
  }

  /** The last that could be had. */
  get facts(): Facts | undefined {
    return this.#facts.answer;
  }

  /** Contacts that meet all that is selected; undefined while nothing is, or they are not counted yet. */
  get left(): number | undefined {
    return this.#count.stale ? undefined : (this.#count.answer ?? undefined);
  }

  /** Contacts of each value of the dimension whose values are being chosen. */
  get counts(): ReadonlyMap<Value, number | null> | undefined {
    const { answer } = this.#values;
    return answer?.dimension === this.#task.open() ? answer?.counts : undefined;
  }

  get state(): DataState {
    if (this.problem !== undefined) return 'error';
    const { scope } = this;
    if (scope === undefined) return 'idle';
    if (scope.loading || this.#facts.asking || this.#count.asking) return 'loading';
    return this.facts === undefined ? 'idle' : 'ready';
  }

  get stale(): boolean {
    const counting = this.scope !== undefined && isSelected(this.scope) && this.#count.stale;
    return this.facts !== undefined && (this.state !== 'ready' || this.#facts.stale || counting);
  }

  get problem(): Problem | undefined {
    return this.#task.reading()?.problem ?? this.scope?.problem ?? this.#facts.problem ?? this.#count.problem;
  }

  get locale(): Locale {
    return localeOf(this.#host, this.#host.locale, this.scope?.locale);
  }

  get theme(): Theme | undefined {
    const own = this.#host.theme;
    return own !== undefined && themes.includes(own) ? own : this.scope?.theme;
  }

  /** Loads or asks once more what failed. */
  retry(): void {
    if (this.scope?.problem !== undefined) this.scope.reload();
    else if (this.#facts.problem !== undefined) this.#facts.again();
    else this.#count.again();
  }

  hostConnected(): void {
    this.#unwatch = watchPage(this.#host.ownerDocument, () => this.#host.requestUpdate());
    this.#patience = setTimeout(() => {
      if (this.scope !== undefined) return;
      warn(problem('missing-source', { tag: this.#host.localName }, 'warning'));
    }, patienceMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#patience);
    this.#unwatch?.();
  }

  hostUpdated(): void {
    const { facts, state } = this;
    if (state === 'ready' && facts !== undefined) {
      const shown = [facts, this.#count.answer];
      if (shown.some((one, at) => one !== this.#ready[at])) {
        this.#ready = shown;
        this.#host.dispatchEvent(new CbReadyEvent(facts.description.version));
      }
    }
    this.#tell(this.problem === this.scope?.problem ? undefined : this.problem);
  }

  #tell(own: Problem | undefined): void {
    const line = own && problemLine(own);
    if (line === this.#told) return;
    this.#told = line;
    if (own === undefined) return;
    warn(own);
    this.#host.dispatchEvent(new CbErrorEvent(own));
  }

  #asking<Ask>(ask: (scope: Scope, reading: BarReading) => Ask | undefined): Asking<Ask> | undefined {
    const { scope } = this;
    const reading = this.#task.reading();
    if (scope?.source === undefined || reading === undefined || reading.problem !== undefined)
      return undefined;
    const asked = ask(scope, reading);
    return asked && { source: scope.source, ask: asked };
  }

  #valuesAsk(scope: Scope): ValuesAsk | undefined {
    const dimension = this.#task.open();
    if (this.facts?.dimensions.some(({ name }) => name === dimension) !== true) return undefined;
    const own = (owner: HTMLElement, of: string): boolean => of === dimension && this.#task.isBar(owner);
    return { dimension: dimension as string, ...wholeNarrowing(scope, own) };
  }
}

function isSelected({ selections, ranges }: Scope): boolean {
  return selections.length > 0 || ranges.length > 0;
}
