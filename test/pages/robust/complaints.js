/** Notes whatever reaches the host, from before anything else runs: exceptions, rejections, console errors, refusals. */
window.complaints = [];
/** What the kit says to the page's developer; one line a fault, by design. */
window.warnings = [];
/** Set by hostile text that is run, wherever it came to be. */
window.executed = [];

addEventListener('error', ({ message, error }) => {
  window.complaints.push(`error: ${error?.stack ?? message}`);
});
addEventListener('unhandledrejection', ({ reason }) => {
  let told = 'something that cannot be told';
  try {
    told = String(reason?.stack ?? reason);
  } catch {
    // A hostile value was rejected with as it is.
  }
  window.complaints.push(`unhandled rejection: ${told}`);
});
document.addEventListener('securitypolicyviolation', (event) => {
  // An address that is a script is asked for as it is, and refused: nothing of it is run.
  if (event.violatedDirective === 'connect-src' && event.blockedURI === 'javascript') return;
  window.complaints.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
for (const name of ['alert', 'confirm', 'prompt'])
  window[name] = (text) => window.executed.push(`${name}: ${text}`);
const said = { error: console.error, warn: console.warn };
console.error = (...all) => {
  window.complaints.push(`console: ${all.map(String).join(' ')}`);
  said.error.apply(console, all);
};
console.warn = (...all) => {
  window.warnings.push(all.map(String).join(' '));
  said.warn.apply(console, all);
};
