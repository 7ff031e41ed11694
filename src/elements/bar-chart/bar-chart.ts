import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { TargetSetting } from '../../data/contact-data.js';
import type { Locale } from '../../i18n/locale.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { keyName } from '../../metrics/key-name.js';
import type { Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import {
  barChartQuery,
  barChartView,
  barSorts,
  type BarChartAsk,
  type BarChartView,
  type BarSort,
} from '../../views/bar-chart.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { filterField } from '../filter-field.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import type { GivenGroup } from '../given-groups.js';
import { lastResult } from '../last-result.js';
import { CategoryPlot } from '../plot/category-plot.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readBy } from '../read-by.js';
import { isMetricId, readAttribution, readCompare, readTarget } from '../read-metric.js';
import { selectedRows } from '../selected-rows.js';
import { givenHeading } from '../host-reading.js';
import { styles } from './bar-chart.styles.js';
import { barField } from './bar-field.js';
import { barPeriod, barsWithin, reachingPeriod } from './bar-period.js';
import { drawBars } from './draw-bars.js';
import { givenBars } from './given-bars.js';

/** What the chart's attributes ask for. */
interface BarAsk extends BarChartAsk {
  readonly setting?: TargetSetting;
}

const orientations = ['horizontal', 'vertical'] as const;
const intervals = ['whiskers', 'none'] as const;
const mostBars = 200;

/**
 * One or more metrics for each value of a dimension, or each cell of a cycle of the clock: bars from zero with their
 * values, sorted, with their intervals, a target, the whole and the period before. A chosen bar filters the other
 * elements.
 *
 * @element cb-bar-chart
 *
 * @attr {string} metric - Ids of metrics of the catalogue that share a unit, with commas or spaces between: `answer-rate, abandon-rate`
 * @attr {string} label - Heading in place of the metrics' names
 * @attr {string} by - What there is a bar for: a dimension (`queue`, `team`, one of the data's own), a cycle (`hour-of-day`, `day-of-week`, `hour-of-week`) or a time (`day`, `week`, `month`, …)
 * @attr {"value" | "value-ascending" | "key"} sort - Order of the bars; by default by the first metric's value for a dimension, and by key for a cycle or a time
 * @attr {number} limit - So many bars, and one for all other groups; 12 by default for a dimension
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON: a tick across each bar
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {number} target - Target in the metric's unit, rates as fractions, of the first metric; before those of the data
 * @attr {number} floor - With `target`: worse than this is missed
 * @attr {"horizontal" | "vertical"} orientation - How bars lie; standing ones lie down where their names have no room under them
 * @attr {"whiskers" | "none"} interval - Whether the 95 % interval of a single metric is drawn; it is by default
 * @attr {string} parameters - Parameters of the metrics as JSON: `{"thresholdSeconds": 30}`
 * @attr {string} rows - Values that the page computed itself, as JSON: `[{"key": "Sales", "value": 0.81, "n": 120}]`, with `by`; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A bar was chosen: `detail.metric`, `detail.key` of its row
 * @fires {CbFilterEvent} cb-filter - By a chosen bar the others are about to be filtered: `detail.dimension`, `detail.condition`; can be prevented
 * @fires {CbRangeEvent} cb-range - By a chosen bar of a time the others are about to be kept to that time: `detail.period`; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metrics' names and what they are shown by
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside a bar
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
 * @cssprop [--cb-chart-height] - Height of standing bars; lying ones take what they need
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, labels of ticks
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks
 * @cssprop [--cb-axis] - The line that bars begin at
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-target] - The target's rule and its label
 * @cssprop [--cb-previous] - The tick at the value of the period before
 * @cssprop [--cb-series-1] - The first series; the others are `--cb-series-2` … `--cb-series-6`
 * @cssprop [--cb-series-2] - The second series
 * @cssprop [--cb-series-3] - The third series
 * @cssprop [--cb-series-4] - The fourth series
 * @cssprop [--cb-series-5] - The fifth series
 * @cssprop [--cb-series-6] - The sixth series
 * @cssprop [--cb-met] - The sign of a target that is met
 * @cssprop [--cb-near] - The sign of one nearly met; warnings
 * @cssprop [--cb-unclear] - The sign of what is too close to call
 * @cssprop [--cb-missed] - The sign of a target that is missed; failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbBarChart extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    by: {},
    sort: {},
    limit: {},
    compare: {},
    attribution: {},
    target: {},
    floor: {},
    orientation: {},
    interval: {},
    parameters: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** One id, several in one text, or a list of them. */
  declare metric: MetricId | readonly MetricId[] | string | undefined;
  declare label: string | undefined;
  declare by: string | undefined;
  declare sort: BarSort | undefined;
  declare limit: number | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare target: number | string | undefined;
  declare floor: number | string | undefined;
  declare orientation: 'horizontal' | 'vertical' | undefined;
  declare interval: 'whiskers' | 'none' | undefined;
  declare parameters: Readonly<Record<string, unknown>> | string | undefined;
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

  readonly #given = lastResult(givenBars);
  readonly #data = new ElementData<BarAsk>(this, {
    given: () =>
      this.#given(this.localName, this.rows, this.metric, this.by, this.target, this.floor, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => barChartQuery(ask),
    targets: ({ metrics: [first], setting }) =>
      new Map(setting ? [[typeof first === 'string' ? first : first.metric, setting]] : []),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    view: () => this.#view,
    clear: () => this.#data.clear(),
    selected: (view) => this.#selected(view),
    draw: drawBars,
    grows: ({ shape }) => shape === 'rows',
    field: (view, drawing, selected, patterned) =>
      barField(view, drawing, selected, patterned, (mark, additive) => {
        const { row, series } = drawing.marks[mark]!;
        this.#select(row, series, additive);
      }),
  });
  readonly #viewOf = lastResult(
    (
      answer: Answer,
      locale: Locale,
      orientation: 'horizontal' | 'vertical' | undefined,
      interval: boolean,
      label: string | undefined,
    ) => {
      const { table, data } = answer;
      const view = barChartView({ table, locale, interval, data, ...(orientation && { orientation }) });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #selectedOf = lastResult(selectedRows);
  readonly #withinOf = lastResult(barsWithin);

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
    return this.#frame.render({
      view: view?.frame,
      placeholder:
        this.#heading ?? (isMetricId(this.metric) ? this.#data.locale.metrics[this.metric].name : ''),
      explains: this.#data.answer?.table.total !== undefined,
      picture: view?.keys.length ? this.#plot.render(view) : nothing,
      skeleton: html`<div class="chart bones">
        ${[1, 2, 3, 4].map(() => html`<div class="bone bar-bone"></div>`)}
      </div>`,
      scene: view && ((): Scene => this.#plot.fileScene(view)),
    });
  }

  get #view(): BarChartView | undefined {
    const { answer, locale } = this.#data;
    const { orientation } = this;
    return (
      answer &&
      this.#viewOf(
        answer,
        locale,
        orientations.find((one) => one === orientation),
        this.interval !== 'none',
        this.#heading,
      )
    );
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #dimension(): string | undefined {
    return filterField(this.#data.answer?.table.query.by[0]);
  }

  #selected(view: BarChartView): ReadonlySet<number> | undefined {
    const dimension = this.#dimension;
    if (dimension !== undefined) return this.#selectedOf(view.keys, this.#data.selected(dimension));
    const table = this.#data.answer?.table;
    return table && this.#withinOf(table, view.keys, this.#data.selectedRange);
  }

  #select(row: number, series: number, additive: boolean): void {
    const table = this.#data.answer?.table;
    const metric = table?.query.metrics[series]?.metric;
    const key = this.#view?.keys[row];
    const by = table?.query.by[0];
    // All other groups together are none that could be chosen.
    if (table === undefined || metric === undefined || by === undefined || key === undefined) return;
    this.dispatchEvent(new CbSelectEvent({ [keyName(by)]: key }, metric));
    const dimension = this.#dimension;
    if (dimension !== undefined) this.#data.toggle(dimension, key, additive);
    const period = barPeriod(table, key);
    if (period !== undefined) this.#selectTime(table, period, additive);
  }

  /** Keeps the others to a bar's time, with one before also to what lies between; the same again: no more. */
  #selectTime(table: MetricTable, period: Period, additive: boolean): void {
    const selected = this.#data.selectedRange;
    const same = selected?.from === period.from && selected.to === period.to;
    const next = additive && selected !== undefined ? reachingPeriod(table, selected, period) : period;
    this.#data.range(same ? null : next);
  }

  #ask(attributes: Attributes): BarAsk | undefined {
    const [first, ...others] = attributes.someOf('metric', this.metric, metricIds) ?? [];
    const parameters = attributes.object('parameters', this.parameters);
    const by = readBy(attributes, 'by', this.by);
    const sort = attributes.oneOf('sort', this.sort, barSorts);
    const limit = attributes.whole('limit', this.limit, mostBars);
    const compare = readCompare(attributes, this.compare);
    const setting = readTarget(attributes, this);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    attributes.oneOf('orientation', this.orientation, orientations);
    attributes.oneOf('interval', this.interval, intervals);
    const request = (metric: MetricId): MetricRequest => ({ metric, ...(parameters && { parameters }) });
    if (first === undefined || by === undefined) return undefined;
    return {
      metrics: [request(first), ...others.map(request)],
      by,
      ...(sort && { sort }),
      ...(limit !== undefined && { limit }),
      ...(compare && { compare }),
      ...(attribution && { attribution }),
      ...(setting && { setting }),
    };
  }
}
