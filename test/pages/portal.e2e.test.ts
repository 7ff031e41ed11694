import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { monthOfTests } from '../../scripts/data/month-of-tests.js';
import { demoSite } from './demo-site.js';
import { elementsOf, settled } from './elements-of.js';
import { type Dimension, monthMetrics, readMonth, valuesOf, waitsOf } from './month.js';
import { numberIn } from './row-by-row.js';
import { assertRounds, soon, tileShows } from './shown.js';
import { twinOf, twinRows } from './twin.js';

const site = demoSite();
const month = readMonth(monthOfTests());
const october = { from: '2026-10-01', to: '2026-11-01' } as const;
const all = monthMetrics(month, october);
const tiles = ['service-level', 'contact-volume', 'abandon-rate', 'average-handle-time'] as const;

const tile = (page: Page, metric: string): Locator => page.locator(`cb-kpi-tile[metric="${metric}"]`);

/** The table's columns by their heads. */
const columns = {
  'contact-volume': 'Contacts',
  'service-level': 'SL',
  'abandon-rate': 'Abandon rate',
  'average-handle-time': 'AHT',
  csat: 'CSAT',
} as const;

/** Waits until the tiles show a question's numbers. */
async function tilesShow(page: Page, expected: Readonly<Record<string, number>>): Promise<void> {
  for (const metric of tiles) await tileShows(tile(page, metric), expected[metric]!);
}

/** Where a bar begins, beside its name. */
async function barOf(chart: Locator, name: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await chart
    .locator('svg.drawing text', { hasText: name })
    .first()
    .boundingBox())!;
  return { x: x + width + 14, y: y + height / 2 };
}

const monthByDay = Array.from({ length: 31 }, (_, index) => {
  const day = (number: number): string => `2026-10-${String(number).padStart(2, '0')}`;
  const to = index === 30 ? '2026-11-01' : day(index + 2);
  return monthMetrics(month, { from: day(index + 1), to });
});

test('the portal shows the numbers that loops over the rows give: tiles, gauges and the days of the trends', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  await tilesShow(page, all);

  const [, gauge] = await twinOf(page.locator('cb-gauge'));
  assertRounds(gauge![1]!, all['fcr']!, 'fcr');
  for (const metric of ['service-level', 'contact-volume'] as const) {
    const days = [...(await twinRows(page.locator(`cb-trend-chart[metric="${metric}"]`))).values()];
    assert.equal(days.length, 31);
    for (const [index, [shown]] of days.entries()) {
      const expected = monthByDay[index]![metric]!;
      if (Number.isNaN(expected)) assert.doesNotMatch(shown!, /\d/);
      else assertRounds(shown!, expected, `${metric} of day ${index + 1}`);
    }
  }
  assert.deepEqual(complaints, []);
});

test('… and the bars, shares, waits and the table', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  const byValue = (dimension: Dimension) =>
    new Map(
      valuesOf(month, dimension, october).map((value) => [
        value,
        monthMetrics(month, { ...october, where: { [dimension]: value } }),
      ]),
    );

  for (const [selector, dimension] of [
    ['cb-bar-chart[by="queue"]', 'queue'],
    ['cb-mix-chart[by="channel"]', 'channel'],
    ['cb-mix-chart[by="topic"]', 'topic'],
  ] as const) {
    const rows = await twinRows(page.locator(selector));
    const expected = byValue(dimension);
    for (const [name, [shown]] of rows) {
      const value = [...expected.keys()].find((key) => key?.toLowerCase() === name.toLowerCase());
      if (value === undefined) continue;
      assertRounds(shown!, expected.get(value)!['contact-volume']!, `${selector} ${name}`);
    }
    assert.ok(rows.size >= 3, selector);
  }

  const waits = waitsOf(month, october);
  const bins = await twinRows(page.locator('cb-histogram'));
  const counts = [...bins.values()].map(([shown]) => numberIn(shown!).value);
  assert.equal(
    counts.reduce((total, count) => total + count, 0),
    waits.length,
    'every wait is in a bin',
  );

  const [header, ...rows] = (await twinOf(page.locator('cb-metric-table'))) as [string[], ...string[][]];
  let compared = 0;
  for (const cells of rows) {
    const where = { queue: cells[0]!, channel: cells[1]!.toLowerCase() };
    if (!month.legs.some(({ queue, channel }) => queue === where.queue && channel === where.channel))
      continue;
    const expected = monthMetrics(month, { ...october, where });
    for (const [metric, name] of Object.entries(columns)) {
      const shown = cells[header.indexOf(name)]!;
      if (Number.isNaN(expected[metric])) assert.doesNotMatch(shown, /\d/, `${metric}: ${cells.join()}`);
      else assertRounds(shown, expected[metric]!, `${metric}: ${cells.join()}`);
      compared += 1;
    }
  }
  assert.ok(compared >= 50, `${compared} cells compared`);
  assert.deepEqual(complaints, []);
});

