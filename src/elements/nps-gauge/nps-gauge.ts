import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { renderSvg } from '../../charts/render-svg.js';
import type { Scene } from '../../charts/scene.js';
import { scoreSeries } from '../../charts/score-chart.js';
import type { TargetSetting } from '../../data/contact-data.js';
import type { Locale } from '../../i18n/locale.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import type { NpsChart, NpsMark } from '../../views/nps-chart.js';
import {
  npsGaugeAlso,
  npsGaugeQuery,
  npsGaugeView,
  scoreName,
  type NpsGaugeAsk,
  type NpsGaugeView,
} from '../../views/nps-gauge.js';
import type { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ElementData, type Answer } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { stackScenes } from '../export/stack-scenes.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { relabelled } from '../frame/relabelled.js';
import { frameStyles } from '../frame/frame.styles.js';
import { dialStyles } from '../gauge/dial.styles.js';
import { drawGauge, fileDial } from '../gauge/draw-gauge.js';
import type { GivenValue } from '../given-value.js';
import { lastResult } from '../last-result.js';
import { changeLine, footnote, statusLine } from '../number/number-lines.js';
import { footnoteLines, judgementLines, linesScene } from '../number/lines-scene.js';
import { numberStyles } from '../number/number.styles.js';
import { lastDrawing } from '../plot/last-drawing.js';
import { MarkCursor, type MarkField } from '../plot/mark-cursor.js';
import { PlotBox } from '../plot/plot-box.js';
import { plotStyles } from '../plot/plot.styles.js';
import { tipLines } from '../plot/tip-lines.js';
import { readAttribution, readCompare, readTarget } from '../read-metric.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { drawScores } from './draw-scores.js';
import { givenNps, type NpsGroups } from './given-nps.js';
import { styles } from './nps-gauge.styles.js';

/** What the gauge's attributes ask for. */
interface Ask extends NpsGaugeAsk {
  readonly setting?: TargetSetting;
}

/** The picture of the scores in a file where the page has no room for it. */
const fileScores = { width: 280, height: 200 } as const;

