import { problem } from '../problem.js';
import { neverThrows } from './never-throws.js';
import { typeTokens } from './typed-tokens.js';
import { version } from './version.js';
import { warn } from './warn.js';

/** Where a registered class keeps the version of the kit that it came with; the same symbol in every copy. */
const versionKey = Symbol.for('callboard.version');

interface Versioned {
  [versionKey]?: string;
}

/**
 * Registers an element, unless the tag is taken: by another copy of the kit of the same version silently, by one of
 * another version (or by something else) with a warning. The first copy stays; nothing throws, now or later.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag) as (CustomElementConstructor & Versioned) | undefined;
  if (taken === undefined) {
    Object.defineProperty(element, versionKey, { value: version });
    neverThrows(element);
    typeTokens();
    customElements.define(tag, element);
    return;
  }
  const other = Object.hasOwn(taken, versionKey) ? taken[versionKey] : undefined;
  if (other !== version) {
    warn(problem('second-copy', { version, other: other ?? 'unknown' }, 'warning'));
  }
}
