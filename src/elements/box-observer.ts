import { atNextFrame } from './next-frame.js';

/** Width and height of an element's content box, CSS pixels; both 0 while it is not rendered. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

type Listener = (box: Box) => void;

const listeners = new WeakMap<Element, Set<Listener>>();
/** Boxes that nobody has been told of yet. */
const changed = new Map<Element, Box>();
let observer: ResizeObserver | undefined;

/**
 * Tells the size of an element's content box soon and whenever it changes, also when it comes to be rendered or
 * ceases to be. One `ResizeObserver` serves the page. Gives the function that ends it.
 *
 * It tells in the next frame: who draws anew may change sizes, also of what stands around it, and where that happens
 * while sizes are being reported, the browser tells the page of an error.
 */
export function observeBox(element: Element, listener: Listener): () => void {
  observer ??= new ResizeObserver(note);
  const all = listeners.get(element) ?? new Set();
  listeners.set(element, all);
  all.add(listener);
  observer.observe(element);
  return () => {
    all.delete(listener);
    if (all.size > 0) return;
    listeners.delete(element);
    changed.delete(element);
    observer?.unobserve(element);
  };
}

/** Not made where the first element is observed: it would hold that one for good. */
function note(entries: readonly ResizeObserverEntry[]): void {
  if (changed.size === 0) atNextFrame(tell);
  for (const { target, contentRect } of entries) {
    changed.set(target, { width: contentRect.width, height: contentRect.height });
  }
}

function tell(): void {
  const due = [...changed];
  changed.clear();
  for (const [element, box] of due) {
    for (const listener of listeners.get(element) ?? []) listener(box);
  }
}
