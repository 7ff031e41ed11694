import { renderSvg } from '../../charts/render-svg.js';
import type { Locale } from '../../i18n/locale.js';
import { reportWords } from '../../i18n/topics/report.js';
import type { FrameView } from '../../views/frame-view.js';
import type { PlannedItem } from '../../views/report/plan-report.js';
import { showRule } from '../../views/report/report-shows.js';
import type { ReportFact, ReportView } from '../../views/report/report-view.js';
import type { Theme } from '../context.js';
import { framed } from '../frame/frame.js';
import type { ItemElement } from './item-elements.js';
import { itemGroups } from './item-groups.js';
import type { Paper } from './paper.js';
import { StaticNodes } from './static-nodes.js';
import { staticStyle } from './static-style.js';
import { staticRows, staticTable } from './static-table.js';
import { staticTile } from './static-tile.js';

/** A report as it stands on its page. */
export interface ShownReport {
  readonly view: ReportView;
  readonly elements: ReadonlyMap<string, ItemElement>;
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** The report's frame, whose colours and typeface the file has. */
  readonly frame: HTMLElement;
  readonly theme: Theme | undefined;
  readonly paper: Paper | undefined;
}

/** What a file may do: show itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'none'; form-action 'none'; base-uri 'none'";

/**
 * A report as the text of an HTML file that needs nothing else: pictures are SVG, tables are tables, how each number was
 * made stands at the end. It is put together of nodes in a document of its own, and written down by the browser.
 */
