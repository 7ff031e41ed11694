import { html, nothing, svg, type TemplateResult } from 'lit';
import type { SortDirection } from '../../views/grid-view.js';
import { icon } from './icons.js';
import { words } from './words.js';

export interface SortHeader {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** How the table is sorted by it now. */
  readonly sorted: SortDirection | undefined;
  /** Null: the table is not sorted by it. */
  readonly sort: (() => void) | null;
}

const arrows = {
  ascending: icon(svg`<path d="M8,3L13,12H3Z" fill="currentColor" />`),
  descending: icon(svg`<path d="M8,13L3,4H13Z" fill="currentColor" />`),
};

/** The header of a column, with the button that sorts by it. */
export function sortHeader({ label, align, sorted, sort }: SortHeader): TemplateResult {
  // Of a table whose cells stand under each other where there is little room, the role would go with the layout.
  if (sort === null) return html`<th scope="col" role="columnheader" class=${align}>${words(label)}</th>`;
  return html`<th scope="col" role="columnheader" class=${align} aria-sort=${sorted ?? 'none'}>
    <button type="button" class="sorter" @click=${sort}>
      ${words(label)}${sorted === undefined ? nothing : arrows[sorted]}
    </button>
  </th>`;
}

/** The other way round where a table is sorted by the column already, else as the column begins. */
export function nextDirection(sorted: SortDirection | undefined, first: SortDirection): SortDirection {
  if (sorted === undefined) return first;
  return sorted === 'ascending' ? 'descending' : 'ascending';
}
