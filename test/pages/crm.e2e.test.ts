import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthOfTests } from '../../scripts/data/month-of-tests.js';
import { demoSite } from './demo-site.js';
import { settled } from './elements-of.js';
import { monthMetrics, readMonth } from './month.js';
import { assertRounds, soon, tileShows } from './shown.js';
import { twinRows } from './twin.js';

const site = demoSite();
const month = readMonth(monthOfTests());
const october = { from: '2026-10-01', to: '2026-11-01' } as const;

test('beside the record: one’s own month and the customer’s queue, as loops over the rows have them', async () => {
  const { page, complaints } = await site.open('crm.html');
  const mine = page.locator('#mine cb-kpi-tile[metric="average-handle-time"]');
  const level = page.locator('#queue cb-kpi-tile[metric="service-level"]');
  const abandoned = page.locator('#queue cb-kpi-tile[metric="abandon-rate"]');
  const queue = (name: string) => monthMetrics(month, { ...october, where: { queue: name } });
  await tileShows(level, queue('Technical')['service-level']!);
  await tileShows(abandoned, queue('Technical')['abandon-rate']!);

  const signedIn = page.getByLabel('Signed in as');
  await soon(async () => assert.notEqual(await signedIn.inputValue({ timeout: 1000 }), ''));
  const own = (agent: string) => monthMetrics(month, { ...october, where: { agent } });
  await tileShows(mine, own(await signedIn.inputValue())['average-handle-time']!);
  const other = await signedIn.locator('option').nth(5).getAttribute('value');
  await signedIn.selectOption(other);
  await tileShows(mine, own(other!)['average-handle-time']!);
  const { name } = month.agents.find(({ id }) => id === other)!;
  await mine.locator('[part~="subheading"]').getByText(name).waitFor();

  await page.locator('#customer').selectOption({ index: 1 });
  await page.getByRole('heading', { name: '李晓梅 Li Xiaomei' }).waitFor();
  await tileShows(level, queue('Billing')['service-level']!);
  await tileShows(mine, own(other!)['average-handle-time']!);
  assert.deepEqual(complaints, []);
});

test('the agent’s card is of the one agent who is signed in', async () => {
  const { page } = await site.open('crm.html');
  const card = page.locator('cb-agent-scorecard');
  await card.waitFor();
  await settled(page);
  const agent = await page.getByLabel('Signed in as').inputValue();
  const { name } = month.agents.find(({ id }) => id === agent)!;
  const rows = await twinRows(card);
  assert.deepEqual([...rows.keys()], [name]);
});

test('the record acts on what is chosen: an hour of the queue’s chart plans the call back', async () => {
  const { page, complaints } = await site.open('crm.html');
  await settled(page);
  const chart = page.locator('cb-bar-chart');
  const cursor = chart.locator('[part~="cursor"]');
  await cursor.focus();
  await page.keyboard.press('Home');
  // An hour in which nobody called has no bar.
  const isAtOne = async () => /^1:00\s–\s2:00\sPM/.test((await cursor.getAttribute('aria-valuetext')) ?? '');
  for (let hour = 0; hour < 24 && !(await isAtOne()); hour += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('#callback').inputValue(), '13:00');
  await page.getByText('Planned a call back at 13:00.').waitFor();
  // The call back is planned, and nothing is filtered by it.
  assert.equal(await page.evaluate(`document.querySelector('#queue').filters`), null);
  const hours = await twinRows(chart);
  const one = month.legs.filter(({ startedAt }) => startedAt.slice(11, 13) === '13');
  const expected = monthMetrics({ ...month, legs: one }, { ...october, where: { queue: 'Technical' } });
  const [shown] = hours.get('1:00 – 2:00 PM')!;
  assertRounds(shown!, expected['average-speed-of-answer']!, '13:00');
  await page.locator('#queue cb-kpi-tile[metric="service-level"] [part~="value"]').click();
  await page.getByText('Looked at service-level of the queue.').waitFor();
  assert.deepEqual(complaints, []);
});

test('the two parts of the column are read from one file, and stay in 320 px', async () => {
  const { page } = await site.open('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(page.url().replace(/[^/]*$/, 'crm.html'));
  await page.locator('#mine cb-kpi-tile').waitFor();
  await settled(page);
  assert.equal(asked.filter((path) => path.endsWith('/month.json')).length, 1);
  const widths = await page.evaluate(() => [
    document.querySelector('.widgets')!.getBoundingClientRect().width,
    ...[...document.querySelectorAll('.widgets *')].map((element) => element.scrollWidth),
  ]);
  assert.equal(widths[0], 320);
  assert.ok(Math.max(...widths) <= 320, widths.join());
});

test('in Chinese and Russian', async () => {
  const { page, complaints } = await site.open('crm.html');
  await settled(page);
  const heading = page.locator('#queue cb-kpi-tile[metric="service-level"] [part~="heading"]');
  await page.getByLabel('Language').selectOption('zh');
  await heading.getByText('服务水平').waitFor();
  await page.getByLabel('Language').selectOption('ru');
  await heading.getByText('Уровень сервиса').waitFor();
  assert.deepEqual(complaints, []);
});
