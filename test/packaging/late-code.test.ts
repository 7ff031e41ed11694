import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchChromium } from '../../scripts/chromium.js';
import { serveFiles } from '../../scripts/serve/static-server.js';
import { sampleData } from './sample-data.js';
import { scratchProject, type ScratchProject } from './scratch-project.js';

/** What the page's script says it came to, and the modules that it loaded. */
interface Visit {
  readonly said: unknown;
  readonly loaded: readonly string[];
  readonly complaints: readonly string[];
}

// As strict as a page can be that runs scripts of its own site at all.
const policy =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types callboard";

describe('code that is loaded late, under a strict content security policy', () => {
  let host: ScratchProject;
  before(() => {
    host = scratchProject();
    cpSync(join(host.callboard, 'dist'), join(host.folder, 'callboard'), { recursive: true });
    host.write({
      'index.html': `<!doctype html><html lang="en"><title>Host</title>
        <meta http-equiv="content-security-policy" content="${policy}">
        <script type="module" src="main.js"></script>`,
    });
  });
  after(() => host.remove());

  /** Runs a script that calls `say` with what it came to. Modules whose names hold `missing` do not come. */
  const visit = async (script: string, missing?: string): Promise<Visit> => {
    host.write({
      'main.js': `import { loadData } from './callboard/engine.js';
        const data = ${JSON.stringify(sampleData)};
        const say = (said) => (document.title = JSON.stringify({ said }));
        ${script}`,
    });
    const server = await serveFiles({ mounts: { '/': host.folder } });
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      const loaded: string[] = [];
      const complaints: string[] = [];
      page.on('console', (message) => void complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfinished', (request) => void loaded.push(new URL(request.url()).pathname));
      if (missing !== undefined) await page.route(`**/*${missing}*`, (route) => route.abort());
      await page.goto(server.url);
      await page.waitForFunction(() => document.title.startsWith('{'), undefined, { timeout: 15_000 });
      const { said } = JSON.parse(await page.title()) as { said: unknown };
      return { said, loaded, complaints };
    } finally {
      await browser.close();
      await server.close();
    }
  };
  const has = ({ loaded }: Visit, module: string): boolean => loaded.some((path) => path.endsWith(module));
  const offered = `const { rows } = await source.query({ metrics: ['offered'] }); say(rows[0].values.offered.value);`;

  it('is not loaded where it is not needed: by contacts as objects', async () => {
    const seen = await visit(`const source = await loadData(data); ${offered}`);
    assert.deepEqual([seen.said, seen.complaints], [42, []]);
    assert.ok(has(seen, 'data/contact-ingest.js'));
    for (const module of [
      'json-reading.js',
      'part-ingest.js',
      'response-table.js',
      'row-policy.js',
      'append-contacts.js',
    ])
      assert.ok(!has(seen, module), module);
  });

  it('is loaded by data that need it', async () => {
    const seen = await visit(`
      const all = { ...data, agents: [{ id: 'a1', team: 't' }], surveys: [{ id: 's', contact: 'c0', kind: 'csat', score: 5 }] };
      const source = await loadData(JSON.stringify(all), { policy: { drop: ['queue'] } });
      const { rows } = await source.query({ metrics: ['offered', 'csat'], by: ['team'], where: { team: 't' } });
      say([rows[0].values.offered.value, rows[0].values.csat.value, (await source.describe()).dimensions.map(({ name }) => name)]);`);
    assert.deepEqual(seen.complaints, []);
    assert.deepEqual((seen.said as unknown[]).slice(0, 2), [28, 1]);
    assert.ok(!((seen.said as unknown[])[2] as string[]).includes('queue'));
    for (const module of ['json-reading.js', 'part-ingest.js', 'response-table.js', 'row-policy.js'])
      assert.ok(has(seen, module), module);
  });

  for (const [missing, input] of [
    ['json-reading', 'JSON.stringify(data)'],
    ['contact-set', 'data'],
    ['asking', 'data'],
    ['part-ingest', '{ ...data, agents: [] }'],
  ] as const) {
    it(`rejects with a coded problem where ${missing} does not come`, async () => {
      const seen = await visit(
        `await loadData(${input}).then(() => say('loaded'), ({ name, problem }) => say([name, problem.code, problem.values.message]));`,
        missing,
      );
      const [name, code, message] = seen.said as string[];
      assert.deepEqual([name, code], ['CallboardError', 'code-not-loaded']);
      assert.match(message!, /callboard\/modules\/.*\.js/);
      // Nothing but the browser's own word on the file: no rejection that nobody hears of.
      assert.ok(
        seen.complaints.every((text) => text.includes('ERR_FAILED')),
        seen.complaints.join('\n'),
      );
    });
  }
});
