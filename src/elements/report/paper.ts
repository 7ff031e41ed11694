import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** What stands in the margin of each page. */
export interface PaperText {
  readonly title: string;
}

type Host = ReactiveControllerHost & HTMLElement;

/** On the host while it is being printed: it is laid out for paper then. */
export const printingMark = 'data-cb-printing';

/**
 * A report's paper: while the page prints, the report is as wide as paper, so that charts are laid out for it before the
 * browser does. Rules for pages count only in a document's own sheets: the report lends it one while a paper is chosen or
 * the report prints itself, and takes it back.
 */
export class PaperLayout implements ReactiveController {
  readonly #host: Host;
  readonly #paper: () => Paper | undefined;
  readonly #text: () => PaperText;
  #sheet: CSSStyleSheet | undefined;
  #document: Document | undefined;
  #alone = false;

  constructor(host: Host, paper: () => Paper | undefined, text: () => PaperText) {
    this.#host = host;
    this.#paper = paper;
    this.#text = text;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    window.addEventListener('beforeprint', this.#before);
    window.addEventListener('afterprint', this.#after);
  }

  hostUpdated(): void {
    this.#lend();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#before);
    window.removeEventListener('afterprint', this.#after);
    this.#after();
    this.#takeBack();
  }

  /** Prints the report and nothing else of its page. Its elements have to be there. */
  async print(): Promise<void> {
    this.#alone = true;
    this.#lend();
    this.#host.setAttribute(printingMark, '');
    // Sizes are told before the second frame, and drawn by it.
    await nextFrame();
    await nextFrame();
    if (this.#host.isConnected) window.print();
    this.#after();
  }

  readonly #before = (): void => this.#host.setAttribute(printingMark, '');

  readonly #after = (): void => {
    this.#host.removeAttribute(printingMark);
    this.#alone = false;
    this.#lend();
  };

  #lend(): void {
    const paper = this.#paper();
    const document = this.#document;
    if (document === undefined || !this.#host.isConnected || (paper === undefined && !this.#alone)) {
      this.#takeBack();
      return;
    }
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(
      pageRules(paper, this.#text()) + (this.#alone && this.#isOpen ? aloneRules(this.#host.localName) : ''),
    );
    if (!document.adoptedStyleSheets.includes(this.#sheet)) document.adoptedStyleSheets.push(this.#sheet);
  }

  #takeBack(): void {
    const at =
      this.#sheet === undefined ? -1 : (this.#document?.adoptedStyleSheets.indexOf(this.#sheet) ?? -1);
    if (at >= 0) this.#document?.adoptedStyleSheets.splice(at, 1);
    this.#sheet = undefined;
  }

  /** Whether a document's sheet sees where the report stands: not within another element's shadow. */
  get #isOpen(): boolean {
    return this.#host.getRootNode() === this.#document;
  }
}

/** Paper with the page's number, and the report's title at the other side. */
export function pageRules(paper: Paper | undefined, { title }: PaperText): string {
  const size = paper === undefined ? '' : `size: ${paper === 'a4' ? 'A4' : 'Letter'};`;
  const small = 'font: 8pt system-ui, sans-serif; color: #5a6472;';
  return `@page {
    ${size}
    margin: 16mm 15mm 18mm;
    @bottom-left { content: ${cssText(title)}; ${small} }
    @bottom-right { content: counter(page) ' / ' counter(pages); ${small} }
  }`;
}

/** Everything that neither is the report nor holds it goes, and what holds it neither cuts it nor adds to it. */
function aloneRules(tag: string): string {
  const report = `${tag}[${printingMark}]`;
  return `@media print {
    :not(:has(${report}), ${report}, ${report} *) { display: none !important; }
    :has(${report}) {
      display: block !important; position: static !important; overflow: visible !important;
      inline-size: auto !important; max-inline-size: none !important;
      block-size: auto !important; min-block-size: 0 !important; max-block-size: none !important;
      margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important;
    }
    ${report} { margin: 0 !important; }
  }`;
}

/** A text as CSS writes it: what would end it or begin a line is written by its number. */
export function cssText(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:;()–—-]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A hidden page has no frames.
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