export function staticPage(shown: ShownReport): string {
  const { view, elements, locale, direction, frame, theme, paper } = shown;
  const nodes = new StaticNodes(document.implementation.createHTMLDocument(''));
  const { document: page } = nodes;
  const words = reportWords(locale);
  page.documentElement.lang = locale.tag;
  page.documentElement.dir = direction;
  page.head.replaceChildren(
    nodes.make('meta', { charset: 'utf-8' }),
    nodes.make('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    nodes.make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    nodes.make('meta', { name: 'referrer', content: 'no-referrer' }),
  );
  const title = page.createElement('title');
  title.textContent = view.title;
  const style = page.createElement('style');
  style.textContent = staticStyle(frame, { theme, paper, title: view.title });
  page.head.append(title, style);

  const explained = new Set(view.frame.explanations.map(({ metric }) => metric));
  const section = (id: string, heading: string, ...content: readonly (Element | null)[]): HTMLElement =>
    nodes.make(
      'section',
      heading === '' ? {} : { 'aria-labelledby': id },
      heading === '' ? null : nodes.make('h2', { id }, heading),
      ...content,
    );
  const sections = view.sections.map(({ id, title: heading, note, items }) =>
    section(
      `section-${id}`,
      heading,
      note === null ? null : nodes.make('p', { class: 'muted intro' }, note),
      ...itemGroups(items).map(({ style, items: group }) =>
        nodes.make(
          'div',
          { class: `items ${style}` },
          ...group.map((item) => figure(item, elements.get(item.id), shown, nodes, explained)),
        ),
      ),
    ),
  );
  const list = (texts: readonly string[]): HTMLElement =>
    nodes.make('ul', { class: 'list' }, ...texts.map((text) => nodes.make('li', {}, text)));
  const ifAny = (some: readonly unknown[], made: () => HTMLElement): HTMLElement | null =>
    some.length > 0 ? made() : null;
  page.body.replaceChildren(
    nodes.make(
      'main',
      {},
      nodes.make('h1', {}, view.title),
      view.aim === null ? null : nodes.make('p', { class: 'aim' }, view.aim),
      nodes.make(
        'dl',
        { class: 'facts' },
        ...view.facts.flatMap(({ label, text }) => [nodes.make('dt', {}, label), nodes.make('dd', {}, text)]),
      ),
      contents(shown, nodes),
      ...sections,
      ifAny(view.notes, () => section('notes', words.notes, list(view.notes))),
      ifAny(view.quality, () => section('quality', words.quality, list(view.quality))),
      ifAny(view.left, () =>
        section(
          'left',
          words.leftOut,
          nodes.make('p', { class: 'muted' }, words.leftOutIntro),
          terms(view.left, nodes),
        ),
      ),
      ifAny(view.glossary, () =>
        section(
          'glossary',
          words.glossary,
          terms(
            view.glossary.map(({ name, definition }) => ({ label: name, text: definition })),
            nodes,
          ),
        ),
      ),
      ifAny(view.frame.explanations, () => section('methods', words.methods, ...methods(view.frame, nodes))),
      notices(view.frame, nodes),
    ),
  );
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

function contents({ view, locale }: ShownReport, nodes: StaticNodes): HTMLElement | null {
  const titled = view.sections.filter(({ title }) => title !== '');
  if (titled.length < 4) return null;
  return nodes.make(
    'nav',
    { 'aria-label': reportWords(locale).contents },
    nodes.make(
      'ol',
      {},
      ...titled.map(({ id, title }) =>
        nodes.make('li', {}, nodes.make('a', { href: `#section-${id}` }, title)),
      ),
    ),
  );
}

/** One element: its heading, its picture or its table, its remarks, and the way to how its numbers are made. */
function figure(
  item: PlannedItem,
  element: ItemElement | undefined,
  { locale }: ShownReport,
  nodes: StaticNodes,
  explained: ReadonlySet<string>,
): HTMLElement {
  const words = reportWords(locale);
  const { messages } = locale;
  const content = element && framed(element);
  const view = content?.view;
  if (view === undefined) {
    return nodes.make(
      'figure',
      {},
      nodes.make('figcaption', {}, nodes.make('h3', {}, content?.placeholder || words.shows[item.show])),
      nodes.make('p', {}, messages.frame.failed),
    );
  }
  const { asTable } = showRule(item.show);
  const tile = element ? staticTile(element, nodes, messages.heading.line) : null;
  const scene = tile || asTable || view.state === 'empty' ? undefined : content?.scene?.();
  const hasRows = view.twin.rows.length > 0;
  const isTable = tile === null && scene === undefined && hasRows;
  const table = (): HTMLElement =>
    item.show === 'insights'
      ? staticRows(view.twin, locale.numbers.absent, nodes)
      : staticTable(view.twin, locale, nodes);
  const metric = item.metrics.find((one) => explained.has(one));
  return nodes.make(
    'figure',
    { class: isTable ? 'table' : null },
    nodes.make(
      'figcaption',
      {},
      nodes.make('h3', {}, view.heading),
      item.apart ? nodes.make('p', { class: 'sub' }, view.subheading) : null,
    ),
    scene === undefined ? null : picture(scene, view, nodes),
    ...(tile ?? []),
    isTable ? table() : null,
    notices(view, nodes),
    scene !== undefined && hasRows && item.width !== 'tile'
      ? nodes.make(
          'details',
          {},
          nodes.make('summary', {}, words.asTable),
          staticTable(view.twin, locale, nodes),
        )
      : null,
    metric === undefined
      ? null
      : nodes.make('p', { class: 'how' }, nodes.make('a', { href: `#how-${metric}` }, words.how)),
  );
}

function picture(scene: Parameters<typeof renderSvg>[1], view: FrameView, nodes: StaticNodes): Element {
  const svg = nodes.svg();
  renderSvg(svg, scene);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${view.heading}. ${view.summary}`);
  return svg;
}

function notices({ notices: all }: FrameView, nodes: StaticNodes): HTMLElement | null {
  return all.length === 0
    ? null
    : nodes.make('ul', { class: 'notices' }, ...all.map(({ text }) => nodes.make('li', {}, text)));
}

function terms(facts: readonly ReportFact[], nodes: StaticNodes): HTMLElement {
  return nodes.make(
    'dl',
    { class: 'terms named' },
    ...facts.map(({ label, text }) =>
      nodes.make('div', {}, nodes.make('dt', {}, label), nodes.make('dd', {}, text)),
    ),
  );
}

/** How each number that the report names was made. */
function methods({ explanations }: FrameView, nodes: StaticNodes): readonly HTMLElement[] {
  return explanations.map(({ metric, title, lines }) =>
    nodes.make(
      'div',
      { class: 'method', id: `how-${metric}` },
      nodes.make('h3', {}, title),
      nodes.make(
        'dl',
        { class: 'terms' },
        ...lines.map(({ label, text }) =>
          nodes.make('div', {}, nodes.make('dt', {}, label), nodes.make('dd', {}, text)),
        ),
      ),
    ),
  );
}
