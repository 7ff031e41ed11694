import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type CommentsAsk, type ReadComments, readComments } from '../../analysis/terms/read-comments.js';
import type { CommentGroup, CommentSplit } from '../../analysis/terms/split-comments.js';
import { latinOf } from '../../analysis/terms/language-of.js';
import { type PlacedTerms, placedTermsSteps } from '../../analysis/terms/terms.js';
import type { Scene } from '../../charts/scene.js';
import { Pace } from '../../data/pace.js';
import type { TermOrder } from '../../i18n/feedback-words.js';
import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import { feedbackWords } from '../../i18n/topics/feedback.js';
import type { Condition, Period } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import type { DataInput, MetricSource } from '../../source/metric-source.js';
import type { DataNote } from '../../views/data-note.js';
import { feedbackQuery, feedbackView, type FeedbackView } from '../../views/feedback.js';
import type { TermLine } from '../../views/feedback-lines.js';
import { AskedData, type Asked } from '../asked-data.js';
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
import { readAttribution, readCompare } from '../read-metric.js';
import { toolsStyles } from '../tools.styles.js';
import { PrintWatch } from '../value-grid/print-watch.js';
import { commentList, commentsAPage } from './comment-list.js';
import { styles } from './feedback.styles.js';
import { givenFeedback, type GivenComment } from './given-feedback.js';
import { termList } from './term-list.js';
import { termsScene } from './terms-scene.js';

/** What an element of comments knows. */
export interface FeedbackAnswer {
  readonly table: MetricTable;
  readonly read: ReadComments;
  readonly terms: PlacedTerms;
  readonly data: DataNote;
}

interface FeedbackAsk {
  readonly compare?: CommentsAsk['compare'];
  readonly attribution?: 'arrival' | 'end';
  readonly told: { readonly locale: string; readonly split?: CommentSplit; readonly limit?: number };
}

const orders: readonly TermOrder[] = ['share', 'rising', 'difference'];
const splits: readonly CommentSplit[] = ['nps', 'csat'];
const mostTerms = 500;

