/**
 * The flags that every run of Chromium here shares: the test runner, the stories, the pages and the scripts.
 *
 * A container's root has no user namespace to build a sandbox in, so that there Chromium starts only without
 * one. The others keep a run quiet: no GPU process to crash on a machine without one, no first-run page, and no
 * request of the browser's own.
 */
export function launchFlags(isRoot: boolean = process.getuid?.() === 0): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
