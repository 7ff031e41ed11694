import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { menuIcon, tipped } from './icons.js';
import { words } from './words.js';

export interface MenuItem {
  readonly name: string;
  readonly label: string;
  run(): void;
}

const gap = 4;

/**
 * A menu button and its menu, by the menu button pattern of the ARIA Authoring Practices: arrows, Home, End and first
 * letters move, Enter and Space choose, Escape and Tab close. The menu is a popover, so nothing clips it, and the
 * browser closes it when the reader turns elsewhere and gives the focus back.
 */
export class Menu implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  #open = false;
  #window: Window | null = null;
  #focusLast = false;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listen(false);
    this.#open = false;
  }

  render(label: string, items: readonly MenuItem[]): TemplateResult {
    return html`
      <button
        type="button"
        class="quiet menu-button"
        part="menu-button"
        id="menu-button"
        popovertarget="menu"
        aria-haspopup="menu"
        aria-controls="menu"
        aria-expanded=${this.#open}
        aria-label=${label}
        aria-labelledby="menu-button heading"
        @keydown=${this.#onButtonKey}
      >
        ${tipped(menuIcon, label)}
      </button>
      <div
        id="menu"
        class="menu"
        part="menu"
        role="menu"
        popover="auto"
        aria-labelledby="menu-button"
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
        @keydown=${this.#onMenuKey}
      >
        ${items.map(
          ({ name, label: text, run }) => html`
            <button
              type="button"
              role="menuitem"
              part="menu-item"
              tabindex="-1"
              data-name=${name}
              @click=${() => {
                this.#menu?.hidePopover();
                this.focus();
                run();
              }}
            >
              ${words(text)}
            </button>
          `,
        )}
      </div>
    `;
  }

  /** Puts the focus on the button, where it was before the menu opened. */
  focus(): void {
    this.#button?.focus();
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#menu');
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#menu-button');
  }

  get #items(): readonly HTMLElement[] {
    return [...(this.#menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }

  readonly #onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#focusLast = event.key === 'ArrowUp';
    this.#menu?.showPopover();
  };

  readonly #onBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open') this.#place();
    // Not every browser gives the focus back to a button that did not get it by a click.
    else if (this.#menu?.matches(':focus-within')) this.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    // Told late: the host may have been taken away since.
    this.#open = event.newState === 'open' && this.#menu?.matches(':popover-open') === true;
    this.#listen(this.#open);
    if (this.#open) this.#items.at(this.#focusLast ? -1 : 0)?.focus();
    this.#focusLast = false;
    this.#host.requestUpdate();
  };

  readonly #onMenuKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const next = nextItem(event.key, at, items);
    if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    } else if (event.key === 'Tab') {
      this.#menu?.hidePopover();
    }
  };

  /** Under the button, or above it where there is more room; within the window at the side that has more. */
  #place(): void {
    const menu = this.#menu;
    const button = this.#button?.getBoundingClientRect();
    if (!menu || !button) return;
    const { clientWidth: width, clientHeight: height } = this.#host.ownerDocument.documentElement;
    const below = height - button.bottom >= button.top;
    const toLeft = button.right >= width - button.left;
    const side = (there: boolean, value: number): string => (there ? `${Math.max(0, value)}px` : 'auto');
    menu.style.setProperty('top', side(below, button.bottom + gap));
    menu.style.setProperty('bottom', side(!below, height - button.top + gap));
    menu.style.setProperty('right', side(toLeft, width - button.right));
    menu.style.setProperty('left', side(!toLeft, button.left));
    menu.style.setProperty('max-height', `${(below ? height - button.bottom : button.top) - 2 * gap}px`);
  }

  /** The button may scroll away from under a menu that is fixed to the window. */
  #listen(on: boolean): void {
    // Whoever is moved to another page has listened to the one before.
    this.#window?.removeEventListener('scroll', this.#onMoved, { capture: true });
    this.#window?.removeEventListener('resize', this.#onMoved);
    this.#window = on ? this.#host.ownerDocument.defaultView : null;
    this.#window?.addEventListener('scroll', this.#onMoved, { capture: true });
    this.#window?.addEventListener('resize', this.#onMoved);
  }

  readonly #onMoved = (event: Event): void => {
    if (event.target !== this.#menu) this.#menu?.hidePopover();
  };
}

/** Where a key leads in a list of items that have the focus one at a time; undefined where it is not the list's. */
export function nextItem(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  const count = items.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const starts = (item: HTMLElement): boolean =>
    item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  for (let step = 1; step <= count; step++) {
    const candidate = (Math.max(at, 0) + step) % count;
    if (starts(items[candidate]!)) return candidate;
  }
  return undefined;
}
