import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { InsightsAsk } from '../../analysis/insights/insights-options.js';
import type {
  DescribedKind,
  Finding,
  Insights,
  TestFamily,
} from '../../analysis/insights/insights-result.js';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { problemText } from '../../i18n/problem-text.js';
import { insightListWords } from '../../i18n/topics/insight-list.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import { keyName } from '../../metrics/key-name.js';
import type { Condition, MetricQuery, MetricRequest, Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import type { FrameView } from '../../views/frame-view.js';
import { insightEvidence } from '../../views/insight-evidence.js';
import { insightsView, type InsightItem, type InsightsView } from '../../views/insights.js';
import { AskController } from '../ask-controller.js';
import { AskedData } from '../asked-data.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import { dataProperties, type DataProperties } from '../data-properties.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { nextItem } from '../frame/menu.js';
import { relabelled } from '../frame/relabelled.js';
import { words } from '../frame/words.js';
import { directionOf, givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { selectedRows } from '../selected-rows.js';
import { evidenceTable } from './evidence-table.js';
import { findingList, lookingFor, type Progress } from './finding-list.js';
import { findInsights, type FoundInsights } from './find-insights.js';
import { givenInsights } from './given-insights.js';
import { insightItem } from './insight-item.js';
import { insightsScene } from './insights-scene.js';
import { styles } from './insights.styles.js';
import { readInsights } from './read-insights.js';

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/** The table behind the finding that is open. */
interface Evidence {
  readonly id: string;
  readonly table: MetricTable;
}

/**
 * What stands out in the numbers, the heaviest first: metrics that changed, values of dimensions that differ, events, terms
 * of comments. All comparisons are judged together, so that noise is not told as news; what is only described stands apart.
 * Each finding has its numbers, its sample and, where a source suggests one, a step; a click opens the table behind it.
 *
 * @element cb-insights
 *
 * @attr {string} metrics - Ids of metrics of the catalogue, with commas or spaces between, or requests as JSON; by default those that say how a centre does, as far as the data answer them
 * @attr {string} dimensions - What is told apart, with commas or spaces between: `queue, team`; by default channel, queue, team, topic, language, site and segment
 * @attr {string} kinds - What is looked for, with commas or spaces between: `change`, `value-change`, `difference`, `event`, `term`, `signal`, `pareto`, `peaks`, `bottleneck`, `gated-agents`; everything by default
 * @attr {string} compare - What is compared with: `previous-period` by default, `previous-year`, or a period as JSON
 * @attr {number} level - Of data that are nothing but noise, so many may show a finding, 0 to 1; 0.05 by default
 * @attr {number} limit - So many findings are shown, 20 by default
 * @attr {string} label - Heading of the page's own
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} value - Findings that the page had made elsewhere, as JSON of `insights()`; nothing is asked then
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
 * @fires {CbSelectEvent} cb-select - A finding was opened: `detail.metric`, `detail.key` of the value that it is about, empty for all contacts
 * @fires {CbFilterEvent} cb-filter - By the button of a finding the others are about to be filtered: `detail.dimension`, `detail.condition`; can be prevented
 * @fires {CbReadyEvent} cb-ready - New findings are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - They could not be had: `detail.problem`
 *
 * @csspart frame - The whole list with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Its name
 * @csspart subheading - Period, what it is compared with, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart looking - What is shown while findings are looked for
 * @csspart tested - The sentence that says how many comparisons show more than chance
 * @csspart corrected - The sentence that says how they are judged together
 * @csspart findings - A list of findings
 * @csspart finding - One of them
 * @csspart finding-button - The button that opens its evidence
 * @csspart facts - Its numbers
 * @csspart step - The step that a source suggests
 * @csspart source-link - The link to that source
 * @csspart evidence - What opens under it
 * @csspart evidence-table - The table behind it
 * @csspart only-button - The button by which the other elements show only what it is about
 * @csspart not-looked - What could not be looked at, and why
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the explanation or the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart search - The field to find some of these contacts in
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - The explanation of findings, and of the metrics that were looked at
 * @csspart table - The table that says the same
 *
 * @cssprop [--cb-table-height] - Height above which the table behind a finding scrolls
 * @cssprop [--cb-surface] - Ground of the list
 * @cssprop [--cb-raised] - Ground of menu and window
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - Edges of buttons
 * @cssprop [--cb-accent] - Steps, links, and what a table is about
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-met] - For the better
 * @cssprop [--cb-missed] - For the worse; failures
 * @cssprop [--cb-near] - Warnings
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbInsights extends LitElement implements DataProperties {
  static override styles = [frameStyles, styles];
  static override properties = {
    ...dataProperties,
    metrics: {},
    dimensions: {},
    kinds: {},
    compare: {},
    level: {},
    limit: {},
    label: {},
    attribution: {},
    value: {},
    headingLevel: { attribute: 'heading-level' },
  };

  declare metrics: readonly (MetricId | MetricRequest)[] | string | undefined;
  declare dimensions: readonly string[] | string | undefined;
  declare kinds: readonly (TestFamily | DescribedKind)[] | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare level: number | string | undefined;
  declare limit: number | string | undefined;
  declare label: string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare value: Insights | string | undefined;
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

  readonly #given = lastResult(givenInsights);
  readonly #data = new AskedData<InsightsAsk, FoundInsights>(this, {
    given: () => this.#given(this.localName, this.value, this.timeZone),
    ask: (attributes) => readInsights(attributes, this),
    run: (asked) => this.#find(asked),
    version: ({ insights }) => insights.version,
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #evidence = new AskController<{ readonly id: string; readonly query: MetricQuery }, Evidence>(
    this,
    {
      arguments: () => {
        const source = this.#data.answer?.source;
        const open = this.#opened;
        return source && open && { source, ask: { id: open.id, query: open.evidence } };
      },
      run: async ({ source, ask: { id, query } }, signal) => ({
        id,
        table: await source.query(query, { signal }),
      }),
      settled: () => this.#tellEvidence(),
    },
  );
  readonly #viewOf = lastResult(
    ({ insights, totals, timeZone, data }: FoundInsights, locale: Locale): InsightsView =>
      insightsView({ insights, locale, totals, timeZone, data }),
  );
  readonly #frameOf = lastResult(({ frame }: InsightsView, label: string | undefined) =>
    label === undefined ? frame : relabelled(frame, label),
  );
  /** With a table whose numbers' contacts can be listed: that of the finding that is open. */
  readonly #listedOf = lastResult((frame: FrameView, table: MetricTable | undefined): FrameView =>
    table ? (Object.create(frame, { table: { value: table } }) as FrameView) : frame,
  );
  readonly #evidenceOf = lastResult(insightEvidence);
  /** Id of the finding whose evidence is shown. */
  #open: string | undefined;
  /** Id of the finding that Tab leads to; the first until the reader went to another. */
  #reached: string | undefined;
  #progress: Progress | undefined;

  /** What the element is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const heading = givenHeading(this.label);
    return this.#frame.render({
      view: view && this.#listedOf(this.#frameOf(view, heading), this.#shown?.table),
      placeholder: heading ?? insightListWords(this.#data.locale).heading,
      explains: this.#data.answer?.totals !== undefined,
      picture: view ? this.#list(view) : nothing,
      skeleton: lookingFor(this.#progress, this.#data.locale),
      scene: view && ((): Scene => this.#picture(view)),
    });
  }

  get #view(): InsightsView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale);
  }

  get #opened(): Finding | undefined {
    return this.#data.answer?.insights.findings.find(({ id }) => id === this.#open);
  }

  /** The evidence of the finding that is open, once it is there. */
  get #shown(): Evidence | undefined {
    const found = this.#evidence.answer;
    return found?.id === this.#open ? found : undefined;
  }

  #list(view: InsightsView): TemplateResult {
    const items = view.sections.flatMap((section) => section.items);
    const reached = items.find(({ finding }) => finding.id === this.#reached) ?? items[0];
    const attributes = new Attributes(this.localName);
    const level = Number(attributes.oneOf('heading-level', this.headingLevel, levels) ?? 3);
    return findingList({
      view,
      locale: this.#data.locale,
      level: Math.min(6, level + 1),
      item: (item) => this.#item(item, Math.min(6, level + 2), item === reached),
      heard: this.#onKey,
    });
  }

  #item(item: InsightItem, level: number, reached: boolean): TemplateResult {
    const { id } = item.finding;
    const open = id === this.#open;
    return insightItem({
      item,
      locale: this.#data.locale,
      level,
      open,
      reached,
      evidence: open ? this.#evidenceFor(item) : nothing,
      toggle: () => this.#toggle(item),
      reach: () => {
        if (this.#reached === id) return;
        this.#reached = id;
        this.requestUpdate();
      },
    });
  }

  /** The button that filters, then the table, once it is there. */
  #evidenceFor(item: InsightItem): TemplateResult {
    const { locale, answer } = this.#data;
    const { messages } = locale;
    const insightList = insightListWords(locale);
    const label = messages.heading.pair(insightList.evidence, item.headline);
    const found = this.#evidence.answer;
    const { problem } = this.#evidence;
    const table = (): TemplateResult => {
      if (answer?.source === undefined) return html`<p class="small">${words(insightList.noEvidence)}</p>`;
      if (problem !== undefined) {
        return html`<div class="message">
          <span>${words(problemText(problem, locale))}</span>
          <button type="button" class="plain" @click=${() => this.#evidence.again()}>
            ${words(messages.frame.retry)}
          </button>
        </div>`;
      }
      if (found?.id !== item.finding.id)
        return html`<p class="small">${words(insightList.evidenceComing)}</p>`;
      return evidenceTable(this.#evidenceOf(item.finding, found.table, locale), label, locale);
    };
    return html`${this.#tools(item)}${table()}`;
  }

  /** What the finding is of: to filter the other elements by, and its contacts. */
  #tools(item: InsightItem): TemplateResult | typeof nothing {
    // Of findings that the page gave nobody says what they are of.
    if (this.#data.answer?.source === undefined) return nothing;
    return html`<div class="evidence-tools">${this.#only(item)}${this.#contacts(item)}</div>`;
  }

  #contacts({ target, metric }: InsightItem): TemplateResult | typeof nothing {
    const { table } = this.#shown ?? {};
    if (table === undefined) return nothing;
    const isBy = target !== null && table.query.by.some((by) => keyName(by) === target.dimension);
    const key = isBy ? { [target.dimension]: target.key } : {};
    return html`<button
      type="button"
      class="plain"
      part="contacts-button"
      @click=${() => this.#frame.showContacts(key, metric)}
    >
      ${words(this.#data.locale.messages.frame.showContacts)}
    </button>`;
  }

  #only({ target }: InsightItem): TemplateResult | typeof nothing {
    if (target === null) return nothing;
    const { dimension, key, label } = target;
    const chosen = selectedRows([key], this.#data.selected(dimension))?.has(0) === true;
    return html`<button
      type="button"
      class="plain only"
      part="only-button"
      aria-pressed=${chosen}
      @click=${() => {
        this.#data.toggle(dimension, key, false);
      }}
    >
      ${words(insightListWords(this.#data.locale).only(label))}
    </button>`;
  }

  #picture(view: InsightsView): Scene {
    return insightsScene(view, this.#data.locale, this.#frame.font.family, directionOf(this));
  }

  #toggle({ finding: { id }, key, metric }: InsightItem): void {
    this.#reached = id;
    const opens = this.#open !== id;
    this.#open = opens ? id : undefined;
    this.requestUpdate();
    if (opens) this.dispatchEvent(new CbSelectEvent(key, metric));
  }

  async #find(asked: Parameters<typeof findInsights>[0]): Promise<FoundInsights> {
    this.#progress = undefined;
    return findInsights(asked, (done, of) => {
      this.#progress = { done, of };
      // Beside findings that are still shown the frame says that others are on their way.
      if (!asked.signal.aborted && this.#data.answer === undefined) this.requestUpdate();
    });
  }

  #tellEvidence(): void {
    const found = this.#evidence.answer;
    const opened = this.#opened;
    const { locale } = this.#data;
    if (found === undefined || opened === undefined || found.id !== opened.id) return;
    const { caption } = this.#evidenceOf(opened, found.table, locale).table;
    this.#frame.announce(locale.messages.heading.pair(insightListWords(locale).evidence, caption));
  }

  /** From one finding's button to another's, across both lists. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.length === 1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.finding-button')];
    const at = buttons.findIndex((button) => button === event.target);
    const next = at < 0 ? undefined : nextItem(event.key, at, buttons);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
}
