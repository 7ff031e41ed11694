import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatsOf } from '../../i18n/formats.js';
import type { CellMark, GridCell, GridColumn, GridLine, GridTip } from '../../views/grid-view.js';
import { icon } from '../frame/icons.js';
import { words } from '../frame/words.js';
import { tipLines } from '../plot/tip-lines.js';
import { blockSize } from './block-size.js';
import { cellDrawing, type CellScale } from './cell-drawing.js';
import { cellMark } from './cell-mark.js';
import type { CellPlace } from './cell-rove.js';
import { withColumns } from './print-columns.js';
import type { WindowItem } from './row-window.js';
import type { CellAction, GridField } from './value-grid.js';

/** A table with all that its controller knows of it. */
export interface GridTable extends GridField {
  readonly items: readonly WindowItem[];
  /** Whether only some of the lines are in the document. */
  readonly virtual: boolean;
  /** How many lines are shown where some are left out; null where none is. */
  readonly cut: number | null;
  /** A cell a column that keeps it wide; absent where all lines are there. */
  readonly widest: readonly GridCell[] | undefined;
  /** Pixels. */
  readonly rowHeight: number;
  readonly scale: (line: GridLine, column: number) => CellScale | null;
  /** Whether there is little room. */
  readonly narrow: boolean;
  /** So many columns of keys stand in the first cell of each row, one under the other. */
  readonly stacked: number;
  /** On paper that has no room for all columns: those of each table, one under the other; null for one table. */
  readonly groups: readonly (readonly number[])[] | null;
  readonly active: CellPlace;
  readonly tip: { readonly place: CellPlace; readonly tip: GridTip | null } | undefined;
  readonly on: {
    scroll(event: Event): void;
    click(event: MouseEvent): void;
    keydown(event: KeyboardEvent): void;
    focusin(event: FocusEvent): void;
    focusout(event: FocusEvent): void;
    pointermove(event: PointerEvent): void;
    pointerleave(event: PointerEvent): void;
    tipleave(event: PointerEvent): void;
  };
}

/** A table of values as a grid of cells, its tip, and the shapes that it uses with their words. */
export function gridTable(grid: GridTable): TemplateResult {
  const { lines, locale, virtual, cut, on, tip, groups } = grid;
  const { quantity } = formatsOf(locale);
  return html`
    <div class="grid-frame">
      <div
        class="grid-box"
        part="scroller"
        ?data-virtual=${virtual}
        ?data-narrow=${grid.narrow}
        @scroll=${on.scroll}
      >
        ${groups === null ? table(grid) : groups.map((columns) => table(withColumns(grid, columns)))}
        ${lines.length === 0 ? html`<p class="grid-nothing">${words(grid.nothing)}</p>` : nothing}
      </div>
      <div
        class="tip grid-tip"
        part="tooltip"
        aria-hidden="true"
        ?hidden=${!tip?.tip}
        @pointerleave=${on.tipleave}
      >
        ${tip?.tip ? tipLines(tip.tip.title, tip.tip.lines) : nothing}
      </div>
    </div>
    <p class="hidden" id="grid-keys">${grid.hint}</p>
    ${
      cut === null
        ? nothing
        : html`<p class="small">
            ${words(locale.messages.frame.rowsShown(quantity(cut), quantity(lines.length)))}
          </p>`
    }
  `;
}

function table(grid: GridTable): TemplateResult {
  const { view, lines, items, on } = grid;
  const rows = lines.length + view.foot.length + 1;
  return html`
    <table
      class="grid"
      ?data-card=${grid.headAction !== undefined}
      part="grid"
      role="grid"
      aria-rowcount=${rows}
      aria-describedby="grid-keys"
      @click=${on.click}
      @keydown=${on.keydown}
      @focusin=${on.focusin}
      @focusout=${on.focusout}
      @pointermove=${on.pointermove}
      @pointerleave=${on.pointerleave}
    >
      <caption class="hidden">
        ${view.caption}
      </caption>
      <thead>
        <tr aria-rowindex="1">
          ${headerCells(grid)}
        </tr>
      </thead>
      <tbody>
        ${sizer(grid)}
        ${repeat(
          items,
          (item) => (item.kind === 'gap' ? `gap ${item.from}` : lines[item.row]?.id),
          (item) =>
            item.kind === 'gap'
              ? html`<tr class="gap" aria-hidden="true">
                  <td
                    colspan=${view.columns.length - grid.stacked + 1}
                    ${blockSize(item.rows * grid.rowHeight)}
                  ></td>
                </tr>`
              : line(grid, lines[item.row]!, item.row + 1),
        )}
      </tbody>
      <tfoot>
        ${view.foot.map((one, at) => line(grid, one, lines.length + 1 + at))}
      </tfoot>
    </table>
  `;
}

