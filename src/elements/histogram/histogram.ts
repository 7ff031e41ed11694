import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { catalog } from '../../metrics/catalog/index.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import { numericFields, type Condition, type NumericField, type Period } from '../../metrics/query.js';
import { problem } from '../../problem.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import {
  histogramDefaults,
  histogramQuery,
  thresholdOf,
  type HistogramAsk,
} from '../../views/histogram-query.js';
import { histogramView, type HistogramView } from '../../views/histogram.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import type { GivenGroup } from '../given-groups.js';
import { lastResult } from '../last-result.js';
import { lastDrawing } from '../plot/last-drawing.js';
import { MarkCursor, type MarkField } from '../plot/mark-cursor.js';
import { PlotBox } from '../plot/plot-box.js';
import { plotStyles } from '../plot/plot.styles.js';
import { tipLines } from '../plot/tip-lines.js';
import { isMetricId, readAttribution, readMetric } from '../read-metric.js';
import { fileSize } from '../export/file-size.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { drawHistogram } from './draw-histogram.js';
import { givenHistogram } from './given-histogram.js';
import { styles } from './histogram.styles.js';
import { readEdges } from './read-edges.js';

/**
 * How a number of the contacts is spread: a count of contacts in bins of it, waits in queue where nothing else is said.
 * With the threshold and the share that is within it, the median and what nine of ten do not exceed. A chosen bin filters
 * the other elements.
 *
 * @element cb-histogram
 *
 * @attr {string} metric - Id of a count of the catalogue: what is counted; `offered` by default
 * @attr {string} label - Heading in place of the metric's name
 * @attr {string} field - The number: `queueSeconds` by default, `talkSeconds`, `wrapSeconds`, `resolutionSeconds`, `nps`, …
 * @attr {string} edges - Lower edges of the bins in the field's unit, ascending, with commas or spaces between: `0, 10, 20, 60`; by default such as suit the values
 * @attr {number | "none"} threshold - Up to this, inclusive, is within; that of the service level for waits by default
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Counts that the page computed itself, as JSON: `[{"key": "0", "value": 120, "n": 120}, {"key": "20", …}]` by the lower edges of the bins; nothing is asked then
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the chart's own
 * @attr {string} time-zone - IANA time zone of these data where they name none
 * @attr {string} currency - ISO 4217 currency of these data where they name none
 * @attr {number} week-start - First day of the week where these data say none: 1 = Monday … 7 = Sunday
 * @attr {string} where - Filter as JSON, beside that of the `cb-data` around: `{"queue": "sales"}`
 * @attr {string} period - Period as JSON, within that of the `cb-data` around
 * @attr {string} period-from - First day or instant; with `period-to`
 * @attr {string} period-to - Day or instant before which the period ends
 * @attr {string} locale - Language and notation: `en`, `zh`, `ru`, with a region `en-GB`
 * @attr {string} lang - As `locale`, which comes first
 * @attr {"light" | "dark" | "auto"} theme - Colours: `auto` follows the reader's system; by default the page's `color-scheme`
 *
 * @fires {CbSelectEvent} cb-select - A bin was chosen: `detail.metric`, `detail.key` with its lower edge
 * @fires {CbFilterEvent} cb-filter - By a chosen bin the others are about to be filtered: `detail.dimension`, the field; `detail.condition`, its range; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metric's name and the field
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside a bin
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation of the numbers
 * @csspart table - The table that says the same
 *
 * @cssprop [--cb-chart-height] - Height of the drawing
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, the rules of quantiles
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks
 * @cssprop [--cb-axis] - The line that columns begin at
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-target] - The threshold's rule and its label
 * @cssprop [--cb-series-1] - The columns
 * @cssprop [--cb-near] - Warnings
 * @cssprop [--cb-missed] - Failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbHistogram extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    field: {},
    edges: {},
    threshold: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metric: MetricId | undefined;
  declare label: string | undefined;
  declare field: NumericField | undefined;
  /** Text, or a list of numbers. */
  declare edges: string | readonly number[] | undefined;
  declare threshold: number | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly GivenGroup[] | string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the chart's own. Before `src`. */
  declare data: DataInput | undefined;
  /** What can answer queries already. Before `data`. */
  declare source: MetricSource | undefined;
  declare timeZone: string | undefined;
  declare currency: string | undefined;
  declare weekStart: number | string | undefined;
  declare where: Readonly<Record<string, Condition>> | string | undefined;
  declare period: Period | string | undefined;
  declare periodFrom: string | undefined;
  declare periodTo: string | undefined;
  /** A language tag, or a whole language of the page's own. */
  declare locale: Locale | string | undefined;
  declare theme: Theme | undefined;

  readonly #given = lastResult(givenHistogram);
  readonly #data = new ElementData<HistogramAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.metric, this.field, this.timeZone),
    ask: (attributes) => (this.#asked = this.#ask(attributes)),
    query: (ask, _covers, { dimensions }) => histogramQuery(ask, dimensions),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new PlotBox(this, '.chart');
  readonly #cursor = new MarkCursor(this, () => this.#markField);
  readonly #viewOf = lastResult(
    (
      answer: Answer,
      locale: Locale,
      suit: boolean,
      threshold: number | undefined,
      label: string | undefined,
    ) => {
      const { table, data } = answer;
      const view = histogramView({
        table,
        locale,
        suit,
        data,
        ...(threshold !== undefined && { threshold }),
      });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #selectedOf = lastResult(selectedBins);
  readonly #drawingOf = lastDrawing(drawHistogram);
  #asked: HistogramAsk | undefined;

  /** What the chart is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  /**
   * Lists the contacts behind one of the numbers shown. `key`: its group, by the names of its keys, as `cb-select` tells it;
   * all groups where nothing is named; `metric`: the first one by default. False where there is no such number.
   */
  showContacts(key?: Readonly<Record<string, string | null>>, metric?: string): boolean {
    return this.#frame.showContacts(key, metric);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const metric = this.metric ?? histogramDefaults.metric;
    return this.#frame.render({
      view: view?.frame,
      placeholder: this.#heading ?? (isMetricId(metric) ? this.#data.locale.metrics[metric].name : ''),
      explains: this.#data.answer?.table.total !== undefined,
      picture:
        view && view.frame.state !== 'empty'
          ? html`<div class="chart">
              <div class="plot">
                <svg class="drawing" part="chart" aria-hidden="true"></svg>
                ${this.#cursor.render(view.frame.heading)}
              </div>
            </div>`
          : nothing,
      skeleton: html`<div class="chart"><div class="bone chart-bone"></div></div>`,
      scene: view && ((): Scene => this.#fileDrawing(view).scene),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const svg = this.renderRoot.querySelector<SVGSVGElement>('svg.drawing');
    const view = this.#view;
    if (svg && view) renderSvg(svg, this.#draw(view).scene);
  }

  get #view(): HistogramView | undefined {
    const { answer, locale } = this.#data;
    const given = this.rows !== undefined && this.rows !== null && this.rows !== '';
    const suit = !given && this.#asked?.edges === undefined;
    const threshold = this.#asked && thresholdOf(this.#asked);
    return answer && this.#viewOf(answer, locale, suit, threshold, this.#heading);
  }

  get #markField(): MarkField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const drawing = this.#draw(view);
    const bin = (mark: number): number => drawing.marks[mark]!.row;
    return {
      drawing,
      spoken: (mark) => view.describe(bin(mark), this.#selected(view)?.has(bin(mark)) === true),
      tip: (mark) => {
        const { title, lines } = view.tooltip(bin(mark));
        return tipLines(
          title,
          lines.map(({ label, text, series }) => ({
            label,
            text,
            ...(series !== null && { swatch: { role: 'series-1', look: 'surface' } as const }),
          })),
        );
      },
      select: (mark, additive) => this.#select(view, bin(mark), additive),
      clear: () => this.#data.clear(),
    };
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #selected(view: HistogramView): ReadonlySet<number> | undefined {
    return this.#selectedOf(view.bins, this.#data.selected(view.field));
  }

  #draw(view: HistogramView): MarksDrawing {
    const { width, height } = this.#plot.box;
    const { family, size } = this.#frame.font;
    return this.#drawingOf(view.chart, this.#selected(view), width, height, this.#direction, family, size);
  }

  /** The drawing for a file: as on the page, or of a usual size where the page has no room for it. */
  #fileDrawing(view: HistogramView): MarksDrawing {
    const drawn = this.#draw(view);
    if (drawn.scene.width > 0 && drawn.scene.height > 0) return drawn;
    const { width, height } = fileSize;
    const { family, size } = this.#frame.font;
    return drawHistogram(view.chart, undefined, width, height, this.#direction, family, size);
  }

  #select({ bins, field }: HistogramView, at: number, additive: boolean): void {
    const bin = bins[at];
    const metric = this.#data.answer?.table.query.metrics[0]?.metric;
    if (bin === undefined || metric === undefined) return;
    this.dispatchEvent(new CbSelectEvent({ [field]: bin.key }, metric));
    const selected = this.#data.selected(field);
    const same = JSON.stringify(selected) === JSON.stringify(bin.condition);
    this.#data.filter(field, same ? null : additive ? reaching(selected, bin.condition) : bin.condition);
  }

  #ask(attributes: Attributes): HistogramAsk | undefined {
    const metric = readMetric(attributes, this.metric);
    const field = attributes.oneOf('field', this.field, numericFields);
    const edges = readEdges(attributes, this.edges);
    const threshold = this.threshold === 'none' ? null : attributes.number('threshold', this.threshold);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    if (metric !== undefined && catalog[metric].unit !== 'count') {
      attributes.problem ??= problem('metric-not-count', { tag: this.localName, metric });
    }
    return {
      ...(metric && { metric }),
      ...(field && { field }),
      ...(edges && { edges }),
      ...(threshold !== undefined && { threshold }),
      ...(attribution && { attribution }),
    };
  }
}

