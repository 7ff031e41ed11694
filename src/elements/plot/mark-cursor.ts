import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { MarksDrawing } from '../../charts/marks-drawing.js';
import { renderSvg } from '../../charts/render-svg.js';
import { placeTip } from './place-tip.js';
import { TipHold } from './tip-hold.js';

/** The marks that a cursor walks over; all places are places in `drawing.marks`. */
export interface MarkField {
  readonly drawing: MarksDrawing;
  /** Along which the marks mainly follow one another; horizontally where absent. */
  readonly orientation?: 'horizontal' | 'vertical';
  /** Where a tip stands to a mark's place; beside it where absent. */
  readonly tipSide?: 'beside' | 'below';
  /** What a mark shows, and whether it is selected, as a whole phrase to be read aloud. */
  spoken(mark: number): string;
  /** What is shown beside a mark that is pointed at. */
  tip(mark: number): TemplateResult;
  /** A mark was chosen; `additive`: with a key held that keeps what was chosen before. */
  select(mark: number, additive: boolean): void;
  /** Nothing is chosen any more; absent or false where nothing was. */
  clear?(): boolean;
}

/**
 * Pointer and keyboard on a picture of single marks. To assistive technology it is a slider over the marks: that is
 * the one role whose arrow keys are passed on and whose text is read out at every step. Enter and space choose the
 * mark, with Control, Command or Shift beside others; Escape puts the tip away and takes back what is chosen.
 */
export class MarkCursor implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #field: () => MarkField | undefined;
  #mark = 0;
  #focused = false;
  #hovered = -1;
  readonly #hold: TipHold;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    field: () => MarkField | undefined,
  ) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
    this.#hold = new TipHold(host, () => this.#hover(-1));
  }

  hostDisconnected(): void {
    this.#focused = false;
    this.#hovered = -1;
  }

  /** What lies over the drawing; `label` names it all. */
  render(label: string): TemplateResult {
    const field = this.#field();
    const marks = field?.drawing.marks.length ?? 0;
    const shown = field ? this.#shown(field) : -1;
    return html`
      <svg class="over" aria-hidden="true"></svg>
      <div
        class="cursor"
        part="cursor"
        role="slider"
        tabindex="0"
        aria-label=${label}
        aria-orientation=${field?.orientation ?? 'horizontal'}
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, marks - 1)}
        aria-valuenow=${field ? Math.max(0, this.#markIn(field)) : 0}
        aria-valuetext=${field && marks > 0 ? field.spoken(this.#markIn(field)) : nothing}
        @pointermove=${this.#onPointer}
        @pointerdown=${this.#onPress}
        @pointercancel=${this.#onCancel}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
        @keydown=${this.#onKey}
      ></div>
      <div
        class="tip"
        part="tooltip"
        aria-hidden="true"
        ?hidden=${shown < 0}
        @pointerleave=${this.#hold.onTipLeave}
      >
        ${field && shown >= 0 ? field.tip(shown) : nothing}
      </div>
    `;
  }

  hostUpdated(): void {
    const field = this.#field();
    const over = this.#host.renderRoot.querySelector<SVGSVGElement>('svg.over');
    if (!field || !over) return;
    const { drawing } = field;
    const shown = this.#shown(field);
    this.#hold.watch(this.#hovered >= 0);
    renderSvg(over, drawing.hoverScene(shown, shown >= 0 && shown !== this.#hovered));
    const tip = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    const mark = drawing.marks[shown];
    if (tip && mark) placeTip(tip, mark, drawing.scene, field.tipSide);
  }

  /** The mark under the pointer, else the one that the keyboard is on; −1 for none. */
  #shown(field: MarkField): number {
    if (this.#hovered >= 0 && this.#hovered < field.drawing.marks.length) return this.#hovered;
    return this.#focused ? this.#markIn(field) : -1;
  }

  /** Where the keyboard is: at first on the first mark; always within what there is now. −1 where there are no marks. */
  #markIn({ drawing }: MarkField): number {
    return Math.min(this.#mark, drawing.marks.length - 1);
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const mark = this.#markAt(event);
    if (mark !== this.#hovered && this.#hold.keeps(event)) return;
    if (mark !== this.#hovered) this.#hold.pass();
    this.#hover(mark);
    if (mark >= 0) this.#hold.moved(event);
  };

  readonly #onPress = (event: PointerEvent): void => {
    this.#hold.pass();
    this.#hover(this.#markAt(event));
  };

  /** The browser took the movement for its own, as where a finger scrolls the page. */
  readonly #onCancel = (): void => {
    this.#hold.pass();
    this.#hover(-1);
  };

  readonly #onLeave = (event: PointerEvent): void => {
    if (!this.#hold.staysAfter(event)) this.#hover(-1);
  };

  #markAt({ offsetX, offsetY }: MouseEvent): number {
    return this.#field()?.drawing.markAt(offsetX, offsetY) ?? -1;
  }

  #hover(mark: number): void {
    if (mark === this.#hovered) return;
    this.#hovered = mark;
    this.#host.requestUpdate();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const field = this.#field();
    const mark = field?.drawing.markAt(event.offsetX, event.offsetY) ?? -1;
    if (!field || mark < 0) return;
    this.#mark = mark;
    field.select(mark, isAdditive(event));
    this.#host.requestUpdate();
  };

  readonly #onFocus = (event: FocusEvent): void => {
    // A click gives focus too, but the tip of the mark that was clicked need not stay when the pointer has gone.
    this.#focused = (event.target as Element).matches(':focus-visible');
    this.#host.requestUpdate();
  };

  readonly #onBlur = (): void => {
    this.#focused = false;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.#field();
    if (!field || field.drawing.marks.length === 0 || event.altKey) return;
    const mark = this.#markIn(field);
    const chooses = event.key === 'Enter' || event.key === ' ';
    if (!chooses && (event.ctrlKey || event.metaKey)) return;
    if (event.key === 'Escape') {
      const shown = this.#shown(field) >= 0;
      // What is done here is not also for a window that the chart may stand in.
      if (field.clear?.() === true || shown) {
        event.preventDefault();
        event.stopPropagation();
      }
      this.#focused = false;
      this.#hovered = -1;
    } else {
      const next = chooses ? mark : field.drawing.rove(mark, event.key);
      if (next === null) return;
      event.preventDefault();
      this.#mark = next;
      this.#focused = true;
      this.#hovered = -1;
      if (chooses) field.select(mark, isAdditive(event));
    }
    this.#host.requestUpdate();
  };
}

function isAdditive({ ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
