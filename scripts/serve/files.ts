import { extname, join, normalize, sep } from 'node:path';

/** Which folder answers for which beginning of a URL's path, as `{'/dist/': 'dist'}`. */
export type Mounts = Readonly<Record<string, string>>;

/**
 * The file that a URL's path names, or undefined where it names none: outside the mounts, not decodable, or on
 * its way out of its folder. A path that ends in `/` names the `index.html` there.
 */
export function fileOf(mounts: Mounts, urlPath: string): string | undefined {
  const mount = Object.keys(mounts)
    .toSorted((a, b) => b.length - a.length)
    .find((prefix) => urlPath.startsWith(prefix));
  if (mount === undefined) return undefined;
  const rest = decode(urlPath.slice(mount.length));
  // A NUL ends the name for the system, a backslash separates folders on Windows.
  if (rest === undefined || rest.includes('\0') || rest.includes('\\')) return undefined;
  const folder = mounts[mount]!;
  const file = normalize(join(folder, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % names no file.
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The media type by the end of the name; module scripts run only with the right one. */
export function mediaType(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream';
}
