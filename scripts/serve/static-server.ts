import { createReadStream, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileOf, mediaType, type Mounts } from './files.js';

export interface StaticSite {
  readonly mounts: Mounts;
  /** Paths that send the reader elsewhere, as `{'/': '/demo/'}`. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** Further headers of single paths. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How long a browser may take a file as it had it, as `max-age=600`; it asks each time where nothing is said. */
  readonly cacheControl?: string;
}

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves files on the loopback address; on a free port where the wished-for one is taken or none is wished for. */
export async function serveFiles(site: StaticSite, port = 0): Promise<RunningServer> {
  const server = createServer((request, response) => answer(site, request, response));
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function answer(site: StaticSite, request: IncomingMessage, response: ServerResponse): void {
  // The raw text, not a URL object's: that would resolve `..` before anyone could refuse it.
  const path = request.url!.split('?', 1)[0]!;
  const redirect = site.redirects?.[path];
  if (redirect !== undefined) {
    response.writeHead(302, { location: redirect }).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileOf(site.mounts, path);
  const stats = file === undefined ? undefined : maybeStats(file);
  if (path === '/favicon.ico' && !stats?.isFile()) {
    // Browsers ask every site for one; a 404 would stand in the console of pages that are to be silent.
    response.writeHead(204).end();
    return;
  }
  if (file === undefined || !stats?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`not found: ${path}\n`);
    return;
  }
  const etag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': mediaType(file),
    'cache-control': site.cacheControl ?? 'no-cache',
    'x-content-type-options': 'nosniff',
    etag,
    ...site.headers?.[path],
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': stats.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', (error) => response.destroy(error))
      .pipe(response);
}

function maybeStats(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false });
}
