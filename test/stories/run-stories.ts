import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles } from '../../scripts/serve/static-server.js';
import { closingLine } from '../../scripts/test/closing-line.js';
import { StoryPage, type StoryEntry } from './check-story.js';
import { nextStory } from './next-story.js';
import { alike, alikeFlags, drawAlike } from './picture/drawn-alike.js';
import { machineFonts } from './picture/machine-fonts.js';
import { drawnBy, StoryPictures } from './picture/story-pictures.js';
import { stillPicture, takePicture } from './picture/take-picture.js';
import { fontMounts } from './picture/test-fonts.js';

// `npm run test:stories`: every page of the built Storybook is a test; further arguments choose among the ids.
// `-- --update` accepts how they look.
const folder = 'storybook-static';
const folders = { kept: 'test/stories/accepted', found: '.cache/stories' };
/**
 * Stories that are not compared: a host's own fonts and text of fixed width are drawn in the machine's fonts, which no
 * other machine need have.
 */
const inMachineFonts = [
  'guides-theming--',
  'guides-embedding--sizes',
  'elements-metric-dictionary--open',
  'elements-metric-dictionary--languages',
  'elements-metric-dictionary--dark',
  'elements-metric-dictionary--right-to-left',
  'elements-metric-dictionary--narrow',
  'elements-data-quality--with-dictionary',
];
/** So often a story that looks otherwise is looked at again. */
const looksAgain = 3;
const options = process.argv.slice(2);
const prefixes = options.filter((option) => option !== '--update');
const accepts = prefixes.length < options.length;
// Before the first are accepted there is nothing to compare with; from then on every story has to have one.
const looksAtPictures = accepts || existsSync(folders.kept);
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
rmSync(folders.found, { recursive: true, force: true });
const server = await serveFiles({
  mounts: { '/': folder, ...fontMounts },
  // Built once before, and not again meanwhile: another page need not ask for each file, nor compile it.
  cacheControl: 'max-age=3600',
});
const browser = await launchChromium(alikeFlags);
const pictures = new StoryPictures(folders, drawnBy(browser.version()), accepts);
const waiting = [...stories];
let failed = 0;
// More than there are cores: a story waits a tenth of a second here and there.
await Promise.all(Array.from({ length: 5 }, () => work(browser)));
await browser.close();
await server.close();
const orphans = pictures.orphans(ids);
for (const orphan of orphans) console.log(`✖ ${orphan}`);
failed += orphans.length;
const { same, fine, coarse, taken } = pictures.judged;
console.log(
  looksAtPictures
    ? `\npictures: ${same} the same, ${fine} nearly, ${coarse} compared coarsely (accepted with another browser), ${taken} accepted`
    : `\npictures: none is accepted yet; npm run test:stories -- --update`,
);
console.log(`\n${closingLine({ passed: stories.length + orphans.length - failed, failed, skipped: 0 })}`);
if (failed > 0 || stories.length === 0) process.exitCode = 1;

async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext(alike);
  await drawAlike(context);
  const shown = await context.newPage();
  const page = new StoryPage(shown, server.url, ids, looksAtPictures ? (id) => looks(shown, id) : undefined);
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

async function looks(page: Page, id: string): Promise<string[]> {
  if (inMachineFonts.some((prefix) => id.startsWith(prefix))) return [];
  const foreign = accepts ? await machineFonts(page) : [];
  if (foreign.length > 0) return [`is drawn in fonts of this machine: ${foreign.join(', ')}`];
  if (accepts) return pictures.judge(id, await stillPicture(page));
  let faults = pictures.judge(id, await takePicture(page));
  // On a busy machine something may still come late: what is otherwise for good is a fault.
  for (let again = 0; again < looksAgain && faults.length > 0; again++) {
    await page.waitForTimeout(500);
    faults = pictures.judge(id, await takePicture(page));
  }
  return faults;
}
