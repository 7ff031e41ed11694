import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CbReport } from '../../src/index.js';
import { demoSite } from './demo-site.js';
import { pdfPages } from './pdf-pages.js';

const site = demoSite();

/**
 * How many pages a report of the demo's month takes at most, in any language, on either paper. What an executive reads is
 * one sheet; of forty agents a table of a dozen columns takes three pages.
 */
const most = { 'executive-page': 2, 'team-week': 6, 'operations-month': 11 } as const;

for (const [template, pages] of Object.entries(most)) {
  test(`${template} takes ${pages} pages at most, and is not cut on paper laid across`, async () => {
    const { page, complaints } = await site.open('report.html');
    await page.locator('#template').selectOption(template);
    const whole = async (): Promise<void> => {
      await page.waitForTimeout(200);
      await page.waitForFunction(
        () => (document.querySelector('cb-report') as CbReport | null)?.state === 'ready',
      );
      assert.equal(
        await page.evaluate(() => (document.querySelector('cb-report') as CbReport).complete),
        true,
      );
    };
    for (const language of ['en', 'zh', 'ru']) {
      await page.locator('#language').selectOption(language);
      await whole();
      for (const paper of ['a4', 'letter']) {
        await page.locator('#paper').selectOption(paper);
        const printed = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
        assert.ok(printed.length <= pages, `${language}, ${paper}: ${printed.length} pages`);
        // No page but the last is left half empty for what did not fit.
        for (const [at, { texts, height }] of printed.slice(0, -1).entries()) {
          const lowest = Math.min(...texts.map(({ y }) => y).filter((y) => y > 52));
          assert.ok(lowest < height / 2, `${language}, ${paper}: page ${at + 1} ends at ${lowest}`);
        }
      }
    }
    const across = await pdfPages(await page.pdf({ landscape: true, format: 'A4' }));
    for (const [at, { texts, width }] of across.entries()) {
      for (const { text, left, right } of texts) {
        assert.ok(left >= 0 && right <= width, `page ${at + 1}: ${text} from ${left} to ${right}`);
      }
    }
    assert.deepEqual(complaints, []);
  });
}
