import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GaugeDrawing } from '../../charts/gauge.js';
import { gaugeSeries } from '../../charts/gauge-spec.js';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import type { TargetSetting } from '../../data/contact-data.js';
import type { Locale } from '../../i18n/locale.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { gaugeQuery, gaugeView, type GaugeAsk, type GaugePart, type GaugeView } from '../../views/gauge.js';
import type { GaugeEnds } from '../../views/gauge-reach.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { stackScenes } from '../export/stack-scenes.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { relabelled } from '../frame/relabelled.js';
import { frameStyles } from '../frame/frame.styles.js';
import type { GivenValue } from '../given-value.js';
import { givenTile } from '../kpi-tile/given-tile.js';
import { lastResult } from '../last-result.js';
import { changeLine, footnote, statusLine } from '../number/number-lines.js';
import { footnoteLines, judgementLines, linesScene } from '../number/lines-scene.js';
import { numberStyles } from '../number/number.styles.js';
import { lastDrawing } from '../plot/last-drawing.js';
import { MarkCursor, type MarkField } from '../plot/mark-cursor.js';
import { PlotBox } from '../plot/plot-box.js';
import { plotStyles } from '../plot/plot.styles.js';
import { tipLines } from '../plot/tip-lines.js';
import { isMetricId, readAttribution, readCompare, readMetric, readTarget } from '../read-metric.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { dialStyles } from './dial.styles.js';
import { drawGauge, fileDial } from './draw-gauge.js';
import { styles } from './gauge.styles.js';
import { readEnds } from './read-ends.js';

/** What the gauge's attributes ask for. */
interface Ask extends GaugeAsk {
  readonly metric: MetricRequest;
  readonly setting?: TargetSetting;
}

