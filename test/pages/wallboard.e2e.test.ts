import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { demoSite } from './demo-site.js';
import { settled } from './elements-of.js';
import { soon } from './shown.js';

const site = demoSite();

interface Board extends HTMLElement {
  paused: boolean;
  stale: boolean;
  currentSource: { append(rows: object[]): Promise<unknown> };
}

interface Watched {
  /** Frames in which an element has drawn more than once. */
  readonly doubled: number;
  readonly draws: number;
  /** The sum of Chromium's layout-shift scores. */
  readonly moved: number;
}

const open = async (speed: number): Promise<{ page: Page; complaints: readonly string[] }> => {
  const opened = await site.open(`wallboard.html?speed=${speed}`, {
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
  await opened.page.locator('cb-metric-table:state(partial), cb-metric-table:state(ready)').waitFor();
  await settled(opened.page);
  return opened;
};
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { cspViolations: string[] }).cspViolations);
const offered = (page: Page): Promise<string> =>
  page.locator('cb-metric-table [part~="table"], cb-metric-table table').first().innerText();

/** What is drawn within some time, by the events that any host can hear. As text: it is compiled for the page alone. */
const watched = (page: Page, ms: number): Promise<Watched> =>
  page.evaluate<Watched>(`(async () => {
    const elements = [...document.querySelectorAll('#board *')];
    const frames = new Map();
    const count = ({ target }) => {
      const key = elements.indexOf(target) + ' ' + document.timeline.currentTime;
      frames.set(key, (frames.get(key) ?? 0) + 1);
    };
    let moved = 0;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (moved += value)));
    observer.observe({ type: 'layout-shift' });
    const wall = document.querySelector('.wall');
    wall.addEventListener('cb-ready', count);
    await new Promise((resolve) => setTimeout(resolve, ${ms}));
    wall.removeEventListener('cb-ready', count);
    observer.disconnect();
    return { doubled: [...frames.values()].filter((one) => one > 1).length, draws: frames.size, moved };
  })()`);

test('a wallboard moves by itself, at most once a frame, and nothing jumps', async () => {
  const { page, complaints } = await open(60);
  const before = await offered(page);
  const { doubled, draws, moved } = await watched(page, 3000);
  assert.ok(draws > 9, `${draws} draws`);
  assert.equal(doubled, 0);
  // A tick's label a pixel wider is 0.0001; a line of text that comes or goes is more than this.
  assert.ok(moved < 0.001, `moved: ${moved}`);
  await soon(async () => assert.notEqual(await offered(page), before));
  for (const width of [1920, 1440, 390]) {
    await page.setViewportSize({ width, height: 1080 });
    await soon(async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${width}: ${over} pixels too wide`);
    });
  }
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
});

test('Space and the button pause it: nothing is drawn until it goes on', async () => {
  const { page } = await open(60);
  await page.locator('body').press('Space');
  await page.locator('#feed[data-state="paused"]').waitFor();
  await settled(page);
  const before = await offered(page);
  const { draws } = await watched(page, 1500);
  assert.equal(draws, 0);
  assert.equal(await offered(page), before);
  await page.locator('#pause').click();
  await soon(async () => assert.notEqual(await offered(page), before));
});

test('a lost feed is shown as stale, in the reader’s language, until it is back', async () => {
  const { page, complaints } = await open(60);
  const wall = () => page.evaluate(() => document.querySelector('.wall')!.getBoundingClientRect().top);
  const top = await wall();
  await page.locator('#lost').check();
  const line = page.locator('#board [part~="stale"]');
  await line.waitFor();
  assert.match(await line.innerText(), /^Data as of \d\d:\d\d, \d+ min\.? ago$/);
  assert.equal(await wall(), top);
  await soon(async () => {
    const fresh = await page.evaluate(
      () => [...document.querySelectorAll('.wall > *')].filter((one) => !one.matches(':state(stale)')).length,
    );
    assert.equal(fresh, 0);
  });
  await page.locator('#language').selectOption('zh');
  await soon(async () => assert.match(await line.innerText(), /^数据截至 \d\d:\d\d（\d+分钟前）$/));
  await page.locator('#language').selectOption('ru');
  await soon(async () => assert.match(await line.innerText(), /^Данные на \d\d:\d\d \(\d+ мин\. назад\)$/));
  await page.locator('#lost').uncheck();
  await line.waitFor({ state: 'detached' });
  await page.locator('#feed[data-state="live"]').waitFor();
  assert.deepEqual(complaints, []);
});

/** Contacts a second apart, told fifteen at a time as fast as the page takes them: 240 times are an hour. */
const told = (page: Page, from: number, times: number): Promise<void> =>
  page.evaluate(
    async ([first, all]) => {
      const { currentSource } = document.getElementById('board') as Board;
      const start = Date.parse('2026-10-21T10:30:00+02:00');
      for (let time = first; time < first + all; time += 1) {
        const rows = Array.from({ length: 15 }, (_, at) => ({
          id: `hour-${time * 15 + at}`,
          startedAt: new Date(start + (time * 15 + at) * 1000).toISOString(),
          queue: 'Orders',
          team: 'Digital',
          channel: 'voice',
          outcome: at === 9 ? 'abandoned' : 'answered',
          queueSeconds: at * 2,
          talkSeconds: 200 + at,
        }));
        await currentSource.append(rows);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    [from, times] as const,
  );

test('an hour of contacts leaves no node, no listener and no heap behind but its rows', async () => {
  const { page } = await open(1);
  const cdp = await page.context().newCDPSession(page);
  // The page's own feed stands still; what comes is the test's.
  await page.locator('#lost').check();
  const measure = async (): Promise<{ nodes: number; listeners: number; heap: number }> => {
    for (let at = 0; at < 3; at += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    return { nodes, listeners: jsEventListeners, heap: usedSize };
  };
  // Code is compiled and caches are filled by then.
  await told(page, 0, 60);
  const start = await measure();
  await told(page, 60, 180);
  const end = await measure();
  // Rows take room, shown or not: what as many take while nothing is asked is not the elements'.
  await page.evaluate(() => void ((document.getElementById('board') as Board).paused = true));
  const alone = await measure();
  await told(page, 240, 60);
  const kept = ((await measure()).heap - alone.heap) / 60;
  const grown = (end.heap - start.heap) / 180 - kept;
  assert.ok(end.nodes - start.nodes < 100, `nodes: ${start.nodes}, then ${end.nodes}`);
  assert.ok(end.listeners - start.listeners < 10, `listeners: ${start.listeners}, then ${end.listeners}`);
  // Nine elements that each kept their last answer would keep several times that.
  assert.ok(grown < 16_000, `${grown} bytes each time, beside ${kept} of the rows`);
});
