import { problemLine, type Problem } from '../problem.js';

const said = new Set<string>();

/**
 * Says a problem on the console, for the developer of the page: one line, code first, and the same line only once a
 * page, so that a wall of tiles with one fault is one warning.
 */
export function warn(problem: Problem): void {
  const line = `callboard: ${problemLine(problem)}`;
  if (said.has(line)) return;
  said.add(line);
  // The console is where a page's developer looks; elements have no other way to reach them without throwing.
  // oxlint-disable-next-line no-console
  console.warn(line);
}
