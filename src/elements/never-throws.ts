import { CbErrorEvent } from './events.js';
import { problemOf } from './problem-of.js';
import { warn } from './warn.js';

/** What the browser or Lit calls, so that an exception in it would reach the page, or nobody. */
const called = ['connectedCallback', 'disconnectedCallback', 'performUpdate'] as const;

type Called = Partial<Record<(typeof called)[number], () => unknown>>;

/**
 * Keeps exceptions of a class from the page that hosts it: a source of the page's own whose methods throw, a property
 * that throws when it is looked at, or a bug of ours is told by `cb-error` and once on the console. What was shown stays.
 * To be called before the class is registered: the browser takes its callbacks then.
 */
export function neverThrows(element: CustomElementConstructor): void {
  const prototype = element.prototype as Called;
  for (const name of called) {
    const method = prototype[name];
    if (method === undefined) continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: HTMLElement): unknown {
        try {
          return method.call(this);
        } catch (error) {
          const told = problemOf(error);
          warn(told);
          this.dispatchEvent(new CbErrorEvent(told));
          return undefined;
        }
      },
    });
  }
}
