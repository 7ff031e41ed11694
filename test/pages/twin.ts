import type { Locator } from 'playwright-core';

/** The cells of the table that an element shows in place of its picture, the header's line first. */
export async function twinOf(element: Locator): Promise<string[][]> {
  await element.locator('[part~="menu-button"]').click();
  await element.locator('[data-name="table"]').click();
  const table = element.locator('dialog [part~="table"]');
  await table.waitFor();
  const cells = await table.evaluate((found: HTMLTableElement) =>
    [...found.rows].map((row) => [...row.cells].map((cell) => cell.innerText.replaceAll(/\s+/g, ' ').trim())),
  );
  await element.locator('[part~="close-button"]').click();
  await table.waitFor({ state: 'detached' });
  return cells;
}

/** The lines of a twin between header and total, by their first cells. */
export async function twinRows(element: Locator): Promise<ReadonlyMap<string, readonly string[]>> {
  const [, ...rows] = await twinOf(element);
  return new Map(rows.filter(([name]) => name !== 'Total').map(([name, ...cells]) => [name!, cells]));
}
