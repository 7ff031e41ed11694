import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { funnelQuery, type FunnelAsk } from '../../analysis/funnel/funnel.js';
import type { FunnelStepId } from '../../analysis/funnel/funnel-flows.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { funnelView, type FunnelView } from '../../views/funnel.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { CategoryPlot } from '../plot/category-plot.js';
import { plotStyles } from '../plot/plot.styles.js';
import { readAttribution, readCompare } from '../read-metric.js';
import { drawFunnel } from './draw-funnel.js';
import { funnelField } from './funnel-field.js';
import { styles } from './funnel.styles.js';
import { givenFunnel, type GivenFunnelRow } from './given-funnel.js';
import { laneChosen, laneDimensions, selectedLanes } from './lane-selection.js';
import { readFunnelSteps } from './read-funnel-steps.js';

/**
 * From step to step: how many contacts were offered, answered and resolved, and where those are who did not come so far:
 * abandoned, called back, not resolved, not known. Bars are counts from one zero line on; each has its share of the step
 * before and of all. Of outbound contacts the steps are `attempts connected right-party sale`. A chosen step or way out
 * filters the other elements.
 *
 * @element cb-funnel
 *
 * @attr {string} steps - Two or more steps, in their order: of `received offered answered resolved`, or of `attempts connected right-party sale`; `offered answered resolved` by default
 * @attr {string} label - Heading in place of the usual one
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON: a tick at as many as there would be at its shares
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - Counts that the page has itself, as JSON, by steps and ways out: `[{"key": "offered", "value": 100}, {"key": "abandoned", "value": 20}, …]`. Nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A lane was chosen: `detail.metric`, `detail.key` with its `step` and, of a way out, `exit`
 * @fires {CbFilterEvent} cb-filter - By a chosen lane the others are about to be filtered, once a dimension: `detail.dimension` (`outcome` first), `detail.condition`; can be prevented
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The steps
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands under a lane
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart explanation - The explanation of the numbers
 * @csspart table - The table that says the same
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 *
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - The line that bars begin at
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-previous] - Bars of those who left
 * @cssprop [--cb-series-1] - Bars of steps
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
export class CbFunnel extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    steps: {},
    label: {},
    compare: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare steps: readonly FunnelStepId[] | string | undefined;
  declare label: string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly GivenFunnelRow[] | string | undefined;
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

  readonly #given = lastResult(givenFunnel);
  readonly #data = new ElementData<FunnelAsk>(this, {
    given: () => this.#given(this.localName, this.rows, this.steps, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => funnelQuery(ask),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    view: () => this.#view,
    clear: () => this.#data.clear(),
    selected: (view) => selectedLanes(view.keys, this.#selection),
    draw: drawFunnel,
    grows: () => true,
    field: (view, drawing, selected) =>
      funnelField(view, drawing, selected, (mark, additive) => this.#select(mark, additive)),
  });
  readonly #viewOf = lastResult(
    (
      { table, data }: Answer,
      locale: Locale,
      steps: readonly FunnelStepId[] | undefined,
      label: string | undefined,
    ) => {
      const view = funnelView({ table, ask: steps ? { steps } : {}, locale, data });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  #steps: readonly FunnelStepId[] | undefined;

  /** What the funnel is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  /**
   * Lists the contacts at a place. `key`: its step and, of a way out, `exit`, as `cb-select` tells it; `metric`: one of the
   * funnel's rates in its stead; without either the contacts of the first step. False where there is no such number.
   */
  showContacts(key?: Readonly<Record<string, string | null>>, metric?: string): boolean {
    return this.#frame.showContacts(key, metric);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const drawn = view && view.keys.length > 0 && view.frame.state !== 'empty' ? view : undefined;
    return this.#frame.render({
      view: view?.frame,
      placeholder: this.#heading ?? '',
      explains: this.#data.answer?.from !== undefined,
      picture: drawn ? this.#plot.render(drawn) : nothing,
      skeleton: html`<div class="chart bones">
        ${[1, 2, 3].map(() => html`<div class="bone funnel-bone"></div>`)}
      </div>`,
      scene: drawn && ((): Scene => this.#plot.fileScene(drawn)),
    });
  }

  get #view(): FunnelView | undefined {
    const { answer, locale } = this.#data;
    if (answer === undefined) return undefined;
    // What is shown is of the answer that is at hand, also while another is awaited.
    const steps = answer.from === undefined ? this.#steps : (answer.from.ask as FunnelAsk).steps;
    return this.#viewOf(answer, locale, steps, this.#heading);
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  /** By what the funnel filters the others. */
  get #selection(): Readonly<Record<string, Condition>> {
    const found: Record<string, Condition> = {};
    for (const dimension of laneDimensions) {
      const condition = this.#data.selected(dimension);
      if (condition !== undefined) found[dimension] = condition;
    }
    return found;
  }

  #select(lane: number, additive: boolean): void {
    const key = this.#view?.keys[lane];
    const metric = this.#data.answer?.table.query.metrics.find(({ as }) => as === key?.step)?.metric;
    if (key === undefined || metric === undefined) return;
    const { step, exit } = key;
    this.dispatchEvent(new CbSelectEvent({ step, ...(exit !== null && { exit }) }, metric));
    const selected = this.#selection;
    const next = laneChosen(selected, key, additive);
    for (const dimension of laneDimensions) {
      const condition = next[dimension];
      if (JSON.stringify(condition) === JSON.stringify(selected[dimension])) continue;
      if (!this.#data.filter(dimension, condition ?? null)) return;
    }
  }

  #ask(attributes: Attributes): FunnelAsk {
    const steps = readFunnelSteps(attributes, this.steps);
    const compare = readCompare(attributes, this.compare);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    this.#steps = steps;
    return {
      ...(steps && { steps }),
      ...(compare && { compare }),
      ...(attribution && { attribution }),
    };
  }
}
