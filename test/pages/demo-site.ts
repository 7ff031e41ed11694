import { dirname } from 'node:path';
import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { monthOfTests } from '../../scripts/data/month-of-tests.js';
import { serveDemo } from '../../scripts/serve/demo-server.js';
import type { RunningServer } from '../../scripts/serve/static-server.js';

/** An open demo page, and what it complained of so far: console warnings and errors, uncaught exceptions. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** How a page is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** A page of the test's own in the place of one of the demo. */
  readonly body?: string;
  /** What is answered to requests beside the page, by address. */
  readonly routes?: Readonly<Record<string, string>>;
}

/** One server and one browser for the tests of a file; each page has a context of its own, until its test ends. */
export function demoSite(): { open(path: string, options?: OpenOptions): Promise<OpenPage> } {
  let server: RunningServer;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  before(async () => {
    server = await serveDemo(undefined, dirname(monthOfTests()));
    browser = await launchChromium();
  });
  // What a page goes on with is at the expense of the next.
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  return {
    async open(path, { body, routes = {}, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning' || message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const url = `${server.url}/demo/${path}`;
      if (body !== undefined) {
        await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
      }
      for (const [address, answer] of Object.entries(routes)) {
        await page.route(`${server.url}/demo/${address}`, (route) => route.fulfill({ body: answer }));
      }
      await page.goto(url);
      return { page, complaints };
    },
  };
}

/** The number on a tile, as its reader sees it. */
export function tileText(page: Page, metric: string): Promise<string> {
  return page.locator(`cb-kpi-tile[metric="${metric}"] [part~="value"]`).innerText();
}