/** The bins that lie in a condition; undefined where there is none. */
function selectedBins(
  bins: HistogramView['bins'],
  condition: Condition | undefined,
): ReadonlySet<number> | undefined {
  if (condition === undefined) return undefined;
  const text = JSON.stringify(condition);
  const whole = asRange(condition);
  return new Set(
    bins.flatMap((bin, at) => {
      const own = asRange(bin.condition);
      const lies = whole && own && own.min >= whole.min && own.max <= whole.max;
      return lies || JSON.stringify(bin.condition) === text ? [at] : [];
    }),
  );
}

/** From the one to the other: a number's bins follow each other, and a filter has no gaps. */
function reaching(selected: Condition | undefined, added: Condition): Condition {
  const [a, b] = [selected === undefined ? undefined : asRange(selected), asRange(added)];
  if (a === undefined || b === undefined) return added;
  const min = Math.min(a.min, b.min);
  const max = Math.max(a.max, b.max);
  return { ...(min > -Infinity && { min }), ...(max < Infinity && { max }) };
}

function asRange(condition: Condition): { readonly min: number; readonly max: number } | undefined {
  if (typeof condition !== 'object' || condition === null) return undefined;
  if (Array.isArray(condition) || 'not' in condition) return undefined;
  const { min = -Infinity, max = Infinity } = condition as { min?: number; max?: number };
  return { min, max };
}
