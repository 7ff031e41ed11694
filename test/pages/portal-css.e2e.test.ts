import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoSite } from './demo-site.js';
import { elementsOf, settled } from './elements-of.js';
import { differences, propertiesSet, shadowShapes } from './shadow-shapes.js';

const site = demoSite();
const still = { reducedMotion: 'reduce' } as const;

/**
 * A style sheet that gives each element on an otherwise bare page the size that it has on this one, and what this page
 * tells the kit on purpose.
 */
async function pinned(page: Page): Promise<string> {
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('cb-data *')]
      .filter(({ localName }) => localName.startsWith('cb-'))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const place = [...element.parentElement!.children].indexOf(element) + 1;
        const parent = element.parentElement!.localName;
        const tableHeight = getComputedStyle(element).getPropertyValue('--cb-table-height');
        const told = tableHeight === '' ? '' : `--cb-table-height: ${tableHeight};`;
        return `${parent} > ${element.localName}:nth-child(${place}) { ${told} width: ${width}px; height: ${height}px }`;
      }),
  );
  return [':root { color-scheme: light dark }', ...sizes].join('\n');
}

test('the portal’s style sheet does not reach into an element', async () => {
  const { page } = await site.open('portal.html', still);
  await settled(page);
  const properties = await propertiesSet(page);
  assert.ok(
    properties.includes('letter-spacing') && properties.includes('padding-left') && properties.length > 80,
  );
  const loud = await shadowShapes(page, properties);
  const sheet = await pinned(page);

  const { page: plain } = await site.open('', still);
  await plain.route('**/portal.css', (route) => route.fulfill({ contentType: 'text/css', body: sheet }));
  await plain.goto(page.url());
  await settled(plain);
  assert.equal(
    await plain.locator('.shout').evaluate((button) => getComputedStyle(button).transform),
    'none',
    'the plain page is plain',
  );
  assert.notEqual(
    await page.locator('.shout').evaluate((button) => getComputedStyle(button).transform),
    'none',
  );
  assert.ok(loud.length > 500, `${loud.length} nodes compared`);
  assert.deepEqual(differences(loud, await shadowShapes(plain, properties)), []);
});

test('menus and windows lie above whatever z-index the portal gives itself', async () => {
  const { page, complaints } = await site.open('portal.html', still);
  await settled(page);
  for (const { tag, element } of await elementsOf(page)) {
    const button = element.locator('[part~="menu-button"]');
    if ((await button.count()) === 0) continue;
    await button.click();
    const item = element.locator('[part~="menu-item"]').first();
    await item.waitFor();
    const hit = await item.evaluate((menuItem) => {
      const { left, top, width, height } = menuItem.getBoundingClientRect();
      const root = menuItem.getRootNode() as ShadowRoot;
      const found = root.elementFromPoint(left + width / 2, top + height / 2);
      const { textTransform, letterSpacing, transform } = getComputedStyle(menuItem);
      return { found: menuItem.contains(found), textTransform, letterSpacing, transform };
    });
    const untouched = { found: true, textTransform: 'none', letterSpacing: 'normal', transform: 'none' };
    assert.deepEqual(hit, untouched, tag);
    await element.locator('[data-name="table"]').click();
    const table = element.locator('[part~="table"]');
    await table.waitFor();
    assert.equal(await table.evaluate((found) => getComputedStyle(found).display), 'table', tag);
    await page.keyboard.press('Escape');
    await table.waitFor({ state: 'detached' });
  }
  assert.deepEqual(complaints, []);
});