/**
 * The net promoter score on its scale from −100 to +100: promoters, passives and detractors as parts of all responses,
 * how many gave each score from 0 to 10, how sure the number is.
 *
 * @element cb-nps-gauge
 *
 * @attr {string} label - Heading in place of the metric's name
 * @attr {number} target - Target in points: `40`; before those of the data
 * @attr {number} floor - With `target`: worse than this is missed, between the two is near
 * @attr {string} compare - `previous-period`, `previous-year`, or a period as JSON; without it no change is shown
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - How many gave each score from 0 to 10, counted by the page itself, as JSON: eleven numbers; nothing is asked then
 * @attr {string} value - The groups `{"promoters": 39, "passives": 19, "detractors": 15}`, or the number alone `{"value": 33, "n": 73}`, as JSON; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A score was chosen: `detail.metric`, `detail.key` (`{nps: '9'}`)
 * @fires {CbReadyEvent} cb-ready - New numbers are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The numbers could not be had: `detail.problem`
 *
 * @csspart frame - The whole gauge
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The metric's name
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart dial - The drawing of the score
 * @csspart scores - The drawing of groups and scores
 * @csspart cursor - What has the keyboard on that drawing
 * @csspart tooltip - What stands beside a group or a score
 * @csspart status - The line with target and status
 * @csspart change - The line with the change
 * @csspart footnote - Responses, interval, standard error and response rate
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
 * @cssprop [--cb-chart-height] - Height of each of the two drawings, at most
 * @cssprop [--cb-surface] - Ground of the gauge
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes, the line of the interval
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - The track of the dial
 * @cssprop [--cb-axis] - The tick at zero, the line that columns begin at
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-target] - The ticks of target and floor
 * @cssprop [--cb-previous] - Passives; the tick at the score of the period before
 * @cssprop [--cb-series-1] - Promoters; the arc of a score from zero up
 * @cssprop [--cb-series-2] - Detractors; the arc of a score below zero
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
export class CbNpsGauge extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, numberStyles, dialStyles, styles];
  static override properties = {
    ...dataProperties,
    label: {},
    target: {},
    floor: {},
    compare: {},
    attribution: {},
    rows: {},
    value: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare label: string | undefined;
  declare target: number | string | undefined;
  declare floor: number | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly number[] | string | undefined;
  declare value: NpsGroups | GivenValue | string | undefined;
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

  readonly #given = lastResult(givenNps);
  readonly #data = new ElementData<Ask>(this, {
    given: () => this.#given(this.localName, this.rows, this.value, this.target, this.floor, this.timeZone),
    ask: (attributes) => this.#ask(attributes),
    query: (ask) => npsGaugeQuery(ask),
    also: (ask, { metrics }) =>
      npsGaugeAlso(
        ask,
        metrics.some(({ metric, available }) => metric === 'survey-response-rate' && available),
      ),
    targets: ({ setting }) => new Map(setting ? [[scoreName, setting]] : []),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #dialBox = new PlotBox(this, '.dial');
  readonly #scoresBox = new PlotBox(this, '.scores');
  readonly #cursor = new MarkCursor(this, () => this.#field);
  readonly #viewOf = lastResult(
    ({ table, also, data }: Answer, locale: Locale, label: string | undefined) => {
      const view = npsGaugeView({ table, also, locale, data });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #dialOf = lastDrawing(drawGauge);
  readonly #scoresOf = lastDrawing(drawScores);

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
      placeholder: this.#heading ?? this.#data.locale.metrics.nps.name,
      explains: true,
      picture: view
        ? html`<div class="gauge">
            <div class="score">
              <div class="dial">
                <div class="plot"><svg class="drawing" part="dial" aria-hidden="true"></svg></div>
              </div>
              <div class="lines">${statusLine(view)} ${changeLine(view)} ${footnote(view, view.remarks)}</div>
            </div>
            ${view.chart ? this.#scores(view.chart) : nothing}
          </div>`
        : nothing,
      skeleton: html`<div class="gauge">
        <div class="score">
          <div class="dial"><div class="bone dial-bone"></div></div>
          <div class="lines">
            <div class="bone line-bone">0</div>
            <div class="bone footnote-bone">0</div>
          </div>
        </div>
        <div class="scores"><div class="bone scores-bone"></div></div>
      </div>`,
      scene: view && ((): Scene => this.#fileScene(view)),
    });
  }

  #scores({ name, columns }: NpsChart): TemplateResult {
    return html`<div class="scores ${columns.length === 0 ? 'groups-only' : ''}">
      <div class="plot">
        <svg class="drawing" part="scores" aria-hidden="true"></svg>
        ${this.#cursor.render(name)}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const view = this.#view;
    if (!view) return;
    const svg = (name: string): SVGSVGElement | null => this.renderRoot.querySelector(`.${name} svg.drawing`);
    const dial = svg('dial');
    const scores = svg('scores');
    if (dial) renderSvg(dial, this.#dial(view));
    if (scores && view.chart) renderSvg(scores, this.#drawScores(view.chart).scene);
  }

  get #view(): NpsGaugeView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale, this.#heading);
  }

  get #field(): MarkField | undefined {
    const chart = this.#view?.chart;
    if (!chart) return undefined;
    const drawing = this.#drawScores(chart);
    const at = (mark: number): NpsMark => markOf(drawing, chart, mark);
    return {
      drawing,
      spoken: (mark) => chart.describe(at(mark)),
      tip: (mark) => {
        const { title, lines } = chart.tooltip(at(mark));
        return tipLines(title, lines);
      },
      select: (mark) => {
        const { kind, at: place } = at(mark);
        const score = kind === 'column' ? chart.columns[place]?.score : undefined;
        if (score !== undefined) this.dispatchEvent(new CbSelectEvent({ nps: score }, 'nps'));
      },
    };
  }

  get #heading(): string | undefined {
    return givenHeading(this.label);
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #dial({ dial, below }: NpsGaugeView): Scene {
    const { width, height } = this.#dialBox.box;
    const { family, size } = this.#frame.font;
    const role = below ? 'series-2' : 'series-1';
    return this.#dialOf(dial, role, width, height, this.#direction, family, size).scene;
  }

  #drawScores(chart: NpsChart): MarksDrawing {
    const { width, height } = this.#scoresBox.box;
    const { family, size } = this.#frame.font;
    return this.#scoresOf(chart, width, height, this.#direction, family, size);
  }

  /** Both drawings as on the page, or of a usual size where the page has no room for them, with the lines between. */
  #fileScene(view: NpsGaugeView): Scene {
    const { family, size } = this.#frame.font;
    const direction = this.#direction;
    const { dial, chart, below, remarks } = view;
    const drawn = this.#dial(view);
    const { width, height } = fileDial;
    const role = below ? 'series-2' : 'series-1';
    const scores = chart && this.#drawScores(chart).scene;
    return stackScenes(
      [
        drawn.shapes.length > 0 ? drawn : drawGauge(dial, role, width, height, direction, family, size).scene,
        linesScene([...judgementLines(view), ...footnoteLines(view, remarks)], family, direction),
        ...(scores && scores.shapes.length > 0 ? [scores] : []),
        ...(chart && scores?.shapes.length === 0
          ? [drawScores(chart, fileScores.width, fileScores.height, direction, family, size).scene]
          : []),
      ],
      direction,
      10,
    );
  }

  #ask(attributes: Attributes): Ask {
    const compare = readCompare(attributes, this.compare);
    const setting = readTarget(attributes, this);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.text('label', this.label);
    return { ...(compare && { compare }), ...(attribution && { attribution }), ...(setting && { setting }) };
  }
}

function markOf({ marks }: MarksDrawing, { parts }: NpsChart, mark: number): NpsMark {
  const { series, row } = marks[mark] as MarksDrawing['marks'][number];
  return series === scoreSeries.part ? { kind: 'part', at: row } : { kind: 'column', at: row - parts.length };
}
