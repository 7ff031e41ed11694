import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoSite } from '../demo-site.js';

const site = demoSite();

const bare = `<!doctype html>
  <html lang="en">
    <head>
      <title>Without borders</title>
      <link rel="stylesheet" href="bare.css" />
      <script type="module" src="/dist/callboard.min.js"></script>
    </head>
    <body>
      <cb-data src="data/month.json">
        <cb-kpi-tile metric="service-level"></cb-kpi-tile>
        <cb-bar-chart metric="offered" by="queue"></cb-bar-chart>
      </cb-data>
    </body>
  </html>`;
const routes = { 'bare.css': ':root { --cb-border: 0; --cb-shadow: none; }' };

/** What is drawn about something within an element: widths of its border and of its outline. */
const edges = (page: Page, tag: string, inside: string): Promise<number[]> =>
  page.evaluate(
    ([name, selector]) => {
      const one = document.querySelector(name!)!.shadowRoot!.querySelector(selector!)!;
      const { borderTopWidth, borderTopStyle, outlineWidth, outlineStyle } = getComputedStyle(one);
      return [
        borderTopStyle === 'none' ? 0 : Number.parseFloat(borderTopWidth),
        outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      ];
    },
    [tag, inside],
  );

test('what a page gave no border has an edge where colours are forced, and what opens over it, too', async () => {
  const { page } = await site.open('bare.html', { body: bare, routes, forcedColors: 'active' });
  await page.locator('cb-kpi-tile [part~="value"]').waitFor();
  for (const tag of ['cb-kpi-tile', 'cb-bar-chart']) {
    const [border, outline] = await edges(page, tag, '.frame');
    assert.equal(border, 0, tag);
    assert.ok(outline! >= 1, `${tag}: ${outline}`);
  }
  await page.locator('cb-kpi-tile [part~="menu-button"]').click();
  assert.ok((await edges(page, 'cb-kpi-tile', '.menu'))[0]! >= 1, 'menu');
  await page.locator('cb-kpi-tile [role="menuitem"]').first().click();
  await page.locator('cb-kpi-tile .panel[open]').waitFor();
  assert.ok((await edges(page, 'cb-kpi-tile', '.panel'))[0]! >= 1, 'panel');
});

test('without forced colours it has none', async () => {
  const { page } = await site.open('bare.html', { body: bare, routes });
  await page.locator('cb-kpi-tile [part~="value"]').waitFor();
  assert.deepEqual(await edges(page, 'cb-kpi-tile', '.frame'), [0, 0]);
});

for (const how of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
  test(`the date that has the focus shows it: ${JSON.stringify(how)}`, async () => {
    const { page } = await site.open('portal.html', how);
    const bar = page.locator('cb-filter-bar');
    await bar.locator('[part~="control"]').first().click();
    const field = bar.locator('input[name="from"]');
    await field.waitFor();
    await bar.locator('[role="listbox"]').first().focus();
    await field.focus();
    const { width, style, seen, cut } = await field.evaluate((input) => {
      const { outlineWidth, outlineStyle, outlineColor, outlineOffset } = getComputedStyle(input);
      const popover = input.closest('[popover]')!;
      const [inner, outer] = [input.getBoundingClientRect(), popover.getBoundingClientRect()];
      const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
      return {
        width: Number.parseFloat(outlineWidth),
        style: outlineStyle,
        seen: outlineColor !== getComputedStyle(popover).backgroundColor,
        cut: [
          inner.left - reach < outer.left,
          inner.right + reach > outer.right,
          inner.bottom + reach > outer.bottom,
        ],
      };
    });
    assert.deepEqual({ style, seen, cut }, { style: 'solid', seen: true, cut: [false, false, false] });
    assert.ok(width >= 2, `${width}`);
  });
}