/**
 * What customers write: the terms of their comments in Chinese, Russian and English, the share of comments that contain
 * each, how often promoters and detractors (or satisfied and other customers) say it, and which rise against the period
 * before. A chosen term opens its comments, with the term marked in them. What a policy has masked stays masked.
 *
 * @element cb-feedback
 *
 * @attr {"share" | "rising" | "difference"} order - What stands first: what is most said (the default), what rises, or what the two groups say most unequally. The reader's choice is set here, too
 * @attr {"nps" | "csat"} split - By which score customers are told apart; by default the one that more comments have
 * @attr {number} limit - So many terms, 50 by default; those that rise are shown beyond it, too
 * @attr {string} compare - What is compared with: `previous-period` by default, `previous-year`, or a period as JSON
 * @attr {"arrival" | "end"} attribution - Whether contacts count when they arrived, as by default, or when they ended
 * @attr {string} label - Heading in place of the usual one
 * @attr {string} rows - Comments that the page has itself, as JSON: `[{"text": "Quick and friendly", "nps": 9, "at": "2026-10-01T09:00", "contact": "c1"}]`. Nothing is asked then, and nothing compared
 * @attr {number} positive-from - The satisfaction score of `rows` from which on a customer is satisfied; without it they are not told apart by it
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
 * @fires {CbSelectEvent} cb-select - A term was opened: `detail.key.term`, what its forms have in common; or a contact was chosen beside its comment: `detail.key.contact`, its id
 * @fires {CbReadyEvent} cb-ready - New values are shown: `detail.version` of the data
 * @fires {CbErrorEvent} cb-error - The values could not be had: `detail.problem`
 *
 * @csspart frame - The whole element with what is around it
 * @csspart header - Heading, subheading and menu button
 * @csspart heading - What is shown
 * @csspart subheading - Period, zone and filters
 * @csspart menu-button - The button that opens the menu
 * @csspart menu - The menu
 * @csspart menu-item - An entry of the menu
 * @csspart picture - All between header and notices
 * @csspart coverage - How many contacts have a comment, and in which languages
 * @csspart tools - What stands over a list: its order, or whose comments are read
 * @csspart order - The choice of an order
 * @csspart legend - What the bars are
 * @csspart terms - The list of terms
 * @csspart term-button - A term with its shares
 * @csspart bars - The bars of a term
 * @csspart rising - The mark of a term that rises
 * @csspart examples - Comments under a term on paper
 * @csspart reading - What is shown in place of the list while a term's comments are read
 * @csspart back-button - The button that leads back to the list
 * @csspart term-heading - Which comments are read
 * @csspart facts - What is known of the term
 * @csspart group - The choice of whose comments are read
 * @csspart count - How many comments are shown
 * @csspart comments - The comments
 * @csspart comment - One of them, with what stands over it
 * @csspart comment-text - What the customer wrote
 * @csspart match - The term in it
 * @csspart contact-button - The button that tells the page which contact was chosen
 * @csspart more-button - The button that shows more comments
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
 * @cssprop [--cb-table-height] - Height of the list of terms, which scrolls
 * @cssprop [--cb-surface] - Ground of the element
 * @cssprop [--cb-raised] - Ground of menu and window
 * @cssprop [--cb-ink] - Text
 * @cssprop [--cb-muted] - Text that recedes
 * @cssprop [--cb-line] - Hairlines
 * @cssprop [--cb-axis] - The line under the list's head, borders of fields
 * @cssprop [--cb-accent] - Links, marked terms, what is under the pointer in menus
 * @cssprop [--cb-focus] - Ring round what has the keyboard
 * @cssprop [--cb-series-1] - Bars of promoters, or of all
 * @cssprop [--cb-series-2] - Bars of detractors
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
export class CbFeedback extends LitElement implements DataProperties {
  static override styles = [frameStyles, toolsStyles, styles];
  static override properties = {
    ...dataProperties,
    order: {},
    split: {},
    limit: {},
    compare: {},
    attribution: {},
    label: {},
    rows: {},
    positiveFrom: { attribute: 'positive-from' },
    headingLevel: { attribute: 'heading-level' },
  };

  declare order: TermOrder | undefined;
  declare split: CommentSplit | undefined;
  declare limit: number | string | undefined;
  declare compare: 'previous-period' | 'previous-year' | Period | string | undefined;
  declare attribution: 'arrival' | 'end' | undefined;
  declare label: string | undefined;
  declare rows: readonly GivenComment[] | string | undefined;
  declare positiveFrom: number | string | undefined;
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

  readonly #given = lastResult(givenFeedback);
  readonly #data = new AskedData<FeedbackAsk, FeedbackAnswer>(this, {
    given: () => this.#given(this.localName, this.rows, this.positiveFrom, JSON.stringify(this.#told())),
    ask: (attributes) => this.#ask(attributes),
    run: answered,
    version: ({ table }) => table.version,
  });
  readonly #frame = new Frame(this, this.#data);
  readonly #print = new PrintWatch(this);
  readonly #viewOf = lastResult(({ table, read, terms, data }: FeedbackAnswer, locale: Locale) =>
    feedbackView({ table, read, terms, locale, data }),
  );
  readonly #linesOf = lastResult((view: FeedbackView, order: TermOrder) => view.lines(order));
  readonly #commentsOf = lastResult((view: FeedbackView, key: string, only: CommentGroup | null) =>
    view.comments(key, only),
  );
  readonly #frameOf = lastResult((view: FeedbackView, order: TermOrder, label: string | undefined) => {
    const frame = view.frame(order);
    return label === undefined ? frame : relabelled(frame, label);
  });
  /** The term whose comments are read. */
  #open: string | undefined;
  /** The term that the keyboard was on last. */
  #current: string | undefined;
  #only: CommentGroup | null = null;
  #shown = commentsAPage;
  /** How far the list was scrolled when a term was opened. */
  #place = 0;
  /** Where the focus goes once the next picture is there. */
  #next: 'heading' | 'term' | number | undefined;

  /** What the element is doing; `stale` may stand beside it, as in `:state(stale)`. */
  get state(): ElementState {
    return this.#frame.state;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const heading = givenHeading(this.label);
    const order = view && this.#order(view);
    return this.#frame.render({
      view: view && this.#frameOf(view, order!, heading),
      placeholder: heading ?? feedbackWords(this.#data.locale).heading,
      explains: true,
      picture: view ? this.#picture(view, this.#linesOf(view, order!), order!) : nothing,
      skeleton: html`${[1, 2, 3, 4, 5, 6, 7, 8].map(() => html`<div class="bone row-bone"></div>`)}`,
      scene: view && !view.isEmpty ? (): Scene => this.#scene(view) : undefined,
    });
  }

  protected override updated(): void {
    const next = this.#next;
    this.#next = undefined;
    if (next === undefined) return;
    const root = this.renderRoot;
    if (next === 'heading') root.querySelector<HTMLElement>('.reading-heading')?.focus();
    else if (typeof next === 'number') root.querySelectorAll<HTMLElement>('.comment')[next]?.focus();
    else {
      const list = root.querySelector<HTMLElement>('.terms');
      if (list) list.scrollTop = this.#place;
      this.#button(this.#current)?.focus({ preventScroll: true });
    }
  }

  get #view(): FeedbackView | undefined {
    const { answer, locale } = this.#data;
    return answer && this.#viewOf(answer, locale);
  }

  #order(view: FeedbackView): TermOrder {
    // An order may have nothing to go by in these data.
    return view.orders.find(({ order }) => order === this.order)?.order ?? 'share';
  }

  #picture(view: FeedbackView, lines: readonly TermLine[], order: TermOrder): TemplateResult {
    const { locale } = this.#data;
    const line = lines.find(({ key }) => key === this.#open);
    // A term that is gone with a filter leads back to those that there are.
    if (line === undefined) this.#open = undefined;
    const reading = line && this.#reading(view, line);
    return html`
      ${
        view.coverage === '' ? nothing : html`<p class="coverage" part="coverage">${words(view.coverage)}</p>`
      }
      ${
        reading ??
        (view.isEmpty
          ? nothing
          : termList({
              ...{ view, lines, order, locale },
              current: this.#current,
              printing: this.#print.printing,
              choose: (chosen) => this.#arrange(view, chosen),
              open: (key) => this.#read(key),
              onKey: this.#onKey,
            }))
      }
    `;
  }

  #reading(view: FeedbackView, line: TermLine): TemplateResult {
    const { locale } = this.#data;
    const only = view.groups.find(({ group }) => group === this.#only)?.group ?? null;
    const comments = this.#commentsOf(view, line.key, only);
    return commentList({
      ...{ view, line, comments, only, locale },
      shown: this.#shown,
      level: Math.min(6, (Number(this.headingLevel ?? 3) || 3) + 1),
      narrow: (chosen) => this.#narrow(view, line, chosen),
      more: () => {
        this.#next = this.#shown;
        this.#shown += commentsAPage;
        this.requestUpdate();
      },
      back: () => {
        this.#open = undefined;
        this.#next = 'term';
        this.requestUpdate();
      },
      choose: (contact) => this.dispatchEvent(new CbSelectEvent({ contact }, 'contact-volume')),
    });
  }

  #scene(view: FeedbackView): Scene {
    const lines = this.#linesOf(view, this.#order(view));
    return termsScene(view, lines, this.#data.locale, directionOf(this), this.#frame.font.family);
  }

  #arrange(view: FeedbackView, order: TermOrder): void {
    this.order = order;
    this.#current = undefined;
    this.renderRoot.querySelector('.terms')?.scrollTo({ top: 0 });
    const label = view.orders.find((one) => one.order === order)?.label ?? '';
    this.#frame.announce(
      this.#data.locale.messages.heading.pair(feedbackWords(this.#data.locale).order, label),
    );
  }

  #read(key: string): void {
    this.#place = this.renderRoot.querySelector('.terms')?.scrollTop ?? 0;
    this.#current = key;
    this.#open = key;
    this.#only = null;
    this.#shown = commentsAPage;
    this.#next = 'heading';
    this.requestUpdate();
    this.dispatchEvent(new CbSelectEvent({ term: key }, 'contact-volume'));
  }

  #narrow(view: FeedbackView, line: TermLine, only: CommentGroup | null): void {
    this.#only = only;
    this.#shown = commentsAPage;
    this.requestUpdate();
    const { locale } = this.#data;
    const { quantity } = formatsOf(locale);
    const { length } = this.#commentsOf(view, line.key, only);
    this.#frame.announce(
      feedbackWords(locale).shown(quantity(Math.min(length, commentsAPage)), quantity(length)),
    );
  }

  /** From one term to another: by arrows, Home and End, and by the first letter. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.term')];
    const at = buttons.findIndex((button) => button === event.target);
    const next = at < 0 ? undefined : nextItem(event.key, at, buttons);
    if (next === undefined) return;
    event.preventDefault();
    this.#current = buttons[next]?.dataset['key'];
    this.requestUpdate();
    buttons[next]?.focus();
  };

  #button(key: string | undefined): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.term')].find(
      (button) => button.dataset['key'] === key,
    );
  }

  #ask(attributes: Attributes): FeedbackAsk {
    const compare = readCompare(attributes, this.compare);
    const attribution = readAttribution(attributes, this.attribution);
    attributes.oneOf('order', this.order, orders);
    attributes.text('label', this.label);
    return {
      ...(compare && { compare }),
      ...(attribution && { attribution }),
      told: this.#told(attributes),
    };
  }

  /** How terms are told. */
  #told(attributes = new Attributes(this.localName)): FeedbackAsk['told'] {
    const split = attributes.oneOf('split', this.split, splits);
    const limit = attributes.whole('limit', this.limit, mostTerms);
    return {
      // A reader of Chinese or Russian and one of English have the same terms of the same comments.
      locale: latinOf(this.#data.locale.tag),
      ...(split && { split }),
      ...(limit !== undefined && { limit }),
    };
  }
}

async function answered({
  source,
  ask: { told, ...ask },
  within,
  description,
  quality,
  signal,
}: Asked<FeedbackAsk>): Promise<FeedbackAnswer> {
  const asked = { ...ask, ...within };
  const [table, read] = await Promise.all([
    source.query(feedbackQuery(asked), { signal }),
    readComments(source, asked, signal),
  ]);
  const { covers, metrics, dimensions } = description;
  return {
    ...{ table, read },
    terms: await new Pace(signal).run(placedTermsSteps(read, told)),
    data: { covers, metrics, problems: quality.problems, dimensions },
  };
}
