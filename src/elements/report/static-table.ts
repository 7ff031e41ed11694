import { formatsOf } from '../../i18n/formats.js';
import type { Locale } from '../../i18n/locale.js';
import type { TableTwin } from '../../views/frame-view.js';
import type { StaticNodes } from './static-nodes.js';

/** More rows than a file of a report is read for. */
const mostRows = 300;
/** Columns beside the first that paper has room for; those beyond are a table of their own, under the same first. */
const mostColumns = 7;

/** The table that says what a picture shows, for a file. What is cut is said. */
export function staticTable(twin: TableTwin, locale: Locale, nodes: StaticNodes): HTMLElement {
  const { caption, columns, rows } = twin;
  const { quantity } = formatsOf(locale);
  const shown = rows.slice(0, mostRows);
  const others = columns.slice(1).map((_, at) => at + 1);
  const tables = Math.max(1, Math.ceil(others.length / mostColumns));
  // As many in each, so that the last is no remnant.
  const size = Math.ceil(others.length / tables);
  const groups = Array.from({ length: tables }, (_, at) => others.slice(at * size, (at + 1) * size));
  return nodes.make(
    'div',
    { class: 'scroller', role: 'group', tabindex: '0', 'aria-label': caption },
    ...groups.map((group) => oneTable(twin, shown, [0, ...group], nodes)),
    shown.length < rows.length
      ? nodes.make(
          'p',
          { class: 'muted' },
          locale.messages.frame.rowsShown(quantity(shown.length), quantity(rows.length)),
        )
      : null,
  );
}

function oneTable(
  { caption, columns }: TableTwin,
  rows: TableTwin['rows'],
  places: readonly number[],
  nodes: StaticNodes,
): HTMLElement {
  const side = (at: number): { readonly class: string | null } => ({
    class: columns[at]?.align === 'end' ? 'end' : null,
  });
  return nodes.make(
    'table',
    {},
    nodes.make('caption', {}, caption),
    nodes.make(
      'thead',
      {},
      nodes.make(
        'tr',
        {},
        ...places.map((at) => nodes.make('th', { scope: 'col', ...side(at) }, columns[at]?.label ?? '')),
      ),
    ),
    nodes.make(
      'tbody',
      {},
      ...rows.map((row) =>
        nodes.make(
          'tr',
          {},
          ...places.map((at) =>
            at === 0
              ? nodes.make('th', { scope: 'row', ...side(at) }, row[at] ?? '')
              : nodes.make('td', side(at), row[at] ?? ''),
          ),
        ),
      ),
    ),
  );
}

/** The same a row a paragraph, for rows of sentences: the first cell is what it says, the others stand under it by name. */
export function staticRows({ columns, rows }: TableTwin, absent: string, nodes: StaticNodes): HTMLElement {
  return nodes.make(
    'ol',
    { class: 'rows' },
    ...rows
      .slice(0, mostRows)
      .map(([first = '', ...cells]) =>
        nodes.make(
          'li',
          {},
          nodes.make('strong', {}, first),
          nodes.make(
            'dl',
            {},
            ...cells.flatMap((cell, at) =>
              cell === '' || cell === absent
                ? []
                : [
                    nodes.make(
                      'div',
                      {},
                      nodes.make('dt', {}, columns[at + 1]?.label ?? ''),
                      nodes.make('dd', {}, cell),
                    ),
                  ],
            ),
          ),
        ),
      ),
  );
}
