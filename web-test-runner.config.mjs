import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { tsImport } from 'tsx/esm/api';

const script = (name) => tsImport(`./scripts/${name}.ts`, import.meta.url);
const { findBrowser } = await script('find-browser');
const { thisMachine } = await script('this-machine');
const { launchFlags } = await script('launch-flags');
const { browserReporter } = await script('test/browser-reporter');
const { bundleBrowserTests, namedTests } = await script('test/bundle-browser-tests');
const { testFiles } = await script('test/test-files');

const args = process.argv.slice(2);
// Whoever watches edits modules, and wants them as they are at that moment.
const bundled = args.some((arg) => ['--watch', '--manual'].includes(arg))
  ? undefined
  : await bundleBrowserTests(namedTests(args, existsSync) ?? testFiles('browser')).catch(() => {
      console.error('not to be compiled in one go: module by module, so that the other files are tested');
      return undefined;
    });

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: bundled === undefined,
  // A file's cost is mostly its start, which two cores share well; more only makes slow tests time out.
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findBrowser(thisMachine()),
        headless: true,
        args: [
          ...launchFlags(),
          // One face for text and colour, so that measured sizes are the same everywhere.
          '--force-color-profile=srgb',
          '--font-render-hinting=none',
          // Whether what was taken out of a page is really gone can be tested only by collecting it.
          '--js-flags=--expose-gc',
        ],
      },
      // A window for each file: of two tabs in one window one is hidden, and elements do nothing while they are.
      createPage: async ({ context }) => (await context.browser().createBrowserContext()).newPage(),
    }),
  ],
  plugins: [bundled ?? esbuildPlugin({ ts: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), browserReporter()],
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).startsWith('Lit is in dev mode')),
  // Only what hangs takes so long: a machine with much else to do must not fail what is well.
  testFramework: { config: { timeout: 30_000 } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
};
