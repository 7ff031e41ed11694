import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles } from '../../scripts/serve/static-server.js';
import { closingLine } from '../../scripts/test/closing-line.js';
import { checkStory, type StoryEntry } from './check-story.js';

// `npm run test:stories`: every page of the built Storybook is a test; further arguments choose among the ids.
const folder = 'storybook-static';
const prefixes = process.argv.slice(2);
if (!existsSync(`${folder}/index.json`)) {
  console.error('Storybook is not built; run `npm run build:storybook` first');
  process.exit(1);
}
const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
  entries: Record<string, StoryEntry>;
};
const stories = Object.values(entries).filter(
  ({ id }) => prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix)),
);
const server = await serveFiles({ mounts: { '/': folder } });
const browser = await launchChromium();
const waiting = [...stories];
let failed = 0;
// Two at a time: a page's own work is on one core.
await Promise.all([work(browser), work(browser)]);
await browser.close();
await server.close();
console.log(`\n${closingLine({ passed: stories.length - failed, failed, skipped: 0 })}`);
if (failed > 0 || stories.length === 0) process.exitCode = 1;

async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    reducedMotion: 'reduce',
  });
  for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
    const started = performance.now();
    const faults = await faultsOf(context, story);
    const ms = Math.round(performance.now() - started);
    console.log(`${faults.length > 0 ? '✖' : '✔'} ${story.id} (${ms} ms)`);
    for (const fault of faults) console.log(fault.replace(/^/gm, '    '));
    if (faults.length > 0) failed++;
  }
}

async function faultsOf(context: BrowserContext, story: StoryEntry): Promise<string[]> {
  const page = await context.newPage();
  try {
    return await checkStory(page, server.url, story);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    await page.close();
  }
}
