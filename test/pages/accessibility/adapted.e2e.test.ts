import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { demoSite } from '../demo-site.js';
import { allShown, elementsPage, everyElement } from './every-element.js';

const site = demoSite();

/** Text of elements that is cut off: wider or higher than the box that cuts it. What scrolls or ends in “…” is not. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const look = (root: ParentNode, of: string): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot, element.localName);
        if (
          of === 'page' ||
          !element.checkVisibility() ||
          element.closest('svg, .hidden, [aria-hidden="true"]')
        )
          continue;
        const style = getComputedStyle(element);
        const { offsetWidth: width, offsetHeight: height } = element;
        // One pixel is what is there for readers who only hear it.
        if (
          width <= 1 ||
          height <= 1 ||
          element.textContent.trim() === '' ||
          style.textOverflow === 'ellipsis'
        )
          continue;
        const wide = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
        if (wide || high)
          faults.push(
            `${of}: ${element.className || element.localName}: ${element.textContent.trim().slice(0, 40)}`,
          );
      }
    };
    look(document, 'page');
    return faults;
  });
}

/** Elements that are wider than the page lets them be. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(
    (tags) => [
      ...(document.documentElement.scrollWidth > innerWidth
        ? [`the page: ${document.documentElement.scrollWidth}`]
        : []),
      ...tags.filter((tag) => document.querySelector(tag)!.getBoundingClientRect().right > innerWidth + 0.5),
    ],
    everyElement(),
  );
}

// 320 pixels are 1280 at 400 %, and 640 are 1280 at 200 % (1.4.10, 1.4.4).
test('every element fits a narrow page, and room for text that a reader asks for', async () => {
  const { page } = await site.open('every-element.html', {
    body: elementsPage(),
    viewport: { width: 640, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.evaluate('globalThis.__name = (one) => one');
  await allShown(page);
  assert.deepEqual(await tooWide(page), [], '200 %');
  await page.setViewportSize({ width: 320, height: 640 });
  await allShown(page);
  assert.deepEqual(await tooWide(page), [], '320 px');
  const before = new Set(await cutOff(page));
  // 1.4.12, as a reader's own style does it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    const into = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets.push(sheet);
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) into(shadowRoot);
    };
    into(document);
  });
  assert.deepEqual([...(await tooWide(page))], [], 'spaced text');
  assert.deepEqual([...before, ...(await cutOff(page))], []);
  // Nothing moves by itself where a reader wants no motion (2.3.3).
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => one.playState === 'running')
      .map((one) => (one as CSSAnimation).animationName),
  );
  assert.deepEqual(moving, []);
});

test('axe finds nothing in the dark and in forced colours', async () => {
  const { page } = await site.open('every-element.html', {
    body: elementsPage(),
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  await page.evaluate('globalThis.__name = (one) => one');
  await allShown(page);
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
  const axe = async (ground: string): Promise<string[]> => {
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
      }),
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${ground}: ${id}: ${target.join(' ')}`),
    );
  };
  const faults = await axe('dark');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  faults.push(...(await axe('forced colours')));
  assert.deepEqual(faults, []);
});
