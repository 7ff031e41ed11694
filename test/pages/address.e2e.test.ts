import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { monthOfTests } from '../../scripts/data/month-of-tests.js';
import { demoSite } from './demo-site.js';
import { settled } from './elements-of.js';
import { monthMetrics, readMonth, valuesOf } from './month.js';
import { soon, tileShows } from './shown.js';

const site = demoSite();
const month = readMonth(monthOfTests());
const october = { from: '2026-10-01', to: '2026-11-01' } as const;
const [first, second] = valuesOf(month, 'queue', october).filter((value) => value !== null) as [
  string,
  string,
];
const volumeOf = (queue: string | undefined): number =>
  monthMetrics(month, { ...october, ...(queue !== undefined && { where: { queue } }) })['contact-volume']!;

const volume = (page: Page): Locator => page.locator('cb-kpi-tile[metric="contact-volume"]');
const shows = (page: Page, queue?: string): Promise<void> => tileShows(volume(page), volumeOf(queue));
const kept = (page: Page): unknown =>
  JSON.parse(new URL(page.url()).searchParams.get('filters') ?? 'null') as unknown;
const ofQueues = (queue: string): unknown => ({
  where: {},
  period: null,
  elements: { queues: { where: { queue: [queue] } } },
});

/** Chooses the bar of a queue. */
async function choose(page: Page, queue: string): Promise<void> {
  const name = page.locator('#queues svg.drawing text', { hasText: queue }).first();
  await name.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await name.boundingBox())!;
  await page.mouse.click(x + width + 14, y + height / 2);
}

/** How many bars of queues stand there: all, since none is filtered by itself. */
const bars = (page: Page): Promise<number> =>
  page.locator('#queues').evaluate((chart) => {
    const texts = [...chart.shadowRoot!.querySelectorAll('svg.drawing text')];
    return texts.filter((text) => text.textContent !== '').length;
  });

test('what is selected is in the address, through reload, back and forward, and undo', async () => {
  const { page, complaints } = await site.open('address.html');
  await settled(page);
  await shows(page);
  const before = await bars(page);
  await choose(page, first);
  await shows(page, first);
  assert.deepEqual(kept(page), ofQueues(first));
  await choose(page, second);
  await shows(page, second);
  assert.deepEqual(kept(page), ofQueues(second));

  await page.reload();
  await settled(page);
  await shows(page, second);
  assert.equal(await bars(page), before, 'the chart is not filtered by what it selected before the reload');
  await page.goBack();
  await shows(page, first);
  await page.goBack();
  await shows(page);
  await page.goForward();
  await shows(page, first);
  assert.deepEqual(kept(page), ofQueues(first));

  await page.locator('cb-filter-bar .chip').click();
  await shows(page);
  assert.equal(kept(page), null);
  await page.locator('cb-filter-bar [part="undo-button"]').click();
  await shows(page, first);
  assert.deepEqual(kept(page), ofQueues(first));
  await page.locator('#queues [part="cursor"]').focus();
  await page.keyboard.press('Escape');
  await shows(page);
  assert.equal(kept(page), null);
  assert.deepEqual(complaints, []);
});

test('an address that nobody can read is a warning, and what it selects of nothing is told', async () => {
  for (const filters of [
    '<script>alert(1)</script>',
    '{"where":5}',
    '[[[',
    '{"period":{"from":"x","to":"y"}}',
  ]) {
    const { page, complaints } = await site.open(`address.html?filters=${encodeURIComponent(filters)}`);
    await settled(page);
    await shows(page);
    assert.equal(complaints.length, 1, filters);
    assert.match(complaints[0]!, /^callboard: invalid-attribute: tag "cb-data", attribute "filters"/);
  }
  const gone = encodeURIComponent('{"where":{"queue":["<img src=x onerror=alert(1)>"],"nothing":["x"]}}');
  const { page, complaints } = await site.open(`address.html?filters=${gone}`);
  await settled(page);
  await shows(page);
  await soon(async () =>
    assert.match(await page.locator('cb-filter-bar [part="notices"]').innerText(), /<img src=x/),
  );
  assert.deepEqual(complaints, []);
});
