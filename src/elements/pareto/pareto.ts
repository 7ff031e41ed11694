import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  paretoAmounts,
  paretoQuery,
  type ParetoAmount,
  type ParetoAsk,
} from '../../analysis/pareto/pareto.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { paretoWords } from '../../i18n/topics/pareto.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { paretoView, type ParetoView } from '../../views/pareto.js';
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
import { readBy } from '../read-by.js';
import { readAttribution } from '../read-metric.js';
import { selectedRows } from '../selected-rows.js';
import { drawPareto } from './draw-pareto.js';
import { givenPareto } from './given-pareto.js';
import { paretoField } from './pareto-field.js';
import { styles } from './pareto.styles.js';

const amounts = Object.keys(paretoAmounts) as readonly ParetoAmount[];
const mostBars = 200;

/**
 * The few topics that make most of what there is: contacts, complaints, repeats or handling time by topic, or by another
 * dimension, the largest first, each with its share and the share of all up to it. Those that make 80 % stand out. A
 * chosen bar filters the other elements.
 *
 * @element cb-pareto
 *
 * @attr {"contacts" | "complaints" | "repeats" | "handle-time"} of - What is added up; `contacts` by default
 * @attr {string} label - Heading in place of the usual one
 * @attr {string} by - The dimension whose values are the bars; `topic` by default
 * @attr {number} share - The part of the whole that the few make, 0 to 1; 0.8 by default
 * @attr {number} limit - So many bars, and one for all others: 12 by default
 * @attr {string} parameters - Parameters of the metric as JSON, as `windowDays` of repeats
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Amounts that the page computed itself, as JSON: `[{"key": "Invoice", "value": 120, "n": 120}]`; seconds of `handle-time`. Nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A bar was chosen: `detail.metric`, `detail.key` of its group
 * @fires {CbFilterEvent} cb-filter - By a chosen bar the others are about to be filtered: `detail.dimension`, `detail.condition`; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - What is added up, and by what
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
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks
 * @cssprop [--cb-axis] - The line that bars begin at, and those to names
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-previous] - The line of shares that add up
 * @cssprop [--cb-target] - The rule at the share that the few make
 * @cssprop [--cb-series-1] - Bars
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
export class CbPareto extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    of: {},
    label: {},
    by: {},
    share: {},
    limit: {},
    parameters: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare of: ParetoAmount | undefined;
  declare label: string | undefined;
  declare by: string | undefined;
  declare share: number | string | undefined;
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

  readonly #given = lastResult(givenPareto);
  readonly #data = new ElementData<ParetoAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.by, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => paretoQuery(ask),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    view: () => this.#view,
    clear: () => this.#data.clear(),
    selected: (view) => this.#selected(view),
    draw: drawPareto,
    grows: ({ shape }) => shape === 'rows',
    field: (view, drawing, selected) =>
      paretoField(view, drawing, selected, (mark, additive) => {
        this.#select(drawing.marks[mark]!.row, additive);
      }),
  });
  readonly #viewOf = lastResult(
    (
      { table, data }: Answer,
      locale: Locale,
      of: ParetoAmount,
      share: number | undefined,
      limit: number | undefined,
      label: string | undefined,
    ) => {
      const ask = { of, ...(share !== undefined && { share }) };
      const view = paretoView({ table, ask, locale, data, ...(limit !== undefined && { limit }) });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #selectedOf = lastResult(selectedRows);
  #limit: number | undefined;
  #share: number | undefined;

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
      placeholder: this.#heading ?? paretoWords(this.#data.locale).of[this.#amount],
      explains: this.#data.answer?.table.total !== undefined,
      picture: view?.keys.length ? this.#plot.render(view) : nothing,
      skeleton: html`<div class="chart bones">
        ${[1, 2, 3, 4].map(() => html`<div class="bone pareto-bone"></div>`)}
      </div>`,
      scene: view && ((): Scene => this.#plot.fileScene(view)),
    });
  }

  get #amount(): ParetoAmount {
    const { of } = this;
    return amounts.find((one) => one === of) ?? 'contacts';
  }

  get #view(): ParetoView | undefined {
    const { answer, locale } = this.#data;
    if (answer === undefined) return undefined;
    // What is shown is of the answer that is at hand, also while another is awaited.
    const metric = answer.table.query.metrics[0]?.metric;
    const of = this.#isGiven ? this.#amount : amounts.find((one) => paretoAmounts[one] === metric);
    return this.#viewOf(answer, locale, of ?? 'contacts', this.#share, this.#limit, this.#heading);
  }

  get #isGiven(): boolean {
    return this.#data.answer?.from === undefined;
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #dimension(): string | undefined {
    const by = this.#data.answer?.table.query.by[0];
    return typeof by === 'string' ? by : undefined;
  }

  #selected(view: ParetoView): ReadonlySet<number> | undefined {
    const dimension = this.#dimension;
    return dimension === undefined ? undefined : this.#selectedOf(view.keys, this.#data.selected(dimension));
  }

  #select(row: number, additive: boolean): void {
    const metric = this.#data.answer?.table.query.metrics[0]?.metric;
    const key = this.#view?.keys[row];
    const dimension = this.#dimension;
    // All others together are none that could be chosen.
    if (metric === undefined || key === undefined || dimension === undefined) return;
    this.dispatchEvent(new CbSelectEvent({ [dimension]: key }, metric));
    this.#data.toggle(dimension, key, additive);
  }

  #ask(attributes: Attributes): ParetoAsk {
    const of = attributes.oneOf('of', this.of, amounts);
    const by = attributes.text('by', this.by);
    const parameters = attributes.object('parameters', this.parameters);
    const attribution = readAttribution(attributes, this.attribution);
    const share = attributes.number('share', this.share);
    this.#limit = attributes.whole('limit', this.limit, mostBars);
    const isShare = share === undefined || (share > 0 && share <= 1);
    this.#share = isShare ? share : undefined;
    if (!isShare) attributes.refuse('share', this.share);
    attributes.text('label', this.label);
    if (by !== undefined && typeof readBy(attributes, 'by', by) !== 'string') attributes.refuse('by', by);
    return {
      ...(of && { of }),
      ...(by && { by }),
      ...(parameters && { parameters }),
      ...(attribution && { attribution }),
    };
  }
}
