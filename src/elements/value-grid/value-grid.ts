import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { GridLine, GridSort, GridTip, GridView } from '../../views/grid-view.js';
import { lastResult } from '../last-result.js';
import { PlotBox } from '../plot/plot-box.js';
import { roveCells, type CellPlace } from './cell-rove.js';
import { columnScales } from './column-scales.js';
import type { CellScale } from './cell-drawing.js';
import { gridTable } from './grid-table.js';
import { TipHold } from '../plot/tip-hold.js';
import { placeCellTip, TipTimer } from './cell-tip.js';
import { printGroups } from './print-columns.js';
import { PrintWatch } from './print-watch.js';
import { rowsIn, windowItems, type RowRange, type WindowItem } from './row-window.js';
import { widestLine } from './widest-line.js';

/**
 * What a click or Enter on a row's name does: opens a window, or turns a choice on and off. `chosen`: the row is what
 * other elements are filtered by.
 */
export interface CellAction {
  readonly kind: 'open' | 'toggle';
  readonly chosen: boolean;
}

/** A table that is to be shown. */
export interface GridField {
  readonly view: GridView;
  /** Lines of the body in the order that they have now. */
  readonly lines: readonly GridLine[];
  readonly sort: GridSort | null;
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** The scale of what a cell draws; absent where all cells of a column have one. */
  scale?(line: GridLine, column: number): CellScale | null;
  /** What the keys do. */
  readonly hint: string;
  /** Said of a row that is chosen, where its button does not say it itself: it opens a window. */
  readonly chosen: string;
  /** Stands where there are no lines. */
  readonly nothing: string;
  /** Null where a cell is no name of anything, or nothing follows from its choice. */
  action(line: GridLine, column: number): CellAction | null;
  /** So for a header that the table is not sorted by. */
  headAction?(column: number): CellAction | null;
  /** A cell was chosen; `additive`: with a key held that keeps what was chosen before. */
  choose(line: GridLine, column: number, additive: boolean): void;
  /** A header was chosen that it is sorted by, or that has an action. */
  sortBy(column: number): void;
  /** Takes back what is chosen, and says whether there was anything; absent where nothing can be. */
  clear?(): boolean;
}

/** Up to so many lines all are in the document. */
const whole = 100;
/** As many as paper bears; the CSV has all. */
export const mostPrinted = 1000;
const usualRowHeight = 36;
/** In less than so many times its text size a table is narrow; it is no more once it has some more room than that. */
const narrowEms = 26;
const narrowSlack = 32;

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * A table that readers walk over: by the grid pattern of the ARIA Authoring Practices one cell has the focus, arrows
 * lead on, Enter sorts and chooses. Of thousands of lines only those near the seen ones are in the document, and the
 * one with the focus; on paper all are, up to a limit.
 */
