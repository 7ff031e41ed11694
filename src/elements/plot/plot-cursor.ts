import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { renderSvg } from '../../charts/render-svg.js';
import type { Point } from '../../charts/marks/point.js';
import type { BucketRange } from '../../charts/range-shapes.js';
import { rove, stopAt, type RovingStop } from '../../charts/roving.js';
import type { TimeSeriesDrawing } from '../../charts/time-series.js';
import { placeTip } from './place-tip.js';
import { PlotBrush, type BrushField } from './plot-brush.js';
import { TipHold } from './tip-hold.js';

/** What a cursor walks over. */
export interface CursorField {
  readonly drawing: TimeSeriesDrawing;
  readonly buckets: number;
  readonly series: number;
  readonly direction: 'ltr' | 'rtl';
  /** Buckets that are stops of every series, since another one goes on in them: of a forecast. */
  readonly continues?: (index: number) => boolean;
  readonly brush: BrushField;
  /** What stands at a stop, as a whole phrase to be read aloud; with what is selected. */
  spoken(stop: RovingStop, selected: BucketRange | undefined): string;
  /** What is shown beside the pointer at a bucket; `series` is the one that the keyboard is on. */
  tip(index: number, series: number | undefined): TemplateResult;
  select(series: number, index: number): void;
}

/**
 * Pointer and keyboard on a chart over time. To assistive technology it is a slider over the chart's points: that is
 * the one role whose arrow keys are passed on and whose text is read out at every step. Enter and space choose the
 * point. A drag, or arrows with Shift, select a stretch; Escape takes it away and the tip.
 */
export class PlotCursor implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #field: () => CursorField | undefined;
  #stop: RovingStop | undefined;
  #focused = false;
  #hovered: number | undefined;
  readonly #brush = new PlotBrush();
  readonly #hold: TipHold;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    field: () => CursorField | undefined,
  ) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
    this.#hold = new TipHold(host, () => this.#hover(undefined));
  }

  hostDisconnected(): void {
    this.#focused = false;
    this.#hovered = undefined;
    this.#brush.cancel();
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
        aria-valuetext=${field && stop ? field.spoken(stop, this.#brush.shown(field.brush)) : nothing}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        @pointerdown=${this.#onPress}
        @pointermove=${this.#onPointer}
        @pointerup=${this.#onRelease}
        @pointercancel=${this.#onCancel}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
        @keydown=${this.#onKey}
        @keyup=${this.#onKeyUp}
      ></div>
      <div
        class="tip"
        part="tooltip"
        aria-hidden="true"
        ?hidden=${shown === undefined}
        @pointerleave=${this.#hold.onTipLeave}
      >
        ${field && shown ? field.tip(shown.index, shown.series) : nothing}
      </div>
    `;
  }

  hostUpdated(): void {
    const field = this.#field();
    const over = this.#host.renderRoot.querySelector<SVGSVGElement>('svg.over');
    if (!field || !over) return;
    const shown = this.#shown(field);
    this.#hold.watch(this.#hovered !== undefined);
    const { drawing } = field;
    const selected = this.#brush.shown(field.brush);
    const hover = drawing.hoverScene(shown?.index ?? -1, shown?.series);
    const range = selected ? drawing.rangeScene(selected).shapes : [];
    renderSvg(over, { ...hover, shapes: [...range, ...hover.shapes] });
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

  readonly #onPress = (event: PointerEvent): void => {
    this.#hold.pass();
    this.#brush.press(event, this.#indexAt(event));
    this.#onPointer(event);
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const index = this.#indexAt(event);
    const { preview } = this.#brush;
    this.#brush.move(event, index);
    if (preview !== this.#brush.preview) this.#host.requestUpdate();
    const hovered = index < 0 ? undefined : index;
    if (hovered !== this.#hovered && this.#brush.preview === undefined && this.#hold.keeps(event)) return;
    if (hovered !== this.#hovered) this.#hold.pass();
    this.#hover(hovered);
    if (hovered !== undefined && this.#brush.preview === undefined) this.#hold.moved(event);
  };

  readonly #onRelease = (event: PointerEvent): void => {
    this.#brush.release(event, this.#field()?.brush);
    this.#host.requestUpdate();
  };

  /** The browser took the movement for its own, as where a finger scrolls the page. */
  readonly #onCancel = (): void => this.leave();

  /** What the pointer began is no more: it is another's now. */
  leave(): void {
    this.#brush.cancel();
    this.#hold.pass();
    this.#hover(undefined);
    this.#host.requestUpdate();
  }

  readonly #onLeave = (event: PointerEvent): void => {
    if (!this.#hold.staysAfter(event)) this.#hover(undefined);
  };

  #indexAt(event: MouseEvent): number {
    return this.#field()?.drawing.indexAt(event.offsetX) ?? -1;
  }

  #hover(index: number | undefined): void {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#host.requestUpdate();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const field = this.#field();
    const index = this.#indexAt(event);
    if (!field || index < 0 || this.#brush.endsDrag()) return;
    const nearest = nearestSeries(field, index, event.offsetY);
    if (nearest !== undefined) field.select(nearest, index);
  };

  readonly #onFocus = (): void => {
    this.#focused = true;
    this.#host.requestUpdate();
  };

  readonly #onBlur = (): void => {
    this.#focused = false;
    this.#brush.endKeys(this.#field()?.brush);
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.#field();
    const stop = field && this.#stopIn(field);
    if (!stop || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      this.#focused = false;
      this.#hovered = undefined;
      this.#brush.escape(field.brush);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (stop.gapEnd === undefined) field.select(stop.series, stop.index);
    } else {
      const next = rove(stop, event.key, walkable(field));
      if (next === null) return;
      event.preventDefault();
      if (event.shiftKey) this.#brush.extend(bucketsAt(stop), bucketsAt(next), field.brush);
      this.#stop = next;
      this.#focused = true;
      this.#hovered = undefined;
    }
    this.#host.requestUpdate();
  };

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift') return;
    this.#brush.endKeys(this.#field()?.brush);
    this.#host.requestUpdate();
  };
}

/** The buckets of a stop: one, or those of a gap. */
function bucketsAt({ index, gapEnd = index }: RovingStop): BucketRange {
  return { first: index, last: gapEnd };
}

function walkable(field: CursorField): Parameters<typeof stopAt>[2] {
  const { buckets, series, direction, drawing, continues } = field;
  const hasValue = (at: number, index: number): boolean =>
    drawing.pointOf(at, index) !== null || continues?.(index) === true;
  return { buckets, series, direction, hasValue };
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
