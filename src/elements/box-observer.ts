/** Width and height of an element's content box, CSS pixels; both 0 while it is not rendered. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

const listeners = new WeakMap<Element, (box: Box) => void>();
let observer: ResizeObserver | undefined;

/**
 * Tells the size of an element's content box now and whenever it changes, also when it comes to be rendered or
 * ceases to be. One `ResizeObserver` serves the page; one listener an element. Gives the function that ends it.
 */
export function observeBox(element: Element, listener: (box: Box) => void): () => void {
  observer ??= new ResizeObserver(tell);
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    observer?.unobserve(element);
  };
}

/** Not made where the first element is observed: it would hold that one for good. */
function tell(entries: readonly ResizeObserverEntry[]): void {
  for (const { target, contentRect } of entries) {
    listeners.get(target)?.({ width: contentRect.width, height: contentRect.height });
  }
}