test('a click on a bar filters all others to the numbers of its rows, a second click lets all back in', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  const bars = page.locator('cb-bar-chart[by="queue"]');
  const click = async (): Promise<void> => {
    await bars.scrollIntoViewIfNeeded();
    const { x, y } = await barOf(bars, 'Billing');
    await page.mouse.click(x, y);
  };
  await click();
  await tilesShow(page, monthMetrics(month, { ...october, where: { queue: 'Billing' } }));
  await settled(page);
  assert.ok((await twinRows(bars)).size >= 5, 'a chart is not filtered by its own selection');
  const channels = await twinRows(page.locator('cb-mix-chart[by="channel"]'));
  const voice = monthMetrics(month, { ...october, where: { queue: 'Billing', channel: 'voice' } });
  assertRounds(channels.get('Voice')![0]!, voice['contact-volume']!, 'Billing by voice');
  await page.locator('cb-filter-bar').locator('[part~="chip"]').getByText('Billing').waitFor();

  await click();
  await tilesShow(page, all);
  assert.deepEqual(complaints, []);
});

test('days chosen on a trend by keyboard are those of all the others, until Escape', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  const heard = page.evaluate(
    () =>
      new Promise<{ from: string; to: string }>((resolve) => {
        document.addEventListener('cb-range', ({ detail }) => {
          if (detail.period?.from.startsWith('2026-10-01') && detail.period.to.startsWith('2026-10-04')) {
            resolve(detail.period);
          }
        });
      }),
  );
  await page.locator('cb-trend-chart[metric="contact-volume"] [part~="cursor"]').focus();
  for (const key of ['Home', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  const { from, to } = await heard;
  await tilesShow(page, monthMetrics(month, { from: from.slice(0, 10), to: to.slice(0, 10) }));
  await page.keyboard.press('Escape');
  await tilesShow(page, all);
  assert.deepEqual(complaints, []);
});

test('the filter bar filters everything, also by keyboard, and its chips let all back in', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  const bar = page.locator('cb-filter-bar');
  await bar.getByRole('button', { name: /^Queue/ }).click();
  await bar.getByRole('option', { name: /^Sales/ }).click();
  await page.keyboard.press('Escape');
  await tilesShow(page, monthMetrics(month, { ...october, where: { queue: 'Sales' } }));
  await bar.locator('[part~="chip"]').click();
  await tilesShow(page, all);
  assert.deepEqual(complaints, []);
});

test('the scorecard: each agent’s numbers, sorted, searched, and one agent opened', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  const card = page.locator('cb-agent-scorecard');
  const [header, ...rows] = (await twinOf(card)) as [string[], ...string[][]];
  const idOf = (name: string): string | undefined => month.agents.find((agent) => agent.name === name)?.id;
  const heads = {
    handled: 'Handled',
    'average-handle-time': 'AHT',
    'resolution-rate': 'Resolved',
    csat: 'CSAT',
  };
  let compared = 0;
  for (const cells of rows) {
    const agent = idOf(cells[0]!);
    if (agent === undefined) continue;
    const expected = monthMetrics(month, { ...october, where: { agent } });
    for (const [metric, head] of Object.entries(heads)) {
      const shown = cells[header.indexOf(head)]!;
      if (Number.isNaN(expected[metric])) assert.doesNotMatch(shown, /\d/, `${metric} of ${cells[0]}`);
      else assertRounds(shown, expected[metric]!, `${metric} of ${cells[0]}`);
      compared += 1;
    }
  }
  assert.ok(compared >= 120, `${compared} numbers compared`);

  const lines = card.locator('[part~="grid"] tbody tr.row');
  const column = card.getByRole('columnheader', { name: 'Handled' });
  const shownHandled = async (): Promise<number[]> => {
    const texts = await lines.evaluateAll((found) =>
      found.map((line) => {
        const heads = [...line.closest('table')!.querySelectorAll('thead th')];
        const at = heads.findIndex((head) => head.textContent!.trim() === 'Handled');
        return (line as HTMLTableRowElement).cells[at]!.innerText;
      }),
    );
    return texts.map((text) => Number(/\d+/.exec(text)![0]));
  };
  await column.getByRole('button').click();
  const down = await shownHandled();
  await column.getByRole('button').click();
  const up = await shownHandled();
  const counts = rows
    .flatMap((cells) => (idOf(cells[0]!) === undefined ? [] : [Number(cells[header.indexOf('Handled')])]))
    .toSorted((a, b) => a - b);
  assert.deepEqual([up, down].toSorted((a, b) => a[0]! - b[0]!)[0], counts.slice(0, up.length));
  assert.deepEqual(
    [up, down].toSorted((a, b) => b[0]! - a[0]!)[0],
    counts.toReversed().slice(0, down.length),
  );

  const names = rows.map(([name]) => name!).filter((name) => idOf(name) !== undefined);
  const looked = names[0]!.split(' ').at(-1)!.toLowerCase();
  const found = names.filter((name) => name.toLowerCase().includes(looked));
  await card.getByRole('searchbox').fill(looked);
  await soon(async () => {
    const shown = await lines.locator('[part~="row-button"] .name').allInnerTexts();
    assert.deepEqual(shown.toSorted(), found.toSorted());
  });
  await card.getByText(`${found.length} of ${names.length} agents`).waitFor();
  await lines.first().getByRole('button').click();
  const panel = card.getByRole('dialog');
  await panel.waitFor();
  assert.equal(await panel.locator('cb-trend-chart').count(), 4);
  const opened = (await panel.getByRole('heading').first().innerText()).trim();
  assert.ok(found.includes(opened), opened);
  await panel.locator('[part~="only-button"]').click();
  await panel.locator('[part~="close-button"]').click();
  const one = monthMetrics(month, { ...october, where: { agent: idOf(opened)! } });
  await tileShows(tile(page, 'average-handle-time'), one['average-handle-time']!);
  assert.deepEqual(complaints, []);
});

