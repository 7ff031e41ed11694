const waiting = new Set<() => void>();
let frame: number | undefined;

/**
 * Runs something once, before the page is next drawn: all that waits for one frame runs in one turn, so that what it asks
 * is answered by one pass. A page that is not seen draws nothing, so nothing runs until it is. Gives the function that
 * takes it back.
 */
export function atNextFrame(run: () => void): () => void {
  // A wrapper of its own, so that the same function may wait twice.
  const one = (): void => run();
  waiting.add(one);
  frame ??= requestAnimationFrame(runAll);
  return () => void waiting.delete(one);
}

/** Not made where the first one waits: a hidden page would hold that one. */
function runAll(): void {
  frame = undefined;
  const due = [...waiting];
  waiting.clear();
  for (const next of due) next();
}
