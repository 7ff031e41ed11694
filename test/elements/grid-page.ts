import { part } from './page.js';

type Host = HTMLElement & { readonly updateComplete: Promise<boolean> };

/** A table of values in an element, as a reader meets it: by its cells and keys. */
export class GridPage {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get table(): HTMLTableElement {
    return part(this.#host, 'grid') as HTMLTableElement;
  }

  get box(): HTMLElement {
    return part(this.#host, 'scroller')!;
  }

  /** Rows of the body that are in the document. */
  get rows(): readonly HTMLTableRowElement[] {
    return [...this.table.querySelectorAll<HTMLTableRowElement>('tbody > tr[aria-rowindex]')];
  }

  /** Texts of the body and the foot, row by row. */
  get texts(): readonly (readonly string[])[] {
    return [...this.table.querySelectorAll('tbody > tr[aria-rowindex], tfoot > tr')].map((row) =>
      [...row.children].map(plain),
    );
  }

  /** The names of the rows in the document. */
  get names(): readonly string[] {
    return this.rows.map((row) => plain(row.children[0]!));
  }

  cell(row: number, column: number): HTMLElement {
    return this.table.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)!;
  }

  get headers(): readonly HTMLElement[] {
    return [...this.table.querySelectorAll<HTMLElement>('thead th')];
  }

  /** Clicks on a header or a row's name, where there is a button, else on the cell. */
  async click(row: number, column: number, keys: MouseEventInit = {}): Promise<void> {
    const cell = this.cell(row, column);
    (cell.querySelector('button') ?? cell).dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }),
    );
    await this.#host.updateComplete;
  }

  /** The cell that the keyboard is on. */
  get focused(): string | undefined {
    const focused = this.#host.shadowRoot!.activeElement;
    return focused?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  }

  /** Presses keys where the focus is. */
  async press(...keys: readonly (string | KeyboardEventInit)[]): Promise<void> {
    for (const key of keys) {
      const init = typeof key === 'string' ? { key } : key;
      (this.#host.shadowRoot!.activeElement ?? this.table).dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }),
      );
      await this.#host.updateComplete;
      await this.#host.updateComplete;
    }
  }

  /** The one cell that Tab leads to. */
  get tabStops(): readonly HTMLElement[] {
    return [...this.table.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  }
}

/** What is seen of an element, without what is only heard. */
function plain(element: Element): string {
  const seen = element.cloneNode(true) as Element;
  for (const heard of seen.querySelectorAll('.hidden')) heard.remove();
  return seen.textContent!.replaceAll(/\s+/g, ' ').trim();
}
