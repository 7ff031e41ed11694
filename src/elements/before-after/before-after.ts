import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { changeWindow, isWholeWeeks, type ChangeWindow } from '../../analysis/before-after/change-window.js';
import { type SidesAsk, sidesQueries } from '../../analysis/before-after/compare-sides.js';
import { isDate } from '../../analysis/staffing/staffing-options.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { beforeAfterWords } from '../../i18n/topics/before-after.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { type BeforeAfterView, beforeAfterView } from '../../views/before-after.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { type Answer, ElementData } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { type ElementState, Frame } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { CategoryPlot } from '../plot/category-plot.js';
import { drawLanes } from '../plot/draw-lanes.js';
import { laneField } from '../plot/lane-field.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readAttribution } from '../read-metric.js';
import { readMetrics } from '../read-metrics.js';
import { styles } from './before-after.styles.js';
import { type GivenChange, givenChanges } from './given-changes.js';

/** What is asked about a change. Plain JSON. */
interface BeforeAfterAsk extends Omit<SidesAsk, 'where'> {
  readonly on: string;
  readonly days?: number;
}

/**
 * What metrics did round the day of a change: whole weeks before and after it, the day itself in neither, the change with
 * its 95 % interval, and whether it is for the better, for the worse, or no clear change. Beside a comparison group, which
 * the change did not touch, what changed there too is taken off.
 *
 * @element cb-before-after
 *
 * @attr {string} date - The day of the change, on the data's wall clock: `2026-10-15`
 * @attr {number} days - Days on each side, whole weeks: 28 by default, fewer where the data or the period have fewer
 * @attr {string} metrics - Ids of metrics with spaces or commas between them, or JSON of ids and requests: `[{"metric": "service-level", "parameters": {"thresholdSeconds": 30}}]`; `service-level average-handle-time csat` by default
 * @attr {string} group - The comparison group as JSON, conditions beside those of the filter and in place of those on the same fields: `{"queue": "sales"}`
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} label - Heading in place of the usual one
 * @attr {string} rows - Values that the page computed itself, as JSON: `[{"metric": "answer-rate", "before": {"value": 0.8, "n": 280}, "after": {"value": 0.9, "n": 280}, "low": 0.05, "high": 0.15}]`, `low` and `high` of the change, `group` with the same of a comparison group; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A metric was chosen: `detail.metric`
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole element
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The day of the change
 * @csspart subheading - Both times, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside a metric
 * @csspart notices - Remarks: the weeks, the group, what else happened
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
 * @cssprop [--cb-chart-height] - Height while nothing is drawn; lanes take what they need
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, labels of ticks, what is no clear change
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the axes' ticks
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-previous] - Values before the change
 * @cssprop [--cb-series-1] - Values after it
 * @cssprop [--cb-series-2] - Those of the comparison group
 * @cssprop [--cb-met] - For the better
 * @cssprop [--cb-near] - Warnings
 * @cssprop [--cb-missed] - For the worse; failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbBeforeAfter extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    date: {},
    days: {},
    metrics: {},
    group: {},
    attribution: {},
    label: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare date: string | undefined;
  declare days: number | string | undefined;
  declare metrics: readonly (MetricId | MetricRequest)[] | string | undefined;
  declare group: Readonly<Record<string, Condition>> | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare label: string | undefined;
  declare rows: readonly GivenChange[] | string | undefined;
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

  readonly #given = lastResult(givenChanges);
  readonly #data = new ElementData<BeforeAfterAsk>(this, {
    given: () => this.#given(this.localName, this.rows),
    ask: (attributes) => this.#ask(attributes),
    query: (ask, _covers, description) => sidesQueries(ask, changeWindow(ask, description))[0],
    also: (ask, description) => sidesQueries(ask, changeWindow(ask, description)).slice(1),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot<BeforeAfterView, MarksDrawing>(this, this.#frame, {
    view: () => this.#view,
    selected: () => undefined,
    draw: drawLanes,
    grows: () => true,
    field: (view, drawing) => laneField(view, drawing, (row) => this.#select(row)),
  });
  readonly #viewOf = lastResult(
    (answer: Answer, locale: Locale, on: string | null, label: string | undefined): BeforeAfterView => {
      const { table, also, data } = answer;
      const window = windowOf(answer);
      const of = { table, beside: also[0], on: window?.on ?? on, window, locale, data };
      const view = beforeAfterView(of);
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );

  /** What the element is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const hasPicture = view !== undefined && view.frame.state !== 'empty';
    return this.#frame.render({
      view: view?.frame,
      placeholder: givenHeading(this.label) ?? beforeAfterWords(this.#data.locale).placeholder,
      explains: this.#data.answer?.from !== undefined,
      picture: hasPicture ? this.#plot.render(view) : nothing,
      skeleton: html`<div class="chart bones">
        ${[1, 2, 3].map(() => html`<div class="bone lane-bone"></div>`)}
      </div>`,
      scene: hasPicture ? (): Scene => this.#plot.fileScene(view) : undefined,
    });
  }

  get #view(): BeforeAfterView | undefined {
    const { answer, locale } = this.#data;
    const on = typeof this.date === 'string' && isDate(this.date) ? this.date : null;
    return answer && this.#viewOf(answer, locale, on, givenHeading(this.label));
  }

  #select(row: number): void {
    const metric = this.#data.answer?.table.query.metrics[row];
    if (metric !== undefined) this.dispatchEvent(new CbSelectEvent({}, metric.metric));
  }

  #ask(attributes: Attributes): BeforeAfterAsk | undefined {
    const on = attributes.text('date', this.date);
    const days = attributes.whole('days', this.days, mostDays);
    const metrics = readMetrics(attributes, this.metrics) ?? usualMetrics;
    const comparison = attributes.object('group', this.group) as SidesAsk['comparison'];
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    if (on !== undefined && !isDate(on)) attributes.refuse('date', this.date);
    if (days !== undefined && !isWholeWeeks(days)) attributes.refuse('days', this.days);
    if (metrics.length === 0) attributes.refuse('metrics', this.metrics);
    if (on === undefined || !isDate(on)) return undefined;
    return {
      on,
      metrics: metrics.map((one) => (typeof one === 'string' ? { metric: one } : one)),
      ...(days !== undefined && isWholeWeeks(days) && { days }),
      ...(comparison && { comparison }),
      ...(attribution && { attribution }),
    };
  }
}

const usualMetrics: readonly MetricId[] = ['service-level', 'average-handle-time', 'csat'];
const mostDays = 364;

/** The weeks that an answer is of; null of values that a page gave. */
function windowOf({ from }: Answer): ChangeWindow | null {
  if (from === undefined) return null;
  const { ask, within, description } = from;
  return changeWindow({ ...(ask as BeforeAfterAsk), ...within }, description);
}
