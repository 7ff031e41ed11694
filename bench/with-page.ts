import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium.js';

/** Asked how much memory a page holds, Chromium collects garbage at once, not when it would anyway. */
const flags = ['--enable-blink-features=ForceEagerMeasureMemory'];

/** Opens a page in a Chromium of its own, with its contender made and nothing else done, and closes it afterwards. */
export async function withPage<Result>(
  url: string,
  use: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium(flags);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10 * 60_000);
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    return await use(page, browser);
  } finally {
    await browser.close();
  }
}
