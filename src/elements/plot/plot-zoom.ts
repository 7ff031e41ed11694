import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ZoomStep } from '../../views/zoomed.js';
import { Pinch } from './pinch.js';

/** What a reader zooms in on. */
export interface ZoomField {
  /** The plot within the element that is listened on, in its pixels. */
  readonly plot: { readonly x: number; readonly width: number };
  readonly direction: 'ltr' | 'rtl';
  /** Whether less than all is shown. */
  readonly isZoomed: boolean;
  step(step: ZoomStep): void;
  /** What a step would show, of what is at hand, while the reader is still at it; undefined: nothing any more. */
  preview(step: ZoomStep | undefined): void;
  reset(): void;
  /** Two fingers are on the chart: what the first one began is none of its own. */
  pinches(): void;
}

/** So long a wheel must rest before its turn is over: one turn is one step, and one question. */
const restMs = 140;
/** A notch of a wheel, about 100 pixels, is a third closer. */
const perPixel = 0.004;

export const zoomSteps = {
  in: { scale: 0.5, about: 0.5 },
  out: { scale: 2, about: 0.5 },
  earlier: { shift: -0.5 },
  later: { shift: 0.5 },
} as const satisfies Readonly<Record<string, ZoomStep>>;

/**
 * Zooming by wheel, two fingers, keys and double click. The wheel is taken only with Ctrl or ⌘, which is what a trackpad's
 * pinch sends too, so that a page scrolls over a chart as it does elsewhere. Plus and minus zoom, Alt with Page Up and Page
 * Down go along, 0 and a double click show all. Until wheel or fingers rest there is a preview, at most once a frame.
 */
export class PlotZoom implements ReactiveController {
  readonly #field: () => ZoomField | undefined;
  #turned = 0;
  #about = 0.5;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #pinch = new Pinch();
  #preview: ZoomStep | undefined;
  #frame: number | undefined;

  constructor(host: ReactiveControllerHost, field: () => ZoomField | undefined) {
    this.#field = field;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
    this.#turned = 0;
    this.#pinch.clear();
    this.#rests();
  }

  /** A listener that may keep the page from zooming, as those are not by default. */
  readonly onWheel = {
    handleEvent: (event: WheelEvent): void => {
      const field = this.#field();
      if (field === undefined || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // Of the first notch: what is under the pointer then shall stay there.
      if (this.#turned === 0) this.#about = placeIn(field, event);
      this.#turned += event.deltaY * (event.deltaMode === 1 ? 30 : 1);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(this.#settle, restMs);
      this.#show(this.#wheelStep);
    },
    passive: false,
  };

  /** Fingers are heard before what lies on the chart hears them: of two, it hears neither. */
  readonly onPointer = {
    handleEvent: (event: PointerEvent): void => {
      const field = this.#field();
      if (field === undefined || event.pointerType !== 'touch') return;
      const { pointerId: pointer } = event;
      const was = this.#pinch.active;
      if (event.type === 'pointerdown') {
        this.#pinch.press(pointer, placeIn(field, event));
        if (!was && this.#pinch.active) field.pinches();
      } else if (event.type === 'pointermove') {
        if (this.#pinch.move(pointer, placeIn(field, event))) this.#show(this.#pinch.shares);
      } else {
        const { shares } = this.#pinch;
        this.#pinch.release(pointer);
        if (was && !this.#pinch.active) this.#end(event.type === 'pointerup' ? shares : undefined);
      }
      if (was || this.#pinch.active) event.stopPropagation();
    },
    capture: true,
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const field = this.#field();
    if (field === undefined || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (event.key === 'PageUp') field.step(zoomSteps.earlier);
      else if (event.key === 'PageDown') field.step(zoomSteps.later);
      else return;
    } else if (event.key === '+' || event.key === '=') field.step(zoomSteps.in);
    else if (event.key === '-' || event.key === '−') field.step(zoomSteps.out);
    else if (event.key === '0') field.reset();
    else return;
    event.preventDefault();
  };

  readonly onDoubleClick = (): void => {
    const field = this.#field();
    if (field?.isZoomed) field.reset();
  };

  readonly #settle = (): void => {
    const step = this.#wheelStep;
    this.#turned = 0;
    this.#end(step);
  };

  get #wheelStep(): ZoomStep {
    const scale = Math.exp(Math.max(-3, Math.min(3, this.#turned * perPixel)));
    return { scale, about: this.#about };
  }

  /** Wheel or fingers rest: what they showed last holds. */
  #end(step: ZoomStep | undefined): void {
    this.#rests();
    const field = this.#field();
    if (step === undefined) field?.preview(undefined);
    else field?.step(step);
  }

  #show(step: ZoomStep | undefined): void {
    if (step === undefined) return;
    this.#preview = step;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#field()?.preview(this.#preview);
    });
  }

  #rests(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#preview = undefined;
  }
}

function placeIn({ plot, direction }: ZoomField, { offsetX }: MouseEvent): number {
  const share = plot.width > 0 ? (offsetX - plot.x) / plot.width : 0.5;
  const place = Math.max(0, Math.min(1, share));
  return direction === 'rtl' ? 1 - place : place;
}
