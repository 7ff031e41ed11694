import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../problem.js';
import type { DataInput, MetricSource } from '../source/metric-source.js';
import { Attributes } from './attributes.js';
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
    this.#invalid = undefined;
    const target = this.#target(this.#inputs());
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
    const inputs = this.#inputs();
    const source = isSource(inputs.source) ? inputs.source : undefined;
    if (isGiven(inputs.source)) return { ...none, source, problem: this.#invalid, from: 'own' };
    if (isGiven(inputs.data) || isGiven(inputs.src)) {
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

  /** Loads once more what was loaded from a URL, here or around; true if it could be asked. */
  refresh(): Promise<boolean> {
    if (this.#share !== undefined) return this.#share.refresh();
    if (this.current.from === 'scope') this.#scope()?.reload();
    return Promise.resolve(true);
  }

  /** What has to be loaded; a problem is remembered where what was given cannot be. */
  #target({ source, data, src, options }: SourceInputs): LoadTarget | undefined {
    if (isGiven(source)) return isSource(source) ? undefined : this.#refuse('source', source);
    if (isGiven(data)) {
      return typeof data === 'object' || typeof data === 'string'
        ? { data, options }
        : this.#refuse('data', data);
    }
    if (!isGiven(src)) return undefined;
    const base = this.#host.ownerDocument.baseURI;
    return typeof src === 'string' && URL.canParse(src, base)
      ? { url: new URL(src, base).href, options }
      : this.#refuse('src', src);
  }

  #refuse(attribute: string, value: unknown): undefined {
    const attributes = new Attributes(this.#host.localName);
    attributes.refuse(attribute, value);
    this.#invalid = attributes.problem;
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

function isGiven(input: unknown): boolean {
  return input !== undefined && input !== null && input !== '';
}

/** Whether an object can be asked as a source can; a page may hand over anything. */
function isSource(input: unknown): input is MetricSource {
  try {
    const { describe, quality, query, subscribe } = (input ?? {}) as Record<string, unknown>;
    return [describe, quality, query, subscribe].every((method) => typeof method === 'function');
  } catch {
    // An object of the page that throws when it is looked at is none; the caller refuses it.
    return false;
  }
}
