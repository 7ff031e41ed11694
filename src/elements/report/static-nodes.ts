const svgNamespace = 'http://www.w3.org/2000/svg';

/** What an element of a page is made with: attributes, then texts and elements inside, in their order. */
export type StaticContent = readonly (string | Element | null)[];

/** Makes the elements of a page that is not shown here: as nodes, so that no text is ever read as markup. */
export class StaticNodes {
  readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  /** An element; `null` is nothing. Text runs by its own direction. */
  make(
    name: keyof HTMLElementTagNameMap,
    attributes: Readonly<Record<string, string | null>>,
    ...content: StaticContent
  ): HTMLElement {
    const element = this.document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== null) element.setAttribute(attribute, value);
    }
    for (const piece of content) {
      if (typeof piece === 'string') element.append(this.#text(piece));
      else if (piece !== null) element.append(piece);
    }
    return element;
  }

  svg(): SVGSVGElement {
    return this.document.createElementNS(svgNamespace, 'svg');
  }

  /** What XML and HTML cannot say, even escaped, becomes the sign for what is not known. */
  #text(text: string): Element {
    const element = this.document.createElement('bdi');
    element.textContent = text.replaceAll(
      /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu,
      '\ufffd',
    );
    return element;
  }
}
