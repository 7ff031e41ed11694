import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { renderSvg } from '../../charts/render-svg.js';
import type { Point } from '../../charts/marks/point.js';
import { rove, stopAt, type RovingStop } from '../../charts/roving.js';
import type { TimeSeriesDrawing } from '../../charts/time-series.js';
import { placeTip } from './place-tip.js';

/** What a cursor walks over. */
export interface CursorField {
  readonly drawing: TimeSeriesDrawing;
  readonly buckets: number;
  readonly series: number;
  readonly direction: 'ltr' | 'rtl';
  /** What stands at a stop, as a whole phrase to be read aloud. */
  spoken(stop: RovingStop): string;
  /** What is shown beside the pointer at a bucket; `series` is the one that the keyboard is on. */
  tip(index: number, series: number | undefined): TemplateResult;
  select(series: number, index: number): void;
}

/**
 * Pointer and keyboard on a chart over time. To assistive technology it is a slider over the chart's points: that is
 * the one role whose arrow keys are passed on and whose text is read out at every step. Enter and space choose the
 * point, Escape puts the tip away.
 */
export class PlotCursor implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #field: () => CursorField | undefined;
  #stop: RovingStop | undefined;
  #focused = false;
  #hovered: number | undefined;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    field: () => CursorField | undefined,
  ) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#focused = false;
    this.#hovered = undefined;
  }

  render(label: string): TemplateResult {
    const field = this.#field();
    const stop = field && this.#stopIn(field);
    const shown = this.#shown(field);
    return html`
      <svg class="over" aria-hidden="true"></svg>
      <div
        class="cursor"
        part="cursor"
        role="slider"
        tabindex="0"
        aria-label=${label}
        aria-orientation="horizontal"
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, (field?.buckets ?? 0) - 1)}
        aria-valuenow=${stop?.index ?? 0}
        aria-valuetext=${field && stop ? field.spoken(stop) : nothing}
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPointer}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
        @keydown=${this.#onKey}
      ></div>
      <div class="tip" part="tooltip" aria-hidden="true" ?hidden=${shown === undefined}>
        ${field && shown ? field.tip(shown.index, shown.series) : nothing}
      </div>
    `;
  }

  hostUpdated(): void {
    const field = this.#field();
    const over = this.#host.renderRoot.querySelector<SVGSVGElement>('svg.over');
    if (!field || !over) return;
    const shown = this.#shown(field);
    const { drawing } = field;
    renderSvg(over, drawing.hoverScene(shown?.index ?? -1, shown?.series));
    const tip = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    if (tip && shown) placeTip(tip, placeOf(field, shown.index), drawing.scene);
  }

  #shown(field: CursorField | undefined): { index: number; series: number | undefined } | undefined {
    if (field === undefined) return undefined;
    const hovered = this.#hovered;
    if (hovered !== undefined && hovered >= 0 && hovered < field.buckets) {
      return { index: hovered, series: undefined };
    }
    const stop = this.#focused ? this.#stopIn(field) : undefined;
    return stop && { index: stop.index, series: stop.series };
  }

  /** Where the keyboard is: at first on the latest point; always within what there is now. */
  #stopIn(field: CursorField): RovingStop | undefined {
    if (field.buckets === 0 || field.series === 0) return undefined;
    const { series, index } = this.#stop ?? { series: 0, index: field.buckets - 1 };
    return stopAt(Math.min(series, field.series - 1), index, walkable(field));
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const index = this.#field()?.drawing.indexAt(event.offsetX) ?? -1;
    this.#hover(index < 0 ? undefined : index);
  };

  readonly #onLeave = (): void => this.#hover(undefined);

  #hover(index: number | undefined): void {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#host.requestUpdate();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const field = this.#field();
    const index = field?.drawing.indexAt(event.offsetX) ?? -1;
    if (!field || index < 0) return;
    const nearest = nearestSeries(field, index, event.offsetY);
    if (nearest !== undefined) field.select(nearest, index);
  };

  readonly #onFocus = (): void => {
    this.#focused = true;
    this.#host.requestUpdate();
  };

  readonly #onBlur = (): void => {
    this.#focused = false;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.#field();
    const stop = field && this.#stopIn(field);
    if (!stop || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      this.#focused = false;
      this.#hovered = undefined;
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (stop.gapEnd === undefined) field.select(stop.series, stop.index);
    } else {
      const next = rove(stop, event.key, walkable(field));
      if (next === null) return;
      event.preventDefault();
      this.#stop = next;
      this.#focused = true;
      this.#hovered = undefined;
    }
    this.#host.requestUpdate();
  };
}

function walkable(field: CursorField): Parameters<typeof stopAt>[2] {
  const { buckets, series, direction, drawing } = field;
  return { buckets, series, direction, hasValue: (at, index) => drawing.pointOf(at, index) !== null };
}

function nearestSeries(field: CursorField, index: number, y: number): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  for (let series = 0; series < field.series; series++) {
    const point = field.drawing.pointOf(series, index);
    const away = point === null ? Infinity : Math.abs(point.y - y);
    if (away < least) [nearest, least] = [series, away];
  }
  return nearest;
}

/** Where a bucket is on the paper: at its first value, or, in a gap, about where time would be. */
function placeOf({ drawing, buckets, series, direction }: CursorField, index: number): Point {
  for (let at = 0; at < series; at++) {
    const point = drawing.pointOf(at, index);
    if (point !== null) return point;
  }
  const { x, y, width, height } = drawing.plot;
  const share = buckets > 1 ? index / (buckets - 1) : 0.5;
  return { x: x + width * (direction === 'rtl' ? 1 - share : share), y: y + height / 2 };
}
