import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from '../build/ensure-built.js';
import { hashOf, sourcesHash } from '../build/freshness.js';
import { frameworksSources, frameworksBuilt } from './frameworks-page.js';

const stamp = '.cache/demo-sources.sha256';

/** Builds the kit, and what the demo pages need beside it, unless they are what the sources as they are now give. */
export async function ensureDemoBuilt(): Promise<void> {
  ensureBuilt();
  const hash = `${sourcesHash()} ${hashOf(frameworksSources)}`;
  if (existsSync(frameworksBuilt) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  // Vite takes half a second to come: only where there is something to do.
  const { buildFrameworksPage } = await import('./build-frameworks-page.js');
  await buildFrameworksPage();
  mkdirSync('.cache', { recursive: true });
  writeFileSync(stamp, hash);
}
