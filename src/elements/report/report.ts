import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { findLocale } from '../../i18n/find-locale.js';
import type { Locale } from '../../i18n/locale.js';
import { reportTemplates, type ReportTemplate } from '../../i18n/report-words.js';
import { reportWords } from '../../i18n/topics/report.js';
import type { DataQuality } from '../../data/contact-data.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import { parseReportSpec, type ParsedReport } from '../../views/report/parse-report-spec.js';
import type { ReportSpec } from '../../views/report/report-spec.js';
import { reportView, type ReportView } from '../../views/report/report-view.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { ScriptData } from '../data/script-data.js';
import { ElementData, type Answer, type Within } from '../element-data.js';
import { saveFile } from '../export/save-file.js';
import { Frame, type ElementState, type FrameData } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import type { MenuItem } from '../frame/menu.js';
import { directionOf } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { bothWhere } from '../narrow.js';
import { problemOf } from '../problem-of.js';
import { readShownPeriod, readWhere } from '../read-inputs.js';
import { warn } from '../warn.js';
import { isSettled, ItemElements, type ItemElement } from './item-elements.js';
import { type Paper, PaperLayout, papers } from './paper.js';
import { plannedReport, reportQuery, type PlannedReport, type ReportAsk } from './report-ask.js';
import { reportBack, reportHead, reportSection } from './report-parts.js';
import { styles } from './report.styles.js';
import { staticPage } from './static-page.js';
import { TargetedSource } from './targeted-source.js';
import { Unfolding, type ReportProgress } from './unfolding.js';

type Where = Readonly<Record<string, Condition>>;

