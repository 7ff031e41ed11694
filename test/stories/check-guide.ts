import type { AxeResults, ElementContext } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run(context: ElementContext): Promise<AxeResults> };
  }
}

/**
 * What is wrong with a page of words that is shown: what axe finds, links that lead nowhere, examples that show nothing.
 * `ids` are those of all pages that there are. Other sites are not asked.
 */
export async function guideFaults(page: Page, ids: ReadonlySet<string>, timeout: number): Promise<string[]> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLElement & { state?: string }>('#storybook-docs *')].every(
        ({ localName, state }) => !localName.startsWith('cb-') || (state !== 'idle' && state !== 'loading'),
      ) && document.querySelector('#storybook-docs .sb-loader') === null,
    null,
    { timeout },
  );
  await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
  const { links, elements, violations } = await page.evaluate(async () => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>('#storybook-docs a[href]')].map(
      ({ href, hash }) => ({
        href,
        isHere: document.getElementById(decodeURIComponent(hash.slice(1))) !== null,
      }),
    ),
    elements: [...document.querySelectorAll<HTMLElement & { state?: string }>('#storybook-docs *')]
      .filter(({ localName }) => localName.startsWith('cb-'))
      .map(({ localName, state }) => ({ localName, state })),
    violations: (await window.axe!.run({ include: ['#storybook-docs'] })).violations.map(
      ({ id, help, nodes }) => ({
        rule: `${id}: ${help}`,
        places: nodes.map(({ target, failureSummary }) => `${String(target)}: ${failureSummary ?? ''}`),
      }),
    ),
  }));
  const here = new URL(page.url());
  return [
    ...links
      .filter(({ href, isHere }) => !leads(new URL(href), here, isHere, ids))
      .map(({ href }) => `a link that leads nowhere: ${href}`),
    ...elements
      .filter(({ state }) => state !== 'ready')
      .map(({ localName, state }) => `an example that is not ready: ${localName} is ${state ?? 'unknown'}`),
    ...violations.map(({ rule, places }) => [`axe: ${rule}`, ...places].join('\n  ')),
  ];
}

function leads(url: URL, here: URL, isHere: boolean, ids: ReadonlySet<string>): boolean {
  if (url.origin !== here.origin) return true;
  const path = url.searchParams.get('path');
  return path === null ? url.pathname === here.pathname && isHere : ids.has(path.replace(/^\/\w+\//, ''));
}
