import type { Page } from 'playwright-core';

/** One page of the built Storybook, as its index lists it. */
export interface StoryEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

/** How long a story may take from its address to its end, on a busy machine. */
const timeout = 60_000;

/**
 * Opens a story and says what is wrong with it; nothing where it renders, its play function passes, axe finds
 * no fault on a light and on a dark ground, and the page neither complains nor asks another machine for anything.
 */
export async function checkStory(page: Page, url: string, { id, type }: StoryEntry): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning' || message.type() === 'error') {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) {
      faults.push(`request to another machine: ${request.url()}`);
    }
  });

  await page.goto(`${url}/iframe.html?id=${id}&viewMode=${type}`, { timeout });
  if (type === 'docs') {
    await page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__?.last('docsRendered'), null, {
      timeout,
    });
  } else {
    faults.push(...judge(await outcome(page), 'light'));
    // A play function has run by now and is not run again; only the colours change.
    if (faults.length === 0) {
      await page.evaluate(() => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__!;
        channel.data = {};
        channel.emit('updateGlobals', { globals: { theme: 'dark' } });
      });
      faults.push(...judge(await outcome(page), 'dark'));
    }
  }
  await settle(page);
  return faults;
}

/** What a story's end reports; the parts that are read here. */
interface Outcome {
  readonly status: string;
  readonly error?: string;
  readonly reports: readonly { type: string; status: string; result?: AxeResult }[];
}

interface AxeResult {
  readonly violations?: readonly {
    id: string;
    help: string;
    nodes: readonly { target: unknown; failureSummary?: string }[];
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
  }
}

/** Waits for the story's end, or for whatever keeps it from coming to one. */
async function outcome(page: Page): Promise<Outcome> {
  const handle = await page.waitForFunction(
    () => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
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
          return { status: event, error: String(text ?? ''), reports: [] };
        }
      }
      const finished = channel?.last('storyFinished')?.[0] as
        { status: string; reporters: Outcome['reports'] } | undefined;
      return finished && { status: finished.status, reports: finished.reporters };
    },
    null,
    { timeout },
  );
  return (await handle.jsonValue()) as Outcome;
}

function judge({ status, error, reports }: Outcome, theme: string): string[] {
  const a11y = reports.find(({ type }) => type === 'a11y');
  const violations = a11y?.result?.violations ?? [];
  const faults = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => `${String(target)}: ${failureSummary ?? ''}`);
    return [`axe, ${theme}: ${id}: ${help}`, ...places].join('\n  ');
  });
  if (faults.length === 0 && status !== 'success')
    faults.push(`the story ended with ${status}: ${error ?? ''}`);
  if (faults.length === 0 && a11y?.status !== 'passed') {
    faults.push(`axe, ${theme}: ${a11y === undefined ? 'not run' : a11y.status}`);
  }
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
