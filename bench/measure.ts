import type { Page } from 'playwright-core';
import type { Timings } from './browser/timings.js';
import { during } from './died.js';
import { RendererMemory } from './renderer-memory.js';
import { withPage } from './with-page.js';

/** Puts a contender through the whole bench once, in fresh Chromiums: one reads the bytes at hand, one those that arrive. */
export async function measure(url: string): Promise<Timings> {
  const asked = await withPage(url, async (page, browser) => {
    const memory = await RendererMemory.of(browser);
    const before = await keptBytes(page);
    const empty = await memory.startWatch();
    const ingested = await during(
      'reading',
      page.evaluate(async () => {
        await window.bench.fetchBytes();
        return window.bench.ingest();
      }),
    );
    const ingestPeak = (await memory.peak()) - empty;
    const kept = (await during('holding the rows', keptBytes(page))) - before;
    const answered = await during(
      'asking',
      page.evaluate(() => window.bench.ask()),
    );
    const appended = await during(
      'appending',
      page.evaluate(() => window.bench.append()),
    );
    return { ...ingested, ingestPeak, kept, ...answered, ...appended };
  });
  const streamed = await withPage(url, async (page, browser) => {
    const memory = await RendererMemory.of(browser);
    const empty = await memory.startWatch();
    const ingested = await during(
      'reading a stream',
      page.evaluate(() => window.bench.ingestStream()),
    );
    return { ...ingested, streamPeak: (await memory.peak()) - empty };
  });
  return { ...asked, ...streamed };
}

/** What the page and its workers hold once garbage is collected: objects, and buffers outside the heap. */
async function keptBytes(page: Page): Promise<number> {
  return page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
}
