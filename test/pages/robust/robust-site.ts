import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/chromium.js';
import { strictPolicy } from '../../../scripts/serve/demo-server.js';
import { serveFiles, type RunningServer } from '../../../scripts/serve/static-server.js';

/** What reached the page that hosts the kit. */
export interface Reached {
  /** Exceptions, rejections, errors on the console, what the policy refused. */
  readonly complaints: readonly string[];
  /** What hostile text ran. */
  readonly executed: readonly string[];
}

/** The page of these tests under the strict policy, by one server and one browser a file; each has its own context. */
export function robustSite(flags: readonly string[] = []): {
  open(options?: BrowserContextOptions): Promise<Page>;
  reached(page: Page): Promise<Reached>;
} {
  let server: RunningServer;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  before(async () => {
    server = await serveFiles({
      mounts: { '/robust/': 'test/pages/robust', '/dist/': 'dist', '/demo/': 'demo' },
      headers: { '/robust/robust.html': { 'content-security-policy': strictPolicy } },
    });
    browser = await launchChromium(flags);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  return {
    async open(options) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${server.url}/robust/robust.html`);
      await page.waitForFunction(() => 'robust' in window);
      return page;
    },
    reached: (page) =>
      page.evaluate(() => {
        const { complaints, executed } = window as unknown as Reached;
        return { complaints, executed };
      }),
  };
}
