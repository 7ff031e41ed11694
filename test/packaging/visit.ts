import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles } from '../../scripts/serve/static-server.js';
import type { Page } from 'playwright-core';

/** Opens a folder's `index.html` in Chromium, and gives back what the page complained of in the meantime. */
export async function visit(folder: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const server = await serveFiles({ mounts: { '/': folder } });
  const browser = await launchChromium();
  const complaints: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.url);
    page.setDefaultTimeout(15_000);
    await look(page);
  } catch (error) {
    // What the page complained of says more than that something did not come in time.
    throw new Error(`the page complained: ${complaints.join('\n') || 'of nothing'}`, { cause: error });
  } finally {
    await browser.close();
    await server.close();
  }
  return complaints;
}
