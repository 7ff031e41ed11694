import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LeverId } from '../../analysis/what-if/vendor-claims.js';
import { type WhatIf, type WhatIfAsk, whatIfFrom, whatIfQueries } from '../../analysis/what-if/what-if.js';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { whatIfWords } from '../../i18n/topics/what-if.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { leverReach, type WhatIfView, whatIfView } from '../../views/what-if.js';
import { Attributes } from '../attributes.js';
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
import { toolsStyles } from '../tools.styles.js';
import type { GivenValue } from '../given-value.js';
import { type GivenLine, type GivenLines, givenWhatIf, whatIfOfGiven } from './given-what-if.js';
import { leverSliders } from './lever-sliders.js';
import { styles } from './what-if.styles.js';

type Steps = Readonly<Partial<Record<LeverId, number>>>;

/**
 * What customer satisfaction might do if waits, times to resolution or repeat contacts changed: the claims of a vendor, for
 * which no data were published, beside what the host's own data show: a slope with its 95 % interval, which is an
 * association and not a cause. The reader moves the levers; nothing of it is a target.
 *
 * @element cb-what-if
 *
 * @attr {number} wait - Change of the wait in minutes, −5 to 5; 1 by default, as the claim has it
 * @attr {number} resolution-time - Change of the time to resolution as a fraction, −0.5 to 0.5; −0.1 by default
 * @attr {number} repeats - Change of repeat contacts as a fraction, −0.5 to 0.5; −0.05 by default
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} label - Heading in place of the usual one
 * @attr {string} value - Satisfaction that the page computed itself, as JSON, a fraction: `{"value": 0.71, "n": 900}`; nothing is asked then
 * @attr {string} rows - With `value`, the slopes that the page fitted itself, as JSON: `[{"lever": "wait", "slope": -0.012, "low": -0.02, "high": -0.004, "n": 900, "days": 30, "level": 1.4}]`; change of satisfaction with a minute (`level` in minutes), a unit of ln of the time to resolution (seconds), or a repeat (share)
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
 * @fires {CbSelectEvent} cb-select - A lane was chosen: `detail.metric` is `csat`
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole element
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - What it is of
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart tools - The levers
 * @csspart slider - The slider of a lever
 * @csspart step - What stands at it
 * @csspart reset-button - The button that sets the levers as the claims have them
 * @csspart chart - The drawing
 * @csspart cursor - What has the keyboard on the chart
 * @csspart tooltip - What stands beside a lever's lane
 * @csspart notices - Remarks: what a claim is, what an association is
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
 * @cssprop [--cb-muted] - Text that recedes, labels of ticks
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at the axis' ticks
 * @cssprop [--cb-axis] - Edge of the button
 * @cssprop [--cb-accent] - Sliders, and what is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-previous] - Satisfaction as it is
 * @cssprop [--cb-target] - The rule at satisfaction as it is
 * @cssprop [--cb-series-1] - The host's own data
 * @cssprop [--cb-series-2] - The claims
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
export class CbWhatIf extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, toolsStyles, styles];
  static override properties = {
    ...dataProperties,
    wait: {},
    resolutionTime: { attribute: 'resolution-time' },
    repeats: {},
    attribution: {},
    label: {},
    value: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare wait: number | string | undefined;
  declare resolutionTime: number | string | undefined;
  declare repeats: number | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare label: string | undefined;
  declare value: GivenValue | string | undefined;
  declare rows: readonly GivenLine[] | string | undefined;
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

  readonly #given = lastResult(givenWhatIf);
  readonly #data = new ElementData<WhatIfAsk>(this, {
    given: () => this.#givenAnswer,
    ask: (attributes) => this.#ask(attributes),
    query: (ask, _covers, description) => whatIfQueries(ask, description)[0],
    also: (ask, description) => whatIfQueries(ask, description).slice(1),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot<WhatIfView, MarksDrawing>(this, this.#frame, {
    view: () => this.#view,
    selected: () => undefined,
    draw: drawLanes,
    grows: () => true,
    field: (view, drawing) => laneField(view, drawing, () => this.#select()),
  });
  // By their text, since steps are read anew at every update.
  readonly #foundOf = lastResult((answer: Answer, lines: GivenLines | undefined, text: string): WhatIf => {
    const steps = JSON.parse(text) as Steps;
    const { table, also, from } = answer;
    if (from === undefined) return whatIfOfGiven(table, lines ?? {}, steps);
    return whatIfFrom([table, ...also], { ...from.ask, ...from.within, steps }, from.description);
  });
  readonly #viewOf = lastResult(
    (found: WhatIf, { table, data, from }: Answer, locale: Locale, label: string | undefined): WhatIfView => {
      const view = whatIfView({ found, table, locale, data, given: from === undefined });
      return label ? { ...view, frame: relabelled(view.frame, label) } : view;
    },
  );

  /** What the element is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { locale } = this.#data;
    const hasPicture = view !== undefined && view.frame.state !== 'empty';
    return this.#frame.render({
      view: view?.frame,
      placeholder: givenHeading(this.label) ?? whatIfWords(locale).heading,
      explains: view !== undefined,
      picture: hasPicture
        ? html`${leverSliders(view.sliders, locale, (steps) => this.#move(steps))}${this.#plot.render(view)}`
        : nothing,
      skeleton: html`<div class="chart bones">
        ${[1, 2, 3].map(() => html`<div class="bone lane-bone"></div>`)}
      </div>`,
      scene: hasPicture ? (): Scene => this.#plot.fileScene(view) : undefined,
    });
  }

  get #givenAnswer(): ReturnType<typeof givenWhatIf> {
    return this.#given(this.localName, this.value, this.rows);
  }

  get #view(): WhatIfView | undefined {
    const { answer, locale } = this.#data;
    if (answer === undefined) return undefined;
    const given = answer.from === undefined ? this.#givenAnswer : undefined;
    const lines = given && 'table' in given ? given.lines : undefined;
    const steps = this.#steps(new Attributes(this.localName));
    const found = this.#foundOf(answer, lines, JSON.stringify(steps));
    return this.#viewOf(found, answer, locale, givenHeading(this.label));
  }

  #select(): void {
    this.dispatchEvent(new CbSelectEvent({}, 'csat'));
  }

  #move(steps: Steps | null): void {
    if (steps === null) {
      this.wait = undefined;
      this.resolutionTime = undefined;
      this.repeats = undefined;
      return;
    }
    if (steps.wait !== undefined) this.wait = steps.wait;
    if (steps['resolution-time'] !== undefined) this.resolutionTime = steps['resolution-time'];
    if (steps.repeats !== undefined) this.repeats = steps.repeats;
  }

  #steps(attributes: Attributes): Steps {
    const given = { wait: this.wait, 'resolution-time': this.resolutionTime, repeats: this.repeats };
    const steps: Partial<Record<LeverId, number>> = {};
    for (const lever of Object.keys(given) as LeverId[]) {
      const step = attributes.number(lever, given[lever]);
      const { least, most } = leverReach[lever];
      if (step === undefined) continue;
      if (step >= least && step <= most) steps[lever] = step;
      else attributes.refuse(lever, given[lever]);
    }
    return steps;
  }

  #ask(attributes: Attributes): WhatIfAsk {
    attributes.text('label', this.label);
    // What is wrong with them is told before anything is asked.
    this.#steps(attributes);
    const attribution = readAttribution(attributes, this.attribution);
    return { ...(attribution && { attribution }) };
  }
}
