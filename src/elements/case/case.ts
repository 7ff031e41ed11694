import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CaseAsk } from '../../analysis/case/case-of.js';
import type { ScoreKind } from '../../analysis/case/case-report.js';
import type { Scene } from '../../charts/scene.js';
import type { Contact } from '../../data/contact.js';
import type { Locale } from '../../i18n/locale.js';
import { caseWords } from '../../i18n/topics/case.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { caseView, type CaseView } from '../../views/case.js';
import { AskedData } from '../asked-data.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { CategoryPlot } from '../plot/category-plot.js';
import { plotStyles } from '../plot/plot.styles.js';
import { caseDetails } from './case-details.js';
import { caseField } from './case-field.js';
import { styles } from './case.styles.js';
import { drawCase } from './draw-case.js';
import { type CaseAnswer, findCase, hiddenAgents, namesOf, readCaseAsk } from './find-case.js';
import { givenCase } from './given-case.js';

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/**
 * One conversation as it went: its legs over time with what each was spent on, the customer's scores beside what all
 * others gave, the comment as it was written, and what changed from leg to leg. The page names a contact or a
 * conversation; else it is the lowest-scored one that has a comment, among what the page is filtered to.
 *
 * @element cb-case
 *
 * @attr {string} contact - Id of a contact of the conversation, whatever is filtered around it
 * @attr {string} conversation - The conversation, whatever is filtered around it; one of these two
 * @attr {"csat" | "nps" | "ces"} metric - Without both: by which score the lowest is picked; by default `csat`, or what there is
 * @attr {boolean} pseudonyms - A pseudonym stands for each agent, everywhere in the element and its files
 * @attr {string} label - Heading in place of the usual one
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} rows - The contacts of one conversation that the page has itself, as JSON in the form of the data. Nothing is asked then, and no means are shown
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
 * @fires {CbSelectEvent} cb-select - A leg was chosen: `detail.key` has its `contact` and its `conversation`, `detail.metric` what it was picked by, else `contact-volume`
 * @fires {CbReadyEvent} cb-ready - A new case is shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - It could not be had: `detail.problem`
 *
 * @csspart frame - The whole case with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Which conversation it is
 * @csspart subheading - When it was, and the zone of its times
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart chart - The drawing of the legs
 * @csspart cursor - What has the keyboard on the drawing
 * @csspart tooltip - What stands beside a leg
 * @csspart comments - The customer's comments
 * @csspart comment - One of them
 * @csspart scores - The scores beside their means
 * @csspart times - How long it took
 * @csspart outcome - What came of it
 * @csspart changes - What changed from leg to leg
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation
 * @csspart table - The table that says the same
 *
 * @cssprop [--cb-surface] - Ground of the element
 * @cssprop [--cb-raised] - Ground of menu, window and tooltip
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - Lines at named times and between rows, and time that is folded away
 * @cssprop [--cb-axis] - The line under the legs, and that beside comments
 * @cssprop [--cb-accent] - What is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-previous] - Time until a leg's end of which no more is known
 * @cssprop [--cb-series-1] - Talking
 * @cssprop [--cb-series-2] - Waiting
 * @cssprop [--cb-series-3] - Hold
 * @cssprop [--cb-series-4] - After-contact work
 * @cssprop [--cb-met] - Better than the mean
 * @cssprop [--cb-near] - Warnings
 * @cssprop [--cb-missed] - Worse than the mean; failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbCase extends LitElement implements DataProperties {
  static override styles = [frameStyles, plotStyles, styles];
  static override properties = {
    ...dataProperties,
    contact: {},
    conversation: {},
    metric: {},
    pseudonyms: { type: Boolean },
    label: {},
    attribution: {},
    rows: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare contact: string | number | undefined;
  declare conversation: string | number | undefined;
  declare metric: ScoreKind | undefined;
  declare pseudonyms: boolean | undefined;
  declare label: string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare rows: readonly Contact[] | string | undefined;
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

  readonly #given = lastResult(givenCase);
  readonly #data = new AskedData<CaseAsk, CaseAnswer>(this, {
    given: () => this.#given(this.localName, this.rows, this.timeZone),
    ask: (attributes) => readCaseAsk(attributes, this),
    run: (asked) => findCase(asked),
    version: ({ found }) => found.version,
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #plot = new CategoryPlot(this, this.#frame, {
    view: () => this.#view,
    selected: () => undefined,
    draw: drawCase,
    grows: () => true,
    field: (view: CaseView, drawing) => caseField(view, drawing, (leg) => this.#select(leg)),
  });
  readonly #viewOf = lastResult(
    (answer: CaseAnswer, locale: Locale, hides: boolean, label: string | undefined): CaseView => {
      const found = hides ? hiddenAgents(answer.found) : answer.found;
      const view = caseView({ found, locale, names: namesOf(answer, hides), tables: answer.tables });
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
    const shows = view !== undefined && view.chart.rows.length > 0;
    return this.#frame.render({
      view: view?.frame,
      placeholder: givenHeading(this.label) ?? caseWords(locale).heading,
      explains: (this.#data.answer?.tables.length ?? 0) > 0,
      picture: shows ? html`${this.#plot.render(view)}${caseDetails(view, locale, this.#level)}` : nothing,
      skeleton: html`${[1, 2, 3].map(() => html`<div class="bone case-bone"></div>`)}`,
      scene: shows ? (): Scene => this.#plot.fileScene(view) : undefined,
    });
  }

  get #view(): CaseView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale, this.pseudonyms === true, givenHeading(this.label));
  }

  /** Of the headings under the element's own. */
  get #level(): number {
    const own = new Attributes(this.localName).oneOf('heading-level', this.headingLevel, levels) ?? '3';
    return Math.min(6, Number(own) + 1);
  }

  #select(leg: number): void {
    const report = this.#data.answer?.found.case;
    const id = report?.legs[leg]?.id;
    if (!report || id === undefined) return;
    const key = { contact: id, conversation: report.conversation };
    this.dispatchEvent(new CbSelectEvent(key, report.pickedBy ?? 'contact-volume'));
  }
}
