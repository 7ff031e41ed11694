import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { staffingFrom, type Staffing, staffingQueries } from '../../analysis/staffing/staffing.js';
import { staffingForecast } from '../../analysis/staffing/staffing-forecast.js';
import type { StaffingAsk, StaffingGrain } from '../../analysis/staffing/staffing-options.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { renderSvg } from '../../charts/render-svg.js';
import { type Scene, seriesRole } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { staffingWords } from '../../i18n/topics/staffing.js';
import type { Condition, MetricQuery, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { type StaffingChart, type StaffingView, staffingView } from '../../views/staffing.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { type Answer, ElementData } from '../element-data.js';
import { CbSelectEvent } from '../events.js';
import { fileSize } from '../export/file-size.js';
import { type ElementState, Frame } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { lastDrawing } from '../plot/last-drawing.js';
import { MarkCursor, type MarkField } from '../plot/mark-cursor.js';
import { PlotBox } from '../plot/plot-box.js';
import { plotStyles } from '../plot/plot.styles.js';
import { type TipLine, tipLines } from '../plot/tip-lines.js';
import { toolsStyles } from '../tools.styles.js';
import { drawStaffing } from './draw-staffing.js';
import { type GivenDay, type GivenInterval, givenStaffing, staffingOfGiven } from './given-staffing.js';
import { readChoices, readQuestion, type StaffingChoices, type StaffingQuestion } from './read-staffing.js';
import { staffingFigures } from './staffing-figures.js';
import { type StaffingChange, staffingForm } from './staffing-form.js';
import { styles } from './staffing.styles.js';

/**
 * How many agents a day needs, interval by interval, to answer the contacts expected as fast as is wished, and what comes
 * of the agents on shift. Contacts are the mean of the last same weekdays, a forecast, or the page's own; handling
 * time, patience and shrinkage are those of the weeks before, or the page's own. By Erlang A where patience is known, else
 * by Erlang C. The reader can choose the day and what is to be reached.
 *
 * @element cb-staffing
 *
 * @attr {string} day - The date to be staffed, `2026-10-26`; by default the first working day after the data or the period end
 * @attr {"15-minutes" | "30-minutes" | "hour"} grain - Length of the intervals; 30 minutes by default
 * @attr {number} weeks - How many weeks before the day are learned from; 4 by default
 * @attr {string} channel - Whose contacts; `voice` by default
 * @attr {number} concurrency - Contacts that an agent has at once, as in chats; 1 by default
 * @attr {string} calls - Contacts expected, as JSON, as from a forecast: `[{"from": "2026-10-26T09:00", "calls": 41}, …]`; by default the mean of the weeks before
 * @attr {string} forecast - Contacts expected are a forecast from all data before the day, with the agents at the upper edge of its bands: without a value, or the day to be staffed
 * @attr {number} service-level - Share to be answered within the threshold, as a fraction below 1; 0.8 by default
 * @attr {number} threshold - Seconds within which an answer is in time; 20 by default
 * @attr {number} max-occupancy - Cap on load / agents, as a fraction; 0.85 by default
 * @attr {number} shrinkage - Part of paid time in which agents do not answer, as a fraction; by default that of the shifts
 * @attr {number} aht - Handling time in seconds; by default that of the weeks before
 * @attr {number | "none"} patience - Mean seconds after which callers hang up, `none`: they do not; by default that of the weeks before
 * @attr {string} label - Heading of the page's own
 * @attr {string} rows - A day that the page computed itself, as JSON: `[{"from": "2026-10-26T09:00", "to": "2026-10-26T09:30", "calls": 41, "onShift": 6}, …]`, with `aht`; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - An interval was chosen: `detail.key` with its begin, by the name of the grain
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole chart with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - The day
 * @csspart subheading - Zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart tools - The fields
 * @csspart field - A field
 * @csspart chart - The drawing
 * @csspart figures - What the day comes to
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside an interval
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
 * @cssprop [--cb-chart-height] - Height of the drawing
 * @cssprop [--cb-surface] - Ground of the chart
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the value axis' ticks and between rows
 * @cssprop [--cb-axis] - The line of zero, edges of fields
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - The agents to be planned, dashed at the upper edge of a forecast
 * @cssprop [--cb-series-2] - Those on shift
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
export class CbStaffing extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, toolsStyles, styles];
  static override properties = {
    ...dataProperties,
    day: {},
    grain: {},
    weeks: {},
    channel: {},
    concurrency: {},
    calls: {},
    forecast: {},
    serviceLevel: { attribute: 'service-level' },
    threshold: {},
    maxOccupancy: { attribute: 'max-occupancy' },
    shrinkage: {},
    aht: {},
    patience: {},
    label: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare day: string | undefined;
  declare grain: StaffingGrain | undefined;
  declare weeks: number | string | undefined;
  declare channel: string | undefined;
  declare concurrency: number | string | undefined;
  declare calls: StaffingAsk['calls'] | string;
  /** `true`, or the day to be staffed where `day` says none. */
  declare forecast: boolean | string | undefined;
  declare serviceLevel: number | string | undefined;
  declare threshold: number | string | undefined;
  declare maxOccupancy: number | string | undefined;
  declare shrinkage: number | string | undefined;
  declare aht: number | string | undefined;
  declare patience: number | string | undefined;
  declare label: string | undefined;
  declare rows: readonly GivenInterval[] | string | undefined;
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

  readonly #given = lastResult(givenStaffing);
  readonly #data = new ElementData<StaffingQuestion>(this, {
    given: () => this.#givenAnswer,
    ask: (attributes) => this.#ask(attributes),
    query: (ask, _covers, description) => staffingQueries(ask, description)[0],
    also: (ask, description): readonly MetricQuery[] => staffingQueries(ask, description).slice(1),
    analyse: async (source, ask, signal, description) =>
      ask.forecast ? staffingForecast(source, ask, description, signal) : undefined,
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new PlotBox(this, '.chart');
  readonly #cursor = new MarkCursor(this, () => this.#markField);
  // By their text, since choices are read anew at every update.
  readonly #staffingOf = lastResult(
    (answer: Answer, day: GivenDay | undefined, choices: string): Staffing => {
      const chosen = JSON.parse(choices) as StaffingChoices;
      if (day !== undefined) return staffingOfGiven(day, chosen);
      const { ask, within, description } = answer.from!;
      const forecast = answer.analysis as Awaited<ReturnType<typeof staffingForecast>>;
      return staffingFrom(
        [answer.table, ...answer.also],
        { ...ask, ...within, ...chosen },
        description,
        forecast,
      );
    },
  );
  readonly #viewOf = lastResult(
    (staffing: Staffing, answer: Answer, locale: Locale, label: string | undefined): StaffingView => {
      const view = staffingView({ staffing, locale, times: answer.from && answer.also[0] });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );
  readonly #drawingOf = lastDrawing(drawStaffing);

  /** What the element is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const staffing = this.#staffing;
    const { locale } = this.#data;
    return this.#frame.render({
      view: view?.frame,
      placeholder: givenHeading(this.label) ?? staffingWords(locale).heading,
      explains: this.#data.answer?.from !== undefined && staffing?.settings !== null,
      picture:
        view && staffing
          ? html`${staffingForm({
              locale,
              staffing,
              hasDays: this.#data.answer?.from !== undefined,
              change: (change) => this.#change(change),
            })}${
              view.frame.state === 'empty'
                ? nothing
                : html`<div class="chart">
                      <div class="plot">
                        <svg class="drawing" part="chart" aria-hidden="true"></svg>
                        ${this.#cursor.render(view.frame.heading)}
                      </div>
                    </div>
                    ${staffingFigures(view.figures, locale)}`
            }`
          : nothing,
      skeleton: html`<div class="chart"><div class="bone chart-bone"></div></div>`,
      scene: view && view.frame.state !== 'empty' ? (): Scene => this.#fileDrawing(view).scene : undefined,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const svg = this.renderRoot.querySelector<SVGSVGElement>('svg.drawing');
    const view = this.#view;
    if (svg && view) renderSvg(svg, this.#draw(view).scene);
  }

  get #givenAnswer(): ReturnType<typeof givenStaffing> {
    return this.#given(this.localName, this.rows, this.aht, this.timeZone);
  }

  get #staffing(): Staffing | undefined {
    const { answer } = this.#data;
    if (answer === undefined) return undefined;
    const given = answer.from === undefined ? this.#givenAnswer : undefined;
    const day = given && 'table' in given ? given.day : undefined;
    const choices = readChoices(new Attributes(this.localName), this);
    return this.#staffingOf(answer, day, JSON.stringify(choices));
  }

  get #view(): StaffingView | undefined {
    const { answer, locale } = this.#data;
    const staffing = this.#staffing;
    return answer && staffing && this.#viewOf(staffing, answer, locale, givenHeading(this.label));
  }

  get #markField(): MarkField | undefined {
    const view = this.#view;
    if (!view) return undefined;
    const { series } = view.chart;
    return {
      drawing: this.#draw(view),
      spoken: (mark) => view.describe(mark),
      tip: (mark) => {
        const { title, lines } = view.tooltip(mark);
        return tipLines(
          title,
          lines.map(({ label, text, series: of }) => {
            const at = series.findIndex(({ id }) => id === of);
            return at < 0 ? { label, text } : { label, text, swatch: swatchOf(series[at]!) };
          }),
        );
      },
      select: (mark) => this.#select(mark),
    };
  }

  get #direction(): 'ltr' | 'rtl' {
    return directionOf(this);
  }

  #draw(view: StaffingView): MarksDrawing {
    const { width, height } = this.#plot.box;
    const { family, size } = this.#frame.font;
    return this.#drawingOf(view.chart, width, height, this.#direction, family, size);
  }

  /** The drawing for a file: as on the page, or of a usual size where the page has no room for it. */
  #fileDrawing(view: StaffingView): MarksDrawing {
    const drawn = this.#draw(view);
    if (drawn.scene.width > 0 && drawn.scene.height > 0) return drawn;
    const { width, height } = fileSize;
    const { family, size } = this.#frame.font;
    return drawStaffing(view.chart, width, height, this.#direction, family, size);
  }

  #select(mark: number): void {
    const staffing = this.#staffing;
    const interval = staffing?.intervals[mark];
    if (interval) this.dispatchEvent(new CbSelectEvent({ [staffing.grain]: interval.from }, 'offered'));
  }

  #change({ day, serviceLevel, threshold, maxOccupancy, shrinkage }: StaffingChange): void {
    if (day !== undefined) this.day = day;
    if (serviceLevel !== undefined) this.serviceLevel = serviceLevel;
    if (threshold !== undefined) this.threshold = threshold;
    if (maxOccupancy !== undefined) this.maxOccupancy = maxOccupancy;
    if (shrinkage !== undefined) this.shrinkage = shrinkage;
  }

  #ask(attributes: Attributes): StaffingQuestion {
    attributes.text('label', this.label);
    // What is wrong with them is told before anything is asked.
    readChoices(attributes, this);
    return readQuestion(attributes, this);
  }
}

/** How a series looks in the picture. */
function swatchOf({ mark, role, palette }: StaffingChart['series'][number]): TipLine['swatch'] {
  const look = mark === 'area' ? 'surface' : role === 'forecast' ? 'dashed line' : 'line';
  return { role: seriesRole(palette), look };
}