/** Shapes with what they say. They are named in words by each cell; this is for whoever sees but the shapes. */
export function gridLegend(marks: readonly CellMark[], label: string): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  return html`<ul class="grid-legend" part="legend" aria-label=${label}>
    ${marks.map((mark) => html`<li><span class="mark ${mark.tone}">${cellMark(mark)}</span>${words(mark.text)}</li>`)}
  </ul>`;
}

const sortIcon = icon(svg`<path d="M8,3L13,12H3Z" fill="currentColor" />`);
const checkIcon = icon(
  svg`<path d="M2.5,8.5l3.5,3.5l7.5,-8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />`,
);

function headerCells(grid: GridTable): readonly TemplateResult[] {
  const { view, stacked, sort } = grid;
  const [first] = view.columns;
  const cells = view.columns.map((column, at) => headerCell(grid, column, at));
  if (stacked < 2 || first === undefined) return cells;
  const sorted = view.columns.slice(0, stacked).find(({ id }) => id === sort?.column);
  return [
    html`<th
      scope="col"
      class="head start key stack"
      part="column-header"
      aria-sort=${sorted ? sort!.direction : 'none'}
    >
      ${view.columns.slice(0, stacked).map((column, at) => html`<div data-cell="0,${at}">${sortButton(grid, column, at)}</div>`)}
    </th>`,
    ...cells.slice(stacked),
  ];
}

function headerCell(grid: GridTable, column: GridColumn, at: number): TemplateResult {
  const { sort, active } = grid;
  const direction = sort?.column === column.id ? sort.direction : 'none';
  const action = column.first === null ? (grid.headAction?.(at) ?? null) : null;
  const sorts = column.first !== null;
  return html`<th
    scope="col"
    class="head ${column.align} ${column.kind} ${action?.chosen ? 'pressed' : ''}"
    part="column-header"
    data-cell="0,${at}"
    tabindex=${sorts || action ? nothing : active.row === 0 && active.column === at ? 0 : -1}
    aria-sort=${sorts ? direction : nothing}
  >
    ${sorts ? sortButton(grid, column, at) : plainHeader(grid, column, at, action)}
  </th>`;
}

/** The header of what the table is not sorted by. */
function plainHeader(
  { active, chosen }: GridTable,
  { label }: GridColumn,
  at: number,
  action: CellAction | null,
): TemplateResult {
  if (action === null)
    return html`<span class="plain-head"><span class="label">${words(label)}</span></span>`;
  return html`<span class="plain-head">
    <button
      type="button"
      class="choose"
      part="row-button"
      tabindex=${active.row === 0 && active.column === at ? 0 : -1}
      aria-pressed=${action.kind === 'toggle' ? action.chosen : nothing}
      aria-haspopup=${action.kind === 'open' ? 'dialog' : nothing}
    >
      ${action.chosen ? checkIcon : nothing}<span class="label">${words(label)}</span>
      ${action.chosen && action.kind === 'open' ? html`<span class="hidden">${chosen}</span>` : nothing}
    </button>
  </span>`;
}

function sortButton(
  { sort, active, locale, groups }: GridTable,
  column: GridColumn,
  at: number,
): TemplateResult {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  // Not on the button, whose name says it already.
  const label = html`<span class="label" title=${column.name === column.label ? nothing : column.name}
      >${words(column.label)}</span
    ><span class="direction ${direction ?? 'none'}" aria-hidden="true">${sortIcon}</span>`;
  // Browsers do not repeat a header on the pages of a table that has a button in it.
  if (groups !== null) return html`<span class="sort">${label}</span>`;
  return html`<button
    type="button"
    class="sort"
    part="sort-button"
    tabindex=${active.row === 0 && active.column === at ? 0 : -1}
    aria-label=${
      // What is seen of a name is said first or last, so that it can be spoken to a voice control.
      column.name.startsWith(column.label) || column.name.endsWith(column.label)
        ? column.name
        : locale.messages.heading.list([column.label, column.name])
    }
  >
    ${label}
  </button>`;
}

function line(grid: GridTable, one: GridLine, row: number): TemplateResult {
  const { columns } = grid.view;
  const cells = columns.map((column, at) =>
    grid.stacked > 1 && at < grid.stacked
      ? nothing
      : column.kind === 'key'
        ? keyCell(grid, one, row, at)
        : valueCell(grid, one, row, at),
  );
  return html`<tr class=${one.kind} aria-rowindex=${row + 1}>
    ${grid.stacked > 1 ? keyStack(grid, one, row) : nothing}${cells}
  </tr>`;
}

/** All keys of a row in one cell. Each is walked to by itself, as in cells of their own. */
function keyStack(grid: GridTable, one: GridLine, row: number): TemplateResult {
  const keys = Array.from({ length: grid.stacked }, (_, at) => at);
  return html`<th scope="row" class="start key stack" part="row-header">
    ${keys.map((at) => {
      const { text, muted } = grid.view.cell(one, at);
      if (text === '') return nothing;
      const { action, tabindex, content } = keyContent(grid, one, row, at);
      return html`<div
        class="${muted ? 'muted' : ''} ${action?.chosen ? 'pressed' : ''}"
        data-cell="${row},${at}"
        tabindex=${action ? nothing : tabindex}
      >
        ${content}
      </div>`;
    })}
  </th>`;
}

