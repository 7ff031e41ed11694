import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import { sparkline } from '../../charts/sparkline.js';
import type { TargetSetting } from '../../data/contact-data.js';
import type { Locale } from '../../i18n/locale.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { timeGrains, type TimeGrain } from '../../time/grain.js';
import { kpiTileQuery, kpiTileView, type KpiTileAsk, type KpiTileView } from '../../views/kpi-tile.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { relabelled } from '../frame/relabelled.js';
import { frameStyles } from '../frame/frame.styles.js';
import type { GivenValue } from '../given-value.js';
import { lastResult } from '../last-result.js';
import { numberStyles } from '../number/number.styles.js';
import { PlotBox } from '../plot/plot-box.js';
import { isMetricId, readAttribution, readCompare, readMetric, readTarget } from '../read-metric.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { givenTile } from './given-tile.js';
import { styles } from './kpi-tile.styles.js';
import { tileScene } from './tile-scene.js';
import { tileBones, tilePicture } from './tile-picture.js';

/** What the tile's attributes ask for. */
interface TileAsk extends KpiTileAsk {
  readonly metric: MetricRequestJson;
  readonly setting?: TargetSetting;
}

interface MetricRequestJson {
  readonly metric: MetricId;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * One number, large, with what it takes to judge it: change, target and status, sparkline, interval, sample size; how it
 * was made, the table and files are in its menu.
 *
 * @element cb-kpi-tile
 *
 * @attr {string} metric - Id of a metric of the catalogue: `service-level`
 * @attr {string} label - Heading in place of the metric's name
 * @attr {number} target - Target in the metric's unit, rates as fractions: `0.8`; before those of the data
 * @attr {number} floor - With `target`: worse than this is missed, between the two is near
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON; without it no change is shown
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} by - Buckets of the sparkline: `hour`, `day`, `week`, …; by default such as suit the period
 * @attr {string} parameters - Parameters of the metric as JSON: `{"thresholdSeconds": 30}`
 * @attr {string} value - A number that the page computed itself, as JSON: `{"value": 0.81, "n": 1204}`; nothing is asked then
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the tile's own
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
 * @fires {CbSelectEvent} cb-select - The number was chosen: `detail.metric`, `detail.key` (empty)
 * @fires {CbReadyEvent} cb-ready - A new number is shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The number could not be had: `detail.problem`
 *
 * @csspart frame - The whole tile
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metric's name
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart value - The number with its unit
 * @csspart number - Its digits
 * @csspart unit - What stands about the digits
 * @csspart change - The line with the change
 * @csspart status - The line with target and status
 * @csspart sparkline - The sparkline's box
 * @csspart footnote - Sample size and interval
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation of the number
 * @csspart table - The table that says the same
 *
 * @cssprop [--cb-surface] - Ground of the tile
 * @cssprop [--cb-raised] - Ground of menu and window
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - The sparkline
 * @cssprop [--cb-met] - Status: on target; change for the better
 * @cssprop [--cb-near] - Status: near target; warnings
 * @cssprop [--cb-missed] - Status: off target; change for the worse; failures
 * @cssprop [--cb-unclear] - Status: too close to call
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the tile
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbKpiTile extends LitElement implements DataProperties {
  static override styles = [frameStyles, numberStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    target: {},
    floor: {},
    compare: {},
    attribution: {},
    by: {},
    parameters: {},
    value: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metric: MetricId | undefined;
  declare label: string | undefined;
  declare target: number | string | undefined;
  declare floor: number | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare by: TimeGrain | undefined;
  declare parameters: Readonly<Record<string, unknown>> | string | undefined;
  declare value: GivenValue | string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the tile's own. Before `src`. */
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

  readonly #given = lastResult(givenTile);
  readonly #data = new ElementData<TileAsk>(this, {
    given: () => this.#given(this.localName, this.value, this.metric, this.target, this.floor, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask, covers): MetricQuery => kpiTileQuery(ask, covers),
    targets: ({ metric, setting }) => new Map(setting ? [[metric.metric, setting]] : []),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #spark = new PlotBox(this, '.spark');
  readonly #viewOf = lastResult((answer: Answer, locale: Locale, label: string | undefined) => {
    const view = kpiTileView({ table: answer.table, locale, data: answer.data });
    return label ? { ...view, frame: relabelled(view.frame, label) } : view;
  });

  /** What the tile is doing; `stale` may stand beside it, as in `:state(stale)`. */
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
      explains: true,
      picture: view ? tilePicture(view, this.#select) : nothing,
      skeleton: tileBones([this.compare, this.target].filter((one) => one !== undefined).length),
      scene: view && ((): Scene => tileScene(view, this.#frame.font.family, this.#direction)),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const view = this.#view;
    const svg = this.renderRoot.querySelector<SVGSVGElement>('.spark svg');
    if (!view || !svg) return;
    const { width, height } = this.#spark.box;
    renderSvg(svg, sparkline({ ...view.sparkline, width, height, direction: this.#direction }));
  }

  get #view(): KpiTileView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale, this.#heading);
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  readonly #select = (): void => {
    const metric = this.#data.answer?.table.query.metrics[0]?.metric;
    if (metric) this.dispatchEvent(new CbSelectEvent({}, metric));
  };

  #ask(attributes: Attributes): TileAsk | undefined {
    const metric = readMetric(attributes, this.metric);
    const parameters = attributes.object('parameters', this.parameters);
    const by = attributes.oneOf('by', this.by, timeGrains);
    const compare = readCompare(attributes, this.compare);
    const attribution = readAttribution(attributes, this.attribution);
    const setting = readTarget(attributes, this);
    attributes.text('label', this.label);
    return (
      metric && {
        metric: { metric, ...(parameters && { parameters }) },
        ...(by && { by }),
        ...(compare && { compare }),
        ...(attribution && { attribution }),
        ...(setting && { setting }),
      }
    );
  }
}
