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
  await menu('How this number is calculated');
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

/** Gives the page so many calls that workers are worth it, and tells where its numbers are computed then. */
async function engineOfMany(page: Page): Promise<object> {
  const rows = Array.from({ length: 45_000 }, (_, at) => ({
    id: `call ${at}`,
    startedAt: new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString(),
    outcome: at % 4 === 0 ? 'abandoned' : 'answered',
    queueSeconds: at % 50,
    comment: 'nothing to add '.repeat(3),
  }));
  const body = JSON.stringify({ timeZone: 'UTC', contacts: rows });
  await page.route('**/many.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  const engine = await page.evaluate(async () => {
    const data = document.querySelector('cb-data')!;
    const ready = new Promise((resolve) => data.addEventListener('cb-ready', resolve, { once: true }));
    data.src = 'many.json';
    await ready;
    const { engine, engineReason = null } = await data.currentSource!.describe();
    return { engine, engineReason };
  });
  await page.waitForFunction(() => {
    const tile = document.querySelector('cb-kpi-tile')!;
    return tile.state === 'ready';
  });
  return engine;
}

test('under the strict policy, many calls are read and asked in workers, and there is no violation', async () => {
  const { page, complaints } = await site.open('csp.html');
  assert.match(await tileText(page, 'service-level'), /%/);
  assert.deepEqual(await engineOfMany(page), { engine: 'workers', engineReason: null });
  // Of each hundred calls 31 are answered within 20 seconds: those of 0–20 and 50–70 that no 4 divides.
  assert.match(await tileText(page, 'service-level'), /^31/);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
});

test('without the worker beside the kit, the page’s own thread does the same', async () => {
  const { page, complaints } = await site.open('csp.html');
  await page.route('**/callboard.worker.js', (route) => route.fulfill({ status: 404 }));
  assert.deepEqual(await engineOfMany(page), { engine: 'local', engineReason: 'refused' });
  assert.match(await tileText(page, 'service-level'), /^31/);
  assert.deepEqual(await violations(page), []);
  assert.equal(complaints.filter((line) => line.startsWith('callboard: worker-failed')).length, 1);
});
