import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { problemText } from '../../i18n/problem-text.js';
import { filterWords } from '../../i18n/topics/filters.js';
import { conditionText, fieldText } from '../../views/field-text.js';
import { filterBarView, type FilterBarView } from '../../views/filter-bar.js';
import { toggled, type ValueControl } from '../../views/filter-values.js';
import type { PeriodControl } from '../../views/period-control.js';
import { Attributes } from '../attributes.js';
import type { RangeSelection, Selection, Theme } from '../context.js';
import { readerProperties } from '../data-properties.js';
import { elementStates, type ElementState } from '../frame/frame.js';
import { frameStyles } from '../frame/frame.styles.js';
import { chevronIcon, infoIcon, warningIcon } from '../frame/icons.js';
import { words } from '../frame/words.js';
import { lastResult } from '../last-result.js';
import { readFilters, type Filters } from '../page-filters.js';
import { reflectStates } from '../states.js';
import { BarData, type BarReading } from './bar-data.js';
import type { Facts } from './bar-facts.js';
import { calendarIcon, funnelIcon } from './bar-icons.js';
import { BarSelections, type Dropped } from './bar-selections.js';
import { ChipRow } from './chip-row.js';
import { Dropdown } from './dropdown.js';
import { styles } from './filter-bar.styles.js';
import { PeriodPanel } from './period-panel.js';
import { popoverStyles } from './popover.styles.js';
import { readDimensions } from './read-dimensions.js';
import { stepButtons, stepOf, type Steps } from './step-buttons.js';
import { ValuePanel } from './value-panel.js';

/** The period's dropdown; dimensions are told apart by number, as a page names them as it likes. */
const periodName = 'period';

