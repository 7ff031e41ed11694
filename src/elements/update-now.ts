import type { ReactiveControllerHost } from 'lit';

/**
 * Updates a host before this returns. An update is otherwise a microtask, which is too late where a script of the page
 * prints: the browser lays out for paper before any microtask runs.
 */
export function updateNow(host: ReactiveControllerHost): void {
  host.requestUpdate();
  // Lit names it for this very use, and keeps it from the types of those outside the class.
  (host as unknown as { performUpdate(): void }).performUpdate();
}
