import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import type { ZoomEnd } from '../../views/zoomed.js';
import { dragged, toEnd } from './drag-shares.js';
import type { Shares } from './pinch.js';

/** All of a chart's time, of which a part is shown. */
export interface StripField {
  readonly direction: 'ltr' | 'rtl';
  /** What is shown, as shares of the whole, 0 to 1. */
  readonly shown: Shares;
  /** Names of the strip, of its ends and of what lies between them. */
  readonly words: Readonly<Record<ZoomEnd | 'overview', string>>;
  /** What is said of the time shown: of all of it, or of an end. */
  spoken(end: ZoomEnd): string;
  scene(width: number, height: number): Scene;
  /** While a part is being drawn out; undefined: no more. */
  preview(shares: Shares | undefined): void;
  /** Another part is to be shown. */
  settle(shares: Shares): void;
  /** An end, or all, goes so many buckets later, earlier where negative. */
  nudge(end: ZoomEnd, buckets: number): void;
  reset(): void;
}

/** Less of the strip cannot be drawn out: some pixels, or a finger could not take hold of it again. */
const leastPixels = 4;
/** So many buckets an end goes by Page Up and Page Down. */
const page = 10;

const ends = ['from', 'both', 'to'] as const;

/**
 * The strip below a chart over time that shows all of it, with a window on the part that the chart shows: each end of the
 * window and the window itself are sliders, by pointer, finger and keys. Keys go by the buckets that suit what is shown;
 * Escape takes back what a pointer has not yet let go of.
 */
export class TimeStrip implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #field: () => StripField | undefined;
  #drag:
    | { readonly pointer: number; readonly end: ZoomEnd; readonly at: number; readonly began: Shares }
    | undefined;
  #shares: Shares | undefined;
  #frame: number | undefined;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    field: () => StripField | undefined,
  ) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  render(): TemplateResult | typeof nothing {
    const field = this.#field();
    if (field === undefined) return nothing;
    const { words, shown } = field;
    const now = { from: shown.from, to: shown.to, both: (shown.from + shown.to) / 2 };
    return html`<div class="strip" part="overview" role="group" aria-label=${words.overview}>
      <div
        class="track"
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onRelease}
        @pointercancel=${this.#onCancel}
        @keydown=${this.#onKey}
      >
        <svg class="strip-drawing" aria-hidden="true"></svg>
        ${ends.map(
          (end) =>
            html`<div
              class="slide ${end}"
              part=${end === 'both' ? 'overview-window' : 'overview-handle'}
              data-end=${end}
              role="slider"
              tabindex="0"
              aria-label=${words[end]}
              aria-orientation="horizontal"
              aria-valuemin="0"
              aria-valuemax="100"
              aria-valuenow=${Math.round(100 * now[end])}
              aria-valuetext=${field.spoken(end)}
            ></div>`,
        )}
      </div>
    </div>`;
  }

  hostUpdated(): void {
    const field = this.#field();
    const track = this.#host.renderRoot.querySelector<HTMLElement>('.track');
    const svg = track?.querySelector<SVGSVGElement>('svg');
    if (!field || !track || !svg) return;
    const { clientWidth, clientHeight } = track;
    renderSvg(svg, field.scene(clientWidth, clientHeight));
    const { from, to } = this.#shares ?? field.shown;
    track.style.setProperty('--_from', `${100 * from}%`);
    track.style.setProperty('--_beyond', `${100 * (1 - to)}%`);
  }

  readonly #onPress = (event: PointerEvent): void => {
    const field = this.#field();
    if (!field || !event.isPrimary || event.button !== 0) return;
    const track = event.currentTarget as HTMLElement;
    const named = (event.target as HTMLElement).dataset['end'] as ZoomEnd | undefined;
    const at = placeOn(track, event, field);
    const { from, to } = field.shown;
    const half = (to - from) / 2;
    // Beside the window: it comes to where the pointer is, and goes on with it.
    const middle = Math.max(half, Math.min(1 - half, at));
    const began = named ? field.shown : { from: middle - half, to: middle + half };
    this.#drag = { pointer: event.pointerId, end: named ?? 'both', at, began };
    if (named === undefined) this.#show(began);
    track.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const field = this.#field();
    const drag = this.#drag;
    if (!field || drag?.pointer !== event.pointerId) return;
    const track = event.currentTarget as HTMLElement;
    const least = leastPixels / Math.max(leastPixels, track.clientWidth);
    this.#show(dragged(drag.began, drag.end, placeOn(track, event, field) - drag.at, least));
  };

  readonly #onRelease = (event: PointerEvent): void => {
    if (this.#drag?.pointer !== event.pointerId) return;
    const shares = this.#shares;
    this.#forget();
    const field = this.#field();
    if (shares === undefined) field?.preview(undefined);
    else field?.settle(shares);
    this.#host.requestUpdate();
  };

  readonly #onCancel = (): void => {
    this.#forget();
    this.#field()?.preview(undefined);
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.#field();
    const end = (event.target as HTMLElement).dataset['end'] as ZoomEnd | undefined;
    if (!field || end === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Escape') {
      if (this.#drag === undefined) return;
      this.#onCancel();
    } else if (key === '0') field.reset();
    else if (key === 'Home' || key === 'End') field.settle(toEnd(field.shown, end, key));
    else {
      const buckets = stepOf(key, field.direction);
      if (buckets === undefined) return;
      field.nudge(end, buckets);
    }
    event.preventDefault();
  };

  /** At most once a frame. */
  #show(shares: Shares): void {
    this.#shares = shares;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#shares) this.#field()?.preview(this.#shares);
      this.#host.requestUpdate();
    });
  }

  #forget(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#drag = undefined;
    this.#shares = undefined;
  }
}

function stepOf(key: string, direction: 'ltr' | 'rtl'): number | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  if (key === 'ArrowRight') return forward;
  if (key === 'ArrowLeft') return -forward;
  if (key === 'ArrowUp') return 1;
  if (key === 'ArrowDown') return -1;
  if (key === 'PageUp') return page;
  return key === 'PageDown' ? -page : undefined;
}

function placeOn(track: HTMLElement, { clientX }: PointerEvent, { direction }: StripField): number {
  const { left, width } = track.getBoundingClientRect();
  const place = width > 0 ? (clientX - left) / width : 0;
  return direction === 'rtl' ? 1 - place : place;
}