function keyCell(grid: GridTable, one: GridLine, row: number, at: number): TemplateResult {
  const { text, muted } = grid.view.cell(one, at);
  // A header without a name is none: beside the total's name there are keys that it has no value of.
  if (text === '') return valueCell(grid, one, row, at);
  const { action, tabindex, content } = keyContent(grid, one, row, at);
  return html`<th
    scope="row"
    class="start key ${muted ? 'muted' : ''} ${action?.chosen ? 'pressed' : ''}"
    part="row-header"
    data-cell="${row},${at}"
    tabindex=${action ? nothing : tabindex}
  >
    ${content}
  </th>`;
}

interface KeyContent {
  readonly action: CellAction | null;
  readonly tabindex: 0 | -1;
  readonly content: TemplateResult;
}

/** A row's name, on a button where something follows from its choice. */
function keyContent(grid: GridTable, one: GridLine, row: number, at: number): KeyContent {
  const { view, active } = grid;
  const { text } = view.cell(one, at);
  const action = grid.action(one, at);
  const tabindex = active.row === row && active.column === at ? 0 : -1;
  const chosen = action?.chosen === true;
  const content = html`${chosen ? checkIcon : nothing}<span class="name">${words(text)}</span>
    ${chosen && action.kind === 'open' ? html`<span class="hidden">${grid.chosen}</span>` : nothing}`;
  return {
    action,
    tabindex,
    content: action
      ? html`<button
          type="button"
          class="choose"
          part="row-button"
          tabindex=${tabindex}
          aria-pressed=${action.kind === 'toggle' ? chosen : nothing}
          aria-haspopup=${action.kind === 'open' ? 'dialog' : nothing}
        >
          ${content}
        </button>`
      : content,
  };
}

function valueCell(
  { view, active, scale: scaleOf, direction }: GridTable,
  one: GridLine,
  row: number,
  at: number,
): TemplateResult {
  const cell = view.cell(one, at);
  const { kind, align } = view.columns[at]!;
  const scale = scaleOf(one, at);
  const drawn = cell.dot && scale && one.kind !== 'other' && one.kind !== 'total' ? cell.dot : null;
  return html`<td
    class="${align} ${kind} ${cell.muted ? 'muted' : ''}"
    part="cell"
    data-cell="${row},${at}"
    tabindex=${active.row === row && active.column === at ? 0 : -1}
  >
    ${
      kind === 'text'
        ? html`<span class="name">${words(cell.text)}</span>`
        : html`${content(cell, drawn && scale ? cellDrawing(drawn, scale, direction) : nothing)}
            <span class="hidden">${cell.aloud === '' ? cell.text : cell.aloud}</span>`
    }
  </td>`;
}

function content(
  { text, mark, remark, note }: GridCell,
  drawing: TemplateResult | typeof nothing,
): TemplateResult {
  const number = html`${
      mark || remark
        ? html`<span class="mark ${mark?.tone ?? 'neutral'}"
            >${mark ? cellMark(mark) : nothing}${remark === '' ? nothing : words(remark)}</span
          >`
        : nothing
    } <span class="text">${words(text)}</span>`;
  return note === undefined
    ? html`<span class="content" aria-hidden="true">${drawing} ${number}</span>`
    : html`<span class="content noted" aria-hidden="true">
        <span class="line">${number}</span>
        <span class="line">${drawing}<span class="note">${words(note)}</span></span>
      </span>`;
}

/** A row of no height with the widest cells, so that columns keep their widths while rows come and go. */
function sizer({
  widest,
  view,
  lines,
  scale: scaleOf,
  direction,
  stacked,
}: GridTable): TemplateResult | typeof nothing {
  const [line] = lines;
  if (widest === undefined || line === undefined) return nothing;
  const keys = html`<td class="start key">
    ${widest.slice(0, stacked).map(({ text }) => html`<span class="name">${words(text)}</span>`)}
  </td>`;
  return html`<tr class="sizer" aria-hidden="true">
    ${widest.map((cell, at) => {
      if (stacked > 1 && at < stacked) return at === 0 ? keys : nothing;
      const { kind, align } = view.columns[at]!;
      const scale = scaleOf(line, at);
      const drawing = cell.dot && scale ? cellDrawing(cell.dot, scale, direction) : nothing;
      return html`<td class="${align} ${kind}">
        ${kind === 'key' || kind === 'text' ? html`<span class="name">${words(cell.text)}</span>` : content(cell, drawing)}
      </td>`;
    })}
  </tr>`;
}
