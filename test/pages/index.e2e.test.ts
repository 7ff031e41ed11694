import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demoSite, tileText } from './demo-site.js';
import { type Row, contactsOf, metricsOf, numberIn } from './row-by-row.js';

const site = demoSite();
const { contacts } = JSON.parse(readFileSync('demo/fixture.json', 'utf8')) as { contacts: Row[] };

test('the first page shows October’s numbers and links that lead somewhere', async () => {
  const { page, complaints } = await site.open('');
  const expected = metricsOf(contactsOf(contacts, '2026-10-01', '2026-11-01'));
  for (const metric of ['service-level', 'abandon-rate', 'average-handle-time', 'nps', 'csat']) {
    const text = await tileText(page, metric);
    const { value, step } = numberIn(text);
    assert.ok(
      Math.abs(value - expected[metric]!) <= step / 2 + 1e-9,
      `${metric}: ${text} for ${expected[metric]}`,
    );
  }
  for (const link of await page.locator('nav a').all()) {
    const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
    assert.equal((await page.request.get(target)).status(), 200, target);
  }
  assert.deepEqual(complaints, []);
});
