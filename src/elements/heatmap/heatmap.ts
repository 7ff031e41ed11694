import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { heatmapQuery, type HeatmapAsk } from '../../analysis/heatmap/heatmap.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { heatmapWords } from '../../i18n/topics/heatmap.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { cycleField } from '../../time/cycle-field.js';
import { heatmapView, type HeatmapView } from '../../views/heatmap.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import type { GivenGroup } from '../given-groups.js';
import { givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { CategoryPlot } from '../plot/category-plot.js';
import { plotStyles } from '../plot/plot.styles.js';
import { isMetricId, readAttribution } from '../read-metric.js';
import { selectedRows } from '../selected-rows.js';
import { drawHeatmap } from './draw-heatmap.js';
import { givenHeatmap } from './given-heatmap.js';
import { heatmapField } from './heatmap-field.js';
import { styles } from './heatmap.styles.js';

const hoursField = cycleField('hour-of-week');

/** More names than these are no help. */
const mostNamed = 12;

/**
 * A metric by hour of day and day of week, as shades of one colour, with the highest and the lowest hours marked and
 * named. Counts are means per such hour that the data cover; all else is worked out from all that counts in such hours. An
 * hour without a value is a hatched gap, and nought is a value. Weekdays begin with the data's first day of the week. A
 * chosen hour of the week filters the other elements inside the same `cb-data`; with Control, Command or Shift several do,
 * and Escape takes it back.
 *
 * @element cb-heatmap
 *
 * @attr {string} metric - Id of a metric of the catalogue: `offered`, `service-level`
 * @attr {string} label - Heading in place of the metric's name
 * @attr {number} few - So many of the highest and of the lowest hours are marked and named, 0 to 12; 3 by default
 * @attr {string} parameters - Parameters of the metric as JSON: `{"thresholdSeconds": 30}`
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Values that the page computed itself, as JSON, with `metric`: `[{"key": "1T09", "value": 34.2, "n": 137}]`, Monday from 9 to 10; of counts the means per hour. Nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A cell was chosen: `detail.metric`, `detail.key` with its `hour-of-week`
 * @fires {CbFilterEvent} cb-filter - The others are about to be filtered by the chosen hours: `detail.dimension`, `time.hour-of-week`, and `detail.condition`, or null; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metric's name
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside a cell
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
 * @cssprop [--cb-chart-height] - Height while nothing is drawn; hours take what they need
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - Hatching of hours without a value
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - The colour of the shades, at its fullest for the highest values
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
export class CbHeatmap extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    few: {},
    parameters: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metric: MetricId | undefined;
  declare label: string | undefined;
  declare few: number | string | undefined;
  declare parameters: Readonly<Record<string, unknown>> | string | undefined;
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

  readonly #given = lastResult(givenHeatmap);
  readonly #data = new ElementData<HeatmapAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.metric, this.timeZone, this.weekStart),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => heatmapQuery(ask),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    shades: true,
    view: () => this.#view,
    clear: () => this.#data.clear(),
    selected: (view) => this.#selectedOf(view.keys, this.#data.selected(hoursField)),
    draw: drawHeatmap,
    grows: () => true,
    field: (view, drawing, selected) =>
      heatmapField(view, drawing, selected, (mark, additive) => this.#select(mark, additive)),
  });
  readonly #selectedOf = lastResult(selectedRows);
  readonly #viewOf = lastResult(
    ({ table, data }: Answer, locale: Locale, few: number | undefined, label: string | undefined) => {
      const view = heatmapView({ table, locale, few, data });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  #few: number | undefined;

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
    const shown = view && view.frame.state !== 'empty' ? view : undefined;
    const { locale, answer } = this.#data;
    return this.#frame.render({
      view: view?.frame,
      placeholder:
        this.#heading ??
        (isMetricId(this.metric) ? heatmapWords(locale).heading(locale.metrics[this.metric].name) : ''),
      explains: answer?.table.total !== undefined,
      picture: shown ? this.#plot.render(shown) : nothing,
      skeleton: html`<div class="chart bones">
        ${Array.from({ length: 28 }, () => html`<div class="bone heat-bone"></div>`)}
      </div>`,
      scene: shown && ((): Scene => this.#plot.fileScene(shown)),
    });
  }

  get #view(): HeatmapView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale, this.#few, this.#heading);
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  #select(mark: number, additive: boolean): void {
    const metric = this.#data.answer?.table.query.metrics[0]?.metric;
    const key = this.#view?.keys[mark];
    if (metric === undefined || key === undefined) return;
    this.dispatchEvent(new CbSelectEvent({ 'hour-of-week': key }, metric));
    this.#data.toggle(hoursField, key, additive);
  }

  #ask(attributes: Attributes): HeatmapAsk | undefined {
    const metric = attributes.oneOf('metric', this.metric, metricIds);
    const parameters = attributes.object('parameters', this.parameters);
    const attribution = readAttribution(attributes, this.attribution);
    const few = attributes.number('few', this.few);
    const isFew = few === undefined || (Number.isInteger(few) && few >= 0 && few <= mostNamed);
    this.#few = isFew ? few : undefined;
    if (!isFew) attributes.refuse('few', this.few);
    attributes.text('label', this.label);
    return (
      metric && {
        metric: { metric, ...(parameters && { parameters }) },
        ...(attribution && { attribution }),
      }
    );
  }
}
