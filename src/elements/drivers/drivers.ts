import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { driversWords } from '../../i18n/topics/drivers.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { keyName } from '../../metrics/key-name.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import {
  driversNext,
  driversQuery,
  driversView,
  type DriversAsk,
  type DriversView,
} from '../../views/drivers.js';
import type { Attributes } from '../attributes.js';
import { styles } from '../bar-chart/bar-chart.styles.js';
import { drawBars } from '../bar-chart/draw-bars.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { filterField } from '../filter-field.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { CategoryPlot } from '../plot/category-plot.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readBy } from '../read-by.js';
import { readAttribution, readCompare } from '../read-metric.js';
import { selectedRows } from '../selected-rows.js';
import { driverField } from './driver-field.js';
import { givenDrivers, type GivenDriver } from './given-drivers.js';

const mostDrivers = 50;

/**
 * What changed a metric between two periods, by the values of a dimension: a waterfall of effects that add up to the
 * change exactly, the largest first. Of a rate each effect is split into what the value's own rate did and what its share
 * did; a count has plain contributions. A chosen bar filters the other elements.
 *
 * @element cb-drivers
 *
 * @attr {string} metric - Id of a metric of the catalogue: `answer-rate`, `offered`
 * @attr {string} label - Heading in place of the metric's name
 * @attr {string} by - What the change is split by: a dimension (`queue`, `team`, one of the data's own) or a cycle of the clock (`hour-of-day`, `day-of-week`)
 * @attr {string} compare - What is compared with: `previous-period` by default, `previous-year`, or a period as JSON
 * @attr {number} limit - So many values are told apart, 8 by default; the rest are one
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} parameters - Parameters of the metric as JSON: `{"thresholdSeconds": 30}`
 * @attr {string} rows - Values that the page computed itself, as JSON: `[{"key": "Sales", "before": {"value": 0.9, "n": 10, "numerator": 9, "denominator": 10}, "after": null}]`, with `metric` and `by`; nothing is asked then
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the element's own
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
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - What changed, by what
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
 * @cssprop [--cb-chart-height] - Height while nothing is drawn; bars take what they need
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, labels of ticks
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks
 * @cssprop [--cb-axis] - The line that bars begin at
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - Bars of what is neither better nor worse
 * @cssprop [--cb-met] - Steps for the better
 * @cssprop [--cb-missed] - Steps for the worse; failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbDrivers extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    by: {},
    compare: {},
    limit: {},
    attribution: {},
    parameters: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metric: MetricId | undefined;
  declare label: string | undefined;
  declare by: string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare limit: number | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare parameters: Readonly<Record<string, unknown>> | string | undefined;
  declare rows: readonly GivenDriver[] | string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the element's own. Before `src`. */
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

  readonly #given = lastResult(givenDrivers);
  readonly #data = new ElementData<DriversAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.metric, this.by),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => driversQuery(ask),
    next: (ask, table) => driversNext(ask, table),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    view: () => this.#view,
    clear: () => this.#data.clear(),
    selected: (view) => this.#selected(view),
    draw: drawBars,
    grows: () => true,
    field: (view, drawing, selected) =>
      driverField(view, drawing, selected, (row, additive) => this.#select(row, additive)),
  });
  readonly #viewOf = lastResult(
    (answer: Answer, locale: Locale, limit: number | undefined, label: string | undefined) => {
      const { table, also, next, data } = answer;
      const view = driversView({ table, before: next[0] ?? also[0], locale, data, ...(limit && { limit }) });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #selectedOf = lastResult(selectedRows);
  #limit: number | undefined;

  /** What the element is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return this.#frame.render({
      view: view?.frame,
      placeholder: this.#heading ?? driversWords(this.#data.locale).placeholder,
      explains: this.#data.answer?.from !== undefined,
      picture: view?.keys.length ? this.#plot.render(view) : nothing,
      skeleton: html`<div class="chart bones">
        ${[1, 2, 3, 4].map(() => html`<div class="bone bar-bone"></div>`)}
      </div>`,
      scene: view?.keys.length ? (): Scene => this.#plot.fileScene(view) : undefined,
    });
  }

  get #view(): DriversView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale, this.#limit, this.#heading);
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #dimension(): string | undefined {
    return filterField(this.#data.answer?.table.query.by[0]);
  }

  #selected(view: DriversView): ReadonlySet<number> | undefined {
    const dimension = this.#dimension;
    return dimension === undefined ? undefined : this.#selectedOf(view.keys, this.#data.selected(dimension));
  }

  #select(row: number, additive: boolean): void {
    const { query } = this.#data.answer?.table ?? {};
    const metric = query?.metrics[0]?.metric;
    const by = query?.by[0];
    const key = this.#view?.keys[row];
    // The rest and the change of all are none that could be chosen.
    if (metric === undefined || by === undefined || key === undefined) return;
    this.dispatchEvent(new CbSelectEvent({ [keyName(by)]: key }, metric));
    const dimension = this.#dimension;
    if (dimension !== undefined) this.#data.toggle(dimension, key, additive);
  }

  #ask(attributes: Attributes): DriversAsk | undefined {
    const metric = attributes.oneOf('metric', this.metric, metricIds);
    const by = readBy(attributes, 'by', this.by);
    const parameters = attributes.object('parameters', this.parameters);
    const compare = readCompare(attributes, this.compare);
    const attribution = readAttribution(attributes, this.attribution);
    this.#limit = attributes.whole('limit', this.limit, mostDrivers);
    attributes.text('label', this.label);
    if (typeof by === 'object' && 'time' in by) attributes.refuse('by', this.by ?? '');
    if (metric === undefined || by === undefined) return undefined;
    return {
      metric: { metric, ...(parameters && { parameters }) },
      by,
      ...(compare && { compare }),
      ...(attribution && { attribution }),
    };
  }
}
