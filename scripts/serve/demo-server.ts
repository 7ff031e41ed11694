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

/** Serves the demo pages with the built kit beside them; `/demo/csp.html` under the strict policy. */
export function serveDemo(port?: number): Promise<RunningServer> {
  return serveFiles(
    {
      mounts: { '/demo/': 'demo', '/dist/': 'dist' },
      redirects: { '/': '/demo/', '/demo': '/demo/' },
      headers: { '/demo/csp.html': { 'content-security-policy': strictPolicy } },
    },
    port,
  );
}
