import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Typing is over by then, as a rule. */
const quietMs = 600;

/** Says what has come of a reader's typing once it pauses: a word at each letter would drown what is typed. */
export class LateWord implements ReactiveController {
  readonly #say: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, say: (text: string) => void) {
    this.#say = say;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(text), quietMs);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
