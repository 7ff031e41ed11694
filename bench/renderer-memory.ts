import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/**
 * Memory of the browser's renderer processes, workers and WebAssembly among it, as Linux accounts for it; NaN elsewhere.
 * Of several processes only the page's own changes.
 */
export class RendererMemory {
  readonly #processes: readonly number[];

  private constructor(processes: readonly number[]) {
    this.#processes = processes;
  }

  static async of(browser: Browser): Promise<RendererMemory> {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return new RendererMemory(processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
  }

  /** Bytes in memory now; from here on the peak is watched. */
  async startWatch(): Promise<number> {
    await Promise.all(this.#processes.map(forgetPeak));
    return this.#sum('VmRSS');
  }

  /** The most bytes that were in memory at once since the watch began. */
  peak(): Promise<number> {
    return this.#sum('VmHWM');
  }

  async #sum(what: 'VmRSS' | 'VmHWM'): Promise<number> {
    const values = await Promise.all(this.#processes.map((process) => statusOf(process, what)));
    return values.reduce((sum, value) => sum + value, 0);
  }
}

async function forgetPeak(process: number): Promise<void> {
  if (canTell) await writeFile(`/proc/${process}/clear_refs`, '5');
}

async function statusOf(process: number, what: string): Promise<number> {
  if (!canTell) return Number.NaN;
  const text = await readFile(`/proc/${process}/status`, 'utf8');
  return Number(new RegExp(`^${what}:\\s*(\\d+) kB`, 'm').exec(text)![1]) * 1024;
}

const canTell = process.platform === 'linux';
