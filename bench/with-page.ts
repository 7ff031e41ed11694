import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../scripts/chromium.js';

/** Asked how much memory a page holds, Chromium collects garbage at once, not when it would anyway. */
const flags = ['--enable-blink-features=ForceEagerMeasureMemory'];

/** The most that a page may take for all that is done with it; beyond it something hangs. */
const longest = 10 * 60_000;

/** Opens a page in a Chromium of its own, with its contender made and nothing else done, and closes it afterwards. */
export async function withPage<Result>(
  url: string,
  use: (page: Page, browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium(flags);
  // What a page is asked has no time limit of its own: it ends with the browser.
  const late = setTimeout(() => void browser.close(), longest);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(longest);
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in window);
    return await use(page, browser);
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}
