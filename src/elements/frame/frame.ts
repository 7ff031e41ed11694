import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Scene } from '../../charts/scene.js';
import type { Locale } from '../../i18n/locale.js';
import { formatsOf } from '../../i18n/formats.js';
import { problemText } from '../../i18n/problem-text.js';
import { codeModule } from '../../code-module.js';
import { keyName } from '../../metrics/key-name.js';
import type { MetricTable } from '../../metrics/table.js';
import type { MetricSource } from '../../source/metric-source.js';
import type { FrameView, NamedNumber, Notice } from '../../views/frame-view.js';
import type { TwinSort } from '../../views/sorted-twin.js';
import { asOfText, type Late } from '../../views/late.js';
import type { Problem } from '../../problem.js';
import { Attributes } from '../attributes.js';
import type { Theme } from '../context.js';
import type { CbSelectEvent } from '../events.js';
import { problemOf } from '../problem-of.js';
import { reflectStates } from '../states.js';
import { warn } from '../warn.js';
import { csvFile } from '../export/csv-file.js';
import { saveFile } from '../export/save-file.js';
import { savePicture } from '../export/save-picture.js';
import type { ContactsList } from './contacts-list.js';
import { explainPanel } from './explain-panel.js';
import { clockIcon, infoIcon, warningIcon } from './icons.js';
import { Menu, type MenuItem } from './menu.js';
import { Panel } from './panel.js';
import { tableTwin, twinText } from './table-twin.js';
import { words } from './words.js';

/** What an element is doing, as it is reflected in `:state(…)`; `stale` may stand beside any of them. */
export const elementStates = ['idle', 'loading', 'ready', 'empty', 'partial', 'error'] as const;
export type ElementState = (typeof elementStates)[number];

/** Where the frame's state, language and theme come from. */
export interface FrameData {
  readonly state: 'idle' | 'loading' | 'error' | 'ready';
  readonly stale: boolean;
  /** Whether what is shown now is news: another answer to the same question, which is not read aloud by itself. */
  readonly isNews?: boolean;
  /** Nothing new has come of the data for too long. */
  readonly late?: Late | undefined;
  readonly problem: Problem | undefined;
  readonly locale: Locale;
  readonly theme: Theme | undefined;
  /** Who can list the contacts behind the numbers, where somebody can. */
  readonly source?: MetricSource | undefined;
  retry(): void;
}

/** A table whose numbers' contacts can be listed, and by whom. */
export interface Listing {
  readonly table: MetricTable;
  readonly source: MetricSource;
  readonly locale: Locale;
  /** Its numbers, where their metrics do not tell them apart. */
  readonly numbers?: readonly NamedNumber[] | undefined;
  /** Base of files' names. */
  readonly fileName: string;
}

type Key = Readonly<Record<string, string | null>>;

// Few readers ever ask for the contacts: what lists them comes when one first does.
const listCode = codeModule(() => import('./contacts-list.js'));

/** What an element puts into the frame. */
export interface FrameContent {
  /** Undefined until there is anything to show. */
  readonly view: FrameView | undefined;
  /** Stands where the heading will be while there is no view. */
  readonly placeholder: string;
  /** Whether the view can explain its numbers: values that a page gave without their total cannot. */
  readonly explains: boolean;
  readonly picture: TemplateResult | typeof nothing;
  /** As large as the picture, so that nothing jumps when it comes. */
  readonly skeleton: TemplateResult;
  /** The picture as shapes, for files; absent where there is nothing to draw. */
  readonly scene: (() => Scene) | undefined;
  /** Entries of the menu that this element alone has, behind the usual ones. */
  readonly items?: readonly MenuItem[];
}

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/** Where an element keeps its frame, for what is put together of several elements; the same in every copy of the kit. */
const frameKey = Symbol.for('callboard.frame');

/** What an element shows, as its frame has it; undefined where it has none, or shows nothing yet. */
export function framed(element: Element): FrameContent | undefined {
  return (element as { [frameKey]?: Frame })[frameKey]?.content;
}

type FrameHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: ParentNode; headingLevel: number | string | undefined };

/**
 * What surrounds every picture: heading, state, notices, the explanation of the numbers, the table that says the same,
 * files to save, the summary that is read aloud.
 */
