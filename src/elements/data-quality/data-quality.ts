import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { qualityWords } from '../../i18n/topics/quality.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { dataQualityView, type DataQualityView, type ProblemChoice } from '../../views/data-quality.js';
import type { Theme } from '../context.js';
import { sourceProperties, type SourceProperties } from '../data-properties.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { relabelled } from '../frame/relabelled.js';
import { words } from '../frame/words.js';
import { directionOf, givenHeading } from '../host-reading.js';
import type { QualityOrder } from '../../views/quality-sort.js';
import { lastResult } from '../last-result.js';
import { statusIcon } from '../number/status-icon.js';
import { SourceData, type SourceReport } from '../source-data.js';
import { toolsStyles } from '../tools.styles.js';
import { styles } from './data-quality.styles.js';
import { partCounts } from './part-counts.js';
import { problemList } from './problem-list.js';
import { reportScene } from './report-scene.js';

/**
 * What became of the data: how many rows of each part were read, kept, repaired, rejected and merged as duplicates; what
 * was wrong, gravest first, with the first places of each; what time they cover; which metrics they cannot answer, and
 * what they lack for them. It is of the data as a whole, whatever is filtered around it. Where all is well, it says so.
 *
 * @element cb-data-quality
 *
 * @attr {string} label - Heading of the page's own
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the report's own
 * @attr {string} time-zone - IANA time zone of these data where they name none
 * @attr {string} currency - ISO 4217 currency of these data where they name none
 * @attr {number} week-start - First day of the week where these data say none: 1 = Monday … 7 = Sunday
 * @attr {string} locale - Language and notation: `en`, `zh`, `ru`, with a region `en-GB`
 * @attr {string} lang - As `locale`, which comes first
 * @attr {"light" | "dark" | "auto"} theme - Colours: `auto` follows the reader's system; by default the page's `color-scheme`
 *
 * @fires {CbSelectEvent} cb-select - A metric that has no answer was chosen, to be looked up: `detail.metric`, as the `metric` of a `cb-metric-dictionary`; `detail.key` is empty
 * @fires {CbReadyEvent} cb-ready - A new report is shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - It could not be had, or an attribute not be read: `detail.problem`
 *
 * @csspart frame - The whole report
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Its name
 * @csspart subheading - How many rows there are, and what became of them
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart well - The sentence that all is well
 * @csspart counts - The table of rows by part, with their bars
 * @csspart legend - What the bars' pieces say
 * @csspart covered - The time that the data cover
 * @csspart tools - What the problems are narrowed by
 * @csspart part-choice - The choice of a part
 * @csspart severity-choice - The choice of a severity
 * @csspart count - How many problems are shown
 * @csspart scroller - What the problems scroll in
 * @csspart problems - The table of problems
 * @csspart problem - One of them
 * @csspart unanswered - The metrics that the data cannot answer
 * @csspart metric-button - The button of one of them
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - Unused here: the report explains itself
 * @csspart table - The report as one table
 *
 * @cssprop [--cb-table-height] - Height above which the problems scroll
 * @cssprop [--cb-surface] - Ground of the report
 * @cssprop [--cb-raised] - Ground of menu and window
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes; rows merged as duplicates
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - Edges of choices
 * @cssprop [--cb-accent] - Buttons of metrics
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-met] - Rows kept as they were
 * @cssprop [--cb-near] - Rows repaired; warnings
 * @cssprop [--cb-missed] - Rows rejected; errors and failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbDataQuality extends LitElement implements SourceProperties {
  static override styles = [frameStyles, toolsStyles, styles];
  static override properties = {
    ...sourceProperties,
    label: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare label: string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the report's own. Before `src`. */
  declare data: DataInput | undefined;
  /** What can answer queries already. Before `data`. */
  declare source: MetricSource | undefined;
  declare timeZone: string | undefined;
  declare currency: string | undefined;
  declare weekStart: number | string | undefined;
  /** A language tag, or a whole language of the page's own. */
  declare locale: Locale | string | undefined;
  declare theme: Theme | undefined;

  readonly #data = new SourceData(this, {
    worksAlone: false,
    read: (attributes) => void attributes.text('label', this.label),
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #viewOf = lastResult(({ description, quality }: SourceReport, locale: Locale) =>
    dataQualityView({ ...description, quality }, locale),
  );
  readonly #frameOf = lastResult((view: DataQualityView, label: string | undefined) =>
    label === undefined ? view.frame : relabelled(view.frame, label),
  );
  readonly #arrangedOf = lastResult((view: DataQualityView, order: QualityOrder) => view.arranged(order));
  #order: QualityOrder = { parts: null, problems: null };
  #choice: ProblemChoice = { part: null, severity: null };

  /** What the report is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const heading = givenHeading(this.label);
    return this.#frame.render({
      view: view && this.#frameOf(view, heading),
      placeholder: heading ?? qualityWords(this.#data.locale).heading,
      explains: false,
      picture: view ? this.#report(view) : nothing,
      skeleton: html`${[1, 2, 3, 4, 5].map(() => html`<div class="bone row-bone"></div>`)}`,
      scene: view ? (): Scene => this.#picture(view) : undefined,
    });
  }

  get #view(): DataQualityView | undefined {
    const { report, locale } = this.#data;
    return report && this.#arrangedOf(this.#viewOf(report, locale), this.#order);
  }

  #report(view: DataQualityView): TemplateResult {
    const { locale } = this.#data;
    const quality = qualityWords(locale);
    return html`
      ${
        view.well === null
          ? nothing
          : html`<p class="well" part="well">${statusIcon('disc')}<span>${words(view.well)}</span></p>`
      }
      ${partCounts(view, locale, this.#order.parts, (parts) => this.#sort({ ...this.#order, parts }))}
      ${this.#section('problems-heading', quality.problems, this.#problems(view, locale))}
      ${this.#section('covered-heading', quality.covered, html`<p part="covered">${words(view.covered)}</p>`)}
      ${this.#section('unanswered-heading', quality.unanswered, this.#unanswered(view, locale))}
    `;
  }

  #picture(view: DataQualityView): Scene {
    return reportScene(view, this.#data.locale, directionOf(this), this.#frame.font.family);
  }

  #section(id: string, heading: string, content: TemplateResult): TemplateResult {
    const level = Math.min(6, (Number(this.headingLevel ?? 3) || 3) + 1);
    return html`<div class="section">
      <div class="section-heading" id=${id} role="heading" aria-level=${level}>${words(heading)}</div>
      ${content}
    </div>`;
  }

  #problems(view: DataQualityView, locale: Locale): TemplateResult {
    if (view.problems.length === 0) return html`<p>${words(qualityWords(locale).noProblems)}</p>`;
    return problemList({
      view,
      locale,
      choice: this.#choice,
      sort: this.#order.problems,
      sortBy: (problems) => this.#sort({ ...this.#order, problems }),
      choose: (choice) => {
        this.#choice = choice;
        this.requestUpdate();
        this.#frame.announce(view.count(view.find(choice).length));
      },
    });
  }

  #sort(order: QualityOrder): void {
    this.#order = order;
    this.requestUpdate();
  }

  #unanswered(view: DataQualityView, locale: Locale): TemplateResult {
    const quality = qualityWords(locale);
    if (view.unanswered.length === 0) return html`<p>${words(view.allAnswered)}</p>`;
    return html`<ul class="unanswered" part="unanswered">
      ${view.unanswered.map(
        ({ metric, name, text }) => html`
          <li>
            <button
              type="button"
              part="metric-button"
              aria-label=${quality.lookUp(name)}
              @click=${() => this.#select(metric)}
            >
              ${words(name)}
            </button>
            <p>${words(text)}</p>
          </li>
        `,
      )}
    </ul>`;
  }

  #select(metric: MetricId): void {
    this.dispatchEvent(new CbSelectEvent({}, metric));
  }
}