/**
 * Any metric on a scale against its target: an arc from zero to the value, its interval, the bands of the target, what
 * it was before. The scale is the metric's own (rates 0 to 1, scores −100 to +100, durations from 0 to a round end).
 *
 * @element cb-gauge
 *
 * @attr {string} metric - Id of a metric of the catalogue: `service-level`
 * @attr {string} label - Heading in place of the metric's name
 * @attr {number} target - Target in the metric's unit, rates as fractions: `0.8`; before those of the data
 * @attr {number} floor - With `target`: worse than this is missed, between the two is near
 * @attr {number} min - Lower end of the scale in the metric's unit; by default the metric's own
 * @attr {number} max - Upper end of the scale; what lies beyond it is drawn at the end, and said
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON; without it no change is shown
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} parameters - Parameters of the metric as JSON: `{"thresholdSeconds": 30}`
 * @attr {string} value - A number that the page computed itself, as JSON: `{"value": 0.81, "n": 1204}`; nothing is asked then
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the gauge's own
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
 * @fires {CbSelectEvent} cb-select - The value was chosen: `detail.metric`, `detail.key` (empty)
 * @fires {CbReadyEvent} cb-ready - A new number is shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The number could not be had: `detail.problem`
 *
 * @csspart frame - The whole gauge
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metric's name
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart dial - The drawing
 * @csspart cursor - What has the keyboard on the dial
 * @csspart tooltip - What stands beside the value, or a band
 * @csspart status - The line with target and status
 * @csspart change - The line with the change
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
 * @cssprop [--cb-chart-height] - Height of the dial, at most
 * @cssprop [--cb-surface] - Ground of the gauge
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, the line of the interval
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - The track of the dial
 * @cssprop [--cb-axis] - The tick at zero, the line round what is under the pointer
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-target] - The ticks of target and floor
 * @cssprop [--cb-previous] - The tick at the value of the period before
 * @cssprop [--cb-series-1] - The arc of the value
 * @cssprop [--cb-met] - Status and band: on target; change for the better
 * @cssprop [--cb-near] - Status and band: near target; warnings
 * @cssprop [--cb-missed] - Status and band: off target; change for the worse; failures
 * @cssprop [--cb-unclear] - Status: too close to call, too few
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbGauge extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, numberStyles, dialStyles, styles];
  static override properties = {
    ...dataProperties,
    metric: {},
    label: {},
    target: {},
    floor: {},
    min: {},
    max: {},
    compare: {},
    attribution: {},
    parameters: {},
    value: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metric: MetricId | undefined;
  declare label: string | undefined;
  declare target: number | string | undefined;
  declare floor: number | string | undefined;
  declare min: number | string | undefined;
  declare max: number | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare parameters: Readonly<Record<string, unknown>> | string | undefined;
  declare value: GivenValue | string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the gauge's own. Before `src`. */
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
  readonly #data = new ElementData<Ask>(this, {
    given: () => this.#given(this.localName, this.value, this.metric, this.target, this.floor, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => gaugeQuery(ask),
    targets: ({ metric, setting }) => new Map(setting ? [[metric.metric, setting]] : []),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #box = new PlotBox(this, '.dial');
  readonly #cursor = new MarkCursor(this, () => this.#field);
  readonly #viewOf = lastResult(
    (
      { table, data }: Answer,
      locale: Locale,
      min: number | undefined,
      max: number | undefined,
      label: string | undefined,
    ) => {
      const ends: GaugeEnds = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      const view = gaugeView({ table, locale, data, ends });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #drawingOf = lastDrawing(drawGauge);

  /** What the gauge is doing; `stale` may stand beside it, as in `:state(stale)`. */
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
      picture: view
        ? html`<div class="gauge">
            <div class="dial">
              <div class="plot">
                <svg class="drawing" part="dial" aria-hidden="true"></svg>
                ${this.#cursor.render(view.frame.heading)}
              </div>
            </div>
            <div class="lines">${statusLine(view)} ${changeLine(view)} ${footnote(view)}</div>
          </div>`
        : nothing,
      skeleton: html`<div class="gauge">
        <div class="dial"><div class="bone dial-bone"></div></div>
        <div class="lines">
          <div class="bone line-bone">0</div>
          <div class="bone footnote-bone">0</div>
        </div>
      </div>`,
      scene: view && ((): Scene => this.#fileScene(view)),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const svg = this.renderRoot.querySelector<SVGSVGElement>('svg.drawing');
    const view = this.#view;
    if (svg && view) renderSvg(svg, this.#draw(view).scene);
  }

  get #view(): GaugeView | undefined {
    const { answer, locale } = this.#data;
    const metric = isMetricId(this.metric) ? this.metric : undefined;
    const { min, max } = readEnds(new Attributes(this.localName), metric, this);
    return answer && this.#viewOf(answer, locale, min, max, this.#heading);
  }

  get #field(): MarkField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const drawing = this.#draw(view);
    const part = (mark: number): GaugePart => partOf(drawing, mark);
    return {
      drawing,
      spoken: (mark) => view.describe(part(mark)),
      tip: (mark) => {
        const { title, lines } = view.tooltip(part(mark));
        return tipLines(title, lines);
      },
      select: (mark) => {
        if (part(mark).kind === 'value') this.#select();
      },
    };
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #draw(view: GaugeView): GaugeDrawing {
    const { width, height } = this.#box.box;
    const { family, size } = this.#frame.font;
    return this.#drawingOf(view.dial, 'series-1', width, height, this.#direction, family, size);
  }

  /** The dial as on the page, or of a usual size where the page has no room for it, over its lines. */
  #fileScene(view: GaugeView): Scene {
    const { family, size } = this.#frame.font;
    const direction = this.#direction;
    const onPage = this.#draw(view).scene;
    const { width, height } = fileDial;
    const dial =
      onPage.shapes.length > 0
        ? onPage
        : drawGauge(view.dial, 'series-1', width, height, direction, family, size).scene;
    const lines = linesScene([...judgementLines(view), ...footnoteLines(view)], family, direction);
    return stackScenes([dial, lines], direction, 8);
  }

  #select(): void {
    const metric = this.#data.answer?.table.query.metrics[0]?.metric;
    if (metric) this.dispatchEvent(new CbSelectEvent({}, metric));
  }

  #ask(attributes: Attributes): Ask | undefined {
    const metric = readMetric(attributes, this.metric);
    const parameters = attributes.object('parameters', this.parameters);
    const compare = readCompare(attributes, this.compare);
    const setting = readTarget(attributes, this);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    readEnds(attributes, metric, this);
    return (
      metric && {
        metric: { metric, ...(parameters && { parameters }) },
        ...(compare && { compare }),
        ...(attribution && { attribution }),
        ...(setting && { setting }),
      }
    );
  }
}

function partOf({ marks }: GaugeDrawing, mark: number): GaugePart {
  const { series, row } = marks[mark] as GaugeDrawing['marks'][number];
  if (series === gaugeSeries.band) return { kind: 'band', at: row };
  return { kind: series === gaugeSeries.previous ? 'previous' : 'value' };
}