/**
 * Filters for all elements inside the same `cb-data`: a period, the values of each dimension, and chips for all that is
 * selected, here or by a click on a chart, each with a button that takes it away. Says how many contacts are left. It
 * offers what there is under the filters and the period of the `cb-data` around it, and never widens them. Bars inside
 * one `cb-data` show and set the same filters. There is no menu, as there is nothing to explain or to export: what is
 * filtered stands in the chips and under the heading of every other element.
 *
 * @element cb-filter-bar
 *
 * @attr {string} dimensions - Fields to filter by, with commas or spaces between: `queue, channel, team`; by default queue, channel, team, topic, site, segment, language and direction, as far as the data have 2 to 200 values of them
 * @attr {string} filters - What is selected, as JSON: `{"where": {"queue": ["sales"]}, "period": {"from": "2025-10-01", "to": "2025-11-01"}}`; `null` among values is "not known". The property says what is selected now; the attribute stays as the page wrote it
 * @attr {string} locale - Language and notation: `en`, `zh`, `ru`, with a region `en-GB`
 * @attr {string} lang - As `locale`, which comes first
 * @attr {"light" | "dark" | "auto"} theme - Colours: `auto` follows the reader's system; by default the page's `color-scheme`
 *
 * @fires {CbFilterEvent} cb-filter - A filter is about to change: `detail.dimension`, `detail.condition`, null where it is taken away. Cancelable. Comes from the element whose filter it is: where bars take away what a chart has set, from the chart
 * @fires {CbRangeEvent} cb-range - The period is about to change: `detail.period`, null where it is taken away. Cancelable
 * @fires {CbReadyEvent} cb-ready - What is shown is new: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - It could not be had, or an attribute not be read: `detail.problem`
 *
 * @csspart frame - The whole bar
 * @csspart toggle - The button that shows the filters where there is little room
 * @csspart controls - The row of controls
 * @csspart control - The button of a control
 * @csspart popover - What it opens
 * @csspart search - The field that finds values
 * @csspart list - The values or periods to choose from
 * @csspart option - One of them
 * @csspart date - The field of a date
 * @csspart apply-button - The button that takes the dates
 * @csspart reset-button - The button that takes away what is selected of one dimension
 * @csspart status - How many contacts are left
 * @csspart undo-button - The button that takes back the last change
 * @csspart redo-button - The button that makes it again
 * @csspart chips - The row of what is selected
 * @csspart chip - One of it, with its button
 * @csspart clear-button - The button that takes all away
 * @csspart notices - What was taken away as the data no longer have it
 * @csspart error - What failed, with the button to try again
 * @csspart retry-button - That button
 *
 * @cssprop [--cb-surface] - Ground of the bar
 * @cssprop [--cb-raised] - Ground of what controls open
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - Edges of controls
 * @cssprop [--cb-accent] - What is selected
 * @cssprop [--cb-focus] - Ring round what has the keyboard
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
export class CbFilterBar extends LitElement {
  static override styles = [frameStyles, styles, popoverStyles];
  static override properties = {
    dimensions: {},
    filters: { noAccessor: true },
    ...readerProperties,
  };

  /** Names in one text, or a list of them. */
  declare dimensions: string | readonly string[] | undefined;
  /** A language tag, or a whole language of the page's own. */
  declare locale: Locale | string | undefined;
  declare theme: Theme | undefined;

  readonly #data = new BarData(this, {
    reading: () => this.#reading,
    open: () => this.#openDimension,
    isBar: (owner) => isBar(owner) || owner === this.#data.scope?.home,
    informed: (facts) => this.#prune(facts),
  });
  readonly #selections = new BarSelections(this, () => this.#data.scope, isBar);
  readonly #dropdown = new Dropdown(this, () => {
    this.#periodPanel.reset();
    this.#valuePanel.reset();
  });
  readonly #periodPanel = new PeriodPanel(this);
  readonly #valuePanel = new ValuePanel(this);
  readonly #chips = new ChipRow(this);
  readonly #internals = this.attachInternals();
  readonly #viewOf = lastResult(viewOf);
  #reading: BarReading | undefined;
  /** Set by the page, and not yet by the bar: `value` is whatever it was. */
  #given: { readonly value: unknown } | undefined;
  #refused: BarReading['problem'];
  #expanded = false;
  #dropped: readonly Dropped[] = [];
  #status = '';
  /** The step that was just taken back or made again. */
  #gone: 'undo' | 'redo' | undefined;

  /** What the bar is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    const { state } = this.#data;
    return state === 'ready' ? (this.#view?.state ?? 'idle') : state;
  }

  /** What filter bars select now, this one and others inside the same `cb-data`. Setting it fires no event. */
  get filters(): Filters {
    const given = this.#given && readFilters(new Attributes(this.localName), this.#given.value);
    return given ?? this.#selections.filters;
  }

  set filters(value: Partial<Filters> | string | null | undefined) {
    this.#given = { value };
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const attributes = new Attributes(this.localName);
    const dimensions = readDimensions(attributes, this.dimensions) ?? null;
    this.#take();
    this.#reading = { dimensions, problem: attributes.problem ?? this.#refused };
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const { locale, theme, state, stale } = this.#data;
    // As in the frame: not a space about it.
    return html`<div
      class="frame"
      part="frame"
      role="group"
      lang=${locale.tag}
      data-theme=${theme ?? nothing}
      aria-label=${filterWords(locale).heading}
      aria-busy=${state === 'loading'}
      @keydown=${this.#onKey}
    >
      ${stale && state === 'loading' ? html`<div class="busy"></div>` : nothing}
      <div class="bar ${this.#expanded ? 'expanded' : ''}">
        ${view ? this.#bar(view, locale) : state === 'loading' ? bones : nothing}
        ${state === 'error' ? this.#failure(locale) : nothing}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { stale } = this.#data;
    reflectStates(this.#internals, [...elementStates, 'stale'], stale ? [this.state, 'stale'] : [this.state]);
  }

  get #view(): FilterBarView | undefined {
    const { facts, scope, left, locale } = this.#data;
    return (
      facts &&
      this.#viewOf(facts, scope?.selections ?? none, scope?.ranges ?? none, scope?.home, left, locale)
    );
  }

  get #openDimension(): string | undefined {
    const { open } = this.#dropdown;
    return open === undefined ? undefined : this.#view?.controls[Number(open)]?.dimension;
  }

  #bar(view: FilterBarView, locale: Locale): TemplateResult {
    const { period, controls, chips, toggle } = view;
    return html`
      <button
        type="button"
        class="toggle plain"
        part="toggle"
        aria-expanded=${this.#expanded}
        aria-controls="controls"
        @click=${this.#onToggle}
      >
        ${funnelIcon} ${words(toggle)} ${chevronIcon}
      </button>
      <div class="controls" part="controls" id="controls">
        ${period ? this.#periodControl(period, locale) : nothing}
        ${controls.map((control, at) => this.#valueControl(control, `${at}`, locale))}
      </div>
      <div class="aside">
        <p class="status" part="status" role="status">${words(this.#statusOf(view))}</p>
        ${stepButtons(this.#steps, filterWords(locale), (way) => this.#go(way))}
      </div>
      <p class="told" role="status">${words(this.#told(view, locale))}</p>
      ${this.#chips.render(
        chips,
        locale,
        (chip) => this.#changed(() => this.#selections.remove(chip)),
        () => this.#changed(() => this.#selections.clear()),
      )}
      <div class="notices" part="notices" role="status">
        ${
          this.#dropped.length > 0
            ? html`<p class="notice warning">${infoIcon}<span>${words(this.#droppedText(locale))}</span></p>`
            : nothing
        }
      </div>
    `;
  }

  #periodControl(control: PeriodControl, locale: Locale): TemplateResult {
    const choose = (period: Filters['period']): void => {
      this.#dropdown.close();
      this.#changed(() => this.#selections.range(period));
    };
    return this.#dropdown.render({
      name: periodName,
      label: control.label,
      set: control.set,
      button: controlText(html`${calendarIcon}`, control),
      content: () => this.#periodPanel.render(control, locale, choose),
    });
  }

  #valueControl(control: ValueControl, name: string, locale: Locale): TemplateResult {
    const { dimension, label, set, options } = control;
    const filter = (condition: Filters['where'][string] | null): void =>
      this.#changed(() => this.#selections.filter(dimension, condition));
    const all = options.map(({ value }) => value);
    return this.#dropdown.render({
      name,
      label,
      set,
      button: controlText(nothing, control),
      content: () =>
        this.#valuePanel.render(
          control,
          this.#data.counts,
          locale,
          (value) => filter(toggled(this.filters.where[dimension], value, all)),
          () => filter(null),
        ),
    });
  }

  #failure(locale: Locale): TemplateResult | typeof nothing {
    const { problem, stale } = this.#data;
    if (problem === undefined) return nothing;
    const { failed, kept, retry } = locale.messages.frame;
    const text = problemText(problem, locale);
    return html`
      <div class="message" part="error">
        <span class="failed">${warningIcon} ${words(failed)}</span>
        <span>${words(stale ? `${text} ${kept}` : text)}</span>
        <button type="button" class="plain" part="retry-button" @click=${() => this.#data.retry()}>
          ${words(retry)}
        </button>
      </div>
    `;
  }

  /** How many contacts are left. While that is counted, what was said last: it is read aloud whenever it changes. */
  #statusOf(view: FilterBarView): string {
    if (!this.#data.stale) this.#status = view.status;
    return this.#status;
  }

  /** Does what the page has asked for by `filters`, as soon as there is anyone to do it for. */
  #take(): void {
    if (this.#given === undefined) return;
    const attributes = new Attributes(this.localName);
    const filters = readFilters(attributes, this.#given.value);
    this.#refused = attributes.problem;
    if (filters !== undefined && this.#data.scope === undefined) return;
    this.#given = undefined;
    if (filters === undefined) return;
    this.#dropped = [];
    this.#selections.set(filters);
    // What the page asks for may not be in the data either.
    if (this.#data.facts) this.#prune(this.#data.facts);
  }

  #prune({ description }: Facts): void {
    const dropped = this.#selections.prune(description);
    if (dropped.length === 0) return;
    this.#dropped = [...this.#dropped, ...dropped];
    this.requestUpdate();
  }

  #droppedText(locale: Locale): string {
    const { messages } = locale;
    const filters = filterWords(locale);
    const { facts } = this.#data;
    const texts = this.#dropped.map(({ dimension, condition }) =>
      messages.heading.pair(
        fieldText(locale, dimension),
        conditionText(locale, formatsOf(locale), dimension, condition, facts?.timeZone ?? 'UTC', facts),
      ),
    );
    return filters.dropped(messages.heading.list(texts));
  }

  /** A change that the reader makes: what was said of earlier ones is read by then. */
  #changed(change: () => void): void {
    this.#dropped = [];
    this.#gone = undefined;
    change();
    this.requestUpdate();
  }

  get #steps(): Steps {
    const { undoable = 0, redoable = 0 } = this.#data.scope ?? {};
    return { undo: undoable, redo: redoable };
  }

  #go(way: 'undo' | 'redo'): void {
    this.#changed(() => {
      if (this.#selections.go(way)) this.#gone = way;
    });
  }

  /** What a step back or forth has left: chips alone come and go without a word. */
  #told({ chips }: FilterBarView, locale: Locale): string {
    const { messages } = locale;
    const filters = filterWords(locale);
    if (this.#gone === undefined) return '';
    const pairs = chips.map(({ label, text }) => messages.heading.pair(label, text));
    const said = this.#gone === 'undo' ? filters.undone : filters.redone;
    return said(pairs.length === 0 ? null : messages.heading.list(pairs));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const way = stepOf(event);
    if (way === undefined || this.#steps[way] === 0) return;
    event.preventDefault();
    this.#go(way);
  };

  readonly #onToggle = (): void => {
    this.#expanded = !this.#expanded;
    this.requestUpdate();
  };
}

const none: readonly never[] = [];

const bones = html`<div class="bones" aria-hidden="true">
  <span class="bone"></span><span class="bone"></span><span class="bone"></span>
</div>`;

function isBar(owner: HTMLElement): boolean {
  return owner instanceof CbFilterBar;
}

function viewOf(
  facts: Facts,
  selections: readonly Selection[],
  ranges: readonly RangeSelection[],
  home: HTMLElement | undefined,
  left: number | undefined,
  locale: Locale,
): FilterBarView {
  const own = (owner: HTMLElement): boolean => isBar(owner) || owner === home;
  return filterBarView({
    facts,
    selections: selections.map(({ owner, where }) => ({ own: own(owner), what: where })),
    ranges: ranges.map(({ owner, period }) => ({ own: own(owner), what: period })),
    left,
    locale,
  });
}

function controlText(
  before: TemplateResult | typeof nothing,
  { label, text }: { readonly label: string; readonly text: string },
): TemplateResult {
  return html`
    ${before}<span class="control-label">${words(label)}</span>
    <span class="control-text">${words(text)}</span>
    ${chevronIcon}
  `;
}
