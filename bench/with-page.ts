import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium.js';

/** Opens a page in a Chromium of its own, with the rows fetched and nothing else done, and closes it afterwards. */
export async function withPage<Result>(
  url: string,
  use: (page: Page, devTools: CDPSession) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10 * 60_000);
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => window.bench.fetchBytes());
    return await use(page, await page.context().newCDPSession(page));
  } finally {
    await browser.close();
  }
}
