import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { problem, type Problem } from '../problem.js';
import type { DataInput, MetricSource } from '../source/metric-source.js';
import type { Scope } from './context.js';
import { loadKey, LoadShare, type LoadOptions, type LoadProgress, type LoadTarget } from './shared-load.js';

/** What an element was given of its own to take numbers from, the first that is there. */
export interface SourceInputs {
  readonly source?: MetricSource | undefined;
  readonly data?: DataInput | undefined;
  readonly src?: string | undefined;
  readonly options: LoadOptions;
}

/** Where an element's numbers come from just now. */
export interface ResolvedSource {
  /** The last one that could be had, also while the next is loading or has failed. */
  readonly source: MetricSource | undefined;
  readonly loading: boolean;
  readonly problem: Problem | undefined;
  readonly progress: LoadProgress | undefined;
  /** `own`: given to the element itself, so that filters and period around it do not hold. */
  readonly from: 'own' | 'scope' | 'none';
}

const none: ResolvedSource = {
  source: undefined,
  loading: false,
  problem: undefined,
  progress: undefined,
  from: 'none',
};

/**
 * Finds the source of an element: its own `source`, then its own `data`, then its own `src`, then the scope around it.
 * What has to be loaded is loaded as a share (`LoadShare`), begun when the element updates and given up when it is
 * disconnected or given something else; until the new one can be asked, the old one stays.
 */
export class SourceResolver implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #inputs: () => SourceInputs;
  readonly #scope: () => Scope | undefined;
  #key: string | undefined;
  #share: LoadShare | undefined;
  #old: LoadShare | undefined;
  #invalid: Problem | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    inputs: () => SourceInputs,
    scope: () => Scope | undefined,
  ) {
    this.#host = host;
    this.#inputs = inputs;
    this.#scope = scope;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { source, data, src, options } = this.#inputs();
    let target: LoadTarget | undefined;
    this.#invalid = undefined;
    if (source !== undefined) target = undefined;
    else if (data !== undefined) target = { data, options };
    else if (src !== undefined && src !== '') target = this.#located(src, options);
    const key = target === undefined ? undefined : loadKey(target);
    if (key !== this.#key) this.#turnTo(key, target);
    if (this.#share?.source !== undefined) this.#giveUpOld();
  }

  hostDisconnected(): void {
    this.#giveUpOld();
    this.#share?.release();
    this.#share = undefined;
    this.#key = undefined;
  }

  get current(): ResolvedSource {
    const { source, data, src } = this.#inputs();
    if (source !== undefined) return { ...none, source, from: 'own' };
    if (data !== undefined || (src !== undefined && src !== '')) {
      return {
        source: this.#share?.source ?? this.#old?.source,
        // Before the first update nothing has begun yet, but it is about to.
        loading: this.#invalid === undefined && (this.#share?.loading ?? true),
        problem: this.#invalid ?? this.#share?.problem,
        progress: this.#share?.progress,
        from: 'own',
      };
    }
    const scope = this.#scope();
    if (scope === undefined) return none;
    return {
      source: scope.source,
      loading: scope.loading,
      problem: scope.problem,
      progress: undefined,
      from: 'scope',
    };
  }

  /** Loads once more what was loaded from a URL; true if it could be asked. */
  refresh(): Promise<boolean> {
    return this.#share?.refresh() ?? Promise.resolve(true);
  }

  #located(src: string, options: LoadOptions): LoadTarget | undefined {
    const base = this.#host.ownerDocument.baseURI;
    if (URL.canParse(src, base)) return { url: new URL(src, base).href, options };
    this.#invalid = problem('invalid-attribute', {
      tag: this.#host.localName,
      attribute: 'src',
      value: src,
    });
    return undefined;
  }

  #turnTo(key: string | undefined, target: LoadTarget | undefined): void {
    // One that can be asked stays until the next can; one that still loads is no longer wanted.
    if (this.#share?.source !== undefined && target !== undefined) {
      this.#giveUpOld();
      this.#old = this.#share;
    } else {
      this.#share?.release();
    }
    this.#key = key;
    this.#share = target === undefined ? undefined : new LoadShare(target, this.#changed);
    if (target === undefined) this.#giveUpOld();
  }

  #giveUpOld(): void {
    this.#old?.release();
    this.#old = undefined;
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };
}
