import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { monthOfTests } from '../../scripts/data/month-of-tests.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import { demoSite } from './demo-site.js';
import { settled } from './elements-of.js';
import { soon } from './shown.js';
import { readCsv } from './read-csv.js';

const site = demoSite();
const month = JSON.parse(readFileSync(monthOfTests(), 'utf8')) as Record<string, unknown>;

test('the report counts the rows that the file has, and the page’s faulty rows as they are', async () => {
  const { page, complaints } = await site.open('data.html');
  await settled(page);
  const rowsOf = (scope: string): Promise<string[][]> =>
    page
      .locator(`${scope} [part="counts"] tbody tr`)
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) =>
            (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
          ),
        ),
      );
  const read = (cell: string): number => Number(cell.replaceAll(/[^\d]/g, ''));
  const shown = (await rowsOf('#month')).slice(1).map((cells) => read(cells[1]!));
  const isPart = (rows: unknown): rows is object[] =>
    Array.isArray(rows) && rows.every((row) => typeof row === 'object');
  assert.deepEqual(
    shown.toSorted((a, b) => a - b),
    Object.values(month)
      .filter(isPart)
      .map((rows) => rows.length)
      .toSorted((a, b) => a - b),
  );
  // As they stand in the page: nine contacts, of which three say no time or are none, and one came twice.
  const faulty = (await rowsOf('#faulty')).map((cells) => cells.slice(1).map(read));
  assert.deepEqual(
    faulty[1]!.filter((_, at) => at !== 2),
    [9, 5, 3, 1],
  );
  assert.deepEqual(
    faulty.at(-1)!.filter((_, at) => at !== 2),
    [2, 1, 1, 0],
  );
  assert.deepEqual(complaints, []);
});

test('a metric that the faulty rows cannot answer leads to its entry, and so does an address', async () => {
  const { page } = await site.open('data.html#nps');
  await settled(page);
  const button = (metric: string) => page.locator(`cb-metric-dictionary [data-metric="${metric}"] button`);
  await soon(async () => assert.equal(await button('nps').getAttribute('aria-expanded'), 'true'));
  await page
    .locator('#faulty cb-data-quality [part="metric-button"]', { hasText: 'Return on investment' })
    .click();
  await soon(async () => assert.equal(await button('roi').getAttribute('aria-expanded'), 'true'));
  assert.ok(await button('roi').isVisible());
});

test('the dictionary’s file has every metric in the reader’s language', async () => {
  const { page } = await site.open('data.html', { acceptDownloads: true });
  await page.locator('#language').selectOption('zh');
  await settled(page);
  const dictionary = page.locator('cb-metric-dictionary');
  await dictionary.locator('[part="menu-button"]').click();
  const download = page.waitForEvent('download');
  await dictionary.locator('[data-name="csv"]').click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'metric-dictionary.csv');
  const lines = readCsv(readFileSync((await file.path())!, 'utf8'));
  const ids = lines.slice(1).map(([id]) => id!);
  assert.deepEqual(
    ids.filter((id) => !id.startsWith('#')),
    [...metricIds],
  );
  assert.equal(lines.find(([id]) => id === 'service-level')![2], '服务水平');
});
