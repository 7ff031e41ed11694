import { serveFiles, type RunningServer } from './static-server.js';

/** The strictest policy that the kit promises to run under. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html callboard',
].join('; ');

/** Pages that are served under it. */
const strictPages = ['csp', 'wallboard', 'themes/bank', 'themes/noc', 'themes/crm'];

/**
 * Serves the demo pages with the built kit beside them, some of them under the strict policy. `data`: the folder that
 * answers for `demo/data`.
 */
export function serveDemo(port?: number, data = 'demo/data'): Promise<RunningServer> {
  return serveFiles(
    {
      mounts: { '/demo/': 'demo', '/demo/data/': data, '/dist/': 'dist' },
      redirects: { '/': '/demo/', '/demo': '/demo/' },
      headers: Object.fromEntries(
        strictPages.map((page) => [`/demo/${page}.html`, { 'content-security-policy': strictPolicy }]),
      ),
    },
    port,
  );
}
