import type { ReactiveControllerHost } from 'lit';
import type { CellPlace } from './cell-rove.js';

/** A pointer that only passes over a table wants to know nothing. */
const restMs = 350;

/** The cell whose tip is shown. By keyboard at once, by pointer when it rests; while one is shown the next is at once. */
export class TipTimer {
  place: CellPlace | undefined;
  readonly #host: ReactiveControllerHost;
  #waiting: { readonly place: CellPlace; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  show(place: CellPlace): void {
    this.#stop();
    if (same(this.place, place)) return;
    this.place = place;
    this.#host.requestUpdate();
  }

  rest(place: CellPlace): void {
    if (same(this.place, place) || same(this.#waiting?.place, place)) return;
    if (this.place !== undefined) {
      this.show(place);
      return;
    }
    this.#stop();
    this.#waiting = { place, timer: setTimeout(() => this.show(place), restMs) };
  }

  hide(): void {
    this.#stop();
    if (this.place === undefined) return;
    this.place = undefined;
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#waiting?.timer);
    this.#waiting = undefined;
  }
}

function same(a: CellPlace | undefined, b: CellPlace): boolean {
  return a?.row === b.row && a.column === b.column;
}

const gap = 6;

/** Puts a tip under a cell, or above it where the window ends; within what its table stands in. */
export function placeCellTip(tip: HTMLElement, cell: HTMLElement): void {
  const around = (tip.offsetParent ?? tip.parentElement)?.getBoundingClientRect();
  if (!around) return;
  const at = cell.getBoundingClientRect();
  const below =
    at.bottom + gap + tip.offsetHeight <= (tip.ownerDocument.defaultView?.innerHeight ?? Infinity);
  const top = below ? at.bottom + gap : at.top - gap - tip.offsetHeight;
  const middle = (at.left + at.right) / 2 - tip.offsetWidth / 2;
  const left = Math.max(around.left, Math.min(around.right - tip.offsetWidth, middle));
  tip.style.setProperty('left', `${Math.round(left - around.left)}px`);
  tip.style.setProperty('top', `${Math.round(top - around.top)}px`);
}
