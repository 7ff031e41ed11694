import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demoSite } from './demo-site.js';
import { type Row, contactsOf, metricsOf } from './row-by-row.js';
import { tileShows } from './shown.js';

const site = demoSite();
const { contacts } = JSON.parse(readFileSync('demo/fixture.json', 'utf8')) as { contacts: Row[] };
const october = metricsOf(contactsOf(contacts, '2026-10-01', '2026-11-01'));
const september = metricsOf(contactsOf(contacts, '2026-09-01', '2026-10-01'));

const hosts = ['plain', 'react', 'vue'] as const;

for (const host of hosts) {
  test(`${host}: its controls change its own tile and chart, and what is chosen comes back`, async () => {
    const { page, complaints } = await site.open('frameworks.html');
    const panel = page.locator(`#${host}`);
    const tile = panel.locator('cb-kpi-tile');
    const chart = panel.locator('cb-trend-chart');
    const control = (name: string) => panel.getByLabel(name);

    await tileShows(tile, october['service-level']!);
    for (const metric of ['abandon-rate', 'average-handle-time', 'nps']) {
      await control('Metric').selectOption({ value: metric });
      await tileShows(tile, october[metric]!);
    }
    await control('Period').selectOption('September');
    await tileShows(tile, september['nps']!);
    await control('Language').selectOption('Русский');
    await tile.getByRole('heading', { name: 'NPS' }).waitFor();
    await chart
      .locator('[part~="subheading"]')
      .getByText(/сентябрь 2026/i)
      .waitFor();
    await control('Language').selectOption('中文');
    await tile.locator('[part~="subheading"]').getByText('2026年9月').waitFor();

    const heard = panel.locator('output');
    await tile.locator('[part~="value"]').click();
    await heard.and(page.getByText('cb-select · nps', { exact: true })).waitFor();
    await chart.locator('[part~="cursor"]').first().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await heard.and(page.getByText('cb-select · nps · 2026-09-01', { exact: true })).waitFor();

    for (const other of hosts.filter((name) => name !== host)) {
      await tileShows(page.locator(`#${other} cb-kpi-tile`), october['service-level']!);
    }
    assert.deepEqual(complaints, []);
  });
}

test('the data are fetched once for all three', async () => {
  const { page } = await site.open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(page.url().replace(/[^/]*$/, 'frameworks.html'));
  for (const host of hosts) await tileShows(page.locator(`#${host} cb-kpi-tile`), october['service-level']!);
  assert.equal(asked.filter((path) => path.endsWith('/fixture.json')).length, 1);
});