test('every language names everything, and no element complains, left to right and right to left', async () => {
  const { page, complaints } = await site.open('portal.html');
  await settled(page);
  const elements = await elementsOf(page);
  const english = new Set(await headings(elements));
  for (const language of ['zh', 'ru']) {
    await page.locator('#language').selectOption(language);
    await page.locator(`cb-kpi-tile .frame[lang^="${language}"]`).first().waitFor();
    await settled(page);
    for (const heading of await headings(elements)) {
      assert.ok(!english.has(heading), `${heading} in ${language}`);
      assert.match(heading, language === 'zh' ? /\p{Script=Han}|NPS/u : /\p{Script=Cyrillic}|NPS/u);
    }
  }
  await page.locator('#direction').selectOption('rtl');
  await page.locator('#theme').selectOption('dark');
  await settled(page);
  for (const { tag, element } of elements) {
    const look = await element.evaluate((host) => {
      const { direction, colorScheme } = getComputedStyle(host.shadowRoot!.querySelector('.frame')!);
      return { direction, colorScheme };
    });
    assert.deepEqual(look, { direction: 'rtl', colorScheme: 'dark' }, tag);
  }
  assert.deepEqual(complaints, []);
});

async function headings(elements: readonly { element: Locator }[]): Promise<string[]> {
  const found = await Promise.all(
    elements.map(({ element }) => element.locator('[part~="heading"]').allInnerTexts()),
  );
  return found.flatMap(([heading]) => heading ?? []);
}

for (const width of [320, 768, 1440]) {
  test(`nothing is wider than the page at ${width} px`, async () => {
    const { page, complaints } = await site.open('portal.html', { viewport: { width, height: 900 } });
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    const boxes = await Promise.all((await elementsOf(page)).map(({ element }) => element.boundingBox()));
    for (const box of boxes)
      assert.ok(box!.x >= 0 && box!.x + box!.width <= width + 0.5, JSON.stringify(box));
    assert.deepEqual(complaints, []);
  });
}

test('in print there are only the service’s numbers, light, whatever the theme', async () => {
  const { page } = await site.open('portal.html', { colorScheme: 'dark' });
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  for (const { tag, element } of await elementsOf(page)) {
    if (tag === 'cb-filter-bar') continue;
    const seen = await element.evaluate((host) => {
      const frame = host.shadowRoot!.querySelector('.frame')!;
      const button = host.shadowRoot!.querySelector('[part~="menu-button"]');
      return {
        scheme: getComputedStyle(frame).colorScheme,
        menu: button === null ? 'none' : getComputedStyle(button).display,
      };
    });
    assert.deepEqual(seen, { scheme: 'light', menu: 'none' }, tag);
  }
  assert.equal(await page.locator('.masthead').isVisible(), false);
  // A bar is printed only for what it narrows the page to.
  const bar = page.locator('cb-filter-bar .frame');
  assert.equal(await bar.isVisible(), false);
  await page.evaluate(() => {
    document.querySelector('cb-filter-bar')!.setAttribute('filters', '{"where":{"channel":"voice"}}');
  });
  await bar.waitFor({ state: 'visible' });
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.byteLength > 20_000);
});