export class ValueGrid implements ReactiveController {
  /**
   * Whether there is little room: keys then stand under one another in one column, and what is drawn under its number. It
   * is of the table's own box, known once that is laid out.
   */
  narrow = false;
  readonly #host: Host;
  readonly #field: () => GridField | undefined;
  /** What the table is seen through, and the whole of it. */
  readonly #box: PlotBox;
  readonly #content: PlotBox;
  readonly #print: PrintWatch;
  readonly #tip: TipTimer;
  readonly #hold: TipHold;
  readonly #scalesOf = lastResult(columnScales);
  readonly #widestOf = lastResult(widestLine);
  /** The cell that Tab leads to: line and column by id, as they come and go; undefined for the header, the first column. */
  #active: CellPlace & { readonly id: string | undefined; readonly columnId: string | undefined } = {
    id: undefined,
    columnId: undefined,
    row: 0,
    column: 0,
  };
  #range: RowRange = { from: 0, to: 32 };
  #rowHeight = usualRowHeight;
  /** As of the last scroll event: to ask the box is to lay it out. */
  #scrollTop = 0;
  /** Of each column on the screen, pixels; none where columns stand in one another. */
  #widths: readonly number[] = [];
  /** What the last measures were of. */
  #measured: readonly unknown[] = [];
  #focusWanted = false;
  #hadFocus = false;

  constructor(host: Host, field: () => GridField | undefined) {
    this.#host = host;
    this.#field = field;
    this.#box = new PlotBox(host, '.grid-box', { shapesHost: true });
    this.#content = new PlotBox(host, '.grid');
    this.#print = new PrintWatch(host);
    this.#tip = new TipTimer(host);
    this.#hold = new TipHold(host, () => this.#tip.hide(), { tip: '.grid-tip', marks: '.grid' });
    host.addController(this);
  }

  /** Measures what was rendered last, before the next is: by then it has been laid out anyway. */
  hostUpdate(): void {
    this.#hadFocus = this.#focused() !== null;
    const box = this.#element;
    if (box) this.#measure(box);
    // What is shown may depend on the room that there is.
    const field = this.#field();
    if (!field || !box) return;
    this.#range = this.#rangeOf(field);
  }

  render(): TemplateResult | typeof nothing {
    const field = this.#field();
    if (!field) return nothing;
    const { view, lines } = field;
    const active = this.#activeIn(field);
    const scales = this.#scalesOf(view);
    const shown = this.#print.printing ? Math.min(lines.length, mostPrinted) : lines.length;
    const virtual = !this.#print.printing && lines.length > whole;
    return gridTable({
      ...field,
      items: virtual ? this.#items(field, active) : all(shown),
      virtual,
      cut: shown < lines.length ? shown : null,
      widest: virtual ? this.#widestOf(view, lines) : undefined,
      rowHeight: this.#rowHeight,
      scale: (line, at) => (field.scale ? field.scale(line, at) : (scales[at] ?? null)),
      narrow: this.narrow,
      stacked: this.#stackedIn(view),
      groups: this.#print.printing ? this.#groupsIn(view) : null,
      active,
      tip: this.#tip.place && { place: this.#tip.place, tip: this.#tipAt(field, this.#tip.place) },
      on: {
        scroll: this.#onScroll,
        click: this.#onClick,
        keydown: this.#onKey,
        focusin: this.#onFocus,
        focusout: this.#onBlur,
        pointermove: this.#onPointer,
        pointerleave: this.#onLeave,
        tipleave: this.#hold.onTipLeave,
      },
    });
  }

  hostUpdated(): void {
    const field = this.#field();
    if (!field || !this.#element) return;
    // A row with the focus may have gone with a search; what has taken the focus since keeps it.
    const lost = this.#hadFocus && (this.#host.renderRoot as ShadowRoot).activeElement === null;
    if (this.#focusWanted || lost || (this.#hadFocus && this.#isAstray(field))) this.#focusActive(field);
    this.#focusWanted = false;
    const cell = this.#tip.place && this.#cellAt(this.#tip.place);
    const tip = this.#host.renderRoot.querySelector<HTMLElement>('.grid-tip');
    if (tip && cell) placeCellTip(tip, cell);
    this.#hold.watch(this.#tip.place !== undefined);
  }

  hostDisconnected(): void {
    // Out of the document a box forgets how far it was scrolled.
    this.#scrollTop = 0;
    this.#tip.hide();
  }

  /** Puts the focus on the cell that has it by Tab. */
  focus(): void {
    this.#focusWanted = true;
    this.#host.requestUpdate();
  }

  /** Scrolls to the first row: the rows are others, or in another order. */
  toTop(): void {
    this.#element?.scrollTo({ top: 0 });
    this.#scrollTop = 0;
    this.#tip.hide();
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.grid-box');
  }

  #items({ lines }: GridField, { row }: CellPlace): readonly WindowItem[] {
    const { from, to } = this.#range;
    return windowItems(
      lines.length,
      { from: Math.min(from, lines.length), to: Math.min(to, lines.length) },
      row - 1,
    );
  }

  /** The active cell among the lines that there are now: on its line, else at its place. */
  #activeIn({ view, lines }: GridField): CellPlace {
    const { id, row, column, columnId } = this.#active;
    const columnAt = view.columns.findIndex((one) => one.id === columnId);
    const at = id === undefined ? -1 : [...lines, ...view.foot].findIndex((line) => line.id === id);
    const last = lines.length + view.foot.length;
    return {
      row: id === undefined ? 0 : at >= 0 ? at + 1 : Math.min(row, last),
      column: columnAt >= 0 ? columnAt : Math.min(column, view.columns.length - 1),
    };
  }

  /** Tables of some columns each where paper has no room for one of all. */
  #groupsIn({ columns }: GridView): readonly (readonly number[])[] | null {
    if (this.#widths.length !== columns.length) return null;
    const keys = columns.findIndex(({ kind }) => kind !== 'key');
    const groups = printGroups(this.#widths, Math.max(1, keys < 0 ? columns.length : keys));
    return groups.length > 1 ? groups : null;
  }

  /** How many keys stand in the first column; 1 where each has its own. */
  #stackedIn({ columns }: GridView): number {
    const keys = columns.findIndex(({ kind }) => kind !== 'key');
    return this.narrow ? Math.max(1, keys < 0 ? columns.length : keys) : 1;
  }

  #lineAt({ view, lines }: Pick<GridField, 'view' | 'lines'>, row: number): GridLine | undefined {
    return row < 1 ? undefined : (lines[row - 1] ?? view.foot[row - 1 - lines.length]);
  }

  #activate(field: GridField, place: CellPlace): void {
    const columnId = field.view.columns[place.column]?.id;
    this.#active = { id: this.#lineAt(field, place.row)?.id, columnId, ...place };
  }

  /** What the view has to add to a cell; to a name that is cut, all of it. */
  #tipAt({ view, lines }: Pick<GridField, 'view' | 'lines'>, place: CellPlace): GridTip | null {
    const { row, column } = place;
    const line = this.#lineAt({ view, lines }, row);
    if (line === undefined || column >= view.columns.length) return null;
    const name = this.#cellAt(place)?.querySelector('.name');
    const isCut = name && name.scrollWidth > name.clientWidth;
    return view.tip(line, column) ?? (isCut ? { title: view.cell(line, column).text, lines: [] } : null);
  }

  #cellAt({ row, column }: CellPlace): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`);
  }

  #focused(): Element | null {
    return this.#element?.querySelector(':focus') ?? null;
  }

  /** Whether the focus has stayed at a place where its cell is no more, as columns came or went before it. */
  #isAstray(field: GridField): boolean {
    const at = this.#focused()?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    const { row, column } = this.#activeIn(field);
    return at !== undefined && at !== `${row},${column}`;
  }

  #focusActive(field: GridField): void {
    const cell = this.#cellAt(this.#activeIn(field));
    const target = cell?.querySelector<HTMLElement>('button') ?? cell;
    target?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Room that header, foot and first column hide of what scrolls under them, and the height of a row. */
  #measure(box: HTMLElement): void {
    const { width, height } = this.#content.box;
    const measured = [box, width, height, this.#box.box.width, this.#box.box.height];
    // To measure is to lay out at once, which scrolling through thousands of rows cannot afford.
    if (measured.every((one, at) => one === this.#measured[at])) return;
    this.#measured = measured;
    const room = this.#box.box.width;
    const least = narrowEms * (Number.parseFloat(getComputedStyle(box).fontSize) || 16);
    // A table that is lower for it may take away a scroll bar, whose room must not turn it back.
    const narrow = room > 0 ? room < least + (this.narrow ? narrowSlack : 0) : this.narrow;
    // The cells are others then than the one that it stands beside.
    if (narrow !== this.narrow) this.#tip.hide();
    this.narrow = narrow;
    const size = (selector: string, side: 'offsetHeight' | 'offsetWidth'): string =>
      `${box.querySelector<HTMLElement>(selector)?.[side] ?? 0}px`;
    box.style.setProperty('--_head', size('thead', 'offsetHeight'));
    box.style.setProperty('--_foot', size('tfoot', 'offsetHeight'));
    box.style.setProperty('--_first', size('thead th', 'offsetWidth'));
    // On paper there may be several tables, of some columns each.
    const heads = box.querySelectorAll<HTMLElement>('thead > tr > th');
    if (box.querySelectorAll('.grid').length === 1) {
      this.#widths = narrow ? [] : Array.from(heads, ({ offsetWidth }) => offsetWidth);
    }
    const row = box.querySelector('tbody tr[aria-rowindex]')?.getBoundingClientRect().height ?? 0;
    if (row > 0) this.#rowHeight = row;
  }

  #rangeOf({ lines }: GridField): RowRange {
    const range = rowsIn({
      rows: lines.length,
      rowHeight: this.#rowHeight,
      scrollTop: this.#scrollTop,
      viewport: this.#box.box.height,
    });
    const { from, to } = this.#range;
    return range.from === from && range.to === to ? this.#range : range;
  }

  readonly #onScroll = (event: Event): void => {
    const field = this.#field();
    const box = event.currentTarget as HTMLElement;
    box.toggleAttribute('data-aside', Math.abs(box.scrollLeft) > 1);
    this.#scrollTop = box.scrollTop;
    if (field && field.lines.length > whole && this.#rangeOf(field) !== this.#range)
      this.#host.requestUpdate();
    // The keyboard brings its cell into sight by scrolling, and the tip goes with it; a pointer's stays behind.
    if (this.#tip.place && this.#focused()?.matches(':focus-visible')) this.#host.requestUpdate();
    else this.#tip.hide();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const field = this.#field();
    const place = placeOf(event);
    if (!field || !place) return;
    this.#activate(field, place);
    // A finger cannot rest on a cell without choosing it.
    if ((event as Partial<PointerEvent>).pointerType === 'touch' && this.#tipAt(field, place))
      this.#tip.show(place);
    this.#choose(field, place, event.ctrlKey || event.metaKey || event.shiftKey);
  };

  #choose(field: GridField, { row, column }: CellPlace, additive: boolean): void {
    const line = this.#lineAt(field, row);
    if (line) field.choose(line, column, additive);
    else if (row === 0 && (field.view.columns[column]?.first || field.headAction?.(column)))
      field.sortBy(column);
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.#field();
    if (!field || event.altKey) return;
    if (event.key === 'Escape' && (field.clear?.() === true || this.#tip.place)) {
      // What is done here is not also for the window that the table may stand in.
      event.preventDefault();
      event.stopPropagation();
      this.#tip.hide();
      return;
    }
    const active = this.#activeIn(field);
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(field, active, event.ctrlKey || event.metaKey || event.shiftKey);
      return;
    }
    const next = roveCells(active, event.key, event.ctrlKey || event.metaKey, {
      rows: field.lines.length + field.view.foot.length + 1,
      columns: field.view.columns.length,
      page: Math.floor(this.#box.box.height / this.#rowHeight) - 2,
      direction: field.direction,
    });
    if (next === null) return;
    event.preventDefault();
    this.#activate(field, this.#landing(field, active, next));
    this.focus();
  };

  /** Where one lands that is led to a key which a stack leaves out, as a total has no values of later keys. */
  #landing({ view, lines }: GridField, from: CellPlace, to: CellPlace): CellPlace {
    const stacked = this.#stackedIn(view);
    const line = this.#lineAt({ view, lines }, to.row);
    if (line === undefined || to.column === 0 || to.column >= stacked) return to;
    if (view.cell(line, to.column).text !== '') return to;
    const onward = to.row === from.row && to.column > from.column && stacked < view.columns.length;
    return { row: to.row, column: onward ? stacked : 0 };
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const field = this.#field();
    const place = placeOf(event);
    if (!field || !place) return;
    const active = this.#activeIn(field);
    if (place.row !== active.row || place.column !== active.column) this.#activate(field, place);
    const told = (event.target as Element).matches(':focus-visible') && this.#tipAt(field, place) !== null;
    // The focus may have been moved by an update, which has to be over before the next is asked for.
    queueMicrotask(() => {
      if (told) this.#tip.show(place);
      else this.#tip.hide();
      this.#host.requestUpdate();
    });
  };

  readonly #onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    // On its way to another cell the focus brings the tip along.
    if ((currentTarget as Element).contains(relatedTarget as Node | null)) return;
    // It also goes with a row that an update takes out.
    queueMicrotask(() => this.#tip.hide());
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const field = this.#field();
    const place = placeOf(event);
    if (!field || event.pointerType === 'touch') return;
    const isSame = place?.row === this.#tip.place?.row && place?.column === this.#tip.place?.column;
    if (!isSame && this.#hold.keeps(event)) return;
    if (!isSame) this.#hold.pass();
    else this.#hold.moved(event);
    if (place && this.#tipAt(field, place)) this.#tip.rest(place);
    else this.#tip.hide();
  };

  readonly #onLeave = (event: PointerEvent): void => {
    if (!this.#hold.staysAfter(event)) this.#tip.hide();
  };
}

function placeOf({ target }: Event): CellPlace | undefined {
  const cell = (target as Element | null)?.closest<HTMLElement>('[data-cell]');
  const [row, column] = cell?.dataset['cell']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function all(rows: number): readonly WindowItem[] {
  return Array.from({ length: rows }, (_, row) => ({ kind: 'row', row }));
}
