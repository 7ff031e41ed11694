import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveDemo, strictPolicy } from '../../../scripts/serve/demo-server.js';
import { fileOf, mediaType } from '../../../scripts/serve/files.js';
import { serveFiles, type RunningServer } from '../../../scripts/serve/static-server.js';

const mounts = { '/demo/': 'demo', '/dist/': 'dist' };

describe('fileOf', () => {
  const named: [string, string | undefined][] = [
    ['/demo/calls.html', 'demo/calls.html'],
    ['/demo/', 'demo/index.html'],
    ['/demo/data/', 'demo/data/index.html'],
    ['/demo/a%20b.json', 'demo/a b.json'],
    ['/demo/..name', 'demo/..name'],
    ['/demo/x/../calls.html', 'demo/calls.html'],
    ['/src/index.ts', undefined],
    ['/package.json', undefined],
    ['/demo/../package.json', undefined],
    ['/demo/%2e%2e/package.json', undefined],
    ['/demo/..%2fpackage.json', undefined],
    ['/demo/..%5cpackage.json', undefined],
    ['/demo/x/../../package.json', undefined],
    ['/demo//etc/passwd', 'demo/etc/passwd'],
    ['/demo/../demo-other/x', undefined],
    ['/demo/a%00.html', undefined],
    ['/demo/%', undefined],
  ];
  for (const [path, file] of named) {
    it(`${path} names ${file ?? 'nothing'}`, () => assert.equal(fileOf(mounts, path), file));
  }
});

describe('mediaType', () => {
  it('knows what the pages load', () => {
    assert.equal(mediaType('dist/callboard.min.js'), 'text/javascript; charset=utf-8');
    assert.equal(mediaType('demo/X.JSON'), 'application/json; charset=utf-8');
    // A browser compiles WebAssembly as it comes only where it is named so.
    assert.equal(mediaType('dist/engine.wasm'), 'application/wasm');
    assert.equal(mediaType('LICENSE'), 'application/octet-stream');
  });
});

describe('serveFiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-serve-'));
  let server: RunningServer;

  before(async () => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/page.html'), '<p>Привет</p>');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    server = await serveFiles({
      mounts: { '/': join(folder, 'site') },
      redirects: { '/old': '/page.html' },
      headers: { '/page.html': { 'x-own': 'yes' } },
    });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('serves a file with its type, length and own headers', async () => {
    const response = await fetch(`${server.url}/page.html?query=1`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('content-length'), '19');
    assert.equal(response.headers.get('x-own'), 'yes');
    assert.equal(await response.text(), '<p>Привет</p>');
  });

  it('answers 304 to the tag it gave', async () => {
    const etag = (await fetch(`${server.url}/page.html`)).headers.get('etag')!;
    const again = await fetch(`${server.url}/page.html`, { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  it('is asked again for each file, unless it says for how long not', async () => {
    assert.equal((await fetch(`${server.url}/page.html`)).headers.get('cache-control'), 'no-cache');
    const built = await serveFiles({ mounts: { '/': join(folder, 'site') }, cacheControl: 'max-age=60' });
    const headers = (await fetch(`${built.url}/page.html`)).headers;
    await built.close();
    assert.equal(headers.get('cache-control'), 'max-age=60');
  });

  it('gives a HEAD no body, and refuses to be written to', async () => {
    const head = await fetch(`${server.url}/page.html`, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), '19');
    assert.equal((await fetch(`${server.url}/page.html`, { method: 'POST', body: 'x' })).status, 405);
  });

  it('redirects', async () => {
    const response = await fetch(`${server.url}/old`, { redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/page.html');
  });

  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/x/../../secret.txt',
    '/none',
  ]) {
    // fetch would resolve the dots itself.
    it(`answers 404 to ${path}`, async () => assert.equal(await rawStatus(server.url, path), 404));
  }

  it('has no icon, without complaint', async () => {
    assert.equal((await fetch(`${server.url}/favicon.ico`)).status, 204);
  });

  it('takes a free port where the wished-for one is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const other = await serveFiles({ mounts: {} }, taken);
    assert.notEqual(new URL(other.url).port, String(taken));
    await other.close();
  });
});

describe('serveDemo', () => {
  let server: RunningServer;

  before(async () => {
    server = await serveDemo();
  });
  after(() => server.close());

  it('leads from / to the demo', async () => {
    const response = await fetch(server.url, { redirect: 'manual' });
    assert.equal(response.headers.get('location'), '/demo/');
  });

  it('serves csp.html, and no other page, under the strict policy', async () => {
    const policy = async (page: string) =>
      (await fetch(`${server.url}/demo/${page}`)).headers.get('content-security-policy');
    assert.equal(await policy('csp.html'), strictPolicy);
    assert.equal(await policy('index.html'), null);
  });

  it('serves nothing else of the project', async () => {
    for (const path of [
      '/package.json',
      '/src/index.ts',
      '/demo/../package.json',
      '/dist/..%2fpackage.json',
    ]) {
      assert.equal(await rawStatus(server.url, path), 404, path);
    }
  });
});

function rawStatus(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
