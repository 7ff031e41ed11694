import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.js';
import { launchFlags } from './launch-flags.js';
import { thisMachine } from './this-machine.js';

/** Starts the Chromium that the finder finds, for whoever drives pages from Node; `flags` beside those of every run. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(thisMachine()),
    args: [...launchFlags(), ...flags],
  });
}
