import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import type { TimeSeriesDrawing } from '../../charts/time-series.js';
import type { TargetSetting } from '../../data/contact-data.js';
import type { Locale } from '../../i18n/locale.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { timeGrains, type TimeGrain } from '../../time/grain.js';
import {
  trendChartQuery,
  type TrendChart,
  type TrendChartAsk,
  type TrendChartView,
} from '../../views/trend-chart.js';
import { withinTable } from '../../views/trend-coming.js';
import { trendView } from './trend-view.js';
import { bucketsOfPeriod, periodOfBuckets, type BucketRange } from '../../views/trend-range.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import type { GivenRow } from '../given-value.js';
import { lastResult } from '../last-result.js';
import { FewColours } from '../plot/few-colours.js';
import { lastDrawing } from '../plot/last-drawing.js';
import { PlotBox } from '../plot/plot-box.js';
import { PlotCursor, type CursorField } from '../plot/plot-cursor.js';
import { stripStyles } from '../plot/time-strip.styles.js';
import { plotStyles } from '../plot/plot.styles.js';
import { isMetricId, readAttribution, readCompare, readTarget } from '../read-metric.js';
import { fileSize } from '../export/file-size.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { besideTrend } from './beside-trend.js';
import { closer } from './closer.js';
import { drawTrend } from './draw-trend.js';
import { EventEffects } from './event-effects.js';
import { givenTrend } from './given-trend.js';
import { readSpan } from './read-span.js';
import { askForecasts } from './ask-forecast.js';
import { styles } from './trend-chart.styles.js';
import { trendTip } from './trend-tip.js';
import { TrendZoom } from './trend-zoom.js';

/** What the chart's attributes ask for. */
interface TrendAsk extends TrendChartAsk {
  readonly setting?: TargetSetting;
  /** The time that control limits come from. */
  readonly baseline?: Period;
  /** The time that alone is shown. */
  readonly zoom?: Period;
}

const marks = ['line', 'area'] as const;
const bands = ['interval', 'none'] as const;
const controls = ['limits', 'none'] as const;
const eventMarks = ['marks', 'none'] as const;
const overviews = ['zoomed', 'always', 'none'] as const;
/** A year: further ahead nobody can tell by the days of the past. */
const mostDays = 366;

