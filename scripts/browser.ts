import { findBrowser, BrowserNotFound } from './find-browser.js';
import { thisMachine } from './this-machine.js';

// `npm run browser`: prints the path of a Chromium, after getting one where there is none.
try {
  console.log(await findBrowser(thisMachine()));
} catch (error) {
  if (!(error instanceof BrowserNotFound)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
