import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoSite, tileText } from './demo-site.js';

const site = demoSite();

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { cspViolations: string[] }).cspViolations);

test('under the strict policy: load, query, explain, table, exports, a second copy, and no violation', async () => {
  const { page, complaints } = await site.open('csp.html', { acceptDownloads: true });
  assert.match(await tileText(page, 'service-level'), /%/);
  const tile = page.locator('cb-kpi-tile[metric="service-level"]');
  const menu = async (name: string | RegExp): Promise<void> => {
    await tile.locator('[part~="menu-button"]').click();
    await tile.getByRole('menuitem', { name }).click();
  };

  await tile.locator('[part~="value"]').click();
  await menu('How this number is made');
  await tile.locator('[part~="explanation"]').waitFor();
  await page.keyboard.press('Escape');
  await menu('Show as table');
  await tile.locator('[part~="table"]').waitFor();
  await page.keyboard.press('Escape');
  for (const kind of ['CSV', 'PNG', 'SVG']) {
    const saved = page.waitForEvent('download');
    await menu(new RegExp(kind));
    assert.match((await saved).suggestedFilename(), new RegExp(`^service-level.*\\.${kind.toLowerCase()}$`));
  }

  const chart = page.locator('cb-trend-chart');
  await chart.hover();
  await page.locator('#second-copy').click();
  await page.getByText('2 copies').waitFor();
  await page.evaluate(() => {
    const late = document.createElement('cb-kpi-tile');
    late.setAttribute('metric', 'answer-rate');
    document.querySelector('cb-data')!.append(late);
  });
  assert.match(await tileText(page, 'answer-rate'), /%/);

  assert.deepEqual(await violations(page), []);
  assert.equal(await page.locator('#violations').innerText(), '0');
  assert.deepEqual(complaints, []);
});

test('the page’s count of violations can count', async () => {
  const { page } = await site.open('csp.html');
  await page
    .evaluate(() => {
      const script = document.createElement('script');
      script.src = 'data:text/javascript,1';
      document.head.append(script);
    })
    .catch(() => undefined);
  await page.waitForFunction(
    () => (window as unknown as { cspViolations: string[] }).cspViolations.length > 0,
  );
  assert.notEqual(await page.locator('#violations').innerText(), '0');
});
