import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles, type RunningServer } from '../../scripts/serve/static-server.js';
import { StoryPage, type StoryEntry } from '../stories/check-story.js';

/** As much of a Storybook as a story page speaks to: the story's fault is its id. */
const storybook = `<!doctype html><html lang="en"><title>t</title><body><script>
  const last = new Map();
  const end = (axe) => last.set('storyFinished', [{ storyId: id, status: 'success', reporters: [
    { type: 'a11y', status: axe ? 'failed' : 'passed', result: { violations: axe ? [axe] : [] } } ] }]);
  const id = new URLSearchParams(location.search).get('id');
  document.documentElement.style.colorScheme = 'light';
  window.__STORYBOOK_ADDONS_CHANNEL__ = {
    set data(value) { last.clear(); },
    last: (event) => last.get(event),
    emit: (event) => { document.documentElement.style.colorScheme = 'dark'; end(dark[id]); },
  };
  const axe = { id: 'label', help: 'Labels are there', nodes: [] };
  const dark = { 'axe-in-the-dark': axe };
  const faults = {
    warning: () => console.warn('planted'),
    error: () => console.error('planted'),
    uncaught: () => setTimeout(() => { throw new Error('planted'); }),
    request: () => new Image().src = 'http://localhost:9/planted.png',
    play: () => last.set('playFunctionThrewException', [{ message: 'planted' }]),
  };
  const words = {
    whole: '<h1 id="here">A</h1><a href="?path=/docs/whole--docs">page</a> <a href="#here">place</a>',
    broken: '<h1>A</h1><a href="?path=/docs/none--docs">page</a> <a href="#none">place</a>',
    picture: '<h1>A</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    unready: '<h1>A</h1><cb-none></cb-none>',
  };
  if (words[id]) {
    document.body.innerHTML = '<main id="storybook-docs">' + words[id] + '</main>';
    last.set('docsRendered', []);
  }
  faults[id]?.();
  end(id === 'axe' ? axe : undefined);
</script></body></html>`;

describe('StoryPage', () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let page: StoryPage;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stories-'));
    writeFileSync(join(folder, 'iframe.html'), storybook);
    server = await serveFiles({ mounts: { '/': folder } });
    browser = await launchChromium();
    page = new StoryPage(await browser.newPage(), server.url, new Set(['whole--docs']));
  });

  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const story = (id: string): StoryEntry => ({ id, type: 'story', importPath: `./${id}.stories.ts` });
  const words = (id: string): StoryEntry => ({ id, type: 'docs', importPath: `./${id}.mdx` });

  it('has nothing against a story without a fault', async () => {
    assert.deepEqual(await page.check(story('fine')), []);
  });

  for (const [id, said] of [
    ['warning', /^console warning: planted/],
    ['error', /^console error: planted/],
    ['uncaught', /^uncaught: Error: planted/],
    ['request', /^request to another machine: http:\/\/localhost:9\/planted.png/],
    ['play', /playFunctionThrewException: planted/],
    ['axe', /^axe, light: label/],
    ['axe-in-the-dark', /^axe, dark: label/],
  ] as const) {
    it(`tells of a planted fault: ${id}`, async () => {
      const faults = await page.check(story(id));
      assert.ok(
        faults.some((fault) => said.test(fault)),
        faults.join('\n'),
      );
      assert.deepEqual(await page.check(story('fine')), [], 'the next has its own faults alone');
    });
  }

  it('wants pages of words whole', async () => {
    assert.deepEqual(await page.check(words('whole')), []);
    assert.deepEqual(
      (await page.check(words('broken'))).map((fault) => fault.replace(/: http.*\?/, ': ?')),
      [
        'a link that leads nowhere: ?path=/docs/none--docs',
        'a link that leads nowhere: ?id=broken&viewMode=docs#none',
      ],
    );
    assert.match((await page.check(words('picture'))).join('\n'), /^axe: image-alt/);
    assert.match(
      (await page.check(words('unready'))).join('\n'),
      /^an example that is not ready: cb-none is unknown/,
    );
  });
});
