import type { StoryEntry } from './check-story.js';

/**
 * Takes the next story out of those that wait: one of the file that was shown last, which costs no new document, or
 * else one of the file with the most left, so that two pages seldom share a file and end at about the same time.
 */
export function nextStory(waiting: StoryEntry[], last: StoryEntry | undefined): StoryEntry | undefined {
  const left = new Map<string, number>();
  // Documentation needs a document of its own, and so comes first of its file.
  for (const { importPath } of waiting) left.set(importPath, (left.get(importPath) ?? 0) + 1);
  const [most] = [...left].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const file = last !== undefined && left.has(last.importPath) ? last.importPath : most;
  const index = waiting.findIndex(({ importPath }) => importPath === file);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}
