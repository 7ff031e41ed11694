import type { LitElement } from 'lit';
import type { PlannedItem } from '../../views/report/plan-report.js';
import type { ElementState } from '../frame/frame.js';

/** An element of the kit, as a report handles it. */
export type ItemElement = LitElement & { readonly state?: ElementState };

/** States in which an element shows what it has to show. */
const settled: readonly (ElementState | undefined)[] = ['ready', 'empty', 'partial', 'error'];

/**
 * The elements that a report's items are shown by. One that says the same as before is the same element, wherever it
 * stands by now, so that nothing is asked or drawn twice.
 */
export class ItemElements {
  #elements = new Map<string, ItemElement>();

  /** One an item, in their order; those that are no longer wanted are given up. */
  of(items: readonly PlannedItem[], level: number, document: Document): ReadonlyMap<string, ItemElement> {
    const next = new Map<string, ItemElement>();
    const found = new Map<string, ItemElement>();
    for (const { id, show, properties } of items) {
      const key = `${id} ${level} ${JSON.stringify([show, properties])}`;
      const element = this.#elements.get(key) ?? made(document, show, properties, level);
      next.set(key, element);
      found.set(id, element);
    }
    this.#elements = next;
    return found;
  }
}

function made(
  document: Document,
  show: string,
  properties: Readonly<Record<string, unknown>>,
  level: number,
): ItemElement {
  const element = document.createElement(`cb-${show}`) as ItemElement;
  return Object.assign(element, properties, { headingLevel: level });
}

/** Whether an element shows what was asked last. */
export function isSettled({ state }: ItemElement): boolean {
  return settled.includes(state);
}
