import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles, type RunningServer } from '../../scripts/serve/static-server.js';
import { alike, alikeFlags, drawAlike } from '../stories/picture/drawn-alike.js';
import { machineFonts } from '../stories/picture/machine-fonts.js';
import { drawnBy, StoryPictures } from '../stories/picture/story-pictures.js';
import { takePicture } from '../stories/picture/take-picture.js';
import { fontMounts } from '../stories/picture/test-fonts.js';

/** As much of a story as can go wrong: a frame, two bars, words in three scripts, a thing that never rests. */
const drawing = `<!doctype html><html lang="en"><title>t</title><style>
  body { margin: 16px; }
  #frame { border: 1px solid #ccc; border-radius: 8px; padding: 12px; }
  .bar { block-size: 20px; inline-size: 400px; background: #3551b8; margin-block: 8px; }
  .bar + .bar { inline-size: 250px; }
  input { font: inherit; }
  #busy { inline-size: 20px; block-size: 4px; background: #888; animation: busy 1s infinite; }
  @keyframes busy { to { translate: 300px; } }
</style><body><div id="frame">
  <h1>Service level, Уровень сервиса, 服务水平 ≥ 80 %, שלום</h1>
  <div class="bar"></div><div class="bar"></div><input autofocus value="4:12"><div id="busy"></div>
</div><script>fetch('/index.json')</script></body></html>`;

describe('pictures of stories', () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    server = await serveFiles({ mounts: fontMounts });
    browser = await launchChromium(alikeFlags);
  });

  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const pictures = (accepts: boolean): StoryPictures =>
    new StoryPictures(
      { kept: join(folder, 'kept'), found: join(folder, 'found') },
      drawnBy(browser.version()),
      accepts,
    );

  /** A page of its own, so that nothing is left of the one before. */
  async function drawn(planted = ''): Promise<{ page: Page; close(): Promise<void> }> {
    const context = await browser.newContext(alike);
    await drawAlike(context);
    const page = await context.newPage();
    await page.route('**/drawing.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: drawing.replace('</style>', `${planted}</style>`),
      }),
    );
    await page.route('**/index.json', (route) => route.fulfill({ json: {} }));
    // The fetch of the index ends when the fonts are there.
    await Promise.all([page.waitForResponse('**/index.json'), page.goto(`${server.url}/drawing.html`)]);
    return { page, close: () => context.close() };
  }

  async function faults(planted?: string): Promise<string[]> {
    const { page, close } = await drawn(planted);
    const found = pictures(false).judge('planted--one', await takePicture(page));
    await close();
    return found;
  }

  it('have nothing against what is drawn again', async () => {
    const { page, close } = await drawn();
    pictures(true).judge('planted--one', await takePicture(page));
    await close();
    for (let time = 0; time < 3; time++) assert.deepEqual(await faults(), []);
  });

  for (const [what, planted] of [
    ['a colour that is a little off', '.bar + .bar { background: #3551d8; }'],
    ['a bar that is a pixel longer', '.bar + .bar { inline-size: 251px; }'],
    ['a corner that is rounder', '#frame { border-radius: 12px; }'],
    ['a word that is bolder', 'h1 { font-weight: 600; }'],
    ['a line of two pixels', '#frame { border-width: 2px; }'],
    ['a bar that is missing', '.bar + .bar { visibility: hidden; }'],
  ] as const) {
    it(`tell of ${what}`, async () => {
      assert.match((await faults(planted))[0] ?? 'nothing', /^looks otherwise: .*--update planted--one$/);
    });
  }

  it('tell of a page that is longer', async () => {
    assert.match(
      (await faults('body { block-size: 900px; }'))[0] ?? 'nothing',
      /1000 × 9\d\d instead of 1000 × 700/,
    );
  });

  it('have no glyph of this machine’s fonts, or say so', async () => {
    const own = await drawn();
    assert.deepEqual(await machineFonts(own.page), []);
    await own.close();
    const foreign = await drawn('h1 { font-family: monospace; }');
    assert.match((await machineFonts(foreign.page)).join(), /: \d+ glyphs/);
    await foreign.close();
  });
});
