import { run } from 'node:test';
import { ensureBuilt } from '../build/ensure-built.js';
import { monthOfTests } from '../data/month-of-tests.js';
import { ensureDemoBuilt } from '../demo/ensure-demo-built.js';
import { bundleTests } from './bundle-tests.js';
import { parseClosingLine } from './closing-line.js';
import { FileTimes } from './file-times.js';
import { report } from './node-reporter.js';
import { testFiles, type TestKind } from './test-files.js';

// `npm run test:node`, `test:pages` and `test:packaging`: runs the files of a kind, all or those that begin as
// one of the further arguments.
const [kind, ...prefixes] = process.argv.slice(2) as [TestKind, ...string[]];
const times = new FileTimes();
const files = times.sorted(
  testFiles(kind).filter(
    (file) => prefixes.length === 0 || prefixes.some((prefix) => file.startsWith(prefix)),
  ),
);
if (files.length === 0) {
  console.error(`no tests of the kind ${kind}${prefixes.length > 0 ? ` in ${prefixes.join(', ')}` : ''}`);
  process.exit(1);
}
// Once, before several files find `dist` stale at the same time.
if (kind === 'pages') {
  await ensureDemoBuilt();
  monthOfTests((line) => console.error(line));
} else if (kind !== 'node') ensureBuilt();

/** The most that one file may take: a server left open would otherwise keep its process for ever. */
const timeout = 5 * 60_000;

// Each file runs in its own process, which inherits this one's flags: with them tsx, unless all is compiled before.
const bundled =
  kind === 'node'
    ? await bundleTests(files).catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        console.error('not to be compiled in one go: each file by itself, so that the others are tested');
        return undefined;
      })
    : undefined;
if (bundled) process.execArgv = ['--enable-source-maps'];
const events = run({ files: bundled ? [...bundled.files] : files, concurrency: 2, timeout });
let failed = 0;
for await (const text of report(times.noted(bundled ? bundled.told(events) : events))) {
  process.stdout.write(text);
  failed = parseClosingLine(text.trimEnd().split('\n').at(-1)!)?.failed ?? failed;
}
times.keep();
await bundled?.remove();
if (failed > 0) process.exitCode = 1;
