import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { demoSite } from './demo-site.js';
import { elementsOf, settled } from './elements-of.js';
import { readCsv } from './read-csv.js';
import { soon } from './shown.js';

const site = demoSite();
const allowed = { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] };

/** Chooses an entry of an element's menu. */
async function choose(element: Locator, name: string): Promise<void> {
  await element.locator('[part~="menu-button"]').click();
  await element.locator(`[data-name="${name}"]`).click();
}

async function saved(page: Page, element: Locator, kind: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await choose(element, kind);
  const file = await download;
  assert.match(file.suggestedFilename(), new RegExp(`^[^/\\\\:*?"<>|\\s]+\\.${kind}$`));
  return readFileSync(await file.path());
}

/** Rows in the file, of which its own note must say the same number. */
function checkCsv(bytes: Buffer): number {
  const lines = readCsv(bytes.toString('utf8'));
  const [header, ...rest] = lines as [string[], ...string[][]];
  const rows = rest.filter(([first]) => !first!.startsWith('#'));
  const notes = rest.filter(([first]) => first!.startsWith('#')).map(([first]) => first!);
  assert.ok(
    header.length > 1 && rows.every(({ length }) => length === header.length),
    'as many cells in each line',
  );
  assert.ok(notes.includes(`# rows: ${rows.length}`), `${rows.length} rows, ${notes.join('; ')}`);
  assert.ok(notes.includes('# truncated: no'), notes.join('; '));
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=@\t\r]/);
  return rows.length;
}

/** Decodes the picture in the page: its size, and how many colours some of its dots have. */
function decoded(page: Page, bytes: Buffer): Promise<{ width: number; height: number; colours: number }> {
  return page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const picture = await createImageBitmap(blob);
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const dots = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
    const colours = new Set<number>();
    // A step that is no divisor of usual widths, so that dots of all columns are among them.
    for (let at = 0; at < dots.length; at += 97) colours.add(dots[at]!);
    return { width, height, colours: colours.size };
  }, bytes.toString('base64'));
}

/** Parses the picture in the page: its size and texts; what it would load or run. */
function parsed(
  page: Page,
  text: string,
): Promise<{ root: string; width: number; texts: string[]; active: number }> {
  return page.evaluate((source) => {
    const { documentElement: svg } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      root: svg.localName,
      width: Number(svg.getAttribute('width')),
      texts: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent),
      active: svg.querySelectorAll('script, foreignObject, image, [onload], [href]').length,
    };
  }, text);
}

test('every element gives its numbers as CSV, PNG, SVG and to the clipboard', async () => {
  const { page, complaints } = await site.open('portal.html', allowed);
  await settled(page);
  for (const { tag, element } of await elementsOf(page)) {
    if (tag === 'cb-filter-bar') continue;
    const heading = (await element.locator('[part~="heading"]').first().innerText()).trim();
    const name = `${tag} ${heading}`;

    const rows = checkCsv(await saved(page, element, 'csv'));
    assert.ok(rows > 0, name);

    const picture = await decoded(page, await saved(page, element, 'png'));
    assert.ok(picture.width >= 280 && picture.width <= 4000, `${name}: ${picture.width} wide`);
    assert.ok(picture.height >= 100 && picture.height <= 8000, `${name}: ${picture.height} high`);
    assert.ok(picture.colours > 3, `${name}: ${picture.colours} colours`);

    const { root, width, texts, active } = await parsed(
      page,
      (await saved(page, element, 'svg')).toString('utf8'),
    );
    assert.equal(root, 'svg', name);
    assert.ok(width >= 280 && active === 0, name);
    assert.ok(texts.join(' ').replaceAll(/\s+/g, ' ').includes(heading), `${name}: ${texts.join(' | ')}`);

    await page.evaluate(() => navigator.clipboard.writeText(''));
    await choose(element, 'copy');
    await soon(async () => {
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const lines = copied.split('\n').map((line) => line.split('\t').length);
      assert.ok(lines.length >= 2 && new Set(lines).size === 1, `${name}: ${copied.slice(0, 200)}`);
    });
  }
  assert.deepEqual(complaints, []);
});
