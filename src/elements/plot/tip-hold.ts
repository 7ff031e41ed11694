import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A pointer that has not moved for so long reads what is shown, rather than passing over it. */
const restMs = 250;

/** So long it may be on its way to the tip. */
const wayMs = 500;

/**
 * Keeps a tip where a reader wants it, as WCAG 1.4.13 has it. Marks lie under a tip, so a pointer that goes from mark to
 * mark passes through it; once the pointer has rested on a mark, its tip can be gone to and pointed at, and stays while the
 * pointer comes nearer or is on it. What a finger has shown stays when the finger is lifted. A press elsewhere puts it
 * away, as does Escape wherever the keyboard is.
 */
export class TipHold implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #hide: () => void;
  readonly #selectors: { readonly tip: string; readonly marks: string };
  #solid = false;
  /** How far the pointer was from the tip, pixels. */
  #distance = Infinity;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #way: ReturnType<typeof setTimeout> | undefined;
  #document: Document | undefined;

  /** `hide`: the pointer shows nothing any more. `selectors`: of the tip, and of what the pointer shows it over. */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    hide: () => void,
    selectors = { tip: '.tip', marks: '.cursor' },
  ) {
    this.#selectors = selectors;
    this.#host = host;
    this.#hide = hide;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.pass();
    this.watch(false);
  }

  /** Called when the pointer has come to another mark: whether the tip stays what it is, since it is being gone to. */
  keeps(event: PointerEvent): boolean {
    if (!this.#solid) return false;
    const distance = this.#distanceOf(event);
    if (distance >= this.#distance) return false;
    this.#distance = distance;
    // A pointer that stops halfway gets what it points at with its next movement.
    clearTimeout(this.#way);
    this.#way = setTimeout(() => this.pass(), wayMs);
    return true;
  }

  /** The pointer moved on what the tip is of. */
  moved(event: PointerEvent): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#way);
    if (event.pointerType === 'touch') return;
    if (this.#solid) this.#distance = this.#distanceOf(event);
    else this.#rest = setTimeout(() => this.#settle(event), restMs);
  }

  /** The pointer passes: the tip lets it through. */
  pass(): void {
    clearTimeout(this.#rest);
    clearTimeout(this.#way);
    this.#solid = false;
    this.#tip?.removeAttribute('data-solid');
  }

  /** The pointer has left the marks: whether what it showed stays, under it or after a finger. */
  staysAfter(event: PointerEvent): boolean {
    if (event.pointerType === 'touch') return true;
    const onTip = this.#solid && event.relatedTarget === this.#tip;
    if (onTip) {
      clearTimeout(this.#way);
      this.#distance = 0;
    } else this.pass();
    return onTip;
  }

  /** The pointer has left the tip. */
  readonly onTipLeave = ({ relatedTarget }: PointerEvent): void => {
    if (relatedTarget === this.#cursor) return;
    this.pass();
    this.#hide();
  };

  /** Whether a pointer shows anything, that a press or a key elsewhere would put away. */
  watch(shown: boolean): void {
    const document = shown ? (this.#host.renderRoot as ShadowRoot).ownerDocument : undefined;
    if (document === this.#document) return;
    this.#document?.removeEventListener('pointerdown', this.#onPress, true);
    this.#document?.removeEventListener('keydown', this.#onKey, true);
    this.#document = document;
    document?.addEventListener('pointerdown', this.#onPress, true);
    document?.addEventListener('keydown', this.#onKey, true);
  }

  readonly #onPress = (event: PointerEvent): void => this.#hideUnless(event);

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#hideUnless(event);
  };

  #hideUnless(event: Event): void {
    const path = event.composedPath();
    if ([this.#cursor, this.#tip].some((own) => own && path.includes(own))) return;
    this.pass();
    this.#hide();
  }

  #settle(event: PointerEvent): void {
    this.#solid = true;
    this.#distance = this.#distanceOf(event);
    this.#tip?.setAttribute('data-solid', '');
  }

  #distanceOf({ clientX, clientY }: PointerEvent): number {
    const box = this.#tip?.getBoundingClientRect();
    if (!box) return Infinity;
    const across = Math.max(box.left - clientX, 0, clientX - box.right);
    const along = Math.max(box.top - clientY, 0, clientY - box.bottom);
    return Math.hypot(across, along);
  }

  get #tip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(this.#selectors.tip);
  }

  get #cursor(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(this.#selectors.marks);
  }
}
