import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles } from '../../scripts/serve/static-server.js';
import { closingLine } from '../../scripts/test/closing-line.js';
import { StoryPage, type StoryEntry } from './check-story.js';
import { nextStory } from './next-story.js';

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
const ids = new Set(Object.keys(entries));
const stories = Object.values(entries).filter(
  ({ id }) => prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix)),
);
const server = await serveFiles({ mounts: { '/': folder } });
const browser = await launchChromium();
const waiting = [...stories];
let failed = 0;
// One more than there are cores: a story is mostly busy, but waits a tenth of a second here and there.
await Promise.all(Array.from({ length: 3 }, () => work(browser)));
await browser.close();
await server.close();
console.log(`\n${closingLine({ passed: stories.length - failed, failed, skipped: 0 })}`);
if (failed > 0 || stories.length === 0) process.exitCode = 1;

async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    reducedMotion: 'reduce',
  });
  const page = new StoryPage(await context.newPage(), server.url, ids);
  let last: StoryEntry | undefined;
  for (let story = nextStory(waiting, last); story !== undefined; story = nextStory(waiting, last)) {
    last = story;
    const started = performance.now();
    const faults = await page.check(story);
    const ms = Math.round(performance.now() - started);
    console.log(`${faults.length > 0 ? '✖' : '✔'} ${story.id} (${ms} ms)`);
    for (const fault of faults) console.log(fault.replace(/^/gm, '    '));
    if (faults.length > 0) failed++;
  }
}
