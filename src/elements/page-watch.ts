const listeners = new WeakMap<Document, Set<() => void>>();
const observers = new WeakMap<Document, MutationObserver>();

/**
 * Tells when the language or the direction of a page changes at its root, so that what follows them can be drawn anew.
 * One observer serves a document, while anyone listens. Gives the function that ends it.
 */
export function watchPage(document: Document, listener: () => void): () => void {
  const all = listeners.get(document) ?? new Set();
  listeners.set(document, all);
  all.add(listener);
  if (!observers.has(document)) observers.set(document, observerOf(document, all));
  return () => {
    all.delete(listener);
    if (all.size > 0) return;
    observers.get(document)?.disconnect();
    observers.delete(document);
  };
}

/** Apart from who listens first, whom it would hold. */
function observerOf(document: Document, all: ReadonlySet<() => void>): MutationObserver {
  const observer = new MutationObserver(() => {
    for (const one of all) one();
  });
  observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
  return observer;
}
