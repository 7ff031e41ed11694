import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { monthOfTests } from '../../scripts/data/month-of-tests.js';
import type { CbReport } from '../../src/index.js';
import { demoSite } from './demo-site.js';
import { pdfPages, type PdfPage } from './pdf-pages.js';

const site = demoSite();
const millimetre = 72 / 25.4;
const sizes = { a4: [595, 842], letter: [612, 792] } as const;

/** Waits until the whole report is there. */
async function whole(page: Page): Promise<void> {
  await page.waitForFunction(
    () => (document.querySelector('cb-report') as CbReport | null)?.state === 'ready',
  );
  assert.equal(await page.evaluate(() => (document.querySelector('cb-report') as CbReport).complete), true);
}

function headings(page: Page): Promise<string[]> {
  return page
    .locator('cb-report [part="section-heading"]')
    .evaluateAll((all) => all.map((one) => (one.textContent ?? '').trim()));
}

/** The lines of a page, texts that stand side by side put together, without what stands in its lower margin. */
function lines({ texts }: PdfPage): string[] {
  const rows = new Map<number, string[]>();
  for (const { text, y } of texts) {
    if (y < 18 * millimetre) continue;
    const at = [...rows.keys()].find((one) => Math.abs(one - y) < 2) ?? y;
    rows.set(at, [...(rows.get(at) ?? []), text]);
  }
  return [...rows.values()].map((row) => row.join(' ').replaceAll(/\s+/g, ' ').trim());
}

for (const paper of ['a4', 'letter'] as const) {
  test(`prints to clean pages of ${paper}`, async () => {
    const { page, complaints } = await site.open('report.html');
    await page.locator('#paper').selectOption(paper);
    await whole(page);
    const titles = await headings(page);
    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(pages.length > 3);
    for (const [at, one] of pages.entries()) {
      assert.deepEqual([Math.round(one.width), Math.round(one.height)], sizes[paper]);
      // Nothing reaches into the margins, but the page's number and the title under it.
      for (const { text, left, right } of one.texts) {
        const isWithin = left > 14.5 * millimetre && right < one.width - 14.5 * millimetre;
        assert.ok(isWithin, `page ${at + 1}: ${text} from ${left} to ${right}`);
      }
      const foot = one.texts.filter(({ y }) => y < 18 * millimetre).map(({ text }) => text);
      assert.equal(foot.join(' ').replaceAll(/\s+/g, ' '), `Operations report ${at + 1} / ${pages.length}`);
      const last = lines(one).at(-1)!;
      assert.ok(!titles.includes(last), `page ${at + 1} ends with the heading ${last}`);
    }
    const printed = pages.flatMap(lines);
    for (const title of titles) assert.ok(printed.includes(title), title);
    assert.ok(!printed.includes('Contents') && !printed.includes('Menu'));
    assert.deepEqual(complaints, []);
  });
}

test('a table of more than a page has its header over the rows of each', async () => {
  const { page } = await site.open('report.html');
  await whole(page);
  const names = new Set(
    (JSON.parse(readFileSync(monthOfTests(), 'utf8')) as { agents: { name: string }[] }).agents.map(
      ({ name }) => name,
    ),
  );
  const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
  const withAgents = pages.filter(({ texts }) => texts.filter(({ text }) => names.has(text)).length > 3);
  assert.ok(withAgents.length > 1);
  for (const { texts } of withAgents) {
    const first = texts.find(({ text }) => names.has(text))!;
    assert.ok(
      texts.some(({ text, y }) => text === 'Agent' && y > first.y),
      `no header over ${first.text}`,
    );
  }
});

test('charts are as wide as the paper, not as the window', async () => {
  const { page } = await site.open('report.html', { viewport: { width: 1900, height: 900 } });
  await whole(page);
  const before = await page.locator('cb-trend-chart svg[part="chart"]').first().getAttribute('width');
  await page.pdf({ preferCSSPageSize: true });
  const after = await page.locator('cb-trend-chart svg[part="chart"]').first().getAttribute('width');
  assert.equal(after, before);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const printed = await page.locator('cb-trend-chart svg[part="chart"]').first().getAttribute('width');
  // 180 mm at 96 pixels an inch.
  assert.ok(Math.abs(Number(printed) - 680) < 4, `${printed}`);
});

test('is one file that needs neither script nor network, in every language', async () => {
  const { page } = await site.open('report.html');
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const [language, template] of [
    ['en', 'operations-month'],
    ['zh', 'executive-page'],
    ['ru', 'team-week'],
  ] as const) {
    await page.locator('#template').selectOption(template);
    await page.locator('#language').selectOption(language);
    await page.waitForTimeout(200);
    await whole(page);
    const text = await page.evaluate(() => (document.querySelector('cb-report') as CbReport).toStaticHTML());
    const context = await page.context().browser()!.newContext({ javaScriptEnabled: false, offline: true });
    const asked: string[] = [];
    const said: string[] = [];
    const file = await context.newPage();
    file.on('request', (request) => asked.push(request.url()));
    file.on('console', (message) => said.push(message.text()));
    await file.setContent(text);
    assert.ok((await file.locator('svg').count()) > 2 && (await file.locator('table').count()) > 0);
    assert.ok(await file.locator('h1').isVisible());
    const overflow = await file.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(overflow, false);
    await file.setViewportSize({ width: 320, height: 700 });
    assert.equal(await file.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual([asked, said], [[], []]);
    await context.close();
    const checked = await page.context().newPage();
    await checked.setContent(text);
    await checked.evaluate(axe);
    const violations = await checked.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: unknown[] }> } };
      return (await tool.run()).violations.map((one) => JSON.stringify(one).slice(0, 600));
    });
    assert.deepEqual(violations, [], language);
    await checked.close();
  }
});
