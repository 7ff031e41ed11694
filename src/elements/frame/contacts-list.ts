import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { problemText } from '../../i18n/problem-text.js';
import type { Locale } from '../../i18n/locale.js';
import { behindWords } from '../../i18n/topics/behind.js';
import type { MetricTable } from '../../metrics/table.js';
import type { ContactsPage, Description, MetricSource } from '../../source/metric-source.js';
import {
  behindQuery,
  behindRows,
  behindSearch,
  behindView,
  isWithheld,
  sideOfPage,
  type BehindAsk,
  type BehindSearch,
  type BehindView,
} from '../../views/behind.js';
import { behindFile, mostFileRows } from '../../views/behind-file.js';
import { AskController } from '../ask-controller.js';
import { csvFile } from '../export/csv-file.js';
import { saveFile } from '../export/save-file.js';
import { problemOf } from '../problem-of.js';
import { searchField } from '../search-field.js';
import { warn } from '../warn.js';
import type { Listing } from './frame.js';
import { nextDirection, sortHeader } from './sort-header.js';
import { words } from './words.js';

/** One page, with what it answers. Plain JSON, but the version, is the question. */
interface Page {
  readonly ask: BehindAsk;
  readonly version: string;
  readonly page: ContactsPage;
  readonly description: Description;
}

/** A list shorter than this is looked through. */
const manyRows = 12;
/** A pause in typing, after which it is looked for: milliseconds. */
const pauseMs = 250;

interface Question {
  readonly ask: BehindAsk;
  readonly version: string;
}

/**
 * The contacts behind a number, a page at a time: which number of the table, of which group, which of its rows. It asks
 * for itself, and only while it is open.
 */
export class ContactsList {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly #listing: () => Listing | undefined;
  readonly #asking: AskController<Question, Page>;
  #ask: BehindAsk | undefined;
  /** What the reader has typed, which is looked for once that pauses. */
  #typed = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What was said of the last file. */
  #saved = '';

