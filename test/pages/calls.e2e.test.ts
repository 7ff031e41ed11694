import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoSite, tileText } from './demo-site.js';
import { type Row, contactsOf, metricsOf, numberIn } from './row-by-row.js';

const site = demoSite();
const fixture = JSON.parse(readFileSync('demo/fixture.json', 'utf8')) as { contacts: Row[] };
const october = metricsOf(contactsOf(fixture.contacts, '2026-10-01', '2026-11-01'));
const september = metricsOf(contactsOf(fixture.contacts, '2026-09-01', '2026-10-01'));

/** Asserts that a tile shows the number, rounded as the tile rounds it. */
async function assertShown(page: Page, metric: string, expected: number): Promise<void> {
  const text = await tileText(page, metric);
  const { value, step } = numberIn(text);
  assert.ok(Math.abs(value - expected) <= step / 2 + 1e-12, `${metric}: ${text} for ${expected}`);
}

test('the calls page shows the numbers that a loop over the rows gives', async () => {
  const { page, complaints } = await site.open('calls.html');
  for (const [metric, expected] of Object.entries(october)) await assertShown(page, metric, expected);
  assert.deepEqual(complaints, []);
});

test('the change against September stands on the tiles, in points for rates', async () => {
  const { page } = await site.open('calls.html');
  const text = await page.locator('cb-kpi-tile[metric="service-level"] [part~="change"]').innerText();
  const { value, step } = numberIn(text);
  const expected = Math.abs(october['service-level']! - september['service-level']!) * 100;
  assert.ok(Math.abs(Math.abs(value) - expected) <= step / 2 + 1e-9, `${text} for ${expected} points`);
});

test('a trend has a table twin that says, day by day, what a loop over the rows gives', async () => {
  const { page } = await site.open('calls.html');
  const chart = page.locator('cb-trend-chart[metric="service-level"]');
  await chart.locator('[part~="menu-button"]').click();
  await chart.getByRole('menuitem', { name: 'Show as table' }).click();
  const rows = await chart.locator('[part~="table"] tbody tr').all();
  const days = new Map<string, Row[]>();
  for (const row of contactsOf(fixture.contacts, '2026-10-01', '2026-11-01')) {
    const day = row.startedAt.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  assert.equal(rows.length, 32, 'a row a day and the total');
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  let compared = 0;
  for (const [index, [, shown]] of cells.slice(0, 31).entries()) {
    const contacts = days.get(`2026-10-${String(index + 1).padStart(2, '0')}`) ?? [];
    const expected = metricsOf(contacts)['service-level']!;
    if (Number.isNaN(expected)) continue;
    const { value, step } = numberIn(shown!);
    assert.ok(Math.abs(value - expected) <= step / 2 + 1e-12, `day ${index + 1}: ${shown} for ${expected}`);
    compared += 1;
  }
  assert.ok(compared >= 26, `${compared} days compared`);
});

test('the page speaks Chinese and Russian, and reads from right to left', async () => {
  const { page, complaints } = await site.open('calls.html');
  const heading = page.locator('cb-kpi-tile[metric="service-level"] [part~="heading"]');
  await page.locator('#language').selectOption('zh');
  await heading.getByText('服务水平').waitFor();
  await page.locator('#language').selectOption('ru');
  await heading.getByText('Уровень сервиса').waitFor();
  await page.locator('#direction').selectOption('rtl');
  assert.equal(await heading.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  assert.deepEqual(complaints, []);
});

const ndjson = [
  { id: 'x', startedAt: '2026-01-05T10:00:00Z', outcome: 'answered', queueSeconds: 10, talkSeconds: 60 },
  { id: 'y', startedAt: '2026-01-05T10:05:00Z', outcome: 'abandoned', queueSeconds: 90 },
  { id: 'y', startedAt: '2026-01-05T10:05:00Z', outcome: 'answered', queueSeconds: 15, talkSeconds: 30 },
  { id: 'z', startedAt: 'yesterday', outcome: 'answered', queueSeconds: 1 },
  { id: 'w', startedAt: '2026-01-06T10:05:00Z', outcome: 'abandoned', queueSeconds: 44 },
];

test('a file of one’s own is read in the page: NDJSON with a duplicate and a row that cannot be placed', async () => {
  const { page } = await site.open('calls.html');
  const buffer = Buffer.from(ndjson.map((row) => JSON.stringify(row)).join('\n'));
  await page
    .locator('#file')
    .setInputFiles({ name: 'mine.ndjson', mimeType: 'application/x-ndjson', buffer });
  await page.getByText('5 rows read, 3 kept, 1 rejected, 1 duplicates.').waitFor();
  assert.equal(await tileText(page, 'contact-volume'), '3');
  await assertShown(page, 'service-level', 2 / 3);
});

test('a dropped file that is no JSON is said to be none, and the page stays whole', async () => {
  const { page } = await site.open('calls.html');
  await page.locator('cb-kpi-tile[metric="service-level"] [part~="value"]').waitFor();
  await page.locator('#drop').evaluate((drop) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"contacts": ['], 'broken.json'));
    drop.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await page.getByText('Could not be read: malformed-json.').waitFor();
});

const bankFile = '../shared/data/bank-february-1999.json';
test(
  'a real month of a bank’s calls, opened as a file, shows the published figures',
  { skip: existsSync(bankFile) ? false : `no ${bankFile}` },
  async () => {
    const { page, complaints } = await site.open('calls.html');
    await page.locator('#file').setInputFiles(bankFile);
    await page.getByText('31125 rows read, 31125 kept, 0 rejected, 0 duplicates.').waitFor();
    assert.equal(await tileText(page, 'contact-volume'), '31,125');
    await assertShown(page, 'service-level', 0.520771);
    await assertShown(page, 'average-speed-of-answer', 40.774317);
    await assertShown(page, 'average-talk-time', 176.352993);
    await assertShown(page, 'abandon-rate', 3963 / 31_125);
    assert.deepEqual(complaints, []);
  },
);
