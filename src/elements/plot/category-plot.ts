import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import type { FrameView } from '../../views/frame-view.js';
import { fileSize } from '../export/file-size.js';
import type { Frame } from '../frame/frame.js';
import { directionOf } from '../host-reading.js';
import { FewColours } from './few-colours.js';
import { lastDrawing } from './last-drawing.js';
import { MarkCursor, type MarkField } from './mark-cursor.js';
import { PlotBox } from './plot-box.js';

/** Draws a chart on a paper; `patterned`: marks that share a colour are told apart by patterns. */
export type DrawCategories<C, D extends MarksDrawing> = (
  chart: C,
  patterned: boolean,
  selected: ReadonlySet<number> | undefined,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
  density: number,
) => D;

/** What is drawn, with what stands about it. */
export interface CategoryView {
  readonly chart: unknown;
  readonly frame: FrameView;
}

/** A chart of categories, as a plot asks its element for it. */
export interface CategoryChart<V extends CategoryView, D extends MarksDrawing> {
  /** Whether its marks are shades of one colour: patterns tell them apart where colours are forced, not on paper. */
  readonly shades?: true;
  /** What is shown; undefined where there is nothing yet. */
  view(): V | undefined;
  /** What the selection that the chart itself made is; undefined without one. */
  selected(view: V): ReadonlySet<number> | undefined;
  draw: DrawCategories<V['chart'], D>;
  /** Takes back what the chart selected, and says whether there was anything; absent where it selects nothing. */
  clear?(): boolean;
  /** Whether a drawing takes the height that it needs, rather than the one that the style gives. */
  grows(drawing: D, view: V): boolean;
  field(view: V, drawing: D, selected: ReadonlySet<number> | undefined, patterned: boolean): MarkField;
}

/** The drawing of a chart of categories in its element: its room, its cursor, its colours, and the picture for files. */
export class CategoryPlot<V extends CategoryView, D extends MarksDrawing> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #frame: Frame;
  readonly #chart: CategoryChart<V, D>;
  readonly #box: PlotBox;
  readonly #few: FewColours;
  readonly #cursor: MarkCursor;
  readonly #drawingOf: DrawCategories<V['chart'], D>;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    frame: Frame,
    chart: CategoryChart<V, D>,
  ) {
    this.#host = host;
    this.#frame = frame;
    this.#chart = chart;
    this.#drawingOf = lastDrawing(chart.draw);
    this.#box = new PlotBox(host, '.ruler', { shapesHost: true });
    this.#few = new FewColours(host);
    this.#cursor = new MarkCursor(host, () => this.#field);
    host.addController(this);
  }

  /** The picture, to be put into the frame. */
  render(view: V): TemplateResult {
    return html`<div class="room"><div class="ruler"></div></div>
      <div class="chart">
        <div class="plot">
          <svg class="drawing" part="chart" aria-hidden="true"></svg>
          ${this.#cursor.render(view.frame.heading)}
        </div>
      </div>`;
  }

  hostUpdated(): void {
    const svg = this.#host.renderRoot.querySelector<SVGSVGElement>('svg.drawing');
    const view = this.#chart.view();
    if (!svg || !view) return;
    const drawing = this.#drawing(view);
    const { scene } = drawing;
    renderSvg(svg, scene);
    if (scene.width === 0) return;
    const { style } = this.#host.renderRoot.querySelector<HTMLElement>('.chart')!;
    if (this.#chart.grows(drawing, view)) style.setProperty('block-size', `${scene.height}px`);
    else style.removeProperty('block-size');
  }

  /** The scene for a file: as on the page, or of a usual size where the page has no room for it. */
  fileScene(view: V): Scene {
    const drawn = this.#drawing(view).scene;
    if (drawn.width > 0 && drawn.height > 0) return drawn;
    const { width, height } = fileSize;
    const { family, size, density } = this.#frame.font;
    return this.#chart.draw(
      view.chart,
      this.#patterned,
      undefined,
      width,
      height,
      directionOf(this.#host),
      family,
      size,
      density,
    ).scene;
  }

  get #patterned(): boolean {
    return this.#chart.shades ? this.#few.forced : this.#few.active;
  }

  get #field(): MarkField | undefined {
    const view = this.#chart.view();
    if (!view) return undefined;
    const field = this.#chart.field(view, this.#drawing(view), this.#chart.selected(view), this.#patterned);
    return { ...field, clear: () => this.#chart.clear?.() === true };
  }

  #drawing(view: V): D {
    const { width, height } = this.#box.box;
    const { family, size, density } = this.#frame.font;
    return this.#drawingOf(
      view.chart,
      this.#patterned,
      this.#chart.selected(view),
      width,
      height,
      directionOf(this.#host),
      family,
      size,
      density,
    );
  }
}