/**
 * One or more metrics over time: lines or areas with their interval, a target, the period before, gaps where nothing was
 * measured. Pointer and arrow keys go from bucket to bucket; drawn over some of them, or with Shift, they select a time
 * that all other elements inside the same `cb-data` keep to. Escape takes it away.
 *
 * @element cb-trend-chart
 *
 * @attr {string} metric - Ids of metrics of the catalogue that share a unit, with commas or spaces between: `answer-rate, abandon-rate`
 * @attr {string} label - Heading in place of the metrics' names
 * @attr {string} by - Length of the buckets: `15-minutes`, `hour`, `day`, `week`, …; by default such as suit the period
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON: drawn behind, bucket by bucket
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {number} target - Target in the metric's unit, rates as fractions, of the first metric; before those of the data
 * @attr {number} floor - With `target`: worse than this is missed
 * @attr {"line" | "area"} mark - How values are drawn
 * @attr {"interval" | "none"} band - Whether the 95 % interval is drawn about a single line; it is by default
 * @attr {"limits" | "none"} control - Whether control limits of the first metric are drawn in place of its interval, and points that are hardly chance marked; they are not by default
 * @attr {string} baseline - Period as JSON that the limits come from; by default the first 20 complete buckets, of hours and less the first three weeks
 * @attr {"marks" | "none"} events - Whether events that the data tell of are marked, and compared with the weeks before when one is pointed at; they are not by default
 * @attr {string} zoom - Period as JSON that alone is shown of the chart's, in finer buckets where these suit it; it filters nothing, and readers change it by wheel with Ctrl or ⌘, two fingers, by + and −, by Alt with Page Up and Page Down, by the menu, and by the strip below; on paper all is shown
 * @attr {"zoomed" | "always" | "none"} overview - When a strip below shows all of the time, with a window on what the chart shows that readers move and draw out: where less than all is shown, by default
 * @attr {number} forecast - How many days of the first metric are forecast, where that is `offered` or `contact-volume` by day or shorter buckets: learned from all data up to the end of the period
 * @attr {string} parameters - Parameters of the metrics as JSON: `{"thresholdSeconds": 30}`
 * @attr {string} rows - Values that the page computed itself, as JSON: `[{"key": "2025-10-01", "value": 0.81, "n": 120}]`, with `by`; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A point was chosen: `detail.metric`, `detail.key` of its bucket
 * @fires {CbRangeEvent} cb-range - A time is about to be selected: `detail.period`, null where it is taken away. Cancelable
 * @fires {CbZoomEvent} cb-zoom - A reader has zoomed: `detail.period` that is shown, null where it is all again
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metrics' names
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing
 * @csspart overview - The strip with all of the time
 * @csspart overview-window - The part of it that is shown
 * @csspart overview-handle - An end of that part
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside the pointer
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
 * @cssprop [--cb-muted] - Text that recedes, labels of ticks
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks
 * @cssprop [--cb-axis] - The time axis and the line under the pointer
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-target] - The target's rule and its label
 * @cssprop [--cb-previous] - The period before
 * @cssprop [--cb-series-1] - The first series; the others are `--cb-series-2` … `--cb-series-6`
 * @cssprop [--cb-series-2] - The second series
 * @cssprop [--cb-series-3] - The third series
 * @cssprop [--cb-series-4] - The fourth series
 * @cssprop [--cb-series-5] - The fifth series
 * @cssprop [--cb-series-6] - The sixth series
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
export class CbTrendChart extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, stripStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    by: {},
    compare: {},
    attribution: {},
    target: {},
    floor: {},
    mark: {},
    band: {},
    control: {},
    baseline: {},
    events: {},
    forecast: {},
    zoom: {},
    overview: {},
    parameters: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** One id, several in one text, or a list of them. */
  declare metric: MetricId | readonly MetricId[] | string | undefined;
  declare label: string | undefined;
  declare by: TimeGrain | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare target: number | string | undefined;
  declare floor: number | string | undefined;
  declare mark: 'line' | 'area' | undefined;
  declare band: 'interval' | 'none' | undefined;
  declare control: 'limits' | 'none' | undefined;
  declare baseline: Period | string | undefined;
  declare events: 'marks' | 'none' | undefined;
  declare forecast: number | string | undefined;
  declare zoom: Period | string | undefined;
  declare overview: 'zoomed' | 'always' | 'none' | undefined;
  declare parameters: Readonly<Record<string, unknown>> | string | undefined;
  declare rows: readonly GivenRow[] | string | undefined;
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

  readonly #given = lastResult(givenTrend);
  readonly #data = new ElementData<TrendAsk>(this, {
    given: () =>
      this.#given(this.localName, this.rows, this.metric, this.by, this.target, this.floor, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask, covers, description) => trendChartQuery(closer(ask, description), covers),
    also: besideTrend,
    analyse: askForecasts,
    targets: ({ metrics: [first], setting }) =>
      new Map(setting ? [[typeof first === 'string' ? first : first.metric, setting]] : []),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new PlotBox(this, '.chart');
  readonly #cursor = new PlotCursor(this, () => this.#field);
  readonly #zoom = new TrendZoom(this, this.#data, {
    view: () => this.#view,
    wholeView: () => this.#wholeView,
    printing: () => this.#few.printing,
    direction: () => this.#direction,
    plotOf: (view) => this.#draw(view).plot,
    leave: () => this.#cursor.leave(),
  });
  readonly #effects = new EventEffects(this);
  readonly #viewOf = lastResult(trendView);
  readonly #wholeViewOf = lastResult(trendView);
  readonly #few = new FewColours(this);
  readonly #drawingOf = lastDrawing(drawTrend);
  readonly #previewOf = lastDrawing(drawTrend);
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
    const strip = this.#zoom.renderStrip();
    return this.#frame.render({
      view: view?.frame,
      placeholder:
        this.#heading ?? (isMetricId(this.metric) ? this.#data.locale.metrics[this.metric].name : ''),
      explains: this.#data.answer?.table.total !== undefined,
      picture: view
        ? html`<div class="chart ${strip === nothing ? '' : 'stripped'}">
              <div
                class="plot"
                @wheel=${this.#zoom.plot.onWheel}
                @pointerdown=${this.#zoom.plot.onPointer}
                @pointermove=${this.#zoom.plot.onPointer}
                @pointerup=${this.#zoom.plot.onPointer}
                @pointercancel=${this.#zoom.plot.onPointer}
                @keydown=${this.#zoom.plot.onKey}
                @dblclick=${this.#zoom.plot.onDoubleClick}
              >
                <svg class="drawing" part="chart" aria-hidden="true"></svg>
                ${this.#cursor.render(view.frame.heading)}
              </div>
            </div>
            ${strip}`
        : nothing,
      skeleton: html`<div class="chart"><div class="bone chart-bone"></div></div>`,
      scene: view && ((): Scene => this.#fileDrawing(view).scene),
      items: this.#zoom.items,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const svg = this.renderRoot.querySelector<SVGSVGElement>('svg.drawing');
    const view = this.#view;
    if (!svg || !view) return;
    const coming = this.#zoom.comingChart;
    const { width, height } = this.#plot.box;
    renderSvg(svg, (coming ? this.#drawn(this.#previewOf, coming, width, height) : this.#draw(view)).scene);
    // What lies over the chart is of the buckets that are no longer drawn.
    svg.parentElement?.classList.toggle('coming', coming !== undefined);
  }

  get #view(): TrendChartView | undefined {
    return this.#few.printing ? this.#wholeView : this.#viewNow('shown', this.#viewOf);
  }

  /** Of all of the time, as nobody can zoom out on paper; the same where nobody has zoomed in. */
  get #wholeView(): TrendChartView | undefined {
    return this.#viewNow('whole', this.#wholeViewOf);
  }

  #viewNow(of: 'shown' | 'whole', viewOf: typeof trendView): TrendChartView | undefined {
    const { answer, locale } = this.#data;
    const mark = this.mark === 'area' ? 'area' : 'line';
    const control = this.control === 'limits';
    const effects = this.events === 'marks' ? this.#effects : undefined;
    const days = new Attributes(this.localName).whole('forecast', this.forecast, mostDays);
    return answer && viewOf(of, answer, locale, mark, control, effects, days, this.#heading);
  }

  get #field(): CursorField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const { chart } = view;
    return {
      drawing: this.#draw(view),
      buckets: chart.starts.length,
      series: chart.series.length,
      direction: this.#direction,
      continues: (index) => chart.begins !== undefined && index >= chart.begins.index,
      brush: {
        selected: this.#selectedBuckets,
        select: (range) => {
          const table = this.#data.answer?.table;
          if (table === undefined) return;
          // What is to come keeps nobody to anything.
          const within = range && withinTable(range, table.length);
          if (within !== undefined) this.#data.range(within && periodOfBuckets(table, within));
        },
      },
      spoken: ({ index }, selected) => view.describe(index, selected),
      tip: (index, at) => {
        const { answer } = this.#data;
        if (answer) this.#effects.ask(answer, view.eventsAt(index));
        return trendTip(view.tooltip(index), chart, at === undefined ? undefined : chart.series[at]?.id);
      },
      select: (at, index) => this.#select(at, index),
    };
  }

  /** The buckets that the chart keeps the others to. */
  get #selectedBuckets(): BucketRange | undefined {
    const table = this.#view?.frame.table;
    const { selectedRange } = this.#data;
    return table && selectedRange && bucketsOfPeriod(table, selectedRange);
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #draw(view: TrendChartView): TimeSeriesDrawing {
    const { width, height } = this.#plot.box;
    return this.#drawn(this.#drawingOf, view.chart, width, height);
  }

  /** The drawing for a file: as on the page, or of a usual size where the page has no room for it. */
  #fileDrawing(view: TrendChartView): TimeSeriesDrawing {
    const drawn = this.#draw(view);
    if (drawn.scene.width > 0 && drawn.scene.height > 0) return drawn;
    return this.#drawn(drawTrend, view.chart, fileSize.width, fileSize.height);
  }

  #drawn(draw: typeof drawTrend, chart: TrendChart, width: number, height: number): TimeSeriesDrawing {
    const { family, size } = this.#frame.font;
    const band = this.band !== 'none';
    return draw(chart, width, height, this.#direction, family, size, band, this.#few.active);
  }

  #select(series: number, index: number): void {
    const table = this.#data.answer?.table;
    const view = this.#view;
    const palette = view?.chart.series[series]?.palette;
    const metric = palette === undefined ? undefined : table?.query.metrics[palette - 1]?.metric;
    if (view && metric) this.dispatchEvent(new CbSelectEvent(view.key(index), metric));
  }

  #ask(attributes: Attributes): TrendAsk | undefined {
    const [first, ...others] = attributes.someOf('metric', this.metric, metricIds) ?? [];
    const parameters = attributes.object('parameters', this.parameters);
    const by = attributes.oneOf('by', this.by, timeGrains);
    const compare = readCompare(attributes, this.compare);
    const attribution = readAttribution(attributes, this.attribution);
    const setting = readTarget(attributes, this);
    attributes.text('label', this.label);
    attributes.oneOf('mark', this.mark, marks);
    attributes.oneOf('band', this.band, bands);
    attributes.oneOf('control', this.control, controls);
    attributes.oneOf('events', this.events, eventMarks);
    attributes.oneOf('overview', this.overview, overviews);
    const baseline = readSpan(attributes, 'baseline', this.baseline);
    const zoom = readSpan(attributes, 'zoom', this.zoom);
    const days = attributes.whole('forecast', this.forecast, mostDays);
    const request = (metric: MetricId): MetricRequest => ({ metric, ...(parameters && { parameters }) });
    return (
      first && {
        metrics: [request(first), ...others.map(request)],
        ...(by && { by }),
        ...(compare && { compare }),
        ...(attribution && { attribution }),
        ...(setting && { setting }),
        ...(this.control === 'limits' && baseline && { baseline }),
        ...(days !== undefined && { forecast: days }),
        ...(zoom && { zoom }),
      }
    );
  }
}
