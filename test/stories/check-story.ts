import type { Page } from 'playwright-core';
import { guideFaults } from './check-guide.js';

/** One page of the built Storybook, as its index lists it. */
export interface StoryEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  /** The file that it is written in. */
  readonly importPath: string;
}

/** How long a story may take from its address to its end, on a busy machine. */
const timeout = 60_000;

/**
 * A page that shows one story after another and says what is wrong with each. Stories of one file follow each other
 * as when a reader chooses the next in the sidebar: the one is torn down and the other rendered into an empty root,
 * without the page being loaded again. Another file, documentation, or a fault before begin with a fresh document.
 */
export class StoryPage {
  readonly #page: Page;
  readonly #url: string;
  readonly #ids: ReadonlySet<string>;
  readonly #looked: ((id: string) => Promise<string[]>) | undefined;
  #faults: string[] = [];
  /** The file whose story the page shows; undefined where nothing may follow what it shows. */
  #shownFile: string | undefined;

  /**
   * `ids`: those of all pages, which links may lead to. `looked`: what is wrong with the looks of a story, asked when it
   * has come to its end on a light ground.
   */
  constructor(page: Page, url: string, ids: ReadonlySet<string>, looked?: (id: string) => Promise<string[]>) {
    this.#page = page;
    this.#looked = looked;
    this.#url = url;
    this.#ids = ids;
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') {
        this.#faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => this.#faults.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) {
        this.#faults.push(`request to another machine: ${request.url()}`);
      }
    });
  }

  /**
   * Nothing where the story renders, its play function passes, axe finds no fault on a light and on a dark ground,
   * and the page neither complains nor asks another machine for anything. A page of words has to be whole as well.
   */
  async check(entry: StoryEntry): Promise<string[]> {
    const faults: string[] = [];
    this.#faults = faults;
    try {
      await this.#show(entry);
      if (entry.type === 'docs') faults.push(...(await this.#documented(entry)));
      else faults.push(...(await this.#judged(entry)));
      await settle(this.#page);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
    this.#shownFile = faults.length === 0 && entry.type === 'story' ? entry.importPath : undefined;
    return faults;
  }

  async #show({ id, type, importPath }: StoryEntry): Promise<void> {
    if (this.#shownFile === undefined || type === 'docs' || importPath !== this.#shownFile) {
      await this.#page.goto(`${this.#url}/iframe.html?id=${id}&viewMode=${type}`, { timeout });
      return;
    }
    await this.#page.evaluate((storyId) => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__!;
      // Not by the channel: that would render the last story once more.
      window.__STORYBOOK_PREVIEW__!.storyStoreValue.userGlobals.update({ theme: 'light' });
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
      channel.data = {};
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }, id);
  }

  async #documented({ importPath }: StoryEntry): Promise<string[]> {
    await this.#page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__?.last('docsRendered'), null, {
      timeout,
    });
    // Pages that are made of stories are Storybook's own but for these, which are judged one by one.
    return importPath.endsWith('.mdx') ? guideFaults(this.#page, this.#ids, timeout) : [];
  }

  async #judged({ id }: StoryEntry): Promise<string[]> {
    const light = judge(await outcome(this.#page, id), 'light');
    if (light.length > 0 || this.#faults.length > 0) return light;
    const looks = (await this.#looked?.(id)) ?? [];
    if (looks.length > 0) return looks;
    // A play function has run by now and is not run again; only the colours change.
    await this.#page.evaluate(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__!;
      channel.data = {};
      channel.emit('updateGlobals', { globals: { theme: 'dark' } });
    });
    return judge(await outcome(this.#page, id), 'dark');
  }
}

/** What a story's end reports; the parts that are read here. */
interface Outcome {
  readonly status: string;
  /** The ground that it ended on. */
  readonly theme: string;
  readonly error?: string;
  /** Undefined where axe did not run. */
  readonly axe?: { readonly status: string; readonly violations: readonly Violation[] };
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { target: unknown; failureSummary?: string }[];
}

interface StoryFinished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly {
    type: string;
    status: string;
    result?: { readonly violations?: readonly Violation[] };
  }[];
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: {
      /** The arguments of the last event of each kind. */
      data: Record<string, unknown[]>;
      last(event: string): unknown[] | undefined;
      emit(event: string, ...args: unknown[]): void;
    };
    __STORYBOOK_PREVIEW__?: {
      storyStoreValue: { userGlobals: { update(globals: Record<string, unknown>): void } };
    };
  }
}

/** Waits for the story's end, or for whatever keeps it from coming to one. */
async function outcome(page: Page, id: string): Promise<Outcome> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      const theme = document.documentElement.style.colorScheme;
      for (const event of [
        'storyMissing',
        'storyErrored',
        'storyThrewException',
        'playFunctionThrewException',
      ]) {
        const args = channel?.last(event);
        if (args) {
          const [error] = args as [{ message?: string; description?: string } | string | undefined];
          const text = typeof error === 'object' ? (error.message ?? error.description) : error;
          return { status: event, theme, error: String(text ?? '') };
        }
      }
      const finished = channel?.last('storyFinished')?.[0] as StoryFinished | undefined;
      if (finished?.storyId !== wanted) return undefined;
      const axe = finished.reporters.find(({ type }) => type === 'a11y');
      return {
        status: finished.status,
        theme,
        // Not all that axe found in order, which is much.
        axe: axe && { status: axe.status, violations: axe.result?.violations ?? [] },
      };
    },
    id,
    { timeout },
  );
  return (await handle.jsonValue()) as Outcome;
}

function judge({ status, theme: shown, error, axe }: Outcome, theme: string): string[] {
  const faults = (axe?.violations ?? []).map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${String(target)}: ${failureSummary ?? ''}`);
    return [`axe, ${theme}: ${id}: ${help}`, ...places].join('\n  ');
  });
  if (faults.length === 0 && status !== 'success')
    faults.push(`the story ended with ${status}: ${error ?? ''}`);
  if (faults.length === 0 && axe?.status !== 'passed') {
    faults.push(`axe, ${theme}: ${axe === undefined ? 'not run' : axe.status}`);
  }
  if (faults.length === 0 && shown !== theme) faults.push(`the story is shown ${shown}, not ${theme}`);
  return faults;
}

/** Lets what the story has begun come to its end, so that a late error is still this story's. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ),
  );
}
