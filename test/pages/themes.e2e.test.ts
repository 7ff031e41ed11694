import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoSite } from './demo-site.js';
import { settled } from './elements-of.js';
import { soon } from './shown.js';

const site = demoSite();

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { cspViolations: string[] }).cspViolations);

/** The typeface and the colours of a page's tile as its reader sees them, with those of the page about it. */
const looks = (page: Page): Promise<{ kit: string[]; host: string[]; radius: string; heights: number }> =>
  page.evaluate(() => {
    const tile = document.querySelector('cb-kpi-tile')!;
    const frame = getComputedStyle(tile.shadowRoot!.querySelector('.frame')!);
    const body = getComputedStyle(document.body);
    return {
      kit: [frame.fontFamily, frame.color],
      host: [body.fontFamily, body.color],
      radius: frame.borderTopLeftRadius,
      heights: tile.getBoundingClientRect().height,
    };
  });

const seen: Record<string, { radius: string; heights: number }> = {};

for (const theme of ['bank', 'noc', 'crm']) {
  test(`${theme}: the kit speaks in the page’s type and ink, under the strict policy, at every width`, async () => {
    const { page, complaints } = await site.open(`themes/${theme}.html`, { reducedMotion: 'reduce' });
    await page.locator('cb-kpi-tile').first().waitFor();
    await settled(page);
    const { kit, host, ...rest } = await looks(page);
    assert.deepEqual(kit, host);
    seen[theme] = rest;
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      // Charts are drawn for their new room in the next frames.
      await soon(async () => {
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${width}: ${overflow} pixels too wide`);
      });
    }
    for (const language of ['zh', 'ru']) {
      await page.locator('#language').selectOption(language);
      await page.locator(`cb-kpi-tile [lang^="${language}"]`).first().waitFor();
    }
    assert.ok(!(await page.locator('#no-data').isVisible()));
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(complaints, []);
  });
}

test('they are three brands: corners and density differ', () => {
  assert.equal(new Set(Object.values(seen).map(({ radius }) => radius)).size, 3, JSON.stringify(seen));
  assert.ok(seen['noc']!.heights < seen['bank']!.heights);
});