/**
 * A whole report: title, aim, what it is of, headline numbers, findings, charts, tables, notes, what the data lack and
 * what the metrics mean. From a page's own spec, or from one of three templates by what the data can answer. It prints to
 * clean pages of A4 or Letter, and is saved as one HTML file that needs no script and no network. Sections fill one after
 * the other. What a reader chooses in it narrows the rest where the `cb-data` around holds it; a report with data or
 * targets of its own stays as it is.
 *
 * @element cb-report
 *
 * @attr {string} spec - The report as JSON: `{"title": …, "aim": …, "period": "month", "sections": [{"title": …, "items": [{"show": "kpi-tile", "metric": "service-level"}]}]}`; also as a `<script type="application/json">` inside
 * @attr {"operations-month" | "executive-page" | "team-week"} template - What is made of the data where there is no spec; `operations-month` by default
 * @attr {"a4" | "letter"} paper - Paper that the page is printed on, with page numbers; without it the page's own rules hold
 * @attr {string} made-at - When the report was made, as an ISO instant; by default when its numbers came; `none`: not said
 * @attr {number} heading-level - Level of the title in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the report's own
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
 * @fires {CbReadyEvent} cb-ready - The report's own numbers are shown: `detail.version` of the data. `complete` tells when all of it is
 * @fires {CbErrorEvent} cb-error - They could not be had, or an attribute not be read: `detail.problem`
 *
 * @csspart frame - The whole report
 * @csspart header - Title and menu button
 * @csspart heading - Its title
 * @csspart subheading - Period and zone, unseen: the facts say them
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart report - The same, once there are numbers
 * @csspart aim - What the report is to answer
 * @csspart facts - Of what it is, compared with what, of which data, made when
 * @csspart progress - How many of its parts are there, while some are not
 * @csspart contents - The list of its sections
 * @csspart contents-button - The button that leads to one
 * @csspart section - A section
 * @csspart section-heading - Its heading
 * @csspart note - What is said under a heading
 * @csspart item - The room of an element
 * @csspart list - Remarks, and the data's faults
 * @csspart terms - What is not in the report, and what the metrics mean
 * @csspart notices - What could not be read of the spec, and remarks on the numbers
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanations or the table
 * @csspart close-button - The button that closes it
 * @csspart explanation - How the report's numbers came about
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart table - All numbers that the report names
 *
 * @cssprop [--cb-chart-height] - Height of its charts
 * @cssprop [--cb-surface] - Ground of the report
 * @cssprop [--cb-raised] - Ground of menu and window
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-grid] - What of the progress is still to come
 * @cssprop [--cb-accent] - Links of the contents; progress
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-missed] - Failures
 * @cssprop [--cb-near] - Warnings
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-border] - Border of the report
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbReport extends LitElement implements DataProperties {
  static override styles = [frameStyles, styles];
  static override properties = {
    ...dataProperties,
    spec: {},
    template: {},
    paper: {},
    madeAt: { attribute: 'made-at' },
    headingLevel: { attribute: 'heading-level' },
  };

  /** A report as an object or JSON text; what of it cannot be read is told in the report. */
  declare spec: ReportSpec | object | string | undefined;
  declare template: ReportTemplate | undefined;
  declare paper: Paper | undefined;
  /** The clock, for a page that has its own: an instant as text, epoch milliseconds, or `none`. */
  declare madeAt: string | number | Date | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the report's own. Before `src`. */
  declare data: DataInput | undefined;
  /** What can answer queries already. Before `data`. */
  declare source: MetricSource | undefined;
  declare timeZone: string | undefined;
  declare currency: string | undefined;
  declare weekStart: number | string | undefined;
  declare where: Where | string | undefined;
  declare period: Period | string | undefined;
  declare periodFrom: string | undefined;
  declare periodTo: string | undefined;
  /** A language tag, or a whole language of the page's own. */
  declare locale: Locale | string | undefined;
  declare theme: Theme | undefined;

  readonly #script = new ScriptData(this);
  readonly #data = new ElementData<ReportAsk>(this, {
    given: () => undefined,
    ask: (attributes) => this.#ask(attributes),
    query: (ask, _covers, description) =>
      reportQuery(plannedReport(ask, withinOf(ask), description, this.#language)),
    analyse: (source) => source.quality(),
    targets: ({ spec }) => new Map(Object.entries(spec?.targets ?? {})),
  });
  readonly #frame = new Frame(this, this.#frameData());
  readonly #layout = new PaperLayout(
    this,
    () => papers.find((one) => one === this.paper),
    () => ({ title: this.#view?.title ?? '' }),
  );
  readonly #items = new ItemElements();
  readonly #parsed = lastResult((spec: unknown): ParsedReport => parseReportSpec(spec));
  readonly #plannedOf = lastResult(({ from }: Answer, locale: Locale): PlannedReport => {
    const { ask, within, description } = from!;
    return plannedReport(ask as ReportAsk, within, description, locale);
  });
  readonly #cameAt = lastResult((_answer: Answer) => Date.now());
  readonly #viewOf = lastResult(
    (
      answer: Answer,
      planned: PlannedReport,
      parsed: ParsedReport | undefined,
      madeMs: number | null,
      locale: Locale,
    ) =>
      reportView({
        ...planned,
        table: answer.table,
        data: answer.from!.description,
        note: answer.data,
        quality: answer.analysis as DataQuality,
        problems: parsed?.problems ?? [],
        madeMs,
        locale,
      }),
  );
  readonly #targeted = lastResult((source: MetricSource, spec: ReportSpec) =>
    spec.targets ? new TargetedSource(source, new Map(Object.entries(spec.targets))) : source,
  );
  /** Elements of the sections that are shown so far, by their items. */
  #elements: ReadonlyMap<string, ItemElement> = new Map();
  readonly #unfolding = new Unfolding(this, {
    sections: () => this.#view?.sections.length,
    shown: () => this.#elements.size,
    progress: () => this.progress,
    isReady: () => this.#data.state === 'ready',
    hasFailed: () => this.#data.state === 'error',
  });

  /** What the report's own numbers are doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  /** How many of its elements show something, and how many there are. */
  get progress(): ReportProgress {
    const all = this.#view?.sections.flatMap(({ items }) => items).length ?? 0;
    return { done: [...this.#elements.values()].filter(isSettled).length, all };
  }

  /**
   * Fulfilled when all of the report is there, or has failed; with false where it is removed before, or takes more than
   * a minute.
   */
  get complete(): Promise<boolean> {
    return this.#unfolding.complete;
  }

  /** Prints the report, and nothing else of its page, once it is whole. */
  async print(): Promise<void> {
    await this.complete;
    await this.#layout.print();
  }

  /**
   * The report as one HTML file, once it is whole: without a script, and without anything to load; under a
   * Content-Security-Policy of its own that allows neither.
   */
  async toStaticHTML(): Promise<string> {
    await this.complete;
    const view = this.#view;
    if (view === undefined) return '';
    return staticPage({
      view,
      elements: this.#elements,
      locale: this.#language,
      direction: directionOf(this),
      frame: this.renderRoot.querySelector<HTMLElement>('.frame')!,
      theme: this.#data.theme,
      paper: papers.find((one) => one === this.paper),
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('spec') || changed.has('template')) this.#unfolding.restart();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return this.#frame.render({
      view: view?.frame,
      placeholder: this.#parsedSpec?.spec?.title ?? reportWords(this.#language).templates[this.#chosen].title,
      explains: true,
      picture: view ? this.#report(view) : nothing,
      skeleton: html`<div class="coming tile"></div>
        <div class="coming"></div>`,
      scene: undefined,
      items: this.#menu,
    });
  }

  #report(view: ReportView): TemplateResult {
    const locale = this.#language;
    const level = Math.min(6, (Number(this.headingLevel ?? 3) || 3) + 1);
    const shown = view.sections.slice(0, this.#unfolding.sections).flatMap(({ items }) => items);
    this.#elements = this.#items.of(shown, Math.min(6, level + 1), this.ownerDocument);
    const { source, where, period } = this.#inner;
    return html`<div
      class="report"
      part="report"
      @cb-ready=${this.#onInner}
      @cb-error=${this.#onInner}
      @cb-filter=${this.#onFilter}
      @cb-range=${this.#onFilter}
    >
      ${reportHead(view, locale, this.#unfolding.wasWhole ? undefined : this.progress, this.#go)}
      <cb-data
        class="scope"
        .source=${source}
        .where=${where}
        .period=${period}
        .locale=${locale}
        .theme=${this.#data.theme}
      >
        ${view.sections.map((section) => reportSection(section, this.#elements, level))}
      </cb-data>
      ${reportBack(view, locale, level)}
    </div>`;
  }

  get #language(): Locale {
    const own = this.locale || this.getAttribute('lang');
    const said = this.#parsedSpec?.spec?.language;
    return !own && said ? findLocale(said) : this.#data.locale;
  }

  get #chosen(): ReportTemplate {
    return reportTemplates.find((one) => one === this.template) ?? 'operations-month';
  }

  get #parsedSpec(): ParsedReport | undefined {
    const given = this.spec ?? this.#script.text;
    return given === undefined || given === null || given === '' ? undefined : this.#parsed(given);
  }

  get #planned(): PlannedReport | undefined {
    const { answer } = this.#data;
    return answer?.from && this.#plannedOf(answer, this.#language);
  }

  get #view(): ReportView | undefined {
    const { answer } = this.#data;
    const planned = this.#planned;
    if (answer === undefined || planned === undefined) return undefined;
    return this.#viewOf(answer, planned, this.#parsedSpec, this.#madeMs(answer), this.#language);
  }

  #madeMs(answer: Answer): number | null {
    const { madeAt } = this;
    if (madeAt === 'none') return null;
    const given = madeAt === undefined || madeAt === '' ? NaN : new Date(madeAt).getTime();
    return Number.isFinite(given) ? given : this.#cameAt(answer);
  }

  /** What the scope of the report's elements holds: the page's own where it can, so that they filter it and are filtered. */
  get #inner(): {
    readonly source: MetricSource | undefined;
    readonly where: Where | undefined;
    readonly period: Period | string | undefined;
  } {
    const { answer } = this.#data;
    const { spec, period, within } = this.#planned!;
    if (this.#isApart) {
      const source = this.#targeted(answer!.from!.source, spec);
      return { source, where: within.where, period: within.period };
    }
    const attributes = new Attributes(this.localName);
    const own = readWhere(this, attributes);
    const shown = readShownPeriod(this, attributes, Date.now);
    // One that goes along with the clock does so inside, too.
    const ownPeriod = shown && 'moving' in shown ? shown.moving : shown;
    return {
      source: undefined,
      where: own && spec.where ? bothWhere(own, spec.where) : (own ?? spec.where),
      period: period && ownPeriod ? within.period : (ownPeriod ?? period),
    };
  }

  /** Whether the report has data or targets of its own: then what is chosen in it is told to the page, and no more. */
  get #isApart(): boolean {
    const given = [this.source, this.data, this.src].some(
      (one) => one !== undefined && one !== null && one !== '',
    );
    return given || this.#planned?.spec.targets !== undefined;
  }

  get #menu(): readonly MenuItem[] {
    const report = reportWords(this.#language);
    return [
      { name: 'print', label: report.print, run: () => void this.print() },
      { name: 'html', label: report.saveHtml, run: () => void this.#save() },
    ];
  }

  async #save(): Promise<void> {
    try {
      const text = await this.toStaticHTML();
      const name = this.#view?.frame.fileName ?? 'report';
      saveFile(this.ownerDocument, new Blob([text], { type: 'text/html' }), `${name}.html`);
    } catch (error) {
      warn(problemOf(error));
      this.#frame.announce(this.#language.messages.frame.saveFailed);
    }
  }

  #frameData(): FrameData {
    const data = this.#data;
    const localeNow = (): Locale => this.#language;
    return {
      get state() {
        return data.state;
      },
      get stale() {
        return data.stale;
      },
      get problem() {
        return data.problem;
      },
      get theme() {
        return data.theme;
      },
      get locale() {
        return localeNow();
      },
      retry: () => data.retry(),
    };
  }

  #ask(attributes: Attributes): ReportAsk {
    const template = attributes.oneOf('template', this.template, reportTemplates) ?? 'operations-month';
    attributes.oneOf('paper', this.paper, papers);
    const parsed = this.#parsedSpec;
    if (parsed && !parsed.spec) attributes.refuse('spec', this.spec ?? this.#script.text);
    return { template, ...(parsed?.spec && { spec: parsed.spec }) };
  }

  readonly #go = (id: string): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };

  /** What its elements tell is not told of the report. */
  readonly #onInner = (event: Event): void => {
    event.stopPropagation();
    queueMicrotask(this.#unfolding.advance);
  };

  /** A report that nobody around holds the filters of would say one thing above and show another below. */
  readonly #onFilter = (event: Event): void => {
    if (this.#isApart) event.preventDefault();
  };
}

function withinOf({ where, period }: Within): Within {
  return { ...(where && { where }), ...(period && { period }) };
}
