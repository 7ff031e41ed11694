import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const october = `period='{"from": "2026-10-01", "to": "2026-11-01"}'`;

const report = JSON.stringify({
  title: 'One week',
  aim: 'Whether calls were answered in time: {{service-level}}.',
  period: { from: '2026-10-12', to: '2026-10-19' },
  sections: [
    { title: 'In short', items: [{ show: 'kpi-tile', metric: 'service-level' }] },
    {
      title: 'By queue',
      note: 'All queues.',
      items: [{ show: 'bar-chart', metric: 'offered', by: 'queue' }],
    },
  ],
});

/** Every element that shows something, by its name, as a page would write it. `attributes` are those beside its data. */
const attributes: Readonly<Record<string, string>> = {
  'cb-agent-scorecard': `${october} compare="previous-period"`,
  'cb-balanced-scorecard': `${october} compare="previous-period"`,
  'cb-bar-chart': `${october} metric="offered" by="queue" compare="previous-period"`,
  'cb-before-after': `date="2026-10-05" metrics="average-handle-time fcr csat" where='{"topic": ["Login", "Connection"]}' group='{"topic": {"not": ["Login", "Connection"]}}'`,
  'cb-case': '',
  'cb-data-quality': '',
  'cb-drivers': `${october} metric="contact-volume" by="topic"`,
  'cb-feedback': october,
  'cb-filter-bar': 'dimensions="queue, channel"',
  'cb-funnel': `${october} compare="previous-period"`,
  'cb-gauge': `${october} metric="fcr"`,
  'cb-heatmap': `${october} metric="offered"`,
  'cb-histogram': october,
  'cb-insights': `${october} limit="4"`,
  'cb-kpi-tile': `${october} metric="service-level" target="0.8" compare="previous-period"`,
  'cb-metric-dictionary': '',
  'cb-metric-table': `${october} metrics="offered, service-level, csat" by="team"`,
  'cb-mix-chart': `${october} metric="contact-volume" by="channel"`,
  'cb-nps-gauge': october,
  'cb-pareto': october,
  'cb-report': `made-at="none" spec='${report}'`,
  'cb-staffing': 'day="2026-10-29"',
  'cb-trend-chart': `${october} metric="service-level" by="day" target="0.8"`,
  'cb-what-if': october,
};

/** Elements that show nothing of their own: what stands in them is what a reader meets. */
const silent = ['cb-data'];

/** The elements of the kit that a reader meets. Throws for one that nobody wrote down here how to show. */
export function everyElement(): readonly string[] {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: readonly { declarations?: readonly { tagName?: string }[] }[];
  };
  const tags = modules
    .flatMap(({ declarations = [] }) => declarations.map(({ tagName }) => tagName))
    .filter((tag) => tag !== undefined)
    .filter((tag) => !silent.includes(tag))
    .toSorted();
  for (const tag of tags) if (attributes[tag] === undefined) throw new Error(`how is it shown: ${tag}`);
  return tags;
}

/**
 * A page with every element, each in a `cb-data` of its own, so that what is chosen in one leaves the others as they are,
 * and behind a link, so that a walk can begin before it and sees where it ends. `data`: attributes of each `cb-data`.
 */
export function elementsPage(data = 'src="data/month.json"', tags = everyElement()): string {
  const sections = tags.map(
    (tag) => `
      <section>
        <h2>${tag}</h2>
        <p><a href="#before-${tag}" id="before-${tag}">Before ${tag}</a></p>
        <cb-data ${data}><${tag} ${attributes[tag]}></${tag}></cb-data>
      </section>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Every element</title>
    <link rel="icon" href="icon.svg" />
    <link rel="stylesheet" href="demo.css" />
    <script type="module" src="/dist/callboard.min.js"></script>
  </head>
  <body>
    <main>
      <h1>Every element</h1>
      ${sections.join('')}
      <p><a href="#after" id="before-end">After all</a></p>
    </main>
  </body>
</html>`;
}

/** Waits until every element of such a page shows what it is asked for, on a machine with much else to do, too. */
export async function allShown(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags) =>
      tags.every((tag) =>
        document
          .querySelector(tag)!
          .matches(':is(:state(ready), :state(partial), :state(empty), :state(error)):not(:state(stale))'),
      ),
    everyElement(),
    { timeout: 120_000 },
  );
  await page.evaluate(
    () => (document.querySelector('cb-report') as { complete?: Promise<unknown> } | null)?.complete,
  );
}
