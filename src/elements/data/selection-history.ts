import type { Selected } from './selected.js';

/** So many steps are kept: more than anyone remembers. */
const mostSteps = 100;

/** What was selected before each of the last steps, and what the steps made that were undone. */
export class SelectionHistory {
  #past: readonly Selected[] = [];
  #future: readonly Selected[] = [];

  get undoable(): number {
    return this.#past.length;
  }

  get redoable(): number {
    return this.#future.length;
  }

  /** A step was made; what was undone before it cannot be made again. */
  add(before: Selected): void {
    this.#past = [...this.#past, before].slice(-mostSteps);
    this.#future = [];
  }

  /** Where undoing or redoing leads; undefined: nowhere. */
  next(way: 'undo' | 'redo'): Selected | undefined {
    return (way === 'undo' ? this.#past : this.#future).at(-1);
  }

  /** Goes there, from what is selected now. */
  go(way: 'undo' | 'redo', now: Selected): void {
    if (way === 'undo') [this.#past, this.#future] = [this.#past.slice(0, -1), [...this.#future, now]];
    else [this.#past, this.#future] = [[...this.#past, now], this.#future.slice(0, -1)];
  }

  /** Puts something else in the place of each state. */
  each(change: (state: Selected) => Selected): void {
    this.#past = this.#past.map(change);
    this.#future = this.#future.map(change);
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
