import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

/** A button and what it opens. */
export interface DropdownPart {
  /** Tells it from the bar's other ones. */
  readonly name: string;
  readonly label: string;
  /** Whether something is set in it. */
  readonly set: boolean;
  readonly button: TemplateResult;
  content(): TemplateResult;
}

const gap = 4;

/**
 * Buttons that open a small window each, one at a time: popovers, so that nothing clips them and the browser closes
 * them by Escape or when the reader turns elsewhere. What is in them exists while they are open. What is marked
 * `data-focus` in them gets the focus; it goes back to the button.
 */
export class Dropdown implements ReactiveController {
  /** The name of the one that is open. */
  open: string | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

  readonly #opening: () => void;

  /** `opening` is called before one is opened. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    opening: () => void,
  ) {
    this.#host = host;
    this.#opening = opening;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listen(false);
    this.open = undefined;
  }

  render({ name, label, set, button, content }: DropdownPart): TemplateResult {
    const id = `dropdown-${name}`;
    const open = this.open === name;
    return html`
      <div class="dropdown">
        <button
          type="button"
          class="control ${set ? 'set' : ''}"
          part="control"
          id="${id}-button"
          popovertarget=${id}
          aria-haspopup="dialog"
          aria-controls=${id}
          aria-expanded=${open}
        >
          ${button}
        </button>
        <div
          id=${id}
          class="popover"
          part="popover"
          role="dialog"
          popover="auto"
          aria-label=${label}
          data-name=${name}
          @beforetoggle=${this.#onBeforeToggle}
          @toggle=${this.#onToggle}
          @focusout=${this.#onFocusOut}
        >
          ${open ? content() : nothing}
        </div>
      </div>
    `;
  }

  close(): void {
    this.#shown?.hidePopover();
  }

  get #shown(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.popover:popover-open');
  }

  readonly #onBeforeToggle = (event: ToggleEvent): void => {
    const popover = event.currentTarget as HTMLElement;
    if (event.newState === 'open') {
      this.open = popover.dataset['name'];
      this.#opening();
      this.#host.requestUpdate();
      // Its size is known once it is shown and filled, which is before the next frame.
      requestAnimationFrame(this.#place);
      return;
    }
    const hadFocus = popover.matches(':focus-within');
    // Where another one opens, it is the open one already.
    if (this.open === popover.dataset['name']) {
      this.open = undefined;
      this.#listen(false);
      this.#host.requestUpdate();
    }
    // Not every browser gives the focus back to a button that did not get it by a click.
    if (hadFocus) buttonOf(popover)?.focus();
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'open') return;
    this.#listen(true);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[data-focus]')?.focus();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const popover = event.currentTarget as HTMLElement;
    const next = event.relatedTarget;
    // Where the focus goes nowhere, a click on plain ground or another window took it: the browser knows what that means.
    const leaves = next instanceof Node && !popover.contains(next);
    // While it is being closed, the focus leaves it too.
    if (leaves && this.open === popover.dataset['name']) popover.hidePopover();
  };

  /** Under its button, or above where there is more room; at the button's side and within the window. */
  readonly #place = (): void => {
    const popover = this.#shown;
    const button = popover && buttonOf(popover)?.getBoundingClientRect();
    if (!popover || !button) return;
    const { clientWidth: width, clientHeight: height } = this.#host.ownerDocument.documentElement;
    const below = height - button.bottom >= button.top;
    const toLeft = getComputedStyle(popover).direction === 'rtl';
    const edge = toLeft ? button.right - popover.offsetWidth : button.left;
    const set = (property: string, value: string): void => popover.style.setProperty(property, value);
    set('left', `${Math.max(gap, Math.min(width - popover.offsetWidth - gap, edge))}px`);
    set('top', below ? `${button.bottom + gap}px` : 'auto');
    set('bottom', below ? 'auto' : `${height - button.top + gap}px`);
    set('max-height', `${(below ? height - button.bottom : button.top) - 2 * gap}px`);
  };

  /** The button may scroll away from under what is fixed to the window. */
  #listen(on: boolean): void {
    const window = this.#host.ownerDocument.defaultView;
    const change = on ? 'addEventListener' : 'removeEventListener';
    window?.[change]('scroll', this.#place, { capture: true });
    window?.[change]('resize', this.#place);
  }
}

function buttonOf(popover: HTMLElement): HTMLElement | null {
  return popover.parentElement?.querySelector<HTMLElement>(':scope > button') ?? null;
}
