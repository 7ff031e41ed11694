import { CallboardError, problem } from './problem.js';

/**
 * Some of the kit's own code that a page loads when it is first needed, given by an `import()` of it.
 *
 * What it makes gives the module. It may be called ahead of need, and that promise left alone. Where the code does not
 * come (no network, a file that is not beside the others) it rejects with the problem `code-not-loaded`, and the next
 * call tries again.
 */
export function codeModule<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    if (loading !== undefined) return loading;
    loading = load().catch((error: unknown) => {
      loading = undefined;
      const message = error instanceof Error ? error.message : String(error);
      throw new CallboardError(problem('code-not-loaded', { message }));
    });
    // Whoever needs it hears of it then.
    loading.catch(() => undefined);
    return loading;
  };
}