export class Frame implements ReactiveController {
  state: ElementState = 'idle';
  readonly #host: FrameHost;
  readonly #data: FrameData;
  readonly #internals: ElementInternals;
  readonly #menu: Menu;
  readonly #panel: Panel<'explain' | 'table' | 'contacts'>;
  #list: ContactsList | undefined;
  /** The mark that was chosen last, of which the menu lists the contacts. */
  #chosen: { readonly key: Key; readonly metric: string } | undefined;
  /** How the reader has sorted the table that says the same. */
  #sort: TwinSort | undefined;
  /** What had the focus when the list of contacts was opened, by the element itself or by its page. */
  #opener: HTMLElement | null = null;
  #content: FrameContent | undefined;
  #summary: string | undefined;
  #said = '';
  /** What failed last, until something succeeds. */
  #failed: Problem | undefined;

  constructor(host: FrameHost, data: FrameData) {
    this.#host = host;
    this.#data = data;
    this.#internals = host.attachInternals();
    this.#menu = new Menu(host);
    this.#panel = new Panel(host, () => {
      // What opened it may be gone by now; the menu is always there.
      if (this.#opener?.isConnected) this.#opener.focus();
      else this.#menu.focus();
    });
    Object.defineProperty(host, frameKey, { value: this });
    host.addEventListener('cb-select', (event) => {
      if (event.target === host) this.#chosen = (event as CbSelectEvent).detail;
    });
    host.addController(this);
  }

  /** What was last shown. */
  get content(): FrameContent | undefined {
    return this.#content;
  }

  hostUpdated(): void {
    reflectStates(
      this.#internals,
      [...elementStates, 'stale'],
      this.#data.stale || this.#data.late ? [this.state, 'stale'] : [this.state],
    );
  }

  render(content: FrameContent): TemplateResult {
    const { view } = content;
    const { locale, theme, state } = this.#data;
    this.#content = content;
    this.state = state === 'ready' ? (view?.state ?? 'idle') : state;
    this.#hear(view?.summary);
    this.#hearFailure(view !== undefined);
    const heading = view?.heading ?? content.placeholder;
    const attributes = new Attributes(this.#host.localName);
    const level = attributes.oneOf('heading-level', this.#host.headingLevel, levels) ?? '3';
    // Not a space about the frame: where a page keeps them (`white-space: pre`), they are lines here too.
    const { late } = this.#data;
    return html`<div
      class=${late && view ? 'frame late' : 'frame'}
      part="frame"
      role="group"
      lang=${locale.tag}
      data-theme=${theme ?? nothing}
      aria-labelledby="heading"
      aria-describedby="summary"
      aria-busy=${state === 'loading'}
    >
      <div class="header" part="header">
        <div class="titles">
          ${
            heading === ''
              ? nothing
              : html`<div class="heading" part="heading" id="heading" role="heading" aria-level=${level}>
                  ${words(heading)}
                </div>`
          }
          <p class="subheading" part="subheading">
            ${late && view ? this.#asOf(late) : nothing}${view ? words(view.subheading) : state === 'loading' ? '\u00a0' : nothing}
          </p>
        </div>
        ${view ? this.#menu.render(locale.messages.frame.menu, this.#items(view)) : nothing}
      </div>
      <p class="hidden" id="summary">${view?.summary ?? nothing}</p>
      ${this.#body()}
      <div class="hidden" role="status">${this.#said}</div>
      ${view ? this.#renderPanel(view) : nothing}
    </div>`;
  }

  /**
   * Lists the contacts behind a number of what is shown. `key`: its group, by the names of the table's keys, all groups where
   * nothing is named; `metric`: its name in the table, by default the first. False where there is no such number, or nobody
   * to tell of its contacts.
   */
  showContacts(key: Key = {}, metric?: string): boolean {
    const listing = this.#listing;
    const named = listing && this.#numberIn(listing, key, metric);
    if (named === undefined) return false;
    void this.#openList(named.key, named.metric);
    return true;
  }

  /** The typeface that the element has now and its size in pixels, for measuring and for files, and how close things stand. */
  get font(): { readonly family: string; readonly size: number; readonly density: number } {
    const frame = this.#host.renderRoot.querySelector('.frame');
    if (frame === null) return { family: 'sans-serif', size: 16, density: 1 };
    const { fontFamily, fontSize, rowGap } = getComputedStyle(frame);
    const size = Number.parseFloat(fontSize) || 16;
    // The frame's own gap is half an em where the density is 1: a property alone is not resolved by the browser.
    const density = Math.round((200 * Number.parseFloat(rowGap)) / size) / 100 || 1;
    return { family: fontFamily, size, density };
  }

  /** Says something aloud, once. */
  announce(text: string): void {
    // The same words twice are a change to no one: a space makes them one.
    this.#said = this.#said === text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  /** Stands on the line of the period, so that nothing moves. */
  #asOf(late: Late): TemplateResult {
    const { locale } = this.#data;
    const text = locale.messages.late.asOf(asOfText(late, locale));
    return html`<span class="as-of">${clockIcon} ${words(text)}</span> `;
  }

  #body(): TemplateResult {
    const { view, picture, skeleton } = this.#content!;
    const { state, stale, locale, problem } = this.#data;
    if (view === undefined) {
      if (state === 'loading')
        return html`<div class="picture" part="picture" aria-hidden="true">${skeleton}</div>`;
      if (state !== 'error' || problem === undefined) {
        return html`<div class="picture" part="picture"></div>`;
      }
      return html`
        <div class="picture" part="picture">
          <div class="message" part="error">${this.#failure(problem, locale)}</div>
        </div>
      `;
    }
    return html`
      ${stale && state === 'loading' ? html`<div class="busy"></div>` : nothing}
      <div class="picture" part="picture">${picture}</div>
      ${state === 'error' && problem ? html`<div class="message" part="error">${this.#failure(problem, locale)}</div>` : nothing}
      ${
        view.notices.length > 0
          ? html`<ul class="notices" part="notices" aria-label=${locale.messages.frame.notices}>
              ${view.notices.map(notice)}
            </ul>`
          : nothing
      }
    `;
  }

  #failure(problem: Problem, locale: Locale): TemplateResult {
    const { failed, kept, retry } = locale.messages.frame;
    return html`
      <span class="failed">${warningIcon} ${words(failed)}</span>
      <span
        >${words(this.#data.stale ? `${problemText(problem, locale)} ${kept}` : problemText(problem, locale))}</span
      >
      <button type="button" class="plain" part="retry-button" @click=${() => this.#data.retry()}>
        ${words(retry)}
      </button>
    `;
  }

  #renderPanel(view: FrameView): TemplateResult {
    const { locale } = this.#data;
    const { frame } = locale.messages;
    const explains = this.#panel.shown === 'explain';
    const title = explains ? (view.explanations[0]?.title ?? frame.explain) : view.heading;
    if (this.#panel.shown === undefined) return this.#panel.render('', frame.close, nothing);
    const { quantity } = formatsOf(locale);
    if (this.#panel.shown === 'contacts')
      return this.#panel.render(this.#list?.title ?? '', frame.close, this.#list?.render() ?? nothing);
    return this.#panel.render(
      title,
      frame.close,
      explains
        ? html`${explainPanel(view.explanations, locale)}
          ${
            this.#listing
              ? html`<div class="panel-actions">
                  <button type="button" class="plain" part="contacts-button" @click=${this.#onContacts}>
                    ${words(frame.showContacts)}
                  </button>
                </div>`
              : nothing
          }`
        : tableTwin(view.twin, { sort: this.#sort, choose: this.#onSort }, (shown, all) =>
            frame.rowsShown(quantity(shown), quantity(all)),
          ),
    );
  }

  #items(view: FrameView): readonly MenuItem[] {
    const { frame } = this.#data.locale.messages;
    const scene = this.#content?.scene;
    const item = (name: string, label: string, run: () => void): MenuItem => ({ name, label, run });
    const saving = (kind: 'png' | 'svg') => (): void => {
      if (scene) void this.#save(kind, view, scene());
    };
    return [
      ...(this.#content?.explains ? [item('explain', frame.explain, () => this.#open('explain'))] : []),
      ...(this.#listing ? [item('contacts', frame.showContacts, this.#onContacts)] : []),
      item('table', frame.showTable, () => this.#open('table')),
      item('copy', frame.copyTable, () => void this.#copy(view)),
      item('csv', frame.saveCsv, () =>
        saveFile(this.#host.ownerDocument, csvFile(view.csv), `${view.fileName}.csv`),
      ),
      ...(scene
        ? [item('png', frame.savePng, saving('png')), item('svg', frame.saveSvg, saving('svg'))]
        : []),
      ...(this.#content?.items ?? []),
    ];
  }

  /** What contacts can be listed of: a table of a source, not what the page gave. */
  get #listing(): Listing | undefined {
    const { view } = this.#content ?? {};
    const { source, locale } = this.#data;
    const { table, numbers, fileName } = view ?? {};
    return table && source && { table, source, locale, numbers, fileName: fileName! };
  }

  /** A number of a table; undefined where the table has none of that name in that group. */
  #numberIn(
    { table, numbers }: Listing,
    key: Key,
    metric?: string,
  ): { key: Key; metric: string } | undefined {
    const place = numbers?.find((one) => one.key !== undefined && sameKey(one.key, key));
    if (place !== undefined) return { key: {}, metric: place.as };
    const wanted = metric ?? numbers?.[0]?.as;
    const found = table.query.metrics.find(
      (one) => wanted === undefined || one.as === wanted || one.metric === wanted,
    );
    const names = table.query.by.map(keyName);
    const asked = Object.keys(key);
    if (found === undefined || asked.some((name) => !names.includes(name))) return undefined;
    const has =
      asked.length === 0 || table.rows.some((row) => asked.every((name) => row.key[name] === key[name]));
    return has ? { key, metric: found.as } : undefined;
  }

  /** Of the mark that was chosen last, if it is there still. */
  readonly #onContacts = (): void => {
    const { key, metric } = this.#chosen ?? {};
    if (key === undefined || !this.showContacts(key, metric)) this.showContacts();
  };

  #open(name: 'explain' | 'table'): void {
    this.#opener = null;
    this.#panel.open(name);
  }

  readonly #onSort = (sort: TwinSort): void => {
    this.#sort = sort;
    this.#host.requestUpdate();
  };

  async #openList(key: Key, metric: string): Promise<void> {
    try {
      const { ContactsList } = await listCode();
      this.#list ??= new ContactsList(this.#host, () =>
        this.#panel.shown === 'contacts' ? this.#listing : undefined,
      );
    } catch (error) {
      warn(problemOf(error));
      this.announce(problemText(problemOf(error), this.#data.locale));
      return;
    }
    if (!this.#host.isConnected) return;
    if (this.#panel.shown === undefined) this.#opener = this.#focused;
    this.#list.show({ key, metric });
    this.#panel.open('contacts');
    await this.#host.updateComplete;
    // The button that opened it is gone, where that was one of another panel.
    this.#host.renderRoot.querySelector<HTMLElement>('.behind')?.focus();
  }

  async #save(kind: 'png' | 'svg', view: FrameView, scene: Scene): Promise<void> {
    try {
      await savePicture(kind, { view, scene, frame: this.#frameElement });
    } catch (error) {
      warn(problemOf(error));
      this.announce(this.#data.locale.messages.frame.saveFailed);
    }
  }

  async #copy(view: FrameView): Promise<void> {
    const { frame } = this.#data.locale.messages;
    const copied = await navigator.clipboard.writeText(twinText(view.twin)).then(
      () => true,
      // Not allowed here: by the reader, or by the page's permissions policy.
      () => false,
    );
    this.announce(copied ? frame.copied : frame.copyFailed);
  }

  get #focused(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(':focus');
  }

  get #frameElement(): HTMLElement {
    return this.#host.renderRoot.querySelector<HTMLElement>('.frame')!;
  }

  /**
   * That what is shown could not be renewed is news; where nothing is shown yet, whoever reads the page finds why. `shows`:
   * whether there is anything.
   */
  #hearFailure(shows: boolean): void {
    const { state, problem, locale } = this.#data;
    const failure = state === 'error' ? problem : undefined;
    if (failure === this.#failed) return;
    this.#failed = failure;
    if (shows && failure) {
      this.#said = `${locale.messages.frame.failed} ${problemText(failure, locale)}`;
    }
  }

  /** The first summary is found by whoever reads the page; only a change is news. */
  #hear(summary: string | undefined): void {
    if (summary === undefined || summary === this.#summary) return;
    // Data that keep coming would drown whatever else is read: their news are there for whoever asks.
    if (this.#summary !== undefined && !this.#data.isNews) this.#said = summary;
    this.#summary = summary;
  }
}

function sameKey(a: Key, b: Key): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function notice({ severity, text }: Notice): TemplateResult {
  return html`<li class="notice ${severity}">
    ${severity === 'warning' ? warningIcon : infoIcon}<span>${words(text)}</span>
  </li>`;
}
