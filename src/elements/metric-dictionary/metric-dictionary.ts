import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../i18n/locale.js';
import { dictionaryWords } from '../../i18n/topics/dictionary.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import {
  metricDictionaryView,
  type DictionaryEntry,
  type DictionaryView,
} from '../../views/metric-dictionary.js';
import type { Theme } from '../context.js';
import { sourceProperties, type SourceProperties } from '../data-properties.js';
import { CbSelectEvent } from '../events.js';
import { Frame, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { nextItem } from '../frame/menu.js';
import { relabelled } from '../frame/relabelled.js';
import { words } from '../frame/words.js';
import { givenHeading } from '../host-reading.js';
import { lastResult } from '../last-result.js';
import { LateWord } from '../late-word.js';
import { isMetricId, readMetric } from '../read-metric.js';
import { SourceData, type SourceReport } from '../source-data.js';
import { toolsStyles } from '../tools.styles.js';
import { dictionaryEntry } from './dictionary-entry.js';
import { styles } from './metric-dictionary.styles.js';

/**
 * The catalogue for its readers: every metric with its names, one sentence that says what it is, its formula in words, unit
 * and direction, what its sample counts, the fields it needs, its parameters with their defaults, and the other definitions
 * that these give it, those of vendors' systems among them. Metrics stand by chapter, are found by name in the reader's
 * language or by id, and open one by one. Where there are data it says which metrics they can answer and what the others
 * lack; it works without any data, too.
 *
 * @element cb-metric-dictionary
 *
 * @attr {string} metric - Id of the metric whose entry is open: a link into the dictionary. The property says what the reader opened last
 * @attr {string} metrics - Ids of the metrics that it is restricted to, with commas or spaces between; by default all
 * @attr {string} label - Heading of the page's own
 * @attr {number} heading-level - Level of the heading in the page's outline, 1 to 6; 3 by default
 * @attr {string} src - URL of data of the dictionary's own
 * @attr {string} time-zone - IANA time zone of these data where they name none
 * @attr {string} currency - ISO 4217 currency of these data where they name none
 * @attr {number} week-start - First day of the week where these data say none: 1 = Monday … 7 = Sunday
 * @attr {string} locale - Language and notation: `en`, `zh`, `ru`, with a region `en-GB`
 * @attr {string} lang - As `locale`, which comes first
 * @attr {"light" | "dark" | "auto"} theme - Colours: `auto` follows the reader's system; by default the page's `color-scheme`
 *
 * @fires {CbSelectEvent} cb-select - The reader opened an entry: `detail.metric`; `detail.key` is empty
 * @fires {CbReadyEvent} cb-ready - What the data can answer is shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The data could not be had, or an attribute not be read: `detail.problem`
 *
 * @csspart frame - The whole dictionary
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - Its name
 * @csspart subheading - How many metrics there are, and how many the data can answer
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart tools - Search and filter
 * @csspart search - The field to search in
 * @csspart filter - The box that leaves out what the data cannot answer
 * @csspart count - How many metrics are shown
 * @csspart list - What the metrics scroll in
 * @csspart chapter - The name of a chapter
 * @csspart entry - A metric
 * @csspart entry-button - The button that opens it
 * @csspart availability - Beside its name, whether the data can answer it
 * @csspart details - What opens under it
 * @csspart parameters - The table of its parameters
 * @csspart variants - The table of the definitions that it may have
 * @csspart notices - Remarks
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 * @csspart panel - The window with the table
 * @csspart close-button - The button that closes it
 * @csspart contacts - What is chosen of the contacts behind a number
 * @csspart contacts-table - The table of these contacts
 * @csspart contacts-button - The button of the explanation that lists them
 * @csspart explanation - Unused here: the dictionary explains itself
 * @csspart table - The dictionary as a table
 *
 * @cssprop [--cb-table-height] - Height above which the list scrolls
 * @cssprop [--cb-surface] - Ground of the dictionary
 * @cssprop [--cb-raised] - Ground of menu and window
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - Edges of fields, lines under chapters
 * @cssprop [--cb-accent] - What is chosen
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-met] - What the data can answer
 * @cssprop [--cb-missed] - Failures
 * @cssprop [--cb-font-family] - Typeface
 * @cssprop [--cb-font-size] - Size of text, of which all other sizes are multiples
 * @cssprop [--cb-density] - How close things stand: 1 by default, 0.75 is compact, within 0.5 and 1.5
 * @cssprop [--cb-padding] - Between edge and content
 * @cssprop [--cb-border] - Border of the element
 * @cssprop [--cb-radius] - Rounding of its corners
 * @cssprop [--cb-shadow] - Its shadow
 */
export class CbMetricDictionary extends LitElement implements SourceProperties {
  static override styles = [frameStyles, toolsStyles, styles];
  static override properties = {
    ...sourceProperties,
    metric: {},
    metrics: {},
    label: {},
    headingLevel: { attribute: 'heading-level' },
  };

  /** The metric whose entry was opened last, by the page or the reader. */
  declare metric: MetricId | undefined;
  declare metrics: readonly MetricId[] | string | undefined;
  declare label: string | undefined;
  declare headingLevel: number | string | undefined;
  declare src: string | undefined;
  /** Data of the dictionary's own. Before `src`. */
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
    worksAlone: true,
    read: (attributes) => {
      readMetric(attributes, this.metric);
      this.#metrics = attributes.someOf('metrics', this.metrics, metricIds) ?? null;
      attributes.text('label', this.label);
    },
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #found = new LateWord(this, (text) => this.#frame.announce(text));
  readonly #viewOf = lastResult(
    (restriction: string | undefined, report: SourceReport | undefined, locale: Locale) =>
      metricDictionaryView({
        metrics: (restriction?.split(' ') as MetricId[] | undefined) ?? null,
        data: report?.description ?? null,
        locale,
      }),
  );
  readonly #entriesOf = lastResult((view: DictionaryView, search: string, onlyAvailable: boolean) =>
    view.find({ search, onlyAvailable }),
  );
  readonly #frameOf = lastResult(
    (
      view: DictionaryView,
      entries: readonly DictionaryEntry[],
      search: string,
      onlyAvailable: boolean,
      label: string | undefined,
    ) => {
      const frame = view.frame(entries, { search, onlyAvailable });
      return label === undefined ? frame : relabelled(frame, label);
    },
  );
  readonly #open = new Set<MetricId>();
  #metrics: readonly MetricId[] | null = null;
  #search = '';
  #onlyAvailable = false;
  /** What the page opened, and is still to be brought to where it is seen. */
  #sought: MetricId | undefined;
  /** The entry that the keyboard was on last: Tab comes back to it. */
  #reached: MetricId | undefined;

  /** What the dictionary is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { metric } = this;
    if (!changed.has('metric') || !isMetricId(metric) || this.#open.has(metric)) return;
    this.#open.add(metric);
    this.#sought = metric;
    // What the page leads to must be there.
    this.#search = '';
    this.#onlyAvailable = false;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const entries = this.#entries;
    return this.#frame.render({
      view: this.#frameOf(view, entries, this.#search, this.#onlyAvailable, givenHeading(this.label)),
      placeholder: '',
      explains: false,
      picture: html`${this.#tools(view, entries)} ${this.#list(view, entries)}`,
      skeleton: html``,
      scene: undefined,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const sought = this.#sought;
    this.#sought = undefined;
    const list = this.renderRoot.querySelector<HTMLElement>('.list');
    const entry = list?.querySelector<HTMLElement>(`[data-metric="${sought}"]`);
    if (!list || !entry) return;
    // The list alone: where on the page the dictionary stands is for the page to show. Under the chapter's name, which stays.
    const { top } = entry.getBoundingClientRect();
    const head = list.querySelector('.chapter')?.getBoundingClientRect().height ?? 0;
    list.scrollTop += top - list.getBoundingClientRect().top - head;
  }

  get #view(): DictionaryView {
    return this.#viewOf(this.#metrics?.join(' '), this.#data.report, this.#data.locale);
  }

  get #entries(): readonly DictionaryEntry[] {
    return this.#entriesOf(this.#view, this.#search, this.#onlyAvailable);
  }

  #tools(view: DictionaryView, entries: readonly DictionaryEntry[]): TemplateResult {
    const dictionary = dictionaryWords(this.#data.locale);
    return html`
      <div class="tools" part="tools">
        <label class="tool">
          <span>${words(dictionary.search)}</span>
          <input
            type="search"
            part="search"
            autocomplete="off"
            spellcheck="false"
            .value=${live(this.#search)}
            @input=${this.#onSearch}
          />
        </label>
        ${
          view.hasData
            ? html`<label class="check">
                <input
                  type="checkbox"
                  part="filter"
                  .checked=${live(this.#onlyAvailable)}
                  @change=${this.#onFilter}
                />
                ${words(dictionary.onlyAnswerable)}
              </label>`
            : nothing
        }
        <p class="found" part="count">${words(view.count(entries.length))}</p>
      </div>
    `;
  }

  #list(view: DictionaryView, entries: readonly DictionaryEntry[]): TemplateResult {
    const { locale } = this.#data;
    if (entries.length === 0) {
      const why = view.nothing({ search: this.#search, onlyAvailable: this.#onlyAvailable });
      return html`<p class="nothing">${words(why)}</p>`;
    }
    const level = Math.min(6, Number(this.headingLevel ?? 3) || 3);
    const reached = (entries.find(({ metric }) => metric === this.#reached) ?? entries[0])?.metric;
    return html`
      <p class="hidden" id="keys">${dictionaryWords(locale).keys}</p>
      <div
        class="list"
        part="list"
        role="group"
        aria-labelledby="heading"
        aria-describedby="keys"
        @keydown=${this.#onKey}
      >
        ${repeat(
          view.chapters(entries),
          ({ name }) => name,
          (chapter) => html`
            <div class="chapter" part="chapter" role="heading" aria-level=${Math.min(6, level + 1)}>
              ${words(chapter.name)}
            </div>
            ${repeat(
              chapter.entries,
              ({ metric }) => metric,
              (entry) =>
                dictionaryEntry({
                  entry,
                  locale,
                  open: this.#open.has(entry.metric),
                  level: Math.min(6, level + 2),
                  reached: entry.metric === reached,
                  toggle: () => this.#toggle(entry.metric),
                  reach: () => {
                    this.#reached = entry.metric;
                    this.requestUpdate();
                  },
                }),
            )}
          `,
        )}
      </div>
    `;
  }

  #toggle(metric: MetricId): void {
    if (this.#open.delete(metric)) {
      if (this.metric === metric) this.metric = undefined;
      this.requestUpdate();
      return;
    }
    this.#open.add(metric);
    this.metric = metric;
    this.requestUpdate();
    this.dispatchEvent(new CbSelectEvent({}, metric));
  }

  readonly #onSearch = ({ target }: Event): void => {
    this.#search = (target as HTMLInputElement).value;
    this.#chosen();
  };

  readonly #onFilter = ({ target }: Event): void => {
    this.#onlyAvailable = (target as HTMLInputElement).checked;
    this.#chosen();
  };

  #chosen(): void {
    this.requestUpdate();
    this.#found.say(this.#view.count(this.#entries.length));
  }

  /** From one entry's button to another's; letters are not for this list, as there is a field to search in. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.length === 1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.entry-button')];
    const at = buttons.findIndex((button) => button === event.target);
    const next = at < 0 ? undefined : nextItem(event.key, at, buttons);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
}
