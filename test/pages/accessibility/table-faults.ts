import type { Page } from 'playwright-core';

/**
 * What the tables of a page lack for a reader who hears them, those inside elements too: a caption, headers that say which
 * way they lead, a header of every row that has cells, an order that is told where a column can be sorted by.
 */
export function tableFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.localName !== 'table' || !element.checkVisibility()) continue;
        const table = element as HTMLTableElement;
        const place = (table.getRootNode() as ShadowRoot).host?.localName ?? 'page';
        const caption = table.caption?.textContent.trim() ?? '';
        const name = `${place}: ${caption || 'a table'}`;
        if (caption === '') faults.push(`${name} has no caption`);
        const heads = [...table.querySelectorAll('th')];
        for (const head of heads) {
          const scope = head.scope || head.getAttribute('role');
          if (!/^(col|row|colgroup|rowgroup|columnheader|rowheader)$/.test(scope ?? '')) {
            faults.push(`${name}: a header without a scope: ${head.textContent.trim()}`);
          }
          const sorts = head.querySelector('[part~="sort-button"]') !== null;
          if (sorts && !head.hasAttribute('aria-sort'))
            faults.push(`${name}: an order that is not told: ${head.textContent.trim()}`);
        }
        if (!heads.some(({ scope }) => scope.startsWith('col')))
          faults.push(`${name} has no headers of columns`);
        for (const body of table.tBodies) {
          for (const row of body.rows) {
            const whole = row.cells.length === 1;
            const hidden = row.getAttribute('aria-hidden') === 'true';
            if (!whole && !hidden && row.querySelector('th[scope^="row"]') === null) {
              faults.push(`${name}: a row without a header: ${row.textContent.trim().slice(0, 60)}`);
            }
          }
        }
      }
    };
    look(document);
    return [...new Set(faults)];
  });
}