  /** `listing`: what there is to list now; undefined while the list is closed. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    listing: () => Listing | undefined,
  ) {
    this.#host = host;
    this.#listing = listing;
    this.#asking = new AskController(host, {
      arguments: () => {
        const found = this.#current();
        if (found === undefined || isWithheld(found.table, found.ask, found.locale)) return undefined;
        return { source: found.source, ask: { ask: found.ask, version: found.table.version } };
      },
      run: ({ source, ask: { ask } }, signal) => this.#run(source, ask, signal),
    });
  }

  /** Lists a number's contacts from the first one on. */
  show(ask: Pick<BehindAsk, 'metric' | 'key'>): void {
    clearTimeout(this.#pause);
    this.#ask = { ...ask, offset: 0 };
    this.#typed = '';
    this.#saved = '';
    this.#host.requestUpdate();
  }

  get title(): string {
    return this.#view()?.title ?? '';
  }

  render(): TemplateResult | typeof nothing {
    const view = this.#view();
    const found = this.#current();
    if (view === undefined || found === undefined) return nothing;
    const { locale } = found;
    const say = behindWords(locale);
    const { problem } = this.#asking;
    return html`
      <div class="behind" tabindex="-1" aria-busy=${this.#asking.asking} part="contacts">
        <div class="behind-choices">
          ${
            view.metrics.length > 1
              ? this.#select(
                  say.metric,
                  view.metrics.map(({ as, label }) => ({ label, chosen: as === found.ask.metric })),
                  (at) => this.#change({ metric: view.metrics[at]!.as, key: found.ask.key }),
                )
              : nothing
          }
          ${view.groups.length > 1 ? this.#select(say.group, view.groups, (at) => this.#change({ metric: found.ask.metric, key: view.groups[at]!.key, ...(found.ask.side && { side: found.ask.side }) })) : nothing}
          ${
            view.all >= manyRows || this.#typed !== ''
              ? searchField(say.search, this.#typed, this.#find)
              : nothing
          }
        </div>
        ${view.sides.length > 1 ? this.#sides(view, say.side) : nothing}
        <div class="behind-bar">
          <span class="behind-said" role="status"
            >${words(problem ? problemText(problem, locale) : view.said)}</span
          >
          ${
            problem
              ? html`<button
                  type="button"
                  class="plain"
                  part="retry-button"
                  @click=${() => this.#asking.again()}
                >
                  ${words(locale.messages.frame.retry)}
                </button>`
              : nothing
          }
          ${
            view.rows.length > 0
              ? html`<button type="button" class="plain" @click=${() => void this.#save()}>
                  ${words(locale.messages.frame.saveCsv)}
                </button>`
              : nothing
          }
        </div>
      </div>
      ${view.rows.length > 0 ? this.#table(view) : nothing}
      <p class="small" role="status">${this.#saved === '' ? nothing : words(this.#saved)}</p>
      ${view.notes.map((note) => html`<p class="small">${words(note)}</p>`)}
      ${view.total > behindRows ? this.#pager(view, say.previous, say.next) : nothing}
    `;
  }

  #select(
    label: string,
    options: readonly { readonly label: string; readonly chosen: boolean }[],
    choose: (at: number) => void,
  ): TemplateResult {
    return html`<label class="behind-choice"
      >${words(label)}
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).selectedIndex)}>
        ${options.map((one) => html`<option .selected=${one.chosen}>${one.label}</option>`)}
      </select></label
    >`;
  }

  #sides({ sides }: BehindView, label: string): TemplateResult {
    return html`<div class="behind-sides" role="radiogroup" aria-label=${label}>
      ${sides.map(
        ({ side, label: text, chosen }) =>
          html`<label
            ><input
              type="radio"
              name="side"
              .checked=${chosen}
              @change=${() => this.#change({ ...this.#number(), side })}
            />${words(text)}</label
          >`,
      )}
    </div>`;
  }

  #table({ columns, rows, title }: BehindView): TemplateResult {
    return html`<div class="scroller" role="group" tabindex="0" aria-labelledby="panel-title">
      <table part="contacts-table">
        <caption class="hidden">
          ${title}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ field, label, align, sorted }) =>
              sortHeader({ label, align, sorted, sort: () => this.#sort(field, sorted) }),
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([header, ...cells]) =>
              html`<tr>
                <th scope="row">${words(header ?? '')}</th>
                ${cells.map((cell, at) => html`<td class=${columns[at + 1]?.align ?? 'start'}>${words(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #pager({ first, total }: BehindView, previous: string, next: string): TemplateResult {
    const button = (label: string, offset: number): TemplateResult => {
      const leads = offset >= 0 && offset < total;
      // A button that were disabled under the reader's finger would take the focus away with it.
      return html`<button
        type="button"
        class="plain"
        aria-disabled=${!leads}
        @click=${() => leads && this.#turn(offset)}
      >
        ${words(label)}
      </button>`;
    };
    return html`<div class="behind-pager">
      ${button(previous, first - behindRows)}${button(next, first + behindRows)}
    </div>`;
  }

  readonly #find = (text: string): void => {
    this.#typed = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#search(text.trim()), pauseMs);
    this.#host.requestUpdate();
  };

  #search(text: string): void {
    const { search: _search, ...ask } = this.#ask!;
    this.#ask = { ...ask, ...(text !== '' && { search: text }), offset: 0 };
    this.#host.requestUpdate();
  }

  #number(): Pick<BehindAsk, 'metric' | 'key'> {
    const { metric, key } = this.#ask!;
    return { metric, key };
  }

  /** Another number or other rows of it: from the first on, in their own order, of what is looked for. */
  #change(to: Omit<BehindAsk, 'offset' | 'orderBy' | 'search'>): void {
    const search = this.#typed.trim();
    clearTimeout(this.#pause);
    this.#ask = { ...to, ...(search !== '' && { search }), offset: 0 };
    this.#host.requestUpdate();
  }

  #sort(field: string, sorted: 'ascending' | 'descending' | undefined): void {
    const orderBy = { by: field, direction: nextDirection(sorted, 'ascending') };
    this.#ask = { ...this.#ask!, orderBy, offset: 0 };
    this.#host.requestUpdate();
  }

  #turn(offset: number): void {
    this.#ask = { ...this.#ask!, offset };
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector('#panel .scroller')?.scrollTo({ top: 0 });
  }

  /** What is asked for, of a table that has it still. */
  #current(): (Listing & { readonly ask: BehindAsk }) | undefined {
    const listing = this.#listing();
    const ask = this.#ask;
    if (listing === undefined || ask === undefined) return undefined;
    return listing.table.query.metrics.some(({ as }) => as === ask.metric) ? { ...listing, ask } : undefined;
  }

  #view(): BehindView | undefined {
    const found = this.#current();
    if (found === undefined) return undefined;
    const { table, ask, locale, numbers } = found;
    if (isWithheld(table, ask, locale))
      return behindView(table, ask, { rows: [], total: 0, withheld: 'too-few' }, undefined, locale, numbers);
    const answer = this.#asking.answer;
    // Rows of another number, or other rows of it, would be taken for those that are asked for.
    const fits = answer !== undefined && sameRows(answer.ask, ask);
    // What is said of a page is of that page, until the next one has come.
    const shown = fits ? { ...answer.ask, ...(ask.orderBy && { orderBy: ask.orderBy }) } : ask;
    return behindView(table, shown, fits ? answer.page : undefined, answer?.description, locale, numbers);
  }

  async #run(source: MetricSource, ask: BehindAsk, signal: AbortSignal): Promise<Page> {
    const { table, locale } = this.#current()!;
    const { version } = table;
    const [description, first] = await Promise.all([source.describe(), this.#first(source, ask, signal)]);
    const side = first.behind && sideOfPage(table, ask, first.behind, locale);
    const isOfSide = side === undefined || ask.side !== undefined || side === first.behind?.sides[0]?.side;
    if (ask.search === undefined && isOfSide) return { ask, version, page: first, description };
    // Which rows come first is known when it is known which there are, and where to look when it is known what they say.
    const asked = { ...ask, ...(side && { side }) };
    const query = behindQuery(table, asked, behindRows, searchIn(first, asked, table, description, locale));
    return { ask, version, page: await source.contacts(query, { signal }), description };
  }

  /** A page that tells which rows there are: of a search the last one, where it is of the same number. */
  #first(source: MetricSource, ask: BehindAsk, signal: AbortSignal): Promise<ContactsPage> {
    const { table } = this.#current()!;
    if (ask.search === undefined) return source.contacts(behindQuery(table, ask), { signal });
    const { answer } = this.#asking;
    if (answer?.version === table.version && sameNumber(answer.ask, ask)) return Promise.resolve(answer.page);
    return source.contacts(behindQuery(table, ask, 0), { signal });
  }

  async #save(): Promise<void> {
    const { source, table, ask, locale, fileName } = this.#current()!;
    const side = this.#view()?.sides.find(({ chosen }) => chosen)?.side;
    const whole = { ...ask, offset: 0, ...(side && { side }) };
    const { answer } = this.#asking;
    try {
      const search = answer && searchIn(answer.page, whole, table, answer.description, locale);
      const page = await source.contacts(behindQuery(table, whole, mostFileRows, search));
      const blob = csvFile(behindFile(table, whole, page));
      saveFile(this.#host.ownerDocument, blob, `${fileName}-contacts.csv`);
      if (page.rows.length < page.total)
        this.#say(behindWords(locale).truncated({ n: page.rows.length, text: String(page.rows.length) }));
    } catch (error) {
      warn(problemOf(error));
      this.#say(locale.messages.frame.saveFailed);
    }
  }

  #say(text: string): void {
    this.#saved = text;
    this.#host.requestUpdate();
  }
}

function searchIn(
  { behind }: ContactsPage,
  { search }: BehindAsk,
  table: MetricTable,
  description: Description,
  locale: Locale,
): BehindSearch | undefined {
  return search === undefined || behind === undefined
    ? undefined
    : behindSearch(search, table, behind, description, locale);
}

function sameNumber(a: BehindAsk, b: BehindAsk): boolean {
  return sameRows({ ...a, side: undefined }, { ...b, side: undefined });
}

function sameRows(a: BehindAsk, b: BehindAsk): boolean {
  const of = ({ metric, key, side }: BehindAsk): string => JSON.stringify([metric, key, side]);
  return of(a) === of(b);
}
