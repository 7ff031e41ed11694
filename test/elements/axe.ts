import type Axe from 'axe-core';
// The package is no module: it leaves `axe` on the window.
import 'axe-core/axe.js';

const { axe } = globalThis as unknown as { axe: typeof Axe };

/** What axe finds wrong, one line a finding. Page-level rules are for pages. */
export async function faults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
