import { CallboardError, problem, type Problem } from '../problem.js';

/**
 * What went wrong, as a problem: the kit's own errors carry theirs, a `TypeError` or `RangeError` is a query that its
 * author got wrong, anything else is a bug of ours and says so.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof CallboardError) return error.problem;
  if (error instanceof TypeError || error instanceof RangeError) {
    return problem('invalid-query', { message: error.message });
  }
  return problem('internal', { message: messageOf(error) });
}

function messageOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    // A page may throw anything, also what throws again when it is to be told.
    return typeof error;
  }
}

/** Whether an error only says that what was asked is no longer wanted. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error
    ? error.name === 'AbortError'
    : error instanceof DOMException && error.name === 'AbortError';
}
