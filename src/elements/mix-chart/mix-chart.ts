import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { catalog } from '../../metrics/catalog/index.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import { keyName } from '../../metrics/key-name.js';
import type { Condition, Period } from '../../metrics/query.js';
import { problem } from '../../problem.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import {
  mixChartQuery,
  mixChartView,
  mixShapes,
  mostParts,
  type MixChartAsk,
  type MixChartView,
  type MixShape,
} from '../../views/mix-chart.js';
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
import { CategoryPlot } from '../plot/category-plot.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readBy } from '../read-by.js';
import { isMetricId, readAttribution, readMetric } from '../read-metric.js';
import { selectedRows } from '../selected-rows.js';
import { givenHeading } from '../host-reading.js';
import { drawMix } from './draw-mix.js';
import { givenMix } from './given-mix.js';
import { styles } from './mix-chart.styles.js';
import { mixField } from './mix-field.js';

/**
 * What a count is made of: its shares by the values of a dimension, as a stacked bar, a donut, or a bar for each value
 * of a second key. Small parts are put together; printed shares add up to 100 %. A chosen part filters the other
 * elements.
 *
 * @element cb-mix-chart
 *
 * @attr {string} metric - Id of a count of the catalogue: `contact-volume`, `offered`, `handled`, …
 * @attr {string} label - Heading in place of the metric's name
 * @attr {string} by - The dimension whose values are the parts: `channel`, `outcome`, one of the data's own
 * @attr {string} per - One bar for each value of this: a dimension (`queue`), a cycle (`hour-of-day`) or a time (`week`)
 * @attr {"bar" | "donut"} shape - How one whole is drawn
 * @attr {number} limit - So many parts, and one for all others: 1 to 6, 5 by default
 * @attr {string} parameters - Parameters of the metric as JSON
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Counts that the page computed itself, as JSON: `[{"key": "Chat", "value": 120, "n": 120}]`, with `by`; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A part was chosen: `detail.metric`, `detail.key` of its group
 * @fires {CbFilterEvent} cb-filter - By a chosen part the others are about to be filtered: `detail.dimension`, `detail.condition`; can be prevented
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
 * @csspart tooltip - What stands beside a part
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
 * @cssprop [--cb-chart-height] - Height of a donut and of shares over time; lying bars take what they need
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, and the part that is all others
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks
 * @cssprop [--cb-axis] - The line that shares begin at, and those to names
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-previous] - The part that is not known
 * @cssprop [--cb-series-1] - The largest part; the others are `--cb-series-2` … `--cb-series-6`
 * @cssprop [--cb-series-2] - The second part
 * @cssprop [--cb-series-3] - The third part
 * @cssprop [--cb-series-4] - The fourth part
 * @cssprop [--cb-series-5] - The fifth part
 * @cssprop [--cb-series-6] - The sixth part
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
export class CbMixChart extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    by: {},
    per: {},
    shape: {},
    limit: {},
    parameters: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metric: MetricId | undefined;
  declare label: string | undefined;
  declare by: string | undefined;
  declare per: string | undefined;
  declare shape: MixShape | undefined;
  declare limit: number | string | undefined;
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

  readonly #given = lastResult(givenMix);
  readonly #data = new ElementData<MixChartAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.metric, this.by, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => mixChartQuery(ask),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    view: () => this.#view,
    clear: () => this.#data.clear(),
    selected: (view) => this.#selected(view),
    draw: drawMix,
    grows: (_, { chart }) => chart.shape === 'bars',
    field: (view, drawing, selected, patterned) =>
      mixField(view, drawing, selected, patterned, (mark, additive) => {
        const { row, series } = drawing.marks[mark]!;
        this.#select(row, series, additive);
      }),
  });
  readonly #viewOf = lastResult(
    (
      answer: Answer,
      locale: Locale,
      shape: MixShape,
      limit: number | undefined,
      label: string | undefined,
    ) => {
      const { table, data } = answer;
      const view = mixChartView({ table, locale, shape, data, ...(limit !== undefined && { limit }) });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #selectedOf = lastResult(selectedRows);
  #limit: number | undefined;

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
      picture: view?.partKeys.length ? this.#plot.render(view) : nothing,
      skeleton: html`<div class="chart ${this.shape === 'donut' ? '' : 'flat'}">
        <div class="bone mix-bone"></div>
      </div>`,
      scene: view && ((): Scene => this.#plot.fileScene(view)),
    });
  }

  get #view(): MixChartView | undefined {
    const { answer, locale } = this.#data;
    const shape = this.shape === 'donut' ? 'donut' : 'bar';
    return answer && this.#viewOf(answer, locale, shape, this.#limit, this.#heading);
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #dimension(): string | undefined {
    const by = this.#data.answer?.table.query.by.at(-1);
    return typeof by === 'string' ? by : undefined;
  }

  #selected(view: MixChartView): ReadonlySet<number> | undefined {
    const dimension = this.#dimension;
    return dimension === undefined
      ? undefined
      : this.#selectedOf(view.partKeys, this.#data.selected(dimension));
  }

  #select(row: number, part: number, additive: boolean): void {
    const query = this.#data.answer?.table.query;
    const metric = query?.metrics[0]?.metric;
    const value = this.#view?.partKeys[part];
    const [first, second] = query?.by ?? [];
    // All others together are none that could be chosen.
    if (metric === undefined || first === undefined || value === undefined) return;
    const whole = this.#view?.rowKeys[row];
    const key = {
      ...(second !== undefined && whole !== undefined && { [keyName(first)]: whole }),
      [keyName(second ?? first)]: value,
    };
    this.dispatchEvent(new CbSelectEvent(key, metric));
    const dimension = this.#dimension;
    if (dimension !== undefined) this.#data.toggle(dimension, value, additive);
  }

  #ask(attributes: Attributes): MixChartAsk | undefined {
    const metric = readMetric(attributes, this.metric);
    const parameters = attributes.object('parameters', this.parameters);
    const by = attributes.text('by', this.by);
    const per = readBy(attributes, 'per', this.per);
    const limit = attributes.whole('limit', this.limit, mostParts);
    this.#limit = limit;
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    attributes.oneOf('shape', this.shape, mixShapes);
    if (metric !== undefined && catalog[metric].unit !== 'count') {
      attributes.problem ??= problem('metric-not-count', { tag: this.localName, metric });
    }
    if (by !== undefined && typeof readBy(attributes, 'by', by) !== 'string') attributes.refuse('by', by);
    if (per !== undefined && per === by) attributes.refuse('per', this.per);
    if (metric === undefined || by === undefined) return undefined;
    return {
      metric: { metric, ...(parameters && { parameters }) },
      by,
      ...(per !== undefined && { per }),
      ...(attribution && { attribution }),
    };
  }
}
